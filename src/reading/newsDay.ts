import {
	type DayMention,
	dayMentions,
	dayOf,
	daysBetween,
	daysLater,
} from "../language/calendar.ts";
import type { DateBasis } from "../model.ts";
import { readDateline } from "./dateline.ts";

/** What is known of an article's days besides its text. */
export interface KnownDays {
	/** Day of the news, from metadata. */
	readonly date: string | null;
	/** The year that days without one belong to. */
	readonly year: number | null;
	/** Day of issue. */
	readonly printed: string | null;
}

export interface NewsDay {
	readonly date: string | null;
	readonly basis: DateBasis | null;
}

/** Paragraphs that are searched; a day far down is history, or a plan. */
const SEARCHED = 400;
/** News tells of what happened after its first day, but not this many days after. */
const LONGEST_STORY = 31;

/**
 * The day of the news: metadata; else the latest day that the text reports, plans and deadlines left out; else, where
 * the day of issue is known, what the text says relative to it (昨日, 19日), and that is inferred.
 */
export function newsDayOf(
	paragraphs: readonly string[],
	known: KnownDays,
): NewsDay {
	if (known.date) return { date: known.date, basis: "metadata" };
	const found = reportedDay(paragraphs, known);
	if (found) return { date: found, basis: "text" };
	const inferred = known.printed
		? relativeDay(paragraphs, known.printed)
		: null;
	return { date: inferred, basis: inferred ? "inferred" : null };
}

function reportedDay(
	paragraphs: readonly string[],
	known: KnownDays,
): string | null {
	const days: string[] = [];
	const calendar = new Calendar(known);
	paragraphs.slice(0, SEARCHED).forEach((paragraph, index) => {
		if (!paragraph.includes("月")) return;
		const dateline = index === 0 ? (readDateline(paragraph)?.end ?? 0) : 0;
		let before: DayMention | null = null;
		for (const mention of dayMentions(paragraph)) {
			const year: number | null =
				mention.year ?? yearBefore(paragraph, before, mention);
			before = { ...mention, year };
			if (isAhead(paragraph, mention.start, mention.end)) continue;
			const day = calendar.resolve(before);
			if (!day) continue;
			if (mention.end <= dateline) calendar.dispatched(day);
			days.push(day);
		}
	});
	return days
		.filter((day) => calendar.allows(day))
		.reduce<string | null>(
			(latest, day) => (latest === null || day > latest ? day : latest),
			null,
		);
}

/** In one sentence the year is printed once: 2010年11月23日……，12月20日. */
function yearBefore(
	text: string,
	before: DayMention | null,
	mention: DayMention,
): number | null {
	return before?.year != null &&
		!text.slice(before.end, mention.start).includes("。")
		? before.year
		: null;
}

/** Gives the days of one text their year, and knows which lie beyond its news. */
class Calendar {
	readonly #known: KnownDays;
	/** The year a day without one belongs to, where neither metadata nor the issue says: the year printed before it. */
	#year: number | null = null;
	/** The first day printed without a year: the news is hardly a month younger. */
	#first: string | null = null;
	#last: string | null;

	constructor(known: KnownDays) {
		this.#known = known;
		this.#last = known.printed;
	}

	/** A dispatch tells of nothing after its own day. */
	dispatched(day: string): void {
		this.#last = day;
	}

	allows(day: string): boolean {
		return this.#last === null || day <= this.#last;
	}

	resolve(mention: {
		year: number | null;
		month: number;
		day: number;
	}): string | null {
		const { year, month, day } = mention;
		if (year !== null) {
			this.#year ??= year;
			return this.#known.year !== null && year > this.#known.year
				? null
				: dayOf(year, month, day);
		}
		const found = this.#yearless(month, day);
		if (found === null) return null;
		this.#first ??= found;
		return found > daysLater(this.#first, LONGEST_STORY) ? null : found;
	}

	#yearless(month: number, day: number): string | null {
		const { printed } = this.#known;
		if (printed) {
			const year = Number(printed.slice(0, 4));
			const here = dayOf(year, month, day);
			// A day later in the year than the issue is a plan, or, far off, last year's.
			return here && here > printed && daysBetween(printed, here) > 180
				? dayOf(year - 1, month, day)
				: here;
		}
		const year = this.#known.year ?? this.#year;
		const found = year === null ? null : dayOf(year, month, day);
		// In January papers still speak of December.
		return this.#first && found && daysBetween(this.#first, found) > 300
			? dayOf(Number(found.slice(0, 4)) - 1, month, day)
			: found;
	}
}

/** Whether a day is told of as still to come: 将于5月1日, 5月1日起施行, 6月30日前. */
function isAhead(text: string, start: number, end: number): boolean {
	const clause = text.slice(Math.max(0, start - 14), start);
	const before = clause.slice(
		Math.max(
			...["，", "。", "；", "！", "？", ",", "“"].map((mark) =>
				clause.lastIndexOf(mark),
			),
		) + 1,
	);
	const after = text.slice(end, end + 6);
	return (
		/将于?|拟于?|定于|计划|预计|有望|力争|截止|[至到—-]\s*$/u.test(before) ||
		/^(?:之?前|以前|起(?!义|飞|火|伏)|开始(?:施行|实施|执行))/u.test(after)
	);
}

/** 昨日, 今天, 19日 in the opening, as seen from the day of issue. */
function relativeDay(
	paragraphs: readonly string[],
	printed: string,
): string | null {
	const opening = paragraphs.slice(0, 3).join("").slice(0, 400);
	if (/前[日天]/u.test(opening)) return daysLater(printed, -2);
	if (/昨[日天晚夜]/u.test(opening)) return daysLater(printed, -1);
	if (/今[日天晨晚早]/u.test(opening)) return printed;
	const [, bare] =
		/(?<![\d月至、-])(\d{1,2})日(?!元|均|前|内|至)/u.exec(opening) ?? [];
	if (!bare) return null;
	const [year = 0, month = 0] = printed.split("-").map(Number);
	const here = dayOf(year, month, Number(bare));
	if (here && here <= printed) return here;
	const last = month === 1 ? [year - 1, 12] : [year, month - 1];
	return dayOf(last[0] ?? year, last[1] ?? month, Number(bare));
}
