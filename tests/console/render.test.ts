import { stripVTControlCharacters } from "node:util";
import { describe, expect, it } from "vitest";
import { widthOf } from "../../src/console/layout.ts";
import { render, type Screen } from "../../src/console/render.ts";
import { dressFor } from "../../src/console/style.ts";
import { type Block, type Passage, reply } from "../../src/reply.ts";

const screen: Screen = {
	locale: "zh-CN",
	width: Number.POSITIVE_INFINITY,
	dress: dressFor(false),
	numbered: true,
};

const words = (
	wording: Passage["wording"],
	text: string,
	label: string | null,
	id = "a#1",
): Passage => ({
	ref: { kind: "statement", id },
	wording,
	label,
	pieces: [{ by: "paper", text, match: false }],
});

const exact = words("exact", "“今年要把河堤修完。”", "原话");
const paraphrase = words("paraphrase", "将再修一段堤。", "转述 · 勿加引号");

const blocks: readonly Block[] = [
	{
		kind: "hit",
		heading: "第4段",
		passages: [exact, paraphrase],
		notes: ["［注：原文如此］"],
	},
	{
		kind: "source",
		headline: "河堤年内修完",
		url: "https://example.com/4",
		details: ["新闻日 2024-04-23（据文内）", "版次：未录"],
	},
];

const answer = reply({
	outcome: "answer",
	title: "林若川 · 1 条",
	lead: ["查询：说话人＝林若川"],
	blocks,
	footer: "检索 3 篇",
	hitActions: ["copy", "why"],
	asks: [
		{
			label: "承诺（2）",
			call: { command: "commitments", options: { speaker: "林 若川" } },
		},
	],
});

const textOf = (given: Partial<Screen> = {}) =>
	render(answer, { ...screen, ...given }).lines.join("\n");

describe("an answer in a terminal", () => {
	it("has its title first, then how it was understood; what was searched after the words", () => {
		const { lines } = render(answer, screen);
		expect(lines[0]).toBe("林若川 · 1 条");
		expect(lines[1]).toBe("查询：说话人＝林若川");
		const footer = lines.indexOf("检索 3 篇");
		expect(footer).toBeGreaterThan(
			lines.findIndex((line) => line.includes("出处")),
		);
	});

	it("never lets exact words and paraphrase look alike, without colours", () => {
		const { lines } = render(answer, screen);
		const exactLine = lines.find((line) => line.includes("河堤修完。"));
		const paraphraseLine = lines.find((line) => line.includes("再修一段"));
		expect(exactLine).toContain("┃ “今年要把河堤修完。”");
		expect(paraphraseLine).toContain("┊ 将再修一段堤。");
		expect(paraphraseLine).not.toMatch(/[“”]/u);
	});

	it("prints source, link and what is not known", () => {
		expect(textOf()).toContain("出处：《河堤年内修完》");
		expect(textOf()).toContain("版次：未录");
		expect(textOf()).toContain("https://example.com/4");
	});

	it("numbers passages, then questions, and says what the numbers do", () => {
		const { choices, lines } = render(answer, screen);
		expect(choices).toEqual([
			{ kind: "hit", ref: exact.ref },
			{ kind: "hit", ref: paraphrase.ref },
			{ kind: "ask", ask: answer.asks[0] },
		]);
		expect(lines).toContain("  [1] 原话");
		expect(lines.join("\n")).toContain("复制引文、依据");
		expect(lines).toContain('[3] 承诺（2）　/commitments speaker:"林 若川"');
	});

	it("shows no numbers where none can be typed, and questions as commands", () => {
		const text = textOf({ numbered: false });
		expect(text).not.toMatch(/\[\d+\]/u);
		expect(text).toContain('→ 承诺（2）　/commitments speaker:"林 若川"');
		expect(text).toContain("原话");
	});

	it("keeps every line within the terminal", () => {
		for (const width of [24, 40, 80])
			for (const line of render(answer, { ...screen, width }).lines)
				expect(widthOf(line)).toBeLessThanOrEqual(width);
	});

	it("marks what was found, with and without colours", () => {
		const found = reply({
			outcome: "answer",
			title: "修",
			blocks: [
				{
					kind: "prose",
					label: "第1段",
					style: "paragraph",
					pieces: [
						{ by: "paper", text: "将再", match: false },
						{ by: "paper", text: "修", match: true },
						{ by: "us", text: "…" },
					],
				},
			],
		});
		expect(render(found, screen).lines).toContain("将再▸修◂［…］");
		expect(
			render(found, { ...screen, dress: dressFor(true) }).lines.join(""),
		).toContain("将再\u001b[7m修\u001b[27m［…］");
	});

	it("colours nothing that a word does not say too", () => {
		const stripped = stripVTControlCharacters(
			textOf({ dress: dressFor(true) }),
		);
		expect(stripped).toBe(textOf());
	});

	it("lets no text of a paper steer the terminal", () => {
		const hostile = reply({
			outcome: "answer",
			title: "\u001b[2J标题",
			lead: ["\u0007"],
			blocks: [
				{
					kind: "line",
					lead: "\u001b]0;x\u0007",
					passage: words("exact", "\u001b[31m红", null),
					tail: ["\u009b1m"],
				},
			],
		});
		expect(render(hostile, screen).lines.join("")).not.toMatch(/\p{Cc}/u);
	});
});
