import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import { openState } from "../../src/state/state.ts";
import { ownFolder } from "../state/kept.ts";
import { type LocalDiscord, startDiscord } from "./local/discord.ts";
import { screenText } from "./local/sight.ts";
import type { Channel, Guild } from "./local/world.ts";

/** A process killed with SIGKILL between sending a message and noting that it was sent; real files, real papers. */

const root = join(import.meta.dirname, "../..");
const patience = 180_000;

let discord: LocalDiscord;
let guild: Guild;
let news: Channel;
let child: ChildProcess | null = null;

beforeEach(async () => {
	discord = await startDiscord();
	guild = discord.guild();
	const [first] = guild.channels;
	if (first === undefined) throw new Error("the server has no channel");
	news = first;
});

afterEach(async () => {
	child?.kill("SIGKILL");
	await discord.stop();
});

/** The port on which the one that runs tells its health, as its log says. */
let healthPort = "";

/** Starts Jiyan as whoever runs it does, and waits until it is connected. */
async function start(data: string, corpus: string): Promise<ChildProcess> {
	healthPort = "";
	const started = spawn(process.execPath, ["--import", "tsx", "src/main.ts"], {
		cwd: root,
		env: {
			PATH: process.env.PATH,
			LANG: "en_US.UTF-8",
			DISCORD_TOKEN: discord.token,
			DISCORD_API_BASE: discord.apiBase,
			DATA_DIR: data,
			CORPUS_DIR: corpus,
			HEALTH_PORT: "0",
		},
		stdio: ["ignore", "ignore", "pipe"],
	});
	let printed = "";
	started.stderr.on("data", (bytes) => {
		printed += bytes;
		healthPort ||= /"event":"health","port":(\d+)/u.exec(printed)?.[1] ?? "";
	});
	child = started;
	await Promise.race([
		discord.world.until("the bot", () => discord.gateway.connected(), patience),
		once(started, "exit").then(([status]) => {
			throw new Error(`it ended with ${status}: ${printed}`);
		}),
	]);
	return started;
}

async function kill(started: ChildProcess): Promise<void> {
	const gone = once(started, "exit");
	started.kill("SIGKILL");
	await gone;
	await discord.world.until("the end", () => !discord.gateway.connected());
}

const page = (words: string): string =>
	[
		"---",
		"title: 渝西再添一桥",
		"source: 渝西日报",
		"date: 2024-05-06",
		"---",
		`县委书记林若川表示，${words}。`,
		"“老百姓等得起，我们等不起。”林若川说。",
	].join("\n");

const digests = (): string[] =>
	news.messages.map(screenText).filter((text) => text.startsWith("# 记言 ·"));

it.each([
	["at once", 0],
	["when Discord has forgotten the nonce", 30 * 60_000],
])(
	"a digest that was posted and not noted is not posted again: started %s",
	async (_when, gap) => {
		const data = ownFolder();
		const corpus = ownFolder();
		mkdirSync(corpus, { recursive: true });
		writeFileSync(join(corpus, "first.txt"), page("环湖路年内修通"));
		// A first start notes what is there; it is killed too, when it has said so.
		const first = await start(data, corpus);
		await discord.world.until(
			"the greeting",
			() => news.messages.length > 0,
			patience,
		);
		await expect
			.poll(
				() => {
					const state = openState(data);
					const begun = state.arrivals.begun("");
					state.close();
					return begun;
				},
				{ timeout: patience, interval: 200 },
			)
			.toBe(true);
		await kill(first);

		const state = openState(data);
		state.digestPlans.add(
			{
				guild: guild.id,
				channel: news.id,
				owner: "700",
				minute: 480,
				weekday: null,
				beats: [],
				whenEmpty: "nothing",
				zone: null,
				locale: null,
				seen: state.arrivals.last(),
				since: Date.now() - 2 * 24 * 3600_000,
			},
			{ who: null, name: null, at: Date.now() },
		);
		state.close();
		writeFileSync(join(corpus, "second.txt"), page("第二座大桥年底开工"));

		// The message is posted, and the answer never comes: in this moment the process is killed.
		discord.order({
			method: "POST",
			path: new RegExp(`^/channels/${news.id}/messages$`, "u"),
			times: 1,
			mishap: { kind: "hang", done: true },
		});
		const second = await start(data, corpus);
		await discord.world.until(
			"the digest",
			() => digests().length > 0,
			patience,
		);
		await kill(second);
		expect(digests()).toHaveLength(1);
		expect(digests()[0]).toContain("第二座大桥年底开工");
		expect(digests()[0]).not.toContain("环湖路年内修通");

		discord.world.clock.advance(gap);
		const asked = discord.requests.length;
		const third = await start(data, corpus);
		await expect
			.poll(
				() => {
					const after = openState(data);
					const waiting = after.deliveries.waiting();
					after.close();
					return waiting;
				},
				{ timeout: patience, interval: 200 },
			)
			.toBe(0);
		expect(digests()).toHaveLength(1);
		// It looked for its own message.
		expect(discord.requests.slice(asked)).toContain(
			`GET /channels/${news.id}/messages`,
		);
		// What was sent unasked is counted where its health is asked: the digest that it found, and no other.
		const told = await fetch(`http://127.0.0.1:${healthPort}/metrics`);
		expect(
			(await told.text())
				.split("\n")
				.filter((line) => line.startsWith("jiyan_deliveries_total{")),
		).toEqual([
			expect.stringMatching(/^[^ ]*kind="digest",outcome="sent"[^ ]* 1$/u),
		]);
		// Nobody has registered the commands: the bot did, when it started.
		await discord.world.until(
			"the commands",
			() => discord.world.commands.length > 0,
			patience,
		);
		const reader = discord.person({ guild });
		await expect
			.poll(
				async () => (await reader.slash("quotes", { speaker: "林若川" })).text,
				{ timeout: patience },
			)
			.toContain("第二座大桥年底开工");
		const ended = once(third, "exit");
		third.kill("SIGTERM");
		expect(await ended).toEqual([0, null]);
		// The state is what is copied and handed on: the token is never in it.
		const kept = readdirSync(data).filter((name) => name.startsWith("state."));
		expect(kept).toContain("state.sqlite");
		for (const name of kept)
			expect(readFileSync(join(data, name)).includes(discord.token)).toBe(
				false,
			);
	},
	patience * 2,
);
