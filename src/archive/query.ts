import type { Days } from "./answers.ts";
import { isEmpty } from "./pattern.ts";
import {
	allDays,
	daysProblem,
	isOfDays,
	isTyped,
	readChains,
	type Term,
	termOf,
} from "./queryChains.ts";
import { bothDays, isDay, isReversed, openDays } from "./queryDays.ts";
import { onlyOf, type Query, queryOf } from "./queryOf.ts";
import {
	joinedNames,
	joinedStretches,
	type Token,
	tokensOf,
	withoutBareMarks,
} from "./queryTokens.ts";
import {
	byLetter,
	daysAsWords,
	namesApart,
	othersOf,
	type Rereading,
} from "./rereading.ts";
import type { OtherQuery, QueryProblem, Reread } from "./searchAnswers.ts";

/** A query, or why it is none, and how else what was typed can be taken. */
export type QueryRead = {
	/** Tried where what was read finds nothing, in this order. */
	readonly instead: readonly Rereading[];
	/** What could be asked besides. */
	readonly others: readonly Omit<OtherQuery, "total">[];
} & (
	| { readonly kind: "query"; readonly query: Query }
	| { readonly kind: "problem"; readonly problem: QueryProblem }
);

/** UTF-16 units a query may have: a headline with kicker and subhead fits. */
const LONGEST = 500;

/**
 * Reads a query: words (all must stand), `"exact phrase"`, `-not`, `OR`, days.
 *
 * @param today - the asker's day, `YYYY-MM-DD`
 * @param within - days asked for besides the query's own
 */
export function readQuery(
	typed: string,
	today: string,
	within: Days = openDays,
): QueryRead {
	const refused = (
		problem: QueryProblem,
		asWords: Query | null = null,
	): QueryRead => ({
		kind: "problem",
		problem,
		...(problem.kind === "daysApart" && asWords !== null
			? {
					instead: [
						{
							why: { kind: "daysApart", typed: problem.typed },
							query: asWords,
						},
					],
					others: problem.instead.map((query) => ({
						kind: "otherDays",
						query,
					})),
				}
			: {
					instead: problem.kind === "tooLong" ? [] : byLetter(typed, within),
					others: [],
				}),
	});
	if (typed.length > LONGEST)
		return refused({ kind: "tooLong", most: LONGEST });
	const tokens = joinedStretches(joinedNames(tokensOf(typed)), (token) =>
		isDay(token, today),
	);
	const read = readChains(withoutBareMarks(typed, tokens), today);
	if (read.kind === "problem") return refused(read.problem);
	const { chains } = read;
	const asked = chains.filter(({ not }) => !not);
	const words = asked.filter(
		(chain) => !isOfDays(chain) && chain.terms.length > 0,
	);
	const dated = asked.filter(isOfDays);
	if (words.length === 0 && dated.length === 0) {
		const without = chains.flatMap((chain) =>
			chain.terms.filter(isTyped).map(({ text }) => text),
		);
		return refused(
			without.length > 0 ? { kind: "onlyWithout", without } : { kind: "empty" },
		);
	}

	const groups = words.map(({ terms }) => terms);
	const query = queryOf({
		groups,
		nots: chains.filter(({ not }) => not),
		whole:
			groups.length < 2 &&
			(groups.length === tokens.length || groups[0]?.[0]?.text === typed.trim())
				? null
				: wholeOf(typed, tokens),
		noSuchDays: asked.flatMap(({ noSuchDays }) => noSuchDays),
		days: bothDays(allDays(dated), within),
		daysFrom: dated.flatMap(({ named }) => named.map(({ text }) => text)),
	});
	const asWords = daysAsWords(query, dated, within);
	if (isReversed(query.understood.days))
		return refused(daysProblem(chains, dated, within), asWords);
	const { daysFrom, days } = query.understood;
	const because = (typed: readonly string[]): Reread => ({
		kind: "days",
		typed,
		days,
	});
	return {
		kind: "query",
		query,
		instead: [
			...(asWords === null ? [] : [{ why: because(daysFrom), query: asWords }]),
			...(dated.length === 0 || query.whole === null
				? []
				: [
						{
							why: because([query.whole.text]),
							query: onlyOf(query.whole, within),
						},
					]),
			...namesApart(query, words),
		],
		others: othersOf(chains, words),
	};
}

/** All that was typed as one stretch, where it is more than one word and has no operator. */
function wholeOf(typed: string, tokens: readonly Token[]): Term | null {
	const plain = tokens.every(({ kind, not }) => kind === "word" && !not);
	const term = termOf(typed.trim());
	return plain && !isEmpty(term.pattern) ? term : null;
}
