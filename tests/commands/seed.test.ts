import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { consoleReader } from "../../src/console/console.ts";
import type { Locale } from "../../src/locale.ts";
import type { Call } from "../../src/reply.ts";
import { linesUnder, refsOf, textOf, wordsOf } from "./newsroom.ts";
import { openSeedroom, type Seedroom } from "./seedroom.ts";

/** The two seed pages, from their files to the answers, through everything between. */

let room: Seedroom;
beforeAll(async () => {
	room = await openSeedroom();
});
afterAll(() => room.close());

const ask = (line: string, locale?: Locale) => room.ask(line, locale);
const press = (call: Call) => room.press(call);

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
		const reply = await room.dispatcher.act(
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

describe("a digest where nothing is to be told", () => {
	it("of a day on which a leader is only cited does not call it a day without news", async () => {
		const reply = await ask("/要点 日期:2024-03-18");
		expect(reply.outcome).toBe("empty");
		expect(reply.title).toBe("2024-03-18（周一） · 未检到言论、承诺");
		expect(reply.lead.join("")).toContain("收有报道 1 篇");
		expect(textOf(reply)).not.toContain("未收");
		const [cited, page] = reply.asks;
		expect(cited && textOf(await press(cited.call))).toContain(
			"引述（场合未注明）",
		);
		expect(page && (await press(page.call)).title).toContain(
			"今天为什么需要提炼重庆城市精神",
		);
	});

	it("of a topic that nobody speaks of says so, and offers the day without it", async () => {
		const reply = await ask("/要点 日期:2024-04-23 话题:房价");
		expect(reply.outcome).toBe("empty");
		expect(reply.title).toContain("未检到言论、承诺");
		expect(reply.lead.join("")).toContain("收有报道 1 篇，其中未检到相符的");
		const [whole, search] = reply.asks;
		expect(whole?.label).toMatch(/^去掉“话题”：\d+ 条$/u);
		expect(whole && (await press(whole.call)).title).toBe(
			"记言 · 2024-04-23（周二）要点",
		);
		expect(search?.call).toEqual({
			command: "search",
			options: { query: "房价" },
		});
	});

	it("of a topic that is spoken of on other days offers those", async () => {
		const reply = await ask("/要点 日期:2024-03-19 话题:乡村振兴");
		expect(reply.lead.at(-1)).toBe("最近的有相符内容的日子：");
		const near = reply.asks.find(({ call }) => call.options.topic);
		expect(near?.call.options).toEqual({
			date: "2024-04-23",
			topic: "乡村振兴",
		});
		expect(near && (await press(near.call)).outcome).toBe("answer");
	});

	it("says none held where none is", async () => {
		const reply = await ask("/要点 日期:2024-04-01");
		expect(reply.title).toContain("本库未收");
		expect(reply.lead.join("")).toContain("本库没有这些日子的报道");
	});
});

describe("what a digest's days hold", () => {
	it.each([
		["日期:2024-3", "这些日子应有 未知；实收 2 篇，列入要点 1 篇"],
		[
			"自:2024-03-01 至:2024-04-30",
			"这些日子应有 未知；实收 3 篇，列入要点 2 篇",
		],
		["日期:2024-04-23", "当日应有 未知；实收 1 篇；"],
	])("of %s: %s", async (days, held) => {
		const reply = await ask(`/要点 ${days}`);
		expect(textOf(reply)).toContain(held);
		expect(/实收 (\d+)/u.exec(textOf(reply))?.[1]).toBe(
			/^检索 (\d+)/u.exec(reply.footer ?? "")?.[1],
		);
	});
});

describe("days on which nothing is found", () => {
	it.each([
		["/言论", "自:2025", "未检到言论", ["2024-04-23"]],
		["/承诺", "自:2025", "未检到承诺", ["2024-04-23"]],
		[
			"/言论",
			"自:2024-04-01 至:2024-04-02",
			"未检到言论",
			["2024-03-19", "2024-04-23"],
		],
		["/言论", "至:2020", "未检到言论", ["2024-03-18"]],
	])(
		"%s %s offers the nearest that have some",
		async (name, days, title, near) => {
			const reply = await ask(`${name} ${days}`);
			expect(reply.outcome).toBe("empty");
			expect(reply.title).toBe(title);
			expect(reply.lead.at(-1)).toBe("最近的有相符内容的日子：");
			expect(reply.asks.map(({ label }) => label)).toEqual(near);
			for (const { call } of reply.asks)
				expect((await press(call)).outcome).toBe("answer");
		},
	);
});

describe("/search for a whole phrase", () => {
	it("keeps the marks that ask for it, also behind its option's name", async () => {
		const reply = await ask('/搜索 关键词:"以大开放促进大开发"');
		expect(reply.lead[0]).toBe("查询：整句＝“以大开放促进大开发”");
		expect(reply.outcome).toBe("answer");
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
