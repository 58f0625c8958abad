/** Every blank, as `\s` has them. */
export const BLANKS =
	" \t\n\v\f\r\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u2028\u2029\u202f\u205f\u3000\ufeff";

/**
 * A set of characters that is asked at places of a text: a bit for each UTF-16 unit, where a `Set` would have a string made of
 * every character that is looked at.
 */
export class Units {
	readonly #bits = new Uint32Array(0x10000 / 32);

	/** @param units - characters of one unit each; longer strings are passed over */
	constructor(units: Iterable<string>) {
		for (const unit of units) {
			if (unit.length !== 1) continue;
			const code = unit.charCodeAt(0);
			this.#bits[code >>> 5] =
				(this.#bits[code >>> 5] ?? 0) | (1 << (code & 31));
		}
	}

	/** Whether one of them stands at a place; none does outside the text. */
	at(text: string, at: number): boolean {
		return at >= 0 && at < text.length && this.hasCode(text.charCodeAt(at));
	}

	hasCode(code: number): boolean {
		return ((this.#bits[code >>> 5] ?? 0) & (1 << (code & 31))) !== 0;
	}

	/** The first place from one on where one of them stands; the text's length where none does. */
	next(text: string, from: number): number {
		let at = from;
		while (at < text.length && !this.hasCode(text.charCodeAt(at))) at++;
		return at;
	}

	/** Whether any of them stands in a text. */
	someIn(text: string): boolean {
		return this.next(text, 0) < text.length;
	}

	/** Whether a text is made of nothing else; true of an empty one. */
	everyIn(text: string): boolean {
		for (let at = 0; at < text.length; at++)
			if (!this.hasCode(text.charCodeAt(at))) return false;
		return true;
	}
}
