/** A list of whole numbers from 0 to 2^32 - 1 that grows: four bytes each, where an array takes eight and more. */
export class NumberList {
	#memory = new Uint32Array(64);
	#length = 0;

	get length(): number {
		return this.#length;
	}

	/** The number at a place, or 0 past the end. */
	at(index: number): number {
		return this.#memory[index] ?? 0;
	}

	set(index: number, value: number): void {
		this.#memory[index] = value;
	}

	push(value: number): void {
		if (this.#length === this.#memory.length) this.#room(1);
		this.#memory[this.#length++] = value;
	}

	/** A view of the numbers; a later `push` may leave it behind. */
	view(): Uint32Array {
		return this.#memory.subarray(0, this.#length);
	}

	#room(more: number): void {
		const memory = new Uint32Array(Math.ceil((this.#length + more) * 1.5) + 64);
		memory.set(this.#memory);
		this.#memory = memory;
	}
}
