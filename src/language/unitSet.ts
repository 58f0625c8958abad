/**
 * Some UTF-16 units, to be looked for in a text. One look into a table of bits for each unit passed: `text[at]` would make a
 * string of it, which costs more than all the rest of most loops.
 */
export class UnitSet {
	readonly #bits = new Uint32Array(0x10000 / 32);

	constructor(units: Iterable<string>) {
		for (const unit of units) {
			const code = unit.charCodeAt(0);
			this.#bits[code >>> 5] = (this.#bits[code >>> 5] ?? 0) | (1 << code);
		}
	}

	/** Whether one of them stands at a place; none stands outside a text. */
	at(text: string, at: number): boolean {
		const code = text.charCodeAt(at);
		return ((this.#bits[code >>> 5] ?? 0) & (1 << code)) !== 0;
	}

	/** Whether one of them ends a text. */
	ends(text: string): boolean {
		return this.at(text, text.length - 1);
	}

	/** Where the first of them stands between two places, or `end`. */
	next(text: string, start: number, end: number = text.length): number {
		const bits = this.#bits;
		for (let at = start; at < end; at++) {
			const code = text.charCodeAt(at);
			if (((bits[code >>> 5] ?? 0) & (1 << code)) !== 0) return at;
		}
		return end;
	}

	/** Whether one of them stands anywhere in a text. */
	in(text: string): boolean {
		return this.next(text, 0) < text.length;
	}

	/** Whether a text is made of nothing else; true of an empty one. */
	every(text: string): boolean {
		for (let at = 0; at < text.length; at++)
			if (!this.at(text, at)) return false;
		return true;
	}
}

/** Several such sets: one pass over a text tells of which it has units. */
export class UnitSets {
	readonly #bits = new Uint32Array(0x10000);

	/** @param sets - 32 at most */
	constructor(sets: readonly Iterable<string>[]) {
		for (const [index, units] of sets.entries())
			for (const unit of units) {
				const code = unit.charCodeAt(0);
				this.#bits[code] = (this.#bits[code] ?? 0) | (1 << index);
			}
	}

	/** A bit for each set, the first set's the lowest. */
	of(text: string): number {
		const bits = this.#bits;
		let found = 0;
		for (let at = 0; at < text.length; at++)
			found |= bits[text.charCodeAt(at)] ?? 0;
		return found;
	}
}

/** All that `\s` means. */
export const BLANKS =
	"\t\n\v\f\r \u00A0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200A\u2028\u2029\u202F\u205F\u3000\uFEFF";
