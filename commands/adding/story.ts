import type { AlreadyHeld } from "../../src/archive/answers.ts";
import { type Locale, translator } from "../../src/locale.ts";
import type { ExtractedArticle } from "../../src/model.ts";
import type { Block } from "../../src/reply.ts";
import {
	bylineNotes,
	headlineBlocks,
	speakerNotes,
} from "../answering/articleBlocks.ts";
import { heading, note } from "../answering/blocks.ts";
import { misprintLine } from "../answering/misprints.ts";
import { headlineOf, sourceLine } from "../answering/source.ts";
import { heldNotes } from "./held.ts";

/** One story of a page as it was read, and whether the archive holds its words already. */
export function storyBlocks(
	article: ExtractedArticle,
	held: readonly AlreadyHeld[],
	locale: Locale,
): Block[] {
	const t = translator(locale);
	return [
		heading(headlineOf(article), 2),
		...heldNotes(held, locale),
		...headlineBlocks(article),
		...bylineNotes(article, locale),
		sourceLine(article, locale),
		note(
			t("addition.counts", {
				paragraphs: article.paragraphs.length,
				statements: article.statements.length,
				commitments: article.commitments.length,
			}),
		),
		...speakerNotes(article, locale),
		...article.notes.map((misprint) =>
			note(misprintLine(article, misprint, locale), "warning"),
		),
	];
}
