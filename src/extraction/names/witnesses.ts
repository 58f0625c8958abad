import { partOfSpeech } from "../../language/dictionary.ts";
import { Lexicon } from "../../language/lexicon.ts";
import { BLANKS, UnitSet } from "../../language/unitSet.ts";
import { kindOf } from "../kinds.ts";
import { skipLeading } from "../leadingWords.ts";
import { ONLY_ADVERBIALS } from "../tables/adverbials.ts";
import { COUNTRIES } from "../tables/countries.ts";
import { CUES } from "../tables/cues.ts";
import { opensContent } from "./endings.ts";
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

const clauseBreaks = new UnitSet(`，。；：！？”${BLANKS}`);

/** A clause up to its verb is no longer than a name and two adverbials. */
const REACH = 40;

/** A plain text in which names are looked for, and where an office ends in it that a name may stand behind. */
export interface Searched {
	readonly text: string;
	readonly officeEnds: readonly number[];
}

/** @returns the names, as the plain twins print them */
export function witnessedNames(texts: readonly Searched[]): Set<string> {
	const found = new Set<string>();
	/** How those begin that stand behind an office. */
	const behindOffices = new Set<string>();
	for (const { text, officeEnds } of texts)
		for (const end of officeEnds)
			behindOffices.add(text.slice(end, end + SHORTEST));
	if (behindOffices.size === 0) return found;
	const subjects = new Set<string>();
	for (const { text } of texts) addSubjects(text, behindOffices, subjects);
	if (subjects.size === 0) return found;
	for (const { text, officeEnds } of texts)
		for (const end of officeEnds)
			for (let length = LONGEST; length >= SHORTEST; length--) {
				const name = text.slice(end, end + length);
				if (!subjects.has(name) || !mayBeName(name)) continue;
				found.add(name);
				break;
			}
	return found;
}

/**
 * 苏林|表示，, 通伦|在贺电中|表示，: what fits between a clause's start and its verb of saying, adverbials apart, of what begins
 * like something that stands behind an office.
 */
function addSubjects(
	text: string,
	behindOffices: ReadonlySet<string>,
	subjects: Set<string>,
): void {
	for (const { start, end } of cueWords.matches(text)) {
		if (end - start < 2 && !opensContent.at(text, end)) continue;
		let clause = start;
		while (
			clause > 0 &&
			clause > start - REACH &&
			!clauseBreaks.at(text, clause - 1)
		)
			clause--;
		const from = skipLeading(text, clause, start);
		if (!behindOffices.has(text.slice(from, from + SHORTEST))) continue;
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
