import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { fold, foldText } from "../../src/language/fold.ts";

describe("folding for matching", () => {
	it.each([
		["重慶", "重庆"],
		["２０２４年ＡＩ", "2024年ai"],
		["杨　帆", "杨帆"],
		["现代化工\n业", "现代化工业"],
		["共建“一带一路”，", "共建一带一路"],
		["看著", "看着"],
		["50㎡", "50m2"],
		["增长６．１％", "增长6.1%"],
		["", ""],
	])("takes %j for %j", (one, other) => {
		expect(foldText(one)).toBe(foldText(other));
	});

	it.each([
		["6.1", "61"],
		["5%", "5"],
		["重庆", "成都"],
		["10+X", "10X"],
	])("tells %j from %j", (one, other) => {
		expect(foldText(one)).not.toBe(foldText(other));
	});

	it("keeps punctuation where it counts, whichever marks the paper uses", () => {
		expect(foldText("「好，走」", true)).toBe(foldText("“好,走”", true));
		expect(foldText("好，走", true)).not.toBe(foldText("好走", true));
	});

	it("says where every unit stands", () => {
		const { text, offsets } = fold("袁 家军（中）");
		expect(text).toBe("袁家军中");
		expect([...text].map((_, index) => offsets[index])).toEqual([0, 2, 3, 5]);
		expect(offsets.at(-1)).toBe(7);
	});

	it("changes nothing that is folded, and finds every unit where it says", () => {
		fc.assert(
			fc.property(
				fc.string({ unit: "grapheme" }),
				fc.boolean(),
				(source, marks) => {
					const { text, offsets } = fold(source, marks);
					expect(foldText(text, marks)).toBe(text);
					expect(offsets).toHaveLength(text.length + 1);
					for (let index = 0; index < text.length; index++)
						expect(
							foldText(source.charAt(offsets[index] ?? 0), marks),
						).toContain(text.charAt(index));
				},
			),
		);
	});
});
