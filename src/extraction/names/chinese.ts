import { isVerb, isWord } from "../../language/dictionary.ts";
import { Lexicon } from "../../language/lexicon.ts";
import { UnitSet } from "../../language/unitSet.ts";
import { BODY_HEADS } from "../tables/bodies.ts";
import { SIDES } from "../tables/countries.ts";
import { EVERYDAY_SURNAMES } from "../tables/surnames.ts";
import {
	cueWords,
	doubleSurnames,
	endsWell,
	followers,
	functionAsName,
	isAllHan,
	isHan,
	neverInNames,
	surnames,
} from "./endings.ts";
import { offices } from "./offices.ts";
import { type NameReading, reading } from "./reading.ts";

/** Readings of the characters from `at` on as a Chinese name; none where no surname stands there. */
export function chineseNames(text: string, at: number): NameReading[] {
	const double = doubleSurnames.startingAt(text, at) > 0;
	if (!double && !surnames.at(text, at)) return [];
	// 高瞻远瞩
	if (isWord(text.slice(at, at + 4))) return [];
	const readings: NameReading[] = [];
	const given = at + (double ? 2 : 1);
	if (isBlank(text[given])) {
		const gap =
			text.slice(given, given + 3).match(/^\s{1,3}/u)?.[0].length ?? 1;
		return spacedNames(text, at, given + gap);
	}
	// 汪先|生
	if (HONORIFICS.has(text.slice(given, given + 2))) return [];
	const withheld =
		text[given] === "某" ? (text[given + 1] === "某" ? "某某" : "某") : null;
	if (withheld) {
		// 杨某: a name that the paper withholds, and all that it gives.
		const end = given + withheld.length;
		return [reading(text, at, end, endsWell(text, end), "office")];
	}
	for (const length of double ? [3, 4] : [2, 3]) {
		const name = text.slice(at, at + length);
		if (name.length < length || !isAllHan(name)) break;
		const rest = name.slice(1);
		if (HONORIFICS.has(name.slice(-2)) || isOfficeHeld(rest)) continue;
		// 张洁|副研究员
		if (name.endsWith("副") && offices.startingAt(text, at + length - 1) >= 2)
			continue;
		// 王忆述, 李接受: a surname, and what its bearer does.
		if (cueWords.has(rest) || ACTS.has(rest)) continue;
		if (isPair(name) && PAIRED.has(text.slice(at + length, at + length + 2)))
			continue;
		let weight = endsWell(text, at + length);
		if (weight === 0 && length === 3 && isVerb(text[at + 3] ?? "")) weight = 1;
		for (const unit of rest) {
			if (
				unit === "和" &&
				length === 3 &&
				((rest[0] === "和" && weight >= 2.5) ||
					(rest[1] === "和" &&
						(BEHIND_ONE.test(text.slice(at + 3, at + 5)) ||
							cueWords.startingAt(text, at + 3) >= 2)))
			)
				// 教练陈和林|解释, 康京和|与…: nobody is joined to a surname, nor twice.
				continue;
			else if (neverInNames.at(unit, 0)) weight -= 4;
		}
		if (length === (double ? 4 : 3)) {
			weight += 0.3;
			if (functionAsName(text, at + length - 1))
				weight = Math.min(weight, 1.2) - 0.5;
		} else if ("在将与对向被把也都则又再会要".includes(name[1] ?? " "))
			weight -= 2;
		readings.push(reading(text, at, at + length, weight, "office"));
	}
	if (!double) readings.push(...marriedNames(text, at));
	return readings;
}

/** What follows somebody, and nobody's companion: 康京和|与…, 康京和|本月1日, 张崇和|在会上. */
const BEHIND_ONE =
	/^(?:[与和等\d在于就对从曾]|本月|上月|近日|日前|今天|昨天|当天|当日|周[一二三四五六日])/u;

const bodyHeads = new Lexicon(BODY_HEADS);
const everydaySurnames = new UnitSet(EVERYDAY_SURNAMES);

/** 葉劉淑儀: a husband's surname in front of a woman's own name. */
function marriedNames(text: string, at: number): NameReading[] {
	if (!surnames.at(text, at + 1) || everydaySurnames.at(text, at + 1))
		return [];
	const name = text.slice(at, at + 4);
	if (name.length < 4 || !isAllHan(name)) return [];
	if (isWord(name.slice(0, 2)) || isWord(name.slice(2))) return [];
	if (neverInNames.in(name)) return [];
	if (bodyHeads.endingAt(text, at + 4) >= 2) return [];
	const weight = endsWell(text, at + 4);
	return weight >= 2.5 && !functionAsName(text, at + 3)
		? [reading(text, at, at + 4, weight + 0.4, "office")]
		: [];
}

/** 张先生, 李女士 are not names but what is left of them. */
const HONORIFICS: ReadonlySet<string> = new Set(
	"先生 女士 小姐 太太 大爷 大妈 大姐 大哥 师傅 阿姨 老师 同学 同志".split(" "),
);

/** 王主任 is no name, 缪亚军 is one: 亚军 is won, and a given name. */
const isOfficeHeld = (words: string): boolean =>
	offices.has(words) && !WON.has(words);

const WON: ReadonlySet<string> = new Set(["亚军", "冠军", "建军"]);

const ACTS: ReadonlySet<string> = new Set(
	"高叫 大叫 大喊 高呼 高喊 接受 只是 只按 直言 直斥 续指 续称 再指 又指 又称 表明 受访 受审 承认 否认 出庭 供称 作供 认罪 回覆 反问 曾经 已经 多次 随即 其后 随后 当时".split(
		" ",
	),
);

const PAIRED: ReadonlySet<string> = new Set(["两国", "双方", "两军", "关系"]);

const isBlank = (unit: string | undefined): boolean =>
	unit === " " || unit === "\u3000" || unit === "\t";

/** 卢中两国: two states by one character each. */
const isPair = (name: string): boolean =>
	name.length === 2 && [...name].every((unit) => SIDES.includes(unit));

/** 方 圆, 向 以宁: a name set wide. */
function spacedNames(text: string, at: number, given: number): NameReading[] {
	return [1, 2]
		.filter(
			(length) =>
				[...text.slice(given, given + length)].filter(
					(unit) => isHan(unit, 0) && !neverInNames.at(unit, 0),
				).length === length,
		)
		.map((length) =>
			reading(
				text,
				at,
				given + length,
				length === 2 && functionAsName(text, given + 1)
					? 0
					: endsWell(text, given + length),
				"office",
			),
		)
		.filter((name) => name.weight >= 1.2);
}

/** A surname no table has (锁培生): believed only between an office and a verb of saying. */
export function rareNames(text: string, at: number): NameReading[] {
	for (const length of [5, 4, 3, 2]) {
		const name = text.slice(at, at + length);
		if (name.length < length || !isAllHan(name)) continue;
		const behind = text.slice(at + length, at + length + 1);
		if (
			cueWords.startingAt(text, at + length) < 2 &&
			!/[\d说称，]/u.test(behind)
		)
			continue;
		if (behind === "，" && length < 3) continue;
		if (neverInNames.in(name)) continue;
		if (isWord(name)) continue;
		if (
			[...name].some((_, i) => isWord(name.slice(i, i + 2)) && i + 2 <= length)
		)
			continue;
		if ([...name].some((_, i) => followers.startingAt(name, i) > 0)) continue;
		return [reading(text, at, at + length, 1.3, "office")];
	}
	return [];
}
