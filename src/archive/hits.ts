import type { ExtractedArticle } from "../model.ts";
import type { CommitmentHit, Copy, StatementHit } from "./answers.ts";
import { dayText } from "./dayNumber.ts";
import type { Reading } from "./library.ts";
import { mendingsFor } from "./mended.ts";
import { articleState } from "./store.ts";
import type { Unpacked } from "./unpack.ts";

/** Turns numbers into what answers hold. */

/**
 * Decoded articles that are kept: what one page of an answer shows, and the next. Each has its place by its number, so that nothing
 * grows or is cleared: what was dropped from a `Map` that is old stays until all memory is gone through.
 */
const KEPT = 64;

interface Kept {
	readonly version: number;
	readonly numbers: Int32Array;
	readonly articles: Unpacked[];
}

const decoded = new WeakMap<Reading, Kept>();

/** The article of a number as answers have it. */
export const articleOf = (
	reading: Reading,
	article: number,
): ExtractedArticle => laidOutOf(reading, article).article;

/** The same with the pieces of its text, decoded once for answers in a row. */
export function laidOutOf(reading: Reading, article: number): Unpacked {
	const { version } = reading.store;
	let kept = decoded.get(reading);
	if (kept?.version !== version) {
		kept = { version, numbers: new Int32Array(KEPT).fill(-1), articles: [] };
		decoded.set(reading, kept);
	}
	const place = article % KEPT;
	const known = kept.articles[place];
	if (known !== undefined && kept.numbers[place] === article) return known;
	const fresh = inForce(reading, article);
	kept.numbers[place] = article;
	kept.articles[place] = fresh;
	return fresh;
}

/** An article with what people and its paper have corrected in it, and what still restricts it: an hour that has come is nobody's concern any more. */
function inForce(reading: Reading, number: number): Unpacked {
	const { store } = reading;
	const laidOut = store.laidOut(number);
	const { article } = laidOut;
	const corrected = store.correctedIn(number);
	const { of, by } = mendingsFor(reading);
	const mended = of.get(number);
	const mends = by.get(number);
	// Added to, not copied: a copy would make what is only made when it is asked for.
	if (corrected.length > 0) Object.assign(article, { corrected });
	if (mended !== undefined) Object.assign(article, { mended });
	if (mends !== undefined) Object.assign(article, { mends });
	if (article.restriction === undefined || store.audience.waits(number))
		return laidOut;
	const { restriction, ...open } = article;
	return laidOut.showing(
		restriction.guild === null
			? open
			: { ...open, restriction: { ...restriction, release: null } },
	);
}

/** Since when an article's file is gone, or null. */
export function removedAt(reading: Reading, article: number): number | null {
	return reading.store.stateOf(article) === articleState.removed
		? reading.store.stateSince(article)
		: null;
}

/** Whether an article is there still and another is not: it stands for a story that both tell. */
export function outlasts(
	{ store }: Reading,
	article: number,
	other: number | undefined,
): boolean {
	return (
		other !== undefined &&
		store.stateOf(other) === articleState.removed &&
		store.stateOf(article) !== articleState.removed
	);
}

/** What a copy is listed by. */
export function copyOf(reading: Reading, article: number): Copy {
	const { store } = reading;
	return {
		article: store.idOf(article),
		headline: store.headlineOf(article),
		newspaper: store.string(store.paperOf(article)),
		date: dayText(store.dayOf(article)),
	};
}

/** The other articles among some, as copies, in the order of answers. */
export function copiesAmong(
	reading: Reading,
	articles: readonly number[],
	own: number,
): readonly Copy[] {
	return [...new Set(articles)]
		.filter((article) => article !== own && reading.view.sees(article))
		.sort(
			(one, other) => reading.timeline.rank(one) - reading.timeline.rank(other),
		)
		.map((article) => copyOf(reading, article));
}

/** The statement of a number. */
export function statementHit(
	reading: Reading,
	number: number,
): StatementHit | null {
	const { store, copies } = reading;
	const articleNumber = store.articleOf("statement", number);
	const laidOut = laidOutOf(reading, articleNumber);
	const [first] = store.range(articleNumber, "statement");
	const found = laidOut.statement(number - first);
	return found === undefined
		? null
		: {
				article: laidOut.article,
				statement: found,
				entry: reading.people.entryIdOf(store.speakerOf("statement", number)),
				copies: copiesAmong(
					reading,
					copies.statements
						.membersOf(number)
						.map((member) => store.articleOf("statement", member)),
					articleNumber,
				),
				removedAt: removedAt(reading, articleNumber),
			};
}

/** The commitment of a number. */
export function commitmentHit(
	reading: Reading,
	number: number,
): CommitmentHit | null {
	const { store, copies } = reading;
	const articleNumber = store.articleOf("commitment", number);
	const laidOut = laidOutOf(reading, articleNumber);
	const [first] = store.range(articleNumber, "commitment");
	const found = laidOut.commitment(number - first);
	return found === undefined
		? null
		: {
				article: laidOut.article,
				commitment: found,
				entry: reading.people.entryIdOf(store.speakerOf("commitment", number)),
				copies: copiesAmong(
					reading,
					copies.commitments
						.membersOf(number)
						.map((member) => store.articleOf("commitment", member)),
					articleNumber,
				),
				removedAt: removedAt(reading, articleNumber),
			};
}
