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
			byLetter: "days",
			searched: { articles: 2 },
		});
		expect(
			told.search({ query: "2024年5月", today: "2026-01-01" }),
		).toMatchObject({ byLetter: null, searched: { articles: 1 } });
	});

	it("takes a slip of the calendar for a slip only where it stands nowhere", () => {
		const told = archiveOf({ id: "a", paragraphs: ["在12月31日前办结。"] });
		expect(found(told, "2月31日")).toEqual(["a"]);
		expect(told.search({ query: "2月31日", today })).toMatchObject({
			byLetter: "noSuchDay",
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
