import type { Extent } from "../language/sentences.ts";
import { UnitSet } from "../language/unitSet.ts";
import { kindOf } from "./kinds.ts";
import { type Party, readParties } from "./parties.ts";
import type { Scene } from "./scene.ts";

/** An attribution in a set phrase: 据杨琳介绍，… 在他看来，… 记者从海关获悉，… 她的答案是“……”. */
export interface Opener {
	readonly rule:
		| "accordingTo"
		| "learntFrom"
		| "inViewOf"
		| "relayed"
		| "dataOf"
		| "answerOf";
	/** Where the one named stands; null where nobody is (据介绍). */
	readonly source: Extent | null;
	readonly cue: Extent;
	readonly contentStart: number;
	/** Whether the source may only pass on what somebody else says: 据朝中社报道，发言人表示…. */
	readonly passesOn: boolean;
}

const SOURCE = "(?<source>[^，。；：“”]{1,45}?)";

/** What trails a source and is no part of it: 国家发展改革委|日前, 新闻发布会|上. */
const TRAILS =
	/(?:(?:\d{4}年)?(?:\d{1,2}月)?\d{1,2}[日号]|\d{4}年|\d{1,2}月(?:底|初|中旬|上旬|下旬)?|今天|昨天|今日|昨日|当天|当日|近日|日前|近期|此前|早前|最新|随后|事后|上午|下午|晚间|（[^）]{1,14}）|上|中|处|方面|那里|刊文|撰文|发文|刊登文章|发表文章|援引[^，。]{1,20}|的)$/u;

const PATTERNS: readonly (readonly [Opener["rule"], RegExp, boolean])[] = [
	// 记者从交通运输部获悉，
	[
		"learntFrom",
		new RegExp(
			`^(?:[^，。；]{0,14}，)?(?:本报|本台)?记者(?:今天|近日|日前|当天|\\d{1,2}日|\\d{1,2}月\\d{1,2}日)?从${SOURCE}(?<cue>处?获悉|处?了解到|处?得知)[，：]`,
			"u",
		),
		false,
	],
	// 据杨琳介绍， 根据铁路12306数据， 据朝中社1日报道，
	[
		"accordingTo",
		/^(?:另|又|然而|但|而|不过|此外|同时|[^，。；：]{2,30}(?<!表示|指出|认为|强调|介绍|透露|坦言|宣布|[说称指])，)?(?:据|根据|按照|依据)(?:了解[，：])?(?<source>[^，。；：“”]{0,45}?)(?:(?:\d{1,2}月)?\d{1,2}日|今天|当天|近日|日前|援引[^，。]{1,20}?)?(?:发布的|公布的|提供的|最新|初步|的)*(?<cue>介绍|报道|消息|通报|透露|披露|统计|数据|测算|预测|估算|监测|调查|估计|分析|说法|显示|通告|公告|公报|声明|研究|报告|记载|描述|讲述|回忆|信息|称|说)(?:数据|结果|显示|称|说)*[，：]/u,
		true,
	],
	[
		"inViewOf",
		new RegExp(
			`^(?:[^，。；：]{2,30}，)?在${SOURCE}(?<cue>看来|眼里|眼中)，`,
			"u",
		),
		false,
	],
	// 报道援引一名匿名美官员的话说， 《世界日报》引述梁茂进的观点称，
	[
		"relayed",
		new RegExp(
			`(?:援引|引述|引用|转述)${SOURCE}的?(?:话|观点|消息|说法|分析|报告|数据|言论|表态)?(?<cue>报道说|报道称|报道|说|称|指出|表示)[，：“]`,
			"u",
		),
		false,
	],
	// 国家统计局数据显示，
	[
		"dataOf",
		new RegExp(
			`^(?:[^，。；]{0,10}，)?${SOURCE}(?:今天|近日|日前|当天)?(?:（[^）]{1,12}）)?(?:\\d{1,2}月)?(?:\\d{1,2}日)?(?:发布|公布|提供|最新|初步|的)*(?:(?<=的)[^，。；：“”]{1,14}?)?(?:数据|统计|统计数据|监测数据|资料|报告)(?<cue>显示|表明)[，：]?`,
			"u",
		),
		false,
	],
	// 须若愚的答案是——“……”
	[
		"answerOf",
		new RegExp(
			`^${SOURCE}的(?:答案|回答|话|话语|观点|看法|感受|体会|口头禅|座右铭|心愿|愿望|理由|解释|评价|感慨|心声)(?<cue>是|很实在|很朴实|道出)?(?:(?:——|：|，|，是)*(?=“)|(?<=是)：)`,
			"u",
		),
		false,
	],
];

/** A character of each of the hints below: one look at a sentence dismisses most. */
const hints = new UnitSet("据照者看眼援引转显表：“");

/** What a sentence has in it where a phrase may fit: most have none of it. */
const HINTS: Readonly<Record<Opener["rule"], RegExp>> = {
	learntFrom: /记者/u,
	accordingTo: /[据照]/u,
	inViewOf: /看来，|眼[里中]，/u,
	relayed: /援引|引述|引用|转述/u,
	dataOf: /显示|表明/u,
	answerOf: /的[\p{Script=Han}]{1,8}(?:(?:——|：|，|，是)*“|：)/u,
};

/** The set phrase in a stretch of a paragraph's outside text, if one stands there. */
export function openerIn(
	outside: string,
	start: number,
	end: number,
): Opener | null {
	const text = outside.slice(start, end);
	if (!hints.in(text)) return null;
	for (const [rule, pattern, passesOn] of PATTERNS) {
		if (!HINTS[rule].test(text)) continue;
		const match = pattern.exec(text);
		if (!match?.groups) continue;
		const source = match.groups.source ?? "";
		const cue = match.groups.cue ?? "";
		const cueAt = match[0].lastIndexOf(cue);
		const after = rule === "learntFrom" ? match[0].indexOf("从") : 0;
		const at = start + match.index;
		const sourceAt = at + match[0].indexOf(source, after);
		const behind = at + match[0].length;
		return {
			rule,
			source:
				source === ""
					? null
					: { start: sourceAt, end: sourceAt + source.length },
			cue: { start: at + cueAt, end: at + cueAt + cue.length },
			contentStart: outside[behind - 1] === "“" ? behind - 1 : behind,
			passesOn,
		};
	}
	return null;
}

/** Who an opener names; null where it names nobody who can speak. */
export function sourceOf(scene: Scene, opener: Opener): Party[] | null {
	if (!opener.source) return null;
	const { outside } = scene.paragraph;
	const { start } = opener.source;
	let { end } = opener.source;
	for (;;) {
		const trail = outside.slice(start, end).match(TRAILS)?.[0].length ?? 0;
		if (
			trail === 0 ||
			end - trail <= start ||
			kindOf(outside.slice(start, end))
		)
			break;
		end -= trail;
	}
	if (
		opener.rule === "inViewOf" &&
		/^(?:作者|笔者|记者|我|我们|人们|很多人看|外人|他人)$/u.test(
			outside.slice(start, end),
		)
	)
		return null;
	return readParties(scene.paragraph, scene.mentions, start, end);
}
