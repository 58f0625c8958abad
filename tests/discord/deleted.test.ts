import {
	existsSync,
	mkdirSync,
	readdirSync,
	readFileSync,
	rmdirSync,
	writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { readAddition } from "../../src/adding/addition.ts";
import { openShelf } from "../../src/adding/shelf.ts";
import { ownFolder } from "../state/kept.ts";
import { startDiscord } from "./local/discord.ts";
import { usualPermissions } from "./local/person.ts";
import { permissions } from "./local/world.ts";
import { day, openServer } from "./pushroom.ts";
import { killAll, patience, ready, run } from "./running.ts";

/** What a server has set, corrected and added is gone with it, when it says so and when it has long left. */

const page = (headline: string, words: string) =>
	[
		headline,
		"",
		"本报讯 5月6日，清江县水务局局长林若川到工地检查，副局长周启明一同到场。",
		"",
		"“今年一定把河堤修完。”林若川说。",
		"",
		`他表示，${words}。`,
		"",
	].join("\n");

const ours = page("水厂本月扩建", "水厂三号池扩建工程本月动工");
const everybodys = page("码头下月开建", "码头新泊位下月开建");

/** Slowly: whoever asks without end is asked to wait. */
const polled = { timeout: patience, interval: 500 };

/** Whose the pages are that lie where people add them. */
const added = (corpus: string): string[] =>
	readdirSync(join(corpus, "added"))
		.map((name) => readFileSync(join(corpus, "added", name), "utf8"))
		.map((text) => (text.includes("三号池") ? "ours" : "others'"))
		.sort();

it(
	"“delete everything” takes back what was corrected, removes what was added for that server alone, and is in the log",
	async () => {
		const discord = await startDiscord();
		try {
			const corpus = ownFolder();
			const data = ownFolder();
			writeFileSync(
				join(corpus, "river.txt"),
				`---\ntitle: 河堤年内修完\nsource: 清江晚报\ndate: 2024-05-06\n---\n${page("河堤年内修完", "泵站年底前通水")}`,
			);
			expect(await run(discord, "register.ts").ended).toBe(0);
			const bot = run(discord, "main.ts", {
				CORPUS_DIR: corpus,
				DATA_DIR: data,
				HEALTH_PORT: "0",
			});
			await ready(bot);
			const guild = discord.guild();
			const reader = discord.person({ guild });
			const [one, other] = [0, 1].map(() =>
				discord.person({
					guild,
					permissions: permissions.manageGuild | usualPermissions,
				}),
			);
			if (one === undefined || other === undefined) throw new Error("nobody");
			const said = async (speaker: string) =>
				(await reader.slash("quotes", { speaker })).text;
			const finds = async (query: string) =>
				(await reader.slash("search", { query })).text;

			const answer = await one.slash("quotes", { speaker: "林若川" });
			await one.pick(answer.message, "泵站");
			const asked = await one.press(answer.message, "不对");
			const form = await one.press(asked.message, "说话人不对");
			await one.submit(form, { right: "周启明", reason: "副局长说的" });
			const list = await other.slash("更正");
			await other.press(list.message, "采纳 #");
			await expect
				.poll(() => said("周启明"), polled)
				.toContain("泵站年底前通水");
			for (const [text, audience] of [
				[ours, "here"],
				[everybodys, "all"],
			]) {
				const read = await one.slash("article add", {
					upload: {
						name: "page.txt",
						type: "text/plain",
						bytes: new TextEncoder().encode(text),
					},
					audience: audience ?? "",
				});
				await one.press(
					read.message,
					audience === "here" ? "加入本服务器" : "加入，所有服务器可见",
				);
			}
			await expect
				.poll(() => finds("三号池扩建"), polled)
				.toContain("水厂本月扩建");
			await expect
				.poll(() => finds("新泊位"), polled)
				.toContain("码头下月开建");
			expect(added(corpus)).toEqual(["others'", "ours"]);

			const screen = await one.slash("settings");
			await one.choose(screen.message, "改什么", ["删除全部"]);
			expect(screen.text).toContain("只给本服务器看的页面");
			await one.press(screen.message, "删除全部");
			await one.press(screen.message, "是，全部删除");
			expect(screen.text).toContain("本服务器的一切已删除");
			expect(added(corpus)).toEqual(["others'"]);
			await expect
				.poll(() => finds("三号池扩建"), polled)
				.not.toContain("水厂本月扩建");
			expect(await finds("新泊位")).toContain("码头下月开建");
			await expect
				.poll(() => said("林若川"), polled)
				.toContain("泵站年底前通水");
			// What an archive keeps of pages that are taken away is not kept of these.
			const history = join(data, "archive/history.jsonl");
			expect(
				existsSync(history) ? readFileSync(history, "utf8") : "",
			).not.toContain("三号池");
			const line = bot
				.printed()
				.split("\n")
				.find((text) => text.includes('"event":"forgotten"'));
			expect(JSON.parse(line ?? "{}")).toMatchObject({
				level: "info",
				guild: guild.id,
				by: one.id,
			});
			expect(Object.keys(JSON.parse(line ?? "{}")).sort()).toEqual([
				"by",
				"event",
				"guild",
				"level",
				"time",
			]);
			bot.child.kill("SIGTERM");
			expect(await bot.ended).toBe(0);
		} finally {
			killAll();
			await discord.stop();
		}
	},
	3 * patience,
);

it("a server that left thirty days ago takes its pages with it, and stays to be forgotten while one cannot be removed", async () => {
	const corpus = ownFolder();
	const shelf = openShelf(corpus);
	const { room, guild } = await openServer({ shelf });
	try {
		for (const [text, whose] of [
			[ours, guild.id],
			[everybodys, null],
			[page("桥上通车", "大桥通车"), "123456789012345678"],
		] as const) {
			const { addition } = readAddition(
				"page.txt",
				text,
				{ guild: whose },
				"2024-05-06",
			);
			await shelf.put(addition?.file ?? "", addition?.text ?? "");
		}
		room.state.settings.change(guild.id, { zone: "Asia/Taipei" });
		room.discord.leave(guild);
		await room.discord.world.until("the leaving", () =>
			room.log.some(({ event }) => event === "left"),
		);
		room.pass(29 * day);
		await room.look();
		expect(added(corpus)).toEqual(["others'", "others'", "ours"]);
		// A folder of a page's name cannot be read as one.
		const fault = join(corpus, "added/2024-05-06-0123456789.txt");
		mkdirSync(fault);
		room.pass(2 * day);
		await room.look();
		expect(room.log.filter(({ event }) => event === "push")).toMatchObject([
			{ level: "error", guild: guild.id },
		]);
		expect(room.state.settings.of(guild.id).zone).toBe("Asia/Taipei");
		rmdirSync(fault);
		room.pass(day);
		await room.look();
		expect(added(corpus)).toEqual(["others'", "others'"]);
		expect(room.state.settings.of(guild.id).zone).toBe("Asia/Shanghai");
		expect(room.log.filter(({ event }) => event === "forgotten")).toMatchObject(
			[{ guild: guild.id, by: null }],
		);
	} finally {
		await room.close();
	}
});
