import type { Reading } from "./library.ts";
import type { Ranked } from "./rank.ts";
import { smallest } from "./smallest.ts";
import { articleState } from "./store.ts";
import { dayRange } from "./timeline.ts";

/** Scores are below this. */
const BEST = 2 ** 24;
/** Articles have ranks below this. */
const RANKS = 2 ** 21;

/**
 * How many stories the articles tell, and the first of them in order, best first and newest first among equals: of each the article
 * that comes first, of those that are there still, where one is.
 */
export function storiesOf(
	reading: Reading,
	{ articles, scores }: Ranked,
	wanted: number,
): { readonly total: number; readonly first: readonly number[] } {
	const { timeline, copies, store } = reading;
	const keyOf = (index: number): number =>
		Math.max(0, BEST - scores.at(index)) * RANKS +
		timeline.rank(articles.at(index));
	const keys = new Float64Array(articles.length);
	const met = new Map<number, number>();
	let total = 0;
	for (let index = 0; index < articles.length; index++) {
		const article = articles.at(index);
		const key = keyOf(index);
		if (!copies.articles.isAlone(article)) {
			const root = copies.articles.rootOf(article);
			const place = met.get(root);
			if (place !== undefined) {
				keys[place] = Math.min(keys[place] ?? 0, key);
				continue;
			}
			met.set(root, total);
		}
		keys[total++] = key;
	}
	const order = timeline.within(dayRange({ from: null, to: null }));
	const articleBy = (key: number): number => order[key % RANKS] ?? 0;
	/** The first copy of a story that is there still. */
	const outlasting = (root: number): number | null => {
		let first = Number.POSITIVE_INFINITY;
		for (let index = 0; index < articles.length; index++) {
			const article = articles.at(index);
			if (
				copies.articles.rootOf(article) === root &&
				store.stateOf(article) !== articleState.removed
			)
				first = Math.min(first, keyOf(index));
		}
		return first === Number.POSITIVE_INFINITY ? null : articleBy(first);
	};
	return {
		total,
		first: Array.from(
			smallest(keys.subarray(0, total), Math.min(wanted, total)),
			articleBy,
		).map((article) =>
			copies.articles.isAlone(article) ||
			store.stateOf(article) !== articleState.removed
				? article
				: (outlasting(copies.articles.rootOf(article)) ?? article),
		),
	};
}
