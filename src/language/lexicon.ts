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
	*matches(text: string): Generator<{ start: number; end: number }> {
		for (let at = this.next(text, 0); at < text.length; ) {
			const length = this.startingAt(text, at);
			if (length > 0) yield { start: at, end: at + length };
			at = this.next(text, at + Math.max(1, length));
		}
	}
}

/** How many bits tell which two units words begin with; a power of two. */
const PAIRS = 1 << 16;

/** A bit for two units: different pairs may share one, which costs a look-up and nothing else. */
const pairOf = (first: number, second: number): number =>
	(first * 31 + second) & (PAIRS - 1);

/** Nodes are numbers; node 0 is the root. */
class Trie {
	/** One bit for each unit a word may begin with: most places of a text are dismissed by it, and it stays in the cache. */
	readonly #first = new Uint32Array(0x10000 / 32);
	/** One bit for what words begin with two units of; and whether some unit is a word by itself. */
	readonly #pairs = new Uint32Array(PAIRS / 32);
	readonly #singles = new Set<number>();
	readonly #children: Map<number, number>[] = [new Map()];
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
		for (let i = 0; i < word.length; i++) {
			const code = word.charCodeAt(i);
			let next = this.#children[node]?.get(code);
			if (!next) {
				next = this.#children.length;
				this.#children.push(new Map());
				this.#ends.push(false);
				this.#children[node]?.set(code, next);
			}
			node = next;
		}
		this.#ends[node] = true;
	}

	next(text: string, from: number): number {
		const firsts = this.#first;
		const pairs = this.#pairs;
		let at = from;
		for (; at < text.length; at++) {
			const first = text.charCodeAt(at);
			if (((firsts[first >>> 5] ?? 0) & (1 << (first & 31))) === 0) continue;
			const pair = pairOf(first, text.charCodeAt(at + 1));
			if (((pairs[pair >>> 5] ?? 0) & (1 << (pair & 31))) !== 0) break;
			if (this.#singles.has(first)) break;
		}
		return at;
	}

	longest(text: string, at: number, step: 1 | -1): number {
		const first = text.charCodeAt(at);
		if (((this.#first[first >>> 5] ?? 0) & (1 << (first & 31))) === 0) return 0;
		const pair = pairOf(first, text.charCodeAt(at + step));
		if (((this.#pairs[pair >>> 5] ?? 0) & (1 << (pair & 31))) === 0)
			return this.#singles.has(first) ? 1 : 0;
		let node = this.#children[0]?.get(first) ?? 0;
		let longest = 0;
		for (let length = 1; node; length++) {
			if (this.#ends[node]) longest = length;
			const code = text.charCodeAt(at + length * step);
			node = this.#children[node]?.get(code) ?? 0;
		}
		return longest;
	}
}
