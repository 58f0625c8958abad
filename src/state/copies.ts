import {
	chmodSync,
	closeSync,
	existsSync,
	fsyncSync,
	openSync,
	renameSync,
	rmSync,
} from "node:fs";
import { dirname } from "node:path";
import Libsql from "libsql";
import { z } from "zod";
import { StateError } from "./database.ts";
import { migrations } from "./migrations.ts";

/** Whole copies of a state, made while it is in use, and what can be said of one before it is trusted. */

/** How long a copy waits for another process's write, in milliseconds. */
const lockWait = 5000;

/** What every state has had from the first version on. */
const tables = ["settings", "screens"] as const;

const integrity = z.object({ integrity_check: z.string() });
const version = z.object({ user_version: z.number().int() });
const table = z.object({ name: z.string() });

/** Puts what a file or a folder holds on the disk. */
export function flush(path: string): void {
	const handle = openSync(path, "r");
	try {
		fsyncSync(handle);
	} finally {
		closeSync(handle);
	}
}

/**
 * Whether a file is a whole state that this program can go on with.
 *
 * @throws StateError with the reason where it is not
 */
export function checkState(path: string): void {
	if (!existsSync(path)) throw new StateError(`there is no file ${path}`);
	const connection = new Libsql(path);
	try {
		const found = connection.prepare("PRAGMA integrity_check").all();
		const [first] = z.array(integrity).parse(found);
		if (first?.integrity_check !== "ok")
			throw new StateError(`${path} is damaged: ${first?.integrity_check}`);
		const { user_version } = version.parse(
			connection.prepare("PRAGMA user_version").get(),
		);
		if (user_version > migrations.length)
			throw new StateError(
				`${path} is of version ${user_version}, this program knows ${migrations.length}: use the newer program`,
			);
		const names = z
			.array(table)
			.parse(connection.prepare("SELECT name FROM sqlite_master").all())
			.map(({ name }) => name);
		if (!tables.every((name) => names.includes(name)))
			throw new StateError(`${path} is a database, but no state of Jiyan's`);
	} catch (error) {
		if (error instanceof StateError) throw error;
		throw new StateError(`${path} cannot be read as a database`, {
			cause: error,
		});
	} finally {
		connection.close();
	}
}

/**
 * Copies a state as of one moment, whoever is writing it meanwhile. The copy is there whole or not at all: it is made beside
 * its place, checked, and then moved there. Nothing is written over.
 *
 * @throws StateError where there is nothing to copy, it is damaged, or there is a file at `to` already
 */
export function copyState(from: string, to: string): void {
	if (!existsSync(from)) throw new StateError(`there is no file ${from}`);
	if (existsSync(to))
		throw new StateError(`there is a file ${to} already: give another name`);
	const part = `${to}.part`;
	// What a copy that was killed has left.
	rmSync(part, { force: true });
	try {
		const connection = new Libsql(from);
		try {
			connection.exec(`PRAGMA busy_timeout = ${lockWait}`);
			connection.prepare("VACUUM INTO ?").run(part);
		} catch (error) {
			throw new StateError(`${from} cannot be copied to ${to}`, {
				cause: error,
			});
		} finally {
			connection.close();
		}
		checkState(part);
		// Who asked what is nobody else's business on this machine.
		chmodSync(part, 0o600);
		flush(part);
		renameSync(part, to);
		flush(dirname(to));
	} finally {
		rmSync(part, { force: true });
	}
}
