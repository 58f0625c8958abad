import { Index } from "flexsearch";
import type { Text } from "../texts.ts";
import { hitOf, isOf, type PeerEngine } from "./engine.ts";

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
	const find = (words: readonly string[], limit: number): number[] =>
		index.search(words.join("\n"), { limit, suggest: false }).map(Number);
	return {
		add(more) {
			for (const text of more) {
				index.add(texts.length, `${text.headline}\n${text.body}`);
				texts.push(text);
			}
		},
		ask: (query) =>
			find(query.words, 10).flatMap((number) => {
				const text = texts[number];
				return text === undefined ? [] : [hitOf(text, query)];
			}),
		all: (query) =>
			find(query.words, 1_000_000).flatMap((number) => {
				const text = texts[number];
				return text !== undefined && isOf(query, text.date) ? [text.id] : [];
			}),
	};
}
