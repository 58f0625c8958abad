/** The first few of many, kept in order as they come: cheaper than putting all in order. */
export class Foremost<T> {
	readonly #limit: number;
	readonly #compare: (one: T, other: T) => number;
	readonly #kept: T[] = [];

	/** @param compare - as for sorting; no two are equal */
	constructor(limit: number, compare: (one: T, other: T) => number) {
		this.#limit = limit;
		this.#compare = compare;
	}

	add(one: T): void {
		const kept = this.#kept;
		const last = kept[this.#limit - 1];
		if (last !== undefined && this.#compare(last, one) <= 0) return;
		let at = kept.length;
		while (at > 0) {
			const before = kept[at - 1];
			if (before !== undefined && this.#compare(before, one) <= 0) break;
			at--;
		}
		kept.splice(at, 0, one);
		if (kept.length > this.#limit) kept.pop();
	}

	/** At most as many as the limit, in order. */
	get all(): readonly T[] {
		return this.#kept;
	}
}
