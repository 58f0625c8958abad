import {
	appendFile,
	cp,
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
import { knowCorpus, OtherCorpusError } from "../../src/archive/corpusKnown.ts";
import { segmentIn } from "../../src/archive/segment.ts";
import { readFolder } from "./reading.ts";

let folder = "";
beforeEach(async () => {
	folder = await mkdtemp(join(tmpdir(), "jiyan-corpus-"));
	for (const corpus of ["one", "other"]) {
		await mkdir(join(folder, corpus));
		await writeFile(join(folder, corpus, "news.jsonl"), record(corpus));
	}
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const record = (id: string) =>
	`${JSON.stringify({ id, source: "山城日报", date: "2024-05-02", title: id, body: `周启明说，将在${id}修路。` })}\n`;

/** Reads a corpus with what is kept of the one before: how many articles come and go. */
async function read(corpus: string, kept = "kept") {
	await knowCorpus(join(folder, kept), join(folder, corpus), true);
	const reading = await readFolder(folder, {
		corpus,
		kept,
		fromSnapshot: true,
	});
	await reading.read();
	return {
		come: reading.arrivals
			.flatMap(({ segments }) => segments)
			.reduce((sum, buffer) => sum + segmentIn(buffer).articles, 0),
		gone: reading.arrivals.flatMap(({ states }) => states).length,
	};
}

describe("an archive belongs to its corpus", () => {
	it("another one is refused, and nothing is marked as removed", async () => {
		await read("one");
		const list = join(folder, "kept", "snapshot.json");
		const before = await readFile(list, "utf8");
		await expect(read("other")).rejects.toThrow(OtherCorpusError);
		expect(await readFile(list, "utf8")).toBe(before);
		// Either way out that the words name.
		expect(await read("other", "kept2")).toEqual({ come: 1, gone: 0 });
		expect(await read("one")).toEqual({ come: 0, gone: 0 });
	});

	it("is taken for the same where it was moved, restored or mounted elsewhere, and has grown", async () => {
		await read("one");
		await rename(join(folder, "one"), join(folder, "moved"));
		expect(await read("moved")).toEqual({ come: 0, gone: 0 });

		await cp(join(folder, "moved"), join(folder, "restored"), {
			recursive: true,
		});
		await appendFile(join(folder, "restored", "news.jsonl"), record("more"));
		expect(await read("restored")).toEqual({ come: 1, gone: 0 });
		// It is this one now.
		await expect(read("other")).rejects.toThrow(OtherCorpusError);
	});

	it("may have all its files replaced in their place", async () => {
		await read("one");
		await unlink(join(folder, "one", "news.jsonl"));
		await writeFile(join(folder, "one", "new.jsonl"), record("new"));
		expect(await read("one")).toEqual({ come: 1, gone: 1 });
	});

	it("is another one's where whoever runs it says so", async () => {
		await read("one");
		await unlink(join(folder, "kept", "corpus.json"));
		expect(await read("other")).toEqual({ come: 1, gone: 1 });
	});

	it("tells nobody where it lies", async () => {
		await read("one");
		expect(await readFile(join(folder, "kept", "corpus.json"), "utf8")).toMatch(
			/^\{"folder":"[0-9a-f]{64}"\}\n$/u,
		);
	});
});
