import {
	documentCells,
	documentColumns,
	type Row,
	type Section,
	type Sheet,
} from "./sheet.ts";

/** Marks that mean something anywhere in Markdown (CommonMark and the tables and footnotes of GitHub's). */
const anywhere = /[\\`*_[\]<>|~&$]/gu;

/** Marks that do at the start of a line: headings, lists, quotes, rules, underlines of headings. */
const atStart = /^(\s*)([#+=-]|\d+(?=[.)]))/u;

const escapedLine = (line: string): string =>
	line
		.replace(anywhere, "\\$&")
		.replace(atStart, (_, space: string, mark: string) =>
			/^\d/u.test(mark) ? `${space}${mark}\\` : `${space}\\${mark}`,
		)
		// Four blanks would make code of it.
		.replace(/^[ \t]+/u, (blanks) => "&#32;".repeat(blanks.length));

/** A text that Markdown shows unchanged, on one line. */
export function markdownLine(text: string): string {
	return escapedLine(text.replace(/\s*[\r\n]+\s*/gu, " "));
}

const quotation = (text: string): string =>
	text
		.split(/\r\n?|\n/u)
		.map((line) => `> ${escapedLine(line)}`)
		.join("  \n");

/** Footnotes, numbered as they come. */
class Footnotes {
	readonly notes: string[] = [];

	mark(source: string | null): string {
		if (source === null) return "";
		this.notes.push(source);
		return `[^${this.notes.length}]`;
	}
}

const proseOf = (row: Row, footnotes: Footnotes): string => {
	const mark = footnotes.mark(row.source);
	return [
		`**${markdownLine(row.heading)}**${mark}`,
		...row.quoted.map(
			({ label, text }) => `${markdownLine(label)}\n\n${quotation(text)}`,
		),
		...row.notes.map(markdownLine),
	].join("\n\n");
};

const tableOf = (
	sheet: Sheet,
	{ rows }: Section,
	footnotes: Footnotes,
): string => {
	const line = (cells: readonly string[]) => `| ${cells.join(" | ")} |`;
	const columns = documentColumns(sheet).map(markdownLine);
	return [
		line(columns),
		line(columns.map(() => "---")),
		...rows.map((row) => {
			const cells = documentCells(sheet, row).map(markdownLine);
			return line(
				cells.map((cell, index) =>
					index === cells.length - 1 ? cell + footnotes.mark(row.source) : cell,
				),
			);
		}),
	].join("\n");
};

/** A page for people and for other programs that know Markdown, its sources as footnotes. */
export function markdownOf(sheet: Sheet): Uint8Array {
	const footnotes = new Footnotes();
	const body = sheet.sections.flatMap((section) => [
		...(section.heading === null
			? []
			: [`## ${markdownLine(section.heading)}`]),
		...(sheet.shape === "table"
			? [tableOf(sheet, section, footnotes)]
			: section.rows.map((row) => proseOf(row, footnotes))),
	]);
	const { notes } = footnotes;
	return Buffer.from(
		`${[
			`# ${markdownLine(sheet.title)}`,
			sheet.about.map((line) => `- ${markdownLine(line)}`).join("\n"),
			...body,
			...(notes.length === 0
				? []
				: [
						`## ${markdownLine(sheet.sourcesHeading)}`,
						notes
							.map((note, index) => `[^${index + 1}]: ${markdownLine(note)}`)
							.join("\n"),
					]),
		].join("\n\n")}\n`,
	);
}
