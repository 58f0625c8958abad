import type { Summary } from "./answers.ts";
import type { Reading } from "./library.ts";
import { timesOfAll } from "./seen.ts";
import { articleState } from "./store.ts";
import { dayRange } from "./timeline.ts";

/** What is held, in numbers. */
export type Counts = Omit<Summary, "searched" | "skipped" | "keepsUp">;

const counted = new WeakMap<
	Reading,
	{ readonly version: number; readonly counts: Counts }
>();

/** What a viewer's reading holds, in numbers: it changes only when articles do, and nearly every answer says it. */
export function countsOf(reading: Reading): Counts {
	const { version } = reading.store;
	const known = counted.get(reading);
	if (known?.version === version) return known.counts;
	const counts = count(reading);
	counted.set(reading, { version, counts });
	return counts;
}

function count(reading: Reading): Counts {
	const { store, view, directory, timeline, engine } = reading;
	let removed = 0;
	let statements = 0;
	let commitments = 0;
	let characters = 0;
	const articles = timeline
		.within(dayRange({ from: null, to: null }))
		.filter((article) => view.sees(article));
	for (const article of articles) {
		if (store.stateOf(article) === articleState.removed) removed++;
		statements += store.countIn(article, "statement");
		commitments += store.countIn(article, "commitment");
		characters += engine.extents(article).end;
	}
	const times = timesOfAll(reading);
	return {
		articles: articles.length,
		removed,
		statements,
		commitments,
		people: directory.all.filter(
			({ kind }, number) => kind === "person" && (times[number] ?? 0) > 0,
		).length,
		characters,
	};
}
