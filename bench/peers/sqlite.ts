import Database from "libsql";
import type { BenchQuery } from "../queries.ts";
import type { PeerEngine } from "./engine.ts";

/** SQLite's FTS5 with its trigram tokenizer, ranked by its bm25, in memory. Words of two characters it cannot ask for. */
export function open(): PeerEngine {
	const database = new Database(":memory:");
	database.exec(
		"create virtual table articles using fts5 (id unindexed, date unindexed, headline, body, tokenize = 'trigram')",
	);
	const match = ({ words }: BenchQuery): string =>
		words.map((word) => `"${word.replaceAll('"', '""')}"`).join(" AND ");
	const where = ({ days }: BenchQuery): string =>
		days === null ? "" : `and date between '${days.from}' and '${days.to}'`;
	const rows = (query: BenchQuery, tail: string): readonly string[] =>
		database
			.prepare(
				`select id from articles where articles match ? ${where(query)} ${tail}`,
			)
			.pluck()
			.all(match(query))
			.map(String);
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
			rows(query, "order by bm25(articles, 0, 0, 2, 1) limit 10").length,
		all: (query) => rows(query, ""),
	};
}
