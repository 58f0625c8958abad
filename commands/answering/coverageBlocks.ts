import type {
	CoverageMonth,
	CoverageOf,
	CoverageRow,
	Gap,
} from "../../src/archive/answers.ts";
import { daysBetween } from "../../src/language/calendar.ts";
import { type Locale, translator } from "../../src/locale.ts";
import type { Block, Table } from "../../src/reply.ts";
import { heading, note } from "./blocks.ts";
import { shownPlace } from "./names.ts";

/** Papers, places, months and gaps listed; the rest is a narrower question away. */
const papersListed = 25;
const placesListed = 20;
export const monthsListed = 24;
const gapsListed = 12;
/** Papers named in a month's line. */
const papersOfMonth = 3;

const paperName = (name: string, locale: Locale): string =>
	name === "" ? translator(locale)("coverage.unnamed") : name;

const stretch = (from: string, to: string, locale: Locale): string =>
	from === to ? from : translator(locale)("footer.days", { from, to });

/** From when to when, and on how many days; that no day is known; nothing where there is nothing. */
const daysOf = (
	{ first, last, days, articles }: CoverageOf,
	locale: Locale,
): string => {
	const t = translator(locale);
	if (articles === 0) return "–";
	return first === null || last === null
		? t("source.dateUnknown")
		: t("coverage.daysOf", {
				days: stretch(first, last, locale),
				count: days,
			});
};

const gapText = ({ from, to }: Gap, locale: Locale): string =>
	translator(locale)("coverage.gap", {
		days: stretch(from, to, locale),
		count: daysBetween(from, to) + 1,
	});

const missing = (gaps: readonly Gap[]): number =>
	gaps.reduce((sum, { from, to }) => sum + daysBetween(from, to) + 1, 0);

const missingText = ({ gaps, habit }: CoverageRow, locale: Locale): string => {
	const t = translator(locale);
	if (habit === null) return t("coverage.sporadic");
	return gaps.length === 0
		? t("coverage.noGap")
		: t("coverage.missingOf", { count: missing(gaps) });
};

/** That a table is cut, and how the rest is had. */
const rest = (
	listed: number,
	all: number,
	key: "coverage.morePapers" | "coverage.morePlaces" | "coverage.moreGaps",
	locale: Locale,
): Block[] =>
	all <= listed
		? []
		: [note(translator(locale)(key, { count: all - listed }), "quiet")];

/**
 * What is held of each paper: articles, from when to when, days with news, days missing beyond its habit.
 *
 * @param withGaps - not where a place narrows it: nobody misses a place on a day
 */
export function papersBlocks(
	papers: readonly CoverageRow[],
	withGaps: boolean,
	locale: Locale,
): Block[] {
	const t = translator(locale);
	return [
		heading(t("coverage.papers", { count: papers.length })),
		{
			kind: "table",
			columns: [
				t("source.newspaperWord"),
				t("coverage.articles"),
				t("coverage.days"),
				...(withGaps ? [t("coverage.missing")] : []),
			],
			rows: papers
				.slice(0, papersListed)
				.map((row) => [
					paperName(row.name, locale),
					t("coverage.articlesOf", { articles: row.articles }),
					daysOf(row, locale),
					...(withGaps ? [missingText(row, locale)] : []),
				]),
		},
		...rest(papersListed, papers.length, "coverage.morePapers", locale),
	];
}

/** The days missing, latest first, and what was taken for missing. */
export function gapsBlocks(
	rows: readonly CoverageRow[],
	locale: Locale,
): Block[] {
	const t = translator(locale);
	const gaps = rows
		.flatMap((row) => row.gaps.map((gap) => ({ row, gap })))
		.sort((one, other) => (one.gap.from > other.gap.from ? -1 : 1));
	if (gaps.length === 0) return [];
	return [
		heading(t("coverage.gaps", { count: gaps.length })),
		...gaps.slice(0, gapsListed).map(({ row, gap }) =>
			note(
				t("coverage.gapOf", {
					name: paperName(row.name, locale),
					gap: gapText(gap, locale),
					usual: (row.habit ?? 1) - 1,
				}),
			),
		),
		...rest(gapsListed, gaps.length, "coverage.moreGaps", locale),
	];
}

/** One month of several papers together. */
interface MonthOfAll {
	readonly month: string;
	readonly articles: number;
	readonly papers: readonly {
		readonly name: string;
		readonly articles: number;
	}[];
}

/** The months of several papers put together, latest first. */
function together(papers: readonly CoverageRow[]): readonly MonthOfAll[] {
	const months = new Map<string, { name: string; articles: number }[]>();
	for (const { name, months: own } of papers)
		for (const { month, articles } of own) {
			const known = months.get(month);
			if (known === undefined) months.set(month, [{ name, articles }]);
			else known.push({ name, articles });
		}
	return [...months]
		.sort(([one], [other]) => (one > other ? -1 : 1))
		.map(([month, of]) => ({
			month,
			articles: of.reduce((sum, { articles }) => sum + articles, 0),
			papers: of
				.filter(({ articles }) => articles > 0)
				.sort((one, other) => other.articles - one.articles),
		}));
}

/** Months, latest first: of one paper with its gaps, of several with what each of them has. */
export function monthsBlocks(
	papers: readonly CoverageRow[],
	withGaps: boolean,
	locale: Locale,
): Block[] {
	const t = translator(locale);
	const [only, ...others] = papers;
	if (only === undefined) return [];
	const table: Table =
		others.length === 0
			? monthsOfOne(only, withGaps, locale)
			: {
					kind: "table",
					columns: [
						t("coverage.month"),
						t("coverage.articles"),
						t("coverage.byPaper"),
					],
					rows: together(papers)
						.slice(0, monthsListed)
						.map(({ month, articles, papers: of }) => [
							month,
							t("coverage.articlesOf", { articles }),
							t("coverage.papersOf", {
								papers: of
									.slice(0, papersOfMonth)
									.map(({ name, articles }) =>
										t("coverage.paperOf", {
											name: paperName(name, locale),
											articles,
										}),
									)
									.join(t("list.separator")),
								more: Math.max(0, of.length - papersOfMonth),
							}),
						]),
				};
	return table.rows.length === 0 ? [] : [heading(t("coverage.months")), table];
}

const monthsOfOne = (
	{ months, habit }: CoverageRow,
	asked: boolean,
	locale: Locale,
): Table => {
	const t = translator(locale);
	const withGaps = asked && habit !== null;
	return {
		kind: "table",
		columns: [
			t("coverage.month"),
			t("coverage.articles"),
			t("coverage.days"),
			...(withGaps ? [t("coverage.missing")] : []),
		],
		rows: months
			.toReversed()
			.slice(0, monthsListed)
			.map(({ month, articles, days, gaps }: CoverageMonth) => [
				month,
				t("coverage.articlesOf", { articles }),
				t("coverage.daysCount", { count: days }),
				...(withGaps
					? [
							gaps.length === 0
								? t("coverage.noGap")
								: gaps
										.map((gap) => gapText(gap, locale))
										.join(t("list.separator")),
						]
					: []),
			]),
	};
};

/** The month before the last one listed, as its last day; null where all are listed. */
export function beforeListed(papers: readonly CoverageRow[]): string | null {
	const months = together(papers).map(({ month }) => month);
	const next = months[monthsListed];
	if (next === undefined) return null;
	const [year = 0, month = 0] = next.split("-").map(Number);
	return new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10);
}

/** Places that somebody speaks or answers for, those of most articles first. */
export function placesBlocks(
	places: readonly CoverageOf[],
	locale: Locale,
): Block[] {
	const t = translator(locale);
	if (places.length === 0) return [];
	return [
		heading(t("coverage.places", { count: places.length })),
		{
			kind: "table",
			columns: [
				t("coverage.place"),
				t("coverage.articles"),
				t("coverage.days"),
			],
			rows: places
				.slice(0, placesListed)
				.map((row) => [
					shownPlace(row.name, locale),
					t("coverage.articlesOf", { articles: row.articles }),
					daysOf(row, locale),
				]),
		},
		...rest(placesListed, places.length, "coverage.morePlaces", locale),
	];
}
