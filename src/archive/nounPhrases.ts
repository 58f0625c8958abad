import { remembering } from "../extraction/remembering.ts";
import { partOfSpeech } from "../language/dictionary.ts";
import { plain } from "../language/plain.ts";
import {
	nominalVerbs,
	notAtAnEnd,
	notFirst,
	notLast,
} from "./tables/topicWords.ts";

/**
 * The noun phrases of a text: runs of words that end in a noun and hold nothing but what may stand before one. A newsroom
 * calls a topic by such (西部陆海新通道, 乡村振兴), never by half a sentence (建设提供, 与央企合作).
 */

/** A text, and the UTF-16 offsets where its words begin, ascending. */
export interface Worded {
	readonly text: string;
	readonly words: readonly number[];
}

/** A phrase where it stands. */
export interface Phrase {
	readonly text: string;
	/** Whether it fills quotation marks of its own: “双城记”. */
	readonly isQuoted: boolean;
	/** Whether it is one word of the dictionary, and no saying (力所能及). */
	readonly isWord: boolean;
	/** The words right before and after, where they say something and no mark stands between: 建设 after 西部陆海新通道. */
	readonly before: string | null;
	readonly after: string | null;
}

/** Words a phrase may have, and letters. */
const MOST_WORDS = 5;
export const FEWEST_LETTERS = 3;
const MOST_LETTERS = 12;

/** Phrases are of Chinese characters, letters and figures; nothing runs over marks, but those of numbers and names. */
const wordLike = /^[\p{Script=Han}\p{L}\p{N}·+&.-]+$/u;
const isHanIn = /\p{Script=Han}/u;
const isHan = /^\p{Script=Han}+$/u;

/** What a word may be in a phrase: stand at its end, stand before its end, or neither. */
type Part = "head" | "modifier" | "none";

/** People at large are what nobody speaks about. */
const people = /^各|(?:们|人员|人士|群众)$/u;

/** Names of 十四五 and 二十届 that the dictionary takes for numbers. */
const ordinal = /^(?:十[一二三四五]五|[一二三四五六七八九十]{1,3}届)$/u;

const MOST_KEPT = 50_000;
const partOf = remembering(workOut, MOST_KEPT);

/** By the part of speech of nodejieba's dictionary: n nouns and names, v verbs, a adjectives, b, f, j, s words before nouns. */
function workOut(word: string): Part {
	if (!wordLike.test(word) || notAtAnEnd.has(word) || people.test(word))
		return "none";
	if (ordinal.test(word)) return "modifier";
	// AI, VR, C919: a name, never a number.
	if (!isHan.test(word)) return /^\p{L}/u.test(word) ? "head" : "none";
	if (word.length > 4) return "head";
	const tag = partOfSpeech(word);
	// What the dictionary does not know is a name, unless it begins with grammar that was not cut off (与央企).
	if (tag === null)
		return word.length > 1 &&
			!/^[与和及同对在从把被将等的了是有不没]/u.test(word)
			? "head"
			: "none";
	if (nominalVerbs.has(word)) return "head";
	if (joints.has(word)) return "modifier";
	if (word.length === 1)
		return /^(?:n|a|b|f|j)/u.test(tag) ? "modifier" : "none";
	if (/^(?:n|vn|an|j|l|i|s)/u.test(tag)) return "head";
	return /^(?:a|b|f|t)/u.test(tag) ? "modifier" : "none";
}

/** What joins a word to the noun behind it: 非金融类直接投资. */
const joints = new Set("类型级式");

/** Nouns of one character that make a word of what stands before them: 经济圈, 志愿者 are the dictionary's, 低空区 is not. */
const endings = new Set(
	"区圈带城港网链园群廊桥路站馆节会法权税费案战军团队厂校院局办委州县市省村镇".split(
		"",
	),
);

const mayEnd = (word: string): boolean =>
	!notLast.has(word) && (partOf(word) === "head" || endings.has(word));

/** Every noun phrase of a text, those that begin first first; one inside another too. */
export function* nounPhrasesIn({
	text: printed,
	words,
}: Worded): Generator<Phrase> {
	// The dictionary is in simplified characters.
	const text = plain(printed);
	for (const [first, start] of words.entries()) {
		const opening = text.slice(start, words[first + 1]);
		if (partOf(opening) === "none" || notFirst.has(opening)) continue;
		for (let count = 1; count <= MOST_WORDS; count++) {
			const last = text.slice(words[first + count - 1], words[first + count]);
			const end = words[first + count] ?? text.length;
			const phrase = printed.slice(start, end);
			if (phrase.length > MOST_LETTERS) break;
			const isEnding = endings.has(last);
			if (partOf(last) === "none" && !isEnding) break;
			if (
				phrase.length >= FEWEST_LETTERS &&
				mayEnd(last) &&
				isHanIn.test(phrase)
			)
				yield {
					text: phrase,
					isQuoted: isMarked(text, start, end),
					isWord: count === 1 && !isSaying(opening),
					before: sayingIn(text, words[first - 1], start),
					after: sayingIn(text, words[first + count], words[first + count + 1]),
				};
			if (count === 1 && isEnding) break;
		}
	}
	yield* quotedIn(printed);
}

/** The dictionary has sayings and terms (对外开放) under one tag. */
const isSaying = (word: string): boolean =>
	word.length > 4 ? false : partOfSpeech(word) === "l";

/** A word that is no mark and no grammar; null where there is none. */
function sayingIn(
	text: string,
	start: number | undefined,
	end: number | undefined,
): string | null {
	if (start === undefined) return null;
	const word = text.slice(start, end);
	// What no name ends with is no part of one: 建设 after 西部陆海新通道.
	if (!isHan.test(word) || notLast.has(word)) return null;
	const tag = word.length > 4 ? "n" : partOfSpeech(word);
	return tag === null || (word.length > 1 ? /^[navbjlis]/u : /^[na]/u).test(tag)
		? word
		: null;
}

/** Whether quotation marks stand right before and after. */
const isMarked = (text: string, start: number, end: number): boolean =>
	/[“「『"]/u.test(text.charAt(start - 1)) &&
	/[”」』"]/u.test(text.charAt(end));

/** What stands in marks of its own is a name, of whatever words: “一带一路”, “三个作用”. A sentence is none. */
const inMarks = /[“「]([\p{Script=Han}\p{L}\p{N}·]{3,10})[”」]/gu;

function* quotedIn(text: string): Generator<Phrase> {
	for (const [, phrase = ""] of text.matchAll(inMarks))
		if (isHanIn.test(phrase))
			yield {
				text: phrase,
				isQuoted: true,
				isWord: false,
				before: null,
				after: null,
			};
}
