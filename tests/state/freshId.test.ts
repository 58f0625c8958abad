import { expect, it } from "vitest";
import { freshId } from "../../src/state/freshId.ts";

it("gives ids of letters and digits alone, no two the same", () => {
	// Of a thousand ids with marks three hundred would have one.
	const ids = Array.from({ length: 1000 }, freshId);
	expect(ids.filter((id) => !/^[0-9A-Za-z]{11}$/u.test(id))).toEqual([]);
	expect(new Set(ids).size).toBe(ids.length);
});
