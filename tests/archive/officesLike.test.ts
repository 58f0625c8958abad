import { describe, expect, it } from "vitest";
import { person } from "./articles.ts";
import { archiveOf } from "./newsroom.ts";

/** Offices as nobody is printed with them: who may be meant is offered, and never taken. */

const archive = archiveOf(
	{
		id: "meeting",
		paragraphs: [
			"重庆市召开会议。市委书记何一鸣说，好。市人大常委会主任王炯出席。",
			"重庆海关党委书记、关长谢远说，好的。",
		],
		said: [
			{ by: person("何一鸣", "市委书记"), words: ["好。"] },
			{
				by: person("谢远", "重庆海关党委书记、关长", {
					organisation: "重庆海关",
					place: "重庆市",
				}),
				words: ["好的。"],
			},
		],
	},
	{
		id: "districts",
		paragraphs: [
			"万福区委书记、区政府区长李庆丰说，要修堤。",
			"黔江区委书记徐长河说，要种树。",
			"渝西县委副书记李望说，要修路。",
		],
		said: [
			{
				by: person("李庆丰", "万福区委书记、区政府区长", { place: "万州区" }),
				words: ["要修堤。"],
			},
			{
				by: person("徐长河", "黔江区委书记", { place: "黔江区" }),
				words: ["要种树。"],
			},
			{
				by: person("李望", "渝西县委副书记", { place: "渝西县" }),
				words: ["要修路。"],
			},
		],
	},
);

describe("an office as nobody is printed with it", () => {
	it.each([
		["a surname in front", "何书记", ["何一鸣"]],
		["a surname of two, holders before deputies", "李书记", ["李庆丰", "李望"]],
		["a later office of a list", "重庆海关关长", ["谢远"]],
		["a place that the article tells", "重庆市委书记", ["何一鸣"]],
		["a place that is misprinted", "万州区委书记", ["李庆丰"]],
		["a place, and an office of its government", "万州区区长", ["李庆丰"]],
		["a place without its rank", "黔江书记", ["徐长河"]],
	])("by %s is offered: %s", (_, typed, names) => {
		const found = archive.resolve(typed);
		expect(found.kind).toBe("none");
		expect(
			found.kind === "none" ? found.near.map(({ name }) => name) : [],
		).toEqual(names);
	});

	it.each([
		["a surname that nobody has", "孙书记"],
		["a name that the article prints, of another", "王炯书记"],
		["a place that the article does not print", "南京市委书记"],
		["a place that others hold it of", "涪陵区委书记"],
		["an office that nobody holds", "何部长"],
	])("by %s is nobody's: %s", (_, typed) => {
		expect(archive.resolve(typed)).toEqual({ kind: "none", near: [] });
	});
});

describe("the beginning of a name", () => {
	it.each([
		["李", ["李庆丰", "李望"]],
		["x", ["徐长河", "谢远"]],
		["heyi", ["何一鸣"]],
	])("offers whose it is: %s", (typed, names) => {
		const found = archive.resolve(typed);
		expect(found.kind).toBe("none");
		expect(
			found.kind === "none" ? found.near.map(({ name }) => name).sort() : [],
		).toEqual([...names].sort());
	});
});
