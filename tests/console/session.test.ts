import { PassThrough } from "node:stream";
import { describe, expect, it } from "vitest";
import { type Output, runConsole } from "../../src/console/console.ts";
import { languageOf } from "../../src/console/language.ts";
import type { Dispatcher } from "../../src/dispatch.ts";
import {
	type Call,
	type HitAction,
	type HitRef,
	reply,
} from "../../src/reply.ts";

/** A dispatcher that says what it was asked, and keeps it. */
const echo = () => {
	const calls: Call[] = [];
	const acts: [HitAction, HitRef][] = [];
	const dispatcher: Dispatcher = {
		async answer(call) {
			calls.push(call);
			return reply({
				outcome: "answer",
				title: `答 ${call.command}`,
				blocks: ["甲", "乙"].map((text, index) => ({
					kind: "line" as const,
					lead: null,
					passage: {
						ref: { kind: "statement" as const, id: `a#${index}` },
						wording: "paraphrase" as const,
						label: null,
						pieces: [{ by: "paper" as const, text, match: false }],
					},
					tail: [],
				})),
				hitActions: ["copy", "why"],
				asks: [{ label: "状态", call: { command: "status", options: {} } }],
			});
		},
		async act(action, ref) {
			acts.push([action, ref]);
			return reply({ outcome: "answer", title: `做 ${action} ${ref.id}` });
		},
		seesMore: () => false,
		async suggest() {
			return [];
		},
	};
	return { calls, acts, dispatcher };
};

/** What a conversation over a pipe prints. */
const piped = async (typed: string, abort?: AbortSignal) => {
	const { calls, acts, dispatcher } = echo();
	const input = new PassThrough();
	const output: Output & PassThrough = new PassThrough();
	let text = "";
	output.on("data", (chunk: Buffer) => {
		text += chunk.toString();
	});
	if (abort === undefined) input.end(typed);
	else input.write(typed);
	await runConsole({
		dispatcher,
		locale: "zh-CN",
		input,
		output,
		environment: {},
		version: "1.0.0",
		articles: 3,
		save: () => [],
		signal: abort ?? new AbortController().signal,
	});
	return { calls, acts, text };
};

describe("a conversation over a pipe", () => {
	it("answers each line in turn, each question before its answer", async () => {
		const { calls, text } = await piped("/quotes 杨琳\n\n/status");
		expect(calls.map(({ command }) => command)).toEqual(["quotes", "status"]);
		expect(text.indexOf("/quotes 杨琳")).toBeLessThan(
			text.indexOf("答 quotes"),
		);
		expect(text.indexOf("答 quotes")).toBeLessThan(text.indexOf("/status"));
	});

	it("has no colours and no prompt of a terminal", async () => {
		const { text } = await piped("/status\n");
		expect(text).not.toContain("\u001b");
	});

	it("ends where somebody leaves, and asks nothing more", async () => {
		const { calls } = await piped("/status\n/退出\n/status\n");
		expect(calls).toHaveLength(1);
	});

	it("ends when it is told to", async () => {
		const stop = new AbortController();
		setTimeout(() => stop.abort(), 50);
		const { calls } = await piped("/status\n", stop.signal);
		expect(calls).toHaveLength(1);
	});

	it("goes on after what it cannot understand", async () => {
		const { calls, text } = await piped("杨琳\n/status\n");
		expect(text).toContain("“杨琳”不是命令");
		expect(calls).toHaveLength(1);
	});
});

describe("numbers", () => {
	it("ask what the button asks", async () => {
		const { calls } = await piped("/quotes 杨琳\n3\n");
		expect(calls.map(({ command }) => command)).toEqual(["quotes", "status"]);
	});

	it("pick a passage, then say what to do with it", async () => {
		const { acts, text } = await piped("/quotes 杨琳\n2\n1\n");
		expect(text).toContain("[1] 复制引文  [2] 依据");
		expect(acts).toEqual([["copy", { kind: "statement", id: "a#1" }]]);
	});

	it("do both at once", async () => {
		const { acts } = await piped("/quotes 杨琳\n1 2\n2 1\n");
		expect(acts).toEqual([
			["why", { kind: "statement", id: "a#0" }],
			["copy", { kind: "statement", id: "a#1" }],
		]);
	});

	it("still mean the answer after something was done with a passage", async () => {
		const { calls } = await piped("/quotes 杨琳\n1 2\n3\n");
		expect(calls.at(-1)?.command).toBe("status");
	});

	it("that are not there are said to be so", async () => {
		const { text, calls } = await piped("/quotes 杨琳\n9\n1 7\n");
		expect(text).toContain("没有编号 9");
		expect(text).toContain("没有编号 7");
		expect(calls).toHaveLength(1);
	});
});

describe("the language of a terminal", () => {
	it.each([
		[{ LANG: "zh_CN.UTF-8" }, "zh-CN"],
		[{ LANG: "zh_TW.UTF-8" }, "zh-TW"],
		[{ LANG: "en_US.UTF-8" }, "en-US"],
		[{ LC_ALL: "zh_HK", LANG: "en_US.UTF-8" }, "zh-TW"],
		[{ LC_ALL: "", LC_MESSAGES: "en_GB", LANG: "zh_CN" }, "en-US"],
		[{ LANG: "C.UTF-8" }, "zh-CN"],
		[{ LANG: "POSIX" }, "zh-CN"],
		[{}, "zh-CN"],
	])("%j reads %s", (environment, locale) => {
		expect(languageOf(environment)).toBe(locale);
	});
});
