import { describe, expect, it } from "vitest";
import { holdArticles } from "../../src/archive/hold.ts";
import type { ExtractedArticle } from "../../src/model.ts";
import { article, body, person } from "./articles.ts";
import { archiveOf, county, lin, now } from "./newsroom.ts";

const archive = archiveOf(...county);

const meant = (typed: string, of = archive) => {
	const found = of.resolve(typed);
	return found.kind === "one"
		? [found.by, found.entry.id]
		: found.kind === "several"
			? [found.by, ...found.entries.map(({ id }) => id)]
			: ["near", ...found.near.map(({ id }) => id)];
};

describe("whom a typed text means", () => {
	it("is nobody for a name that only stands in an organisation's", () => {
		const told = archiveOf({
			id: "a",
			paragraphs: ["梅宏刚说，快修好了。"],
			said: [
				{
					by: person("梅宏刚", "渝西电力李庆长党员服务队队长", {
						organisation: "渝西电力李庆长党员服务队",
					}),
					words: ["快修好了。"],
				},
			],
		});
		expect(meant("李庆", told)).toEqual(["near"]);
		expect(meant("李庆长党员服务队", told)).toEqual([
			"shortName",
			"person:梅宏刚",
		]);
		expect(meant("渝西电力李庆长党员服务队", told)[1]).toBe("person:梅宏刚");
	});

	it("is called the same in whatever order its articles are read, though one sets it in marks", () => {
		const [marked, bare] = ["“青溪旅”武装", "青溪旅武装"].map(
			(name, index) => ({
				id: `page${index}`,
				date: `2024-03-1${index}`,
				paragraphs: [`${name}说，已经停火。`],
				said: [{ by: body(name), words: ["已经停火。"] }],
			}),
		);
		if (marked === undefined || bare === undefined) throw new Error();
		const names = [archiveOf(marked, bare), archiveOf(bare, marked)].map((of) =>
			of.suggest("speaker", "青溪", 5),
		);
		expect(names[0]).toHaveLength(1);
		expect(names[0]).toEqual(names[1]);
	});

	it("counts what is printed more than once as one, as the list of it does", () => {
		const words = "环湖路年内修通，让老百姓走上放心路，县里已经下了决心。";
		const told = archiveOf(
			...["甲报", "乙报"].map((newspaper) => ({
				id: newspaper,
				newspaper,
				headline: "环湖路年内修通",
				paragraphs: [`林若川说，${words}`],
				said: [{ by: lin, words: [words] }],
			})),
		);
		const entry = told.entry(lin.id);
		expect(entry?.statements).toBe(1);
		expect(told.quotes({ entry: lin.id, from: null, to: null }).total).toBe(1);
	});

	it.each([
		["person:林若川", ["id", "person:林若川"]],
		["林若川", ["name", "person:林若川"]],
		["林 若 川", ["name", "person:林若川"]],
		["周啟明", ["name", "person:周启明"]],
		["linruochuan", ["pinyin", "person:林若川"]],
		["Lin Ruochuan", ["pinyin", "person:林若川"]],
		["Ruochuan Lin", ["pinyin", "person:林若川"]],
		["lrc", ["pinyin", "person:林若川"]],
		["渝西县委书记", ["office", "person:林若川"]],
		["交通局局长", ["office", "person:周启明"]],
		["口岸办", ["shortName", "body:县口岸物流办"]],
		["市交通局", ["shortName", "person:周启明"]],
		["林若传", ["near", "person:林若川"]],
		["凌若川", ["near", "person:林若川"]],
		["linruochuam", ["near", "person:林若川"]],
		["袁家军", ["near"]],
		["", ["near"]],
	])("%j", (typed, wanted) => {
		expect(meant(typed)).toEqual(wanted);
	});

	it("is not the deputy where the office is asked for", () => {
		const told = archiveOf({
			id: "a",
			paragraphs: ["甲说，好。乙说，好的。"],
			said: [
				{ by: person("何山", "渝西县委副书记"), words: ["好。"] },
				{ by: person("林若川", "渝西县委书记"), words: ["好的。"] },
			],
		});
		expect(meant("渝西县委书记", told)).toEqual(["office", "person:林若川"]);
	});

	it("is a body that speaks, not one of that short name that is only named", () => {
		const silent = article({
			id: "a",
			headline: "发改委：稳住",
			paragraphs: ["好。"],
		});
		const named = {
			...silent,
			headlineStatements: [
				{
					id: "a#h",
					speaker: body("发改委"),
					cue: null,
					mode: "indirect" as const,
					cited: false,
					rule: "told",
					because: [],
					spans: [{ part: "main" as const, start: 4, end: 6, text: "稳住" }],
					quotations: [],
				},
			],
		};
		const speaks = article({
			id: "b",
			paragraphs: ["国家发展改革委表示，稳住。"],
			said: [{ by: body("国家发展改革委"), words: ["稳住。"] }],
		});
		const of = (...all: readonly ExtractedArticle[]) =>
			meant("发改委", holdArticles(all, { now }));
		expect(of(named, speaks)).toEqual(["shortName", "body:国家发展改革委"]);
		expect(of(named)).toEqual(["name", "body:发改委"]);
	});

	it.each(["单霁翔", "單霽翔"])("reads surnames as surnames: %s", (name) => {
		const told = archiveOf({
			id: "a",
			paragraphs: ["好。"],
			said: [{ by: person(name), words: ["好。"] }],
		});
		for (const typed of ["shanjixiang", "Shan Jixiang"])
			expect(meant(typed, told)).toEqual(["pinyin", "person:单霁翔"]);
	});

	it("reads a name as one though it was taken for a body's before", () => {
		const told = archiveOf({
			id: "a",
			paragraphs: ["好。好的。"],
			said: [
				{
					by: person("何山", "院长", { organisation: "单霁翔" }),
					words: ["好。"],
				},
				{ by: person("单霁翔"), words: ["好的。"] },
			],
		});
		expect(meant("Shan Jixiang", told)).toEqual(["pinyin", "person:单霁翔"]);
	});

	it("is who speaks for the body that has a short name of its own", () => {
		const told = archiveOf({
			id: "a",
			paragraphs: ["李明说，好。"],
			said: [
				{
					by: person("李明", "院长", { organisation: "最高人民法院" }),
					words: ["好。"],
				},
			],
		});
		expect(meant("最高法", told)).toEqual(["shortName", "person:李明"]);
	});

	it("is another where names differ by a variant that may be a name of its own", () => {
		const told = archiveOf(
			...["王浚", "王濬"].map((name, index) => ({
				id: `a${index}`,
				paragraphs: [`${name}说，好。`],
				said: [{ by: person(name), words: ["好。"] }],
			})),
		);
		expect(meant("王濬", told)).toEqual(["name", "person:王濬"]);
	});

	it.each([
		["文旅部", "body:文化和旅游部"],
		["最高法", "body:最高人民法院"],
		["外交部", "body:外交部新闻司"],
		["法学院", "body:法学院校友会"],
	])(
		"is the body that %s is short for, not a word that begins so",
		(typed, wanted) => {
			const bodies = [
				"文旅部门",
				"文化和旅游部",
				"巴国最高法院",
				"最高人民法院",
				"外交部新闻司",
				"法学院校友会",
			];
			const told = archiveOf(
				...bodies.map((name, index) => ({
					id: `a${index}`,
					paragraphs: [`${name}表示，好。`],
					said: [{ by: body(name), words: ["好。"] }],
				})),
			);
			expect(meant(typed, told)).toEqual(["shortName", wanted]);
		},
	);

	it("knows one person in both scripts", () => {
		const told = archiveOf(
			{
				id: "a",
				paragraphs: ["好。"],
				said: [{ by: person("林鄭", "行政長官"), words: ["好。"] }],
			},
			{
				id: "b",
				paragraphs: ["好。"],
				said: [{ by: person("林郑", "行政长官"), words: ["好。"] }],
			},
		);
		expect(told.entry("person:林鄭")).toEqual(told.entry("person:林郑"));
		expect(told.entry("person:林郑")?.statements).toBe(2);
	});
});

const two = archiveOf(
	{
		id: "a",
		date: "2024-04-23",
		paragraphs: ["李庆表示，将建好大桥。"],
		said: [
			{
				by: person("李庆", "万州区委书记", { place: "万州区" }),
				words: ["将建好大桥。"],
			},
		],
	},
	{
		id: "b",
		date: "2024-04-24",
		paragraphs: ["李庆教授说，桥要结实。"],
		said: [{ by: person("李庆", "大连理工大学教授"), words: ["桥要结实。"] }],
	},
	{
		id: "c",
		date: "2024-04-25",
		paragraphs: ["李庆说，吃得好。"],
		said: [{ by: person("李庆"), words: ["吃得好。"] }],
	},
);

describe("one name, several people", () => {
	it("offers the choice, the unsure pile last", () => {
		expect(meant("李庆", two)).toEqual([
			"name",
			"person:李庆@万州区",
			"person:李庆@大连理工大学教授",
			"person:李庆@?",
		]);
	});

	it("gives each the words that are theirs", () => {
		const words = (entry: string) =>
			two
				.quotes({ entry, from: null, to: null })
				.hits.map(({ article }) => article.id);
		expect(words("person:李庆@万州区")).toEqual(["a"]);
		expect(words("person:李庆@大连理工大学教授")).toEqual(["b"]);
		expect(words("person:李庆@?")).toEqual(["c"]);
		// What was noted down when there was one is now all of them.
		expect(words("person:李庆")).toEqual(["c", "b", "a"]);
	});

	it("names the others in a profile", () => {
		expect(
			two
				.profile("person:李庆@万州区")
				?.namesakes.map(({ id, unsure }) => [id, unsure]),
		).toEqual([
			["person:李庆@大连理工大学教授", false],
			["person:李庆@?", true],
		]);
	});

	it("still knows an id that told apart, when there is only one left to tell", () => {
		expect(archive.entry("person:林若川@渝西县")?.id).toBe("person:林若川");
		expect(archive.entry("person:林若川@万州区")).toBeNull();
	});
});

describe("titles and posts", () => {
	const told = archiveOf(
		{
			id: "a",
			date: "2023-02-01",
			paragraphs: ["好。"],
			said: [
				{
					by: person("徐江", "黔江区委书记", { place: "黔江区" }),
					words: ["好。"],
				},
			],
		},
		{
			id: "b",
			date: "2024-04-23",
			paragraphs: ["好的。"],
			said: [
				{
					by: person("徐江", "黔江区委书记", { place: "黔江区" }),
					words: ["好的。"],
				},
			],
		},
		{
			id: "c",
			date: "2024-09-01",
			paragraphs: ["好啊。"],
			said: [
				{
					by: person("何山", "区委书记", { place: "黔江区" }),
					words: ["好啊。"],
				},
			],
			promised: [
				{
					by: person("何山", "区委书记", { place: "黔江区" }),
					words: "好啊",
					answerable: "黔江区",
				},
			],
		},
	);

	it("have the days of the articles that print them", () => {
		expect(told.entry("person:徐江")?.holdings).toEqual([
			{
				title: "黔江区委书记",
				organisation: null,
				place: "黔江区",
				first: "2023-02-01",
				last: "2024-04-23",
				articles: 2,
			},
		]);
	});

	it("a post has its holders, the latest first, however papers print it", () => {
		expect(
			told
				.holders("黔江区委书记")
				.map(({ entry, holding }) => [entry.name, holding.last]),
		).toEqual([
			["何山", "2024-09-01"],
			["徐江", "2024-04-23"],
		]);
		expect(
			told
				.holders("黔江区委书记", { from: "2024-01-01", to: "2024-06-01" })
				.map(({ entry }) => entry.name),
		).toEqual(["徐江"]);
	});

	it("is first whose printed office is the one typed, not one with more to it", () => {
		const spokesmen = archiveOf(
			{
				id: "a",
				date: "2024-03-01",
				paragraphs: ["好。"],
				said: [{ by: person("周启明", "外交部发言人"), words: ["好。"] }],
			},
			{
				id: "b",
				date: "2024-04-01",
				paragraphs: ["好。"],
				said: [{ by: person("季希", "乌克兰外交部发言人"), words: ["好。"] }],
			},
		);
		expect(
			spokesmen.holders("外交部发言人").map(({ entry }) => entry.name),
		).toEqual(["周启明", "季希"]);
	});

	it("is held by who holds all of several that are typed as one", () => {
		const holding = archiveOf(
			{
				id: "a",
				date: "2024-03-01",
				paragraphs: ["好。"],
				said: [
					{
						by: person("周启明", "青海省委常委、省纪委书记、省监委主任"),
						words: ["好。"],
					},
				],
			},
			{
				id: "b",
				date: "2024-04-01",
				paragraphs: ["好。"],
				said: [{ by: person("季希", "青海省委常委"), words: ["好。"] }],
			},
		);
		const holders = (office: string) =>
			holding.holders(office).map(({ entry }) => entry.name);
		expect(holders("青海省委常委、省纪委书记、省监委主任")).toEqual(["周启明"]);
		expect(holders("青海省委常委，省监委主任")).toEqual(["周启明"]);
		expect(holders("青海省委常委、省长")).toEqual([]);
		expect(holders("青海省委常委、")).toEqual(["季希", "周启明"]);
		expect(holders("、")).toEqual([]);
	});

	it("a place's commitments stay with the place", () => {
		expect(
			told
				.commitments({ place: "黔江区", from: null, to: null })
				.hits.map(({ entry }) => entry),
		).toEqual(["person:何山"]);
	});
});

describe("places", () => {
	const told = archiveOf({
		id: "a",
		paragraphs: ["好。好的。"],
		said: [
			{
				by: person("祝晓琴", "璧山区健龙镇党委书记", { place: "健龙镇" }),
				words: ["好。"],
			},
			{ by: person("李庆", "区长", { place: "万州区" }), words: ["好的。"] },
		],
	});

	it("are meant by their whole and their short name", () => {
		for (const typed of ["万州区", "万州", "萬州"])
			expect(told.resolvePlace(typed)).toMatchObject({
				kind: "one",
				place: { name: "万州区", within: "重庆市", articles: 1 },
			});
	});

	it("know what lies below them, also where only a title says so", () => {
		expect(told.resolvePlace("重庆")).toMatchObject({
			kind: "one",
			place: { name: "重庆市", below: ["万州区", "健龙镇"] },
		});
		expect(told.resolvePlace("健龙镇")).toMatchObject({
			place: { within: "璧山区" },
		});
	});

	it("are offered where none is meant", () => {
		expect(told.resolvePlace("健龙")).toMatchObject({
			kind: "none",
			near: [{ name: "健龙镇" }],
		});
		expect(told.resolvePlace("火星")).toEqual({ kind: "none", near: [] });
	});

	it("answer with what lies below on request", () => {
		const quotes = (below: boolean) =>
			told.quotes({ place: "璧山区", below, from: null, to: null }).total;
		expect(quotes(false)).toBe(0);
		expect(quotes(true)).toBe(1);
	});
});

describe("profiles", () => {
	it("hold titles, counts, topics and the latest words", () => {
		const profile = archive.profile("person:林若川");
		expect(profile).toMatchObject({
			entry: {
				statements: 3,
				commitments: 1,
				first: "2024-05-01",
				last: "2024-05-05",
			},
			namesakes: [],
			searched: { articles: 3 },
		});
		expect(
			profile?.latest.map(({ statement }) => statement.spans[0]?.text),
		).toEqual([
			"环湖路通了，民宿就旺了。",
			"将在年内修通环湖路30公里。",
			"老百姓等了十年。",
		]);
		expect(profile?.topics.length).toBeGreaterThan(0);
		for (const { phrase } of profile?.topics ?? [])
			expect(
				profile?.latest.some(({ statement }) =>
					statement.spans.some(({ text }) => text.includes(phrase)),
				),
			).toBe(true);
	});

	it("there is none for nobody", () => {
		expect(archive.profile("person:袁家军")).toBeNull();
	});

	it("know those who belong to their article", () => {
		const crowd = {
			...lin,
			id: "a/大家",
			name: "大家",
			kind: "collective" as const,
			titles: [],
		};
		const told = archiveOf({
			id: "a",
			paragraphs: ["大家表示，好。"],
			said: [{ by: crowd, words: ["好。"] }],
		});
		expect(told.entry("a/大家")).toMatchObject({ name: "大家", statements: 1 });
		expect(told.quotes({ entry: "a/大家", from: null, to: null }).total).toBe(
			1,
		);
	});
});
