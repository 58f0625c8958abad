import { isWord, partOfSpeech } from "../language/dictionary.ts";
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
import { isMedium, kindOf } from "./kinds.ts";
import type { Paragraph } from "./layout.ts";
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

/** What is known of the whole article. */
export interface CommitmentSetting {
	/** Whether it reports talks between states, where a leader asks and does not order. */
	readonly talks: boolean;
	readonly answerableOf: (
		speaker: Speaker,
		subject: string | null,
	) => string | null;
	/** The body a phrase names, written down as an actor of its own. */
	readonly bodyAt: (paragraph: Paragraph, extent: Extent) => Speaker;
}

/** Finds what each statement commits somebody to. */
export function commitmentsOf(
	articleId: string,
	date: string | null,
	paragraphs: readonly Paragraph[],
	statements: readonly Statement[],
	setting: CommitmentSetting,
): Commitment[] {
	const found: Commitment[] = [];
	const seen = new Set<string>();
	for (const statement of statements) {
		const authority = authorityOf(statement, setting.talks);
		const relayed =
			statement.speaker.kind === "body" && isMedium(statement.speaker.name);
		let last: CommitmentKind | null = null;
		for (const [index, span] of statement.spans.entries()) {
			const paragraph = paragraphs[span.paragraph];
			if (!paragraph) continue;
			const committed = committedIn(
				paragraph,
				span,
				statement,
				authority,
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
							actor:
								relayed && each.subject
									? setting.bodyAt(paragraph, each.subject)
									: statement.speaker,
							answerable:
								each.kind === "directive"
									? null
									: setting.answerableOf(statement.speaker, subject),
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
	authority: Authority,
	last: CommitmentKind | null,
	first: boolean,
): Committed[] {
	const cue = first ? (statement.cue ?? "") : "";
	const cueForce = force.get(cue) ?? "say";
	const text = paragraph.plain;
	const clauses = clausesOf(text, span);
	const [head] = clauses;
	if (!head || /[？?]/u.test(text.slice(head.start, span.end))) return [];
	const whole: Committed = { kind: "pledge", start: head.start, subject: null };
	if (cueForce === "promise") return [whole];
	if (
		cueForce === "order" &&
		!/^(?:决定|明确|提出|部署|提醒|警告|明确提出|规定)$/u.test(cue)
	) {
		const kind =
			authority === "state" || cue === "敦促" ? "proposal" : "directive";
		return [{ kind, start: head.start, subject: addresseeOf(text, head) }];
	}
	if (cueForce === "advise")
		return [{ ...whole, kind: "proposal", subject: addresseeOf(text, head) }];
	if (/^(?:宣布|决定)$/u.test(cue)) {
		const words = text.slice(head.start, head.end);
		if (
			!isPast(text, head) &&
			(ACTION_VERBS.test(words) ||
				WILL.test(words) ||
				/^(?:在|于)/u.test(words))
		)
			return [whole];
	}
	const found: Committed[] = [];
	let subject = "";
	let past = false;
	for (const [index, clause] of clauses.entries()) {
		const own = subjectIn(text, clause);
		if (own !== "") subject = own;
		else if (index === 0 && clause.predicate === clause.start)
			subject = leadingSubject(text.slice(clause.start, clause.end));
		const kind = kindOfClause(text, clause, subject, authority, past);
		past ||= isPast(text, clause);
		if (!kind || found.some((each) => each.kind === kind)) continue;
		found.push({ kind, start: clause.predicate, subject: subjectOf(clause) });
	}
	if (found.length > 0) return found;
	if (
		first &&
		authority === "command" &&
		/^(?:强调|提醒)$/u.test(cue) &&
		isImperative(text.slice(head.start, span.end)) &&
		!isPast(text, head)
	)
		return [{ kind: "directive", start: head.start, subject: null }];
	if (first && cue === "提醒" && statement.speaker.kind === "body") {
		const told = addresseeOf(text, head);
		if (told) return [{ kind: "directive", start: head.start, subject: told }];
	}
	if (authority === "own") {
		const aimed = clauses.find((each) => isScheduled(text, each, span));
		if (aimed && !clauses.some((each) => isPast(text, each)))
			return [{ kind: "pledge", start: aimed.start, subject: null }];
	}
	if (first && /^(?:提出|明确|明确提出|规定|部署)$/u.test(cue)) {
		const clause = clauses.find(
			(each) =>
				ACTION_VERBS.test(text.slice(each.predicate, each.end)) ||
				hasAim(text, each),
		);
		if (clause && !isPast(text, clause))
			return [
				{
					kind:
						authority === "own" || authority === "view"
							? "pledge"
							: "directive",
					start: clause.start,
					subject: null,
				},
			];
	}
	const chain = chainIn(text, clauses, statement, authority, last);
	return chain ? [chain] : [];
}

/** A subject that no modal follows: what comes next in the sentence is about it, and not about the speaker. */
const UNKNOWN = "？";

/** Who stands before a clause's modal, times and adverbs taken away. */
const subjectIn = (text: string, clause: Clause): string => {
	const words = text.slice(clause.start, clause.predicate);
	return words
		.slice(words.match(BETWEEN)?.[0].length ?? 0)
		.replace(TRAILING_ADVERBS, "");
};

/** Whom a clause without a modal is about: its own side or body, nobody, or something that no plan of the speaker's is about. */
function leadingSubject(words: string): string {
	const own = words.match(
		/^(?:我们|我(?![国省市县区党军方校院])|中方|我方|[\p{Script=Han}]{1,3}方|公司|集团|全市|全县|全区|全省|我市|我县|我区)(?=[\p{Script=Han}])/u,
	)?.[0];
	if (own) return own;
	if (startsWithPredicate(words)) return "";
	for (let length = Math.min(16, words.length - 1); length >= 2; length--)
		if (
			kindOf(words.slice(0, length)) === "body" &&
			partOfSpeech(words.slice(length, length + 2))?.startsWith("v")
		)
			return words.slice(0, length);
	return UNKNOWN;
}

/** Whether a clause begins with what is done, or how, and not with somebody or something. */
function startsWithPredicate(words: string): boolean {
	if (BETWEEN_CLAUSES.test(words) || ACTION_VERBS.test(words)) return true;
	if (MUST.test(words) || WILL.test(words) || HOPE.test(words)) return true;
	const part =
		partOfSpeech(words.slice(0, 2)) ?? partOfSpeech(words.slice(0, 1));
	return part !== null && /^(?:v|d|p|c|a)/u.test(part);
}

const BETWEEN_CLAUSES =
	/^(?:按照|根据|围绕|通过|在|对|从|以|针对|为|当前|下一步|同时|今后|未来|今年|明年|首先|其次|一是|二是|三是|第[一二三四五]|到|截至|随着|面对|作为|这里|届时|希望)/u;

/** 今年修通入户路八十六公里: no modal, but a day to come and something to be done by it. */
function isScheduled(text: string, clause: Clause, span: Extent): boolean {
	const before = text.slice(span.start, clause.end);
	if (
		/以来|截至|前[一二三四五六七八九十\d]+个?月|上半年|同比|已|了(?!解)|去年|目前|累计/u.test(
			before,
		)
	)
		return false;
	const words = text.slice(clause.predicate, clause.end).replace(BETWEEN, "");
	const scheduled =
		/(?:今年|明年|年内|年底|到20\d\d年|到二〇|用[一二两三四五\d]年|[一二三四五\d]+年内|未来[一二三四五\d]|\d{1,2}月底?前|[一二三四五六七八九十]月底?前|“十[四五六]五”期间|力争|确保)/u.test(
			before,
		);
	return (
		scheduled &&
		/\d|[一二两三四五六七八九十百千万亿]/u.test(words) &&
		/^(?:再|新|将|把|全面|基本)?(?:新增|新建|新改建|改造|建成|完成|修通|培育|开工|投入|实施|提高|增加|抢救|引进|打造|建设|启动|开通|设立|交付|办结|把|修复|整治|发放|招录|安排|补)/u.test(
			words,
		)
	);
}

/** 全市基本建成…, 三年内建成…: what is to be there by a day. */
const hasAim = (text: string, clause: Clause): boolean =>
	/(?:建成|实现|达到|完成|新增|建设|提高|培育|覆盖)/u.test(
		text.slice(clause.start, clause.end),
	) && !isPast(text, clause);

/** A sentence that only goes on with what is to be done: 加快核心技术攻关…. */
function chainIn(
	text: string,
	clauses: readonly Clause[],
	statement: Statement,
	authority: Authority,
	last: CommitmentKind | null,
): Committed | null {
	const [head] = clauses;
	const clause = clauses.find(
		(each, i) =>
			i < 3 &&
			(ACTION_VERBS.test(text.slice(each.start, each.end)) ||
				(last !== null && isListed(text, each))),
	);
	if (!head || !clause || clauses.some((each) => isPast(text, each)))
		return null;
	if (
		clause !== head &&
		!BETWEEN_CLAUSES.test(text.slice(head.start, head.end))
	)
		return null;
	const words = text.slice(clause.start, clauses.at(-1)?.end ?? clause.end);
	if (DEFINES.test(words)) return null;
	const here = { start: clause.start, subject: null };
	if (last) return { kind: last, ...here };
	const alone = statement.mode !== "indirect" && statement.spans.length === 1;
	if (authority === "command" && alone) return { kind: "directive", ...here };
	const plans = /^(?:进一步|持续|不断|下一步)/u.test(
		text.slice(clause.start, clause.end),
	);
	return authority === "own" && alone && plans
		? { kind: "pledge", ...here }
		: null;
}

/** 建设平台，是提升…的举措: what something is, and not what is to be done. */
const DEFINES =
	/[，]是|是[^，]{0,20}(?:责任|要求|关键|基础|任务|途径|举措|选择|优势|保证)|关键(?:在|是)|重要(?:基础|保障|举措)|需要|有利于|有助于|意义重大|关系/u;

/** 守住水库安全: a bare order. */
const isImperative = (words: string): boolean =>
	ACTION_VERBS.test(words) &&
	!/^(?:以|为|从|对|让|使|把|将|在|通过|围绕)/u.test(words) &&
	!DEFINES.test(words);

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

/** @param subject - whom the clause is about, as far as the sentence says: empty where it is the speaker */
function kindOfClause(
	text: string,
	clause: Clause,
	subject: string,
	authority: Authority,
	past: boolean,
): CommitmentKind | null {
	const words = text.slice(clause.predicate, clause.end);
	if (isPast(text, clause)) return null;
	const own = isOwn(subject);
	const free = subject === "";
	if (/^我$/u.test(subject) && /^(?:还|也|一定)?要/u.test(words))
		return "pledge";
	if (
		/^(?:还|也)?要/u.test(words) &&
		(authority === "view" || authority === "own") &&
		isConditional(text, clause)
	)
		return null;
	if (HOPE.test(words)) return hopeOf(words, own || free, authority);
	if (WILL_STRONG.test(words)) {
		if (HAPPENS.test(words) || isDisposal(words) || EMPTY.test(words))
			return null;
		if (authority === "view")
			return own ||
				isBody(subject) ||
				(free && clause.predicate === clause.start && FIRM.test(words))
				? "pledge"
				: null;
		return own || free || isBody(subject) || SIDE.test(subject)
			? "pledge"
			: null;
	}
	if (MUST.test(words)) {
		const strict = ORDER.test(words);
		if (
			strict &&
			authority !== "state" &&
			authority !== "crowd" &&
			authority !== "view" &&
			ADDRESSEE.test(subject) &&
			/各|有关|相关|广大/u.test(subject)
		)
			return "directive";
		if (
			/^(?:两国|双方|国际社会|各国|有关各方|中.{1,2}|[\p{Script=Han}]{1,2}国)/u.test(
				subject,
			) &&
			SHOULD_STRICT.test(words)
		)
			return MENTAL.test(words.slice(2)) ? null : "proposal";
		if (authority === "command") {
			if (!strict && !free) return null;
			return subject === UNKNOWN && !strict
				? null
				: /[是有了]/u.test(subject) && !addressable(subject)
					? null
					: "directive";
		}
		if (authority === "state") {
			if (
				/^(?:还|也)?要/u.test(words) &&
				(/^(?:双方|两国|中.{1,2}双方|我们)/u.test(subject) || free)
			)
				return "directive";
			return SHOULD_STRICT.test(words) && subject !== UNKNOWN
				? "proposal"
				: null;
		}
		if (authority === "crowd") return free || own ? "pledge" : null;
		if (
			own &&
			!past &&
			/^(?:还|也|更|都)?(?:一定)?要|^(?:坚决|坚持|一定|确保)/u.test(words)
		)
			return "pledge";
		if (
			authority === "own" &&
			!free &&
			!own &&
			SHOULD_STRICT.test(words) &&
			isNominal(subject) &&
			!MENTAL.test(words.slice(2))
		)
			return "proposal";
		if (authority === "own")
			return free &&
				!past &&
				/^(?:还|也|更|都)?(?:一定)?要|^(?:坚决|确保)/u.test(words)
				? "pledge"
				: null;
		if (subject === UNKNOWN && !SHOULD_STRICT.test(words)) return null;
		return SHOULD.test(words) && !MENTAL.test(words) && isNominal(subject)
			? "proposal"
			: null;
	}
	if (past || !(own || free)) return null;
	if (authority !== "own" && authority !== "crowd") return null;
	if (own)
		return /^(?:努力|力争|争取|继续|坚持)/u.test(words) ? "pledge" : null;
	return /^(?:继续|绝不|决不|一定|努力|抓紧|坚定不移|全力)/u.test(words)
		? "pledge"
		: null;
}

/** 要恢复资产负债表，其核心是…: an aim that something else depends on. */
const isConditional = (text: string, clause: Clause): boolean =>
	/(?:不容易|很难|不易|困难|不可能)$/u.test(
		text.slice(clause.predicate, clause.end),
	) ||
	/^，(?:其|必须|就|才|首先|关键|离不开|还得|只有|不能)/u.test(
		text.slice(clause.end, clause.end + 6),
	);

/** 希望, 呼吁: a superior's is an order, between states and from below it is advice; somebody's own wish is neither. */
function hopeOf(
	words: string,
	own: boolean,
	authority: Authority,
): CommitmentKind | null {
	const wish = /^(?:希望|期待|期盼|盼望|欢迎)/u.test(words);
	if (authority === "state" && /^希望(?:能)?(?:同|与|进一步|继续)/u.test(words))
		return "pledge";
	const toSide =
		/^(?:希望|期待|期盼|盼望|呼吁|敦促|建议|主张|欢迎)(?:[\p{Script=Han}]{1,3}方|双方|两国|各国|各方|国际社会|有关|[\p{Script=Han}]{2,6}(?:政府|国家|部门|企业|各界|国))/u.test(
			words,
		);
	if (authority === "state") return toSide || !wish ? "proposal" : null;
	if (authority === "command")
		return toSide && /[\p{Script=Han}]{1,3}方/u.test(words.slice(2, 6))
			? "proposal"
			: own
				? "directive"
				: null;
	if (toSide) return "proposal";
	return wish ? null : own ? "proposal" : null;
}

/** What can only be a plan. */
const WILL_STRONG =
	/^(?:还|也|并|正|仍|就|都)?(?:将(?!军|领|士|近|来)|会(?=继续|认真|努力|全力|尽|坚持|把|将|为|在|进一步|加|积极|一如既往|同)|愿(?!望|景|意|者|重申|借|代表|再次|强调|指出|祝)|愿意|计划(?!经济|单列|生育|外|内)|打算|准备(?!好|工作|金)|拟(?!定|人|态)|承诺|保证(?!金|书)|致力于|力争|争取)/u;

const FIRM = /^(?:还|也|并)?(?:将|计划|打算|准备|拟|承诺|保证|力争)/u;

/** Orders proper; 坚持 and 进一步 are orders only in a chain of them. */
const ORDER =
	/^(?:还|也|既|又|更|都|就|首先|同时|继续|重点|特别|尤其|一定|绝|决)*(?:要(?!求|素|点|闻|件|么|是|不是|害|道|紧(?=[，。的]|$))|必须|务必|须(?!知)|不得|严禁|不准|不能(?!不说)|不要|不可|应(?!对|急|用|付|变|邀|约|届|聘|试|答|有|运)|应当|应该|确保)/u;

const SHOULD_STRICT =
	/^(?:还|也|更|都|共同)*(?:应当|应该|应(?!对|急|用|付|变|邀|约|届|聘|试|答|有|运)|不应(?!成为|是|该)|理应|必须|有必要|亟需|亟待|需(?![要求方]))/u;

/** What one should think is no proposal of anything to be done. */
const MENTAL =
	/^[^，]{0,6}(?:认识到|看到|知道|明白|意识到|感谢|记住|说|承认|是|有)/u;

/** 将继续锐意进取、阔步前行: nothing that could be done or left undone. */
const EMPTY =
	/^(?:还|也)?(?:将|会)?(?:继续|一如既往)?(?:锐意|砥砺|阔步|勇毅|踔厉|奋力谱写|谱写|书写|续写|开启|迎来)/u;

const isBody = (subject: string): boolean =>
	kindOf(subject) === "body" ||
	PLACE.test(subject) ||
	/(?:家族|团队|夫妇|一家|方面)$/u.test(subject);

/** A unit of administration by its last character; 城市 and 山区 are none. */
const PLACE =
	/^(?!.*(?:[城超股楼]市|[地社园景城山库灾郊战特小街]区|[农乡山]村|[城乡集]镇)$)[\p{Script=Han}]{1,7}(?:省|市|县|区|州|旗|镇|乡|村)$/u;

/** A noun phrase short enough to be one. */
const isNominal = (subject: string): boolean =>
	subject === UNKNOWN ||
	(subject.length <= 16 && !/[了着过]|是|有/u.test(subject));

const SIDE =
	/^(?:中方|我方|[\p{Script=Han}]{1,3}方|双方|两国|国际社会|有关(?:各方|国家|方面)|各方|各国)$/u;

/** 我们, 公司, 全市: whoever speaks, or what they speak for. */
const isOwn = (subject: string): boolean =>
	/^(?:我们|我|咱们|咱|本公司|公司|集团|企业|我市|我县|我区|我省|我院|我校|全市|全县|全区|全省|中方|我方|双方|两市|两地|两县|两校|两国|团队|我们团队|村里|镇里|县里|市里|区里|学校|医院|银行|部门)$/u.test(
		subject,
	);

/** Whom an order may be for: nobody named, or bodies and people; not a thing that is to become something. */
const addressable = (subject: string): boolean =>
	isOwn(subject) ||
	kindOf(subject) !== null ||
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
export function isDisposal(words: string): boolean {
	if (!/^(?:还|也|并)?将/u.test(words)) return false;
	if (/^将“/u.test(words)) return true;
	const rest = words.replace(/^(?:还|也|并)?将/u, "");
	const part = partOfSpeech(rest.slice(0, 2)) ?? partOfSpeech(rest.slice(0, 1));
	if (!part || !/^(?:n|r|b|m|j|s)/u.test(part)) return false;
	return /(?:为|成|到|至|入|给|于|作|进|化)/u.test(rest.slice(2));
}

const subjectOf = (clause: Clause): Extent | null =>
	clause.predicate > clause.start
		? { start: clause.start, end: clause.predicate }
		: null;

/** 要求|各乡镇|…: who is told, in front of what they are to do. */
function addresseeOf(text: string, head: Clause): Extent | null {
	if (head.predicate > head.start)
		return addressable(text.slice(head.start, head.predicate))
			? { start: head.start, end: head.predicate }
			: null;
	const words = text.slice(head.start, head.end);
	for (let length = Math.min(14, words.length - 2); length >= 2; length--)
		if (
			ADDRESSEE.test(words.slice(0, length)) &&
			startsAction(words.slice(length))
		)
			return { start: head.start, end: head.start + length };
	return null;
}

/** Those whom orders are for: 各地, 相关地区, 沿江各镇. */
const ADDRESSEE =
	/^(?:[\p{Script=Han}]{0,6}各(?:地|级|方|部门|单位|[\p{Script=Han}]{1,6})|有关[\p{Script=Han}]{2,6}|相关[\p{Script=Han}]{2,6}|全[市省县区党国军][\p{Script=Han}]{0,6}|广大[\p{Script=Han}]{2,8}|[\p{Script=Han}]{1,8}(?:镇|乡|县|区|市|省|委|局|部门|企业|医院|学校|单位|公司|方))$/u;

function startsAction(words: string): boolean {
	const part =
		partOfSpeech(words.slice(0, 2)) ?? partOfSpeech(words.slice(0, 1));
	return (
		ACTION_VERBS.test(words) || (part !== null && /^(?:v|d|p|ad)/u.test(part))
	);
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
	/^(?:[一二三四五六七八九十]是|[一二三四五六七八九十]要(?=[\p{Script=Han}]{2})|——|[\p{Script=Han}]{1,4}后(?=将|要|会)|同时|下一步|今后|未来|今年|明年|当前|目前|接下来|届时|这里|在这里|还|也|都|就|即|再|又|均|正|一定|首先|此外|另外|因此|所以|但|而|并|则|特别|尤其|始终|进一步|更|必将|最终|随后|随即|近期|分别|“[^”]{1,8}”期间|到20\d\d年(?:底)?|年内|年底前|(?:\d{1,2}月)?\d{1,2}日(?:起)?|\d{1,2}月底前|[\p{Script=Han}]{1,3}月底前)*/u;

const TRAILING_ADVERBS =
	/(?:(?:未来|今后)[一二三四五两\d]+年|还|也|都|就|即|再|又|均|正|则|将|已|分别|随后|随即|首先|目前|近期|今年|明年|今后|未来|最终|同时|始终|进一步|殷切|积极|(?:\d{1,2}月)?\d{1,2}日)+$/u;

function predicateAt(text: string, start: number, end: number): number {
	const words = text.slice(start, end);
	const skipped = words.match(BETWEEN)?.[0].length ?? 0;
	for (const from of [0, skipped]) {
		const rest = words.slice(from);
		if (isModal(rest)) return start + from;
	}
	for (let at = 1; at <= Math.min(LONGEST_SUBJECT, words.length - 2); at++) {
		const rest = words.slice(at);
		if (!isModal(rest) || isWord(words.slice(at - 1, at + 1))) continue;
		const subject = words.slice(0, at).replace(TRAILING_ADVERBS, "");
		if (
			HOPE.test(rest) &&
			!isOwn(subject) &&
			!SIDE.test(subject) &&
			kindOf(subject) === null &&
			!/人民$/u.test(subject)
		)
			return start;
		return !/^(?:必须|务必|严禁|不得)/u.test(rest) &&
			/[了着过是有为出]/u.test(subject) &&
			kindOf(subject) === null
			? start
			: start + at;
	}
	return start;
}

const isModal = (words: string): boolean =>
	MUST.test(words) || WILL.test(words) || HOPE.test(words);

function trimEnd(text: string, end: number): number {
	let at = end;
	while (at > 0 && /[\s。！？；，、”’]/u.test(text[at - 1] ?? "")) at--;
	return at;
}
