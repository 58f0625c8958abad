import { describe, expect, it } from "vitest";
import {
	soundDistance,
	soundOf,
	typedSound,
} from "../../src/language/pinyin.ts";

describe("how names sound", () => {
	it.each([
		["袁家军", "yuanjiajun", "yjj"],
		["单霁翔", "shanjixiang", "sjx"],
		["曾庆红", "zengqinghong", "zqh"],
		["欧阳修", "ouyangxiu", "oyx"],
		["区伯", "oubo", "ob"],
		["谌贻琴", "shenyiqin", "syq"],
		["马朝旭", "mazhaoxu", "mzx"],
	])("%s is %s", (name, full, initials) => {
		expect(soundOf(name, "person")).toMatchObject({ full, initials });
	});

	it("reads a body's name as words, not as a surname", () => {
		expect(soundOf("单位", "other").full).toBe("danwei");
	});

	it.each([
		["Yuan Jiajun", "yuanjiajun"],
		["yuán jiā jūn", "yuanjiajun"],
		["YJJ", "yjj"],
		["lü", "lu"],
		["Xi'an", "xian"],
	])("%s was typed for %s", (typed, sound) => {
		expect(typedSound(typed)).toBe(sound);
	});

	it.each(["袁家军", "33618", "", "a袁"])("%j is no pinyin", (typed) => {
		expect(typedSound(typed)).toBeNull();
	});

	it("knows which sounds are taken for one another", () => {
		const distance = (one: string, other: string) =>
			soundDistance(
				soundOf(one, "person").syllables,
				soundOf(other, "person").syllables,
			);
		expect(distance("杨琳", "杨林")).toBe(0);
		expect(distance("张静", "章晶")).toBe(0);
		expect(distance("李庆", "李勤")).toBe(1);
		expect(distance("周总", "邹总")).toBe(1);
		expect(distance("杨琳", "袁家军")).toBe(Number.POSITIVE_INFINITY);
		expect(distance("杨琳", "徐江")).toBeGreaterThan(3);
	});
});
