import { expect, it } from "vitest";
import { writtenOtherwise } from "../../src/language/wordVariants.ts";

it.each([
	["想象力", "想像力"],
	["想像力", "想象力"],
	["座標系", "坐標系"],
	["“计 划”，计划", "“计 画”，计画"],
	["计划与家具", "计画与家俱"],
	["破釜沉舟", "破釜沈舟"],
	["现象", null],
	["出现像样的路", null],
	["", null],
])("%j is written otherwise as %j", (text, other) => {
	expect(writtenOtherwise(text)).toBe(other);
});
