import type { Archive } from "../../src/archive/archive.ts";
import type { SearchAnswer } from "../../src/archive/searchAnswers.ts";
import { type Asked, isLong } from "../asked.ts";
import { timed } from "../figures.ts";
import type { BenchQuery } from "../queries.ts";

/** A query as one types it. */
const typed = ({ words, phrase }: BenchQuery): string =>
	phrase ? `"${words[0] ?? ""}"` : words.join(" ");

/** Hits that the command asks for. */
export const OF_COMMAND = 25;

/** Asks an archive for so many hits of a query. @param today - `YYYY-MM-DD` */
export const asking =
	(archive: Archive, today: string) =>
	(query: BenchQuery, limit: number): SearchAnswer =>
		archive.search({
			query: typed(query),
			today,
			limit,
			from: query.days?.from ?? null,
			// Months have days up to the 31st at most; which, an archive minds and a comparison of texts does not.
			to: query.days === null ? null : lastOfMonth(query.days.from),
		});

/** How long `/search` takes, hits and all, and what it misses. */
export function measureQueries(
	archive: Archive,
	{ warm, measured: queries, command, operators }: Asked,
	today: string,
) {
	const ask = asking(archive, today);
	for (const query of warm) ask(query, 10);
	const milliseconds = queries.map((query) => timed(() => ask(query, 10)));
	const ofCommand = command.map((query) => timed(() => ask(query, OF_COMMAND)));
	let refused = 0;
	const ofOperators = operators.map((query) =>
		timed(() => {
			const { kind } = archive.search({ query, today, limit: OF_COMMAND });
			if (kind === "refused") refused++;
		}),
	);
	const counts = { all: 0, missed: 0, long: 0, missedLong: 0 };
	for (const query of queries) {
		const answer = ask(query, Number.MAX_SAFE_INTEGER);
		const found = new Set(
			answer.kind === "refused"
				? []
				: answer.hits.flatMap(({ article, copies }) => [
						article.id,
						...copies.map((copy) => copy.article),
					]),
		);
		const missed = query.holding.filter((id) => !found.has(id)).length;
		counts.all += query.holding.length;
		counts.missed += missed;
		if (!isLong(query)) continue;
		counts.long += query.holding.length;
		counts.missedLong += missed;
	}
	return {
		milliseconds,
		/** Milliseconds of other queries, for as many hits as the command asks for. */
		ofCommand,
		/** The same of queries with OR and -word, and how many of them were not answered but refused. */
		operators: ofOperators,
		refused,
		missed: counts.missed / Math.max(counts.all, 1),
		missedLong: counts.missedLong / Math.max(counts.long, 1),
	};
}

function lastOfMonth(day: string): string {
	const [year = 0, month = 0] = day.split("-").map(Number);
	return new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10);
}
