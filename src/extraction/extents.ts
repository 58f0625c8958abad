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

/** Index of the first of several extents, sorted and apart from each other, that starts at a place or behind it. */
function firstFrom(extents: readonly Extent[], start: number): number {
	let low = 0;
	let high = extents.length;
	while (low < high) {
		const middle = (low + high) >>> 1;
		if ((extents[middle]?.start ?? 0) < start) low = middle + 1;
		else high = middle;
	}
	return low;
}

/** Those of several extents, sorted and apart from each other, that lie between two places. */
export function within<E extends Extent>(
	extents: readonly E[],
	start: number,
	end: number,
): readonly E[] {
	const first = firstFrom(extents, start);
	let last = first;
	while ((extents[last]?.end ?? Number.POSITIVE_INFINITY) <= end) last++;
	return first === last ? NONE : extents.slice(first, last);
}

const NONE: readonly never[] = [];

/** Those that overlap with what lies between two places. */
export function touching<E extends Extent>(
	extents: readonly E[],
	start: number,
	end: number,
): readonly E[] {
	let first = firstFrom(extents, start);
	while (first > 0 && (extents[first - 1]?.end ?? 0) > start) first--;
	let last = first;
	while ((extents[last]?.start ?? Number.POSITIVE_INFINITY) < end) last++;
	return first === last ? NONE : extents.slice(first, last);
}

/** The one that starts at a place. */
export function startingAt<E extends Extent>(
	extents: readonly E[],
	start: number,
): E | undefined {
	const found = extents[firstFrom(extents, start)];
	return found?.start === start ? found : undefined;
}

/** The last one that ends at a place or before it. */
export function lastBefore<E extends Extent>(
	extents: readonly E[],
	end: number,
): E | undefined {
	let index = firstFrom(extents, end);
	while (index > 0 && (extents[index - 1]?.end ?? 0) > end) index--;
	return index > 0 ? extents[index - 1] : undefined;
}

/** Whether nothing but quotations stands in a unit from a place on. */
export const isQuotationOnly = (
	paragraph: Paragraph,
	unit: Unit,
	start: number,
): boolean =>
	unit.marks.length > 0 &&
	!hasWordsOutside(paragraph, { start, end: unit.end }, unit.marks) &&
	unit.marks.some((mark) => isSentence(paragraph.plain, mark));
