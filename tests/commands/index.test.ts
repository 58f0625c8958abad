import { readdirSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { commands } from "../../commands/index.ts";

describe("the commands' folder", () => {
	it("has one file for each command, named after it", () => {
		const files = readdirSync(join(import.meta.dirname, "../../commands"))
			.filter((name) => name.endsWith(".ts") && name !== "index.ts")
			.map((name) => name.replace(/\.ts$/u, ""));
		expect(files.sort()).toEqual(
			[...new Set(commands.map(({ name }) => name.split(" ")[0]))].sort(),
		);
	});

	it("puts required options first, as Discord wants them", () => {
		for (const { name, options } of commands) {
			const required = Object.values(options).map(
				(option) => option.required === true,
			);
			expect([name, required]).toEqual([
				name,
				[...required].sort((a, b) => Number(b) - Number(a)),
			]);
		}
	});
});
