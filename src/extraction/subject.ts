import { partOfSpeech } from "../language/dictionary.ts";
import { BLANKS, UnitSet } from "../language/unitSet.ts";
import { within } from "./extents.ts";
import { skipLeading } from "./leadingWords.ts";
import { leftmostSubject, MOST_CLAUSES } from "./leftmost.ts";
import { isSurname } from "./names/endings.ts";
import { type Party, readParties } from "./parties.ts";
import { isReference } from "./referring.ts";
import { clauseStart, type Scene, type Subject } from "./scene.ts";
import { STRIPS, stripFrom } from "./tables/adverbials.ts";
import { EVERYDAY_SURNAMES } from "./tables/surnames.ts";

/** Most adverbials a verb ever carries; a bound for hostile input. */
const MOST_STRIPS = 8;

/** Those who stand before verbs of saying and are nobody's source: the reporter, data, views without an owner. */
const OTHERS =
	/(?:记者|笔者|本报|本刊|数据|资料|统计|事实|实践|经验|历史|观点|声音|分析|说法|消息|信息|结果|现象|迹象|种种|情况|原因|标题|题目|俗话|老话|古人|古语|谚语|常言|诗|歌|文字|图|(?<!发)表|谁|什么|这|那|此|其|实际上|客观|没有人|无人|不能|不应|应该|可以|必须|需要|要|(?<!记者|[大例晚谈布讨证年峰议])会|能|可|将|愿|敢|想|不|没|未)$/u;

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
	for (let stop = end, start = clause, clauses = 0; ; clauses++) {
		const found = leftmostSubject(scene, start, stop);
		if (found) return found;
		if (start <= from || clauses >= MOST_CLAUSES)
			return { kind: "none", clear: clear && start <= from };
		// What stands on the other side of a semicolon is another sentence.
		if (outside[start - 1] === "；") return { kind: "none", clear: false };
		stop = start - 1;
		start = clauseStart(scene, from, stop);
		// 她被多名议员声讨，指…，要求…: those who attack her say so, and not she.
		if (ATTACKED.test(outside.slice(start, stop)))
			return { kind: "none", clear: false };
		const words = bare(scene, start, stop);
		clear &&= isPredicate(words) && !EXISTS.test(words);
	}
}

const ATTACKED =
	/被[^，。；：]{2,20}(?:声讨|批评|指责|质疑|围攻|谴责|抨击|投诉|举报|控告|炮轰|狠批|怒斥|围堵)/u;

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
		scene.paragraph.outside.slice(Math.max(0, verb - 3), verb),
	) && bare(scene, clauseStart(scene, 0, verb), verb) === "";

/** What is left of a clause when all adverbials around its verb are taken away. */
function bare(scene: Scene, clause: number, end: number): string {
	const text = scene.paragraph.outside;
	let stop = trimEnd(text, clause, end);
	for (let round = 0; round < MOST_STRIPS; round++) {
		const part = text.slice(clause, stop);
		let cut = part.length;
		for (const strip of STRIPS) {
			const at = stripFrom(part, strip);
			if (at >= 0 && at < cut) cut = at;
		}
		if (cut === part.length) break;
		stop = trimEnd(text, clause, clause + cut);
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
		const shorter = new Set<number>();
		for (const stop of stops) {
			const part = text.slice(clause, stop);
			for (const strip of STRIPS) {
				const at = stripFrom(part, strip);
				const end = at > 0 ? trimEnd(text, clause, clause + at) : clause;
				if (end > clause) shorter.add(end);
			}
		}
		stops = [...shorter];
	}
	return nobody;
}

const blanks = new UnitSet(`、${BLANKS}`);

function trimEnd(text: string, from: number, end: number): number {
	let at = end;
	while (at > from && blanks.at(text, at - 1)) at--;
	return at;
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
	if (OTHERS.test(phrase) && phrase.length <= 16 && !TOLD.test(phrase))
		return { kind: "other", phrase: { start, end: stop } };
	return null;
}

/** 对央视记者|表示 */
const TOLD = /^(?:对|向|跟|同|与|给).*(?:记者|本报|笔者)$/u;

/** 习近平在主持会议|时: the phrase of somebody who is no person begins with a person, and is a clause about them. */
function isInside(
	scene: Scene,
	clause: number,
	stop: number,
	parties: readonly Party[],
): boolean {
	if (parties.some((party) => party.person)) return false;
	const start = parties[0]?.phrase.start ?? clause;
	return within(scene.mentions, clause, stop).some(
		(m) =>
			m.phrase.start <= start &&
			m.phrase.end < stop &&
			/^(?:在|于|主持|出席|接受|会见|代表|率|陪同|上周|上星期|上月|日前|近日|昨|今[天日年]|当[天日]|就|向|与|对|\d)/u.test(
				scene.paragraph.plain.slice(m.phrase.end, stop),
			),
	);
}

const PREPOSITIONS =
	/(?:对|向|同|与|和|给|把|将|被|让|请|由|以|据|按照|按|从|跟|为|(?<!所)在|于|替|受|经|随|像|如|比|听|问|告诉|采访|会见|看望|邀请|通过|根据|围绕|关于|劝谏|劝说|劝告|劝慰|安慰|质问|叮嘱|嘱咐|告诫|反驳|打断|拉住|拦住)$/u;

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
