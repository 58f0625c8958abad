import { partOfSpeech } from "../../language/dictionary.ts";
import { addresseeOf } from "./addressee.ts";
import { isAgent, whoIs } from "./agents.ts";
import type { Clause } from "./clauses.ts";
import { isDeed } from "./deeds.ts";
import { DEFINES } from "./done.ts";
import type { Mark, SpokenContext } from "./mark.ts";
import { isDeedBehindAgent } from "./openerOf.ts";
import { BY_A_DAY } from "./scheduled.ts";

/** 当务之急是…, 这就要求各级…: what is said to be needed is to be done. */
export function urgent(
	text: string,
	clauses: readonly Clause[],
	{ authority }: SpokenContext,
): [Clause, Mark] | null {
	for (const clause of clauses) {
		const match = clause.words.match(URGENT);
		if (!match?.groups) continue;
		const start = clause.start + match[0].length;
		const who = match.groups.who ?? "";
		const deed = text.slice(start, clause.end);
		if (!isDeed(deed) && !isDeedBehindAgent(deed)) continue;
		const kind =
			match.groups.need === undefined &&
			authority !== "command" &&
			authority !== "office"
				? "proposal"
				: "directive";
		return [
			clause,
			{
				kind,
				start,
				subject: who === "" ? null : { start: start - who.length, end: start },
			},
		];
	}
	return null;
}

const URGENT =
	/^(?:首先|当前|目前|眼下|因此|所以)?(?:(?:当务之急|首要任务|第一要务|重中之重|最重要的|最关键的|最紧迫的)(?:就)?是(?:要)?|(?<need>这(?:就|也|都)?要求)(?<who>我们|各级[\p{Script=Han}、]{0,12}?(?:干部|党组织|部门|政府|党委)|各地|全党|广大[\p{Script=Han}]{2,6}?(?=把|将|要|以|在|不断|切实|坚持|深入)|必须)?)/u;

/** 强调, 守住水库安全: a bare order behind a cue of one who gives orders. */
export function ordered(
	text: string,
	clauses: readonly Clause[],
	{ statement, authority, first }: SpokenContext,
): [Clause, Mark] | null {
	const [head] = clauses;
	if (!first || !head) return null;
	const cue = statement.cue ?? "";
	if (
		authority === "command" &&
		/^(?:强调|提醒|指示|批示)$/u.test(cue) &&
		isImperative(text, clauses) &&
		!head.isPast
	)
		return [head, { kind: "directive", start: head.start, subject: null }];
	if (cue !== "提醒") return null;
	const told = addresseeOf(text, head);
	return told && statement.speaker.kind === "body"
		? [head, { kind: "directive", start: head.start, subject: told }]
		: null;
}

/** 守住水库安全: a bare order. */
const isImperative = (text: string, clauses: readonly Clause[]): boolean => {
	const [head] = clauses;
	const last = clauses.at(-1);
	if (!head || !last) return false;
	const words = text.slice(head.predicate, head.end);
	return (
		isDeed(words) &&
		!/^(?:以|为|从|对|让|使|把|将|在|通过|围绕)/u.test(words) &&
		!DEFINES.test(text.slice(head.start, last.end))
	);
};

/** 提出, 明确: a document's or a leader's points, without 要. */
export function stated(
	text: string,
	clauses: readonly Clause[],
	{ statement, authority, first }: SpokenContext,
): [Clause, Mark] | null {
	if (
		!first ||
		!/^(?:提出|明确|明确提出|规定|部署)$/u.test(statement.cue ?? "") ||
		// A report that is quoted laid down long ago what it lays down.
		/报告》?$/u.test(statement.speaker.name)
	)
		return null;
	const clause = clauses.find(
		(each) => isDeed(text.slice(each.predicate, each.end)) || hasAim(each),
	);
	if (!clause || clause.isPast) return null;
	const kind =
		authority === "own" ||
		authority === "office" ||
		authority === "view" ||
		authority === "abroad" ||
		(hasAim(clause) && BY_A_DAY.test(text.slice(clauses[0]?.start, clause.end)))
			? "pledge"
			: "directive";
	return [clause, { kind, start: clause.predicate, subject: null }];
}

/** 全市基本建成…, 三年内建成…: what is to be there by a day. */
const hasAim = (clause: Clause): boolean =>
	/(?:建成|实现|达到|完成|新增|建设|提高|培育|覆盖)/u.test(clause.words) &&
	!clause.isPast;

/** A sentence that only goes on with what is to be done: 加快核心技术攻关…. */
export function chained(
	text: string,
	clauses: readonly Clause[],
	{ statement, authority, last, first }: SpokenContext,
): [Clause, Mark] | null {
	const [head] = clauses;
	const end = clauses.at(-1)?.end;
	const alone = statement.mode !== "indirect" && statement.spans.length === 1;
	const ordersAlone = alone && authority === "command";
	const plansAlone =
		alone && first && (authority === "own" || authority === "office");
	if (!last && !ordersAlone && !plansAlone) return null;
	const clause = clauses
		.slice(0, MOST_LEADING)
		.find(
			(each) =>
				each.force === null &&
				each.subject.start === each.subject.end &&
				(startsDeed(text, each) || (last !== null && isListed(each))),
		);
	if (!head || !clause || clauses.some((each) => each.isPast)) return null;
	// What stands in front of it may say when and how, and nothing else.
	for (const each of clauses) {
		if (each === clause) break;
		if (each.force !== null || each.opener.who !== "nobody") return null;
	}
	if (
		authority === "view" &&
		!isListed(clause) &&
		!/^(?:同时|此外|另外|其次|并)/u.test(text.slice(head.start, head.end))
	)
		return null;
	if (DEFINES.test(text.slice(head.start, end))) return null;
	// 共建开启新阶段，|中方欢迎…: what comes first only tells of something.
	if (clauses.some((each) => each.start > clause.start && isNamed(text, each)))
		return null;
	const here = { start: clause.predicate, subject: null };
	if (last) return [clause, { kind: last, ...here }];
	if (ordersAlone) return [clause, { kind: "directive", ...here }];
	return plansAlone && /^(?:进一步|持续|不断|下一步)/u.test(clause.words)
		? [clause, { kind: "pledge", ...here }]
		: null;
}

/** How many clauses may stand in front of the first deed of a sentence. */
const MOST_LEADING = 3;

/** Whether a clause says what is to be done, and not only by what means or what for. */
export const startsDeed = (text: string, clause: Clause): boolean => {
	const words = text.slice(clause.predicate, clause.end);
	return (
		isDeed(words) &&
		!/^(?:通过|以|围绕|按照|根据|依托|在|从|针对|为|随着|面对|如果|让|使)/u.test(
			words,
		)
	);
};

const isNamed = (text: string, { subject }: Clause): boolean =>
	isAgent(whoIs(text.slice(subject.start, subject.end)));

/** 一是修通环湖路: a point of a list of things to be done. */
function isListed({ words }: Clause): boolean {
	const point = words.match(
		/^(?:(?:未来|今后|接下来的?)[一二三四五两\d]+年|[\p{Script=Han}]{2,5}期间|[一二三四五六七八九十]是|——|第[一二三四五六七八九十][，是]?)/u,
	)?.[0];
	if (point === undefined) return false;
	const part =
		partOfSpeech(words.slice(point.length, point.length + 2)) ??
		partOfSpeech(words.slice(point.length, point.length + 1));
	return part !== null && /^(?:v|p|d|a)/u.test(part);
}
