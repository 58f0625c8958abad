import {
	BREAK,
	foldedLetters,
	foldedSeveral,
	SEVERAL,
	SKIP,
} from "../language/fold.ts";
import { sentencesOf } from "../language/sentences.ts";
import type { Article, Span } from "../model.ts";

/**
 * What tells one sentence from another, however its page was read: the characters alone, spaces, marks, width and script
 * aside. So a sentence that was known stays known when newer code joins its lines in another way. The marks are numbers
 * made of the characters, since every article of the archive gets its own; none of them is ever shown or guessed from.
 */

/** Two numbers of 32 bits over a text's characters: one is enough for an article's sentences, both for an archive's articles. */
class Mark {
	/** FNV-1a (draft-eastlake-fnv), over 16-bit units. */
	#one = 0x811c9dc5;
	/** Another multiplier, and shifted: what is the same in one is not in the other. */
	#other = 0x9747b28c;

	add(text: string, start = 0, end = text.length): void {
		for (let at = start; at < end; at++) {
			const unit = text.charCodeAt(at);
			const folded = foldedLetters[unit] ?? SKIP;
			if (folded === SKIP || folded === BREAK) continue;
			if (folded === SEVERAL)
				for (const one of foldedSeveral.get(unit) ?? []) this.#unit(one);
			else this.#unit(folded);
		}
	}

	#unit(unit: number): void {
		this.#one = Math.imul(this.#one ^ unit, 0x01000193);
		const other = Math.imul(this.#other ^ unit, 0x5bd1e995);
		this.#other = other ^ (other >>> 15);
	}

	/** The first of the two. */
	get short(): string {
		return inLetters(this.#one);
	}

	get long(): string {
		return inLetters(this.#one) + inLetters(this.#other);
	}
}

/** Letters that 32 bits take. */
const length = 7;

const inLetters = (bits: number): string =>
	(bits >>> 0).toString(36).padStart(length, "0");

function markOf(text: string, start: number, end: number): string {
	const mark = new Mark();
	mark.add(text, start, end);
	return mark.short;
}

/** Marks put together, and apart again. */
export const joinMarks = (marks: Iterable<string>): string =>
	[...marks].join("");

export function splitMarks(joined: string): readonly string[] {
	return Array.from({ length: joined.length / length }, (_, index) =>
		joined.slice(index * length, (index + 1) * length),
	);
}

/** The marks of an article's sentences, each once. */
export function marksOf({ paragraphs }: Article): readonly string[] {
	const marks = new Set<string>();
	for (const text of paragraphs)
		for (const { start, end } of sentencesOf(text))
			marks.add(markOf(text, start, end));
	return [...marks];
}

/** The marks of the sentences that some spans of an article stand in. */
export function marksAround(
	{ paragraphs }: Article,
	spans: readonly Span[],
): readonly string[] {
	return spans.flatMap((span) => {
		const text = paragraphs[span.paragraph] ?? "";
		return sentencesOf(text)
			.filter(({ start, end }) => start < span.end && span.start < end)
			.map(({ start, end }) => markOf(text, start, end));
	});
}

/** Of all words of an article, headline and all: another file that holds the same holds the same article. */
export function wordsOf({ headline, paragraphs }: Article): string {
	const mark = new Mark();
	for (const text of [
		headline.kicker,
		headline.main,
		headline.subhead,
		...paragraphs,
	])
		if (text !== null) mark.add(text);
	return mark.long;
}
