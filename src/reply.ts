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

/** A button that asks something: a neighbouring command, a name that sounds alike, a narrower question. */
export interface AskButton {
	/** At most 80 units. */
	readonly label: string;
	readonly call: Call;
}

/** What can be done with a passage that the reader picked. */
export type HitAction = "copy" | "context" | "why" | "dispute" | "watch";

/** One of the values that a menu offers. */
export interface Choice {
	/** At most 100 units, as is what stands below it. */
	readonly label: string;
	readonly detail: string | null;
	/** Without commas, at most 100 units. */
	readonly value: string;
	readonly chosen: boolean;
}

/** A line to be filled in. */
export interface Input {
	/** The option it fills. */
	readonly option: string;
	/** At most 45 units. */
	readonly label: string;
	/** What stands in it already. */
	readonly value: string;
	/** What may stand there; shown while it is empty. */
	readonly hint: string;
	/** UTF-16 units. */
	readonly most: number;
	/** Whether something has to stand there. */
	readonly required?: true;
	/** Whether it takes more than one line. */
	readonly long?: true;
}

/**
 * Something that is set on the answer itself. It asks its call, with the option it is for filled in by whoever uses it
 * (several values apart by commas, `none` where nothing is chosen), and what comes of that takes the answer's place.
 */
export type Control =
	| {
			readonly kind: "menu";
			readonly label: string;
			readonly option: string;
			/** How many are chosen at least and at most. */
			readonly least: number;
			readonly most: number;
			/** At most 25. */
			readonly choices: readonly Choice[];
			readonly call: Call;
	  }
	| {
			readonly kind: "roles" | "channels";
			readonly label: string;
			readonly option: string;
			readonly least: number;
			readonly most: number;
			/** Ids. */
			readonly chosen: readonly string[];
			readonly call: Call;
	  }
	| {
			readonly kind: "button";
			readonly label: string;
			readonly tone: "plain" | "main" | "danger";
			readonly call: Call;
	  }
	| {
			readonly kind: "form";
			/** Of the button that opens it. */
			readonly label: string;
			/** At most 45 units. */
			readonly title: string;
			/** At most 5. */
			readonly inputs: readonly Input[];
			readonly call: Call;
	  };

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
	/** What is set on the answer itself, by its asker alone: menus in rows of their own, buttons in one. */
	readonly controls: readonly Control[];
	/** The question that shows this answer again without doing once more what it did; null: its own. */
	readonly again: Call | null;
	/** Whether there is an export of this answer's rows: the command `export`, and this command's name. */
	readonly exportable: boolean;
	/** Whether it may be posted to the channel. */
	readonly postable: boolean;
	readonly files: readonly ReplyFile[];
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
		controls: [],
		again: null,
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

/** What the passages of an answer point at, each once. */
export function refsIn({ blocks }: Pick<Reply, "blocks">): HitRef[] {
	const found = blocks.flatMap((block) => {
		if (block.kind === "line") return block.passage.ref ?? [];
		return block.kind === "hit"
			? block.passages.flatMap(({ ref }) => ref ?? [])
			: [];
	});
	return [
		...new Map(found.map((ref) => [`${ref.kind} ${ref.id}`, ref])).values(),
	];
}
