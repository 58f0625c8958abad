import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { commands } from "../../commands/index.ts";
import { consoleReader } from "../../src/console/console.ts";
import { Typist } from "../../src/console/typed.ts";
import type { Locale } from "../../src/locale.ts";
import { createLog } from "../../src/log.ts";
import type { Call } from "../../src/reply.ts";
import { type Jiyan, openJiyan } from "../../src/wiring.ts";
import { linesUnder, refsOf, textOf, wordsOf } from "./newsroom.ts";

/** The two seed pages, from their files to the answers, through everything between. */

let jiyan: Jiyan;
beforeAll(async () => {
	jiyan = await openJiyan(
		{
			discordToken: null,
			discordApplicationId: null,
			discordGuildId: null,
			discordApiBase: null,
			corpusDir: join(import.meta.dirname, "../../corpus"),
			dataDir: ":memory:",
			logLevel: "error",
			zone: "Asia/Shanghai",
			healthPort: null,
		},
		createLog("error", (line) => {
			throw new Error(line);
		}),
	);
});
afterAll(() => jiyan.close());

const typist = new Typist(commands);
const ask = (line: string, locale: Locale = "zh-CN") =>
	jiyan.dispatcher.answer(typist.call(line, locale), consoleReader(locale));
const press = (call: Call) =>
	jiyan.dispatcher.answer(call, consoleReader("zh-CN"));

const her =
	"“我们将对总书记擘画的宏伟蓝图坚定前行，用实际行动将总书记的重要讲话和指示精神贯彻落实好。”";

describe("/quotes speaker:杨琳", () => {
	it("gives her words, her office and where they stand", async () => {
		const reply = await ask("/quotes speaker:杨琳");
		expect(reply.title).toMatch(/^杨琳 · /u);
		expect(reply.lead).toEqual([
			"查询：说话人＝杨琳",
			"市政府口岸物流办主任（2024-04-23 所载）",
		]);
		const words = wordsOf(reply);
		expect(words[0]).toBe(her);
		expect(words.slice(1).join("")).toContain(
			"深度融入共建“一带一路”。市政府口岸物流办将促进通道与贸易产业深度融合",
		);
		const text = textOf(reply);
		expect(text).toContain("第4段");
		expect(text).toContain("第5段");
		expect(text).toContain(
			"出处：《以大开放促大开发提高对内对外开放水平》　来源 重庆日报　新闻日 2024-04-23（据文内）　报纸、见报日、版次：未录",
		);
		expect(reply.footer).toMatch(/^检索 3 篇 · 2024-03-18 至 2024-04-23 · /u);
	});

	it("copies them clean, in marks and with their place", async () => {
		const [ref] = refsOf(await ask("/quotes speaker:杨琳"));
		const reply = await jiyan.dispatcher.act(
			"copy",
			ref ?? { kind: "statement", id: "none" },
			consoleReader("zh-CN"),
		);
		expect(reply.blocks[0]).toEqual({
			kind: "copy",
			text: `${her}（市政府口岸物流办主任杨琳，来源重庆日报，新闻日2024-04-23，第4段）`,
		});
	});

	it.each([
		"杨琳",
		"杨 琳",
		"楊琳",
		"yanglin",
		"Yang Lin",
		"yl",
		"市政府口岸物流办主任",
	])("understands “%s”", async (typed) => {
		const reply = await ask(`/quotes speaker:"${typed}"`);
		expect(wordsOf(reply)[0]).toBe(her);
	});

	it("does not take 杨林 for her, but offers her", async () => {
		const reply = await ask("/quotes speaker:杨林");
		expect(reply.outcome).toBe("empty");
		const [near] = reply.asks;
		expect(near?.label).toContain("杨琳");
		expect(near && wordsOf(await press(near.call))[0]).toBe(her);
	});

	it("in English has pinyin beside her name, English labels and the words as printed", async () => {
		const reply = await ask("/quotes speaker:yanglin", "en-US");
		expect(reply.title).toMatch(/^杨琳 \(Yang Lin\) · /u);
		expect(textOf(reply, "en-US")).toContain("Exact words");
		expect(wordsOf(reply)[0]).toBe(her);
	});
});

describe("words that are only cited", () => {
	it("say so: a leader quoted in a commentary has no occasion", async () => {
		const text = textOf(await ask("/quotes topic:一个民族需要有民族精神"));
		expect(text).toContain("原话 · 引述（场合未注明）");
		expect(text).toContain(
			"“▸一个民族需要有民族精神◂，一个城市同样需要有城市精神。城市精神彰显着一个城市的特色风貌。”",
		);
	});
});

describe("/digest date:2024-04-23", () => {
	it("names topics that stand in the text, each with who said what", async () => {
		const reply = await ask("/digest date:2024-04-23");
		expect(reply.title).toBe("记言 · 2024-04-23（周二）要点");
		const under = linesUnder(reply);
		const topics = Object.keys(under).filter((heading) =>
			/^(?:西部陆海新通道|乡村振兴)（1 篇/u.test(heading),
		);
		expect(topics).toHaveLength(2);
		expect(under[topics[0] ?? ""]).toContain(
			"“渝中区是重庆母城、都市极核、开放窗口，必须更好发挥‘带头开放’‘带动开放’作用，为提高西部地区对内对外开放水平贡献力量。”",
		);
	});

	it("tells what has to be checked: the misprint, kept as printed", async () => {
		expect(textOf(await ask("/digest date:2024-04-23"))).toContain(
			"［注：第14段“万福区”，原文如此，疑为“万州区”",
		);
	});
});

describe("/article", () => {
	it("shows the whole text as printed, the misprint with our note after it", async () => {
		const reply = await ask("/article 以大开放促大开发提高对内对外开放水平");
		const text = textOf(reply);
		expect(text).toContain(
			"万福区［注：原文如此，疑为“万州区”］委书记、区政府区长李庆表示，万州区将",
		);
		expect(text).toContain("实施一系列创新便利化措施");
		expect(text).toContain("大力推进西部陆海新通道建设 深度融入共建“一带一路”");
		expect(text).toContain("社区居民在收看新闻");
	});
});

describe("/search", () => {
	it.each([
		"副书记",
		"万福区",
		"一系列创新便利化措施",
		"現代化工業",
		"５＋１０",
	])("finds “%s” and shows it in its sentence", async (query) => {
		const reply = await ask(`/search ${query}`);
		expect(reply.outcome).toBe("answer");
		expect(textOf(reply)).toMatch(/▸.+◂/u);
	});
});

describe("/who", () => {
	it("knows the secretary of a district by the office", async () => {
		const reply = await ask("/who 黔江区委书记");
		expect(reply.title).toBe("徐江 · 人物");
		expect(textOf(reply)).toContain("黔江区委书记 · 2024-04-23 所载（1 篇）");
	});
});

describe("/commitments district:黔江区", () => {
	it("has what its secretary pledged, the pledges of no other district, and orders apart", async () => {
		const reply = await ask("/commitments district:黔江区");
		const own = Object.entries(linesUnder(reply))
			.filter(([heading]) => !/→|部署/u.test(heading))
			.flatMap(([, lines]) => lines);
		expect(own.join("\n")).toContain("打造宜居宜业和美乡村");
		expect(own.join("\n")).not.toMatch(/百亿级|12个重大开放项目/u);
		expect(textOf(reply)).toContain("徐江 · 黔江区委书记（2024-04-23 所载）");
	});
});

describe("/commitments district:万州区", () => {
	it("puts the numbers first and says that the deadline is not written", async () => {
		const reply = await ask("/commitments district:万州区");
		expect(linesUnder(reply)["有数字 2"]).toEqual([
			"打造一批百亿级产业集群",
			"加快迈入千亿级工业大区",
		]);
		const text = textOf(reply);
		expect(text).toContain("百亿级　｜期限 未写");
		expect(text).toContain("疑为“万州区”");
	});
});
