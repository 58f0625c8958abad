import { stringify } from "csv-stringify/sync";
import { rowsOf, type Sheet } from "./sheet.ts";

/**
 * Our marks with nothing in them: they stand before words that a spreadsheet would take for something else. No paper uses
 * ［ ］, so whoever reads the file knows that they are ours: without them the cell is the paper's, letter by letter.
 */
export const guard = "［］";

/**
 * What spreadsheets take for a formula: = + - @ and their full-width forms, a tab or a line end before them
 * (OWASP, CSV Injection).
 */
const formula = /^[=+\-@＝＋－＠\t\r\n]/u;

/**
 * What they take for a day, a number without its zeros, or a number they round: 3-5, 1/3, 007, sixteen digits, 1e5. A
 * number in the paper must not become another one.
 */
const mistaken =
	/^\s*(?:\d+(?:[-/.:]\d+)+|0\d+|\d{16,}|\d+(?:\.\d+)?e\d+)\s*$/iu;

/** A day as we write it: spreadsheets are welcome to know it for one. */
const day = /^\d{4}-\d{2}-\d{2}$/u;

/** A text that a spreadsheet shows as it is. */
export function guarded(text: string): string {
	if (day.test(text)) return text;
	return formula.test(text) || mistaken.test(text) ? guard + text : text;
}

/**
 * A table for spreadsheets: UTF-8 with the mark by which Excel knows it, lines as RFC 4180 has them, one row a thing
 * found. How the question was understood stands in the last column of every row, so that a row copied out keeps it and a
 * parser meets no line that is none.
 */
export function csvOf(sheet: Sheet): Uint8Array {
	const about = sheet.about.join(" ｜ ");
	const rows = rowsOf(sheet).map(({ cells }) =>
		[...cells, about].map((cell) =>
			typeof cell === "string" ? guarded(cell) : cell,
		),
	);
	return Buffer.from(
		stringify(
			[[...sheet.columns.map(({ label }) => label), sheet.aboutLabel], ...rows],
			{
				bom: true,
				record_delimiter: "windows",
			},
		),
	);
}
