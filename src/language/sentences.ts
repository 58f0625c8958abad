import { UnitSet } from "./unitSet.ts";

/** A stretch of a text, in UTF-16 units. */
export interface Extent {
	readonly start: number;
	readonly end: number;
}

const ends = new UnitSet("。！？!?…");
const closings = new UnitSet('”’）」』"）)');

/**
 * Sentence ends as the labelling guide has them: 。！？!? or … with the closing ” ’ ） 」 that follow.
 * A full stop inside a quotation ends a sentence too.
 *
 * Cuts a paragraph into its sentences; together they are the whole of it. Blank tails join the sentence before.
 */
export function sentencesOf(paragraph: string): Extent[] {
	const sentences: Extent[] = [];
	let start = 0;
	for (
		let at = ends.next(paragraph, 0);
		at < paragraph.length;
		at = ends.next(paragraph, start)
	) {
		let end = at + 1;
		while (ends.at(paragraph, end)) end++;
		while (closings.at(paragraph, end)) end++;
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
