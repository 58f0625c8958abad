import type { Context } from "../../src/command.ts";
import { translator } from "../../src/locale.ts";
import type { Span } from "../../src/model.ts";
import { type Block, type HitRef, type Reply, reply } from "../../src/reply.ts";
import { searchedLine } from "../answering/footer.ts";
import { piecesOf } from "../answering/pieces.ts";
import { headlineOf, sourceLine } from "../answering/source.ts";
import { paragraphLabel } from "../answering/statements.ts";
import { askButton } from "../asking/again.ts";
import { articleOf, type Picked, picked } from "./find.ts";

/** The words themselves, in the body. */
const wordsOf = (thing: Picked): readonly Span[] => {
	if (thing.kind === "article") return [];
	if (thing.kind === "commitment") {
		const { commitment } = thing.hit;
		const { start, end, text } = thing.row.action;
		return [{ paragraph: commitment.paragraph, start, end, text }];
	}
	const { statement } = thing.hit;
	const quotation =
		thing.quotation === null
			? undefined
			: statement.quotations[thing.quotation];
	return quotation === undefined ? statement.spans : [quotation];
};

/** Paragraphs before and after. */
const neighbours = 1;

/**
 * 上下文: the paragraphs the words stand in, whole, with the words marked and a paragraph on either side.
 *
 * @throws UserError where the hit is there no more
 */
export function context(ref: HitRef, given: Omit<Context, "call">): Reply {
	const { archive, locale } = given;
	const t = translator(locale);
	const thing = picked(archive, ref);
	const article = articleOf(thing);
	const words = wordsOf(thing);
	const paragraphs = words.map(({ paragraph }) => paragraph);
	const last = article.paragraphs.length - 1;
	const from = Math.max(Math.min(...paragraphs, last) - neighbours, 0);
	const to = Math.min(Math.max(...paragraphs, 0) + neighbours, last);
	const blocks: Block[] = [];
	for (let paragraph = from; paragraph <= to; paragraph++) {
		const text = article.paragraphs[paragraph] ?? "";
		for (const heading of article.headings)
			if (heading.before === paragraph)
				blocks.push({
					kind: "prose",
					style: "heading",
					label: null,
					pieces: piecesOf(heading.text, {
						start: 0,
						end: heading.text.length,
					}),
				});
		blocks.push({
			kind: "prose",
			style: "paragraph",
			label: paragraphLabel([paragraph], locale),
			pieces: piecesOf(
				text,
				{ start: 0, end: text.length },
				words.filter((span) => span.paragraph === paragraph),
			),
		});
	}
	blocks.push(sourceLine(article, locale));
	return reply({
		outcome: "answer",
		title: t("context.title", { headline: headlineOf(article) }),
		lead: [
			t("context.lead", {
				shown: paragraphLabel([from, to], locale),
				of: article.paragraphs.length,
			}),
		],
		blocks,
		footer: searchedLine(given, archive.summary().searched),
		asks: [
			askButton(
				t("ask.article", { headline: headlineOf(article) }),
				"article",
				{ article: article.id },
			),
		],
	});
}
