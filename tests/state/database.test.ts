import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it, onTestFinished } from "vitest";
import { z } from "zod";
import {
	type Database,
	openDatabase,
	StateError,
} from "../../src/state/database.ts";
import { ownFolder } from "./kept.ts";

const words = { name: "words", sql: ["CREATE TABLE words (word TEXT)"] };
const days = { name: "days", sql: ["ALTER TABLE words ADD day TEXT"] };
const word = z.object({ word: z.string() });

function opened(path: string, steps = [words]): Database {
	const database = openDatabase(path, steps);
	onTestFinished(() => database.close());
	return database;
}

const wordsIn = (database: Database) =>
	database
		.all(word, "SELECT word FROM words ORDER BY rowid")
		.map((row) => row.word);

describe("a transaction", () => {
	it("keeps all of a change or none of it", () => {
		const database = opened(":memory:");
		database.transaction(() => database.run("INSERT INTO words VALUES ('记')"));
		expect(() =>
			database.transaction(() => {
				database.run("INSERT INTO words VALUES ('言')");
				throw new Error("half-way");
			}),
		).toThrow("half-way");
		expect(wordsIn(database)).toEqual(["记"]);
	});

	it("goes on after a change that failed in the database itself", () => {
		const database = opened(":memory:");
		expect(() =>
			database.transaction(() =>
				database.run("INSERT INTO nowhere VALUES (1)"),
			),
		).toThrow("nowhere");
		database.transaction(() => database.run("INSERT INTO words VALUES ('言')"));
		expect(wordsIn(database)).toEqual(["言"]);
	});

	it("is seen by another connection only when it is whole", () => {
		const path = join(ownFolder(), "a.sqlite");
		const writer = opened(path);
		const reader = opened(path);
		writer.transaction(() => {
			writer.run("INSERT INTO words VALUES ('记')");
			expect(wordsIn(reader)).toEqual([]);
		});
		expect(wordsIn(reader)).toEqual(["记"]);
	});
});

describe("the tables", () => {
	it("are brought up to date with what was in them", () => {
		const path = join(ownFolder(), "deep", "a.sqlite");
		const before = openDatabase(path, [words]);
		before.run("INSERT INTO words VALUES ('记')");
		before.close();
		const after = opened(path, [words, days]);
		after.run("UPDATE words SET day = '2024-04-23'");
		expect(wordsIn(after)).toEqual(["记"]);
	});

	it("stay as they were where a step fails, and the next start goes on", () => {
		const path = join(ownFolder(), "a.sqlite");
		const broken = {
			name: "broken",
			sql: ["CREATE TABLE half (a TEXT)", "CREATE NONSENSE"],
		};
		expect(() => openDatabase(path, [words, broken])).toThrow();
		const database = opened(path, [words, days]);
		expect(
			database.get(
				z.object({ name: z.string() }),
				"SELECT name FROM sqlite_master WHERE name = 'half'",
			),
		).toBeNull();
		expect(wordsIn(database)).toEqual([]);
	});

	it("of a newer program are not touched", () => {
		const path = join(ownFolder(), "a.sqlite");
		openDatabase(path, [words, days]).close();
		expect(() => openDatabase(path, [words])).toThrow(StateError);
		expect(() => openDatabase(path, [words])).toThrow(
			"version 2, this program knows 1",
		);
	});

	it("are not made in a file that is something else", () => {
		const path = join(ownFolder(), "notes.sqlite");
		const text = "Not a database, but somebody's notes.".repeat(100);
		writeFileSync(path, text);
		expect(() => openDatabase(path, [words])).toThrow(StateError);
		expect(readFileSync(path, "utf8")).toBe(text);
	});
});
