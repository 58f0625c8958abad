import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { invitation } from "../../src/discord/permissions.ts";
import { intents } from "./local/gateway.ts";
import { type Guild, permissions } from "./local/world.ts";
import {
	day,
	editorIn,
	openPushRoom,
	type PushRoom,
	postedIn,
	readIn,
} from "./pushroom.ts";

/** The first five minutes in a server, and the last thirty days. */

let room: PushRoom;
let guild: Guild;

beforeEach(async () => {
	room = await openPushRoom();
	guild = room.discord.guild({ joined: false });
});

afterEach(() => room.close());

const channel = (index = 0) => {
	const found = guild.channels[index];
	if (found === undefined) throw new Error(`there is no channel ${index}`);
	return found;
};

const greeted = () =>
	room.discord.world.until("a greeting", () =>
		guild.channels.some(({ messages }) => messages.length > 0),
	);

describe("coming to a server", () => {
	it("the bot greets once, with three things to try and who may change settings", async () => {
		room.discord.join(guild);
		await greeted();
		expect(readIn(channel())).toHaveLength(1);
		const [text = ""] = readIn(channel());
		expect(text).toContain("先试这 3 样");
		expect(text).toContain("/言论 说话人:林若川");
		expect(text).toContain("/承诺 区县:渝西县");
		expect(text).toContain("/设置");
		expect(text).toContain("谁能改设置");
		expect(text).toContain("能管理服务器的人");
		expect(text).not.toContain("还缺权限");
		// What it says to try can be pressed, and works.
		const [message] = postedIn(channel());
		if (message === undefined) throw new Error("there is no greeting");
		const answer = await room.discord
			.person({ guild })
			.press(message, "林若川的言论");
		expect(answer.isPrivate).toBe(true);
		expect(answer.text).toContain("将在年内修通环湖路30公里");
		// Not again: not after a restart, an outage of the server, a new session.
		await room.stopBot();
		await room.startBot();
		room.discord.gateway.dispatch(
			"GUILD_DELETE",
			{ id: guild.id, unavailable: true },
			intents.guilds,
		);
		room.discord.gateway.guildCreated(guild);
		await room.look();
		expect(readIn(channel())).toHaveLength(1);
	});

	it("it came to while it was not running, it greets when it starts", async () => {
		await room.stopBot();
		guild.joined = true;
		await room.startBot();
		await room.look();
		expect(readIn(channel())).toHaveLength(1);
	});

	it("it speaks the server's language", async () => {
		guild = room.discord.guild({ joined: false, locale: "zh-TW" });
		room.discord.join(guild);
		await greeted();
		expect(readIn(channel())[0]).toContain("記言來了");
	});

	it("a missing permission is named, there and in the log", async () => {
		channel().allowed.delete("createThreads");
		channel().allowed.delete("readHistory");
		room.discord.join(guild);
		await greeted();
		expect(readIn(channel())[0]).toContain(
			"还缺权限：阅读消息历史记录、创建公开子区",
		);
		expect(room.log.find(({ event }) => event === "permissions")).toMatchObject(
			{
				guild: guild.id,
				lacks: "history, threads",
			},
		);
	});

	it("it greets in the first channel where it may speak, as soon as there is one", async () => {
		channel().allowed.delete("sendMessages");
		room.discord.join(guild);
		await room.discord.world.until("a word in the log", () =>
			room.log.find(
				({ event, does }) =>
					event === "greeting" && String(does).includes("no channel"),
			),
		);
		await room.look();
		expect(readIn(channel())).toEqual([]);
		const other = room.discord.channel(guild, "闲聊");
		await greeted();
		expect(readIn(other)).toHaveLength(1);
		room.discord.edit(channel(), ({ allowed }) => allowed.add("sendMessages"));
		await room.look();
		expect(readIn(channel())).toEqual([]);
	});

	it("its commands are there at once", async () => {
		room.discord.join(guild);
		await greeted();
		expect((await room.discord.person({ guild }).slash("help")).text).toContain(
			"记言",
		);
	});

	it("it is asked in with the scopes and the permissions it needs", () => {
		const url = new URL(invitation("123"));
		expect(url.searchParams.get("scope")).toBe("bot applications.commands");
		const bits = BigInt(url.searchParams.get("permissions") ?? "0");
		const {
			viewChannel,
			sendMessages,
			embedLinks,
			attachFiles,
			readHistory,
			createThreads,
			sendInThreads,
		} = permissions;
		expect(bits).toBe(
			viewChannel |
				sendMessages |
				embedLinks |
				attachFiles |
				readHistory |
				createThreads |
				sendInThreads,
		);
	});
});

describe("leaving a server", () => {
	const setUp = async () => {
		await room.joins(guild);
		const editor = editorIn(room, guild);
		const screen = await editor.slash("settings", { zone: "Asia/Taipei" });
		await editor.choose(screen.message, "改什么", ["定时要点"]);
		await editor.chooseChannels(screen.message, "在频道里加一份", [channel()]);
		await editor.slash("beat add", { beat: "湖", topic: "环湖路" });
		await editor.slash("watch add", { topic: "大桥", where: "here" });
	};

	const left = () =>
		room.discord.world.until("the leaving", () =>
			room.log.find(
				({ event, guild: id }) => event === "left" && id === guild.id,
			),
		);

	it("deletes everything of it after thirty days, and nothing of another", async () => {
		await setUp();
		const other = room.discord.guild({ name: "别家" });
		await room.joins(other);
		await editorIn(room, other).slash("settings", { zone: "Asia/Tokyo" });
		room.discord.leave(guild);
		await left();
		room.pass(29 * day);
		await room.look();
		expect(room.state.settings.of(guild.id).zone).toBe("Asia/Taipei");
		room.pass(2 * day);
		await room.look();
		expect(room.state.settings.of(guild.id).zone).toBe("Asia/Shanghai");
		expect(room.state.digestPlans.all()).toEqual([]);
		expect(room.state.watches.all()).toEqual([]);
		expect(room.state.beats.ofServer(guild.id)).toEqual([]);
		expect(room.state.audit.of(guild.id, 9)).toEqual([]);
		expect(room.state.servers.find(guild.id)).toBeNull();
		expect(room.state.settings.of(other.id).zone).toBe("Asia/Tokyo");
		// Should it come again, it comes as to a new one.
		guild.channels[0]?.messages.splice(0);
		room.discord.join(guild);
		await greeted();
	});

	it("keeps it for who comes back in time, and sends nothing meanwhile", async () => {
		await setUp();
		room.discord.leave(guild);
		await left();
		room.papers.add({
			id: "meanwhile",
			headline: "大桥合龙",
			paragraphs: ["周启明说，大桥合龙。"],
			date: "2024-05-07",
		});
		room.pass(10 * day);
		await room.look();
		expect(room.discord.refusals()).toEqual([]);
		room.discord.join(guild);
		await room.discord.world.until(
			"it back",
			() => room.state.servers.find(guild.id)?.leftAt === null,
		);
		expect(room.state.settings.of(guild.id).zone).toBe("Asia/Taipei");
		await room.look();
		expect(
			readIn(channel()).filter((text) => text.includes("记言来了")),
		).toEqual([]);
		expect(
			readIn(channel()).filter((text) => text.includes("要点")),
		).toHaveLength(1);
	});

	it("is known, though it happened while the bot was not running", async () => {
		await setUp();
		await room.stopBot();
		guild.joined = false;
		await room.startBot();
		expect(room.state.servers.find(guild.id)?.leftAt).toBe(room.now());
	});
});
