/**
 * An answer as plain data. Commands make it in the reader's language; discord and console only lay it out.
 *
 * Strings are unescaped and may contain anything a paper prints: the renderer escapes what its medium needs, in every
 * field. Words of a paper that are shown as such stand in `Passage`s and `Prose` only, so that a renderer can never mix
 * them up with ours.
 */

/**
 * A question as asked: what a button repeats, a pager turns and an export reruns. A subcommand's name is two words:
 * `watch add`.
 */
export interface Call {
	readonly command: string;
	readonly options: Readonly<Record<string, string | number | boolean>>;
}

/** The question that gives another one's rows as a file: `export quotes` of `quotes`, with the same options. */
export function exportOf({ command, options }: Call): Call {
	return { command: `export ${command}`, options };
}

/** What a passage points at, for the actions on it. */
export interface HitRef {
	readonly kind: "statement" | "quotation" | "commitment" | "article";
	/**
	 * The record's id. A quotation's is its statement's id, `/`, and which of its quotations it is, from 0; one action of
	 * a commitment is the commitment's id, `/`, and which of its actions it is.
	 */
	readonly id: string;
}

/**
 * How a stretch of the paper may be used: `exact` is somebody's own words and may be put in marks; `paraphrase` may only
 * be told again; `report` is the paper's own narration.
 */
export type Wording = "exact" | "paraphrase" | "report";

/**
 * A piece of a passage. The paper's words are untouched; `match` marks what a search found. Our own cuts and notes are
 * shown in full-width ［ ］, which no paper uses; a cut's text is `…`.
 */
export type Piece =
	| { readonly by: "paper"; readonly text: string; readonly match: boolean }
	| { readonly by: "us"; readonly text: string };

/**
 * Words of the paper. Exact words carry their quotation marks; a paraphrase has none around it. An exact passage is
 * never cut to fill a page.
 */
export interface Passage {
	/** What the hit menu picks; null where there is nothing to act on. */
	readonly ref: HitRef | null;
	readonly wording: Wording;
	/**
	 * 原话, 转述 · 勿加引号, and who relays it where that is somebody else. Always shown where it is there; null where
	 * what stands above says it for all.
	 */
	readonly label: string | null;
	readonly pieces: readonly Piece[];
}

/** One thing found: a heading, and the words under it. Renderers number its passages for the menu. */
export interface Hit {
	readonly kind: "hit";
	/** Its line above the words: 第4段 */
	readonly heading: string;
	readonly passages: readonly Passage[];
	/** Ours: misprint notes, 另有 2 处刊发. */
	readonly notes: readonly string[];
}

/** A one-line hit: the words, and our tail (number, deadline, who, where). */
export interface Line {
	readonly kind: "line";
	/** Who says it, before the words; null where the heading says so. */
	readonly lead: string | null;
	readonly passage: Passage;
	readonly tail: readonly string[];
}

/** Where the hits above it stand, once for each article. */
export interface SourceLine {
	readonly kind: "source";
	readonly headline: string;
	readonly url: string | null;
	/** 来源, 新闻日, 见报日, 版次: each in words. */
	readonly details: readonly string[];
}

/** Part of an article, read as text. A long paragraph may be broken over pages, between sentences. */
export interface Prose {
	readonly kind: "prose";
	/** 第4段; null for headings and captions. */
	readonly label: string | null;
	readonly pieces: readonly Piece[];
	readonly style: "paragraph" | "heading" | "caption" | "headline";
}

/** Words of ours. */
export interface Note {
	readonly kind: "note";
	readonly text: string;
	readonly tone: "plain" | "quiet" | "warning";
}

/** A heading over what follows; level 2 stands under level 1. */
export interface HeadingBlock {
	readonly kind: "heading";
	readonly level: 1 | 2;
	readonly text: string;
}

/** Text that is there to be copied, as it is: the clean quotation of 复制引文. */
export interface CopyBlock {
	readonly kind: "copy";
	readonly text: string;
}

export interface Table {
	readonly kind: "table";
	readonly columns: readonly string[];
	readonly rows: readonly (readonly string[])[];
}

export type Block =
	| HeadingBlock
	| Hit
	| Line
	| SourceLine
	| Prose
	| Note
	| CopyBlock
	| Table;

/** A text option that whoever presses a button fills in before it asks. */
export interface FormField {
	/** The option of the button's call. */
	readonly option: string;
	readonly required: boolean;
	/** Whether it takes more than a line. */
	readonly long: boolean;
	/** Units it takes. */
	readonly most: number;
}

/** A button that asks something: a neighbouring command, a name that sounds alike, a narrower question. */
export interface AskButton {
	/** At most 80 units. */
	readonly label: string;
	readonly call: Call;
	/** What is to be filled in first; at most five fields. */
	readonly form?: readonly FormField[];
}

/** What can be done with a passage that the reader picked. */
export type HitAction = "copy" | "context" | "why" | "dispute" | "watch";

export interface ReplyFile {
	readonly name: string;
	readonly type: string;
	readonly bytes: Uint8Array;
	/** What the file shows, for those who cannot see it. */
	readonly alt: string | null;
}

export interface Reply {
	/**
	 * `answer`; `empty`: understood, nothing found; `refused`: the asker can mend it; `failed`: a fault of ours, an
	 * apology with an id that stands in the log.
	 */
	readonly outcome: "answer" | "empty" | "refused" | "failed";
	readonly title: string;
	/** How the question was understood comes first. */
	readonly lead: readonly string[];
	readonly blocks: readonly Block[];
	/** What was searched: articles, days, last read. The last line, on every page. */
	readonly footer: string | null;
	/** What may be done with the passages that have a `ref`; empty where there are none. */
	readonly hitActions: readonly HitAction[];
	readonly asks: readonly AskButton[];
	/** Whether there is an export of this answer's rows: the command `export`, and this command's name. */
	readonly exportable: boolean;
	/** Whether it may be posted to the channel. */
	readonly postable: boolean;
	readonly files: readonly ReplyFile[];
	/** What another page is asked by, where that is not the call itself: a file cannot be sent twice. */
	readonly again?: Call;
}

/** A reply of these parts; whatever is not given is empty, and an answer may be posted. */
export function reply(
	parts: Pick<Reply, "outcome" | "title"> & Partial<Reply>,
): Reply {
	return {
		lead: [],
		blocks: [],
		footer: null,
		hitActions: [],
		asks: [],
		exportable: false,
		postable: parts.outcome === "answer",
		files: [],
		...parts,
	};
}

/** The pieces as one text, our own in ［ ］: for logs, menus and what is copied. */
export function plainText(pieces: readonly Piece[]): string {
	return pieces
		.map((piece) => (piece.by === "paper" ? piece.text : `［${piece.text}］`))
		.join("");
}
