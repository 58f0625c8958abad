import type { Article, Span } from "../../src/model.ts";
import type { Piece } from "../../src/reply.ts";

/** The paper's words, with nothing found in them. */
export function paper(text: string): Piece {
	return { by: "paper", text, match: false };
}

/** A cut of ours: shown as ［…］. */
export const cut: Piece = { by: "us", text: "…" };

/** A stretch of one text, UTF-16 offsets. */
export interface Stretch {
	readonly start: number;
	readonly end: number;
}

/**
 * `text.slice(start, end)` in pieces: the stretches of `found` that lie in it are marked as matches. Stretches may
 * overlap; those outside are passed over.
 */
export function piecesOf(
	text: string,
	{ start, end }: Stretch,
	found: readonly Stretch[] = [],
): Piece[] {
	const pieces: Piece[] = [];
	let at = start;
	const upTo = (to: number, match: boolean) => {
		if (to <= at) return;
		pieces.push({ by: "paper", text: text.slice(at, to), match });
		at = to;
	};
	for (const match of [...found].sort((a, b) => a.start - b.start)) {
		upTo(Math.min(Math.max(match.start, start), end), false);
		upTo(Math.min(match.end, end), true);
	}
	upTo(end, false);
	return pieces;
}

/** What stands between two spans of one paragraph is somebody's words too, or only marks and space. */
const nothingBetween = /^[\s“”‘’「」『』"']*$/u;

/**
 * Spans in print order as one run of pieces: spans of the next paragraph begin a new line, and what is left out between
 * two spans shows as a cut.
 */
export function spanPieces(
	article: Article,
	spans: readonly Span[],
	found: readonly Span[] = [],
): Piece[] {
	const pieces: Piece[] = [];
	let before: Span | undefined;
	for (const span of spans) {
		const text = article.paragraphs[span.paragraph] ?? "";
		if (before !== undefined) {
			if (before.paragraph !== span.paragraph) pieces.push(paper("\n"));
			else if (!nothingBetween.test(text.slice(before.end, span.start)))
				pieces.push(cut);
		}
		pieces.push(
			...piecesOf(
				text,
				span,
				found.filter((match) => match.paragraph === span.paragraph),
			),
		);
		before = span;
	}
	return pieces;
}
