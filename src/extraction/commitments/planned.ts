import { isAgent, whoIs } from "./agents.ts";
import type { Clause } from "./clauses.ts";
import {
	happens,
	isCalendar,
	isDeed,
	isDisposal,
	isDoneTo,
	isSlogan,
	serves,
} from "./deeds.ts";
import { isForecast } from "./done.ts";
import { isAdverbial } from "./kindOfClause.ts";

/** Whose plan a clause tells: of the body it names, or of the one that was spoken of last; null: it tells none. */
export type Planned = "named" | "about" | null;

/** What the paper tells in its own voice, sentence by sentence. */
export interface Told {
	/** Whom or what the clause is about, or the one before it. */
	readonly subject: string;
	/** Whether the clause itself names a body. */
	readonly named: boolean;
	/** Whether the sentence is news of a plan: 记者从…获悉, 2017年. */
	readonly dated: boolean;
}

/** Whether a clause of the paper's own voice tells a plan, and whose. */
export function plannedIn(
	outside: string,
	clause: Clause,
	{ subject, named, dated }: Told,
): Planned {
	const words = outside.slice(clause.predicate, clause.end);
	if (clause.force === "must")
		return named &&
			OWN_PLAN.test(subject) &&
			/^还?要/u.test(words) &&
			!/^还?要实现[^，]*的目标$/u.test(words) &&
			dated
			? "named"
			: null;
	if (clause.force !== "will") return null;
	if (
		clause.isPast ||
		isForecast(outside, clause) ||
		isAdverbial(outside, clause) ||
		/^就/u.test(clause.words) ||
		isNoPlan(words)
	)
		return null;
	if (named) return isCalendar(words) && DATED.test(words) ? null : "named";
	if (isCalendar(words)) return null;
	if (subject === "") return serves(words) ? null : "about";
	if (isAgent(whoIs(subject)))
		return serves(words) || clause.subject.end > clause.subject.start
			? null
			: "about";
	return isDoneTo(words) &&
		!/^(?:这|该|本次|此次)/u.test(subject) &&
		(!SPENT.test(words) || MONEY.test(subject))
		? "about"
		: null;
}

/** Whether a sentence has a word without which it tells no plan: a cheap look at all of it. */
export const mayTellPlan = (sentence: string): boolean =>
	PLAN_WORDS.test(sentence) ||
	(sentence.includes("要") && OWN_NEED.test(sentence));

/** The words of `PLANNED`, wherever they stand. */
const PLAN_WORDS =
	/将|计划|打算|准备|拟|承诺|力争|争取|决定|同意|会在|会继续|希望(?=到|在|年内)/u;

/** Of `OWN_PLAN` and what it needs. */
const OWN_NEED = /[我全][国省市县区].*要/su;

/** What comes of itself, moves something or only describes. */
const isNoPlan = (words: string): boolean =>
	isDisposal(words) ||
	NOMINAL.test(words) ||
	isSlogan(words) ||
	(/^同意/u.test(words) && !isDeed(words.slice(2))) ||
	happens(words) ||
	!PLANNED.test(words);

/** 预计, 有分析称, 建成后: what follows comes of itself or is somebody's guess. */
export const FORESEEN =
	/^(?:预计|据预测|有望|有分析|分析称|舆论|外界|如果|既然|若(?!干)|一旦|鉴于|可能|或将)|(?:分析|评论|推测|猜测)(?:称|认为|指出)$|(?:建成|投产|落成|通车|投用|完工|竣工|运营|开通|启用|部署|实施|签署|加入.{0,12})(?:到位)?后$|不仅|不但|[^，]{2}一旦/u;

/** 推动, 提升: of what is set going it is what comes of it. */
export const COMES_OF =
	/^(?:还|也)?将(?:会|进一步|更好|有力|有效|不断|持续|大大|显著|充分)*(?:推动|促进|提升|提高|带动|增强|激发|释放|助力|助推|筑牢|优化|改善|加快|深化|扩大|拓展|增加|降低|减少|缓解|满足|实现|形成)/u;

/** 随着…: what brings something about. */
export const DRIVEN = /^(?:随着|伴随|通过[^，]*方式|凭借|得益于|由于)/u;

/** What the paper itself says somebody will do; 会, 愿 and 有信心 are for those who speak. */
const PLANNED =
	/^(?:还|也|并|仍|则|又|更|拟)*(?:将|计划|打算|准备|拟|承诺|力争|争取|决定|同意|会在|会继续|希望(?=到|在|年内))/u;

/** 2017年我国要…: what has to be done is the plan where the paper has learnt of it. */
const OWN_PLAN = /^(?:我[国省市县区]|全[国省市县区])$/u;

/** Words of a paper that has learnt of a plan. */
export const NEWS_OF_PLANS = /了解到|获悉|20\d\d年|今年|明年/u;

/** 其中18亿元将用于…: of what is not money it only tells a use. */
const SPENT =
	/^(?:还|也)?(?:将|会)(?:还|也|全部|主要)*(?:用于|用来|用作|投向)/u;
const MONEY = /元|亿|万|资金|经费|款|收入|基金|利润|尔|镑|盾/u;

/** 将发射的卫星，是…: what is planned only describes. */
const NOMINAL =
	/^(?:还|也)?(?:将|拟|计划|打算|准备)[^，的]{1,10}的[^，]{1,30}(?:(?<!作)是|包括|中$|将|不会|已)/u;

/** 将于5日举行. */
const DATED =
	/^(?:还|也)?(?:将|拟|计划)(?:于|在)?[^，]{0,6}?(?:\d|[今明后]年|[今明后]天|[本下][月周]|[一二三四五六七八九十]月|近日|近期)/u;
