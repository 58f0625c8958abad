import type { Copy } from "../../src/archive/answers.ts";
import type { Column } from "../../src/files/sheet.ts";
import { type Locale, translator } from "../../src/locale.ts";
import type { Article, Speaker } from "../../src/model.ts";
import { shownName, shownTitle } from "../answering/names.ts";
import { copiesLine, headlineOf, sourceDetails } from "../answering/source.ts";
import { paragraphLabel } from "../answering/statements.ts";

type Cells = readonly (string | null)[];

/** A column that only tables for machines have. */
export function column(label: string): Column {
	return { label, inDocuments: false };
}

/** Where a row stands, in columns of its own. */
export function articleColumns(locale: Locale): Column[] {
	const t = translator(locale);
	return [
		column(t("export.column.day")),
		column(t("export.column.headline")),
		column(t("source.newspaperWord")),
		column(t("export.column.origin")),
		column(t("source.printedWord")),
		column(t("source.pageWord")),
		column(t("export.column.paragraphs")),
		column(t("export.column.link")),
		column(t("export.column.copies")),
	];
}

/** The cells of those columns. What the page does not say is empty, never guessed. */
export function articleCells(
	article: Article,
	paragraphs: Iterable<number> | null,
	copies: readonly Copy[],
	locale: Locale,
): Cells {
	const { newspaper, origin, printed, page, url } = article.source;
	return [
		article.date,
		headlineOf(article),
		newspaper,
		origin,
		printed,
		page,
		paragraphs === null ? null : paragraphLabel(paragraphs, locale),
		url,
		copies.length === 0 ? null : copiesLine(copies, locale),
	];
}

/** Who speaks, in columns of its own: name, and office as printed that day. */
export function speakerColumns(locale: Locale): Column[] {
	const t = translator(locale);
	return [column(t("option.speaker.name")), column(t("export.column.titles"))];
}

/** The cells of those columns. */
export function speakerCells(speaker: Speaker, locale: Locale): Cells {
	return [
		shownName(speaker.name, speaker.kind, locale),
		speaker.titles.length === 0
			? null
			: speaker.titles
					.map((title) => shownTitle(title, locale))
					.join(translator(locale)("list.semicolon")),
	];
}

/** Where a row stands, whole, for its footnote. */
export function footnote(
	article: Article,
	paragraphs: Iterable<number> | null,
	copies: readonly Copy[],
	locale: Locale,
): string {
	const t = translator(locale);
	const { url } = article.source;
	return [
		t("page.headline", { headline: headlineOf(article) }),
		...(paragraphs === null ? [] : [paragraphLabel(paragraphs, locale)]),
		...sourceDetails(article, locale),
		...(copies.length === 0 ? [] : [copiesLine(copies, locale)]),
		...(url === null ? [] : [url]),
	].join(t("list.semicolon"));
}

/** The article of a row, for machines. */
export function articleRecord({
	id,
	source,
	headline,
	byline,
	date,
	dateBasis,
}: Article) {
	return { id, source, headline, byline, date, dateBasis };
}
