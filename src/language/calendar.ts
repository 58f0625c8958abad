import { Temporal } from "temporal-polyfill";

/**
 * Days as papers and their metadata write them. A day is `YYYY-MM-DD` in the paper's own calendar; no zone is involved.
 * (What people type when they ask for days is read by days.ts.)
 */

/** The day of these numbers, or null where the calendar has none. */
export function dayOf(year: number, month: number, day: number): string | null {
	try {
		return Temporal.PlainDate.from(
			{ year, month, day },
			{ overflow: "reject" },
		).toString();
	} catch {
		return null;
	}
}

/** How many days `to` is after `from`; negative where it is before. */
export function daysBetween(from: string, to: string): number {
	return Temporal.PlainDate.from(from).until(to, { largestUnit: "day" }).days;
}

/** The day `amount` days later, or earlier where it is negative. */
export function daysLater(day: string, amount: number): string {
	return Temporal.PlainDate.from(day).add({ days: amount }).toString();
}

const written =
	/^(\d{4})(?:-(\d{1,2})-|\/(\d{1,2})\/|\.(\d{1,2})\.|年(\d{1,2})月)(\d{1,2})(?:日|号)?(?:$|[T\s星(（])/u;
const packed = /^(\d{4})(\d{2})(\d{2})$/u;

/** Reads a whole day from metadata (2024-03-19, 2024/3/19, 2024年3月19日, 20240319; a time may follow), or null. */
export function readDay(text: string): string | null {
	const trimmed = text.trim();
	const [, year, a, b, c, d, day] = written.exec(trimmed) ?? [];
	if (year) return dayOf(Number(year), Number(a ?? b ?? c ?? d), Number(day));
	const [, y, m, dd] = packed.exec(trimmed) ?? [];
	return y ? dayOf(Number(y), Number(m), Number(dd)) : null;
}

/** A day that a text names. Without a year it is the text's own year, or the reader cannot know. */
export interface DayMention {
	/** UTF-16 offsets. */
	readonly start: number;
	readonly end: number;
	readonly year: number | null;
	readonly month: number;
	readonly day: number;
}

const digits = "〇零一二三四五六七八九";

/** 4, ４, 四, 十九, 廿三, 三十一; NaN where it is none. */
function numberOf(text: string): number {
	if (/^[\d０-９]+$/u.test(text)) return Number(text.normalize("NFKC"));
	const plain = text.replace(/^廿/u, "二十").replace(/^卅/u, "三十");
	const [tens = "", ones = ""] = plain.includes("十")
		? plain.split("十")
		: ["零", plain];
	const value = (figure: string, empty: number): number =>
		figure === ""
			? empty
			: Math.max(digits.indexOf(figure) - 1, figure === "〇" ? 0 : -1);
	const total = value(tens, 1) * 10 + value(ones, 0);
	return total >= 0 ? total : Number.NaN;
}

/** 2024, ２０２４, 二〇二四; 二零二四. */
function yearOf(text: string): number {
	if (/^[\d０-９]+$/u.test(text)) return Number(text.normalize("NFKC"));
	return Number(
		[...text].map((figure) => Math.max(digits.indexOf(figure) - 1, 0)).join(""),
	);
}

const figure = "[\\d０-９]{1,2}|[一二三四五六七八九十廿卅]{1,3}";
const mention = new RegExp(
	`(?:([12１２][\\d０-９]{3}|[一二][〇零一二三四五六七八九]{3})\\s*年\\s*)?(?<![\\d０-９])(${figure})\\s*月\\s*(${figure})\\s*[日号號]`,
	"gu",
);

/** Every day with its month that a text names, in order. 19日 alone, 上月底 and 3月中旬 are not such. */
export function* dayMentions(text: string): Generator<DayMention> {
	for (const match of text.matchAll(mention)) {
		const [whole, year, month = "", day = ""] = match;
		const found = {
			start: match.index,
			end: match.index + whole.length,
			year: year ? yearOf(year) : null,
			month: numberOf(month),
			day: numberOf(day),
		};
		// 2024 is a leap year: without a year 29 February may stand.
		if (dayOf(found.year ?? 2024, found.month, found.day)) yield found;
	}
}
