import type {
	Match,
	SearchHit,
	Understood,
} from "../../src/archive/searchAnswers.ts";
import { sentencesOf } from "../../src/language/sentences.ts";
import { type Locale, translator } from "../../src/locale.ts";
import type { ExtractedArticle, Span, Statement } from "../../src/model.ts";
import type { Passage } from "../../src/reply.ts";
import { wordsIn } from "./excerpt.ts";
import { shownName } from "./names.ts";
import { statementPassages } from "./passages.ts";
import { piecesOf, type Stretch } from "./pieces.ts";
import { paragraphLabel, paragraphsOf } from "./statements.ts";

/** Statements shown of one article; /article has the rest. */
const statementsShown = 3;

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

const inBody = (match: Match): match is Span & { readonly part: "body" } =>
	match.part === "body";

const within = (
	statement: Statement,
	match: Pick<Span, "paragraph" | "start" | "end">,
): boolean =>
	[...statement.spans, ...statement.quotations].some(
		(span) =>
			span.paragraph === match.paragraph &&
			span.start < match.end &&
			match.start < span.end,
	);

/** What of a statement holds the match: of a mixed one the quotation rather than the whole, where it stands there. */
const holdingPassage = (
	article: ExtractedArticle,
	statement: Statement,
	found: readonly Span[],
	locale: Locale,
	isWhole: boolean,
): Passage | undefined => {
	const passages = statementPassages(article, statement, locale, {
		found,
		isWhole,
	});
	return (
		passages.find(({ pieces }) =>
			pieces.some((piece) => piece.by === "paper" && piece.match),
		) ?? passages[0]
	);
};

const said = (
	statement: Statement,
	passage: Passage,
	locale: Locale,
): Passage => {
	const { speaker } = statement;
	return {
		...passage,
		label: [
			shownName(speaker.name, speaker.kind, locale),
			passage.label,
			paragraphLabel(paragraphsOf(statement), locale),
		]
			.filter((part) => part !== null)
			.join(" · "),
	};
};

/** A match that nobody says: in its sentence, as narration, or in the part of the article that it stands in. */
const unsaid = (
	article: ExtractedArticle,
	match: Match,
	matches: readonly Match[],
	locale: Locale,
): Passage => {
	const t = translator(locale);
	const ref = { kind: "article", id: article.id } as const;
	if (!inBody(match))
		return {
			ref,
			wording: "report",
			label: t("search.part", { part: match.part }),
			pieces: piecesOf(match.of, { start: 0, end: match.of.length }, [match]),
		};
	const text = article.paragraphs[match.paragraph] ?? "";
	const sentence = sentenceAt(text, match.start);
	// The attribution of somebody's words (某某书记表示，……) shares its sentence with them.
	const speakers = new Set(
		article.statements
			.filter((statement) =>
				within(statement, { ...sentence, paragraph: match.paragraph }),
			)
			.map(({ speaker }) => shownName(speaker.name, speaker.kind, locale)),
	);
	const label =
		speakers.size === 0
			? t("wording.report")
			: t("search.around", {
					speakers: [...speakers].join(t("list.separator")),
				});
	return {
		ref,
		wording: "report",
		label: `${label} · ${paragraphLabel([match.paragraph], locale)}`,
		pieces: piecesOf(
			text,
			sentence,
			matches.filter(
				(other) => inBody(other) && other.paragraph === match.paragraph,
			),
		),
	};
};

/** Whether every word asked for stands in a statement: one of each set of alternatives. */
const saysAll = (statement: Statement, { groups }: Understood): boolean =>
	groups.every((alternatives) =>
		alternatives.some(({ text }) => wordsIn(statement, [text]).length > 0),
	);

/** Exact words before paraphrase; else as they stand. */
const exactFirst = (one: Statement, other: Statement): number =>
	Number(one.mode === "indirect") - Number(other.mode === "indirect");

/** What a search hit shows. */
export interface Matched {
	readonly passages: readonly Passage[];
	/** Statements that say it too and are not shown. */
	readonly more: number;
}

/**
 * Where a search matched, each match in its sentence: first the statements in which all of it is said, with who says it, exact
 * words first; then what nobody says: a headline, narration.
 *
 * @param all - every statement that says it, each whole: for a file
 */
export function matchesShown(
	hit: SearchHit,
	understood: Understood,
	locale: Locale,
	{ all = false }: { readonly all?: boolean } = {},
): Matched {
	const { article, matches } = hit;
	const words = understood.groups.flat().map(({ text }) => text);
	const whole = article.statements
		.filter((statement) => words.length > 0 && saysAll(statement, understood))
		.sort(exactFirst);
	const partly = article.statements.filter(
		(statement) =>
			!whole.includes(statement) &&
			matches.some((match) => inBody(match) && within(statement, match)),
	);
	const statements = [...whole, ...partly];
	const shown = all ? statements : statements.slice(0, statementsShown);
	const seen = new Set<string>();
	const alone = matches.flatMap((match): Passage[] => {
		if (
			inBody(match) &&
			article.statements.some((statement) => within(statement, match))
		)
			return [];
		const passage = unsaid(article, match, matches, locale);
		const key = JSON.stringify(passage.pieces.map(({ text }) => text));
		if (seen.has(key)) return [];
		seen.add(key);
		return [passage];
	});
	return {
		passages: [
			...shown.flatMap((statement) => {
				const passage = holdingPassage(
					article,
					statement,
					wordsIn(statement, words),
					locale,
					all,
				);
				return passage === undefined ? [] : [said(statement, passage, locale)];
			}),
			...alone,
		],
		more: statements.length - shown.length,
	};
}
