import { foldText } from "../language/fold.ts";
import type { Whereabouts } from "./answers.ts";
import { articleOf, copiesAmong, removedAt } from "./hits.ts";
import type { Reading } from "./library.ts";
import { patternOf } from "./pattern.ts";
import { resembling, type Stretch } from "./resemblance.ts";
import { NO_STRING, statementTrait } from "./segment.ts";
import { articleState } from "./store.ts";

/** Where words stand letter by letter, and where something much like them stands. */

/** Articles that are looked into for words that stand in very many. */
const MOST_ARTICLES = 4000;
/** Letters that words need to be looked for. */
const FEWEST_LETTERS = 2;

/** What is known of a place before its article is decoded: more is better. */
const worth = { speaker: 16, said: 8, exact: 4, own: 2, there: 1 } as const;

interface Found extends Stretch {
	readonly worth: number;
}

/**
 * Where words stand, punctuation, spaces, width and script aside: first where the speaker says them, then where anybody does,
 * exact words before paraphrase and what is only cited last; of equals what is there still, and then what was printed first.
 *
 * @param speaker - a name
 */
export function standing(
	reading: Reading,
	words: string,
	speaker: string | undefined,
	limit: number,
): { readonly places: readonly Whereabouts[]; readonly articles: number } {
	const pattern = patternOf(words);
	if (pattern.letters.length < FEWEST_LETTERS)
		return { places: [], articles: 0 };
	const { engine, view, timeline } = reading;
	const articles = engine
		.count(pattern)
		.articles.filter((article) => view.sees(article));
	const judge = judgeOf(reading, speaker);
	const found: Found[] = [];
	for (const article of articles.subarray(0, MOST_ARTICLES))
		engine.findIn(article, pattern, (start, end) => {
			found.push({ article, start, end, worth: judge(article, start, end) });
			return undefined;
		});
	return {
		articles: articles.length,
		places: found
			.sort(
				(one, other) =>
					other.worth - one.worth ||
					timeline.rank(other.article) - timeline.rank(one.article) ||
					one.start - other.start,
			)
			.slice(0, limit)
			.map((place) => whereaboutsOf(reading, place)),
	};
}

/** Where something much like words stands, the likest first. */
export function alike(
	reading: Reading,
	words: string,
	limit: number,
): readonly Whereabouts[] {
	return resembling(reading, words, limit).map((place) =>
		whereaboutsOf(reading, place),
	);
}

/** Tells what a place is worth by what the segments say of it. */
function judgeOf({ store }: Reading, speaker: string | undefined) {
	const wanted = speaker === undefined ? null : foldText(speaker);
	const isWanted = new Map<number, boolean>();
	const speaks = (name: number): boolean => {
		if (wanted === null || name === NO_STRING) return false;
		let known = isWanted.get(name);
		if (known === undefined) {
			known = foldText(store.string(name) ?? "") === wanted;
			isWanted.set(name, known);
		}
		return known;
	};
	return (article: number, start: number, end: number): number => {
		const { segment, statement: first } = store.partOf(article);
		let best = 0;
		for (const statement of store.statementsOver(article, start, end)) {
			const traits = segment.statementTraits[statement - first] ?? 0;
			const name = store.stringOf(
				store.speakerOf("statement", statement),
				"speakerName",
			);
			best = Math.max(
				best,
				worth.said +
					(speaks(name) ? worth.speaker : 0) +
					((traits & statementTrait.exact) === 0 ? 0 : worth.exact) +
					((traits & statementTrait.cited) === 0 ? worth.own : 0),
			);
		}
		return store.stateOf(article) === articleState.removed
			? best
			: best + worth.there;
	};
}

function whereaboutsOf(
	reading: Reading,
	{ article, start, end }: Stretch,
): Whereabouts {
	return {
		article: articleOf(reading, article),
		copies: copiesAmong(
			reading,
			reading.copies.articles.membersOf(article),
			article,
		),
		removedAt: removedAt(reading, article),
		start,
		end,
	};
}
