import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { Told } from "../archive/articles.ts";
import { linSays } from "../archive/newsroom.ts";
import type { Person } from "./local/person.ts";
import type { Guild } from "./local/world.ts";
import {
	directWith,
	editorIn,
	hour,
	minute,
	openServer,
	type PushRoom,
	readIn,
} from "./pushroom.ts";

/** A server's news is its members': who has left gets nothing of it any more. */

let room: PushRoom;
let guild: Guild;
let reporter: Person;

beforeEach(async () => {
	({ room, guild } = await openServer());
	reporter = room.discord.person({ guild });
});

afterEach(() => room.close());

const comes = async (...told: readonly Told[]) => {
	room.papers.add(...told);
	await room.look();
};

const told = (person: Person = reporter): string[] => {
	const direct = directWith(room, person.id);
	return direct === null ? [] : readIn(direct);
};

/** How often Discord was asked whether they are a member. */
const asked = (): number =>
	room.discord.requests.filter(
		(request) => request === `GET /guilds/${guild.id}/members/${reporter.id}`,
	).length;

const setDigest = async (): Promise<void> => {
	const digest = await reporter.slash("digest");
	const offer = await reporter.press(digest.message, "每天发给我");
	await reporter.press(offer.message, "每天发给我");
	expect(room.state.digestPlans.own(guild.id, reporter.id)).not.toBeNull();
};

describe("somebody who has left the server", () => {
	it("is sent nothing of it; their watches are paused, their digest is gone", async () => {
		await reporter.slash("watch add", { speaker: "林若川" });
		await reporter.slash("watch add", { topic: "大桥" });
		await setDigest();
		guild.members.delete(reporter.id);
		await comes(linSays("bridge", "第二座大桥年底开工。"));
		room.at("2024-05-06T08:00");
		await room.look();
		await comes(linSays("lamps", "今年新装路灯800盏。"));
		expect(told()).toEqual([]);
		expect(room.state.deliveries.waiting()).toBe(0);
		expect(room.state.watches.all().map(({ paused }) => paused)).toEqual([
			true,
			true,
		]);
		expect(room.state.digestPlans.all()).toEqual([]);
		expect(room.log.some(({ does }) => does === "left")).toBe(true);
		// What people read by themselves is in no server's list.
		expect(room.state.audit.of(guild.id, 9)).toEqual([]);
		expect(new Set(room.discord.refusals().map(({ code }) => code))).toEqual(
			new Set([10007]),
		);
	});

	it("is told no old news when they come back, and goes on when they say so", async () => {
		await reporter.slash("watch add", { speaker: "林若川" });
		guild.members.delete(reporter.id);
		await comes(linSays("bridge", "第二座大桥年底开工。"));
		room.discord.refusals();
		guild.members.add(reporter.id);
		await comes(linSays("lamps", "今年新装路灯800盏。"));
		const list = await reporter.slash("watch list");
		expect(list.text).toContain("已暂停");
		await reporter.pick(list.message, "林若川");
		await reporter.press(list.message, "恢复");
		await comes(linSays("road", "明年再修3条路。"));
		expect(told()).toHaveLength(1);
		expect(told()[0]).toContain("明年再修3条路。");
	});

	it("leaves what they set for a channel as it is", async () => {
		const editor = editorIn(room, guild);
		await editor.slash("watch add", { speaker: "林若川", where: "here" });
		guild.members.delete(editor.id);
		await comes(linSays("bridge", "第二座大桥年底开工。"));
		expect(guild.channels.flatMap(readIn)).toHaveLength(1);
	});

	it("gets what they set in no server all the same", async () => {
		const direct = room.discord.person();
		await direct.slash("watch add", { speaker: "林若川" });
		await comes(linSays("bridge", "第二座大桥年底开工。"));
		expect(
			told(direct).filter((text) => text.includes("第二座大桥年底开工。")),
		).not.toEqual([]);
		expect(
			room.discord.requests.filter((request) => request.includes("/members/")),
		).toEqual([]);
	});
});

describe("somebody in a server that the bot is not in", () => {
	it("gets what they set there: nobody can be asked who its members are", async () => {
		const elsewhere = room.discord.guild({ name: "别家", joined: false });
		const direct = room.discord.person({ guild: elsewhere });
		await direct.slash("watch add", { speaker: "林若川" });
		await comes(linSays("bridge", "第二座大桥年底开工。"), {
			...linSays("school", "学校九月搬迁。"),
			restriction: { release: null, guild: elsewhere.id },
		});
		expect(
			told(direct).filter((text) => text.includes("第二座大桥年底开工。")),
		).toHaveLength(1);
		// What is its members' alone is told to nobody of whom that is not known.
		expect(told(direct).join("\n")).not.toContain("学校九月搬迁。");
		expect(
			room.discord.requests.filter((request) => request.includes("/members/")),
		).toEqual([]);
	});
});

describe("whether somebody is a member", () => {
	it.each([
		["breaks", { kind: "cut", done: true }],
		["is an error of Discord's own", { kind: "broken", status: 503 }],
		["is to ask later", { kind: "limited", retryAfter: 50 }],
	] as const)(
		"is asked again where the answer %s, and nothing is lost meanwhile",
		async (_what, mishap) => {
			await reporter.slash("watch add", { speaker: "林若川" });
			room.discord.order({
				method: "GET",
				path: /^\/guilds\/\d+\/members\/\d+$/u,
				times: 1,
				mishap,
			});
			await comes(linSays("bridge", "第二座大桥年底开工。"));
			expect(told()).toEqual([]);
			expect(room.state.watches.all()).toMatchObject([{ paused: false }]);
			room.pass(20_000);
			await room.look();
			// Discord is not asked at every look.
			expect(asked()).toBe(1);
			room.pass(minute);
			await room.look();
			expect(told()).toHaveLength(1);
			// Their direct messages were no trouble.
			expect(room.state.pausedPlaces.find(reporter.id)).toBeNull();
		},
	);

	it("is remembered for a while, and asked again within the hour", async () => {
		await reporter.slash("watch add", { speaker: "林若川" });
		await comes(linSays("bridge", "第二座大桥年底开工。"));
		room.pass(minute);
		await comes(linSays("lamps", "今年新装路灯800盏。"));
		expect(told()).toHaveLength(2);
		expect(asked()).toBe(1);
		room.pass(hour);
		guild.members.delete(reporter.id);
		await comes(linSays("road", "明年再修3条路。"));
		expect(told()).toHaveLength(2);
		expect(asked()).toBe(2);
		room.discord.refusals();
	});
});
