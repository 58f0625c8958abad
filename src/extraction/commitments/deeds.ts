import { partOfSpeech } from "../../language/dictionary.ts";
import { Lexicon } from "../../language/lexicon.ts";
import { DEEDS, DONE_TO } from "../tables/deeds.ts";
import {
	CALENDAR,
	HAPPENS,
	MANNERS,
	SERVES,
	SLOGANS,
} from "../tables/modals.ts";

const deeds = new Lexicon(DEEDS);
const doneTo = new Lexicon(DONE_TO);

/** Prepositions that put an object, a means or a place in front of a deed: 把课堂搬到…, 以实绩迎接…. */
const FRONTS =
	/^(?:把|将|对(?!外|方|手|象)|向(?!导|阳|来)|在(?!线|校|职)|以(?!色列|军|方|及|为)|从(?!业)|为(?!期|民|了|何|什么)|为了|围绕|通过|按照|根据|针对|与(?!会)|同(?!学|志|样|比)|和(?!平|谐)|让|给|用|利用|依托|运用|借助|于|结合|面向|面对|随着|就(?!业|医|近|地|是))/u;

/** Whether a clause begins with something to be done, manners and what is put in front of the verb passed over. */
export function isDeed(words: string): boolean {
	const rest = words.slice(words.match(MANNERS)?.[0].length ?? 0);
	if (startsWithDeed(rest)) return true;
	if (/^把(?!关|握|柄|戏|手|式)/u.test(rest)) return true;
	const fronts = rest.match(FRONTS)?.[0].length ?? 0;
	if (fronts === 0) return false;
	for (const { start, end } of deeds.matches(rest.slice(fronts)))
		if (start > 0 && end - start >= 2) return true;
	return /(?:到位|落实|起来|下去|好|进|出|成|为|到|作为)$/u.test(rest);
}

/** Whether words begin with a verb of doing: 推进, 修路. */
export function startsWithDeed(words: string): boolean {
	const length = deeds.startingAt(words, 0);
	if (length >= 2)
		return !/^(?:者|部门|方面|力度|性|化的?|人员|机构|银行|主体|的)/u.test(
			words.slice(length),
		);
	if (length === 0) return false;
	// 修|路 is something done, 建筑 and 种子 are not.
	const part = partOfSpeech(words.slice(0, 2));
	return part === null || part.startsWith("v");
}

/** 将被用于…, 将向社会开放: what is to be done to a thing. */
export function isDoneTo(predicate: string): boolean {
	const rest = predicate.replace(
		/^(?:还|也|都|正)?(?:将|会|计划|拟|力争|争取|准备|预计)(?:还|也|都|全部|陆续|正式|同步|基本|全面|于|在|到|从)*/u,
		"",
	);
	if (doneTo.startingAt(rest, 0) > 0) return true;
	// 将在明年六月底前完工
	return /^(?:[^，]{1,14}(?:前|内|底|年|月|日|起|期间)|在[^，]{1,12})(?:完工|竣工|建成|投用|投产|投运|投入使用|投入运营|交付|启用|开工|完成|用于|实施|试点|推广|全部)/u.test(
		rest,
	);
}

/** What happens, and nobody does it on purpose. */
export const happens = (predicate: string): boolean => HAPPENS.test(predicate);

/** 将为…提供…: of a thing it is no plan. */
export const serves = (predicate: string): boolean => SERVES.test(predicate);

/** 将于5日举行: a date, and nothing that somebody undertakes. */
export const isCalendar = (predicate: string): boolean =>
	CALENDAR.test(predicate);

/** 奋力谱写新篇章: nothing that could be done or left undone. */
export function isSlogan(predicate: string): boolean {
	const rest = predicate.replace(
		/^(?:还|也|都)?(?:将|会|要|必须|一定|继续|一如既往|并|让我们)*(?:地)?/u,
		"",
	);
	return SLOGANS.test(rest);
}

/** 将家庭标记为红色: 将 is 把. */
export function isDisposal(predicate: string): boolean {
	const words = predicate.match(/^(?:还|也|并)?将(?<rest>.*)$/su)?.groups?.rest;
	if (words === undefined) return false;
	if (
		/^(?:[“‘《其该这那此它他她]|原来|原有|原本|原先|所有|一些|部分|更多|大量|每|各|全部(?![投用纳建完实免安开])|自己|自身|\d[^，]{0,16}(?:用于|投入|纳入|列入|作为)|[一二三四五六七八九十百千万]+[^，]{0,16}(?:用于|投入|纳入|列入|作为))/u.test(
			words,
		)
	)
		return true;
	if (HANDED_OVER.test(words)) return true;
	if (words.slice(0, MANNER_REACH).match(MANNERS)?.[0]) return false;
	if (deeds.startingAt(words, 0) > 0) return false;
	const part =
		partOfSpeech(words.slice(0, 2)) ?? partOfSpeech(words.slice(0, 1));
	if (!part || !/^(?:n|r|b|m|j|s|a|t|q|z)/u.test(part)) return false;
	if (/^(?:在|于|对|向|为|以|与|同|从|由|按|\d|年|今|明)/u.test(words))
		return false;
	return /(?:为|成|到|至|入|给|于|作|进|化|出|起来|起|去|下|上|好|开|掉|完|延长|提高|提升|扩大|降低|推迟|移送|交|作为|纳入|列入)/u.test(
		words.slice(2),
	);
}

/** 将…案件不再…，而是交由…: what is done with it as a rule. */
const HANDED_OVER =
	/^[^，]{2,24}?(?:案件|项目|资金|产品|问题|情况|数据|信息|材料|人员|企业|学生|老人|患者|群众|家庭|村|户)[^，]{0,20}?(?:不再|交由|移送|移交|送往|送到|转交|分为|分成|划分|纳入|列入|作为)/u;

const MANNER_REACH = 12;
