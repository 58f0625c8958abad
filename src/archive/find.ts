import {
	BREAK,
	foldedLetters,
	foldedMarks,
	foldedSeveral,
	letterAt,
	SEVERAL,
	SKIP,
} from "../language/fold.ts";
import {
	firstKeyFrom,
	GAP,
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
	return pairsOf(grams, letters)[0]?.bytes ?? 0;
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
/** Of the places of a pair, 1 where each of the pairs that were looked for beside it stands right where it must. */
let heldSure = new Uint8Array(1 << 16);
let heldOthers = new Uint32Array(1 << 16);

function room(places: number): void {
	if (heldStarts.length >= places) return;
	heldStarts = new Uint32Array(Math.ceil(places * 1.5));
	heldEnds = new Uint32Array(heldStarts.length);
	heldSure = new Uint8Array(heldStarts.length);
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
		const pairs = pairsOf(grams, letters);
		const [rarest] = pairs;
		if (rarest !== undefined) {
			// A place takes a byte at least.
			room(rarest.bytes);
			count = readPlaces(grams, rarest.number, heldStarts);
			if (letters.length === 2 && pattern.marks === null)
				count = pairPlaces(heldStarts, count, heldEnds);
			else {
				const narrowed = narrow(grams, pairs, count);
				count = matches(
					text,
					pattern,
					rarest.from,
					heldStarts,
					narrowed.count,
					heldEnds,
					narrowed.looked === letters.length - 1 && standAlone(pattern)
						? heldSure
						: null,
				);
			}
		}
	}
	return { count, starts: heldStarts, ends: heldEnds };
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

/** Bytes of a list that are gone through while the text is looked at around one place, which is a cache miss: measured. */
const LOOK = 40;

/**
 * Drops of the places of the rarest pair those near which another pair does not stand, as near as it would where the pattern
 * stands: going through a list is cheaper than looking at the text around each place, unless the list is long or the places are few.
 *
 * @param pairs - the rarest first, whose places are held
 * @returns how many places are left, and how many of the pairs were looked for: of all of them, `heldSure` tells where the pattern
 * stands
 */
function narrow(
	grams: Grams,
	[rarest, ...others]: readonly Pair[],
	places: number,
): { readonly count: number; readonly looked: number } {
	let count = places;
	let looked = 1;
	heldSure.fill(1, 0, count);
	for (const { number, from, bytes } of others) {
		if (bytes > count * LOOK) break;
		count = keepNear(grams, number, from - (rarest?.from ?? 0), count);
		looked++;
	}
	return { count, looked };
}

/**
 * Keeps of the held places those near which a pair stands so many letters on, or back where that is less than 0: nowhere as
 * far as it could be with `GAP` units passed over at each letter, and no longer gap in between, is nowhere.
 */
function keepNear(
	grams: Grams,
	number: number,
	letters: number,
	count: number,
): number {
	const { gaps } = grams;
	const bytes = listBytes(grams, number);
	if (heldOthers.length < bytes) heldOthers = new Uint32Array(bytes * 2);
	const length = readPlaces(grams, number, heldOthers);
	const reach = Math.abs(letters) * (GAP + 1);
	const back = letters < 0 ? reach : 0;
	const on = letters < 0 ? 0 : reach;
	let next = 0;
	let gap = 0;
	let kept = 0;
	for (let index = 0; index < count; index++) {
		const place = heldStarts[index] ?? 0;
		const first = place - back;
		const last = place + on;
		while (next < length && (heldOthers[next] ?? 0) < first) next++;
		if (next === length || (heldOthers[next] ?? 0) > last) {
			while (gap < gaps.length && (gaps[gap + 1] ?? 0) < first) gap += 2;
			if (gap >= gaps.length || (gaps[gap] ?? 0) > last) continue;
		}
		let sure = heldSure[index] ?? 0;
		if (sure === 1) {
			const exactly = place + letters;
			let other = next;
			while (other < length && (heldOthers[other] ?? 0) < exactly) other++;
			if (other === length || heldOthers[other] !== exactly) sure = 0;
		}
		heldStarts[kept] = place;
		heldSure[kept] = sure;
		kept++;
	}
	return kept;
}

/** Letters that stand for one of several in a unit somewhere (㎡, ⑽): where they are next to others is not told by their places. */
const ofSeveral = new Set(
	[...foldedSeveral.values()].flatMap((units) => [...units]),
);

/** Whether each letter of a pattern takes a unit of its own wherever it stands. */
const standAlone = ({ letters, marks }: Pattern): boolean =>
	marks === null && letters.every((letter) => !ofSeveral.has(letter));

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

/** A pair of a pattern, and which of its letters it begins with. */
interface Pair {
	readonly number: number;
	readonly from: number;
	readonly bytes: number;
}

/**
 * The pairs of a pattern, the rarest first: all of them, or those up to one that is rare enough to look for it alone. None where one
 * of them stands nowhere.
 */
function pairsOf(grams: Grams, letters: Uint16Array): Pair[] {
	const pairs: Pair[] = [];
	for (let from = 0; from + 1 < letters.length; from++) {
		const key = (letters[from] ?? 0) * 0x10000 + (letters[from + 1] ?? 0);
		const number = keyNumber(grams, key);
		if (number === -1) return [];
		const pair = { number, from, bytes: listBytes(grams, number) };
		if (pair.bytes <= RARE) return [pair];
		pairs.push(pair);
	}
	return pairs.sort((one, other) => one.bytes - other.bytes);
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
		const unit = letterAt(text, from);
		if (unit === SEVERAL) return UNCLEAR;
		if (unit !== SKIP) left--;
	}
	return from;
}

/** The match whose first letter stands at a place. */
function matchAt(text: Uint16Array, at: number, pattern: Pattern): Stretch {
	const raw = text[at] ?? 0;
	if (letterAt(text, at) <= BREAK) return NOWHERE;
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
