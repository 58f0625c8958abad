import { readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { commands } from "../commands/index.ts";
import { consoleReader } from "../src/console/console.ts";
import { Typist } from "../src/console/typed.ts";
import type { Locale } from "../src/locale.ts";
import { createLog } from "../src/log.ts";
import { type Jiyan, openJiyan } from "../src/wiring.ts";
import { textOf } from "./commands/newsroom.ts";

const root = join(import.meta.dirname, "..");

let jiyan: Jiyan;
beforeAll(async () => {
	jiyan = await openJiyan(
		{
			discordToken: null,
			discordApplicationId: null,
			discordGuildId: null,
			discordApiBase: null,
			corpusDir: join(root, "corpus"),
			dataDir: ":memory:",
			logLevel: "error",
			zone: "Asia/Shanghai",
			healthPort: null,
		},
		createLog("error", () => {}),
	);
});
afterAll(() => jiyan.close());

/** What changes from day to day: when the archive was read, and how long ago its latest news is. */
const undated = (text: string): string =>
	text
		.replaceAll(/(末次入库|last read) \d{4}-\d\d-\d\d \d\d:\d\d/gu, "$1")
		.replaceAll(/ · (?:注意|note)：?:?[^·\n]*/gu, "")
		.trim();

const pages: readonly (readonly [string, Locale])[] = [
	["README.md", "en-US"],
	["README.zh-CN.md", "zh-CN"],
];

describe.each(pages)("%s", (file, locale) => {
	const page = readFileSync(join(root, file), "utf8");
	/** The first cell of each row of its tables. */
	const cells = [...page.matchAll(/^\| ([^|]+?) *\|/gmu)].map(
		([, cell = ""]) => cell,
	);
	const quoted = (name: string): string => `\`${name}\``;

	it("shows what is really answered", async () => {
		const [, asked = "", answer = ""] =
			/```\n\$ npm run --silent ask -- '([^']+)'\n([\s\S]+?)\n```/u.exec(
				page,
			) ?? [];
		const reply = await jiyan.dispatcher.answer(
			new Typist(commands).call(asked, locale),
			consoleReader(locale),
		);
		expect(undated(textOf(reply, locale))).toBe(undated(answer));
	});

	it("lists every command", () => {
		for (const { name } of new Typist(commands).all)
			expect(cells).toContain(`\`/${name.localised[locale]}\``);
	});

	it("gives every setting, as .env.example does", () => {
		const settings = readFileSync(join(root, ".env.example"), "utf8").matchAll(
			/^([A-Z_]+)=/gmu,
		);
		const names = [...settings].map(([, name = ""]) => name);
		expect(names.length).toBeGreaterThan(7);
		expect(cells).toEqual(expect.arrayContaining(names.map(quoted)));
	});

	it("says why each dependency is there", () => {
		const manifest: unknown = JSON.parse(
			readFileSync(join(root, "package.json"), "utf8"),
		);
		const dependencies =
			typeof manifest === "object" &&
			manifest !== null &&
			"dependencies" in manifest &&
			typeof manifest.dependencies === "object" &&
			manifest.dependencies !== null
				? Object.keys(manifest.dependencies)
				: [];
		expect(dependencies.length).toBeGreaterThan(5);
		expect(cells).toEqual(expect.arrayContaining(dependencies));
	});
});
