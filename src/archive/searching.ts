import { foldText } from "../language/fold.ts";
import { soundDistance, soundOf } from "../language/pinyin.ts";
import type { Span } from "../model.ts";
import type {
	Match,
	QueryProblem,
	SearchAnswer,
	SearchHit,
	SearchQuestion,
} from "./answers.ts";
import { matchTrait } from "./engine.ts";
import { articleOf, copiesAmong, outlasts, removedAt } from "./hits.ts";
import type { Reading } from "./library.ts";
import { patternOf, STOP } from "./pattern.ts";
import { type Query, type QueryRead, readQuery, type Term } from "./query.ts";
import { type Ranked, rank } from "./rank.ts";
import { articlesFitting } from "./said.ts";
import { type Freshness, searchedIn } from "./searched.ts";
import { isSeen, timesSeen } from "./seen.ts";
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
	const query = read.kind === "query" ? read.query : read.literal;
	if (query === null)
		return { kind: "refused", problem: problemOf(read, null) };
	const { store, view, engine } = reading;
	const tooBroad = tooBroadIn(reading, query);
	if (tooBroad !== null) return { kind: "refused", problem: tooBroad };
	const asked = dayRange(within);
	const own = dayRange(query.understood.days);
	const fitting =
		question.any === undefined ? null : articlesFitting(reading, question.any);
	const ranked = rank(
		engine,
		query,
		store.articles,
		(article) =>
			view.sees(article) &&
			isWithin(store.dayOf(article), asked) &&
			(fitting === null || fitting.has(article)),
		(article) => isWithin(store.dayOf(article), own),
	);
	const nothing = ranked.articles.length === 0;
	if (nothing && (read.kind === "problem" || query.noSuchDays.length > 0))
		return { kind: "refused", problem: problemOf(read, query) };
	const byLetter = byLetterIn(query, ranked, (article) =>
		isWithin(store.dayOf(article), own),
	);
	const stories = onceEach(reading, ranked);
	const offset = question.offset ?? 0;
	return {
		kind: "found",
		understood: query.understood,
		byLetter,
		missing: nothing ? missingIn(reading, query) : [],
		hits: stories
			.slice(offset, offset + (question.limit ?? USUAL_LIMIT))
			.map((article) => hitOf(reading, article, query)),
		total: stories.length,
		searched: searchedIn(
			reading,
			byLetter === "days" ? within : query.understood.days,
			freshness,
		),
	};
}

/** Whether all that was found only prints what was typed, and why. */
function byLetterIn(
	{ noSuchDays, understood }: Query,
	{ articles }: Ranked,
	isInDays: (article: number) => boolean,
): "days" | "noSuchDay" | null {
	const found = articles.view();
	if (found.length === 0) return null;
	if (noSuchDays.length > 0) return "noSuchDay";
	return understood.daysFrom.length > 0 && !found.some(isInDays)
		? "days"
		: null;
}

/**
 * What one query may go through, in bytes of lists of places: about half a second. Everybody else's answer waits as long,
 * and only words that say nothing (的, 一, 是) in great number come to it.
 */
const MOST_WORK = 5_000_000;

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
				words: worked.slice(0, OFFERED).map(({ text }) => text),
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

/** Letters of a word that are looked at for parts of it that stand. */
const LOOKED_AT = 24;
const OFFERED = 3;

/** Words that stand nowhere, with what does: names that sound alike, and the longest stretches of them. */
function missingIn(reading: Reading, query: Query) {
	const { engine, view } = reading;
	const stands = (text: string): boolean => {
		const pattern = patternOf(text);
		return (
			engine.cost(pattern) > 0 &&
			engine.count(pattern).articles.some((article) => view.sees(article))
		);
	};
	return query.groups
		.filter((terms) => terms.every(({ text }) => !stands(text)))
		.flat()
		.map(({ text }) => ({
			word: text,
			near: [...soundingLike(reading, text), ...partsOf(text, stands)].slice(
				0,
				OFFERED,
			),
		}));
}

function partsOf(
	text: string,
	stands: (text: string) => boolean,
): readonly string[] {
	const folded = foldText(text).slice(0, LOOKED_AT);
	for (let length = folded.length - 1; length >= 2; length--) {
		const found = new Set<string>();
		for (let start = 0; start + length <= folded.length; start++) {
			const part = folded.slice(start, start + length);
			if (stands(part)) found.add(part);
		}
		if (found.size > 0) return [...found];
	}
	return [];
}

/** Names of people and bodies that sound like a word of two to four characters. */
function soundingLike(reading: Reading, text: string): readonly string[] {
	const folded = foldText(text);
	if (!/^\p{Script=Han}{2,4}$/u.test(folded)) return [];
	const { syllables } = soundOf(folded, "person");
	return reading.directory.all
		.filter(
			(bearers) =>
				soundDistance(syllables, bearers.sound.split(" ")) <= 1 &&
				isSeen(reading, bearers),
		)
		.map((bearers) => ({
			name: bearers.name,
			times: timesSeen(reading, bearers),
		}))
		.sort(
			(one, other) =>
				other.times - one.times || (one.name < other.name ? -1 : 1),
		)
		.map(({ name }) => name);
}
