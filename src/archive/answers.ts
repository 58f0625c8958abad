import type {
	Commitment,
	CommitmentKind,
	ExtractedArticle,
	HeadlineStatement,
	Span,
	SpeakerKind,
	Statement,
} from "../model.ts";

/**
 * What the archive is asked and what it answers: plain records, so that nothing outside this folder knows which
 * engine found them. Days are `YYYY-MM-DD`, both ends included, in the papers' own calendar.
 */

/** Days asked for; null is open. */
export interface Days {
	readonly from: string | null;
	readonly to: string | null;
}

/** What an answer rests on: promise 3, "silence is honest". */
export interface Searched {
	/** Articles within the days asked for. */
	readonly articles: number;
	/** Days of the first and the last of them. */
	readonly from: string | null;
	readonly to: string | null;
	/** When the archive last read anything, milliseconds since the epoch. */
	readonly readAt: number;
}

export interface Found<T> {
	readonly hits: readonly T[];
	readonly searched: Searched;
}

/** Another article that prints the same. */
export interface Copy {
	readonly article: string;
	readonly headline: string;
	readonly newspaper: string | null;
	readonly date: string | null;
}

export interface StatementHit {
	readonly article: ExtractedArticle;
	readonly statement: Statement;
	/** Which directory entry speaks. */
	readonly entry: string;
	readonly copies: readonly Copy[];
}

export interface CommitmentHit {
	readonly article: ExtractedArticle;
	readonly commitment: Commitment;
	readonly entry: string;
	readonly copies: readonly Copy[];
}

/** An office as printed, and the days of the articles that print it: never "current". */
export interface Holding {
	readonly title: string;
	readonly organisation: string | null;
	readonly place: string | null;
	readonly first: string | null;
	readonly last: string | null;
	readonly articles: number;
}

/** One person, body or document across articles. */
export interface Entry {
	readonly id: string;
	readonly kind: SpeakerKind;
	readonly name: string;
	readonly holdings: readonly Holding[];
	readonly statements: number;
	readonly commitments: number;
}

/** Whom or what a typed text means. `several` and `none` are for the asker to settle: nothing is substituted. */
export type Resolution =
	| {
			readonly kind: "one";
			readonly entry: Entry;
			readonly by: "id" | "name" | "office" | "shortName" | "pinyin";
	  }
	| { readonly kind: "several"; readonly entries: readonly Entry[] }
	| { readonly kind: "none"; readonly near: readonly Entry[] };

export interface QuotesQuestion extends Days {
	/** Directory ids. */
	readonly entry?: string;
	readonly topic?: string;
	readonly place?: string;
	/** `exact` takes the quoted part of a mixed statement too. */
	readonly wording?: "exact" | "paraphrase";
}

export interface CommitmentsQuestion extends Days {
	readonly entry?: string;
	readonly place?: string;
	/** Also what lies below the place. */
	readonly below?: boolean;
	readonly organisation?: string;
	readonly topic?: string;
	readonly kind?: CommitmentKind;
}

export interface Profile {
	readonly entry: Entry;
	readonly topics: readonly {
		readonly phrase: string;
		readonly statements: number;
	}[];
	readonly latest: readonly StatementHit[];
	readonly commitments: readonly CommitmentHit[];
	readonly searched: Searched;
}

/** How a query was read, for the answer's first line. */
export interface Understood {
	readonly words: readonly string[];
	readonly phrases: readonly string[];
	readonly without: readonly string[];
	readonly days: Days;
}

export interface SearchHit {
	readonly article: ExtractedArticle;
	/** Where the match stands: in the body, or in the headline. */
	readonly matches: readonly (Span | { readonly headline: string })[];
	/** The statement around the first match, where it stands in one. */
	readonly statement: Statement | HeadlineStatement | null;
	readonly copies: readonly Copy[];
}

/** A file that was not read, and why. `reason` is a key of the locale files under `skipped.`. */
export interface Skipped {
	readonly file: string;
	readonly reason:
		| "empty"
		| "binary"
		| "tooLarge"
		| "encoding"
		| "format"
		| "unreadable";
	/** The line of a .jsonl file, from 1. */
	readonly line: number | null;
}
