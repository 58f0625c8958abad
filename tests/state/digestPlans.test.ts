import { describe, expect, it } from "vitest";
import { noParts } from "../../src/state/beats.ts";
import { ownState } from "./kept.ts";

const by = { who: "7", name: "林编辑", at: 1714950000000 };

describe("a digest that loses a beat", () => {
	it.each([null, "7"])(
		"knows since when, whether the beat was a server's or somebody's own (%s)",
		(owner) => {
			const { beats, digestPlans } = ownState();
			const [lake, bridge] = ["湖", "桥"].map((name) =>
				beats.put({ ...noParts, guild: "1", owner, name, topics: [name] }, by),
			);
			if (lake === undefined || bridge === undefined)
				throw new Error("no beat");
			const [one, other] = [[lake.id, bridge.id], [bridge.id]].map((ids) =>
				digestPlans.add(
					{
						guild: "1",
						channel: owner === null ? "70" : null,
						owner: owner ?? "8",
						minute: 480,
						weekday: null,
						beats: ids,
						whenEmpty: "nothing",
						zone: null,
						locale: null,
						seen: 0,
						since: by.at,
					},
					by,
				),
			);
			beats.remove(lake.id, { ...by, at: by.at + 5 });
			expect(digestPlans.lostBeatAt(one?.id ?? "")).toBe(by.at + 5);
			expect(digestPlans.lostBeatAt(other?.id ?? "")).toBeNull();
			beats.remove(bridge.id, { ...by, at: by.at + 9 });
			expect(digestPlans.lostBeatAt(one?.id ?? "")).toBe(by.at + 9);
			expect(digestPlans.lostBeatAt(other?.id ?? "")).toBe(by.at + 9);
		},
	);
});
