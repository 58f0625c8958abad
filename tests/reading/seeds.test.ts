import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import type { Article } from "../../src/model.ts";
import { readBytes } from "../../src/reading/corpus.ts";

const corpus = join(import.meta.dirname, "../../corpus");

const articlesOf = (file: string): readonly Article[] =>
	readBytes(readFileSync(join(corpus, file)), file).articles;

const only = (articles: readonly Article[], index: number): Article => {
	const article = articles[index];
	if (!article) throw new Error(`no article ${index}`);
	return article;
};

describe("the page of 19 March", () => {
	const articles = articlesOf("000_dc21c5cd1ddc3440.txt");
	const meeting = only(articles, 0);
	const spirit = only(articles, 1);

	it("holds two stories", () => {
		expect(articles.map(({ id }) => id)).toEqual([
			"000_dc21c5cd1ddc3440-1",
			"000_dc21c5cd1ddc3440-2",
		]);
	});

	it("prints the first one's headline below it, in three parts", () => {
		expect(meeting.headline).toEqual({
			kicker: "袁家军在重庆市建设西部陆海新通道工作推进大会上强调",
			main: "加快推动西部陆海新通道建设 取得更大标志性成果",
			subhead: "胡衡华主持王炯程丽华出席",
		});
	});

	it("says who wrote the first, where it is from, and of which day it tells", () => {
		expect(meeting).toMatchObject({
			byline: ["杨帆"],
			column: null,
			genre: "news",
			date: "2024-03-19",
			dateBasis: "text",
			headings: [],
			captions: [],
			notes: [],
		});
		expect(meeting.source).toEqual({
			file: "000_dc21c5cd1ddc3440.txt",
			newspaper: null,
			origin: "重庆日报",
			printed: null,
			page: null,
			url: null,
		});
	});

	it("unwraps its nine paragraphs", () => {
		expect(meeting.paragraphs.map((text) => text.slice(0, 6))).toEqual([
			"重庆日报讯（",
			"市委副书记、",
			"会上，市政府",
			"袁家军在讲话",
			"袁家军指出，",
			"袁家军强调，",
			"袁家军强调，",
			"胡衡华指出，",
			"会议以视频方",
		]);
		expect(meeting.paragraphs[0]).toMatch(
			/^重庆日报讯（记者 杨 帆）3月19日下午，重庆市建设西部陆海新通道工作推进大会举行。.*作出更大贡献。$/u,
		);
		expect(meeting.paragraphs[1]).toBe(
			"市委副书记、市长胡衡华主持，市人大常委会主任王炯，市政协主席程丽华，市委副书记李明清，市委常委，有关市级领导出席。",
		);
		expect(meeting.paragraphs[8]).toMatch(/重庆高新区、万盛经开区设分会场。$/u);
	});

	it("knows the second for a commentary of a column", () => {
		expect(spirit).toMatchObject({
			headline: {
				kicker: null,
				main: "今天为什么需要提炼重庆城市精神",
				subhead: null,
			},
			byline: ["方圆"],
			column: "重庆瞭望",
			genre: "commentary",
			date: "2024-03-18",
			dateBasis: "text",
			captions: [],
			notes: [],
		});
		expect(spirit.source.origin).toBe("重庆日报");
	});

	it("keeps the section marks as headings", () => {
		expect(spirit.headings.map(({ text }) => text)).toEqual([
			"（一）",
			"（二）",
			"（三）",
		]);
		expect(
			spirit.headings.map(({ before }) =>
				spirit.paragraphs[before]?.slice(0, 5),
			),
		).toEqual(["有人说，经", "不同时代沉", "向世界讲好"]);
	});

	it("does not take a full line's full stop for the end of a paragraph", () => {
		expect(spirit.paragraphs).toContain(
			"习近平总书记指出：“一个民族需要有民族精神，一个城市同样需要有城市精神。城市精神彰显着一个城市的特色风貌。”",
		);
		expect(spirit.paragraphs).toContain(
			"不同时代沉淀出了不同的城市精神。那么，新时代山城重庆的城市精神，究竟是什么样子？",
		);
		expect(spirit.paragraphs).toContain(
			"重庆城市精神的形成，有客观的自然因素，但最为关键的还是人的主观努力。它是由千千万万的人创造和展现出来的，其落脚点自然要放在提高市民的精神文明素养上来，为以文化人增添更多的生动注脚，助推新时代文化强市建设。",
		);
	});

	it("nor joins what a full last line ends", () => {
		expect(spirit.paragraphs[1]).toMatch(/人文立城的号角。$/u);
		expect(spirit.paragraphs[3]).toMatch(/^山城重庆，.*一路向前。$/u);
		expect(spirit.paragraphs[9]).toMatch(/^据梳理，/u);
		expect(spirit.paragraphs).toHaveLength(29);
	});
});

describe("the page of 23 April", () => {
	const articles = articlesOf("003_121bda773067e8f8.txt");
	const reactions = only(articles, 0);

	it("holds one story", () => {
		expect(articles).toHaveLength(1);
		expect(reactions.headline).toEqual({
			kicker: null,
			main: "以大开放促大开发提高对内对外开放水平",
			subhead:
				"——习近平总书记在新时代推动西部大开发座谈会上的重要讲话在重庆引发热烈反响",
		});
		expect(reactions).toMatchObject({
			column: null,
			genre: "news",
			date: "2024-04-23",
			dateBasis: "text",
		});
		expect(reactions.source.origin).toBe("重庆日报");
	});

	it("names its thirteen reporters, and no photographer", () => {
		expect(reactions.byline).toEqual([
			"罗静雯",
			"夏元",
			"张亦筑",
			"刘翰书",
			"白麟",
			"陈维灯",
			"左黎韵",
			"余振芳",
			"杨骏",
			"龙丹梅",
			"何春阳",
			"张璐",
			"何明燕",
		]);
	});

	it("keeps three captions with their credits, in print order and as printed", () => {
		expect(reactions.captions).toHaveLength(3);
		expect(reactions.captions[0]?.split("\n")).toEqual([
			"社区居民在收看新闻。",
			"四月二十三日，习近平总书记在重庆主持召开新时代推动西部大开发座谈会并发表重要讲话。图为万州区石峰",
			"通讯员 付作侨 摄/视觉重庆",
		]);
		expect(reactions.captions[1]).toMatch(
			/无水港.*收看新闻。\n记者 谢智强 摄\/视觉重庆$/u,
		);
		expect(reactions.captions[2]).toMatch(
			/西南大学.*收看新闻。\n特约摄影 秦廷富\/视觉重庆$/u,
		);
	});

	it("keeps its two section subheads as headings", () => {
		expect(reactions.headings).toEqual([
			{ before: 0, text: "大力推进西部陆海新通道建设 深度融入共建“一带一路”" },
			{ before: 11, text: "深入实施乡村振兴战略 在发展中保障和改善民生" },
		]);
	});

	it("numbers its paragraphs without them", () => {
		const openings = reactions.paragraphs.map((text) => text.slice(0, 8));
		expect(openings).toEqual([
			"4月23日下午，",
			"习近平总书记的重",
			"大家表示，要大力",
			"“我们将对总书记",
			"杨琳说，市政府口",
			"陆海新通道运营有",
			"一是打造西部陆海",
			"重庆海关党委书记",
			"谢斌说，重庆海关",
			"“渝中区是重庆母",
			"黄茂军说，渝中区",
			"“总书记强调要坚",
			"“我们还要大力推",
			"万福区委书记、区",
			"李庆说，将坚决守",
			"璧山区健龙镇党委",
			"总书记强调要坚持",
			"她表示，重庆应发",
			"重庆市委党校经管",
		]);
	});

	it("joins words that the page cut in two", () => {
		expect(reactions.paragraphs[6]).toContain("实施一系列创新便利化措施");
		expect(reactions.paragraphs[13]).toContain("“5+10+X”现代化工业，释放");
		expect(reactions.paragraphs[16]).toBe(
			"总书记强调要坚持推进新型城镇化和乡村全面振兴有机结合，这让重庆社科院农业农村研究所所长、研究员杨果深受启发。",
		);
	});

	it("notes the misprint and leaves it", () => {
		expect(reactions.notes).toEqual([
			{
				kind: "misprint",
				paragraph: 13,
				start: 0,
				end: 3,
				text: "万福区",
				likely: "万州区",
			},
		]);
		expect(reactions.paragraphs[13]).toMatch(/^万福区委书记/u);
	});
});
