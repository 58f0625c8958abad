import type {
	QueryProblem,
	SearchAnswer,
	Understood,
	Wanted,
} from "../../src/archive/searchAnswers.ts";
import type { ArgumentsOf, Context, Options } from "../../src/command.ts";
import { alternativesOf } from "../../src/digest/beat.ts";
import { UserError } from "../../src/error.ts";
import { type Locale, translator } from "../../src/locale.ts";
import type { AskButton } from "../../src/reply.ts";
import { askButton, withOptions } from "./again.ts";
import { beatsAsked } from "./beats.ts";
import { daysAsked, todayOf } from "./days.ts";
import { daysUnderstood } from "./understood.ts";

/** What /search takes, and whatever asks the same. */
export const searchOptions = {
	query: { type: "text", required: true, suggest: "topic", maxLength: 500 },
	from: { type: "text", suggest: "day" },
	to: { type: "text", suggest: "day" },
	beat: { type: "text", suggest: "beats" },
} as const satisfies Options;

export type Found = Extract<SearchAnswer, { kind: "found" }>;

/** Why a query cannot be asked, for the asker to mend, with queries that can. */
const refused = (problem: QueryProblem, context: Context): UserError => {
	const t = translator(context.locale);
	const list = (words: readonly string[]): string =>
		words.join(t("list.separator"));
	const asked = (query: string, label = query): AskButton => {
		const { command, options } = withOptions(context.call, { query });
		return askButton(label, command, options);
	};
	switch (problem.kind) {
		case "empty":
			return new UserError("error.query.empty", null);
		case "bareOr":
			return new UserError("error.query.bareOr", null);
		case "orWithout": {
			const { without, instead } = problem;
			return new UserError(
				"error.query.orWithout",
				{ without: list(without), instead },
				{ asks: [asked(instead)] },
			);
		}
		case "onlyWithout":
			return new UserError("error.query.onlyWithout", {
				without: list(problem.without),
			});
		case "noSuchDay":
			return new UserError("error.query.noSuchDay", { typed: problem.text });
		case "daysReversed": {
			const { from, to, instead } = problem;
			return new UserError(
				"error.daysReversed",
				{ from, to },
				{
					asks:
						instead === null
							? []
							: [asked(instead, t("ask.days", { from: to, to: from }))],
				},
			);
		}
		case "daysApart": {
			const { typed, instead } = problem;
			return new UserError(
				"error.query.daysApart",
				{
					typed: list(typed),
					instead: instead.join(t("list.semicolon")),
					count: instead.length,
				},
				{ asks: instead.map((query) => asked(query)) },
			);
		}
		case "daysSplit": {
			const { typed, instead } = problem;
			return new UserError(
				"error.query.daysSplit",
				{ typed: list(typed), instead: instead.join(t("list.semicolon")) },
				{ asks: instead.map((query) => asked(query)) },
			);
		}
		case "tooLong":
			return new UserError("error.query.tooLong", { most: problem.most });
		case "tooBroad":
			return new UserError("error.query.tooBroad", {
				words: list(problem.words),
			});
	}
};

/** The names of the beats that a search is about. */
interface Beats {
	readonly beats: readonly string[];
}

/**
 * How a query was read, word by word.
 *
 * @param beats - the beats that it is about, by name
 */
const understoodQuery = (
	understood: Understood,
	beats: readonly string[],
	locale: Locale,
): string => {
	const t = translator(locale);
	const separator = t("list.separator");
	const { groups, without, daysFrom, daysWithout, figures } = understood;
	const days = daysUnderstood(understood.days, locale);
	const worded = (some: Understood["groups"]): string =>
		some
			.map((alternatives) =>
				alternatives
					.map(({ text, exact }) =>
						exact ? t("search.phrase", { phrase: text }) : text,
					)
					.join(t("search.or")),
			)
			.join(separator);
	const isExact = (alternatives: readonly Wanted[]): boolean =>
		alternatives.every(({ exact }) => exact);
	const words = groups.filter((alternatives) => !isExact(alternatives));
	const phrases = groups.filter(isExact);
	return t("understood.line", {
		parts: [
			...(words.length > 0
				? [t("search.words", { words: worded(words), count: words.length })]
				: []),
			...(phrases.length > 0
				? [t("search.phrases", { phrases: worded(phrases) })]
				: []),
			...(figures.length > 0
				? [t("search.figures", { figures: figures.join(separator) })]
				: []),
			...(without.length > 0
				? [t("search.without", { words: without.join(separator) })]
				: []),
			...daysWithout.map(({ text, days: leftOut }) =>
				t("search.daysWithout", {
					typed: text,
					days: daysUnderstood(leftOut, locale) ?? "",
				}),
			),
			...(beats.length > 0
				? [
						t("understood.pair", {
							name: t("option.beat.name"),
							value: beats.join(separator),
						}),
					]
				: []),
			...(days === null
				? []
				: [
						daysFrom.length > 0
							? t("search.daysFrom", { typed: daysFrom.join(separator), days })
							: days,
					]),
		].join(t("list.semicolon")),
	});
};

/** How a query was read, and why not as it might have been. */
export function understoodLines(
	{ understood, reread, beats }: Pick<Found, "understood" | "reread"> & Beats,
	locale: Locale,
): string[] {
	const t = translator(locale);
	return [
		understoodQuery(understood, beats, locale),
		...(reread === null
			? []
			: [
					t("search.reread", {
						why: reread.kind,
						typed: reread.typed.join(t("list.separator")),
						days:
							reread.kind === "days"
								? (daysUnderstood(reread.days, locale) ?? "")
								: "",
					}),
				]),
	];
}

/**
 * What a search finds, and the names of the beats that it is about.
 *
 * @param limit - hits at most
 * @throws UserError for days, beats and queries that cannot be asked
 */
export function searchAsked(
	{ query, from, to, beat }: ArgumentsOf<typeof searchOptions>,
	context: Context,
	{ offset = 0, limit }: { readonly offset?: number; readonly limit: number },
): Found & Beats {
	const beats = beat === undefined ? null : beatsAsked(beat, context);
	const answer = context.archive.search({
		query,
		today: todayOf(context),
		...daysAsked(context, { from, to }),
		any: beats === null ? undefined : alternativesOf(beats),
		offset,
		limit,
	});
	if (answer.kind === "refused") throw refused(answer.problem, context);
	return { ...answer, beats: (beats ?? []).map(({ name }) => name) };
}
