import { describe, expect, it } from "vitest";
import { places } from "../../src/language/places.ts";

const named = (name: string) => places.filter((place) => place.name === name);

describe("the gazetteer", () => {
	it("has the 34 units of the first level and Chongqing's 38", () => {
		expect(places.filter(({ within }) => within === null)).toHaveLength(34);
		expect(places.filter(({ within }) => within === "重庆市")).toHaveLength(38);
	});

	it.each([
		["万州区", "万州", "重庆市"],
		["忠县", "忠县", "重庆市"],
		["石柱土家族自治县", "石柱", "重庆市"],
		["彭水苗族土家族自治县", "彭水", "重庆市"],
		["内蒙古自治区", "内蒙古", null],
		["新疆维吾尔自治区", "新疆", null],
		["延边朝鲜族自治州", "延边", "吉林省"],
		["东乡族自治县", "东乡", "临夏回族自治州"],
		["神农架林区", "神农架", "湖北省"],
		["锦江区", "锦江", "成都市"],
		["香港特别行政区", "香港", null],
	])("calls %s %s, in %s", (name, short, within) => {
		expect(named(name)).toEqual([{ name, short, within }]);
	});

	it("has no name or short name of one character, and every parent", () => {
		const names = new Set(places.map(({ name }) => name));
		for (const { name, short, within } of places) {
			expect(short.length, name).toBeGreaterThan(1);
			expect(name.startsWith(short), name).toBe(true);
			if (within !== null) expect(names.has(within), within).toBe(true);
		}
	});
});
