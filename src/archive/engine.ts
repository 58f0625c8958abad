import type { Pattern, Step } from "./pattern.ts";

/** What a match is, as bits. */
export const matchTrait = {
	/** It begins and ends where words do, by the dictionary that cut the text. */
	wholeWords: 1,
	/** It stands in the headline. */
	headline: 2,
	/** It is the headline, or a part of it on a line of its own. */
	isHeadline: 4,
	/** It is what was typed, unit by unit: in its script and width, with its marks and spaces. */
	asTyped: 8,
} as const;

/** A match in an article: UTF-16 offsets into its text as it was laid out, and its traits. `STOP` ends the search. */
export type Meet = (start: number, end: number, traits: number) => Step;

/** How often a pattern stands in articles: lists of one length, an article in each place. */
export interface Counts {
	/** The articles in which it stands, ascending. */
	readonly articles: Uint32Array;
	/** Matches that begin and end where words do, and others. */
	readonly whole: Uint32Array;
	readonly inside: Uint32Array;
	/** The traits of all of its matches together, but for `wholeWords`. */
	readonly traits: Uint32Array;
	/** Whether that is all `asTyped` where it should: of what stands in great number it is not looked at. */
	readonly knowsTyped: boolean;
}

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
	/** About how much work counting is, to do the least first; 0 where it is known to stand nowhere. */
	cost(pattern: Pattern): number;

	/** What no pattern of two letters or more costs more than. */
	mostCost(): number;

	/** How often a pattern stands in each article. */
	count(pattern: Pattern): Counts;

	/** The same, of some articles only. */
	countIn(pattern: Pattern, articles: Uint32Array): Counts;

	/** Visits every match in one article, ascending. */
	findIn(article: number, pattern: Pattern, meet: Meet): void;

	extents(article: number): Extents;

	/** The text of an article between two offsets. */
	text(article: number, start: number, end: number): string;

	/** UTF-16 units of an article's text. */
	length(article: number): number;
}
