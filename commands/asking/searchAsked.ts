import type {
	QueryProblem,
	SearchAnswer,
	Understood,
} from "../../src/archive/answers.ts";
import type { ArgumentsOf, Context, Options } from "../../src/command.ts";
import { alternativesOf } from "../../src/digest/beat.ts";
import { UserError } from "../../src/error.ts";
import { type Locale, translator } from "../../src/locale.ts";
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

/** Why a query cannot be asked, for the asker to mend. */
const refused = (problem: QueryProblem, context: Context): UserError => {
	switch (problem.kind) {
		case "empty":
			return new UserError("error.query.empty", null);
		case "bareOr":
			return new UserError("error.query.bareOr", null);
		case "onlyWithout":
			return new UserError("error.query.onlyWithout", {
				without: problem.without.join(
					translator(context.locale)("list.separator"),
				),
			});
		case "noSuchDay":
			return new UserError("error.query.noSuchDay", { typed: problem.text });
		case "daysReversed":
			return new UserError("error.daysReversed", {
				from: problem.from,
				to: problem.to,
			});
		case "tooLong":
			return new UserError("error.query.tooLong", { most: problem.most });
		case "tooBroad":
			return new UserError("error.query.tooBroad", {
				words: problem.words.join(translator(context.locale)("list.separator")),
			});
	}
};

/**
 * How a query was read, word by word.
 *
 * @param beats - the beats that it is about, by name
 */
export const understoodQuery = (
	understood: Understood,
	beats: readonly string[],
	locale: Locale,
): string => {
	const t = translator(locale);
	const separator = t("list.separator");
	const days = daysUnderstood(understood.days, locale);
	return t("understood.line", {
		parts: [
			...(understood.words.length > 0
				? [
						t("search.words", {
							words: understood.words
								.map((alternatives) => alternatives.join(t("search.or")))
								.join(separator),
							count: understood.words.length,
						}),
					]
				: []),
			...(understood.phrases.length > 0
				? [
						t("search.phrases", {
							phrases: understood.phrases
								.map((phrase) => t("search.phrase", { phrase }))
								.join(separator),
						}),
					]
				: []),
			...(understood.without.length > 0
				? [t("search.without", { words: understood.without.join(separator) })]
				: []),
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
						understood.daysFrom.length > 0
							? t("search.daysFrom", {
									typed: understood.daysFrom.join(separator),
									days,
								})
							: days,
					]),
		].join(t("list.semicolon")),
	});
};

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
): Found & { readonly beats: readonly string[] } {
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
