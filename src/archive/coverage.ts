import type {
	Coverage,
	CoverageMonth,
	CoverageOf,
	CoverageQuestion,
	CoverageRow,
	Gap,
} from "./answers.ts";
import { dayText } from "./dayNumber.ts";
import type { Reading } from "./library.ts";
import { type Freshness, habitOf, searchedIn } from "./searched.ts";
import { NO_DAY } from "./segment.ts";
import { type DayRange, dayRange, isWithin } from "./timeline.ts";

/** What is held, by paper and by place, month by month, with the days that are missing. */
export function coverageOf(
	reading: Reading,
	question: CoverageQuestion,
	freshness: Freshness,
): Coverage {
	const { store, view, timeline, places } = reading;
	const range = dayRange(question);
	const { newspaper, place } = question;
	const ofPlace =
		place === undefined ? null : new Set(places.named(place)?.articles ?? []);
	const paperOf = (article: number): string =>
		store.string(store.paperOf(article)) ?? "";
	const accept = (article: number): boolean =>
		view.sees(article) &&
		(newspaper === undefined || paperOf(article) === newspaper) &&
		(ofPlace === null || ofPlace.has(article));

	// All days, whatever is asked for: what a paper's habit is, and where it was silent, shows only in the whole of it.
	const papers = new Map<string, number[]>();
	let undated = 0;
	for (const article of timeline.within(dayRange({ from: null, to: null }))) {
		if (!accept(article)) continue;
		const day = store.dayOf(article);
		if (day === NO_DAY && isWithin(day, range)) undated++;
		const paper = papers.get(paperOf(article));
		if (paper === undefined) papers.set(paperOf(article), [day]);
		else paper.push(day);
	}
	return {
		papers: [...papers]
			.map(([name, days]) => rowOf(name, days, range))
			.filter(({ articles, gaps }) => articles > 0 || gaps.length > 0)
			.sort(byArticles),
		places: [...places.all]
			.map(({ name, articles }) =>
				heldOf(
					name,
					articles
						.filter(accept)
						.map((article) => store.dayOf(article))
						.filter((day) => isWithin(day, range)),
				),
			)
			.filter(({ articles }) => articles > 0)
			.sort(byArticles),
		undated,
		searched: searchedIn(reading, question, freshness),
	};
}

const byArticles = (one: CoverageOf, other: CoverageOf): number =>
	other.articles - one.articles || (one.name < other.name ? -1 : 1);

/** Days of news that a paper's habit shows in, and the habit of one that comes out at all regularly: ten days. */
const FEW_DAYS = 10;
const SPORADIC = 10;

/** @param all - the days of all articles, whatever is asked for, in no order */
function rowOf(
	name: string,
	all: readonly number[],
	range: DayRange,
): CoverageRow {
	const days = all.filter((day) => isWithin(day, range));
	const distinct = distinctOf(all);
	const usual = distinct.length < FEW_DAYS ? null : habitOf(distinct);
	const habit = usual === null || usual > SPORADIC ? null : usual;
	const gaps = (habit === null ? [] : gapsIn(distinct, habit)).flatMap((gap) =>
		within(gap, range),
	);
	return {
		...heldOf(name, days),
		habit,
		gaps: gaps.map(gapOf),
		months: monthsOf(days, gaps.map(gapOf).flatMap(byMonth)),
	};
}

/** @param days - of the articles asked for, in no order */
function heldOf(name: string, days: readonly number[]): CoverageOf {
	const held = distinctOf(days);
	return {
		name,
		articles: days.length,
		first: dayText(held[0] ?? NO_DAY),
		last: dayText(held.at(-1) ?? NO_DAY),
		days: held.length,
	};
}

const distinctOf = (days: readonly number[]): readonly number[] =>
	[...new Set(days)]
		.filter((day) => day !== NO_DAY)
		.sort((one, other) => one - other);

function monthsOf(
	days: readonly number[],
	gaps: readonly Gap[],
): readonly CoverageMonth[] {
	const months = new Map<string, { articles: number; days: Set<number> }>();
	const monthly = (month: string) => {
		const known = months.get(month) ?? { articles: 0, days: new Set() };
		months.set(month, known);
		return known;
	};
	for (const day of days) {
		if (day === NO_DAY) continue;
		const month = monthly(monthOf(dayText(day) ?? ""));
		month.articles++;
		month.days.add(day);
	}
	for (const { from } of gaps) monthly(monthOf(from));
	return [...months]
		.sort(([one], [other]) => (one < other ? -1 : 1))
		.map(([month, held]) => ({
			month,
			articles: held.articles,
			days: held.days.size,
			gaps: gaps.filter(({ from }) => monthOf(from) === month),
		}));
}

const monthOf = (day: string): string => day.slice(0, 7);

/** First and last day of a silence. */
type Silence = readonly [from: number, to: number];

/** Silences that are longer than this paper's habit. */
const gapsIn = (days: readonly number[], habit: number): readonly Silence[] =>
	days.slice(1).flatMap((day, index): readonly Silence[] => {
		const before = days[index] ?? day;
		return day - before > habit ? [[before + 1, day - 1]] : [];
	});

/** As much of a silence as is asked about. */
function within([from, to]: Silence, range: DayRange): readonly Silence[] {
	const part = [Math.max(from, range.from), Math.min(to, range.to)] as const;
	return part[0] <= part[1] ? [part] : [];
}

const gapOf = ([from, to]: Silence): Gap => ({
	from: dayText(from) ?? "",
	to: dayText(to) ?? "",
});

/** A gap, month by month. */
function byMonth({ from, to }: Gap): readonly Gap[] {
	const parts: Gap[] = [];
	let start = from;
	while (monthOf(start) < monthOf(to)) {
		const [year = 0, month = 0] = start.split("-").map(Number);
		const next = Date.UTC(year, month, 1) / 86_400_000;
		parts.push({ from: start, to: dayText(next - 1) ?? to });
		start = dayText(next) ?? to;
	}
	parts.push({ from: start, to });
	return parts;
}
