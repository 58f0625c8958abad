import { spawn } from "node:child_process";
import { once } from "node:events";
import {
	cp,
	mkdir,
	mkdtemp,
	readdir,
	readFile,
	realpath,
	rm,
	symlink,
	writeFile,
} from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import fc from "fast-check";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { addToHistory, readHistory } from "../../src/archive/history.ts";
import { articleAt } from "../../src/archive/segment.ts";
import { SegmentBuilder } from "../../src/archive/segmentBuilder.ts";
import { SnapshotFolder } from "../../src/archive/snapshot.ts";
import { stampsOfCode } from "../../src/archive/stamps.ts";
import { article } from "./articles.ts";

const stamps = { layout: "1", code: "c", tables: "t", dictionary: "d" };
let folder = "";
beforeEach(async () => {
	folder = await mkdtemp(join(tmpdir(), "jiyan-snapshot-"));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

/** Writes a snapshot of articles, one a segment. */
async function write(...ids: readonly string[]): Promise<SnapshotFolder> {
	const snapshots = new SnapshotFolder(folder);
	const segments = [];
	for (const id of ids) {
		const builder = new SegmentBuilder();
		builder.add(article({ id, paragraphs: [`${id}的正文。`] }));
		segments.push(
			await snapshots.writeSegment(builder.build(), 1, builder.characters),
		);
	}
	await snapshots.write({ stamps, readAt: 1, segments, states: [], files: [] });
	return snapshots;
}

const idsIn = async (snapshots: SnapshotFolder, with_ = stamps) =>
	(await snapshots.load(with_))?.segments.map(
		(segment) => articleAt(segment, 0).id,
	);

describe("a snapshot", () => {
	it("gives back what was written", async () => {
		expect(await idsIn(await write("a", "b"))).toEqual(["a", "b"]);
	});

	it("takes away the segments that it no longer names", async () => {
		await write("a", "b");
		const snapshots = await write("c");
		expect(await idsIn(snapshots)).toEqual(["c"]);
		expect(await readdir(folder)).toHaveLength(2);
	});

	it.each(["layout", "code", "tables", "dictionary"] as const)(
		"is not trusted where the %s is another",
		async (stamp) => {
			const snapshots = await write("a");
			expect(
				await idsIn(snapshots, { ...stamps, [stamp]: "x" }),
			).toBeUndefined();
		},
	);

	it("is not trusted where any byte of it is another", async () => {
		const snapshots = await write("a", "b");
		for (const name of await readdir(folder)) {
			const path = join(folder, name);
			const whole = await readFile(path);
			for (const at of [0, Math.floor(whole.length / 2), whole.length - 1]) {
				const broken = Buffer.from(whole);
				broken[at] = (broken[at] ?? 0) ^ 1;
				await writeFile(path, broken);
				expect(await idsIn(snapshots)).toBeUndefined();
			}
			await writeFile(path, whole.subarray(0, whole.length - 1));
			expect(await idsIn(snapshots)).toBeUndefined();
			await writeFile(path, whole);
		}
		expect(await idsIn(snapshots)).toEqual(["a", "b"]);
	});

	it("is none where there is none", async () => {
		expect(
			await idsIn(new SnapshotFolder(join(folder, "none"))),
		).toBeUndefined();
	});

	it("carries what made it", async () => {
		const made = await stampsOfCode();
		expect(Object.values(made).every((stamp) => stamp !== "")).toBe(true);
		expect(await stampsOfCode()).toEqual(made);
	});

	it("is stamped anew where its code, a table or a dictionary is another", async () => {
		const root = join(import.meta.dirname, "../..");
		const source = join(folder, "src");
		for (const part of [
			"archive",
			"extraction",
			"language",
			"reading",
			"model.ts",
		])
			await cp(join(root, "src", part), join(source, part), {
				recursive: true,
			});
		const packages = join(folder, "node_modules");
		await mkdir(packages);
		for (const name of ["pinyin-pro", "opencc-js"])
			await symlink(
				await realpath(join(root, "node_modules", name)),
				join(packages, name),
			);
		const dict = "nodejieba/submodules/cppjieba/dict";
		for (const name of [
			"nodejieba/package.json",
			"nodejieba/index.js",
			`${dict}/jieba.dict.utf8`,
			`${dict}/hmm_model.utf8`,
			`${dict}/user.dict.utf8`,
		])
			await cp(join(root, "node_modules", name), join(packages, name));

		const before = await stampsOfCode(source);
		expect(await stampsOfCode(source)).toEqual(before);
		for (const [stamp, name] of [
			["code", join(source, "extraction/extract.ts")],
			["code", join(source, "model.ts")],
			["tables", join(source, "extraction/tables/address.ts")],
			["dictionary", join(packages, dict, "user.dict.utf8")],
			["dictionary", join(packages, "nodejieba/package.json")],
		] as const) {
			const text = await readFile(name, "utf8");
			await writeFile(
				name,
				name.endsWith(".json")
					? text.replace(/"version": *"/u, "$&9")
					: `${text}\n`,
			);
			const after = await stampsOfCode(source);
			expect({ ...after, [stamp]: before[stamp] }).toEqual(before);
			expect(after[stamp]).not.toBe(before[stamp]);
			await writeFile(name, text);
			expect(await stampsOfCode(source)).toEqual(before);
		}
	});

	it("killed anywhere, is the old one or the new one", async () => {
		const random = fc.sample(fc.integer({ min: 0, max: 60 }), {
			numRuns: 8,
			seed: 4,
		});
		const snapshots = new SnapshotFolder(folder);
		let written = 0;
		for (const wait of random) {
			const writer = spawn(
				process.execPath,
				[
					"--import",
					"tsx",
					join(import.meta.dirname, "snapshotWriter.ts"),
					folder,
					String(wait),
				],
				{ stdio: ["ignore", "pipe", "inherit"] },
			);
			const lines = createInterface({ input: writer.stdout });
			await once(lines, "line");
			lines.on("line", (line) => {
				written = Number(line);
			});
			await new Promise((resolve) => setTimeout(resolve, wait));
			writer.kill("SIGKILL");
			await once(writer, "close");
			const loaded = await snapshots.load({
				layout: "",
				code: "",
				tables: "",
				dictionary: "",
			});
			const held = loaded?.segments.map((segment) => articleAt(segment, 0).id);
			expect(held).toEqual(held?.map((_, index) => `a${index}`));
			expect(held?.length).toBeGreaterThanOrEqual(written);
			written = held?.length ?? 0;
		}
	});
});

describe("the history of what the corpus no longer holds", () => {
	const past = (id: string, state: 0 | 1 | 2, since: number) => {
		const { statements, headlineStatements, commitments, ...read } = article({
			id,
			paragraphs: ["好。"],
		});
		return { article: read, hash: [1, 2] as const, turn: 0, state, since };
	};

	it("says of each article the last that was said, and nothing of those that came back", async () => {
		const path = join(folder, "history.jsonl");
		await addToHistory(path, [past("a", 1, 1), past("b", 2, 2)]);
		await addToHistory(path, [past("a", 0, 0), past("b", 1, 3)]);
		expect(
			(await readHistory(path)).map(({ article, state, since }) => [
				article.id,
				state,
				since,
			]),
		).toEqual([["b", 1, 3]]);
	});

	it("passes over a line that was cut off, and goes on after it", async () => {
		const path = join(folder, "history.jsonl");
		await addToHistory(path, [past("a", 1, 1)]);
		const text = await readFile(path, "utf8");
		await writeFile(path, text + text.slice(0, 50));
		await addToHistory(path, [past("b", 1, 1)]);
		expect((await readHistory(path)).map(({ article }) => article.id)).toEqual([
			"a",
			"b",
		]);
	});

	it("is empty where there is none", async () => {
		expect(await readHistory(join(folder, "none.jsonl"))).toEqual([]);
	});
});
