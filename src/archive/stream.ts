import { PART_BREAK } from "../language/fold.ts";
import type { Article, HeadlinePart } from "../model.ts";

/**
 * An article's text as one stretch, in print order: headline parts, the body with its headings, captions, and what the
 * byline says where the body does not. Lines part its pieces; nothing matches across a `PART_BREAK`, and one ends it.
 */

export type PieceKind =
	| HeadlinePart
	| "heading"
	| "paragraph"
	| "caption"
	| "byline";

/** One piece of an article's text, by its place in the stream (UTF-16). */
export interface Piece {
	readonly kind: PieceKind;
	/** Which of its kind, from 0. */
	readonly index: number;
	readonly start: number;
	readonly end: number;
	readonly text: string;
}

const headlineParts = ["kicker", "main", "subhead"] as const;

/** An article's text as it is laid out. */
export class Stream {
	/** Where the headline ends and the body begins. */
	readonly body: number;
	/** Where the body ends, and captions and byline begin. */
	readonly tail: number;
	/** The pieces with what parts them. Put together only where all of it is needed: most readers need one piece. */
	readonly #parts: string[] = [];
	readonly #pieces: Piece[] = [];
	#length = 0;
	#text: string | null = null;

	constructor(article: Article) {
		for (const part of headlineParts) {
			const piece = article.headline[part];
			if (piece !== null) this.#put(part, 0, piece);
		}
		this.#part(PART_BREAK);
		this.body = this.#length;

		let heading = 0;
		for (let index = 0; index <= article.paragraphs.length; index++) {
			const paragraph = article.paragraphs[index];
			for (
				let next = article.headings[heading];
				next !== undefined && (next.before <= index || paragraph === undefined);
				next = article.headings[heading]
			)
				this.#put("heading", heading++, next.text);
			if (paragraph !== undefined) this.#put("paragraph", index, paragraph);
		}
		this.#part(PART_BREAK);
		this.tail = this.#length;

		for (const [index, caption] of article.captions.entries())
			this.#put("caption", index, caption);
		for (const [index, line] of imprint(article).entries()) {
			this.#part(PART_BREAK);
			this.#put("byline", index, line);
		}
		this.#part(PART_BREAK);
	}

	get pieces(): readonly Piece[] {
		return this.#pieces;
	}

	get text(): string {
		this.#text ??= this.#parts.join("");
		return this.#text;
	}

	#put(kind: PieceKind, index: number, text: string): void {
		const start = this.#length;
		this.#pieces.push({ kind, index, start, end: start + text.length, text });
		this.#part(text);
		this.#part("\n");
	}

	#part(text: string): void {
		this.#parts.push(text);
		this.#length += text.length;
	}
}

/** Lays an article's text out. */
export const layOut = (article: Article): Stream => new Stream(article);

/** Who wrote it and what it is taken from, which the body does not always print. */
export function imprint(article: Article): readonly string[] {
	return [...article.byline, article.column, article.source.origin].filter(
		(line) => line !== null,
	);
}
