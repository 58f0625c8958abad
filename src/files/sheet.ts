/**
 * What goes into a file, as plain data in the reader's language. Words of a paper are whole here, marks and all: what a
 * format cannot hold as it is, the format's own file guards, and says how.
 */

/** A column of a table. */
export interface Column {
	readonly label: string;
	/** Whether a document's table has it too; a table for a machine has all. */
	readonly inDocuments: boolean;
}

/** Words of a paper, and how they may be used. */
export interface Quoted {
	/** 原话, 转述 · 勿加引号: always shown. */
	readonly label: string;
	readonly text: string;
}

/** One thing found, once for each format's wish. */
export interface Row {
	/** One for each column. A day is a text `YYYY-MM-DD`; null where there is nothing. */
	readonly cells: readonly (string | number | null)[];
	/** As documents of prose show it. */
	readonly heading: string;
	readonly quoted: readonly Quoted[];
	/** Ours, below the words. */
	readonly notes: readonly string[];
	/** Where it stands, for its footnote; null where it stands nowhere. */
	readonly source: string | null;
	/** The archive's own record, for machines. */
	readonly record: object;
}

/** Rows that stand under one heading. */
export interface Section {
	/** Null where there is only one. */
	readonly heading: string | null;
	readonly rows: readonly Row[];
}

/** A file's whole contents. */
export interface Sheet {
	readonly title: string;
	/** How the question was understood, what was searched, when the archive last read, what was left out. */
	readonly about: readonly string[];
	/** What that is called where it is a column. */
	readonly aboutLabel: string;
	/** The same for machines. */
	readonly asked: object;
	readonly columns: readonly Column[];
	readonly sections: readonly Section[];
	/** Whether documents show the rows as a table or as prose. */
	readonly shape: "table" | "prose";
	/** Of documents: the heading over the sources, and of a table the column in which footnotes stand. */
	readonly sourcesHeading: string;
}

/** All rows of a sheet, in order. */
export function rowsOf(sheet: Sheet): readonly Row[] {
	return sheet.sections.flatMap(({ rows }) => rows);
}

/** What a document's table shows of a row. */
export function documentCells(
	{ columns }: Sheet,
	{ cells }: Row,
): readonly string[] {
	return columns.flatMap((column, index) =>
		column.inDocuments ? [String(cells[index] ?? "")] : [],
	);
}

/** The labels of the columns a document's table has. */
export function documentColumns({ columns }: Sheet): readonly string[] {
	return columns.flatMap(({ label, inDocuments }) =>
		inDocuments ? [label] : [],
	);
}
