import { isWord, partOfSpeech } from "../../language/dictionary.ts";
import { UnitSet } from "../../language/unitSet.ts";
import { kindOf } from "../kinds.ts";
import { ONLY_ADVERBIALS } from "../tables/adverbials.ts";
import {
	cueWords,
	followers,
	neverInNames,
	transliterating,
} from "./endings.ts";
import { offices } from "./offices.ts";
import { type NameReading, reading } from "./reading.ts";

/*
 * Names that no table knows: 总统|米尔济约耶夫|表示. What fills the place between an office and a verb of saying is somebody's
 * name, where it is no word for how, when or with whom the verb is done.
 */

const SHORTEST = 2;
const LONGEST = 8;

/** How far behind a name its verb may stand. */
const REACH = 30;

/** Whether nothing but adverbials stands between a place and the next verb of saying: |就此表示, |在20日的声明中表示. */
export function speaksAt(text: string, at: number): boolean {
	const clause =
		text.slice(at, at + REACH).match(/^[^，。；：！？“”]*/u)?.[0] ?? "";
	for (const { start, end } of cueWords.matches(clause)) {
		if (
			end - start < 2 &&
			!/^[，：“]|^$/u.test(text.slice(at + end, at + end + 1))
		)
			continue;
		if (ONLY_ADVERBIALS.test(clause.slice(0, start))) return true;
	}
	return false;
}

/** Whether a verb of saying begins somewhere in a text's clause between two places. */
function saysSoon(text: string, from: number, to: number): boolean {
	const stop = Math.min(to, clauseStops.next(text, from));
	for (
		let at = cueWords.next(text, from);
		at < stop;
		at = cueWords.next(text, at + 1)
	)
		if (cueWords.startingAt(text, at) > 0) return true;
	return false;
}

const clauseStops = new UnitSet("，。；：！？“”");

/** The reading of what stands at `at`, behind an office, up to its verb of saying; null where it is no name. */
export function strangeName(text: string, at: number): NameReading | null {
	if (!saysSoon(text, at + SHORTEST, at + LONGEST + REACH)) return null;
	for (let length = SHORTEST; length <= LONGEST; length++) {
		const unit = text[at + length - 1] ?? "";
		if (
			length === SHORTEST
				? !/^[\p{Script=Han}·]{2}/u.test(text.slice(at))
				: !/[\p{Script=Han}·]/u.test(unit)
		)
			return null;
		if (!speaksAt(text, at + length)) continue;
		const name = text.slice(at, at + length);
		return mayBeName(name)
			? reading(text, at, at + length, 2.5, "office")
			: null;
	}
	return null;
}

/** Words of these kinds say how, when, where or with whom; they stand in no name between an office and its verb. */
const NO_PART = /^(?:d|ad|p|c|t|r|f|u|m|q|s)/u;

function mayBeName(name: string): boolean {
	if (
		[...name].some(
			(unit) =>
				(neverInNames.at(unit, 0) && unit !== "那") || PREPOSITIONS.has(unit),
		)
	)
		return false;
	if (kindOf(name) !== null || offices.endingAt(name, name.length) > 0)
		return false;
	let words = 0;
	for (let at = 0; at < name.length; at++) {
		const pair = name.slice(at, at + 2);
		if (pair.length < 2) break;
		if (followers.startingAt(name, at) >= 2) return false;
		if (offices.startingAt(name, at) >= 2) return false;
		if (!isWord(pair)) continue;
		const part = partOfSpeech(pair) ?? "";
		if (NO_PART.test(part)) return false;
		// 彭乐文|求情
		if (part.startsWith("v") && at + 2 === name.length) return false;
		if (!/^n[rz]/u.test(part)) words++;
	}
	// 夫妇, 现场讲解: nothing but words.
	return name.length > 3
		? words === 0 ||
				(words * 2 < name.length && strangers(name) * 2 >= name.length)
		: words === 0;
}

/** How many characters of a name are those that transliterate: 专程打电话来 has few. */
const strangers = (name: string): number =>
	[...name].filter((unit) => unit === "·" || transliterating.at(unit, 0))
		.length;

const PREPOSITIONS = new Set(
	"在对向与同就从由为因以将被把让给跟等所及".split(""),
);
