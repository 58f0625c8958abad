import { foldText } from "../language/fold.ts";
import type { Engine } from "./engine.ts";
import { NumberList } from "./numberList.ts";
import type { Pattern } from "./pattern.ts";
import type { Query, Term } from "./query.ts";

/**
 * Which articles hold what a query asks for, and how well: finding is the engine's and misses nothing, this is only the
 * order. The measure is BM25's of how often a word stands in a text of this length, with four things readers expect on
 * top: a match that begins and ends where words do counts more, so does one in the headline, most of all one that is
 * the headline, and what was typed counts as a whole where it stands as a whole. A longer word weighs more than a
 * shorter one; how rare it is, is left out, so that no order depends on what else the archive holds.
 */

/** An article that was found, and how well it fits: more is better. */
export interface Ranked {
	readonly article: number;
	readonly score: number;
}

/** BM25's usual constants: how fast repeating a word stops to count, and how much a long text is held against it. */
const SATURATION = 1.2;
const LENGTH_SHARE = 0.75;
/** UTF-16 units of a usual article. */
const USUAL_LENGTH = 700;

/** What a match counts that begins or ends inside a word (副书记 in 委副|书记). */
const INSIDE_WORD = 0.4;
/** What standing in the headline adds to a word, beside at most 2.2 for the body. */
const IN_HEADLINE = 2;
/** What being the headline, or its kicker or subhead, adds. */
const IS_HEADLINE = 40;
/** How much more a query counts that stands whole. */
const WHOLE_QUERY = 3;
/** Letters beyond which a word weighs no more. */
const LONG_WORD = 8;
/** Where only days are asked for, those days come before articles that print the words. */
const ONLY_DAYS = 1000;
/** Letters a word needs to be a headline. */
const SHORT_HEADLINE = 4;

/** How often a term stands in each article. */
class Tally {
	readonly found = new NumberList();
	readonly #times: Float32Array;
	readonly #headline: Uint8Array;

	constructor(articles: number) {
		this.#times = new Float32Array(articles);
		this.#headline = new Uint8Array(articles);
	}

	has(article: number): boolean {
		return this.#times[article] !== 0;
	}

	meet(article: number, whole: boolean, headline: 0 | 1 | 2): void {
		const times = this.#times[article] ?? 0;
		if (times === 0) this.found.push(article);
		this.#times[article] = times + (whole ? 1 : INSIDE_WORD);
		if (headline > (this.#headline[article] ?? 0))
			this.#headline[article] = headline;
	}

	score(article: number, length: number): number {
		const times = this.#times[article] ?? 0;
		const headline = this.#headline[article] ?? 0;
		return (
			(times * (SATURATION + 1)) /
				(times +
					SATURATION *
						(1 - LENGTH_SHARE + (LENGTH_SHARE * length) / USUAL_LENGTH)) +
			(headline > 0 ? IN_HEADLINE : 0) +
			(headline > 1 ? IS_HEADLINE : 0)
		);
	}
}

const weightOf = ({ letters }: Pattern): number =>
	Math.min(Math.max(letters.length, 1), LONG_WORD) / 2;

/** What an article's text costs to look through, beside a byte of the index: measured. */
const TEXT_COST = 400;

/** Finds and ranks. Numbers of articles are below `articles`. */
export class Ranking {
	readonly #engine: Engine;
	readonly #articles: number;
	readonly #accept: (article: number) => boolean;

	/** @param accept - which articles may be found */
	constructor(
		engine: Engine,
		articles: number,
		accept: (article: number) => boolean,
	) {
		this.#engine = engine;
		this.#articles = articles;
		this.#accept = accept;
	}

	/**
	 * The articles that a query's words find, in no order.
	 *
	 * @param inDays - which of them are of the query's own days
	 */
	run(query: Query, inDays: (article: number) => boolean): Ranked[] {
		const { groups, without, whole } = query;
		const wholeTally = whole && this.#tally([whole], null);
		const excluded = without.map((term) => this.#tally([term], null));
		const byCost = groups
			.map((terms) => ({
				terms,
				cost: terms.reduce(
					(sum, { pattern }) => sum + this.#engine.cost(pattern),
					0,
				),
			}))
			.sort((one, other) => one.cost - other.cost);
		const tallies: { tally: Tally; terms: readonly Term[] }[] = [];
		let candidates: Uint32Array | null =
			groups.length === 0
				? Uint32Array.from({ length: this.#articles }, (_, article) => article)
				: null;
		for (const { terms, cost } of byCost) {
			const tally: Tally =
				candidates !== null && candidates.length * TEXT_COST < cost
					? this.#tally(terms, candidates)
					: this.#tally(terms, null);
			tallies.push({ tally, terms });
			const found: Uint32Array = tally.found.view();
			candidates =
				candidates === null ? found : candidates.filter((a) => tally.has(a));
		}

		const ranked: Ranked[] = [];
		const add = (article: number, inAll: boolean): void => {
			const { end } = this.#engine.extents(article);
			let score = inAll && tallies.length === 0 ? ONLY_DAYS : 0;
			if (inAll)
				for (const { tally, terms } of tallies)
					score +=
						tally.score(article, end) *
						Math.max(...terms.map(({ pattern }) => weightOf(pattern)));
			if (wholeTally?.has(article) && score < ONLY_DAYS)
				score += wholeTally.score(article, end) * WHOLE_QUERY;
			ranked.push({ article, score });
		};
		for (const article of candidates ?? [])
			if (inDays(article) && excluded.every((tally) => !tally.has(article)))
				add(article, true);
		// What stands there as it was typed is found, whatever else it could have meant.
		if (wholeTally !== null) {
			const inAll = new Set(ranked.map(({ article }) => article));
			for (const article of wholeTally.found.view())
				if (!inAll.has(article)) add(article, false);
		}
		return ranked;
	}

	/** How often the terms stand in each article, or in each of some. */
	#tally(terms: readonly Term[], among: Uint32Array | null): Tally {
		const tally = new Tally(this.#articles);
		for (const { pattern } of terms) {
			let last = -1;
			let accepted = false;
			let body = 0;
			const meet = (
				article: number,
				start: number,
				_end: number,
				isWhole: boolean,
			): undefined => {
				if (article !== last) {
					last = article;
					accepted = this.#accept(article);
					if (accepted) body = this.#engine.extents(article).body;
				}
				if (!accepted) return undefined;
				tally.meet(
					article,
					isWhole,
					start >= body ? 0 : this.#isHeadline(article, body, pattern) ? 2 : 1,
				);
				return undefined;
			};
			if (among === null) this.#engine.find(pattern, meet);
			else
				for (const article of among)
					this.#engine.findIn(article, pattern, meet);
		}
		return tally;
	}

	/** Whether a pattern that stands in the headline is one of its parts. */
	#isHeadline(article: number, body: number, { letters }: Pattern): boolean {
		return (
			letters.length >= SHORT_HEADLINE &&
			this.#engine
				.text(article, 0, body)
				.split("\n")
				.some((part) => foldText(part).length === letters.length)
		);
	}
}
