import { isWord, partOfSpeech } from "../../language/dictionary.ts";
import { Lexicon } from "../../language/lexicon.ts";
import { places } from "../../language/places.ts";
import { ONLY_ADVERBIALS } from "../tables/adverbials.ts";
import {
	BODY_HEADS,
	COLLECTIVE_HEADS,
	DOCUMENT_HEADS,
	MEETING_HEADS,
} from "../tables/bodies.ts";
import { COUNTRIES, SIDES } from "../tables/countries.ts";
import { EVERYDAY_SURNAMES } from "../tables/surnames.ts";
import { isSurname, transliterating } from "./endings.ts";
import type { NameReading } from "./reading.ts";

const countries = new Lexicon(COUNTRIES);
/** Heads of those who speak and are no persons: a clause that begins with one does not begin with a name. */
const otherSpeakers = new Lexicon([
	...BODY_HEADS,
	...COLLECTIVE_HEADS,
	...DOCUMENT_HEADS,
	...MEETING_HEADS,
]);

/*
 * Of all readings of a place as a name the one that is believed.
 */

/** A place with all its readings; one of them wins. */
export type Place = readonly NameReading[];

/** Weight a reading needs to be believed. */
const BELIEVED = 1.2;

/** Decides which readings are names: what surrounds a place, and how often the article prints the same name elsewhere. */
export function settle(
	places: readonly Place[],
	texts: readonly string[],
): Map<string, NameReading["by"]> {
	const support = new Map<string, number>();
	for (const readings of places)
		for (const reading of readings)
			if (reading.weight >= 2)
				support.set(reading.name, (support.get(reading.name) ?? 0) + 1);
	const names = new Map<string, NameReading["by"]>();
	for (const readings of places) {
		const best = bestOf(readings, support);
		if (!best || best.weight < BELIEVED) continue;
		if (!isLikelyName(best, (name) => support.get(name))) continue;
		const before = names.get(best.name);
		if (before === undefined || before === "cue") names.set(best.name, best.by);
	}
	// 王猛指 is 王猛 with what he does, if the article also has 王猛 elsewhere.
	const longer = [...names.keys()].filter(
		(name) =>
			name.length === 3 &&
			names.has(name.slice(0, 2)) &&
			(support.get(name) ?? 0) < (support.get(name.slice(0, 2)) ?? 0),
	);
	if (longer.length > 0) {
		const counts = occurrences(
			texts,
			longer.flatMap((name) => [name, name.slice(0, 2)]),
		);
		for (const name of longer)
			if ((counts.get(name.slice(0, 2)) ?? 0) > (counts.get(name) ?? 0))
				names.delete(name);
	}
	return names;
}

/** The reading that weighs most; of equals the longest name, and of equals again the first. */
function bestOf(
	readings: Place,
	support: ReadonlyMap<string, number>,
): NameReading | undefined {
	let best: NameReading | undefined;
	let most = 0;
	for (const reading of readings) {
		const weight =
			reading.weight + 0.4 * Math.min(5, (support.get(reading.name) ?? 1) - 1);
		if (
			best &&
			(weight < most ||
				(weight === most && reading.name.length <= best.name.length))
		)
			continue;
		best = reading;
		most = weight;
	}
	return best;
}

/** How often each of several names of two and three characters stands in the texts, one inside the other counted for both. */
function occurrences(
	texts: readonly string[],
	names: readonly string[],
): ReadonlyMap<string, number> {
	const counts = new Map<string, number>(names.map((name) => [name, 0]));
	const firsts = new Set(names.map((name) => name[0]));
	for (const text of texts)
		for (let at = 0; at < text.length; at++) {
			if (!firsts.has(text[at])) continue;
			for (const length of [2, 3]) {
				const name = text.slice(at, at + length);
				const count = counts.get(name);
				if (count !== undefined) counts.set(name, count + 1);
			}
		}
	return counts;
}

/** Tells names from words: 代表|明确|表示 has an office before it and a verb of saying behind it, and is no name. */
function isLikelyName(
	reading: NameReading,
	supportOf: (name: string) => number | undefined,
): boolean {
	const { name, by } = reading;
	if (by === "leader" || by === "dot") return true;
	if (isNobody(name)) return false;
	// 贝方|表示: a side by a character that no table has.
	if (by === "cue" && /^.方$/u.test(name)) return false;
	if (name.length > 3 || reading.end - reading.start > name.length) return true;
	if (by === "cue" && otherSpeakers.endingAt(name, name.length) > 0)
		return false;
	if (
		isSide(name.slice(0, 2)) &&
		!(name.length === 3 && by === "office" && reading.weight >= SURE)
	)
		return false;
	if (partOfSpeech(name) === "ns")
		return (
			(isNamedBeforeVerb(reading) ||
				(name.length > 2 && by === "office" && reading.weight >= 2.5)) &&
			!placeNames.has(name)
		);
	if (countries.startingAt(name, 0) > 0) return false;
	const everydaySurname = EVERYDAY_SURNAMES.has(name[0] ?? "");
	const known = (supportOf(name) ?? 0) > 1;
	const sure = reading.weight >= 2.5 && reading.verbBehind && by !== "cue";
	// 向|媒体, 和|专家: a preposition and its noun.
	if (
		!known &&
		/^[向于和与同从对由经以因].{2}/u.test(name) &&
		isWord(name.slice(1))
	)
		return false;
	if (everydaySurname && !known && !sure) {
		// 牧民|巴图|在帐篷里: short, and nothing but characters that transliterate.
		const foreign =
			by === "office" &&
			reading.verbBehind &&
			!isWord(name) &&
			transliterating.every(name);
		if (name.length === 2 && !foreign && (by === "cue" || reading.weight < 2.5))
			return false;
		if (
			name.length === 3 &&
			(isWord(name.slice(0, 2)) || isWord(name.slice(1)))
		)
			return false;
	}
	if (
		everydaySurname &&
		name.length === 3 &&
		(isVerbLike(name.slice(0, 2)) ||
			(isVerbLike(name.slice(1)) &&
				!(by === "office" && sure && !ADVERBIAL_SURNAMES.has(name[0] ?? ""))))
	)
		return false;
	if (!isWord(name)) return true;
	if (known && sure && !everydaySurname && isSurname(name, 0)) return true;
	return isNamedBeforeVerb(reading);
}

/** Everyday surnames that say how or when something is done: 都|公开|表示. */
const ADVERBIAL_SURNAMES = new Set(
	"于和时向任何常全应都来从连尚曾方解通因对将已再多还".split(""),
);

/** 法院院长|高山|介绍: a thing's name between an office and a verb of saying is somebody's. */
const isNamedBeforeVerb = ({ name, by, weight, verbBehind }: NameReading) =>
	by === "office" &&
	weight >= SURE &&
	verbBehind &&
	isSurname(name, 0) &&
	/^(?:n[srz]?|an?)$/u.test(partOfSpeech(name) ?? "") &&
	!ONLY_ADVERBIALS.test(name);

const placeNames = new Set(
	places.flatMap((place) => [place.name, place.short]),
);

/** Weight of a reading with a verb of saying right behind it. */
const SURE = 3;

/** Whether words are no name by themselves, wherever they stand. */
export const isNobody = (name: string): boolean =>
	NOBODY.has(name) || NO_NAMES_START.test(name) || NO_NAMES_END.test(name);

/** 诸如听, 曾在其, 曾供, 占用其: words that begin like a surname, or stand where a name does. */
const NO_NAMES_START =
	/^(?:诸如|曾[在经供有言]|曾自言|盖因|何况|于是|从来|向来|时常|自辩|则供|亦|或会|占用|做访|跑来|戴上|贺信|暴雨|韩[日美朝]$|向日$|国[国防家际会内外务])/u;

/** 高兴地, 国大会, 初有, 府爱丽舍宫, 官梁|即时|说: how a name never ends. */
const NO_NAMES_END =
	/[地的组们]$|^.(?:当天|当日|今天|昨天|昨早|今早|昨晚|今晚|上午|下午|日前|近日|此前|随后|多次|再次|对此|即时|当时|有否|有无)$|^.[有些是]$|(?:大会|宫|总统府|穆兄会|支联会|人士)$|(?:宣判|开庭|审讯|作供|求情)时$/u;

/** Nouns that stand between an office and its verb; times, manners, forms of address, and weapons called like somebody. */
const NOBODY: ReadonlySet<string> = new Set(
	"经济 敬礼 散庭 票人 申请人 用中文 向社会 向家人 陈述 今早 今晨 今晚 今夜 今次 今届 严词 同声 齐声 高声 厉声 连声 诸君 诸位 诸公 萨德 爱国者 吾辈 吾等 吾人 尔等 阁下 足下 方面 文章 时候 时间 高层 成员 全员 家长 路人 经理 代表 应该 高度 和平 全体 单位 部门 常委 官方 师生 边境 容易 安全 高官 常人 万人 干部 农民 党员 党委 官员 全国 全省 全市 英国 法国 泰国 印度".split(
		" ",
	),
);

/** 都|公开|表示, 高度|重视: what does something or says how is no part of a name. */
const isVerbLike = (text: string): boolean =>
	/^(?:v|a|d|p|c)/u.test(partOfSpeech(text) ?? "");

/** 马方 in 愿同马方一道 is Maldives. */
const isSide = (name: string): boolean =>
	name.length === 2 && name.endsWith("方") && SIDES.includes(name[0] ?? "");
