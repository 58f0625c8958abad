import { type Context, defineCommand } from "../src/command.ts";
import { UserError } from "../src/error.ts";
import { translator } from "../src/locale.ts";
import type { Statement } from "../src/model.ts";
import { type Block, reply } from "../src/reply.ts";
import { note } from "./answering/blocks.ts";
import { searchedLine } from "./answering/footer.ts";
import { misprintsIn } from "./answering/misprints.ts";
import { statementPassages } from "./answering/passages.ts";
import { headlineOf, sourceLine } from "./answering/source.ts";
import { paragraphLabel, paragraphsOf } from "./answering/statements.ts";
import { attributionBlocks } from "./answering/whyBlocks.ts";
import { askButton, withOptions } from "./asking/again.ts";
import { articleAsked } from "./asking/article.ts";

/** Paragraphs offered as buttons. */
const paragraphsOffered = 8;

/** The paragraph that is meant, from 0: 4, 第4段. */
function paragraphAsked(
	typed: string,
	count: number,
	{ locale }: Context,
): number {
	const number = Number(/\d+/u.exec(typed.normalize("NFKC"))?.[0] ?? 0);
	if (number >= 1 && number <= count) return number - 1;
	throw new UserError("error.notInteger", {
		option: translator(locale)("option.paragraph.name"),
		min: 1,
		max: count,
	});
}

const standsIn = (statement: Statement, paragraph: number): boolean =>
	paragraphsOf(statement).has(paragraph);

/** Why the words of a paragraph are whose they are said to be. */
export const why = defineCommand({
	name: "why",
	options: {
		article: { type: "text", required: true, suggest: "article" },
		paragraph: { type: "text", required: true, suggest: "paragraph" },
	},
	run(options, context) {
		const { archive, locale } = context;
		const t = translator(locale);
		const { article, searched } = articleAsked(options.article, context);
		const paragraph = paragraphAsked(
			options.paragraph,
			article.paragraphs.length,
			context,
		);
		const statements = article.statements.filter((statement) =>
			standsIn(statement, paragraph),
		);
		const label = paragraphLabel([paragraph], locale);
		const title = t("why.titleOf", {
			headline: headlineOf(article),
			paragraph: label,
		});
		const footer = searchedLine(context, searched);
		if (statements.length === 0) {
			const others = [
				...new Set(
					article.statements.flatMap((statement) => [
						...paragraphsOf(statement),
					]),
				),
			].sort((one, other) => one - other);
			return reply({
				outcome: "empty",
				title,
				lead: [t("why.nobody")],
				blocks: [sourceLine(article, locale)],
				footer,
				asks: others.slice(0, paragraphsOffered).map((other) => {
					const { command, options: again } = withOptions(context.call, {
						article: article.id,
						paragraph: String(other + 1),
					});
					return askButton(paragraphLabel([other], locale), command, again);
				}),
			});
		}
		return reply({
			outcome: "answer",
			title,
			lead: [t("why.leadOf", { count: statements.length })],
			blocks: [
				...statements.flatMap((statement): Block[] => {
					const explanation = archive.explain(statement.id);
					return [
						{
							kind: "hit",
							heading: paragraphLabel(paragraphsOf(statement), locale),
							passages: statementPassages(article, statement, locale),
							notes: [],
						},
						...(explanation === null
							? []
							: attributionBlocks(explanation, locale)),
					];
				}),
				...misprintsIn(article, new Set([paragraph]), locale).map((line) =>
					note(line),
				),
				sourceLine(article, locale),
			],
			footer,
			hitActions: ["copy", "context"],
		});
	},
});
