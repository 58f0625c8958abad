import { partOfSpeech } from "../language/dictionary.ts";
import { Lexicon } from "../language/lexicon.ts";
import type { Extent } from "../language/sentences.ts";
import type { Paragraph } from "./layout.ts";
import { skipLeading } from "./leadingWords.ts";
import { isSurname, isWord } from "./nameEvidence.ts";
import { kindOf, type Party, readParties } from "./parties.ts";
import type { PersonMention } from "./people.ts";
import { FOLLOWERS } from "./tables/followers.ts";

/** Who stands in front of a verb of saying, as far as its own sentence tells. */
export type Subject =
	| {
			readonly kind: "parties";
			readonly parties: readonly Party[];
			/** Whether they stand right before the verb, adverbials passed over. */
			readonly adjacent: boolean;
	  }
	/** 他, 她, 该负责人, 李主任, 总书记: somebody named elsewhere. */
	| { readonly kind: "reference"; readonly phrase: Extent }
	/** Nobody stands there: whoever was spoken of goes on. */
	| { readonly kind: "none" }
	/** Somebody or something that does not speak for anybody we know: 记者, 数据, 有观点. */
	| { readonly kind: "other"; readonly phrase: Extent | null };

/** The paragraph in which it is read, and who is named in its own voice. */
export interface Scene {
	readonly paragraph: Paragraph;
	readonly mentions: readonly PersonMention[];
}

/** Adverbs and times that stand between a subject and its verb. */
const ADVERBS = new RegExp(
	`(?:${`同时 还 也 亦 并 又 再 再次 再度 多次 反复 曾 曾经 已 已经 则 均 都 皆 即 就 便 才 更 日前 近日 近期 最近 当天 当日 当晚 同日 今天 昨天 昨日 今日 周一 周二 周三 周四 周五 周六 周日 星期一 星期二 星期三 星期四 星期五 星期六 星期日
	上午 下午 晚 晚间 晚上 中午 凌晨 早上 一致 纷纷 普遍 分别 共同 联合 进一步 特别 尤其 着重 重点 明确 公开 郑重 严正 严肃 坚决 首次 首先 最后 随后 此前 之前 之后 后来 接着 继续 一再 始终 坚定 强烈 积极 高度 充分 毫不讳言 直言不讳 坦率 坦诚 由衷
	动情 激动 深情 自豪 高兴 欣喜 兴奋 笑着 笑呵呵 乐呵呵 微笑着 微笑 哽咽着 哽咽 含泪 向记者 对记者 对本报记者 向本报记者 告诉记者 对笔者 对媒体 向媒体 对外 对此 就此 为此 因此 所以 据此 异口同声 不约而同 第一时间 率先 先 主动 当场 现场 当面 亲自
	专门 本人 自己 一行 等 等人 一起 同样 仍 仍然 依然 一直 不断 通常 常 经常 常常 常说的 一针见血 一语中的 开门见山 有感而发 感慨万千 颇有感触 深有感触 深有体会 深受鼓舞 备受鼓舞 倍感振奋 信心满满 信心十足 满怀信心 不无感慨 颇为自豪 满脸笑容 喜笑颜开 书面 电话 先后
	严厉 强硬 批评性 尖锐 直接 间接 间 谨慎 乐观 悲观 保守 权威 正式 非正式 私下 事后 会后 会上 会前 赛后 赛前 课上 课后 饭后 途中 席间 致辞时 讲话时 发言时 演讲时 采访时 时 后 所`
		.trim()
		.split(/\s+/u)
		.sort((a, b) => b.length - a.length)
		.join("|")})$`,
	"u",
);

const DATE =
	/(?:当地时间|北京时间)?(?:\d{2,4}年)?(?:\d{1,2}月)?(?:\d{1,2}日|\d{1,2}月)(?:上午|下午|晚间|晚上|晚|凌晨|中午|夜|深夜)?$/u;

/** 感慨地, 兴高采烈地; not 各地, 基地. */
const MANNER =
	/[\p{Script=Han}]{1,8}(?<![各当基内实产本外异工土农草湿驻属园阵营])地$/u;

/** Where somebody says it: 在会上, 在接受采访时. */
const PLACE_OF_SPEECH =
	/在[^在，。；：]{0,80}(?:时|上|中|下|后|前|里|间|期间|内|处|旁|边|会|会议|大会|论坛|采访|现场|致辞|致词|讲话|发言|演讲|座谈|仪式|声明|文章|社论|报告|报道|评论|信|电|帖|推特|脸书|微博|官网|平台|节目|陈述|博客|推文|贴文|媒体|网站|账号|视频|专访|新书|日记|回忆录|批示|通话|会晤|会谈|会见|辩论|直播|》)$/u;

/** To whom, on what, with what: the object of a preposition. */
const OBJECT =
	/(?:对|向|朝|冲|给|跟|同|与|就|针对|围绕|谈及|谈到|谈起|说到|说起|提到|提及|提起|回忆起|回应|展望|面对|通过|通过其|用|以|为|因|代表)[^，。；：]{1,40}$/u;

/** What somebody does while speaking. */
const GESTURE =
	/(?:指着|指了指|看着|望着|拿着|捧着|握着|拉着|抚摸着|摸着|翻着|翻看着|端着|抱着|拍着|擦着|站在|坐在|走在|一边|边|忙着|算着|数着|掰着|竖起)[^，。；：]{1,25}$/u;

/** 今天（6月17日）, 董事长（左二） */
const BRACKETS = /（[^）]{1,24}）$/u;

/** 白宫网站当天|发表声明|称 */
const ISSUED =
	/(?:发表|发布|发出|公布|刊发|刊登|签发)(?:了)?[^，。；：]{0,30}(?:声明|公报|公告|通告|通报|文章|讲话|演讲|致辞|致词|报告|数据|推文|帖文|评论|社论|消息|报道|公开信)$/u;

const STRIPS = [
	BRACKETS,
	ISSUED,
	ADVERBS,
	DATE,
	MANNER,
	PLACE_OF_SPEECH,
	GESTURE,
	OBJECT,
];

/** Most adverbials a verb ever carries; a bound for hostile input. */
const MOST_STRIPS = 8;

/** Those who stand before verbs of saying and are nobody's source: the reporter, data, views without an owner. */
const OTHERS =
	/(?:记者|笔者|本报|本刊|数据|资料|统计|事实|实践|经验|历史|观点|声音|分析|说法|消息|信息|结果|现象|迹象|种种|情况|原因|标题|题目|俗话|老话|古人|古语|谚语|常言|诗|歌|文字|图|表|谁|什么|这|那|此|其|实际上|客观|没有人|无人|不能|不应|应该|可以|必须|需要|要|会|能|可|将|愿|敢|想|不|没|未)$/u;

const REFERENCES =
	/^(?:(?:两国|双方)(?:领导人|元首|总理|外长|防长|首脑)|他|她|他本人|她本人|该报道|报道|声明|该声明|公告|通报|文章|该文|该报|该媒体|该通讯社|(?:该|这位|这名|上述|前述|这位|那位)(?:[\p{Script=Han}]{0,6})(?:负责人|主任|副主任|局长|副局长|官员|人士|专家|发言人|代表|医生|律师|学者|教授|村民|居民|工作人员|部长|书记|市长|区长|县长)|该负责人|这位负责人|该发言人|这名发言人|这位发言人|该官员|这名官员|该人士|这位专家|该专家)$/u;

const followers = new Lexicon(FOLLOWERS);

/** Finds who stands in front of what begins at `end`, in the clauses from `from` on. */
export function subjectBefore(
	scene: Scene,
	from: number,
	end: number,
): Subject {
	const clause = clauseStart(scene, from, end);
	const own = adjacentSubject(scene, clause, end);
	if (own) return own;
	// 译者|坦言: a noun phrase that names nobody we know speaks for nobody else.
	const rest = bare(scene, clause, end);
	if (/^[让使令被给由]/u.test(rest)) return { kind: "other", phrase: null };
	if (rest !== "" && !isPredicate(rest) && !leftmostSubject(scene, clause, end))
		return { kind: "other", phrase: null };
	for (let stop = end, start = clause; ; ) {
		const found = leftmostSubject(scene, start, stop);
		if (found) return found;
		if (start <= from) return { kind: "none" };
		stop = start - 1;
		start = clauseStart(scene, from, stop);
	}
}

/** What is left of a clause when all adverbials around its verb are taken away. */
function bare(scene: Scene, clause: number, end: number): string {
	const text = scene.paragraph.outside;
	let stop = trimEnd(text, clause, end);
	for (let round = 0; round < MOST_STRIPS; round++) {
		const part = text.slice(clause, stop);
		const cuts = STRIPS.map((strip) => part.search(strip)).filter(
			(at) => at >= 0,
		);
		if (cuts.length === 0) break;
		stop = trimEnd(text, clause, clause + Math.min(...cuts));
	}
	return text.slice(skipLeading(text, clause, stop), stop).trim();
}

/** Whether a clause without a subject of its own begins with what somebody does. */
function isPredicate(rest: string): boolean {
	if (
		/^[并还也又再则而在对就向从把将以为用随谈看听走站坐拿边一当当经自]/u.test(
			rest,
		)
	)
		return true;
	const part = partOfSpeech(rest.slice(0, 2)) ?? partOfSpeech(rest.slice(0, 1));
	return part !== null && /^(?:v|d|p|c|a|z|l|i)/u.test(part);
}

/** Where the clause that ends at `end` starts: behind the last comma, or behind a quotation that stands before it. */
export function clauseStart(scene: Scene, from: number, end: number): number {
	const { outside, marks } = scene.paragraph;
	for (let at = end - 1; at >= from; at--) {
		const unit = outside[at] ?? "";
		if (/[，。；：！？…]/u.test(unit)) return at + 1;
		if (unit === "”") {
			const mark = marks.find((m) => m.end === at + 1);
			if (mark && holdsSpeech(scene.paragraph, mark)) return at + 1;
			if (mark) at = mark.start;
		}
	}
	return from;
}

/** Whether what stands between marks is longer than a label: it has a sentence's punctuation in it. */
function holdsSpeech(paragraph: Paragraph, mark: Extent): boolean {
	return /[，。！？；…]/u.test(paragraph.plain.slice(mark.start, mark.end));
}

/** The noun phrase right before the verb, adverbials skipped. */
function adjacentSubject(
	scene: Scene,
	clause: number,
	end: number,
): Subject | null {
	const text = scene.paragraph.outside;
	let nobody: Subject | null = null;
	let stops = [trimEnd(text, clause, end)];
	for (let round = 0; round <= MOST_STRIPS && stops.length > 0; round++) {
		for (const stop of stops) {
			const found = readSubject(scene, clause, stop);
			if (found?.kind === "other") nobody = found;
			else if (found) return found;
		}
		stops = [
			...new Set(
				stops.flatMap((stop) =>
					STRIPS.flatMap((strip) => {
						const part = text.slice(clause, stop);
						const at = lastMatch(part, strip);
						return at > 0 ? [trimEnd(text, clause, clause + at)] : [];
					}),
				),
			),
		].filter((stop) => stop > clause);
	}
	return nobody;
}

const trimEnd = (text: string, from: number, end: number): number => {
	let at = end;
	while (at > from && /[\s、]/u.test(text[at - 1] ?? "")) at--;
	return at;
};

/** Where the shortest match of an end-anchored pattern starts, or -1. */
function lastMatch(part: string, pattern: RegExp): number {
	const first = part.match(pattern);
	if (!first || first.index === undefined) return -1;
	return first.index;
}

function readSubject(
	scene: Scene,
	clause: number,
	stop: number,
): Subject | null {
	const text = scene.paragraph.plain;
	const start = skipLeading(text, clause, stop);
	const phrase = text.slice(start, stop);
	if (phrase === "") return null;
	if (isReference(phrase))
		return { kind: "reference", phrase: { start, end: stop } };
	const parties = readParties(scene.paragraph, scene.mentions, clause, stop);
	if (parties) {
		const first = parties[0]?.phrase.start ?? 0;
		// 对中国驻日大使程永华说: those who are told do not speak.
		if (isGoverned(text, clause, first)) return null;
		return { kind: "parties", parties, adjacent: true };
	}
	if (OTHERS.test(phrase) && phrase.length <= 16)
		return { kind: "other", phrase: { start, end: stop } };
	return null;
}

/** 周书记, 罗副市长, 司马队长: a surname and what he is. */
const SHORT_TITLE =
	/^[\p{Script=Han}]{1,2}(?:副|总)?(?:书记|主任|局长|市长|省长|州长|县长|区长|镇长|乡长|村长|教授|院士|校长|院长|所长|部长|处长|科长|站长|队长|厂长|行长|会长|馆长|园长|主席|总统|总理|首相|大臣|外长|议员|司长|署长|局长|厅长|总经理|经理|董事长|总裁|律师|医生|主编|导演|教练|法官|老师|先生|女士|小姐|同志|师傅|大姐|大哥|大爷|大妈|大娘|阿姨|叔|婶|嫂)$/u;

const isReference = (phrase: string): boolean =>
	REFERENCES.test(phrase) || (SHORT_TITLE.test(phrase) && isSurname(phrase, 0));

const PREPOSITIONS =
	/(?:对|向|同|与|和|给|把|将|被|让|请|由|以|据|按照|按|从|跟|为|在|于|替|受|经|随|像|如|比|听|问|告诉|采访|会见|看望|邀请|通过|根据|围绕|关于)$/u;

/** Whether a preposition or a verb with an object stands right before a phrase. */
function isGoverned(text: string, clause: number, start: number): boolean {
	return start > clause && PREPOSITIONS.test(text.slice(clause, start));
}

/** What follows a name that is not the subject itself: 王猛|团队, 习近平总书记|的讲话. */
const POSSESSED =
	/^(?:的(?!是)|团队|课题组|夫妇|一家|家(?!里|中)|家族|等人的|同志的|政府|内阁|阵营|旗下|麾下|式|版|版的|案|号|杯|奖|路|故居|纪念馆|工作室|劳模|精神|思想|主义|时期|时代|任内|方面)/u;

/** The subject at the start of a clause whose verb is not the one of saying: 习近平总书记复信…，强调. */
export function leftmostSubject(
	scene: Scene,
	clause: number,
	end: number,
): Subject | null {
	const text = scene.paragraph.plain;
	const start = skipLeading(text, clause, end);
	const inside = scene.mentions.filter(
		(m) => m.start >= clause && m.end <= end,
	);
	for (const [index, mention] of inside.entries()) {
		const at = Math.max(clause, mention.phrase.start);
		const before = text.slice(clause, at);
		const opens = at <= start || /(?:的|让|使|令|，)$/u.test(before);
		if (!opens || POSSESSED.test(text.slice(mention.phrase.end, end))) {
			if (!opens) return null;
			continue;
		}
		return {
			kind: "parties",
			parties: withJoined(scene, inside, index, clause),
			adjacent: false,
		};
	}
	const rest = text.slice(start, end);
	const pronoun = rest.match(/^(?:他们|她们|他|她)/u)?.[0];
	if (pronoun)
		return {
			kind: "reference",
			phrase: { start, end: start + pronoun.length },
		};
	for (let length = Math.min(24, rest.length); length >= 2; length--) {
		const phrase = rest.slice(0, length);
		if (kindOf(phrase) === null) continue;
		if (
			length < rest.length &&
			!/\d/u.test(rest[length] ?? "") &&
			followers.startingAt(rest, length) === 0 &&
			!isVerb(rest.slice(length, length + 2))
		)
			continue;
		if (isVerb(rest.slice(length, length + 2)) && rest[length + 2] === "的")
			continue;
		if (isWord(rest.slice(length - 1, length + 1)) || startsWithVerb(phrase))
			continue;
		if (POSSESSED.test(rest.slice(length))) continue;
		const parties = readParties(
			scene.paragraph,
			scene.mentions,
			start,
			start + length,
		);
		if (parties) return { kind: "parties", parties, adjacent: false };
	}
	return null;
}

const isVerb = (word: string): boolean =>
	partOfSpeech(word)?.startsWith("v") ?? false;

/** 扎实做好社|会治理: a predicate that happens to end like a body. */
function startsWithVerb(phrase: string): boolean {
	const part = partOfSpeech(phrase.slice(0, 2));
	return (
		part === "v" ||
		part === "a" ||
		part === "ad" ||
		part === "d" ||
		part === "p" ||
		part === "c"
	);
}

/** A mention with those joined to it by 、 or 和. */
function withJoined(
	scene: Scene,
	mentions: readonly PersonMention[],
	index: number,
	clause: number,
): Party[] {
	const parties: Party[] = [];
	for (let i = index; i < mentions.length; i++) {
		const mention = mentions[i];
		if (!mention) break;
		parties.push({
			kind: "person",
			name: mention.person.name,
			person: mention.person,
			phrase: {
				paragraph: scene.paragraph.index,
				start: Math.max(clause, mention.phrase.start),
				end: mention.phrase.end,
			},
		});
		const next = mentions[i + 1];
		const joint = scene.paragraph.plain.slice(
			mention.phrase.end,
			next?.phrase.start ?? 0,
		);
		if (!/^[、和与及]$/u.test(joint)) break;
	}
	return parties;
}

/** Whom the last clause that has a subject is about: 让杨果深受启发, too. */
export function lastClauseSubject(
	scene: Scene,
	start: number,
	end: number,
): Subject | null {
	for (let stop = end; stop > start; ) {
		const clause = clauseStart(scene, start, stop);
		const subject = leftmostSubject(scene, clause, stop);
		if (subject) return subject;
		stop = clause - 1;
	}
	return null;
}
