import { type Column, columnsOf } from "./columns.ts";
import { tooShort } from "./fit.ts";
import { endsSentence, type Line } from "./line.ts";
import { readSign, type Sign } from "./signs.ts";

/** A line, and what it is by its own words; null where only its place can tell. */
export interface SignedLine {
	readonly line: Line;
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
	lines.forEach((line, index) => {
		const sign = readSign(line.text);
		const before = read[index - 1];
		const inFlow =
			sign !== null &&
			before?.sign === null &&
			line.indent < 1 &&
			!endsSentence(before.line.text) &&
			isFull(before.line, line, columns[index - 1]) &&
			(endsSentence(line.text) ||
				isFull(line, lines[index + 1], columns[index]));
		read.push({ line, sign: inFlow ? null : sign });
	});
	return read;
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
