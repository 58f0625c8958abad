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
}

export interface Stream {
	readonly text: string;
	readonly pieces: readonly Piece[];
	/** Where the headline ends and the body begins. */
	readonly body: number;
	/** Where the body ends, and captions and byline begin. */
	readonly tail: number;
}

const headlineParts = ["kicker", "main", "subhead"] as const;

/** Lays an article's text out. */
export function layOut(article: Article): Stream {
	const pieces: Piece[] = [];
	let text = "";
	const put = (kind: PieceKind, index: number, piece: string): void => {
		pieces.push({
			kind,
			index,
			start: text.length,
			end: text.length + piece.length,
		});
		text += `${piece}\n`;
	};

	for (const part of headlineParts) {
		const piece = article.headline[part];
		if (piece !== null) put(part, 0, piece);
	}
	text += PART_BREAK;
	const body = text.length;

	let heading = 0;
	const headingsBefore = (paragraph: number): void => {
		for (
			let next = article.headings[heading];
			next !== undefined && next.before <= paragraph;
			next = article.headings[heading]
		) {
			put("heading", heading, next.text);
			heading++;
		}
	};
	for (const [index, paragraph] of article.paragraphs.entries()) {
		headingsBefore(index);
		put("paragraph", index, paragraph);
	}
	headingsBefore(Number.POSITIVE_INFINITY);
	text += PART_BREAK;
	const tail = text.length;

	for (const [index, caption] of article.captions.entries())
		put("caption", index, caption);
	for (const [index, line] of imprint(article).entries()) {
		text += PART_BREAK;
		put("byline", index, line);
	}
	text += PART_BREAK;
	return { text, pieces, body, tail };
}

/** Who wrote it and what it is taken from, which the body does not always print. */
export function imprint(article: Article): readonly string[] {
	return [...article.byline, article.column, article.source.origin].filter(
		(line) => line !== null,
	);
}
