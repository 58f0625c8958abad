import type { HeadlinePart, Span, Statement } from "../model.ts";
import type { Alternative, Days, Found, HitOrigin, Slice } from "./answers.ts";

/** What a search is asked, how that was read, and what it finds. */

/** How a query was read, for the answer's first line. */
export interface Understood {
	/** One of each group must stand in the article: the alternatives of an OR are a group, all else is one by itself. */
	readonly groups: readonly (readonly Wanted[])[];
	readonly without: readonly string[];
	readonly days: Days;
	/** The words that were taken for days: 近30天. */
	readonly daysFrom: readonly string[];
	/** Days whose articles are left out, with the words that were taken for them. */
	readonly daysWithout: readonly {
		readonly text: string;
		readonly days: Days;
	}[];
	/** Words with a minus in front that are looked for, not left out: -10. */
	readonly figures: readonly string[];
}

/** A word, or a phrase, which must stand with its punctuation. */
export interface Wanted {
	readonly text: string;
	readonly exact: boolean;
}

/**
 * Why what was found is by another reading of what was typed than the first one, which finds nothing: no article of the
 * `days` fits, or can be of all the days (`daysApart`), so that they were looked for as words; there is `noSuchDay`; the
 * characters of what could be a name stand nowhere together (`namesApart`).
 */
export type Reread =
	| {
			readonly kind: "days";
			readonly typed: readonly string[];
			readonly days: Days;
	  }
	| {
			readonly kind: "daysApart" | "noSuchDay" | "namesApart";
			readonly typed: readonly string[];
	  };

/**
 * Another query that finds something: the same without its days, of other days, or with days or the characters of a name
 * as words.
 */
export interface OtherQuery {
	readonly kind: "withoutDays" | "otherDays" | "daysAsWords" | "namesApart";
	readonly query: string;
	/** Articles that it finds. */
	readonly total: number;
}

/** A stretch that matches: of the body, or of another part, with what stands in it. */
export type Match =
	| (Span & { readonly part: "body" })
	| {
			readonly part: HeadlinePart | "heading" | "caption" | "byline";
			/** The whole part, and the stretch in it. */
			readonly of: string;
			readonly start: number;
			readonly end: number;
			readonly text: string;
	  };

export interface SearchHit extends HitOrigin {
	/** The first of each word, in the order they stand; never empty, unless the query is only of days. */
	readonly matches: readonly Match[];
	/** The statement around the first match of the body, where it stands in one. */
	readonly statement: Statement | null;
	readonly entry: string | null;
}

export interface SearchQuestion extends Slice {
	/** Words (all), `"exact phrase"`, `-not`, `OR`, days (2024-03-19, 2024年3月, 今天, 本周, 近30天). */
	readonly query: string;
	/** The asker's day, for 今天. */
	readonly today: string;
	readonly from?: string | null | undefined;
	readonly to?: string | null | undefined;
	/** Only articles in which somebody says or promises something that fits one of these. */
	readonly any?: readonly Alternative[] | undefined;
}

/** Why a query cannot be asked. Worded in the locale files. */
export type QueryProblem =
	| { readonly kind: "empty" }
	| { readonly kind: "onlyWithout"; readonly without: readonly string[] }
	| { readonly kind: "noSuchDay"; readonly text: string }
	| {
			readonly kind: "daysReversed";
			readonly from: string;
			readonly to: string;
			/** The same query with the ends in order; null where it is not plain how. */
			readonly instead: string | null;
	  }
	/** Days of which no article can be at once, as typed, and queries that can be asked. */
	| {
			readonly kind: "daysApart";
			readonly typed: readonly string[];
			readonly instead: readonly string[];
	  }
	/** Days with OR between them that are not one stretch, and a query for each. */
	| {
			readonly kind: "daysSplit";
			readonly typed: readonly string[];
			readonly instead: readonly string[];
	  }
	| { readonly kind: "bareOr" }
	/** OR beside what is left out, and a query in which it is not. */
	| {
			readonly kind: "orWithout";
			readonly without: readonly string[];
			readonly instead: string;
	  }
	| { readonly kind: "tooLong"; readonly most: number }
	/** Words so common that everybody else would wait for the answer; those that make it so, the commonest first. */
	| { readonly kind: "tooBroad"; readonly words: readonly string[] };

export type SearchAnswer =
	| ({
			readonly kind: "found";
			readonly understood: Understood;
			/** Null where the words mean what they mean. */
			readonly reread: Reread | null;
			/** Where nothing is found: why else the words were read otherwise, which found nothing either. */
			readonly inVain: readonly Reread[];
			/** What could be asked besides. */
			readonly others: readonly OtherQuery[];
			/** Words that stand nowhere, each with what is near it and does stand. */
			readonly missing: readonly {
				readonly word: string;
				readonly near: readonly string[];
			}[];
	  } & Found<SearchHit>)
	| { readonly kind: "refused"; readonly problem: QueryProblem };
