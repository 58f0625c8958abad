import {
	BREAK,
	foldedLetters,
	foldText,
	SEVERAL,
	SKIP,
} from "../language/fold.ts";
import { Lexicon } from "../language/lexicon.ts";
import { places } from "../language/places.ts";
import { UnitSet } from "../language/unitSet.ts";

/**
 * Which texts are the same story printed again. Reprints differ in what a paper calls its own place (我市, 全市 for
 * 重庆市), in marks, spaces and script, and in what was cut.
 */

/** Stands for the name of a place, or for the words a paper uses of its own. Unicode's private use, in no paper. */
const PLACE = "\ue000";

const placeNames = new Lexicon(
	places.flatMap(({ name, short }) => [name, short]),
);

/** A stretch as it is compared: letters only, its places taken out, and the places in order. */
export interface Placeless {
	readonly text: string;
	readonly places: readonly string[];
}

export function placeless(text: string): Placeless {
	const source = foldText(text);
	const places: string[] = [];
	let result = "";
	let from = 0;
	for (let at = 0; at < source.length; ) {
		const length = isOwnPlace(source, at)
			? 2
			: placeNames.startingAt(source, at);
		if (length === 0) {
			at++;
			continue;
		}
		places.push(source.slice(at, at + length));
		result += source.slice(from, at) + PLACE;
		at += length;
		from = at;
	}
	return {
		text: from === 0 ? source : result + source.slice(from),
		places,
	};
}

/** What a paper calls its own place: 我市, 全省, 本区. 我国 and 全国 are the same in every paper. */
const isOwnPlace = (text: string, at: number): boolean =>
	own.at(text, at) && ranks.at(text, at + 1);

const own = new UnitSet("我本全该");
const ranks = new UnitSet("市省区县州盟旗镇乡村");

const isOwn = (place: string): boolean => isOwnPlace(place, 0);

/** Whether two stretches say the same in the same words, as far as places are the same. */
export function sameWords(a: Placeless, b: Placeless): boolean {
	return (
		a.text === b.text &&
		a.places.every((place, index) => {
			const against = b.places[index] ?? "";
			return (
				place.startsWith(against) ||
				against.startsWith(place) ||
				isOwn(place) ||
				isOwn(against)
			);
		})
	);
}

const FNV_START = 0x811c9dc5;
const FNV_PRIME = 0x01000193;

/** A number that is the same for stretches of `sameWords`; 0 for those too short to tell a reprint by. */
export function likenessOf(text: string): number {
	const { text: bare } = placeless(text);
	if (bare.length < SHORTEST) return 0;
	let hash = FNV_START;
	for (let index = 0; index < bare.length; index++)
		hash = Math.imul(hash ^ bare.charCodeAt(index), FNV_PRIME);
	return hash >>> 0 || 1;
}

/** Letters: shorter stretches (要加快发展) are said anew by everybody. */
const SHORTEST = 10;

/** How many sentences stand for an article. */
export const SKETCH = 4;

/** Letters a sentence needs to be told by: shorter ones stand in every paper. */
const TELLING = 14;

/** 。！？；and the end of a line. */
const isSentenceEnd = (unit: number): boolean =>
	unit === 0x3002 ||
	unit === 0xff01 ||
	unit === 0xff1f ||
	unit === 0xff1b ||
	unit === LINE_END;

/**
 * The sentences of a text, each as two numbers: its hash, and how many letters it has. The same sentence has the same hash,
 * whatever its marks, spaces and script.
 */
export function sentenceHashes(
	text: Uint16Array,
	start: number,
	end: number,
): number[] {
	const found: number[] = [];
	let hash = FNV_START;
	let letters = 0;
	for (let index = start; index <= end; index++) {
		const raw = index === end ? LINE_END : (text[index] ?? 0);
		if (isSentenceEnd(raw)) {
			if (letters >= TELLING) found.push(mixed(hash), letters);
			hash = FNV_START;
			letters = 0;
			continue;
		}
		const unit = foldedLetters[raw] ?? SKIP;
		if (unit <= BREAK) continue;
		hash = Math.imul(hash ^ (unit === SEVERAL ? raw : unit), FNV_PRIME);
		letters++;
	}
	return found;
}

const LINE_END = 0x0a;

/** Spreads a hash, so that the smallest are a fair sample. */
function mixed(hash: number): number {
	let value = hash ^ (hash >>> 16);
	value = Math.imul(value, 0x85ebca6b);
	value ^= value >>> 13;
	value = Math.imul(value, 0xc2b2ae35);
	return (value ^ (value >>> 16)) >>> 0;
}

/** The smallest hashes of an article's sentences, padded with 0: articles that print the same share most of them. */
export function sketchOf(hashes: readonly number[]): number[] {
	const smallest: number[] = [];
	for (let index = 0; index < hashes.length; index += 2) {
		const hash = hashes[index] ?? 0;
		if (smallest.length === SKETCH && hash >= (smallest.at(-1) ?? 0)) continue;
		if (smallest.includes(hash)) continue;
		smallest.push(hash);
		smallest.sort((one, other) => one - other);
		if (smallest.length > SKETCH) smallest.pop();
	}
	while (smallest.length < SKETCH) smallest.push(0);
	return smallest;
}

/** A text's sentences that are long enough to tell, as numbers with their lengths. */
type Sentences = ReadonlyMap<number, number>;

const lettersOf = (sentences: Sentences): number => {
	let sum = 0;
	for (const letters of sentences.values()) sum += letters;
	return sum;
};

/** How much of the shorter text stands in the longer, sentence by sentence, 0 to 1. */
function shared(one: Sentences, other: Sentences): number {
	let both = 0;
	for (const [hash, letters] of one) if (other.has(hash)) both += letters;
	const least = Math.min(lettersOf(one), lettersOf(other));
	return least === 0 ? 0 : Math.min(1, both / least);
}

/** The sentences with their places taken out. */
const placelessSentences = (text: string): Sentences =>
	new Map(
		text
			.split(/[。！？；\n]/u)
			.map((sentence) => [likenessOf(sentence), sentence.length] as const)
			.filter(([likeness]) => likeness !== 0),
	);

/** Of what is as good as nothing more than places may differ. */
const HOPELESS = 0.25;

/**
 * How much of the shorter text stands in the longer, sentence by sentence, 0 to 1: with their places as they are, and only
 * where that is some but not enough, with their places aside.
 */
export function sharedPart(
	one: Stretch,
	other: Stretch,
	enough: number,
): number {
	const asPrinted = shared(hashesOf(one), hashesOf(other));
	return asPrinted >= enough || asPrinted < HOPELESS
		? asPrinted
		: shared(
				placelessSentences(one.string()),
				placelessSentences(other.string()),
			);
}

/** A stretch of text in memory. */
export interface Stretch {
	readonly text: Uint16Array;
	readonly start: number;
	readonly end: number;
	/** The same as a string. */
	string(): string;
}

function hashesOf({ text, start, end }: Stretch): Sentences {
	const hashes = sentenceHashes(text, start, end);
	const sentences = new Map<number, number>();
	for (let index = 0; index < hashes.length; index += 2)
		sentences.set(hashes[index] ?? 0, hashes[index + 1] ?? 0);
	return sentences;
}
