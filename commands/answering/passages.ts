import { type Locale, translator } from "../../src/locale.ts";
import type { Article, Quotation, Span, Statement } from "../../src/model.ts";
import type { Passage, Piece } from "../../src/reply.ts";
import { excerptPieces } from "./excerpt.ts";
import { shownName } from "./names.ts";
import { cut, paper, spanPieces } from "./pieces.ts";

/** Which words of a statement are wanted; all unless told. */
export type Wanted = "exact" | "paraphrase" | undefined;

/** Corner brackets where the paragraph prints them and no curved marks, curved marks everywhere else. */
const marksIn = (paragraph: string): readonly [string, string] =>
	/[「『]/u.test(paragraph) && !/[“”]/u.test(paragraph)
		? ["「", "」"]
		: ["“", "”"];

/** A stretch of somebody's own words in its marks. */
export function inMarks(
	article: Article,
	span: Span,
	found: readonly Span[] = [],
): Piece[] {
	const [open, close] = marksIn(article.paragraphs[span.paragraph] ?? "");
	return [paper(open), ...spanPieces(article, [span], found), paper(close)];
}

/** The quotations that are the speaker's own; the others are somebody else's words inside their speech. */
export function ownQuotations(statement: Statement): readonly Quotation[] {
	return statement.quotations.filter(
		(quotation) => quotation.speaker === undefined,
	);
}

/** The exact words of a direct statement: its quotations in their marks, cuts between them where print goes on. */
const directPieces = (
	article: Article,
	statement: Statement,
	found: readonly Span[],
): Piece[] => {
	const own = ownQuotations(statement);
	// An interview prints the turns of a named speaker without marks: the marks are then ours.
	const stretches = own.length > 0 ? own : statement.spans;
	return stretches.flatMap((stretch, index) => {
		const before = stretches[index - 1];
		const newParagraph =
			before !== undefined && before.paragraph !== stretch.paragraph;
		return [
			...(before === undefined ? [] : [newParagraph ? paper("\n") : cut]),
			...inMarks(article, stretch, found),
		];
	});
};

const labelled = (label: string, statement: Statement, locale: Locale) =>
	statement.cited ? `${label} · ${translator(locale)("wording.cited")}` : label;

/**
 * A statement as it may be used. Exact words stand in marks; a paraphrase never does. A mixed statement shows both: each
 * of its quotations as exact words, then the whole as the paraphrase it is.
 *
 * @param found - what was asked for, where it stands in it: marked, and what a long paraphrase is cut down to
 */
export function statementPassages(
	article: Article,
	statement: Statement,
	locale: Locale,
	{
		wanted,
		found = [],
		isWhole = false,
	}: {
		readonly wanted?: Wanted;
		readonly found?: readonly Span[];
		/** Whether a paraphrase stays as long as it is: nothing is cut in a file. */
		readonly isWhole?: boolean;
	} = {},
): Passage[] {
	const t = translator(locale);
	const ref = { kind: "statement", id: statement.id } as const;
	const label = (text: string) => labelled(text, statement, locale);
	if (statement.mode === "direct")
		return wanted === "paraphrase"
			? []
			: [
					{
						ref,
						wording: "exact",
						label: label(
							ownQuotations(statement).length > 0
								? t("wording.exact")
								: t("wording.exactUnmarked"),
						),
						pieces: directPieces(article, statement, found),
					},
				];
	const exact: Passage[] = statement.quotations.flatMap((quotation, index) =>
		quotation.speaker === undefined
			? [
					{
						ref: { kind: "quotation", id: `${statement.id}/${index}` },
						wording: "exact",
						label: label(t("wording.exact")),
						pieces: inMarks(article, quotation, found),
					},
				]
			: [],
	);
	const { pieces, isCut } = isWhole
		? { pieces: spanPieces(article, statement.spans, found), isCut: false }
		: excerptPieces(article, statement.spans, found);
	const paraphrase: Passage = {
		ref,
		wording: "paraphrase",
		label: label(
			[
				statement.mode === "mixed"
					? t("wording.mixed")
					: t("wording.paraphrase"),
				...(isCut ? [t("wording.excerpt")] : []),
			].join(" · "),
		),
		pieces,
	};
	if (wanted === "exact") return exact;
	if (wanted === "paraphrase") return [paraphrase];
	return [...exact, paraphrase];
}

/** Words nested in somebody's speech: whose they are, and who relays them. */
export function relayedNotes(statement: Statement, locale: Locale): string[] {
	const t = translator(locale);
	return statement.quotations.flatMap(({ speaker, text }) =>
		speaker === undefined
			? []
			: [
					t("note.relayed", {
						text,
						speaker: shownName(speaker.name, speaker.kind, locale),
						by: shownName(
							statement.speaker.name,
							statement.speaker.kind,
							locale,
						),
					}),
				],
	);
}
