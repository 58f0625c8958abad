import type { Match, SearchHit } from "../../src/archive/answers.ts";
import { sentencesOf } from "../../src/language/sentences.ts";
import { type Locale, translator } from "../../src/locale.ts";
import type { ExtractedArticle, Span, Statement } from "../../src/model.ts";
import type { Passage } from "../../src/reply.ts";
import { shownName } from "./names.ts";
import { statementPassages } from "./passages.ts";
import { piecesOf, type Stretch } from "./pieces.ts";
import { paragraphLabel } from "./statements.ts";

/** Sentences shown of one article; the article has the rest. */
const sentencesShown = 3;

/** The sentence of a paragraph that holds an offset, without the space around it. */
export function sentenceAt(paragraph: string, offset: number): Stretch {
	const sentence = sentencesOf(paragraph).find(
		({ start, end }) => start <= offset && offset < end,
	) ?? { start: 0, end: paragraph.length };
	const text = paragraph.slice(sentence.start, sentence.end);
	return {
		start: sentence.start + (text.length - text.trimStart().length),
		end: sentence.end - (text.length - text.trimEnd().length),
	};
}

const holds = (outer: Span, inner: Span): boolean =>
	outer.paragraph === inner.paragraph &&
	outer.start < inner.end &&
	inner.start < outer.end;

const statementAround = (
	article: ExtractedArticle,
	match: Span,
): Statement | null =>
	article.statements.find(
		(statement) =>
			statement.spans.some((span) => holds(span, match)) ||
			statement.quotations.some((quotation) => holds(quotation, match)),
	) ?? null;

const said = (
	statement: Statement,
	passage: Passage,
	locale: Locale,
): Passage => {
	const { speaker } = statement;
	return {
		...passage,
		label: [shownName(speaker.name, speaker.kind, locale), passage.label]
			.filter((part) => part !== null)
			.join(" · "),
	};
};

const bodyPassages = (
	article: ExtractedArticle,
	matches: readonly Span[],
	locale: Locale,
): Passage[] => {
	const t = translator(locale);
	const shown = new Set<string>();
	const passages: Passage[] = [];
	for (const match of matches) {
		if (passages.length >= sentencesShown) break;
		const statement = statementAround(article, match);
		if (statement !== null) {
			if (shown.has(statement.id)) continue;
			shown.add(statement.id);
			const [exact, ...rest] = statementPassages(article, statement, locale, {
				found: matches,
			});
			// Of a mixed statement the part that holds the match is enough: exact words before paraphrase.
			const wanted =
				[exact, ...rest].find((passage) =>
					passage?.pieces.some((piece) => piece.by === "paper" && piece.match),
				) ?? exact;
			if (wanted !== undefined) passages.push(said(statement, wanted, locale));
			continue;
		}
		const text = article.paragraphs[match.paragraph] ?? "";
		const sentence = sentenceAt(text, match.start);
		const key = `${match.paragraph}:${sentence.start}`;
		if (shown.has(key)) continue;
		shown.add(key);
		passages.push({
			ref: { kind: "article", id: article.id },
			wording: "report",
			label: `${t("wording.report")} · ${paragraphLabel([match.paragraph], locale)}`,
			pieces: piecesOf(
				text,
				sentence,
				matches.filter(({ paragraph }) => paragraph === match.paragraph),
			),
		});
	}
	return passages;
};

const inBody = (match: Match): match is Span & { readonly part: "body" } =>
	match.part === "body";

/**
 * Where a search matched, each in its sentence: somebody's words with who says them, narration as narration, a headline
 * or a caption as what it is.
 */
export function matchPassages(hit: SearchHit, locale: Locale): Passage[] {
	const t = translator(locale);
	const body = bodyPassages(hit.article, hit.matches.filter(inBody), locale);
	const parts = hit.matches.flatMap((match): Passage[] =>
		inBody(match)
			? []
			: [
					{
						ref: { kind: "article", id: hit.article.id },
						wording: "report",
						label: t("search.part", { part: match.part }),
						pieces: piecesOf(match.of, { start: 0, end: match.of.length }, [
							match,
						]),
					},
				],
	);
	return [...parts, ...body];
}
