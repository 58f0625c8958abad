import type { CommitmentKind } from "../../model.ts";
import type { Authority } from "../authority.ts";
import { CUES } from "../tables/cues.ts";
import { WILL } from "../tables/modals.ts";
import { addresseeOf } from "./addressee.ts";
import { whoIs } from "./agents.ts";
import type { Clause } from "./clauses.ts";
import { isDeed, isDisposal, isSlogan } from "./deeds.ts";
import { ASIDE } from "./done.ts";
import { isLeadIn, leadIn } from "./leads.ts";
import { type Mark, type SpokenContext, subjectOf } from "./mark.ts";
import { isDeedBehindAgent } from "./openerOf.ts";

/** 承诺, 要求, 建议: the cue says what all that follows is. */
export function markByCue(
	text: string,
	clauses: readonly Clause[],
	context: SpokenContext,
): ReadonlyMap<Clause, Mark> | null {
	const [first, second] = clauses;
	if (!first) return null;
	const advises = ADVICE.test(
		text.slice(Math.max(0, first.start - 4), first.start),
	);
	if (!advises && !decides(cueOf(context))) return null;
	// 要求随行干部，…: whom it is said to fills the first clause; 宣布10月起，…: when.
	const told = second && isWhole(text, first) ? first : null;
	const opening = text.slice(first.start, first.end);
	const head =
		second && (told || isLeadIn(opening) || CONDITION.test(opening))
			? second
			: first;
	const kind = advises ? "proposal" : kindByCue(text, head, context);
	if (!kind) return null;
	const subject =
		told ?? (kind === "pledge" ? subjectOf(head) : addresseeOf(text, head));
	const found = new Map<Clause, Mark>();
	for (const clause of clauses)
		if (clause === head) found.set(head, { kind, start: head.start, subject });
		else if (clause.start > head.start && continuesOrder(clause))
			found.set(clause, { kind, start: clause.start, subject: null });
	return found;
}

/** 提出如下建议：…: the noun in front of the colon says it. */
const ADVICE = /建议[：“]+$/u;

const force = new Map(CUES.map((cue) => [cue.word, cue.force]));

/** The cue that a sentence stands right behind. */
const cueOf = ({ statement, first }: SpokenContext): string =>
	first ? (statement.cue ?? "") : "";

/** Whether a cue may say of all that follows what it is: most only say that it was said. */
const decides = (cue: string): boolean =>
	cue === "宣布" || (force.get(cue) ?? "say") !== "say";

/** Cues of ordering that more often only tell: what follows must be something to be done. */
const MILD = /^(?:决定|明确|提出|部署|提醒|警告|明确提出|规定|宣布)$/u;

/** Those whose 要求 is an order; of anybody else it is a demand. */
const ORDERERS: ReadonlySet<Authority> = new Set(["command", "office", "own"]);

/** 承诺如果…，|就…: on what it depends, and nothing to be done. */
const CONDITION = /^(?:如果|假如|倘若|一旦|若(?!干)|只要|除非)/u;

/** Whether a clause is nothing but somebody. */
function isWhole(text: string, { start, end, force: verb }: Clause): boolean {
	const words = text.slice(start, end);
	const who = whoIs(words);
	return (
		verb === null &&
		!isDeedBehindAgent(words) &&
		who !== "thing" &&
		who !== "unknown" &&
		who !== "own"
	);
}

const continuesOrder = (clause: Clause): boolean =>
	!ASIDE.test(clause.words) && !clause.isPast;

function kindByCue(
	text: string,
	head: Clause,
	context: SpokenContext,
): CommitmentKind | null {
	const { authority } = context;
	const cue = cueOf(context);
	const words = text.slice(head.start, head.end);
	switch (force.get(cue) ?? "say") {
		case "promise":
			return "pledge";
		case "order":
			// 决定|将草案提请审议: what is decided on is to come, whatever it moves.
			if (cue === "决定")
				return /^[将把](?!军)/u.test(words) && !head.isPast
					? "pledge"
					: announced(head);
			// 优美的环境本身就是优质资源: what something is, behind any cue.
			if (IS_SOMETHING.test(words)) return null;
			if (MILD.test(cue) || isSlogan(withoutAddressee(text, head))) return null;
			return /^(?:下令|命令|指令|责令)$/u.test(cue) ||
				(ORDERERS.has(authority) && cue !== "敦促")
				? "directive"
				: "proposal";
		case "advise":
			return "proposal";
		default:
			return cue === "宣布" ? announced(head) : null;
	}
}

/** 宣布|启动…: what is told to be done, and not what was. */
function announced({ words, isPast }: Clause): CommitmentKind | null {
	const deed = words.slice(leadIn(words));
	return !isPast &&
		!isDisposal(words) &&
		!/的[^，]{1,10}(?:从|已|成功|顺利)/u.test(words) &&
		!/的(?:当晚|当天|当日|消息|同时|次日|第二天)$/u.test(words) &&
		(isDeed(deed) ||
			WILL.test(deed) ||
			/^(?:在|于|自|从|对)/u.test(deed) ||
			(isDeedBehindAgent(words) &&
				!/(?:计划|方案|消息|名单|结果|政策|状态|关系)$/u.test(words)))
		? "pledge"
		: null;
}

const IS_SOMETHING =
	/^[^，要须应]{2,20}(?:本身|始终|从来|也|就|都|正)+是[\p{Script=Han}]/u;

const withoutAddressee = (text: string, head: Clause): string => {
	const told = addresseeOf(text, head);
	return text.slice(told?.end ?? head.start, head.end);
};
