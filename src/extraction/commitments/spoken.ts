import type { Extent } from "../../language/sentences.ts";
import { UnitSet } from "../../language/unitSet.ts";
import type { CommitmentKind } from "../../model.ts";
import type { Authority } from "../authority.ts";
import type { Paragraph } from "../layout.ts";
import { whoIs } from "./agents.ts";
import { chained, ordered, stated, urgent } from "./bare.ts";
import { markByCue } from "./byCue.ts";
import { type Clause, clausesOf } from "./clauses.ts";
import { markEach } from "./eachClause.ts";
import { gather } from "./gather.ts";
import type { Mark, SpokenContext } from "./mark.ts";
import { scheduled } from "./scheduled.ts";

/** A stretch of a sentence that commits somebody, before it is written down. */
export interface Committed extends Extent {
	readonly kind: CommitmentKind;
	/** Who is to act, where the sentence names them. */
	readonly subject: Extent | null;
	/** The clauses in it that hold what is to be done. */
	readonly parts: readonly Extent[];
}

/** Finds what one sentence of a statement commits somebody to: at most one commitment of each kind. */
export function committedIn(
	paragraph: Paragraph,
	span: Extent,
	context: SpokenContext,
): Committed[] {
	const text = paragraph.plain;
	const clauses = clausesOf(text, span);
	const [head] = clauses;
	if (!head || QUESTION.next(text, head.start, span.end) < span.end) return [];
	const marked = markClauses(text, clauses, context);
	if (marked.size === 0) return [];
	const kinds = new Set([...marked.values()].map((mark) => mark.kind));
	return KINDS.filter((kind) => kinds.has(kind)).flatMap(
		(kind): Committed[] => {
			const parts = gather(
				text,
				clauses,
				(clause) => {
					const mark = marked.get(clause);
					return mark?.kind === kind ? mark.start : null;
				},
				(clause) => marked.has(clause),
			);
			return byAddressee(
				text,
				parts,
				clauses.filter((clause) => marked.get(clause)?.kind === kind),
				marked,
			).map((group) => ({ kind, ...group }));
		},
	);
}

const QUESTION = new UnitSet("？?");

/**
 * Parts a sentence's clauses where somebody else is told: 要充实工作职能，|各部门、各区县要各司其职. What stands in front of
 * the first that is told anybody is told nobody in particular.
 */
function byAddressee(
	text: string,
	parts: readonly Extent[],
	found: readonly Clause[],
	marked: ReadonlyMap<Clause, Mark>,
): Omit<Committed, "kind">[] {
	const [opening] = found;
	const groups: { subject: Extent | null; parts: Extent[] }[] = [
		{ subject: (opening && marked.get(opening)?.subject) ?? null, parts: [] },
	];
	const marks = found.flatMap((clause) => marked.get(clause) ?? []);
	let next = 0;
	for (const part of parts) {
		while ((marks[next]?.start ?? part.start) < part.start) next++;
		const mark = marks[next];
		const subject = mark && mark.start < part.end ? mark.subject : null;
		let group = groups.at(-1);
		if (
			group &&
			group.parts.length > 0 &&
			subject &&
			whoIs(text.slice(subject.start, subject.end)) === "others"
		) {
			group = { subject, parts: [] };
			groups.push(group);
		}
		group?.parts.push(part);
	}
	return groups.flatMap((group) => {
		const [first] = group.parts;
		const last = group.parts.at(-1);
		return !first || !last || last.end - first.start < 3
			? []
			: [{ ...group, start: first.start, end: last.end }];
	});
}

const KINDS: readonly CommitmentKind[] = ["pledge", "directive", "proposal"];

/** Finds which clauses commit to what: by the cue for the whole sentence, else clause by clause, else by how it begins. */
function markClauses(
	text: string,
	clauses: readonly Clause[],
	context: SpokenContext,
): ReadonlyMap<Clause, Mark> {
	const [head] = clauses;
	if (!head) return new Map();
	const cue = context.statement.cue ?? "";
	if (context.first ? FORETOLD.test(cue) : GUESSED.test(cue)) return new Map();
	if (context.first && WARNS.test(cue)) return warned(text, clauses, context);
	const byCue = markByCue(text, clauses, context);
	if (byCue) return byCue;
	const found = markEach(text, clauses, context);
	if (found.size > 0) return found;
	const single =
		urgent(text, clauses, context) ??
		scheduled(text, clauses, context) ??
		ordered(text, clauses, context) ??
		stated(text, clauses, context) ??
		chained(text, clauses, context);
	return single ? new Map([single]) : new Map();
}

/** 气象部门提醒，要防范山洪: whoever warns does not say what they will do themselves. */
const warned = (
	text: string,
	clauses: readonly Clause[],
	context: SpokenContext,
): ReadonlyMap<Clause, Mark> =>
	new Map(
		[
			...(markByCue(text, clauses, context) ??
				markEach(text, clauses, context)),
			...[ordered(text, clauses, context)].filter((mark) => mark !== null),
		].map(([clause, mark]) => [
			clause,
			mark.kind === "pledge" && clause.force === "must"
				? {
						...mark,
						kind:
							context.statement.speaker.kind === "body"
								? ("directive" as const)
								: ("proposal" as const),
					}
				: mark,
		]),
	);

const WARNS = /^(?:提醒|提示|告诫)/u;

/** Verbs of those who guess or believe: what follows is no plan of anybody's. */
const FORETOLD =
	/^(?:预计|预测|预期|预言|估计|推测|猜测|怀疑|相信|坚信|深信|指责|批评|质疑)/u;

/** All that such a verb reports is foreseen. */
const GUESSED = /^(?:预计|预测|预期|预言|估计|推测|猜测)/u;

/** 今年的民生实事已经排定：what follows a colon is what the words before it announce. */
export function announcedIn(
	text: string,
	span: Extent,
	authority: Authority,
): CommitmentKind | null {
	if (text[span.end] !== "：" && text[span.end - 1] !== "：") return null;
	const announces =
		/(?:今年|明年|下一步|接下来|计划|实事|任务|举措|措施|目标|工作|安排|打算|部署|要求|方面)[^。：]*：?$/u.test(
			text.slice(span.start, span.end),
		);
	if (!announces) return null;
	return authority === "command" ? "directive" : "pledge";
}
