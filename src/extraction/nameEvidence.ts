import { partOfSpeech } from "../language/dictionary.ts";
import { Lexicon } from "../language/lexicon.ts";
import { places } from "../language/places.ts";
import { skipLeading } from "./leadingWords.ts";
import { BODY_HEADS } from "./tables/bodies.ts";
import { COUNTRIES, SIDES } from "./tables/countries.ts";
import { CUES } from "./tables/cues.ts";
import { FOLLOWERS, NEVER_IN_NAMES } from "./tables/followers.ts";
import { LEADERS } from "./tables/leaders.ts";
import { OFFICE_TAILS, OFFICES, TITLES_BEHIND } from "./tables/offices.ts";
import {
	DOUBLE_SURNAMES,
	EVERYDAY_SURNAMES,
	JAPANESE_SURNAMES,
	SURNAMES,
	TRANSLITERATION,
} from "./tables/surnames.ts";

/** One reading of one place as a name. */
export interface NameReading {
	readonly start: number;
	readonly end: number;
	/** Without inner space. */
	readonly name: string;
	/** How well what surrounds it fits a name; above 0. */
	readonly weight: number;
	/** Whether a word follows that follows names, rather than only a mark. */
	readonly verbBehind: boolean;
	/** What makes it a name. */
	readonly by: "office" | "titleBehind" | "dot" | "list" | "cue" | "leader";
}

export const offices = new Lexicon(OFFICES);
export const officeTails = new Lexicon(OFFICE_TAILS);
export const titlesBehind = new Lexicon(TITLES_BEHIND);
const followers = new Lexicon([...FOLLOWERS, ...CUES.map((cue) => cue.word)]);
const cueWords = new Lexicon(CUES.map((cue) => cue.word));
const leaders = new Lexicon(LEADERS);
const bodyHeads = new Lexicon(BODY_HEADS);
const countries = new Lexicon(COUNTRIES);
const placeNames = new Lexicon(
	places.flatMap((place) => [place.name, place.short]),
);
const japanese = new Lexicon(JAPANESE_SURNAMES);

/** Where a name may end without a word behind it. */
const BREAK = /[\s，。、；：！？…“”‘’（）《》〈〉【】[\]—\-·/|]/u;
/** What may stand right before a name that has its title behind it. */
const BEFORE =
	/[\s，。、；：！？”’（）《》—在同与和对向由以经据按被给把让请为及或是会见]/u;

const isHan = (unit: string | undefined): boolean =>
	unit !== undefined && unit >= "\u4e00" && unit <= "\u9fff";

/** How well a name could end at `at`: 0 not, 3 surely. */
export function endsWell(text: string, at: number): number {
	const unit = text[at];
	if (unit === undefined || BREAK.test(unit)) return 3;
	if (!isHan(unit)) return 1.5;
	if (cueWords.startingAt(text, at) >= 2) return 3;
	if (unit === "道") return 0;
	if (unit === "说" || unit === "称") return 2.5;
	const length = followers.startingAt(text, at);
	if (length >= 2 || titlesBehind.startingAt(text, at) >= 2) return 2.5;
	if (length === 1) return 1.2;
	// 张富超|满脸笑容: an ordinary word begins here.
	return isWord(text.slice(at, at + 2)) || isWord(text.slice(at, at + 4))
		? 1.2
		: 0;
}

/** 摆|手, 翻|开: a word of one character that says what somebody does. */
const isVerb = (unit: string): boolean =>
	partOfSpeech(unit)?.startsWith("v") ?? false;

/** A word of the dictionary that is no name. */
export function isWord(text: string): boolean {
	const part = partOfSpeech(text);
	return part !== null && !part.startsWith("nr");
}

function reading(
	text: string,
	start: number,
	end: number,
	weight: number,
	by: NameReading["by"],
): NameReading {
	const behind = text[end];
	return {
		start,
		end,
		name: text.slice(start, end).replace(/\s/gu, ""),
		weight,
		by,
		verbBehind: behind !== undefined && !BREAK.test(behind),
	};
}

/** Readings of the characters from `at` on as a Chinese name; none where no surname stands there. */
function chineseNames(text: string, at: number): NameReading[] {
	const double = DOUBLE_SURNAMES.has(text.slice(at, at + 2));
	if (!double && !SURNAMES.has(text[at] ?? "")) return [];
	const readings: NameReading[] = [];
	const gap =
		text.slice(at + (double ? 2 : 1)).match(/^\s{1,3}/u)?.[0].length ?? 0;
	if (gap > 0) return spacedNames(text, at, at + (double ? 2 : 1) + gap);
	for (const length of double ? [3, 4] : [2, 3]) {
		const name = text.slice(at, at + length);
		if (name.length < length || ![...name].every(isHan)) break;
		if (HONORIFIC_TAIL.test(name) || isOfficeHeld(name.slice(1))) continue;
		// 王忆述, 李接受: a surname, and what its bearer does.
		if (cueWords.has(name.slice(1)) || ACTS.has(name.slice(1))) continue;
		if (
			/^(?:两国|双方|两军|关系)/u.test(text.slice(at + length)) &&
			isPair(name)
		)
			continue;
		let weight = endsWell(text, at + length);
		if (weight === 0 && length === 3 && isVerb(text[at + 3] ?? "")) weight = 1;
		for (const unit of name.slice(1)) {
			if (NEVER_IN_NAMES.has(unit)) weight -= 4;
		}
		if (length === (double ? 4 : 3)) {
			weight += 0.3;
			if (functionAsName(text, at + length - 1))
				weight = Math.min(weight, 1.2) - 0.5;
		} else if (/[在将与对向被把也都则又再会要]/u.test(name[1] ?? ""))
			weight -= 2;
		readings.push(reading(text, at, at + length, weight, "office"));
	}
	if (!double) readings.push(...marriedNames(text, at));
	return readings;
}

/** 葉劉淑儀: a husband's surname in front of a woman's own name. */
function marriedNames(text: string, at: number): NameReading[] {
	const own = text[at + 1] ?? "";
	if (!SURNAMES.has(own) || EVERYDAY_SURNAMES.has(own)) return [];
	const name = text.slice(at, at + 4);
	if (name.length < 4 || ![...name].every(isHan)) return [];
	if (isWord(name.slice(0, 2)) || isWord(name.slice(2))) return [];
	if ([...name].some((unit) => NEVER_IN_NAMES.has(unit))) return [];
	const weight = endsWell(text, at + 4);
	return weight >= 2.5 && !functionAsName(text, at + 3)
		? [reading(text, at, at + 4, weight + 0.4, "office")]
		: [];
}

/**
 * Whether the last character of a reading is rather the word behind the name: 戴旭|对《…》说, 洪磊|曾在…. A verb of saying right
 * behind it speaks for the name (李在明表示), and 和 joins only what is a noun (康京和10日称).
 */
function functionAsName(text: string, at: number): boolean {
	if (!FUNCTION_UNITS.has(text[at] ?? "")) return false;
	if (cueWords.startingAt(text, at + 1) >= 2) return false;
	return !(
		/[和与同]/u.test(text[at] ?? "") &&
		/^(?:\d|本月|上月|今天|昨天|日前|近日|当天|当日|周[一二三四五六日])/u.test(
			text.slice(at + 1, at + 3),
		)
	);
}

const FUNCTION_UNITS = new Set(
	"对曾做作和与在所则将已也就从向把被给让为是有到去来等都还又会能要不没同以于因便并亦当时仍再均只指".split(
		"",
	),
);

/** 张先生, 李某 are not names but what is left of them. */
const HONORIFIC_TAIL =
	/(?:先生|女士|小姐|太太|大爷|大妈|大姐|大哥|师傅|阿姨|老师|同学|同志)$/u;

/** 王主任 is no name, 缪亚军 is one: 亚军 is won, and a given name. */
const isOfficeHeld = (words: string): boolean =>
	offices.has(words) && !/^(?:亚军|冠军|建军|模范)$/u.test(words);

const ACTS: ReadonlySet<string> = new Set(
	"接受 只是 只按 直言 直斥 续指 续称 再指 又指 又称 表明 受访 受审 承认 否认 出庭 供称 作供 认罪 回覆 反问 曾经 已经 多次 随即 其后 随后 当时".split(
		" ",
	),
);

/** 卢中两国: two states by one character each. */
const isPair = (name: string): boolean =>
	name.length === 2 && [...name].every((unit) => SIDES.includes(unit));

/** A run of characters that transliterate, taken whole. */
function foreignName(text: string, at: number): NameReading | null {
	let end = at;
	while (end < at + 9 && TRANSLITERATION.has(text[end] ?? "")) end++;
	for (; end - at >= 2; end--) {
		const weight = endsWell(text, end);
		// 杰姆逊|曾在
		if (
			end - at > 2 &&
			functionAsName(text, end - 1) &&
			endsWell(text, end - 1) > 0
		)
			continue;
		if (weight >= 1) return reading(text, at, end, weight, "office");
	}
	return null;
}

function japaneseName(text: string, at: number): NameReading | null {
	const surname = japanese.startingAt(text, at);
	if (surname === 0) return null;
	for (const given of [2, 1, 3, 0]) {
		const end = at + surname + given;
		const name = text.slice(at, end);
		if (![...name].every(isHan)) continue;
		const weight = endsWell(text, end);
		if (weight >= 1.2) return reading(text, at, end, weight + 0.5, "office");
	}
	return null;
}

/** 方 圆, 向 以宁: a name set wide. */
function spacedNames(text: string, at: number, given: number): NameReading[] {
	return [1, 2]
		.filter(
			(length) =>
				[...text.slice(given, given + length)].filter(
					(unit) => isHan(unit) && !NEVER_IN_NAMES.has(unit),
				).length === length,
		)
		.map((length) =>
			reading(
				text,
				at,
				given + length,
				endsWell(text, given + length),
				"office",
			),
		)
		.filter((name) => name.weight >= 1.2);
}

/** A surname no table has (锁培生): believed only between an office and a verb of saying. */
function rareNames(text: string, at: number): NameReading[] {
	for (const length of [5, 4, 3, 2]) {
		const name = text.slice(at, at + length);
		if (name.length < length || ![...name].every(isHan)) continue;
		const behind = text.slice(at + length, at + length + 1);
		if (
			cueWords.startingAt(text, at + length) < 2 &&
			!/[\d说称，]/u.test(behind)
		)
			continue;
		if (behind === "，" && length < 3) continue;
		if ([...name].some((unit) => NEVER_IN_NAMES.has(unit))) continue;
		if (isWord(name) || isWord(name.slice(0, 2)) || isWord(name.slice(-2)))
			continue;
		if ([...name].some((_, i) => followers.startingAt(name, i) > 0)) continue;
		return [reading(text, at, at + length, 1.3, "office")];
	}
	return [];
}

/** All readings of what follows an office noun. */
export function namesAt(text: string, at: number): NameReading[] {
	if (countries.startingAt(text, at) > 0) return [];
	const readings = chineseNames(text, at);
	const foreign = foreignName(text, at);
	if (foreign && !readings.some((r) => r.end === foreign.end))
		readings.push(
			readings.length > 0 && foreign.end - foreign.start < 4
				? { ...foreign, weight: foreign.weight - 1 }
				: foreign,
		);
	const fromJapan = japaneseName(text, at);
	if (fromJapan && !readings.some((r) => r.end === fromJapan.end))
		readings.push(fromJapan);
	if (readings.length === 0) readings.push(...rareNames(text, at));
	const known = leaders.startingAt(text, at);
	if (known > 0) {
		const weight = leaderWeight(text, at + known, known);
		if (weight > 0)
			readings.push(reading(text, at, at + known, weight, "leader"));
	}
	return readings;
}

/** Whether an office noun ends at `end`, and not in the middle of a longer word (代表|团). */
export function officeEndingAt(text: string, end: number): number {
	const length = offices.endingAt(text, end);
	return length > 0 && officeTails.startingAt(text, end) === 0 ? length : 0;
}

/**
 * Where office nouns end and a name may follow. A single character that would make a longer word of the office (席, 童 in
 * 主席, 学童) may also begin a name: 董事长|童继生说.
 */
export function* officeEnds(text: string): Generator<number> {
	for (let at = 0; at < text.length; at++) {
		const length = offices.startingAt(text, at);
		if (length === 0) continue;
		const end = at + length;
		const tail = officeTails.startingAt(text, end);
		if (tail === 0 || (tail === 1 && opensName(text, end))) {
			yield end;
			at = end - 1;
		}
	}
}

/** Whether a Chinese name of three characters stands here for sure. */
const opensName = (text: string, at: number): boolean =>
	SURNAMES.has(text[at] ?? "") &&
	chineseNames(text, at).some(
		(name) => name.name.length === 3 && name.weight >= 2.5,
	);

/** Names with a dot: 卢扬娜·罗勒, 买买提·吐尔逊. */
export function* dottedNames(text: string): Generator<NameReading> {
	if (!text.includes("·")) return;
	for (const match of text.matchAll(
		/[\p{Script=Han}A-Za-z]{1,24}(?:·[\p{Script=Han}A-Za-z]{1,24})+/gu,
	)) {
		const parts = match[0].split("·");
		const first = parts[0] ?? "";
		const last = parts.at(-1) ?? "";
		const head = headOfFirst(first);
		const tail = tailOfLast(last);
		if (head === 0 || tail === 0) continue;
		if (parts.slice(1, -1).some((part) => part.length > 8)) continue;
		const start = match.index + first.length - head;
		const end = match.index + match[0].length - last.length + tail;
		if (
			bodyHeads.startingAt(text, end) >= 2 ||
			bodyHeads.endingAt(text, end) >= 2
		)
			continue;
		yield reading(text, start, end, 4, "dot");
	}
}

/**
 * How many of the last characters of the part before the first dot belong to the name; 0 where what stands before them
 * could belong to it too.
 */
function headOfFirst(part: string): number {
	if (/^[A-Za-z]+$/u.test(part)) return part.length;
	for (let at = part.length - 1; at >= Math.max(1, part.length - 7); at--) {
		if (
			officeEndingAt(part, at) > 0 ||
			titlesBehind.endingAt(part, at) > 0 ||
			countries.endingAt(part, at) > 0
		)
			return part.length - at;
	}
	let head = 0;
	while (head < 7 && TRANSLITERATION.has(part[part.length - 1 - head] ?? ""))
		head++;
	const left = part.length - head;
	if (countries.startingAt(part, left) === head) return 0;
	return left === 0 || head >= 2 || BEFORE.test(part[left - 1] ?? "")
		? head
		: 0;
}

function tailOfLast(part: string): number {
	if (/^[A-Za-z]+/u.test(part))
		return part.match(/^[A-Za-z]+/u)?.[0].length ?? 0;
	let tail = 0;
	while (tail < 9 && TRANSLITERATION.has(part[tail] ?? "")) tail++;
	if (countries.startingAt(part, 0) > 0) return 0;
	// 亚卢马|曾表示
	while (
		tail > 2 &&
		functionAsName(part, tail - 1) &&
		endsWell(part, tail - 1) > 0
	)
		tail--;
	if (tail > 0 && endsWell(part, tail) > 0) return tail;
	for (let at = tail; at > 0; at--) if (endsWell(part, at) >= 2) return at;
	for (let at = tail + 1; at <= Math.min(8, part.length - 1); at++)
		if (endsWell(part, at) >= 1.2) return at;
	return 0;
}

/** Names with their title behind: 袁亚湘院士, 拜登总统. `at` is where the title starts. */
export function namesBefore(text: string, at: number): NameReading[] {
	const known = leaders.endingAt(text, at);
	if (known > 0) return [reading(text, at - known, at, 6, "leader")];
	const readings: NameReading[] = [];
	for (const length of [2, 3, 4]) {
		const start = at - length;
		const name = text.slice(Math.max(0, start), at);
		if (start < 0 || ![...name].every(isHan)) break;
		if (start > 0 && !BEFORE.test(text[start - 1] ?? "")) continue;
		if ([...name.slice(1)].some((unit) => NEVER_IN_NAMES.has(unit))) continue;
		if (bodyHeads.endingAt(text, at) > 0 || officeEndingAt(text, at) > 0)
			continue;
		if (countries.startingAt(text, start) > 0) continue;
		if ([1, 2, 3].some((cut) => officeEndingAt(name, cut) > 0)) continue;
		const chinese =
			length < 4
				? SURNAMES.has(name[0] ?? "")
				: DOUBLE_SURNAMES.has(name.slice(0, 2));
		const foreign = [...name].every((unit) => TRANSLITERATION.has(unit));
		if (chinese || foreign)
			readings.push(reading(text, start, at, 2, "titleBehind"));
	}
	return readings;
}

/** 李鹏|程表示, 陈云|发家: a leader's name of two characters may be the first two of another's. */
function leaderWeight(text: string, end: number, length: number): number {
	if (length > 2) return 6;
	const ending = endsWell(text, end);
	return ending >= 2.5 ? 6 : ending;
}

export function* leaderNames(text: string): Generator<NameReading> {
	for (const { start, end } of leaders.matches(text)) {
		const weight = leaderWeight(text, end, end - start);
		if (weight > 0) yield reading(text, start, end, weight, "leader");
	}
}

/** How far before a verb of saying its subject may stand. */
const SUBJECT_REACH = 90;

/** A clause that begins with a name, in a sentence with a verb of saying: 钟小溪站起来说, 向德厚摆摆手，答道. */
export function* namesAsSubjects(text: string): Generator<NameReading[]> {
	const tried = new Set<number>();
	for (const spoken of speechIn(text)) {
		for (let at = spoken; at >= Math.max(0, spoken - SUBJECT_REACH); at--) {
			const before = text[at - 1];
			if (before !== undefined && !CLAUSE_BREAK.test(before)) continue;
			if (tried.has(at)) break;
			tried.add(at);
			const opens = before === undefined || SENTENCE_BREAK.test(before);
			const start = behindRelative(
				text,
				skipLeading(text, at, Math.min(text.length, at + 40)),
				spoken,
			);
			const ownClause = !/[，；]/u.test(text.slice(start, spoken));
			yield chineseNames(text, start)
				.filter(
					(name) =>
						name.weight >= 1 && standsAlone(text, name, opens, ownClause),
				)
				.map((name) => ({
					...name,
					weight: Math.min(name.weight, 2),
					by: "cue" as const,
				}));
			if (opens) break;
		}
	}
}

/** 八岁的|阮小满仰头看了半天: behind what only describes. */
function behindRelative(text: string, start: number, end: number): number {
	const clause = text
		.slice(start, Math.min(end, start + 24))
		.match(/^[^，。；：]{1,20}?的/u)?.[0];
	return clause && isSurname(text, start + clause.length)
		? start + clause.length
		: start;
}

/** Where something is said: at a verb of saying, or at a colon before an opening mark. */
function* speechIn(text: string): Generator<number> {
	for (const cue of cueWords.matches(text))
		if (canSpeak(text, cue.start, cue.end)) yield cue.start;
	for (let at = text.indexOf("：“"); at >= 0; at = text.indexOf("：“", at + 1))
		yield at;
}

/** 国网经|济技术, 徐工|集团, 尚志|市: what looks like a name goes on as something else. */
function standsAlone(
	text: string,
	{ start, end, name, weight }: NameReading,
	opens: boolean,
	ownClause: boolean,
): boolean {
	// 韩|声称: the verb begins inside what looks like a name.
	if (cueWords.startingAt(text, end - 1) >= 2) return false;
	const cue = cueWords.startingAt(text, end);
	const speaks = cue > 0 && canSpeak(text, end, end + cue);
	if (!speaks && isWord(text.slice(end - 1, end + 1))) return false;
	if (
		/[省市区县旗州镇乡村社路街河江湖山岛港桥站寺庙塔厂矿]/u.test(
			text[end] ?? "",
		)
	)
		return false;
	if (/[省市区县旗镇乡村路街河湖桥站寺庙厂]$/u.test(name)) return false;
	if (bodyHeads.startingAt(text, end) >= 2) return false;
	if (placeNames.startingAt(text, start) >= 2) return false;
	if (name.length < 3) return true;
	const double = DOUBLE_SURNAMES.has(name.slice(0, 2));
	if (name.endsWith("地") || (!double && isWord(name.slice(0, 2))))
		return false;
	if (double) return speaks || weight >= 1.2;
	if (speaks || (opens && weight >= 2.5)) return true;
	if (ownClause && weight >= 1.2 && !EVERYDAY_SURNAMES.has(name[0] ?? ""))
		return true;
	return !/^(?:v|a|d|p|c|r|m|f)/u.test(partOfSpeech(name.slice(1)) ?? "");
}

/** A single 说 or 问 speaks only where its content or a stop follows. */
const canSpeak = (text: string, start: number, end: number): boolean =>
	end - start > 1 ||
	/[，。：“！？]/u.test(text[end] ?? "。") ||
	text[start] === "说" ||
	text[start] === "称";

const SENTENCE_BREAK = /[。！？…”\s]/u;

/** Names set wide in a list, and the name of a turn: 杨　帆、何　山等, 林若川：… */
export function* namesSetApart(text: string): Generator<NameReading[]> {
	for (const match of text.matchAll(
		/(?<=^|[、，。；：“”\s])\p{Script=Han}\s{1,3}\p{Script=Han}{1,2}(?=[、，。；（等]|$)/gu,
	))
		yield chineseNames(text, match.index).map((name) => ({
			...name,
			weight: 2,
			by: "list" as const,
		}));
	const label = text.match(
		/^\s*(?<name>\p{Script=Han}{2,4})(?:（[^）]{1,20}）)?：(?!\s*$)/u,
	);
	if (label?.groups?.name)
		yield chineseNames(text, text.indexOf(label.groups.name))
			.filter(
				(name) =>
					name.name.length === label.groups?.name?.length &&
					!EVERYDAY_SURNAMES.has(name.name[0] ?? ""),
			)
			.map((name) => ({ ...name, weight: 2, by: "cue" as const }));
}

/** Who is introduced: 30岁的|伊萨克, |吴燕红|是一家公司的经理。, |冯予安|，51岁. */
export function* namesIntroduced(text: string): Generator<NameReading[]> {
	for (const age of text.matchAll(/\d岁的(?=\p{Script=Han})/gu)) {
		const at = age.index + age[0].length;
		yield namesAt(text, at).filter((name) => name.weight >= 1.2);
	}
	for (const copula of text.matchAll(INTRODUCES)) {
		const name = copula.groups?.name ?? "";
		yield chineseNames(text, copula.index)
			.filter((found) => found.end === copula.index + name.length)
			.map((found) => ({ ...found, weight: 2.5, verbBehind: true }));
	}
}

/** A sentence that begins with a name, and says behind a copula or a comma what its bearer is, or how old. */
const INTRODUCES = new RegExp(
	`(?<=^|[。！？”\\s])(?<name>\\p{Script=Han}{2,3})(?:是(?=[^，。；]{2,24}(?:${OFFICES.filter((office) => office.length > 1).join("|")})[，。])|，(?=(?:现年|今年|时年)?\\d{1,3}岁|[男女]，|生于|\\d{4}年(?:\\d{1,2}月)?(?:出)?生))`,
	"gu",
);

/** A name behind the body it works for, no office between: 大连造船营销部|彭贵胜|补充道. */
export function* namesBehindBodies(text: string): Generator<NameReading> {
	for (const { start } of cueWords.matches(text)) {
		for (const length of [3, 2]) {
			const at = start - length;
			if (at < 2 || bodyHeads.endingAt(text, at) === 0) continue;
			const [found] = chineseNames(text, at).filter(
				(name) => name.end === start,
			);
			if (found && found.weight >= 2.5)
				yield { ...found, weight: 2, by: "cue" };
		}
	}
}

const CLAUSE_BREAK = /[，。；：！？…“”\s]/u;
export const isSurname = (text: string, at: number): boolean =>
	SURNAMES.has(text[at] ?? "") || DOUBLE_SURNAMES.has(text.slice(at, at + 2));
