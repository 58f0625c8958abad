import type { Column, Row } from "../../src/files/sheet.ts";
import { type Locale, translator } from "../../src/locale.ts";
import type { TrendAsked } from "../asking/trendAsked.ts";

/** The columns of a chart's numbers. */
export function trendColumns({ series }: TrendAsked, locale: Locale): Column[] {
	const t = translator(locale);
	return [
		t("trend.period"),
		t("trend.first"),
		t("trend.last"),
		t("trend.statements"),
		...series.map(({ label }) => label),
		t("trend.held"),
	].map((label) => ({ label, inDocuments: true }));
}

/** A chart's numbers, a row a period; also those in which nothing was said. */
export function trendRows({ periods, series }: TrendAsked): Row[] {
	return periods.map(
		({ label, from, to, statements, exact, values, held }) => ({
			cells: [label, from, to, statements, ...values, held],
			heading: label,
			quoted: [],
			notes: [],
			source: null,
			record: {
				kind: "period",
				from,
				to,
				statements,
				exact,
				by: series.map((one, index) => ({
					label: one.label,
					entry: one.entry,
					statements: values[index] ?? 0,
				})),
				articles: held,
			},
		}),
	);
}
