import type { Clause } from "./clauses.ts";
import { isDeed } from "./deeds.ts";
import { isPast } from "./done.ts";
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
	if (!own || clauses.some((each) => isPast(text, each))) return null;
	const clause = clauses.find((each) => isScheduled(text, clauses, each));
	return clause
		? [clause, { kind: "pledge", start: clause.predicate, subject: null }]
		: null;
}

const DONE_SO_FAR =
	/以来|截至|前[一二三四五六七八九十\d]+个?月|同比|环比|已|了(?!解)|去年|目前|累计|每年都|预计|有望|达到?了/u;

export const BY_A_DAY =
	/(?:今年|明年|后年|年内|年底|下半年|本月|下月|下周|到(?:20\d\d|二〇)|用[一二两三四五\d]年|[一二两三四五六七八九十\d]+年(?:之)?内|未来[一二两三四五\d]|\d{1,2}月底?前|[一二三四五六七八九十]月底?前|“十[四五六]五”期间|每年|每月|每周|力争|确保|下一步|接下来|今后|之后)/u;

function isScheduled(
	text: string,
	clauses: readonly Clause[],
	clause: Clause,
): boolean {
	const [head] = clauses;
	const before = text.slice(head?.start ?? clause.start, clause.end);
	if (DONE_SO_FAR.test(before) || !BY_A_DAY.test(before)) return false;
	const words = text.slice(clause.predicate, clause.end);
	return (
		/\d|[一二两三四五六七八九十百千万亿]/u.test(words) &&
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
