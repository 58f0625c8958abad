import { daysLater } from "../../src/language/calendar.ts";
import { weekdayOf } from "../../src/language/days.ts";

/** How time is cut, finest first. */
export const grains = ["week", "month", "year"] as const;

export type Grain = (typeof grains)[number];

/** A stretch of days that is counted as one, both ends included. */
export interface Period {
	/** 2024-03, 2024; a week is called by its Monday: 2024-03-18. */
	readonly label: string;
	readonly from: string;
	readonly to: string;
}

/** The first day of a period that begins a month or a year later. */
const nextMonth = (day: string): string =>
	`${daysLater(`${day.slice(0, 7)}-28`, 4).slice(0, 7)}-01`;

/** The period a day lies in. */
export function periodOf(day: string, grain: Grain): Period {
	switch (grain) {
		case "week": {
			const from = daysLater(day, 1 - weekdayOf(day));
			return { label: from, from, to: daysLater(from, 6) };
		}
		case "month": {
			const from = `${day.slice(0, 7)}-01`;
			return {
				label: day.slice(0, 7),
				from,
				to: daysLater(nextMonth(from), -1),
			};
		}
		case "year": {
			const year = day.slice(0, 4);
			return { label: year, from: `${year}-01-01`, to: `${year}-12-31` };
		}
	}
}

/** All periods from one day to another, in order, those without anything among them. */
export function periodsBetween(
	from: string,
	to: string,
	grain: Grain,
): Period[] {
	const periods: Period[] = [];
	for (
		let period = periodOf(from, grain);
		period.from <= to;
		period = periodOf(daysLater(period.to, 1), grain)
	)
		periods.push(period);
	return periods;
}

/** Periods that a chart and its table can show. */
export const mostPeriods = 120;

/** Days to a period, about. */
const days: Readonly<Record<Grain, number>> = { week: 7, month: 30, year: 365 };

/** Up to so many weeks a period is a week unless told: half a year. */
const weeksAtMost = 26;

/** The grain that shows a stretch best: weeks of half a year, months of ten years, years beyond. */
export function fittingGrain(length: number): Grain {
	if (length <= weeksAtMost * days.week) return "week";
	return length <= mostPeriods * days.month ? "month" : "year";
}

/** Whether a grain makes more periods of a stretch than can be shown. */
export function isTooFine(grain: Grain, length: number): boolean {
	return length / days[grain] > mostPeriods + 1;
}
