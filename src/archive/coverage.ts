import type {
	Coverage,
	CoverageMonth,
	CoverageQuestion,
	CoverageRow,
} from "./answers.ts";
import { dayText } from "./dayNumber.ts";
import type { Reading } from "./library.ts";
import { type Freshness, habitOf, searchedIn } from "./searched.ts";
import { NO_DAY } from "./segment.ts";
import { dayRange, isWithin } from "./timeline.ts";

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

	const papers = new Map<string, number[]>();
	let undated = 0;
	for (const article of timeline.within(range)) {
		if (!accept(article)) continue;
		if (store.dayOf(article) === NO_DAY) undated++;
		const paper = papers.get(paperOf(article));
		if (paper === undefined) papers.set(paperOf(article), [article]);
		else paper.push(article);
	}
	const heldPlaces = [...places.all].flatMap(({ name, articles }) => {
		const own = articles.filter(
			(article) => accept(article) && isWithin(store.dayOf(article), range),
		);
		return own.length === 0 ? [] : [[name, own] as const];
	});
	const row = ([name, articles]: readonly [
		string,
		readonly number[],
	]): CoverageRow =>
		rowOf(
			name,
			articles.map((article) => store.dayOf(article)),
		);
	return {
		papers: [...papers].map(row).sort(byArticles),
		places: heldPlaces.map(row).sort(byArticles),
		undated,
		searched: searchedIn(reading, question, freshness),
	};
}

const byArticles = (one: CoverageRow, other: CoverageRow): number =>
	other.articles - one.articles || (one.name < other.name ? -1 : 1);

function rowOf(name: string, days: readonly number[]): CoverageRow {
	const dated = days
		.filter((day) => day !== NO_DAY)
		.sort((one, other) => one - other);
	const distinct = dated.filter((day, index) => day !== dated[index - 1]);
	const months = new Map<string, { articles: number; days: Set<number> }>();
	for (const day of dated) {
		const month = (dayText(day) ?? "").slice(0, 7);
		const held = months.get(month) ?? { articles: 0, days: new Set() };
		held.articles++;
		held.days.add(day);
		months.set(month, held);
	}
	const gaps = gapsIn(distinct).flatMap(byMonth);
	for (const { from } of gaps)
		if (!months.has(from.slice(0, 7)))
			months.set(from.slice(0, 7), { articles: 0, days: new Set() });
	return {
		name,
		articles: days.length,
		first: dayText(distinct[0] ?? NO_DAY),
		last: dayText(distinct.at(-1) ?? NO_DAY),
		months: [...months]
			.sort(([one], [other]) => (one < other ? -1 : 1))
			.map(
				([month, held]): CoverageMonth => ({
					month,
					articles: held.articles,
					days: held.days.size,
					gaps: gaps.filter(({ from }) => from.startsWith(month)),
				}),
			),
	};
}

interface Gap {
	readonly from: string;
	readonly to: string;
}

/** Silences that are longer than this paper's habit. */
function gapsIn(days: readonly number[]): readonly Gap[] {
	const habit = habitOf(days);
	return days.slice(1).flatMap((day, index): readonly Gap[] => {
		const before = days[index] ?? day;
		return day - before > habit
			? [{ from: dayText(before + 1) ?? "", to: dayText(day - 1) ?? "" }]
			: [];
	});
}

/** A gap, month by month. */
function byMonth({ from, to }: Gap): readonly Gap[] {
	const parts: Gap[] = [];
	let start = from;
	while (start.slice(0, 7) < to.slice(0, 7)) {
		const [year = 0, month = 0] = start.split("-").map(Number);
		const next = Date.UTC(year, month, 1) / 86_400_000;
		parts.push({ from: start, to: dayText(next - 1) ?? to });
		start = dayText(next) ?? to;
	}
	parts.push({ from: start, to });
	return parts;
}
