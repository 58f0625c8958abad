import { describe, expect, it } from "vitest";
import { articleAt, segmentIn } from "../../src/archive/segment.ts";
import { SegmentBuilder } from "../../src/archive/segmentBuilder.ts";
import { article, body, person } from "./articles.ts";

const lin = person("林若川", "渝西县委书记", { place: "渝西县" });

const told = [
	article({
		id: "a",
		kicker: "渝西县召开大会",
		headline: "把环湖路修通",
		subhead: "林若川讲话",
		newspaper: "渝西日报",
		byline: ["何山"],
		paragraphs: [
			"林若川表示，年内修通环湖路30公里。“老百姓等了十年。”他说。",
			"县交通局说，将按期完工。",
		],
		headings: [
			[1, "（一）"],
			[2, "尾声"],
		],
		captions: ["图为环湖路工地。"],
		said: [
			{ by: lin, words: ["年内修通环湖路30公里。"] },
			{
				by: lin,
				words: ["老百姓等了十年。"],
				mode: "direct",
				quoted: ["老百姓等了十年。"],
			},
		],
		promised: [
			{
				by: lin,
				words: "年内修通环湖路30公里",
				answerable: "渝西县",
				targets: [
					{
						text: "30公里",
						value: 30,
						unit: "公里",
						deadline: { text: "年内", from: "2024-01-01", to: "2024-12-31" },
					},
				],
			},
			{ by: body("县交通局"), words: "将按期完工", themes: ["交通"] },
		],
	}),
	article({
		id: "b",
		headline: "无日期",
		date: null,
		paragraphs: ["\u0000空"],
	}),
	article({ id: "c", paragraphs: [] }),
];

describe("a segment", () => {
	it("gives back every article exactly as it was added", () => {
		const builder = new SegmentBuilder();
		for (const one of told) builder.add(one);
		const segment = segmentIn(builder.build());
		expect(segment.articles).toBe(told.length);
		for (const [number, one] of told.entries())
			expect(articleAt(segment, number)).toEqual(one);
	});

	it("can be empty", () => {
		expect(segmentIn(new SegmentBuilder().build()).articles).toBe(0);
	});

	it("refuses memory that is none", () => {
		expect(() => segmentIn(new ArrayBuffer(64))).toThrow();
	});
});
