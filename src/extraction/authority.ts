import type { Statement } from "../model.ts";

/**
 * From what standing somebody speaks of what is to be done.
 * `command`: over those addressed; `state`: between states; `own`: of their own work; `crowd`: many, of themselves; `view`: as
 * somebody who knows or is concerned.
 */
export type Authority = "command" | "state" | "own" | "crowd" | "view";

/** Titles of those who give orders in their own right. */
const COMMANDS =
	/总书记|国家主席|国务院总理|副总理|委员长|全国政协主席|常委|书记|省长|市长|州长|县长|区长|镇长|乡长|旗长|主任委员|部长|局长|厅长|司令|政委|国务委员|检察长|院长|特首|行政长官/u;

const ABROAD =
	/[\p{Script=Han}]{1,6}(?:总统|(?<!国务院)总理|首相|外长|防长|国务卿|大使|国王|议长|大臣|总督)|发言人|常驻|联合国|欧盟/u;

/** Officials of any rank: with a verb of ordering they order. */
export const OFFICIALS =
	/书记|[省市州县区镇乡村部局厅司处署关站队]长|主任|主席|专员|关长|总指挥|指挥长/u;

/** 中国代表, 常驻联合国代表: one envoy who speaks for a state, though the words could mean several. */
const ENVOYS =
	/^(?:[\p{Script=Han}]{2,8}(?<!与会|各国|多国|两国)|中方|俄方|美方)(?:常驻)?代表$/u;

/** Cues with which one who may give orders gives them. */
const ORDERS = /^(?:强调|指出|要求|指示|批示|提出|明确|部署|叮嘱|嘱咐|勉励)/u;

/** Those who know and do not rule, heads of institutes among them. */
const SCHOLARS =
	/教授|研究员|学者|专家|院士|分析师|经济学家|律师|评论员|(?:研究所|研究院|研究中心|大学|学院|社科院|智库).{0,12}(?:院长|所长|主任|教师|博士)/u;

/** @param talks - whether the article reports talks between states */
export function authorityOf(statement: Statement, talks: boolean): Authority {
	const { speaker, cue } = statement;
	const titles = speaker.titles.join("、");
	if (speaker.kind === "collective")
		return ENVOYS.test(speaker.name) ? "state" : "crowd";
	if (speaker.kind === "document") return "command";
	if (speaker.kind === "unnamed")
		return /代表$|发言人/u.test(speaker.name) ? "state" : "view";
	if (speaker.kind === "body") {
		if (
			/会议|大会|全会|座谈会|论坛|会$|中央|国务院|党委|党组|省委|市委|县委|区委|纪委|指挥部|领导小组/u.test(
				speaker.name,
			)
		)
			return "command";
		if (/方$|外交部|国防部|联合国|国$/u.test(speaker.name)) return "state";
		return "own";
	}
	if (talks) return "state";
	if (
		/外交部|发言人/u.test(titles) ||
		(ABROAD.test(titles) && !/总书记|国家主席|国务院/u.test(titles))
	)
		return "state";
	if (
		/总书记|国家主席|国务院总理|副总理|国家副主席|政治局|委员长|全国政协主席/u.test(
			titles,
		)
	)
		return "command";
	if (SCHOLARS.test(titles) && !/书记|省长|市长/u.test(titles)) return "view";
	if (COMMANDS.test(titles)) return ORDERS.test(cue ?? "") ? "command" : "own";
	if (
		OFFICIALS.test(titles) &&
		/^(?:强调|要求|部署|叮嘱|嘱咐|指示)/u.test(cue ?? "")
	)
		return "command";
	if (titles === "")
		return /^(?:强调|要求|部署|指示|批示)/u.test(cue ?? "")
			? "command"
			: "view";
	return "own";
}
