import { basename } from "node:path";
import { parseArgs } from "node:util";
import nodejieba from "nodejieba";
import { extract } from "../src/extraction/extract.ts";
import type { Article, Extraction, Span } from "../src/model.ts";
import { readCorpus } from "../src/reading/corpus.ts";
import { give } from "./child.ts";
import { clock } from "./figures.ts";
import { charactersOf, textOf } from "./texts.ts";

/** What extraction finds in one file of articles, or in all of them, and what it takes beside cutting the same text into words. */
export interface Found {
	readonly articles: number;
	readonly characters: number;
	readonly statements: number;
	/** Of which by somebody with a name. */
	readonly byName: number;
	readonly quotations: number;
	readonly commitments: number;
	readonly headlineStatements: number;
	/** Spans whose text is not what the article prints there. */
	readonly notVerbatim: number;
	readonly extractSeconds: number;
	readonly cutSeconds: number;
	/** The longest that one article took, in milliseconds, and which. */
	readonly slowest: { readonly milliseconds: number; readonly id: string };
}

export interface Extracted {
	readonly files: readonly (Found & { readonly file: string })[];
	readonly all: Found;
	/** How many statements each rule made. */
	readonly rules: Readonly<Record<string, number>>;
}

const none: Found = {
	articles: 0,
	characters: 0,
	statements: 0,
	byName: 0,
	quotations: 0,
	commitments: 0,
	headlineStatements: 0,
	notVerbatim: 0,
	extractSeconds: 0,
	cutSeconds: 0,
	slowest: { milliseconds: 0, id: "" },
};

const rules: Record<string, number> = {};

/** Extracts one article and cuts its text, one right behind the other, so that whatever else a machine does slows both. */
function measured(article: Article): Found {
	const text = textOf(article);
	const started = clock();
	const found = extract(article);
	const extracted = clock();
	nodejieba.cut(text.headline, true);
	nodejieba.cut(text.body, true);
	const cut = clock();
	for (const { rule } of [...found.statements, ...found.headlineStatements])
		rules[rule] = (rules[rule] ?? 0) + 1;
	return {
		articles: 1,
		characters: charactersOf([text]),
		statements: found.statements.length,
		byName: found.statements.filter(({ speaker }) => speaker.kind === "person")
			.length,
		quotations: found.statements.flatMap(({ quotations }) => quotations).length,
		commitments: found.commitments.length,
		headlineStatements: found.headlineStatements.length,
		notVerbatim: notVerbatimIn(article, found),
		extractSeconds: (extracted - started) / 1000,
		cutSeconds: (cut - extracted) / 1000,
		slowest: { milliseconds: extracted - started, id: article.id },
	};
}

function notVerbatimIn(article: Article, found: Extraction): number {
	const spans: Span[] = [
		...found.statements.flatMap((statement) => [
			...statement.spans,
			...statement.quotations,
			...statement.because,
		]),
		...found.commitments,
		...found.commitments.flatMap(({ paragraph, actions }) =>
			actions.map((action) => ({ ...action, paragraph })),
		),
	];
	return spans.filter(
		({ paragraph, start, end, text }) =>
			text === "" || article.paragraphs[paragraph]?.slice(start, end) !== text,
	).length;
}

const plus = (one: Found, other: Found): Found => ({
	articles: one.articles + other.articles,
	characters: one.characters + other.characters,
	statements: one.statements + other.statements,
	byName: one.byName + other.byName,
	quotations: one.quotations + other.quotations,
	commitments: one.commitments + other.commitments,
	headlineStatements: one.headlineStatements + other.headlineStatements,
	notVerbatim: one.notVerbatim + other.notVerbatim,
	extractSeconds: one.extractSeconds + other.extractSeconds,
	cutSeconds: one.cutSeconds + other.cutSeconds,
	slowest:
		other.slowest.milliseconds > one.slowest.milliseconds
			? other.slowest
			: one.slowest,
});

const { values } = parseArgs({
	options: { corpus: { type: "string", default: "" } },
});
// The dictionary is loaded by the first call.
nodejieba.cut("记言", true);
const files = new Map<string, Found>();
for await (const { file, articles } of readCorpus([values.corpus])) {
	const name = basename(file);
	files.set(name, articles.map(measured).reduce(plus, files.get(name) ?? none));
}
give({
	files: [...files].map(([file, found]) => ({ file, ...found })),
	all: [...files.values()].reduce(plus, none),
	rules,
} satisfies Extracted);
