import { foldText } from "../language/fold.ts";
import type { ArchiveSuggestion } from "./answers.ts";
import { LATEST } from "./completing.ts";
import { articleOf } from "./hits.ts";
import type { Reading } from "./library.ts";
import { dayRange } from "./timeline.ts";
import { topicsOf } from "./topics.ts";
import { wordedStatement } from "./worded.ts";

/** What the latest statements are about, and what was typed, if it stands anywhere. */
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
	return [...new Set([...ranked.slice(0, limit - own.length), ...own])].map(
		(phrase) => ({ name: phrase, value: phrase }),
	);
}

const TOPICS = 200;
const remembered = new WeakMap<
	Reading,
	{ readonly articles: number; readonly phrases: readonly string[] }
>();

function latestTopics(reading: Reading): readonly string[] {
	const { timeline, view, store } = reading;
	const known = remembered.get(reading);
	if (known?.articles === store.articles) return known.phrases;
	const latest = [
		...timeline
			.within(dayRange({ from: null, to: null }))
			.subarray(0, LATEST / 2),
	].filter((article) => view.sees(article));
	const statements = latest.flatMap((article) =>
		articleOf(reading, article).statements.map((statement) =>
			wordedStatement(reading, article, statement),
		),
	);
	const phrases = topicsOf(statements, TOPICS).map(({ phrase }) => phrase);
	remembered.set(reading, { articles: store.articles, phrases });
	return phrases;
}
