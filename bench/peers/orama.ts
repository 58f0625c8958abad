import { create, insertMultiple, search } from "@orama/orama";
import { createTokenizer } from "@orama/tokenizers/mandarin";
import type { BenchQuery } from "../queries.ts";
import { hitOf, isOf, type PeerEngine } from "./engine.ts";

/** Orama with its Mandarin tokenizer, as its README shows it; all words must match (`threshold: 0`). */
export function open(): PeerEngine {
	const database = create({
		schema: {
			id: "string",
			date: "string",
			headline: "string",
			body: "string",
		},
		components: { tokenizer: createTokenizer() },
	} as const);
	const find = async (query: BenchQuery, limit: number) => {
		const { hits } = await search(database, {
			term: query.words.join(" "),
			properties: ["headline", "body"],
			boost: { headline: 2 },
			threshold: 0,
			limit,
		});
		return hits.filter(({ document }) => isOf(query, document.date));
	};
	return {
		async add(texts) {
			await insertMultiple(
				database,
				texts.map((text) => ({ ...text, date: text.date ?? "" })),
			);
		},
		ask: async (query) =>
			(await find(query, query.days === null ? 10 : 100_000))
				.slice(0, 10)
				.map(({ document }) => hitOf(document, query)),
		all: async (query) =>
			(await find(query, 100_000)).map(({ document }) => document.id),
	};
}
