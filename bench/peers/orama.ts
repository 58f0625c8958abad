import { create, insertMultiple, search } from "@orama/orama";
import { createTokenizer } from "@orama/tokenizers/mandarin";
import type { BenchQuery } from "../queries.ts";
import type { Text } from "../texts.ts";
import { hitOf, type PeerEngine } from "./engine.ts";

/** More than there are. */
const ALL = 100_000;

const numberOf = (day: string): number => Number(day.replaceAll("-", ""));

/** Orama with its Mandarin tokenizer, as its README shows it; all words must match (`threshold: 0`), days are numbers. */
export function open(): PeerEngine {
	const texts = new Map<string, Text>();
	const database = create({
		schema: { day: "number", headline: "string", body: "string" },
		components: { tokenizer: createTokenizer() },
	} as const);
	const find = async (query: BenchQuery, limit: number): Promise<Text[]> => {
		const { days } = query;
		const { hits } = await search(database, {
			term: query.words.join(" "),
			properties: ["headline", "body"],
			boost: { headline: 2 },
			threshold: 0,
			limit,
			...(days === null
				? {}
				: {
						where: {
							day: {
								between: [numberOf(days.from), numberOf(days.to)] as [
									number,
									number,
								],
							},
						},
					}),
		});
		return hits.flatMap(({ id }) => texts.get(id) ?? []);
	};
	return {
		async add(more) {
			for (const text of more) texts.set(text.id, text);
			await insertMultiple(
				database,
				more.map(({ id, date, headline, body }) => ({
					id,
					day: numberOf(date ?? "0"),
					headline,
					body,
				})),
			);
		},
		ask: async (query) =>
			(await find(query, 10)).map((text) => hitOf(text, query)),
		all: async (query) => (await find(query, ALL)).map(({ id }) => id),
	};
}
