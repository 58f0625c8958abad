import { describe, expect, it } from "vitest";
import type { Article } from "../../src/model.ts";
import { noMetadata } from "../../src/reading/metadata.ts";
import { type PageRead, readPage } from "../../src/reading/page.ts";
import { oldStreet, springSowing, villageLibrary } from "./stories.ts";
import { column, setInColumn, spaced } from "./typesetting.ts";

const read = (text: string, year = 2024): PageRead =>
	readPage(text, {
		file: "page.txt",
		name: "page",
		metadata: { ...noMetadata, year },
	});

const only = (page: PageRead): Article => {
	const [article, ...others] = page.articles;
	if (!article || others.length > 0)
		throw new Error(`${page.articles.length} articles`);
	return article;
};

const oldStreetText = (measure: number): string =>
	oldStreet.parts
		.map(
			(paragraphs, index) =>
				`（${"一二三"[index]}）\n${column(paragraphs, measure)}`,
		)
		.join("");

const measures = Array.from({ length: 10 }, (_, index) => 16 + index);

describe.each(measures)("a column of %i characters", (measure) => {
	it("with the headline below it", () => {
		const article = only(
			read(
				`${column(springSowing.paragraphs, measure)}\n${springSowing.headline.join("\n")}\n`,
			),
		);
		expect(article.paragraphs).toEqual(springSowing.paragraphs);
		expect(Object.values(article.headline)).toEqual(springSowing.headline);
		expect(article.byline).toEqual(["何山"]);
		expect(article.date).toBe("2024-02-27");
		expect(article.source.origin).toBe("云溪日报");
	});

	it("with the headline above it", () => {
		const article = only(
			read(
				`${springSowing.headline.join("\n")}\n\n\n${column(springSowing.paragraphs, measure)}`,
			),
		);
		expect(article.paragraphs).toEqual(springSowing.paragraphs);
		expect(Object.values(article.headline)).toEqual(springSowing.headline);
	});

	it("with two stories on the page, headlines below", () => {
		const page = read(
			[
				column(springSowing.paragraphs, measure),
				springSowing.headline.join("\n"),
				"\n\n",
				oldStreetText(measure),
				spaced([oldStreet.origin]),
				`${oldStreet.headline}\n${oldStreet.author}\n`,
			].join(""),
		);
		expect(page.articles.map(({ headline }) => headline.main)).toEqual([
			springSowing.headline[1],
			oldStreet.headline,
		]);
		expect(page.articles.map(({ paragraphs }) => paragraphs)).toEqual([
			springSowing.paragraphs,
			oldStreet.parts.flat(),
		]);
		expect(page.articles[1]).toMatchObject({
			byline: ["苏禾"],
			column: "云溪茶座",
			date: "2024-02-25",
		});
		expect(page.articles[1]?.source.origin).toBe("云溪日报");
		expect(page.articles[1]?.headings.map(({ text }) => text)).toEqual([
			"（一）",
			"（二）",
			"（三）",
		]);
	});
});

describe("lines that stand together", () => {
	const tight = (paragraphs: readonly string[], indent: string): string =>
		paragraphs
			.flatMap((paragraph) =>
				setInColumn(paragraph, 20).map((line, index) =>
					index === 0 ? indent + line : line,
				),
			)
			.join("\n");

	it("with paragraphs set in by spaces", () => {
		const article = only(
			read(
				`${springSowing.headline.join("\n")}\n${tight(springSowing.paragraphs, "　　")}`,
			),
		);
		expect(article.paragraphs).toEqual(springSowing.paragraphs);
		expect(Object.values(article.headline)).toEqual(springSowing.headline);
	});

	it("with nothing but narrower first lines", () => {
		const article = only(
			read(
				`${tight(springSowing.paragraphs, "")}\n\n${springSowing.headline.join("\n")}`,
			),
		);
		expect(article.paragraphs).toEqual(springSowing.paragraphs);
	});

	it("with a blank line between paragraphs", () => {
		const text = springSowing.paragraphs
			.map((paragraph) => setInColumn(paragraph, 20, 0).join("\n"))
			.join("\n\n");
		const article = only(
			read(`${springSowing.headline.join("\n")}\n\n${text}`),
		);
		expect(article.paragraphs).toEqual(springSowing.paragraphs);
	});
});

describe("one line a paragraph", () => {
	const headline = springSowing.headline.join("\n");

	it.each([
		[
			"blank lines between",
			`${headline}\n\n${springSowing.paragraphs.join("\n\n")}\n`,
		],
		["none", `${headline}\n${springSowing.paragraphs.join("\n")}`],
		[
			"indentation",
			`${headline}\n　　${springSowing.paragraphs.join("\n　　")}`,
		],
		[
			"carriage returns",
			`${headline}\r\n\r\n${springSowing.paragraphs.join("\r\n\r\n")}\r\n`,
		],
		[
			"a byte order mark",
			`\ufeff${headline}\n\n${springSowing.paragraphs.join("\n\n")}`,
		],
	])("%s", (_name, text) => {
		const article = only(read(text));
		expect(article.paragraphs).toEqual(springSowing.paragraphs);
		expect(Object.values(article.headline)).toEqual(springSowing.headline);
	});

	it("puts together what is cut in the middle of a word", () => {
		const [first = "", second = "", ...rest] = villageLibrary.paragraphs;
		const cut = second.indexOf("闲置") + 1;
		const article = only(
			read(
				[
					villageLibrary.headline,
					first,
					second.slice(0, cut),
					second.slice(cut),
					...rest,
				].join("\n\n"),
			),
		);
		expect(article.paragraphs).toEqual(villageLibrary.paragraphs);
	});

	it("leaves headings alone, though they end in no mark either", () => {
		const [first = "", second = "", third = "", last = ""] =
			villageLibrary.paragraphs;
		const article = only(
			read(
				[
					villageLibrary.headline,
					first,
					"旧粮站变身新书屋 孩子放学有去处",
					second,
					third,
					"一年借出一万本",
					last,
				].join("\n\n"),
			),
		);
		expect(article.paragraphs).toEqual(villageLibrary.paragraphs);
		expect(article.headings).toEqual([
			{ before: 1, text: "旧粮站变身新书屋 孩子放学有去处" },
			{ before: 3, text: "一年借出一万本" },
		]);
	});
});

describe("captions", () => {
	const [first = "", ...rest] = villageLibrary.paragraphs;

	it("are known by their credit, wherever they stand", () => {
		const article = only(
			read(
				[
					villageLibrary.headline,
					first,
					"2月26日，孩子们在石桥镇同心村书屋看书。图为值守的退休教师在讲故事。\n通讯员 胡小满 摄/云溪图库",
					...rest,
				].join("\n\n"),
			),
		);
		expect(article.paragraphs).toEqual(villageLibrary.paragraphs);
		expect(article.captions).toEqual([
			"2月26日，孩子们在石桥镇同心村书屋看书。图为值守的退休教师在讲故事。\n通讯员 胡小满 摄/云溪图库",
		]);
		expect(article.byline).toEqual(["陈一鸣", "胡小满"]);
	});

	it("by a credit in the same line, and by how they open", () => {
		const article = only(
			read(
				[
					villageLibrary.headline,
					"▲书屋外的晒谷场。",
					"夜幕下的同心村书屋。 本报记者 陈一鸣 摄",
					first,
					...rest,
				].join("\n\n"),
			),
		);
		expect(article.paragraphs).toEqual(villageLibrary.paragraphs);
		expect(article.captions).toEqual([
			"▲书屋外的晒谷场。",
			"夜幕下的同心村书屋。 本报记者 陈一鸣 摄",
		]);
	});

	it("stand inside a paragraph that a column goes on with below them", () => {
		const lines = setInColumn(springSowing.paragraphs[2] ?? "", 18);
		const before = springSowing.paragraphs.slice(0, 2);
		const after = springSowing.paragraphs.slice(3);
		const article = only(
			read(
				[
					springSowing.headline.join("\n"),
					"\n\n",
					column(before, 18),
					spaced(lines.slice(0, 3)),
					"图为技术人员在查看秧苗长势。\n记者 何 山 摄\n\n",
					spaced(lines.slice(3)),
					column(after, 18),
				].join(""),
			),
		);
		expect(article.paragraphs).toEqual(springSowing.paragraphs);
		expect(article.captions).toEqual([
			"图为技术人员在查看秧苗长势。\n记者 何 山 摄",
		]);
	});
});

describe("bylines", () => {
	it("are read from a list of names over several lines", () => {
		const names =
			"（云溪融媒记者 何山 陈一鸣 欧阳清 周小禾 苏禾 张弛 见习记者 李未）";
		const article = only(
			read(
				`${springSowing.headline.join("\n")}\n\n\n${column(springSowing.paragraphs.slice(1), 18)}${spaced(setInColumn(names, 18, 0))}`,
			),
		);
		expect(article.byline).toEqual([
			"何山",
			"陈一鸣",
			"欧阳清",
			"周小禾",
			"苏禾",
			"张弛",
			"李未",
		]);
		expect(article.paragraphs).toEqual(springSowing.paragraphs.slice(1));
	});

	it("stand under a headline", () => {
		const page = read(
			[
				villageLibrary.headline,
				"□ 本报记者 陈一鸣 通讯员 胡小满",
				...villageLibrary.paragraphs.slice(1),
			].join("\n\n"),
		);
		expect(only(page).byline).toEqual(["陈一鸣", "胡小满"]);
		expect(page.signed).toEqual(["□ 本报记者 陈一鸣 通讯员 胡小满"]);
	});
});

describe("a web page", () => {
	const page = read(
		[
			"当前位置: 首页 > 新闻中心 > 云溪要闻",
			villageLibrary.headline,
			"发布时间:2024-02-28 09:12  来源:云溪日报",
			"字号: [小] [大] 【打印正文】",
			"分享到:",
			...villageLibrary.paragraphs.map((text) =>
				text.replaceAll("，", ",").replaceAll("：", ":"),
			),
			"责任编辑: 周小禾",
			"上一篇:县城新添两条公交线",
			"扫描二维码关注云溪发布",
		].join("\n"),
	);

	it("leaves its furniture out of the story, and on record", () => {
		const article = only(page);
		expect(article.headline.main).toBe(villageLibrary.headline);
		expect(article.paragraphs).toHaveLength(villageLibrary.paragraphs.length);
		expect(page.leftovers).toEqual([
			"当前位置: 首页 > 新闻中心 > 云溪要闻",
			"发布时间:2024-02-28 09:12  来源:云溪日报",
			"字号: [小] [大] 【打印正文】",
			"分享到:",
			"责任编辑: 周小禾",
			"上一篇:县城新添两条公交线",
			"扫描二维码关注云溪发布",
		]);
	});

	it("says its day of issue and where the story is from", () => {
		expect(only(page).source).toMatchObject({
			origin: "云溪日报",
			printed: "2024-02-28",
		});
	});

	it("keeps half-width marks", () => {
		expect(only(page).paragraphs[0]).toMatch(
			/^本报讯（记者 陈一鸣 通讯员 胡小满）傍晚,石桥镇/u,
		);
	});
});

describe("a page in traditional characters", () => {
	const paragraphs = [
		"【本報訊】（記者 陳耀珊）環境局昨日公布，海濱長廊第二期工程將於三月動工，預計兩年內完成，屆時東西兩段可以連成一線。",
		"「居民等了十年，今次總算看到日程。」關注組成員李嘉儀說，「但我們希望當局公開樹木的去留。」",
		"局方回覆查詢時表示，會盡量保留現有樹木，並在動工前再諮詢地區人士。",
	];

	it("is read alike", () => {
		const article = only(
			read(
				`海濱長廊三月動工　關注組促公開樹木去留\n\n${column(paragraphs, 18)}`,
			),
		);
		expect(article.paragraphs).toEqual(paragraphs);
		expect(article.headline.main).toBe(
			"海濱長廊三月動工　關注組促公開樹木去留",
		);
	});
});

describe("a page's own day and number", () => {
	it("are the issue's, and yesterday is counted from it", () => {
		const [first = "", ...rest] = villageLibrary.paragraphs;
		const article = only(
			read(
				[
					"云溪日报 2024年2月29日 星期四 第2版 要闻",
					villageLibrary.headline,
					first.replace("傍晚", "昨日傍晚"),
					...rest,
				].join("\n\n"),
			),
		);
		expect(article.source).toMatchObject({ printed: "2024-02-29", page: "2" });
		expect(article).toMatchObject({
			date: "2024-02-28",
			dateBasis: "inferred",
		});
	});
});

describe("a page with nothing to read", () => {
	it.each(["", " \n\n　\n", "第3版\n", "---\n"])(
		"%j has no article",
		(text) => {
			expect(read(text).articles).toEqual([]);
		},
	);
});
