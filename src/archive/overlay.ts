import type { Corrected, Correction } from "../model.ts";
import { corrected } from "./corrected.ts";
import { attach, type Library, setState } from "./library.ts";
import { wordsOf } from "./merge.ts";
import { segmentIn } from "./segment.ts";
import { SegmentBuilder } from "./segmentBuilder.ts";
import { articleState, type InPlace } from "./store.ts";
import { layOut } from "./stream.ts";

/** A corrected article that is held, and what makes it so. */
interface Version extends InPlace {
	readonly number: number;
	/** The corrections it was made with, to tell whether they are still the same. */
	readonly made: string;
}

/**
 * People's corrections over what was read (promise 4). Each corrected article is one more article, that stands in the place of
 * the one that was read for the server that corrected it, or for all; nothing that was read is touched. It is made anew from
 * what is held whenever corrections change, or articles do.
 */
export class Overlay {
	readonly #library: Library;
	#corrections: readonly Correction[] = [];
	readonly #versions = new Map<number, Version>();

	constructor(library: Library) {
		this.#library = library;
	}

	/** Says which corrections hold, and shows what they make of the articles. */
	set(corrections: readonly Correction[]): void {
		this.#corrections = corrections;
		this.refresh();
		this.#join();
	}

	/** Says whom of one name corrections hold to be one person. */
	#join(): void {
		const { store, directory } = this.#library;
		const joined = this.#corrections.flatMap(({ guild, change }) =>
			change.kind === "samePerson" ? [{ guild, entries: change.entries }] : [],
		);
		const before = store.audience.join(joined);
		for (const id of [...before, ...joined].flatMap(({ entries }) => entries)) {
			const bearers = directory.withId(id.split("@")[0] ?? id);
			if (bearers !== null) directory.touch(bearers.speakers);
		}
		if (before.length + joined.length > 0) store.touch();
	}

	/** Makes the corrected articles anew that are to be others: after articles have come, gone or changed. */
	refresh(): void {
		if (this.#corrections.length === 0 && this.#versions.size === 0) return;
		const { store } = this.#library;
		const wanted = this.#wanted();
		const kept = new Set<string>();
		for (const version of [...this.#versions.values()]) {
			const key = keyOf(version);
			const made = wanted.get(key)?.made;
			if (made === version.made) kept.add(key);
			else this.#takeOut(version);
		}
		this.#putInPlace(
			[...wanted].filter(([key]) => !kept.has(key)).map(([, one]) => one),
		);
		// A corrected article is gone when the one that was read is.
		for (const { number, base } of this.#versions.values())
			if (store.stateOf(number) !== store.stateOf(base)) {
				const state =
					store.stateOf(base) === articleState.removed
						? articleState.removed
						: articleState.present;
				setState(this.#library, number, state, store.stateSince(base) ?? 0);
			}
	}

	/** The articles that are to be corrected, by base and server, and what with. */
	#wanted(): Map<string, Wanted> {
		const wanted = new Map<string, Wanted>();
		const byArticle = new Map<string, Correction[]>();
		for (const correction of this.#corrections) {
			if (correction.change.kind === "samePerson") continue;
			const own = byArticle.get(correction.article) ?? [];
			own.push(correction);
			byArticle.set(correction.article, own);
		}
		for (const [id, own] of byArticle)
			for (const base of this.#basesOf(id))
				for (const guild of new Set(own.map((one) => one.guild))) {
					// What whoever runs the place has corrected holds everywhere, and a server's own comes on top.
					const corrections = [
						...own.filter((one) => one.guild === null),
						...own.filter((one) => guild !== null && one.guild === guild),
					];
					const one = {
						base,
						guild,
						corrections,
						made: JSON.stringify(corrections),
					};
					wanted.set(keyOf(one), one);
				}
		return wanted;
	}

	/** The articles of an id as they were read, those that its files no longer hold in that version aside. */
	#basesOf(id: string): readonly number[] {
		const { store } = this.#library;
		return store
			.withId(id)
			.filter(
				(article) =>
					article < store.published &&
					!store.audience.isVersion(article) &&
					store.stateOf(article) !== articleState.replaced,
			);
	}

	#putInPlace(wanted: readonly Wanted[]): void {
		const { store } = this.#library;
		const builder = new SegmentBuilder();
		const made: (Wanted & { readonly applied: readonly Corrected[] })[] = [];
		for (const one of wanted) {
			const { article, applied } = corrected(
				store.article(one.base),
				one.corrections,
			);
			if (applied.length === 0) continue;
			const { segment, article: first } = store.partOf(one.base);
			builder.add(article, layOut(article), wordsOf(segment, one.base - first));
			made.push({ ...one, applied });
		}
		if (made.length === 0) return;
		const first = store.articles;
		attach(this.#library, segmentIn(builder.build()), made);
		for (const [index, { base, guild, made: key, applied }] of made.entries()) {
			const number = first + index;
			this.#versions.set(number, { number, base, guild, made: key });
			store.setCorrected(number, applied);
			this.#touch(base);
		}
		store.touch();
	}

	#takeOut({ number, base }: Version): void {
		const { store } = this.#library;
		this.#versions.delete(number);
		store.audience.takeOut(number);
		setState(this.#library, number, articleState.replaced, 0);
		this.#touch(base);
		store.touch();
	}

	/** Says that whoever speaks in an article is to be told apart anew. */
	#touch(article: number): void {
		const { store, directory } = this.#library;
		directory.touch(store.numbersIn(article, "speaker"));
	}
}

interface Wanted extends InPlace {
	readonly corrections: readonly Correction[];
	readonly made: string;
}

const keyOf = ({ base, guild }: InPlace): string => `${base}/${guild ?? ""}`;
