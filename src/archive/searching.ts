import type { Reading } from "./library.ts";
import { missingIn } from "./missing.ts";
import { NumberList } from "./numberList.ts";
import { type QueryRead, readQuery } from "./query.ts";
import { isTyped } from "./queryChains.ts";
import type { Query } from "./queryOf.ts";
import { type Ranked, rank } from "./rank.ts";
import type { Rereading } from "./rereading.ts";
import { articlesFitting } from "./said.ts";
import type {
	QueryProblem,
	SearchAnswer,
	SearchQuestion,
} from "./searchAnswers.ts";
import { type Freshness, searchedIn } from "./searched.ts";
import { hitOf } from "./searchHits.ts";
import { storiesOf } from "./stories.ts";
import { dayRange, isWithin } from "./timeline.ts";

/** Hits an answer has where nobody asks for more or fewer. */
export const USUAL_LIMIT = 100;

/** Articles in which all words stand, best first; of a story printed more than once the one that fits best. */
export function search(
	reading: Reading,
	question: SearchQuestion,
	freshness: Freshness,
): SearchAnswer {
	const within = { from: question.from ?? null, to: question.to ?? null };
	const read = readQuery(question.query, question.today, within);
	const tries: readonly Rereading[] = [
		...(read.kind === "query" ? [{ why: null, query: read.query }] : []),
		...read.instead,
	];
	const [first] = tries;
	if (first === undefined)
		return { kind: "refused", problem: problemOf(read, null) };
	const tooBroad = tooBroadIn(reading, first.query);
	if (tooBroad !== null) return { kind: "refused", problem: tooBroad };
	const any =
		question.any === undefined ? null : articlesFitting(reading, question.any);
	const asked = dayRange(within);
	const fitting = firstFitting(
		reading,
		tries,
		(article) =>
			reading.view.sees(article) &&
			isWithin(reading.store.dayOf(article), asked) &&
			(any === null || any.has(article)),
	);
	const { query, why, ranked } = fitting ?? { ...first, ranked: NOTHING };
	const { noSuchDays } = query;
	if (fitting === null && (read.kind === "problem" || noSuchDays.length > 0))
		return { kind: "refused", problem: problemOf(read, query) };
	const offset = question.offset ?? 0;
	const stories = storiesOf(
		reading,
		ranked,
		offset + (question.limit ?? USUAL_LIMIT),
	);
	return {
		kind: "found",
		understood: query.understood,
		reread:
			why === null && noSuchDays.length > 0
				? { kind: "noSuchDay", typed: noSuchDays }
				: why,
		inVain:
			fitting === null
				? tries.flatMap(({ why, query }) =>
						why === null || tooBroadIn(reading, query) !== null ? [] : [why],
					)
				: [],
		others: read.others
			.filter(
				({ kind }) =>
					kind === "otherDays" ||
					(kind === "namesApart"
						? why?.kind !== "namesApart"
						: fitting === null || why?.kind === "days"),
			)
			.map((other) => ({
				...other,
				total: totalOf(reading, { ...question, query: other.query }, freshness),
			}))
			.filter(({ kind, total }) =>
				kind === "namesApart" ? total > stories.total : total > 0,
			),
		missing: fitting === null ? missingIn(reading, query) : [],
		hits: stories.first
			.slice(offset)
			.map((article) => hitOf(reading, article, query)),
		total: stories.total,
		searched: searchedIn(reading, query.understood.days, freshness),
	};
}

const NOTHING: Ranked = {
	articles: new NumberList(),
	scores: new NumberList(),
};

interface Fitting extends Rereading {
	readonly ranked: Ranked;
}

/**
 * The first way to read what was typed by which an article of the days it means is found; null where none is.
 *
 * @param accept - which articles may be found
 */
function firstFitting(
	reading: Reading,
	tries: readonly Rereading[],
	accept: (article: number) => boolean,
): Fitting | null {
	const { store, engine, timeline } = reading;
	for (const { why, query } of tries) {
		if (tooBroadIn(reading, query) !== null) continue;
		const own = dayRange(query.understood.days);
		const leftOut = query.understood.daysWithout.map(({ days }) =>
			dayRange(days),
		);
		const isInDays = (article: number): boolean => {
			const day = store.dayOf(article);
			return (
				isWithin(day, own) && !leftOut.some((range) => isWithin(day, range))
			);
		};
		// A day without news is the usual one to be asked for.
		const ofThoseDays = timeline.within(own);
		if (!ofThoseDays.some((one) => accept(one) && isInDays(one))) continue;
		const ranked = rank(engine, query, store.articles, accept, isInDays);
		if (ranked.articles.view().some(isInDays)) return { why, query, ranked };
	}
	return null;
}

/** How many articles another query finds; none where it cannot be asked. */
function totalOf(
	reading: Reading,
	question: SearchQuestion,
	freshness: Freshness,
): number {
	const answer = search(
		reading,
		{ ...question, offset: 0, limit: 0 },
		freshness,
	);
	return answer.kind === "found" ? answer.total : 0;
}

/**
 * What one query may go through, in bytes of lists of places: about half a second. Everybody else's answer waits as long,
 * and only words that say nothing (的, 一, 是) in great number come to it.
 */
const MOST_WORK = 5_000_000;

/** Of the words that make a query too broad, how many are named. */
const WORDS_NAMED = 3;

/** Bytes of plain text that are gone through in the time of one byte of places. */
const PLAIN = 60;

/** Why a query would take too long; null where it does not. */
function tooBroadIn(
	{ engine }: Reading,
	{ groups, without, whole }: Query,
): QueryProblem | null {
	const terms = [
		...groups.flat(),
		...without,
		...(whole === null ? [] : [whole]),
	];
	// Looking up what each costs takes a tenth of the time of finding it.
	if (
		terms.every(({ pattern }) => pattern.letters.length >= 2) &&
		terms.length * engine.mostCost() <= MOST_WORK
	)
		return null;
	const worked = terms
		.map((term) => ({
			term,
			work:
				term.pattern.letters.length === 0
					? engine.cost(term.pattern) / PLAIN
					: engine.cost(term.pattern),
		}))
		.sort((one, other) => other.work - one.work);
	const work = worked.reduce((sum, one) => sum + one.work, 0);
	return work <= MOST_WORK
		? null
		: {
				kind: "tooBroad",
				words: worked
					.filter(({ term }) => isTyped(term))
					.slice(0, WORDS_NAMED)
					.map(({ term }) => term.text),
			};
}

/** Why a query cannot be asked of which nothing stands by the letter either. */
const problemOf = (read: QueryRead, query: Query | null): QueryProblem =>
	read.kind === "problem"
		? read.problem
		: { kind: "noSuchDay", text: query?.noSuchDays[0] ?? "" };
