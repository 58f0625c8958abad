import { isMedium } from "./kinds.ts";
import { isAbroad, type Party } from "./parties.ts";
import { COUNTRIES } from "./tables/countries.ts";
import type { Register } from "./voice.ts";

/** Verbs with which papers report views. */
const OPINION = new Set(
	"认为 觉得 相信 坚信 深信 主张 断言 分析 分析说 分析称 分析道 分析认为 分析指出 解读 评价 评论 预计 预测 感慨 感叹 看来 坦言 直言 说 表示 指出 强调".split(
		" ",
	),
);

/** Verbs with which papers pass on facts. */
const REPORT = new Set(
	"介绍 介绍说 介绍称 介绍道 告诉 称 透露 披露 报道 报道说 报道称 通报 通报说 公告称 宣布 回忆 回忆说 讲述 accordingTo 证实 确认 解释 解释说 补充".split(
		" ",
	),
);

/** Verbs with which papers tell what an article argues. */
const ARGUES = new Set("指出 认为 强调 分析 分析认为 主张".split(" "));

/** A meeting, and no 协会 or 联合会. */
const MEETING =
	/会议|(?:大|全|座谈|常务|常委|推进|动员|部署|例|发布|通气|吹风|工作|专题|现场|调度|视频|研讨|交流|汇报|报告|联席|民主生活)会$|论坛$|峰会$|学习$/u;

/** 党的二十届三中全会: a meeting of the past that an article only refers to, unless it is about meetings. */
const NAMED_MEETING = /^(?:党的|中共|中国共产党|全国|中央|第|.{2,8}届)/u;

/** Crowds who have views to argue. */
const EXPERTS = /(?:专家|学者|分析人士|分析师|业内人士|观察人士|经济学家)们?$/u;

/** Where a crowd takes the floor: 全国政协召开双周协商座谈会, 代表团审议报告. */
const DELIBERATES = /座谈|协商|审议|研讨会|常委会会议|专题议政/u;

/** Titles of those whose speeches papers report at length. */
const HIGH_OFFICE =
	/总书记|政治局|外办主任|主席|总理|总统|首相|国王|委员长|书记|省长|市长|州长|县长|区长|部长|外长|大臣|议长|大使|主任委员|政协|人大|常委|国务委员|特使|秘书长|发言人/u;

/**
 * @param word - the cue, as the tables have it
 * @param headline - plain: a leader's speech is an address where the article is about it, else it is only cited
 */
export function registerOf(
	parties: readonly Party[],
	word: string,
	headline: string,
): Register {
	const [first] = parties;
	if (!first) return "report";
	if (first.kind === "body" && MEETING.test(first.name))
		return NAMED_MEETING.test(first.name) &&
			!/会议|[大全例晚年]会|座谈会|常[务委]会|(?<!社)会(?=$|[召举审强指研部提部传])|部署|研究|传达|学习/u.test(
				headline,
			)
			? "report"
			: "address";
	// 有人认为…: nobody in particular, who says no more than that.
	if (REPORT.has(word) || /^(?:有人|有的人|一些人|某些人)$/u.test(first.name))
		return "report";
	if (first.person?.titles.includes("总书记"))
		return headline.includes(first.name) || /总书记|主席/u.test(headline)
			? "address"
			: "citation";
	// In talks whoever speaks without an office in this article is the guest whom the headline calls by it.
	if (
		first.kind === "person" &&
		first.person?.titles.length === 0 &&
		reportsTalks(headline)
	)
		return "address";
	// What a report renders point by point: 通知指出 under 领导小组印发《…通知》.
	if (first.kind === "document") {
		const name = first.name.replace(/[《》“”]/gu, "");
		if (
			name.length >= 2 &&
			headline.includes(name) &&
			/印发|发布|公布|出台|下发|解读|《/u.test(headline)
		)
			return "address";
	}
	// 《求是》杂志发表重要文章: what the whole report renders is an address, whoever is said to have written it.
	if (
		/^(?:文章|社论|评论员文章)$/u.test(first.name) &&
		/文章|社论|评论员/u.test(headline)
	)
		return "address";
	// What an article argues, it goes on arguing.
	if (
		ARGUES.has(word) &&
		(isMedium(first.name) || /^(?:文章|该文|社论|评论)$/u.test(first.name))
	)
		return "opinion";
	// What an organisation or an institute foresees, it goes on to reason about.
	if (
		first.kind === "body" &&
		/^(?:警告|指出|认为|预计|预测|分析)$/u.test(word) &&
		/(?:组织|基金组织|[A-Z]{3,7}|世界银行|研究[院所中心]+|智库|投行|协会)$/u.test(
			first.name.replace(/（[^）]*）$/u, ""),
		)
	)
		return "opinion";
	// A foreign official in a news item gives a view; in talks with China's leaders a speech.
	if (isAbroad(parties) && !TALKS.test(headline))
		return first.kind === "body" || first.kind === "collective"
			? "report"
			: "opinion";
	if (
		first.kind === "person" &&
		(first.person?.titles.some((title) => HIGH_OFFICE.test(title)) ?? false)
	)
		return "address";
	if (
		first.kind === "unnamed" &&
		(/代表|发言人/u.test(first.name) ||
			(/负责人/u.test(first.name) && /答记者问|答问/u.test(headline)))
	)
		return "address";
	if (
		first.kind === "collective" &&
		(first.name.startsWith("与会") || DELIBERATES.test(headline))
	)
		return "address";
	if (
		first.kind === "person" ||
		((first.kind === "unnamed" || EXPERTS.test(first.name)) &&
			OPINION.has(word))
	)
		return "opinion";
	return "report";
}

/** Headlines of China's own account of talks. */
export const TALKS = /会见|会谈|会晤|通电话|通话|举行|访问|致电|致信|出席/u;

/** Whether a headline is of talks with another state's people: 习近平同匈牙利总理举行会谈. */
export const reportsTalks = (headline: string): boolean =>
	/会见|会谈|会晤|通电话|通话/u.test(headline) &&
	(COUNTRIES.some(
		(country) => country !== "中国" && headline.includes(country),
	) ||
		/总统|首相|外长|国王|议长|大使|外宾|国防部长/u.test(headline));
