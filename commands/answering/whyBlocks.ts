import type { Explanation } from "../../src/archive/answers.ts";
import { type Locale, translator } from "../../src/locale.ts";
import type { Article, Span } from "../../src/model.ts";
import type { Block } from "../../src/reply.ts";
import { heading, note } from "./blocks.ts";
import { sentenceAt } from "./matches.ts";
import { shownName, speakerWithTitles } from "./names.ts";
import { piecesOf } from "./pieces.ts";
import { paragraphLabel } from "./statements.ts";

/** Stretches of an article marked in their sentences, each sentence once. */
const markedSentences = (
	article: Article,
	spans: readonly Span[],
	locale: Locale,
): Block[] => {
	const shown = new Set<string>();
	return [...spans]
		.sort(
			(one, other) =>
				one.paragraph - other.paragraph || one.start - other.start,
		)
		.flatMap((span): Block[] => {
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
						spans.filter(({ paragraph }) => paragraph === span.paragraph),
					),
				},
			];
		});
};

/** How words that name nobody were taken for the speaker. */
const referenceNote = (
	{ hit, reference, named }: Explanation,
	locale: Locale,
): Block[] => {
	const t = translator(locale);
	const { speaker } = hit.statement;
	if (reference === null) return [];
	const name = shownName(speaker.name, speaker.kind, locale);
	return [
		note(
			named === null
				? t("why.reference", { words: reference.text, name })
				: t("why.referenceNamed", {
						words: reference.text,
						name,
						paragraph: paragraphLabel([named.paragraph], locale),
					}),
		),
	];
};

/** What else it could have been: who else is named where the rule looked. */
const othersNote = ({ hit, others }: Explanation, locale: Locale): Block => {
	const t = translator(locale);
	if (hit.statement.because.length === 0)
		return note(t("why.noWords"), "quiet");
	return note(
		others.length === 0
			? t("why.noOthers")
			: t("why.others", {
					names: others
						.map(({ name, span }) =>
							t("why.other", {
								name: shownName(name, "person", locale),
								paragraph: paragraphLabel([span.paragraph], locale),
							}),
						)
						.join(t("list.separator")),
				}),
	);
};

/**
 * Why a statement is its speaker's: the rule by its heading in docs/method.md, the cue, the page's own words it rests on, how
 * 他 or 该负责人 was taken for somebody, and who else is named there.
 */
export const attributionBlocks = (
	explanation: Explanation,
	locale: Locale,
): Block[] => {
	const t = translator(locale);
	const { hit, named } = explanation;
	const { speaker, cue, rule, because, mode, cited } = hit.statement;
	const marked = named === null ? because : [...because, named];
	return [
		note(
			t("why.speaker", {
				speaker: speakerWithTitles(speaker, hit.article.date, locale),
			}),
		),
		note(t("why.mode", { mode })),
		note(cue === null ? t("why.noCue") : t("why.cue", { cue })),
		note(t("why.rule", { rule })),
		...referenceNote(explanation, locale),
		othersNote(explanation, locale),
		...(cited ? [note(t("why.cited"))] : []),
		...(marked.length > 0
			? [
					heading(t("why.because"), 2),
					...markedSentences(hit.article, marked, locale),
				]
			: []),
	];
};
