import { mkdir, mkdtemp, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { FolderWatch } from "../../src/archive/folderWatch.ts";

const ofIntervals = ["setInterval", "clearInterval"] as const;
const ofTimeouts = ["setTimeout", "clearTimeout"] as const;

let folder = "";
let told = 0;
let watch: FolderWatch;

beforeEach(async () => {
	// The looking in any case comes when a test says so: what is told otherwise, the system has told.
	vi.useFakeTimers({ toFake: [...ofIntervals] });
	folder = await mkdtemp(join(tmpdir(), "jiyan-watch-"));
	await mkdir(join(folder, "corpus"));
	told = 0;
	watch = new FolderWatch(join(folder, "corpus"), () => {
		told++;
	});
});

afterEach(async () => {
	watch.close();
	vi.restoreAllMocks();
	vi.useRealTimers();
	await rm(folder, { recursive: true, force: true });
});

const put = (name: string): Promise<void> =>
	writeFile(join(folder, name), "渝西县修路");

/** Waits until it is told of something new, and follows the folders as whoever is told does. */
async function untilTold(): Promise<void> {
	const before = told;
	await expect.poll(() => told, { timeout: 20_000 }).toBeGreaterThan(before);
	await watch.follow();
}

describe("watching a folder", () => {
	it("tells of a change while others keep coming", async () => {
		// A tenth of a second between two changes, however long they take to arrive here.
		vi.useFakeTimers({ toFake: [...ofIntervals, ...ofTimeouts] });
		const waits = vi.spyOn(globalThis, "setTimeout");
		await watch.follow();
		for (let number = 0; number < 20; number++) {
			const before = waits.mock.calls.length;
			await put(`corpus/${number}.txt`);
			await expect
				.poll(() => waits.mock.calls.length, { timeout: 20_000 })
				.toBeGreaterThan(before);
			vi.advanceTimersByTime(100);
		}
		expect(told).toBeGreaterThan(0);
	});

	it("tells of what is in folders that come, go, and come again under the same name", async () => {
		await watch.follow();
		await mkdir(join(folder, "corpus/五月"));
		await untilTold();
		await put("corpus/五月/a.txt");
		await untilTold();
		await rm(join(folder, "corpus/五月"), { recursive: true });
		await mkdir(join(folder, "corpus/五月"));
		await untilTold();
		await put("corpus/五月/a.txt");
		await untilTold();
	});

	it("tells of what is in a folder that a link leads to", async () => {
		await mkdir(join(folder, "elsewhere"));
		await symlink(join(folder, "elsewhere"), join(folder, "corpus/linked"));
		await watch.follow();
		await put("elsewhere/a.txt");
		await untilTold();
	});

	it("tells of a single file", async () => {
		await put("page.txt");
		watch.close();
		watch = new FolderWatch(join(folder, "page.txt"), () => {
			told++;
		});
		await watch.follow();
		await put("page.txt");
		await untilTold();
		await put("page.txt");
		await untilTold();
	});

	it("tells now and then in any case", async () => {
		await watch.follow();
		vi.advanceTimersByTime(30_000);
		expect(told).toBe(1);
	});
});
