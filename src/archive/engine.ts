import type { Step } from "./grams.ts";
import type { Pattern } from "./pattern.ts";

/**
 * A match in an article: UTF-16 offsets into its text as it was laid out, and whether it begins and ends where words do,
 * by the dictionary that cut the text: what makes one match better than another. `STOP` ends the search.
 */
export type Meet = (
	article: number,
	start: number,
	end: number,
	whole: boolean,
) => Step;

/** Where an article's text has its parts: offsets into the text as it was laid out. */
export interface Extents {
	readonly body: number;
	readonly tail: number;
	readonly end: number;
}

/**
 * What finds stretches of text in articles, whichever way it does. An engine misses nothing: every stretch that stands
 * in an article, as far as folding sees no difference, is found.
 */
export interface Engine {
	/** About how much work finding is, to do the least first; 0 where it is known to stand nowhere. */
	cost(pattern: Pattern): number;

	/** Visits every match, article by article where the pattern has two letters or more. */
	find(pattern: Pattern, meet: Meet): void;

	/** Visits every match in one article, ascending. */
	findIn(article: number, pattern: Pattern, meet: Meet): void;

	extents(article: number): Extents;

	/** The text of an article between two offsets. */
	text(article: number, start: number, end: number): string;
}
