import { expect, test } from "vitest";
import { Lexicon } from "../../src/language/lexicon.ts";
import { BLANKS, UnitSet } from "../../src/language/unitSet.ts";

test("a set of characters is asked at places of a text, and has none outside it", () => {
	const stops = new UnitSet("，。");
	const text = "周启明说，路通了。";
	expect([...text].map((_, at) => stops.at(text, at))).toEqual(
		[...text].map((unit) => unit === "，" || unit === "。"),
	);
	expect(stops.at(text, -1)).toBe(false);
	expect(stops.at(text, text.length)).toBe(false);
	expect(stops.next(text, 0)).toBe(4);
	expect(stops.next(text, 5)).toBe(8);
	expect(stops.next(text, 9)).toBe(text.length);
	expect(stops.in("路通了")).toBe(false);
	expect(stops.in("路，通了")).toBe(true);
	expect(stops.every("，。，")).toBe(true);
	expect(stops.every("，通")).toBe(false);
});

test("blanks are all that white space is to an expression, and nothing else", () => {
	const blanks = new UnitSet(BLANKS);
	for (let code = 0; code < 0x10000; code++)
		if (
			blanks.at(String.fromCharCode(code), 0) !==
			/\s/u.test(String.fromCharCode(code))
		)
			expect.fail(code.toString(16));
});

test("a lexicon finds the longest word at a place, from in front and from behind", () => {
	const words = ["市", "市长", "市委书记", "副市长", "委书", "书记", "記"];
	const lexicon = new Lexicon(words);
	const text = "渝西市委书记和副市长、市";
	const longest = (fits: (word: string) => boolean): number =>
		Math.max(0, ...words.filter(fits).map((word) => word.length));
	for (let at = 0; at <= text.length; at++) {
		expect(lexicon.startingAt(text, at)).toBe(
			longest((word) => text.startsWith(word, at)),
		);
		expect(lexicon.endingAt(text, at)).toBe(
			longest((word) => text.slice(0, at).endsWith(word)),
		);
	}
	expect(
		lexicon.matches(text).map(({ start, end }) => text.slice(start, end)),
	).toEqual(["市委书记", "副市长", "市"]);
	expect(lexicon.has("委书")).toBe(true);
	expect(lexicon.has("委")).toBe(false);
});
