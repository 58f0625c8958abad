/**
 * An answer as plain data. Commands make it in the reader's language; discord and console only lay it out.
 * Strings are unescaped; the renderer escapes what its medium needs. Words of a paper stand in `Passage`s and `Prose`
 * only, so a renderer can never mix them with ours.
 */

/** A question as asked: what a button repeats, a pager turns and an export reruns. */
export interface Call {
	readonly command: string;
	readonly options: Readonly<Record<string, string | number | boolean>>;
}

/** What a hit points at. */
export interface HitRef {
	readonly kind: "statement" | "commitment" | "article";
	readonly id: string;
}

/** How a stretch of the paper may be used: in marks, or only told again. */
export type Wording = "exact" | "paraphrase";

/** Words of the paper, untouched. Exact words include the marks as printed. */
export interface Passage {
	readonly wording: Wording;
	/** 原话 / 转述 · 勿加引号, and who relays it where that is somebody else. */
	readonly label: string;
	readonly text: string;
}

/** One thing found. */
export interface Hit {
	readonly kind: "hit";
	/** What the menu picks; null where there is nothing to act on. */
	readonly ref: HitRef | null;
	/** Its line above the words: 第4段 */
	readonly heading: string;
	readonly passages: readonly Passage[];
	/** Ours: misprint notes, “另有 2 处刊发”. */
	readonly notes: readonly string[];
}

/** A one-line hit: the words, and our tail (number, deadline, who, where). */
export interface Line {
	readonly kind: "line";
	readonly ref: HitRef | null;
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

/** A paragraph of an article, read as text. */
export interface Prose {
	readonly kind: "prose";
	/** 第4段; null for headings and captions. */
	readonly label: string | null;
	readonly text: string;
	readonly style: "paragraph" | "heading" | "caption" | "headline";
}

/** Words of ours. */
export interface Note {
	readonly kind: "note";
	readonly text: string;
	readonly tone: "plain" | "quiet" | "warning";
}

export interface HeadingBlock {
	readonly kind: "heading";
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
	| Table;

/** A button that asks something: a neighbouring command, a name that sounds alike, a narrower question. */
export interface AskButton {
	readonly label: string;
	readonly call: Call;
}

/** What can be done with a hit that the reader picked. */
export type HitAction = "copy" | "context" | "why" | "dispute" | "watch";

export interface ReplyFile {
	readonly name: string;
	readonly type: string;
	readonly bytes: Uint8Array;
	/** What the file shows, for those who cannot see it. */
	readonly alt: string | null;
}

export interface Reply {
	/** `answer`; `empty`: understood, nothing found; `refused`: the asker can mend it. */
	readonly outcome: "answer" | "empty" | "refused";
	readonly title: string;
	/** How the question was understood comes first. */
	readonly lead: readonly string[];
	readonly blocks: readonly Block[];
	/** What was searched: articles, days, last read. */
	readonly footer: string | null;
	/** What may be done with the hits; empty where there are none. */
	readonly hitActions: readonly HitAction[];
	readonly asks: readonly AskButton[];
	/** Whether the rows of this answer can be exported, and whether it may be posted to the channel. */
	readonly exportable: boolean;
	readonly postable: boolean;
	readonly files: readonly ReplyFile[];
}
