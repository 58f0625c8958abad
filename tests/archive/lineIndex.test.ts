import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { Foremost } from "../../src/archive/foremost.ts";
import { type Fit, LineIndex } from "../../src/archive/lineIndex.ts";

const SEED = 20240320;
/** A failure prints the seed. */
const seeded = { seed: SEED, numRuns: 300, verbose: true } as const;

/** What a line holds of a text, by looking at each field. */
function naive(
	fields: readonly string[],
	text: string,
	beginning: boolean,
): Fit | null {
	if (fields.includes(text)) return "exact";
	if (fields.some((field) => field.startsWith(text))) return "prefix";
	return !beginning && fields.some((field) => field.includes(text))
		? "content"
		: null;
}

const field = fc.string({
	unit: fc.constantFrom(..."abc重庆 "),
	maxLength: 5,
});

describe("lines looked through as one string", () => {
	it("are the ones that looking at each field finds, with the best of their fields", () => {
		fc.assert(
			fc.property(
				fc.array(fc.array(field, { minLength: 1, maxLength: 3 }), {
					maxLength: 30,
				}),
				field.filter((text) => text !== ""),
				fc.boolean(),
				(lines, text, beginning) => {
					const index = new LineIndex();
					for (const fields of lines) index.add(...fields);
					const found: [number, Fit][] = [];
					index.find(text, beginning, (line, fit) => {
						found.push([line, fit]);
						return undefined;
					});
					expect(found).toEqual(
						lines.flatMap((fields, line) => {
							const fit = naive(fields, text, beginning);
							return fit === null ? [] : [[line, fit]];
						}),
					);
				},
			),
			seeded,
		);
	});

	it("are visited until a visit says that it is enough", () => {
		const index = new LineIndex();
		for (const name of ["杨琳", "杨帆", "杨柳"]) index.add(name);
		const visited: number[] = [];
		index.find("杨", true, (line) => {
			visited.push(line);
			return visited.length === 2;
		});
		expect(visited).toEqual([0, 1]);
	});
});

describe("the first few of many", () => {
	it("are those that sorting puts first", () => {
		fc.assert(
			fc.property(
				fc.uniqueArray(fc.integer()),
				fc.integer({ min: 1, max: 5 }),
				(numbers, limit) => {
					const first = new Foremost<number>(limit, (a, b) => a - b);
					for (const number of numbers) first.add(number);
					expect(first.all).toEqual(
						[...numbers].sort((a, b) => a - b).slice(0, limit),
					);
				},
			),
			seeded,
		);
	});
});
