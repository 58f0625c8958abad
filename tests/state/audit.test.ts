import { describe, expect, it } from "vitest";
import { noParts } from "../../src/state/beats.ts";
import { ownState } from "./kept.ts";

const by = { who: "7", name: "林编辑", at: 1714950000000 };

describe("the list of changes", () => {
	it("says who changed what, when, from what to what, the latest first", () => {
		const { settings, audit } = ownState();
		settings.change("1", { zone: "UTC", private: false }, by);
		settings.change("1", { zone: "Asia/Tokyo" }, { ...by, at: by.at + 1 });
		expect(
			audit
				.of("1", 9)
				.map(({ what, from, to, by: whose }) => [what, from, to, whose.name]),
		).toEqual([
			["zone", "UTC", "Asia/Tokyo", "林编辑"],
			["private", "1", "0", "林编辑"],
			["zone", "Asia/Shanghai", "UTC", "林编辑"],
		]);
		expect(audit.of("1", 1)[0]?.by.at).toBe(by.at + 1);
		expect(audit.of("2", 9)).toEqual([]);
	});

	it("has nothing of what stays as it is, nor of what is one person's own", () => {
		const { settings, beats, audit } = ownState();
		settings.change("1", { zone: "Asia/Shanghai" }, by);
		beats.put(
			{ ...noParts, guild: null, owner: "7", name: "湖", topics: ["湖"] },
			by,
		);
		expect(audit.of("1", 9)).toEqual([]);
	});

	it("keeps a change and its entry together, or neither", () => {
		const state = ownState();
		expect(() =>
			state.together(() => {
				state.settings.change("1", { zone: "UTC" }, by);
				throw new Error("the disk is full");
			}),
		).toThrow("the disk is full");
		expect(state.settings.of("1").zone).toBe("Asia/Shanghai");
		expect(state.audit.of("1", 9)).toEqual([]);
	});
});
