import type { Days } from "./answers.ts";
import { type Chain, isOfDays, isTyped, type Term } from "./queryChains.ts";
import { isFigureBelowZero } from "./queryTokens.ts";
import type { Understood } from "./searchAnswers.ts";

/** A query, read. */
export interface Query {
	/** One term of each group must stand in the article. */
	readonly groups: readonly (readonly Term[])[];
	readonly without: readonly Term[];
	/**
	 * The whole of what was typed, where it has no operator: an article in which it stands as it is, is found even where
	 * its parts were taken for days.
	 */
	readonly whole: Term | null;
	/** Words with the shape of a day that the calendar does not have (2月31日): where they stand nowhere, they were a slip. */
	readonly noSuchDays: readonly string[];
	readonly understood: Understood;
}

/** What a query is made of: what is left out as it was read. */
interface Parts extends Pick<Query, "groups" | "whole" | "noSuchDays"> {
	readonly nots: readonly Chain[];
	readonly days: Days;
	readonly daysFrom: readonly string[];
}

/** Makes a query. */
export function queryOf({
	groups,
	nots,
	whole,
	noSuchDays,
	days,
	daysFrom,
}: Parts): Query {
	const without = nots
		.filter((chain) => !isOfDays(chain))
		.flatMap(({ terms }) => terms);
	return {
		groups,
		without,
		whole,
		noSuchDays,
		understood: {
			groups: wantedOf(groups),
			without: without.filter(isTyped).map(({ text }) => text),
			days,
			daysFrom,
			daysWithout: nots
				.filter(isOfDays)
				.flatMap(({ named }) =>
					named.map(({ text, days }) => ({ text, days })),
				),
			figures: groups
				.flat()
				.filter(({ text, exact }) => !exact && isFigureBelowZero(text))
				.map(({ text }) => text),
		},
	};
}

/** What groups of terms say of how a query was read. */
export const wantedOf = (groups: Query["groups"]): Understood["groups"] =>
	groups.map((terms) =>
		terms.filter(isTyped).map(({ text, exact }) => ({ text, exact })),
	);

/** A query of one term and nothing else. */
export function onlyOf(term: Term, days: Days): Query {
	return queryOf({
		groups: [[term]],
		nots: [],
		whole: null,
		noSuchDays: [],
		days,
		daysFrom: [],
	});
}
