import { spawn } from "node:child_process";
import { once } from "node:events";
import {
	mkdir,
	mkdtemp,
	readFile,
	rename,
	rm,
	unlink,
	writeFile,
} from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { Progress } from "../../src/archive/answers.ts";
import type { Archive } from "../../src/archive/archive.ts";
import { claimFolder } from "../../src/archive/claim.ts";
import {
	type OpenArchive,
	openArchive,
} from "../../src/archive/openArchive.ts";

const viewer = { guild: null, editor: true };
const open = { from: null, to: null };

let folder = "";
let opened: OpenArchive[] = [];
beforeEach(async () => {
	folder = await mkdtemp(join(tmpdir(), "jiyan-live-"));
	await mkdir(join(folder, "corpus"));
	opened = [];
});
afterEach(async () => {
	await Promise.all(opened.map((archive) => archive.close()));
	await rm(folder, { recursive: true, force: true });
});

const file = (name: string) => join(folder, "corpus", name);

/** A page with metadata, as an editor puts it into the folder. */
const page = (words: string, date = "2024-05-01") =>
	`---\ntitle: 渝西县修路\nsource: 渝西日报\ndate: ${date}\n---\n渝西县委书记林若川表示，${words}\n`;

const record = (id: string, words: string) =>
	`${JSON.stringify({ id, source: "山城日报", date: "2024-05-02", title: id, body: `周启明说，${words}` })}\n`;

async function start(
	data = join(folder, "data"),
): Promise<[Archive, OpenArchive]> {
	const archive = await openArchive({
		corpus: join(folder, "corpus"),
		data,
		zone: "Asia/Shanghai",
		now: Date.now,
		processes: 1,
	});
	opened.push(archive);
	await archive.whenRead;
	return [archive.as(viewer), archive];
}

/** Milliseconds that a change may take, on a machine that is busy with something else too. */
const PATIENCE = 25_000;

/** Waits for the next changes until what is expected holds. */
async function until(
	archive: OpenArchive,
	holds: () => boolean,
): Promise<void> {
	if (holds()) return;
	await new Promise<void>((resolve, reject) => {
		const late = setTimeout(() => {
			stop();
			reject(new Error(`waited ${PATIENCE} ms in vain for ${holds}`));
		}, PATIENCE);
		const stop = archive.onChange(() => {
			if (!holds()) return;
			stop();
			clearTimeout(late);
			resolve();
		});
	});
}

const said = (archive: Archive) =>
	archive
		.quotes(open)
		.hits.map(({ statement, removedAt }) => [
			statement.spans.map(({ text }) => text).join(""),
			removedAt !== null,
		]);

describe("an archive that follows its folder", () => {
	it("has what is added, changed and taken away, and keeps what was", async () => {
		await writeFile(file("a.txt"), page("将修通环湖路30公里。"));
		const [archive, live] = await start();
		expect(said(archive)).toEqual([["将修通环湖路30公里。", false]]);

		await mkdir(file("五月"));
		await writeFile(file("五月/b.txt"), page("将建好大桥。", "2024-05-03"));
		await until(live, () => archive.summary().articles === 2);
		expect(said(archive)).toEqual([
			["将建好大桥。", false],
			["将修通环湖路30公里。", false],
		]);

		await writeFile(file("a.txt"), page("将修通环湖路40公里。"));
		await until(live, () => archive.article("a")?.earlier.length === 1);
		expect(said(archive)).toEqual([
			["将建好大桥。", false],
			["将修通环湖路40公里。", false],
		]);
		expect(archive.article("a")?.earlier).toMatchObject([
			{
				article: {
					paragraphs: ["渝西县委书记林若川表示，将修通环湖路30公里。"],
				},
				gone: [0],
				came: [0],
				headlineChanged: false,
			},
		]);

		await unlink(file("a.txt"));
		await until(live, () => archive.summary().removed === 1);
		expect(said(archive)).toEqual([
			["将建好大桥。", false],
			["将修通环湖路40公里。", true],
		]);

		await writeFile(file("a.txt"), page("将修通环湖路40公里。"));
		await until(live, () => archive.summary().removed === 0);
		expect(archive.summary().articles).toBe(2);
		expect(archive.article("a")?.earlier).toHaveLength(1);

		await rename(file("a.txt"), file("五月/a.txt"));
		await until(
			live,
			() => archive.article("a")?.article.source.file === "五月/a.txt",
		);
		expect(archive.summary()).toMatchObject({ articles: 2, removed: 0 });

		await writeFile(file("c.bin"), "\u0000\u0001");
		await writeFile(file("d.txt"), "");
		await until(live, () => archive.summary().skipped.length === 2);
		expect(
			archive.summary().skipped.map(({ file, reason }) => [file, reason]),
		).toEqual([
			["c.bin", "format"],
			["d.txt", "empty"],
		]);
	});

	it("reads of a changed file only what changed in it", async () => {
		await writeFile(
			file("a.jsonl"),
			record("eins", "将修路。") + record("zwei", "将建桥。"),
		);
		const [archive, live] = await start();
		const before = archive.article("eins");
		await writeFile(
			file("a.jsonl"),
			record("eins", "将修路。") +
				record("zwei", "将建大桥。") +
				record("drei", "将通车。"),
		);
		await until(live, () => archive.summary().articles === 3);
		expect(archive.article("zwei")?.earlier).toHaveLength(1);
		expect(archive.article("eins")).toEqual({
			...before,
			searched: archive.article("eins")?.searched,
		});
		expect(archive.article("eins")?.earlier).toEqual([]);
	});

	it("goes on after a restart, and reads what changed meanwhile", async () => {
		await writeFile(file("a.txt"), page("将修通环湖路30公里。"));
		const [first, live] = await start();
		await writeFile(file("a.txt"), page("将修通环湖路40公里。"));
		await until(live, () => first.article("a")?.earlier.length === 1);
		await live.close();
		await writeFile(file("b.txt"), page("将建好大桥。", "2024-05-03"));
		const [second] = await start();
		expect(said(second)).toEqual([
			["将建好大桥。", false],
			["将修通环湖路40公里。", false],
		]);
		expect(second.article("a")?.earlier).toHaveLength(1);
	});

	it("built anew from the files, still knows what they no longer hold", async () => {
		await writeFile(file("a.txt"), page("将修通环湖路30公里。"));
		await writeFile(file("b.txt"), page("将建好大桥。", "2024-05-03"));
		const [first, live] = await start();
		await writeFile(file("a.txt"), page("将修通环湖路40公里。"));
		await until(live, () => first.article("a")?.earlier.length === 1);
		await unlink(file("b.txt"));
		await until(live, () => first.summary().removed === 1);
		const before = [
			said(first),
			first.article("a")?.earlier,
			first.article("b")?.removedAt,
		];
		await live.close();

		const list = join(folder, "data", "archive", "snapshot.json");
		const text = await readFile(list, "utf8");
		await writeFile(list, text.replace('"code":"', '"code":"x'));
		const [second] = await start();
		expect([
			said(second),
			second.article("a")?.earlier,
			second.article("b")?.removedAt,
		]).toEqual(before);
	});

	it("makes one segment of many small ones, and answers the same", async () => {
		await writeFile(file("a.txt"), page("将修通环湖路0公里。"));
		const [archive, live] = await start();
		for (let number = 1; number <= 20; number++) {
			await writeFile(file("a.txt"), page(`将修通环湖路${number}公里。`));
			await until(live, () => archive.article("a")?.earlier.length === number);
		}
		const before = [archive.article("a"), archive.quotes(open)];
		await live.close();
		const [again] = await start();
		expect([again.article("a"), again.quotes(open)]).toEqual(before);
		expect(
			again.search({ query: "环湖路20公里", today: "2024-05-06" }),
		).toMatchObject({ total: 1 });
		expect(
			again.search({ query: "环湖路19公里", today: "2024-05-06" }),
		).toMatchObject({ total: 0 });
	});

	it("reads once and keeps nothing where it is told to", async () => {
		await writeFile(file("a.txt"), page("将修通环湖路30公里。"));
		const [archive] = await start(":memory:");
		expect(said(archive)).toEqual([["将修通环湖路30公里。", false]]);
	});

	it("says that there is no such folder", async () => {
		await expect(
			openArchive({
				corpus: join(folder, "none"),
				data: ":memory:",
				zone: "Asia/Shanghai",
				now: Date.now,
			}),
		).rejects.toThrow("ENOENT");
	});
});

describe("a long reading", () => {
	/** Much by its size, and little to read: what no article has is passed over. */
	const much = (...records: readonly string[]) =>
		records.join("") +
		`${JSON.stringify({ id: "drei", body: "好。", other: "x".repeat(5_000_000) })}\n`;

	it("says how far it is until it has ended, and on every answer that it has not", async () => {
		await writeFile(
			file("a.jsonl"),
			much(record("eins", "将修路。"), record("zwei", "将建桥。")),
		);
		const told: (Progress | null)[] = [];
		const archive = await openArchive({
			corpus: join(folder, "corpus"),
			data: join(folder, "data"),
			zone: "Asia/Shanghai",
			now: Date.now,
			processes: 2,
			onProgress: (progress) => told.push(progress),
		});
		opened.push(archive);
		await archive.whenRead;
		expect(told[0]).toEqual({
			articles: 0,
			of: null,
			perSecond: 0,
			secondsLeft: null,
		});
		expect(told.at(-1)).toBeNull();
		expect(told.filter((progress) => progress === null)).toHaveLength(1);
		const { articles, searched } = archive.as(viewer).summary();
		expect([articles, searched.reading]).toEqual([3, null]);
	});

	it("told to end keeps what it has read, and goes on from there", async () => {
		await writeFile(
			file("a.jsonl"),
			Array.from({ length: 250 }, (_, index) =>
				record(`r${index}`, `将修路${index}公里。`),
			).join(""),
		);
		await writeFile(file("b.jsonl"), much());
		const begun = new AbortController();
		const first = await openArchive({
			corpus: join(folder, "corpus"),
			data: join(folder, "data"),
			zone: "Asia/Shanghai",
			now: Date.now,
			processes: 1,
			onProgress: (progress) => {
				if (progress !== null && progress.articles > 0) begun.abort();
			},
			signal: begun.signal,
		});
		await first.close();
		const [archive] = await start();
		expect(archive.summary()).toMatchObject({ articles: 251, removed: 0 });
	});
});

describe("an archive that cannot write down what it has read", () => {
	it("answers all the same, and says what is wrong", async () => {
		await writeFile(file("a.txt"), page("将修通环湖路30公里。"));
		await mkdir(join(folder, "data"));
		await writeFile(join(folder, "data", "archive"), "no folder");
		const troubles: string[] = [];
		const archive = await openArchive({
			corpus: join(folder, "corpus"),
			data: join(folder, "data"),
			zone: "Asia/Shanghai",
			now: Date.now,
			onTrouble: (trouble) => troubles.push(trouble),
		});
		opened.push(archive);
		await archive.whenRead;
		expect(said(archive.as(viewer))).toEqual([["将修通环湖路30公里。", false]]);
		expect(troubles).toHaveLength(1);
		expect(troubles[0]).toMatch(/EEXIST|ENOTDIR/u);
	});
});

describe("killed while it reads", () => {
	it("has everything when it is started again", async () => {
		const articles = 400;
		await writeFile(
			file("a.jsonl"),
			Array.from({ length: articles }, (_, index) =>
				record(`r${index}`, `将修路${index}公里。`),
			).join(""),
		);
		const script = `
			import { openArchive } from ${JSON.stringify(join(import.meta.dirname, "../../src/archive/openArchive.ts"))};
			const archive = await openArchive({ corpus: ${JSON.stringify(join(folder, "corpus"))}, data: ${JSON.stringify(join(folder, "data"))}, zone: "Asia/Shanghai", now: Date.now, processes: 1 });
			archive.onChange(() => process.stdout.write("change\\n"));
			process.stdout.write("open\\n");
		`;
		const path = join(folder, "reader.mts");
		await writeFile(path, script);
		const reader = spawn(process.execPath, ["--import", "tsx", path], {
			cwd: join(import.meta.dirname, "../.."),
			stdio: ["ignore", "pipe", "inherit"],
		});
		await once(reader.stdout, "data");
		reader.kill("SIGKILL");
		await once(reader, "close");
		const [archive] = await start();
		expect(archive.summary()).toMatchObject({ articles, removed: 0 });
	});
});

describe("one folder, one writer", () => {
	it("a second one answers all the same, and leaves the snapshot alone", async () => {
		const claim = await claimFolder(join(folder, "data", "archive"));
		expect(claim).not.toBeNull();
		expect(await claimFolder(join(folder, "data", "archive"))).toBeNull();
		await writeFile(file("a.txt"), page("将修通环湖路30公里。"));
		const [archive, live] = await start();
		expect(archive.summary().articles).toBe(1);
		await expect(
			readFile(join(folder, "data", "archive", "snapshot.json")),
		).rejects.toThrow("ENOENT");
		await live.close();
		await claim?.release();
		const again = await claimFolder(join(folder, "data", "archive"));
		expect(again).not.toBeNull();
		await again?.release();
	});
});
