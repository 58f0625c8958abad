import { Lexicon } from "../language/lexicon.ts";
import { within } from "./extents.ts";
import type { Paragraph, Unit } from "./layout.ts";
import type { Scene } from "./scene.ts";
import { COUNTRIES } from "./tables/countries.ts";
import type { Voice } from "./voice.ts";

/** What only makes sense as the same person speaking: what is to be done, with nobody named who does it. */
const MODAL =
	/^(?:还|也|更|既|又|下一步|今后|未来|接下来|要|必须|须|需|需要|应|应该|应当|不能|不要|不得|决不|绝不|务必|坚持|坚决|加快|推动|推进|进一步|继续|确保|切实|着力|全面|深入|统筹|积极|扎实|聚焦|强化|抓好|做好|用好|落实|落细|落地|持续|大力|努力|牢牢|始终|围绕|紧扣|立足|锚定|以.{1,20}为|把|将|愿|希望|呼吁|欢迎|期待|敦促|支持|相信|通过|在此基础上|特别要|尤其要|既要)/u;

const ENUMERATION =
	/^(?:[一二三四五六七八九十]是|(?:一|另一|再一|还有一|二|三)[个条道项点]是|[一二三四五六七八九十]要|第[一二三四五六七八九十][，、是]|首先|其次|再次|最后|再者|此外|另外|同时|与此同时|其[一二三四五]|一方面|另一方面)/u;

const NUMERALS = "一二三四五六七八九十";

/** What the point before this one begins with, for 二是, 第三, 其次; null where a text begins with no later point. */
export function pointBefore(text: string): RegExp | null {
	if (/^(?:其次|再次)/u.test(text)) return /首先|其次|第一[，、是]|一是/u;
	const point = text.match(
		/^(?:第(?<nth>[二三四五六七八九十])[，、是]|(?<one>[二三四五六七八九十])(?:[个条道项点]?是|要))/u,
	)?.groups;
	const numeral = point?.nth ?? point?.one;
	if (numeral === undefined) return null;
	const last = NUMERALS[NUMERALS.indexOf(numeral) - 1] ?? "";
	return new RegExp(
		`(?:第${last}[，、是]|${last}[个条道项点]?是|${last}要${last === "一" ? "|首先" : "|其次|再次"})`,
		"u",
	);
}

/** 他希望…: what the one who has just spoken wishes, too. */
const WISH = /^(?:他|她)(?:还|也|同时)?(?:希望|期待|期望|愿意|盼望|相信)/u;

/** No document hopes. */
const WISHES = /^(?:期待|希望|呼吁|愿|敦促|相信)/u;

/** What goes on with cited words by its very form. */
const CITED_ON =
	/^(?:[一二三四五六七八九十]是|第[一二三四五六七八九十][，、是]|[\p{Script=Han}]{1,3}方“\uE000{8,}”|我(?!们|国|市|省|县|区)|咱)/u;

const MORE_WORDS = /^[\p{Script=Han}]{1,3}方“\uE000{8,}”/u;

/** These go on with the story as often as with somebody's view. */
const ADDS = /^(?:此外|另外|同时|与此同时|最后)/u;

const FIRST_PERSON =
	/^(?:我们|我(?!国|市|省|县|区|军|党|校|院|方)|咱们|咱|我方|我党|双方|两国|彼此|[\p{Script=Han}]{1,3}方(?=愿|将|支持|希望|期待|高度|坚定|始终|感谢|赞赏|一贯|欢迎|鼓励|高兴|积极|要)|你们|你|您|同志们|各级|各地|各部门|各方)/u;

const REASONING =
	/^(?:这(?!次|一天|天|里|时|位|名|场|座|个月|期间)|那么|因为|因此|所以|于是|然而|但是?|不过|而且|并且|况且|毕竟|事实上|实际上|其实|只有|只要|如果|若|倘若|即使|即便|无论|不论|不管|尽管|虽然|既然|除非|否则|换言之|也就是说|换句话说|比如|例如|譬如|如(?!今|期|火)|从.{1,16}(?:看|来说|角度)|一旦|可以说|可见|正如|正是|尤其|特别是|甚至|更为?重要的是|关键|重要的是|总之|总的来说|总的来看|总体而言|总体来看|总体来说|总体上|综合来看|综上|长远来看|长期来看|短期来看|整体来看|整体而言|考虑到|基于|鉴于|而(?!且|言|目前|当|此前|如今|今|在|据)|对于?.{1,14}(?:来说|而言)|在.{1,20}(?:下|中|背景下|环境下|情况下)|其中|它|它们|两者|二者|前者|后者|此举|展望|面对)/u;

/** The paper's own voice: what happened besides. */
const NARRATION =
	/^(?:据|会上|会前|会后|离开|走出|走到|走进|沿着|观看|察看|乘车|乘坐|抵达|步入|登上|会议(?!指出|强调)|座谈会|[\p{Script=Han}]{1,4}会上(?:播放|展示|还|发布|宣读|启动|签署|举行|举办)|会见|会谈|论坛|活动|仪式|当天|当日|当晚|同日|随后|日前|近日|上午|下午|记者|本报|图为|出席|参加|在.{1,12}(?:期间|当天|之际)|期间|其间|座谈|调研|考察|来到|走进|在现场|现场|与会)/u;

/** 新闻联播从今天起推出…, 今天请看…: a programme leads over to its own report, from whoever's words it opened with. */
const LEADS_OVER =
	/新闻联播(?:从|将|推出|今[天起])|[本总]台(?:从|将|推出|今[天起])|请(?:继续)?看(?:记者|总台|本台|今|“|《)|今[天晚](?:我们)?(?:首先|先|来|就|一起|继续)?(?:请看|来看|去看|关注|走进)/u;
const EACH_LEAD = new RegExp(LEADS_OVER, "gu");

/** 将新举措落实落细，还有赖于…: 将 in front of an object tells of no future. */
const DISPOSES =
	/^将[^，。；]{2,12}(?:落实|落细|[作视列]为|转化|纳入|融入|变成|变为)[^，。；]*，/u;

/** Facts with a date: of a meeting's speech they are part, beside somebody's view they are the paper's. */
const DATED =
	/^(?:目前|截至|去年|今年以来|近年来|近期|此前|近\d|自\d|\d{1,4}年|\d{1,2}月|\d{1,2}日|过去|当前|如今)/u;

/** What is to be done, with its day in front: 今年要再建五家, 到2026年底，实现…. */
const PLANNED =
	/^(?:今年|明年|今后|未来|接下来|下一步|下半年|年内|年底前|力争|争取|确保|计划|拟|到(?:20\d\d|二〇..|本世纪|今年|明年|“十).{0,12}|[“]?十[四五六]五[”]?期间)[^。；]{0,24}?(?:要|将|计划|力争|确保|实现|达到|完成|建成|新增|提高|建设|培育|开工|全覆盖)/u;

/** Strong enough to go on with somebody's view. */
const STRONG_MODAL =
	/^(?:还|也|高(?:标准|质量|水平)(?:建设|推进|推动|打造)|下一步|今后|未来|接下来|要|必须|须|需|需要|应|应该|应当|不能|不要|不得|决不|绝不|务必|将|愿|希望|呼吁|期待|敦促|继续|坚持|特别要|尤其要)/u;

/** The mood of a scene. */
const SCENE = /气氛(?:热烈|友好|融洽|活跃)|一派.{2,6}景象|掌声|欢声笑语/u;

/** Who takes part and who makes a speech is told at the end of a report. */
const ATTENDED =
	/(?:(?<![合协])作了?|进行了?)(?:交流|表态|典型|汇报|大会|视频|专题)?(?:发言|汇报|交流|说明|讲话)[。！]|(?:出席|参加|列席)(?:会议|活动|调研|座谈|会见|仪式)?[。！]|^[^，。]{2,60}(?:出席|参加|列席)(?:了)?(?:会议|活动|调研|座谈会?|会见|仪式)[，；]|(?:陪同|一同|随同)(?:调研|考察|参加|出席|检查)|走访了|(?:予以|表示|给予)(?:充分|高度)?(?:肯定|赞许|勉励|赞赏)[。！]/u;

/** Somebody does something: 双方就…交换了意见, 两国元首共同见证. */
const ACTION =
	/^(?:双方(?![要应将愿])|两国元首|两国领导人|两国总理|两国外长|各方|与会).{0,12}(?:就.{1,30}(?:交换|进行|达成)|共同(?:见证|出席|会见|签署|发表)|见证|签署|发表|出席|听取|还就|还见证)/u;

/** What people do in the paper's own voice. */
const TELLS =
	/^(?:[和、与].{1,12})?(?:还|也|则|等|一行|随后|首先|分别|认真|仔细|在.{1,30}(?:时|上|中))?(?:记下|记录|记着|点头|鼓掌|起身|请|向|会见|会晤|出席|陪同|主持|参加|签署|欢迎|来到|走进|察看|考察|调研|看望|慰问|听取|宣读|致辞|讲话|发言|作|颁发|回答|转达|同.{1,30}(?:举行|会|握手)|与.{1,30}(?:举行|会|握手)|代表.{1,20}(?:签署|致辞|讲话)|对.{1,20}表示)/u;

const JUDGEMENT =
	/(?:我们|(?<![响供效相适对反])应(?![用对急付邀])|(?<=^|[，；、也还都就既才更又需只不仍们方家]|应该|首先|一定|尤其|特别|同时|更加)要(?![求素点件塞领害闻义])|将(?!军|领|近)|可以|能够|可能|有望|必须|需要|意味着|才能|就能|不是|而是|有利于|有助于|从而|难以|无法|不可能|是.{2,40}的)/u;

const EVALUATES =
	/(?:有着|具有|充满|提供了|带来了|树立了|作出了?|做出了?|发挥了?|展现了?|彰显了?|体现了?|奠定了|注入了?|创造了|赢得了|争取了|堪称)[^，。；]{0,24}(?:重要|宝贵|强大|巨大|深刻|积极|独特|广阔|有效|有益|坚实|深厚|显著|典范|榜样|贡献|经验|机遇|意义|作用|潜力|韧性|信心|动力|前景|优势|时间|希望)/u;

/**
 * Whether a sentence with no attribution of its own is still the same voice speaking.
 *
 * @returns the name of the reason, or null where narration takes over
 */
export function goesOn(
	scene: Scene,
	unit: Unit,
	start: number,
	voice: Voice,
	opensParagraph: boolean,
): string | null {
	const text = scene.paragraph.outside.slice(start, unit.end);
	if (voice.register !== "address" && VIEWS.test(text)) return null;
	if (ACTION.test(text) || ATTENDED.test(text) || DISPOSES.test(text))
		return null;
	if (voice.closed || leadsOver(scene, unit, start)) return null;
	// Beside words it only refers to, a commentary reasons on in its own voice.
	if (voice.cited && voice.register !== "citation" && !CITED_ON.test(text))
		return null;
	if (OTHERS_VIEW.test(text) || namesItself(scene, unit, start, voice))
		return null;
	// 此外，欧盟通过了新的措施。: what happened besides, but in a speech, and in its new paragraph what is asked for too.
	const tellsBesides =
		ADDS.test(text) &&
		(voice.register !== "address" || (opensParagraph && !asksForMore(text)));
	if (
		ENUMERATION.test(text) &&
		!tellsBesides &&
		!startsWithOther(scene, unit, start, voice)
	)
		return "enumeration";
	if (opensParagraph) return acrossParagraphs(text, voice);
	if (TELLS_OTHERS.test(text) && !isCrowd(voice)) return "subjectlessModal";
	if (isAboutItself(text, voice)) return null;
	if (NARRATION.test(text) || SCENE.test(text)) return null;
	if (PLANNED.test(text)) return "subjectlessModal";
	if (DATED.test(text))
		// 如今，数据中心正在改变贵州。: how a report goes on from what the leader said of a place.
		return voice.register === "address" &&
			!(isLeader(voice) && text.startsWith("如今"))
			? "sameParagraph"
			: null;
	// 习近平主席同总统先生举行会谈; 欢迎你们: whoever is called so is spoken to.
	if (isSomebody(voice) && voice.register !== "report" && HEARER.test(text))
		return "firstPerson";
	if (startsWithOther(scene, unit, start, voice)) return null;
	// 从…，到……|以…为代表的学子前赴后继。: what trails off is taken up again.
	if (
		isSomebody(voice) &&
		/……\s*$/u.test(scene.paragraph.outside.slice(Math.max(0, start - 8), start))
	)
		return "sameParagraph";
	const isPaper = voice.parties.every((party) => party.kind === "document");
	if (isPaper && WISHES.test(text)) return null;
	if ((voice.register === "address" ? MODAL : STRONG_MODAL).test(text))
		return "subjectlessModal";
	if (
		(FIRST_PERSON.test(text) &&
			!(MYSELF.test(text) && !isSomebody(voice)) &&
			!(
				voice.register === "report" &&
				OURS.test(text) &&
				!isSomebody(voice) &&
				!isCrowd(voice)
			)) ||
		/^[^，。；“]{2,12}，(?:我们|咱们)/u.test(text) ||
		isOwnCountry(text, voice)
	)
		return "firstPerson";
	if (voice.register === "address") return "sameParagraph";
	const [only, ...others] = voice.parties;
	if (WISH.test(text) && only?.kind === "person" && others.length === 0)
		return "pronounWish";
	// 美方“正在寻找方法”。: somebody's side, and more words in marks.
	if (MORE_WORDS.test(text)) return "quotationGoesOn";
	// 同时，要…: what is added goes on where it could not be anybody else's.
	const added = addedIn(text);
	if (
		added !== text &&
		(STRONG_MODAL.test(added) ||
			FIRST_PERSON.test(added) ||
			(voice.register === "opinion" && JUDGEMENT.test(added)))
	)
		return "enumeration";
	if (voice.register !== "opinion") return null;
	if (REASONING.test(text)) return "reasoning";
	if (JUDGEMENT.test(text)) return "judgement";
	// 中国经济有着强大的韧性。: what only somebody with a view says, and nothing that happened on a day.
	return EVALUATES.test(text) && !/\d|“/u.test(text) ? "judgement" : null;
}

/** 国内有两种观点：一种认为…: views of nobody in particular are told by the paper. */
const VIEWS =
	/(?:有|存在)[^，。；]{0,8}(?:观点|看法|声音|意见|说法)[：，。]|[一另]种(?:观点|意见|看法)?(?:则|就)?认为/u;

/** 但分析认为…, 舆论普遍认为…: a view that is nobody's who is named, set beside somebody's words. */
const OTHERS_VIEW =
	/^(?:但|而|不过|然而|也)?(?:有)?(?:分析(?:人士)?|舆论|外界|媒体|有评论)(?:则|普遍|还|也)?(?:认为|指出|称|说)/u;

/** 马蒂斯的表态受到高度关注: of whoever is called by name the paper tells; nobody calls themselves so. */
function namesItself(
	scene: Scene,
	unit: Unit,
	start: number,
	voice: Voice,
): boolean {
	const [only, ...others] = voice.parties;
	return (
		only !== undefined &&
		others.length === 0 &&
		only.person !== null &&
		(within(scene.mentions, start, unit.end).some(
			(mention) =>
				mention.person === only.person &&
				!unit.marks.some(
					(mark) => mark.start < mention.start && mention.end < mark.end,
				),
		) ||
			(isLeader(voice) &&
				THE_LEADER.test(scene.paragraph.outside.slice(start, unit.end))))
	);
}

/** Whom papers call 总书记 without a name. */
const isLeader = ({ parties: [only] }: Voice): boolean =>
	only?.person?.titles.includes("总书记") ?? false;

/** 总书记的讲话引发热烈反响: the one whose words stand before; another party's is called by name, 同本扬总书记. */
const THE_LEADER = /(?<![同与和][\p{Script=Han}·]{1,8})总书记/u;

/** What stands behind 同时，还. */
const addedIn = (text: string): string =>
	text.replace(ADDS, "").replace(/^[，、]?(?:还|也)?/u, "");

/** 同时，要…: what is added is asked for, too. */
function asksForMore(text: string): boolean {
	const added = addedIn(text);
	return MODAL.test(added) || FIRST_PERSON.test(added);
}

/** Whether a sentence leads over to a report, or only stands between the words a report opened with and one that does. */
function leadsOver({ paragraph }: Scene, unit: Unit, start: number): boolean {
	if (lastLead(paragraph) < start) return false;
	const text = paragraph.outside.slice(start, unit.end);
	return LEADS_OVER.test(text) || !(ENUMERATION.test(text) || MODAL.test(text));
}

const lastLeads = new WeakMap<Paragraph, number>();

/** Where a paragraph last leads over, or -1: looked for once, so that a paragraph of many sentences takes no longer for each. */
function lastLead(paragraph: Paragraph): number {
	let last = lastLeads.get(paragraph);
	if (last === undefined) {
		last = [...paragraph.outside.matchAll(EACH_LEAD)].at(-1)?.index ?? -1;
		lastLeads.set(paragraph, last);
	}
	return last;
}

/** 相关省市要…: whoever ordered something goes on to say who shall do what. */
const TELLS_OTHERS =
	/^(?:有关(?!于)|相关|广大|全体|各|沿线|沿江)[\p{Script=Han}、]{1,14}?(?:要(?!求)|须(?!知)|必须|不得|务必)/u;

/** 双方在情报等领域提升合作，给地区带来威胁。: of a body that has spoken the paper goes on to tell, unless it is what it will do. */
function isAboutItself(text: string, voice: Voice): boolean {
	const [only, ...others] = voice.parties;
	return (
		only !== undefined &&
		others.length === 0 &&
		(only.kind === "collective" ||
			(only.kind === "body" && voice.register === "report")) &&
		text.startsWith(only.name) &&
		!/^[，]?(?:还|也|同时|将|愿|要|应|必须|希望|期待|支持|欢迎|感谢|呼吁|敦促|反对|坚决|坚定|一致|同意|重申|致力|承诺|高度|一贯|始终|不会|不能|绝不|决不)/u.test(
			text.slice(only.name.length),
		)
	);
}

const countries = new Lexicon(COUNTRIES);

/** 奥地利企业愿…, where the Austrian minister speaks. */
function isOwnCountry(text: string, voice: Voice): boolean {
	const country =
		countries.startingAt(text, 0) > 0
			? COUNTRIES.find((each) => text.startsWith(each))
			: undefined;
	return (
		country !== undefined &&
		/^(?:企业|政府|人民|议会|国会|国民议会|[参众]议院|执政党|社会各界|军队|方面)?(?:愿|将|希望|期待|支持|欢迎|感谢|赞赏|高度|坚定)/u.test(
			text.slice(country.length),
		) &&
		voice.parties.some((party) =>
			party.person?.titles.some((title) => title.startsWith(country)),
		)
	);
}

/** 总统先生, 你们 */
const HEARER =
	/(?:总统|首相|总理|主席|部长|外长|议长|国王|大使)(?:先生|女士|阁下)|陛下|殿下|^(?:欢迎|希望|祝|感谢|谢谢|期待|相信)你们?/u;

/** 我认识的朋友不多: no court or document says 我. */
const MYSELF = /^我(?!们|方|国|市|省|县|区|军|党|校|院)/u;

/** 我们所担忧的: beside what a body or a paper passes on, the writer's own. */
const OURS = /^(?:我们|咱们?)/u;

const isCrowd = (voice: Voice): boolean =>
	voice.parties.some((party) => party.kind === "collective");

const isSomebody = (voice: Voice): boolean =>
	voice.parties.some(
		(party) => party.kind === "person" || party.kind === "unnamed",
	);

/** A new paragraph is the paper's again, unless it only makes sense as more of the same. */
function acrossParagraphs(text: string, voice: Voice): string | null {
	if (voice.parties.some((party) => party.kind === "collective")) return null;
	if (!/[。！？；]$/u.test(text.trimEnd())) return null;
	if (voice.register === "address" && /^(?:要|必须|应当?|须|坚持)/u.test(text))
		return "subjectlessModal";
	return /^我们(?!的|党|国家|这)/u.test(text) ||
		(/^[^，。；]{2,20}，我们/u.test(text) && voice.register !== "report")
		? "firstPerson"
		: null;
}

/** Whether the sentence begins with somebody else who is named, so that it tells of them. */
function startsWithOther(
	scene: Scene,
	unit: Unit,
	start: number,
	voice: Voice,
): boolean {
	const [first] = within(scene.mentions, start, unit.end);
	if (!first || first.phrase.start > start + 8) return false;
	const text = scene.paragraph.outside.slice(first.phrase.end, unit.end);
	if (voice.parties.some((party) => party.person === first.person)) return true;
	// 市住建委主任岳知远在现场作了记录。: whom the paper gives an office in front, it tells of.
	if (
		voice.register === "address" &&
		first.phrase.start < first.start &&
		!first.person.titles.includes("总书记")
	)
		return true;
	if (voice.register === "address") return TELLS.test(text);
	// 习近平总书记高度重视…: praise of a leader inside somebody's speech.
	return !/^(?:高度重视|亲自|多次|始终|一直|的|站在|深刻|作出|为)/u.test(text);
}
