import { foldText } from "../language/fold.ts";
import type { ArchiveSuggestion } from "./answers.ts";
import { LATEST } from "./completing.ts";
import { articleOf } from "./hits.ts";
import { latestArticles } from "./latest.ts";
import type { Reading } from "./library.ts";
import { topicsOf, type WordedStatement } from "./topics.ts";
import { wordedSpan, wordedStatement } from "./worded.ts";

/** What the latest statements are about, what headlines call it that hold the text, and what was typed. */
export function suggestTopics(
	reading: Reading,
	typed: string,
	limit: number,
): readonly ArchiveSuggestion[] {
	const needle = foldText(typed);
	const topics = latestTopics(reading).filter((phrase) =>
		foldText(phrase).includes(needle),
	);
	const ranked = [...topics].sort(
		(one, other) =>
			Number(!foldText(one).startsWith(needle)) -
			Number(!foldText(other).startsWith(needle)),
	);
	const own = typed.length >= 2 ? [typed] : [];
	const headed =
		needle.length < 2 ? [] : headlineTopics(reading, needle, limit);
	return [
		...new Set([
			...[...new Set([...ranked, ...headed])].slice(0, limit - own.length),
			...own,
		]),
	].map((phrase) => ({ name: phrase, value: phrase }));
}

/** Latest headlines with a text that are looked at. */
const HEADLINES = 60;

/** Noun phrases of headlines that hold a text, the commonest first: 乡村振兴 for 乡村. */
function headlineTopics(
	reading: Reading,
	needle: string,
	limit: number,
): readonly string[] {
	const { names, view, store } = reading;
	const headlines: WordedStatement[] = [];
	names.headlines(needle, false, (article) => {
		if (!view.sees(article)) return undefined;
		const { segment, article: first } = store.partOf(article);
		const start = segment.textStart[article - first] ?? 0;
		headlines.push({
			article: store.idOf(article),
			headings: [],
			spans: [
				wordedSpan(
					reading,
					article,
					(segment.headlineFrom[article - first] ?? 0) - start,
					(segment.headlineTo[article - first] ?? 0) - start,
				),
			],
		});
		return headlines.length >= HEADLINES;
	});
	return topicsOf(headlines, TOPICS)
		.filter(
			({ phrase, statements }) =>
				statements > 1 && foldText(phrase).includes(needle),
		)
		.slice(0, limit)
		.map(({ phrase }) => phrase);
}

const TOPICS = 200;
const remembered = new WeakMap<
	Reading,
	{ readonly version: number; readonly phrases: readonly string[] }
>();

function latestTopics(reading: Reading): readonly string[] {
	const { version } = reading.store;
	const known = remembered.get(reading);
	if (known?.version === version) return known.phrases;
	const statements = latestArticles(reading, LATEST / 2).flatMap((article) =>
		articleOf(reading, article).statements.map((statement) =>
			wordedStatement(reading, article, statement),
		),
	);
	const phrases = topicsOf(statements, TOPICS).map(({ phrase }) => phrase);
	remembered.set(reading, { version, phrases });
	return phrases;
}
