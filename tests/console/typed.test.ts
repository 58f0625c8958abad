import { describe, expect, it } from "vitest";
import { commands } from "../../commands/index.ts";
import { Typist, typedCall } from "../../src/console/typed.ts";
import { UserError } from "../../src/error.ts";
import { message } from "../../src/locale.ts";
import type { Call } from "../../src/reply.ts";

const typist = new Typist(commands);

const call = (line: string) => typist.call(line, "zh-CN");

/** What is wrong with a line. */
const refusal = (line: string): UserError => {
	try {
		call(line);
	} catch (error) {
		if (error instanceof UserError) return error;
		throw error;
	}
	throw new Error(`${line} was understood`);
};

const told = (line: string): string => {
	const { key, values } = refusal(line);
	return message("zh-CN", key, values);
};

const offered = (line: string): readonly Call[] =>
	refusal(line).asks.map(({ call: asked }) => asked);

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
		["/言论 说话人: 袁家军", "quotes", { speaker: "袁家军" }],
		[
			'/言论 说话人：　"Yang Lin" 话题: 通道',
			"quotes",
			{ speaker: "Yang Lin", topic: "通道" },
		],
		["/言论 说话人: 话题:通道", "quotes", { speaker: "", topic: "通道" }],
		["/导出 言论 格式:Word", "export quotes", { format: "docx" }],
		["/导出 言论 格式:docx", "export quotes", { format: "docx" }],
		["/导出 言论 格式:excel", "export quotes", { format: "csv" }],
		["/匯出 言論 格式:csv", "export quotes", { format: "csv" }],
		[
			'/export quotes format:"JSON Lines"',
			"export quotes",
			{ format: "jsonl" },
		],
		["/导出 言论 格式:PDF", "export quotes", { format: "PDF" }],
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
		["/search query: 通道 OR 口岸", "通道 OR 口岸"],
		['/搜索 关键词:"以大开放促进大开发"', '"以大开放促进大开发"'],
		["/搜索 关键词:“以大开放促进大开发”", "“以大开放促进大开发”"],
		['/搜索 关键词: "以大开放促进大开发"', '"以大开放促进大开发"'],
		['/搜索 "报纸:重庆日报"', '"报纸:重庆日报"'],
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
		["/搜索 关键词:枫桥 报纸:重庆日报", "error.noSuchOption"],
		["/search 枫桥 newspaper:重庆日报", "error.noSuchOption"],
		["/言论 说话人:袁家军 说话人:胡衡华", "console.twice"],
		["/言论 说话人:袁家军 speaker:胡衡华", "console.twice"],
	])("%s is not understood: %s", (line, key) => {
		expect(problem(line)).toBe(key);
	});

	it("in a draft a colon after a word is text, whatever other commands take", () => {
		expect(call("/verify 杨琳说 日期：2024年")).toEqual({
			command: "verify",
			options: { text: "杨琳说 日期：2024年" },
		});
	});

	it("what an option is not there in is named in full", () => {
		expect(told("/对比 时段 说话人:徐江 自:2024-03")).toContain(
			"/对比 时段 没有“自”这一项",
		);
		expect(told("/言论 说话:徐江")).toContain("/言论 没有“说话”这一项");
	});

	it("a command without its slash is offered as one, beside the search", () => {
		expect(offered("言论 说话人:袁家军")).toEqual([
			{ command: "quotes", options: { speaker: "袁家军" } },
			{ command: "search", options: { query: "言论 说话人:袁家军" } },
		]);
		expect(offered("compare districts 黔江区 other:万州区")[0]?.command).toBe(
			"compare districts",
		);
		expect(offered("杨琳说了什么")).toHaveLength(1);
		// It has the name of a command, and would be refused with the slash too.
		expect(offered("言论 说话:袁家军")).toHaveLength(1);
	});

	it.each([
		{ command: "search", options: { query: '"以大开放促进大开发"' } },
		{ command: "search", options: { query: "“以大开放促进大开发”" } },
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
