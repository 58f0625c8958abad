import type { Clause } from "./clauses.ts";
import { isDeed } from "./deeds.ts";
import type { Mark, SpokenContext } from "./mark.ts";
import { isDeedBehindAgent } from "./openerOf.ts";

/** 今年修通入户路八十六公里: no modal verb, but a day to come and something to be done by it. */
export function scheduled(
	text: string,
	clauses: readonly Clause[],
	{ authority, statement }: SpokenContext,
): [Clause, Mark] | null {
	// A head of government who sets himself a number and a day orders nobody.
	const rules =
		authority === "command" &&
		statement.speaker.kind === "person" &&
		/[省市州县区镇乡]长|主席|行政长官/u.test(
			statement.speaker.titles.join("、"),
		) &&
		/^(?:强调|提出|明确|指出)$/u.test(statement.cue ?? "强调");
	const own =
		rules ||
		authority === "own" ||
		authority === "office" ||
		(authority === "view" && statement.cue === null);
	const [head] = clauses;
	const end = clauses.at(-1)?.end;
	if (
		!own ||
		!head ||
		!BY_A_DAY.test(text.slice(head.start, end)) ||
		clauses.some((each) => each.isPast)
	)
		return null;
	const counts = statement.rule === "accordingTo";
	const clause = clauses.find((each) =>
		isScheduled(text, clauses, each, counts),
	);
	return clause
		? [clause, { kind: "pledge", start: clause.predicate, subject: null }]
		: null;
}

const DONE_SO_FAR =
	/以来|截至|前[一二三四五六七八九十\d]+个?月|同比|环比|已|了(?!解)|去年|目前|累计|每年都|预计|有望|达到?了/u;

export const BY_A_DAY =
	/(?:[一二三四]季度末|暑[假期]前|今年|明年|后年|年内|年底|下半年|本月|下月|下周|到(?:20\d\d|二〇)|用[一二两三四五\d]年|[一二两三四五六七八九十\d]+年(?:之)?内|未来[一二两三四五\d]|\d{1,2}月底?前|[一二三四五六七八九十]月底?前|“十[四五六]五”期间|每年|每月|每周|力争|确保|下一步|接下来|今后|之后)/u;

/** A day that only a plan has; 今年 alone counts what was done as well. */
const AHEAD =
	/(?:[一二三四]季度末|暑[假期]前|明年|后年|年内|年底|下半年|下月|下周|到(?:20\d\d|二〇)|用[一二两三四五\d]年|[一二两三四五六七八九十\d]+年(?:之)?内|未来[一二两三四五\d]|月底?前|力争|确保|计划|下一步|接下来|今后|之后|将|再)/u;

/** A day by which something is to be there, so that it need not be counted. */
const DUE =
	/年底前|年内|季度末|月底前|月\d{1,2}日前|暑[假期]前|国庆节?前|到(?:今年|明年|20\d\d年)[年底末]*/u;

/** What is counted when it has come about: visitors, sales. */
const COUNTED =
	/(?:接待|吸引|迎来|售出|卖出|销售|收获|创收|增收|产出|减少|节约|节省|带动|惠及|实现(?:销售|产值|收入|营业))[^，]{0,20}[\d一二两三四五六七八九十百千万亿]/u;

const ABLE = /(?<![不许认])可(?![持靠再见观谓行])/u;

function isScheduled(
	text: string,
	clauses: readonly Clause[],
	clause: Clause,
	counts: boolean,
): boolean {
	const [head] = clauses;
	const before = text.slice(head?.start ?? clause.start, clause.end);
	if (!BY_A_DAY.test(before) || DONE_SO_FAR.test(before)) return false;
	// 每年可消纳电能…，减少排放…: what a thing is able to do.
	if (ABLE.test(before)) return false;
	const words = text.slice(clause.predicate, clause.end);
	if (!AHEAD.test(before) && (counts || COUNTED.test(words))) return false;
	return (
		(DUE.test(before) || /\d|[一二两三四五六七八九十百千万亿]/u.test(words)) &&
		(isDeed(words) || isDeedBehindAgent(words) || isDeedBehindDay(words))
	);
}

/** 云岭|今年新建…: a name no table has, and a day to come. */
const isDeedBehindDay = (words: string): boolean => {
	const day = words.match(
		/^.{0,8}?(?:今年|明年|年内|年底前|下半年|每年|每月)/u,
	)?.[0];
	return day !== undefined && isDeed(words.slice(day.length));
};
