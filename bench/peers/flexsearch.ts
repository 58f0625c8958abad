import { Index } from "flexsearch";
import type { BenchQuery } from "../queries.ts";
import type { Text } from "../texts.ts";
import { hitOf, isOf, type PeerEngine } from "./engine.ts";

/** More than there are. */
const ALL = 1_000_000;

/** Every two characters in a row. */
const bigrams = (text: string): string[] => {
	const found = new Set<string>();
	for (const line of text.split("\n"))
		for (let at = 0; at + 2 <= line.length; at++)
			found.add(line.slice(at, at + 2));
	return [...found];
};

/** FlexSearch over character bigrams: not ranked, and what holds all bigrams of a word need not hold the word. */
export function open(): PeerEngine {
	const texts: Text[] = [];
	const index = new Index({
		tokenize: "strict",
		encode: bigrams,
		fastupdate: false,
	});
	const find = (query: BenchQuery, limit: number): Text[] =>
		index
			.search(query.words.join("\n"), { limit, suggest: false })
			.flatMap((number) => {
				const text = texts[Number(number)];
				return text !== undefined && isOf(query, text.date) ? [text] : [];
			});
	return {
		add(more) {
			for (const text of more) {
				index.add(texts.length, `${text.headline}\n${text.body}`);
				texts.push(text);
			}
		},
		// It knows no days: of what it finds, those are left that are of them.
		ask: (query) =>
			find(query, query.days === null ? 10 : ALL)
				.slice(0, 10)
				.map((text) => hitOf(text, query)),
		all: (query) => find(query, ALL).map(({ id }) => id),
	};
}
