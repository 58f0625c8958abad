import { join } from "node:path";
import { isOneServersOwn } from "../reading/added.ts";
import type { Skipped } from "./answers.ts";
import type { Change } from "./departed.ts";
import type { Made } from "./extractor.ts";
import { type Held, HeldTable, keyOf, tableOf } from "./heldTable.ts";
import { addToHistory, type PastArticle, readHistory } from "./history.ts";
import { mergedOf } from "./merge.ts";
import { articleAt, segmentIn } from "./segment.ts";
import {
	type FileRead,
	type SegmentFile,
	SnapshotFolder,
	type StateChange,
} from "./snapshot.ts";
import type { Stamps } from "./stamps.ts";
import { articleState } from "./store.ts";

/** A segment that holds what several held, which lie one after the other from `first` on. */
export interface Merged {
	readonly first: number;
	readonly count: number;
	readonly buffer: ArrayBuffer;
}

/** Segments that are small, and how many of them at the end of the list are made one. */
const SMALL = 400_000;
const MANY_SMALL = 16;

/**
 * What is held of the corpus and where: kept up with every arrival and, where there is a folder for it, written down as the
 * snapshot.
 */
export class Ledger {
	readonly #folder: string | null;
	readonly #snapshots: SnapshotFolder | null;
	readonly #stamps: Stamps;
	readonly #writable: boolean;
	readonly #files = new Map<string, FileRead>();
	#table = new HeldTable();
	#segments: SegmentFile[] = [];
	#readAt = 0;
	/** Why something could not be written; nothing more is then, and answers go on from memory. */
	#unwritten: unknown = null;

	constructor({
		folder,
		writable,
		stamps,
	}: {
		/** Where the snapshot is; null keeps nothing. */
		readonly folder: string | null;
		readonly writable: boolean;
		readonly stamps: Stamps;
	}) {
		this.#folder = folder;
		this.#snapshots = folder === null ? null : new SnapshotFolder(folder);
		this.#stamps = stamps;
		this.#writable = folder !== null && writable;
	}

	get files(): ReadonlyMap<string, FileRead> {
		return this.#files;
	}

	get table(): HeldTable {
		return this.#table;
	}

	get readAt(): number {
		return this.#readAt;
	}

	/** Everything of all files that is not read. */
	get skipped(): readonly Skipped[] {
		return [...this.#files.values()].flatMap(({ skipped }) => skipped);
	}

	/** Goes on from the snapshot that there is. Where its files are not whole, from nothing. */
	async restore(): Promise<boolean> {
		const snapshot = await this.#snapshots?.readList();
		if (this.#folder === null || !snapshot) return false;
		try {
			this.#table = await tableOf(this.#folder, snapshot);
		} catch {
			return false;
		}
		this.#segments = [...snapshot.segments];
		this.#readAt = snapshot.readAt;
		for (const file of snapshot.files) this.#files.set(file.name, file);
		return true;
	}

	/** What the corpus no longer holds, for a ledger that begins from nothing. */
	async past(): Promise<readonly PastArticle[]> {
		return this.#folder === null
			? []
			: readHistory(join(this.#folder, HISTORY));
	}

	/** Takes a segment in, and gives back which articles it replaces. @param now - milliseconds since the epoch */
	async addSegment(
		{ buffer, characters, works }: Made,
		now: number,
	): Promise<readonly StateChange[]> {
		this.#readAt = now;
		const number = this.#segments.length;
		this.#segments.push(await this.#write(buffer, works.length, characters));
		const changes: Change[] = [];
		let states: StateChange[] = [];
		for (const [
			index,
			{ article, hash, turn, past: before },
		] of works.entries()) {
			const { file } = article.source;
			const key = keyOf(article.id, turn);
			const held: Held = {
				hash,
				segment: number,
				article: index,
				state: articleState.present,
				since: 0,
			};
			if (before === undefined)
				for (const old of this.#table.versions(file, key))
					if (old.state !== articleState.replaced)
						changes.push({
							held: old,
							turn,
							state: articleState.replaced,
							since: now,
						});
			this.#table.add(file, key, held);
			if (before === undefined) continue;
			held.state = before.state;
			held.since = before.since;
			states.push([number, index, before.state, before.since]);
		}
		for await (const changed of this.change(changes))
			states = states.concat(changed);
		return states;
	}

	/**
	 * Says what becomes of articles, segment by segment: each is read once, and what is said of its articles is in the history
	 * before anybody hears of it.
	 */
	async *change(
		changes: readonly Change[],
	): AsyncGenerator<readonly StateChange[]> {
		const bySegment = new Map<number, Change[]>();
		for (const change of changes) {
			const known = bySegment.get(change.held.segment);
			if (known === undefined) bySegment.set(change.held.segment, [change]);
			else known.push(change);
		}
		for (const [segment, own] of bySegment) {
			const past = await this.#pastOf(segment, own);
			await this.#note(past.filter((one) => !isDropped(one)));
			yield own.map(({ held, state, since }, index): StateChange => {
				const one = past[index];
				held.state =
					one !== undefined && isDropped(one) ? articleState.replaced : state;
				held.since = since;
				return [segment, held.article, held.state, since];
			});
		}
	}

	setFile(file: FileRead, now: number): void {
		this.#files.set(file.name, file);
		this.#readAt = now;
	}

	dropFile(name: string, now: number): void {
		this.#files.delete(name);
		this.#readAt = now;
	}

	/** Makes one of the small segments at the end, where there are many; null where there are few. */
	async mergeSmall(): Promise<Merged | null> {
		const snapshots = this.#snapshots;
		if (snapshots === null || !this.#writable || this.#unwritten !== null)
			return null;
		let first = this.#segments.length;
		while (
			first > 0 &&
			(this.#segments[first - 1]?.characters ?? SMALL) < SMALL
		)
			first--;
		const small = this.#segments.slice(first);
		if (small.length < MANY_SMALL) return null;
		const buffers = await Promise.all(
			small.map(({ file }) => snapshots.readSegment(file)),
		);
		const whole = buffers.filter((one) => one !== null);
		if (whole.length < buffers.length) return null;
		const buffer = mergedOf(whole.map(segmentIn));
		const offsets: number[] = [];
		let articles = 0;
		for (const segment of small) {
			offsets.push(articles);
			articles += segment.articles;
		}
		this.#segments = [
			...this.#segments.slice(0, first),
			await snapshots.writeSegment(
				buffer,
				articles,
				small.reduce((sum, { characters }) => sum + characters, 0),
			),
		];
		for (const held of this.#table.all()) {
			if (held.segment < first) continue;
			held.article += offsets[held.segment - first] ?? 0;
			held.segment = first;
		}
		return { first, count: small.length, buffer };
	}

	/** Writes the snapshot. @throws what kept anything that belongs to it from being written */
	async commit(): Promise<void> {
		if (!this.#writable) return;
		if (this.#unwritten !== null) throw this.#unwritten;
		await this.#snapshots?.write({
			stamps: this.#stamps,
			readAt: this.#readAt,
			segments: this.#segments,
			states: [...this.#table.all()]
				.filter(({ state }) => state !== articleState.present)
				.map(({ segment, article, state, since }) => [
					segment,
					article,
					state,
					since,
				]),
			files: [...this.#files.values()],
		});
	}

	/** A segment that cannot be written is held in memory all the same. */
	async #write(
		buffer: ArrayBuffer,
		articles: number,
		characters: number,
	): Promise<SegmentFile> {
		const unwritten = { file: "", sha256: "", articles, characters };
		if (this.#snapshots === null || !this.#writable || this.#unwritten !== null)
			return unwritten;
		try {
			return await this.#snapshots.writeSegment(buffer, articles, characters);
		} catch (error) {
			this.#unwritten = error;
			return unwritten;
		}
	}

	/** Articles of a segment as they were read, and what becomes of them, in their order; none where nothing is kept. */
	async #pastOf(
		number: number,
		changes: readonly Change[],
	): Promise<readonly PastArticle[]> {
		const file = this.#segments[number]?.file;
		const buffer =
			file === undefined || !this.#writable
				? null
				: await this.#snapshots?.readSegment(file);
		if (!buffer) {
			if (file && this.#writable)
				this.#unwritten ??= new Error(`${file} cannot be read`);
			return [];
		}
		try {
			const segment = segmentIn(buffer);
			return changes.map(({ held, turn, state, since }) => {
				const { statements, headlineStatements, commitments, ...article } =
					articleAt(segment, held.article);
				return { article, hash: held.hash, turn, state, since };
			});
		} catch (error) {
			// A file that is no longer what was written.
			this.#unwritten ??= error;
			return [];
		}
	}

	async #note(past: readonly PastArticle[]): Promise<void> {
		if (this.#folder === null || !this.#writable) return;
		try {
			await addToHistory(join(this.#folder, HISTORY), past);
		} catch (error) {
			this.#unwritten ??= error;
		}
	}
}

const HISTORY = "history.jsonl";

/** What people of one server have added for themselves and is taken away is in no answer, and kept nowhere else. */
const isDropped = ({ article, state }: PastArticle): boolean =>
	state === articleState.removed && isOneServersOwn(article);
