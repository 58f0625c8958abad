import type { ArticleAnswer, Copy } from "../../src/archive/answers.ts";
import type { Context } from "../../src/command.ts";
import { momentIn } from "../../src/language/days.ts";
import { type Locale, translator } from "../../src/locale.ts";
import type { ExtractedArticle, Speaker } from "../../src/model.ts";
import type { Block } from "../../src/reply.ts";
import { type ActionRow, actionLine } from "./actions.ts";
import { heading, note } from "./blocks.ts";
import { answerableOf } from "./groups.ts";
import { annotated } from "./misprints.ts";
import { shownAnswerable, shownName, speakerWithTitles } from "./names.ts";
import { paper } from "./pieces.ts";
import { paragraphLabel, paragraphsOf } from "./statements.ts";

/** The headline with what stands over and under it, as printed. */
export const headlineBlocks = ({ headline }: ExtractedArticle): Block[] =>
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

/** Who wrote it, in which column, and that a commentary is one. */
export const bylineNotes = (
	article: ExtractedArticle,
	locale: Locale,
): Block[] => {
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
export const speakerNotes = (
	article: ExtractedArticle,
	locale: Locale,
): Block[] => {
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

/** Actions as lines, each with who answers for it. */
export const commitmentLines = (
	rows: readonly ActionRow[],
	locale: Locale,
): Block[] =>
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
export const textBlocks = (
	article: ExtractedArticle,
	locale: Locale,
): Block[] => {
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

/** Paragraphs of an earlier version that are shown; a page that was written anew has none in common. */
const goneShown = 5;

/** That the page has changed since it was first read, and what: the words that are no longer there are shown as they were. */
export const earlierBlocks = (
	{ earlier }: ArticleAnswer,
	{ locale, zone }: Context,
): Block[] => {
	const t = translator(locale);
	return earlier.flatMap((version): Block[] => {
		const { article, replacedAt, gone, came, headlineChanged } = version;
		const moment = momentIn(zone, replacedAt);
		return [
			note(
				t("article.earlier", {
					moment,
					gone: gone.length,
					came: came.length,
					headline: headlineChanged ? "yes" : "no",
				}),
				"warning",
			),
			...(headlineChanged
				? [earlierHeadline(article, t("article.earlierHeadline"))]
				: []),
			...gone.slice(0, goneShown).map(
				(paragraph): Block => ({
					kind: "prose",
					style: "paragraph",
					label: t("article.gone", {
						paragraph: paragraphLabel([paragraph], locale),
					}),
					pieces: annotated(article, paragraph, locale),
				}),
			),
			...(gone.length > goneShown
				? [
						note(
							t("article.moreGone", { count: gone.length - goneShown }),
							"quiet",
						),
					]
				: []),
			...(came.length > 0
				? [
						note(
							t("article.came", {
								paragraphs: came
									.map((paragraph) => paragraphLabel([paragraph], locale))
									.join(t("list.separator")),
							}),
							"quiet",
						),
					]
				: []),
		];
	});
};

const earlierHeadline = (
	{ headline }: ExtractedArticle,
	label: string,
): Block => ({
	kind: "prose",
	style: "paragraph",
	label,
	pieces: [
		paper(
			[headline.kicker, headline.main, headline.subhead]
				.filter((part) => part !== null)
				.join("　"),
		),
	],
});

/** Copies that are listed. */
const copiesListed = 20;

/** Where else the same story stands, one by one. */
export const copiesNotes = (
	copies: readonly Copy[],
	locale: Locale,
): Block[] => {
	const t = translator(locale);
	if (copies.length === 0) return [];
	return [
		heading(t("article.copies", { count: copies.length })),
		...copies
			.slice(0, copiesListed)
			.map(({ headline, newspaper, date }) =>
				note(
					[
						t("page.headline", { headline }),
						newspaper ?? t("source.newspaperUnknown"),
						date ?? t("source.dateUnknown"),
					].join("　"),
				),
			),
		...(copies.length > copiesListed
			? [note(t("article.moreCopies", { count: copies.length - copiesListed }))]
			: []),
	];
};
