import { type Column, columnsOf } from "./columns.ts";
import { tooShort } from "./fit.ts";
import { endsSentence, joinLines, type Line } from "./line.ts";
import { readSign, type Sign } from "./signs.ts";

/** A line, and what it is by its own words; null where only its place can tell. */
export interface SignedLine {
	readonly line: Line;
	/** The line's text; that of all its lines for a list of names. */
	readonly text: string;
	readonly sign: Sign | null;
}

/**
 * Reads each line by its own words, but for those that stand in the flow of a column: after a full line in the middle of a
 * sentence, full themselves or at its end. There 编辑 and 记者 are words like others.
 */
export function readSigns(lines: readonly Line[]): SignedLine[] {
	const columns = columnsOf(
		lines,
		lines.map(({ text }) => !endsSentence(text)),
	);
	const read: SignedLine[] = [];
	for (let index = 0; index < lines.length; index++) {
		const line = lines[index];
		if (!line) break;
		const names = readNames(lines, index);
		if (names) {
			read.push({ line, text: names.text, sign: names.sign });
			index = names.end;
			continue;
		}
		const sign = readSign(line.text);
		const before = read.at(-1);
		const inFlow =
			sign !== null &&
			before?.sign === null &&
			line.indent < 1 &&
			!endsSentence(before.line.text) &&
			isFull(before.line, line, columns[index - 1]) &&
			(endsSentence(line.text) ||
				isFull(line, lines[index + 1], columns[index]));
		read.push({ line, text: line.text, sign: inFlow ? null : sign });
	}
	return read;
}

/** Most lines that a newsroom's list of names is set over. */
const LONGEST_LIST = 12;

/** Reads a list of names in brackets that is set over several lines, if one opens here. `end` is its last line. */
function readNames(
	lines: readonly Line[],
	from: number,
): { text: string; sign: Sign; end: number } | null {
	const first = lines[from]?.text ?? "";
	if (
		!/^[（(][^）)。，]{0,20}(?:记者|記者|通讯员|通訊員|作者)[^）)。，]*$/u.test(
			first,
		)
	)
		return null;
	const texts = [first];
	for (let end = from + 1; end < from + LONGEST_LIST; end++) {
		const text = lines[end]?.text;
		if (text === undefined || /^[^）)]*[（(]/u.test(text)) return null;
		texts.push(text);
		if (!/[）)]$/u.test(text)) continue;
		const sign = readList(texts);
		return sign ? { text: joinLines(texts), sign, end } : null;
	}
	return null;
}

/** Reads the list with each break as a space between names or, inside one, as nothing: the first way that is a byline. */
function readList(texts: readonly string[]): Sign | null {
	const breaks = Math.min(texts.length - 1, 6);
	for (let way = 0; way < 2 ** breaks; way++) {
		const text = texts.reduce((list, line, index) => {
			const inside = index <= breaks && (way >> (index - 1)) & 1;
			return `${list}${inside ? "" : " "}${line}`;
		});
		const sign = readSign(text);
		if (sign?.kind === "byline") return sign;
	}
	return null;
}

function isFull(
	line: Line,
	next: Line | undefined,
	column: Column | undefined,
): boolean {
	return (
		next !== undefined &&
		column?.measure != null &&
		tooShort(line, next, column, true) < 1
	);
}
