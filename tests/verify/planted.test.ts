import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { pick, randomFrom } from "../../bench/random.ts";
import type { Archive } from "../../src/archive/archive.ts";
import { holdArticles } from "../../src/archive/hold.ts";
import { openArchive } from "../../src/archive/openArchive.ts";
import type { ExtractedArticle } from "../../src/model.ts";
import { now } from "../archive/newsroom.ts";
import { inventedPages } from "./invented.ts";
import {
	defects,
	harmless,
	inMarks,
	outcomeOf,
	type Plant,
	paraphrasesIn,
	planted,
	type True,
	trueIn,
} from "./planting.ts";

/**
 * Over a thousand true quotations, of the seed pages and of invented ones, each with one defect and each with one change that
 * is none. Both errors are counted: a defect that is not seen, and one that is seen where there is none.
 */

const seed = 20240423;

let archive: Archive;
let quotations: readonly True[];
let paraphrases: readonly True[];

beforeAll(async () => {
	const seeds = await openArchive({
		corpus: join(import.meta.dirname, "../../corpus"),
		data: ":memory:",
		zone: "Asia/Shanghai",
		now: () => now,
	});
	const articles: readonly ExtractedArticle[] = [
		...seeds
			.as({ guild: null, editor: true })
			.articles({ from: null, to: null })
			.hits.map(({ article }) => article),
		...inventedPages(230, randomFrom(seed)),
	];
	await seeds.close();
	archive = holdArticles(articles, { now });
	quotations = articles.flatMap(trueIn);
	paraphrases = articles.flatMap(paraphrasesIn);
}, 120_000);

/** Plants in each of some quotations, and gives what was told wrong. */
async function wronglyTold(
	plants: readonly Plant[],
	ones: readonly True[],
	random: () => number,
): Promise<{ drafts: number; wrong: string[] }> {
	const wrong: string[] = [];
	let drafts = 0;
	for (const one of ones) {
		const draft = planted(pick(plants, random), one, quotations, random);
		if (draft === null) continue;
		drafts++;
		const { isRight, findings } = await outcomeOf(archive, draft);
		if (!isRight) wrong.push(`${findings.join("+")}: ${draft.text}`);
	}
	return { drafts, wrong };
}

describe(`of over a thousand quotations (seed ${seed})`, () => {
	it("there are as many", () => {
		expect(quotations.length).toBeGreaterThan(1000);
		expect(new Set(quotations.map(({ words }) => words)).size).toBeGreaterThan(
			900,
		);
	});

	it("no defect is missed", async () => {
		const { drafts, wrong } = await wronglyTold(
			Object.values(defects),
			quotations,
			randomFrom(seed),
		);
		expect(drafts).toBeGreaterThan(700);
		expect(wrong).toEqual([]);
	}, 120_000);

	it("nothing is called wrong that changes no word", async () => {
		const { drafts, wrong } = await wronglyTold(
			Object.values(harmless),
			quotations,
			randomFrom(seed),
		);
		expect(drafts).toBeGreaterThan(900);
		expect(wrong).toEqual([]);
	}, 120_000);

	it("every paraphrase in marks is told from exact words", async () => {
		const { drafts, wrong } = await wronglyTold(
			[inMarks],
			paraphrases,
			randomFrom(seed),
		);
		expect(drafts).toBeGreaterThan(200);
		expect(wrong).toEqual([]);
	}, 120_000);

	it.each(Object.entries(defects))(
		"%s is planted, and seen",
		async (_name, plant) => {
			const { drafts, wrong } = await wronglyTold(
				[plant],
				quotations.slice(0, 150),
				randomFrom(seed),
			);
			expect(drafts).toBeGreaterThan(20);
			expect(wrong).toEqual([]);
		},
		60_000,
	);
});
