import { BREAK, SEVERAL, SKIP } from "../language/fold.ts";
import {
	letterAt,
	searchedLetters,
	searchedMarks,
	searchedSeveral,
} from "../language/searchLetters.ts";
import { firstKeyFrom, type Grams, readPlaces } from "./grams.ts";
import { narrow, type PatternPairs } from "./pairs.ts";
import { matchFrom, type Pattern, scan } from "./pattern.ts";

/** A text with its index. */
export interface IndexedText {
	readonly text: Uint16Array;
	readonly grams: Grams;
}

/** Where a pattern stands: UTF-16 offsets. Of a pattern of two letters the end is where it would be were nothing between them. */
export interface Places {
	readonly count: number;
	readonly starts: Uint32Array;
	readonly ends: Uint32Array;
}

/**
 * How many bytes the list is of which finding a pattern begins: more where it is more common, 0 where that list shows that it is
 * nowhere.
 *
 * @param pairs - the pattern's, the same from text to text
 */
export function costOf(
	{ text, grams }: IndexedText,
	{ letters }: Pattern,
	pairs: PatternPairs,
): number {
	if (letters.length === 0) return text.length * 2;
	if (letters.length === 1) {
		const [from, to] = listsOfOne(grams, letters[0] ?? 0);
		return (grams.starts[to] ?? 0) - (grams.starts[from] ?? 0);
	}
	return pairs.rarest(grams)?.bytes ?? 0;
}

const longest = new WeakMap<Grams, number>();

/** What no pattern of two letters or more costs more than: the longest list. */
export function mostCostOf({ grams }: IndexedText): number {
	let most = longest.get(grams);
	if (most === undefined) {
		const { starts } = grams;
		most = 0;
		for (let number = 0; number + 1 < starts.length; number++)
			most = Math.max(most, (starts[number + 1] ?? 0) - (starts[number] ?? 0));
		longest.set(grams, most);
	}
	return most;
}

/** Memory that is used again from search to search: nothing found outlives the next search. */
let heldStarts = new Uint32Array(1 << 16);
let heldEnds = new Uint32Array(1 << 16);

function room(places: number): void {
	if (heldStarts.length >= places) return;
	heldStarts = new Uint32Array(Math.ceil(places * 1.5));
	heldEnds = new Uint32Array(heldStarts.length);
}

/**
 * Every place where a pattern stands, none twice, ascending. The answer is good until the next call.
 *
 * @param pairs - the pattern's, the same from text to text
 */
export function find(
	indexed: IndexedText,
	pattern: Pattern,
	pairs: PatternPairs,
): Places {
	const { text, grams } = indexed;
	const { letters } = pattern;
	let count = 0;
	if (letters.length === 0) {
		const starts: number[] = [];
		const ends: number[] = [];
		scan(text, 0, text.length, pattern, (start, end) => {
			starts.push(start);
			ends.push(end);
			return undefined;
		});
		return {
			count: starts.length,
			starts: Uint32Array.from(starts),
			ends: Uint32Array.from(ends),
		};
	}
	if (letters.length === 1) {
		const [from, to] = listsOfOne(grams, letters[0] ?? 0);
		room((grams.starts[to] ?? 0) - (grams.starts[from] ?? 0));
		for (let number = from; number < to; number++) {
			const places = heldStarts.subarray(count);
			const more = readPlaces(grams, number, places);
			count += matches(
				text,
				pattern,
				0,
				places,
				more,
				heldEnds.subarray(count),
			);
		}
		count = inOrder(count, pattern);
	} else {
		const rarest = pairs.rarest(grams);
		if (rarest !== null) {
			// A place takes a byte at least.
			room(rarest.bytes);
			count = readPlaces(grams, rarest.number, heldStarts);
			if (letters.length === 2 && pattern.marks === null)
				count = pairPlaces(heldStarts, count, heldEnds);
			else
				count = matches(
					text,
					pattern,
					rarest.from,
					heldStarts,
					narrow(grams, pairs, rarest, heldStarts, count),
					heldEnds,
				);
		}
	}
	return { count, starts: heldStarts, ends: heldEnds };
}

/**
 * Puts the places of a single letter, which come list by list, in order, each once: a unit may stand for it twice, and marks beside
 * one letter may be in the way of another's match.
 */
function inOrder(count: number, { marks }: Pattern): number {
	const ends =
		marks === null
			? null
			: new Map(
					Array.from({ length: count }, (_, index) => [
						heldStarts[index] ?? 0,
						heldEnds[index] ?? 0,
					]),
				);
	heldStarts.subarray(0, count).sort();
	let kept = 0;
	for (let index = 0; index < count; index++) {
		const start = heldStarts[index] ?? 0;
		if (kept > 0 && heldStarts[kept - 1] === start) continue;
		heldStarts[kept] = start;
		// Without marks it is its own match.
		heldEnds[kept] = ends?.get(start) ?? start + 1;
		kept++;
	}
	return kept;
}

/** A pair is its own match: the text, a cache miss for every place, need not be looked at. */
function pairPlaces(
	places: Uint32Array,
	count: number,
	ends: Uint32Array,
): number {
	let kept = 0;
	let last = -1;
	for (let index = 0; index < count; index++) {
		const start = places[index] ?? 0;
		if (start === last) continue;
		last = start;
		places[kept] = start;
		ends[kept] = start + 2;
		kept++;
	}
	return kept;
}

/**
 * Keeps of the places of a pair those around which the pattern stands, as where it begins and ends, and gives back how many they
 * are.
 *
 * @param from - which letter of the pattern the pair begins with
 * @param places - read and written: never more is kept than was read
 */
function matches(
	text: Uint16Array,
	pattern: Pattern,
	from: number,
	places: Uint32Array,
	count: number,
	ends: Uint32Array,
): number {
	const { letters, marks } = pattern;
	const { length } = letters;
	const asTyped = marks === null;
	let kept = 0;
	let last = -1;
	for (let index = 0; index < count; index++) {
		const at = places[index] ?? 0;
		let start = at - from;
		let end = -1;
		if (asTyped) {
			// Most text is printed as it is typed.
			let met = 0;
			while (met < length && text[start + met] === letters[met]) met++;
			if (met === length) end = start + length;
		}
		if (end === -1) {
			[start, end] = around(text, at, pattern, from, last);
			if (end === -1) continue;
		}
		if (start <= last) continue;
		last = start;
		places[kept] = start;
		ends[kept] = end;
		kept++;
	}
	return kept;
}

type Stretch = readonly [start: number, end: number];
const NOWHERE: Stretch = [-1, -1];

/** The match whose letter number `letters` stands at a place, and that begins after another place. */
function around(
	text: Uint16Array,
	at: number,
	pattern: Pattern,
	letters: number,
	after: number,
): Stretch {
	const start = letters === 0 ? at : stepBack(text, at, letters);
	if (start !== UNCLEAR) return matchAt(text, start, pattern, after);
	// A character that folds to several stands in the way: try all places the match may begin at.
	for (
		let from = Math.max(0, after + 1, at - 4 * letters - 8);
		from <= at;
		from++
	) {
		const match = matchAt(text, from, pattern, after);
		if (match !== NOWHERE) return match;
	}
	return NOWHERE;
}

/** Numbers of the keys that begin with a unit. */
function listsOfOne(grams: Grams, unit: number): readonly [number, number] {
	return [
		firstKeyFrom(grams, unit * 0x10000),
		firstKeyFrom(grams, (unit + 1) * 0x10000),
	];
}

const UNCLEAR = -2;

/** Where a stretch begins whose letter number `letters` stands at a place: -1 where it would begin before the text. */
function stepBack(text: Uint16Array, at: number, letters: number): number {
	if (searchedLetters[text[at] ?? 0] === SEVERAL) return UNCLEAR;
	let left = letters;
	let from = at;
	while (left > 0) {
		from--;
		if (from < 0) return -1;
		const unit = letterAt(text, from);
		if (unit === SEVERAL) return UNCLEAR;
		if (unit !== SKIP) left--;
	}
	return from;
}

/** The match whose first letter stands at a place, and that begins after another place. */
function matchAt(
	text: Uint16Array,
	at: number,
	pattern: Pattern,
	after: number,
): Stretch {
	if (letterAt(text, at) <= BREAK) return NOWHERE;
	let start = at;
	for (let lead = pattern.lead; lead > 0; ) {
		start--;
		if (start < 0) return NOWHERE;
		if (searchedMarks[text[start] ?? 0] !== SKIP) lead--;
	}
	const several =
		pattern.marks === null ? searchedSeveral.letters : searchedSeveral.marks;
	// Marks before the letter may be some of what one unit stands for (⒈): then it begins further on.
	for (let from = Math.max(start, after + 1); from <= at; from++) {
		const insides = several.get(text[from] ?? 0)?.length ?? 1;
		for (let inside = 0; inside < insides; inside++) {
			const end = matchFrom(text, from, pattern, inside);
			if (end > at) return [from, end];
		}
	}
	return NOWHERE;
}
