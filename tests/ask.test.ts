import { spawn } from "node:child_process";
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

/** Real processes over a real folder, as a reporter starts them. */

const root = join(import.meta.dirname, "..");

let folder = "";

beforeAll(() => {
	folder = mkdtempSync(join(tmpdir(), "jiyan-ask-"));
	writeFileSync(
		join(folder, "river.txt"),
		[
			"---",
			"title: 河堤年内修完",
			"date: 2024-05-06",
			"---",
			"“今年要把河堤修完。”黔江区水务局局长林若川表示，黔江区将再修一段堤。",
		].join("\n"),
	);
	writeFileSync(join(folder, "empty.txt"), "");
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

interface Ended {
	readonly status: number | null;
	readonly signal: NodeJS.Signals | null;
	readonly out: string;
	readonly err: string;
}

/**
 * Runs an entry point to its end.
 *
 * @param meanwhile - is told what has been printed so far, and may stop the process
 */
const run = (
	entry: "ask" | "main",
	args: readonly string[],
	{
		input = "",
		keepOpen = false,
		environment = {},
		meanwhile,
	}: {
		readonly input?: string;
		readonly keepOpen?: boolean;
		readonly environment?: Readonly<Record<string, string>>;
		readonly meanwhile?: (
			out: string,
			stop: (signal: NodeJS.Signals) => void,
		) => void;
	} = {},
): Promise<Ended> =>
	new Promise((resolve, reject) => {
		const child = spawn(
			process.execPath,
			["--import", "tsx", join(root, `src/${entry}.ts`), ...args],
			{
				cwd: root,
				env: {
					PATH: process.env.PATH,
					HOME: process.env.HOME,
					CORPUS_DIR: folder,
					DATA_DIR: join(folder, ".data"),
					DISCORD_TOKEN: "",
					...environment,
				},
			},
		);
		let out = "";
		let err = "";
		child.stdout.on("data", (chunk: Buffer) => {
			out += chunk.toString();
			meanwhile?.(out, (signal) => child.kill(signal));
		});
		child.stderr.on("data", (chunk: Buffer) => {
			err += chunk.toString();
		});
		child.on("error", reject);
		child.on("close", (status, signal) =>
			resolve({ status, signal, out, err }),
		);
		if (keepOpen) child.stdin.write(input);
		else child.stdin.end(input);
	});

describe("one question", () => {
	it("is answered, and the process ends with 0", async () => {
		const { status, out, err } = await run("ask", ["/quotes speaker:林若川"]);
		expect(err).toBe("");
		expect(status).toBe(0);
		expect(out).toContain("“今年要把河堤修完。”");
		expect(out).toContain("黔江区水务局局长（2024-05-06 所载）");
	});

	it("of another corpus than the archive's is refused with what to do, and the process ends with 2", async () => {
		await run("ask", ["/status"]);
		const other = mkdtempSync(join(tmpdir(), "jiyan-other-"));
		try {
			writeFileSync(join(other, "page.md"), "一页。");
			const { status, out, err } = await run("ask", ["/status"], {
				environment: { CORPUS_DIR: other },
			});
			expect([status, out]).toEqual([2, ""]);
			expect(err).toMatch(/DATA_DIR.*CORPUS_DIR.*archive\/corpus\.json/u);
			expect(err).not.toContain(other);
		} finally {
			rmSync(other, { recursive: true, force: true });
		}
	});

	it("ends with 0 also where nothing is found", async () => {
		const { status, out } = await run("ask", ["/quotes speaker:贾宝玉"]);
		expect(status).toBe(0);
		expect(out).toContain("未收不等于没说过");
	});

	it.each([
		["a day that no calendar has", ["/quotes from:2024-02-30"]],
		["a command that is not there", ["/quuotes speaker:林若川"]],
		["nothing at all", []],
		["a switch that is not there", ["--loud", "/status"]],
	])("ends with 2 for %s", async (_what, args) => {
		expect((await run("ask", args)).status).toBe(2);
	});

	it("is printed as data with --json, in the language asked for", async () => {
		const { out } = await run("ask", [
			"--json",
			"--locale",
			"zh-TW",
			"/言论 说话人:林若川",
		]);
		const reply: unknown = JSON.parse(out);
		expect(reply).toMatchObject({
			outcome: "answer",
			blocks: [
				{
					kind: "hit",
					passages: [
						{ wording: "exact", label: "原話" },
						{ wording: "paraphrase", label: "轉述 · 勿加引號" },
					],
				},
				{ kind: "source", headline: "河堤年内修完" },
			],
		});
	});

	it("names a setting that cannot be, never its value", async () => {
		const { status, err } = await run("ask", ["/status"], {
			environment: { DISCORD_GUILD_ID: "sesame", LANG: "en_US.UTF-8" },
		});
		expect(status).toBe(2);
		expect(err).toContain("DISCORD_GUILD_ID: not a Discord id");
		expect(err).not.toContain("sesame");
	});
});

describe("while a long reading is under way", () => {
	let large = "";
	beforeAll(() => {
		large = mkdtempSync(join(tmpdir(), "jiyan-large-"));
		// Much by its size, and little to read: what no article has is passed over.
		writeFileSync(
			join(large, "large.jsonl"),
			`${JSON.stringify({ id: "large", title: "河堤再修一段", date: "2024-05-07", body: "林若川说，再修一段堤。", other: "x".repeat(5_000_000) })}\n`,
		);
	});
	afterAll(() => rmSync(large, { recursive: true, force: true }));

	const environment = (): Readonly<Record<string, string>> => ({
		CORPUS_DIR: large,
		DATA_DIR: join(large, ".data"),
		LANG: "zh_CN.UTF-8",
	});

	it("one question waits for its end, and shows meanwhile how far it is", async () => {
		const { out, err } = await run("ask", ["/status"], {
			environment: environment(),
		});
		const shown = err.trimEnd().split("\n");
		expect(shown[0]).toBe("开始入库");
		expect(shown.at(-1)).toBe("入库完毕：1 篇");
		expect(out).toContain("报道 1 篇");
		expect(out).not.toContain("入库未完");
	});

	it("the log has it too", async () => {
		rmSync(join(large, ".data"), { recursive: true, force: true });
		const { err } = await run("ask", ["/status"], {
			environment: { ...environment(), LOG_LEVEL: "info" },
		});
		expect(err).toContain("开始入库");
		const events: { event: string; articles: number }[] = err
			.split("\n")
			.filter((line) => line.startsWith("{"))
			.map((line) => JSON.parse(line));
		expect(events[0]).toMatchObject({ event: "reading", articles: 0 });
		expect(events.at(-1)).toMatchObject({ event: "read", articles: 1 });
	});
});

describe("the console from a pipe", () => {
	it("answers each command in turn and ends with 0", async () => {
		const { status, out, err } = await run("main", [], {
			input: "/quotes speaker:林若川\n1 1\n/status\n",
		});
		expect(err).toBe("");
		expect(status).toBe(0);
		const [words, copied, skipped] = [
			"“今年要把河堤修完。”\n",
			"（黔江区水务局局长林若川，",
			"empty.txt：空文件",
		].map((text) => out.indexOf(text));
		expect(words).toBeGreaterThan(-1);
		expect(copied).toBeGreaterThan(words ?? 0);
		expect(skipped).toBeGreaterThan(copied ?? 0);
	});

	it.each(["SIGTERM", "SIGINT"] as const)(
		"ends with 0 at %s, however long the input stays open",
		async (signal) => {
			let sent = false;
			const ended = await run("main", [], {
				input: "/status\n",
				keepOpen: true,
				meanwhile(out, stop) {
					if (sent || !out.includes("empty.txt")) return;
					sent = true;
					stop(signal);
				},
			});
			expect([ended.status, ended.signal]).toEqual([0, null]);
		},
	);

	it("leaves nothing behind but its data folder", async () => {
		expect(readdirSync(folder).sort()).toEqual([
			".data",
			"empty.txt",
			"river.txt",
		]);
	});
});
