import type { Viewer } from "./archive.ts";
import { NumberList } from "./numberList.ts";
import { UNRELEASED } from "./segment.ts";

/** An article that not everybody may see. */
interface Kept {
	/** Seconds since the epoch. */
	readonly release: number;
	readonly guild: string | null;
	/** Whether its hour is still to come. */
	waits: boolean;
}

/** An article as corrections have it: it stands in the place of another one, for one server or for all. */
interface Version {
	readonly base: number;
	readonly guild: string | null;
}

/** Two entries of the directory that are held to be one person, in one server or in all. */
export interface Joined {
	readonly guild: string | null;
	readonly entries: readonly [string, string];
}

/**
 * Who may see which articles: those kept back until their hour, those of one server only, and those that corrections have
 * put in the place of others. Most articles are none of these, and cost a byte's look.
 */
export class Audience {
	/** 1 for articles that are not simply everybody's. */
	readonly #special = new NumberList();
	readonly #kept = new Map<number, Kept>();
	readonly #versions = new Map<number, Version>();
	/** By article and by server the version that stands in its place. */
	readonly #inPlace = new Map<number, Map<string | null, number>>();
	#joined: readonly Joined[] = [];
	/** Seconds since the epoch, up to which releases have come. */
	#moment: number;
	/** The next release, seconds since the epoch. */
	#next = UNRELEASED;

	/** @param now - milliseconds since the epoch */
	constructor(now: number) {
		this.#moment = Math.floor(now / 1000);
	}

	/** Takes the next article in. */
	add(release: number, guild: string | null): void {
		const article = this.#special.length;
		const waits = release > this.#moment;
		const isKept = guild !== null || waits;
		this.#special.push(isKept ? 1 : 0);
		if (!isKept) return;
		this.#kept.set(article, { release, guild, waits });
		if (waits) this.#next = Math.min(this.#next, release);
	}

	/** Whether every article is everybody's, as it was read. */
	get isPlain(): boolean {
		return (
			this.#kept.size === 0 &&
			this.#versions.size === 0 &&
			this.#joined.length === 0
		);
	}

	/** When the next article becomes everybody's or its server's, milliseconds since the epoch; null where none waits. */
	get nextRelease(): number | null {
		return this.#next === UNRELEASED ? null : this.#next * 1000;
	}

	/**
	 * Lets a moment come, and gives the articles whose hour it was.
	 *
	 * @param now - milliseconds since the epoch
	 * @param below - those of a higher number are still being taken in, and wait until that is done
	 */
	release(now: number, below: number): readonly number[] {
		this.#moment = Math.max(this.#moment, Math.floor(now / 1000));
		if (this.#moment < this.#next) return [];
		this.#next = UNRELEASED;
		const released: number[] = [];
		for (const [article, kept] of this.#kept) {
			if (!kept.waits) continue;
			if (kept.release > this.#moment || article >= below) {
				this.#next = Math.min(this.#next, kept.release);
				continue;
			}
			kept.waits = false;
			released.push(article);
			if (kept.guild === null) this.#open(article);
		}
		return released;
	}

	#open(article: number): void {
		this.#kept.delete(article);
		if (!this.#versions.has(article) && !this.#inPlace.has(article))
			this.#special.set(article, 0);
	}

	/** Whether everybody may see an article as it was read. */
	isOpen(article: number): boolean {
		return !this.#kept.has(article) && !this.#versions.has(article);
	}

	/** Whether the hour of an article is still to come. */
	waits(article: number): boolean {
		return this.#kept.get(this.baseOf(article))?.waits ?? false;
	}

	/** Whether somebody may see the words of an article, whatever has been corrected in it. */
	mayRead(article: number, { guild, editor }: Viewer): boolean {
		const kept = this.#kept.get(this.baseOf(article));
		if (kept === undefined) return true;
		const runsThePlace = guild === null && editor;
		return (
			(kept.guild === null || kept.guild === guild || runsThePlace) &&
			(!kept.waits || editor)
		);
	}

	/** Whether somebody sees an article: may read it, and sees no other in its place. */
	sees(article: number, viewer: Viewer): boolean {
		if (this.#special.at(article) === 0) return true;
		const base = this.baseOf(article);
		return (
			this.mayRead(base, viewer) && this.#shown(base, viewer.guild) === article
		);
	}

	/** Whether somebody may read anything that others of the same server may not. */
	mayReadMore(viewer: Viewer): boolean {
		const other = { ...viewer, editor: false };
		for (const article of this.#kept.keys())
			if (this.mayRead(article, viewer) && !this.mayRead(article, other))
				return true;
		return false;
	}

	/** Whether somebody sees anything else than everybody does. */
	seesMore(viewer: Viewer): boolean {
		for (const article of this.#kept.keys())
			if (this.mayRead(article, viewer)) return true;
		if (viewer.guild === null) return false;
		if (this.#joined.some(({ guild }) => guild === viewer.guild)) return true;
		for (const versions of this.#inPlace.values())
			if (versions.has(viewer.guild)) return true;
		return false;
	}

	/** The article that is shown to a server in the place of another. */
	#shown(base: number, guild: string | null): number {
		const versions = this.#inPlace.get(base);
		return versions?.get(guild) ?? versions?.get(null) ?? base;
	}

	/** The article as it was read that another stands for; itself where it is one. */
	baseOf(article: number): number {
		return this.#versions.get(article)?.base ?? article;
	}

	/** Whether an article is another one as corrected, in its place or no longer. */
	isVersion(article: number): boolean {
		return this.#versions.has(article);
	}

	/** Puts an article that was taken in last in the place of another one. */
	putInPlace(article: number, base: number, guild: string | null): void {
		this.#special.set(article, 1);
		this.#special.set(base, 1);
		this.#kept.delete(article);
		this.#versions.set(article, { base, guild });
		const versions = this.#inPlace.get(base) ?? new Map();
		this.#inPlace.set(base, versions.set(guild, article));
	}

	/** Takes a version out of its place; what was read is shown again. */
	takeOut(article: number): void {
		const version = this.#versions.get(article);
		if (version === undefined) return;
		const versions = this.#inPlace.get(version.base);
		if (versions?.get(version.guild) !== article) return;
		versions.delete(version.guild);
		if (versions.size > 0) return;
		this.#inPlace.delete(version.base);
		if (!this.#kept.has(version.base)) this.#special.set(version.base, 0);
	}

	/** Says who are held to be one person, and gives those who were. */
	join(joined: readonly Joined[]): readonly Joined[] {
		const before = this.#joined;
		this.#joined = joined;
		return before;
	}

	/** Who are one person to somebody. */
	joinedFor({ guild }: Viewer): readonly Joined["entries"][] {
		return this.#joined
			.filter((one) => one.guild === null || one.guild === guild)
			.map(({ entries }) => entries);
	}
}
