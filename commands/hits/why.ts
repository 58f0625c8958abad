import type { Context } from "../../src/command.ts";
import { type Locale, translator } from "../../src/locale.ts";
import type { Article, Commitment, Span, Statement } from "../../src/model.ts";
import { type Block, type HitRef, type Reply, reply } from "../../src/reply.ts";
import { heading, note } from "../answering/blocks.ts";
import { sentenceAt } from "../answering/matches.ts";
import { misprintsIn } from "../answering/misprints.ts";
import { shownAnswerable, speakerWithTitles } from "../answering/names.ts";
import { piecesOf } from "../answering/pieces.ts";
import { sourceLine } from "../answering/source.ts";
import { paragraphLabel } from "../answering/statements.ts";
import { articleOf, picked } from "./find.ts";

/** The words an attribution rests on, marked in their sentences. */
const becauseBlocks = (
	article: Article,
	because: readonly Span[],
	locale: Locale,
): Block[] => {
	const shown = new Set<string>();
	return because.flatMap((span): Block[] => {
		const text = article.paragraphs[span.paragraph] ?? "";
		const sentence = sentenceAt(text, span.start);
		const key = `${span.paragraph}:${sentence.start}`;
		if (shown.has(key)) return [];
		shown.add(key);
		return [
			{
				kind: "prose",
				style: "paragraph",
				label: paragraphLabel([span.paragraph], locale),
				pieces: piecesOf(
					text,
					sentence,
					because.filter(({ paragraph }) => paragraph === span.paragraph),
				),
			},
		];
	});
};

const statementBlocks = (
	article: Article,
	statement: Statement,
	locale: Locale,
): Block[] => {
	const t = translator(locale);
	const { speaker, cue, rule, because, mode } = statement;
	return [
		note(
			t("why.speaker", {
				speaker: speakerWithTitles(speaker, article.date, locale),
			}),
		),
		note(t("why.mode", { mode })),
		note(cue === null ? t("why.noCue") : t("why.cue", { cue })),
		note(t("why.rule", { rule })),
		...(statement.cited ? [note(t("why.cited"))] : []),
		...(because.length > 0
			? [
					heading(t("why.because"), 2),
					...becauseBlocks(article, because, locale),
				]
			: []),
	];
};

const commitmentNotes = (commitment: Commitment, locale: Locale): Block[] => {
	const t = translator(locale);
	return [
		note(t("why.kind", { kind: commitment.kind })),
		...(commitment.answerable === null
			? []
			: [
					note(
						t("why.answerable", {
							answerable: shownAnswerable(commitment.answerable, locale),
						}),
					),
				]),
		...(commitment.addressee === null
			? []
			: [note(t("why.addressee", { addressee: commitment.addressee }))]),
		...(commitment.statement === null ? [note(t("why.narration"))] : []),
	];
};

/**
 * 依据: why these words are given to this speaker: the rule by its name in docs/method.md, the cue, and the page's own
 * words it rests on.
 *
 * @throws UserError where the hit is there no more
 */
export function why(ref: HitRef, context: Omit<Context, "call">): Reply {
	const { archive, locale } = context;
	const t = translator(locale);
	const thing = picked(archive, ref);
	const article = articleOf(thing);
	const statement =
		thing.kind === "statement"
			? thing.hit.statement
			: thing.kind === "commitment"
				? thing.statement
				: null;
	const paragraphs = new Set([
		...(statement?.because.map((span) => span.paragraph) ?? []),
		...(statement?.spans.map((span) => span.paragraph) ?? []),
	]);
	return reply({
		outcome: "answer",
		title: t("why.title"),
		lead: [t("why.lead", { kind: thing.kind })],
		blocks: [
			...(thing.kind === "commitment"
				? commitmentNotes(thing.hit.commitment, locale)
				: []),
			...(statement === null
				? []
				: statementBlocks(article, statement, locale)),
			...(thing.kind === "article"
				? [note(t("why.article", { basis: article.dateBasis ?? "none" }))]
				: []),
			...misprintsIn(article, paragraphs, locale).map((line) => note(line)),
			sourceLine(article, locale),
		],
	});
}
