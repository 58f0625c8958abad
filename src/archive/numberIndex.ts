import { NumberList } from "./numberList.ts";

/**
 * Which numbers were filed under a number: an open-addressed table in typed memory, a tenth of what a `Map` of lists
 * takes.
 */
export class NumberIndex {
	#slots = new Uint32Array(1 << 10);
	#mask = (1 << 10) - 1;
	#used = 0;
	/** Filed entries: their keys, values and the entry filed before under the same key, plus one. */
	readonly #keys = new NumberList();
	readonly #values = new NumberList();
	readonly #before = new NumberList();

	/** Files a value under a key. */
	add(key: number, value: number): void {
		if (this.#used * 2 > this.#mask) this.#grow();
		const slot = this.#slotOf(key);
		const head = this.#slots[slot] ?? 0;
		if (head === 0) this.#used++;
		this.#keys.push(key);
		this.#values.push(value);
		this.#before.push(head);
		this.#slots[slot] = this.#keys.length;
	}

	/** The values under a key, the latest first, at most so many. */
	under(key: number, most: number): number[] {
		const found: number[] = [];
		for (
			let entry = this.#slots[this.#slotOf(key)] ?? 0;
			entry !== 0 && found.length < most;
			entry = this.#before.at(entry - 1)
		)
			found.push(this.#values.at(entry - 1));
		return found;
	}

	/** Where a key's latest entry is, or would be. */
	#slotOf(key: number): number {
		let slot = (Math.imul(key, 0x9e3779b1) >>> 7) & this.#mask;
		for (;;) {
			const entry = this.#slots[slot] ?? 0;
			if (entry === 0 || this.#keys.at(entry - 1) === key) return slot;
			slot = (slot + 1) & this.#mask;
		}
	}

	#grow(): void {
		const heads = this.#slots.filter((entry) => entry !== 0);
		this.#slots = new Uint32Array(this.#slots.length * 2);
		this.#mask = this.#slots.length - 1;
		for (const entry of heads)
			this.#slots[this.#slotOf(this.#keys.at(entry - 1))] = entry;
	}
}
