import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import { commands, definitions } from "../commands/index.ts";
import type { Archive } from "../src/archive/archive.ts";
import { consoleReader } from "../src/console/console.ts";
import { createDispatcher, type Reader } from "../src/dispatch.ts";
import { locales } from "../src/locale.ts";
import { createLog } from "../src/log.ts";
import type { Call } from "../src/reply.ts";
import { openState } from "../src/state/state.ts";
import { invented } from "./commands/invented.ts";
import { type Newsroom, noon, openNewsroom } from "./commands/newsroom.ts";

let room: Newsroom;
beforeAll(() => {
	room = openNewsroom(invented);
});

const answer = (command: string, options: Call["options"] = {}) =>
	room.dispatcher.answer({ command, options }, consoleReader("zh-CN"));

describe("calls that cannot be", () => {
	it.each([
		["quote", {}, "没有“quote”这个命令"],
		["who", {}, "还缺“姓名”"],
		["who", { name: " " }, "“姓名”是空的"],
		["quotes", { speeker: "林若川" }, "没有“speeker”这一项"],
		["quotes", { wording: "loud" }, "可选：原话、转述"],
		["commitments", { below: "maybe" }, "只填 是 或 否"],
		["quotes", { topic: "堤".repeat(201) }, "201 字，至多 200 字"],
	])("%s %j is refused: %s", async (command, options, said) => {
		const reply = await answer(command, options);
		expect(reply.outcome).toBe("refused");
		expect(reply.lead[0]).toContain(said);
		expect(reply.footer).toMatch(/^本库现有 4 篇/u);
	});

	it("leaves the renderer's own option alone", async () => {
		expect((await answer("status", { private: true })).outcome).toBe("answer");
	});
});

describe("faults of ours", () => {
	const broken = (): Archive => {
		throw new Error("the disk is on fire: SECRET");
	};
	it.each(locales)(
		"are an apology with an id in %s, and the whole of it in the log",
		async (locale) => {
			const logged: string[] = [];
			const dispatcher = createDispatcher({
				archiveFor: broken,
				state: openState(":memory:"),
				log: createLog("info", (line) => logged.push(line)),
				version: "1.2.3",
				now: () => noon,
			});
			const reply = await dispatcher.answer(
				{ command: "status", options: {} },
				consoleReader(locale),
			);
			expect(reply.outcome).toBe("failed");
			expect(reply.lead.join()).not.toContain("SECRET");
			const [line = ""] = logged;
			const fault: unknown = JSON.parse(line);
			expect(fault).toMatchObject({ event: "fault", command: "status" });
			expect(line).toContain("the disk is on fire");
			const id = /[0-9a-f]{8}/u.exec(reply.lead.join())?.[0] ?? "none";
			expect(line).toContain(id);
			expect(
				await dispatcher.suggest(
					{ command: "quotes", option: "speaker", typed: "", options: {} },
					consoleReader(locale),
				),
			).toEqual([]);
		},
	);
});

describe("completion", () => {
	/** An editor of a server: a server's settings are not a terminal's to change. */
	const editor: Reader = {
		...consoleReader("zh-CN"),
		asker: { user: "100", guild: "900", editor: true },
	};
	const asEditor = (command: string, options: Call["options"]) =>
		room.dispatcher.answer({ command, options }, editor);

	// Beats are what people make: without one there is none to complete to.
	beforeEach(async () => {
		await asEditor("beat add", { beat: "水利", topic: "河堤", shared: true });
	});

	const completed = definitions(commands).flatMap(
		({ name, options, subcommands }) =>
			[
				{ called: name.text, options },
				...subcommands.map((sub) => ({
					called: `${name.text} ${sub.name.text}`,
					options: sub.options,
				})),
			].flatMap(({ called, options }) =>
				options
					.filter(({ autocomplete }) => autocomplete)
					.map((option) => [called, option.name.text] as const),
			),
	);

	/** What a command cannot do without, beside the option that is completed. */
	const needed: Readonly<Record<string, Call["options"]>> = {
		search: { query: "河堤" },
		"export search": { query: "河堤" },
		trend: { topic: "河堤" },
		"export trend": { topic: "河堤" },
		// Nobody is compared with themselves: the other side is one that is not completed.
		"compare speakers": { speaker: "不在此处", other: "不在此处" },
		"compare districts": { district: "不在此处", other: "不在此处" },
		"compare periods": { date: "2019-05", other: "2019-04", topic: "河堤" },
		"beat add": { beat: "水利", topic: "河堤", shared: true },
		why: { article: "river", paragraph: "1" },
	};

	it.each(completed)(
		"of /%s %s has something for the empty text, within Discord's limits",
		async (command, option) => {
			const found = await room.dispatcher.suggest(
				{ command, option, typed: "", options: needed[command] ?? {} },
				editor,
			);
			expect(found.length).toBeGreaterThan(0);
			expect(found.length).toBeLessThanOrEqual(25);
			for (const { name, value } of found) {
				expect(name.length).toBeGreaterThan(0);
				expect(name.length).toBeLessThanOrEqual(100);
				expect(value.length).toBeLessThanOrEqual(100);
			}
			expect(new Set(found.map(({ value }) => value)).size).toBe(found.length);
		},
	);

	it.each(completed)(
		"of /%s %s gives values that the command understands",
		async (command, option) => {
			const found = await room.dispatcher.suggest(
				{ command, option, typed: "", options: needed[command] ?? {} },
				editor,
			);
			for (const { value } of found) {
				const reply = await asEditor(command, {
					...needed[command],
					[option]: value,
				});
				expect([value, reply.outcome]).not.toEqual([value, "refused"]);
				expect([value, reply.outcome]).not.toEqual([value, "failed"]);
			}
		},
	);

	it.each([
		["林", "林若川"],
		["linr", "林若川"],
		["lrc", "林若川"],
	])("finds a speaker by %s", async (typed, name) => {
		const [first] = await room.dispatcher.suggest(
			{ command: "quotes", option: "speaker", typed, options: {} },
			consoleReader("zh-CN"),
		);
		expect(first?.name).toContain(name);
	});

	it("offers days as the reader would type them, those of the archive first", async () => {
		expect(await room.suggest("digest", "date", "")).toEqual(
			expect.arrayContaining(["2024-05-08", "今天", "近30天"]),
		);
		expect(await room.suggest("digest", "date", "", "en-US")).toContain(
			"today",
		);
		expect(await room.suggest("digest", "date", "近")).toEqual(["近30天"]);
	});

	it("has nothing for what is no option", async () => {
		expect(await room.suggest("quotes", "nonsense", "")).toEqual([]);
		expect(await room.suggest("nonsense", "speaker", "")).toEqual([]);
	});
});
