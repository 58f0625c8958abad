import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { commands, definitions } from "../../commands/index.ts";
import { hostileTexts } from "./hostile.ts";
import type { Typed } from "./local/commandBox.ts";
import type { Newsroom } from "./newsroom.ts";
import { openSeeds } from "./seeds.ts";

/** Every option of every command, with what a prankster's own client might send: answered, or refused clearly. */

let room: Newsroom;
beforeAll(async () => {
	room = await openSeeds();
});
// Fails where the local Discord refused a message: limits, components, mentions.
afterAll(() => room.close());

const hostile: readonly string[] = [
	...hostileTexts,
	"“".repeat(2000),
	'"'.repeat(2000),
	"\u0000\u0001\u001b[2J\u0085\u2028".repeat(40),
	"\u202e\u2066\u200f@everyone\u202c".repeat(60),
	"的".repeat(6000),
	"的 一 是 在 ".repeat(40),
	'-的 -一 OR OR "',
	"\ud83d".repeat(100),
	"a".repeat(6000),
	"9".repeat(400),
	"   ",
	"2024-02-30",
	"2024-05..2024-03",
	"'; DROP TABLE screens; --",
	"{name} {count, plural, other {#}} %s %n",
	"../../etc/passwd",
	"person:__proto__",
	"constructor",
];

type Definition = ReturnType<typeof definitions>[number];

/** What a command is asked with besides the option that is hostile. */
const harmless = (option: Definition["options"][number]): Typed =>
	option.type === "flag"
		? true
		: option.type === "integer"
			? (option.min ?? 1)
			: option.type === "file"
				? {
						name: "稿.txt",
						type: "text/plain",
						bytes: new TextEncoder().encode("杨琳表示，坚定前行。"),
					}
				: (option.choices[0]?.value ?? "2024-04-23");

const called = definitions(commands).flatMap((one) =>
	one.subcommands.length === 0
		? [{ name: one.name.text, options: one.options }]
		: one.subcommands.map((sub) => ({
				name: `${one.name.text} ${sub.name.text}`,
				options: sub.options,
			})),
);

describe.each(called.map((one) => [one.name, one] as const))(
	"/%s",
	(name, { options }) => {
		const required = (but: string): Record<string, Typed> =>
			Object.fromEntries(
				options
					.filter((option) => option.required && option.name.text !== but)
					.map((option) => [option.name.text, harmless(option)]),
			);

		it("answers or refuses whatever is typed, and mentions nobody", async () => {
			for (const option of options) {
				if (option.type !== "text") continue;
				for (const text of hostile) {
					// Somebody new each time: whoever asks so much is asked for patience.
					const prankster = room.discord.person({
						guild: room.discord.guild(),
						forged: true,
					});
					const answer = await prankster.slash(name, {
						...required(option.name.text),
						[option.name.text]: text,
					});
					const what = `${option.name.text}: ${JSON.stringify(text.slice(0, 40))}`;
					expect([what, answer.text]).not.toEqual([
						what,
						expect.stringContaining("抱歉"),
					]);
					expect([what, answer.message.pings]).toEqual([what, []]);
					expect([what, answer.previews]).toEqual([what, []]);
					expect(answer.isPrivate).toBe(true);
					expect(answer.text).not.toContain(room.discord.token);
					expect(answer.message.embeds[0]?.title ?? "").not.toBe("");
				}
			}
		});

		it("completes whatever is typed, or offers nothing", async () => {
			for (const option of options.filter((one) => one.autocomplete))
				for (const text of hostile) {
					const offered = await room.discord
						.person({ guild: room.discord.guild() })
						.type(name, option.name.text, text);
					expect(offered.length).toBeLessThanOrEqual(25);
				}
		});

		it("refuses values of another kind", async () => {
			for (const option of options)
				for (const value of ["nonsense", 1e15, -1, true] as const) {
					if (option.type === "file") continue;
					const answer = await room.discord
						.person({ guild: room.discord.guild(), forged: true })
						.slash(name, {
							...required(option.name.text),
							[option.name.text]: value,
						});
					expect(answer.text).not.toContain("抱歉");
					expect(answer.message.pings).toEqual([]);
				}
		});
	},
);
