import { spawn } from "node:child_process";
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { ExtractedArticle } from "../src/model.ts";

const root = join(import.meta.dirname, "..");

interface Outcome {
	readonly code: number | null;
	readonly out: string;
	readonly err: string;
}

/** Runs the command as npm does; `hangUp` closes its output after the first bytes. */
const run = (paths: readonly string[], hangUp = false): Promise<Outcome> =>
	new Promise((resolve, reject) => {
		const child = spawn(
			process.execPath,
			["--import", "tsx", "src/extract.ts", ...paths],
			{ cwd: root },
		);
		let out = "";
		let err = "";
		child.stdout.setEncoding("utf8").on("data", (chunk: string) => {
			out += chunk;
			if (hangUp) child.stdout.destroy();
		});
		child.stderr.setEncoding("utf8").on("data", (chunk: string) => {
			err += chunk;
		});
		child.on("error", reject);
		child.on("close", (code) => resolve({ code, out, err }));
	});

const linesOf = (out: string): ExtractedArticle[] =>
	out
		.split("\n")
		.filter((line) => line !== "")
		.map((line): ExtractedArticle => JSON.parse(line));

let folder = "";

beforeEach(async () => {
	folder = await mkdtemp(join(tmpdir(), "extract-"));
});

afterEach(async () => {
	await rm(folder, { recursive: true });
});

describe("extract", () => {
	it("prints one object a line for each article, in name order, files as they were called", async () => {
		const { code, out, err } = await run(["corpus"]);
		expect(err).toBe("");
		expect(code).toBe(0);
		const articles = linesOf(out);
		expect(articles.map(({ id, source }) => [id, source.file])).toEqual([
			["000_dc21c5cd1ddc3440-1", "corpus/000_dc21c5cd1ddc3440.txt"],
			["000_dc21c5cd1ddc3440-2", "corpus/000_dc21c5cd1ddc3440.txt"],
			["003_121bda773067e8f8-1", "corpus/003_121bda773067e8f8.txt"],
		]);
		for (const article of articles)
			expect(Object.keys(article)).toEqual(
				expect.arrayContaining([
					"headline",
					"byline",
					"date",
					"dateBasis",
					"paragraphs",
					"captions",
					"notes",
					"statements",
					"headlineStatements",
					"commitments",
				]),
			);
	});

	it("names on standard error what it skipped or passed over", async () => {
		await mkdir(join(folder, "sub"));
		await writeFile(join(folder, "empty.txt"), "");
		await writeFile(
			join(folder, "records.jsonl"),
			'{"id":"a","title":"标题","body":"会议举行。"}\n{\n',
		);
		await writeFile(
			join(folder, "sub", "page.txt"),
			"---\nauthor: 何山\n---\n会议举行。\n",
		);
		const { code, out, err } = await run([folder]);
		expect(code).toBe(0);
		expect(linesOf(out).map(({ id }) => id)).toEqual(["a", "page-1"]);
		expect(err.split("\n")).toEqual([
			`${folder}/empty.txt: skipped: empty`,
			`${folder}/records.jsonl:2: skipped: not in a format that is read`,
			`${folder}/sub/page.txt:2: unknown key author passed over; known are title, source, date, year, printed, page, url, release, guild`,
			"",
		]);
	});

	it("ends with 2 where there is nothing at a path, before it prints anything", async () => {
		const { code, out, err } = await run(["corpus", "nowhere"]);
		expect({ code, out, err }).toEqual({
			code: 2,
			out: "",
			err: "nowhere: no such file or folder\n",
		});
	});

	it("says how it is called where no path is given", async () => {
		const { code, err } = await run([]);
		expect(code).toBe(2);
		expect(err).toMatch(/extract -- FILE\|DIR/u);
	});

	it("ends quietly when nobody reads on", async () => {
		await writeFile(
			join(folder, "records.jsonl"),
			Array.from({ length: 4000 }, (_, index) =>
				JSON.stringify({
					id: `r${index}`,
					title: "标题",
					body: "会议举行。".repeat(20),
				}),
			).join("\n"),
		);
		const { code, err } = await run([folder], true);
		expect({ code, err }).toEqual({ code: 0, err: "" });
	});
});
