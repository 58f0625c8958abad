import { type Locale, translator } from "../../src/locale.ts";
import type { Article } from "../../src/model.ts";
import type { Block, Note } from "../../src/reply.ts";
import { type ActionRow, actionLine } from "./actions.ts";
import { byKey, type Group, type SectionKind, sectionsOf } from "./groups.ts";
import { misprintsIn } from "./misprints.ts";
import { shownAnswerable, shownName, speakerWithTitles } from "./names.ts";
import { sourceLine } from "./source.ts";
import { themeName } from "./themes.ts";

/** The articles of an answer, numbered where there are several. */
export interface Sources {
	/** The number of an article, from 1; null where there is only one. */
	numberOf(article: Article): number | null;
	/** Source lines of those articles that have had none yet: each is printed once. */
	take(articles: Iterable<Article>): Block[];
}

/** Numbers the articles in the order in which they come. */
export function sourcesOf(
	articles: readonly Article[],
	locale: Locale,
): Sources {
	const t = translator(locale);
	const numbers = new Map<string, number>();
	for (const { id } of articles)
		if (!numbers.has(id)) numbers.set(id, numbers.size + 1);
	const taken = new Set<string>();
	const numberOf = (article: Article) =>
		numbers.size < 2 ? null : (numbers.get(article.id) ?? null);
	return {
		numberOf,
		take(articles) {
			const blocks: Block[] = [];
			for (const article of articles) {
				if (taken.has(article.id)) continue;
				taken.add(article.id);
				const line = sourceLine(article, locale);
				const number = numberOf(article);
				blocks.push(
					number === null
						? line
						: {
								...line,
								details: [t("source.number", { number }), ...line.details],
							},
				);
			}
			return blocks;
		},
	};
}

const articlesOf = (rows: readonly ActionRow[]): Article[] =>
	rows.map(({ hit }) => hit.article);

/** Who speaks for it, with the office on the day: a place's commitments belong to the post, not to the person. */
const holderNotes = (rows: readonly ActionRow[], locale: Locale): Note[] => {
	const notes = [
		...byKey(
			rows,
			({ hit }) => `${hit.commitment.actor.id} ${hit.article.id}`,
		).values(),
	].flatMap((ofOne): Note[] => {
		const [first] = ofOne;
		if (first === undefined) return [];
		const { actor } = first.hit.commitment;
		const { article } = first.hit;
		return [
			{
				kind: "note",
				tone: "quiet",
				text: [
					speakerWithTitles(actor, article.date, locale),
					...misprintsIn(
						article,
						new Set([
							first.hit.commitment.paragraph,
							...(article.statements
								.find(({ id }) => id === first.hit.commitment.statement)
								?.because.map((span) => span.paragraph) ?? []),
						]),
						locale,
					),
				].join(" "),
			},
		];
	});
	// Somebody without an office is the same line in every article.
	return [...new Map(notes.map((note) => [note.text, note])).values()];
};

const sectionHeading = (
	of: SectionKind,
	count: number,
	locale: Locale,
): string => {
	const t = translator(locale);
	switch (of.kind) {
		case "numbers":
			return t("commitments.section.numbers", { count });
		case "vague":
			return t("commitments.section.vague", { count });
		case "other":
			return t("commitments.section.other", { count });
		case "theme":
			return t("commitments.section.theme", {
				theme: themeName(of.theme, locale),
				count,
			});
	}
};

/** What one is answerable for, section by section, with its sources. */
export function groupBlocks(
	group: Group,
	sources: Sources,
	locale: Locale,
	{ heading }: { readonly heading: boolean },
): Block[] {
	const t = translator(locale);
	const speakers = new Set(
		group.rows.map(({ hit }) => hit.commitment.actor.id),
	);
	return [
		...(heading
			? [
					{
						kind: "heading",
						level: 1,
						text: t("commitments.group", {
							answerable: shownAnswerable(group.answerable, locale),
							actions: group.actions,
							numbers: group.numbers,
							deadlines: group.deadlines,
						}),
					} as const,
				]
			: []),
		// Who answers in their own name and has no office is in the heading already.
		...holderNotes(group.rows, locale).filter(
			({ text }) =>
				!heading || text !== shownAnswerable(group.answerable, locale),
		),
		...group.sections.flatMap((section): Block[] => [
			{
				kind: "heading",
				level: 2,
				text: sectionHeading(section.of, section.rows.length, locale),
			},
			...section.rows.map((row) =>
				actionLine(
					row,
					{
						source: sources.numberOf(row.hit.article),
						lead:
							speakers.size > 1
								? shownName(
										row.hit.commitment.actor.name,
										row.hit.commitment.actor.kind,
										locale,
									)
								: null,
					},
					locale,
				),
			),
		]),
		...sources.take(articlesOf(group.rows)),
	];
}

/** From how many lines on orders are put in order by theme. */
const manyRows = 8;

/** Orders to others, or advice: by whom, to whom, and where they are many by theme. Apart from pledges, and never counted with them. */
export function apartBlocks(
	rows: readonly ActionRow[],
	heading: string,
	sources: Sources,
	locale: Locale,
): Block[] {
	if (rows.length === 0) return [];
	const t = translator(locale);
	const lineOf = (row: ActionRow): Block =>
		actionLine(
			row,
			{ source: sources.numberOf(row.hit.article), lead: null },
			locale,
		);
	const byWhom = byKey(rows, ({ hit: { commitment, article } }) =>
		JSON.stringify([commitment.actor.id, commitment.addressee, article.id]),
	);
	return [
		{ kind: "heading", level: 1, text: heading },
		...[...byWhom.values()].flatMap((ofOne): Block[] => {
			const [first] = ofOne;
			if (first === undefined) return [];
			const { actor, addressee } = first.hit.commitment;
			const who = speakerWithTitles(actor, first.hit.article.date, locale);
			return [
				{
					kind: "heading",
					level: 2,
					text:
						addressee === null
							? who
							: t("commitments.addressed", { who, addressee }),
				},
				...(ofOne.length > manyRows
					? sectionsOf(ofOne).flatMap(({ of, rows: ofSection }): Block[] => [
							{
								kind: "note",
								tone: "quiet",
								text: sectionHeading(of, ofSection.length, locale),
							},
							...ofSection.map(lineOf),
						])
					: ofOne.map(lineOf)),
			];
		}),
		...sources.take(articlesOf(rows)),
	];
}
