import { join } from "node:path";
import { expect, it } from "vitest";
import { z } from "zod";
import { reply } from "../../src/reply.ts";
import { openDatabase } from "../../src/state/database.ts";
import { migrations } from "../../src/state/migrations.ts";
import { openState, type State } from "../../src/state/state.ts";
import { ownFolder, ownState } from "./kept.ts";

/** Tables that hold nothing of any one server's. */
// What somebody has uploaded is theirs, whichever server they are in, and is gone after a day.
const ofNobody = new Set(["sqlite_sequence", "uploads"]);

/** Something in every table, for one server. */
function fill(state: State, guild: string): void {
	const by = { who: "7", name: "编辑", at: 1 };
	state.settings.change(guild, { zone: "UTC" }, by);
	state.servers.join(guild, "zh-CN");
	state.beats.put(
		{
			guild,
			owner: null,
			name: "湖",
			topics: ["湖"],
			districts: [],
			bodies: [],
			speakers: [],
		},
		by,
	);
	state.watches.add(
		{
			guild,
			owner: "7",
			target: { kind: "topic", value: "湖", below: false },
			label: "湖",
			pace: "once",
			minute: 0,
			channel: "70",
			role: null,
			locale: "zh-CN",
			since: 1,
			paused: false,
			seen: 0,
			ran: 1,
		},
		by,
	);
	state.digestPlans.add(
		{
			guild,
			channel: "70",
			owner: "7",
			minute: 480,
			weekday: null,
			beats: [],
			whenEmpty: "nothing",
			zone: null,
			locale: null,
			seen: 0,
			since: 1,
		},
		by,
	);
	state.arrivals.begin(guild);
	state.arrivals.remember({
		scope: guild,
		file: "a.txt",
		id: "a",
		hash: "1",
		code: "1",
		words: guild,
		sentences: "",
	});
	state.arrivals.arrived(guild, { file: "a.txt", id: "a" }, 1, null);
	state.pausedPlaces.pause(
		{ place: `${guild}0`, direct: false, guild, reason: "gone" },
		1,
	);
	const wrong = state.corrections.propose(
		{
			guild,
			article: "a",
			headline: "湖",
			about: { kind: "statement", id: "a#p0.0" },
			anchors: [],
			speaker: null,
			change: { kind: "notSpeech" },
			was: "湖水清了",
			right: null,
			reason: "是报道自述",
		},
		{ user: "7", name: "编辑", at: 1 },
	);
	const sent = {
		kind: "post",
		guild,
		channel: "70",
		user: null,
		message: null,
		locale: "zh-CN",
		at: 1,
	} as const;
	state.sent.record({ ...sent, refs: [{ kind: "statement", id: "a#p0.0" }] });
	state.notices.queue(wrong.id, "corrected", [{ ...sent, id: 1 }], 1);
	state.deliveries.add(
		{
			guild,
			kind: "digest",
			source: null,
			place: "70",
			direct: false,
			locale: "zh-CN",
			threadName: null,
			reply: reply({ outcome: "answer", title: "要点" }),
		},
		(delivery, screens) => [
			{
				mark: screens.keep(
					{
						origin: { kind: "delivery", delivery },
						asker: "",
						guild,
						locale: "zh-CN",
						posted: true,
						page: 0,
						pages: 1,
						offered: [],
						picked: 0,
						actions: [],
						asks: [],
						controls: [],
						postable: false,
						exportable: false,
					},
					1,
				),
				body: "{}",
			},
		],
		[{ kind: "statement", id: "a#p0.0" }],
		1,
	);
}

/** How many rows each table has. */
function rows(folder: string): Map<string, number> {
	const database = openDatabase(join(folder, "state.sqlite"), migrations);
	const tables = database
		.all(
			z.object({ name: z.string() }),
			"SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name",
		)
		.map(({ name }) => name)
		.filter((name) => !ofNobody.has(name));
	const counts = new Map(
		tables.map((table) => [
			table,
			database.get(
				z.object({ count: z.number() }),
				`SELECT COUNT(*) AS count FROM ${table}`,
			)?.count ?? 0,
		]),
	);
	database.close();
	return counts;
}

it("forgetting a server leaves nothing of it in any table, and everything of another", () => {
	const folder = ownFolder();
	const state = openState(folder);
	fill(state, "1");
	state.close();
	const one = rows(folder);
	// Whatever table is added later has to be filled here, and to be forgotten.
	for (const [table, count] of one)
		expect([table, count > 0]).toEqual([table, true]);
	const again = openState(folder);
	fill(again, "2");
	again.servers.leave("1", 5);
	again.forgetServer("1");
	again.close();
	expect(rows(folder)).toEqual(one);
	const after = openState(folder);
	expect(after.settings.of("1").zone).toBe("Asia/Shanghai");
	expect(after.settings.of("2").zone).toBe("UTC");
	expect(after.servers.find("1")).toBeNull();
	after.close();
});

it("forgetting a server takes its corrections out of force at once, and tells whoever shows them", () => {
	const state = ownState();
	const deed = { user: "7", name: "编辑", at: 1 };
	const [own, others] = ["1", "2"].map((guild) => {
		fill(state, guild);
		const [proposed] = state.corrections.list(guild);
		if (proposed === undefined) throw new Error("nothing is proposed");
		return state.corrections.decide(proposed.id, "accepted", deed);
	});
	const inForce = () => state.corrections.inForce().map(({ id }) => id);
	expect(inForce().sort()).toEqual([own?.id, others?.id].sort());
	const told: string[][] = [];
	state.corrections.onChange(() => told.push(inForce()));
	const forgotten: (string | null)[][] = [];
	const stop = state.onForget((guild, by) => forgotten.push([guild, by]));
	state.forgetServer("1", "9");
	expect(told).toEqual([[others?.id]]);
	// Nothing of it holds any more: there is nothing to show anew.
	state.forgetServer("1");
	expect(told).toHaveLength(1);
	expect(forgotten).toEqual([
		["1", "9"],
		["1", null],
	]);
	stop();
	state.forgetServer("2");
	expect(forgotten).toHaveLength(2);
});
