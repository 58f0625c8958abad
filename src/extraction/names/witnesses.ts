import { partOfSpeech } from "../../language/dictionary.ts";
import { Lexicon } from "../../language/lexicon.ts";
import { kindOf } from "../kinds.ts";
import { skipLeading } from "../leadingWords.ts";
import { ONLY_ADVERBIALS } from "../tables/adverbials.ts";
import { COUNTRIES } from "../tables/countries.ts";
import { CUES } from "../tables/cues.ts";
import { officeEnds } from "./atOffices.ts";
import { offices } from "./offices.ts";

/*
 * Names that two places of an article witness together: 议长图尔贡别克乌鲁举行会谈 … 图尔贡别克乌鲁表示，…. What stands right behind
 * an office in one place and is the subject of a verb of saying in another is a name, whatever a dictionary or the
 * tables of surnames and transliterations say of it (苏林 is a town's, 基辛格 an ordinary word of the dictionary).
 */

/** Verbs of saying whose subject is somebody; 显示 and 规定 have things for subjects. */
const cueWords = new Lexicon(
	CUES.filter((cue) => cue.force === "say" && cue.before !== "formal").map(
		(cue) => cue.word,
	),
);
const countries = new Lexicon(COUNTRIES);

const SHORTEST = 2;
const LONGEST = 8;

/** A clause up to its verb is no longer than a name and two adverbials. */
const REACH = 40;

/** @returns the names, as the plain twins print them */
export function witnessedNames(texts: readonly string[]): Set<string> {
	const subjects = new Set<string>();
	for (const text of texts) addSubjects(text, subjects);
	const found = new Set<string>();
	if (subjects.size === 0) return found;
	for (const text of texts)
		for (const end of officeEnds(text))
			for (let length = LONGEST; length >= SHORTEST; length--) {
				const name = text.slice(end, end + length);
				if (!subjects.has(name) || !mayBeName(name)) continue;
				found.add(name);
				break;
			}
	return found;
}

/** 苏林|表示，, 通伦|在贺电中|表示，: everything that fits between a clause's start and its verb of saying, adverbials apart. */
function addSubjects(text: string, subjects: Set<string>): void {
	for (const { start, end } of cueWords.matches(text)) {
		if (end - start < 2 && !/[，：“]/u.test(text[end] ?? "")) continue;
		let clause = start;
		while (
			clause > 0 &&
			clause > start - REACH &&
			!/[，。；：！？”\s]/u.test(text[clause - 1] ?? "")
		)
			clause--;
		const from = skipLeading(text, clause, start);
		for (
			let length = SHORTEST;
			length <= Math.min(LONGEST, start - from);
			length++
		)
			if (ONLY_ADVERBIALS.test(text.slice(from + length, start)))
				subjects.add(text.slice(from, from + length));
	}
}

function mayBeName(name: string): boolean {
	if (!/^\p{Script=Han}+$/u.test(name)) return false;
	if (/[的了在和与是说称们等也还则又再已曾]|时$|^如|方$/u.test(name))
		return false;
	if (offices.endingAt(name, name.length) > 0) return false;
	if (countries.startingAt(name, 0) > 0 || kindOf(name) !== null) return false;
	const part = partOfSpeech(name) ?? "";
	// 文章, 高度, 明确: nouns of two characters, words that say how, and words that describe.
	if (name.length === 2 && /^(?:n$|vn|an|l|i|j)/u.test(part)) return false;
	return !/^(?:d|v|p|c|r|m|t|f|u|b|a$|ad)/u.test(part);
}
