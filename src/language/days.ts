import { Temporal } from "temporal-polyfill";

/** What a typed day, month, year or stretch of days means; both ends included, `YYYY-MM-DD`. */
export type DaysRead =
	| { readonly kind: "days"; readonly from: string; readonly to: string }
	/** It has the shape of a day, and the calendar has none such: 2024-02-30. */
	| { readonly kind: "noSuchDay" }
	| { readonly kind: "notDays" };

type Span = readonly [from: Temporal.PlainDate, to: Temporal.PlainDate];

/** Reads one shape; throws a RangeError where the calendar has no such day. */
interface Shape {
	readonly pattern: RegExp;
	read(groups: readonly string[], today: Temporal.PlainDate): Span;
}

const chineseDigits = "零一二三四五六七八九";

/** 30, 三十, 两, 半 is not a number here. Up to 99, which is as far as people write days in characters. */
const numberOf = (text: string): number => {
	if (/^\d+$/u.test(text)) return Number(text);
	const plain = text.replace(/[两兩]/u, "二");
	const [tens, ones] = plain.includes("十")
		? plain.split("十")
		: [undefined, plain];
	const digit = (char: string | undefined, whenEmpty: number): number =>
		char === undefined || char === "" ? whenEmpty : chineseDigits.indexOf(char);
	return (tens === undefined ? 0 : digit(tens, 1) * 10) + digit(ones, 0);
};

const dayOf = (year: number, month: number, day: number): Temporal.PlainDate =>
	Temporal.PlainDate.from({ year, month, day }, { overflow: "reject" });

const one = (day: Temporal.PlainDate): Span => [day, day];

const monthOf = (year: number, month: number): Span => {
	const first = dayOf(year, month, 1);
	return [first, first.with({ day: first.daysInMonth })];
};

const yearOf = (year: number): Span => [dayOf(year, 1, 1), dayOf(year, 12, 31)];

/** Monday to Sunday, as the papers' calendar and ISO 8601 count. */
const weekOf = (day: Temporal.PlainDate): Span => {
	const monday = day.subtract({ days: day.dayOfWeek - 1 });
	return [monday, monday.add({ days: 6 })];
};

/** A day with no year is the latest such day that is not ahead. */
const latest = (
	today: Temporal.PlainDate,
	read: (year: number) => Span,
): Span => {
	const thisYear = read(today.year);
	return Temporal.PlainDate.compare(thisYear[0], today) > 0
		? read(today.year - 1)
		: thisYear;
};

const monthNames = [
	"january",
	"february",
	"march",
	"april",
	"may",
	"june",
	"july",
	"august",
	"september",
	"october",
	"november",
	"december",
];

const monthNamed = (name: string): number =>
	monthNames.findIndex((full) => full.startsWith(name.slice(0, 3))) + 1;

const monthWord =
	"(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)";

const count = "(\\d{1,4}|[一二三四五六七八九十两兩]{1,3})";

const shape = (
	pattern: string,
	read: (groups: readonly string[], today: Temporal.PlainDate) => Span,
): Shape => ({ pattern: new RegExp(`^(?:${pattern})$`, "u"), read });

const numbers =
	(read: (today: Temporal.PlainDate, ...parts: number[]) => Span) =>
	(groups: readonly string[], today: Temporal.PlainDate): Span =>
		read(today, ...groups.map(numberOf));

/** The days up to today, `amount` of them. */
const lastDays = (today: Temporal.PlainDate, amount: number): Span => [
	today.subtract({ days: Math.max(amount, 1) - 1 }),
	today,
];

/**
 * Every way of writing days that is understood, in one script, without spaces, in lower case. What people type in
 * Chinese newsrooms, and the English of the same.
 */
const shapes: readonly Shape[] = [
	shape(
		"(\\d{4})[-/.](\\d{1,2})[-/.](\\d{1,2})|(\\d{4})年(\\d{1,2})月(\\d{1,2})[日号]?|(\\d{4})(\\d{2})(\\d{2})",
		numbers((_today, y = 0, m = 0, d = 0) => one(dayOf(y, m, d))),
	),
	shape(
		"(\\d{4})[-/.](\\d{1,2})|(\\d{4})年(\\d{1,2})月份?",
		numbers((_today, y = 0, m = 0) => monthOf(y, m)),
	),
	shape(
		"(\\d{4})年?",
		numbers((_today, y = 0) => yearOf(y)),
	),
	shape(
		"(\\d{1,2})月(\\d{1,2})[日号]?|(\\d{1,2})[-/.](\\d{1,2})",
		numbers((today, m = 0, d = 0) =>
			// 29 February without a year is refused where this year has none: which leap year is meant is not guessed.
			latest(today, (year) => one(dayOf(year, m, d))),
		),
	),
	shape(
		"(\\d{1,2})月份?",
		numbers((today, m = 0) => latest(today, (year) => monthOf(year, m))),
	),
	shape("今天|今日|today", (_groups, today) => one(today)),
	shape("昨天|昨日|yesterday", (_groups, today) =>
		one(today.subtract({ days: 1 })),
	),
	shape("前天|前日", (_groups, today) => one(today.subtract({ days: 2 }))),
	shape("本周|这周|本星期|这星期|thisweek", (_groups, today) => weekOf(today)),
	shape("上周|上星期|lastweek", (_groups, today) =>
		weekOf(today.subtract({ weeks: 1 })),
	),
	shape("本月|这个月|thismonth", (_groups, today) =>
		monthOf(today.year, today.month),
	),
	shape("上月|上个月|lastmonth", (_groups, today) => {
		const before = today.subtract({ months: 1 });
		return monthOf(before.year, before.month);
	}),
	shape("今年|本年|thisyear", (_groups, today) => yearOf(today.year)),
	shape("去年|lastyear", (_groups, today) => yearOf(today.year - 1)),
	shape(
		`(?:最近|近|过去)${count}[天日]|(?:last|past)(\\d{1,4})days?`,
		numbers((today, amount = 1) => lastDays(today, amount)),
	),
	shape(
		`(?:最近|近|过去)${count}个?(?:周|星期)|(?:last|past)(\\d{1,3})weeks?`,
		numbers((today, amount = 1) => lastDays(today, amount * 7)),
	),
	shape(
		`(?:最近|近|过去)${count}个月|(?:last|past)(\\d{1,3})months?`,
		numbers((today, amount = 1) => [
			today.subtract({ months: amount }).add({ days: 1 }),
			today,
		]),
	),
	shape("(?:最近|近|过去)半年", (_groups, today) => [
		today.subtract({ months: 6 }).add({ days: 1 }),
		today,
	]),
	shape(
		`(?:最近|近|过去)${count}年|(?:last|past)(\\d{1,2})years?`,
		numbers((today, amount = 1) => [
			today.subtract({ years: amount }).add({ days: 1 }),
			today,
		]),
	),
	shape(
		`(\\d{1,2})${monthWord},?(\\d{4})|${monthWord}(\\d{1,2}),?(\\d{4})`,
		([first = "", second = "", year = ""]) =>
			/^\d/u.test(first)
				? one(dayOf(Number(year), monthNamed(second), Number(first)))
				: one(dayOf(Number(year), monthNamed(first), Number(second))),
	),
	shape(`${monthWord},?(\\d{4})`, ([name = "", year = ""]) =>
		monthOf(Number(year), monthNamed(name)),
	),
];

/** The traditional characters among the words above. */
const simplified: Readonly<Record<string, string>> = {
	週: "周",
	號: "号",
	這: "这",
	個: "个",
	過: "过",
};

/** One width, one script, lower case, no spaces. */
const folded = (text: string): string =>
	text
		.normalize("NFKC")
		.toLowerCase()
		.replace(/\s+/gu, "")
		.replace(/./gu, (character) => simplified[character] ?? character);

const readOne = (text: string, today: Temporal.PlainDate): DaysRead => {
	for (const { pattern, read } of shapes) {
		const match = pattern.exec(text);
		if (match === null) continue;
		const groups = match.slice(1).filter((group) => group !== undefined);
		try {
			const [from, to] = read(groups, today);
			return { kind: "days", from: from.toString(), to: to.toString() };
		} catch (error) {
			if (error instanceof RangeError) return { kind: "noSuchDay" };
			throw error;
		}
	}
	return { kind: "notDays" };
};

/**
 * Reads days as people type them: `2024-03-19`, `2024年3月`, `3月19日`, `今天`, `昨天`, `本周`, `近30天`,
 * `2024-03-18至2024-04-23`, `last 30 days`. Either script, either width.
 *
 * A stretch comes as it was typed, even where it ends before it begins: that is for the caller to refuse.
 *
 * @param today - the asker's day, `YYYY-MM-DD`
 */
export function readDays(text: string, today: string): DaysRead {
	const day = Temporal.PlainDate.from(today);
	const plain = folded(text);
	const whole = readOne(plain, day);
	if (whole.kind !== "notDays") return whole;
	const ends = plain.split(/至|到|~|\.\.+|—+|–|to/u);
	if (ends.length !== 2) return whole;
	const [first, last] = ends.map((end) => readOne(end, day));
	if (first === undefined || last === undefined) return whole;
	if (first.kind !== "days") return first;
	if (last.kind !== "days") return last;
	return { kind: "days", from: first.from, to: last.to };
}

/** The day it is in a time zone, `YYYY-MM-DD`. @param now - milliseconds since the epoch; @param zone - IANA */
export function dayIn(zone: string, now: number): string {
	return Temporal.Instant.fromEpochMilliseconds(now)
		.toZonedDateTimeISO(zone)
		.toPlainDate()
		.toString();
}

/** A moment in a time zone, to the minute: `2024-03-19 08:00`. @param now - milliseconds since the epoch */
export function momentIn(zone: string, now: number): string {
	const moment =
		Temporal.Instant.fromEpochMilliseconds(now).toZonedDateTimeISO(zone);
	return `${moment.toPlainDate()} ${moment.toPlainTime().toString({ smallestUnit: "minute" })}`;
}

/** Day of the week, 1 (Monday) to 7. @param day - `YYYY-MM-DD` */
export function weekdayOf(day: string): number {
	return Temporal.PlainDate.from(day).dayOfWeek;
}
