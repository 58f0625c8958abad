import type { CommitmentKind, Speaker } from "../../model.ts";
import type { Authority } from "../authority.ts";
import { MAY_GO_ON } from "../tables/modals.ts";
import { addresseeOf } from "./addressee.ts";
import { whoIs } from "./agents.ts";
import { startsDeed } from "./bare.ts";
import type { Clause } from "./clauses.ts";
import { kindOfClause, mayGoOn } from "./kindOfClause.ts";
import { type Mark, type SpokenContext, subjectOf } from "./mark.ts";
import { openerOf } from "./openerOf.ts";
import type { Standing } from "./standing.ts";

/** Reads each clause by its modal verb and whom it is about. */
export function markEach(
	text: string,
	clauses: readonly Clause[],
	{ authority, statement }: SpokenContext,
): Map<Clause, Mark> {
	const found = new Map<Clause, Mark>();
	const last = clauses.findLastIndex((clause) => mayCommit(clause, authority));
	if (last < 0) return found;
	const subjects = new Subjects(text, clauses, statement.speaker);
	const mayBeReported = REPORTING.test(
		text.slice(clauses[0]?.start, clauses[last]?.end),
	);
	let past = false;
	let aimed = false;
	let before = false;
	/** 做好一个部件，|要打磨数万次: what anybody needs who does it. */
	let general = false;
	/** 总书记强调|要坚持…: somebody else's words. */
	let reported = false;
	for (const [index, clause] of clauses.slice(0, last + 1).entries()) {
		general ||=
			index === 1 &&
			clause.force === "must" &&
			(authority === "own" || authority === "crowd") &&
			subjects.own(clause) === "" &&
			opensWithDeed(text, clauses);
		if (mayBeReported) {
			const own = subjects.own(clause);
			if (own !== "") reported = REPORTED.test(own);
		}
		const demanded = demandedIn(text, clause, authority);
		if (demanded) {
			found.set(clause, demanded);
			before = true;
			continue;
		}
		const kind: CommitmentKind | null =
			reported ||
			(aimed && clause.force === null) ||
			general ||
			!mayCommit(clause, authority)
				? null
				: kindOfClause(text, clause, {
						authority,
						...subjects.of(index),
						named: subjects.own(clause) !== "",
						goesOn: index === 0 || before,
						past,
					});
		aimed = AIM.test(clause.words);
		before = kind !== null;
		past ||= clause.isPast && !DEMANDING.test(clause.words);
		if (kind)
			found.set(clause, {
				kind,
				start: clause.predicate,
				subject:
					subjectOf(clause) ??
					(kind === "directive" ? addresseeOf(text, clause) : null),
			});
	}
	return found;
}

/** Whether a clause can commit anybody, by a cheap look: behind the last that can, none is read. */
const mayCommit = ({ force, words }: Clause, authority: Authority): boolean =>
	force !== null ||
	(mayGoOn(authority) && MAY_GO_ON.test(words)) ||
	(mayDemand(authority) && words.includes("要求"));

const opensWithDeed = (text: string, [head]: readonly Clause[]): boolean =>
	head !== undefined && head.force === null && startsDeed(text, head);

type Subject = Pick<Standing, "who" | "subject">;

const NOBODY: Subject = { who: "nobody", subject: "" };

/** Whom the clauses of a sentence are about: read from a clause that wants to know back to the one that says so. */
class Subjects {
	readonly #text: string;
	readonly #clauses: readonly Clause[];
	readonly #speaker: Speaker;
	readonly #known: Subject[] = [];

	constructor(text: string, clauses: readonly Clause[], speaker: Speaker) {
		this.#text = text;
		this.#clauses = clauses;
		this.#speaker = speaker;
	}

	/** Whom a clause itself says it is about, with its modal verb. */
	own({ subject: { start, end } }: Clause): string {
		return this.#text.slice(start, end);
	}

	/** Its own subject, else the one of the clause before. */
	of(index: number): Subject {
		let from = index;
		let subject = this.#namedOrKnown(from);
		while (!subject && from > 0) subject = this.#namedOrKnown(--from);
		let about = subject ?? NOBODY;
		for (let at = from; at <= index; at++) {
			const clause = this.#clauses[at];
			// 成果是…之一，|后续将继续组织…: what comes next is the speaker's own again.
			if (
				clause &&
				about.who === "thing" &&
				AHEAD.test(clause.words) &&
				this.own(clause) === ""
			)
				about = NOBODY;
			this.#known[at] = about;
		}
		return about;
	}

	#namedOrKnown(index: number): Subject | undefined {
		const known = this.#known[index];
		if (known) return known;
		const clause = this.#clauses[index];
		if (!clause) return undefined;
		const own = this.own(clause);
		if (own !== "")
			return {
				subject: own,
				who:
					isOwnBody(own, this.#speaker) || OWN_WORK.test(own)
						? "own"
						: whoIs(own),
			};
		if (clause.force !== null || clause.opener.who === "nobody")
			return undefined;
		const { words, who } = clause.opener;
		return {
			subject: words,
			who: isOwnBody(words, this.#speaker) ? "own" : who,
		};
	}
}

const mayDemand = (authority: Authority): boolean =>
	authority === "command" || authority === "own" || authority === "office";

/** 部署开展专项行动，|要求各地集中排查: an order told behind another. */
function demandedIn(
	text: string,
	clause: Clause,
	authority: Authority,
): Mark | null {
	if (!mayDemand(authority)) return null;
	const verb = text
		.slice(clause.start, clause.end)
		.match(/^(?:并|还|同时|并且)?要求(?=[\p{Script=Han}]{4})/u)?.[0];
	if (verb === undefined || clause.start === 0) return null;
	const start = clause.start + verb.length;
	const words = text.slice(start, clause.end);
	const opener = openerOf(words);
	return opener.who === "others" || opener.who === "body"
		? {
				kind: "directive",
				start,
				subject: {
					start: start + opener.start,
					end: start + opener.start + opener.words.length,
				},
			}
		: null;
}

/** 对人才提出了更高要求，|应…: what was done asks for more. */
const DEMANDING = /(?:要求|课题|挑战|考验)$/u;

const AHEAD =
	/^(?:后续|下一步|下一阶段|下阶段|接下来|今后)[^，]{0,6}?(?:将|要|会|继续|计划|拟)/u;

/** One of the verbs of `REPORTED`. */
const REPORTING = /强调|指出|要求|提出|嘱托/u;

const REPORTED =
	/(?:总书记|主席|总理|书记|省长|市长|会议|报告|文件)(?:曾|多次|反复)*(?:强调|指出|要求|提出|嘱托)$/u;

/** 为了防止…，|确保…，: what is done for it follows. */
const AIM = /^(?:为了|为(?=防止|避免|确保|保证|保障|解决|方便|满足|让|使))/u;

/** 2016年我国农业工作: what the speaker's own work will do. */
const OWN_WORK = /(?:我[国省市县区]|全[国省市县区])[\p{Script=Han}]{0,6}工作$/u;

/** 渝中区, said by its secretary: the speaker's own place or body. */
const isOwnBody = (
	subject: string,
	{ name, place, organisation }: Speaker,
): boolean =>
	[name, place, organisation].some(
		(body) =>
			body !== null &&
			subject.length >= 2 &&
			(subject === body ||
				(body.startsWith(subject) && body.length === subject.length + 1)),
	);
