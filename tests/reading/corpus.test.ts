import { mkdir, mkdtemp, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import {
	type Batch,
	filesOf,
	foldersOf,
	readBytes,
	readCorpus,
} from "../../src/reading/corpus.ts";
import { villageLibrary } from "./stories.ts";

let folder = "";

beforeEach(async () => {
	folder = await mkdtemp(join(tmpdir(), "corpus-"));
});

afterEach(async () => {
	await rm(folder, { recursive: true });
});

const put = async (
	name: string,
	content: string | Uint8Array,
): Promise<void> => {
	await mkdir(join(folder, name, ".."), { recursive: true });
	await writeFile(join(folder, name), content);
};

const all = async (): Promise<Batch> => {
	const batches: Batch[] = [];
	for await (const batch of readCorpus([folder])) batches.push(batch);
	return {
		file: "",
		articles: batches.flatMap(({ articles }) => articles),
		skipped: batches.flatMap(({ skipped }) => skipped),
		warnings: batches.flatMap(({ warnings }) => warnings),
	};
};

const page = `${villageLibrary.headline}\n\n${villageLibrary.paragraphs.join("\n\n")}\n`;
const record = (id: string, more: object = {}): string =>
	JSON.stringify({
		id,
		source: "云溪日报",
		date: "2024-02-28",
		title: villageLibrary.headline,
		body: villageLibrary.paragraphs.join("\n"),
		...more,
	});

describe("a folder", () => {
	it("is read in the order of names, folders where they stand, hidden files not at all", async () => {
		for (const name of [
			"b.txt",
			"a/2.txt",
			"a/10.txt",
			"c/d/e.md",
			".git/x.txt",
			".hidden.txt",
		])
			await put(name, page);
		const names: string[] = [];
		for await (const { name } of filesOf(folder)) names.push(name);
		expect(names).toEqual(["a/10.txt", "a/2.txt", "b.txt", "c/d/e.md"]);
	});

	it("does not lead round in circles", async () => {
		await put("a/page.txt", page);
		await symlink(folder, join(folder, "a", "again"));
		expect((await all()).articles.map(({ source }) => source.file)).toEqual([
			"a/page.txt",
		]);
	});

	it("is followed where a link leads to it, and a link that leads nowhere is a file", async () => {
		await put("elsewhere/b/page.txt", page);
		await put("corpus/a.txt", page);
		await symlink(join(folder, "elsewhere"), join(folder, "corpus", "linked"));
		await symlink(join(folder, "none.txt"), join(folder, "corpus", "lost.txt"));
		const corpus = join(folder, "corpus");
		const names: string[] = [];
		for await (const { name } of filesOf(corpus)) names.push(name);
		expect(names).toEqual(["a.txt", "linked/b/page.txt", "lost.txt"]);
		const folders: string[] = [];
		for await (const path of foldersOf(corpus)) folders.push(path);
		expect(folders).toEqual([
			corpus,
			join(corpus, "linked"),
			join(corpus, "linked", "b"),
		]);
	});

	it("that is taken away while those before it are gone through is empty", async () => {
		for (const name of ["a.txt", "b/1.txt", "c.txt"]) await put(name, page);
		const names: string[] = [];
		for await (const { name } of filesOf(folder)) {
			names.push(name);
			await rm(join(folder, "b"), { recursive: true, force: true });
		}
		expect(names).toEqual(["a.txt", "c.txt"]);
	});

	it("that is not there is an error", async () => {
		await expect(async () => {
			for await (const _ of readCorpus([join(folder, "none")])) break;
		}).rejects.toThrow(/ENOENT/u);
	});
});

describe("a page file", () => {
	it("that cannot be read is named with its reason, and the rest is served", async () => {
		await put("binary.txt", Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 13));
		await put("document.txt", "%PDF-1.4 1 0 obj");
		await put("empty.txt", "");
		await put("blank.md", "\ufeff \n　\n");
		await put("headonly.txt", "---\nyear: 2024\n---\n");
		await put("gbk.txt", Uint8Array.of(0xd6, 0xd8, 0xc7, 0xec, 0xc8, 0xd5));
		await put("utf16.txt", Buffer.from(`\ufeff${page}`, "utf16le"));
		await put("huge.txt", "重".repeat(1_800_000));
		await put("notes.docx", "x");
		await put("page.txt", page);
		const { articles, skipped } = await all();
		expect(articles.map(({ id }) => id)).toEqual(["page-1"]);
		expect(
			Object.fromEntries(skipped.map(({ file, reason }) => [file, reason])),
		).toEqual({
			"binary.txt": "binary",
			"blank.md": "empty",
			"document.txt": "binary",
			"empty.txt": "empty",
			"gbk.txt": "encoding",
			"headonly.txt": "empty",
			"huge.txt": "tooLarge",
			"notes.docx": "format",
			"utf16.txt": "encoding",
		});
	});

	it("of five megabytes is still read, in one line or in many", () => {
		const size = 5 * 1024 * 1024;
		for (const content of ["a", "Meeting.\n", "“"]) {
			const bytes = Buffer.alloc(
				size - (size % Buffer.byteLength(content)),
				content,
			);
			expect(readBytes(bytes, "a.txt").skipped).toEqual([]);
		}
		expect(readBytes(Buffer.alloc(size + 1, "a"), "a.txt").skipped).toEqual([
			{ file: "a.txt", reason: "tooLarge", line: null },
		]);
	});

	it("with a title is one article, a paragraph a line, by the name of its file", async () => {
		await put(
			"sub/given.txt",
			`---\ntitle: "${villageLibrary.headline} ——石桥镇见闻"\nsource: 云溪日报\ndate: 2024-02-28\npage: 02\n---\n　　第一段，没有句号\n\n图为书屋。\r\n（记者 何 山）\n`,
		);
		const { articles } = await all();
		expect(articles).toEqual([
			{
				id: "given",
				source: {
					file: "sub/given.txt",
					newspaper: "云溪日报",
					origin: null,
					printed: null,
					page: "02",
					url: null,
				},
				headline: {
					kicker: null,
					main: villageLibrary.headline,
					subhead: "——石桥镇见闻",
				},
				byline: ["何山"],
				column: null,
				genre: "news",
				date: "2024-02-28",
				dateBasis: "metadata",
				paragraphs: ["第一段，没有句号", "图为书屋。", "（记者 何 山）"],
				headings: [],
				captions: [],
				notes: [],
			},
		]);
	});

	it("with front matter that is not all right is read with a warning", async () => {
		await put("page.txt", `---\nyear: 2024\nauthor: 何山\n---\n${page}`);
		const { articles, warnings } = await all();
		expect(articles).toHaveLength(1);
		expect(warnings).toEqual([
			{ file: "page.txt", line: 3, kind: "unknownKey", text: "author" },
		]);
	});
});

describe("a file of records", () => {
	it("is one article a line; a bad line is skipped by its number", async () => {
		await put(
			"records.jsonl",
			[
				record("a"),
				"",
				"{not json",
				record("b", { date: "", source: "" }),
				JSON.stringify({ id: "c" }),
				"[1]",
				record("d", { body: "", title: "" }),
				record("e", { id: 7 }),
			].join("\n"),
		);
		const { articles, skipped } = await all();
		expect(articles.map(({ id }) => id)).toEqual(["a", "b", "7"]);
		expect(articles[0]).toMatchObject({
			headline: { main: villageLibrary.headline },
			byline: ["陈一鸣", "胡小满"],
			date: "2024-02-28",
			dateBasis: "metadata",
			paragraphs: villageLibrary.paragraphs,
			source: {
				newspaper: "云溪日报",
				origin: "云溪日报",
				file: "records.jsonl",
			},
		});
		expect(articles[1]).toMatchObject({
			date: null,
			dateBasis: null,
			source: { newspaper: null, origin: null },
		});
		expect(skipped).toEqual([
			{ file: "records.jsonl", reason: "format", line: 3 },
			{ file: "records.jsonl", reason: "format", line: 5 },
			{ file: "records.jsonl", reason: "format", line: 6 },
			{ file: "records.jsonl", reason: "empty", line: 7 },
		]);
	});

	it("may have a line that is no UTF-8, a byte order mark, carriage returns and no end", async () => {
		await put(
			"records.jsonl",
			Buffer.concat([
				Buffer.from(`\ufeff${record("a")}\r\n`),
				Uint8Array.of(0xd6, 0xd8, 0x0a),
				Buffer.from(record("b")),
			]),
		);
		const { articles, skipped } = await all();
		expect(articles.map(({ id }) => id)).toEqual(["a", "b"]);
		expect(skipped).toEqual([
			{ file: "records.jsonl", reason: "encoding", line: 2 },
		]);
	});

	it("may be compressed, in several members", async () => {
		await put(
			"records.jsonl.gz",
			Buffer.concat([
				gzipSync(`${record("a")}\n`),
				gzipSync(`${record("b")}\n`),
			]),
		);
		expect((await all()).articles.map(({ id }) => id)).toEqual(["a", "b"]);
	});

	it("that breaks off serves what came before", async () => {
		const lines = Array.from({ length: 3000 }, (_, index) =>
			record(`r${index}`, { body: `第${index}段，${Math.sin(index)}。` }),
		);
		const whole = gzipSync(lines.join("\n"));
		await put("broken.jsonl.gz", whole.subarray(0, whole.length >> 1));
		await put("none.jsonl.gz", "no gzip at all");
		const { articles, skipped } = await all();
		expect(articles.length).toBeGreaterThan(1000);
		expect(articles.map(({ id }) => id)).toEqual(
			lines.slice(0, articles.length).map((_, index) => `r${index}`),
		);
		expect(skipped.map(({ file, reason }) => [file, reason])).toEqual([
			// It may be being written still.
			["broken.jsonl.gz", "unreadable"],
			["none.jsonl.gz", "format"],
		]);
	});

	it("that is empty is skipped", async () => {
		await put("records.jsonl", "\n\n");
		expect((await all()).skipped).toEqual([
			{ file: "records.jsonl", reason: "empty", line: null },
		]);
	});

	it("has lines longer than a chunk, and too long ones are passed over", async () => {
		await put(
			"records.jsonl",
			[
				record("long", { body: "重庆".repeat(1_000_000) }),
				`{"id": "${"x".repeat(17 * 1024 * 1024)}"}`,
				record("after"),
			].join("\n"),
		);
		const { articles, skipped } = await all();
		expect(articles.map(({ id }) => id)).toEqual(["long", "after"]);
		expect(articles[0]?.paragraphs[0]).toHaveLength(2_000_000);
		expect(skipped).toEqual([
			{ file: "records.jsonl", reason: "tooLarge", line: 2 },
		]);
	});
});
