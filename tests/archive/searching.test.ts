import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readQuery } from "../../src/archive/query.ts";
import { foldText } from "../../src/language/fold.ts";
import { archiveOf, county, found, hitsOf, today } from "./newsroom.ts";

const archive = archiveOf(...county);

describe("what a query finds", () => {
	it.each([
		["环湖路", ["lake", "road"]],
		["環湖路", ["lake", "road"]],
		["环湖路 民宿", ["lake"]],
		["环湖路 -民宿", ["road"]],
		["大桥 OR 民宿", ["lake", "bridge"]],
		["林若川 2024-05-05", ["lake"]],
		["林若川 2024年4月", []],
		["３０公里", ["road"]],
		["局长周启", ["bridge"]],
		['"环湖路通了，民宿"', ["lake"]],
		['"环湖路通了民宿"', []],
		["环湖路通了民宿", ["lake"]],
	])("%s", (query, ids) => {
		expect(found(archive, query).sort()).toEqual([...ids].sort());
	});

	it.each([
		["想像力", ["comma", "simplified", "traditional"]],
		["想象力", ["comma", "simplified", "traditional"]],
		['"丰富的想像，力"', ["comma"]],
		["反覆", ["simplified"]],
		["出现像样", ["road"]],
		["现象", []],
		["沉重", ["heavy"]],
		["路 -想像", ["road"]],
	])("finds %s in either script, and no other word", (query, ids) => {
		const told = archiveOf(
			{ id: "simplified", paragraphs: ["路要反复走，想象力要丰富。"] },
			{ id: "traditional", paragraphs: ["想像力要豐富。"] },
			{ id: "comma", paragraphs: ["丰富的想象，力也要足。"] },
			{ id: "road", paragraphs: ["这里出现像样的路。"] },
			{ id: "heavy", paragraphs: ["损失沉重。"] },
			{ id: "poet", paragraphs: ["诗人沈某重来。"] },
		);
		expect(found(told, query).sort()).toEqual([...ids].sort());
	});

	it("finds days, and the articles that print the words for them", () => {
		const told = archiveOf(
			{ id: "in", date: "2024-03-05", paragraphs: ["春耕。"] },
			{
				id: "names",
				date: "2024-04-05",
				paragraphs: ["回顾2024年3月的春耕。"],
			},
			{ id: "out", date: "2024-04-06", paragraphs: ["夏种。"] },
		);
		expect(found(told, "2024年3月")).toEqual(["in", "names"]);
	});

	it("passes over marks that stand alone between words, and finds marks alone", () => {
		const told = archiveOf({
			id: "a",
			paragraphs: ["央视网消息（新闻联播）：本台记者报道……", "“好。”"],
		});
		expect(found(told, "息 （ 新 闻 联 播 ） ： 本")).toEqual(["a"]);
		expect(found(told, "…… “")).toEqual(["a"]);
		expect(readQuery("息 （ 新 闻 ） ：", today)).toMatchObject({
			query: { groups: [[{ text: "息" }], [{ text: "新闻" }]] },
		});
	});

	it("says so where only the words for the days stand, and searched more than those days", () => {
		const told = archiveOf(
			{ id: "old", date: "2024-04-05", paragraphs: ["缩短近30天。"] },
			{ id: "new", date: "2024-05-05", paragraphs: ["春耕。"] },
		);
		const answer = told.search({ query: "近30天", today: "2026-01-01" });
		expect(answer).toMatchObject({
			kind: "found",
			reread: { kind: "days", typed: ["近30天"] },
			searched: { articles: 2 },
		});
		expect(
			told.search({ query: "2024年5月", today: "2026-01-01" }),
		).toMatchObject({ reread: null, searched: { articles: 1 } });
	});

	it("of days that no article fits, finds what prints them with the other words, anywhere", () => {
		const told = archiveOf(
			{
				id: "apart",
				date: "2024-05-01",
				paragraphs: ["1978年的那个冬天，小村变了。", "改革开放从这里起步。"],
			},
			{ id: "whole", date: "2024-05-02", paragraphs: ["改革开放1978年起步。"] },
			{ id: "word", date: "2024-05-03", paragraphs: ["改革开放再出发。"] },
			{ id: "year", date: "2024-05-04", paragraphs: ["始建于1978年。"] },
		);
		expect(found(told, "改革开放 1978年")).toEqual(["whole", "apart"]);
		expect(found(told, "1978 改革开放").sort()).toEqual(["apart", "whole"]);
		expect(found(told, "改革开放 1978年 -冬天")).toEqual(["whole"]);
		expect(found(told, '"改革开放" 1978年')).toHaveLength(2);
		expect(told.search({ query: "改革开放 1978年", today })).toMatchObject({
			understood: { groups: [[{ text: "改革开放" }], [{ text: "1978年" }]] },
			reread: {
				kind: "days",
				typed: ["1978年"],
				days: { from: "1978-01-01", to: "1978-12-31" },
			},
			others: [{ kind: "withoutDays", query: "改革开放", total: 3 }],
			searched: { articles: 4 },
		});
	});

	it("keeps a stretch that was asked for where other days are words", () => {
		const told = archiveOf(
			{ id: "in", date: "2024-05-01", paragraphs: ["2035年，远景目标。"] },
			{ id: "out", date: "2023-05-01", paragraphs: ["2035年，远景目标！"] },
		);
		expect(found(told, "远景目标 2035 from:2024-01")).toEqual(["in"]);
		expect(
			hitsOf(
				told.search({
					query: "远景目标 2035",
					today,
					from: "2023-01-01",
					to: "2023-12-31",
				}),
			).map(({ article }) => article.id),
		).toEqual(["out"]);
	});

	it("takes days for days where an article of them fits", () => {
		const told = archiveOf(
			{ id: "of", date: "2023-05-01", paragraphs: ["经济总量再上台阶。"] },
			{
				id: "prints",
				date: "2024-05-01",
				paragraphs: ["2023年，全县经济总量再上台阶。"],
			},
		);
		expect(told.search({ query: "经济总量 2023年", today })).toMatchObject({
			reread: null,
			total: 1,
			hits: [{ article: { id: "of" } }],
		});
		expect(found(told, '经济总量 "2023年"')).toEqual(["prints"]);
	});

	it("does not take today for a word that may stand anywhere, but offers it", () => {
		const told = archiveOf({
			id: "a",
			date: "2024-05-01",
			paragraphs: ["今天开工。", "河堤全长四十公里。"],
		});
		expect(told.search({ query: "河堤 今天", today })).toMatchObject({
			total: 0,
			inVain: [{ kind: "days", typed: ["河堤 今天"] }],
			others: [
				{ kind: "withoutDays", query: "河堤", total: 1 },
				{ kind: "daysAsWords", query: '河堤 "今天"', total: 1 },
			],
		});
	});

	it("finds what prints days of which no article can be at once, and else says why not", () => {
		const told = archiveOf(
			{
				id: "both",
				date: "2024-05-01",
				paragraphs: ["经济总量：2023年一百亿元，2022年九十亿元。"],
			},
			{ id: "of", date: "2023-05-01", paragraphs: ["经济总量再上台阶。"] },
		);
		expect(
			told.search({ query: "2022年 2023年 经济总量", today }),
		).toMatchObject({
			reread: { kind: "daysApart", typed: ["2022年", "2023年"] },
			hits: [{ article: { id: "both" } }],
			others: [
				{ kind: "otherDays", query: "经济总量 2022年 OR 2023年", total: 1 },
			],
		});
		expect(
			told.search({ query: "2021年 2023年 经济总量", today }),
		).toMatchObject({ kind: "refused", problem: { kind: "daysApart" } });
	});

	it("finds days with OR between them, and leaves days out", () => {
		const told = archiveOf(
			{ id: "march", date: "2024-03-05", paragraphs: ["春耕开始。"] },
			{ id: "april", date: "2024-04-05", paragraphs: ["春耕过半。"] },
			{ id: "may", date: "2024-05-05", paragraphs: ["春耕结束。"] },
		);
		expect(found(told, "春耕 2024年3月 OR 2024年4月").sort()).toEqual([
			"april",
			"march",
		]);
		expect(found(told, "春耕 -2024年4月").sort()).toEqual(["march", "may"]);
		expect(found(told, "2024年 -2024年4月").sort()).toEqual(["march", "may"]);
	});

	it("leaves out words that begin with a figure", () => {
		const told = archiveOf(
			{ id: "five", paragraphs: ["建设5G基站。"] },
			{ id: "road", paragraphs: ["建设环湖路。"] },
		);
		expect(found(told, "建设 -5G")).toEqual(["road"]);
	});

	it("finds single characters together first, offers them apart, and takes them apart where they stand so only", () => {
		const told = archiveOf(
			{ id: "joined", paragraphs: ["水电气一次办好。"] },
			{ id: "apart", paragraphs: ["通水、通路，供电到户，天然气入村。"] },
		);
		expect(told.search({ query: "水 电 气", today })).toMatchObject({
			total: 1,
			hits: [{ article: { id: "joined" } }],
			reread: null,
			others: [{ kind: "namesApart", query: '"水" "电" "气"', total: 2 }],
		});
		expect(found(told, '"水" "电" "气"').sort()).toEqual(["apart", "joined"]);
		expect(told.search({ query: "路 气 电", today })).toMatchObject({
			hits: [{ article: { id: "apart" } }],
			reread: { kind: "namesApart", typed: ["路气电"] },
			understood: {
				groups: [[{ text: "路" }], [{ text: "气" }], [{ text: "电" }]],
			},
			others: [],
		});
	});

	it("takes a slip of the calendar for a slip only where it stands nowhere", () => {
		const told = archiveOf({ id: "a", paragraphs: ["在12月31日前办结。"] });
		expect(found(told, "2月31日")).toEqual(["a"]);
		expect(told.search({ query: "2月31日", today })).toMatchObject({
			reread: { kind: "noSuchDay", typed: ["2月31日"] },
		});
		expect(archive.search({ query: "林若川 2月31日", today })).toMatchObject({
			kind: "refused",
			problem: { kind: "noSuchDay" },
		});
	});

	it("takes operators by the letter where they stand so", () => {
		const told = archiveOf({
			id: "a",
			paragraphs: ["新增-民宿一词，OR 也行。"],
		});
		expect(found(told, "-民宿")).toEqual(["a"]);
		expect(found(told, "OR")).toEqual(["a"]);
		expect(told.search({ query: "-村宿", today })).toMatchObject({
			kind: "refused",
			problem: { kind: "onlyWithout", without: ["村宿"] },
		});
	});

	it("shows each match in its place, whole words first, and who says it", () => {
		const [hit] = hitsOf(archive.search({ query: "民宿 环湖路", today }));
		expect(hit?.matches).toEqual([
			{ part: "body", paragraph: 0, start: 5, end: 8, text: "环湖路" },
			{ part: "body", paragraph: 0, start: 11, end: 13, text: "民宿" },
		]);
		expect(hit?.entry).toBe("person:林若川");
	});

	it("shows a match in the headline as such, and one across a line break where it begins", () => {
		const told = archiveOf({
			id: "a",
			headline: "两江新区",
			paragraphs: ["推动现代化工", "业提质。"],
		});
		expect(hitsOf(told.search({ query: "两江", today }))[0]?.matches).toEqual([
			{ part: "main", of: "两江新区", start: 0, end: 2, text: "两江" },
		]);
		expect(
			hitsOf(told.search({ query: "化工业提", today }))[0]?.matches,
		).toEqual([{ part: "body", paragraph: 0, start: 4, end: 6, text: "化工" }]);
	});

	it("finds captions, headings and bylines", () => {
		const told = archiveOf({
			id: "a",
			paragraphs: ["正文。"],
			headings: [[0, "深入实施乡村振兴战略"]],
			captions: ["图为无水港龙门吊。"],
			byline: ["何山"],
		});
		for (const query of ["乡村振兴", "龙门吊", "何山"])
			expect(found(told, query)).toEqual(["a"]);
	});

	it("says what stands nowhere, and what near it does", () => {
		const answer = archive.search({ query: "林若传", today });
		expect(answer).toMatchObject({
			kind: "found",
			total: 0,
			missing: [{ word: "林若传", near: ["林若川", "林若"] }],
		});
	});

	it("gives the same hits in slices", () => {
		const slice = (offset: number) =>
			hitsOf(archive.search({ query: "渝西", today, offset, limit: 1 }));
		expect(
			[...slice(0), ...slice(1), ...slice(2)].map(({ article }) => article.id),
		).toEqual(found(archive, "渝西"));
	});
});

describe("nothing is missed", () => {
	const texts = county.flatMap(({ paragraphs, headline }) => [
		...paragraphs,
		headline ?? "",
	]);

	it("every stretch of two to eight characters finds its article", () => {
		fc.assert(
			fc.property(
				fc.constantFrom(...county),
				fc.nat(),
				fc.integer({ min: 2, max: 8 }),
				({ id, paragraphs, headline }, from, length) => {
					const text = [headline, ...paragraphs].join("\n");
					const start = from % Math.max(1, text.length - length);
					const stretch = text.slice(start, start + length);
					fc.pre(stretch.trim().length >= 2 && !/["“”「-]/u.test(stretch));
					// A line break parts the headline from the body.
					fc.pre(
						start > (headline?.length ?? 0) ||
							start + length <= (headline?.length ?? 0),
					);
					expect(found(archive, stretch)).toContain(id);
				},
			),
			{ numRuns: 3000 },
		);
	});

	it("and finds what `includes` finds, and nothing else", () => {
		const letters = [...new Set(texts.join("").replaceAll(/[\s\d]/gu, ""))];
		fc.assert(
			fc.property(
				fc.string({
					unit: fc.constantFrom(...letters),
					minLength: 1,
					maxLength: 3,
				}),
				(query) => {
					fc.pre(foldText(query) !== "" && !/["“”「-]/u.test(query));
					const expected = county.filter(({ paragraphs, headline }) =>
						[headline ?? "", paragraphs.join("\n")].some((text) =>
							foldText(text).includes(foldText(query)),
						),
					);
					expect(found(archive, query).sort()).toEqual(
						expected.map(({ id }) => id).sort(),
					);
				},
			),
			{ numRuns: 2000 },
		);
	});
});
