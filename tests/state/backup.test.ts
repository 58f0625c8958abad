import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import {
	existsSync,
	readdirSync,
	readFileSync,
	truncateSync,
	writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { setTimeout as pause } from "node:timers/promises";
import fc from "fast-check";
import { describe, expect, it, onTestFinished } from "vitest";
import { copyState } from "../../src/state/copies.ts";
import { openDatabase, StateError } from "../../src/state/database.ts";
import { stateFile } from "../../src/state/files.ts";
import { migrations } from "../../src/state/migrations.ts";
import { restoring, stageRestore } from "../../src/state/restoring.ts";
import { openState } from "../../src/state/state.ts";
import { letGo, ownFolder } from "./kept.ts";

const seed = 20240323;
const root = join(import.meta.dirname, "../..");

function started(script: string, args: readonly string[]): ChildProcess {
	const child = spawn(process.execPath, ["--import", "tsx", script, ...args], {
		cwd: root,
		stdio: ["pipe", "pipe", "pipe"],
	});
	onTestFinished(() => {
		child.kill("SIGKILL");
	});
	return child;
}

/** A process that changes the state without end, and the last change that it told of. */
async function writing(folder: string) {
	const child = started(join(import.meta.dirname, "writer.ts"), [folder, "0"]);
	let told = 0;
	const lines = createInterface({ input: child.stdout ?? process.stdin });
	lines.on("line", (line) => {
		told = Number(line);
	});
	await once(lines, "line");
	return {
		told: () => told,
		async kill() {
			const gone = once(child, "exit");
			child.kill("SIGKILL");
			await gone;
		},
	};
}

/** The change that a state holds; fails where it holds parts of two. */
async function changeIn(folder: string): Promise<number> {
	await letGo();
	const state = openState(folder);
	const { zone, language, editorsRole } = state.settings.of("1");
	state.close();
	await letGo();
	const number = Number(zone.replace("zone ", ""));
	expect({ language, editorsRole }).toEqual({
		language: `language ${number}`,
		editorsRole: `role ${number}`,
	});
	return number;
}

/** A folder whose state is a copy. */
async function opened(file: string): Promise<string> {
	const folder = ownFolder();
	copyState(file, stateFile(folder));
	return folder;
}

/** A folder with a state that holds one change. */
async function holding(number: number): Promise<string> {
	const folder = ownFolder();
	const state = openState(folder);
	state.settings.change("1", {
		zone: `zone ${number}`,
		language: `language ${number}`,
		editorsRole: `role ${number}`,
	});
	state.close();
	await letGo();
	return folder;
}

const npmRun = async (
	script: string,
	file: string,
	folder: string,
): Promise<{ status: number | null; printed: string }> => {
	const child = spawn(
		process.execPath,
		["--import", "tsx", `src/${script}.ts`, file],
		{ cwd: root, env: { PATH: process.env.PATH, DATA_DIR: folder } },
	);
	let printed = "";
	for (const stream of [child.stdout, child.stderr])
		stream.on("data", (bytes) => {
			printed += bytes;
		});
	const [status] = await once(child, "exit");
	return { status: typeof status === "number" ? status : null, printed };
};

describe("a backup", () => {
	it("is one moment of a state that is being written, whole", async () => {
		const folder = ownFolder();
		const copies = ownFolder();
		const writer = await writing(folder);
		const first = writer.told();
		const run = await npmRun("backup", join(copies, "first"), folder);
		expect(run).toMatchObject({ status: 0 });
		const times = [first, writer.told()];
		for (const name of ["second", "third"]) {
			copyState(stateFile(folder), join(copies, name));
			times.push(writer.told());
			await pause(30);
		}
		await writer.kill();
		// What the writer had not told of yet may be in it too: one change at most for each copy.
		const last = await changeIn(folder);
		for (const [index, name] of ["first", "second", "third"].entries()) {
			const held = await changeIn(await opened(join(copies, name)));
			expect(held).toBeGreaterThanOrEqual(times[index] ?? 0);
			expect(held).toBeLessThanOrEqual(last);
		}
		expect(readdirSync(copies).sort()).toEqual(["first", "second", "third"]);
	});

	it(`is there whole or not at all when it is killed (seed ${seed})`, async () => {
		const folder = ownFolder();
		const copies = ownFolder();
		const writer = await writing(folder);
		const delays = fc.sample(fc.integer({ min: 200, max: 1200 }), {
			seed,
			numRuns: 3,
		});
		for (const delay of delays) {
			const child = spawn(
				process.execPath,
				["--import", "tsx", "src/backup.ts", join(copies, "copy")],
				{ cwd: root, env: { PATH: process.env.PATH, DATA_DIR: folder } },
			);
			const gone = once(child, "exit");
			await pause(delay);
			child.kill("SIGKILL");
			await gone;
			if (existsSync(join(copies, "copy")))
				await changeIn(await opened(join(copies, "copy")));
		}
		await writer.kill();
		if (!existsSync(join(copies, "copy")))
			copyState(stateFile(folder), join(copies, "copy"));
		await changeIn(await opened(join(copies, "copy")));
	});

	it("writes nothing over, and says what is wrong", async () => {
		const folder = await holding(1);
		const file = join(ownFolder(), "notes");
		writeFileSync(file, "somebody's notes");
		const run = await npmRun("backup", file, folder);
		expect(run.status).toBe(1);
		expect(run.printed).toContain("there is a file");
		expect(readFileSync(file, "utf8")).toBe("somebody's notes");
		expect(() => copyState(join(folder, "none"), `${file}2`)).toThrow(
			StateError,
		);
		expect(existsSync(`${file}2`)).toBe(false);
	});
});

describe("a restore", () => {
	const restored = (folder: string) =>
		readdirSync(folder).filter((name) => name.includes("before-restore"));

	it("changes nothing until the next start, and then keeps what was there", async () => {
		const folder = await holding(7);
		const run = await npmRun("restore", stateFile(await holding(3)), folder);
		expect(run).toMatchObject({ status: 0 });
		expect(restored(folder)).toEqual([]);
		const kept: string[] = [];
		openState(folder, {}, (path) => kept.push(path)).close();
		await letGo();
		expect(await changeIn(folder)).toBe(3);
		expect(kept).toHaveLength(1);
		expect(await changeIn(await opened(kept[0] ?? ""))).toBe(7);
		// Once: the start after that finds nothing staged.
		openState(folder, {}, (path) => kept.push(path)).close();
		expect(kept).toHaveLength(1);
	});

	it.each([0, 1, 2, 3])(
		"goes on after a kill behind step %i of it",
		async (steps) => {
			const folder = await holding(7);
			stageRestore(stateFile(folder), stateFile(await holding(3)));
			await letGo();
			const applying = restoring(stateFile(folder), 0);
			for (let step = 0; step < steps; step++) applying.next();
			expect(await changeIn(folder)).toBe(3);
			const [kept = ""] = restored(folder);
			expect(await changeIn(await opened(join(folder, kept)))).toBe(7);
		},
	);

	it("waits for a state that is in use, and loses nothing its writer was told", async () => {
		const folder = ownFolder();
		const writer = await writing(folder);
		stageRestore(stateFile(folder), stateFile(await holding(-3)));
		expect(() => openState(folder)).toThrow("stop it, then start again");
		const before = writer.told();
		await expect.poll(() => writer.told()).toBeGreaterThan(before);
		await writer.kill();
		const told = writer.told();
		expect(await changeIn(folder)).toBe(-3);
		const [kept = ""] = restored(folder);
		expect(
			await changeIn(await opened(join(folder, kept))),
		).toBeGreaterThanOrEqual(told);
	});

	it(`leaves one whole state whenever the start is killed (seed ${seed})`, async () => {
		const folder = await holding(7);
		const copy = stateFile(await holding(3));
		for (const delay of fc.sample(fc.integer({ min: 0, max: 12 }), {
			seed,
			numRuns: 3,
		})) {
			stageRestore(stateFile(folder), copy);
			const child = started(join(import.meta.dirname, "starter.ts"), [folder]);
			const gone = once(child, "exit");
			await once(child.stdout ?? process.stdin, "data");
			child.stdin?.write("now\n");
			await pause(delay);
			child.kill("SIGKILL");
			await gone;
			expect(await changeIn(folder)).toBe(3);
		}
		// The first of those that were kept is the first that there was.
		const [oldest = ""] = restored(folder).sort();
		expect([3, 7]).toContain(
			await changeIn(await opened(join(folder, oldest))),
		);
		const held: number[] = [];
		for (const name of restored(folder))
			held.push(await changeIn(await opened(join(folder, name))));
		expect(held).toContain(7);
	});

	it("of what is no whole state is refused, and nothing changes", async () => {
		const folder = await holding(7);
		const files = ownFolder();
		const place = (name: string) => join(files, name);
		writeFileSync(place("notes"), "somebody's notes ".repeat(500));
		openDatabase(place("other"), [
			{ name: "other", sql: ["CREATE TABLE other (a TEXT)"] },
		]).close();
		openDatabase(place("newer"), [
			...migrations,
			{ name: "newer", sql: ["CREATE TABLE newer (a TEXT)"] },
		]).close();
		copyState(stateFile(folder), place("short"));
		truncateSync(place("short"), 8192);
		for (const [name, reason] of [
			["notes", "cannot be read as a database"],
			["other", "no state of Jiyan's"],
			["newer", "use the newer program"],
			["short", "cannot be read as a database"],
			["none", "there is no file"],
		] as const)
			expect(() => stageRestore(stateFile(folder), place(name)), name).toThrow(
				reason,
			);
		expect(await changeIn(folder)).toBe(7);
		expect(restored(folder)).toEqual([]);
	});

	it("that was damaged while it waited stops the start and says so", async () => {
		const folder = await holding(7);
		stageRestore(stateFile(folder), stateFile(await holding(3)));
		const staged = `${stateFile(folder)}.restore`;
		writeFileSync(staged, "a disk that lies");
		expect(() => openState(folder)).toThrow("stage it again, or remove");
		stageRestore(stateFile(folder), stateFile(await holding(4)));
		expect(await changeIn(folder)).toBe(4);
	});
});
