import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { UploadedFile } from "../../src/command.ts";
import type { Dispatcher, Reader } from "../../src/dispatch.ts";
import {
	type Block,
	type Call,
	type HitAction,
	type HitRef,
	type Reply,
	reply,
} from "../../src/reply.ts";
import { ownFolder } from "../state/kept.ts";
import { permissions } from "./local/world.ts";
import { type Newsroom, openNewsroom } from "./newsroom.ts";

/** How the bot talks, whatever the commands say: a dispatcher of the test's answers. */

const hit = (number: number, length = 20): Block => ({
	kind: "hit",
	heading: `第${number}段`,
	passages: [
		{
			ref: { kind: "statement", id: `003#p${number}.0` },
			wording: "exact",
			label: "原话",
			pieces: [
				{
					by: "paper",
					text: `“第${number}句${"言".repeat(length)}”`,
					match: false,
				},
			],
		},
	],
	notes: [],
});

const many = (count: number, length: number): Reply =>
	reply({
		outcome: "answer",
		title: "杨琳",
		blocks: Array.from({ length: count }, (_, index) => hit(index + 1, length)),
		footer: "检索 3 篇",
		hitActions: ["copy", "context", "why"],
		asks: [
			{
				label: "承诺（2）",
				call: { command: "commitments", options: { speaker: "person:杨琳" } },
			},
		],
	});

/** What the dispatcher of this test does. */
let answers: (call: Call, reader: Reader) => Promise<Reply>;
let suggests: Dispatcher["suggest"];
/** What it was asked. */
const asked: { call: Call; reader: Reader }[] = [];
const sent: Readonly<Record<string, UploadedFile>>[] = [];
const acted: { action: HitAction; ref: HitRef }[] = [];

const dispatcher: Dispatcher = {
	answer(call, reader, files = {}) {
		asked.push({ call, reader });
		sent.push(files);
		return answers(call, reader);
	},
	async act(action, ref) {
		acted.push({ action, ref });
		return reply({
			outcome: "answer",
			title: "复制引文",
			blocks: [{ kind: "copy", text: `“${ref.id}” @everyone <@1> <@&2>` }],
			postable: false,
		});
	},
	seesMore: () => false,
	suggest: (typing, reader) => suggests(typing, reader),
};

let room: Newsroom;

beforeAll(async () => {
	room = await openNewsroom(() => dispatcher, {
		more: [
			{
				name: "sendfile",
				description: "Takes a file",
				contexts: [0, 1, 2],
				options: [
					{ type: 11, name: "draft", description: "A draft" },
					{ type: 3, name: "topic", description: "What about" },
				],
			},
		],
	});
});

afterAll(() => room.close());

beforeEach(() => {
	answers = async () => many(3, 20);
	suggests = async () => [];
	asked.length = 0;
	sent.length = 0;
	acted.length = 0;
	room.log.length = 0;
});

const logged = async (does: string, guild: string | null) =>
	room.discord.world.until(`a line about ${does}`, () =>
		room.log.find(
			(line) =>
				line.event === "interaction" &&
				line.does === does &&
				line.guild === guild,
		),
	);

describe("an answer", () => {
	it("is the asker's alone, in their language, and mentions nobody", async () => {
		const guild = room.discord.guild();
		const reader = room.discord.person({ guild, locale: "zh-TW" });
		const answer = await reader.slash("quotes", {
			speaker: "杨琳",
			topic: "@everyone",
		});
		expect(answer.callback).toBe(4);
		expect(answer.isPrivate).toBe(true);
		expect(answer.message.pings).toEqual([]);
		expect(answer.previews).toEqual([]);
		expect(answer.text).toContain("> “第1句");
		expect(answer.buttons).toEqual([
			"複製引文",
			"上下文",
			"依據",
			"發到頻道",
			"承诺（2）",
		]);
		expect(asked).toEqual([
			{
				call: {
					command: "quotes",
					options: { speaker: "杨琳", topic: "@everyone" },
				},
				reader: {
					asker: {
						user: reader.id,
						guild: guild.id,
						editor: false,
						name: reader.name,
						channel: guild.channels[0]?.id,
					},
					locale: "zh-TW",
				},
			},
		]);
	});

	it.each([
		["en-US", "Copy quotation"],
		["en-GB", "Copy quotation"],
		["ja", "Copy quotation"],
		["zh-CN", "复制引文"],
		["zh-TW", "複製引文"],
	])(
		"to a reader of %s has buttons in a language we have",
		async (locale, label) => {
			const answer = await room.discord.person({ locale }).slash("quotes");
			expect(answer.buttons).toContain(label);
		},
	);

	it("is shown to all where the asker or the server wants it", async () => {
		const guild = room.discord.guild();
		const reader = room.discord.person({ guild });
		expect((await reader.slash("quotes", { private: false })).isPrivate).toBe(
			false,
		);
		room.state.settings.change(guild.id, { private: false });
		const open = await reader.slash("quotes");
		expect(open.isPrivate).toBe(false);
		expect(open.buttons).not.toContain("发到频道");
		expect((await reader.slash("quotes", { private: true })).isPrivate).toBe(
			true,
		);
		expect(asked.every(({ call }) => !("private" in call.options))).toBe(true);
	});

	it("that the asker has to mend is theirs alone even there", async () => {
		const guild = room.discord.guild();
		const reader = room.discord.person({ guild });
		const refuse = reply({ outcome: "refused", title: "日期不对" });
		answers = async () => refuse;
		expect((await reader.slash("quotes", { private: false })).isPrivate).toBe(
			true,
		);
		answers = () =>
			new Promise((resolve) => setTimeout(() => resolve(refuse), 50));
		const late = reader.begin("quotes", { private: false });
		const told = await room.discord.world.until(
			"the follow-up",
			() => late.followUps[0],
		);
		expect(told.only).toBe(reader.id);
		expect(told.embeds[0]?.title).toBe("日期不对");
		expect(late.original?.deleted).toBe(true);
	});

	it("works in a direct message, in a group, and where the bot is no member", async () => {
		const direct = await room.discord.person().slash("quotes");
		expect(direct.isPrivate).toBe(false);
		expect(direct.buttons).not.toContain("发到频道");
		expect(asked[0]?.reader.asker.guild).toBeNull();
		const stranger = room.discord.guild({ joined: false });
		const there = room.discord.person({ guild: stranger, userInstalled: true });
		const away = await there.slash("quotes");
		expect(away.isPrivate).toBe(true);
		expect((await there.press(away.message, "复制引文")).text).toContain(
			"003#p1.0",
		);
		const group = room.discord.person({ userInstalled: true });
		expect((await group.slash("quotes")).isPrivate).toBe(true);
	});

	it("that takes long is announced first, and edited in", async () => {
		answers = () =>
			new Promise((resolve) => setTimeout(() => resolve(many(1, 20)), 80));
		const answer = await room.discord
			.person({ guild: room.discord.guild() })
			.slash("quotes");
		expect(answer.callback).toBe(5);
		expect(answer.isPrivate).toBe(true);
		expect(answer.text).toContain("“第1句");
	});

	it("is announced first where very many ask at once, and reaches each of them", async () => {
		const guild = room.discord.guild();
		const readers = Array.from({ length: 60 }, () =>
			room.discord.person({ guild }),
		);
		const all = await Promise.all(
			readers.map((reader) => reader.slash("quotes")),
		);
		expect(all.every((answer) => answer.text.includes("“第1句"))).toBe(true);
		expect(all.some((answer) => answer.callback === 5)).toBe(true);
	});

	it("is an apology with the id that is in the log, where something breaks", async () => {
		answers = () => Promise.reject(new Error("a secret of the house"));
		const answer = await room.discord
			.person({ locale: "en-US" })
			.slash("quotes");
		expect(answer.text).toContain("Sorry");
		expect(answer.text).not.toContain("secret");
		const fault = room.log.find((line) => line.event === "fault");
		expect(answer.text).toContain(String(fault?.id));
		expect(String(fault?.error)).toContain("a secret of the house");
	});

	it("reaches its asker over 429, 5xx and a broken connection", async () => {
		const reader = room.discord.person();
		for (const mishap of [
			{ kind: "limited", retryAfter: 0.05 },
			{ kind: "broken", status: 502 },
			{ kind: "cut", done: false },
			{ kind: "cut", done: true },
		] as const) {
			room.discord.order({ path: /callback$/u, times: 1, mishap });
			expect((await reader.slash("quotes")).text).toContain("“第1句");
		}
		answers = () =>
			new Promise((resolve) => setTimeout(() => resolve(many(1, 20)), 30));
		for (const done of [false, true]) {
			room.discord.order({
				path: /callback$/u,
				times: 1,
				mishap: { kind: "cut", done },
			});
			room.discord.order({
				path: /original$/u,
				times: 1,
				mishap: { kind: "cut", done },
			});
			expect((await reader.slash("quotes")).text).toContain("“第1句");
		}
		// The second try of what had been done was refused, as it should be.
		expect(room.discord.refusals().map(({ code }) => code)).toEqual([
			40060, 40060,
		]);
	});

	it("that cannot arrive leaves a line in the log and a bot that goes on", async () => {
		room.discord.order({
			path: /callback$/u,
			times: 8,
			mishap: { kind: "broken", status: 500 },
		});
		const guild = room.discord.guild();
		room.discord.person({ guild }).begin("quotes");
		const line = await logged("quotes", guild.id);
		expect(line.outcome).toBe("unanswered");
		const after = await room.discord.person().slash("quotes");
		expect(after.text).toContain("“第1句");
	});
});

describe("a line in the log", () => {
	it("says what was asked and how it went, not the words and not the token", async () => {
		const guild = room.discord.guild();
		const reader = room.discord.person({ guild });
		const answer = await reader.slash("quotes", { speaker: "杨琳" });
		await reader.press(answer.message, "复制引文");
		const line = await logged("quotes", guild.id);
		expect(line).toMatchObject({
			event: "interaction",
			kind: "command",
			guild: guild.id,
			locale: "zh-CN",
			outcome: "answer",
			hidden: true,
		});
		expect(typeof line.took).toBe("number");
		expect(typeof line.acknowledgedAfter).toBe("number");
		expect(await logged("act copy", guild.id)).toMatchObject({ kind: "press" });
		const whole = JSON.stringify(room.log);
		expect(whole).not.toContain("杨琳");
		expect(whole).not.toContain("第1句");
		expect(whole).not.toContain(room.discord.token);
		for (const token of room.discord.world.interactions.keys())
			expect(whole).not.toContain(token);
	});
});

describe("a page", () => {
	it("is turned there and back, and no further than there are pages", async () => {
		answers = async () => many(6, 1000);
		const reader = room.discord.person({ guild: room.discord.guild() });
		const answer = await reader.slash("quotes", { speaker: "杨琳" });
		expect(answer.text).toContain("第 1/2 页");
		await expect(reader.press(answer.message, "◀")).rejects.toThrow("greyed");
		const turned = await reader.press(answer.message, "▶");
		expect(turned.callback).toBe(7);
		expect(turned.message).toBe(answer.message);
		expect(answer.text).toContain("第 2/2 页");
		expect(answer.text).toContain("“第6句");
		expect(answer.text).not.toContain("“第1句");
		await expect(reader.press(answer.message, "▶")).rejects.toThrow("greyed");
		await reader.press(answer.message, "◀");
		expect(answer.text).toContain("“第1句");
		expect(asked.map(({ call }) => call)).toEqual(
			Array.from({ length: 3 }, () => ({
				command: "quotes",
				options: { speaker: "杨琳" },
			})),
		);
	});

	it("that takes long to turn promises the change first", async () => {
		answers = async () => many(6, 1000);
		const reader = room.discord.person();
		const answer = await reader.slash("quotes");
		answers = () =>
			new Promise((resolve) => setTimeout(() => resolve(many(6, 1000)), 60));
		const turned = await reader.press(answer.message, "▶");
		expect(turned.callback).toBe(6);
		expect(answer.text).toContain("第 2/2 页");
	});

	it("is the last there is where there are fewer by now", async () => {
		answers = async () => many(6, 1000);
		const reader = room.discord.person();
		const answer = await reader.slash("quotes");
		answers = async () => many(1, 20);
		await reader.press(answer.message, "▶");
		expect(answer.text).toContain("“第1句");
		expect(answer.buttons).not.toContain("▶");
	});
});

describe("a passage", () => {
	it("is picked from the menu, and the buttons then act on it", async () => {
		const reader = room.discord.person({ guild: room.discord.guild() });
		const answer = await reader.slash("quotes");
		expect(answer.menu[1]).toMatch(/^2　“第2句/u);
		await reader.press(answer.message, "复制引文");
		const before = answer.message.embeds;
		const picked = await reader.pick(answer.message, "3　");
		expect(picked.callback).toBe(7);
		expect(answer.message.embeds).toEqual(before);
		const copied = await reader.press(answer.message, "复制引文");
		expect(copied.isPrivate).toBe(true);
		expect(copied.text).toContain("```\n“003#p3.0” @everyone <@1> <@&2>\n```");
		expect(copied.message.pings).toEqual([]);
		expect(acted).toEqual([
			{ action: "copy", ref: { kind: "statement", id: "003#p1.0" } },
			{ action: "copy", ref: { kind: "statement", id: "003#p3.0" } },
		]);
	});

	it("is what its reader saw, whatever the archive has read since", async () => {
		const reader = room.discord.person();
		const answer = await reader.slash("quotes");
		await reader.pick(answer.message, "2　");
		answers = async () => many(1, 20);
		await reader.press(answer.message, "依据");
		expect(acted).toEqual([
			{ action: "why", ref: { kind: "statement", id: "003#p2.0" } },
		]);
	});

	it("needs no menu where it is the only one", async () => {
		answers = async () => many(1, 20);
		const answer = await room.discord.person().slash("quotes");
		expect(answer.menu).toEqual([]);
		expect(answer.buttons).toContain("复制引文");
	});
});

describe("a question next to the answer", () => {
	it("is asked with a button, and answered beside it", async () => {
		const reader = room.discord.person({ guild: room.discord.guild() });
		const answer = await reader.slash("quotes");
		const next = await reader.press(answer.message, "承诺");
		expect(next.callback).toBe(4);
		expect(next.isPrivate).toBe(true);
		expect(asked.at(-1)?.call).toEqual({
			command: "commitments",
			options: { speaker: "person:杨琳" },
		});
	});

	it("is in a menu where there are more than buttons", async () => {
		answers = async () =>
			reply({
				outcome: "empty",
				title: "查无此人",
				asks: Array.from({ length: 24 }, (_, index) => ({
					label: `杨${index}`,
					call: { command: "quotes", options: { speaker: `杨${index}` } },
				})),
			});
		const reader = room.discord.person();
		const answer = await reader.slash("quotes");
		expect(answer.menu).toHaveLength(24);
		await reader.pick(answer.message, "杨17");
		expect(asked.at(-1)?.call.options).toEqual({ speaker: "杨17" });
	});
});

describe("posting", () => {
	it("shows to all what its asker sees, and who posted it", async () => {
		answers = async () => many(6, 1000);
		const guild = room.discord.guild();
		const reader = room.discord.person({ guild });
		const answer = await reader.slash("quotes");
		await reader.press(answer.message, "▶");
		answers = async () => many(1, 20);
		const posted = await reader.press(answer.message, "发到频道");
		expect(posted.isPrivate).toBe(false);
		expect(posted.message.embeds[0]?.description).toBe(
			answer.message.embeds[0]?.description,
		);
		expect(posted.text).toContain(`由 ${reader.name} 发到频道`);
		expect(posted.buttons).not.toContain("发到频道");
	});

	it("leaves others their own pages and passages", async () => {
		answers = async () => many(6, 1000);
		const guild = room.discord.guild();
		const reader = room.discord.person({ guild });
		const colleague = room.discord.person({ guild, locale: "en-US" });
		const answer = await reader.slash("quotes");
		const { message } = await reader.press(answer.message, "发到频道");
		const shownToAll = message.embeds;
		const own = await colleague.press(message, "▶");
		expect(own.isPrivate).toBe(true);
		expect(own.text).toContain("page 2 of 2");
		expect(message.embeds).toEqual(shownToAll);
		const picked = await colleague.pick(message, "2　");
		expect(picked.isPrivate).toBe(true);
		await colleague.press(picked.message, "Copy quotation");
		expect(acted.at(-1)?.ref.id).toBe("003#p2.0");
		const copied = await colleague.press(message, "复制引文");
		expect(copied.isPrivate).toBe(true);
		// Its asker turns the page for all.
		await reader.press(message, "▶");
		expect(message.embeds).not.toEqual(shownToAll);
	});
});

describe("a button", () => {
	it("of an answer that is no longer kept says so", async () => {
		const reader = room.discord.person({ guild: room.discord.guild() });
		const answer = await reader.slash("quotes");
		room.state.screens.forgetBefore(Number.MAX_SAFE_INTEGER);
		const late = await reader.press(answer.message, "复制引文");
		expect(late.isPrivate).toBe(true);
		expect(late.text).toContain("请重新提问");
	});

	it("still works a day later, when the answer's own token is long dead", async () => {
		const reader = room.discord.person({ guild: room.discord.guild() });
		const answer = await reader.slash("quotes");
		room.discord.world.clock.advance(24 * 3600_000);
		expect((await reader.press(answer.message, "复制引文")).text).toContain(
			"003#p1.0",
		);
	});
});

describe("a file", () => {
	const chart = (): Reply => ({
		...many(6, 1000),
		files: [
			{
				name: "走势.png",
				type: "image/png",
				bytes: new Uint8Array([1, 2, 3]),
				alt: "走势：三月 4 次，四月 9 次",
			},
			{
				name: "quotes.csv",
				type: "text/csv",
				bytes: new TextEncoder().encode("甲,乙"),
				alt: null,
			},
		],
	});

	it("comes with its answer, a picture is shown, and both stay when a page is turned", async () => {
		answers = async () => chart();
		const reader = room.discord.person({ guild: room.discord.guild() });
		const answer = await reader.slash("quotes");
		const { message } = answer;
		expect(message.attachments.map(({ name }) => name)).toEqual([
			"jiyan.png",
			"quotes.csv",
		]);
		expect(message.attachments[0]?.description).toBe(
			"走势：三月 4 次，四月 9 次",
		);
		expect(Buffer.from(message.attachments[1]?.bytes ?? []).toString()).toBe(
			"甲,乙",
		);
		expect(message.embeds[0]?.image?.url).toBe("attachment://jiyan.png");
		await reader.press(message, "▶");
		expect(message.attachments).toHaveLength(2);
	});

	it("is posted with the answer it belongs to", async () => {
		answers = async () => chart();
		const reader = room.discord.person({ guild: room.discord.guild() });
		const answer = await reader.slash("quotes");
		const posted = await reader.press(answer.message, "发到频道");
		expect(posted.isPrivate).toBe(false);
		expect(posted.message.attachments).toHaveLength(2);
	});

	it("of more than we take is turned away, and the command is not bothered", async () => {
		const reader = room.discord.person({ guild: room.discord.guild() });
		const answer = await reader.slash("sendfile", {
			draft: {
				name: "稿.pdf",
				type: "application/pdf",
				bytes: new Uint8Array(10 * 1024 * 1024 + 1),
			},
		});
		expect(answer.isPrivate).toBe(true);
		expect(answer.text).toContain("“稿.pdf”超过 10 MB");
		expect(asked).toEqual([]);
	});

	it("that somebody sends along reaches the command", async () => {
		const reader = room.discord.person({ guild: room.discord.guild() });
		await reader.slash("sendfile", {
			topic: "通道",
			draft: {
				name: "稿.txt",
				type: "text/plain",
				bytes: new TextEncoder().encode("杨琳表示，"),
			},
		});
		expect(asked.at(-1)?.call).toEqual({
			command: "sendfile",
			options: { topic: "通道" },
		});
		const draft = sent.at(-1)?.draft;
		expect(draft?.name).toBe("稿.txt");
		expect(Buffer.from(draft?.bytes ?? []).toString()).toBe("杨琳表示，");
	});
});

describe("what is typed", () => {
	it("is completed with what the commands suggest, within what Discord takes", async () => {
		const typings: unknown[] = [];
		suggests = async (typing) => {
			typings.push(typing);
			return [
				{ name: "杨琳 · 市政府口岸物流办主任", value: "person:杨琳" },
				{ name: "长".repeat(300), value: "person:长" },
				{ name: "太长", value: "长".repeat(101) },
				{ name: "", value: "空" },
				{ name: "又是杨琳", value: "person:杨琳" },
				...Array.from({ length: 40 }, (_, n) => ({
					name: `n${n}`,
					value: `v${n}`,
				})),
			];
		};
		const reader = room.discord.person({ guild: room.discord.guild() });
		const offered = await reader.type("quotes", "speaker", "yang", {
			topic: "通道",
			private: true,
		});
		expect(offered).toHaveLength(25);
		expect(offered[0]).toEqual({
			name: "杨琳 · 市政府口岸物流办主任",
			value: "person:杨琳",
		});
		expect(offered[1]?.name).toHaveLength(100);
		expect(offered.map(({ value }) => value)).not.toContain("空");
		expect(typings).toEqual([
			{
				command: "quotes",
				option: "speaker",
				typed: "yang",
				options: { topic: "通道" },
			},
		]);
	});

	it("gets no suggestions rather than late ones or an error", async () => {
		const reader = room.discord.person();
		suggests = () => Promise.reject(new Error("broken"));
		expect(await reader.type("quotes", "speaker", "")).toEqual([]);
		suggests = () => new Promise(() => {});
		expect(await reader.type("quotes", "speaker", "")).toEqual([]);
	});
});

describe("an editor", () => {
	const asker = async (more: {
		roles?: string[];
		permissions?: bigint;
		role?: string;
	}) => {
		const guild = room.discord.guild();
		if (more.role !== undefined)
			room.state.settings.change(guild.id, { editorsRole: more.role });
		await room.discord
			.person({
				guild,
				roles: more.roles ?? [],
				...(more.permissions === undefined
					? {}
					: { permissions: more.permissions }),
			})
			.slash("quotes");
		return asked.at(-1)?.reader.asker.editor;
	};

	it("is who has the server's role, or may manage the server", async () => {
		expect(await asker({})).toBe(false);
		expect(await asker({ roles: ["77"] })).toBe(false);
		expect(await asker({ role: "77", roles: ["77"] })).toBe(true);
		expect(await asker({ role: "77", roles: ["78"] })).toBe(false);
		expect(await asker({ permissions: permissions.manageGuild })).toBe(true);
		expect(await asker({ permissions: permissions.administrator })).toBe(true);
	});
});

describe("after a restart", () => {
	it("every button of an old answer works", async () => {
		const own = await openNewsroom(() => dispatcher, {
			folder: ownFolder(),
		});
		answers = async () => many(6, 1000);
		const reader = own.discord.person({ guild: own.discord.guild() });
		const answer = await reader.slash("quotes", { speaker: "杨琳" });
		await reader.pick(answer.message, "2　");
		await own.restart();
		expect((await reader.press(answer.message, "复制引文")).text).toContain(
			"003#p2.0",
		);
		await own.restart();
		await reader.press(answer.message, "▶");
		expect(answer.text).toContain("第 2/2 页");
		await own.restart();
		expect((await reader.press(answer.message, "发到频道")).isPrivate).toBe(
			false,
		);
		expect((await reader.press(answer.message, "承诺")).text).toContain("杨琳");
		await own.close();
	});
});
