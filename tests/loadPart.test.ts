import { describe, expect, it } from "vitest";
import { keepingLoadPart, loadPart, withLoadPart } from "../bench/loadPart.ts";

/** docs/performance.md is written by two programs: neither takes away what the other wrote. */

const one = loadPart("first run", ["| a | $& |"]);
const two = loadPart("second run", ["| b |"]);

describe("the load part", () => {
	it("is added to a page, and a later one takes its place", () => {
		const page = withLoadPart("# Performance\n\ntables\n", one);
		expect(page).toContain("tables");
		expect(page).toContain("| a | $& |");
		const later = withLoadPart(page, two);
		expect(later).toContain("tables");
		expect(later).toContain("second run");
		expect(later).not.toContain("first run");
	});

	it("is kept when the rest of the page is written anew", () => {
		const page = withLoadPart("# Performance\n\nold tables\n", one);
		const anew = keepingLoadPart(page, "# Performance\n\nnew tables\n");
		expect(anew).toContain("new tables");
		expect(anew).not.toContain("old tables");
		expect(anew).toContain(one);
	});

	it("is not invented where there is none", () => {
		expect(keepingLoadPart("# Performance\n", "new\n")).toBe("new\n");
		expect(withLoadPart("", two)).toMatch(/^# Performance\n/u);
	});
});
