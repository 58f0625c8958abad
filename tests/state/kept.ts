import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
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
