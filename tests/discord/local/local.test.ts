import {
	Client,
	type Interaction as ClientInteraction,
	DiscordAPIError,
	Events,
	MessageFlags,
	REST,
	Routes,
} from "discord.js";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { type LocalDiscord, startDiscord } from "./discord.ts";

/** The local Discord itself, asked through the real client: it must fail where Discord would. */

let discord: LocalDiscord;
let client: Client;
/** What the client does with the next interactions. */
let handle: (interaction: ClientInteraction) => Promise<unknown>;
/** What the client's last handler came to: an error's code, or null. */
let outcome: Promise<number | string | null>;

const command = {
	name: "echo",
	name_localizations: { "zh-CN": "回声" },
	description: "Says it again",
	contexts: [0, 1, 2],
	integration_types: [0, 1],
	options: [
		{ type: 3, name: "text", description: "What", autocomplete: true },
		{ type: 11, name: "file", description: "A file" },
	],
};

beforeAll(async () => {
	discord = await startDiscord();
	const rest = new REST({ api: discord.apiBase }).setToken(discord.token);
	await rest.put(Routes.applicationCommands(discord.application), {
		body: [command],
	});
	client = new Client({ intents: [], rest: { api: discord.apiBase } });
	client.on(Events.InteractionCreate, (interaction) => {
		outcome = handle(interaction).then(
			() => null,
			(error: unknown) =>
				error instanceof DiscordAPIError ? error.code : String(error),
		);
	});
	await client.login(discord.token);
	await discord.online();
});

afterAll(async () => {
	await client.destroy();
	await discord.stop();
});

beforeEach(() => {
	handle = async (interaction) => {
		if (interaction.isChatInputCommand())
			await interaction.reply({ content: "“记言”" });
	};
});

/** What the handler came to, once the interaction was handled. */
async function cameTo(): Promise<number | string | null> {
	await discord.world.until("the handler", () => outcome !== undefined);
	return outcome;
}

describe("a slash command", () => {
	it("is answered where all can see it, or its asker alone", async () => {
		const reader = discord.person();
		const open = await reader.slash("echo", { text: "a" });
		expect(open.text).toBe("“记言”");
		expect(open.isPrivate).toBe(false);
		expect(open.acknowledgedAfter).toBeGreaterThanOrEqual(0);
		handle = async (interaction) => {
			if (interaction.isChatInputCommand())
				await interaction.reply({
					content: "悄悄",
					flags: MessageFlags.Ephemeral,
				});
		};
		const answer = await reader.slash("回声");
		expect(answer.isPrivate).toBe(true);
		expect(reader.sees(answer.message)).toBe(true);
		expect(discord.person().sees(answer.message)).toBe(false);
	});

	it("shows the answer that a deferred one becomes", async () => {
		handle = async (interaction) => {
			if (!interaction.isChatInputCommand()) return;
			await interaction.deferReply();
			await interaction.editReply("后来");
			await interaction.followUp("还有");
		};
		const answer = await discord.person().slash("echo");
		expect(answer.callback).toBe(5);
		await cameTo();
		expect(answer.text).toBe("后来");
		expect(answer.message.edits).toBe(0);
		expect(answer.followUps.map((one) => one.content)).toEqual(["还有"]);
	});

	it("is not sent as the client would not send it", async () => {
		const reader = discord.person();
		await expect(reader.slash("nothing")).rejects.toThrow("no command");
		await expect(reader.slash("echo", { word: "a" })).rejects.toThrow(
			"no option",
		);
		await expect(reader.slash("echo", { text: 1 })).rejects.toThrow(
			"does not take",
		);
	});

	it("is never answered twice: 40060", async () => {
		handle = async (interaction) => {
			if (!interaction.isChatInputCommand()) return;
			await interaction.reply("一");
			await client.rest.post(
				Routes.interactionCallback(interaction.id, interaction.token),
				{ body: { type: 4, data: { content: "二" } }, auth: false },
			);
		};
		const answer = await discord.person().slash("echo");
		expect(await cameTo()).toBe(40060);
		expect(answer.text).toBe("一");
		expect(discord.refusals()).toMatchObject([{ code: 40060, status: 400 }]);
	});

	it("is answered within three seconds or not at all: 10062", async () => {
		handle = async (interaction) => {
			discord.world.clock.advance(3001);
			if (interaction.isChatInputCommand()) await interaction.reply("迟");
		};
		discord.person().begin("echo");
		await discord.world.until("the refusal", () => discord.world.refusals[0]);
		expect(await cameTo()).toBe(10062);
		expect(discord.refusals()).toMatchObject([{ code: 10062, status: 404 }]);
	});

	it("can be edited for fifteen minutes, no longer: 50027", async () => {
		handle = async (interaction) => {
			if (!interaction.isChatInputCommand()) return;
			await interaction.reply("早");
			discord.world.clock.advance(14 * 60_000);
			await interaction.editReply("还行");
			discord.world.clock.advance(2 * 60_000);
			await interaction.editReply("晚了");
		};
		const answer = await discord.person().slash("echo");
		expect(await cameTo()).toBe(50027);
		expect(answer.text).toBe("还行");
		expect(discord.refusals()).toMatchObject([{ code: 50027, status: 401 }]);
	});

	it("has no webhook before it is answered: 10015", async () => {
		handle = (interaction) =>
			client.rest.post(
				Routes.webhook(
					discord.application,
					"token" in interaction ? interaction.token : "",
				),
				{ body: { content: "早" }, auth: false },
			);
		discord.person().begin("echo");
		await discord.world.until("the refusal", () => discord.world.refusals[0]);
		expect(await cameTo()).toBe(10015);
		expect(discord.refusals()).toMatchObject([{ code: 10015, status: 404 }]);
	});

	it("takes no answer that does not fit: 50035, and says where", async () => {
		handle = async (interaction) => {
			if (interaction.isChatInputCommand())
				await interaction.reply({
					embeds: [{ title: "题", description: "言".repeat(4097) }],
				});
		};
		discord.person().begin("echo");
		await discord.world.until("the refusal", () => discord.world.refusals[0]);
		expect(await cameTo()).toBe(50035);
		const [refusal] = discord.refusals();
		expect(refusal?.code).toBe(50035);
		expect(refusal?.problems.join()).toContain("description");
	});

	it("takes five follow-ups where the asker alone installed the app", async () => {
		handle = async (interaction) => {
			if (!interaction.isChatInputCommand()) return;
			await interaction.reply("零");
			for (let n = 1; n <= 6; n++) await interaction.followUp(String(n));
		};
		const answer = await discord.person({ userInstalled: true }).slash("echo");
		expect(await cameTo()).toBe(40094);
		expect(answer.followUps).toHaveLength(5);
		discord.refusals();
	});

	it("carries a file that can be fetched", async () => {
		let read = "";
		handle = async (interaction) => {
			if (!interaction.isChatInputCommand()) return;
			const url = interaction.options.getAttachment("file", true).url;
			read = await (await fetch(url)).text();
			await interaction.reply({
				files: [{ attachment: Buffer.from("回"), name: "回.txt" }],
			});
		};
		const answer = await discord.person().slash("echo", {
			file: {
				name: "稿.txt",
				type: "text/plain",
				bytes: new TextEncoder().encode("稿"),
			},
		});
		expect(read).toBe("稿");
		expect(answer.message.attachments[0]?.name).toBe("回.txt");
		expect(
			Buffer.from(answer.message.attachments[0]?.bytes ?? []).toString(),
		).toBe("回");
	});
});

describe("a button", () => {
	const row = {
		type: 1,
		components: [{ type: 2, style: 2, label: "翻页", custom_id: "turn" }],
	} as const;

	it("changes the message it stands under", async () => {
		handle = async (interaction) => {
			if (interaction.isChatInputCommand())
				await interaction.reply({ content: "一", components: [row] });
			if (interaction.isButton()) await interaction.update({ content: "二" });
		};
		const reader = discord.person();
		const answer = await reader.slash("echo");
		const turned = await reader.press(answer.message, "翻页");
		expect(turned.callback).toBe(7);
		expect(answer.text).toContain("二");
		expect(answer.message.edits).toBe(1);
		await expect(reader.press(answer.message, "没有")).rejects.toThrow(
			"there is no button",
		);
	});

	it("of a private message is nobody else's to press", async () => {
		handle = async (interaction) => {
			if (interaction.isChatInputCommand())
				await interaction.reply({
					content: "一",
					components: [row],
					flags: MessageFlags.Ephemeral,
				});
		};
		const answer = await discord.person().slash("echo");
		await expect(
			discord.person().press(answer.message, "翻页"),
		).rejects.toThrow("does not see");
	});

	it("opens a modal that is filled in and sent", async () => {
		handle = async (interaction) => {
			if (interaction.isChatInputCommand())
				await interaction.reply({ content: "一", components: [row] });
			if (interaction.isButton())
				await interaction.showModal({
					custom_id: "ask",
					title: "不对？",
					components: [
						{
							type: 1,
							components: [
								{ type: 4, custom_id: "why", style: 1, label: "为什么" },
							],
						},
					],
				});
			if (interaction.isModalSubmit())
				await interaction.reply(interaction.fields.getTextInputValue("why"));
		};
		const reader = discord.person();
		const answer = await reader.slash("echo");
		const opened = await reader.press(answer.message, "翻页");
		expect(opened.modal?.title).toBe("不对？");
		const sent = await reader.submit(opened, { why: "名字不对" });
		expect(sent.text).toBe("名字不对");
	});
});

describe("what an option completes to", () => {
	it("is shown while it is typed", async () => {
		handle = async (interaction) => {
			if (interaction.isAutocomplete())
				await interaction.respond([{ name: "杨琳", value: "person:杨琳" }]);
		};
		expect(await discord.person().type("echo", "text", "杨")).toEqual([
			{ name: "杨琳", value: "person:杨琳" },
		]);
	});

	it("is neither a message nor a value of more than 100", async () => {
		handle = async (interaction) => {
			if (interaction.isAutocomplete())
				await client.rest.post(
					Routes.interactionCallback(interaction.id, interaction.token),
					{ body: { type: 4, data: { content: "一" } }, auth: false },
				);
		};
		const reader = discord.person();
		reader.type("echo", "text", "").catch(() => null);
		await discord.world.until("the refusal", () => discord.world.refusals[0]);
		expect(discord.refusals()).toMatchObject([{ code: 50035 }]);
		handle = async (interaction) => {
			if (interaction.isAutocomplete())
				await interaction.respond([{ name: "长", value: "长".repeat(101) }]);
		};
		reader.type("echo", "text", "").catch(() => null);
		await discord.world.until("the refusal", () => discord.world.refusals[0]);
		expect(discord.refusals()).toMatchObject([{ code: 50035 }]);
	});
});

describe("mishaps", () => {
	it("are overcome by the client where it can: 429 and 502", async () => {
		handle = async (interaction) => {
			if (!interaction.isChatInputCommand()) return;
			await interaction.deferReply();
			await interaction.editReply("到底");
		};
		for (const mishap of [
			{ kind: "limited", retryAfter: 0.05 },
			{ kind: "broken", status: 502 },
		] as const) {
			discord.order({ method: "PATCH", path: /original$/u, times: 1, mishap });
			const answer = await discord.person().slash("echo");
			expect(answer.text).toBe("到底");
			expect(await cameTo()).toBeNull();
		}
	});

	it("may be silence", async () => {
		discord.order({
			path: /gateway/u,
			times: 1,
			mishap: { kind: "hang", done: false },
		});
		await expect(
			fetch(`${discord.apiBase}/v10/gateway/bot`, {
				signal: AbortSignal.timeout(100),
			}),
		).rejects.toThrow("timeout");
	});

	it("reach the bot where it cannot: a broken connection, before or after the deed", async () => {
		handle = async (interaction) => {
			if (interaction.isChatInputCommand()) await interaction.reply("一");
		};
		for (const done of [false, true]) {
			discord.order({
				path: /callback$/u,
				times: 1,
				mishap: { kind: "cut", done },
			});
			const sent = discord.person().begin("echo");
			await discord.world.until(
				"the request",
				() => discord.requests.at(-1)?.includes(sent.token) === true,
			);
			expect(await cameTo()).toContain("other side closed");
			expect(sent.callback).toBe(done ? 4 : null);
		}
	});
});

describe("a channel", () => {
	const post = (channel: string, body: Record<string, unknown>) =>
		client.rest.post(Routes.channelMessages(channel), { body });
	const failed = (asked: Promise<unknown>) =>
		asked.then(
			() => null,
			(error: unknown) =>
				error instanceof DiscordAPIError ? error.code : String(error),
		);

	it("answers a repeated nonce with the first message, for a while", async () => {
		const channel = discord.guild().channels[0];
		if (channel === undefined) throw new Error("no channel");
		const body = { content: "要点", nonce: "d1", enforce_nonce: true };
		await post(channel.id, body);
		await post(channel.id, body);
		expect(channel.messages).toHaveLength(1);
		discord.world.clock.advance(10 * 60_000);
		await post(channel.id, body);
		expect(channel.messages).toHaveLength(2);
	});

	it("shows its last messages, newest first", async () => {
		const channel = discord.guild().channels[0];
		if (channel === undefined) throw new Error("no channel");
		for (const content of ["一", "二", "三"])
			await post(channel.id, { content });
		expect(
			await client.rest.get(Routes.channelMessages(channel.id), {
				query: new URLSearchParams({ limit: "2" }),
			}),
		).toMatchObject([{ content: "三" }, { content: "二" }]);
		// What a message was sent with is not told to whoever reads it back.
		await post(channel.id, { content: "四", nonce: "d4" });
		expect(
			await client.rest.get(Routes.channelMessages(channel.id), {
				query: new URLSearchParams({ limit: "1" }),
			}),
		).toEqual([expect.not.objectContaining({ nonce: "d4" })]);
		channel.allowed.delete("readHistory");
		expect(await client.rest.get(Routes.channelMessages(channel.id))).toEqual(
			[],
		);
	});

	it("is closed to who may not: 10003, 50001, 50013, 50007, 50006", async () => {
		const guild = discord.guild();
		const [channel] = guild.channels;
		if (channel === undefined) throw new Error("no channel");
		const text = { content: "要点" };
		expect(await failed(post("1", text))).toBe(10003);
		expect(await failed(post(channel.id, { content: " " }))).toBe(50006);
		channel.allowed.delete("sendMessages");
		expect(await failed(post(channel.id, text))).toBe(50013);
		channel.allowed.delete("viewChannel");
		expect(await failed(post(channel.id, text))).toBe(50001);
		const stranger = discord.person();
		discord.world.closedToBots.add(stranger.id);
		const opened = await client.rest.post(Routes.userChannels(), {
			body: { recipient_id: stranger.id },
		});
		const direct =
			typeof opened === "object" && opened !== null && "id" in opened
				? String(opened.id)
				: "";
		expect(await failed(post(direct, text))).toBe(50007);
		expect(discord.refusals().map((one) => one.code)).toEqual([
			10003, 50006, 50013, 50001, 50007,
		]);
	});

	it("gets a thread from a message, once", async () => {
		const [channel] = discord.guild().channels;
		if (channel === undefined) throw new Error("no channel");
		await post(channel.id, { content: "要点" });
		const message = channel.messages[0]?.id ?? "";
		const start = () =>
			client.rest.post(Routes.threads(channel.id, message), {
				body: { name: "要点" },
			});
		await start();
		const thread = channel.messages[0]?.thread ?? "";
		expect(thread).toBe(message);
		await post(thread, { content: "全文" });
		expect(discord.world.channels.get(thread)?.messages[0]?.content).toBe(
			"全文",
		);
		expect(await failed(start())).toBe(160004);
		discord.refusals();
	});
});

describe("the gateway", () => {
	it("replays what a resumed session has missed", async () => {
		const { resumed } = discord.gateway.count;
		discord.gateway.askToReconnect();
		await discord.world.until(
			"the client to resume",
			() => discord.gateway.count.resumed > resumed,
		);
		discord.gateway.drop();
		await discord.world.until("the break", () => !discord.gateway.connected());
		const answer = await discord.person().slash("echo");
		expect(answer.text).toBe("“记言”");
		expect(discord.gateway.count.resumed).toBeGreaterThan(resumed + 1);
	});

	it("lets nobody in with a wrong token or a privileged intent", async () => {
		const wrong = new Client({ intents: [], rest: { api: discord.apiBase } });
		await expect(wrong.login("wrong.to.ken")).rejects.toThrow("invalid token");
		await wrong.destroy();
		expect(discord.refusals()).toMatchObject([{ status: 401 }]);
		const curious = new Client({
			intents: ["MessageContent"],
			rest: { api: discord.apiBase },
		});
		curious.on("error", () => {});
		const told = new Promise((resolve) =>
			curious.once(Events.ShardDisconnect, ({ code }) => resolve(code)),
		);
		const login = curious.login(discord.token).catch((error: unknown) => error);
		expect(await Promise.race([told, login])).toSatisfy(
			(seen) => seen === 4014 || String(seen).includes("intents"),
		);
		await curious.destroy();
	});

	it("is left and taken up again by a client whose heartbeats it does not answer", async () => {
		const deaf = await startDiscord({ heartbeat: 150 });
		const patient = new Client({ intents: [], rest: { api: deaf.apiBase } });
		patient.on("error", () => {});
		await patient.login(deaf.token);
		await deaf.online();
		deaf.gateway.silence(true);
		await deaf.world.until(
			"the client to notice",
			() => deaf.gateway.count.resumed > 0,
		);
		deaf.gateway.silence(false);
		await patient.destroy();
		await deaf.stop();
	});

	it("tells of servers joined and left to who asked for it", async () => {
		const watcher = new Client({
			intents: ["Guilds"],
			rest: { api: discord.apiBase },
		});
		const ready = new Promise((resolve) =>
			watcher.once(Events.ClientReady, resolve),
		);
		await watcher.login(discord.token);
		await ready;
		const joined = new Promise<string>((resolve) =>
			watcher.once(Events.GuildCreate, ({ name }) => resolve(name)),
		);
		const guild = discord.guild({ name: "晚报", joined: false });
		discord.join(guild);
		expect(await joined).toBe("晚报");
		const left = new Promise<string>((resolve) =>
			watcher.once(Events.GuildDelete, ({ id }) => resolve(id)),
		);
		discord.leave(guild);
		expect(await left).toBe(guild.id);
		await watcher.destroy();
	});
});

it("answers a call it does not know with a refusal", async () => {
	await expect(client.rest.get("/voice/regions")).rejects.toThrow(
		"no such call",
	);
	expect(discord.refusals()).toMatchObject([
		{ request: "GET /voice/regions", status: 404 },
	]);
});
