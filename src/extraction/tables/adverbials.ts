import { UnitSet } from "../../language/unitSet.ts";

/**
 * What stands between a subject and its verb of saying, and is stripped to find the subject: adverbs, times, manners, places
 * and objects of prepositions. From the adverbials in grammars of modern Chinese and the usage of the papers.
 */

/** Adverbs and times that stand between a subject and its verb. */
const WORDS =
	`一方面 点名 同时 只 只是 还 也 亦 并 又 再 再次 再度 多次 反复 曾 曾经 已 已经 则 均 都 皆 即 就 便 才 更 日前 近日 近期 最近 当天 当日 当晚 同日 同一天 同天 次日 翌日 隔天 前一天 此前一天 早前 日后 其后 事前 当时 晚些时候 稍早 稍后 稍早前 早些时候 今早 今晚 昨晚 今年 去年 今天 昨天 昨日 今日 周一 周二 周三 周四 周五 周六 周日 本周 上周 星期一 星期二 星期三 星期四 星期五 星期六 星期日
	最新 发表 上午 下午 晚 晚间 晚上 中午 凌晨 早上 一致 纷纷 普遍 分别 共同 联合 进一步 特别 尤其 着重 重点 明确 公开 郑重 严正 严肃 坚决 首次 首先 最后 随后 此前 之前 之后 后来 接着 继续 一再 极力 竭力 始终 坚持 坚定 强烈 积极 高度 充分 毫不讳言 直言不讳 坦率 坦诚 由衷
	动情 激动 深情 自豪 高兴 欣喜 兴奋 笑着 笑呵呵 乐呵呵 微笑着 微笑 哽咽着 哽咽 含泪 向记者 对记者 对本报记者 向本报记者 告诉记者 对笔者 对媒体 向媒体 对外 对此 就此 为此 因此 所以 据此 异口同声 不约而同 第一时间 率先 先 主动 当场 现场 当面 亲自
	专门 单方面 本人 自己 一行 等 等人 一起 同样 仍 仍然 依然 一直 不断 通常 常 经常 常常 常说的 一针见血 一语中的 开门见山 有感而发 感慨万千 颇有感触 深有感触 深有体会 深受鼓舞 备受鼓舞 倍感振奋 信心满满 信心十足 满怀信心 不无感慨 颇为自豪 满脸笑容 喜笑颜开 书面 电话 如此 这样 这么 吐槽 先后 警告 批评 指责 抱怨 抗议 发文 撰文 刊文 发帖 发推 致信 去信 来信 来电 去电 发微博 发视频 强硬表态 表态
	严厉 强硬 批评性 尖锐 直接 间接 间 谨慎 乐观 悲观 保守 权威 正式 非正式 私下 事后 来华前 访华前 访华期间 行前 启程前 会谈后 会见后 会后 会上 会前 赛后 赛前 课上 课后 饭后 途中 席间 致辞时 讲话时 发言时 演讲时 采访时 时 后 所`
		.trim()
		.split(/\s+/u)
		.sort((a, b) => b.length - a.length)
		.join("|");

const ADVERBS = new RegExp(`(?:${WORDS})$`, "u");

const DATE =
	/(?:当地时间|北京时间)?(?:\d{2,4}年)?(?:\d{1,2}月)?(?:\d{1,2}[日号]|\d{1,2}月)(?:上午|下午|晚间|晚上|晚些时候|晚|凌晨|中午|夜|深夜)?(?:消息)?$/u;

/** 感慨地, 兴高采烈地; not 各地, 基地. */
const MANNERS = [2, 3, 4].map(
	(length) =>
		new RegExp(
			`[\\p{Script=Han}]{${length}}(?<![各当基内实产本外异工土农草湿驻属园阵营])地$`,
			"u",
		),
);

/** Where somebody says it: 在会上, 在接受采访时. */
const PLACES =
	"时|上|中|下|后|前|前夕|之际|里|外|间|期间|内|处|旁|边|会|会议|大会|论坛|采访|现场|致辞|致词|讲话|发言|演讲|座谈|仪式|声明|文章|社论|报告|报道|评论|信|电|帖|邀请|推特|脸书|微博|官网|平台|节目|陈述|博客|推文|贴文|媒体|网站|账号|视频|厅|室|馆|门口|专访|新书|日记|回忆录|批示|通话|会晤|会谈|会见|辩论|直播|》";
const PLACE_OF_SPEECH = new RegExp(`在[^在，。；：]{0,80}(?:${PLACES})$`, "u");

/** To whom, on what, with what: the object of a preposition. */
const OBJECT =
	/(?:对|向|朝|冲|给|跟|同|与|就|针对|围绕|谈及|谈到|谈起|说到|说起|提到|提及|提起|回忆起|回应|展望|面对|通过|通过其|用|以|为|因|代表)[^，。；：]{1,40}$/u;

/** What somebody does while speaking. */
const GESTURE =
	/(?:指着|指了指|看着|望着|拿着|捧着|握着|拉着|抚摸着|摸着|翻着|翻看着|端着|抱着|拍着|擦着|站在|坐在|走在|摆摆手|点点头|摇摇头|挥挥手|竖起大拇指|一边|边|忙着|算着|数着|掰着|竖起)[^，。；：]{1,25}$/u;

/** 接受本报记者采访时 */
const INTERVIEW =
	/接受[^，。；：]{0,30}(?:采访|专访|访问|访谈|连线)(?:时|中)?$/u;

/** 韩联社|的报道|提到 */
const REPORTS =
	/(?<=[社报网台刊》])(?:的)?(?:此前|最新|相关)?(?:报道|评论|文章|社论)$/u;

/** 《蓝皮书》中 */
const INSIDE = /(?<=》)(?:中|里|内)$/u;

/** 今天（6月17日）, 董事长（左二） */
const BRACKETS = /（[^）]{1,24}）$/u;

/** 白宫网站当天|发表声明|称 */
const ISSUED =
	/(?:发表|发布|发出|公布|刊发|刊登|签发)(?:了)?[^，。；：]{0,30}(?:声明|公报|公告|通告|通报|文章|讲话|演讲|致辞|致词|报告|数据|推文|帖文|评论|社论|消息|报道|公开信)$|(?:召开|举行)[^，。；：]{0,10}(?:发布会|记者会|通气会|吹风会)$/u;

/** Nothing but what STRIPS takes away: 在贺电中, 19日. */
export const ONLY_ADVERBIALS = new RegExp(
	`^(?:${WORDS}|(?:\\d{1,2}月)?\\d{1,2}[日号]|在[^，。；：]{1,16}?(?:[时中上里后]|会|现场|仪式)|(?:对|向|就)[^，。；：]{1,16}|等)*$`,
	"u",
);

/** Something that stands between a subject and its verb. */
interface Strip {
	readonly pattern: RegExp;
	/** The characters it may end in: one look at the last tells most from it. Null where it may end in any. */
	readonly ends: UnitSet | null;
}

const strip = (pattern: RegExp, ends: string | null): Strip => ({
	pattern,
	ends: ends === null ? null : new UnitSet(ends),
});

/** The last characters of words parted by `|`. */
const lastOf = (words: string): string =>
	words
		.split("|")
		.map((word) => word.at(-1) ?? "")
		.join("");

export const STRIPS: readonly Strip[] = [
	strip(BRACKETS, "）"),
	strip(ISSUED, "明报告章话讲辞词据文论息道信会"),
	strip(ADVERBS, lastOf(WORDS)),
	strip(DATE, "日号月午间上候晚晨夜息"),
	...MANNERS.map((manner) => strip(manner, "地")),
	strip(INTERVIEW, "访问谈线时中"),
	strip(INSIDE, "中里内"),
	strip(REPORTS, "道论章"),
	strip(PLACE_OF_SPEECH, lastOf(PLACES)),
	strip(GESTURE, null),
	strip(OBJECT, null),
];

/** Where what may be stripped off the end of a stretch starts, or -1. */
export const stripFrom = (stretch: string, { pattern, ends }: Strip): number =>
	ends === null || ends.at(stretch, stretch.length - 1)
		? stretch.search(pattern)
		: -1;
