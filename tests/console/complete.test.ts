import { describe, expect, it } from "vitest";
import { commands, definitions } from "../../commands/index.ts";
import type { Suggestion } from "../../src/command.ts";
import { complete } from "../../src/console/complete.ts";
import { consoleReader } from "../../src/console/console.ts";
import { Typist } from "../../src/console/typed.ts";
import type { Typing } from "../../src/dispatch.ts";
import type { Locale } from "../../src/locale.ts";

const typist = new Typist(commands);

const completed = async (line: string, locale: Locale = "zh-CN") => {
	const asked: Typing[] = [];
	const [found, instead] = await complete(
		line,
		typist,
		{
			async suggest(typing): Promise<readonly Suggestion[]> {
				asked.push(typing);
				return ["杨琳", "Yang Lin", "person:杨帆"].map((value) => ({
					name: value,
					value,
				}));
			},
		},
		consoleReader(locale),
	);
	return { found, instead, asked };
};

describe("tab completion", () => {
	it("offers every command where nothing is typed, in the reader's words", async () => {
		const { found, instead } = await completed("");
		expect(found).toHaveLength(definitions(commands).length);
		expect(found).toContain("/言论 ");
		expect(instead).toBe("");
	});

	it("completes the second word of a command that has one, then its options", async () => {
		expect((await completed("/export ")).found).toEqual(
			expect.arrayContaining(["言论 ", "承诺 "]),
		);
		expect((await completed("/export qu")).found).toEqual(["quotes "]);
		expect((await completed("/导出 言")).found).toEqual(["言论 "]);
		expect((await completed("/导出 言论 格")).found).toEqual(["格式:"]);
		expect((await completed("/export quotes format:CSV")).found).toEqual([
			expect.stringContaining("CSV"),
		]);
		expect((await completed("/export nonsense for")).found).toEqual([]);
	});

	it.each([
		["/qu", ["/quotes "]],
		["/言", ["/言论 "]],
		["/s", ["/search ", "/settings ", "/status "]],
		["/zz", []],
	])("%s completes the command", async (line, expected) => {
		expect((await completed(line)).found).toEqual(expected);
	});

	it("offers the options that are not there yet, in the reader's words", async () => {
		const { found, instead } = await completed("/quotes speaker:杨琳 ");
		expect(found).not.toContain("说话人:");
		expect(found).toContain("话题:");
		expect(instead).toBe("");
	});

	it("completes an option's name as it is begun", async () => {
		expect((await completed("/quotes to")).found).toEqual(["topic:", "to:"]);
		expect((await completed("/言论 话")).found).toEqual(["话题:"]);
	});

	it("asks the archive for values, by what is typed after the colon", async () => {
		const { found, instead, asked } = await completed(
			"/quotes topic:通道 speaker:yl",
		);
		expect(asked).toMatchObject([
			{ command: "quotes", option: "speaker", typed: "yl" },
		]);
		expect(instead).toBe("yl");
		expect(found).toEqual(["杨琳 ", '"Yang Lin" ', "杨帆 "]);
	});

	it("asks within quotes too, and replaces them", async () => {
		const { asked, instead } = await completed('/quotes speaker:"Yang L');
		expect(asked[0]?.typed).toBe("Yang L");
		expect(instead).toBe('"Yang L');
	});

	it("offers fixed values by their labels", async () => {
		const { found, asked } = await completed("/言论 措辞:");
		expect(found).toEqual(["原话 ", "转述 "]);
		expect(asked).toEqual([]);
		expect((await completed("/quotes wording:", "en-US")).found).toEqual([
			'"exact words" ',
			"paraphrase ",
		]);
	});
});
