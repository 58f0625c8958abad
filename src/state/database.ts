import { mkdirSync } from "node:fs";
import { dirname } from "node:path";
import Libsql from "libsql";
import { type ZodType, z } from "zod";
import type { Migration } from "./migrations.ts";

/** What a column can hold here. Flags are 0 and 1, moments milliseconds since the epoch, records JSON text. */
export type Value = string | number | null;

/**
 * One SQLite file, synchronous. Rows are parsed by the caller's schema: what another version wrote is never trusted
 * to have today's shape.
 */
export interface Database {
	/** The rows a query yields, each parsed by `row`. */
	all<T>(row: ZodType<T>, sql: string, ...values: readonly Value[]): T[];
	/** The first row of a query, or null. */
	get<T>(row: ZodType<T>, sql: string, ...values: readonly Value[]): T | null;
	/** Runs one statement and gives the number of rows it changed. */
	run(sql: string, ...values: readonly Value[]): number;
	/**
	 * Runs `change` in one transaction: all of it is kept or, where it throws, none. Inside another one it is part of that
	 * one, and what it throws must end that one too. The write lock is taken at once, so two processes wait for each
	 * other instead of failing half-way.
	 */
	transaction<T>(change: () => T): T;
	close(): void;
}

/**
 * How much of a change is on the disk once it is made: `power` survives a power cut, `kill` only the death of the process,
 * and costs no wait for the disk.
 */
export type Survives = "power" | "kill";

/** What SQLite says where the file takes nothing, whatever is written (sqlite.org/rescode.html). */
const takesNothing =
	/^SQLITE_(?:BUSY|CANTOPEN|CORRUPT|FULL|IOERR|LOCKED|NOMEM|NOTADB|PROTOCOL|READONLY)/u;

/** Whether an error is of the file, the disk or another process that holds it, and of no one thing that was to be kept. */
export const isOfTheFile = (error: unknown): boolean =>
	error instanceof Error &&
	"code" in error &&
	takesNothing.test(String(error.code));

/** How long one process waits for another's write, in milliseconds. */
const lockWait = 5000;

/** Why a state file cannot be used, in words for the log at start. */
export class StateError extends Error {
	override readonly name = "StateError";
}

/**
 * Opens the file, creates it and its folder where they are not there yet, and brings its tables up to date.
 *
 * A write-ahead log with full synchronisation: whoever was told that a change is kept finds it after a `kill -9` and
 * after a power cut (sqlite.org/wal.html, sqlite.org/pragma.html#pragma_synchronous).
 *
 * @param path - the file, or `:memory:`
 * @param survives - `power` unless what is kept through this connection may be lost in a power cut
 * @throws StateError where the file is no database or was written by a newer version
 */
export function openDatabase(
	path: string,
	migrations: readonly Migration[],
	survives: Survives = "power",
): Database {
	if (path !== ":memory:") mkdirSync(dirname(path), { recursive: true });
	const connection = connect(path, survives);
	const prepared = new Map<string, ReturnType<typeof connection.prepare>>();
	const prepare = (sql: string) => {
		const known = prepared.get(sql);
		if (known) return known;
		const statement = connection.prepare(sql);
		prepared.set(sql, statement);
		return statement;
	};
	const database: Database = {
		all: (row, sql, ...values) =>
			prepare(sql)
				.all(...values)
				.map((found) => row.parse(found)),
		get(row, sql, ...values) {
			const found = prepare(sql).get(...values);
			return found === undefined ? null : row.parse(found);
		},
		run: (sql, ...values) => prepare(sql).run(...values).changes,
		transaction(change) {
			if (connection.inTransaction) return change();
			connection.exec("BEGIN IMMEDIATE");
			try {
				const result = change();
				connection.exec("COMMIT");
				return result;
			} catch (error) {
				// A full disk has rolled it back already, and a second ROLLBACK would hide the reason.
				if (connection.inTransaction) connection.exec("ROLLBACK");
				throw error;
			}
		},
		close() {
			prepared.clear();
			connection.close();
		},
	};
	try {
		migrate(database, migrations);
	} catch (error) {
		database.close();
		throw error;
	}
	return database;
}

function connect(
	path: string,
	survives: Survives,
): InstanceType<typeof Libsql> {
	try {
		const connection = new Libsql(path);
		connection.exec(`PRAGMA busy_timeout = ${lockWait}`);
		connection.exec("PRAGMA journal_mode = WAL");
		connection.exec(
			`PRAGMA synchronous = ${survives === "power" ? "FULL" : "NORMAL"}`,
		);
		connection.exec("PRAGMA foreign_keys = ON");
		return connection;
	} catch (error) {
		throw new StateError(`${path} cannot be opened as a database`, {
			cause: error,
		});
	}
}

const versionRow = z.object({ user_version: z.number().int() });

/**
 * Takes the steps a file has not taken, each with its version in one transaction, so a kill between them leaves a
 * file that the next start goes on with.
 */
function migrate(database: Database, steps: readonly Migration[]): void {
	const versionOf = () =>
		database.get(versionRow, "PRAGMA user_version")?.user_version ?? 0;
	while (versionOf() !== steps.length)
		database.transaction(() => {
			// Asked again under the lock: another process may have taken the step meanwhile.
			const version = versionOf();
			if (version > steps.length)
				throw new StateError(
					`the state file is of version ${version}, this program knows ${steps.length}: start the newer program`,
				);
			for (const sql of steps[version]?.sql ?? []) database.run(sql);
			if (version < steps.length)
				database.run(`PRAGMA user_version = ${version + 1}`);
		});
}
