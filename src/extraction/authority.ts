import { Lexicon } from "../language/lexicon.ts";
import type { Speaker, Statement } from "../model.ts";
import { isCountry, isMedium } from "./kinds.ts";
import { COUNTRIES } from "./tables/countries.ts";

/**
 * From what standing somebody speaks of what is to be done.
 * `command`: over those addressed; `office`: as one who holds an office, with a verb of saying; `state`: between states; `abroad`: of another state, to nobody in talks; `own`: of
 * their own work; `crowd`: many, of themselves; `delegate`: as one who may propose; `view`: as somebody who knows or is concerned.
 */
export type Authority =
	| "command"
	| "office"
	| "state"
	| "abroad"
	| "own"
	| "crowd"
	| "delegate"
	| "view";

/** The first men of the state: what they say is to be done is an order, whatever verb reports it. */
const FIRST =
	/总书记|国家主席|国务院总理|副总理|国家副主席|政治局|委员长|全国政协主席/u;

/** Whether a speaker is one of them. */
export const isFirst = ({ titles }: Pick<Speaker, "titles">): boolean =>
	titles.some((title) => FIRST.test(title));

/** Offices of party, state, army and court. */
const OFFICES =
	/书记|省长|市长|州长|盟长|县长|区长|镇长|乡长|旗长|村长|主任委员|部长|局长|厅长|司长|处长|科长|署长|关长|所长|站长|队长|司令|政委|国务委员|检察长|院长|庭长|特首|行政长官|专员|主任|主席|总指挥|指挥长|秘书长|组长|委员/u;

/** Offices of firms, where no office of state stands beside them. */
const FIRMS =
	/公司|集团|企业|合作社|银行|股份|董事长|总经理|总裁|经理|厂长|行长|创始人|首席执行官|商会|协会|联合会|学会|基金会|俱乐部/u;

/** Members of congresses and of consultative conferences, who hold no other office. */
const DELEGATES =
	/(?:(?:全国|[\p{Script=Han}]{1,6}[省市区县州]|[省市区县州])?(?:人大代表|政协委员|政协常委|党代表))/gu;

/** Those who know and do not rule, heads of institutes among them. */
const SCHOLARS =
	/教授|研究员|学者|专家|院士|分析师|经济学家|律师|评论员|医师|医生|(?:研究所|研究院|研究中心|大学|学院|科学院|社科院|农科院|林科院|医科院|智库|研究会).{0,12}(?:院长|所长|主任|教师|博士|会长|秘书长)/u;

const ABROAD =
	/[\p{Script=Han}]{1,6}(?:总统|(?<!国务院)总理|首相|外长|防长|国务卿|大使|国王|议长|大臣|总督)|发言人|常驻|联合国|欧盟/u;

const countries = new Lexicon(COUNTRIES);
const otherCountries = new Lexicon(
	COUNTRIES.filter((country) => country !== "中国"),
);

const isOfACountry = (name: string): boolean =>
	countries.startingAt(name, 0) > 0;

const isForeign = (titles: string): boolean =>
	ABROAD.test(titles) ||
	(OFFICES.test(titles) && otherCountries.startingAt(titles, 0) > 0);

/** 中国代表, 常驻联合国代表: one envoy who speaks for a state, though the words could mean several. */
const ENVOYS =
	/^(?:[\p{Script=Han}]{2,8}(?<!与会|各国|多国|两国)|中方|俄方|美方)(?:常驻)?代表$/u;

/** Crowds that see others act: experts, the media, the public. */
const ONLOOKERS =
	/专家|学者|院士|分析|人士|嘉宾|媒体|外媒|网友|网民|业内|业界|舆论|观察|评论|机构|律师|经济学家|投资者|消费者|民众|市民|居民|读者|观众|家长|国际社会|多国|各国/u;

/** Verbs with which those who may give orders give them, and those with which anybody of rank does. */
const ORDERS =
	/^(?:强调|指出|要求|指示|批示|提出|明确|部署|叮嘱|嘱咐|勉励|号召|责令|讲话)/u;
const STRICT_ORDERS = /^(?:强调|要求|部署|叮嘱|嘱咐|指示|批示|责令|号召)/u;

/** @param talks - whether the article reports talks between states */
export function authorityOf(statement: Statement, talks: boolean): Authority {
	const { speaker, cue } = statement;
	switch (speaker.kind) {
		case "document":
			return ofDocument(speaker.name);
		case "collective":
			return ENVOYS.test(speaker.name)
				? "state"
				: ONLOOKERS.test(speaker.name)
					? "view"
					: "crowd";
		case "unnamed":
			return ofRole(speaker.name);
		case "body":
			return ofBody(speaker.name);
		case "person":
			return ofPerson(speaker, cue ?? "", talks);
	}
}

/** 市教委有关负责人, 外交部发言人, 一位村民. */
function ofRole(name: string): Authority {
	if (/代表$|发言人/u.test(name)) return "state";
	if (FIRMS.test(name)) return "own";
	return /(?:局|部|委|办|厅|政府|部门|机关|司|处|署|院|法院|法庭|检察院)(?:的)?(?:有关|相关|主要)?(?:负责人|负责同志|官员)$/u.test(
		name,
	)
		? "office"
		: "view";
}

/** 意见, 通知, 条例: a document orders, unless it only says what somebody thinks or what states have agreed. */
const ofDocument = (name: string): Authority =>
	/社论|评论|专栏|报道|(?:研究|论文|调查|分析)$|报告书|研究报告|调查报告|蓝皮书|日记|博文|新书|著作/u.test(
		name,
	)
		? "view"
		: /(?:联合|共同|发表的).{0,6}(?:声明|公报|宣言)$|^《?[\p{Script=Han}]{0,8}宣言》?$/u.test(
					name,
				)
			? "state"
			: "command";

function ofBody(name: string): Authority {
	if (
		/峰会$/u.test(name) ||
		(isOfACountry(name) && !isMedium(name) && !/中国|中央|我国/u.test(name))
	)
		return "abroad";
	if (
		/会议|大会|全会|座谈会|论坛|(?<!协|学|商|工|联合|基金|董事|理事|监事|委员|居委|村委)会$|中央|国务院|党委|党组|省委|市委|县委|区委|纪委|指挥部|领导小组|中办|国办|两办|办公厅/u.test(
			name,
		)
	)
		return "command";
	if (
		/(?:部|局|委|署|厅|政府|办公室|办公厅|国务院|法院|检察院|海关|常委会|人大|政协|监会|专班|街道|镇|乡|县|区)$/u.test(
			name,
		) &&
		!/外交部|国防部|俱乐部|干部|总部|支部|[\p{Script=Han}]{2,6}国(?:[\p{Script=Han}]{2,6}部|政府)/u.test(
			name,
		)
	)
		return "office";
	return isCountry(name) || /方$|外交部|国防部|联合国|安理会|国$/u.test(name)
		? "abroad"
		: "own";
}

function ofPerson(
	{ titles: lists }: Speaker,
	cue: string,
	talks: boolean,
): Authority {
	const titles = lists.join("、");
	const first = FIRST.test(titles);
	if (talks) return "state";
	if (!first && /发言人|常驻|中国.{0,6}(?:大使|代表(?!团|队))/u.test(titles))
		return "state";
	if (!first && isForeign(titles))
		return /前|原|时任/u.test(titles) || SCHOLARS.test(titles)
			? "view"
			: "abroad";
	if (first) return "command";
	const inFirm = FIRMS.test(titles);
	const inOffice =
		OFFICES.test(titles) &&
		(!inFirm || /省长|市长|州长|县长|区长|部长|厅长|局长/u.test(titles));
	if (SCHOLARS.test(titles) && !/书记|省长|市长|县长|区长/u.test(titles))
		return "view";
	if (
		titles.search(DELEGATES) >= 0 &&
		!OFFICES.test(titles.replaceAll(DELEGATES, ""))
	)
		return inFirm ? "own" : "delegate";
	if (inOffice) return ORDERS.test(cue) ? "command" : "office";
	if (STRICT_ORDERS.test(cue) && (inFirm || titles === "")) return "command";
	// In the paper's own voice an expert has a title; whoever has none and points out is somebody it named before.
	if (titles === "" && cue === "指出") return "office";
	return titles === "" && /^(?:认为|分析|预测|预计|看来)/u.test(cue)
		? "view"
		: "own";
}
