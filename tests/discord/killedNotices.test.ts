import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import { openState } from "../../src/state/state.ts";
import { ownFolder } from "../state/kept.ts";
import { writeOlderState } from "../state/olderNotices.ts";
import { type LocalDiscord, startDiscord } from "./local/discord.ts";
import type { Message } from "./local/messages.ts";
import { screenText } from "./local/sight.ts";
import type { Channel } from "./local/world.ts";
import { killAll, patience, type Run, ready, run } from "./running.ts";

/** Notices that an older version left in its state, and a process that is killed between sending one and noting it. */

let discord: LocalDiscord;

beforeEach(async () => {
	discord = await startDiscord();
});

afterEach(async () => {
	killAll();
	await discord.stop();
});

const noticesIn = ({ messages }: Channel): string[] =>
	messages.map(screenText).filter((text) => text.includes("是报道自述"));

/** A notice as older versions sent it: nothing to press, told by its last line. */
const olderNotice = (channel: Channel, correction: string): Message => ({
	id: discord.world.clock.snowflake(),
	channel: channel.id,
	author: discord.application,
	isPersons: false,
	only: null,
	nonce: null,
	sentAt: discord.world.clock.now(),
	pings: [],
	replyTo: null,
	content: "",
	embeds: [
		{
			title: "更正：渝西再添一桥",
			description: "理由：是报道自述",
			footer: { text: `更正 #${correction}` },
		},
	],
	components: [],
	attachments: [],
	flags: 0,
	edits: 0,
	deleted: false,
	thinking: false,
	thread: null,
});

/** Longer than Discord remembers a nonce. */
const gap = 30 * 60_000;

it(
	"what waited is sent, and once, though the process was killed before it knew, and started again much later",
	async () => {
		const data = ownFolder();
		const corpus = ownFolder();
		mkdirSync(corpus, { recursive: true });
		writeFileSync(
			join(corpus, "bridge.txt"),
			"---\ntitle: 环湖路修通\ndate: 2024-05-06\n---\n县委书记林若川表示，环湖路年内修通。\n",
		);
		const guild = discord.guild();
		const [news] = guild.channels;
		if (news === undefined) throw new Error("the server has no channel");
		const second = discord.channel(guild, "闲聊");
		const third = discord.channel(guild, "编前会");
		const reporter = discord.person({ guild });
		writeOlderState(
			data,
			{ abcd2345: "accepted" },
			[
				{ correction: "abcd2345", channel: news.id },
				// Posted, and the answer never came.
				{ correction: "abcd2345", channel: second.id, tries: 1 },
				{ correction: "abcd2345", channel: third.id, tries: 1, doneAt: 1 },
				{ correction: "abcd2345", user: reporter.id },
			],
			{ guild: guild.id, at: discord.world.clock.now() - 60_000 },
		);
		second.messages.push(olderNotice(second, "abcd2345"));
		discord.order({
			method: "POST",
			path: new RegExp(`^/channels/${news.id}/messages$`, "u"),
			times: 1,
			mishap: { kind: "hang", done: true },
		});
		const start = (): Run =>
			run(discord, "main.ts", {
				CORPUS_DIR: corpus,
				DATA_DIR: data,
				HEALTH_PORT: "0",
			});
		const first = start();
		await expect
			.poll(() => noticesIn(news).length, { timeout: patience })
			.toBe(1);
		first.child.kill("SIGKILL");
		await first.ended;
		await discord.world.until("the end", () => !discord.gateway.connected());

		discord.world.clock.advance(gap);
		const again = start();
		await ready(again);
		await expect
			.poll(
				() => {
					const state = openState(data);
					const counts = state.notices.countsOf("abcd2345");
					state.close();
					return counts;
				},
				{ timeout: patience, interval: 200 },
			)
			.toEqual({ arrived: 4, waiting: 0, failed: 0 });
		const direct = [...discord.world.channels.values()].find(
			({ recipient }) => recipient === reporter.id,
		);
		expect(direct === undefined ? [] : noticesIn(direct)).toHaveLength(1);
		expect(noticesIn(news)).toHaveLength(1);
		expect(noticesIn(second)).toHaveLength(1);
		expect(noticesIn(third)).toEqual([]);
		again.child.kill("SIGTERM");
		expect(await again.ended).toBe(0);
	},
	3 * patience,
);
