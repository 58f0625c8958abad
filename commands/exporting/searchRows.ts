import type { SearchHit, Understood } from "../../src/archive/searchAnswers.ts";
import type { Column, Row } from "../../src/files/sheet.ts";
import { type Locale, translator } from "../../src/locale.ts";
import { plainText } from "../../src/reply.ts";
import { matchesShown } from "../answering/matches.ts";
import { headlineOf } from "../answering/source.ts";
import {
	articleCells,
	articleColumns,
	articleRecord,
	column,
	footnote,
} from "./articleCells.ts";

/** What a table says of an article that was found. */
export function searchColumns(locale: Locale): Column[] {
	const t = translator(locale);
	return [
		column(t("export.column.exact")),
		column(t("export.column.paraphrase")),
		column(t("export.column.report")),
		...articleColumns(locale),
		column(t("export.column.notes")),
		column(t("export.column.id")),
	];
}

/** An article as a row: every place where it matches, each with who says it, exact words apart from the others. */
export function searchRow(
	hit: SearchHit,
	understood: Understood,
	locale: Locale,
): Row {
	const t = translator(locale);
	const { article, copies, removedAt, matches } = hit;
	const { passages } = matchesShown(hit, understood, locale, { all: true });
	const quoted = passages.map(({ label, pieces, wording }) => ({
		wording,
		label: label ?? "",
		text: plainText(pieces),
	}));
	const words = (wanted: (typeof quoted)[number]["wording"]): string | null => {
		const some = quoted
			.filter(({ wording }) => wording === wanted)
			.map(({ label, text }) => t("export.labelled", { label, text }));
		return some.length === 0 ? null : some.join("\n");
	};
	const notes = removedAt === null ? [] : [t("note.removed")];
	return {
		cells: [
			words("exact"),
			words("paraphrase"),
			words("report"),
			...articleCells(article, null, copies, locale),
			notes[0] ?? null,
			article.id,
		],
		heading: headlineOf(article),
		quoted,
		notes,
		source: footnote(article, null, copies, locale),
		record: {
			kind: "article",
			...articleRecord(article),
			matches,
			statements: article.statements.filter(({ spans }) =>
				matches.some(
					(match) =>
						match.part === "body" &&
						spans.some(
							(span) =>
								span.paragraph === match.paragraph &&
								span.start < match.end &&
								match.start < span.end,
						),
				),
			),
			copies,
			removedAt,
		},
	};
}
