import type { ArticleAnswer } from "../src/archive/answers.ts";
import { type Context, defineCommand } from "../src/command.ts";
import { UserError } from "../src/error.ts";
import { momentIn } from "../src/language/days.ts";
import { type Locale, translator } from "../src/locale.ts";
import type { ExtractedArticle, Speaker } from "../src/model.ts";
import { type AskButton, type Block, type Note, reply } from "../src/reply.ts";
import {
	type ActionRow,
	actionLine,
	actionRows,
	hasNumber,
} from "./answering/actions.ts";
import { searchedLine } from "./answering/footer.ts";
import { answerableOf } from "./answering/groups.ts";
import { annotated, misprintLine } from "./answering/misprints.ts";
import {
	shownAnswerable,
	shownName,
	speakerWithTitles,
} from "./answering/names.ts";
import { paper } from "./answering/pieces.ts";
import { copiesLine, headlineOf, sourceLine } from "./answering/source.ts";
import { paragraphLabel, paragraphsOf } from "./answering/statements.ts";
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
	throw new UserError(
		near.length > 0 ? "error.articleNear" : "error.articleUnknown",
		{ typed },
		{
			outcome: "empty",
			asks: near.map(({ name, value }) => {
				const { command, options } = withOptions(context.call, {
					article: value,
				});
				return askButton(name, command, options);
			}),
		},
	);
};

const note = (text: string, tone: Note["tone"] = "plain"): Block => ({
	kind: "note",
	tone,
	text,
});

const heading = (text: string, level: 1 | 2 = 1): Block => ({
	kind: "heading",
	level,
	text,
});

const headlineBlocks = ({ headline }: ExtractedArticle): Block[] =>
	[headline.kicker, headline.main, headline.subhead].flatMap((part) =>
		part === null
			? []
			: [
					{
						kind: "prose",
						style: "headline",
						label: null,
						pieces: [paper(part)],
					} as const,
				],
	);

const bylineNotes = (article: ExtractedArticle, locale: Locale): Block[] => {
	const t = translator(locale);
	return [
		...(article.byline.length > 0
			? [
					note(
						t("article.byline", {
							names: article.byline
								.map((name) => shownName(name, "person", locale))
								.join(t("list.separator")),
						}),
						"quiet",
					),
				]
			: []),
		...(article.column === null
			? []
			: [note(t("article.column", { column: article.column }), "quiet")]),
		...(article.genre === "commentary"
			? [note(t("article.commentary"), "quiet")]
			: []),
	];
};

/** Who speaks in it, in the order in which they first do: office, number of statements, paragraphs. */
const speakerNotes = (article: ExtractedArticle, locale: Locale): Block[] => {
	const t = translator(locale);
	const bySpeaker = new Map<
		string,
		{
			speaker: Speaker;
			statements: number;
			paragraphs: Set<number>;
			cited: boolean;
		}
	>();
	for (const statement of article.statements) {
		const known = bySpeaker.get(statement.speaker.id) ?? {
			speaker: statement.speaker,
			statements: 0,
			paragraphs: new Set<number>(),
			cited: true,
		};
		known.statements++;
		known.cited &&= statement.cited;
		for (const paragraph of paragraphsOf(statement))
			known.paragraphs.add(paragraph);
		bySpeaker.set(statement.speaker.id, known);
	}
	if (bySpeaker.size === 0) return [note(t("article.nobody"))];
	return [...bySpeaker.values()].map(
		({ speaker, statements, paragraphs, cited }) =>
			note(
				t("article.speaker", {
					name: speakerWithTitles(speaker, article.date, locale),
					statements,
					paragraphs: [...paragraphs]
						.map((paragraph) => paragraph + 1)
						.join(t("list.separator")),
					cited: cited ? "yes" : "no",
				}),
			),
	);
};

const commitmentLines = (rows: readonly ActionRow[], locale: Locale): Block[] =>
	rows.map((row) =>
		actionLine(
			row,
			{
				source: null,
				lead: shownAnswerable(answerableOf(row), locale),
			},
			locale,
		),
	);

/** The text as printed: headings where they stand, every paragraph with its number. */
const textBlocks = (article: ExtractedArticle, locale: Locale): Block[] => {
	const t = translator(locale);
	const blocks: Block[] = [heading(t("article.text"))];
	const headingsBefore = (paragraph: number): Block[] =>
		article.headings
			.filter(({ before }) => before === paragraph)
			.map(({ text }) => ({
				kind: "prose",
				style: "heading",
				label: null,
				pieces: [paper(text)],
			}));
	for (const paragraph of article.paragraphs.keys())
		blocks.push(...headingsBefore(paragraph), {
			kind: "prose",
			style: "paragraph",
			label: paragraphLabel([paragraph], locale),
			pieces: annotated(article, paragraph, locale),
		});
	blocks.push(...headingsBefore(article.paragraphs.length));
	if (article.captions.length > 0)
		blocks.push(
			heading(t("article.captions"), 2),
			...article.captions.map(
				(caption): Block => ({
					kind: "prose",
					style: "caption",
					label: null,
					pieces: [paper(caption)],
				}),
			),
		);
	return blocks;
};

const earlierNotes = (
	{ earlier }: ArticleAnswer,
	{ locale, zone }: Context,
): Block[] => {
	const t = translator(locale);
	return earlier.map(({ replacedAt, gone, came, headlineChanged }) =>
		note(
			t("article.earlier", {
				moment: momentIn(zone, replacedAt),
				gone: gone.length,
				came: came.length,
				headline: headlineChanged ? "yes" : "no",
			}),
			"warning",
		),
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
				...(answer.copies.length > 0
					? [note(copiesLine(answer.copies, locale))]
					: []),
				...(answer.removedAt === null
					? []
					: [note(t("note.removed"), "warning")]),
				...printed.notes.map((misprint) =>
					note(misprintLine(printed, misprint, locale), "warning"),
				),
				...earlierNotes(answer, context),
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
			hitActions: rows.length > 0 ? ["copy", "context", "why"] : [],
			asks,
		});
	},
});
