import { describe, expect, it } from "vitest";
import { commands } from "../../commands/index.ts";
import { Typist, typedCall } from "../../src/console/typed.ts";
import { UserError } from "../../src/error.ts";

const typist = new Typist(commands);

const call = (line: string) => typist.call(line, "zh-CN");

const problem = (line: string): string => {
	try {
		call(line);
	} catch (error) {
		if (error instanceof UserError) return error.key;
		throw error;
	}
	return "none";
};

describe("what is typed in a terminal", () => {
	it.each([
		["/quotes speaker:杨琳", "quotes", { speaker: "杨琳" }],
		["/言论 说话人:杨琳", "quotes", { speaker: "杨琳" }],
		["/言論 發言者：杨琳", "quotes", { speaker: "杨琳" }],
		["／言论　说话人：杨琳", "quotes", { speaker: "杨琳" }],
		["/QUOTES Speaker:杨琳", "quotes", { speaker: "杨琳" }],
		[
			'/quotes speaker:杨琳 topic:"西部 陆海" from:2024-03-01',
			"quotes",
			{ speaker: "杨琳", topic: "西部 陆海", from: "2024-03-01" },
		],
		["/quotes topic:“西部 陆海”", "quotes", { topic: "西部 陆海" }],
		["/quotes 措辞:原话", "quotes", { wording: "exact" }],
		['/quotes wording:"exact words"', "quotes", { wording: "exact" }],
		["/quotes wording:paraphrase", "quotes", { wording: "paraphrase" }],
		[
			"/承诺 区县:黔江区 含下辖:是",
			"commitments",
			{ district: "黔江区", below: true },
		],
		["/commitments below:no", "commitments", { below: false }],
		[
			"/quotes speaker:person:李庆@万州区",
			"quotes",
			{ speaker: "person:李庆@万州区" },
		],
		["/status", "status", {}],
		["/状态", "status", {}],
		["/who 杨琳", "who", { name: "杨琳" }],
		["/who Yang Lin", "who", { name: "Yang Lin" }],
		['/who "Yang Lin"', "who", { name: "Yang Lin" }],
		["/quotes 杨琳 topic:通道", "quotes", { speaker: "杨琳", topic: "通道" }],
	])("%s", (line, command, options) => {
		expect(call(line)).toEqual({ command, options });
	});

	it.each([
		['/search "西部 陆海" -物流 OR 口岸', '"西部 陆海" -物流 OR 口岸'],
		["/search 杨琳表示：将促进", "杨琳表示：将促进"],
		["/搜索 https://example.com/a", "https://example.com/a"],
		['/search query:"西部 陆海"', "西部 陆海"],
		[String.raw`/search query:"\"西部 陆海\" -物流"`, '"西部 陆海" -物流'],
		["/search query:通道 OR 口岸", "通道 OR 口岸"],
		['/search query:"西部 陆海" -物流', '"西部 陆海" -物流'],
	])("a query keeps its own marks: %s", (line, query) => {
		expect(call(line)).toEqual({ command: "search", options: { query } });
	});

	it("a query ends where the next option begins", () => {
		expect(call("/search query:通道 -物流 from:2024-03-01 to:今天")).toEqual({
			command: "search",
			options: { query: "通道 -物流", from: "2024-03-01", to: "今天" },
		});
	});

	it.each([
		["杨琳", "console.notACommand"],
		["/", "console.notACommand"],
		["/quots speaker:杨琳", "console.commandNear"],
		["/xyzzy", "error.noSuchCommand"],
		["/quotes speker:杨琳", "error.noSuchOption"],
		["/quotes 说话:杨琳", "error.noSuchOption"],
		["/status 杨琳", "console.tooMuch"],
		["/help topic:通道", "error.noSuchOption"],
	])("%s is not understood: %s", (line, key) => {
		expect(problem(line)).toBe(key);
	});

	it.each([
		{ command: "quotes", options: { speaker: "杨琳" } },
		{ command: "search", options: { query: '"西部 陆海" -物流' } },
		{ command: "search", options: { query: String.raw`a\b "c` } },
		{ command: "commitments", options: { district: "万州区", below: true } },
		{ command: "quotes", options: { topic: "“双城记” 建设" } },
		{ command: "status", options: {} },
	])("what is printed as a command can be typed: %j", (asked) => {
		expect(call(typedCall(asked))).toEqual(asked);
	});
});
