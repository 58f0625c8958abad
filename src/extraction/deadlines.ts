import { numberIn } from "../language/numerals.ts";
import { UnitSets } from "../language/unitSet.ts";
import type { Deadline } from "../model.ts";
import { everyMatch } from "./everyMatch.ts";

/** A deadline in a plain text, with its place. */
export interface DeadlineAt extends Deadline {
	readonly start: number;
	readonly end: number;
}

interface Day {
	readonly year: number;
	readonly month: number;
	readonly day: number;
}

/** Both days included; null: open, or not to be told from the words and the article's day. */
interface Window {
	readonly from: string | null;
	readonly to: string | null;
}

/** What a phrase comes to, given the day of the article; undefined where it is no deadline at all. */
type Resolve = (
	groups: Readonly<Record<string, string | undefined>>,
	today: Day | null,
) => Window | undefined;

const NOWHEN: Window = { from: null, to: null };

const NUMBER = "[\\d〇零一二三四五六七八九十两半]+";
const YEAR = "(?:20\\d\\d|二[〇零][〇零一二三四五六七八九]{2})";
const MONTH = "(?:1[0-2]|0?[1-9]|十[一二]?|[一二三四五六七八九])";
const DAY =
	"(?:[12]\\d|3[01]|0?[1-9]|二?十[一二三四五六七八九]?|三十一?|[一二三四五六七八九])";
const BEFORE = "(?:之?前|以前)";
const FROM = "(?:起|开始|以后|之后)";

/** The five-year plans, by number, after the Outlines: the 13th ran from 2016 to 2020. */
const FIRST_PLAN_YEAR = 2016;
const FIRST_PLAN = 13;

/** Days in the year that are known by a name, and the day before which something is to be ready. */
const FEASTS: Readonly<Record<string, readonly [month: number, day: number]>> =
	{
		元旦: [12, 31],
		五一: [4, 30],
		七一: [6, 30],
		八一: [7, 31],
		暑假: [6, 30],
		暑期: [6, 30],
		国庆: [9, 30],
		十一: [9, 30],
	};

/**
 * Each form of a deadline, longest and most exact first; docs/method.md lists them with examples. In front of it units of which
 * every such deadline has one: most texts are dismissed by one look.
 */
const PATTERNS: readonly (readonly [units: string, RegExp, Resolve])[] = [
	// “十五五”期间, “十五五”末
	[
		"五",
		/“?十(?<plan>[三四五六七])五”?(?:规划)?(?<end>末|时期末|期末)?(?:期间|时期|期)?(?:内|前)?/gu,
		({ plan = "", end }) => {
			const year =
				FIRST_PLAN_YEAR +
				((numberIn(`十${plan}`) ?? FIRST_PLAN) - FIRST_PLAN) * 5;
			return { from: end ? null : iso(year, 1, 1), to: iso(year + 4, 12, 31) };
		},
	],
	// 三年内, 未来三至五年, 用3年时间, 30天内, 两个月内, 24小时内
	[
		"月年周天日期时",
		new RegExp(
			`(?:(?<ahead>未来|今后|接下来的?|(?<!使|利|作|费|占|所|采|选|公|专)用|利用|通过|经过)(?:约|大约|不到)?|(?<=力争|争取|计划|拟|预计))(?<least>${NUMBER})(?:(?:到|至|—|-)(?<most>${NUMBER}))?(?<unit>个?月|年|周|天|个?星期|个?工作日|小时)(?:左右)?(?:的?时间)?(?<in>之?内|以内|里)?`,
			"gu",
		),
		({ ahead, least = "", most, unit = "" }, today) => {
			// 力争五年…: a span without a word in front is a deadline where it is one of years or months.
			if (ahead === undefined && !/[年月]/u.test(unit)) return undefined;
			return spanOf(numberIn(most ?? least), unit, today);
		},
	],
	[
		"内",
		new RegExp(
			`(?<least>${NUMBER})(?:(?:到|至|—|-)(?<most>${NUMBER}))?(?<unit>个?月|年|周|天|日|个?星期|个?工作日|小时)(?:左右)?(?:之?内|以内|时间内|的时间内)(?!容|部|外|的)`,
			"gu",
		),
		({ least = "", most, unit = "" }, today) =>
			spanOf(numberIn(most ?? least), unit, today),
	],
	// 到2027年, 2027年底前, 2026年6月底前, 明年3月底前, 2025年1月1日起, 今年三季度
	[
		"年0〇零",
		new RegExp(
			`(?<by>到|至|截至)?(?:在|自|从|于)?(?<year>${YEAR}|今年|明年|后年|本年度|下年度)年?度?(?:(?<month>${MONTH})月(?:份)?(?:(?<day>${DAY})日)?(?<part>底|末|初|中旬|上旬|下旬)?|(?<half>上半年|下半年|(?:第?[一二三四]|[1-4])季度)(?<close>末|底)?|(?<season>春季|夏季|秋季|冬季|春天|秋天|暑期|暑假)|(?<end>年?(?:底|末))|(?<start>年?初))?(?:(?<before>${BEFORE})|(?<after>${FROM})|(?:期间)?内)?`,
			"gu",
		),
		(groups, today) => {
			const year = yearOf(groups.year ?? "", today);
			if (year === null) return NOWHEN;
			return within(year, groups);
		},
	],
	// 年底前, 年内, 全年
	[
		"年岁",
		/(?<!\d)(?:年底|年末|岁末)(?:之?前|以前)?|(?<![\d一二三四五六七八九十两几])年内|(?<!以来)全年/gu,
		(_groups, today) =>
			today ? { from: null, to: iso(today.year, 12, 31) } : NOWHEN,
	],
	// 上半年, 三季度末
	[
		"年季",
		/(?<!前)(?<half>上半年|下半年|第?[一二三四]季度)(?<close>末|底|结束)?(?<before>之?前|内)?/gu,
		({ half = "", close }, today) => {
			if (!today) return NOWHEN;
			const { from, to } = periodOf(today.year, half);
			return { from: close === undefined ? from : null, to };
		},
	],
	// 六月底前, 9月30日前, 10月起
	[
		"月",
		new RegExp(
			`(?:到|至|自|从|于)?(?<![\\d第])(?<month>${MONTH})月(?:份)?(?:(?<day>${DAY})日)?(?<part>底|末|初|中旬|上旬|下旬)?(?:(?<before>${BEFORE})|(?<after>${FROM}))`,
			"gu",
		),
		(groups, today) => monthAhead(groups, today),
	],
	[
		"月",
		new RegExp(
			`(?:到|至)?(?<![\\d第])(?<month>${MONTH})月(?<part>底|末)`,
			"gu",
		),
		(groups, today) => monthAhead({ ...groups, before: "前" }, today),
	],
	[
		"月",
		new RegExp(
			`(?:(?<=于|在|将|到)(?<![\\d第]))(?<month>${MONTH})月(?:份)?(?:(?<day>${DAY})日)?(?<part>初|中旬|上旬|下旬)?(?!底|末|以来|球|饼)`,
			"gu",
		),
		(groups, today) => monthAhead(groups, today),
	],
	// 本月底前, 下个月
	[
		"月",
		/(?<which>本月|这个月|当月|下个?月)(?<end>底|末)?(?:之?前|内)?|(?<!\d|[一二三四五六七八九十本下个当])月底(?:之?前)?/gu,
		({ which = "本月", end }, today) => {
			if (!today) return NOWHEN;
			const shift = which.startsWith("下") ? 1 : 0;
			const [year, month] = monthAfter(today, shift);
			return {
				from: end || shift === 0 ? null : iso(year, month, 1),
				to: iso(year, month, lastDay(year, month)),
			};
		},
	],
	// 本周内, 下周, 明天, 后天
	[
		"周天日",
		/(?<week>本周|这周|下周)(?!期|刊|边)(?:之?内|末|五前)?|(?<day>明天|明日|后天)/gu,
		({ week, day }, today) => {
			if (!today) return NOWHEN;
			if (day !== undefined) {
				const at = addDays(today, day === "后天" ? 2 : 1);
				return { from: at, to: at };
			}
			const rest = 7 - weekdayOf(today);
			return week === "下周"
				? { from: addDays(today, rest + 1), to: addDays(today, rest + 7) }
				: { from: null, to: addDays(today, rest) };
		},
	],
	[
		"纪",
		/(?:本|21|二十一)世纪中叶/gu,
		() => ({ from: null, to: "2050-12-31" }),
	],
	["纪", /本世纪末/gu, () => ({ from: null, to: "2100-12-31" })],
	// 国庆节前; 春节前, 汛期前: known only to the calendar of another year, or to nobody
	[
		"前",
		/(?<feast>元旦|“?五一”?|“?七一”?|“?八一”?|国庆|“十一”|暑[假期])(?:国际劳动节|劳动节|建军节|假期|长假|节)?(?:到来|来临)?(?:之?前|以前)/gu,
		({ feast = "" }, today) => {
			const at = FEASTS[feast.replace(/[“”]/gu, "")];
			if (!today || !at) return NOWHEN;
			const [month, day] = at;
			const passed =
				month < today.month || (month === today.month && day < today.day);
			return { from: null, to: iso(today.year + (passed ? 1 : 0), month, day) };
		},
	],
	[
		"前内",
		/(?:春节|元宵节|清明节?|端午节?|中秋节?|入汛|主?汛期|雨季|供暖季|采暖季|供暖|入冬|入夏|开学|高考|秋收|春耕|春播|封冻|大赛|赛事|开幕|任期)(?:到来|来临|结束)?(?:之?前|以前)|(?:本届)?任期(?:之?内)/gu,
		() => NOWHEN,
	],
];

const UNITS = new UnitSets(PATTERNS.map(([units]) => units));

/** The forms a deadline has, in the order in which they are tried. */
export const DEADLINE_FORMS: readonly RegExp[] = PATTERNS.map(
	([, form]) => form,
);

/**
 * All deadlines in a plain text, from left to right; where two forms fit, the first of the list.
 * A time that lies wholly before the article's day is history and no deadline. Linear in the text.
 *
 * @param date - the article's day, `YYYY-MM-DD`: what 今年 and 年底前 are counted from
 */
export function deadlinesIn(text: string, date: string | null): DeadlineAt[] {
	const possible = UNITS.of(text);
	if (possible === 0) return [];
	const today = dayOf(date);
	const found: DeadlineAt[] = [];
	const taken = new Uint8Array(text.length);
	for (const [index, [, pattern, resolve]] of PATTERNS.entries()) {
		if ((possible & (1 << index)) === 0) continue;
		for (const match of everyMatch(text, pattern)) {
			const start = match.index;
			const end = start + match[0].length;
			if (match[0].length < 2 || /\d$/u.test(text[start - 1] ?? "")) continue;
			if (taken[start] === 1 || taken[end - 1] === 1) continue;
			if (/^(?:以来|来(?=[，的])|同期|度报告)/u.test(text.slice(end, end + 4)))
				continue;
			const window = resolve(match.groups ?? {}, today);
			if (window === undefined) continue;
			if (date !== null && window.to !== null && window.to < date) continue;
			taken.fill(1, start, end);
			found.push({ start, end, text: match[0], ...window });
		}
	}
	return found.sort((a, b) => a.start - b.start);
}

function dayOf(date: string | null): Day | null {
	const match = date?.match(/^(\d{4})-(\d{2})-(\d{2})$/u);
	return match
		? {
				year: Number(match[1]),
				month: Number(match[2]),
				day: Number(match[3]),
			}
		: null;
}

function yearOf(words: string, today: Day | null): number | null {
	const shift = { 今年: 0, 明年: 1, 后年: 2, 本年度: 0, 下年度: 1 }[words];
	if (shift !== undefined) return today ? today.year + shift : null;
	return numberIn(words.replace(/零/gu, "〇"));
}

/** 三年内, counted from the article's day. */
function spanOf(
	count: number | null,
	unit: string,
	today: Day | null,
): Window | undefined {
	if (count === null || count <= 0 || count > 100) return undefined;
	if (!today) return NOWHEN;
	const from = iso(today.year, today.month, today.day);
	if (unit.endsWith("年") || unit.endsWith("月")) {
		const months = Math.round(count * (unit.endsWith("年") ? 12 : 1));
		const [year, month] = monthAfter(today, months);
		return {
			from,
			to: iso(year, month, Math.min(today.day, lastDay(year, month))),
		};
	}
	if (unit === "小时")
		return { from, to: addDays(today, Math.ceil(count / 24)) };
	if (unit.endsWith("工作日"))
		return { from, to: addDays(today, Math.ceil((count * 7) / 5)) };
	const days = /周|星期/u.test(unit) ? count * 7 : count;
	return { from, to: addDays(today, Math.ceil(days)) };
}

/** What a year's phrase comes to: a month of it, a half, its end, all of it. */
function within(
	year: number,
	{
		by,
		month,
		day,
		part,
		half,
		close,
		season,
		end,
		start,
		before,
		after,
	}: Readonly<Record<string, string | undefined>>,
): Window {
	const until = before ?? by;
	if (month !== undefined)
		return monthOf(year, numberIn(month) ?? 12, {
			day,
			part,
			before: until,
			after,
		});
	const period =
		half !== undefined
			? periodOf(year, half)
			: season !== undefined
				? seasonOf(year, season)
				: start !== undefined
					? { from: iso(year, 1, 1), to: iso(year, 3, 31) }
					: { from: iso(year, 1, 1), to: iso(year, 12, 31) };
	if (after !== undefined)
		return {
			from: end === undefined ? period.from : iso(year, 12, 1),
			to: null,
		};
	// 今年暑假前: before the season begins.
	if (before !== undefined && season !== undefined)
		return { from: null, to: dayBefore(period.from) };
	// 2027年前: before the year begins, unless it is the year's end.
	if (before !== undefined && half === undefined && end === undefined)
		return {
			from: null,
			to: start === undefined ? iso(year - 1, 12, 31) : period.to,
		};
	return {
		from:
			until !== undefined || end !== undefined || close !== undefined
				? null
				: period.from,
		to: period.to,
	};
}

/** The next such month: in an article of July 六月底前 is next year's. */
function monthAhead(
	groups: Readonly<Record<string, string | undefined>>,
	today: Day | null,
): Window {
	if (!today) return NOWHEN;
	const month = numberIn(groups.month ?? "") ?? 12;
	const passed =
		month < today.month ||
		(month === today.month &&
			groups.day !== undefined &&
			(numberIn(groups.day) ?? 31) < today.day);
	return monthOf(today.year + (passed ? 1 : 0), month, groups);
}

/** 2026年6月 is all of June; with a day it is that day, with 前 the time until then, with 起 the time from then on. */
function monthOf(
	year: number,
	month: number,
	{ day, part, before, after }: Readonly<Record<string, string | undefined>>,
): Window {
	if (month < 1 || month > 12) return { from: null, to: iso(year, 12, 31) };
	const last = lastDay(year, month);
	const thirds: Readonly<Record<string, readonly [number, number]>> = {
		初: [1, 10],
		上旬: [1, 10],
		中旬: [11, 20],
		下旬: [21, last],
		底: [21, last],
		末: [21, last],
	};
	const on = day === undefined ? null : Math.min(numberIn(day) ?? last, last);
	const [first, end] =
		on !== null ? [on, on] : (thirds[part ?? ""] ?? [1, last]);
	if (after !== undefined) return { from: iso(year, month, first), to: null };
	if (before !== undefined && part === undefined && on === null)
		return { from: null, to: iso(year, month, last) };
	return {
		from:
			before !== undefined || part === "底" || part === "末"
				? null
				: iso(year, month, first),
		to: iso(year, month, end),
	};
}

function periodOf(
	year: number,
	half: string,
): { readonly from: string; readonly to: string } {
	if (half === "上半年") return { from: iso(year, 1, 1), to: iso(year, 6, 30) };
	if (half === "下半年")
		return { from: iso(year, 7, 1), to: iso(year, 12, 31) };
	const unit = half.replace("第", "")[0] ?? "";
	const index = Math.max("一二三四".indexOf(unit), "1234".indexOf(unit));
	return {
		from: iso(year, index * 3 + 1, 1),
		to: iso(year, index * 3 + 3, lastDay(year, index * 3 + 3)),
	};
}

/** Seasons as schools and farms count them. */
function seasonOf(
	year: number,
	season: string,
): { readonly from: string; readonly to: string } {
	const [first, last] = season.startsWith("春")
		? [3, 5]
		: season.startsWith("秋")
			? [9, 11]
			: season.startsWith("冬")
				? [12, 12]
				: season.startsWith("暑")
					? [7, 8]
					: [6, 8];
	return {
		from: iso(year, first, 1),
		to: iso(year, last, lastDay(year, last)),
	};
}

function monthAfter(
	{ year, month }: Day,
	months: number,
): readonly [year: number, month: number] {
	const index = year * 12 + month - 1 + months;
	return [Math.floor(index / 12), (index % 12) + 1];
}

/** Monday is 1. */
const weekdayOf = ({ year, month, day }: Day): number =>
	new Date(Date.UTC(year, month - 1, day)).getUTCDay() || 7;

const addDays = ({ year, month, day }: Day, days: number): string =>
	new Date(Date.UTC(year, month - 1, day + days)).toISOString().slice(0, 10);

const dayBefore = (day: string): string => {
	const at = dayOf(day);
	return at ? addDays(at, -1) : day;
};

const lastDay = (year: number, month: number): number =>
	new Date(Date.UTC(year, month, 0)).getUTCDate();

const iso = (year: number, month: number, day: number): string =>
	`${year}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`;
