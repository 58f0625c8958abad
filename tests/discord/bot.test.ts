import { afterEach, describe, expect, it } from "vitest";
import { startBot } from "../../src/discord/bot.ts";
import type { Dispatcher } from "../../src/dispatch.ts";
import { createLog } from "../../src/log.ts";
import { type Reply, reply } from "../../src/reply.ts";
import { openState } from "../../src/state/state.ts";
import { type LocalDiscord, startDiscord } from "./local/discord.ts";
import { intents } from "./local/gateway.ts";
import { type Newsroom, openNewsroom } from "./newsroom.ts";

/** How the bot comes and goes. */

let answers: () => Promise<Reply> = async () =>
	reply({ outcome: "answer", title: "在" });

const dispatcher: Dispatcher = {
	answer: () => answers(),
	act: () => answers(),
	seesMore: () => false,
	suggest: async () => [],
};

let room: Newsroom | null = null;

const open = async (): Promise<Newsroom> => {
	room = await openNewsroom(() => dispatcher);
	return room;
};

afterEach(async () => {
	answers = async () => reply({ outcome: "answer", title: "在" });
	await room?.close();
	room = null;
});

const parts = (discord: LocalDiscord) => {
	const state = openState(":memory:");
	return {
		token: discord.token,
		apiBase: discord.apiBase,
		dispatcher,
		commands: [],
		state,
		log: createLog("error", () => {}),
		now: Date.now,
		onLost: () => {},
	};
};

describe("a bot that cannot get in", () => {
	it("says why: the token is wrong, after one request", async () => {
		const discord = await startDiscord();
		await expect(
			startBot({ ...parts(discord), token: "wrong.to.ken" }),
		).rejects.toThrow("did not let the bot in: An invalid token");
		expect(discord.requests).toEqual(["GET /gateway/bot"]);
		expect(discord.refusals()).toHaveLength(1);
		await discord.stop();
	});

	it("says why: there is nobody at that address", async () => {
		const discord = await startDiscord();
		const { apiBase } = discord;
		await discord.stop();
		await expect(startBot({ ...parts(discord), apiBase })).rejects.toThrow(
			"did not let the bot in",
		);
	});
});

describe("a bot that runs", () => {
	it("asks for no privileged intent, so for no permission to read: only for the servers it is in", async () => {
		const { discord } = await open();
		discord.world.allowedIntents = 0;
		expect(discord.gateway.connected()).toBe(true);
		expect(discord.gateway.count.identified).toBe(1);
		expect(discord.gateway.intents()).toEqual([intents.guilds]);
	});

	it("answers what was asked while its connection was broken", async () => {
		const { discord } = await open();
		discord.gateway.drop();
		await discord.world.until("the break", () => !discord.gateway.connected());
		const answer = await discord.person().slash("help");
		expect(answer.text).toContain("在");
		expect(discord.gateway.count).toMatchObject({ identified: 1, resumed: 1 });
	});

	it("follows when Discord asks it to reconnect", async () => {
		const { discord } = await open();
		discord.gateway.askToReconnect();
		await discord.world.until("it", () => discord.gateway.count.resumed === 1);
		expect((await discord.person().slash("help")).text).toContain("在");
	});

	it("begins anew where its session is no longer good", async () => {
		const { discord } = await open();
		discord.gateway.invalidate(false);
		await discord.world.until(
			"a second beginning",
			() => discord.gateway.count.identified === 2,
		);
		expect((await discord.person().slash("help")).text).toContain("在");
	});

	it("says that it has lost its connection for good, and why", async () => {
		const { discord, lost } = await open();
		discord.gateway.drop(4004);
		await expect
			.poll(() => lost)
			.toEqual(["the token is not accepted any more"]);
	});

	it("answers a hundred who ask at once without waiting for a limit that Discord does not set for answers", async () => {
		const { discord, log } = await open();
		const readers = Array.from({ length: 100 }, () => discord.person());
		const answered = await Promise.all(
			readers.map((reader) => reader.slash("help")),
		);
		expect(answered.every(({ text }) => text.includes("在"))).toBe(true);
		// Told first that an answer is coming, and given it in a second call, as where a crowd asks.
		expect(
			discord.requests.filter((request) => /^PATCH .*original/u.test(request))
				.length,
		).toBeGreaterThan(60);
		expect(log.filter(({ event }) => event === "rateLimited")).toEqual([]);
	});

	it("does not mind an event that makes no sense", async () => {
		const { discord, log } = await open();
		discord.gateway.dispatch("INTERACTION_CREATE", {
			id: discord.world.clock.snowflake(),
			application_id: discord.application,
			type: 99,
			token: "none",
			version: 1,
			locale: "zh-CN",
			entitlements: [],
			authorizing_integration_owners: {},
			user: { id: "1", username: "u", discriminator: "0", avatar: null },
			data: {},
		});
		expect((await discord.person().slash("help")).text).toContain("在");
		expect(log.filter((line) => line.level === "error")).toEqual([]);
	});
});

describe("a bot that stops", () => {
	it("finishes the answers it has in hand, and takes no more", async () => {
		const { discord, stopBot } = await open();
		let finish = (_reply: Reply) => {};
		answers = () =>
			new Promise((resolve) => {
				finish = resolve;
			});
		const reader = discord.person();
		const sent = reader.begin("help");
		await discord.world.until("the thinking", () => sent.original?.thinking);
		let gone = false;
		const stopped = stopBot().then(() => {
			gone = true;
		});
		// Another reader is served meanwhile: there is time enough for a bot that does not wait to be gone.
		expect(await discord.person().type("quotes", "speaker", "")).toEqual([]);
		expect(gone).toBe(false);
		finish(reply({ outcome: "answer", title: "还来得及" }));
		await stopped;
		expect(sent.original?.embeds[0]?.title).toBe("还来得及");
		expect(discord.gateway.connected()).toBe(false);
	});
});
