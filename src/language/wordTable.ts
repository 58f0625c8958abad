/** Words of no more than this many UTF-16 units fit: two to a number, so that no string is made or compared to find one. */
const LONGEST = 4;

/** Places for words; a power of two, twice as many as the dictionary has words of that length, or more. */
const PLACES = 1 << 20;

/** Where a word is looked for first. */
const placeOf = (head: number, tail: number): number =>
	(Math.imul(Math.imul(head, 0x9e3779b1) ^ tail, 0x85ebca6b) >>> 12) &
	(PLACES - 1);

/** The first two units of a word as a number; 0 where there is none. */
const headOf = (word: string): number =>
	word.length > 1
		? word.charCodeAt(0) | (word.charCodeAt(1) << 16)
		: word.charCodeAt(0) | 0;

/** The third and the fourth. */
const tailOf = (word: string): number =>
	word.length > 3
		? word.charCodeAt(2) | (word.charCodeAt(3) << 16)
		: word.length > 2
			? word.charCodeAt(2)
			: 0;

/**
 * A map from short words to one of a few hundred values, for a dictionary that is asked at every turn: a look-up is one place in
 * memory, where a `Map` goes to several, and its words take a fifth of the room.
 */
export class WordTable {
	/** Two numbers a place: a word's halves. A head of 0 is none, for no word has the unit 0. */
	readonly #words = new Int32Array(PLACES * 2);
	readonly #values = new Uint8Array(PLACES);
	readonly #valueOf: string[] = [];
	readonly #numberOf = new Map<string, number>();
	#count = 0;

	/** @throws RangeError where there is no room for the word or for another value */
	set(word: string, value: string): void {
		if (word.length === 0 || word.length > LONGEST)
			throw new RangeError(`no word of one to ${LONGEST} units: ${word}`);
		const [head, tail] = [headOf(word), tailOf(word)];
		const place = this.#placeOf(head, tail);
		if (this.#words[place * 2] === 0 && ++this.#count > PLACES / 2)
			throw new RangeError("more words than the table is made for");
		this.#words[place * 2] = head;
		this.#words[place * 2 + 1] = tail;
		this.#values[place] = this.#number(value);
	}

	get(word: string): string | undefined {
		if (word.length === 0 || word.length > LONGEST) return undefined;
		// A trailing U+0000 would read like the end of the word.
		if (word.charCodeAt(word.length - 1) === 0) return undefined;
		const place = this.#placeOf(headOf(word), tailOf(word));
		return this.#words[place * 2] === 0
			? undefined
			: this.#valueOf[this.#values[place] ?? 0];
	}

	/** The place that holds a word, or the empty one where it would stand. */
	#placeOf(head: number, tail: number): number {
		const words = this.#words;
		for (
			let place = placeOf(head, tail);
			;
			place = (place + 1) & (PLACES - 1)
		) {
			const held = words[place * 2];
			if (held === 0 || (held === head && words[place * 2 + 1] === tail))
				return place;
		}
	}

	#number(value: string): number {
		const known = this.#numberOf.get(value);
		if (known !== undefined) return known;
		const number = this.#valueOf.push(value) - 1;
		if (number > 0xff) throw new RangeError("more values than fit in a byte");
		this.#numberOf.set(value, number);
		return number;
	}
}
