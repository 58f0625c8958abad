import { describe, expect, it } from "vitest";
import { body, person } from "./articles.ts";
import { archiveOf, county } from "./newsroom.ts";

const archive = archiveOf(...county);
const values = (
	source: Parameters<typeof archive.suggest>[0],
	typed: string,
	of = archive,
) => of.suggest(source, typed, 25).map(({ value }) => value);

describe("completions", () => {
	it.each([
		["speaker", "林", ["person:林若川"]],
		["speaker", "若川", ["person:林若川"]],
		["speaker", "linruo", ["person:林若川"]],
		["speaker", "ruochuan", ["person:林若川"]],
		["speaker", "lr", ["person:林若川"]],
		["speaker", "口岸", ["body:县口岸物流办"]],
		["speaker", "渝西县委书记", ["person:林若川"]],
		["person", "口岸", []],
		["place", "渝", ["渝西县"]],
		["place", "yuxi", ["渝西县"]],
		["place", "cq", ["重庆市"]],
		["organisation", "交通", ["重庆市交通局"]],
		["organisation", "xkaw", ["县口岸物流办"]],
		["article", "环湖路", ["lake", "road"]],
		["article", "大橋", ["bridge"]],
		["article", "没有", []],
	] as const)("%s %j", (source, typed, wanted) => {
		expect(values(source, typed)).toEqual(wanted);
	});

	it("have something useful for the empty text", () => {
		expect(values("speaker", "")).toEqual([
			"person:林若川",
			"body:县口岸物流办",
			"person:周启明",
		]);
		expect(values("article", "")).toEqual(["lake", "bridge", "road"]);
		for (const source of ["person", "place", "organisation", "topic"] as const)
			expect(values(source, "").length).toBeGreaterThan(0);
	});

	it("are exact before prefix before content", () => {
		const told = archiveOf(
			...["李庆华", "李庆", "小李庆"].map((name) => ({
				id: name,
				paragraphs: ["好。"],
				said: [{ by: person(name), words: ["好。"] }],
			})),
		);
		expect(values("speaker", "李庆", told)).toEqual([
			"person:李庆",
			"person:李庆华",
			"person:小李庆",
		]);
	});

	it("of one beginning are those first who are in the news most, whenever they came", () => {
		const told = archiveOf(
			...Array.from({ length: 600 }, (_, index) => ({
				id: `z${index}`,
				paragraphs: ["好。"],
				said: [
					{
						by: person(`李${String.fromCharCode(0x4e00 + index)}`),
						words: ["好。"],
					},
				],
			})),
			...["first", "second", "third"].map((id) => ({
				id,
				paragraphs: ["好。"],
				said: [{ by: person("李甲"), words: ["好。"] }],
			})),
		);
		expect(values("speaker", "李", told)[0]).toBe("person:李甲");
	});

	it("tell namesakes apart, and offer the unsure pile only where there is nobody else", () => {
		const said = (id: string, by: ReturnType<typeof person>) => ({
			id,
			paragraphs: ["好。"],
			said: [{ by, words: ["好。"] }],
		});
		const told = archiveOf(
			said("a", person("李庆", "万州区委书记", { place: "万州区" })),
			said("b", person("李庆", "大连理工大学教授")),
			said("c", person("李庆")),
			said("d", person("李庆")),
		);
		expect(told.suggest("speaker", "李庆", 25)).toEqual([
			{ name: "李庆 · 万州区", value: "person:李庆@万州区" },
			{
				name: "李庆 · 大连理工大学教授",
				value: "person:李庆@大连理工大学教授",
			},
		]);
	});

	it("know a body by its name's beginning, a person by the given name too", () => {
		const told = archiveOf({
			id: "a",
			paragraphs: ["好。", "行。"],
			said: [
				{ by: body("法院"), words: ["好。"] },
				{ by: person("袁法"), words: ["行。"] },
			],
		});
		expect(values("speaker", "yuan", told)).toEqual(["person:袁法"]);
		expect(values("speaker", "fa", told)).toEqual(["body:法院", "person:袁法"]);
	});

	it("of a topic are what headlines call it", () => {
		const told = archiveOf(
			...["乡村振兴有奔头", "渝西县的乡村振兴", "乡村医生下乡"].map(
				(headline, index) => ({
					id: `a${index}`,
					headline,
					paragraphs: ["好。"],
				}),
			),
		);
		expect(values("topic", "乡村", told)).toEqual(["乡村振兴", "乡村"]);
	});

	it("are values that mean what they say", () => {
		for (const { value } of archive.suggest("speaker", "", 25))
			expect(archive.resolve(value)).toMatchObject({
				kind: "one",
				by: "id",
				entry: { id: value },
			});
		for (const value of values("article", ""))
			expect(archive.article(value)).not.toBeNull();
	});

	it("fit Discord, whatever the paper calls things", () => {
		const long = "极".repeat(99);
		const told = archiveOf({
			id: "a",
			headline: `${long}😀标题`,
			paragraphs: ["好。"],
			said: [{ by: person(`${long}名`, long), words: ["好。"] }],
		});
		for (const source of ["speaker", "article", "organisation"] as const)
			for (const { name, value } of told.suggest(source, "", 25)) {
				expect(name.length).toBeLessThanOrEqual(100);
				expect(value.length).toBeLessThanOrEqual(100);
				expect(Buffer.from(name).toString()).toBe(name);
			}
	});

	it("are no more than were asked for, and none for hostile text", () => {
		expect(archive.suggest("article", "", 2)).toHaveLength(2);
		for (const typed of ['"'.repeat(2000), "\n\t\u0000", "‮@everyone", "…"])
			for (const source of [
				"speaker",
				"place",
				"organisation",
				"article",
			] as const)
				expect(values(source, typed)).toEqual([]);
	});
});
