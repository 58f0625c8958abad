/** One printed line that has characters on it. */
export interface Line {
	/** Without the white space around it; inside, as printed. */
	readonly text: string;
	/** White space before the text, in em: an ideographic space is one, others are half. */
	readonly indent: number;
	/** Blank lines above it. */
	readonly blanks: number;
	/** Widths that the text can have, in em: punctuation is often set at half its width, or sticks out. */
	readonly narrow: number;
	readonly wide: number;
	/** Characters: the width of text that a program wrapped by counting. */
	readonly count: number;
}

/** Lines longer than this are no column's: their width is not measured but counted. */
const LONGEST_MEASURED = 200;

const lineBreak = /\r\n|[\n\r\f\v\u0085\u2028\u2029]/u;

/** White space of every kind, the zero-width ones and the byte order mark included. */
const space = /[\s\u200b-\u200d\u2060\ufeff]/u;

/** A text without the white space around it. */
export function trimmed(text: string): string {
	let start = 0;
	let end = text.length;
	while (start < end && space.test(text.charAt(start))) start++;
	while (end > start && space.test(text.charAt(end - 1))) end--;
	return text.slice(start, end);
}

/** The lines of a text that have something on them, in order. */
export function linesOf(text: string): Line[] {
	const lines: Line[] = [];
	let blanks = 0;
	for (const raw of text.split(lineBreak)) {
		const bare = trimmed(raw);
		if (bare === "") {
			blanks++;
			continue;
		}
		lines.push({
			text: bare,
			indent: widthOf(raw.slice(0, raw.indexOf(bare))).wide,
			blanks,
			...widthOf(bare),
		});
		blanks = 0;
	}
	return lines;
}

const zeroWidth = /[\u200b-\u200d\u2060\ufeff\p{M}]/u;
const yielding = new Set("，。、；：？！“”‘’（）《》〈〉「」『』【】〔〕·");

/** How wide a text can be. Half width: ASCII, Latin-1 and the half-width forms; all else fills an em. */
export function widthOf(text: string): Pick<Line, "narrow" | "wide" | "count"> {
	if (text.length > LONGEST_MEASURED)
		return { narrow: text.length, wide: text.length, count: text.length };
	let wide = 0;
	let yields = 0;
	let count = 0;
	for (const char of text) {
		const code = char.codePointAt(0) ?? 0;
		count++;
		if (code < 0x100 || (code >= 0xff61 && code <= 0xffdc)) wide += 0.5;
		else if (!zeroWidth.test(char)) wide++;
		if (yielding.has(char)) yields++;
	}
	return { narrow: wide - yields / 2, wide, count };
}

const closing = new Set("，。、；：？！!?,.;:%％‰℃°”’」』）)》〉】〕]…—·");
const latin = /^[A-Za-z0-9０-９.+-]+/u;

/** Width in em of what no column parts: the first character, or a whole number or Latin word, and what may not open a line. */
export function firstUnitWidth(text: string): number {
	const opening = text.slice(0, 24);
	const run =
		latin.exec(opening)?.[0] ??
		String.fromCodePoint(opening.codePointAt(0) ?? 32);
	let end = run.length;
	while (end < opening.length && closing.has(opening.charAt(end))) end++;
	return widthOf(opening.slice(0, end)).narrow;
}

/** Whether this opens with a mark that no paragraph begins with. */
export function opensWithClosing(text: string): boolean {
	return /^[，。、；：？！,;:?!”’」』）)》〉】〕\]]/u.test(text);
}

/** Whether a sentence ends here: 。！？… and the marks that close after them. */
export function endsSentence(text: string): boolean {
	return /[。！？!?…][”’」』）)"'】》]*$/u.test(text.slice(-24));
}
