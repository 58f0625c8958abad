import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { ServerSettings } from "../../src/state/settings.ts";
import { openState } from "../../src/state/state.ts";
import { ownFolder, ownState } from "./kept.ts";

const seed = 20240423;

const untouched: ServerSettings = {
	language: null,
	zone: "Asia/Shanghai",
	private: true,
	editorsRole: null,
	correctionsAlone: false,
	quietDays: [],
};

describe("the settings of a server", () => {
	it("are private answers in the papers' zone until it sets its own", () => {
		const { settings } = ownState();
		expect(settings.of("1")).toEqual(untouched);
		expect(settings.of(null)).toEqual(untouched);
	});

	it("change alone: not the rest, not another server's", () => {
		const { settings } = ownState();
		settings.change("1", { zone: "Europe/Berlin" });
		settings.change("2", { private: false, editorsRole: "77" });
		expect(settings.change("1", { language: "zh-TW" })).toEqual({
			...untouched,
			zone: "Europe/Berlin",
			language: "zh-TW",
		});
		expect(settings.of("2")).toEqual({
			...untouched,
			private: false,
			editorsRole: "77",
		});
	});

	it("follow the defaults of the machine where they set nothing", () => {
		const folder = ownFolder();
		const first = openState(folder);
		first.settings.change("1", { private: false });
		first.close();
		const second = openState(folder, { zone: "Asia/Taipei" });
		expect(second.settings.of("1")).toEqual({
			...untouched,
			private: false,
			zone: "Asia/Taipei",
		});
		second.close();
	});

	it(`are what a plain map says after any changes and restarts (seed ${seed})`, () => {
		const guild = fc.constantFrom("1", "2", "3");
		const change = fc.record(
			{
				language: fc.option(fc.constantFrom("en-US", "zh-CN", "zh-TW")),
				zone: fc.constantFrom("Asia/Shanghai", "Europe/Berlin", "UTC"),
				private: fc.boolean(),
				editorsRole: fc.option(fc.string({ unit: "grapheme" })),
				correctionsAlone: fc.boolean(),
			},
			{ requiredKeys: [] },
		);
		const step = fc.oneof(
			fc.record({ does: fc.constant("change" as const), guild, change }),
			fc.record({ does: fc.constant("forget" as const), guild }),
			fc.record({ does: fc.constant("restart" as const) }),
		);
		fc.assert(
			fc.property(fc.array(step, { maxLength: 20 }), (steps) => {
				const folder = ownFolder();
				const expected = new Map<string, ServerSettings>();
				let state = openState(folder);
				for (const taken of steps) {
					if (taken.does === "restart") {
						state.close();
						state = openState(folder);
					} else if (taken.does === "forget") {
						state.settings.forget(taken.guild);
						expected.delete(taken.guild);
					} else {
						state.settings.change(taken.guild, taken.change);
						expected.set(taken.guild, {
							...(expected.get(taken.guild) ?? untouched),
							...taken.change,
						});
					}
				}
				for (const asked of ["1", "2", "3"])
					expect(state.settings.of(asked)).toEqual(
						expected.get(asked) ?? untouched,
					);
				state.close();
			}),
			{ seed, numRuns: 40 },
		);
	});
});
