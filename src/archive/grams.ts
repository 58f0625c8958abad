import { BREAK, SEVERAL, SKIP } from "../language/fold.ts";
import { letterAt, searchedSeveral } from "../language/searchLetters.ts";

/**
 * An index of every place of a text by the two folded units that stand there: whatever is two units or longer is found
 * by looking at the places of its rarest pair. Nothing is cut into words, so nothing is missed.
 *
 * Places are UTF-16 offsets in the untouched text, ascending in each list, written as differences of seven bits a byte.
 */
export interface Grams {
	/** First unit * 65536 + second unit, ascending; the second is `BREAK` where the text breaks off. */
	readonly keys: Uint32Array;
	/** Every so many of the keys: few enough to stay near the processor, where each look at all of them is far. */
	readonly landmarks: Uint32Array;
	/** Where the list of each key begins in `places`; one more for the end. */
	readonly starts: Uint32Array;
	readonly places: Uint8Array;
	/** Where more than `GAP` units in a row are passed over: where each such stretch begins and ends, by turns, ascending. */
	readonly gaps: Uint32Array;
}

/** Units that are passed over in a row nearly everywhere at most: marks, and the spaces and line ends beside them. */
export const GAP = 8;

/** Keys from one landmark to the next: 256 bytes. */
const APART = 64;

/** An index of its columns. */
export function gramsIn(
	keys: Uint32Array,
	starts: Uint32Array,
	places: Uint8Array,
	gaps: Uint32Array,
): Grams {
	const landmarks = new Uint32Array(Math.ceil(keys.length / APART));
	for (let index = 0; index < landmarks.length; index++)
		landmarks[index] = keys[index * APART] ?? 0;
	return { keys, landmarks, starts, places, gaps };
}

/** Pairs of folded units and where each begins: in print order, then in order of their keys. */
interface Pairs {
	readonly first: Uint16Array;
	readonly second: Uint16Array;
	readonly at: Uint32Array;
}

const emptyPairs = (length: number): Pairs => ({
	first: new Uint16Array(length),
	second: new Uint16Array(length),
	at: new Uint32Array(length),
});

/** @param text - ends with a part break */
function pairsOf(text: Uint16Array): Pairs {
	let length = 0;
	for (let index = 0; index < text.length; index++) {
		const folded = letterAt(text, index);
		if (folded === SEVERAL)
			length += searchedSeveral.letters.get(text[index] ?? 0)?.length ?? 0;
		else if (folded > BREAK) length++;
	}
	const pairs = emptyPairs(length);
	const { first, second, at } = pairs;
	let count = 0;
	let open = false;
	const meet = (unit: number, index: number): void => {
		if (open) second[count - 1] = unit;
		open = unit !== BREAK;
		if (!open) return;
		first[count] = unit;
		at[count++] = index;
	};
	for (let index = 0; index < text.length; index++) {
		const folded = letterAt(text, index);
		if (folded === SKIP) continue;
		if (folded === SEVERAL)
			for (const one of searchedSeveral.letters.get(text[index] ?? 0) ?? [])
				meet(one, index);
		else meet(folded, index);
	}
	return pairs;
}

/** Sorts by one of the two units, keeping the order among equals: twice over, by the second and the first, is by key. */
function sortBy(unit: "first" | "second", pairs: Pairs): Pairs {
	const { first, second, at } = pairs;
	const keys = pairs[unit];
	const next = new Uint32Array(0x10001);
	for (let index = 0; index < keys.length; index++)
		next[(keys[index] ?? 0) + 1] = (next[(keys[index] ?? 0) + 1] ?? 0) + 1;
	for (let key = 0; key < 0x10000; key++)
		next[key + 1] = (next[key + 1] ?? 0) + (next[key] ?? 0);
	const sorted = emptyPairs(keys.length);
	for (let index = 0; index < keys.length; index++) {
		const key = keys[index] ?? 0;
		const slot = next[key] ?? 0;
		next[key] = slot + 1;
		sorted.first[slot] = first[index] ?? 0;
		sorted.second[slot] = second[index] ?? 0;
		sorted.at[slot] = at[index] ?? 0;
	}
	return sorted;
}

/**
 * Indexes a text.
 *
 * @param text - at most 2^32 units, ending with a part break
 */
export function gramsOf(text: Uint16Array): Grams {
	const { first, second, at } = sortBy(
		"first",
		sortBy("second", pairsOf(text)),
	);
	const keys: number[] = [];
	const starts: number[] = [];
	// A step has at most five bytes; lists are short ones mostly, of two and three.
	let places = new Uint8Array(at.length * 3 + 16);
	let length = 0;
	let last = -1;
	let lastAt = 0;
	for (let index = 0; index < at.length; index++) {
		const key = (first[index] ?? 0) * 0x10000 + (second[index] ?? 0);
		if (key !== last) {
			keys.push(key);
			starts.push(length);
			last = key;
			lastAt = 0;
		}
		const place = at[index] ?? 0;
		let step = place - lastAt;
		lastAt = place;
		if (length + 5 > places.length) {
			const more = new Uint8Array(places.length * 1.5);
			more.set(places);
			places = more;
		}
		while (step >= 0x80) {
			places[length++] = (step & 0x7f) | 0x80;
			step >>>= 7;
		}
		places[length++] = step;
	}
	starts.push(length);
	return gramsIn(
		new Uint32Array(keys),
		new Uint32Array(starts),
		places.slice(0, length),
		gapsOf(text),
	);
}

/** The stretches of more than `GAP` units that are passed over. @param text - ends with a part break */
function gapsOf(text: Uint16Array): Uint32Array {
	const gaps: number[] = [];
	let from = 0;
	for (let index = 0; index < text.length; index++) {
		if (letterAt(text, index) === SKIP) continue;
		if (index - from > GAP) gaps.push(from, index);
		from = index + 1;
	}
	return new Uint32Array(gaps);
}

/** The number of a key, or -1. */
export function keyNumber(grams: Grams, key: number): number {
	const number = firstKeyFrom(grams, key);
	return grams.keys[number] === key ? number : -1;
}

/** The number of the first key that is not below this one. */
export function firstKeyFrom({ keys, landmarks }: Grams, key: number): number {
	const before = Math.max(
		0,
		firstFrom(landmarks, key, 0, landmarks.length) - 1,
	);
	const from = before * APART;
	return firstFrom(keys, key, from, Math.min(keys.length, from + APART));
}

/** The first place, from one to another, whose number is not below this one. */
function firstFrom(
	numbers: Uint32Array,
	wanted: number,
	from: number,
	to: number,
): number {
	let low = from;
	let high = to;
	while (low < high) {
		const middle = (low + high) >>> 1;
		if ((numbers[middle] ?? 0) < wanted) low = middle + 1;
		else high = middle;
	}
	return low;
}

/** How long the list of a key is, in bytes: a measure of how common it is. */
export function listBytes(grams: Grams, number: number): number {
	return (grams.starts[number + 1] ?? 0) - (grams.starts[number] ?? 0);
}

/** Reads the places of a key into memory that is long enough, and gives back how many there are. */
export function readPlaces(
	{ places, starts }: Grams,
	number: number,
	into: Uint32Array,
): number {
	const end = starts[number + 1] ?? 0;
	let at = 0;
	let count = 0;
	for (let index = starts[number] ?? 0; index < end; ) {
		let byte = places[index++] ?? 0;
		let step = byte & 0x7f;
		for (let shift = 7; byte >= 0x80; shift += 7) {
			byte = places[index++] ?? 0;
			step |= (byte & 0x7f) << shift;
		}
		at += step;
		into[count++] = at;
	}
	return count;
}
