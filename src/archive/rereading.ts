import type { Days } from "./answers.ts";
import { isEmpty } from "./pattern.ts";
import {
	allDays,
	type Chain,
	type DaysChain,
	isOfDays,
	isTyped,
	type Term,
	termOf,
} from "./queryChains.ts";
import { bothDays, isReversed } from "./queryDays.ts";
import { onlyOf, type Query, wantedOf } from "./queryOf.ts";
import { typedAs } from "./queryTokens.ts";
import type { OtherQuery, Reread } from "./searchAnswers.ts";

/** Another way to read what was typed. */
export interface Rereading {
	/** Null where it needs no reason: all that was typed, by the letter. */
	readonly why: Reread | null;
	readonly query: Query;
}

/** What was typed, taken by the letter; nothing where even that is nothing to look for. */
export function byLetter(typed: string, days: Days): readonly Rereading[] {
	const term = termOf(typed.trim(), true);
	return isEmpty(term.pattern)
		? []
		: [{ why: null, query: onlyOf(term, days) }];
}

/**
 * The same query with its days as words that must stand; null where papers print no such days: those that are counted
 * from today (近30天), of which there may be none, while 今天 stands nearly everywhere.
 */
export function daysAsWords(
	query: Query,
	dated: readonly DaysChain[],
	within: Days,
): Query | null {
	const isBound = ({ named }: DaysChain) =>
		named.some(({ bound }) => bound !== null);
	const printed = dated.filter((chain) => !isBound(chain));
	const bounds = dated.filter(isBound);
	const days = bothDays(allDays(bounds), within);
	if (
		printed.length === 0 ||
		printed.some(({ named }) => named.some(({ isPrinted }) => !isPrinted)) ||
		isReversed(days)
	)
		return null;
	const groups = [...query.groups, ...printed.map(({ terms }) => terms)];
	return {
		...query,
		groups,
		understood: {
			...query.understood,
			groups: wantedOf(groups),
			days,
			daysFrom: bounds.flatMap(({ named }) => named.map(({ text }) => text)),
		},
	};
}

/** Whether single characters were put together that may have been meant apart: 水 电 气, and no figures. */
const mayBeApart = ({ tokens }: Chain): boolean =>
	tokens.length === 1 &&
	(tokens[0]?.apart ?? []).length > 0 &&
	/^\p{Script=Han}+$/u.test(tokens[0]?.text ?? "");

/** The same query with single characters as words of their own. */
export function namesApart(
	query: Query,
	words: readonly Chain[],
): readonly Rereading[] {
	const apart = words.filter(mayBeApart);
	if (apart.length === 0) return [];
	const groups = words.flatMap((chain): (readonly Term[])[] =>
		mayBeApart(chain)
			? (chain.tokens[0]?.apart ?? []).map((one) => [termOf(one)])
			: [chain.terms],
	);
	return [
		{
			why: {
				kind: "namesApart",
				typed: apart.flatMap(({ terms }) =>
					terms.filter(isTyped).map(({ text }) => text),
				),
			},
			query: {
				...query,
				groups,
				understood: { ...query.understood, groups: wantedOf(groups) },
			},
		},
	];
}

const quoted = (text: string): string => `"${text}"`;

/** What could be asked besides: each is another query, to be typed as it stands. */
export function othersOf(
	chains: readonly Chain[],
	words: readonly Chain[],
): readonly Omit<OtherQuery, "total">[] {
	const typed = (instead: (chain: Chain) => string | null): string =>
		typedAs(
			chains.flatMap((chain) => {
				const one = instead(chain) ?? chain.typed;
				return one === "" ? [] : [{ typed: one }];
			}),
		);
	const free = chains.filter(
		(chain) =>
			isOfDays(chain) &&
			!chain.not &&
			chain.named.every(({ bound }) => bound === null),
	);
	return [
		...(words.length === 0 || !chains.some(isOfDays)
			? []
			: [
					{
						kind: "withoutDays" as const,
						query: typed((chain) => (isOfDays(chain) ? "" : null)),
					},
				]),
		...(free.some(({ named }) => named.some(({ isPrinted }) => !isPrinted))
			? [
					{
						kind: "daysAsWords" as const,
						query: typed((chain) =>
							free.includes(chain)
								? chain.named.map(({ text }) => quoted(text)).join(" OR ")
								: null,
						),
					},
				]
			: []),
		...(words.some(mayBeApart)
			? [
					{
						kind: "namesApart" as const,
						query: typed((chain) =>
							mayBeApart(chain)
								? (chain.tokens[0]?.apart ?? []).map(quoted).join(" ")
								: null,
						),
					},
				]
			: []),
	];
}
