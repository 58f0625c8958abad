import { readFileSync } from "node:fs";
import {
	mkdtemp,
	readFile,
	rename,
	rm,
	unlink,
	utimes,
	writeFile,
} from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { SnapshotFolder } from "../../src/archive/snapshot.ts";
import { articleState } from "../../src/archive/store.ts";
import { readFolder } from "./reading.ts";

let folder = "";
beforeEach(async () => {
	folder = await mkdtemp(join(tmpdir(), "jiyan-intake-"));
});
afterEach(async () => {
	vi.restoreAllMocks();
	await rm(folder, { recursive: true, force: true });
});

const record = (id: string, words = "将修路。") =>
	`${JSON.stringify({ id, source: "山城日报", date: "2024-05-02", title: id, body: `周启明说，${words}` })}\n`;

/** A file of many records. */
const records = (name: string, count: number, words?: string) =>
	Array.from({ length: count }, (_, index) =>
		record(`${name}${index}`, words),
	).join("");

/** What has been written to a history: how often something was added, and what of. */
const historyIn = (text: string) => {
	const lines = text.split("\n").slice(0, -1);
	return {
		additions: lines.filter((line) => line === "").length,
		articles: lines
			.filter((line) => line !== "")
			.map((line): { state: number } => JSON.parse(line)),
	};
};

describe("many articles that change at once", () => {
	it("are read out of each segment once, written down once, and told of in the course of it", async () => {
		let told = 0;
		let early = 0;
		const reading = await readFolder(folder, {
			onArrival({ states }) {
				told += states.length;
				const written =
					told === 0
						? 0
						: historyIn(readFileSync(reading.kept("history.jsonl"), "utf8"))
								.articles.length;
				if (written < told) early += 1;
			},
		});
		await writeFile(reading.file("a.jsonl"), records("a", 1200));
		await reading.read();
		await writeFile(reading.file("b.jsonl"), records("b", 1200));
		await reading.read();

		const reads = vi.spyOn(SnapshotFolder.prototype, "readSegment");
		await unlink(reading.file("a.jsonl"));
		await writeFile(reading.file("b.jsonl"), records("b", 10));
		await reading.read();
		expect(reads).toHaveBeenCalledTimes(2);
		expect(reading.archive.summary()).toMatchObject({
			articles: 2400,
			removed: 2390,
		});
		expect(
			reading.arrivals.filter(({ states }) => states.length > 0).length,
		).toBeGreaterThan(1);
		const { additions, articles } = historyIn(
			await readFile(reading.kept("history.jsonl"), "utf8"),
		);
		expect(additions).toBe(2);
		expect(articles).toHaveLength(2390);
		// Nobody hears of it before it is in the history.
		expect([told, early]).toEqual([2390, 0]);
	});

	it("holds for those that are changed, and for those that come back", async () => {
		const reading = await readFolder(folder);
		await writeFile(reading.file("a.jsonl"), records("a", 50));
		await reading.read();
		const reads = vi.spyOn(SnapshotFolder.prototype, "readSegment");
		await writeFile(reading.file("a.jsonl"), records("a", 50, "将建桥。"));
		await reading.read();
		expect(reads).toHaveBeenCalledTimes(1);
		expect(reading.archive.article("a7")?.earlier).toHaveLength(1);

		await writeFile(reading.file("a.jsonl"), records("a", 50));
		await reading.read();
		// Of both segments: one is replaced, the other is back.
		expect(reads).toHaveBeenCalledTimes(3);
		expect(reading.archive.article("a7")?.article.paragraphs).toEqual([
			"周启明说，将修路。",
		]);
		expect(reading.archive.summary()).toMatchObject({
			articles: 50,
			removed: 0,
		});
	});
});

describe("an article that is moved", () => {
	it.each([
		["a.jsonl", "b.jsonl"],
		["b.jsonl", "a.jsonl"],
	])("from %s to %s is not removed", async (from, to) => {
		const reading = await readFolder(folder);
		await writeFile(reading.file(from), record("eins") + record("zwei"));
		await writeFile(reading.file(to), record("drei"));
		await reading.read();
		await writeFile(reading.file(from), record("eins"));
		await writeFile(reading.file(to), record("drei") + record("zwei"));
		await reading.read();
		expect(reading.archive.summary()).toMatchObject({
			articles: 3,
			removed: 0,
		});
		expect(reading.archive.article("zwei")).toMatchObject({
			article: { source: { file: to } },
			removedAt: null,
			copies: [],
		});
		const again = await readFolder(folder);
		await again.read();
		expect(again.archive.summary()).toMatchObject({ articles: 3, removed: 0 });
	});

	it("is not removed where it was copied first, and taken away later", async () => {
		const reading = await readFolder(folder);
		await writeFile(reading.file("a.jsonl"), record("eins"));
		await reading.read();
		await writeFile(reading.file("b.jsonl"), record("eins"));
		await reading.read();
		await unlink(reading.file("a.jsonl"));
		await reading.read();
		expect(reading.archive.summary()).toMatchObject({
			articles: 1,
			removed: 0,
		});
	});

	it("is removed no more where it was taken away first, and put elsewhere later", async () => {
		const reading = await readFolder(folder);
		await writeFile(reading.file("a.jsonl"), record("eins"));
		await reading.read();
		await rename(reading.file("a.jsonl"), join(folder, "a.jsonl"));
		await reading.read();
		expect(reading.archive.summary()).toMatchObject({
			articles: 1,
			removed: 1,
		});
		await rename(join(folder, "a.jsonl"), reading.file("c.jsonl"));
		await reading.read();
		expect(reading.archive.summary()).toMatchObject({
			articles: 1,
			removed: 0,
		});
		expect(
			historyIn(
				await readFile(reading.kept("history.jsonl"), "utf8"),
			).articles.map(({ state }) => state),
		).toEqual([articleState.removed, articleState.replaced]);
	});

	it("is removed where another only bears its id", async () => {
		const reading = await readFolder(folder);
		await writeFile(reading.file("a.jsonl"), record("eins"));
		await writeFile(reading.file("b.jsonl"), record("eins", "将建桥。"));
		await reading.read();
		await unlink(reading.file("a.jsonl"));
		await reading.read();
		expect(reading.archive.summary()).toMatchObject({
			articles: 2,
			removed: 1,
		});
	});
});

describe("after a restart", () => {
	it("reads no file that is as it was, and extracts nothing of one whose entry alone is another", async () => {
		const first = await readFolder(folder);
		await writeFile(first.file("a.jsonl"), record("eins"));
		await writeFile(first.file("b.jsonl"), record("zwei"));
		expect(await first.read()).toBe(true);

		const second = await readFolder(folder, { fromSnapshot: true });
		expect(await second.read()).toBe(false);

		await utimes(first.file("a.jsonl"), 1, 1);
		const third = await readFolder(folder, { fromSnapshot: true });
		expect(await third.read()).toBe(true);
		expect(third.arrivals.flatMap(({ segments }) => segments)).toEqual([]);
		expect(await third.read()).toBe(false);
	});
});
