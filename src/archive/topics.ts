import type { Statement } from "../model.ts";
import type { Topic } from "./answers.ts";
import { formulas, notAtAnEnd, notLast } from "./tables/topicWords.ts";

/**
 * What a set of statements is about: phrases that stand in them, found by counting runs of words. Longer phrases that
 * keep coming back stand before the shorter ones in them; grammar, set verbs and formulas name nothing.
 */

/** A statement's words, as one stretch a span, and where its words begin. */
export interface WordedSpan {
	readonly text: string;
	/** UTF-16 offsets of the words in it, ascending. */
	readonly words: readonly number[];
}

export interface WordedStatement {
	readonly statement: Statement;
	/** Which article it stands in. */
	readonly article: string;
	readonly spans: readonly WordedSpan[];
}

/** Words a phrase may have, and letters. */
const MOST_WORDS = 5;
const FEWEST_LETTERS = 3;
const MOST_LETTERS = 12;
/** Statements beyond which what only one of them holds is no topic. */
const FEW = 20;
/** How alike two topics' statements may be before one of them says nothing new. */
const SAME_STATEMENTS = 0.6;

/** Phrases are of Chinese characters, letters and figures; nothing runs over marks, but those of numbers and names. */
const wordLike = /^[\p{Script=Han}\p{L}\p{N}·+&.-]+$/u;
const onlyFigures = /^[\p{N}.+-]+/u;

interface Counted {
	readonly phrase: string;
	readonly statements: Set<number>;
	readonly articles: Set<string>;
	/** Words it has: one that the dictionary knows whole is a term already. */
	readonly words: number;
}

/** Runs of words that may name something. */
function* phrasesIn({ text, words }: WordedSpan): Generator<[string, number]> {
	for (const [first, start] of words.entries()) {
		const opening = text.slice(start, words[first + 1]);
		if (!mayEnd(opening) || onlyFigures.test(opening)) continue;
		for (let count = 1; count <= MOST_WORDS; count++) {
			const last = text.slice(words[first + count - 1], words[first + count]);
			if (!wordLike.test(last)) break;
			const phrase = text.slice(start, words[first + count]);
			if (phrase.length > MOST_LETTERS) break;
			if (phrase.length >= FEWEST_LETTERS && mayEnd(last) && !notLast.has(last))
				yield [phrase, count];
			if (last === "的" || last === "了") break;
		}
	}
}

const mayEnd = (word: string): boolean =>
	wordLike.test(word) && !notAtAnEnd.has(word);

const isFormula = (phrase: string): boolean =>
	formulas.some(
		(formula) => formula.includes(phrase) || phrase.includes(formula),
	);

/**
 * The topics of some statements, the best first.
 *
 * @param without - names that are no topics: those of the speakers
 * @param within - a text they must stand in too
 */
export function topicsOf(
	statements: readonly WordedStatement[],
	limit: number,
	without: ReadonlySet<string> = new Set(),
	within?: string,
): readonly Topic[] {
	const counted = new Map<string, Counted>();
	for (const [index, { spans, article }] of statements.entries())
		for (const [phrase, words] of spans.flatMap((span) => [
			...phrasesIn(span),
		])) {
			const known = counted.get(phrase);
			if (known === undefined)
				counted.set(phrase, {
					phrase,
					statements: new Set([index]),
					articles: new Set([article]),
					words,
				});
			else {
				known.statements.add(index);
				known.articles.add(article);
			}
		}
	const fewest = within === undefined && statements.length > FEW ? 2 : 1;
	const names = [...without];
	const candidates = [...counted.values()].filter(
		({ phrase, statements: held }) =>
			held.size >= fewest &&
			(within === undefined || within.includes(phrase)) &&
			!names.some((name) => phrase.includes(name)) &&
			!isFormula(phrase),
	);
	return apart(scored(candidates), limit).map(
		({ phrase, statements: held, articles }) => ({
			phrase,
			statements: held.size,
			articles: articles.size,
		}),
	);
}

/** Best first: what more than one statement holds; then how many statements hold it beyond those that hold a longer phrase around it, and how much it says. */
function scored(candidates: readonly Counted[]): readonly Counted[] {
	const longer = new Map<string, number[]>();
	const byPhrase = new Map(candidates.map((one) => [one.phrase, one]));
	for (const { phrase, statements } of candidates)
		for (let start = 0; start < phrase.length; start++)
			for (let end = start + FEWEST_LETTERS; end <= phrase.length; end++) {
				const inner = phrase.slice(start, end);
				if (inner === phrase || !byPhrase.has(inner)) continue;
				const sizes = longer.get(inner);
				if (sizes === undefined) longer.set(inner, [statements.size]);
				else sizes.push(statements.size);
			}
	const scoreOf = ({ phrase, statements }: Counted): number => {
		const around = longer.get(phrase) ?? [];
		const nested =
			around.length === 0
				? 0
				: around.reduce((sum, size) => sum + size, 0) / around.length;
		return Math.log2(Math.min(phrase.length, 8)) * (statements.size - nested);
	};
	return candidates
		.map((one) => ({ one, score: scoreOf(one) }))
		.sort(
			(a, b) =>
				Number(b.one.statements.size > 1) - Number(a.one.statements.size > 1) ||
				b.score - a.score ||
				b.one.articles.size - a.one.articles.size ||
				(a.one.phrase < b.one.phrase ? -1 : 1),
		)
		.map(({ one }) => one);
}

/** The first so many that say something that those before them do not. */
function apart(ordered: readonly Counted[], limit: number): readonly Counted[] {
	const chosen: Counted[] = [];
	for (const one of ordered) {
		if (chosen.length === limit) break;
		const said = chosen.some(
			(other) =>
				other.phrase.includes(one.phrase) ||
				one.phrase.includes(other.phrase) ||
				alike(one.statements, other.statements) > SAME_STATEMENTS,
		);
		if (!said) chosen.push(one);
	}
	return chosen;
}

function alike(one: ReadonlySet<number>, other: ReadonlySet<number>): number {
	const shared = [...one].filter((index) => other.has(index)).length;
	return shared / (one.size + other.size - shared);
}
