import Database from "libsql";
import type { BenchQuery } from "../queries.ts";
import type { Hit, PeerEngine } from "./engine.ts";

/** The headline counts twice what the body counts. */
const BEST = "order by bm25(articles, 0, 0, 2, 1) limit 10";

/**
 * SQLite's FTS5 with its trigram tokenizer, ranked by its bm25, in memory; hits with the text and the stretch around the words, by
 * its `snippet`. Words of two characters it cannot ask for.
 */
export function open(): PeerEngine {
	const database = new Database(":memory:");
	database.exec(
		"create virtual table articles using fts5 (id unindexed, date unindexed, headline, body, tokenize = 'trigram')",
	);
	const match = ({ words }: BenchQuery): string =>
		words.map((word) => `"${word.replaceAll('"', '""')}"`).join(" AND ");
	const where = ({ days }: BenchQuery): string =>
		days === null ? "" : `and date between '${days.from}' and '${days.to}'`;
	const select = (columns: string, query: BenchQuery, tail: string) =>
		database.prepare(
			`select ${columns} from articles where articles match ? ${where(query)} ${tail}`,
		);
	const ids = (query: BenchQuery, tail: string): readonly string[] =>
		select("id", query, tail).pluck().all(match(query)).map(String);
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
		ask: (query) =>
			select(
				"id, date, headline, body, snippet(articles, -1, '', '', '…', 40)",
				query,
				BEST,
			)
				.raw()
				.all(match(query))
				.map(hitIn),
		ids: (query) => ids(query, BEST),
		all: (query) => ids(query, ""),
	};
}

function hitIn(row: unknown): Hit {
	const [id, date, headline, body, around] = Array.isArray(row) ? row : [];
	return {
		id: String(id),
		date: date === null ? null : String(date),
		headline: String(headline),
		body: String(body),
		around: String(around),
	};
}
