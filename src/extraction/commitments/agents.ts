import { partOfSpeech } from "../../language/dictionary.ts";
import type { Extent } from "../../language/sentences.ts";
import { UnitSet } from "../../language/unitSet.ts";
import { kindOf } from "../kinds.ts";
import { remembering } from "../remembering.ts";
import {
	ADDRESSEES,
	BOTH_ENDS,
	FIRM_ENDS,
	FIRMS,
	KINDRED,
	MARKS_OF_ADDRESSEES,
	OWN,
	OWN_DESCRIBED,
	PLACE,
	PLACE_ENDS,
	SIDES,
} from "../tables/agents.ts";
import { startsWithDeed } from "./deeds.ts";
import { leadIn, MOST_LEADS } from "./leads.ts";

/**
 * Whom a clause is about.
 * `nobody`: no subject stands there; `own`: 我们, 公司, 全市; `side`: 中方; `both`: 双方; `others`: those whom orders are for;
 * `body`, `people`: somebody else who can act; `thing`: what cannot; `unknown`: a name no table has.
 */
export type Who =
	| "nobody"
	| "own"
	| "side"
	| "both"
	| "others"
	| "body"
	| "people"
	| "thing"
	| "unknown";

/** As many phrases are kept in mind. */
const MOST_KEPT = 1 << 13;

/** @param phrase - plain, as `trimSubject` leaves it */
export const whoIs: (phrase: string) => Who = remembering(readWho, MOST_KEPT);

/** A cheap look at a phrase: every `body` of `whoIs` passes, and little else. */
export function mayBeBody(phrase: string): boolean {
	return (
		PLACE_ENDS.ends(phrase) ||
		FIRM_ENDS.ends(phrase) ||
		LISTS.in(phrase) ||
		KINDRED.has(phrase) ||
		kindOf(phrase) !== null
	);
}

/** What joins the parts of a list. */
const LISTS = new UnitSet("、和与及等");

function readWho(phrase: string): Who {
	if (phrase === "") return "nobody";
	const isList = LISTS.in(phrase);
	const listed = isList
		? phrase.match(
				/^(?<list>.{2,})等(?:国|地|方|部门|单位|企业|[一二三四五六七八九十\d]+(?:国|地|家|部门|单位|方|省|市))?$/u,
			)?.groups?.list
		: undefined;
	if (listed !== undefined) return whoIs(listed);
	if (OWN.has(phrase) || (OWN_ENDS.ends(phrase) && OWN_DESCRIBED.test(phrase)))
		return "own";
	if (
		(BOTH_ENDS.ends(phrase) || phrase.startsWith("中")) &&
		SIDES.both.test(phrase)
	)
		return "both";
	if (phrase.endsWith("方") && SIDES.one.test(phrase)) return "side";
	if (MARKS_OF_ADDRESSEES.test(phrase) && ADDRESSEES.test(phrase))
		return "others";
	// 社区医院五天内办|结…: a time in it tells that it is more than a name.
	const kind = TIMED.test(phrase) ? null : kindOf(phrase);
	if (kind === "body" || KINDRED.has(phrase)) return "body";
	if (
		((PLACE_ENDS.ends(phrase) && PLACE.test(phrase)) ||
			(FIRM_ENDS.ends(phrase) && isFirm(phrase))) &&
		!startsWithDeed(phrase)
	)
		return "body";
	if (
		kind !== null ||
		phrase.endsWith("人民") ||
		phrase.endsWith("国家") ||
		phrase.endsWith("民众")
	)
		return "people";
	const joined = isList
		? phrase.match(/^(?<first>.{2,12}?)[、和与及](?<last>.{2,16})$/u)?.groups
		: undefined;
	if (joined) {
		const last = whoIs(joined.last ?? "");
		if (last !== "thing" && last !== "unknown" && last !== "nobody")
			return last;
	}
	return isUnknownName(phrase) ? "unknown" : "thing";
}

const OWN_ENDS = new UnitSet("我们");

/** 极氪汽车: a trade behind a name; 新能源汽车, 铁路建设 are things. */
const isFirm = (phrase: string): boolean => {
	const trade = phrase.match(FIRMS)?.groups?.trade;
	if (trade === undefined || /[对在为与是有]/u.test(phrase)) return false;
	if (ORGANISED.test(trade)) return true;
	return isUnknownName(phrase.slice(0, -trade.length));
};

/** Groups that are bodies by their very word. */
const ORGANISED =
	/电网|平台|品牌|企$|高校|家族|团队|夫妇|一家|联盟|队$|剧团|合作社|农场|单位|机构|组织|基地|武装|舰队|股份|控股|证券|信托|保险|人寿/u;

const TIMED =
	/[一二三四五六七八九十\d](?:天|年|个月|个工作日|小时|分钟|周)|(?:今|明|去|后)年/u;

/** 极氪, 安博新科: short, and not made of the dictionary's words. */
const isUnknownName = (phrase: string): boolean => {
	if (!/^[\p{Script=Han}A-Za-z]{2,6}$/u.test(phrase)) return false;
	for (let at = 0; at < phrase.length; at += 2) {
		const part = partOfSpeech(phrase.slice(at, at + 2));
		if (part !== null && !part.startsWith("n")) return false;
		if (part === null) return true;
	}
	return /^(?:nr|nz|nt)/u.test(partOfSpeech(phrase) ?? "");
};

/** Adverbs and times between whom a clause is about and its verb. */
const TRAIL =
	/(?:(?:在|于)?(?:未来|今后|接下来的?)(?:[一二三四五两\d]+(?:到|至|—)?)+个?[年月周天](?:内|里|左右|时间)?|(?:今年|明年)?(?:上半年|下半年|年内|年底前?|年初|[一二三四]季度|全年)|(?:到|至|在|从|自|于)?20\d\d年(?:底|末|初)?(?:前|之前|起|内)?|(?:从|自|到|于|在)?(?:\d{1,2}月)?\d{1,2}日(?:起|上午|下午|晚)?|(?:从|自|到|于|在)?\d{1,2}月(?:底|末|初|中旬|份)?(?:前|起)?|“[^”]{1,8}”期间|还|也|都|就|即|再|又|均|正|则|将|已|仍|并|更|才|分别|随后|随即|首先|目前|近期|近日|今年|明年|今后|未来|下一步|接下来|最终|同时|始终|进一步|殷切|积极|真诚|诚挚|衷心|强烈|严正|郑重|紧急|再次|一直|一如既往|随时|共同|一道|一起|同样|必|必定|定|陆续|相继|逐步|率先|届时|当天|当日|日前|此次|本次|原|原本|本|只|一定|确实|也都|依然|今天|明天|特别|尤其|高度|坚决|愿|现|过去、现在(?:和|、|及)?|后续|最迟|最快|预计|(?:并)?已?(?:宣布|正式宣布|表示|承诺|明确|透露|提出|声称|称|重申|警告)|主动|全力|一致|正在|正式)$/u;

const SAID =
	/^(?:表示|宣布|称|指出|强调|透露|重申|声明|警告)(?=[\p{Script=Han}]{2})/u;

/** A place, an aim or a partner between the two: 公司|对此, 中方|在这个问题上. */
const BETWEEN =
	/^(?<agent>[^，]{1,14}?)(?:在|于|对|就|为|从|以|同|与|向|通过|围绕|依托|根据|按照|针对|结合|随着|面对|作为|不仅|不但|除了|除)(?=[^，]{1,24}$)/u;

/** Phrases that stand in front of a clause without being whom it is about: 为满足需求, 在重点领域. */
const FRONTED =
	/^(?:在(?!线|校|职|读|建)|于|对(?!外|方|口)|对于|为(?!民)|为了|通过|按照|依照|根据|依据|围绕|随着|从(?!业)|以(?!色列|军|方)|向(?!导|阳)|与|同(?!学|志|仁|事)|针对|面对|作为|结合|立足|着眼|聚焦|经(?!济|理|营|销|贸)|据|除|待|等(?!级)|当(?!地|局|事)|如果|若|如|一旦|只要|即使|虽然|尽管|既然|由于|因为|因)/u;

/** Takes from a stretch in front of a modal verb what is not whom it is about. */
export function trimSubject(text: string, { start, end }: Extent): Extent {
	let from = start + leadIn(text.slice(start, end));
	// 并表示|三国将…: the saying is no part of whom it is about.
	from += text.slice(from, end).match(SAID)?.[0].length ?? 0;
	if (from > end) from = end;
	let to = end;
	for (let i = 0; i < MOST_LEADS; i++) {
		const length = text.slice(from, to).match(TRAIL)?.[0].length ?? 0;
		if (length === 0) break;
		to -= length;
	}
	const words = text.slice(from, to);
	if (isAgent(whoIs(words))) return { start: from, end: to };
	const between = words.match(BETWEEN)?.groups?.agent;
	if (between !== undefined && isAgent(whoIs(between)))
		return { start: from, end: from + between.length };
	if (FRONTED.test(words)) {
		const own = words.match(OWN_BEHIND)?.[0].length ?? 0;
		return { start: to - own, end: to };
	}
	return { start: from, end: to };
}

/** 对困难企业|我们: behind what is fronted stands whom it is about. */
const OWN_BEHIND = /(?:我们|我|公司|双方|中方|全市|我市|国家)$/u;

/** Whether somebody is meant who can act on purpose. */
export const isAgent = (who: Who): boolean =>
	who !== "thing" && who !== "unknown" && who !== "nobody";
