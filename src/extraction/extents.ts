import type { Extent } from "../language/sentences.ts";
import type { Paragraph, Unit } from "./layout.ts";
import { isSentence } from "./marks.ts";

/** Whether anything but punctuation stands there. */
export const hasWords = (
	paragraph: Paragraph,
	start: number,
	end: number,
): boolean =>
	start < end && /[\p{L}\p{N}]/u.test(paragraph.plain.slice(start, end));

/** Whether anything but punctuation stands in an extent beside what is in these marks. */
export function hasWordsOutside(
	paragraph: Paragraph,
	extent: Extent,
	marks: readonly Extent[],
): boolean {
	let at = extent.start;
	for (const mark of marks) {
		if (mark.end <= at || mark.start >= extent.end) continue;
		if (hasWords(paragraph, at, mark.start)) return true;
		at = mark.end;
	}
	return hasWords(paragraph, at, extent.end);
}

/** Whether nothing but quotations stands in a unit. */
export const isQuotationOnly = (paragraph: Paragraph, unit: Unit): boolean =>
	unit.marks.length > 0 &&
	!hasWordsOutside(paragraph, unit, unit.marks) &&
	unit.marks.some((mark) => isSentence(paragraph.plain, mark));
