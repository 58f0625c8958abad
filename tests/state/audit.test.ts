import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { noParts } from "../../src/state/beats.ts";
import { openDatabase } from "../../src/state/database.ts";
import { migrations } from "../../src/state/migrations.ts";
import { ownFolder, ownState } from "./kept.ts";

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
		for (const guild of [null, "1"]) {
			const own = beats.put(
				{ ...noParts, guild, owner: "7", name: "湖", topics: ["湖"] },
				by,
			);
			beats.put({ ...own, topics: ["湖", "河"] }, by);
			beats.remove(own.id, by);
		}
		expect(audit.of("1", 9)).toEqual([]);
		expect(audit.count("1")).toBe(0);
	});

	it("names the beats of a digest, and has an entry where one takes another's place", () => {
		const { beats, digestPlans, audit } = ownState();
		const [lake, bridge] = ["湖", "桥"].map((name) =>
			beats.put(
				{ ...noParts, guild: "1", owner: null, name, topics: [name] },
				by,
			),
		);
		if (lake === undefined || bridge === undefined) throw new Error("no beat");
		const plan = digestPlans.add(
			{
				guild: "1",
				channel: "70",
				owner: "7",
				minute: 480,
				weekday: null,
				beats: [lake.id],
				whenEmpty: "nothing",
				zone: null,
				locale: null,
				seen: 0,
				since: 1,
			},
			by,
		);
		digestPlans.change(plan.id, { beats: [bridge.id] }, by);
		beats.remove(bridge.id, by);
		digestPlans.change(plan.id, { beats: [] }, by);
		const noted = audit
			.of("1", 9)
			.filter(({ what }) => what === "digest")
			.map(({ from, to }) =>
				[from, to].map((value) => {
					const { beats: names, gone } = JSON.parse(value ?? "{}");
					return [names, gone];
				}),
			);
		expect(noted).toEqual([
			[
				[[], 1],
				[[], 0],
			],
			[
				[["湖"], 0],
				[["桥"], 0],
			],
			[
				[undefined, undefined],
				[["湖"], 0],
			],
		]);
	});

	it("of an older state keeps what was noted of the server's own beats alone", () => {
		const folder = ownFolder();
		const step = migrations.findIndex(({ name }) =>
			name.startsWith("no beat of one person's own"),
		);
		expect(step).toBeGreaterThan(0);
		const database = openDatabase(
			join(folder, "state.sqlite"),
			migrations.slice(0, step),
		);
		const parts = (...topics: string[]) =>
			JSON.stringify({ topics, districts: [], bodies: [], speakers: [] });
		for (const [id, owner, name, made] of [
			["a", null, "湖", parts("湖", "河")],
			["b", "8", "暗线", parts("某人")],
			["c", "8", "湖", parts("湖")],
		] as const)
			database.run(
				"INSERT INTO beats (id, guild, owner, name, parts) VALUES (?, '1', ?, ?, ?)",
				id,
				owner,
				name,
				made,
			);
		for (const [who, what, which, before, after] of [
			["7", "beat", "湖", null, parts("湖")],
			["8", "beat", "暗线", null, parts("某人")],
			// Their own of the same name, and in the same words.
			["8", "beat", "湖", null, parts("湖")],
			["7", "beat", "湖", parts("湖"), parts("湖", "河")],
			["7", "zone", null, "UTC", "Asia/Tokyo"],
			// Of beats that are gone nobody can tell whose they were.
			["9", "beat", "山", null, parts("山")],
			["9", "beat", "山", parts("山"), null],
			// Of the same name, and nothing leads from it to the one there is.
			["9", "beat", "湖", parts("岸"), null],
		] as const)
			database.run(
				"INSERT INTO audit (guild, who, name, at, what, which, before, after) VALUES ('1', ?, ?, 1, ?, ?, ?, ?)",
				who,
				who,
				what,
				which,
				before,
				after,
			);
		database.close();
		const state = ownState(folder);
		expect(
			state.audit
				.of("1", 99)
				.map(({ by: { who }, what, which, from, to }) => [
					who,
					what,
					which,
					from,
					to,
				]),
		).toEqual([
			["7", "zone", null, "UTC", "Asia/Tokyo"],
			["7", "beat", "湖", parts("湖"), parts("湖", "河")],
			["7", "beat", "湖", null, parts("湖")],
		]);
		// What is noted from now on is not touched by the next start.
		state.beats.put(
			{ ...noParts, guild: "1", owner: null, name: "桥", topics: ["桥"] },
			by,
		);
		expect(state.audit.count("1")).toBe(4);
	});

	it("is read part by part", () => {
		const { settings, audit } = ownState();
		for (const zone of ["UTC", "Asia/Tokyo", "Asia/Seoul"])
			settings.change("1", { zone }, by);
		expect(audit.count("1")).toBe(3);
		expect(audit.of("1", 2).map(({ to }) => to)).toEqual([
			"Asia/Seoul",
			"Asia/Tokyo",
		]);
		expect(audit.of("1", 2, 2).map(({ to }) => to)).toEqual(["UTC"]);
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
