import type { Statement } from "../model.ts";
import { articleOf } from "./hits.ts";
import type { Reading } from "./library.ts";
import { textBetween } from "./segment.ts";
import { layOut } from "./stream.ts";
import type { WordedSpan, WordedStatement } from "./topics.ts";

/** A stretch of an article's text with its words, as they were cut when it was read. */
export function wordedSpan(
	{ store }: Reading,
	article: number,
	start: number,
	end: number,
): WordedSpan {
	const { segment, article: first } = store.partOf(article);
	const from = (segment.textStart[article - first] ?? 0) + start;
	const to = from + end - start;
	const words: number[] = [];
	for (let at = from; at < to; at++)
		if ((((segment.words[at >>> 3] ?? 0) >>> (at & 7)) & 1) === 1)
			words.push(at - from);
	return { text: textBetween(segment, from, to), words };
}

/** A statement with its words. */
export function wordedStatement(
	reading: Reading,
	article: number,
	statement: Statement,
): WordedStatement {
	const printed = articleOf(reading, article);
	const paragraphs = layOut(printed).pieces.filter(
		({ kind }) => kind === "paragraph",
	);
	const { kicker, main, subhead } = printed.headline;
	const first = statement.spans[0]?.paragraph ?? 0;
	const heading = printed.headings.findLast(({ before }) => before <= first);
	return {
		article: reading.store.idOf(article),
		headings: [kicker, main, subhead, heading?.text ?? null].filter(
			(text) => text !== null,
		),
		spans: statement.spans.map(({ paragraph, start, end }) => {
			const from = paragraphs[paragraph]?.start ?? 0;
			return wordedSpan(reading, article, from + start, from + end);
		}),
	};
}
