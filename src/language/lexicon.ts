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

	/** Every longest match from left to right, none overlapping. */
	matches(text: string): { start: number; end: number }[] {
		const found: { start: number; end: number }[] = [];
		for (let at = 0; at < text.length; ) {
			const length = this.startingAt(text, at);
			if (length > 0) {
				found.push({ start: at, end: at + length });
				at += length;
			} else at++;
		}
		return found;
	}
}

/** How many bits tell which two units words begin with; a power of two. */
const PAIRS = 1 << 14;

/** A bit for two units: different pairs may share one, which costs a look-up and nothing else. */
const pairOf = (first: number, second: number): number =>
	(first * 31 + second) & (PAIRS - 1);

/** Where a child of a node is looked for first. */
const placeOf = (node: number, unit: number): number =>
	Math.imul(node * 31 + unit, 0x9e3779b1) >>> 7;

/** Nodes are numbers; node 0 is the root. */
class Trie {
	/** One bit for each unit a word may begin with: most places of a text are dismissed by it, and it stays in the cache. */
	readonly #first = new Uint32Array(0x10000 / 32);
	/** One bit for what words begin with two units of; and whether some unit is a word by itself. */
	readonly #pairs = new Uint32Array(PAIRS / 32);
	readonly #singles = new Set<number>();
	/**
	 * Where each node's children are: a table that is looked up by node and unit, tried place after place. Two numbers a child, its
	 * node times 0x10000 with its unit, and itself; a key of 0 is none, for no word has the unit 0.
	 */
	#keys = new Float64Array(64);
	#nodes = new Int32Array(64);
	#count = 1;
	readonly #ends: boolean[] = [false];

	add(word: string): void {
		const first = word.charCodeAt(0);
		this.#first[first >>> 5] =
			(this.#first[first >>> 5] ?? 0) | (1 << (first & 31));
		if (word.length === 1) this.#singles.add(first);
		else {
			const pair = pairOf(first, word.charCodeAt(1));
			this.#pairs[pair >>> 5] =
				(this.#pairs[pair >>> 5] ?? 0) | (1 << (pair & 31));
		}
		let node = 0;
		for (let i = 0; i < word.length; i++)
			node =
				this.#childOf(node, word.charCodeAt(i)) ||
				this.#grow(node, word.charCodeAt(i));
		this.#ends[node] = true;
	}

	/** The node behind a unit, or 0. */
	#childOf(node: number, unit: number): number {
		const key = node * 0x10000 + unit;
		const mask = this.#keys.length - 1;
		for (let place = placeOf(node, unit) & mask; ; place = (place + 1) & mask) {
			const held = this.#keys[place];
			if (held === key) return this.#nodes[place] ?? 0;
			if (held === 0) return 0;
		}
	}

	#grow(node: number, unit: number): number {
		const child = this.#count++;
		this.#ends.push(false);
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
		let place = placeOf(node, unit) & mask;
		while (this.#keys[place] !== 0) place = (place + 1) & mask;
		this.#keys[place] = node * 0x10000 + unit;
		this.#nodes[place] = child;
	}

	longest(text: string, at: number, step: 1 | -1): number {
		const first = text.charCodeAt(at);
		if (((this.#first[first >>> 5] ?? 0) & (1 << (first & 31))) === 0) return 0;
		const pair = pairOf(first, text.charCodeAt(at + step));
		if (((this.#pairs[pair >>> 5] ?? 0) & (1 << (pair & 31))) === 0)
			return this.#singles.has(first) ? 1 : 0;
		let node = this.#childOf(0, first);
		let longest = 0;
		for (let length = 1; node; length++) {
			if (this.#ends[node]) longest = length;
			const code = text.charCodeAt(at + length * step);
			node = code > 0 ? this.#childOf(node, code) : 0;
		}
		return longest;
	}
}
