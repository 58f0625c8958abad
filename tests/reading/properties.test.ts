import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Article } from "../../src/model.ts";
import { readBytes } from "../../src/reading/corpus.ts";
import { noMetadata } from "../../src/reading/metadata.ts";
import { type PageRead, readPage } from "../../src/reading/page.ts";
import { readRecord } from "../../src/reading/records.ts";
import { oldStreet, springSowing, villageLibrary } from "./stories.ts";
import { setInColumn } from "./typesetting.ts";

const SEED = 20240319;
const runs = { seed: SEED, numRuns: 400, verbose: true } as const;

const read = (text: string): PageRead =>
	readPage(text, {
		file: "page.txt",
		name: "page",
		metadata: { ...noMetadata, year: 2024 },
	});

/** A text without white space, the zero-width kinds included. */
const squeezed = (text: string): string =>
	text.replace(/[\s\u200b-\u200d\u2060\ufeff\u0085]/gu, "");

const partsOf = (article: Article): string[] => [
	...Object.values(article.headline).filter((part) => part !== null),
	...article.paragraphs,
	...article.headings.map(({ text }) => text),
	...article.captions,
];

/** Pieces that pages are made of, in any order and broken anywhere. */
const piece = fc.constantFrom(
	...springSowing.headline,
	...springSowing.paragraphs,
	...villageLibrary.paragraphs,
	villageLibrary.headline,
	oldStreet.headline,
	oldStreet.author,
	oldStreet.origin,
	"（一）",
	"（记者 何 山）",
	"本报记者 陈一鸣",
	"图为晒谷场边的书屋。",
	"记者 何 山 摄/云溪图库",
	"云溪日报 2024年2月29日 星期四",
	"第3版",
	"当前位置: 首页 > 新闻",
	"——写在春天",
	"会议强调",
	"”",
	"“",
	"，",
	"。",
	"BMW iX5",
	"2024",
	"　　",
);

const page = fc
	.array(
		fc.tuple(
			piece,
			fc.constantFrom("\n", "\n\n", "\n\n\n", "", " ", "\r\n"),
			fc.integer({ min: 0, max: 30 }),
		),
		{ maxLength: 25 },
	)
	.map((pieces) =>
		pieces
			.map(([text, gap, measure]) =>
				measure < 12
					? text + gap
					: setInColumn(text, measure).join("\n\n") + gap,
			)
			.join(""),
	);

const anyText = fc.oneof(
	page,
	fc.string({ unit: "grapheme", maxLength: 400 }),
	fc.string({ unit: "binary", maxLength: 400 }),
	fc
		.array(
			fc.constantFrom(
				..."，。“”（）「」、：；！？ \n\n一二记者摄讯电—…・【】《》3月19日区县委",
			),
			{
				maxLength: 300,
			},
		)
		.map((chars) => chars.join("")),
);

describe("every page", () => {
	it("is read without a throw, and the same each time", () => {
		fc.assert(
			fc.property(anyText, (text) => {
				expect(read(text)).toEqual(read(text));
			}),
			runs,
		);
	});

	it("ends up somewhere, each character once, and none is added", () => {
		fc.assert(
			fc.property(anyText, (text) => {
				const { articles, signed, leftovers } = read(text);
				const found = [...articles.flatMap(partsOf), ...signed, ...leftovers];
				const sorted = (all: string): string =>
					[...squeezed(all)].sort().join("");
				expect(sorted(found.join(""))).toBe(sorted(text));
			}),
			runs,
		);
	});

	it("gives paragraphs whose characters stand in it in that order", () => {
		fc.assert(
			fc.property(anyText, (text) => {
				const printed = [...squeezed(text)];
				for (const paragraph of read(text).articles.flatMap(
					({ paragraphs }) => paragraphs,
				)) {
					let at = 0;
					for (const char of squeezed(paragraph)) {
						at = printed.indexOf(char, at) + 1;
						expect(at).toBeGreaterThan(0);
					}
				}
			}),
			{ ...runs, numRuns: 150 },
		);
	});

	it("names its articles in order, and its notes and headings lie within", () => {
		fc.assert(
			fc.property(anyText, (text) => {
				read(text).articles.forEach((article, index) => {
					expect(article.id).toBe(`page-${index + 1}`);
					for (const { before } of article.headings) {
						expect(before).toBeGreaterThanOrEqual(0);
						expect(before).toBeLessThanOrEqual(article.paragraphs.length);
					}
					for (const note of article.notes)
						expect(
							article.paragraphs[note.paragraph]?.slice(note.start, note.end),
						).toBe(note.text);
					for (const name of article.byline) expect(name).not.toMatch(/\s/u);
				});
			}),
			runs,
		);
	});
});

describe("any bytes", () => {
	it("come to articles or to a reason", () => {
		fc.assert(
			fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
				const { articles, skipped } = readBytes(bytes, "page.txt");
				expect(articles.length > 0).toBe(skipped.length === 0);
			}),
			runs,
		);
	});

	it("as a record come to an article, a reason or nothing", () => {
		fc.assert(
			fc.property(
				fc.oneof(
					fc.uint8Array({ maxLength: 200 }),
					fc.json().map((json) => Buffer.from(json)),
				),
				(bytes) => {
					const record = readRecord(bytes, "records.jsonl");
					expect(
						record === null ||
							(record.article === null) !== (record.reason === null),
					).toBe(true);
				},
			),
			runs,
		);
	});
});

describe("a given article", () => {
	it("has one paragraph for each line that has something on it", () => {
		fc.assert(
			fc.property(
				fc.array(fc.string({ unit: "grapheme", maxLength: 40 }), {
					maxLength: 12,
				}),
				(lines) => {
					const body = lines.join("\n");
					const read = readRecord(
						Buffer.from(JSON.stringify({ id: "a", title: "标题", body })),
						"records.jsonl",
					);
					const expected = body.split("\n").map(squeezed).filter(Boolean);
					expect(read?.article?.paragraphs.map(squeezed)).toEqual(expected);
				},
			),
			runs,
		);
	});
});
