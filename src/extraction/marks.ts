import type { Extent } from "../language/sentences.ts";
import { UnitSet } from "../language/unitSet.ts";

/** What stands between one pair of outer quotation marks. `start` and `end` include the marks. */
export interface Marked extends Extent {
	/** Whether the closing mark is missing: the words run to the end of the paragraph. */
	readonly open: boolean;
}

const OPEN = "“";
const CLOSE = "”";
const eitherMark = new UnitSet(OPEN + CLOSE);

/** A quotation that goes on in the next paragraph is at least a sentence; a shorter unclosed mark is a misprint. */
const RUNS_ON = /[。！？；，][^“”]{0,400}$|[。！？]/u;

/**
 * Pairs the outer marks of a paragraph's plain text.
 *
 * A mark opened twice is taken as nested where two marks close it, else the first is a misprint and dropped. Linear in the text.
 *
 * @param text - the plain twin of a paragraph: only “ ” and ‘ ’
 * @param startsInside - whether a quotation of the paragraph before is still open (no “ needs to open it)
 */
export function outerMarks(text: string, startsInside = false): Marked[] {
	const positions: number[] = [];
	for (
		let at = eitherMark.next(text, 0);
		at < text.length;
		at = eitherMark.next(text, at + 1)
	)
		positions.push(at);
	const marks: Marked[] = [];
	let lastOpen = positions.length - 1;
	while (lastOpen >= 0 && text[positions[lastOpen] ?? 0] === CLOSE) lastOpen--;
	let from = 0;
	if (startsInside && text[positions[0] ?? -1] === CLOSE) {
		marks.push({ start: 0, end: (positions[0] ?? 0) + 1, open: false });
		from = 1;
	}
	while (from < positions.length) {
		const start = positions[from] ?? 0;
		if (text[start] === CLOSE) {
			from++;
			continue;
		}
		const closing = closingOf(text, positions, from);
		if (closing === null) {
			if (from === lastOpen && RUNS_ON.test(text.slice(start)))
				marks.push({ start, end: text.length, open: true });
			from++;
			continue;
		}
		marks.push({ start, end: (positions[closing] ?? 0) + 1, open: false });
		from = closing + 1;
	}
	return marks;
}

/** How deep one kind of mark is ever nested in itself. */
const DEEPEST = 2;

/** One quotation holds no more marks than this; what has more is no text. */
const MOST_INSIDE = 64;

/** Index of the mark that closes the one at `from`, or null. */
function closingOf(
	text: string,
	positions: readonly number[],
	from: number,
): number | null {
	const next = positions[from + 1];
	if (next === undefined) return null;
	if (text[next] === CLOSE) return from + 1;
	let depth = 1;
	const last = Math.min(positions.length, from + MOST_INSIDE);
	for (let i = from + 1; i < last; i++) {
		depth += text[positions[i] ?? 0] === OPEN ? 1 : -1;
		if (depth === 0) return i;
		if (depth > DEEPEST) return null;
	}
	return null;
}

/** Whether what stands in marks is a sentence or more, by its punctuation or its length, and not a label. */
export function isSentence(text: string, mark: Marked): boolean {
	const words = text.slice(mark.start + 1, mark.open ? mark.end : mark.end - 1);
	return (
		words.length >= 14 ||
		/[。！？…；]|，$/u.test(words) ||
		(words.length >= 8 && words.includes("，"))
	);
}
