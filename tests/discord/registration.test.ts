import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import {
	commands,
	definitions,
	menuDefinitions,
	messageMenu,
} from "../../commands/index.ts";
import type { Command } from "../../src/command.ts";
import {
	applicationCommands,
	messageCommands,
} from "../../src/discord/registration/applicationCommands.ts";
import {
	difference,
	differenceLines,
} from "../../src/discord/registration/difference.ts";
import { register } from "../../src/discord/registration/register.ts";
import { type LocalDiscord, startDiscord } from "./local/discord.ts";

let discord: LocalDiscord;

beforeAll(async () => {
	discord = await startDiscord();
});

afterAll(() => discord.stop());

const typed = applicationCommands(definitions(commands));
const all = [...typed, ...messageCommands(menuDefinitions(messageMenu))];

const at = (guild: string | null) => ({
	token: discord.token,
	application: discord.application,
	guild,
	apiBase: discord.apiBase,
});

const puts = () => discord.requests.filter((one) => one.startsWith("PUT"));

describe("the commands", () => {
	it("are put once, and not again while nothing is different", async () => {
		const first = await register(at(null), all);
		expect(first.added).toEqual(all.map(({ name }) => name));
		expect(all.map(({ name }) => name)).toContain("watch");
		expect(puts()).toHaveLength(1);
		const again = await register(at(null), all);
		expect(differenceLines(again)).toEqual([]);
		expect(puts()).toHaveLength(1);
	});

	it("are put to one server apart from the others", async () => {
		const guild = discord.guild();
		const before = puts().length;
		expect((await register(at(guild.id), all)).added).toHaveLength(all.length);
		expect(guild.commands).toHaveLength(all.length);
		expect(differenceLines(await register(at(guild.id), all))).toEqual([]);
		expect(puts()).toHaveLength(before + 1);
	});

	it("say what is different, by command and place", async () => {
		const guild = discord.guild();
		await register(at(guild.id), all);
		const [first, second] = typed;
		const rest = all.slice(2);
		if (first === undefined || second === undefined) throw new Error("too few");
		const found = await register(at(guild.id), [
			{ ...first, description: "Other words", options: [] },
			...rest,
			{ ...second, name: "neu" },
		]);
		expect(differenceLines(found)).toEqual([
			"+ /neu",
			`~ /${first.name}: description, options`,
			`- /${second.name}`,
		]);
		expect(guild.commands.map(({ name }) => name)).toContain("neu");
	});

	it("can be found and read in English and Chinese, in servers and in direct messages", () => {
		for (const command of typed) {
			expect(command.name).toMatch(/^[a-z]+$/u);
			expect(Object.keys(command.name_localizations ?? {}).sort()).toEqual([
				"en-US",
				"zh-CN",
				"zh-TW",
			]);
			expect(command.description_localizations?.["zh-CN"]).toMatch(
				/\p{Script=Han}/u,
			);
			expect(command.contexts).toEqual([0, 1, 2]);
			expect(command.integration_types).toEqual([0, 1]);
		}
		expect(
			all.map(({ name_localizations }) => name_localizations?.["zh-CN"]),
		).toEqual(
			expect.arrayContaining([
				"言论",
				"人物",
				"承诺",
				"搜索",
				"原文",
				"状态",
				"帮助",
			]),
		);
	});
});

describe("a command with subcommands and every kind of option", () => {
	const command = (more: Partial<Command>): Command => ({
		name: "quotes",
		options: {},
		run: () => {
			throw new Error("never asked");
		},
		...more,
	});

	afterEach(async () => {
		await register(at(null), all);
	});

	it("is taken by Discord", async () => {
		const [quotes] = applicationCommands(
			definitions([
				command({
					options: {
						speaker: { type: "text", required: true, suggest: "speaker" },
						wording: { type: "text", choices: ["exact", "paraphrase"] },
						topic: { type: "text", maxLength: 60 },
						below: { type: "flag" },
						date: { type: "integer", min: 1, max: 9 },
						article: { type: "file" },
					},
				}),
			]),
		);
		expect(quotes?.options).toMatchObject([
			{ name: "speaker", type: 3, required: true, autocomplete: true },
			{
				name: "wording",
				type: 3,
				choices: [{ value: "exact" }, { value: "paraphrase" }],
			},
			{ name: "topic", type: 3, max_length: 60 },
			{ name: "below", type: 5 },
			{ name: "date", type: 4, min_value: 1, max_value: 9 },
			{ name: "article", type: 11 },
			{ name: "private", type: 5 },
		]);
		await register(at(null), quotes === undefined ? [] : [quotes]);
		expect(discord.world.commands).toHaveLength(1);
	});

	it("may have two words", async () => {
		const called = (text: string) => ({
			text,
			localised: { "en-US": text, "zh-CN": text, "zh-TW": text },
		});
		const one = (name: string) => ({
			name: called(name),
			description: called("Watches"),
			options: [],
			editorsOnly: false,
			subcommands: [],
		});
		const watch = applicationCommands([
			{ ...one("watch"), subcommands: [one("add"), one("list")] },
		]);
		await register(at(null), watch);
		expect(discord.world.commands[0]?.options).toMatchObject([
			{ type: 1, name: "add" },
			{ type: 1, name: "list" },
		]);
		expect(differenceLines(await register(at(null), watch))).toEqual([]);
	});
});

describe("the difference", () => {
	const quotes = {
		name: "quotes",
		description: "What was said",
		options: [{ name: "speaker", type: 3, description: "Who" }],
	};

	it("is none where Discord only adds what it adds", () => {
		const back = {
			...quotes,
			id: "1",
			application_id: "2",
			version: "3",
			dm_permission: true,
			nsfw: false,
			default_member_permissions: null,
			name_localizations: null,
			options: [{ ...quotes.options[0], required: false, choices: [] }],
		};
		expect(differenceLines(difference([back], [quotes], "global"))).toEqual([]);
	});

	it("names the option, and the order of options counts", () => {
		const speaker = { name: "speaker", type: 3, description: "Who" };
		const topic = { name: "topic", type: 3, description: "What about" };
		const now = [{ ...quotes, options: [speaker, topic] }];
		const reworded = { ...speaker, description: "By whom" };
		const lines = (...wanted: (typeof now)[number][]) =>
			differenceLines(difference(now, wanted, "global"));
		expect(lines({ ...quotes, options: [reworded, topic] })).toEqual([
			"~ /quotes: options.speaker.description",
		]);
		expect(lines({ ...quotes, options: [topic, speaker] })).toEqual([
			"~ /quotes: options",
		]);
	});
});

it("is refused with a wrong token, in Discord's own words", async () => {
	await expect(
		register({ ...at(null), token: "wrong.to.ken" }, all),
	).rejects.toThrow("401");
	expect(discord.refusals()).toMatchObject([{ status: 401 }]);
});
