import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setImmediate } from "node:timers/promises";
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { onTestFinished } from "vitest";
import { openState, type State } from "../../src/state/state.ts";

/** A folder that is gone when the test is over. */
export function ownFolder(): string {
	const folder = mkdtempSync(join(tmpdir(), "jiyan-state-"));
	onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
	return folder;
}

/** A state in a folder of its own, closed when the test is over. */
export function ownState(folder = ownFolder()): State {
	const state = openState(folder);
	onTestFinished(() => state.close());
	return state;
}

setFlagsFromString("--expose-gc");
const collect: unknown = runInNewContext("gc");

/**
 * Lets go of databases that are closed: libsql holds one until its statements are collected, and whoever wants it for
 * itself alone is told that it is in use. A process that has ended holds none.
 */
export async function letGo(): Promise<void> {
	if (typeof collect !== "function") throw new Error("there is no collector");
	// What is collected is let go of in the turns after that.
	for (let turn = 0; turn < 3; turn++) {
		await setImmediate();
		collect();
	}
	await setImmediate();
}
