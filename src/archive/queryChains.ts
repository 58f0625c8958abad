import { writtenOtherwise } from "../language/wordVariants.ts";
import type { Days } from "./answers.ts";
import { isEmpty, type Pattern, patternOf } from "./pattern.ts";
import {
	bothDays,
	eitherDays,
	isReversed,
	type NamedDays,
	namedDays,
	openDays,
} from "./queryDays.ts";
import { linked, notsLast, type Token, typedAs } from "./queryTokens.ts";
import type { QueryProblem } from "./searchAnswers.ts";

/** One of a query's terms: a word or an exact phrase. */
export interface Term {
	/** As typed, without quotation marks. */
	readonly text: string;
	/** Whether it is a phrase. */
	readonly exact: boolean;
	readonly pattern: Pattern;
	/** Whether it is another as the other script writes it: the same word to whoever typed it. */
	readonly isVariant?: boolean;
}

/** Whether a term is what was typed. */
export const isTyped = ({ isVariant = false }: Term): boolean => !isVariant;

export const termOf = (text: string, exact = false): Term => ({
	text,
	exact,
	pattern: patternOf(text, exact),
});

/** What OR stands between, or one word, phrase or day alone. */
export interface Chain {
	readonly tokens: readonly Token[];
	/** As it was typed, to be typed again. */
	readonly typed: string;
	/** Whether it is left out; then it is alone. */
	readonly not: boolean;
	/** What it is as words, in either script's way to write them; none where there is nothing to look for. */
	readonly terms: readonly Term[];
	/** The days of it that were named. */
	readonly named: readonly NamedDays[];
	/** Words with the shape of a day that the calendar does not have. */
	readonly noSuchDays: readonly string[];
	/** Null where it is words: a day beside a word, with OR between them, is one too. */
	readonly days: Days | null;
}

export type DaysChain = Chain & { readonly days: Days };

export const isOfDays = (chain: Chain): chain is DaysChain =>
	chain.days !== null;

export type ChainsRead =
	| { readonly kind: "chains"; readonly chains: readonly Chain[] }
	| { readonly kind: "problem"; readonly problem: QueryProblem };

/** Puts together what OR stands between, and finds the days. @param today - `YYYY-MM-DD` */
export function readChains(
	tokens: readonly Token[],
	today: string,
): ChainsRead {
	const links = linked(tokens);
	if (links === null) return { kind: "problem", problem: { kind: "bareOr" } };
	const chains = links.map((link) => chainOf(link, today));
	for (const chain of chains) {
		const problem = problemOf(chain, chains, tokens);
		if (problem !== null) return { kind: "problem", problem };
	}
	return { kind: "chains", chains };
}

function chainOf(tokens: readonly Token[], today: string): Chain {
	const named: NamedDays[] = [];
	const noSuchDays: string[] = [];
	for (const token of tokens) {
		const read = namedDays(token, today);
		if (read === "noSuchDay") noSuchDays.push(token.text);
		else if (read !== null) named.push(read);
	}
	return {
		tokens,
		typed: tokens.map(({ typed }) => typed).join(" OR "),
		not: tokens.some(({ not }) => not),
		terms: tokens
			.flatMap(({ text, kind }) => {
				const term = termOf(text, kind === "phrase");
				const other = writtenOtherwise(text);
				return other === null
					? [term]
					: [term, { ...termOf(other, term.exact), isVariant: true }];
			})
			.filter(({ pattern }) => !isEmpty(pattern)),
		named,
		noSuchDays,
		days:
			named.length === tokens.length
				? eitherDays(named.map(({ days }) => days))
				: null,
	};
}

/** The other chains of a query with something else in one's place, typed again. */
const withInstead = (
	chains: readonly Chain[],
	old: readonly Chain[],
	instead: string,
): string => {
	const kept = chains.filter((chain) => !old.includes(chain));
	return typedAs([...kept, ...(instead === "" ? [] : [{ typed: instead }])]);
};

function problemOf(
	chain: Chain,
	chains: readonly Chain[],
	tokens: readonly Token[],
): QueryProblem | null {
	const several = chain.tokens.length > 1;
	if (chain.not && several) {
		const instead = notsLast(tokens);
		const without = tokens.filter(({ not }) => not).map(({ text }) => text);
		return instead === null
			? { kind: "onlyWithout", without }
			: { kind: "orWithout", without, instead };
	}
	if (chain.named.length < chain.tokens.length) return null;
	const reversed = chain.named.find(({ days }) => isReversed(days));
	if (reversed !== undefined) {
		const { from, to } = reversed.days;
		return {
			kind: "daysReversed",
			from: from ?? "",
			to: to ?? "",
			instead: several
				? null
				: withInstead(chains, [chain], `${chain.not ? "-" : ""}${to}..${from}`),
		};
	}
	return chain.days === null
		? {
				kind: "daysSplit",
				typed: chain.named.map(({ text }) => text),
				instead: chain.named.map(({ text }) =>
					withInstead(chains, [chain], text),
				),
			}
		: null;
}

/** The days that lie in all of some chains. */
export const allDays = (chains: readonly DaysChain[]): Days =>
	chains.reduce<Days>((days, chain) => bothDays(days, chain.days), openDays);

/**
 * Why no article can be of all the days asked for, and what could be asked.
 *
 * @param within - days asked for besides
 */
export function daysProblem(
	chains: readonly Chain[],
	asked: readonly DaysChain[],
	within: Days,
): Extract<QueryProblem, { kind: "daysReversed" | "daysApart" }> {
	const own = allDays(asked);
	const typed = asked.map((chain) => chain.typed);
	if (!isReversed(own))
		return {
			kind: "daysApart",
			typed: [...typed, `${within.from ?? ""}..${within.to ?? ""}`],
			instead: [withInstead(chains, asked, "")].filter((query) => query !== ""),
		};
	const bounds = asked.flatMap(({ named }) => named.map(({ bound }) => bound));
	const from = bounds.find((bound) => bound?.side === "from");
	const to = bounds.find((bound) => bound?.side === "to");
	if (from && to && bounds.length === 2)
		return {
			kind: "daysReversed",
			from: own.from ?? "",
			to: own.to ?? "",
			instead: withInstead(chains, asked, `from:${to.day} to:${from.day}`),
		};
	const either = eitherDays(asked.map(({ days }) => days));
	return {
		kind: "daysApart",
		typed,
		instead: (either === null || bounds.some((bound) => bound !== null)
			? typed
			: [typed.join(" OR ")]
		).map((days) => withInstead(chains, asked, days)),
	};
}
