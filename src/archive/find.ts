import {
	BREAK,
	foldedLetters,
	foldedMarks,
	foldedSeveral,
	SEVERAL,
	SKIP,
} from "../language/fold.ts";
import {
	firstKeyFrom,
	type Grams,
	keyNumber,
	listBytes,
	readPlaces,
} from "./grams.ts";
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

/** About how many bytes finding a pattern goes through: more where it is more common, 0 where it is nowhere. */
export function costOf({ text, grams }: IndexedText, pattern: Pattern): number {
	const { letters } = pattern;
	if (letters.length === 0) return text.length * 2;
	if (letters.length === 1) {
		const [from, to] = listsOfOne(grams, letters[0] ?? 0);
		return (grams.starts[to] ?? 0) - (grams.starts[from] ?? 0);
	}
	return rarestPair(grams, letters)?.bytes ?? 0;
}

const longest = new WeakMap<Grams, number>();

/** What finding a pattern of two letters or more costs at most: the longest list is gone through. */
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
 * Every place where a pattern stands, none twice; ascending where the pattern has two letters or more. The answer is good until
 * the next call.
 */
export function find(indexed: IndexedText, pattern: Pattern): Places {
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
	} else {
		const rarest = rarestPair(grams, letters);
		if (rarest !== null) {
			// A place takes a byte at least.
			room(rarest.bytes);
			count = readPlaces(grams, rarest.number, heldStarts);
			count =
				letters.length === 2 && pattern.marks === null
					? pairs(heldStarts, count, heldEnds)
					: matches(
							text,
							pattern,
							rarest.from,
							heldStarts,
							count,
							heldEnds,
							pattern.marks === null && count > MANY && letters.length <= SHORT
								? adjacent(grams, letters, rarest.from, heldStarts, count)
								: null,
						);
		}
	}
	return { count, starts: heldStarts, ends: heldEnds };
}

/** A pair is its own match: the text, a cache miss for every place, need not be looked at. */
function pairs(places: Uint32Array, count: number, ends: Uint32Array): number {
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

/** Places of a pair beyond which, in patterns this short, looking up the other pairs is cheaper than looking at the text. */
const MANY = 2000;
const SHORT = 6;

/**
 * Around which places of a pair the other pairs of a pattern stand too, each next to the one before: 1 where the pattern
 * stands for sure. Where 0, it may still stand with punctuation between its letters.
 */
function adjacent(
	grams: Grams,
	letters: Uint16Array,
	from: number,
	places: Uint32Array,
	count: number,
): Uint8Array {
	const sure = new Uint8Array(count).fill(1);
	for (let pair = 0; pair + 1 < letters.length; pair++) {
		if (pair === from) continue;
		const number = keyNumber(
			grams,
			(letters[pair] ?? 0) * 0x10000 + (letters[pair + 1] ?? 0),
		);
		const others = new Uint32Array(listBytes(grams, number));
		const length = readPlaces(grams, number, others);
		let next = 0;
		for (let index = 0; index < count; index++) {
			const wanted = (places[index] ?? 0) - from + pair;
			while (next < length && (others[next] ?? 0) < wanted) next++;
			if (others[next] !== wanted) sure[index] = 0;
		}
	}
	return sure;
}

/**
 * Keeps of the places of a pair those around which the pattern stands, as where it begins and ends, and gives back how many they
 * are.
 *
 * @param from - which letter of the pattern the pair begins with
 * @param places - read and written: never more is kept than was read
 * @param sure - 1 for the places around which it is known to stand, letter by letter
 */
function matches(
	text: Uint16Array,
	pattern: Pattern,
	from: number,
	places: Uint32Array,
	count: number,
	ends: Uint32Array,
	sure: Uint8Array | null = null,
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
		if (sure?.[index] === 1) end = start + length;
		else if (asTyped) {
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
	if (start !== UNCLEAR) return matchAt(text, start, pattern);
	// A character that folds to several stands in the way: try all places the match may begin at.
	for (
		let from = Math.max(0, after + 1, at - 4 * letters - 8);
		from <= at;
		from++
	) {
		const match = matchAt(text, from, pattern);
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

/** Bytes of a list that is soon gone through: looking for a shorter one takes longer. */
const RARE = 32;

/** The pair of a pattern that is looked for, and which of its letters it begins with. */
interface Pair {
	readonly number: number;
	readonly from: number;
	readonly bytes: number;
}

function rarestPair(grams: Grams, letters: Uint16Array): Pair | null {
	let rarest: Pair | null = null;
	for (let from = 0; from + 1 < letters.length; from++) {
		const key = (letters[from] ?? 0) * 0x10000 + (letters[from + 1] ?? 0);
		const number = keyNumber(grams, key);
		if (number === -1) return null;
		const bytes = listBytes(grams, number);
		if (rarest === null || bytes < rarest.bytes)
			rarest = { number, from, bytes };
		if (bytes <= RARE) break;
	}
	return rarest;
}

const UNCLEAR = -2;

/** Where a stretch begins whose letter number `letters` stands at a place: -1 where it would begin before the text. */
function stepBack(text: Uint16Array, at: number, letters: number): number {
	if (foldedLetters[text[at] ?? 0] === SEVERAL) return UNCLEAR;
	let left = letters;
	let from = at;
	while (left > 0) {
		from--;
		if (from < 0) return -1;
		const unit = foldedLetters[text[from] ?? 0] ?? SKIP;
		if (unit === SEVERAL) return UNCLEAR;
		if (unit !== SKIP) left--;
	}
	return from;
}

/** The match whose first letter stands at a place. */
function matchAt(text: Uint16Array, at: number, pattern: Pattern): Stretch {
	const raw = text[at] ?? 0;
	if ((foldedLetters[raw] ?? SKIP) <= BREAK) return NOWHERE;
	let start = at;
	for (let lead = pattern.lead; lead > 0; ) {
		start--;
		if (start < 0) return NOWHERE;
		if (foldedMarks[text[start] ?? 0] !== SKIP) lead--;
	}
	const insides =
		pattern.lead === 0 && foldedLetters[raw] === SEVERAL
			? (foldedSeveral.get(raw)?.length ?? 1)
			: 1;
	for (let inside = 0; inside < insides; inside++) {
		const end = matchFrom(text, start, pattern, inside);
		if (end !== -1) return [start, end];
	}
	return NOWHERE;
}
