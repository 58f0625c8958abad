/** One printed line that has characters on it. */
export interface Line {
	/** Without the white space around it; inside, as printed. */
	readonly text: string;
	/** White space before the text, in em: an ideographic space is one, others are half. */
	readonly indent: number;
	/** Blank lines above it. */
	readonly blanks: number;
	/** Width in em. */
	readonly wide: number;
	/** Marks that a typesetter may set at half their width to make a line fit. */
	readonly yields: number;
	/** Characters, white space around included: the width of text that a program wrapped by counting. */
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
			count: countOf(raw),
		});
		blanks = 0;
	}
	return lines;
}

const zeroWidth = /[\u200b-\u200d\u2060\ufeff\p{M}]/u;
const yielding = new Set("，。、；：？！“”‘’（）《》〈〉「」『』【】〔〕·");

/** How wide a text can be. Half width: ASCII, Latin-1 and the half-width forms; all else fills an em. */
export function widthOf(text: string): Pick<Line, "wide" | "yields"> {
	if (text.length > LONGEST_MEASURED) return { wide: text.length, yields: 0 };
	let wide = 0;
	let yields = 0;
	for (const char of text) {
		const code = char.codePointAt(0) ?? 0;
		if (code < 0x100 || (code >= 0xff61 && code <= 0xffdc)) wide += 0.5;
		else if (!zeroWidth.test(char)) wide++;
		if (yielding.has(char)) yields++;
	}
	return { wide, yields };
}

function countOf(raw: string): number {
	if (raw.length > LONGEST_MEASURED) return raw.length;
	return [...raw].length;
}

const closing = new Set("，。、；：？！!?,.;:%％‰℃°”’」』）)》〉】〕]…—·");
const openers = new Set("“‘（《〈「『【〔([");
const latin = /^[A-Za-z0-9０-９.+-]+/u;

/** Width in em of what no column parts: a text's first character, whole number or word, and what clings to it. */
export function firstUnit(text: string): number {
	const opening = text.slice(0, 24);
	let end = 0;
	while (end < opening.length && openers.has(opening.charAt(end))) end++;
	const rest = opening.slice(end);
	end +=
		latin.exec(rest)?.[0].length ??
		String.fromCodePoint(rest.codePointAt(0) ?? 32).length;
	while (end < opening.length && closing.has(opening.charAt(end))) end++;
	return widthOf(opening.slice(0, end)).wide;
}

/** Whether this opens with a mark that no paragraph begins with. */
export function opensWithClosing(text: string): boolean {
	return /^[，。、；：？！,;:?!”’」』）)》〉】〕\]]/u.test(text);
}

/** Whether a sentence ends here: 。！？… and the marks that close after them. */
export function endsSentence(text: string): boolean {
	return /[。！？!?…][”’」』）)"'】》]*$/u.test(text.slice(-24));
}

/** Text that a column or a page broke, joined: the printed characters; a line break between Latin words is a space. */
export function joinLines(lines: readonly string[]): string {
	return lines
		.map((line, index) => {
			const before = lines[index - 1];
			return before !== undefined &&
				isLatin(before.charAt(before.length - 1)) &&
				isLatin(line.charAt(0))
				? ` ${line}`
				: line;
		})
		.join("");
}

const isLatin = (char: string): boolean => /^[A-Za-z]$/u.test(char);
