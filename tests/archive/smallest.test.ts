import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { smallest } from "../../src/archive/smallest.ts";

describe("the smallest of some numbers", () => {
	it.each([
		["any", fc.nat(1_000_000)],
		["many of them the same", fc.nat(3)],
	])("are the first when all are sorted: %s", (_, number) => {
		fc.assert(
			fc.property(
				fc.array(number, { maxLength: 300, size: "max" }),
				fc.nat(320),
				(numbers, count) => {
					const sorted = [...numbers].sort((one, other) => one - other);
					const wanted = Math.min(count, numbers.length);
					expect([...smallest(Float64Array.from(numbers), wanted)]).toEqual(
						sorted.slice(0, wanted),
					);
				},
			),
			{ numRuns: 500 },
		);
	});

	it("are found of numbers that are in order, or the other way round", () => {
		const up = Float64Array.from({ length: 1000 }, (_, index) => index);
		expect([...smallest(up.slice(), 3)]).toEqual([0, 1, 2]);
		expect([...smallest(up.slice().reverse(), 3)]).toEqual([0, 1, 2]);
	});
});
