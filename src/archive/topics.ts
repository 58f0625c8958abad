import type { Topic } from "./answers.ts";
import {
	FEWEST_LETTERS,
	nounPhrasesIn,
	type Phrase,
	type Worded,
} from "./nounPhrases.ts";
import { formulas, general } from "./tables/topicWords.ts";

/**
 * What a set of statements is about: noun phrases that stand in them. Those that the paper's own headlines and headings
 * hold come first, then those that keep coming back; longer ones before the shorter ones in them.
 */

export type WordedSpan = Worded;

export interface WordedStatement {
	/** Which article it stands in. */
	readonly article: string;
	readonly spans: readonly WordedSpan[];
	/** The headline over it, and the heading of its section. */
	readonly headings: readonly string[];
}

/** Statements beyond which what only one of them holds is no topic. */
const FEW = 20;
/** How alike two topics' statements may be before one of them says nothing new. */
const SAME_STATEMENTS = 0.6;
/** How much more a phrase says that is a headline's, and one that stands in marks. */
const IN_HEADING = 2;
const IN_MARKS = 1.3;

interface Counted {
	readonly phrase: string;
	readonly statements: Set<number>;
	readonly articles: Set<string>;
	/** Statements under whose headings it stands. */
	headed: number;
	/** How often it stands, and how often in marks of its own. */
	times: number;
	quoted: number;
	readonly isWord: boolean;
	/** How often which word stands right before, right after it. */
	readonly before: Map<string, number>;
	readonly after: Map<string, number>;
}

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
	const counted = countedIn(statements);
	const fewest = within === undefined && statements.length > FEW ? 2 : 1;
	const names = [...without];
	const candidates = [...counted.values()].filter(
		({ phrase, statements: held }) =>
			held.size >= fewest &&
			(within === undefined || within.includes(phrase)) &&
			!names.some((name) => phrase.includes(name) || name.includes(phrase)) &&
			!isFormula(phrase),
	);
	const whole = candidates.filter((one) => !isPiece(one));
	const sure = whole.filter((one) => suretyOf(one) > 0);
	const named = sure.length > 0 ? sure : whole.length > 0 ? whole : candidates;
	return apart(scored(named), sure.length > 0 ? limit : Math.min(limit, 1)).map(
		({ phrase, statements: held, articles }) => ({
			phrase,
			statements: held.size,
			articles: articles.size,
		}),
	);
}

function countedIn(
	statements: readonly WordedStatement[],
): ReadonlyMap<string, Counted> {
	const counted = new Map<string, Counted>();
	for (const [index, { spans, article, headings }] of statements.entries())
		for (const phrase of spans.flatMap((span) => [...nounPhrasesIn(span)])) {
			const { text } = phrase;
			const known = counted.get(text) ?? uncounted(phrase);
			counted.set(text, known);
			known.times++;
			if (phrase.isQuoted) known.quoted++;
			count(known.before, phrase.before);
			count(known.after, phrase.after);
			if (known.statements.has(index)) continue;
			known.statements.add(index);
			known.articles.add(article);
			if (headings.some((heading) => heading.includes(text))) known.headed++;
		}
	return counted;
}

const uncounted = ({ text, isWord }: Phrase): Counted => ({
	phrase: text,
	statements: new Set(),
	articles: new Set(),
	headed: 0,
	times: 0,
	quoted: 0,
	isWord,
	before: new Map(),
	after: new Map(),
});

function count(counts: Map<string, number>, word: string | null): void {
	if (word !== null) counts.set(word, (counts.get(word) ?? 0) + 1);
}

/** The share of a phrase's places at which one word stands beside it that makes it a piece of something longer. */
const PIECE = 0.7;

/** Whether it is a piece of something longer: 西部陆海, where 新通道 follows nearly always. */
function isPiece({ before, after, times, quoted }: Counted): boolean {
	if (quoted > 0) return false;
	const most = Math.max(0, ...before.values(), ...after.values());
	return most >= times * PIECE;
}

/**
 * How sure it is that a phrase names a topic: 3 what several statements hold under headings that hold it too, 2 what several
 * hold, 1 what stands once but in a heading, in marks or in the dictionary, 0 anything else.
 */
const suretyOf = ({
	phrase,
	statements,
	headed,
	quoted,
	isWord,
}: Counted): number => {
	if (general.has(phrase)) return 0;
	if (statements.size > 1) return headed > 0 ? 3 : 2;
	return headed > 0 || quoted > 0 || isWord ? 1 : 0;
};

/** Best first: what more than one statement holds; then by how many hold it beyond those that hold a longer phrase around it, and how much it says. */
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
	const scoreOf = ({
		phrase,
		statements,
		headed,
		quoted,
		times,
	}: Counted): number => {
		const around = longer.get(phrase) ?? [];
		const nested =
			around.length === 0
				? 0
				: around.reduce((sum, size) => sum + size, 0) / around.length;
		return (
			Math.log2(Math.min(phrase.length, 8)) *
			(statements.size - nested + headed * (IN_HEADING - 1)) *
			(quoted * 2 > times ? IN_MARKS : 1)
		);
	};
	return candidates
		.map((one) => ({ one, score: scoreOf(one) }))
		.sort(
			(a, b) =>
				Math.min(suretyOf(b.one), 2) - Math.min(suretyOf(a.one), 2) ||
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
