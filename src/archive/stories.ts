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
	const keys = new Float64Array(articles.length);
	/** Of each story that is printed more than once, where its key stands, and the least key of what is there still. */
	const places = new Map<number, number>();
	const standing = new Map<number, number>();
	let total = 0;
	for (let index = 0; index < articles.length; index++) {
		const article = articles.at(index);
		const key =
			Math.max(0, BEST - scores.at(index)) * RANKS + timeline.rank(article);
		if (!copies.articles.isAlone(article)) {
			const root = copies.articles.rootOf(article);
			if (store.stateOf(article) !== articleState.removed)
				standing.set(root, Math.min(standing.get(root) ?? key, key));
			const place = places.get(root);
			if (place !== undefined) {
				keys[place] = Math.min(keys[place] ?? key, key);
				continue;
			}
			places.set(root, total);
		}
		keys[total++] = key;
	}
	const order = timeline.within(dayRange({ from: null, to: null }));
	const articleBy = (key: number): number => order[key % RANKS] ?? 0;
	return {
		total,
		first: Array.from(
			smallest(keys.subarray(0, total), Math.min(wanted, total)),
			(key) => {
				const first = articleBy(key);
				const last = standing.get(copies.articles.rootOf(first));
				return last === undefined ? first : articleBy(last);
			},
		),
	};
}
