import { GAP, type Grams, keyNumber, listBytes, readPlaces } from "./grams.ts";

/** Where a pattern can stand, by the places of its pairs alone: the text is looked at around those that are left. */

/** A pair of a pattern in a text, and which of the pattern's letters it begins with. */
export interface Pair {
	readonly number: number;
	readonly from: number;
	readonly bytes: number;
}

/** Bytes of a list that is soon gone through: looking for a shorter one takes longer. */
const RARE = 32;

/**
 * The pairs of a pattern. Looking one up is a few cache misses in every text: which are rare in one text is learned in the first,
 * and in the next ones the others are looked up only where they are needed.
 */
export class PatternPairs {
	readonly #keys: readonly number[];
	/** Which pair each is, the rarest in the first text foremost. */
	readonly #order: number[];
	#isLearned = false;

	/** @param letters - there are no pairs of fewer than two */
	constructor(letters: Uint16Array) {
		this.#keys = Array.from(
			letters.subarray(1),
			(second, from) => (letters[from] ?? 0) * 0x10000 + second,
		);
		this.#order = [...this.#keys.keys()];
	}

	get count(): number {
		return this.#keys.length;
	}

	/** The pair of a rank in this order; null where it stands nowhere in the text. */
	at(grams: Grams, rank: number): Pair | null {
		const from = this.#order[rank] ?? 0;
		const number = keyNumber(grams, this.#keys[from] ?? 0);
		return number === -1
			? null
			: { number, from, bytes: listBytes(grams, number) };
	}

	/** The rarest pair of a text, as far as they were looked up; null where one of these stands nowhere. */
	rarest(grams: Grams): Pair | null {
		if (!this.#isLearned) return this.#learn(grams);
		let rarest: Pair | null = null;
		for (let rank = 0; rank < Math.min(2, this.count); rank++) {
			const pair = this.at(grams, rank);
			if (pair === null) {
				this.#toFront(rank);
				return null;
			}
			if (rarest === null || pair.bytes < rarest.bytes) {
				this.#toFront(rank);
				rarest = pair;
			}
			if (pair.bytes <= RARE) return pair;
		}
		return rarest;
	}

	#learn(grams: Grams): Pair | null {
		const pairs: Pair[] = [];
		for (let rank = 0; rank < this.count; rank++) {
			const pair = this.at(grams, rank);
			if (pair === null) {
				this.#toFront(rank);
				return null;
			}
			pairs.push(pair);
		}
		pairs.sort((one, other) => one.bytes - other.bytes);
		for (const [rank, { from }] of pairs.entries()) this.#order[rank] = from;
		this.#isLearned = true;
		return pairs[0] ?? null;
	}

	#toFront(rank: number): void {
		if (rank === 0) return;
		const [from] = this.#order.splice(rank, 1);
		if (from !== undefined) this.#order.unshift(from);
	}
}

/** Bytes of a list that are gone through while the text is looked at around one place, which is a cache miss: measured. */
const LOOK = 40;
/** How many lists are gone through at most, and how much of the places the last must have dropped for another to be. */
const MOST_LISTS = 3;
const WORTH_IT = 0.5;
/** Places around which the text is looked at in the time in which a list is looked up. */
const FEW_PLACES = 8;

/**
 * Drops of the places of the rarest pair those near which another pair does not stand, as near as it would where the pattern
 * stands: going through a list is cheaper than looking at the text around each place, unless the list is long or the places are few.
 *
 * @param rarest - of the pairs in this text
 * @param places - the rarest's, ascending; read and written
 * @param count - how many there are
 * @returns how many are left
 */
export function narrow(
	grams: Grams,
	pairs: PatternPairs,
	rarest: Pair,
	places: Uint32Array,
	count: number,
): number {
	let left = count;
	let lists = 0;
	for (let rank = 0; rank < pairs.count && lists < MOST_LISTS; rank++) {
		if (left <= FEW_PLACES) break;
		const other = pairs.at(grams, rank);
		if (other === null) return 0;
		if (other.from === rarest.from) continue;
		if (other.bytes > left * LOOK) break;
		lists++;
		const kept = keepNear(
			grams,
			other.number,
			other.from - rarest.from,
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
