import type { Article } from "../model.ts";
import { SegmentBuilder, type Told } from "./segmentBuilder.ts";
import type { ArticleState } from "./store.ts";
import { type Fault, takeIn } from "./takeIn.ts";

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

/** Extracts articles and makes segments of them, in this thread. */
export class Extractor {
	#builder = new SegmentBuilder();
	#works: Work[] = [];
	#faults: Fault[] = [];

	/** Extracts an article; gives back a segment whenever one is full. */
	take(work: Work): Made | null {
		const fault = takeIn(this.#builder, work.article, work);
		this.#works.push(work);
		if (fault !== null) this.#faults.push(fault);
		return this.#builder.characters >= SEGMENT_CHARACTERS
			? this.#make(true)
			: null;
	}

	/** What was extracted since the last segment; null where nothing was. */
	finish(): Made | null {
		return this.#make(false);
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
