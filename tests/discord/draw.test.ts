import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { controls } from "../../src/discord/controls.ts";
import { sealed } from "../../src/discord/door.ts";
import { draw, fileName } from "../../src/discord/draw.ts";
import { visible } from "../../src/discord/escape.ts";
import { linkable } from "../../src/discord/layout.ts";
import { customId, type Press, readCustomId } from "../../src/discord/press.ts";
import { locales, translator } from "../../src/locale.ts";
import {
	type Block,
	type Hit,
	type Line,
	type Passage,
	plainText,
	type Reply,
	reply,
} from "../../src/reply.ts";
import type { Screen } from "../../src/state/screens.ts";
import { anyReply } from "./anyReply.ts";
import { messageProblems, messageShape } from "./local/messageRules.ts";
import { shapeProblems, shapes } from "./local/shapes.ts";
import { letters, read, shown } from "./markdown.ts";

const seed = 20240423;
const locale = "zh-CN";
const t = translator(locale);

const screen = (of: Reply, page: number): Screen => {
	const drawing = draw(of, locale, page);
	return {
		origin: { kind: "call", call: { command: "quotes", options: {} } },
		asker: "1",
		guild: null,
		locale,
		posted: false,
		page: drawing.page,
		pages: drawing.pages,
		offered: drawing.offered,
		picked: 0,
		actions: of.hitActions,
		asks: of.asks,
		controls: of.controls,
		postable: of.postable,
		exportable: of.exportable,
	};
};

/** Everything Discord would refuse in a page, as it would be sent. */
function problems(of: Reply, page: number): unknown[] {
	const drawing = draw(of, locale, page);
	const { content, embeds, components, allowedMentions } = sealed({
		content: drawing.content,
		embed: drawing.embed,
		rows: controls("AAAAAAAAAAA", screen(of, page), locale),
		files: drawing.files,
	});
	const body = {
		content,
		embeds,
		components,
		allowed_mentions: allowedMentions,
		attachments: drawing.files.map((file, index) => ({
			id: String(index),
			filename: fileName(file.name),
		})),
	};
	const names = body.attachments.map((file) => String(file.filename));
	return [
		...shapeProblems(shapes.followUp, body),
		...messageProblems(messageShape.parse(body), "response", names),
	];
}

const pagesOf = (of: Reply) => draw(of, locale).pages;

const paper = (text: string) => ({ by: "paper", text, match: false }) as const;

const passage = (text: string, more: Partial<Passage> = {}): Passage => ({
	ref: { kind: "statement", id: text.slice(0, 20) },
	wording: "exact",
	label: "原话",
	pieces: [paper(text)],
	...more,
});

const hit = (heading: string, ...passages: Passage[]): Hit => ({
	kind: "hit",
	heading,
	passages,
	notes: [],
});

const answer = (...blocks: Block[]): Reply =>
	reply({
		outcome: "answer",
		title: "杨琳 · 2 条",
		lead: ["查询：说话人＝杨琳"],
		blocks,
		footer: "检索 3 篇",
		hitActions: ["copy", "context", "why"],
	});

/** All pages' words, without the marks where a page is turned. */
function allPages(of: Reply): string[] {
	return Array.from(
		{ length: pagesOf(of) },
		(_, index) => draw(of, locale, index).embed.description ?? "",
	);
}

/** What stands quoted on the pages, put together: numbers of lines and marks of page turns taken out. */
function quoted(pages: readonly string[]): string {
	const text = pages
		.flatMap((page) => read(page).filter((line) => line.kind === "quote"))
		.map((line) =>
			line.parts
				.filter((part) => part.kind !== "code")
				.map((part) => part.text)
				.join(""),
		)
		.join("");
	return letters(text).replaceAll(
		letters(`［${t("page.goesOn")}］［${t("page.wentOn")}］`),
		"",
	);
}

describe("any answer at all", () => {
	it(`becomes messages that Discord takes, on every page (seed ${seed})`, () => {
		fc.assert(
			fc.property(anyReply, (given) => {
				for (let page = 0; page < pagesOf(given); page++)
					expect(problems(given, page)).toEqual([]);
			}),
			{ seed, numRuns: 150 },
		);
	});

	it(`shows every passage whole, over its pages (seed ${seed})`, () => {
		fc.assert(
			fc.property(anyReply, (given) => {
				const words = quoted(allPages(given));
				let from = 0;
				for (const block of given.blocks) {
					const passages =
						block.kind === "hit"
							? block.passages
							: block.kind === "line"
								? [block.passage]
								: [];
					for (const one of passages) {
						const text = letters(visible(plainText(one.pieces)));
						const at = words.indexOf(text, from);
						expect(at, text).toBeGreaterThanOrEqual(0);
						from = at + text.length;
					}
				}
			}),
			{ seed, numRuns: 150 },
		);
	});

	it(`makes nothing of what is in its texts (seed ${seed})`, () => {
		fc.assert(
			fc.property(anyReply, (given) => {
				for (const page of allPages(given))
					for (const line of read(page))
						for (const part of line.parts)
							expect(["text", "bold", "code", "link"]).toContain(part.kind);
			}),
			{ seed, numRuns: 100 },
		);
	});
});

describe("a page", () => {
	it("shows exact words in quotes under their label, a paraphrase under its own", () => {
		const description = draw(
			answer(
				hit(
					"第4段",
					passage("“我们将坚定前行。”"),
					passage("将紧扣定位。", { label: "转述 · 勿加引号" }),
				),
				{
					kind: "source",
					headline: "以大开放促大开发",
					url: "https://example.org/a",
					details: ["来源 重庆日报", "未录：版次"],
				},
			),
			locale,
		).embed.description;
		expect(description).toBe(
			[
				"查询：说话人＝杨琳",
				"",
				"**1　第4段**",
				"**原话**",
				"> “我们将坚定前行。”",
				"**转述 · 勿加引号**",
				"> 将紧扣定位。",
				"出处：[《以大开放促大开发》](https://example.org/a)　来源 重庆日报　未录：版次",
			].join("\n"),
		);
	});

	it("shows lines numbered, under each other, exact ones named so", () => {
		const one = (words: string, more: Partial<Line> = {}): Line => ({
			kind: "line",
			lead: null,
			passage: passage(words, { label: null }),
			tail: ["第4段"],
			...more,
		});
		const description = draw(
			answer(
				{ kind: "heading", level: 2, text: "有数字 2" },
				one("打造一批百亿级产业集群", { tail: ["百亿级", "第14段"] }),
				one("", { passage: passage("“再建3座泵站”") }),
				one("", { lead: "徐江", passage: passage("“守住底线”") }),
			),
			locale,
		).embed.description;
		expect(description).toBe(
			[
				"查询：说话人＝杨琳",
				"",
				"**有数字 2**",
				"> `1` 打造一批百亿级产业集群　｜百亿级　｜第14段",
				"> `2` ［原话］“再建3座泵站”　｜第4段",
				"**徐江**（原话）",
				"> `3` “守住底线”　｜第4段",
			].join("\n"),
		);
	});

	it("is not filled by breaking a passage: it begins the next page", () => {
		const long = "一".repeat(1500);
		const pages = allPages(
			answer(
				...["甲", "乙", "丙"].map((name) => hit(name, passage(name + long))),
			),
		);
		expect(pages).toHaveLength(2);
		expect(pages[0]).toContain(`甲${long}`);
		expect(pages[0]).toContain(`乙${long}`);
		expect(pages[0]).not.toContain("丙一");
		expect(pages[1]).toContain(`丙${long}`);
	});

	it("says of which hit it goes on to show more", () => {
		const pages = allPages(
			answer(
				hit(
					"第4段",
					passage("一".repeat(2000)),
					passage("二".repeat(2000), { label: "转述 · 勿加引号" }),
				),
			),
		);
		expect(pages[1]).toMatch(
			/^\*\*1　第4段（续）\*\*\n\*\*转述 · 勿加引号\*\*\n> 二/u,
		);
	});

	it("says that a passage longer than itself goes on, and from where", () => {
		const sentence = `${"要推动产业链融合发展，".repeat(9)}扩大开放。`;
		const pages = allPages(
			answer(hit("第4段", passage(`“${sentence.repeat(60)}”`))),
		);
		expect(pages.length).toBeGreaterThan(1);
		for (const [index, page] of pages.entries()) {
			expect(page).toContain("**原话**");
			expect(page.includes("［接下页］")).toBe(index < pages.length - 1);
			expect(page.includes("［接上页］")).toBe(index > 0);
			if (index < pages.length - 1)
				expect(page).toMatch(/扩大开放。［接下页］$/u);
		}
	});

	it("prints the source of what it shows, also where the next page goes on with it", () => {
		const long = "一".repeat(1500);
		const source: Block = {
			kind: "source",
			headline: "加快推动",
			url: null,
			details: [],
		};
		const other: Block = { ...source, headline: "今天为什么" };
		const pages = allPages(
			answer(
				...["甲", "乙", "丙"].map((name) => hit(name, passage(name + long))),
				source,
				hit("丁", passage("丁")),
				other,
			),
		);
		expect(pages[0]?.match(/《加快推动》/gu)).toHaveLength(1);
		expect(pages[1]?.match(/《加快推动》/gu)).toHaveLength(1);
		expect(pages[0]).not.toContain("今天为什么");
		expect(pages[1]?.indexOf("加快推动")).toBeLessThan(
			pages[1]?.indexOf("丁") ?? 0,
		);
	});

	it("prints all the sources that what it shows may stand in", () => {
		const long = "一".repeat(1500);
		const source = (headline: string): Block => ({
			kind: "source",
			headline,
			url: null,
			details: [],
		});
		const pages = allPages(
			answer(
				...["甲", "乙", "丙"].map((name) => hit(name, passage(name + long))),
				source("加快推动"),
				source("今天为什么"),
			),
		);
		expect(pages).toHaveLength(2);
		for (const page of pages) {
			expect(page).toContain("《加快推动》");
			expect(page).toContain("《今天为什么》");
		}
		const many = allPages(
			answer(
				hit("甲", passage("甲")),
				...Array.from({ length: 40 }, (_, n) =>
					source(`第${n}篇${"长".repeat(90)}`),
				),
			),
		).join("\n");
		for (let n = 0; n < 40; n++)
			expect(many.split(`《第${n}篇`)).toHaveLength(2);
	});

	it("says again under which headings it goes on", () => {
		const long = "一".repeat(1500);
		const pages = allPages(
			answer(
				{ kind: "heading", level: 1, text: "黔江区" },
				{ kind: "heading", level: 2, text: "农业" },
				...["甲", "乙", "丙"].map((name) => hit(name, passage(name + long))),
			),
		);
		expect(pages[0]).toContain("### 黔江区\n**农业**\n**1　甲**");
		expect(pages[1]?.startsWith("### 黔江区（续）\n**农业（续）**\n")).toBe(
			true,
		);
	});

	it("offers at most 25 passages to the menu, and counts them through", () => {
		const given = answer(
			...Array.from({ length: 60 }, (_, index) =>
				hit("段", passage(`言${index}`)),
			),
		);
		const pages = Array.from({ length: pagesOf(given) }, (_, index) =>
			draw(given, locale, index),
		);
		for (const { offered } of pages)
			expect(offered.length).toBeLessThanOrEqual(25);
		expect(
			pages.flatMap(({ offered }) => offered.map(({ label }) => label)),
		).toEqual(Array.from({ length: 60 }, (_, n) => `${n + 1}　言${n}`));
	});

	it("gives the text to be copied as the message's own, since a phone copies no embed", () => {
		const text = "“我们将坚定前行。”（杨琳，2024-04-23）";
		const { content, embed } = draw(
			reply({
				outcome: "answer",
				title: "复制引文",
				blocks: [{ kind: "copy", text }],
			}),
			locale,
		);
		expect(content).toBe(`\`\`\`\n${text}\n\`\`\``);
		expect(embed.description).toBeUndefined();
	});

	it("that is asked for and not there is the last one", () => {
		expect(draw(answer(hit("甲", passage("言"))), locale, 7).page).toBe(0);
	});

	it("is worded in the reader's language", () => {
		const long = answer(hit("para. 4", passage("一".repeat(5000))));
		const texts = locales.map((one) => draw(long, one).embed.footer?.text);
		expect(texts).toEqual([
			"检索 3 篇 · page 1 of 2",
			"检索 3 篇 · 第 1/2 页",
			"检索 3 篇 · 第 1/2 頁",
		]);
	});
});

describe("an address", () => {
	it("becomes a link only where it leads to the web, and stays in its brackets", () => {
		expect(linkable("javascript:alert(1)")).toBeNull();
		expect(linkable("not an address")).toBeNull();
		expect(linkable(`https://example.org/${"a".repeat(600)}`)).toBeNull();
		expect(linkable("https://example.org/a)b(c")).toBe(
			"https://example.org/a%29b%28c",
		);
		expect(linkable("https://例子.cn/报")).toMatch(
			/^https:\/\/xn--[\x21-\x7e]+$/u,
		);
	});
});

describe("a file's name", () => {
	it("is one that Discord keeps", () => {
		expect(fileName("trend-2024.png")).toBe("trend-2024.png");
		expect(fileName("黔江区 承诺.csv")).toBe("jiyan.csv");
		expect(fileName("../../etc/passwd")).toMatch(/^[\w.-]+$/u);
		expect(fileName("")).toBe("jiyan");
	});
});

describe("the id of a button", () => {
	const presses: readonly Press[] = [
		{ does: "turn", page: 12 },
		{ does: "pick" },
		{ does: "act", action: "copy" },
		{ does: "ask", ask: 3 },
		{ does: "asks" },
		{ does: "post" },
	];

	it.each(presses)("says what it does: %j", (press) => {
		const id = customId("abc_-DEF012", press);
		expect(id.length).toBeLessThanOrEqual(100);
		expect(readCustomId(id)).toEqual({ screen: "abc_-DEF012", press });
	});

	it.each([
		"",
		"turn:1",
		"abc_-DEF012",
		"abc_-DEF012:turn",
		"abc_-DEF012:turn:-1",
		"abc_-DEF012:turn:1:2",
		"abc_-DEF012:act:delete",
		"abc_-DEF012:pick:1",
		"short:pick",
	])("that is none of ours says nothing: %j", (id) => {
		expect(readCustomId(id)).toBeNull();
	});
});

it("shows hostile text as it is printed", () => {
	const text = "@everyone **[点这里](https://evil.example)** # 一";
	const [page = ""] = allPages(answer(hit("段", passage(text))));
	expect(shown(page)).toContain(text);
});
