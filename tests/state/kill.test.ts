import { spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { createInterface } from "node:readline";
import fc from "fast-check";
import { expect, it } from "vitest";
import { z } from "zod";
import { openDatabase } from "../../src/state/database.ts";
import { migrations } from "../../src/state/migrations.ts";
import { openState } from "../../src/state/state.ts";
import { ownFolder } from "./kept.ts";

const seed = 20240319;

/** Lets the writer make `changes` changes and kills it in the next one; gives the last it told of. */
async function killAfter(
	folder: string,
	from: number,
	changes: number,
): Promise<number> {
	const writer = spawn(
		process.execPath,
		[
			"--import",
			"tsx",
			join(import.meta.dirname, "writer.ts"),
			folder,
			`${from}`,
		],
		{ stdio: ["ignore", "pipe", "inherit"] },
	);
	const gone = once(writer, "exit");
	let told = from;
	for await (const line of createInterface({ input: writer.stdout })) {
		told = Number(line);
		if (told - from === changes) writer.kill("SIGKILL");
	}
	await gone;
	return told;
}

it(`keeps every change that was told, whole, when the process is killed (seed ${seed})`, async () => {
	const folder = ownFolder();
	const changes = fc.sample(fc.integer({ min: 1, max: 60 }), {
		seed,
		numRuns: 4,
	});
	let told = 0;
	for (const count of changes) {
		told = await killAfter(folder, told, count);
		const state = openState(folder);
		const kept = state.settings.of("1");
		state.close();
		const number = Number(kept.zone.replace("zone ", ""));
		expect(number).toBeGreaterThanOrEqual(told);
		expect(kept.language).toBe(`language ${number}`);
		expect(kept.editorsRole).toBe(`role ${number}`);
		told = number;
	}
	expect(told).toBeGreaterThanOrEqual(changes.reduce((sum, n) => sum + n, 0));
	const database = openDatabase(join(folder, "state.sqlite"), migrations);
	expect(
		database.get(
			z.object({ integrity_check: z.string() }),
			"PRAGMA integrity_check",
		),
	).toEqual({ integrity_check: "ok" });
	database.close();
}, 60_000);
