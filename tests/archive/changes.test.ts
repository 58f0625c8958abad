import { appendFileSync } from "node:fs";
import { mkdir, mkdtemp, rm, unlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { changesIn } from "../../src/archive/changes.ts";
import type { FileRead } from "../../src/archive/snapshot.ts";

let folder = "";
beforeEach(async () => {
	folder = await mkdtemp(join(tmpdir(), "jiyan-changes-"));
});
afterEach(async () => {
	await rm(folder, { recursive: true, force: true });
});

const put = (name: string, text: string): Promise<void> =>
	writeFile(join(folder, name), text);

/** What was read, where everything that there is was. */
async function readAll(): Promise<Map<string, FileRead>> {
	const { seen } = await changesIn(folder, new Map());
	return new Map(
		seen.map(({ path, ...entry }) => [
			entry.name,
			{ ...entry, sha256: "", skipped: [] },
		]),
	);
}

describe("what has changed in a folder", () => {
	it("is what came, what is another and what has gone, in the order of names, among many that are the same", async () => {
		await mkdir(join(folder, "many"));
		const many = Array.from({ length: 300 }, (_, at) => `many/${at}.txt`);
		await Promise.all(many.map((name) => put(name, "渝西县")));
		await put("a.txt", "渝西县修路");
		const known = await readAll();
		expect([...known.keys()]).toEqual(["a.txt", ...many.sort()]);
		expect(await changesIn(folder, known)).toEqual({ seen: [], gone: [] });

		await put("many/7.txt", "渝西县建桥");
		await put("many/250.txt", "渝西县修路");
		await put("z.txt", "渝西县通车");
		await unlink(join(folder, "a.txt"));
		const { seen, gone } = await changesIn(folder, known);
		expect(seen.map(({ name, size }) => [name, size])).toEqual([
			["many/250.txt", 15],
			["many/7.txt", 15],
			["z.txt", 15],
		]);
		expect(gone).toEqual(["a.txt"]);
	});

	it("is not half of a file that is just being written over", async () => {
		await put("a.jsonl", "路".repeat(1000));
		const known = await readAll();
		await put("a.jsonl", "路");
		let pieces = 0;
		const writing = setInterval(() => {
			appendFileSync(join(folder, "a.jsonl"), "路");
			pieces++;
			if (pieces === 3) clearInterval(writing);
		}, 5);
		const { seen } = await changesIn(folder, known);
		expect(seen.map(({ name, size }) => [name, size])).toEqual([
			["a.jsonl", 12],
		]);
	});
});
