import type { Days, Progress, Searched, Stale } from "./answers.ts";
import { dayNumber, dayText } from "./dayNumber.ts";
import type { Reading } from "./library.ts";
import { NO_DAY } from "./segment.ts";
import { dayRange } from "./timeline.ts";

/** How fresh the archive is. */
export interface Freshness {
	/** When it last read anything, milliseconds since the epoch. */
	readonly readAt: number;
	/** A long reading that is under way, or null. */
	readonly progress: Progress | null;
	/** The day it is where the archive runs, `YYYY-MM-DD`. */
	today(): string;
}

type Counted = Pick<Searched, "articles" | "from" | "to">;

interface Remembered {
	readonly version: number;
	readonly counted: Map<string, Counted>;
	/** The latest day with news, and how long a silence is usual; null where nothing is dated. */
	readonly news: News | null;
	/** Whether there has been no news for too long, on the day that was asked for last. */
	stale: { readonly today: string; readonly stale: Stale | null } | null;
}

interface News {
	readonly latest: number;
	readonly habit: number;
}

/** Every answer carries it, and it changes only when articles do. */
const remembered = new WeakMap<Reading, Remembered>();

/** Spans of days that are remembered: one for each question that is being paged through. */
const REMEMBERED = 1000;

function rememberedOf(reading: Reading): Remembered {
	const { version } = reading.store;
	let known = remembered.get(reading);
	if (known?.version !== version) {
		known = {
			version,
			counted: new Map(),
			news: newsOf(reading),
			stale: null,
		};
		remembered.set(reading, known);
	}
	return known;
}

/** What an answer about some days rests on. */
export function searchedIn(
	reading: Reading,
	days: Days,
	freshness: Freshness,
): Searched {
	const held = rememberedOf(reading);
	const { counted } = held;
	const key = `${days.from}/${days.to}`;
	let count = counted.get(key);
	if (count === undefined) {
		const articles = reading.timeline
			.within(dayRange(days))
			.filter((article) => reading.view.sees(article));
		count = {
			articles: articles.length,
			...reading.timeline.ends(articles),
		};
		if (counted.size >= REMEMBERED) counted.clear();
		counted.set(key, count);
	}
	return {
		...count,
		readAt: freshness.readAt,
		// What is silent may only not be read yet.
		stale:
			freshness.progress === null ? staleOn(held, freshness.today()) : null,
		reading: freshness.progress,
	};
}

/** Days that a silence may last whose papers' habit is not known yet. */
const UNKNOWN_HABIT = 7;
/** The share of silences that are the papers' habit; the rest are gaps in what was collected. */
const HABITUAL = 0.9;
/** News days looked at, the latest: habits change. */
const RECENT = 200;

function newsOf({ timeline, store, view }: Reading): News | null {
	// Latest first.
	const newsDays: number[] = [];
	for (const article of timeline.within(dayRange({ from: null, to: null }))) {
		const day = store.dayOf(article);
		if (day === NO_DAY || newsDays.length > RECENT) break;
		if (day !== newsDays.at(-1) && view.sees(article)) newsDays.push(day);
	}
	const [latest] = newsDays;
	return latest === undefined ? null : { latest, habit: habitOf(newsDays) };
}

function staleOn(held: Remembered, today: string): Stale | null {
	if (held.stale?.today !== today)
		held.stale = { today, stale: staleOf(held.news, today) };
	return held.stale.stale;
}

/** Whether there has been no news for longer than the papers' habit; null where there has, or nothing is dated. */
function staleOf(news: News | null, today: string): Stale | null {
	if (news === null) return null;
	const { latest, habit } = news;
	const silent = dayNumber(today) - latest;
	return silent > habit
		? { last: dayText(latest) ?? today, silent, habit }
		: null;
}

/**
 * The longest silence, in days, that is usual between news days.
 *
 * @param newsDays - in order, either way
 */
export function habitOf(newsDays: readonly number[]): number {
	const silences = newsDays
		.slice(1)
		.map((day, index) => Math.abs(day - (newsDays[index] ?? day)))
		.sort((one, other) => one - other);
	if (silences.length < 2) return UNKNOWN_HABIT;
	return silences[Math.ceil(silences.length * HABITUAL) - 1] ?? UNKNOWN_HABIT;
}
