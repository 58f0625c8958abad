import { expect, test } from "vitest";
import { Forms } from "../../src/extraction/names/forms.ts";

const found = (forms: readonly string[], text: string): string[] =>
	[...new Forms(forms).extentsIn(text)].map(({ start, end }) =>
		text.slice(start, end),
	);

test("names are found where they are printed, the longest where two begin alike", () => {
	expect(found(["林若川", "林若", "向德厚"], "林若川和向德厚，林若")).toEqual([
		"林若川",
		"向德厚",
		"林若",
	]);
});

test("a name is found at the text's end, and no longer one than what is left", () => {
	expect(found(["林若川", "林若"], "说的是林若")).toEqual(["林若"]);
	expect(found(["林若川"], "说的是林若")).toEqual([]);
});

test("names set wide are found with their gap", () => {
	expect(found(["方圆", "向以宁"], "方 圆、向 以宁")).toEqual([
		"方 圆",
		"向 以宁",
	]);
});

test("a Latin name is not found inside a longer word", () => {
	expect(found(["Ann"], "Ann says Annual, Joann")).toEqual(["Ann"]);
});
