import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join, relative } from "node:path";
import { Converter } from "opencc-js/cn2t";
import { describe, expect, it } from "vitest";
import { commands, definitions } from "../commands/index.ts";
import {
	messagesSource,
	placeholdersOf,
	readCatalogue,
} from "../locales/generate.ts";
import { localeOf, locales, translator } from "../src/locale.ts";

const root = join(import.meta.dirname, "..");

const catalogues = locales.map((locale) => ({
	locale,
	catalogue: readCatalogue(locale),
}));

const english = readCatalogue("en-US");

const keys = Object.keys(english);

/** Our own code, without the made file that lists every key. */
const code = ["src", "commands", "bench"]
	.filter((folder) => existsSync(join(root, folder)))
	.flatMap((folder) =>
		readdirSync(join(root, folder), { recursive: true, encoding: "utf8" })
			.filter((name) => name.endsWith(".ts"))
			.map((name) => join(root, folder, name)),
	)
	.map((file) => ({ file, text: readFileSync(file, "utf8") }));

describe("the language files", () => {
	it.each(catalogues)(
		"$locale has the same keys as English",
		({ catalogue }) => {
			expect(Object.keys(catalogue).sort()).toEqual([...keys].sort());
		},
	);

	it.each(catalogues)("$locale keeps its keys in order", ({ catalogue }) => {
		const order = Object.keys(catalogue);
		expect(order).toEqual([...order].sort());
	});

	it.each(catalogues)(
		"$locale fills the same placeholders as English",
		({ catalogue }) => {
			const names = (message: string) =>
				[...placeholdersOf(message).keys()].sort();
			for (const key of keys)
				expect([key, names(catalogue[key] ?? "")]).toEqual([
					key,
					names(english[key] ?? ""),
				]);
		},
	);

	it.each(catalogues)("$locale leaves nothing unsaid", ({ catalogue }) => {
		for (const [key, text] of Object.entries(catalogue))
			expect([key, text.trim()]).not.toEqual([key, ""]);
	});

	it("are what messages.ts was made from (npm run locales)", () => {
		expect(readFileSync(join(root, "locales/messages.ts"), "utf8")).toBe(
			messagesSource(catalogues.map(({ catalogue }) => catalogue)),
		);
	});
});

describe("zh-TW", () => {
	const taiwanese = readCatalogue("zh-TW");

	it("has no simplified character, but in examples of what papers print", () => {
		const toTraditional = Converter({ from: "cn", to: "tw" });
		/** Written so in both scripts, whatever the table prefers. */
		const both = new Set("台只面");
		for (const [key, text] of Object.entries(taiwanese)) {
			const simplified = [...text.replaceAll("黔江区委书记", "")].filter(
				(character) =>
					!both.has(character) && toTraditional(character) !== character,
			);
			expect([key, simplified]).toEqual([key, []]);
		}
	});

	it.each([
		["command.quotes.name", "言論"],
		["command.commitments.name", "承諾"],
		["command.search.name", "搜尋"],
		["command.help.name", "說明"],
		["command.status.name", "狀態"],
	])("%s is %s", (key, name) => {
		expect(taiwanese[key]).toBe(name);
	});

	it("says what a Taiwanese editor says", () => {
		const mainland =
			/信息|文件夹|文件夾|默认|默認|服务器|服務器|链接|鏈接|设置|設置|元数据|元數據|软件|軟件/u;
		for (const [key, text] of Object.entries(taiwanese))
			expect([key, mainland.test(text)]).toEqual([key, false]);
	});
});

describe("messages and code", () => {
	/** Keys that are put together from data: their makers fail on one that is not there. */
	const madeOf = (text: string): RegExp[] =>
		[...text.matchAll(/`([a-z]+(?:\.[A-Za-z]+)*)\.\$\{/gu)].map(
			([, prefix = ""]) =>
				new RegExp(`^${prefix.replaceAll(".", "\\.")}\\.`, "u"),
		);
	const quoted = new Set(
		code.flatMap(({ text }) =>
			[...text.matchAll(/"([a-z]+(?:\.[A-Za-z0-9]+)+)"/gu)].map(
				([, key = ""]) => key,
			),
		),
	);
	const prefixes = code.flatMap(({ text }) => madeOf(text));

	it("no message is without a user", () => {
		const unused = keys.filter(
			(key) => !quoted.has(key) && !prefixes.some((prefix) => prefix.test(key)),
		);
		expect(unused).toEqual([]);
	});

	it("nothing user-facing in Chinese stands in the commands or renderers", () => {
		// Tables of the papers' own words, patterns over them, and what people may type are Chinese by nature.
		const allowed = new Set([
			"commands/answering/formulas.ts",
			"commands/answering/names.ts",
			"commands/answering/offices.ts",
			"commands/asking/commitmentsAsked.ts",
			"commands/hits/copy.ts",
			"src/console/console.ts",
			"src/console/layout.ts",
			"src/console/session.ts",
			"src/console/values.ts",
		]);
		const strings =
			/(["'`])(?:(?!\1)[^\\\n]|\\.)*\p{Script=Han}(?:(?!\1)[^\\\n]|\\.)*\1/gu;
		const found = code
			.filter(
				({ file }) =>
					/(?:^|\/)(?:commands|src\/(?:discord|console))\//u.test(
						`/${relative(root, file)}`,
					) && !allowed.has(relative(root, file)),
			)
			.flatMap(({ file, text }) =>
				[
					...text
						.replaceAll(/\/\*[\s\S]*?\*\//gu, "")
						.replaceAll(/\/\/.*$/gmu, "")
						.matchAll(strings),
				].map(([string]) => `${relative(root, file)}: ${string}`),
			);
		expect(found).toEqual([]);
	});
});

describe("Discord's limits on names", () => {
	const all = definitions(commands);

	it("has a definition for every command, in the order they are listed", () => {
		expect(all.map(({ name }) => name.text)).toEqual([
			...new Set(commands.map(({ name }) => name.split(" ")[0])),
		]);
	});

	/** The pattern of names (interactions/application-commands, naming). */
	const name = /^[-_'\p{L}\p{N}\p{sc=Deva}\p{sc=Thai}]{1,32}$/u;

	it.each(
		all
			.flatMap((one) => [one, ...one.subcommands])
			.map((one) => [one.name.text, one] as const),
	)("/%s and its options keep to them in every language", (_name, command) => {
		for (const locale of locales) {
			const own = command.options.map(
				(option) => option.name.localised[locale],
			);
			for (const called of [command.name.localised[locale], ...own]) {
				expect(called).toMatch(name);
				expect(called).toBe(called.toLowerCase());
			}
			// Names must differ from each other and from every English one but their own.
			expect(new Set(own).size).toBe(own.length);
			for (const [index, option] of command.options.entries())
				for (const [other, { name: otherName }] of command.options.entries())
					if (other !== index)
						expect(option.name.localised[locale]).not.toBe(otherName.text);
			for (const text of [
				command.description.localised[locale],
				...command.options.map(
					(option) => option.description.localised[locale],
				),
				...command.options.flatMap((option) =>
					option.choices.map((choice) => choice.localised[locale]),
				),
			]) {
				expect(text.length).toBeGreaterThan(0);
				expect(text.length).toBeLessThanOrEqual(100);
			}
		}
		expect(command.options.length).toBeLessThanOrEqual(25);
		const required = command.options.map((option) => option.required);
		expect(required).toEqual(
			[...required].sort((a, b) => Number(b) - Number(a)),
		);
		for (const option of command.options)
			expect(option.autocomplete && option.choices.length > 0).toBe(false);
	});

	it("no two commands share a name in any language", () => {
		const seen = new Map<string, string>();
		for (const { name: called } of all)
			for (const one of new Set(Object.values(called.localised))) {
				const other = seen.get(one);
				expect([one, other ?? called.text]).toEqual([one, called.text]);
				seen.set(one, called.text);
			}
	});
});

describe("the reader's language", () => {
	it.each([
		["zh-CN", "zh-CN"],
		["zh-TW", "zh-TW"],
		["zh-HK", "zh-TW"],
		["zh_TW.UTF-8", "zh-TW"],
		["zh-Hant-MO", "zh-TW"],
		["zh", "zh-CN"],
		["zh_SG.UTF-8", "zh-CN"],
		["en-GB", "en-US"],
		["de", "en-US"],
		["", "en-US"],
	])("%s reads %s", (tag, locale) => {
		expect(localeOf(tag)).toBe(locale);
	});

	it("counts as its language does", () => {
		const one = { name: "A", total: 1, exact: 1, paraphrase: 0 };
		expect(translator("en-US")("quotes.title", one)).toContain("1 statement ");
		expect(translator("en-US")("quotes.title", { ...one, total: 2 })).toContain(
			"2 statements ",
		);
	});

	it("prints placeholders as they are, whatever stands in them", () => {
		const name = "<b>{name}</b> '{'";
		expect(translator("zh-CN")("quotes.none", { name })).toContain(name);
	});
});
