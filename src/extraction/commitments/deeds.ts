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
import { firstPart } from "./firstWord.ts";
import { leadIn } from "./leads.ts";

const deeds = new Lexicon(DEEDS);
const doneTo = new Lexicon(DONE_TO);

/** Prepositions that put an object, a means or a place in front of a deed: 把课堂搬到…, 以实绩迎接…. */
const FRONTS =
	/^(?:把|将|对(?!外|方|手|象)|向(?!导|阳|来)|在(?!线|校|职)|以(?!色列|军|方|及|为)|从(?!业)|为(?!期|民|了|何|什么)|为了|围绕|通过|按照|根据|针对|与(?!会)|同(?!学|志|样|比)|和(?!平|谐)|让|给|用|利用|依托|运用|借助|于|结合|面向|面对|随着|就(?!业|医|近|地|是))/u;

/** Whether a clause begins with something to be done, manners and what is put in front of the verb passed over. */
export function isDeed(words: string): boolean {
	let rest = words.slice(words.match(MANNERS)?.[0].length ?? 0);
	// 确保|上半年|开工…
	if (rest.length < words.length) {
		const behind = rest.slice(leadIn(rest));
		rest = behind.slice(behind.match(MANNERS)?.[0].length ?? 0);
	}
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

/** 将家庭标记为红色: 将 is 把, and what follows it first is a thing. */
export function isDisposal(predicate: string): boolean {
	const words = predicate.match(
		/^(?:还|也|并|则|就|才|又|再|都|现)?将(?<rest>.*)$/su,
	)?.groups?.rest;
	if (words === undefined) return false;
	if (NO_OBJECT.test(words)) return false;
	if (/^[“‘《其该这那此它他她两双三]/u.test(words)) return true;
	if (COMBINED.test(words)) return true;
	// 将改革之路走稳
	if (
		startsWithDeed(words) &&
		/^[\p{Script=Han}]{2,4}(?:之|的)[\p{Script=Han}]{1,8}/u.test(words)
	)
		return true;
	if (
		MOVED.test(words) &&
		!/^(?:推动|促进|引导|支持|鼓励|带动|帮助|紧扣|紧盯|围绕|聚焦|立足|瞄准|锚定|牢记|发挥)/u.test(
			words,
		)
	)
		return !startsWithManner(words);
	if (startsWithManner(words) || deeds.startingAt(words, 0) > 1) return false;
	if (TIMES.test(words)) return OF_A_TIME.test(words);
	if (MADE_INTO.test(words)) return true;
	if (/^[A-Za-z\d一二三四五六七八九十百千万]/u.test(words)) return true;
	return /^(?:n|r|b|m|j|s|q|z|a(?!d)|t)/u.test(firstPart(words));
}

/** 将基本实现, 将会同有关部门: what follows 将 is no thing that is moved. */
const NO_OBJECT =
	/^(?:把|尽全力|竭尽|全力以赴|基本(?=[\p{Script=Han}]{2})(?!面|盘|原则|方略|国策|医|养|公共|农田)|致力|会同|讲述|连续|更好|更加|更快|一直|正式|圆满|坚持(?!原则)|应邀|启程|书写|分别|总体(?!方案|规划)|着重|初步|相应|酌情|择机|限期|尽可能)/u;

const startsWithManner = (words: string): boolean =>
	(words.match(MANNERS)?.[0].length ?? 0) >= 2 ||
	/^(?:在|于|对|向|为|以|与|同|从|由|按|再|还|也|不|只|仍)/u.test(words);

const TIMES =
	/^(?:于|在|从|自|到)?(?:\d{1,4}年|\d{1,2}月|\d{1,2}日|今|明|后|近期|近日|本月|下月|年内|年底|全年|每[年月周天季日]|[一二三四五六七八九十\d]+(?:年|个?月|天|周|次))|^(?:首次|首批|首先|先后|分批|分期|分步|一并|一律|一同|一起|一道|面向|全球|同期|当场|现场|实地|多渠道|多方|多措并举|多维度|全方位|全过程|全链条|全天候|全覆盖|全市|全省|全国|整体|部分|最终|最大|最多|不定期|不断|无偿|免费|公开|共同|单独|统一|另)/u;

/** 将2024年和2025年的…, 将2016年打造成…: a time that only says which thing. */
const OF_A_TIME =
	/^\d{4}年(?:和\d{4}年)?(?:的|(?:打造|定为|作为|确定|办成|建设成))/u;

/** 将…与…有机结合. */
const COMBINED =
	/^[^，]{2,36}?(?:与|同|和)[^，]{2,36}?(?:相结合|有机结合|紧密结合|结合起来|有效衔接|有机融合|深度融合起来|挂钩|联系起来|贯通起来|统一起来)/u;

/** 将…聚焦到…, 将…转嫁给…: a verb that says what comes of the thing in front of it. */
const MADE_INTO =
	/^[^，]{2,36}?[\p{Script=Han}](?:成(?!立|就|本|果|员|功|熟|都|长|绩|效)|为(?!了|主|何|期|止)|到(?!位|来|期|场)|至(?!少|今)|入(?!手|口|学|职|境|围)|给(?!予)|进(?!行|一步|展|入|口|步|出口|程)|向(?!往|导|上|好))(?=[\p{Script=Han}“\d])/u;

/** 将…放在…, 将…纳入…: where or what it is moved to. */
const MOVED =
	/^[^，]{1,36}?(?:放在|放到|推向|推到|推入|前移|下放|下沉到|转移到|转化为|转变为|变为|变成|化为|融入|注入|汇入|纳入|列入|写入|列为|划为|划入|设为|定为|确定为|改为|更名为|命名为|植入|嵌入|剥离|分离|贯穿|落实到|落到|摆在|视为|看作|当作|作为|上升为|分解|送到|送至|送往|送达|运到|运至|运往|移至|搬到|搬至|交给|交由|留给|归还给|移送|移交|不再|分为|分成|划分|标记|集于一身|捆绑|绑在|引向|带向|打上|整合起来|汇聚起来|集中起来|组织起来|动员起来|调动起来|串联起来|控制在|限制在|锁定在|提高到|提升到|提升至|提高至|扩大到|延长至|延长到|缩短至|缩短到|降低到|降至|压缩至)/u;
