import { existsSync, renameSync, rmSync } from "node:fs";
import { dirname } from "node:path";
import Libsql from "libsql";
import { checkState, copyState, flush } from "./copies.ts";
import { StateError } from "./database.ts";
import { countAsPerhapsSent } from "./perhapsSent.ts";

/** Where a state waits that is to take another's place at the next start. */
const stagedFor = (path: string): string => `${path}.restore`;

/** What SQLite keeps beside a database that is in use. */
const besides = ["-wal", "-shm"] as const;

/**
 * Stages a state: it takes the place of the one at `path` at the next start. Until then everything stays as it is, and a
 * later staging takes the place of this one.
 *
 * @throws StateError where the file is no whole state that this program can go on with; what was staged before stays
 */
export function stageRestore(path: string, file: string): void {
	checkState(file);
	const staged = stagedFor(path);
	const fresh = `${staged}.new`;
	rmSync(fresh, { force: true });
	copyState(file, fresh);
	renameSync(fresh, staged);
	flush(dirname(path));
}

/** A name that no file has: the moment, and a number where even that is taken. */
function asideFor(path: string, now: number): string {
	const stamp = new Date(now)
		.toISOString()
		.slice(0, 19)
		.replaceAll(/[-:]/gu, "");
	const base = `${path}.before-restore-${stamp}`;
	for (let number = 1; ; number++) {
		const name = number === 1 ? base : `${base}-${number}`;
		if (!existsSync(name)) return name;
	}
}

/**
 * Brings everything of a state into its one file, and makes sure that nobody else has it open: a database cannot leave its
 * write-ahead log while anybody has. One that is damaged is left as it is.
 *
 * @throws StateError where another process uses it
 */
function settle(path: string): void {
	const connection = new Libsql(path);
	try {
		connection.exec("PRAGMA busy_timeout = 0");
		connection.prepare("PRAGMA journal_mode = DELETE").get();
	} catch (error) {
		const code = error instanceof Error && "code" in error ? error.code : null;
		if (code === "SQLITE_BUSY")
			throw new StateError(
				"a state is waiting to be restored, and another Jiyan uses the one that is there: stop it, then start again",
				{ cause: error },
			);
	} finally {
		connection.close();
	}
}

/**
 * Puts a staged state in its place, step by step; the one that was there is kept aside. What waits to be sent in it counts as
 * perhaps sent. After a kill between any two steps
 * the next start goes on from there, and at no moment is there less than one whole state.
 *
 * @param now - milliseconds since the epoch, for the name of what is kept
 * @returns where the state that was there is kept; null where nothing was staged, or there was none
 * @throws StateError where what was staged is damaged, or the state is in use; everything is then as it was
 */
export function* restoring(
	path: string,
	now: number,
): Generator<"settled" | "aside" | "cleared", string | null> {
	const staged = stagedFor(path);
	if (!existsSync(staged)) return null;
	try {
		checkState(staged);
	} catch (error) {
		throw new StateError(
			`what was to be restored is damaged: stage it again, or remove ${staged} to go on without`,
			{ cause: error },
		);
	}
	countAsPerhapsSent(staged);
	let aside: string | null = null;
	if (existsSync(path)) {
		settle(path);
		yield "settled";
		aside = asideFor(path, now);
		for (const beside of besides)
			if (existsSync(path + beside)) renameSync(path + beside, aside + beside);
		renameSync(path, aside);
		yield "aside";
	}
	// The log of another database would be taken for this one's.
	for (const beside of besides) rmSync(path + beside, { force: true });
	yield "cleared";
	renameSync(staged, path);
	flush(dirname(path));
	return aside;
}

/** Puts a staged state in its place, where there is one. As `restoring`. */
export function applyRestore(path: string, now: number): string | null {
	const steps = restoring(path, now);
	for (;;) {
		const { done, value } = steps.next();
		if (done === true) return value;
	}
}
