import { join } from "node:path";
import fc from "fast-check";
import { expect, it } from "vitest";
import { z } from "zod";
import { openDatabase } from "../../src/state/database.ts";
import { migrations } from "../../src/state/migrations.ts";
import { openState } from "../../src/state/state.ts";
import { ownFolder } from "./kept.ts";
import { killAfter } from "./killing.ts";

const seed = 20240319;

it(`keeps every change that was told, whole, when the process is killed (seed ${seed})`, async () => {
	const folder = ownFolder();
	const changes = fc.sample(fc.integer({ min: 1, max: 60 }), {
		seed,
		numRuns: 4,
	});
	let told = 0;
	for (const count of changes) {
		told = await killAfter("writer.ts", folder, told, count);
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
});

it(`decides and notes what it decided as one, when the process is killed (seed ${seed})`, async () => {
	const folder = ownFolder();
	const changes = fc.sample(fc.integer({ min: 1, max: 40 }), {
		seed,
		numRuns: 3,
	});
	let told = 0;
	for (const count of changes) {
		told = await killAfter("decider.ts", folder, told, count);
		const state = openState(folder);
		const [watch] = state.watches.all();
		const sent = state.deliveries.decidedSince(watch?.id ?? "", 0);
		const arrived = state.arrivals.between(null, 0, state.arrivals.last());
		const waiting = state.deliveries.next(Number.MAX_SAFE_INTEGER);
		state.close();
		// One delivery for each arrival that was looked at, whatever was half done.
		expect(watch?.seen).toBeGreaterThanOrEqual(told);
		expect(sent).toEqual(Array.from(sent, (_, index) => index + 1));
		expect(sent).toHaveLength(watch?.seen ?? 0);
		expect(arrived).toHaveLength(watch?.seen ?? 0);
		// Each with its message, and the screen that the message's buttons act on.
		const again = openState(folder);
		expect(waiting).toHaveLength(1);
		expect(again.screens.find(waiting[0]?.mark ?? "")).not.toBeNull();
		expect(again.deliveries.waiting()).toBe(sent.length);
		again.close();
		told = watch?.seen ?? 0;
	}
});
