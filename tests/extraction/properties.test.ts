import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { extract } from "../../src/extraction/extract.ts";
import { UNIQUE_OFFICES } from "../../src/extraction/tables/leaders.ts";
import type { Article, Extraction, Span, Speaker } from "../../src/model.ts";
import { article } from "../archive/articles.ts";

/* What holds of extraction whatever the text is: seed pages, invented sentences, slices of both, and no text at all. */

const SEED = 20240423;
const runs = { seed: SEED, numRuns: 80, verbose: true } as const;

const corpus = join(import.meta.dirname, "../../corpus");
const seedLines = readdirSync(corpus)
	.flatMap((name) => readFileSync(join(corpus, name), "utf8").split("\n"))
	.filter((line) => line.trim() !== "");

const said = [
	"渝西县委书记林若川强调，要修通环湖路，",
	"“窗口搬进车间，材料一次交清。”园区服务专员罗伯文说。",
	"“审批快了，”林若川说，“企业才愿意再投一条线。”",
	"他还说，到2027年建成三十个养老服务站。",
	"该负责人表示，主桥已经合龙。",
	"林书记说，县里补一半。",
	"会议指出，基层减负要见实效。一是修路；二是种树。",
	"大家纷纷表示，将抓紧落实。",
	"总书记强调，要守住底线。",
	"县长方　圆、局长何 山表示，力争年内再加两百个。",
	"《方案》提出，到年底建成五座驿站。据介绍，客流增两成。",
	"買買提·艾力說：「路通了，『日子』就好了。」",
	"渝西县计划三年内投入三至五亿元。",
	"答：市里补一半。",
	"记者：钱从哪里来？",
	"——新建公路六十公里；",
	"“路修到了家门口，",
	"再也不愁卖了。”陈望舒信心满满。",
];

const piece = fc.oneof(
	{ weight: 5, arbitrary: fc.constantFrom(...said) },
	{ weight: 3, arbitrary: fc.constantFrom(...seedLines) },
	{
		weight: 3,
		arbitrary: fc
			.tuple(fc.constantFrom(...said, ...seedLines), fc.nat(40), fc.nat(40))
			.map(([text, from, length]) => text.slice(from, from + length)),
	},
	{
		weight: 2,
		arbitrary: fc.constantFrom(
			..."“”‘’「」『』，。；：！？…（）《》　\u200b\ud800\udc00说要将他林",
		),
	},
	{ weight: 1, arbitrary: fc.string({ unit: "binary", maxLength: 30 }) },
);

const anyText = fc
	.array(piece, { maxLength: 6 })
	.map((pieces) => pieces.join(""));

const anyArticle: fc.Arbitrary<Article> = fc
	.record({
		paragraphs: fc.array(anyText, { maxLength: 6 }),
		headline: fc.oneof(
			fc.constantFrom("", "林若川：把账算到村民口袋里", "“路通了”"),
			anyText,
		),
		kicker: fc.constantFrom("", "林若川在大会上强调"),
		date: fc.constantFrom(null, "2024-04-23"),
		byline: fc.subarray(["何山", "林若川"]),
	})
	.map((told) => article({ id: "any", ...told }));

const spansOf = ({ statements, commitments }: Extraction): Span[] => [
	...statements.flatMap((statement) => [
		...statement.spans,
		...statement.quotations,
		...statement.because,
	]),
	...commitments,
	...commitments.flatMap(({ paragraph, actions }) =>
		actions.map((action) => ({ ...action, paragraph })),
	),
];

const speakersOf = (found: Extraction): Speaker[] => [
	...[...found.statements, ...found.headlineStatements].map(
		({ speaker }) => speaker,
	),
	...found.statements.flatMap(({ quotations }) =>
		quotations.flatMap(({ speaker }) => speaker ?? []),
	),
	...found.commitments.map(({ actor }) => actor),
];

const squeezed = (text: string): string => text.replaceAll(/\s/gu, "");

/** Whether these words print a name, or an office that only one person holds. */
const prints = (words: string, name: string): boolean =>
	squeezed(words).includes(squeezed(name)) ||
	UNIQUE_OFFICES.some(
		(held) => held.name === name && squeezed(words).includes(held.office),
	);

const wordsOf = ({ headline, paragraphs }: Article): string =>
	[headline.kicker, headline.main, headline.subhead, ...paragraphs].join("\n");

describe("whatever an article says", () => {
	it("every stretch is what it prints there", () => {
		fc.assert(
			fc.property(anyArticle, (page) => {
				const found = extract(page);
				for (const { paragraph, start, end, text } of spansOf(found)) {
					const printed = page.paragraphs[paragraph] ?? "";
					expect(start).toBeGreaterThanOrEqual(0);
					expect(end).toBeGreaterThan(start);
					expect(end).toBeLessThanOrEqual(printed.length);
					expect(text).toBe(printed.slice(start, end));
				}
				for (const { spans, because, quotations } of found.headlineStatements)
					for (const { part, start, end, text } of [
						...spans,
						...because,
						...quotations,
					]) {
						expect(text).not.toBe("");
						expect(page.headline[part]?.slice(start, end)).toBe(text);
					}
			}),
			runs,
		);
	});

	it("nothing has two ids, and no commitment is of a statement that is not there", () => {
		fc.assert(
			fc.property(anyArticle, (page) => {
				const { statements, headlineStatements, commitments } = extract(page);
				const ids = [...statements, ...headlineStatements].map(({ id }) => id);
				expect(new Set(ids).size).toBe(ids.length);
				const own = commitments.map(({ id }) => id);
				expect(new Set(own).size).toBe(own.length);
				for (const { statement, start, end, actions } of commitments) {
					if (statement !== null) expect(ids).toContain(statement);
					for (const action of actions) {
						expect(action.start).toBeGreaterThanOrEqual(start);
						expect(action.end).toBeLessThanOrEqual(end);
						for (const target of action.targets)
							expect(action.text).toContain(target.text);
					}
				}
			}),
			runs,
		);
	});

	it("nobody speaks or acts whom it does not name", () => {
		fc.assert(
			fc.property(anyArticle, (page) => {
				for (const { name } of speakersOf(extract(page)))
					expect(prints(wordsOf(page), name), name).toBe(true);
			}),
			runs,
		);
	});

	it("it comes to the same each time, whatever was read before", () => {
		fc.assert(
			fc.property(fc.array(anyArticle, { maxLength: 4 }), (pages) => {
				const forth = pages.map(extract);
				const back = [...pages].reverse().map(extract).reverse();
				expect(back).toEqual(forth);
			}),
			{ ...runs, numRuns: 40 },
		);
	});
});

/** Sentences about one person, told so that only the names differ from story to story. */
const stories: readonly (readonly [name: string, lines: readonly string[]])[] =
	[
		[
			"林若川",
			[
				"渝西县委书记林若川来到新城中学，察看后厨。",
				"林若川强调，要守住防汛底线。要压实责任。",
				"林书记说，县里补一半。",
				"他说，环湖路年底通车。",
				"“审批快了。”林若川说。",
			],
		],
		[
			"罗伯文",
			[
				"东湖市市长罗伯文主持会议。",
				"罗伯文表示，市里将新增车位三百个。",
				"罗市长说，钱已经到位。",
				"他要求，各部门限期整改。",
				"“路通了，日子就好了。”罗伯文信心满满。",
			],
		],
	];

describe("an article of two stories", () => {
	const told = stories.map(([, lines]) =>
		fc
			.shuffledSubarray([...lines], { minLength: 1 })
			.map((chosen) => [lines[0] ?? "", ...chosen].join("")),
	);

	it("gives nothing of the one to anybody of the other", () => {
		fc.assert(
			fc.property(fc.tuple(...told), fc.boolean(), (texts, swapped) => {
				const order = swapped ? [1, 0] : [0, 1];
				const page = article({
					id: "two",
					headline: "联播快讯",
					date: "2024-04-23",
					paragraphs: order.flatMap((index) => [
						`快讯之${index}`,
						texts[index] ?? "",
					]),
				});
				const found = extract(page);
				expect(found.statements.length).toBeGreaterThan(0);
				for (const { speaker, spans } of found.statements)
					for (const { paragraph } of spans)
						if (speaker.kind === "person")
							expect(page.paragraphs[paragraph]).toContain(speaker.name);
				for (const { actor, paragraph } of found.commitments)
					if (actor.kind === "person")
						expect(page.paragraphs[paragraph]).toContain(actor.name);
			}),
			{ ...runs, numRuns: 60 },
		);
	});
});
