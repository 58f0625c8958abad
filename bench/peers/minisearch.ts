import MiniSearch from "minisearch";
import nodejieba from "nodejieba";
import type { BenchQuery } from "../queries.ts";
import type { Text } from "../texts.ts";
import { hitOf, isOf, type PeerEngine } from "./engine.ts";

/** Cut for search, without spaces and punctuation: those are no words, and MiniSearch's own tokenizer drops them too. */
const wordsIn = (text: string): string[] =>
	nodejieba
		.cutForSearch(text, true)
		.filter((word) => /[\p{L}\p{N}]/u.test(word));

/** MiniSearch with nodejieba, each as its README shows it: words cut for search are the terms, all of them must match. */
export function open(): PeerEngine {
	const texts = new Map<string, Text>();
	const index = new MiniSearch<Text>({
		fields: ["headline", "body"],
		storeFields: ["date"],
		tokenize: wordsIn,
	});
	const search = (query: BenchQuery) =>
		index.search(query.words.join(" "), {
			combineWith: "AND",
			boost: { headline: 2 },
			filter: ({ date }) => isOf(query, date),
		});
	return {
		async add(more) {
			for (const text of more) texts.set(text.id, text);
			await index.addAllAsync(more);
		},
		ask: (query) =>
			search(query)
				.slice(0, 10)
				.flatMap(({ id }) => {
					const text = texts.get(id);
					return text === undefined ? [] : [hitOf(text, query)];
				}),
		all: (query) => search(query).map(({ id }) => String(id)),
	};
}
