import type { Days } from "./answers.ts";
import { dayNumber, dayText } from "./dayNumber.ts";
import { NO_DAY } from "./segment.ts";
import type { Store } from "./store.ts";

/** First and last day asked for, as numbers; open ends are infinite. */
export interface DayRange {
	readonly from: number;
	readonly to: number;
}

/** @throws RangeError where a day is none */
export function dayRange({ from, to }: Days): DayRange {
	const number = (day: string | null, open: number): number => {
		if (day === null) return open;
		const value = dayNumber(day);
		if (value === NO_DAY) throw new RangeError(`no day: ${day}`);
		return value;
	};
	return {
		from: number(from, Number.NEGATIVE_INFINITY),
		to: number(to, Number.POSITIVE_INFINITY),
	};
}

/** Whether a day lies in a range; an unknown one only where both ends are open. */
export function isWithin(day: number, { from, to }: DayRange): boolean {
	return day === NO_DAY
		? from === Number.NEGATIVE_INFINITY && to === Number.POSITIVE_INFINITY
		: day >= from && day <= to;
}

/** Places filled in one step: some milliseconds. */
const STEP = 5000;

/**
 * All articles in the order answers have them: newest day first, of one day by id, undated ones last. It does not depend
 * on the order in which they were read.
 */
export class Timeline {
	readonly #store: Store;
	#order = new Uint32Array(0);
	#ranks = new Uint32Array(0);

	constructor(store: Store) {
		this.#store = store;
	}

	/** Takes in the articles that the store has got since, step by step: the old order holds until all are in. */
	*updating(): Generator<undefined, void> {
		const known = this.#order.length;
		const store = this.#store;
		if (known === store.articles) return;
		const before = (one: number, other: number): number =>
			store.dayOf(other) - store.dayOf(one) ||
			compareIds(store.idOf(one), store.idOf(other)) ||
			one - other;
		const added = Uint32Array.from(
			{ length: store.articles - known },
			(_, index) => known + index,
		).sort(before);
		const order = new Uint32Array(store.articles);
		let old = 0;
		let fresh = 0;
		for (let place = 0; place < order.length; place++) {
			const one = this.#order[old];
			const other = added[fresh];
			if (
				other === undefined ||
				(one !== undefined && before(one, other) < 0)
			) {
				order[place] = one ?? 0;
				old++;
			} else {
				order[place] = other;
				fresh++;
			}
			if (place % STEP === STEP - 1) yield;
		}
		const ranks = new Uint32Array(order.length);
		for (let rank = 0; rank < order.length; rank++)
			ranks[order[rank] ?? 0] = rank;
		yield;
		this.#order = order;
		this.#ranks = ranks;
	}

	/** Where an article stands in the order. */
	rank(article: number): number {
		return this.#ranks[article] ?? 0;
	}

	/** The articles of these days, in order. */
	within(range: DayRange): Uint32Array {
		if (
			range.from === Number.NEGATIVE_INFINITY &&
			range.to === Number.POSITIVE_INFINITY
		)
			return this.#order;
		return this.#order.subarray(
			this.#firstNotAfter(range.to),
			this.#firstNotAfter(Math.max(range.from, NO_DAY + 1) - 1),
		);
	}

	/** Days of the first and the last of some articles in this order. */
	ends(articles: Uint32Array): Days {
		const last = articles[0];
		let first: number | undefined;
		for (let place = articles.length - 1; place >= 0; place--) {
			const article = articles[place] ?? 0;
			if (this.#store.dayOf(article) === NO_DAY) continue;
			first = article;
			break;
		}
		return {
			from: first === undefined ? null : dayText(this.#store.dayOf(first)),
			to: last === undefined ? null : dayText(this.#store.dayOf(last)),
		};
	}

	/** The first place whose day is not after a day. */
	#firstNotAfter(day: number): number {
		let low = 0;
		let high = this.#order.length;
		while (low < high) {
			const middle = (low + high) >>> 1;
			if (this.#store.dayOf(this.#order[middle] ?? 0) > day) low = middle + 1;
			else high = middle;
		}
		return low;
	}
}

const compareIds = (one: string, other: string): number =>
	one < other ? -1 : one > other ? 1 : 0;
