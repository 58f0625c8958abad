import { type Counts, type Engine, matchTrait } from "./engine.ts";
import { NumberList } from "./numberList.ts";
import { type Pattern, STOP } from "./pattern.ts";
import { isTyped, type Term } from "./queryChains.ts";
import type { Query } from "./queryOf.ts";

/**
 * Which articles hold what a query asks for, and how well: finding is the engine's and misses nothing, this is only the
 * order. The measure is BM25's of how often a word stands in a text of this length, with four things readers expect on
 * top: a match that begins and ends where words do counts more, so does one in the headline, most of all one that is
 * the headline, and what was typed counts as a whole where it stands as a whole. A longer word weighs more than a
 * shorter one; how rare it is, is left out, so that no order depends on what else the archive holds.
 */

/** Articles that were found, and how well each fits: more is better. */
export interface Ranked {
	readonly articles: NumberList;
	/** Whole numbers: a finer difference is none, and the newer article comes first. */
	readonly scores: NumberList;
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
/** Steps in which scores are told apart. */
const FINENESS = 20;
/** What an article's text costs to look through, in bytes of the index: measured. */
const TEXT_COST = 400;

/** What of a query was counted: one of its groups, or all of it. Asked for articles in ascending order. */
class Counted {
	readonly #terms: readonly Term[];
	readonly #weight: number;
	readonly #mayBeHeadline: boolean;
	/** One for each alternative, and where in it the last article that was asked for stands, or would. */
	readonly #counts: readonly Counts[];
	readonly #at: number[];

	constructor(terms: readonly Term[], counts: readonly Counts[]) {
		this.#terms = terms;
		this.#weight = Math.max(...terms.map(({ pattern }) => weightOf(pattern)));
		this.#mayBeHeadline = terms.some(
			({ pattern }) => pattern.letters.length >= SHORT_HEADLINE,
		);
		this.#counts = counts;
		this.#at = counts.map(() => 0);
	}

	/** The articles in which one of the alternatives stands, ascending. */
	get articles(): Uint32Array {
		return this.#counts
			.map(({ articles }) => articles)
			.reduce((all, articles) => united(all, articles), NONE);
	}

	/** Goes back to the first article. */
	rewind(): this {
		this.#at.fill(0);
		return this;
	}

	/** Whether it stands in an article. */
	stands(article: number): boolean {
		let found = false;
		for (let index = 0; index < this.#counts.length; index++)
			if (this.#seek(index, article) !== -1) found = true;
		return found;
	}

	/** Whether an alternative stands in an article as it was typed: of copies, the one in its script and width comes first. */
	standsAsTyped(engine: Engine, article: number): boolean {
		return this.#terms.some((term, index) => {
			const place = this.#seek(index, article);
			const counts = this.#counts[index];
			if (place === -1 || counts === undefined || !isTyped(term)) return false;
			if (counts.knowsTyped)
				return ((counts.traits[place] ?? 0) & matchTrait.asTyped) !== 0;
			let found = false;
			engine.findIn(article, term.pattern, (_start, _end, traits) => {
				found = (traits & matchTrait.asTyped) !== 0;
				return found ? STOP : undefined;
			});
			return found;
		});
	}

	/** How well an article fits; 0 where it does not stand there. @param length - UTF-16 units of the article's text */
	score(article: number, length: number): number {
		let times = 0;
		let traits = 0;
		for (let index = 0; index < this.#counts.length; index++) {
			const place = this.#seek(index, article);
			const counts = this.#counts[index];
			if (place === -1 || counts === undefined) continue;
			times +=
				(counts.whole[place] ?? 0) + (counts.inside[place] ?? 0) * INSIDE_WORD;
			traits |= counts.traits[place] ?? 0;
		}
		if (times === 0) return 0;
		const saturation =
			SATURATION * (1 - LENGTH_SHARE + (LENGTH_SHARE * length) / USUAL_LENGTH);
		return (
			this.#weight *
			((times * (SATURATION + 1)) / (times + saturation) +
				((traits & matchTrait.headline) === 0 ? 0 : IN_HEADLINE) +
				((traits & matchTrait.isHeadline) === 0 || !this.#mayBeHeadline
					? 0
					: IS_HEADLINE))
		);
	}

	/** The place of an article in an alternative's counts, or -1. */
	#seek(index: number, article: number): number {
		const articles = this.#counts[index]?.articles ?? NONE;
		let at = this.#at[index] ?? 0;
		while (at < articles.length && (articles[at] ?? 0) < article) at++;
		this.#at[index] = at;
		return articles[at] === article ? at : -1;
	}
}

const NONE = new Uint32Array(0);

/** What stands in one of two lists that are ascending, each once. */
function united(one: Uint32Array, other: Uint32Array): Uint32Array {
	if (one.length === 0) return other;
	const both = new Uint32Array(one.length + other.length);
	let count = 0;
	for (let at = 0, next = 0; at < one.length || next < other.length; ) {
		const left = one[at] ?? Number.POSITIVE_INFINITY;
		const right = other[next] ?? Number.POSITIVE_INFINITY;
		if (left <= right) at++;
		if (right <= left) next++;
		both[count++] = Math.min(left, right);
	}
	return both.subarray(0, count);
}

/** The articles that pass a test. A loop: of many thousand, the arrays' own filter takes longer. */
function those(
	articles: Uint32Array,
	test: (article: number) => boolean,
): Uint32Array {
	const passed = new Uint32Array(articles.length);
	let count = 0;
	for (const article of articles) if (test(article)) passed[count++] = article;
	return passed.subarray(0, count);
}

/** The numbers below a count, ascending. */
function everyOf(count: number): Uint32Array {
	const numbers = new Uint32Array(count);
	for (let number = 0; number < count; number++) numbers[number] = number;
	return numbers;
}

/**
 * Finds and ranks.
 *
 * @param articles - how many there are: numbers are below
 * @param accept - which of them may be found
 * @param inDays - which of them are of the query's own days
 */
export function rank(
	engine: Engine,
	query: Query,
	articles: number,
	accept: (article: number) => boolean,
	inDays: (article: number) => boolean,
): Ranked {
	const count = (
		terms: readonly Term[],
		among: Uint32Array | null = null,
	): Counted =>
		new Counted(
			terms,
			terms.map(({ pattern }) =>
				among === null ? engine.count(pattern) : engine.countIn(pattern, among),
			),
		);
	const whole = query.whole && count([query.whole]);
	const groups: Counted[] = [];
	let candidates: Uint32Array | null =
		query.groups.length === 0 ? everyOf(articles) : null;
	for (const { terms, cost } of cheapestFirst(engine, query)) {
		const cheap: boolean =
			candidates !== null && candidates.length * TEXT_COST < cost;
		const group: Counted = count(terms, cheap ? candidates : null);
		groups.push(group);
		candidates =
			candidates === null
				? group.articles
				: those(candidates, (article) => group.stands(article));
		group.rewind();
	}

	const ranked: Ranked = {
		articles: new NumberList(),
		scores: new NumberList(),
	};
	const long = isLong(query);
	const accepted = those(candidates ?? NONE, accept);
	const without = query.without.map((term) =>
		count(
			[term],
			accepted.length * TEXT_COST < engine.cost(term.pattern) ? accepted : null,
		),
	);
	const few = accepted.length <= (long ? FEW_OF_LONG : FEW);
	const add = (article: number, score: number): void => {
		ranked.articles.push(article);
		ranked.scores.push(
			Math.round(score * FINENESS) +
				(few && groups.every((group) => group.standsAsTyped(engine, article))
					? long
						? AS_TYPED
						: 1
					: 0),
		);
	};
	for (const article of accepted) {
		if (!inDays(article) || without.some((one) => one.stands(article)))
			continue;
		const length = engine.length(article);
		let score = groups.length === 0 ? ONLY_DAYS : 0;
		for (const group of groups) score += group.score(article, length);
		if (whole !== null && score < ONLY_DAYS)
			score += whole.score(article, length) * WHOLE_QUERY;
		add(article, score);
	}
	// What stands there as it was typed is found, whatever else it could have meant.
	if (whole !== null) {
		const found = ranked.articles.view();
		let next = 0;
		for (const one of [whole, ...groups]) one.rewind();
		for (const article of whole.articles) {
			while (next < found.length && (found[next] ?? 0) < article) next++;
			if (found[next] === article || !accept(article)) continue;
			add(article, whole.score(article, engine.length(article)) * WHOLE_QUERY);
		}
	}
	return ranked;
}

/** Articles up to which each is looked at for the very characters that were typed. */
const FEW = 60;

/** The same of a query that is one long stretch: nobody types that but to find who prints it, marks and all. */
const FEW_OF_LONG = 400;
/** What printing such a stretch as it was typed adds: more than standing in the headline, less than being it. */
const AS_TYPED = 25 * FINENESS;

const isLong = ({ groups }: Query): boolean =>
	groups.length === 1 &&
	(groups[0] ?? []).every(
		({ pattern }) => pattern.letters.length >= LONG_STRETCH,
	);
/** With a mark or two a stretch of eight characters and more. */
const LONG_STRETCH = 6;

/** A query's groups, those that are least work to find first. */
function cheapestFirst(engine: Engine, { groups }: Query) {
	// One group needs no order.
	if (groups.length < 2) return groups.map((terms) => ({ terms, cost: 0 }));
	return groups
		.map((terms) => ({
			terms,
			cost: terms.reduce((sum, { pattern }) => sum + engine.cost(pattern), 0),
		}))
		.sort((one, other) => one.cost - other.cost);
}

const weightOf = ({ letters }: Pattern): number =>
	Math.min(Math.max(letters.length, 1), LONG_WORD) / 2;
