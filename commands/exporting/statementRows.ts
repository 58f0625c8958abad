import type { StatementHit } from "../../src/archive/answers.ts";
import type { Column, Row } from "../../src/files/sheet.ts";
import { type Locale, translator } from "../../src/locale.ts";
import { plainText } from "../../src/reply.ts";
import { misprintsIn } from "../answering/misprints.ts";
import { speakerWithTitles } from "../answering/names.ts";
import {
	relayedNotes,
	statementPassages,
	type Wanted,
} from "../answering/passages.ts";
import { paragraphLabel, paragraphsOf } from "../answering/statements.ts";
import {
	articleCells,
	articleColumns,
	articleRecord,
	column,
	footnote,
	speakerCells,
	speakerColumns,
} from "./articleCells.ts";

/** What a table says of a statement. Exact words and paraphrase have a column each, and are never in one another's. */
export function statementColumns(locale: Locale): Column[] {
	const t = translator(locale);
	return [
		...speakerColumns(locale),
		column(t("export.column.exact")),
		column(t("export.column.paraphrase")),
		column(t("export.column.cited")),
		...articleColumns(locale),
		column(t("export.column.notes")),
		column(t("export.column.id")),
	];
}

/** A statement as a row: its exact words in their marks, its paraphrase without, both whole. */
export function statementRow(
	hit: StatementHit,
	locale: Locale,
	wanted?: Wanted,
): Row {
	const t = translator(locale);
	const { article, statement, copies, removedAt } = hit;
	const paragraphs = paragraphsOf(statement);
	const passages = statementPassages(article, statement, locale, {
		wanted,
		isWhole: true,
	});
	const words = (isExact: boolean): string | null => {
		const some = passages
			.filter(({ wording }) => (wording === "exact") === isExact)
			.map(({ pieces }) => plainText(pieces));
		return some.length === 0 ? null : some.join("\n");
	};
	const notes = [
		...relayedNotes(statement, locale),
		...misprintsIn(
			article,
			new Set([
				...paragraphs,
				...statement.because.map(({ paragraph }) => paragraph),
			]),
			locale,
		),
		...(removedAt === null ? [] : [t("note.removed")]),
	];
	return {
		cells: [
			...speakerCells(statement.speaker, locale),
			words(true),
			words(false),
			statement.cited ? t("wording.cited") : null,
			...articleCells(article, paragraphs, copies, locale),
			notes.length === 0 ? null : notes.join("\n"),
			statement.id,
		],
		heading: [
			speakerWithTitles(statement.speaker, article.date, locale),
			paragraphLabel(paragraphs, locale),
		].join(" · "),
		quoted: passages.map(({ label, pieces }) => ({
			label: label ?? "",
			text: plainText(pieces),
		})),
		notes,
		source: footnote(article, paragraphs, copies, locale),
		record: {
			kind: "statement",
			...statement,
			entry: hit.entry,
			article: articleRecord(article),
			copies,
			removedAt,
		},
	};
}
