import { limits, type TextLimit } from "./limits.ts";

const segmenter = new Intl.Segmenter("zh", { granularity: "grapheme" });

/** Shown where a text of ours was cut. */
export const ellipsis = "…";

/**
 * Where a text may be cut: UTF-16 offsets between the characters a reader sees (an emoji with its skin tone, a letter
 * with its accents), 0 and the end included.
 */
export function graphemeEnds(text: string): number[] {
	const ends = [0];
	for (const { index, segment } of segmenter.segment(text))
		ends.push(index + segment.length);
	return ends;
}

/** Characters of one unit that join with none of their kind: most of what is clipped is nothing else. */
const alone = /^[\u4e00-\u9fff\u3001-\u3011\uff01-\uff5e\x20-\x7e“”‘’…—·]*$/u;

/**
 * A text cut to at most `length` units, with … at its end where something was cut. For words of ours; words of a paper
 * are paged, never clipped. A single character longer than all the room (letters under hundreds of accents) is dropped.
 */
export function clipTo(text: string, length: number): string {
	if (text.length <= length) return text;
	const room = length - ellipsis.length;
	if (room < 0) return "";
	if (alone.test(text.slice(0, room + 1)))
		return text.slice(0, room) + ellipsis;
	let end = 0;
	// No character before the cut can lie past it, so a few units more than the room are enough to look at.
	for (const { index, segment } of segmenter.segment(
		text.slice(0, length + 64),
	)) {
		if (index + segment.length > room) break;
		end = index + segment.length;
	}
	return text.slice(0, end) + ellipsis;
}

/** A text cut to what its place takes. */
export function clip(text: string, place: TextLimit): string {
	return clipTo(text, limits[place]);
}
