import { SKIP } from "../language/fold.ts";
import { letterAt } from "../language/searchLetters.ts";
import {
	type Counts,
	type Engine,
	type Extents,
	type Meet,
	matchTrait,
} from "./engine.ts";
import { costOf, find, mostCostOf } from "./find.ts";
import { PatternPairs } from "./pairs.ts";
import { isAsTyped, type Pattern, scan } from "./pattern.ts";
import { articleHolding, textBetween } from "./segment.ts";
import type { Store } from "./store.ts";

/** Matches up to which each is looked at for the very characters that were typed: each may be a cache miss. */
const TYPED_LOOKED_AT = 2000;

/** Memory that is used again from count to count: a number for each article in each column. */
let articles = new Uint32Array(1 << 12);
let wholes = new Uint32Array(articles.length);
let insides = new Uint32Array(articles.length);
let traitsOf = new Uint32Array(articles.length);

const longer = (column: Uint32Array): Uint32Array<ArrayBuffer> => {
	const more = new Uint32Array(column.length * 2);
	more.set(column);
	return more;
};

/** Counts that are being made: articles come one after the other, each once. One at a time is made. */
class Counting {
	#length = 0;

	add(article: number, whole: number, inside: number, traits: number): void {
		if (whole + inside === 0) return;
		const at = this.#length++;
		if (at === articles.length) {
			articles = longer(articles);
			wholes = longer(wholes);
			insides = longer(insides);
			traitsOf = longer(traitsOf);
		}
		articles[at] = article;
		wholes[at] = whole;
		insides[at] = inside;
		traitsOf[at] = traits;
	}

	counts(knowsTyped: boolean): Counts {
		return {
			articles: articles.slice(0, this.#length),
			whole: wholes.slice(0, this.#length),
			inside: insides.slice(0, this.#length),
			traits: traitsOf.slice(0, this.#length),
			knowsTyped,
		};
	}
}

/** Finds in segments that are held in memory. */
export class MemoryEngine implements Engine {
	readonly #store: Store;

	constructor(store: Store) {
		this.#store = store;
	}

	cost(pattern: Pattern): number {
		const pairs = new PatternPairs(pattern.letters);
		let cost = 0;
		for (const { segment } of this.#store.parts)
			cost += costOf(segment, pattern, pairs);
		return cost;
	}

	mostCost(): number {
		return this.#store.parts.reduce(
			(sum, { segment }) => sum + mostCostOf(segment),
			0,
		);
	}

	count(pattern: Pattern): Counts {
		const pairs = new PatternPairs(pattern.letters);
		const counting = new Counting();
		let left = TYPED_LOOKED_AT;
		for (const { segment, article: first } of this.#store.parts) {
			const { textStart, bodyStart, words, text } = segment;
			const { count, starts, ends } = find(segment, pattern, pairs);
			left -= count;
			let local = 0;
			let from = 0;
			let body = 0;
			let to = 0;
			let whole = 0;
			let inside = 0;
			let traits = 0;
			for (let index = 0; index < count; index++) {
				const start = starts[index] ?? 0;
				if (start >= to || start < from) {
					counting.add(first + local, whole, inside, traits);
					whole = inside = traits = 0;
					local =
						start >= to && start < (textStart[local + 2] ?? 0) && to > 0
							? local + 1
							: articleHolding(segment, start);
					from = textStart[local] ?? 0;
					body = bodyStart[local] ?? 0;
					to = textStart[local + 1] ?? 0;
				}
				const end = ends[index] ?? 0;
				if (areWords(words, start, end)) whole++;
				else inside++;
				if (start < body) traits |= headlineTraits(text, from, start, end);
				if (left >= 0 && isAsTyped(text, start, pattern))
					traits |= matchTrait.asTyped;
			}
			counting.add(first + local, whole, inside, traits);
		}
		return counting.counts(left >= 0);
	}

	countIn(pattern: Pattern, articles: Uint32Array): Counts {
		const counting = new Counting();
		for (const article of articles) {
			let whole = 0;
			let inside = 0;
			let traits = 0;
			this.findIn(article, pattern, (_start, _end, of) => {
				if ((of & matchTrait.wholeWords) === 0) inside++;
				else whole++;
				traits |= of & ~matchTrait.wholeWords;
				return undefined;
			});
			counting.add(article, whole, inside, traits);
		}
		return counting.counts(true);
	}

	findIn(article: number, pattern: Pattern, meet: Meet): void {
		const { segment, article: first } = this.#store.partOf(article);
		const from = segment.textStart[article - first] ?? 0;
		const body = segment.bodyStart[article - first] ?? 0;
		const to = segment.textStart[article - first + 1] ?? 0;
		scan(segment.text, from, to, pattern, (start, end) =>
			meet(
				start - from,
				end - from,
				(areWords(segment.words, start, end) ? matchTrait.wholeWords : 0) |
					(start < body ? headlineTraits(segment.text, from, start, end) : 0) |
					(isAsTyped(segment.text, start, pattern) ? matchTrait.asTyped : 0),
			),
		);
	}

	text(article: number, start: number, end: number): string {
		const { segment, article: first } = this.#store.partOf(article);
		const from = segment.textStart[article - first] ?? 0;
		return textBetween(segment, from + start, from + end);
	}

	length(article: number): number {
		const { segment, article: first } = this.#store.partOf(article);
		const { textStart } = segment;
		return (
			(textStart[article - first + 1] ?? 0) - (textStart[article - first] ?? 0)
		);
	}

	extents(article: number): Extents {
		const { segment, article: first } = this.#store.partOf(article);
		const local = article - first;
		const start = segment.textStart[local] ?? 0;
		return {
			body: (segment.bodyStart[local] ?? 0) - start,
			tail: (segment.tailStart[local] ?? 0) - start,
			end: (segment.textStart[local + 1] ?? 0) - start,
		};
	}
}

/** Whether words begin where a match begins and where it ends. */
const areWords = (words: Uint8Array, start: number, end: number): boolean =>
	(((words[start >>> 3] ?? 0) >>> (start & 7)) &
		((words[end >>> 3] ?? 0) >>> (end & 7)) &
		1) ===
	1;

/** The traits of a match in a headline. */
const headlineTraits = (
	text: Uint16Array,
	from: number,
	start: number,
	end: number,
): number =>
	matchTrait.headline |
	(isLine(text, from, start, end) ? matchTrait.isHeadline : 0);

const NEWLINE = 0x0a;

/** Whether nothing that matters stands beside a stretch in its line. */
function isLine(
	text: Uint16Array,
	from: number,
	start: number,
	end: number,
): boolean {
	let before = start - 1;
	while (before >= from && text[before] !== NEWLINE) {
		if (letterAt(text, before) !== SKIP) return false;
		before--;
	}
	let after = end;
	while (after < text.length && text[after] !== NEWLINE) {
		if (letterAt(text, after) !== SKIP) return false;
		after++;
	}
	return true;
}
