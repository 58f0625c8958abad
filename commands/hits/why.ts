import type { Context } from "../../src/command.ts";
import { type Locale, translator } from "../../src/locale.ts";
import type { Commitment } from "../../src/model.ts";
import { type Block, type HitRef, type Reply, reply } from "../../src/reply.ts";
import { note } from "../answering/blocks.ts";
import { misprintsIn } from "../answering/misprints.ts";
import { shownAnswerable } from "../answering/names.ts";
import { sourceLine } from "../answering/source.ts";
import { attributionBlocks } from "../answering/whyBlocks.ts";
import { articleOf, picked } from "./find.ts";

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
	const explanation = statement === null ? null : archive.explain(statement.id);
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
			...(explanation === null ? [] : attributionBlocks(explanation, locale)),
			...(thing.kind === "article"
				? [note(t("why.article", { basis: article.dateBasis ?? "none" }))]
				: []),
			...misprintsIn(article, paragraphs, locale).map((line) => note(line)),
			sourceLine(article, locale),
		],
	});
}
