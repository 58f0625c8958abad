import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { readdir } from "node:fs/promises";
import { join } from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import { ownFolder } from "../state/kept.ts";
import { type LocalDiscord, startDiscord } from "./local/discord.ts";
import { type Person, usualPermissions } from "./local/person.ts";
import { permissions } from "./local/world.ts";
import { killAll, patience, type Run, ready, run } from "./running.ts";

/** What people correct outlives the process, every new reading of the page and every rebuild, and is undone in one step. */

let discord: LocalDiscord;

beforeEach(async () => {
	discord = await startDiscord();
});

afterEach(async () => {
	killAll();
	await discord.stop();
});

const page = (words = "泵站年底前通水", more = "始建于一九九八年的春天") =>
	[
		"---",
		"title: 河堤年内修完",
		"source: 清江晚报",
		"date: 2024-05-06",
		"---",
		"清江县水务局局长林若川到工地检查，副局长周启明一同到场。",
		"",
		"“今年一定把河堤修完。”林若川说。",
		"",
		`他表示，${words}。`,
		"",
		`河堤全长四百公里，${more}。`,
		"",
	].join("\n");

it(
	"is proposed, accepted by a second person, kept through kills, rebuilds and new readings, and undone",
	async () => {
		const corpus = ownFolder();
		const data = ownFolder();
		const file = join(corpus, "river.txt");
		writeFileSync(file, page());
		const settings = {
			CORPUS_DIR: corpus,
			DATA_DIR: data,
			HEALTH_PORT: "0",
		};
		expect(await run(discord, "register.ts").ended).toBe(0);
		const start = async (): Promise<Run> => {
			const bot = run(discord, "main.ts", settings);
			await ready(bot);
			return bot;
		};
		const kill = async (bot: Run): Promise<void> => {
			bot.child.kill("SIGKILL");
			await bot.ended;
		};
		const guild = discord.guild();
		const elsewhere = discord.person({ guild: discord.guild() });
		const reader = discord.person({ guild });
		const editor = () =>
			discord.person({
				guild,
				permissions: permissions.manageGuild | usualPermissions,
			});
		const [one, other] = [editor(), editor()];
		const said = async (who: Person, speaker: string) =>
			(await who.slash("quotes", { speaker })).text;

		let bot = await start();
		// Nobody has said it but 林若川, as it was read.
		const answer = await one.slash("quotes", { speaker: "林若川" });
		expect(answer.text).toContain("泵站年底前通水");
		await one.pick(answer.message, "泵站");
		const asked = await one.press(answer.message, "不对");
		expect(asked.text).toContain("哪里不对？");
		expect(asked.isPrivate).toBe(true);
		const form = await one.press(asked.message, "说话人不对");
		expect(form.modal?.title).toBe("说话人不对");
		const proposed = await one.submit(form, {
			right: "周启明",
			reason: "版样上是副局长说的",
		});
		expect(proposed.text).toContain("已记下");
		const id = /#([a-z0-9]{8})/u.exec(proposed.text)?.[1] ?? "";
		// Sent twice, it is one.
		expect(
			(await one.submit(form, { right: "周启明", reason: "再说一次" })).text,
		).toContain(`#${id}`);
		// A second person has to agree.
		const alone = await one.press(proposed.message, `采纳 #${id}`);
		expect(alone.text).toContain("须由另一位编辑采纳");
		expect(await said(reader, "林若川")).toContain("泵站年底前通水");
		await kill(bot);

		bot = await start();
		const list = await other.slash("更正");
		expect(list.text).toContain("待定 1");
		expect(list.text).toContain("理由：版样上是副局长说的");
		const accepted = await other.press(list.message, `采纳 #${id}`);
		expect(accepted.text).toContain("已更正");
		const corrected = await said(reader, "周启明");
		expect(corrected).toContain("泵站年底前通水");
		expect(corrected).toContain("说话人：周启明，不是林若川");
		expect(corrected).toContain(`${one.name} 提出，${other.name} 采纳`);
		expect(await said(reader, "林若川")).not.toContain("泵站");
		// Each server is a world of its own.
		expect(await said(elsewhere, "林若川")).toContain("泵站年底前通水");
		await kill(bot);

		// Rebuilt from the pages alone, of which another sentence has been mended.
		for (const name of await readdir(data))
			if (!name.startsWith("state.sqlite"))
				rmSync(join(data, name), { recursive: true });
		writeFileSync(file, page(undefined, "始建于一九八九年的春天"));
		bot = await start();
		expect(await said(reader, "周启明")).toContain("泵站年底前通水");

		// The words themselves are others now: kept, not applied, and flagged. Then they are back.
		const reads = (speaker: string, words: string) =>
			expect
				.poll(() => said(reader, speaker), { timeout: patience })
				.toContain(words);
		writeFileSync(file, page("泵站明年底前通水"));
		await reads("林若川", "泵站明年底前通水");
		expect((await other.slash("更正")).text).toContain("此处字句有变");
		writeFileSync(file, page());
		await reads("周启明", "泵站年底前通水");

		const inForce = await one.slash("更正", { status: "accepted" });
		const undone = await one.press(inForce.message, `撤销 #${id}`);
		expect(undone.text).toContain("一切恢复为原来的读法");
		expect(await said(reader, "林若川")).toContain("泵站年底前通水");
		expect((await reader.slash("更正")).text).toContain("从提出到更正：");
		await kill(bot);
		bot = await start();
		expect(await said(reader, "林若川")).toContain("泵站年底前通水");
		expect(readFileSync(file, "utf8")).toBe(page());
		bot.child.kill("SIGTERM");
		expect(await bot.ended).toBe(0);
	},
	5 * patience,
);
