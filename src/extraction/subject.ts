import { isVerb, isWord, partOfSpeech } from "../language/dictionary.ts";
import { Lexicon } from "../language/lexicon.ts";
import type { Extent } from "../language/sentences.ts";
import { kindOf, mayEndASpeaker } from "./kinds.ts";
import type { Paragraph } from "./layout.ts";
import { skipLeading } from "./leadingWords.ts";
import { isSurname } from "./names/endings.ts";
import { offices } from "./names/offices.ts";
import type { PersonMention } from "./names/people.ts";
import { type Party, partyOf, readParties } from "./parties.ts";
import { STRIPS } from "./tables/adverbials.ts";
import { FOLLOWERS } from "./tables/followers.ts";
import { EVERYDAY_SURNAMES } from "./tables/surnames.ts";

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
	/** Nobody stands there: whoever was spoken of may go on. */
	| {
			readonly kind: "none";
			/** Whether the sentence up to the verb is read to its last word, and nothing in it could be somebody. */
			readonly clear: boolean;
	  }
	/** Somebody or something that does not speak for anybody we know: 记者, 数据, 有观点. */
	| { readonly kind: "other"; readonly phrase: Extent | null };

/** The paragraph in which it is read, and who is named in its own voice. */
export interface Scene {
	readonly paragraph: Paragraph;
	readonly mentions: readonly PersonMention[];
}

/** Most adverbials a verb ever carries; a bound for hostile input. */
const MOST_STRIPS = 8;

/** Those who stand before verbs of saying and are nobody's source: the reporter, data, views without an owner. */
const OTHERS =
	/(?:记者|笔者|本报|本刊|数据|资料|统计|事实|实践|经验|历史|观点|声音|分析|说法|消息|信息|结果|现象|迹象|种种|情况|原因|标题|题目|俗话|老话|古人|古语|谚语|常言|诗|歌|文字|图|表|谁|什么|这|那|此|其|实际上|客观|没有人|无人|不能|不应|应该|可以|必须|需要|要|会|能|可|将|愿|敢|想|不|没|未)$/u;

const REFERENCES =
	/^(?:(?:两国|双方)(?:领导人|元首|总理|外长|防长|首脑)|他|她|他本人|她本人|该报道|报道|声明|该声明|公告|通报|文章|该文|该报|该媒体|该通讯社|谈话|批示|重要批示|指示|重要指示|贺电|贺信|唁电|慰问电|复信|回信|贺词|来信|信中|该[\p{Script=Han}]{0,5}(?:书|报告|文件|研究|机构|组织|公司|集团|部|局|署|厅|院|校|会|中心|智库|意见|方案|规划|条例|法案|声明|评论|社论)|(?:该|这位|这名|上述|前述|这位|那位)(?:[\p{Script=Han}]{0,6})(?:负责人|主任|副主任|局长|副局长|官员|人士|专家|发言人|代表|医生|律师|学者|教授|村民|居民|工作人员|部长|书记|市长|区长|县长)|该负责人|这位负责人|该发言人|这名发言人|这位发言人|该官员|这名官员|该人士|这位专家|该专家)$/u;

const followers = new Lexicon(FOLLOWERS);

/** Finds who stands in front of what begins at `end`, in the clauses from `from` on. */
export function subjectBefore(
	scene: Scene,
	from: number,
	end: number,
): Subject {
	const { outside } = scene.paragraph;
	const clause = clauseStart(scene, from, end);
	const agent = outside.slice(clause, end).match(AGENT)?.groups?.agent;
	if (agent) {
		// 秦牧野被医生|告知: whoever does it says it.
		const parties = readParties(
			scene.paragraph,
			scene.mentions,
			end - agent.length,
			end,
		);
		return parties
			? { kind: "parties", parties, adjacent: true }
			: { kind: "other", phrase: null };
	}
	const own = adjacentSubject(scene, clause, end);
	if (own) return own;
	const rest = bare(scene, clause, end);
	const nobody: Subject = { kind: "other", phrase: null };
	if (EXISTS.test(rest)) return nobody;
	if (FOLLOWS_A_SUBJECT.test(outside.slice(clause, end)))
		return leftmostSubject(scene, clause, end) ?? nobody;
	// 译者|坦言, 玲珑轮胎|也表示: a noun phrase that names nobody we know speaks for nobody else.
	if (rest !== "" && !isPredicate(rest))
		return leftmostSubject(scene, clause, end) ?? nobody;
	let clear = rest === "";
	for (let stop = end, start = clause; ; ) {
		const found = leftmostSubject(scene, start, stop);
		if (found) return found;
		if (start <= from) return { kind: "none", clear };
		// What stands on the other side of a semicolon is another sentence.
		if (outside[start - 1] === "；") return { kind: "none", clear: false };
		stop = start - 1;
		start = clauseStart(scene, from, stop);
		const words = bare(scene, start, stop);
		clear &&= isPredicate(words) && !EXISTS.test(words);
	}
}

const AGENT = /被(?<agent>[^，。；：的被]{1,12})$/u;

/** 有分析, 仍有猜测; 让他: somebody else, whoever it is. */
const EXISTS =
	/^(?:[让使令被给由]|(?:还|也|另|又|曾|更|仍)?(?:没)?有(?!着|感|所|意))/u;

/** 玲珑轮胎|也|表示: in front of 也 stands who says it. */
const FOLLOWS_A_SUBJECT =
	/(?<=[\p{Script=Han}])(?<![着了过])(?:也|亦|则|均|都|却)$/u;

/** Whether nothing but adverbials stands between the start of a verb's clause and the verb. */
export const standsAlone = (scene: Scene, verb: number): boolean =>
	!/(?:[作做]|进行|予以|给予|发表|提出|有)了?$/u.test(
		scene.paragraph.outside.slice(0, verb),
	) && bare(scene, clauseStart(scene, 0, verb), verb) === "";

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

/** Prepositions and everyday verbs, where they do not begin a noun: 一位战友, 当地灾民, 经济学家, 自治区 are no predicates. */
const VERB_STARTS =
	/^(?:[在就把随谈走站坐拿边]|对(?!外|手|方|口)|向(?!导|阳)|从(?!业|事|化|江)|将(?!军|领|士)|以(?!色列|军|方|媒)|用(?!户|人|工)|看(?!守|护)|听(?!众|力)|一(?=[边面路同起致再直])|当(?![地局事代晚天日时])|经(?![济理营纪销贸信办])|自(?![治主然己]))/u;

/** Whether a clause without a subject of its own begins with what somebody does, or how: nothing, too. */
function isPredicate(rest: string): boolean {
	const words = rest.replace(
		/^(?:十分|非常|特别|颇为|更加|并且|并|还|也|又|再|则|而|就|便|先|不)/u,
		"",
	);
	if (words === "") return true;
	// 烧饭的师傅: what describes is no predicate; 看着眼前的一切 is.
	if (
		/的[\p{Script=Han}]/u.test(words) &&
		!/[着了过到在向对给为把将]/u.test(words)
	)
		return false;
	if (VERB_STARTS.test(words)) return true;
	const part =
		partOfSpeech(words.slice(0, 2)) ?? partOfSpeech(words.slice(0, 1));
	return part !== null && /^(?:v|ad|d|p|c|z|l|i)/u.test(part);
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
	if (parties && !isInside(scene, clause, stop, parties)) {
		const first = parties[0]?.phrase.start ?? 0;
		// 对中国驻日大使程永华说: those who are told do not speak.
		if (isGoverned(text, clause, first)) return null;
		return { kind: "parties", parties, adjacent: true };
	}
	// 彭|其後表示: on Hong Kong pages, whom the article has named in full.
	if (
		phrase.length === 1 &&
		isSurname(phrase, 0) &&
		!EVERYDAY_SURNAMES.has(phrase) &&
		scene.paragraph.text !== scene.paragraph.plain
	)
		return { kind: "reference", phrase: { start, end: stop } };
	if (OTHERS.test(phrase) && phrase.length <= 16)
		return { kind: "other", phrase: { start, end: stop } };
	return null;
}

/** 习近平在主持会议|时: the phrase of somebody who is no person begins with a person, and is a clause about them. */
function isInside(
	scene: Scene,
	clause: number,
	stop: number,
	parties: readonly Party[],
): boolean {
	if (parties.some((party) => party.person)) return false;
	const start = parties[0]?.phrase.start ?? clause;
	return scene.mentions.some(
		(m) =>
			m.start >= clause &&
			m.phrase.start <= start &&
			m.phrase.end < stop &&
			/^(?:在|于|主持|出席|接受|会见|\d)/u.test(
				scene.paragraph.plain.slice(m.phrase.end, stop),
			),
	);
}

/** 周书记, 罗副市长, 司马队长: a surname and what he is. */
const SHORT_TITLE =
	/^[\p{Script=Han}]{1,2}(?:副|总)?(?:书记|主任|局长|市长|省长|州长|县长|区长|镇长|乡长|村长|教授|院士|校长|院长|所长|部长|处长|科长|站长|队长|厂长|行长|会长|馆长|园长|主席|总统|总理|首相|大臣|外长|议员|司长|署长|局长|厅长|总经理|经理|董事长|总裁|律师|医生|主编|导演|教练|法官|老师|先生|女士|小姐|同志|师傅|大姐|大哥|大爷|大妈|大娘|阿姨|叔|婶|嫂)$/u;

/** 他, 该负责人, 周书记, 老陈: words that stand for somebody named elsewhere. */
export const isReference = (phrase: string): boolean =>
	REFERENCES.test(phrase) ||
	(SHORT_TITLE.test(phrase) && isSurname(phrase, 0)) ||
	nicknameIn(phrase) === phrase.length;

/** 老陈|指着荔枝说: length of the nickname that a text begins with, or 0; 老师, 小麦, 小王子 are words. */
function nicknameIn(text: string): number {
	if (!/^[老小阿]\p{Script=Han}/u.test(text) || !isSurname(text, 1)) return 0;
	return [text.slice(0, 2), text.slice(0, 3), text.slice(1, 3)].some(
		(words, index) => (index === 0 || words.length > 1) && isWord(words),
	)
		? 0
		: 2;
}

/** 年近50岁的|姚大姐，: at the start of a clause only the forms of address that nothing else begins with. */
const SHORT_TITLE_FIRST =
	/(?<=^(?:[^，。；]{0,12}的)?)[\p{Script=Han}](?:大姐|大哥|大爷|大妈|大娘|阿姨|师傅|先生|女士|老师)(?=[，\p{Script=Han}])/u;

const PREPOSITIONS =
	/(?:对|向|同|与|和|给|把|将|被|让|请|由|以|据|按照|按|从|跟|为|在|于|替|受|经|随|像|如|比|听|问|告诉|采访|会见|看望|邀请|通过|根据|围绕|关于)$/u;

/** 对|围坐的|陈望舒、向德厚等人说 */
const DESCRIBED_HEARER = /(?:对|向|跟|给|问|告诉)[^，。；：]{1,12}的$/u;

/** Whether a preposition or a verb with an object stands right before a phrase. */
function isGoverned(text: string, clause: number, start: number): boolean {
	const before = text.slice(clause, start);
	return (
		start > clause &&
		(PREPOSITIONS.test(before) || DESCRIBED_HEARER.test(before))
	);
}

/** What follows a name that is not the subject itself: 王猛|团队, 习近平总书记|的讲话. */
const POSSESSED =
	/^(?:的(?!是|(?:眼|脸|声音|语气|目光|神情|表情|手|心|话|嗓|笑|泪|言语))|团队|课题组|夫妇|一家|家(?!里|中)|家族|等人的|同志的|政府|内阁|阵营|旗下|麾下|式|版|版的|案|号|杯|奖|路|故居|纪念馆|工作室|劳模|精神|思想|主义|时期|时代|任内|方面)/u;

/** 毛泽东思想: what carries somebody's name and is not them. */
export const isPossessed = (scene: Scene, { end }: Extent): boolean =>
	POSSESSED.test(scene.paragraph.plain.slice(end, end + 8));

/** A body's name is no longer than this; a work's title may be. */
const LONGEST_PHRASE = 24;

/** The subject at the start of a clause whose verb is not the one of saying: 习近平总书记复信…，强调. */
export function leftmostSubject(
	scene: Scene,
	clause: number,
	end: number,
): Subject | null {
	let known = asked.get(scene);
	if (!known) {
		known = new Map();
		asked.set(scene, known);
	}
	const key = clause * LONGEST_PARAGRAPH + end;
	const before = known.get(key);
	if (before !== undefined) return before;
	const subject = readLeftmost(scene, clause, end);
	known.set(key, subject);
	return subject;
}

/** Subjects found, by where their clause starts and ends: every verb of a sentence asks for the same ones. */
const asked = new WeakMap<Scene, Map<number, Subject | null>>();

/** No paragraph is longer: reading takes no larger file. */
const LONGEST_PARAGRAPH = 2 ** 24;

function readLeftmost(
	scene: Scene,
	clause: number,
	end: number,
): Subject | null {
	const text = scene.paragraph.plain;
	// 何景云，|大桥项目总工程师，: the office behind the name is the one who bears it.
	const bearer = scene.mentions.find(
		(m) => m.end < clause && m.phrase.end >= end && end > clause,
	);
	if (bearer)
		return {
			kind: "parties",
			parties: [partyOf(bearer.person, scene.paragraph.index, bearer)],
			adjacent: false,
		};
	const start = skipLeading(text, clause, end);
	const inside = scene.mentions.filter(
		(m) => m.start >= clause && m.end <= end,
	);
	let stop = end;
	for (const [index, mention] of inside.entries()) {
		const at = Math.max(clause, mention.phrase.start);
		if (at > start && !leadsTo(text.slice(start, at))) {
			// 会议传达学习习近平总书记…: whoever opens the clause stands before the first who is named in it.
			stop = at;
			break;
		}
		if (POSSESSED.test(text.slice(mention.phrase.end, end))) continue;
		return {
			kind: "parties",
			parties: withJoined(scene, inside, index, clause),
			adjacent: false,
		};
	}
	const rest = text.slice(start, stop);
	const pronoun = rest.match(/^(?:他们|她们|他|她)/u)?.[0];
	if (pronoun)
		return {
			kind: "reference",
			phrase: { start, end: start + pronoun.length },
		};
	const short = rest.match(SHORT_TITLE_FIRST)?.[0];
	if (short && isSurname(short, 0))
		return {
			kind: "reference",
			phrase: { start, end: start + short.length },
		};
	const longest = rest.startsWith("《")
		? Math.max(LONGEST_PHRASE, Math.min(80, rest.indexOf("》") + 8))
		: LONGEST_PHRASE;
	const nickname = nicknameIn(rest);
	if (nickname > 0)
		return { kind: "reference", phrase: { start, end: start + nickname } };
	for (let length = Math.min(longest, rest.length); length >= 2; length--) {
		if (!mayEndASpeaker(rest[length - 1] ?? "")) continue;
		const phrase = rest.slice(0, length);
		const kind = kindOf(phrase);
		if (kind === null) continue;
		if (
			length < rest.length &&
			!(
				phrase.endsWith("》") && !/[的等、和与及中里]/u.test(rest[length] ?? "")
			) &&
			!/\d/u.test(rest[length] ?? "") &&
			followers.startingAt(rest, length) === 0 &&
			!/^(?:v|d|ad|t$|p$)/u.test(
				partOfSpeech(rest.slice(length, length + 2)) ?? "",
			)
		)
			continue;
		if (isVerb(rest.slice(length, length + 2)) && rest[length + 2] === "的")
			continue;
		if (
			length < rest.length &&
			followers.startingAt(rest, length) < 2 &&
			isWord(rest.slice(length - 1, length + 1))
		)
			continue;
		// 市人大|代表向军: the phrase goes on as somebody's office.
		if (offices.startingAt(rest, length) > 0) continue;
		if (kind === "body" && startsWithVerb(phrase)) continue;
		if (POSSESSED.test(rest.slice(length))) continue;
		// 谭区长问过价格
		if (kind === "unnamed" && isReference(phrase))
			return { kind: "reference", phrase: { start, end: start + length } };
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

/** Verbs with a person for an object that the dictionary calls nouns. */
const TAKES_PERSON =
	/评价|会见|会晤|接见|批评|采访|专访|邀请|祝贺|感谢|支持|反对$/u;

/** Whether what stands before a name in its clause only leads to it: 八岁的, 让, words of a title no table has. */
function leadsTo(before: string): boolean {
	if (/(?:的|让|使|令|，)$/u.test(before)) return true;
	if (!/^[\p{Script=Han}A-Za-z·]{1,16}$/u.test(before)) return false;
	if (/[在从对向同与和把被将给为以由是有等了着过经据按]/u.test(before))
		return false;
	for (let at = 0; at + 2 <= before.length; at++)
		if (isVerb(before.slice(at, at + 2)) || TAKES_PERSON.test(before))
			return false;
	for (let length = 2; length <= before.length; length++) {
		const kind = kindOf(before.slice(0, length));
		if (
			kind === "collective" ||
			kind === "unnamed" ||
			(length === before.length && kind)
		)
			return false;
	}
	return true;
}

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
