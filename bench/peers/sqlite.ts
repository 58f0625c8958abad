import Database from "libsql";
import type { BenchQuery } from "../queries.ts";
import { type Hit, hitOf, type PeerEngine } from "./engine.ts";

/**
 * SQLite's FTS5 with its trigram tokenizer, in memory, as its documentation shows it: one table, the ten best by its `rank`, which
 * is bm25, the headline counting twice what the body counts. Statements are prepared once. Words of two characters it cannot ask
 * for.
 */
export function open(): PeerEngine {
	const database = new Database(":memory:");
	database.exec(`
		create virtual table articles using fts5 (id unindexed, date unindexed, headline, body, tokenize = 'trigram');
		insert into articles (articles, rank) values ('rank', 'bm25(0, 0, 2, 1)');
	`);
	const asking = (columns: string, tail: string) => {
		const [ofAll, ofSome] = ["", "and date between ? and ?"].map((days) =>
			database
				.prepare(
					`select ${columns} from articles where articles match ? ${days} ${tail}`,
				)
				.raw(),
		);
		return (query: BenchQuery): unknown[] =>
			(query.days === null
				? ofAll?.all(match(query))
				: ofSome?.all(match(query), query.days.from, query.days.to)) ?? [];
	};
	const best = "order by rank limit 10";
	const hits = asking("id, date, headline, body", best);
	const ids = asking("id", best);
	const all = asking("id", "");
	return {
		add(texts) {
			const insert = database.prepare(
				"insert into articles values (?, ?, ?, ?)",
			);
			database.transaction(() => {
				for (const { id, date, headline, body } of texts)
					insert.run(id, date, headline, body);
			})();
		},
		ask: (query) => hits(query).map((row) => hitIn(row, query)),
		ids: (query) => ids(query).map(idIn),
		all: (query) => all(query).map(idIn),
	};
}

/** What FTS5 is asked: every word as it stands. */
export const match = ({ words }: BenchQuery): string =>
	words.map((word) => `"${word.replaceAll('"', '""')}"`).join(" AND ");

export const idIn = (row: unknown): string =>
	String(Array.isArray(row) ? row[0] : "");

/** A row of id, date, headline and body as a hit. */
export function hitIn(row: unknown, query: BenchQuery): Hit {
	const [id, date, headline, body] = Array.isArray(row) ? row : [];
	return hitOf(
		{
			id: String(id),
			date: date === null ? null : String(date),
			headline: String(headline),
			body: String(body),
		},
		query,
	);
}
