import type { StatementHit } from "../../src/archive/answers.ts";
import { type Locale, translator } from "../../src/locale.ts";
import type { Statement } from "../../src/model.ts";
import type { Block, Hit } from "../../src/reply.ts";
import { correctionNotes } from "./corrections.ts";
import { wordsIn } from "./excerpt.ts";
import { misprintLine, misprintsIn } from "./misprints.ts";
import { speakerWithTitles } from "./names.ts";
import { relayedNotes, statementPassages, type Wanted } from "./passages.ts";
import { copiesLine, sourceLine } from "./source.ts";

/** 第4段, 第4–5段: paragraphs of the body, counted from 1 as people count. */
export function paragraphLabel(
	paragraphs: Iterable<number>,
	locale: Locale,
): string {
	const t = translator(locale);
	const numbers = [...paragraphs].map((paragraph) => paragraph + 1);
	const first = Math.min(...numbers);
	const last = Math.max(...numbers);
	return first === last
		? t("paragraph.one", { number: first })
		: t("paragraph.range", { first, last });
}

/** The paragraphs a statement's words stand in. */
export function paragraphsOf(statement: Statement): Set<number> {
	return new Set(statement.spans.map((span) => span.paragraph));
}

/** The paragraphs it stands in and rests on: where a misprint would matter. */
export const concerned = (statement: Statement): number[] => [
	...paragraphsOf(statement),
	...statement.because.map((span) => span.paragraph),
];

/** Statements of one paragraph and one speaker are one hit: its exact words and its paraphrase side by side. */
const together = (a: StatementHit, b: StatementHit): boolean => {
	const paragraphs = paragraphsOf(a.statement);
	return (
		a.statement.speaker.id === b.statement.speaker.id &&
		paragraphs.size === 1 &&
		[...paragraphsOf(b.statement)].every((paragraph) =>
			paragraphs.has(paragraph),
		)
	);
};

/** Runs of neighbours that belong together. */
function runs<T>(
	all: readonly T[],
	belong: (a: T, b: T) => boolean,
): (readonly [T, ...T[]])[] {
	const found: [T, ...T[]][] = [];
	for (const one of all) {
		const run = found.at(-1);
		if (run !== undefined && belong(run[0], one)) run.push(one);
		else found.push([one]);
	}
	return found;
}

const unique = (texts: readonly string[]): string[] => [...new Set(texts)];

interface Shown {
	readonly locale: Locale;
	readonly wanted?: Wanted;
	/** Words asked for: marked where they stand. */
	readonly words?: readonly string[] | undefined;
	/** Whether each hit says who speaks: not where the title says it for all. */
	readonly withSpeaker: boolean;
}

const hitOf = (
	run: readonly [StatementHit, ...StatementHit[]],
	{ locale, wanted, words, withSpeaker }: Shown,
): Hit => {
	const t = translator(locale);
	const [{ article, statement, copies, removedAt }] = run;
	const paragraph = paragraphLabel(
		run.flatMap((hit) => [...paragraphsOf(hit.statement)]),
		locale,
	);
	return {
		kind: "hit",
		heading: withSpeaker
			? `${speakerWithTitles(statement.speaker, article.date, locale)} · ${paragraph}`
			: paragraph,
		passages: run.flatMap((hit) =>
			statementPassages(hit.article, hit.statement, locale, {
				wanted,
				found: words === undefined ? [] : wordsIn(hit.statement, words),
			}),
		),
		notes: unique([
			...correctionNotes(
				article,
				new Set(run.map((hit) => hit.statement.id)),
				locale,
			),
			...run.flatMap((hit) => relayedNotes(hit.statement, locale)),
			...misprintsIn(
				article,
				new Set(run.flatMap((hit) => concerned(hit.statement))),
				locale,
			),
			...(withSpeaker
				? article.notes
						.filter(({ text }) =>
							statement.speaker.titles.some((title) => title.includes(text)),
						)
						.map((note) => misprintLine(article, note, locale))
				: []),
			...(copies.length > 0 ? [copiesLine(copies, locale)] : []),
			...(removedAt === null ? [] : [t("note.removed")]),
		]),
	};
};

/**
 * Statements as hits, the source after the hits of each article. The order stays; statements of one article stand
 * together already.
 */
export function statementBlocks(
	hits: readonly StatementHit[],
	shown: Shown,
): Block[] {
	const byArticle = runs(hits, (a, b) => a.article.id === b.article.id);
	return byArticle.flatMap((ofArticle) => [
		...runs(ofArticle, together).map((run) => hitOf(run, shown)),
		sourceLine(ofArticle[0].article, shown.locale),
	]);
}

/** How many passages of each wording these statements show. */
export function countWordings(
	hits: readonly StatementHit[],
	locale: Locale,
	wanted?: Wanted,
): { readonly exact: number; readonly paraphrase: number } {
	let exact = 0;
	let paraphrase = 0;
	for (const { article, statement } of hits)
		for (const passage of statementPassages(article, statement, locale, {
			wanted,
		}))
			if (passage.wording === "exact") exact++;
			else paraphrase++;
	return { exact, paraphrase };
}
