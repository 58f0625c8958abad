import type { Engine, Extents, Meet } from "./engine.ts";
import { costOf, find } from "./find.ts";
import { STOP } from "./grams.ts";
import { type Pattern, scan } from "./pattern.ts";
import { textBetween } from "./segment.ts";
import type { Store } from "./store.ts";

/** Finds in segments that are held in memory. */
export class MemoryEngine implements Engine {
	readonly #store: Store;

	constructor(store: Store) {
		this.#store = store;
	}

	cost(pattern: Pattern): number {
		return this.#store.parts.reduce(
			(sum, { segment }) => sum + costOf(segment, pattern),
			0,
		);
	}

	find(pattern: Pattern, meet: Meet): void {
		for (const { segment, article: first } of this.#store.parts) {
			const { textStart, articles, words } = segment;
			let local = 0;
			let from = 0;
			let to = textStart[1] ?? 0;
			const stopped = find(segment, pattern, (start, end) => {
				if (start >= to || start < from) {
					local =
						start >= to && start < (textStart[local + 2] ?? 0)
							? local + 1
							: articleHolding(textStart, articles, start);
					from = textStart[local] ?? 0;
					to = textStart[local + 1] ?? 0;
				}
				return meet(
					first + local,
					start - from,
					end - from,
					beginsWord(words, start) && beginsWord(words, end),
				);
			});
			if (stopped === STOP) return;
		}
	}

	findIn(article: number, pattern: Pattern, meet: Meet): void {
		const { segment, article: first } = this.#store.partOf(article);
		const from = segment.textStart[article - first] ?? 0;
		const to = segment.textStart[article - first + 1] ?? 0;
		scan(segment.text, from, to, pattern, (start, end) =>
			meet(
				article,
				start - from,
				end - from,
				beginsWord(segment.words, start) && beginsWord(segment.words, end),
			),
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

	text(article: number, start: number, end: number): string {
		const { segment, article: first } = this.#store.partOf(article);
		const from = segment.textStart[article - first] ?? 0;
		return textBetween(segment, from + start, from + end);
	}
}

const beginsWord = (words: Uint8Array, at: number): boolean =>
	(((words[at >>> 3] ?? 0) >>> (at & 7)) & 1) === 1;

/** The article whose text holds a place. */
function articleHolding(
	textStart: Uint32Array,
	articles: number,
	place: number,
): number {
	let low = 0;
	let high = articles - 1;
	while (low < high) {
		const middle = (low + high + 1) >>> 1;
		if ((textStart[middle] ?? 0) <= place) low = middle;
		else high = middle - 1;
	}
	return low;
}
