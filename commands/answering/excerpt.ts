import { fold, foldText } from "../../src/language/fold.ts";
import type { Article, Span, Statement } from "../../src/model.ts";
import type { Piece } from "../../src/reply.ts";
import { cut, spanPieces } from "./pieces.ts";

/** A paraphrase longer than this is shown by the sentences that hold what was asked for; in UTF-16 units. */
const longest = 240;

/** Sentences kept before and after one that holds it. */
const neighbours = 1;

/** Where words stand in a statement, width and script aside: the first of each word in each sentence. */
export function wordsIn(
	statement: Statement,
	words: readonly string[],
): Span[] {
	const wanted = words.flatMap((word) => foldText(word) || []);
	const found: Span[] = [];
	for (const span of [...statement.spans, ...statement.quotations]) {
		const { text, offsets } = fold(span.text);
		for (const word of wanted) {
			const at = text.indexOf(word);
			const start = offsets[at];
			const end = offsets[at + word.length - 1];
			if (at < 0 || start === undefined || end === undefined) continue;
			found.push({
				paragraph: span.paragraph,
				start: span.start + start,
				end: span.start + end + 1,
				text: span.text.slice(start, end + 1),
			});
		}
	}
	return found;
}

const overlap = (a: Span, b: Span): boolean =>
	a.paragraph === b.paragraph && a.start < b.end && b.start < a.end;

/**
 * A paraphrase, whole where it is short; a long one by its sentences that hold what was found, with their neighbours and
 * our cuts for the rest. For paraphrases only: exact words are never cut.
 */
export function excerptPieces(
	article: Article,
	spans: readonly Span[],
	found: readonly Span[],
): { readonly pieces: readonly Piece[]; readonly isCut: boolean } {
	const length = spans.reduce((sum, span) => sum + span.text.length, 0);
	const holding = spans.flatMap((span, index) =>
		found.some((match) => overlap(span, match)) ? [index] : [],
	);
	const kept = spans.filter((_span, index) =>
		holding.some((at) => Math.abs(at - index) <= neighbours),
	);
	const [first] = kept;
	const last = kept.at(-1);
	if (
		length <= longest ||
		first === undefined ||
		last === undefined ||
		kept.length === spans.length
	)
		return { pieces: spanPieces(article, spans, found), isCut: false };
	return {
		pieces: [
			...(first === spans[0] ? [] : [cut]),
			...spanPieces(article, kept, found),
			...(last === spans.at(-1) ? [] : [cut]),
		],
		isCut: true,
	};
}
