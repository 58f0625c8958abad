import { partOfSpeech } from "../language/dictionary.ts";
import { startsWithDeed } from "./commitments/deeds.ts";
import type { Paragraph } from "./layout.ts";
import type { Marked } from "./marks.ts";

/**
 * Marks hold somebody's own words, or a name, a label, a slogan. Where a whole sentence stands in them behind a cue or before
 * an attribution that is settled by its place; this is for the fragments inside paraphrase.
 */

/** Behind these a fragment is what somebody called or said it. */
const CALLS =
	/(?:称|说|指|指出|强调|表示|认为|提出|要求|呼吁|回应|直言|坦言|形容|批评|指责|警告|描述|评价|重申|叮嘱|嘱咐|勉励|承诺|宣称|声称|办法|思路|口号|疑问|想法|一句话|一个道理|四个字|八个字|是|为|其|它|他|对方|此举|这|将|应|要|会|愿|做到)$/u;

/** In front of these a fragment is a name or a label: “新质生产力”的内涵, “双碳”目标, “三农”工作. */
const LABELLED =
	/^(?:的|等|之|型|式|化|战略|工程|行动|计划|目标|工作|理念|思想|精神|模式|体系|机制|制度|政策|改革|建设|问题|任务|方针|原则|倡议|决议|议案|法案|项目|活动|演习|军演|联演|品牌|名片|称号|美誉|之称|之路|格局|新|大|一词|字|二字|概念|论|说法|这一|这个|这些|两个|方案|平台|系统|指数|经济|产业|产品|企业|城市|乡村|社区|村|镇|县|市|区|路|号|杯|奖|班|队|组|岛|岁|后|者|们|人|族|家|店|所谓|主题|论坛|研讨会|会议|峰会|讲话|重要讲话|教育|文化|遗产|服务|中心|基地|园|带|圈|走廊|合作|关系|外交|政治|贸易|战|潮|热|风|病|瓶颈|难题|短板|优势|红利|效应|现象|时代|阶段|版|档|季|节|日)/u;

/** A predicate: it begins as what somebody says of something. */
const PREDICATE_START =
	/^(?:并|也|还|不|没|非常|十分|更|最|很|极|太|必须|应|要|将|会|能|可|已|正在|正|一定|绝不|决不|绝对|完全|坚决|坚定|继续|进一步|加快|尽快|立即|具有|有|是|对|在|从|把|让|使|为|以|通过|如果|只要|只有|所有|任何|没有|无法|毫无|充满|感到|希望|愿|期待|欢迎|支持|反对|这|那|我|我们|他们|它)/u;

const ASSERTS =
	/^(?:将(?!军|领)|必须|应当|不能|不会|绝不|决不|没有|不是|已经|正在|一定|无法|从未|我们|我(?!国|市|省|县|区))/u;

/** Behind these stands how somebody wants a thing done. */
const DEMANDS = /(?:坚持|做到|必须|就要|还要|学会|懂得)$/u;

/** 一件事一件事地办, 把账算清楚, 摸着石头过河: no slogan of four or eight characters is built so. */
const IN_A_MANNER =
	/[\p{Script=Han}]地[\p{Script=Han}]{1,3}$|^把[\p{Script=Han}]{2}|^[\p{Script=Han}]着[\p{Script=Han}]{2}/u;

/** 伊斯兰抵抗组织: what groups are called. */
const ORGANISED =
	/^[\p{Script=Han}·]{2,10}(?:组织|阵线|联盟|委员会|公司|集团|协会|基金会|电视台)$/u;

const NAMED_SO =
	/(?:注册|登记|命名|更名|改名|取名|起名|定名|冠名|俗称|简称|又称|又名|别名|授予|获评|评为|列为|誉为)为?$/u;

/** 东亚的力量平衡将面临再次被打破的局面: a whole sentence has such a word behind what it is about. */
const TELLS_OF_SOMETHING =
	/^[\p{Script=Han}]{2,12}(?:将(?!军)|会(?!议|谈|晤|员)|似乎|已经|正在|必须|应当|不会|不能|没有|可能|无法|不是|不可)/u;

/** What is known of the one who speaks and of the article, to tell words from labels. */
export interface QuotedBy {
	/**
	 * Somebody abroad in a news item: papers put a phrase of theirs in marks to show that it is theirs (“合法打击目标”), where
	 * at home they put marks around names and slogans.
	 */
	readonly abroad: boolean;
	/** Whether the article puts the same words in marks elsewhere, as it does with labels. */
	readonly repeated: (words: string) => boolean;
}

/** Shorter fragments are nicknames. */
const SHORTEST = 2;
/** Shorter ones are a word the paper has its doubts about (“对抗”), unless somebody calls something so. */
const SHORTEST_PHRASE = 4;

/** A clause of its own in marks is no shorter. */
const SHORTEST_CLAUSE = 6;

/** @returns whether the words between the marks are somebody's own, in a sentence that is attributed to them */
export function isOwnWords(
	paragraph: Paragraph,
	mark: Marked,
	by: QuotedBy,
): boolean {
	const { plain } = paragraph;
	const words = plain.slice(mark.start + 1, mark.end - (mark.open ? 0 : 1));
	const before = plain
		.slice(Math.max(0, mark.start - 8), mark.start)
		.replace(/[，：]$/u, "");
	const after = plain.slice(mark.end, mark.end + 4);
	if (words.length < SHORTEST || /所谓的?$/u.test(before)) return false;
	const right = plain[mark.start - 1] ?? "";
	// 认为这首歌“青春、热血，听出了…”“充满朝气”: a sentence stands in no list of labels.
	if (/，/u.test(words) && words.length >= 10 && after.startsWith("“"))
		return true;
	if (/^[、”“]/u.test(after) || /[、”]/u.test(right)) return false;
	if (after.startsWith("等") && !(by.abroad && CALLS.test(before)))
		return false;
	if (/[。！？；]/u.test(words) || (/，/u.test(words) && words.length >= 10))
		return !LABELLED.test(after);
	// 要“视情况而定”: behind a modal only a predicate stands.
	if (
		words.length >= SHORTEST_PHRASE &&
		/(?<![需重主首])要$/u.test(before) &&
		/^[。；！]/u.test(after)
	)
		return true;
	if (LABELLED.test(after) || isNoun(after.slice(0, 2))) return false;
	if (ORGANISED.test(words)) return false;
	// 注册为“无限公司”: a name that was given.
	if (NAMED_SO.test(before)) return false;
	if (
		by.repeated(words) &&
		!(
			by.abroad &&
			CALLS.test(plain.slice(Math.max(0, mark.start - 8), mark.start)) &&
			tells(words)
		)
	)
		return false;
	// 坚持“一件事一件事地办”: how a thing is to be done, in a phrase with its verb.
	if (
		words.length >= SHORTEST_CLAUSE &&
		DEMANDS.test(before) &&
		/^[，。；！]/u.test(after) &&
		IN_A_MANNER.test(words)
	)
		return true;
	// No label begins with what is going to be, or must.
	if (words.length >= 8 && ASSERTS.test(words)) return true;
	// 将意味着…更紧密，“是韩日…的分水岭”: a clause of its own that begins with its verb.
	if (
		words.length >= SHORTEST_CLAUSE &&
		plain[mark.start - 1] === "，" &&
		/^[，。；！？]/u.test(after) &&
		(PREDICATE_START.test(words) ||
			startsWithVerb(words) ||
			(words.length >= 10 && TELLS_OF_SOMETHING.test(words)))
	)
		return true;
	if (by.abroad)
		return (
			(tells(words) ||
				PREDICATE_START.test(words) ||
				(words.length >= 6 && CALLS.test(before))) &&
			(words.length >= SHORTEST_PHRASE ||
				(CALLS.test(before) && !/[是为其它他]$/u.test(before)) ||
				(/^(?:令他|让他|使他)$/u.test(before.slice(-2)) && tells(words))) &&
			!/^[A-Za-z0-9+＋-]+$/u.test(words) &&
			!KNOWN_LABELS.has(words)
		);
	return (
		CALLS.test(before) &&
		// 做到“应保尽保”: four characters are a slogan.
		!(words.length <= 4 && /做到$/u.test(before)) &&
		(PREDICATE_START.test(words) || startsWithVerb(words))
	);
}

/** Names in marks that everybody uses. */
const KNOWN_LABELS = new Set(
	"一带一路 一国两制 两个确立 两个维护 四个意识 四个自信 九二共识 台独 港独 疆独 双循环 三农 萨德 爱国者 伊斯兰国 北溪 新冠 五一 十一 双十一 七七事变 九一八 断交 印太战略 美国优先 亚太再平衡 重返亚太 印太之行 护航联盟 核保护伞 核共享 白色清单 厚礼 筹码 台湾独立 中国威胁 中国挑战 脱钩 脱钩断链 去风险 台湾关系法 六项保证".split(
		" ",
	),
);

/** 合法打击目标 says something of what it names; 摩萨德 and 敌方飞机 only name it. */
function tells(words: string): boolean {
	for (let at = 0; at + 2 <= words.length; at++)
		if (/^(?:v|a|d|l|i|p|z)/u.test(partOfSpeech(words.slice(at, at + 2)) ?? ""))
			return true;
	return /[不没应须能会可是有被把让得太]/u.test(words);
}

/** “战斧”导弹, “铁杆”朋友: a noun behind the marks makes a name of what is in them. */
function isNoun(text: string): boolean {
	return /^(?:n|vn|an)/u.test(partOfSpeech(text) ?? "");
}

function startsWithVerb(words: string): boolean {
	if (words.length < 4) return false;
	return (
		(partOfSpeech(words.slice(0, 2))?.startsWith("v") ?? false) ||
		// 拓宽 is a name to the dictionary.
		startsWithDeed(words)
	);
}
