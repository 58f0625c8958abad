import type {
	Commitment,
	CommitmentKind,
	ExtractedArticle,
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

/** That the archive has had no news for longer than its papers' habit. */
export interface Stale {
	/** Day of the latest news. */
	readonly last: string;
	/** Days since then. */
	readonly silent: number;
	/** The longest silence, in days, that these papers usually keep. */
	readonly habit: number;
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
	/** Not null where the whole archive is older than its papers' habit; every answer says so. */
	readonly stale: Stale | null;
	/** Not null while a long reading is under way: what is not read yet is in no answer, and every answer says so. */
	readonly reading: Progress | null;
}

/** A long reading under way. */
export interface Progress {
	/** Articles read so far, by this reading. */
	readonly articles: number;
	/** Articles expected, where known. */
	readonly of: number | null;
	readonly perSecond: number;
	readonly secondsLeft: number | null;
}

/** Which of the hits are wanted. Hits are decoded on demand: ask for what is shown. */
export interface Slice {
	/** Hits to skip; 0 unless told. */
	readonly offset?: number | undefined;
	/** Hits at most; 100 unless told. */
	readonly limit?: number | undefined;
}

export interface Found<T> {
	/** In the order a person expects; at most `limit` of them. */
	readonly hits: readonly T[];
	/** How many there are, whatever the slice. */
	readonly total: number;
	readonly searched: Searched;
}

/** Another article that prints the same. */
export interface Copy {
	readonly article: string;
	readonly headline: string;
	readonly newspaper: string | null;
	readonly date: string | null;
}

/** Where a hit comes from, whatever it is. */
export interface HitOrigin {
	readonly article: ExtractedArticle;
	/** The same words printed elsewhere: 另有 N 处刊发. */
	readonly copies: readonly Copy[];
	/** When its file was taken away, milliseconds since the epoch; null while it is there. */
	readonly removedAt: number | null;
}

export interface StatementHit extends HitOrigin {
	readonly statement: Statement;
	/** Which directory entry speaks. */
	readonly entry: string;
}

/** Why a statement is its speaker's, beside its rule. */
export interface Explanation {
	readonly hit: StatementHit;
	/** The words that stand for the speaker where the rule looked, without the name: 他, 该负责人; null where it is there. */
	readonly reference: Span | null;
	/** Where the page names whom they mean; null where it does not, or where nothing stands for anybody. */
	readonly named: Span | null;
	/** Others who are named where the rule looked, nearest first: what else it could have been. */
	readonly others: readonly { readonly name: string; readonly span: Span }[];
}

export interface CommitmentHit extends HitOrigin {
	readonly commitment: Commitment;
	/** Which directory entry commits, or orders. */
	readonly entry: string;
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
	/**
	 * Stable, at most 100 units: `person:袁家军`; where one name is several people, `person:李庆@万州区`, and
	 * `person:李庆@?` for the words that nothing ties to either of them.
	 */
	readonly id: string;
	readonly kind: SpeakerKind;
	readonly name: string;
	/** Where people of one name are kept apart: what tells this one (万州区); null for an only one. */
	readonly apart: string | null;
	/** The third pile: words of somebody so called, which nothing ties to one of the others. */
	readonly unsure: boolean;
	/** Latest first. */
	readonly holdings: readonly Holding[];
	/** What is printed more than once is one. */
	readonly statements: number;
	readonly commitments: number;
	/** Days of the first and the last article they speak or commit in. */
	readonly first: string | null;
	readonly last: string | null;
}

/** Why a typed text means an entry. */
export type ResolvedBy = "id" | "name" | "office" | "shortName" | "pinyin";

/** Whom or what a typed text means. `several` and `none` are for the asker to settle: nothing is substituted. */
export type Resolution =
	| {
			readonly kind: "one";
			readonly entry: Entry;
			readonly by: ResolvedBy;
	  }
	| {
			readonly kind: "several";
			readonly entries: readonly Entry[];
			readonly by: ResolvedBy;
	  }
	| { readonly kind: "none"; readonly near: readonly Entry[] };

/** What may be meant; anything unless told. */
export interface ResolveWish {
	readonly kinds?: readonly SpeakerKind[] | undefined;
	/** Only who holds an office, or spoke, within these days. */
	readonly days?: Days | undefined;
}

/** A place as the gazetteer writes it, or as the papers do where it has none. */
export interface PlaceEntry {
	/** `万州区`; what questions take as `place`. */
	readonly name: string;
	/** The place it lies in, where known: 璧山区 for 健龙镇. */
	readonly within: string | null;
	/** Places of the archive that lie below it, nearest first. */
	readonly below: readonly string[];
	readonly articles: number;
	readonly commitments: number;
}

export type PlaceResolution =
	| { readonly kind: "one"; readonly place: PlaceEntry }
	| { readonly kind: "several"; readonly places: readonly PlaceEntry[] }
	| { readonly kind: "none"; readonly near: readonly PlaceEntry[] };

/** Who held an office, by the articles that print it, latest first. */
export interface Holder {
	readonly entry: Entry;
	readonly holding: Holding;
}

/** One of several things asked for together: whoever is, or whatever holds, one of them is found. */
export interface Alternative {
	readonly entry?: string | undefined;
	readonly place?: string | undefined;
	readonly below?: boolean | undefined;
	readonly organisation?: string | undefined;
	readonly office?: string | undefined;
	readonly topic?: string | undefined;
}

/** What narrows a question to a part of the archive, whatever else it asks. */
interface Within {
	/** Only in these articles, by the numbers that `numbers` gives. */
	readonly articles?: readonly number[] | undefined;
	/** One of these has to fit too; none fits where there are none. */
	readonly any?: readonly Alternative[] | undefined;
}

export interface QuotesQuestion extends Days, Slice, Within {
	/** A directory id. */
	readonly entry?: string | undefined;
	/** Words that stand in the statement; several, apart by spaces, must all. */
	readonly topic?: string | undefined;
	/** The place the speaker speaks for. */
	readonly place?: string | undefined;
	/** Also what lies below the place. */
	readonly below?: boolean | undefined;
	/** Words of the speaker's organisation or office. */
	readonly organisation?: string | undefined;
	/** The office the speaker holds on the article's day: as it prints, or as others do of that day, or before and after it. */
	readonly office?: string | undefined;
	/** `exact` takes the quoted part of a mixed statement too. */
	readonly wording?: "exact" | "paraphrase" | undefined;
}

export interface CommitmentsQuestion extends Days, Slice, Within {
	readonly entry?: string | undefined;
	/** The place that answers for it, or whose office makes it: stays with the place when people leave. */
	readonly place?: string | undefined;
	/** Also what lies below the place. */
	readonly below?: boolean | undefined;
	/** Words of the body that answers for it. */
	readonly organisation?: string | undefined;
	/** The office that whoever makes it holds on the article's day. */
	readonly office?: string | undefined;
	readonly topic?: string | undefined;
	readonly kind?: CommitmentKind | undefined;
}

/** What is counted, and how many of its speakers are told apart. */
export interface TallyQuestion extends Omit<QuotesQuestion, keyof Slice> {
	/** Speakers who are named, those who speak most; the others are counted together. */
	readonly named: number;
}

/** Statements as numbers: how many, on which day, by whom. The same words printed elsewhere count once, as in answers. */
export interface Tally {
	readonly said: readonly {
		/** Null where the article is not dated. */
		readonly day: string | null;
		/** Directory id; null for all who are not named. */
		readonly entry: string | null;
		readonly statements: number;
		/** Those of them of which some stands in quotation marks. */
		readonly exact: number;
	}[];
	/** Articles held of each day that has any. */
	readonly held: readonly {
		readonly day: string;
		readonly articles: number;
	}[];
	readonly searched: Searched;
}

/** What a set of statements is about. The phrase stands in at least one of them. */
export interface Topic {
	/** As printed. */
	readonly phrase: string;
	/** How many of the statements hold it. */
	readonly statements: number;
	readonly articles: number;
}

export interface Profile {
	readonly entry: Entry;
	readonly topics: readonly Topic[];
	/** Newest first. */
	readonly latest: readonly StatementHit[];
	readonly commitments: readonly CommitmentHit[];
	/** Others so called, the unsure pile included. */
	readonly namesakes: readonly Entry[];
	readonly searched: Searched;
}

/** An article that holds the words of a text. */
export interface AlreadyHeld {
	readonly article: ExtractedArticle;
	/** How much of the text it holds, 0 to 1. */
	readonly share: number;
	/** Whether its body is the text, letter by letter, and nothing else. */
	readonly isSame: boolean;
}

/** A stretch of an article where words stand, or something much like them. */
export interface Whereabouts extends HitOrigin {
	/** UTF-16 offsets into the article's text as `layOut` lays it out. */
	readonly start: number;
	readonly end: number;
}

/** Whether words stand where they stood: `changed`: the article has others there; `gone`: there is no such article. */
export type Anchoring = "here" | "changed" | "gone";

/** Where words stand letter by letter. */
export interface Standing {
	/** The best of them first. */
	readonly places: readonly Whereabouts[];
	/** How many articles they stand in. */
	readonly articles: number;
}

/** One version of an article that its file no longer holds. */
export interface EarlierVersion {
	readonly article: ExtractedArticle;
	/** When it was replaced, milliseconds since the epoch. */
	readonly replacedAt: number;
	/** What the next version changed: paragraphs (from 0) of the earlier one that went, of the next one that came. */
	readonly gone: readonly number[];
	readonly came: readonly number[];
	readonly headlineChanged: boolean;
}

export interface ArticleAnswer extends HitOrigin {
	/** Latest first. */
	readonly earlier: readonly EarlierVersion[];
	/** Which directory entry each speaker id of the article is. */
	readonly entries: Readonly<Record<string, string>>;
	readonly searched: Searched;
}

/** What tells an article from others, and one way of reading it from another, without decoding it. */
export interface ArticleMark {
	/** Path of its file in the corpus folder. */
	readonly file: string;
	readonly id: string;
	/** Of the article as read; null where it was not read from a file. */
	readonly hash: string | null;
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

/** What the archive holds. */
export interface Summary {
	readonly articles: number;
	readonly removed: number;
	readonly statements: number;
	readonly commitments: number;
	readonly people: number;
	readonly characters: number;
	readonly searched: Searched;
	readonly skipped: readonly Skipped[];
	/** Whether what is new is still taken in; not after a fault, until the next start. */
	readonly keepsUp: boolean;
}

export interface CoverageQuestion extends Days {
	readonly newspaper?: string | undefined;
	readonly place?: string | undefined;
}

/** Days without an article, both ends included. */
export interface Gap {
	readonly from: string;
	readonly to: string;
}

/** What is held of one paper (or place) in one month, and the days on which its habit would have had news. */
export interface CoverageMonth {
	/** `YYYY-MM`. */
	readonly month: string;
	readonly articles: number;
	readonly days: number;
	/** The row's gaps, as far as they lie in this month. */
	readonly gaps: readonly Gap[];
}

/** What is held of one name. */
export interface CoverageOf {
	readonly name: string;
	readonly articles: number;
	readonly first: string | null;
	readonly last: string | null;
	/** Days with an article. */
	readonly days: number;
}

export interface CoverageRow extends CoverageOf {
	/**
	 * The longest silence, in days from one article to the next, that is usual; a longer one is a gap. Null of a paper of which so
	 * little is held that no silence tells anything.
	 */
	readonly habit: number | null;
	readonly months: readonly CoverageMonth[];
	/** Runs of days without an article, longer than the habit, both ends included, in order of time. */
	readonly gaps: readonly Gap[];
}

export interface Coverage {
	/** By paper as metadata names it, else by origin, else null's name: an empty string. */
	readonly papers: readonly CoverageRow[];
	/** A place's own months come of asking for it: its silences are nobody's gaps. */
	readonly places: readonly CoverageOf[];
	/** Articles whose day is not known. */
	readonly undated: number;
	readonly searched: Searched;
}

/** Which part of the archive completes an option. */
export type ArchiveSource =
	| "speaker"
	| "person"
	| "place"
	| "organisation"
	| "topic"
	| "article"
	| "newspaper";

/** What an option completes to: exact before prefix before content. */
export interface ArchiveSuggestion {
	/** What is shown, at most 100 units; words of the papers only. */
	readonly name: string;
	/** What is sent: a stable id or the plain text, at most 100 units. */
	readonly value: string;
}
