import { defineCommand } from "../src/command.ts";
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
import { mendedAsks, mendedBlocks } from "./answering/mended.ts";
import { misprintLine } from "./answering/misprints.ts";
import { shownName } from "./answering/names.ts";
import { headlineOf, sourceLine } from "./answering/source.ts";
import { askButton } from "./asking/again.ts";
import { articleAsked } from "./asking/article.ts";

/** Speakers offered as buttons. */
const speakersOffered = 4;

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
				...mendedBlocks(printed, locale),
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
			hitActions:
				rows.length > 0 ? ["copy", "context", "why", "dispute", "watch"] : [],
			asks: [...mendedAsks(printed, locale), ...asks],
		});
	},
});
