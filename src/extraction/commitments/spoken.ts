import { partOfSpeech } from "../../language/dictionary.ts";
import type { Extent } from "../../language/sentences.ts";
import type { CommitmentKind, Speaker, Statement } from "../../model.ts";
import type { Authority } from "../authority.ts";
import type { Paragraph } from "../layout.ts";
import { ADDRESSEES } from "../tables/agents.ts";
import { CUES } from "../tables/cues.ts";
import { WILL } from "../tables/modals.ts";
import { isAgent, type Who, whoIs } from "./agents.ts";
import { type Clause, clausesOf } from "./clauses.ts";
import { isDeed, isDisposal, isSlogan, startsWithDeed } from "./deeds.ts";
import { ASIDE, DEFINES, isPast } from "./done.ts";
import { gather } from "./gather.ts";
import { kindOfClause } from "./kindOfClause.ts";
import { isLeadIn, leadIn } from "./leads.ts";
import { openerOf } from "./openerOf.ts";

/** A stretch of a sentence that commits somebody, before it is written down. */
export interface Committed extends Extent {
	readonly kind: CommitmentKind;
	/** Who is to act, where the sentence names them. */
	readonly subject: Extent | null;
	/** The clauses in it that hold what is to be done. */
	readonly parts: readonly Extent[];
}

/** What surrounds a sentence of somebody's. */
export interface SpokenContext {
	readonly statement: Statement;
	readonly authority: Authority;
	/** What the speaker's sentence before it came to. */
	readonly last: CommitmentKind | null;
	/** Whether it stands right behind the cue. */
	readonly first: boolean;
}

const force = new Map(CUES.map((cue) => [cue.word, cue.force]));

/** Finds what one sentence of a statement commits somebody to: at most one commitment of each kind. */
export function committedIn(
	paragraph: Paragraph,
	span: Extent,
	context: SpokenContext,
): Committed[] {
	const text = paragraph.plain;
	const clauses = clausesOf(text, span);
	const [head] = clauses;
	if (!head || /[？?]/u.test(text.slice(head.start, span.end))) return [];
	const marked = markClauses(text, clauses, context);
	return KINDS.flatMap((kind): Committed[] => {
		const parts = gather(
			text,
			clauses,
			(clause) => {
				const mark = marked.get(clause);
				return mark?.kind === kind ? mark.start : null;
			},
			(clause) => marked.has(clause),
		);
		const [first] = parts;
		const last = parts.at(-1);
		if (!first || !last || last.end - first.start < 3) return [];
		const opening = clauses.find((clause) => marked.get(clause)?.kind === kind);
		return [
			{
				kind,
				start: first.start,
				end: last.end,
				subject: (opening && marked.get(opening)?.subject) ?? null,
				parts,
			},
		];
	});
}

const KINDS: readonly CommitmentKind[] = ["pledge", "directive", "proposal"];

/** What a clause was found to be, and whom it is about. */
interface Mark {
	readonly kind: CommitmentKind;
	readonly start: number;
	readonly subject: Extent | null;
}

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

/** Cues of ordering that more often only tell: what follows must be something to be done. */
const MILD = /^(?:决定|明确|提出|部署|提醒|警告|明确提出|规定|宣布)$/u;

/** Those whose 要求 is an order; of anybody else it is a demand. */
const ORDERERS: ReadonlySet<Authority> = new Set(["command", "office", "own"]);

/** Verbs of those who guess or believe: what follows is no plan of anybody's. */
const FORETOLD =
	/^(?:预计|预测|预期|预言|估计|推测|猜测|怀疑|相信|坚信|深信|指责|批评|质疑)/u;

/** All that such a verb reports is foreseen. */
const GUESSED = /^(?:预计|预测|预期|预言|估计|推测|猜测)/u;

/** 提出如下建议：…: the noun in front of the colon says it. */
const ADVICE = /建议[：“]+$/u;

/** 承诺, 要求, 建议: the cue says what all that follows is. */
function markByCue(
	text: string,
	clauses: readonly Clause[],
	context: SpokenContext,
): ReadonlyMap<Clause, Mark> | null {
	const [first, second] = clauses;
	if (!first) return null;
	// 要求随行干部，…: whom it is said to fills the first clause; 宣布10月起，…: when.
	const told = second && isWhole(text, first) ? first : null;
	const head =
		second && (told || isLeadIn(text.slice(first.start, first.end)))
			? second
			: first;
	const kind = ADVICE.test(
		text.slice(Math.max(0, first.start - 4), first.start),
	)
		? "proposal"
		: kindByCue(text, head, context);
	if (!kind) return null;
	const subject =
		told ?? (kind === "pledge" ? subjectOf(head) : addresseeOf(text, head));
	const found = new Map<Clause, Mark>();
	for (const clause of clauses)
		if (clause === head) found.set(head, { kind, start: head.start, subject });
		else if (clause.start > head.start && continuesOrder(text, clause))
			found.set(clause, { kind, start: clause.start, subject: null });
	return found;
}

/** Whether a clause is nothing but somebody. */
function isWhole(text: string, { start, end, force: verb }: Clause): boolean {
	const who = whoIs(text.slice(start, end));
	return verb === null && who !== "thing" && who !== "unknown" && who !== "own";
}

const continuesOrder = (text: string, clause: Clause): boolean =>
	!ASIDE.test(text.slice(clause.start, clause.end)) && !isPast(text, clause);

function kindByCue(
	text: string,
	head: Clause,
	{ statement, authority, first }: SpokenContext,
): CommitmentKind | null {
	const cue = first ? (statement.cue ?? "") : "";
	const words = text.slice(head.start, head.end);
	const announced = (): CommitmentKind | null => {
		const deed = words.slice(leadIn(words));
		return !isPast(text, head) &&
			!isDisposal(words) &&
			!/的(?:当晚|当天|当日|消息|同时|次日|第二天)$/u.test(words) &&
			(isDeed(deed) ||
				WILL.test(deed) ||
				/^(?:在|于|自|从|对)/u.test(deed) ||
				(isDeedBehindAgent(words) &&
					!/(?:计划|方案|消息|名单|结果|政策|状态|关系)$/u.test(words)))
			? "pledge"
			: null;
	};
	switch (force.get(cue) ?? "say") {
		case "promise":
			return "pledge";
		case "order":
			if (cue === "决定") return announced();
			if (MILD.test(cue) || isSlogan(withoutAddressee(text, head))) return null;
			return /^(?:下令|命令|指令|责令)$/u.test(cue) ||
				(ORDERERS.has(authority) && cue !== "敦促")
				? "directive"
				: "proposal";
		case "advise":
			return "proposal";
		default:
			return cue === "宣布" ? announced() : null;
	}
}

const withoutAddressee = (text: string, head: Clause): string => {
	const told = addresseeOf(text, head);
	return text.slice(told?.end ?? head.start, head.end);
};

/** Reads each clause by its modal verb and whom it is about. */
function markEach(
	text: string,
	clauses: readonly Clause[],
	{ authority, statement }: SpokenContext,
): Map<Clause, Mark> {
	const found = new Map<Clause, Mark>();
	let who: Who = "nobody";
	let subject = "";
	let past = false;
	let aimed = false;
	let before = false;
	/** 做好一个部件，|要打磨数万次: what anybody needs who does it. */
	let topic = false;
	let general = false;
	for (const clause of clauses) {
		const own = text.slice(clause.subject.start, clause.subject.end);
		if (own !== "") {
			subject = own;
			who = isOwnBody(own, statement.speaker) ? "own" : whoIs(own);
		} else if (clause.force === null) {
			const opener = openerOf(text.slice(clause.start, clause.end));
			if (opener.who !== "nobody") {
				subject = opener.words;
				who = isOwnBody(subject, statement.speaker) ? "own" : opener.who;
			}
		}
		const aim = AIM.test(text.slice(clause.start, clause.end));
		general ||=
			topic &&
			clause.force === "must" &&
			own === "" &&
			(authority === "own" || authority === "crowd");
		topic =
			clause === clauses[0] &&
			clause.force === null &&
			startsDeed(text, clause);
		const kind: CommitmentKind | null =
			(aimed && clause.force === null) || general
				? null
				: kindOfClause(text, clause, {
						authority,
						who,
						subject,
						named: own !== "",
						goesOn: clause === clauses[0] || before,
						past,
					});
		aimed = aim;
		before = kind !== null;
		past ||= isPast(text, clause);
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

/** 为了防止…，|确保…，: what is done for it follows. */
const AIM = /^(?:为了|为(?=防止|避免|确保|保证|保障|解决|方便|满足|让|使))/u;

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

/** 当务之急是…, 这就要求各级…: what is said to be needed is to be done. */
function urgent(
	text: string,
	clauses: readonly Clause[],
	{ authority }: SpokenContext,
): [Clause, Mark] | null {
	for (const clause of clauses) {
		const match = text.slice(clause.start, clause.end).match(URGENT);
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
function ordered(
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
		!isPast(text, head)
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

/** 今年修通入户路八十六公里: no modal verb, but a day to come and something to be done by it. */
function scheduled(
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

const BY_A_DAY =
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

/** 云岭|今年新建…, 我们|每年只改…: whoever acts stands in front of the deed. */
function isDeedBehindAgent(words: string): boolean {
	const opener = openerOf(words);
	if (opener.who === "nobody" || opener.who === "thing") return false;
	const rest = words.slice(opener.words.length);
	return isDeed(rest.slice(leadIn(rest)));
}

/** 云岭|今年新建…: a name no table has, and a day to come. */
const isDeedBehindDay = (words: string): boolean => {
	const day = words.match(
		/^.{0,8}?(?:今年|明年|年内|年底前|下半年|每年|每月)/u,
	)?.[0];
	return day !== undefined && isDeed(words.slice(day.length));
};

/** 提出, 明确: a document's or a leader's points, without 要. */
function stated(
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
		(each) =>
			isDeed(text.slice(each.predicate, each.end)) || hasAim(text, each),
	);
	if (!clause || isPast(text, clause)) return null;
	const kind =
		authority === "own" ||
		authority === "office" ||
		authority === "view" ||
		(hasAim(text, clause) &&
			BY_A_DAY.test(text.slice(clauses[0]?.start, clause.end)))
			? "pledge"
			: "directive";
	return [clause, { kind, start: clause.predicate, subject: null }];
}

/** 全市基本建成…, 三年内建成…: what is to be there by a day. */
const hasAim = (text: string, clause: Clause): boolean =>
	/(?:建成|实现|达到|完成|新增|建设|提高|培育|覆盖)/u.test(
		text.slice(clause.start, clause.end),
	) && !isPast(text, clause);

/** How many clauses may stand in front of the first deed of a sentence. */
const MOST_LEADING = 3;

/** Whether a clause says what is to be done, and not only by what means or what for. */
const startsDeed = (text: string, clause: Clause): boolean => {
	const words = text.slice(clause.predicate, clause.end);
	return (
		isDeed(words) &&
		!/^(?:通过|以|围绕|按照|根据|依托|在|从|针对|为|随着|面对|如果|让|使)/u.test(
			words,
		)
	);
};

/** A sentence that only goes on with what is to be done: 加快核心技术攻关…. */
function chained(
	text: string,
	clauses: readonly Clause[],
	{ statement, authority, last, first }: SpokenContext,
): [Clause, Mark] | null {
	const [head] = clauses;
	const end = clauses.at(-1)?.end;
	const clause = clauses
		.slice(0, MOST_LEADING)
		.find(
			(each) =>
				each.force === null &&
				each.subject.start === each.subject.end &&
				(startsDeed(text, each) || (last !== null && isListed(text, each))),
		);
	if (!head || !clause || clauses.some((each) => isPast(text, each)))
		return null;
	// What stands in front of it may say when and how, and nothing else.
	for (const each of clauses) {
		if (each === clause) break;
		if (
			each.force !== null ||
			openerOf(text.slice(each.start, each.end)).who !== "nobody"
		)
			return null;
	}
	if (
		authority === "view" &&
		!isListed(text, clause) &&
		!/^(?:同时|此外|另外|其次|并)/u.test(text.slice(head.start, head.end))
	)
		return null;
	if (DEFINES.test(text.slice(head.start, end))) return null;
	// 共建开启新阶段，|中方欢迎…: what comes first only tells of something.
	if (clauses.some((each) => each.start > clause.start && isNamed(text, each)))
		return null;
	const here = { start: clause.predicate, subject: null };
	if (last) return [clause, { kind: last, ...here }];
	const alone = statement.mode !== "indirect" && statement.spans.length === 1;
	if (authority === "command" && alone)
		return [clause, { kind: "directive", ...here }];
	const plans = /^(?:进一步|持续|不断|下一步)/u.test(
		text.slice(clause.start, clause.end),
	);
	return (authority === "own" || authority === "office") &&
		alone &&
		plans &&
		first
		? [clause, { kind: "pledge", ...here }]
		: null;
}

const isNamed = (text: string, { subject }: Clause): boolean =>
	isAgent(whoIs(text.slice(subject.start, subject.end)));

/** 一是修通环湖路: a point of a list of things to be done. */
function isListed(text: string, clause: Clause): boolean {
	const words = text.slice(clause.start, clause.end);
	const point = words.match(
		/^(?:(?:未来|今后|接下来的?)[一二三四五两\d]+年|[\p{Script=Han}]{2,5}期间|[一二三四五六七八九十]是|——|第[一二三四五六七八九十][，是]?)/u,
	)?.[0];
	if (point === undefined) return false;
	const part =
		partOfSpeech(words.slice(point.length, point.length + 2)) ??
		partOfSpeech(words.slice(point.length, point.length + 1));
	return part !== null && /^(?:v|p|d|a)/u.test(part);
}

const subjectOf = (clause: Clause): Extent | null =>
	clause.subject.end > clause.subject.start ? clause.subject : null;

/** 要求|各乡镇|…: who is told, in front of what they are to do. */
export function addresseeOf(text: string, head: Clause): Extent | null {
	const subject = subjectOf(head);
	if (subject) {
		const who = whoIs(text.slice(subject.start, subject.end));
		return who === "thing" || who === "unknown" ? null : subject;
	}
	const lead = head.start + leadIn(text.slice(head.start, head.end));
	const words = text.slice(lead, head.end);
	// 要让|施工方|把护栏加高
	const made = words.match(
		/^(?:要)?(?:让|请|责成|督促|指导)(?<who>[\p{Script=Han}]{2,10}?)(?=把|将|在|按|尽快|及时|立即|限期|必须|做|加|拿)/u,
	)?.groups?.who;
	if (made !== undefined) {
		const start = lead + words.indexOf(made);
		return { start, end: start + made.length };
	}
	if (startsWithDeed(words) || /^(?:要|必须|应|不)/u.test(words)) return null;
	for (let length = Math.min(14, words.length - 2); length >= 2; length--) {
		const phrase = words.slice(0, length);
		if (
			(ADDRESSEES.test(phrase) || whoIs(phrase) === "body") &&
			(isDeed(words.slice(length)) || isSlogan(words.slice(length)))
		)
			return { start: lead, end: lead + length };
	}
	return null;
}

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
