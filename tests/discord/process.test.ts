import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { ownFolder } from "../state/kept.ts";
import { type LocalDiscord, startDiscord } from "./local/discord.ts";
import {
	healthPort,
	killAll,
	patience,
	type Run,
	ready,
	run as runIn,
} from "./running.ts";

/** Jiyan as whoever runs it starts it: a process with settings in its environment. */

let discord: LocalDiscord;

beforeEach(async () => {
	discord = await startDiscord();
});

afterEach(async () => {
	killAll();
	await discord.stop();
});

const run = (file: string, more: Readonly<Record<string, string>> = {}): Run =>
	runIn(discord, file, more);

/** Settles when a bot has put its commands where nobody had registered them. */
const commandsPut = () =>
	discord.world.until(
		"the commands",
		() => discord.world.commands.length > 0,
		patience,
	);

it(
	"registers, prints what that changes, answers until it is told to stop, and ends with 0",
	async () => {
		const first = run("register.ts");
		expect(await first.ended).toBe(0);
		expect(first.printed().split("\n")).toContain("+ /quotes");
		const again = run("register.ts", { LANG: "zh_CN.UTF-8" });
		const bot = run("main.ts", { HEALTH_PORT: "0" });
		expect(await again.ended).toBe(0);
		expect(again.printed().trim()).toBe("没有变动（全部服务器与私信）");
		await ready(bot);
		const answer = await discord.person().slash("quotes", { speaker: "杨琳" });
		expect(answer.text).toContain("我们将对总书记擘画的宏伟蓝图坚定前行");
		bot.child.kill("SIGTERM");
		expect(await bot.ended).toBe(0);
		expect(bot.printed()).toContain(
			`client_id=${discord.application}&scope=bot%20applications.commands&permissions=`,
		);
		expect(bot.printed()).not.toContain(discord.token);
		expect(bot.printed()).not.toContain("杨琳");
	},
	patience,
);

it(
	"told to stop, it finishes the answers in hand, keeps their buttons, and ends with 0",
	async () => {
		const folder = ownFolder();
		const settings = { DATA_DIR: folder, HEALTH_PORT: "0" };
		const bot = run("main.ts", settings);
		await ready(bot);
		await commandsPut();
		const guild = discord.guild();
		const asked = Array.from({ length: 12 }, () =>
			discord.person({ guild }).begin("export quotes", { format: "docx" }),
		);
		// Told to stop while files are being made: some have been announced, none is there.
		await discord.world.until("the thinking", () =>
			asked.every((one) => one.callback === 5),
		);
		bot.child.kill("SIGTERM");
		expect(await bot.ended).toBe(0);
		for (const one of asked)
			expect(one.original?.attachments[0]?.name).toMatch(/\.docx$/u);
		expect(discord.gateway.connected()).toBe(false);

		// What was kept is there for the next one.
		const next = run("main.ts", settings);
		await ready(next);
		const reader = discord.person({ guild });
		const answer = await reader.slash("quotes", { speaker: "杨琳" });
		next.child.kill("SIGKILL");
		await next.ended;
		const last = run("main.ts", settings);
		await ready(last);
		expect((await reader.press(answer.message, "复制引文")).text).toContain(
			"我们将对总书记擘画的宏伟蓝图坚定前行",
		);
		last.child.kill("SIGTERM");
		expect(await last.ended).toBe(0);
	},
	2 * patience,
);

it(
	"tells its health while it runs, and what was asked in numbers only",
	async () => {
		const bot = run("main.ts", { HEALTH_PORT: "0" });
		await ready(bot);
		await commandsPut();
		await discord.person().slash("quotes", { speaker: "杨琳" });
		const told = async (path: string) => {
			const answer = await fetch(`http://127.0.0.1:${healthPort(bot)}${path}`);
			return { status: answer.status, text: await answer.text() };
		};
		expect((await told("/healthz")).status).toBe(200);
		expect((await told("/readyz")).status).toBe(200);
		const { text } = await told("/metrics");
		expect(text).toContain(
			'jiyan_interactions_total{kind="command",does="quotes",outcome="answer"} 1',
		);
		expect(text).toContain("jiyan_archive_articles 3");
		expect(text).not.toContain("杨琳");
		discord.gateway.refuse(true);
		discord.gateway.drop();
		await expect
			.poll(async () => (await told("/healthz")).status, { timeout: patience })
			.toBe(503);
		discord.gateway.refuse(false);
		await expect
			.poll(async () => (await told("/healthz")).status, { timeout: patience })
			.toBe(200);
		bot.child.kill("SIGTERM");
		expect(await bot.ended).toBe(0);
	},
	2 * patience,
);

describe("without a good token", () => {
	it(
		"says what is wrong, never the token, and ends with another status",
		async () => {
			const token = "a.wrong.token";
			const bot = run("main.ts", { DISCORD_TOKEN: token });
			const register = run("register.ts", { DISCORD_TOKEN: token });
			const without = run("register.ts", {
				DISCORD_TOKEN: "",
				DISCORD_APPLICATION_ID: "",
			});
			expect(await bot.ended).toBe(1);
			expect(bot.printed()).toContain("An invalid token was provided");
			expect(await register.ended).toBe(1);
			expect(register.printed()).toContain("401");
			expect(await without.ended).toBe(2);
			expect(without.printed()).toContain("DISCORD_TOKEN is not set");
			expect(without.printed()).toContain("DISCORD_APPLICATION_ID is not set");
			expect(bot.printed() + register.printed()).not.toContain(token);
			expect(discord.refusals().map(({ status }) => status)).toEqual([
				401, 401,
			]);
		},
		patience,
	);
});

it(
	"ends where the gateway turns it away, instead of trying for ever",
	async () => {
		discord.gateway.refuse(true);
		const bot = run("main.ts");
		const guild = discord.guild();
		const register = run("register.ts", { DISCORD_GUILD_ID: guild.id });
		expect(await bot.ended).toBe(1);
		expect(bot.printed()).toContain("did not let the bot in");
		// The commands of one server need no gateway.
		expect(await register.ended).toBe(0);
		expect(guild.commands.length).toBeGreaterThan(0);
		expect(discord.world.commands).toEqual([]);
		expect(register.printed()).toContain(`server ${guild.id}`);
	},
	patience,
);
