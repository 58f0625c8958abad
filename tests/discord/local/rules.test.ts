import { describe, expect, it } from "vitest";
import {
	commandProblems,
	commandShape,
	suggestionProblems,
} from "./commandRules.ts";
import { modalProblems } from "./componentRules.ts";
import {
	isEmpty,
	messageProblems,
	messageShape,
	pings,
} from "./messageRules.ts";
import { shapeProblems, shapes } from "./shapes.ts";
import type { Json } from "./wire.ts";

/** The local Discord's own rules: what fits passes, and each thing Discord would refuse is refused. */

const button = (id: string, more: Record<string, Json> = {}): Json => ({
	type: 2,
	style: 2,
	label: "按",
	custom_id: id,
	...more,
});

const row = (...components: Json[]): Json => ({ type: 1, components });

const menu = (more: Record<string, Json> = {}): Json => ({
	type: 3,
	custom_id: "menu",
	options: [
		{ label: "一", value: "1" },
		{ label: "二", value: "2" },
	],
	...more,
});

const said = (
	body: Json,
	arrival: "response" | "edit" | "channel" = "response",
	files: readonly string[] = [],
): string =>
	messageProblems(messageShape.parse(body), arrival, files)
		.map((one) => `${one.path.join(".")}: ${one.message}`)
		.join("\n");

describe("a message", () => {
	it("that fits is taken", () => {
		const body = {
			content: "“记言”",
			embeds: [
				{
					title: "题".repeat(256),
					description: "言".repeat(4096),
					fields: [{ name: "名", value: "值" }],
					footer: { text: "足" },
					image: { url: "attachment://chart.png" },
				},
			],
			components: [
				row(menu()),
				row(button("a"), button("b", { style: 1 })),
				row({ type: 2, style: 5, label: "链", url: "https://example.org" }),
			],
			flags: 64,
			allowed_mentions: { parse: [] },
			tts: false,
			enforce_nonce: false,
		};
		expect(shapeProblems(shapes.followUp, body)).toEqual([]);
		expect(said(body, "response", ["chart.png"])).toBe("");
	});

	it.each<[string, Json, string]>([
		["content of 2001", { content: "言".repeat(2001) }, "2000"],
		["emoji that count two units each", { content: "😀".repeat(1001) }, "2000"],
		[
			"embeds of 6001 in all",
			{
				embeds: [
					{ description: "言".repeat(3000) },
					{ description: "言".repeat(3001) },
				],
			},
			"6000",
		],
		["an embed that shows nothing", { embeds: [{}] }, "shows nothing"],
		["an embed of blanks", { embeds: [{ description: " \n" }] }, "nothing"],
		[
			"a field without a name",
			{ embeds: [{ title: "题", fields: [{ name: " ", value: "值" }] }] },
			"required",
		],
		[
			"a javascript: address",
			{ embeds: [{ title: "题", url: "javascript:alert(1)" }] },
			"Scheme",
		],
		[
			"an image that is not attached",
			{ embeds: [{ image: { url: "attachment://none.png" } }] },
			"attached",
		],
		[
			"a footer of 2049",
			{ embeds: [{ title: "题", footer: { text: "足".repeat(2049) } }] },
			"2048",
		],
		[
			"six rows",
			{ components: "abcdef".split("").map((id) => row(button(id))) },
			"5 or fewer",
		],
		[
			"the same custom id twice",
			{ components: [row(button("a")), row(button("a"))] },
			"duplicated",
		],
		[
			"a button without label or emoji",
			{ components: [row(button("a", { label: "" }))] },
			"label or an emoji",
		],
		[
			"a link button that leads nowhere",
			{ components: [row({ type: 2, style: 5, label: "链" })] },
			"must have a url",
		],
		[
			"a link button with javascript:",
			{
				components: [
					row({ type: 2, style: 5, label: "链", url: "javascript:alert(1)" }),
				],
			},
			"Scheme",
		],
		[
			"a menu beside a button",
			{ components: [row(menu(), button("a"))] },
			"fills its row",
		],
		[
			"menu values that are the same",
			{
				components: [
					row(
						menu({
							options: [
								{ label: "一", value: "1" },
								{ label: "二", value: "1" },
							],
						}),
					),
				],
			},
			"unique",
		],
		[
			"two entries chosen where one may be",
			{
				components: [
					row(
						menu({
							options: [
								{ label: "一", value: "1", default: true },
								{ label: "二", value: "2", default: true },
							],
						}),
					),
				],
			},
			"chosen",
		],
		[
			"a component of version 2 without its flag",
			{ components: [{ type: 10, content: "言" }] },
			"IS_COMPONENTS_V2",
		],
		[
			"content beside components of version 2",
			{
				content: "言",
				flags: 1 << 15,
				components: [{ type: 10, content: "言" }],
			},
			"forbids",
		],
		[
			"41 components of version 2",
			{
				flags: 1 << 15,
				components: Array.from({ length: 41 }, () => ({
					type: 10,
					content: "言",
				})),
			},
			"40",
		],
		["a flag nobody knows", { content: "言", flags: 1 << 25 }, "Unknown flag"],
		[
			"mentions both parsed and listed",
			{ content: "言", allowed_mentions: { parse: ["users"], users: ["1"] } },
			"mutually exclusive",
		],
		["a nonce of 26", { content: "言", nonce: "n".repeat(26) }, "25"],
	])("with %s is refused", (_what, body, reason) => {
		expect(said(body)).toContain(reason);
	});

	it("cannot be made private by an edit, nor in a channel", () => {
		const body = { content: "言", flags: 64 };
		expect(said(body, "response")).toBe("");
		expect(said(body, "edit")).toContain("EPHEMERAL");
		expect(said(body, "channel")).toContain("EPHEMERAL");
	});

	it("that shows nothing is empty", () => {
		expect(isEmpty({ content: " " }, 0)).toBe(true);
		expect(isEmpty({}, 1)).toBe(false);
		expect(isEmpty({ embeds: [{ title: "题" }] }, 0)).toBe(false);
	});

	it("pings whom its text names and its mentions allow", () => {
		const content = "@everyone <@1> <@&2>";
		expect(pings({ content }, true)).toEqual(["1"]);
		expect(pings({ content }, false)).toEqual(["@everyone", "1", "2"]);
		expect(pings({ content, allowed_mentions: { parse: [] } }, false)).toEqual(
			[],
		);
		expect(
			pings({ content, allowed_mentions: { parse: [], roles: ["2"] } }, false),
		).toEqual(["2"]);
	});

	it("with a key that does not exist is refused", () => {
		expect(
			shapeProblems(shapes.followUp, {
				content: "言",
				embeds: [{ titel: "题" }],
			}),
		).toEqual([{ path: ["embeds", 0, "titel"], message: "no such key" }]);
	});
});

describe("a modal", () => {
	const input = (id: string, more: Record<string, Json> = {}): Json => ({
		type: 4,
		custom_id: id,
		style: 1,
		label: "问",
		...more,
	});

	it("that fits is taken, one that does not is refused", () => {
		expect(modalProblems([row(input("a")), row(input("b"))])).toEqual([]);
		expect(modalProblems([row(input("a")), row(input("a"))])).toHaveLength(1);
		expect(modalProblems([row(input("a", { label: "" }))])).toHaveLength(1);
		expect(
			modalProblems([row(input("a", { min_length: 9, max_length: 3 }))]),
		).toHaveLength(1);
		expect(
			modalProblems("abcdef".split("").map((id) => row(input(id)))),
		).toHaveLength(1);
	});
});

describe("a list of commands", () => {
	const option = (name: string, more: Record<string, Json> = {}): Json => ({
		type: 3,
		name,
		description: "What",
		...more,
	});
	const command = (more: Record<string, Json> = {}): Record<string, Json> => ({
		name: "quotes",
		description: "What was said",
		...more,
	});
	const problems = (...commands: Json[]): string =>
		commandProblems(commands.map((one) => commandShape.parse(one)))
			.map((one) => one.message)
			.join("\n");

	it("that fits is taken", () => {
		const fits = command({
			name_localizations: { "zh-CN": "言论", "zh-TW": "言論" },
			description_localizations: { "zh-CN": "谁说了什么" },
			options: [
				option("speaker", { required: true, autocomplete: true }),
				option("wording", { choices: [{ name: "原话", value: "exact" }] }),
			],
			contexts: [0, 1, 2],
			integration_types: [0, 1],
			default_member_permissions: "32",
		});
		expect(problems(fits)).toBe("");
	});

	it.each<[string, Json, string]>([
		["a name in upper case", command({ name: "Quotes" }), "lower case"],
		["a name with a space", command({ name: "all quotes" }), "pattern"],
		["no description", command({ description: "" }), "between 1 and 100"],
		[
			"a language that does not exist",
			command({ name_localizations: { "zh-CH": "言论" } }),
			"no such locale",
		],
		[
			"a localised name with a space",
			command({ name_localizations: { "zh-CN": "言 论" } }),
			"pattern",
		],
		[
			"a required option after one that is not",
			command({ options: [option("a"), option("b", { required: true })] }),
			"before non-required",
		],
		[
			"the same option twice",
			command({ options: [option("a"), option("a")] }),
			"unique",
		],
		[
			"options that are the same in one language",
			command({
				options: [
					option("a", { name_localizations: { "zh-CN": "题" } }),
					option("b", { name_localizations: { "zh-CN": "题" } }),
				],
			}),
			"unique in zh-CN",
		],
		[
			"choices and autocomplete",
			command({
				options: [
					option("a", {
						autocomplete: true,
						choices: [{ name: "一", value: "1" }],
					}),
				],
			}),
			"choices and autocomplete",
		],
		[
			"a choice of 101",
			command({
				options: [
					option("a", { choices: [{ name: "一", value: "1".repeat(101) }] }),
				],
			}),
			"100 or fewer",
		],
		[
			"more than 8000 in all",
			command({
				options: Array.from({ length: 25 }, (_, n) =>
					option(`o${n}`, {
						description: "言".repeat(100),
						choices: Array.from({ length: 3 }, (_x, m) => ({
							name: `${m}${"一".repeat(90)}`,
							value: `${m}`,
						})),
					}),
				),
			}),
			"maximum size",
		],
	])("with %s is refused", (_what, given, reason) => {
		expect(problems(given)).toContain(reason);
	});

	it("does not hold a name twice, nor more than a hundred", () => {
		expect(problems(command(), command())).toContain("unique");
		expect(
			problems(
				...Array.from({ length: 101 }, (_, n) => command({ name: `c${n}` })),
			),
		).toContain("Maximum number");
	});

	const entry = (more: Record<string, Json> = {}): Record<string, Json> => ({
		type: 3,
		name: "Check this",
		...more,
	});

	it("may have the menu of a message in it, named as a command is too", () => {
		expect(
			problems(
				command(),
				entry({ name_localizations: { "zh-CN": "核对" } }),
				entry({ name: "quotes" }),
			),
		).toBe("");
	});

	it.each<[string, Json, string]>([
		["a description", entry({ description: "Checks" }), "no description"],
		[
			"a localised description",
			entry({ description_localizations: { "zh-CN": "核对" } }),
			"no description",
		],
		["options", entry({ options: [option("a")] }), "no options"],
		["a name of 33", entry({ name: "x".repeat(33) }), "between 1 and 32"],
		[
			"a language that does not exist",
			entry({ name_localizations: { "zh-CH": "核对" } }),
			"no such locale",
		],
		["a type that does not exist", entry({ type: 9 }), "no such type"],
	])("an entry of a menu with %s is refused", (_what, given, reason) => {
		expect(problems(given)).toContain(reason);
	});

	it("has at most fifteen entries of one menu", () => {
		const entries = (count: number) =>
			Array.from({ length: count }, (_, n) => entry({ name: `Check ${n}` }));
		expect(problems(...entries(15))).toBe("");
		expect(problems(...entries(16))).toContain("15");
		expect(problems(entry(), entry())).toContain("unique");
	});
});

describe("suggestions", () => {
	it("are refused where their client could not show or send them", () => {
		const of = (...choices: Json[]) =>
			suggestionProblems({ choices }, 3).map((one) => one.message);
		expect(of({ name: "杨琳", value: "person:杨琳" })).toEqual([]);
		expect(of({ name: "", value: "a" })).toHaveLength(1);
		expect(of({ name: "长".repeat(101), value: "a" })).toHaveLength(1);
		expect(of({ name: "a", value: "长".repeat(101) })).toHaveLength(1);
		expect(of({ name: "a", value: 1 })).toHaveLength(1);
		expect(of(null)).toHaveLength(1);
	});
});
