import { numberIn } from "../language/numerals.ts";
import type { Deadline } from "../model.ts";

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

/** What a phrase comes to, given the day of the article; null where it has none. */
type Resolve = (
	groups: Readonly<Record<string, string | undefined>>,
	today: Day | null,
) => { from: string | null; to: string | null };

const NUMBER = "[\\d〇零一二三四五六七八九十两]+";
const YEAR = "(?:20\\d\\d|二[〇零][〇零一二三四五六七八九]{2})";
const MONTH = "(?:1[0-2]|[1-9]|十[一二]?|[一二三四五六七八九])";

/** The five-year plans, by number, after the Outlines: the 13th ran from 2016 to 2020. */
const FIRST_PLAN_YEAR = 2016;
const FIRST_PLAN = 13;

const PATTERNS: readonly (readonly [RegExp, Resolve])[] = [
	// “十五五”期间, “十五五”末
	[
		/“?十(?<plan>[三四五六])五”?(?<end>末|时期末|期末)?(?:规划)?(?:期间|时期|末|期末)?(?:内|前)?/gu,
		({ plan = "", end }) => {
			const year =
				FIRST_PLAN_YEAR +
				((numberIn(`十${plan}`) ?? FIRST_PLAN) - FIRST_PLAN) * 5;
			return { from: end ? null : iso(year, 1, 1), to: iso(year + 4, 12, 31) };
		},
	],
	// 三年内, 未来五年, 用3年时间
	[
		new RegExp(
			`(?:未来|今后|接下来的?|用|利用|通过)(?<years>${NUMBER})(?:到|至|—)?(?:${NUMBER})?年(?:左右)?(?:时间|内|之内)?|(?<within>${NUMBER})年(?:左右)?(?:之?内|时间内)`,
			"gu",
		),
		({ years, within }, today) => {
			const n = numberIn(years ?? within ?? "");
			if (!today || n === null || !Number.isInteger(n)) return NOWHEN;
			return {
				from: iso(today.year, today.month, today.day),
				to: iso(
					today.year + n,
					today.month,
					Math.min(today.day, lastDay(today.year + n, today.month)),
				),
			};
		},
	],
	// 到2027年, 2027年底前, 2026年6月底前, 明年3月底前
	[
		new RegExp(
			`(?<by>到|至|截至)?(?:在|自)?(?<year>${YEAR}|今年|明年|后年)年?(?:(?<month>${MONTH})月(?:份|(?<day>\\d{1,2})日)?(?:底|末|中旬|上旬|下旬)?|(?<half>上半年|下半年|[一二三四]季度|第[一二三四]季度)|年?(?:底|末))?(?<before>之?前|以前|内)?`,
			"gu",
		),
		({ by, year = "", month, day, half, before }, today) => {
			const y = yearOf(year, today);
			if (y === null) return NOWHEN;
			if (month) return monthEnd(y, numberIn(month) ?? 12, day, before ?? by);
			if (half) return periodOf(y, half);
			return { from: before || by ? null : iso(y, 1, 1), to: iso(y, 12, 31) };
		},
	],
	// 年底前, 年内, 全年
	[
		/(?:今年)?(?:年底|年末)(?:之?前)?|年内|全年|本年度|年度内/gu,
		(_groups, today) =>
			today ? { from: null, to: iso(today.year, 12, 31) } : NOWHEN,
	],
	[
		/(?<half>上半年|下半年|第?[一二三四]季度)(?:之?前|内)?/gu,
		({ half = "" }, today) => (today ? periodOf(today.year, half) : NOWHEN),
	],
	// 六月底前, 9月30日前
	[
		new RegExp(
			`(?<month>${MONTH})月(?:份|(?<day>\\d{1,2})日)?(?:底|末|中旬|上旬|下旬)?(?<before>之?前|以前)|(?<end>${MONTH})月(?:底|末)`,
			"gu",
		),
		({ month, day, before, end }, today) => {
			if (!today) return NOWHEN;
			const m = numberIn(month ?? end ?? "") ?? 12;
			const year = m < today.month ? today.year + 1 : today.year;
			return monthEnd(year, m, day, before ?? "前");
		},
	],
	[
		/本月底?(?:之?前|内)?|月底(?:之?前)?/gu,
		(_groups, today) =>
			today
				? {
						from: null,
						to: iso(today.year, today.month, lastDay(today.year, today.month)),
					}
				: NOWHEN,
	],
	[/本世纪中叶/gu, () => ({ from: null, to: "2050-12-31" })],
];

const NOWHEN = { from: null, to: null };

/**
 * All deadlines in a plain text, longest first where they overlap, from left to right.
 *
 * @param date - the article's day, `YYYY-MM-DD`: what 今年 and 年底前 are counted from
 */
export function deadlinesIn(text: string, date: string | null): DeadlineAt[] {
	const today = dayOf(date);
	const found: DeadlineAt[] = [];
	for (const [pattern, resolve] of PATTERNS)
		for (const match of text.matchAll(pattern)) {
			const start = match.index;
			const end = start + match[0].length;
			if (match[0].length < 2 || /\d$/u.test(text[start - 1] ?? "")) continue;
			if (found.some((other) => other.start < end && start < other.end))
				continue;
			found.push({
				start,
				end,
				text: match[0],
				...resolve(match.groups ?? {}, today),
			});
		}
	return found.sort((a, b) => a.start - b.start);
}

function dayOf(date: string | null): Day | null {
	const match = date?.match(/^(\d{4})-(\d{2})-(\d{2})$/u);
	return match
		? { year: Number(match[1]), month: Number(match[2]), day: Number(match[3]) }
		: null;
}

function yearOf(words: string, today: Day | null): number | null {
	const shift = { 今年: 0, 明年: 1, 后年: 2 }[words];
	if (shift !== undefined) return today ? today.year + shift : null;
	return numberIn(words.replace(/零/gu, "〇"));
}

/** 2026年6月 is all of June; with a day or a 前 it is the time until then. */
function monthEnd(
	year: number,
	month: number,
	day: string | undefined,
	before: string | undefined,
): { from: string | null; to: string } {
	if (month < 1 || month > 12) return { from: null, to: iso(year, 12, 31) };
	if (day)
		return {
			from: null,
			to: iso(year, month, Math.min(Number(day), lastDay(year, month))),
		};
	return {
		from: before ? null : iso(year, month, 1),
		to: iso(year, month, lastDay(year, month)),
	};
}

function periodOf(year: number, half: string): { from: string; to: string } {
	const index = "一二三四".indexOf(half.replace("第", "")[0] ?? "");
	if (half === "上半年") return { from: iso(year, 1, 1), to: iso(year, 6, 30) };
	if (half === "下半年")
		return { from: iso(year, 7, 1), to: iso(year, 12, 31) };
	return {
		from: iso(year, index * 3 + 1, 1),
		to: iso(year, index * 3 + 3, lastDay(year, index * 3 + 3)),
	};
}

const lastDay = (year: number, month: number): number =>
	new Date(Date.UTC(year, month, 0)).getUTCDate();

const iso = (year: number, month: number, day: number): string =>
	`${year}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`;
