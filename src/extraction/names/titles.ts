import { partOfSpeech } from "../../language/dictionary.ts";
import { Lexicon } from "../../language/lexicon.ts";
import { places as gazetteer } from "../../language/places.ts";
import type { Extent } from "../../language/sentences.ts";
import { COUNTRIES } from "../tables/countries.ts";
import { officeEndingAt } from "./offices.ts";

/**
 * Where the title in front of a name starts: 正在广场晨练的|村民|张富超, 据|比亚迪巴西公司大巴车销售总监|布鲁诺·派瓦.
 * A title is taken whole, lists of offices included (市委副书记、市长), and nothing but the title.
 */

/** Longer than any list of offices in the papers. */
const LONGEST = 80;

const HARD_BREAK = /[，。；：！？…—【】*\s]/u;

/** Words in front of a title that are not part of it; cut while they stand there. */
const LEADING =
	/^(?:应(?!急|用)|了(?!么)|约(?![旦束翰克谈瑟])|就(?![业医诊读])|(?:特别|尤其)(?:是|对)?(?!行政|代表|顾问|助理|检察|报告|协调|委员|法庭|刑事)|[今本此]次|难怪|联同|紧急(?=[同与对])|带着|[他她](?!们)|有(?=村民|居民|市民|专家|学者|网友|读者|业内|前线|议员|官员|记者|家长|学生)|\d{1,4}年|\d{1,2}月|\d{1,2}日|\d{1,3}(?:多)?岁|今年|去年|明年|近日|日前|当天|当日|同日|今天|昨天|昨日|今日|随后|此后|此前|之后|其间|期间|会上|会前|会后|会议期间|活动现场|现场|席间|上午|下午|晚上|当晚|傍晚|凌晨|当地时间|访(?!问|华|美|日|谈)|就如|据|在(?![职野任编线读建校渝京沪穗港澳])|由(?!良)|经|对|向|同|与|和|及|以及|并|并由|让|请|被|给|跟|随|是|而|则|但|就连|连|还有|另有|另一位|另一名|一位|一名|有位|这位|那位|有着|作为|身为|来自|担任|曾任|现任|时任|原|前往|包括|会见了?|会谈|接见了?|约见了?|看望了?|慰问了?|走访了?|采访了?|专访了?|专访|其中|其(?!他)|陪同|邀请了?|任命|提名|选举|推选|推举|聘请|告诉|感谢|祝贺|率领|带领|拜会了?|拜访了?|致电|致信|复信|写信给|对话|如今|目前|现在|如|像|正如|例如|比如|都|也(?!门)|又|还|在场的?|找|与会的?|参会的?|围绕|听取了?|根据|按照|通过|随同|连同|会同|联合|针对|关于|本报讯|本报|图为|只见|看着|看到|见到|遇到|碰到|找到|问|说起|提起|谈起|谈到|说到|其中|此外|同时|首先|最后|接着|于是|因此|所以|虽然|尽管|如果|即使|正(?=与|同|和|向|在(?!职))|正是|便是|就是|等|从(?![化江])|令|于(?![都田])|使)/u;

/** Words that begin like one of those but belong to the title: 和田, 同济, 对外经贸, 经济学家, 原子能. */
const NOT_LEADING =
	/^(?:联合(?:国|会|社|体|创始|早报|大学)|和田|和平|和县|和顺|和政|和静|和硕|和龙|和林|同济|同仁|同江|同心|同安|与会|对外|对俄(?!罗斯)|对口|对台|向阳|经济|经开|经信|经贸|经营|经管|经纪|从化|从江|给排水|原子|原州|原阳|原平|前郭|前锋|前进|及时|跟踪|随州|随县|并购|都江堰|都匀|都昌|都兰|都安|现代|现场总|会计|会东|会理|会宁|会昌|会同|会泽|会展|会员|随军|连云港|连城|连州|连平|连南|连山|连江|说唱|问题|同盟|等离子|等级|像素|对冲|根河|围场)/u;

/** A preposition or verb in the middle behind which the title starts: 在布达佩斯同|匈牙利总理. */
const INNER_CUT =
	/(?:(?<=.)(?:则|并|也|还)[与同和]|(?<=大会堂|宾馆|北京|提议|周年|应约|[将曾拟已])[与同](?![仁济江心安盟])|记者对(?!外)|(?<=\p{Script=Han})了(?!么|望|解(?!除))|(?<=.)被(?!告|害)|包括|相信|要求|自称|涉及|反对(?![派党])|认识(?!论)|听说|认定(?!中心|委员|科|处|办)|判处|提交|收到|委托(?=代表|大)|针对|归咎于|传召|纪念(?![馆堂碑币园日]|活动|基金)|(?<=[布登播][出]?)对|(?<=[上下]午|今[天日晚]|\d日)对|(?<=村民|群众)对|(?<![自供补])给(?![水排予养])|会见了?|会谈|接见了?|约见了?|看望了?|探望了?|慰问了?|走访了?|采访了?|专访了?|引述|援引|引用|借用|直到|派出|方式[同与和]|陪同|邀请了?|任命|提名|告诉|率领|带领|拜会|拜访|致电|致信|致函|去函|去信|发函|复信|祝贺|感谢|来自|担任|以及|分别为|分别是|让|使得|转达|离不开|串联起|(?<=.)(?<!所)在(?![职岗任渝沪京校读野线])|出席|参加|主持(?!人|召集)|访问(?!团|学者)|考察(?!团|组|队|站)|听取|围绕|(?<=^(?:在|于|赴|到|从)[^，。]{1,30})(?:同|与|对|向)(?![一济仁江心安会外]))/gu;

/**
 * @param text - the plain twin of a paragraph
 * @param nameStart - where the name behind the title starts
 * @param floor - nothing left of this belongs to the title: the end of the name before, or 0
 * @returns the title's extent, or null where no office noun stands before the name
 */
export function titleBefore(
	text: string,
	nameStart: number,
	floor: number,
): Extent | null {
	let end = nameStart;
	while (end > floor && /\s/u.test(text[end - 1] ?? "")) end--;
	if (officeEndingAt(text, end) === 0) return null;
	let start = phraseStart(text, end, floor);
	start = trim(text, start, end);
	const office = officeEndingAt(text, end);
	if (start > end - office) start = end - office;
	return { start, end };
}

/** 这是|中大社工系学生, 记者碰到了|成都居民: what says who somebody is, or how one met them, and is no part of their office. */
const SAYS_WHO =
	/(?<![自理缘事])由(?![于来])|时任(?!命)|(?<!求)是(?!非)|[碰遇见看找来]到了?|[来去]看/gu;

/**
 * Where in a title's extent, which may say who somebody is (这是中大社工系学生), the office itself begins.
 *
 * @returns an offset in the text
 */
export function officeStart(text: string, { start, end }: Extent): number {
	let from = start;
	for (const says of text.slice(start, end).matchAll(SAYS_WHO)) {
		const behind = start + says.index + says[0].length;
		if (behind < end - 1) from = behind;
	}
	return from === start ? start : withoutLeading(text, from, end);
}

/** Walks left over one noun phrase: through marks and brackets, over 、 only where a list of offices goes on. */
function phraseStart(text: string, end: number, floor: number): number {
	const lowest = Math.max(floor, end - LONGEST);
	let at = end - 1;
	for (; at >= lowest; at--) {
		const unit = text[at] ?? "";
		if (unit === "”" || unit === "）" || unit === "》" || unit === "’") {
			const open =
				lowest + text.slice(lowest, at).lastIndexOf(OPENING[unit] ?? "");
			if (open < lowest || NO_PART_OF_A_TITLE.test(text.slice(open, at)))
				return at + 1;
			at = open;
			continue;
		}
		if (unit === "“" || unit === "（" || unit === "《") return at + 1;
		if (unit === "、" && officeEndingAt(text, beforeBracket(text, at)) === 0)
			return at + 1;
		if (HARD_BREAK.test(unit)) return at + 1;
	}
	return at + 1;
}

/** Marks and brackets that hold a sentence or a byline are not inside a title. */
const NO_PART_OF_A_TITLE = /[。！？；，]|记者|电$/u;

/** 省农科院副院长（主持工作）、: the office stands before its bracket. */
function beforeBracket(text: string, end: number): number {
	return text[end - 1] === "）"
		? Math.max(0, end - LONGEST) +
				Math.max(
					0,
					text.slice(Math.max(0, end - LONGEST), end).lastIndexOf("（"),
				)
		: end;
}

const OPENING: Readonly<Record<string, string>> = {
	"”": "“",
	"’": "‘",
	"）": "（",
	"》": "《",
};

function trim(text: string, from: number, end: number): number {
	let start = from;
	let found = from;
	const relative = lastRelative(text, start, end);
	if (relative > start) start = relative;
	// What stands in brackets or marks is not looked into: 副院长（主持工作）.
	const bare = text
		.slice(start, end)
		.replace(/（[^（）]*）|“[^“”]*”|《[^《》]*》/gu, (inside) =>
			"○".repeat(inside.length),
		);
	for (const cut of bare.matchAll(INNER_CUT)) {
		const behind = start + cut.index + cut[0].length;
		if (behind < end - 1 && officeEndingAt(text, behind) === 0)
			found = Math.max(found, behind);
	}
	start = Math.max(start, found);
	start = countryBehindJoint(text, start, end);
	start = placeBehindVerb(text, start, end);
	return withoutLeading(text, start, end);
}

/** Where a title begins once the words in front that are none of it are left out. */
function withoutLeading(text: string, from: number, end: number): number {
	for (let start = from; ; ) {
		const rest = text.slice(start, end);
		if (NOT_LEADING.test(rest)) return start;
		const leading = rest.match(LEADING)?.[0];
		if (!leading || start + leading.length >= end) return start;
		start += leading.length;
	}
}

const places = new Lexicon([
	...COUNTRIES,
	...gazetteer.flatMap((each) => [each.name, each.short]),
	"中央",
	"中共",
	"全国",
	"国家",
	"国务院",
]);

/** 说服|朝鲜领导人, 转达|中共中央总书记: a verb of the dictionary, and behind it the place a title begins with. */
function placeBehindVerb(text: string, start: number, end: number): number {
	for (let at = start + 2; at < end - 2; at++) {
		if (places.startingAt(text, at) < 2) continue;
		const part = partOfSpeech(text.slice(at - 2, at));
		if (part?.startsWith("v") && part !== "vn" && text[at - 1] !== "驻")
			return at;
	}
	return start;
}

const countries = new Lexicon([
	...COUNTRIES,
	"联合国",
	"欧盟",
	"非盟",
	"欧洲委员会",
	"世界银行",
	"国际奥委会",
]);

/**
 * 北京同|法国总统, 晚同|波兰总统, 播出对|老挝总理: with whom, or of whom, and behind it the country a title begins with. 中国和法国研究中心
 * is about both.
 */
function countryBehindJoint(text: string, from: number, end: number): number {
	let start = from;
	for (let at = from + 1; at < end - 2; at++)
		if (
			JOINTS.has(text[at - 1] ?? "") &&
			countries.startingAt(text, at) >= 2 &&
			countries.endingAt(text, at - 1) === 0 &&
			!ABOUT_A_COUNTRY.test(text.slice(at, end))
		)
			start = at;
	return start;
}

const JOINTS = new Set("同与和对及");

/** 对美国政策专家, “科学与中国”: a country that something is about. */
const ABOUT_A_COUNTRY =
	/^(?:中国|[\p{Script=Han}]{2,6}?(?:关系|政策|贸易|事务|问题|研究|援助|文化))/u;

/** The place behind the last 的 (or 地) that is outside marks: what stands before it only describes. */
function lastRelative(text: string, start: number, end: number): number {
	let depth = 0;
	for (let at = end - 1; at >= start; at--) {
		const unit = text[at];
		if (unit === "”" || unit === "》" || unit === "）") depth++;
		else if (unit === "“" || unit === "《" || unit === "（") depth--;
		else if (unit === "的" && depth === 0 && at < end - 1) return at + 1;
	}
	return start;
}
