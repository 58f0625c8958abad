import { Lexicon } from "../language/lexicon.ts";
import { places } from "../language/places.ts";
import { UnitSet } from "../language/unitSet.ts";
import type { SpeakerKind } from "../model.ts";
import { offices } from "./names/offices.ts";
import { remembering } from "./remembering.ts";
import {
	BODY_HEADS,
	COLLECTIVE_HEADS,
	DOCUMENT_HEADS,
	FOREIGN_BODIES,
	MEDIA,
	MEETING_HEADS,
	PLURAL_MARKS,
	UNNAMED_MARKS,
} from "./tables/bodies.ts";
import { CLAUSE_WORDS, NO_CLAUSE_WORDS } from "./tables/clauses.ts";
import {
	ABBREVIATED_MEDIA,
	ABBREVIATED_STATE,
	COUNTRIES,
	SIDES,
} from "./tables/countries.ts";
import { OFFICES } from "./tables/offices.ts";

/*
 * What a noun phrase without a person's name stands for: a body, a crowd, a document, somebody unnamed, or nobody who
 * can speak. A phrase is read from its head, its last word; in front of it nothing may stand that makes it a clause.
 */

const bodies = new Lexicon([...BODY_HEADS, ...FOREIGN_BODIES]);
const meetings = new Lexicon(MEETING_HEADS);
const collectives = new Lexicon(COLLECTIVE_HEADS);
const documents = new Lexicon(DOCUMENT_HEADS);
const media = new Lexicon(MEDIA);
const clauseWords = new Lexicon([...CLAUSE_WORDS, ...NO_CLAUSE_WORDS]);
const harmless = new Set(NO_CLAUSE_WORDS);
const countries = new Set(COUNTRIES);
const placeNames = new Set(
	places.flatMap((place) => [place.name, place.short]),
);

/** The last words of all that can speak. */
const HEADS: readonly string[] = [
	BODY_HEADS,
	FOREIGN_BODIES,
	MEETING_HEADS,
	COLLECTIVE_HEADS,
	DOCUMENT_HEADS,
	MEDIA,
	COUNTRIES,
	OFFICES,
	[...placeNames],
].flat();

const heads = new Lexicon([...HEADS, ..."代表 领导 嘉宾 来宾 媒".split(" ")]);

/** The last characters of all that can speak: most phrases are dismissed by one look. */
const lastUnits = new UnitSet([
	...HEADS.map((head) => head.at(-1) ?? ""),
	...SIDES,
	..."》”士员人者导官们方军府队媒部国大省市县区地校镇村ABCDEFGHIJKLMNOPQRSTUVWXYZ".split(
		"",
	),
]);

/** Whether any phrase that can speak ends as this one does, or in this character. */
export const mayEndASpeaker = (unit: string): boolean => lastUnits.ends(unit);

const LONGEST = 40;
/** The title of a work may be longer. */
const LONGEST_WORK = 80;

/** As many phrases are kept in mind. */
const MOST_KEPT = 1 << 15;

/** What phrases were found to be: the same ones are asked about at every verb. */
const known = remembering(readKind, MOST_KEPT);

/** @returns null where the phrase names nobody who can speak */
export function kindOf(phrase: string): SpeakerKind | null {
	return mayEndASpeaker(phrase) && endsAsOne(phrase) ? known(phrase) : null;
}

/** A cheap look at the last word: most phrases end in none that speaks. */
const endsAsOne = (phrase: string): boolean =>
	phrase.length <= (phrase.endsWith("》") ? LONGEST_WORK : LONGEST) &&
	(phrase.length <= SHORT ||
		ANY_END.ends(phrase) ||
		heads.endingAt(phrase, phrase.length) > 0);

/** States and places by a character each are no longer than this. */
const SHORT = 6;
const ANY_END = new UnitSet("》”们人者士员官");

function readKind(phrase: string): SpeakerKind | null {
	if (/^(?:[还也]?)有人$/u.test(phrase)) return "unnamed";
	// 也是|田径队的教练, 自古便是|风雅文化的代表: what somebody is, and not who.
	if (COPULA.test(phrase) || DESCRIBES.test(phrase)) return null;
	// 两国发表关于…的|联合声明: what they do, and not what speaks.
	if (/(?:发表|发布|签署|签订|通过|印发|出台)了?关于/u.test(phrase))
		return null;
	// 双方积极评价|两国
	if (
		/^(?:双方|各方)(?!代表|领导|团队|企业|专家|人员|官员|元首|政府)[\p{Script=Han}]{2}/u.test(
			phrase,
		)
	)
		return null;
	// 七名议员致函|总干事: what they do.
	if (
		/[致去发来复回][函信电]$|[\p{Script=Han}]{2}致[函信电][\p{Script=Han}]/u.test(
			phrase,
		)
	)
		return null;
	const bare = maskMarks(phrase);
	if (bare === null || isClause(bare.slice(bare.lastIndexOf("的") + 1)))
		return null;
	// 提供商“数字地球公司”: a name in marks.
	const marked = phrase.match(/“(?<name>[^“”]{2,16})”$/u)?.groups?.name;
	if (marked) {
		// 网友“本立堂夜话”
		if (/^[^“”]{0,12}(?:网友|网民|用户|博主|读者|观众)“/u.test(phrase))
			return "unnamed";
		return kindOf(marked) === "body" ? "body" : null;
	}
	const work = phrase.includes("》")
		? phrase.match(/^.{0,24}《[^》]+》(?<tail>.{0,8})$/u)
		: null;
	if (work) return kindOfWork(phrase, work.groups?.tail ?? "");
	const length = phrase.length;
	if (media.endingAt(phrase, length) > 0) return "body";
	if (/^(?:多名|一些|有)?(?:知情|消息|内部|接近.{2,12})人士$/u.test(phrase))
		return "unnamed";
	if (
		/[\p{Script=Han}]们$/u.test(phrase) &&
		!/^(?:他|她|它|我|你|咱|人)们$/u.test(phrase)
	)
		return "collective";
	if (SEVERAL_PLACES.test(phrase)) return "body";
	const congress = phrase.match(CONGRESS);
	if (congress) return congress[1] ? "document" : "body";
	const collective = collectives.endingAt(phrase, length);
	if (collective === length) return "collective";
	const role = roleOf(phrase, collective > 0);
	if (role !== undefined) return role;
	// 欧盟国家, 西方国家
	if (/^.{2,6}(?<![我这那]|我们|他们|一个)国家$/u.test(phrase))
		return "collective";
	if (collective > 0 && !/^[该这那]/u.test(phrase)) return "collective";
	if (meetings.endingAt(phrase, length) > 0) return "body";
	const document = documents.endingAt(phrase, length);
	// 堂姐心疼|这个刻苦的妹妹: what somebody does to somebody.
	if (
		/[\p{Script=Han}](?:这|那)[个位名][\p{Script=Han}]*的[\p{Script=Han}]{1,3}$/u.test(
			phrase,
		)
	)
		return null;
	// 问一直关注她的王院长: who is asked.
	if (/^(?:问(?![答询])|听[到了完罢])/u.test(phrase)) return null;
	// 另一种意见: of nobody.
	if (
		/(?:[一两几多]种|另一种|不同|反对|多数|少数|主流)(?:的)?意见$/u.test(phrase)
	)
		return null;
	if (document > 0) return isStated(phrase) ? "document" : null;
	if (countries.has(phrase) || placeNames.has(phrase)) return "body";
	if (ABBREVIATED_STATE.test(phrase)) return "body";
	if (ACRONYM.test(phrase.slice(phrase.lastIndexOf("的") + 1))) return "body";
	if (ABBREVIATED_MEDIA.test(phrase)) return "collective";
	const head = bodies.endingAt(phrase, length);
	if (head === 0 || length < 2) return null;
	if (head === 1 && (length < 3 || COMMON_NOUNS.test(phrase))) return null;
	return NO_BODY.test(phrase) ? null : "body";
}

/** IMF: letters that stand for an organisation, and not for a thing. */
const ACRONYM =
	/^(?!(?:GDP|CPI|PPI|PMI|APP|DNA|RNA|IPO|ETF|LED|VIP|CEO|CFO|CBD|PPT|USB|GPS|ICU|PCR|HIV|LNG|PVC|MRI)$)[A-Z]{3,7}$/u;

const DESCRIBES = /[便就也正都才]是[^，]*的/u;

/** 三省市, 两地, 四国: places counted. */
const SEVERAL_PLACES =
	/^(?:[三四五六七八九]国|[两三四五六七八九十]{1,2}(?:省|市|省市|省区市|县|区|地|校|镇|村))$/u;

const COPULA =
	/^(?:[也还又就都却仍既]?是(?!非)|曾是|作为|成为|当过|当上|担任|成了)/u;

/** 党的二十大, 党的十九大报告: a congress, and what it was told. */
const CONGRESS =
	/^(?:中国共产党|党的|中共|我们党的)[一二三四五六七八九十]+(?:大|次全国代表大会)(报告|党章|决议)?$/u;

/** What is in marks and brackets made blank, unit for unit; null where they do not close. */
function maskMarks(phrase: string): string | null {
	if (!/[“”《》（）]/u.test(phrase)) return phrase;
	const masked = phrase.replace(
		/“[^“”]*”|《[^《》]*》|（[^（）]*）/gu,
		(inside) => "○".repeat(inside.length),
	);
	return /[“”《》（）]/u.test(masked) ? null : masked;
}

/** 我听到她跟…说, 到国安法通过, 判处撤销原审判决: pronouns and verbs that stand in no name. */
const CLAUSAL =
	/^(?:到|去|惟|唯|又|问(?![答询])|听[到了完罢]|经(?![济贸信开纪营])|被(?![告害捕访])|明白|判处|还有)|[我你](?![国市省县区校院党军方们港州镇村社局部厅司行])|(?<!其)[他她它](?!们)|注意到|听到|记录下|愿[同与意为]|指(?![导数标挥定示南战控])(?=.*[人员者生长])/u;

/** Whether a phrase tells that something happens, when or to whom, and is no name. */
function isClause(phrase: string): boolean {
	if (CLAUSAL.test(phrase)) return true;
	if (/[，。；：！？]|^的|\d日|周[一二三四五六日](?!报)/u.test(phrase))
		return true;
	for (const { start, end } of clauseWords.matches(phrase))
		if (!harmless.has(phrase.slice(start, end))) return true;
	return false;
}

/** 一位村民 is unnamed, 多位专家 a crowd; undefined where the phrase ends in no role at all. */
function roleOf(
	phrase: string,
	isCollective: boolean,
): SpeakerKind | null | undefined {
	const role = offices.endingAt(phrase, phrase.length);
	if (
		role === 0 &&
		!/(?:人士|负责人|人员|人|者|代表|官员|高官|军官|领导|嘉宾|来宾)$/u.test(
			phrase,
		)
	)
		return undefined;
	if (UNNAMED_MARKS.test(phrase)) return "unnamed";
	// 中国代表 at the United Nations is one.
	const state = phrase.match(/^(?<state>.{2,8}?)(?:常驻)?代表$/u)?.groups
		?.state;
	if (state && countries.has(state)) return "unnamed";
	if (PLURAL_MARKS.test(phrase) || isCollective) return "collective";
	// 救援人员: nobody counts them; 工作人员 is whoever is on duty.
	if (/[\p{Script=Han}]{2}人员$/u.test(phrase))
		return phrase.endsWith("工作人员") ? "unnamed" : "collective";
	// 劫持者, 旅游业者
	if (/[\p{Script=Han}]{2}(?<![编记笔作读学])者$/u.test(phrase))
		return "collective";
	return role > 0 || /(?:负责人|官员|高官|人士|发言人)$/u.test(phrase)
		? "unnamed"
		: null;
}

/** Words for documents that are more often what somebody does, or what something is like: 研究, 计划, 标准. */
const GENERIC =
	/^(?:研究|调查|调研|计划|标准|函|信|法|文件|文章|指南|指数报告|评论|社论|清单|榜单|章程|方案|办法|决定|意见|规定|条例|判决|裁定|协议|规范|通知|民调|报告|规划)$/u;

/** A law by what its name ends in. */
const LAW =
	/(?:宪|刑|民|商|税|基本|民典|诉讼|保护|促进|管理|监督|组织|安全|劳动|合同|公司|证券|保险|收|教育|选举|立法|监察|公务员|法官|检察官|律师|药品|关系|防治|救助|保障|条例|国安|治安|处罚|许可|复议|赔偿|仲裁|破产|专利|著作权|商标|反[^，]{1,8}|渔业|矿业|森林|草原|农业|海商|交通|建筑|广告|慈善|旅游|电影|体育|军人|国防|兵役|外交|引渡|出入境|征收|预算|审计|统计|会计|计量|标准化|档案|保密|密码|网络|数据|信息|个人|人口|母婴|婚姻|继承|收养|侵权|物权|担保|票据|信托|基金|拍卖|招标|采购|价格|竞争|垄断|消费者|食品|种子|畜牧|动物|植物|海洋|水|土地|城乡|规划|环境|节能|能源|电力|石油|煤炭|铁路|公路|航空|邮政|港口)法$/u;

/** Whether a phrase that ends like a document is one: it has a name of its own, or an owner. */
function isStated(phrase: string): boolean {
	if (phrase.endsWith("法") && !LAW.test(phrase)) return false;
	const cut = phrase.lastIndexOf("的");
	const tail = phrase.slice(cut + 1);
	if (cut < 0)
		return !/^(?:研究|调查|调研|计划|标准|函|信|法|文件|文章|指南|指数报告|评论|社论|清单|榜单|章程)$/u.test(
			tail,
		);
	if (
		!GENERIC.test(tail) &&
		/^(?:一[项份篇]|有关|联合|工作)|[\p{Script=Han}]{6}/u.test(tail)
	)
		return true;
	const owner = kindOf(phrase.slice(0, cut));
	return owner === "body" || owner === "unnamed";
}

/** Ordinary nouns that end like a body: 全社会, 东部, 结局. */
const COMMON_NOUNS =
	/(?:社会|机会|(?<!安)全部|内部|外部|东部|西部|南部|北部|中部|干部|局部|底部|头部|场所|住所|厕所|处所|网站|车站|充电站|自行|执行|流行|进行|举行|运行|发行|结局|格局|大局|布局|(?<!安)全局|平局|僵局|变局|常委|举办|督办|主办|承办|创办|到处|之处|好处|益处|坏处|用处|难处|长处|深处|各处|何处|书店|饭店|酒店|商店|一会|聚会|约会|晚会|博览会|运动会|展会|服贸会|进博会|广交会|数博会|消博会|亚运会|奥运会|全运会|公会堂|单方)$/u;

const NO_BODY =
	/^(?:任何|第一座|一座|首座|这座|一家|一个|几个|那个)(?:单方面|方面|站|中心|部门|公司|组织)?$|单方面$/u;

/** 《方案》 is a document, 《华尔街日报》 a body; 《…》 alone with nothing to tell is neither. */
function kindOfWork(phrase: string, tail: string): SpeakerKind | null {
	const title = phrase.match(/《([^》]+)》/u)?.[1] ?? "";
	if (tail !== "") {
		if (documents.endingAt(tail, tail.length) > 0)
			return tail.startsWith("的") && !isStated(`某部的${tail.slice(1)}`)
				? null
				: "document";
		return kindOf(tail);
	}
	if (
		/(?:(?<![公通简喜捷])报|时报|日报|周刊|杂志|新闻|邮报|月刊|评论|世界|先驱|卫报|论坛报|独立报|观察家)$/u.test(
			title,
		)
	)
		return "body";
	return title.length > 0 ? "document" : null;
}

/** Whether a phrase is one of the media that need no 《》. */
export const isKnownMedium = (name: string): boolean => media.has(name);

/** Whether a body is a paper, a station or an agency. */
export const isMedium = (name: string): boolean =>
	media.endingAt(name, name.length) > 0 ||
	/(?:[A-Za-z][\w-]*网站?|》(?:网站|官网|客户端)|报|时报|日报|邮报|周刊|电视台|通讯社|新闻网|广播公司|社)》?$|(?:新闻|杂志|月刊|评论|先驱|观察家|卫报)》$/u.test(
		name,
	);

/** Whether what is cited reports: a medium, or 《…》 that is no document by its name. */
export const isReporting = (name: string): boolean => {
	const title = name.match(/《([^》]+)》$/u)?.[1];
	return (
		isMedium(name) ||
		(title !== undefined && documents.endingAt(title, title.length) === 0)
	);
};

/** Whether a name is that of a state. */
export const isCountry = (name: string): boolean => countries.has(name);
