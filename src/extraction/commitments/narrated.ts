import type { Extent } from "../../language/sentences.ts";
import type { Commitment, Speaker, Statement } from "../../model.ts";
import { isHeading } from "../edges.ts";
import { isMedium } from "../kinds.ts";
import type { Paragraph } from "../layout.ts";
import type { SpeakerBook } from "../speakerBook.ts";
import { leftmostSubject } from "../subject.ts";
import { PASSING_BODIES } from "../tables/agents.ts";
import { isAgent, type Who, whoIs } from "./agents.ts";
import { type Clause, clausesOf } from "./clauses.ts";
import {
	happens,
	isCalendar,
	isDeed,
	isDisposal,
	isDoneTo,
	isSlogan,
	serves,
} from "./deeds.ts";
import { isForecast, isPast } from "./done.ts";
import { gather } from "./gather.ts";
import { isAdverbial } from "./kindOfClause.ts";
import { openerOf } from "./openerOf.ts";
import { type Issue, writeCommitment } from "./writing.ts";

/** A body that can answer for a plan, and whether its own clause names it. */
interface Actor {
	readonly speaker: Speaker;
	readonly named: boolean;
}

/**
 * What the paper reports in its own voice that a body will do or aims at: 重庆将…, 公司计划….
 * A plan without a subject is of the body that its paragraph was about last.
 */
export function narratedCommitments(
	issue: Issue,
	paragraphs: readonly Paragraph[],
	statements: readonly Statement[],
	speakers: SpeakerBook,
): Commitment[] {
	const spoken = new Map<number, { extent: Extent; speaker: Speaker }[]>();
	for (const { spans, speaker } of statements)
		for (const span of spans) {
			const here = spoken.get(span.paragraph) ?? [];
			here.push({ extent: span, speaker });
			spoken.set(span.paragraph, here);
		}
	const memory: Memory = { last: null };
	return paragraphs.flatMap((paragraph) => {
		if (isHeading(paragraph)) return [];
		const said = spoken.get(paragraph.index) ?? [];
		const narrator = new Narrator(issue, paragraph, speakers, memory);
		return paragraph.sentences.flatMap((sentence) => {
			const sayer = said.find(
				({ extent }) =>
					extent.start < sentence.end && extent.end > sentence.start,
			);
			if (sayer) {
				narrator.heard(sayer.speaker);
				return [];
			}
			const quoted = paragraph.marks.some(
				(mark) => mark.start <= sentence.start && mark.end >= sentence.end,
			);
			return quoted ? [] : narrator.read(sentence);
		});
	});
}

/** The body that the article's own voice named last, over its paragraphs. */
interface Memory {
	last: Speaker | null;
}

/** 根据计划，后续还将…: a plan that goes on with what the article is about. */
const GOES_ON_WITH =
	/^\s*(?:(?:根据|按照)(?:计划|规划|安排|部署|方案)，)?(?:下一步|后续|接下来|今后|未来|此外|届时|年内)/u;

/** Reads one paragraph's own voice, sentence by sentence. */
class Narrator {
	readonly #issue: Issue;
	readonly #paragraph: Paragraph;
	readonly #speakers: SpeakerBook;
	readonly #memory: Memory;
	/** The body that was spoken of last. */
	#about: Speaker | null = null;
	/** Whether the sentence is news of a plan: 记者从…获悉, 2017年. */
	#dated = false;

	constructor(
		issue: Issue,
		paragraph: Paragraph,
		speakers: SpeakerBook,
		memory: Memory,
	) {
		this.#memory = memory;
		this.#issue = issue;
		this.#paragraph = paragraph;
		this.#speakers = speakers;
	}

	heard(speaker: Speaker): void {
		this.#about = speaker.kind === "body" ? speaker : null;
	}

	read(sentence: Extent): Commitment[] {
		const { outside } = this.#paragraph;
		const words = outside.slice(sentence.start, sentence.end);
		if (/[？?]/u.test(words)) return [];
		const clauses = clausesOf(outside, sentence);
		const goesOnWith = GOES_ON_WITH.test(
			outside.slice(sentence.start, sentence.end),
		);
		if (goesOnWith) this.#about ??= this.#memory.last;
		this.#dated = NEWS_OF_PLANS.test(
			outside.slice(sentence.start, sentence.end),
		);
		const plans = new Map<Clause, Speaker>();
		let subject = "";
		/** Whether something brings it about of itself: 随着…，|将进一步推动…. */
		let driven = false;
		/** Whether the sentence itself says whose plan it is. */
		let named = goesOnWith;
		for (const clause of clauses) {
			// 预计到2030年，…: from here on it is foreseen.
			if (FORESEEN.test(outside.slice(clause.start, clause.end))) break;
			driven ||= DRIVEN.test(outside.slice(clause.start, clause.end));
			const own = outside.slice(clause.subject.start, clause.subject.end);
			if (own !== "") subject = own;
			else if (clause.force === null) {
				const opener = openerOf(outside.slice(clause.start, clause.end));
				if (opener.who !== "nobody") subject = opener.words;
			}
			named ||= isAgent(whoIs(subject));
			const actor =
				(driven || !named) &&
				own === "" &&
				COMES_OF.test(outside.slice(clause.predicate, clause.end))
					? null
					: this.#planned(clause, subject);
			if (actor) plans.set(clause, actor);
		}
		const actors = [...new Set(plans.values())];
		return actors.flatMap((actor) => {
			const parts = gather(
				outside,
				clauses,
				(clause) => (plans.get(clause) === actor ? clause.predicate : null),
				(clause) => plans.has(clause),
			);
			const [first] = parts;
			const last = parts.at(-1);
			return first && last && last.end - first.start >= 3
				? [
						writeCommitment(
							this.#issue,
							this.#paragraph,
							{
								start: first.start,
								end: last.end,
								parts,
								sentenceStart: sentence.start,
							},
							{
								kind: "pledge",
								actor,
								answerable: actor.name,
								addressee: null,
								statement: null,
							},
						),
					]
				: [];
		});
	}

	/**
	 * Who plans what a clause says, where it says a plan.
	 *
	 * @param subject - whom or what the clause is about, or the one before it
	 */
	#planned(clause: Clause, subject: string): Speaker | null {
		const { outside } = this.#paragraph;
		const actor = this.#actorOf(clause);
		if (actor?.named) {
			this.#about = actor.speaker;
			this.#memory.last = actor.speaker;
		}
		const words = outside.slice(clause.predicate, clause.end);
		if (clause.force === "must")
			return actor?.named &&
				OWN_PLAN.test(subject) &&
				/^还?要/u.test(words) &&
				this.#dated
				? actor.speaker
				: null;
		if (clause.force !== "will") return null;
		if (
			isPast(outside, clause) ||
			isForecast(outside, clause) ||
			isAdverbial(outside, clause) ||
			/^就/u.test(outside.slice(clause.start, clause.end)) ||
			isDisposal(words) ||
			NOMINAL.test(words) ||
			isSlogan(words) ||
			(/^同意/u.test(words) && !isDeed(words.slice(2))) ||
			happens(words) ||
			!PLANNED.test(words)
		)
			return null;
		if (actor?.named)
			return isCalendar(words) && DATED.test(words) ? null : actor.speaker;
		if (isCalendar(words)) return null;
		if (subject === "") return serves(words) ? null : this.#about;
		const who = whoIs(subject);
		if (who !== "thing" && who !== "unknown")
			return serves(words) || clause.subject.end > clause.subject.start
				? null
				: this.#about;
		return isDoneTo(words) &&
			!/^(?:这|该|本次|此次)/u.test(subject) &&
			(!SPENT.test(words) || MONEY.test(subject))
			? this.#about
			: null;
	}

	/** The body a clause is about: before its verb of planning, or at its start. */
	#actorOf(clause: Clause): Actor | null {
		const { outside, text } = this.#paragraph;
		const { start, end } = clause.subject;
		const phrase = outside.slice(start, end);
		const said = phrase.match(SAID_BODY)?.groups?.head;
		if (said !== undefined && this.#about?.name.endsWith(said))
			return { speaker: this.#about, named: true };
		if (/^[这该][家个支所]/u.test(phrase) && this.#about)
			return { speaker: this.#about, named: true };
		if (answers(phrase, whoIs(phrase)))
			return { speaker: this.#bodyAt({ start, end }), named: true };
		if (clause.force !== null) return null;
		const whole = outside.slice(clause.start, clause.end);
		if (answers(whole, whoIs(whole)))
			return { speaker: this.#bodyAt(clause), named: true };
		const place = outside
			.slice(clause.start, clause.end)
			.match(/^在(?<place>[\p{Script=Han}]{2,10})$/u)?.groups?.place;
		if (place && whoIs(place) === "body" && answers(place, "body"))
			return {
				speaker: this.#bodyAt({ start: clause.start + 1, end: clause.end }),
				named: true,
			};
		const opener = openerOf(whole);
		if (answers(opener.words, opener.who)) {
			const from = clause.start + opener.start;
			return {
				speaker: this.#bodyAt({
					start: from,
					end: from + opener.words.length,
				}),
				named: true,
			};
		}
		const subject = leftmostSubject(
			{ paragraph: this.#paragraph, mentions: [] },
			clause.start,
			clause.end,
		);
		const [only, ...more] = subject?.kind === "parties" ? subject.parties : [];
		if (!only || more.length > 0 || only.kind !== "body") return null;
		const name = text.slice(only.phrase.start, only.phrase.end);
		return answers(name, "body")
			? { speaker: this.#bodyAt(only.phrase), named: true }
			: null;
	}

	#bodyAt({ start, end }: Extent): Speaker {
		return this.#speakers.speakerOf({
			kind: "body",
			name: this.#paragraph.text.slice(start, end).replace(/\s/gu, ""),
			person: null,
			phrase: { paragraph: this.#paragraph.index, start, end },
		});
	}
}

/** 预计, 有分析称, 建成后: what follows comes of itself or is somebody's guess. */
const FORESEEN =
	/^(?:预计|据预测|有望|有分析|分析称|舆论|外界|如果|若(?!干)|一旦|鉴于|可能|或将)|(?:分析|评论|推测|猜测)(?:称|认为|指出)$|(?:建成|投产|落成|通车|投用|完工|竣工|运营|开通|启用|部署|实施|签署|加入.{0,12})(?:到位)?后$|不仅|不但|[^，]{2,}一旦/u;

const COMES_OF =
	/^(?:还|也)?将(?:会|进一步|更好|有力|有效|不断|持续|大大|显著|充分)*(?:推动|促进|提升|提高|带动|增强|激发|释放|助力|助推|筑牢|优化|改善|加快|深化|扩大|拓展|增加|降低|减少|缓解|满足|实现|形成)/u;
const DRIVEN = /^(?:随着|伴随|通过[^，]*方式|凭借|得益于|由于)/u;

/** What the paper itself says somebody will do; 会, 愿 and 有信心 are for those who speak. */
const PLANNED =
	/^(?:还|也|并|仍|则|又|更|拟)*(?:将|计划|打算|准备|拟|承诺|力争|争取|决定|同意|会在|会继续|希望(?=到|在|年内))/u;

/** 2017年我国要…: what has to be done is the plan where the paper has learnt of it. */
const OWN_PLAN = /^(?:我[国省市县区]|全[国省市县区])$/u;
const NEWS_OF_PLANS = /了解到|获悉|20\d\d年|今年|明年/u;

/** 其中18亿元将用于…: of what is not money it only tells a use. */
const SPENT =
	/^(?:还|也)?(?:将|会)(?:还|也|全部|主要)*(?:用于|用来|用作|投向)/u;
const MONEY = /元|亿|万|资金|经费|款|收入|基金|利润|尔|镑|盾/u;

/** 将发射的卫星，是…: what is planned only describes. */
const NOMINAL =
	/^(?:还|也)?(?:将|拟|计划|打算|准备)[^，的]{1,10}的[^，]{1,30}(?:(?<!作)是|包括|中$|将)/u;

/** 将于5日举行. */
const DATED =
	/^(?:还|也)?(?:将|拟|计划)(?:于|在)?[^，]{0,6}?(?:\d|[今明后]年|[今明后]天|[本下][月周]|[一二三四五六七八九十]月|近日|近期)/u;

/** 该中心, 公司: the one just named that is called so. */
const SAID_BODY =
	/^[该本这]?(?<head>公司|集团|企业|中心|机构|组织|部|局|委员会|平台|医院|学校|大学|研究所|研究院|团队|银行|市|县|区|省|州|镇|村|国)$/u;

/** Whether a phrase names a body that can answer for what it plans. */
function answers(phrase: string, who: Who): boolean {
	if (phrase.length < 2 || phrase.length > 24 || phrase.includes("\uE000"))
		return false;
	if (PASSING_BODIES.test(phrase) || NOBODY.test(phrase)) return false;
	if (isMedium(phrase)) return false;
	if (who === "own")
		return /^(?:我|全|本|该)(?!们)[\p{Script=Han}]/u.test(phrase);
	return isAgent(who) && who !== "people" && who !== "side"
		? true
		: /^[中美俄日韩英法德朝]方$/u.test(phrase);
}

/** What only looks like a body: 民生方面, 困局, 他们, 萨德的部署. */
const NOBODY =
	/^(?:在(?!野|校)|以(?!色列|军|方)|经(?!开|信|济|贸)|对(?!外|口))|^(?:约|近|超|逾|超过)?[一二三四五六七八九两半\d]+成|^(?:各方|他们|大家|你们|彼此|一方面|另一方面|任何.*|来自.*|明天.*|第[一二三四五六七八九十\d]+条.*)$|的|其|^(?:加剧|打破|形成|造成|面对)|(?:困|变|危|乱|残|败|僵|格|结)局$|(?<![国方])方面$|^[这那](?:批|些|种|项|条|架|艘|辆|台|座|次)|(?:识别区|海域|水域|空域|航线)$/u;
