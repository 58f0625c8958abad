import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import {
	mkdir,
	mkdtemp,
	readdir,
	readFile,
	rm,
	unlink,
	writeFile,
} from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { commands } from "../../commands/index.ts";
import {
	type OpenArchive,
	openArchive,
} from "../../src/archive/openArchive.ts";
import { Store } from "../../src/archive/store.ts";
import { consoleReader } from "../../src/console/console.ts";
import { Typist } from "../../src/console/typed.ts";
import { createDispatcher } from "../../src/dispatch.ts";
import { translator } from "../../src/locale.ts";
import { createLog } from "../../src/log.ts";
import { openState } from "../../src/state/state.ts";

let folder = "";
let opened: OpenArchive[] = [];
let troubles: string[] = [];
beforeEach(async () => {
	folder = await mkdtemp(join(tmpdir(), "jiyan-faults-"));
	await mkdir(join(folder, "corpus"));
	opened = [];
	troubles = [];
});
afterEach(async () => {
	vi.restoreAllMocks();
	await Promise.all(opened.map((archive) => archive.close()));
	await rm(folder, { recursive: true, force: true });
});

const file = (name: string) => join(folder, "corpus", name);

const record = (id: string, words = "将修路。") =>
	`${JSON.stringify({ id, source: "山城日报", date: "2024-05-02", title: id, body: `周启明说，${words}` })}\n`;

async function start(): Promise<OpenArchive> {
	const archive = await openArchive({
		corpus: join(folder, "corpus"),
		data: join(folder, "data"),
		zone: "Asia/Shanghai",
		now: Date.now,
		processes: 1,
		onTrouble: (trouble) => troubles.push(trouble),
	});
	opened.push(archive);
	await archive.whenRead;
	return archive;
}

const summaryOf = (archive: OpenArchive) =>
	archive.as({ guild: null, editor: true }).summary();

describe("a fault while articles are taken in", () => {
	it("of whoever listens is told of, and the next ones come all the same", async () => {
		const archive = await start();
		const stop = archive.onChange(() => {
			throw new Error("no room to note it");
		});
		await writeFile(file("a.jsonl"), record("eins"));
		await expect.poll(() => troubles[0]).toBe("Error: no room to note it");
		stop();
		await writeFile(file("b.jsonl"), record("zwei"));
		await expect.poll(() => summaryOf(archive).articles).toBe(2);
		expect([archive.keepsUp(), summaryOf(archive).keepsUp]).toEqual([
			true,
			true,
		]);
	});

	it("of ours is told of; what is held answers, and nothing is built upon what is half taken in", async () => {
		await writeFile(file("a.jsonl"), record("eins"));
		const archive = await start();
		vi.spyOn(Store.prototype, "publish").mockImplementationOnce(() => {
			throw new Error("half taken in");
		});
		await writeFile(file("b.jsonl"), record("zwei"));
		await expect.poll(() => troubles).toEqual(["Error: half taken in"]);
		expect([archive.keepsUp(), summaryOf(archive).keepsUp]).toEqual([
			false,
			false,
		]);
		await expect(archive.correct([])).rejects.toThrow("nothing more");
		expect(summaryOf(archive)).toMatchObject({ articles: 1, removed: 0 });
		const dispatcher = createDispatcher({
			archiveFor: (viewer) => archive.as(viewer),
			state: openState(":memory:"),
			log: createLog("error", () => undefined),
			version: "1.2.3",
			now: Date.now,
		});
		const status = new Typist(commands).call("/status", "en-US");
		expect(
			JSON.stringify(await dispatcher.answer(status, consoleReader("en-US"))),
		).toContain(translator("en-US")("status.stopped"));

		// What was half taken in is whole after a start.
		await archive.close();
		expect(summaryOf(await start())).toMatchObject({
			articles: 2,
			keepsUp: true,
		});
	});
});

describe("a segment that is taken away while it is in use", () => {
	it("is not left out where small ones are made one", async () => {
		const archive = await start();
		for (let number = 0; number < 18; number++) {
			await writeFile(file(`${number}.jsonl`), record(`r${number}`));
			await expect.poll(() => summaryOf(archive).articles).toBe(number + 1);
			if (number > 0) continue;
			const kept = join(folder, "data", "archive");
			for (const name of await readdir(kept))
				if (name.endsWith(".segment")) await unlink(join(kept, name));
		}
		await unlink(file("17.jsonl"));
		await expect.poll(() => summaryOf(archive).removed).toBe(1);
		expect(
			archive.as({ guild: null, editor: true }).article("r17")?.removedAt,
		).not.toBeNull();
		expect([archive.keepsUp(), troubles]).toEqual([true, []]);
	});
});

/** The processes that a process has started and that extract, by their ids. */
async function extracting({ pid }: ChildProcess): Promise<readonly number[]> {
	const found: number[] = [];
	for (const name of await readdir("/proc")) {
		if (!/^\d+$/u.test(name)) continue;
		const read = (what: string) =>
			readFile(join("/proc", name, what), "utf8").catch(() => "");
		const parent = / [A-Z] (\d+)/u.exec(await read("stat"))?.[1];
		if (
			parent === String(pid) &&
			(await read("cmdline")).includes("extractingProcess")
		)
			found.push(Number(name));
	}
	return found;
}

describe.runIf(process.platform === "linux")("an extracting process", () => {
	it("that is killed takes nothing with it that the others have made", async () => {
		// Much by its size, and little to read: what no article has is passed over.
		await writeFile(
			file("a.jsonl"),
			Array.from({ length: 24 }, (_, index) =>
				record(`r${index}`).replace("{", `{"other":"${"x".repeat(300_000)}",`),
			).join(""),
		);
		const script = join(folder, "reader.mts");
		await writeFile(
			script,
			`
			import { createInterface } from "node:readline";
			import { openArchive } from ${JSON.stringify(join(import.meta.dirname, "../../src/archive/openArchive.ts"))};
			const archive = await openArchive({ corpus: ${JSON.stringify(join(folder, "corpus"))}, data: ${JSON.stringify(join(folder, "data"))}, zone: "Asia/Shanghai", now: Date.now, processes: 2, onTrouble: (trouble) => process.stdout.write("trouble " + trouble + "\\n"), signal: AbortSignal.abort() });
			const reader = archive.as({ guild: null, editor: true });
			archive.onChange(() => {
				const { articles, removed } = reader.summary();
				process.stdout.write(\`\${articles} \${removed} \${reader.numbers().map((number) => reader.numbered(number).id).sort()}\\n\`);
			});
			process.stdout.write("open\\n");
			`,
		);
		const reader = spawn(process.execPath, ["--import", "tsx", script], {
			cwd: join(import.meta.dirname, "../.."),
			stdio: ["ignore", "pipe", "inherit"],
		});
		const lines: string[] = [];
		createInterface({ input: reader.stdout }).on("line", (line) =>
			lines.push(line),
		);
		try {
			let both: readonly number[] = [];
			await expect
				.poll(async () => {
					both = await extracting(reader);
					return both.length;
				})
				.toBe(2);
			// One makes all of its own, and the other none.
			const [held = 0] = both;
			process.kill(held, "SIGSTOP");
			const kept = join(folder, "data", "archive");
			await expect
				.poll(async () =>
					(await readdir(kept).catch(() => [])).some((name) =>
						name.endsWith(".segment"),
					),
				)
				.toBe(true);
			process.kill(held, "SIGKILL");
			await expect.poll(() => lines.join("\n")).toContain("trouble");
			await expect.poll(() => lines.join("\n")).toMatch(/^\d+ 0 .*r\d/mu);

			// The rest is read with the next change, and what follows is numbered after it.
			await writeFile(file("b.jsonl"), record("last"));
			await expect.poll(() => lines.at(-1)).toMatch(/^25 0 .*last/u);
			await unlink(file("b.jsonl"));
			await expect.poll(() => lines.at(-1)).toMatch(/^25 1 /u);
			expect(lines.at(-1)).not.toContain("last");
		} finally {
			reader.kill("SIGKILL");
			await once(reader, "close");
		}
	});
});
