/**
 * A set of words that is asked at a place in a text: which is the longest that starts here, which the longest that ends here?
 * A trie over UTF-16 units; a look-up costs one table access where no word fits.
 */
export class Lexicon {
	readonly #words: ReadonlySet<string>;
	readonly #forward = new Trie();
	/** Built when first asked for: few are asked from behind. */
	#backward: Trie | null = null;

	constructor(words: Iterable<string>) {
		this.#words = new Set(words);
		for (const word of this.#words) this.#forward.add(word);
	}

	has(word: string): boolean {
		return this.#words.has(word);
	}

	/** Length of the longest word that starts at `at`, or 0. */
	startingAt(text: string, at: number): number {
		return this.#forward.longest(text, at, 1);
	}

	/** Length of the longest word that ends before `end`, or 0. */
	endingAt(text: string, end: number): number {
		if (!this.#backward) {
			this.#backward = new Trie();
			for (const word of this.#words)
				this.#backward.add([...word].reverse().join(""));
		}
		return this.#backward.longest(text, end - 1, -1);
	}

	/** The first place from `at` on where a word may start; the text's length where none is left. */
	next(text: string, at: number): number {
		return this.#forward.next(text, at);
	}

	/** Every longest match from left to right, none overlapping. */
	matches(text: string): { start: number; end: number }[] {
		const found: { start: number; end: number }[] = [];
		for (let at = this.next(text, 0); at < text.length; ) {
			const length = this.startingAt(text, at);
			if (length > 0) found.push({ start: at, end: at + length });
			at = this.next(text, at + Math.max(1, length));
		}
		return found;
	}
}

/** Two units as a number. */
const pairOf = (first: number, second: number): number =>
	(first << 16) | second;

/** Where what goes by a number is looked for first. */
const placeOf = (key: number): number => Math.imul(key, 0x9e3779b1) >>> 7;

/** Where a child of a node is looked for first. */
const childPlaceOf = (node: number, unit: number): number =>
	placeOf(node * 31 + unit);

/** Nodes are numbers; node 0 is the root, whose children are not kept: a walk begins with two units at once. */
class Trie {
	/** One bit for each unit a word may begin with: most places of a text are dismissed by it, and it stays in the cache. */
	readonly #first = new Uint32Array(0x10000 / 32);
	/** One bit for each unit that is a word by itself. */
	readonly #singles = new Uint32Array(0x10000 / 32);
	/** What words begin with two units of, and the nodes behind them: a table that is tried place after place, 0 for none. */
	#pairs = new Int32Array(16);
	#behindPairs = new Int32Array(16);
	#pairCount = 0;
	/**
	 * Where each further node's children are, found alike: two numbers a child, its node times 0x10000 with its unit, and itself; a
	 * key of 0 is none, for no word has the unit 0.
	 */
	#keys = new Float64Array(64);
	#nodes = new Int32Array(64);
	#count = 1;
	readonly #ends: boolean[] = [false];

	add(word: string): void {
		if (word === "") return;
		const first = word.charCodeAt(0);
		mark(this.#first, first);
		if (word.length === 1) {
			mark(this.#singles, first);
			return;
		}
		let node = this.#growPair(pairOf(first, word.charCodeAt(1)));
		for (let i = 2; i < word.length; i++)
			node =
				this.#childOf(node, word.charCodeAt(i)) ||
				this.#grow(node, word.charCodeAt(i));
		this.#ends[node] = true;
	}

	next(text: string, from: number): number {
		const firsts = this.#first;
		let at = from;
		for (; at < text.length; at++) {
			const first = text.charCodeAt(at);
			if (((firsts[first >>> 5] ?? 0) & (1 << (first & 31))) === 0) continue;
			if (this.#behindPair(pairOf(first, text.charCodeAt(at + 1))) > 0) break;
			if (isMarked(this.#singles, first)) break;
		}
		return at;
	}

	/** The node behind two units, or 0. */
	#behindPair(pair: number): number {
		const pairs = this.#pairs;
		const mask = pairs.length - 1;
		for (let place = placeOf(pair) & mask; ; place = (place + 1) & mask) {
			const held = pairs[place];
			if (held === pair) return this.#behindPairs[place] ?? 0;
			if (held === 0) return 0;
		}
	}

	#growPair(pair: number): number {
		const known = this.#behindPair(pair);
		if (known > 0) return known;
		if (++this.#pairCount * 2 > this.#pairs.length) {
			const [pairs, behind] = [this.#pairs, this.#behindPairs];
			this.#pairs = new Int32Array(pairs.length * 2);
			this.#behindPairs = new Int32Array(pairs.length * 2);
			for (const [place, held] of pairs.entries())
				if (held !== 0) this.#putPair(held, behind[place] ?? 0);
		}
		const node = this.#newNode();
		this.#putPair(pair, node);
		return node;
	}

	#putPair(pair: number, node: number): void {
		const mask = this.#pairs.length - 1;
		let place = placeOf(pair) & mask;
		while (this.#pairs[place] !== 0) place = (place + 1) & mask;
		this.#pairs[place] = pair;
		this.#behindPairs[place] = node;
	}

	#newNode(): number {
		this.#ends.push(false);
		return this.#count++;
	}

	/** The node behind a unit, or 0. */
	#childOf(node: number, unit: number): number {
		const key = node * 0x10000 + unit;
		const mask = this.#keys.length - 1;
		for (
			let place = childPlaceOf(node, unit) & mask;
			;
			place = (place + 1) & mask
		) {
			const held = this.#keys[place];
			if (held === key) return this.#nodes[place] ?? 0;
			if (held === 0) return 0;
		}
	}

	#grow(node: number, unit: number): number {
		const child = this.#newNode();
		if (this.#count * 2 > this.#keys.length) {
			const [keys, nodes] = [this.#keys, this.#nodes];
			this.#keys = new Float64Array(keys.length * 2);
			this.#nodes = new Int32Array(keys.length * 2);
			for (const [place, key] of keys.entries())
				if (key !== 0)
					this.#put(
						Math.floor(key / 0x10000),
						key % 0x10000,
						nodes[place] ?? 0,
					);
		}
		this.#put(node, unit, child);
		return child;
	}

	#put(node: number, unit: number, child: number): void {
		const mask = this.#keys.length - 1;
		let place = childPlaceOf(node, unit) & mask;
		while (this.#keys[place] !== 0) place = (place + 1) & mask;
		this.#keys[place] = node * 0x10000 + unit;
		this.#nodes[place] = child;
	}

	longest(text: string, at: number, step: 1 | -1): number {
		const first = text.charCodeAt(at);
		if (((this.#first[first >>> 5] ?? 0) & (1 << (first & 31))) === 0) return 0;
		let longest = isMarked(this.#singles, first) ? 1 : 0;
		let node = this.#behindPair(pairOf(first, text.charCodeAt(at + step)));
		for (let length = 2; node > 0; length++) {
			if (this.#ends[node]) longest = length;
			const code = text.charCodeAt(at + length * step);
			node = code > 0 ? this.#childOf(node, code) : 0;
		}
		return longest;
	}
}

function mark(bits: Uint32Array, unit: number): void {
	bits[unit >>> 5] = (bits[unit >>> 5] ?? 0) | (1 << (unit & 31));
}

const isMarked = (bits: Uint32Array, unit: number): boolean =>
	((bits[unit >>> 5] ?? 0) & (1 << (unit & 31))) !== 0;
