import type { Span } from "../model.ts";
import { matchTrait } from "./engine.ts";
import { articleOf, copiesAmong, outlasts, removedAt } from "./hits.ts";
import type { Reading } from "./library.ts";
import { missingIn } from "./missing.ts";
import { NumberList } from "./numberList.ts";
import { STOP } from "./pattern.ts";
import { type QueryRead, readQuery } from "./query.ts";
import type { Term } from "./queryChains.ts";
import type { Query } from "./queryOf.ts";
import { type Ranked, rank } from "./rank.ts";
import type { Rereading } from "./rereading.ts";
import { articlesFitting } from "./said.ts";
import type {
	Match,
	QueryProblem,
	SearchAnswer,
	SearchHit,
	SearchQuestion,
} from "./searchAnswers.ts";
import { type Freshness, searchedIn } from "./searched.ts";
import { layOut, type Piece } from "./stream.ts";
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
	const stories = onceEach(reading, ranked);
	const offset = question.offset ?? 0;
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
				kind === "namesApart" ? total > stories.length : total > 0,
			),
		missing: fitting === null ? missingIn(reading, query) : [],
		hits: stories
			.slice(offset, offset + (question.limit ?? USUAL_LIMIT))
			.map((article) => hitOf(reading, article, query)),
		total: stories.length,
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
	const { store, engine } = reading;
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
		.map(({ text, pattern }) => ({
			text,
			work:
				pattern.letters.length === 0
					? engine.cost(pattern) / PLAIN
					: engine.cost(pattern),
		}))
		.sort((one, other) => other.work - one.work);
	const work = worked.reduce((sum, one) => sum + one.work, 0);
	return work <= MOST_WORK
		? null
		: {
				kind: "tooBroad",
				words: worked.slice(0, WORDS_NAMED).map(({ text }) => text),
			};
}

/** Why a query cannot be asked of which nothing stands by the letter either. */
const problemOf = (read: QueryRead, query: Query | null): QueryProblem =>
	read.kind === "problem"
		? read.problem
		: { kind: "noSuchDay", text: query?.noSuchDays[0] ?? "" };

/** Scores are below this. */
const BEST = 2 ** 24;
/** Articles have ranks below this. */
const RANKS = 2 ** 21;

/**
 * The articles in order, best first and newest first among equals, one of each story: the best of those that are there still, where
 * one is.
 */
function onceEach(
	reading: Reading,
	{ articles, scores }: Ranked,
): readonly number[] {
	const { timeline, copies } = reading;
	const keys = new Float64Array(articles.length);
	for (let index = 0; index < keys.length; index++)
		keys[index] =
			Math.max(0, BEST - scores.at(index)) * RANKS +
			timeline.rank(articles.at(index));
	keys.sort();
	const order = timeline.within(dayRange({ from: null, to: null }));
	const met = new Map<number, number>();
	const stories: number[] = [];
	for (const key of keys) {
		const article = order[key % RANKS] ?? 0;
		if (!copies.articles.isAlone(article)) {
			const root = copies.articles.rootOf(article);
			const place = met.get(root);
			if (place !== undefined) {
				if (outlasts(reading, article, stories[place]))
					stories[place] = article;
				continue;
			}
			met.set(root, stories.length);
		}
		stories.push(article);
	}
	return stories;
}

function hitOf(reading: Reading, number: number, query: Query): SearchHit {
	const article = articleOf(reading, number);
	const { pieces } = layOut(article);
	const terms = [
		...query.groups.flat(),
		...(query.whole === null ? [] : [query.whole]),
	];
	const places = terms.flatMap((term) => firstPlace(reading, number, term));
	const whole = query.whole === null ? undefined : places.at(-1);
	const shown =
		whole !== undefined && whole.term === query.whole ? [whole] : places;
	const matches = shown
		.sort((one, other) => one.start - other.start || one.end - other.end)
		.map(({ start, end }) => matchAt(pieces, start, end))
		.filter((match) => match !== null);
	const inBody = matches.find((match) => match.part === "body");
	const [firstStatement] = reading.store.range(number, "statement");
	const statement =
		inBody === undefined
			? null
			: statementAround(reading, number, pieces, inBody);
	return {
		article,
		matches,
		statement:
			statement === null
				? null
				: (article.statements[statement - firstStatement] ?? null),
		entry:
			statement === null
				? null
				: reading.people.entryIdOf(
						reading.store.speakerOf("statement", statement),
					),
		copies: copiesAmong(
			reading,
			reading.copies.articles.membersOf(number),
			number,
		),
		removedAt: removedAt(reading, number),
	};
}

/** The first statement that takes in some of a match of the body, by its number. */
function statementAround(
	{ store }: Reading,
	article: number,
	pieces: readonly Piece[],
	match: Span,
): number | null {
	const paragraph = pieces.find(
		({ kind, index }) => kind === "paragraph" && index === match.paragraph,
	);
	const from = paragraph?.start ?? 0;
	const [first] = store.statementsOver(
		article,
		from + match.start,
		from + match.end,
	);
	return first ?? null;
}

interface Place {
	readonly term: Term;
	readonly start: number;
	readonly end: number;
}

/** Where a term stands first in the body, else first at all; whole words before parts of them. */
function firstPlace(
	{ engine }: Reading,
	article: number,
	term: Term,
): readonly Place[] {
	const { body, tail } = engine.extents(article);
	let best: Place | undefined;
	let bestWorth = -1;
	engine.findIn(article, term.pattern, (start, end, traits) => {
		const worth =
			(start >= body && start < tail ? 2 : 0) +
			(traits & matchTrait.wholeWords);
		if (worth > bestWorth) {
			best = { term, start, end };
			bestWorth = worth;
		}
		return worth === 3 ? STOP : undefined;
	});
	return best === undefined ? [] : [best];
}

/** A stretch of the laid-out text as a match in its piece; one that runs over two pieces is cut where the first ends. */
function matchAt(
	pieces: readonly Piece[],
	start: number,
	end: number,
): Match | null {
	const piece = pieces.find((one) => start < one.end && end > one.start);
	if (piece === undefined) return null;
	const from = Math.max(start, piece.start) - piece.start;
	const to = Math.min(end, piece.end) - piece.start;
	const { text: of } = piece;
	const stretch = { start: from, end: to, text: of.slice(from, to) };
	return piece.kind === "paragraph"
		? { part: "body", paragraph: piece.index, ...stretch }
		: { part: piece.kind, of, ...stretch };
}
