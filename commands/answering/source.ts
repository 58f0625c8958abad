import type { Copy } from "../../src/archive/answers.ts";
import { momentIn } from "../../src/language/days.ts";
import { PAPERS_ZONE } from "../../src/language/moment.ts";
import { type Locale, translator } from "../../src/locale.ts";
import type { Article } from "../../src/model.ts";
import type { SourceLine } from "../../src/reply.ts";

/** What an article is called: its headline as printed, or its id where it has none. */
export function headlineOf(article: Article): string {
	const { main, kicker, subhead } = article.headline;
	return main ?? kicker ?? subhead ?? article.id;
}

/**
 * Where an article stands, as far as its page says so. What is not known is named, never guessed: the day of the news is
 * not the day of issue, and the paper a story comes from is not always the one whose page it stood on.
 */
export function sourceDetails(article: Article, locale: Locale): string[] {
	const t = translator(locale);
	const { newspaper, origin, printed, page } = article.source;
	const known: string[] = [];
	const unknown: string[] = [];
	if (newspaper === null) unknown.push(t("source.newspaperWord"));
	else known.push(t("source.newspaper", { newspaper }));
	if (origin !== null && origin !== newspaper)
		known.push(t("source.origin", { origin }));
	if (article.date === null) unknown.push(t("source.dateWord"));
	else
		known.push(
			t("source.date", {
				date: article.date,
				basis: article.dateBasis ?? "none",
			}),
		);
	if (printed === null) unknown.push(t("source.printedWord"));
	else known.push(t("source.printed", { printed }));
	if (page === null) unknown.push(t("source.pageWord"));
	else known.push(t("source.page", { page }));
	const { restriction } = article;
	if (restriction?.guild != null) known.push(t("source.ofServer"));
	if (restriction?.release === "unreadable")
		known.push(t("source.keptUnreadable"));
	else if (restriction?.release != null)
		known.push(
			t("source.kept", {
				moment: momentIn(PAPERS_ZONE, Date.parse(restriction.release)),
			}),
		);
	known.push(...mendedLines(article, locale));
	if (unknown.length > 0)
		known.push(
			t("source.unknown", { what: unknown.join(t("list.separator")) }),
		);
	return known;
}

/** That its paper has mended a story since, once for each time. */
export function mendedLines(
	{ mended = [] }: Article,
	locale: Locale,
): readonly string[] {
	const t = translator(locale);
	return mended.map(({ kind, date }) =>
		t("source.mended", { kind, date: date ?? t("source.dateUnknown") }),
	);
}

/** The source of the hits above, once for each article. */
export function sourceLine(
	article: Article,
	locale: Locale,
	copies: readonly Copy[] = [],
): SourceLine {
	const details = sourceDetails(article, locale);
	return {
		kind: "source",
		headline: headlineOf(article),
		url: article.source.url,
		details:
			copies.length === 0 ? details : [...details, copiesLine(copies, locale)],
	};
}

/** How many copies are named before “and others”. */
const copiesNamed = 3;

/** 另有 2 处刊发：甲报 2024-04-24、乙报 2024-04-25 */
export function copiesLine(copies: readonly Copy[], locale: Locale): string {
	const t = translator(locale);
	const named = copies
		.slice(0, copiesNamed)
		.map((copy) =>
			[
				copy.newspaper ?? t("source.newspaperUnknown"),
				copy.date ?? t("source.dateUnknown"),
			].join(" "),
		);
	return t("source.copies", {
		count: copies.length,
		named: named.join(t("list.separator")),
		more: copies.length > copiesNamed ? "yes" : "no",
	});
}
