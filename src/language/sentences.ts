/** A stretch of a text, in UTF-16 units. */
export interface Extent {
	readonly start: number;
	readonly end: number;
}

/**
 * Sentence ends as the labelling guide has them: 。！？!? or … with the closing ” ’ ） 」 that follow.
 * A full stop inside a quotation ends a sentence too.
 */
const SENTENCE_END = /[。！？!?…]+[”’）」』"）)]*/gu;

/** Cuts a paragraph into its sentences; together they are the whole of it. Blank tails join the sentence before. */
export function sentencesOf(paragraph: string): Extent[] {
	const sentences: Extent[] = [];
	let start = 0;
	for (const match of paragraph.matchAll(SENTENCE_END)) {
		const end = match.index + match[0].length;
		sentences.push({ start, end });
		start = end;
	}
	if (start < paragraph.length) {
		const last = sentences.at(-1);
		if (last && paragraph.slice(start).trim() === "")
			sentences[sentences.length - 1] = {
				start: last.start,
				end: paragraph.length,
			};
		else sentences.push({ start, end: paragraph.length });
	}
	return sentences;
}
