import { isWord, partOfSpeech } from "../../language/dictionary.ts";
import { Lexicon } from "../../language/lexicon.ts";
import { places } from "../../language/places.ts";
import type { Extent } from "../../language/sentences.ts";
import { UnitSet } from "../../language/unitSet.ts";
import { kindOf } from "../kinds.ts";
import { skipLeading } from "../leadingWords.ts";
import { ONLY_ADVERBIALS } from "../tables/adverbials.ts";
import { BODY_HEADS } from "../tables/bodies.ts";
import { COUNTRIES } from "../tables/countries.ts";
import { EVERYDAY_SURNAMES } from "../tables/surnames.ts";
import { chineseNames } from "./chinese.ts";
import {
	cueWords,
	doubleSurnames,
	isSurname,
	transliterating,
} from "./endings.ts";
import { latinSubjects } from "./foreign.ts";
import { type NameReading, reading } from "./reading.ts";

const BLANKS = " \u3000\u00a0\t\r\n";
const blanks = new UnitSet(BLANKS);
const sentenceBreaks = new UnitSet(`。！？…”${BLANKS}`);
const clauseBreaks = new UnitSet(`，。；：！？…“”${BLANKS}`);

const bodyHeads = new Lexicon(BODY_HEADS);
const countries = new Lexicon(COUNTRIES);
const placeNames = new Lexicon(
	places.flatMap((place) => [place.name, place.short]),
);

/** How far before a verb of saying its subject may stand. */
const SUBJECT_REACH = 90;

/** A clause that begins with a name, in a sentence with a verb of saying: 钟小溪站起来说, 向德厚摆摆手，答道. */
export function* namesAsSubjects(text: string): Generator<NameReading[]> {
	for (const name of latinSubjects(
		text,
		cuesOf(text).filter(({ start, end }) => canSpeak(text, start, end)),
	))
		yield [name];
	const tried = new Set<number>();
	for (const spoken of speechIn(text)) {
		for (let at = spoken; at >= Math.max(0, spoken - SUBJECT_REACH); at--) {
			if (at > 0 && !clauseBreaks.at(text, at - 1)) continue;
			// 端木　晴介绍: a name set wide begins in front of the gap.
			if (blanks.at(text, at - 1) && opensWide(text, at - 1)) continue;
			if (tried.has(at)) break;
			tried.add(at);
			const opens = at === 0 || sentenceBreaks.at(text, at - 1);
			const start = behindRelative(
				text,
				skipLeading(text, at, Math.min(text.length, at + 40)),
				spoken,
			);
			if (opens) yield foreignSubject(text, start);
			const ownClause = !/[，；]/u.test(text.slice(start, spoken));
			const readings = chineseNames(text, start).filter(
				(name) => name.weight >= 1 && standsAlone(text, name, opens, ownClause),
			);
			yield readings.map((name) => ({
				...name,
				weight: Math.min(name.weight, 2),
				by: "cue" as const,
			}));
			yield* joinedTo(text, readings, spoken);
			if (opens) break;
		}
	}
}

/** 覃小满|、阮青禾和钟小溪异口同声地说: those whom the same clause joins to the first. */
function* joinedTo(
	text: string,
	first: readonly NameReading[],
	spoken: number,
): Generator<NameReading[]> {
	let before = first.find((name) => /[、和与]/u.test(text[name.end] ?? ""));
	while (before && before.end < spoken) {
		const next = chineseNames(text, before.end + 1).filter(
			(name) =>
				name.end <= spoken &&
				name.weight >= 1.2 &&
				(name.end === spoken ||
					/[、和与]/u.test(text[name.end] ?? "") ||
					ONLY_ADVERBIALS.test(text.slice(name.end, spoken)) ||
					MANNER.test(text.slice(name.end, spoken))),
		);
		if (next.length === 0) return;
		yield next.map((name) => ({
			...name,
			weight: Math.min(name.weight, 2.5),
			by: "list" as const,
		}));
		before = next.find((name) => /[、和与]/u.test(text[name.end] ?? ""));
	}
}

const MANNER = /^[\p{Script=Han}]{2,6}地$/u;

/** 拉赫蒙|表示, 钦奇利亚|在会上说: a sentence that begins with nothing but characters that transliterate, and says. */
function foreignSubject(text: string, start: number): NameReading[] {
	let end = start;
	while (end < start + LONGEST_FOREIGN && transliterating.at(text, end)) end++;
	for (; end - start >= SHORTEST_FOREIGN; end--) {
		const name = text.slice(start, end);
		const clause =
			text.slice(end, end + 40).match(/^[^，。；：“”]*/u)?.[0] ?? "";
		const said = [...cueWords.matches(clause)].find(
			({ start: cue, end: stop }) => canSpeak(clause, cue, stop),
		);
		if (!said || !ONLY_ADVERBIALS.test(clause.slice(0, said.start))) continue;
		if (isWord(name) || FOREIGN_PLACES.test(partOfSpeech(name) ?? ""))
			return [];
		if (kindOf(name) !== null || countries.startingAt(name, 0) > 0) return [];
		return [reading(text, start, end, 2, "cue")];
	}
	return [];
}

/** Shorter and longer ones are not told from words and places. */
const SHORTEST_FOREIGN = 3;
const LONGEST_FOREIGN = 8;

const FOREIGN_PLACES = /^n[stz]/u;

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
	for (const cue of cuesOf(text))
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
	const double = doubleSurnames.startingAt(name, 0) > 0;
	if (name.endsWith("地") || (!double && isWord(name.slice(0, 2))))
		return false;
	if (double) return speaks || weight >= 1.2;
	if (speaks || (opens && weight >= 2.5)) return true;
	if (ownClause && weight >= 1.2 && !EVERYDAY_SURNAMES.has(name[0] ?? ""))
		return true;
	return !/^(?:v|a|d|p|c|r|m|f)/u.test(partOfSpeech(name.slice(1)) ?? "");
}

/** Whether a surname stands before a gap, and nothing before that. */
const opensWide = (text: string, gap: number): boolean =>
	doubleSurnames.startingAt(text, gap - 2) > 0 ||
	(isSurname(text, gap - 1) && (gap < 2 || clauseBreaks.at(text, gap - 2)));

/** Where verbs of saying stand in the text that is being read: asked for twice, one text after the other. */
function cuesOf(text: string): readonly Extent[] {
	if (text !== lastText) {
		lastText = text;
		lastCues = cueWords.matches(text);
	}
	return lastCues;
}

let lastText = "";
let lastCues: readonly Extent[] = [];

/** A single 说 or 问 speaks only where its content or a stop follows. */
const canSpeak = (text: string, start: number, end: number): boolean =>
	end - start > 1 ||
	/[，。：“！？]/u.test(text[end] ?? "。") ||
	text[start] === "说" ||
	text[start] === "称";

/** A name behind the body it works for, no office between: 大连造船营销部|彭贵胜|补充道. */
export function* namesBehindBodies(text: string): Generator<NameReading> {
	for (const { start } of cuesOf(text)) {
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
