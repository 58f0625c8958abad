import { cutWords, wordsAt } from "../src/language/words.ts";
import { pick, randomFrom } from "./random.ts";
import type { Text } from "./texts.ts";

/** A query as every engine can be asked it: all words must stand, in articles of these days. */
export interface BenchQuery {
	readonly words: readonly string[];
	/** Whether the one word is to stand exactly. */
	readonly phrase: boolean;
	readonly days: { readonly from: string; readonly to: string } | null;
}

const han = /^\p{Script=Han}+$/u;
const MOST = 8;

/** A word of a text by the dictionary, or a run of two; two characters at least. */
function wordIn(body: string, random: () => number): string | null {
	const start = Math.floor(random() * Math.max(1, body.length - 200));
	const stretch = body.slice(start, start + 200);
	const words = wordsAt(stretch, cutWords(stretch)).slice(1, -1);
	const at = Math.floor(random() * words.length);
	const one = words[at] ?? "";
	const two = one + (words[at + 1] ?? "");
	const word = random() < 0.3 ? two : one;
	return word.length >= 2 && word.length <= MOST && han.test(word)
		? word
		: null;
}

/** Any stretch of a text, whatever words it cuts through. */
function stretchIn(
	body: string,
	random: () => number,
	least: number,
): string | null {
	const length = least + Math.floor(random() * (MOST - least + 1));
	const start = Math.floor(random() * Math.max(1, body.length - length));
	const stretch = body.slice(start, start + length);
	return stretch.length >= 2 && han.test(stretch) ? stretch : null;
}

/**
 * Queries that find something: half of them of one word, the others of two and three, every eighth a phrase, every tenth
 * within a month; three words in four are the dictionary's, one is any stretch.
 */
export function queriesFrom(
	texts: readonly Text[],
	count: number,
	seed: number,
): BenchQuery[] {
	const random = randomFrom(seed);
	const queries: BenchQuery[] = [];
	while (queries.length < count) {
		const number = queries.length;
		const { body, date } = pick(texts, random);
		const phrase = number % 8 === 7;
		const wanted = phrase ? 1 : ([1, 2, 1, 3][number % 4] ?? 1);
		const words = new Set<string>();
		for (let tries = 0; tries < 40 && words.size < wanted; tries++) {
			const word = phrase
				? stretchIn(body, random, 4)
				: random() < 0.75
					? wordIn(body, random)
					: stretchIn(body, random, 2);
			if (word !== null) words.add(word);
		}
		if (words.size < wanted) continue;
		queries.push({
			words: [...words],
			phrase,
			days:
				number % 10 === 9 && date !== null
					? { from: `${date.slice(0, 7)}-01`, to: `${date.slice(0, 7)}-31` }
					: null,
		});
	}
	return queries;
}

/** Queries with operators, as they are typed: one of two words that stand in one article, and one without the other, by turns. */
export const operatorsFrom = (queries: readonly BenchQuery[]): string[] =>
	queries
		.flatMap(({ words: [one, other] }) =>
			one === undefined || other === undefined ? [] : [[one, other] as const],
		)
		.map(([one, other], number) =>
			number % 2 === 0 ? `${one} OR ${other}` : `${one} -${other}`,
		);

/** The articles that hold a query, by looking at every text: what nothing may miss. */
export function holding(
	texts: readonly Text[],
	{ words, days }: BenchQuery,
): string[] {
	return texts
		.filter(
			({ headline, body, date }) =>
				(days === null ||
					(date !== null && date >= days.from && date <= days.to)) &&
				words.every((word) => headline.includes(word) || body.includes(word)),
		)
		.map(({ id }) => id);
}
