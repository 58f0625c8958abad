import {
	Document,
	FootnoteReferenceRun,
	HeadingLevel,
	Packer,
	Paragraph,
	Table,
	TableCell,
	TableRow,
	TextRun,
	WidthType,
} from "docx";
import {
	documentCells,
	documentColumns,
	type Row,
	type Section,
	type Sheet,
} from "./sheet.ts";

/** What XML 1.0 cannot hold: controls, halves of characters. */
const unprintable = /(?![\t\n\r])\p{Cc}|\p{Surrogate}|[\ufffe\uffff]/gu;

const clean = (text: string): string => text.replace(unprintable, "");

/** A text as runs: its line ends are breaks. */
const runs = (text: string, bold = false): TextRun[] =>
	clean(text)
		.split(/\r\n?|\n/u)
		.map(
			(line, index) =>
				new TextRun({ text: line, bold, ...(index > 0 ? { break: 1 } : {}) }),
		);

/** Footnotes by their number, as they come. */
class Footnotes {
	readonly notes: Record<string, { children: Paragraph[] }> = {};
	#count = 0;

	mark(source: string | null): FootnoteReferenceRun[] {
		if (source === null) return [];
		this.#count++;
		this.notes[this.#count] = {
			children: [new Paragraph({ children: runs(source) })],
		};
		return [new FootnoteReferenceRun(this.#count)];
	}
}

/** Where words of a paper stand: indented, twips. */
const indent = { left: 420 };

const proseOf = (row: Row, footnotes: Footnotes): Paragraph[] => {
	const last = row.quoted.length - 1;
	const mark = footnotes.mark(row.source);
	return [
		new Paragraph({
			children: [
				...runs(row.heading, true),
				...(row.quoted.length === 0 ? mark : []),
			],
			spacing: { before: 200 },
			keepNext: true,
		}),
		...row.quoted.flatMap(({ label, text }, index) => [
			new Paragraph({
				children: runs(label, true),
				indent,
				keepNext: true,
			}),
			new Paragraph({
				children: [...runs(text), ...(index === last ? mark : [])],
				indent,
			}),
		]),
		...row.notes.map((note) => new Paragraph({ children: runs(note), indent })),
	];
};

const tableOf = (
	sheet: Sheet,
	{ rows }: Section,
	footnotes: Footnotes,
): Table => {
	const cell = (children: readonly (TextRun | FootnoteReferenceRun)[]) =>
		new TableCell({ children: [new Paragraph({ children: [...children] })] });
	return new Table({
		width: { size: 100, type: WidthType.PERCENTAGE },
		rows: [
			new TableRow({
				tableHeader: true,
				children: documentColumns(sheet).map((label) =>
					cell(runs(label, true)),
				),
			}),
			...rows.map((row) => {
				const mark = footnotes.mark(row.source);
				const cells = documentCells(sheet, row);
				return new TableRow({
					cantSplit: true,
					children: cells.map((text, index) =>
						cell([...runs(text), ...(index === cells.length - 1 ? mark : [])]),
					),
				});
			}),
		],
	});
};

/** A Word document whose sources are footnotes of Word's own. */
export async function wordOf(sheet: Sheet): Promise<Uint8Array> {
	const footnotes = new Footnotes();
	const body = sheet.sections.flatMap((section) => [
		...(section.heading === null
			? []
			: [
					new Paragraph({
						children: runs(section.heading),
						heading: HeadingLevel.HEADING_2,
					}),
				]),
		...(sheet.shape === "table"
			? [tableOf(sheet, section, footnotes)]
			: section.rows.flatMap((row) => proseOf(row, footnotes))),
	]);
	const document = new Document({
		title: clean(sheet.title),
		// Word takes these where they are installed, and what the machine has where they are not.
		styles: {
			default: {
				document: {
					run: {
						font: { ascii: "Calibri", hAnsi: "Calibri", eastAsia: "SimSun" },
					},
				},
			},
		},
		footnotes: footnotes.notes,
		sections: [
			{
				children: [
					new Paragraph({
						children: runs(sheet.title),
						heading: HeadingLevel.HEADING_1,
					}),
					...sheet.about.map((line) => new Paragraph({ children: runs(line) })),
					...body,
				],
			},
		],
	});
	return Packer.toBuffer(document);
}
