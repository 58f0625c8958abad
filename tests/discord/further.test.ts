import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parse } from "csv-parse/sync";
import { PNG } from "pngjs";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Typed } from "./local/commandBox.ts";
import type { Person } from "./local/person.ts";
import type { Answer } from "./local/sight.ts";
import type { Guild } from "./local/world.ts";
import type { Newsroom } from "./newsroom.ts";
import { openSeeds } from "./seeds.ts";

/** What people do with an answer once they have it: at once, a quarter of an hour later, after a restart. */

let room: Newsroom;
let guild: Guild;
let reader: Person;
const folder = mkdtempSync(join(tmpdir(), "jiyan-further-"));

beforeAll(async () => {
	room = await openSeeds(folder);
	guild = room.discord.guild();
	reader = room.discord.person({ guild, locale: "zh-CN" });
});

afterAll(async () => {
	await room.close();
	rmSync(folder, { recursive: true, force: true });
});

/** What stands under every answer that shows somebody's words. */
const onAHit = ["复制引文", "上下文", "依据", "不对", "关注", "发到频道"];

/** Answers that have rows, passages or neighbours, and what has to stand under each. */
const answers: readonly (readonly [
	string,
	Readonly<Record<string, Typed>>,
	readonly string[],
])[] = [
	["quotes", { speaker: "杨琳" }, [...onAHit, "导出", "承诺（", "人物"]],
	["commitments", { district: "万州区" }, [...onAHit, "导出", "万州区的言论"]],
	["search", { query: "通道" }, [...onAHit, "导出", "原文："]],
	[
		"digest",
		{ date: "2024-04-23" },
		[...onAHit, "导出", "言论（", "承诺", "每天发给我"],
	],
	["who", { name: "徐江" }, [...onAHit, "导出", "言论", "承诺"]],
	["trend", { topic: "西部陆海新通道" }, ["导出", "发到频道", "言论（12）"]],
	[
		"compare speakers",
		{ speaker: "杨琳", other: "徐江" },
		[...onAHit, "杨琳的言论", "徐江的言论", "导出：杨琳", "导出：徐江"],
	],
];

/** What a reader can do next, buttons and menus together. */
const offered = (answer: Answer): string =>
	[...answer.buttons, ...answer.menu].join("\n");

const later = 16 * 60_000;

describe("under an answer", () => {
	it.each(answers)(
		"of /%s %j stands all that it has",
		async (command, options, labels) => {
			const answer = await reader.slash(command, options);
			for (const label of labels) expect(offered(answer)).toContain(label);
		},
	);

	it("of many pages stand ◀ and ▶, and an export of all of them, whichever is shown", async () => {
		const answer = await reader.slash("quotes", {});
		expect(answer.buttons).toEqual(expect.arrayContaining(["▶", "导出"]));
		await reader.press(answer.message, "▶");
		const formats = await reader.press(answer.message, "导出");
		const file = await reader.press(formats.message, "CSV");
		const rows: unknown[] = parse(
			Buffer.from(file.message.attachments[0]?.bytes ?? []),
			{ bom: true, columns: true },
		);
		const total = Number(/(\d+) 条/u.exec(answer.text)?.[1]);
		expect(total).toBeGreaterThan(20);
		expect(rows).toHaveLength(total);
	});

	it("of a passage, of nothing found and of a refusal stands no export", async () => {
		const answer = await reader.slash("quotes", { speaker: "杨琳" });
		const context = await reader.press(answer.message, "上下文");
		expect(context.buttons).not.toContain("导出");
		const nothing = await reader.slash("quotes", { topic: "量子纠缠" });
		expect(nothing.buttons).not.toContain("导出");
	});
});

describe("导出", () => {
	it.each([
		["CSV", ".csv", "text/csv"],
		["Word", ".docx", "application/vnd.openxmlformats"],
		["Markdown", ".md", "text/markdown"],
		["JSON Lines", ".jsonl", "application/x-ndjson"],
	])(
		"gives %s to whoever asked, and nobody else sees it",
		async (label, ending) => {
			const answer = await reader.slash("commitments", { district: "万州区" });
			const formats = await reader.press(answer.message, "导出");
			expect(formats.isPrivate).toBe(true);
			expect(formats.text).toContain("要哪种文件");
			const file = await reader.press(formats.message, label);
			expect(file.isPrivate).toBe(true);
			expect(file.message.pings).toEqual([]);
			const [attached] = file.message.attachments;
			expect(attached?.name).toMatch(/^jiyan-commitments-\d{8}-\d{4}\./u);
			expect(attached?.name.endsWith(ending)).toBe(true);
			expect(attached?.bytes.length).toBeGreaterThan(500);
		},
	);

	it("works under a posted answer too, for its poster and for a colleague", async () => {
		const answer = await reader.slash("quotes", { speaker: "杨琳" });
		const posted = await reader.press(answer.message, "发到频道");
		expect(posted.isPrivate).toBe(false);
		expect(posted.buttons).toContain("导出");
		const colleague = room.discord.person({ guild, locale: "en-US" });
		for (const one of [reader, colleague]) {
			const formats = await one.press(posted.message, "导出");
			expect(formats.isPrivate).toBe(true);
			const file = await one.press(formats.message, "CSV");
			expect(file.isPrivate).toBe(true);
			expect(file.message.attachments).toHaveLength(1);
		}
		// In the reader's own language.
		const own = await colleague.press(posted.message, "导出");
		expect(own.text).toContain("Which file?");
	});

	it("can be asked for at once, and the file be posted", async () => {
		const file = await reader.slash("导出 言论", {
			speaker: "徐江",
			format: "csv",
		});
		expect(file.message.attachments).toHaveLength(1);
		const posted = await reader.press(file.message, "发到频道");
		expect(posted.isPrivate).toBe(false);
		expect(posted.message.attachments[0]?.name).toMatch(/\.csv$/u);
	});
});

describe("导出 under somebody, and under two", () => {
	const rowsOf = (bytes: Uint8Array | undefined): Record<string, string>[] =>
		parse(Buffer.from(bytes ?? []), { bom: true, columns: true });
	const said = ["杨琳", "徐江"] as const;

	it.each(said)(
		"of /who gives all statements of %s, not only the latest",
		async (name) => {
			const answer = await reader.slash("who", { name });
			const formats = await reader.press(answer.message, "导出");
			const file = await reader.press(formats.message, "CSV");
			const rows = rowsOf(file.message.attachments[0]?.bytes);
			const total = Number(/言论 (\d+) 条/u.exec(answer.text)?.[1]);
			expect(rows).toHaveLength(total);
			expect(new Set(rows.map((row) => row.说话人))).toEqual(new Set([name]));
		},
	);

	it("of /compare gives each side's, with what was asked in every row", async () => {
		const answer = await reader.slash("compare speakers", {
			speaker: "杨琳",
			other: "徐江",
			topic: "发展",
		});
		for (const name of said) {
			const formats = await reader.press(answer.message, `导出：${name}`);
			const file = await reader.press(formats.message, "CSV");
			const rows = rowsOf(file.message.attachments[0]?.bytes);
			expect(rows.length).toBeGreaterThan(0);
			for (const row of rows) {
				expect(row.说话人).toBe(name);
				expect(row.怎样查得).toContain(`说话人＝${name}；话题＝发展`);
			}
		}
	});
});

describe("a chart", () => {
	it("is shown in its answer with the same numbers as text, and posted with it", async () => {
		const answer = await reader.slash("趋势", { topic: "西部陆海新通道" });
		const [picture] = answer.message.attachments;
		expect(PNG.sync.read(Buffer.from(picture?.bytes ?? [])).height).toBe(675);
		expect(picture?.description).toContain("2024-03-18 至 2024-03-24：6 条");
		expect(answer.message.embeds[0]?.image?.url).toBe(
			`attachment://${picture?.name}`,
		);
		expect(answer.text).toContain("2024-03-18 至 2024-03-24　｜6");
		const posted = await reader.press(answer.message, "发到频道");
		expect(posted.message.attachments).toHaveLength(1);
	});
});

describe("after a quarter of an hour and a restart", () => {
	it.each(answers)(
		"everything under /%s %j still works",
		async (command, options) => {
			const answer = await reader.slash(command, options);
			const { buttons, menu } = answer;
			room.discord.world.clock.advance(later);
			await room.restart();
			if (menu.length > 1 && buttons.includes("复制引文")) {
				const entry = menu[1] ?? "";
				await reader.pick(answer.message, entry);
				const words = /^\d+　[“]?(.{6})/u.exec(entry)?.[1] ?? "";
				const copied = await reader.press(answer.message, "复制引文");
				expect(copied.message.content).toContain(words);
			}
			// Posting comes last: it is done once.
			for (const label of buttons.filter((one) => one !== "发到频道")) {
				const came = await reader.press(answer.message, label);
				expect([label, came.text]).not.toEqual([
					label,
					expect.stringContaining("已不再保存"),
				]);
				if (label === "导出")
					expect(
						(await reader.press(came.message, "CSV")).message.attachments,
					).toHaveLength(1);
			}
			const posted = await reader.press(answer.message, "发到频道");
			expect(posted.isPrivate).toBe(false);
			room.discord.world.clock.advance(later);
			await room.restart();
			if (posted.buttons.includes("导出"))
				expect((await reader.press(posted.message, "导出")).text).toContain(
					"要哪种文件",
				);
		},
	);
});
