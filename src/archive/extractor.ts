import type { Article } from "../model.ts";
import { SegmentBuilder, type Told } from "./segmentBuilder.ts";
import type { ArticleState } from "./store.ts";
import { addExtracted, extracted, type Fault } from "./takeIn.ts";

/** An article to be extracted, and what tells it. */
export interface Work extends Told {
	readonly article: Article;
	/** What became of it, where the corpus no longer holds it. */
	readonly past?: { readonly state: ArticleState; readonly since: number };
}

/** A segment that is done, and what it holds, in its order. */
export interface Made {
	readonly buffer: ArrayBuffer;
	readonly characters: number;
	readonly works: readonly Work[];
	readonly faults: readonly Fault[];
	/** Whether it was closed because it was full, and there may be more. */
	readonly full: boolean;
}

/** UTF-16 units of text after which a segment is closed: a few thousand articles, which one attaches in a second. */
export const SEGMENT_CHARACTERS = 4_000_000;

/** Articles that are extracted in a row before their words are cut in a row. */
const IN_A_ROW = 200;

/** Extracts articles and makes segments of them, in this thread. */
export class Extractor {
	#builder = new SegmentBuilder();
	#waiting: Work[] = [];
	#works: Work[] = [];
	#faults: Fault[] = [];

	/** Takes an article; gives back a segment whenever one is full. */
	take(work: Work): Made | null {
		this.#waiting.push(work);
		if (this.#waiting.length < IN_A_ROW) return null;
		this.#work();
		return this.#builder.characters >= SEGMENT_CHARACTERS
			? this.#make(true)
			: null;
	}

	/** What was taken since the last segment; null where nothing was. */
	finish(): Made | null {
		this.#work();
		return this.#make(false);
	}

	#work(): void {
		addExtracted(
			this.#builder,
			this.#waiting.map((work) => ({
				article: extracted(work.article, this.#faults),
				told: work,
			})),
		);
		this.#works.push(...this.#waiting);
		this.#waiting = [];
	}

	#make(full: boolean): Made | null {
		if (this.#works.length === 0) return null;
		const made: Made = {
			buffer: this.#builder.build(),
			characters: this.#builder.characters,
			works: this.#works,
			faults: this.#faults,
			full,
		};
		this.#builder = new SegmentBuilder();
		this.#works = [];
		this.#faults = [];
		return made;
	}
}
