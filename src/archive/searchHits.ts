import type { ExtractedArticle, Span, Statement } from "../model.ts";
import type { Copy } from "./answers.ts";
import { matchTrait } from "./engine.ts";
import { copiesAmong, laidOutOf, removedAt } from "./hits.ts";
import type { Reading } from "./library.ts";
import { STOP } from "./pattern.ts";
import type { Term } from "./queryChains.ts";
import type { Query } from "./queryOf.ts";
import type { Match, SearchHit } from "./searchAnswers.ts";
import type { Piece } from "./stream.ts";
import type { Unpacked } from "./unpack.ts";

/** An article that a query finds. Its statement is made when it is asked for: of most hits nobody looks further than their headlines. */
class FoundArticle implements SearchHit {
	readonly article: ExtractedArticle;
	readonly matches: readonly Match[];
	readonly copies: readonly Copy[];
	readonly removedAt: number | null;
	readonly #reading: Reading;
	readonly #laidOut: Unpacked;
	/** The statement around the first match of the body, by its number, and that of the article's first. */
	readonly #around: number | null;
	readonly #first: number;

	constructor(
		reading: Reading,
		number: number,
		laidOut: Unpacked,
		matches: readonly Match[],
	) {
		this.article = laidOut.article;
		this.matches = matches;
		this.copies = copiesAmong(
			reading,
			reading.copies.articles.membersOf(number),
			number,
		);
		this.removedAt = removedAt(reading, number);
		const inBody = matches.find((match) => match.part === "body");
		this.#reading = reading;
		this.#laidOut = laidOut;
		this.#around =
			inBody === undefined
				? null
				: statementAround(reading, number, laidOut.pieces, inBody);
		this.#first = reading.store.range(number, "statement")[0];
	}

	get statement(): Statement | null {
		return this.#around === null
			? null
			: (this.#laidOut.statement(this.#around - this.#first) ?? null);
	}

	get entry(): string | null {
		const { store, people } = this.#reading;
		return this.#around === null
			? null
			: people.entryIdOf(store.speakerOf("statement", this.#around));
	}
}

/** An article that a query finds, with where its words stand in it. */
export function hitOf(
	reading: Reading,
	number: number,
	query: Query,
): SearchHit {
	const laidOut = laidOutOf(reading, number);
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
		.map(({ start, end }) => matchAt(laidOut.pieces, start, end))
		.filter((match) => match !== null);
	return new FoundArticle(reading, number, laidOut, matches);
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
