import { describe, expect, it } from "vitest";
import { z } from "zod";
import { openDatabase } from "../../src/state/database.ts";
import { migrations } from "../../src/state/migrations.ts";
import { openScreens, type Screen } from "../../src/state/screens.ts";
import { openState } from "../../src/state/state.ts";
import { ownFolder, ownState } from "./kept.ts";

const screen: Screen = {
	origin: {
		kind: "call",
		call: {
			command: "quotes",
			options: { speaker: "杨琳", below: true, n: 2 },
		},
	},
	asker: "100",
	guild: "900",
	locale: "zh-CN",
	posted: false,
	page: 3,
	pages: 4,
	offered: [
		{
			ref: { kind: "quotation", id: "003#p3.0/1" },
			label: "1 我们",
			detail: "原话",
		},
		{
			ref: { kind: "commitment", id: "003#c4" },
			label: "2 将",
			detail: "转述",
		},
	],
	picked: 1,
	actions: ["copy", "why"],
	asks: [
		{ label: "杨林", call: { command: "who", options: { name: "杨林 😀" } } },
	],
	controls: [
		{
			kind: "menu",
			label: "哪一天",
			option: "value",
			least: 0,
			most: 2,
			choices: [{ label: "周六", detail: null, value: "6", chosen: true }],
			call: { command: "settings", options: { does: "quiet" } },
		},
		{
			kind: "form",
			label: "时刻",
			title: "时刻",
			inputs: [
				{
					option: "value",
					label: "时刻",
					value: "08:00",
					hint: "07:30",
					most: 10,
				},
			],
			call: { command: "settings", options: { does: "minute" } },
		},
	],
	postable: true,
	exportable: true,
};

describe("a screen", () => {
	it("is found after a restart as it was kept", () => {
		const folder = ownFolder();
		const before = openState(folder);
		const id = before.screens.keep(screen, 1000);
		before.close();
		const after = openState(folder);
		expect(after.screens.find(id)).toEqual(screen);
		after.close();
	});

	it("of something done with a passage is found too", () => {
		const { screens } = ownState();
		const done: Screen = {
			...screen,
			origin: {
				kind: "act",
				action: "context",
				ref: { kind: "statement", id: "003#p3.0" },
			},
		};
		expect(screens.find(screens.keep(done, 0))).toEqual(done);
	});

	it("has an id short enough for any button, and its own", () => {
		const { screens } = ownState();
		const ids = Array.from({ length: 200 }, () => screens.keep(screen, 0));
		expect(new Set(ids).size).toBe(200);
		for (const id of ids) expect(id).toMatch(/^[\w-]{11}$/u);
	});

	it("is not found where it was never kept", () => {
		expect(ownState().screens.find("AAAAAAAAAAA")).toBeNull();
	});

	it("is forgotten when it is old, the younger ones are not", () => {
		const { screens } = ownState();
		const old = screens.keep(screen, 1000);
		const young = screens.keep(screen, 2000);
		expect(screens.forgetBefore(2000)).toBe(1);
		expect(screens.find(old)).toBeNull();
		expect(screens.find(young)).toEqual(screen);
	});

	it("is forgotten with its server, another server's is not", () => {
		const { screens } = ownState();
		const gone = screens.keep(screen, 0);
		const other = screens.keep({ ...screen, guild: "901" }, 0);
		const direct = screens.keep({ ...screen, guild: null }, 0);
		expect(screens.forgetGuild("900")).toBe(1);
		expect(screens.find(gone)).toBeNull();
		expect(screens.find(other)?.guild).toBe("901");
		expect(screens.find(direct)?.guild).toBeNull();
	});

	it("of the version that had no exports yet is found, and exports nothing", () => {
		const database = openDatabase(":memory:", migrations);
		const screens = openScreens(database);
		const id = screens.keep(screen, 0);
		database.run("UPDATE screens SET body = json_remove(body, '$.exportable')");
		expect(screens.find(id)).toEqual({ ...screen, exportable: false });
		database.close();
	});

	it("of another version's shape counts as too old", () => {
		const database = openDatabase(":memory:", migrations);
		const screens = openScreens(database);
		const id = screens.keep(screen, 0);
		database.run('UPDATE screens SET body = \'{"call":"quotes"}\'');
		expect(screens.find(id)).toBeNull();
		expect(
			database.get(
				z.object({ n: z.number() }),
				"SELECT count(*) n FROM screens",
			)?.n,
		).toBe(1);
		database.close();
	});
});
