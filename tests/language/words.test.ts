import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { cutWords, wordsAt } from "../../src/language/words.ts";

describe("words", () => {
	it("are cut as the dictionary has them, figures and letters whole", () => {
		const text = "重庆市在2024年推广AI应用。";
		expect(wordsAt(text, cutWords(text))).toEqual([
			"重庆市",
			"在",
			"2024",
			"年",
			"推广",
			"AI",
			"应用",
			"。",
		]);
	});

	it("together are the text, whatever it is", () => {
		fc.assert(
			fc.property(fc.string({ unit: "binary" }), (text) => {
				const starts = cutWords(text);
				expect(wordsAt(text, starts).join("")).toBe(text);
				expect([...starts].sort((a, b) => a - b)).toEqual(starts);
			}),
			{ numRuns: 300 },
		);
	});
});
