import { describe, expect, it } from "vitest";
import { archiveOf, county } from "./newsroom.ts";

const archive = archiveOf(...county);
const open = { from: null, to: null };

const said = (question: Partial<Parameters<typeof archive.quotes>[0]>) =>
	archive
		.quotes({ ...open, ...question })
		.hits.map(({ statement }) => statement.spans[0]?.text);

const promised = (
	question: Partial<Parameters<typeof archive.commitments>[0]>,
) =>
	archive
		.commitments({ ...open, ...question })
		.hits.map(({ commitment }) => commitment.text);

describe("what was said", () => {
	it("newest day first, in an article by its order", () => {
		expect(said({})).toEqual([
			"环湖路通了，民宿就旺了。",
			"各区县要守住质量安全底线。",
			"将在年内修通环湖路30公里。",
			"老百姓等了十年。",
			"将同步建好物流园。",
		]);
	});

	it.each([
		[{ entry: "person:周启明" }, ["各区县要守住质量安全底线。"]],
		[
			{ topic: "环湖路" },
			["环湖路通了，民宿就旺了。", "将在年内修通环湖路30公里。"],
		],
		[{ topic: "环湖路 民宿" }, ["环湖路通了，民宿就旺了。"]],
		[{ topic: "環湖路30公里" }, ["将在年内修通环湖路30公里。"]],
		[{ entry: "person:林若川", topic: "百姓" }, ["老百姓等了十年。"]],
		[{ place: "重庆市" }, ["各区县要守住质量安全底线。"]],
		[{ organisation: "交通局" }, ["各区县要守住质量安全底线。"]],
		[{ organisation: "口岸办" }, ["将同步建好物流园。"]],
		[{ wording: "exact" as const }, ["老百姓等了十年。"]],
		[
			{ wording: "paraphrase" as const, entry: "person:林若川" },
			["环湖路通了，民宿就旺了。", "将在年内修通环湖路30公里。"],
		],
		[{ from: "2024-05-02", to: "2024-05-04" }, ["各区县要守住质量安全底线。"]],
		[{ entry: "person:袁家军" }, []],
		[{ place: "火星" }, []],
	])("asked for %j", (question, words) => {
		expect(said(question)).toEqual(words);
	});

	it("a topic does not run over two sentences or speakers", () => {
		expect(said({ topic: "公里老百姓" })).toEqual([]);
	});

	it("says what was searched, whatever it found", () => {
		expect(
			archive.quotes({ entry: "person:袁家军", from: "2024-05-02", to: null }),
		).toMatchObject({
			total: 0,
			searched: { articles: 2, from: "2024-05-03", to: "2024-05-05" },
		});
	});

	it("tells all there are, and gives the slice that is asked for", () => {
		const { hits, total } = archive.quotes({ ...open, offset: 1, limit: 2 });
		expect(total).toBe(5);
		expect(hits.map(({ article }) => article.id)).toEqual(["bridge", "road"]);
	});

	it("refuses a day that is none", () => {
		expect(() => archive.quotes({ from: "2024-5-1x", to: null })).toThrow(
			RangeError,
		);
	});
});

describe("what was promised", () => {
	it.each([
		[{ place: "渝西县" }, ["将在年内修通环湖路30公里"]],
		[{ place: "重庆市" }, ["各区县要守住质量安全底线"]],
		[{ kind: "directive" as const }, ["各区县要守住质量安全底线"]],
		[{ kind: "proposal" as const }, []],
		[{ entry: "body:县口岸物流办" }, ["将同步建好物流园"]],
		[{ organisation: "口岸物流办" }, ["将同步建好物流园"]],
		[{ topic: "物流" }, ["将同步建好物流园"]],
	])("asked for %j", (question, words) => {
		expect(promised(question)).toEqual(words);
	});
});

describe("by id", () => {
	it("finds every statement, commitment and article again", () => {
		for (const hit of archive.quotes(open).hits)
			expect(archive.statement(hit.statement.id)).toEqual(hit);
		for (const hit of archive.commitments(open).hits)
			expect(archive.commitment(hit.commitment.id)).toEqual(hit);
		expect(archive.article("road")).toMatchObject({
			article: { id: "road" },
			entries: { "person:林若川": "person:林若川" },
			earlier: [],
			removedAt: null,
		});
	});

	it("knows none that are not there", () => {
		expect(archive.statement("road#p9.9")).toBeNull();
		expect(archive.commitment("nowhere#c0")).toBeNull();
		expect(archive.article("nowhere")).toBeNull();
	});
});

describe("articles of days", () => {
	it("come in the order of their days", () => {
		expect(
			archive
				.articles({ from: "2024-05-01", to: "2024-05-03" })
				.hits.map(({ article }) => article.id),
		).toEqual(["road", "bridge"]);
	});
});
