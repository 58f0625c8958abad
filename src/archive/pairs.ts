import { GAP, type Grams, keyNumber, listBytes, readPlaces } from "./grams.ts";

/** Where a pattern can stand, by the places of its pairs alone: the text is looked at around those that are left. */

/** A pair of a pattern, and which of its letters it begins with. */
export interface Pair {
	readonly number: number;
	readonly from: number;
	readonly bytes: number;
}

/** Bytes of a list that is soon gone through: looking for a shorter one takes longer. */
const RARE = 32;

/**
 * The pairs of a pattern, the rarest first: all of them, or the first that is rare enough to look for it alone. None where one of
 * them stands nowhere.
 */
export function pairsOf(grams: Grams, letters: Uint16Array): readonly Pair[] {
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

/** Bytes of a list that are gone through while the text is looked at around one place, which is a cache miss: measured. */
const LOOK = 40;
/** How many lists are gone through at most, and how much of the places the last must have dropped for another to be. */
const MOST_LISTS = 3;
const WORTH_IT = 0.5;

/**
 * Drops of the places of the rarest pair those near which another pair does not stand, as near as it would where the pattern
 * stands: going through a list is cheaper than looking at the text around each place, unless the list is long or the places are few.
 *
 * @param pairs - the rarest first
 * @param places - the rarest's, ascending; read and written
 * @param count - how many there are
 * @returns how many are left
 */
export function narrow(
	grams: Grams,
	[rarest, ...others]: readonly Pair[],
	places: Uint32Array,
	count: number,
): number {
	let left = count;
	for (const { number, from, bytes } of others.slice(0, MOST_LISTS)) {
		if (bytes > left * LOOK) break;
		const kept = keepNear(
			grams,
			number,
			from - (rarest?.from ?? 0),
			places,
			left,
		);
		const enough = kept > left * WORTH_IT;
		left = kept;
		if (enough) break;
	}
	return left;
}

/** Memory that is used again from search to search. */
let held = new Uint32Array(1 << 16);

/**
 * Keeps of some places those near which a pair stands so many letters on, or back where that is less than 0: where it is further
 * than it could be with `GAP` units passed over at each letter, and there is no longer gap in between, the pattern stands nowhere.
 */
function keepNear(
	grams: Grams,
	number: number,
	letters: number,
	places: Uint32Array,
	count: number,
): number {
	const { gaps } = grams;
	const bytes = listBytes(grams, number);
	if (held.length < bytes) held = new Uint32Array(bytes * 2);
	const length = readPlaces(grams, number, held);
	const reach = Math.abs(letters) * (GAP + 1);
	const back = letters < 0 ? reach : 0;
	const on = letters < 0 ? 0 : reach;
	let next = 0;
	let gap = 0;
	let kept = 0;
	for (let index = 0; index < count; index++) {
		const place = places[index] ?? 0;
		const first = place - back;
		const last = place + on;
		while (next < length && (held[next] ?? 0) < first) next++;
		if (next === length || (held[next] ?? 0) > last) {
			while (gap < gaps.length && (gaps[gap + 1] ?? 0) < first) gap += 2;
			if (gap >= gaps.length || (gaps[gap] ?? 0) > last) continue;
		}
		places[kept++] = place;
	}
	return kept;
}
