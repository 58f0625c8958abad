import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
	costOf,
	find,
	type IndexedText,
	mostCostOf,
} from "../../src/archive/find.ts";
import {
	firstKeyFrom,
	gramsIn,
	gramsOf,
	keyNumber,
} from "../../src/archive/grams.ts";
import { PatternPairs } from "../../src/archive/pairs.ts";
import { type Pattern, patternOf, scan } from "../../src/archive/pattern.ts";
import {
	letterAt,
	lettersIn,
	searchedSeveral,
} from "../../src/language/searchLetters.ts";

const unitsOf = (text: string): Uint16Array =>
	Uint16Array.from({ length: text.length }, (_, index) =>
		text.charCodeAt(index),
	);

const indexed = (texts: readonly string[]) => {
	const joined = texts.map((text) => `${text}\u0000`).join("");
	return {
		joined,
		text: unitsOf(joined),
		grams: gramsOf(unitsOf(joined)),
	};
};

/** The letters that search looks for in a text, and where each stands. */
const lettersOf = (text: string) => {
	const units = unitsOf(text);
	const offsets: number[] = [];
	for (let at = 0; at < units.length; at++) {
		const letter = letterAt(units, at);
		const several = searchedSeveral.letters.get(units[at] ?? 0);
		if (letter !== 0)
			for (let one = 0; one < (several?.length ?? 1); one++) offsets.push(at);
	}
	return { text: String.fromCharCode(...lettersIn(units).units), offsets };
};

const foundIn = (texts: readonly string[], typed: string, exact = false) => {
	const index = indexed(texts);
	const pattern = patternOf(typed, exact);
	const found: { start: number; words: string }[] = [];
	scan(index.text, 0, index.text.length, pattern, (start, end) => {
		found.push({ start, words: index.joined.slice(start, end) });
		return undefined;
	});
	expect(startsOf(index, pattern)).toEqual(found.map(({ start }) => start));
	if (pattern.letters.length > 2)
		expect(wordsOf(index, pattern)).toEqual(found.map(({ words }) => words));
	return found.map(({ words }) => words);
};

/** What the index has of a pattern of three letters and more, in order. */
const wordsOf = (
	index: IndexedText & { readonly joined: string },
	pattern: Pattern,
): string[] => {
	const { count, starts, ends } = find(
		index,
		pattern,
		new PatternPairs(pattern.letters),
	);
	return Array.from({ length: count }, (_, at) =>
		index.joined.slice(starts[at], ends[at]),
	);
};

/** Where the index has a pattern, ascending. */
const startsOf = (index: IndexedText, pattern: Pattern): number[] => {
	const { count, starts } = find(
		index,
		pattern,
		new PatternPairs(pattern.letters),
	);
	return [...starts.subarray(0, count)].sort((one, other) => one - other);
};

describe("the keys of an index", () => {
	it.each([0, 1, 63, 64, 65, 128, 129, 1000])(
		"are found among %i, and what is none is not",
		(count) => {
			// 10, 20, 30, …: between two of them there is room for what is none.
			const keys = Uint32Array.from(
				{ length: count },
				(_, index) => (index + 1) * 10,
			);
			const grams = gramsIn(
				keys,
				new Uint32Array(count + 1),
				new Uint8Array(0),
				new Uint32Array(0),
			);
			for (const [number, key] of keys.entries()) {
				expect(keyNumber(grams, key)).toBe(number);
				expect(keyNumber(grams, key + 1)).toBe(-1);
				expect(firstKeyFrom(grams, key + 1)).toBe(number + 1);
				expect(firstKeyFrom(grams, key - 1)).toBe(number);
			}
			expect(keyNumber(grams, 5)).toBe(-1);
			expect(firstKeyFrom(grams, 2 ** 32)).toBe(count);
		},
	);
});

describe("finding a stretch", () => {
	it("finds what no dictionary has cut so", () => {
		expect(foundIn(["渝中区委副书记出席"], "副书记")).toEqual(["副书记"]);
		expect(foundIn(["黄茂军说"], "茂军")).toEqual(["茂军"]);
	});

	it("passes over line breaks, spaces and punctuation, and gives back the paper's characters", () => {
		expect(foundIn(["现代化工\n业"], "化工业")).toEqual(["化工\n业"]);
		expect(foundIn(["记者 杨 帆 报道"], "杨帆")).toEqual(["杨 帆"]);
		expect(foundIn(["共建“一带一路”倡议"], "共建一带一路")).toEqual([
			"共建“一带一路",
		]);
	});

	it("takes full and half width, both scripts and both cases for the same", () => {
		expect(foundIn(["２０２４年ＡＩ大會"], "2024年ai大会")).toEqual([
			"２０２４年ＡＩ大會",
		]);
		expect(foundIn(["占地30㎡左右"], "30m2")).toEqual(["30㎡"]);
		expect(foundIn(["占地30㎡左右"], "m2左")).toEqual(["㎡左"]);
		expect(foundIn(["占地30㎡左右"], "2左右")).toEqual(["㎡左右"]);
	});

	it("tells numbers apart by their points", () => {
		expect(foundIn(["增长6.1%"], "61")).toEqual([]);
		expect(foundIn(["增长6.1%"], "6.1")).toEqual(["6.1"]);
		expect(foundIn(["增长6.1%"], "6 . 1 %")).toEqual(["6.1%"]);
	});

	it("passes over a point that stands in no number, as over other punctuation", () => {
		expect(foundIn(["鎖定4.密碼"], "鎖定4密碼")).toEqual(["鎖定4.密碼"]);
		expect(foundIn(["作者J.K.罗琳"], "jk罗琳")).toEqual(["J.K.罗琳"]);
		expect(foundIn(["共计6.1. 另有"], "6.1另有")).toEqual(["6.1. 另有"]);
		expect(foundIn(["增长1. 5%"], "1.5%", true)).toEqual(["1. 5%"]);
	});

	it("ends where its last letter stands, whatever marks are before it, however often", () => {
		const text = "重庆“市”好".repeat(60);
		expect(foundIn([text], "重庆市")).toEqual(Array(60).fill("重庆“市"));
	});

	it("finds what begins with a mark among characters of two units", () => {
		expect(
			foundIn([`，鋐嗰，鋐嗰，${"鋐一嗰一".repeat(60)}`], "，鋐嗰", true),
		).toEqual(["，鋐嗰", "，鋐嗰"]);
	});

	it("minds punctuation where it is asked to, whichever marks the paper uses", () => {
		expect(foundIn(["说：「好，走」。"], "“好，走”", true)).toEqual([
			"「好，走」",
		]);
		expect(foundIn(["说：「好走」。"], "好，走", true)).toEqual([]);
		expect(foundIn(["他说。「好」"], "。“", true)).toEqual(["。「"]);
	});

	it("finds a single character and marks alone", () => {
		expect(foundIn(["税收与税"], "税")).toEqual(["税", "税"]);
		expect(foundIn(["一——二"], "——")).toEqual(["——"]);
		expect(foundIn(["㏪通车"], "1")).toEqual(["㏪"]);
	});

	it("never matches across two texts", () => {
		expect(foundIn(["重庆", "市长"], "庆市")).toEqual([]);
	});

	it("finds the same in every text, whatever was rare in those before", () => {
		// Few letters and many of some, so that which pair is rare differs from text to text.
		const text = fc
			.array(fc.constantFrom(..."一一一一二二二三三四五六，"), {
				minLength: 1,
				maxLength: 400,
			})
			.map((letters) => letters.join(""));
		fc.assert(
			fc.property(
				fc.array(text, { minLength: 2, maxLength: 4 }),
				fc.string({
					unit: fc.constantFrom(..."一二三四五六"),
					minLength: 2,
					maxLength: 5,
				}),
				(texts, typed) => {
					const pattern = patternOf(typed);
					const pairs = new PatternPairs(pattern.letters);
					for (const one of texts) {
						const index = indexed([one]);
						const { count, starts } = find(index, pattern, pairs);
						const found: number[] = [];
						scan(index.text, 0, index.text.length, pattern, (start) => {
							found.push(start);
							return undefined;
						});
						expect([...starts.subarray(0, count)]).toEqual(found);
					}
				},
			),
			{ numRuns: 500 },
		);
	});

	it("costs no more of two letters than the longest list, and that much of the pair that has it", () => {
		const letter = fc.constantFrom(..."一二三重庆a1，\n");
		const text = fc.string({ unit: letter, minLength: 2, maxLength: 60 });
		fc.assert(
			fc.property(
				text.filter((one) => lettersOf(one).text.length >= 2),
				(one) => {
					const index = indexed([one]);
					const { text: folded } = lettersOf(one);
					const costs = Array.from({ length: folded.length - 1 }, (_, at) =>
						patternOf(folded.slice(at, at + 2)),
					)
						.filter(({ letters }) => letters.length === 2)
						.map((pattern) =>
							costOf(index, pattern, new PatternPairs(pattern.letters)),
						);
					expect(Math.max(0, ...costs)).toBeLessThanOrEqual(mostCostOf(index));
					const { starts } = index.grams;
					const longest = Math.max(
						...Array.from(
							{ length: starts.length - 1 },
							(_, number) => (starts[number + 1] ?? 0) - (starts[number] ?? 0),
						),
					);
					expect(mostCostOf(index)).toBe(longest);
				},
			),
		);
	});

	it.each([
		[
			"many letters in short texts",
			"一二三重庆慶市，。“” \n１1a㎡⑽.％",
			[],
			40,
			5,
		],
		["few letters, over and over", "一二三m2㎡.，嗰⒈", [], 400, 7],
		[
			"few letters with long gaps between",
			"一二三四",
			["，".repeat(8), "\n".repeat(9), " ".repeat(30)],
			300,
			5,
		],
	])(
		"finds exactly what looking at the folded text finds, of %s",
		(_, letters, gaps, longest, typedLongest) => {
			const letter = fc.oneof(
				{ weight: 20, arbitrary: fc.constantFrom(...letters) },
				...(gaps.length === 0
					? []
					: [{ weight: 1, arbitrary: fc.constantFrom(...gaps) }]),
			);
			const text = fc.string({ unit: letter, maxLength: longest, size: "max" });
			fc.assert(
				fc.property(
					fc.array(text, { minLength: 1, maxLength: 4 }),
					fc.string({ unit: letter, minLength: 1, maxLength: typedLongest }),
					(texts, typed) => {
						const wanted = lettersOf(typed).text;
						fc.pre(wanted.length > 0);
						const index = indexed(texts);
						const found: number[] = [];
						const ends: string[] = [];
						const pattern = patternOf(typed);
						scan(index.text, 0, index.text.length, pattern, (start, end) => {
							const words = index.joined.slice(start, end);
							expect(lettersOf(words).text).toContain(wanted);
							found.push(start);
							ends.push(words);
							return undefined;
						});
						let offset = 0;
						const expected = new Set<number>();
						for (const one of texts) {
							const { text: folded, offsets } = lettersOf(one);
							for (
								let at = folded.indexOf(wanted);
								at !== -1;
								at = folded.indexOf(wanted, at + 1)
							)
								expected.add(offset + (offsets[at] ?? 0));
							offset += one.length + 1;
						}
						const inOrder = [...expected].sort((a, b) => a - b);
						expect(found).toEqual(inOrder);
						expect(startsOf(index, pattern)).toEqual(inOrder);
						if (pattern.letters.length > 2)
							expect(wordsOf(index, pattern)).toEqual(ends);
						// With its marks, it is found where looking at all of the text finds it.
						const exact = patternOf(typed, true);
						const there: number[] = [];
						scan(index.text, 0, index.text.length, exact, (start) => {
							there.push(start);
							return undefined;
						});
						expect(startsOf(index, exact)).toEqual(there);
					},
				),
				{ numRuns: longest > 100 ? 500 : 2000 },
			);
		},
	);
});
