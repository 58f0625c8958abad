import { partOfSpeech } from "../language/dictionary.ts";
import type { Extent } from "../language/sentences.ts";
import type {
	Commitment,
	CommitmentKind,
	Speaker,
	Statement,
} from "../model.ts";
import { actionsIn } from "./actions.ts";
import { type Authority, authorityOf } from "./authority.ts";
import { deadlinesIn } from "./deadlines.ts";
import type { Paragraph } from "./layout.ts";
import { kindOf } from "./parties.ts";
import { CUES } from "./tables/cues.ts";
import {
	ACTION_VERBS,
	HAPPENS,
	HOPE,
	MUST,
	SHOULD,
	WILL,
} from "./tables/modals.ts";
import { themesOf } from "./themes.ts";

/** A stretch of a sentence that commits somebody, before it is written down. */
export interface Committed {
	readonly kind: CommitmentKind;
	/** Where the action starts, in the paragraph. */
	readonly start: number;
	/** Who is to act, where the sentence names them. */
	readonly subject: Extent | null;
}

const force = new Map(CUES.map((cue) => [cue.word, cue.force]));

/** One clause: its extent, and where its predicate starts behind its subject. */
interface Clause extends Extent {
	readonly predicate: number;
}

/** Finds what each statement commits somebody to. */
export function commitmentsOf(
	articleId: string,
	date: string | null,
	paragraphs: readonly Paragraph[],
	statements: readonly Statement[],
	answerableOf: (speaker: Speaker, subject: string | null) => string | null,
): Commitment[] {
	const found: Commitment[] = [];
	const seen = new Set<string>();
	for (const statement of statements) {
		let last: CommitmentKind | null = null;
		for (const [index, span] of statement.spans.entries()) {
			const paragraph = paragraphs[span.paragraph];
			if (!paragraph) continue;
			const committed = committedIn(
				paragraph,
				span,
				statement,
				last,
				index === 0,
			);
			last = committed[0]?.kind ?? null;
			for (const each of committed) {
				const end = trimEnd(paragraph.plain, span.end);
				const key = `${span.paragraph}.${each.start}.${statement.speaker.id}`;
				if (seen.has(key) || end - each.start < 3) continue;
				seen.add(key);
				const subject = each.subject
					? paragraph.text.slice(each.subject.start, each.subject.end)
					: null;
				found.push(
					write(
						articleId,
						date,
						paragraph,
						{ start: each.start, end },
						span.start,
						{
							kind: each.kind,
							actor: statement.speaker,
							answerable:
								each.kind === "directive"
									? null
									: answerableOf(statement.speaker, subject),
							addressee: each.kind === "directive" ? subject : null,
							statement: statement.id,
						},
					),
				);
			}
		}
	}
	return found;
}

/** Writes a commitment down: its actions clause by clause, its targets and themes. */
export function write(
	articleId: string,
	date: string | null,
	paragraph: Paragraph,
	extent: Extent,
	sentenceStart: number,
	rest: Pick<
		Commitment,
		"kind" | "actor" | "answerable" | "addressee" | "statement"
	>,
): Commitment {
	const before = paragraph.plain.slice(0, extent.end);
	const deadlines = deadlinesIn(before.slice(sentenceStart), date).map(
		(deadline) => ({
			...deadline,
			start: deadline.start + sentenceStart,
			end: deadline.end + sentenceStart,
		}),
	);
	const text = paragraph.text.slice(extent.start, extent.end);
	return {
		id: `${articleId}#c${paragraph.index}.${extent.start}${rest.kind === "pledge" ? "" : `-${rest.kind}`}`,
		...rest,
		paragraph: paragraph.index,
		start: extent.start,
		end: extent.end,
		text,
		themes: themesOf(paragraph.plain.slice(extent.start, extent.end)),
		actions: actionsIn(paragraph, extent, deadlines),
	};
}

function committedIn(
	paragraph: Paragraph,
	span: Extent,
	statement: Statement,
	last: CommitmentKind | null,
	first: boolean,
): Committed[] {
	const authority = authorityOf(statement);
	const cueForce =
		first && statement.cue ? (force.get(statement.cue) ?? "say") : "say";
	const text = paragraph.plain;
	const clauses = clausesOf(text, span);
	const [head] = clauses;
	if (!head) return [];
	if (cueForce === "promise")
		return [{ kind: "pledge", start: head.start, subject: null }];
	if (
		cueForce === "order" &&
		!/^(?:决定|明确|提出|部署)$/u.test(statement.cue ?? "")
	)
		return [
			{
				kind: authority === "state" ? "proposal" : "directive",
				start: head.start,
				subject: addresseeOf(text, head),
			},
		];
	if (cueForce === "advise")
		return [
			{ kind: "proposal", start: head.start, subject: addresseeOf(text, head) },
		];
	if (
		/^(?:宣布|决定)$/u.test(statement.cue ?? "") &&
		first &&
		!isPast(text, head)
	)
		return [{ kind: "pledge", start: head.start, subject: null }];
	const found: Committed[] = [];
	for (const clause of clauses) {
		const kind = kindOfClause(text, clause, authority);
		if (!kind) continue;
		if (found.some((each) => each.kind === kind)) continue;
		found.push({ kind, start: clause.predicate, subject: subjectOf(clause) });
	}
	if (found.length === 0 && head) {
		const chain = chainKind(text, head, statement, authority, last);
		if (chain) found.push({ kind: chain, start: head.start, subject: null });
	}
	return found;
}

/** A sentence that only goes on with what is to be done: 加快核心技术攻关…. */
function chainKind(
	text: string,
	head: Clause,
	statement: Statement,
	authority: Authority,
	last: CommitmentKind | null,
): CommitmentKind | null {
	const words = text.slice(head.start, head.end);
	if (!ACTION_VERBS.test(words) || isPast(text, head)) return null;
	if (last) return last;
	const bare = statement.mode !== "indirect" && statement.spans.length === 1;
	return authority === "command" && bare ? "directive" : null;
}

function kindOfClause(
	text: string,
	clause: Clause,
	authority: Authority,
): CommitmentKind | null {
	const words = text.slice(clause.predicate, clause.end);
	const subject = text.slice(clause.start, clause.predicate);
	if (isPast(text, clause)) return null;
	const own = isOwn(subject);
	if (HOPE.test(words)) {
		if (/^希望(?:同|与|能同|进一步|继续)/u.test(words) && authority === "state")
			return "pledge";
		if (authority === "command") return "directive";
		return own || subject === "" || SIDE.test(subject) ? "proposal" : null;
	}
	const will =
		/^(?:还|也|并|正|仍|就|都)?(?:将|会|愿|计划|打算|准备|拟|承诺|保证|致力于|力争|争取)/u.test(
			words,
		) && WILL.test(words);
	if (will) {
		if (HAPPENS.test(words) || isDisposal(words)) return null;
		return own || subject === "" || isActor(subject) ? "pledge" : null;
	}
	if (MUST.test(words)) {
		if (authority === "command")
			return addressable(subject) ? "directive" : null;
		if (authority === "state") {
			if (
				/^(?:双方|两国|中.{1,2}双方|我们)/u.test(subject) &&
				/^(?:还|也)?要/u.test(words)
			)
				return "directive";
			return SHOULD.test(words) &&
				(subject === "" || isActor(subject) || SIDE.test(subject))
				? "proposal"
				: null;
		}
		if (authority === "crowd") return subject === "" || own ? "pledge" : null;
		if (own && /^(?:还|也|更|都)?要|^(?:坚决|坚持|确保|一定)/u.test(words))
			return "pledge";
		if (authority === "own")
			return subject === "" ? (WILL.test(words) ? "pledge" : null) : null;
		return SHOULD.test(words) && (subject === "" || isActor(subject))
			? "proposal"
			: null;
	}
	if (
		WILL.test(words) &&
		(authority === "own" || authority === "crowd") &&
		subject === ""
	)
		return /^(?:继续|绝不|决不|一定|努力|抓紧|确保|坚定不移|全力)/u.test(words)
			? "pledge"
			: null;
	return null;
}

const SIDE =
	/^(?:中方|我方|[\p{Script=Han}]{1,3}方|双方|两国|国际社会|有关(?:各方|国家|方面)|各方|各国)$/u;

/** 我们, 公司, 全市: whoever speaks, or what they speak for. */
const isOwn = (subject: string): boolean =>
	/^(?:我们|我|咱们|咱|本公司|公司|集团|企业|我市|我县|我区|我省|我院|我校|全市|全县|全区|全省|中方|我方|双方|团队|村里|镇里|县里|市里|区里|学校|医院|银行|部门)?$/u.test(
		subject,
	);

/** A body or a place, or people who act. */
const isActor = (subject: string): boolean => {
	const kind = kindOf(subject);
	return kind !== null && kind !== "document";
};

/** Whom an order may be for: nobody named, or bodies and people; not a thing that is to become something. */
const addressable = (subject: string): boolean =>
	isOwn(subject) ||
	isActor(subject) ||
	/^(?:各|全|所有|广大|相关|有关|党员|干部|领导|基层|地方|部门|企业|学校|双方|两国|彼此|大家|你们|同志们|县|区|市|镇|村)/u.test(
		subject,
	);

const isPast = (text: string, clause: Clause): boolean =>
	/(?:已|已经|曾|去年|过去|以来)[^，]{0,12}$/u.test(
		text.slice(clause.start, clause.predicate),
	) ||
	/^[^，]{0,16}(?:已经|(?<![为给])了(?=[\p{Script=Han}\d]))/u.test(
		text.slice(clause.predicate, clause.end),
	);

/** 将家庭标记为红色: 将 is 把. */
function isDisposal(words: string): boolean {
	if (!/^(?:还|也|并)?将/u.test(words)) return false;
	const rest = words.replace(/^(?:还|也|并)?将/u, "");
	const part = partOfSpeech(rest.slice(0, 2)) ?? partOfSpeech(rest.slice(0, 1));
	if (!part || !/^(?:n|r|b|m|j|s)/u.test(part)) return false;
	return /(?:为|成|到|至|入|给|于|作|进|化)/u.test(rest.slice(2, 24));
}

const subjectOf = (clause: Clause): Extent | null =>
	clause.predicate > clause.start
		? { start: clause.start, end: clause.predicate }
		: null;

/** 要求|各乡镇|…: who is told, in front of what they are to do. */
function addresseeOf(text: string, head: Clause): Extent | null {
	return subjectOf(head) && addressable(text.slice(head.start, head.predicate))
		? { start: head.start, end: head.predicate }
		: null;
}

/** How long a subject in front of a modal ever is. */
const LONGEST_SUBJECT = 18;

/** The clauses of a stretch, split at commas outside marks, each with the place where its predicate starts. */
export function clausesOf(text: string, span: Extent): Clause[] {
	const clauses: Clause[] = [];
	let depth = 0;
	let start = span.start;
	const push = (end: number) => {
		let from = start;
		while (from < end && /[\s“”‘’，]/u.test(text[from] ?? "")) from++;
		if (end - from >= 2)
			clauses.push({
				start: from,
				end,
				predicate: predicateAt(text, from, end),
			});
		start = end + 1;
	};
	for (let at = span.start; at < span.end; at++) {
		const unit = text[at] ?? "";
		if (unit === "（" || unit === "《") depth++;
		else if (unit === "）" || unit === "》") depth = Math.max(0, depth - 1);
		else if (depth === 0 && /[，；：。！？]/u.test(unit)) push(at);
	}
	push(span.end);
	return clauses;
}

/** Adverbs and times between a subject and its modal. */
const BETWEEN =
	/^(?:同时|下一步|今后|未来|今年|明年|当前|接下来|还|也|都|就|一定|首先|此外|另外|因此|所以|但|而|并|则|特别|尤其|始终|进一步|更|必将|我们|“[^”]{1,8}”期间|到20\d\d年(?:底)?|年内|年底前|\d{1,2}月底前|[\p{Script=Han}]{1,3}月底前)*/u;

const MODAL_AHEAD = new RegExp(
	`(?:${[MUST, WILL, HOPE].map((pattern) => pattern.source.slice(1)).join("|")})`,
	"u",
);

function predicateAt(text: string, start: number, end: number): number {
	const words = text.slice(start, end);
	const skipped = words.match(BETWEEN)?.[0].length ?? 0;
	for (const from of [0, skipped]) {
		const rest = words.slice(from);
		if (MUST.test(rest) || WILL.test(rest) || HOPE.test(rest))
			return start + from;
	}
	const ahead = words.slice(0, LONGEST_SUBJECT + 4).search(MODAL_AHEAD);
	if (ahead <= 0 || ahead > LONGEST_SUBJECT) return start;
	const subject = words.slice(0, ahead);
	return /[了着过是有为]/u.test(subject) && kindOf(subject) === null
		? start
		: start + ahead;
}

function trimEnd(text: string, end: number): number {
	let at = end;
	while (at > 0 && /[\s。！？；，、”’]/u.test(text[at - 1] ?? "")) at--;
	return at;
}
