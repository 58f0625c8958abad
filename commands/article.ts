import type { ArticleAnswer } from "../src/archive/answers.ts";
import { type Context, defineCommand } from "../src/command.ts";
import { UserError } from "../src/error.ts";
import { translator } from "../src/locale.ts";
import type { Speaker } from "../src/model.ts";
import { type AskButton, reply } from "../src/reply.ts";
import { actionRows, hasNumber } from "./answering/actions.ts";
import {
	bylineNotes,
	commitmentLines,
	copiesNotes,
	earlierBlocks,
	headlineBlocks,
	speakerNotes,
	textBlocks,
} from "./answering/articleBlocks.ts";
import { heading, note } from "./answering/blocks.ts";
import { searchedLine } from "./answering/footer.ts";
import { misprintLine } from "./answering/misprints.ts";
import { shownName } from "./answering/names.ts";
import { headlineOf, sourceLine } from "./answering/source.ts";
import { askButton, withOptions } from "./asking/again.ts";

/** Speakers offered as buttons. */
const speakersOffered = 4;

/** Headlines offered where a typed one is several or none. */
const headlinesOffered = 5;

/** Which article a typed headline or id means. */
const articleAsked = (typed: string, context: Context): ArticleAnswer => {
	const { archive } = context;
	const byId = archive.article(typed);
	if (byId !== null) return byId;
	// A long headline was completed to its beginning and ….
	const begun = typed.replace(/…$/u, "");
	const near = archive.suggest("article", begun, headlinesOffered);
	const called = near.filter(({ name, value }) => {
		const answer = archive.article(value);
		return (
			answer !== null &&
			[name, headlineOf(answer.article)].includes(typed.trim())
		);
	});
	const [only] = called;
	const exact = only === undefined ? null : archive.article(only.value);
	if (exact !== null && called.length === 1) return exact;
	const offered = called.length > 1 ? called : near;
	throw new UserError(
		called.length > 1
			? "error.severalArticles"
			: near.length > 0
				? "error.articleNear"
				: "error.articleUnknown",
		{ typed },
		{
			outcome: "empty",
			asks: offered.map(({ name, value }) => {
				const { command, options } = withOptions(context.call, {
					article: value,
				});
				// What is called the same is told apart by its day and paper.
				const article = archive.article(value)?.article;
				const parts = [article?.date, article?.source.newspaper, name];
				return askButton(
					called.length > 1
						? parts.filter((part) => typeof part === "string").join(" · ")
						: name,
					command,
					options,
				);
			}),
		},
	);
};

/** One article, as printed. */
export const article = defineCommand({
	name: "article",
	options: {
		article: { type: "text", required: true, suggest: "article" },
	},
	run(options, context) {
		const { locale } = context;
		const t = translator(locale);
		const answer = articleAsked(options.article, context);
		const printed = answer.article;
		const rows = actionRows(
			printed.commitments.map((commitment) => ({
				article: printed,
				commitment,
				entry: answer.entries[commitment.actor.id] ?? commitment.actor.id,
				copies: [],
				removedAt: answer.removedAt,
			})),
		);
		const numbered = rows.filter(hasNumber);
		const others = rows.filter((row) => !hasNumber(row));
		const speakers = new Map<string, Speaker>();
		for (const { speaker } of printed.statements) {
			const entry = answer.entries[speaker.id];
			if (entry !== undefined && !speakers.has(entry))
				speakers.set(entry, speaker);
		}
		const asks: AskButton[] = [...speakers]
			.filter(([, { kind }]) => kind === "person" || kind === "body")
			.slice(0, speakersOffered)
			.map(([entry, speaker]) =>
				askButton(
					t("ask.quotesOf", {
						place: shownName(speaker.name, speaker.kind, locale),
					}),
					"quotes",
					{ speaker: entry },
				),
			);
		return reply({
			outcome: "answer",
			title: headlineOf(printed),
			lead: [
				t("article.lead", {
					speakers: speakers.size,
					statements: printed.statements.length,
					commitments: rows.length,
					paragraphs: printed.paragraphs.length,
				}),
			],
			blocks: [
				...headlineBlocks(printed),
				sourceLine(printed, locale),
				...bylineNotes(printed, locale),
				...(answer.removedAt === null
					? []
					: [note(t("note.removed"), "warning")]),
				...printed.notes.map((misprint) =>
					note(misprintLine(printed, misprint, locale), "warning"),
				),
				...earlierBlocks(answer, context),
				...copiesNotes(answer.copies, locale),
				heading(t("article.speakers")),
				...speakerNotes(printed, locale),
				...(numbered.length > 0
					? [
							heading(t("article.numbered", { count: numbered.length })),
							note(t("commitments.wordings"), "quiet"),
							...commitmentLines(numbered, locale),
						]
					: []),
				...textBlocks(printed, locale),
				...(others.length > 0
					? [
							heading(t("article.others", { count: others.length })),
							note(t("commitments.wordings"), "quiet"),
							...commitmentLines(others, locale),
						]
					: []),
			],
			footer: searchedLine(context, answer.searched),
			hitActions: rows.length > 0 ? ["copy", "context", "why", "watch"] : [],
			asks,
		});
	},
});
