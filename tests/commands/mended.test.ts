import { describe, expect, it } from "vitest";
import { extract } from "../../src/extraction/extract.ts";
import type { Article, ExtractedArticle } from "../../src/model.ts";
import { refsIn } from "../../src/reply.ts";
import { openNewsroom, textOf } from "./newsroom.ts";

/** What a paper mends of its own is shown with whatever it is about, and with nothing else. */

interface Printed {
	readonly id: string;
	readonly headline: string;
	readonly date: string;
	readonly newspaper?: string;
	readonly page?: string;
	readonly paragraphs: readonly string[];
}

const page = ({
	id,
	headline,
	date,
	newspaper = "清江日报",
	page = "4",
	paragraphs,
}: Printed): ExtractedArticle => {
	const article: Article = {
		id,
		source: {
			file: `${id}.txt`,
			newspaper,
			origin: null,
			printed: date,
			page,
			url: null,
		},
		headline: { kicker: null, main: headline, subhead: null },
		byline: [],
		column: null,
		genre: "news",
		date,
		dateBasis: "metadata",
		paragraphs,
		headings: [],
		captions: [],
		notes: [],
	};
	return { ...article, ...extract(article) };
};

const story = page({
	id: "river",
	headline: "清江县河堤年内全部修完",
	date: "2024-05-06",
	paragraphs: [
		"清江县水务局局长林若川到工地检查。",
		"“今年一定把河堤修完。”林若川说。",
		"林若川表示，年底前建成泵站12座。",
	],
});

const notice = (
	paragraph: string,
	more: Partial<Printed> = {},
): ExtractedArticle =>
	page({
		id: "notice",
		headline: "更正",
		date: "2024-05-09",
		page: "2",
		paragraphs: [paragraph],
		...more,
	});

const correction =
	"本报5月6日第4版《清江县河堤年内全部修完》一文中，“泵站12座”应为“泵站11座”。特此更正，并向读者致歉。";

const mark = "⚠ 报纸已更正（2024-05-09）";

const shown = async (
	articles: readonly ExtractedArticle[],
	line: string,
): Promise<string> => textOf(await openNewsroom(articles).ask(line));

describe("a paper's own correction", () => {
	it.each([
		["quotes", "/quotes speaker:林若川"],
		["commitments", "/commitments speaker:林若川"],
		["search", "/search 泵站12座"],
		["verify", "/verify 林若川说：“今年一定把河堤修完。”"],
		["article", "/article article:river"],
		["why", "/why article:river paragraph:2"],
	])("stands with every hit of /%s", async (_name, line) => {
		expect(await shown([story], line)).not.toContain("⚠ 报纸已更正");
		expect(await shown([story, notice(correction)], line)).toContain(mark);
	});

	it("goes with what is copied", async () => {
		const room = openNewsroom([story, notice(correction)]);
		const quotes = await room.ask("/quotes speaker:林若川");
		const [ref] = refsIn(quotes);
		if (ref === undefined) throw new Error("nothing was found");
		expect(textOf(await room.act("copy", ref))).toContain(mark);
	});

	it("is read word for word in the article, and leads there and back", async () => {
		const room = openNewsroom([story, notice(correction)]);
		const article = await room.ask("/article article:river");
		expect(textOf(article)).toContain(correction);
		const there = article.asks.find(
			({ call }) => call.options.article === "notice",
		);
		if (there === undefined) throw new Error("no way to the notice");
		const read = await room.press(there);
		expect(textOf(read)).toContain(
			"本文所说的报道：清江县河堤年内全部修完 2024-05-06",
		);
		expect(read.asks.map(({ call }) => call.options.article)).toContain(
			"river",
		);
	});

	it.each([
		["来函照登", "来函照登", "报纸已刊来函"],
		["致歉声明", "致歉声明", "报纸已致歉"],
		["撤稿声明", "撤稿声明", "报纸已撤稿"],
	])("is told by what it is: %s", async (_kind, headline, told) => {
		const text = await shown(
			[
				story,
				notice("本报5月6日第4版刊发的《清江县河堤年内全部修完》，内容有误。", {
					headline,
				}),
			],
			"/quotes speaker:林若川",
		);
		expect(text).toContain(`⚠ ${told}（2024-05-09）`);
	});

	it("is found at the foot of another column too", async () => {
		const text = await shown(
			[
				story,
				notice(correction, {
					headline: "简讯",
					paragraphs: ["县图书馆今起延长开放时间。", `更正：${correction}`],
				}),
			],
			"/quotes speaker:林若川",
		);
		expect(text).toContain(mark);
	});

	it("names a headline cut short", async () => {
		const text = await shown(
			[story, notice(correction.replace("年内全部修完》", "年内……》"))],
			"/quotes speaker:林若川",
		);
		expect(text).toContain(mark);
	});

	it.each([
		["of another day", correction.replace("5月6日", "5月5日")],
		["of another page", correction.replace("第4版", "第7版")],
		["of another story", correction.replace("河堤", "公路")],
		["of another paper", correction.replace("本报", "《石桥晚报》")],
		[
			"that is none",
			"记者5月6日读到《清江县河堤年内全部修完》，报道更正了人们的印象。",
		],
	])("%s is not laid to this story", async (_name, text) => {
		expect(
			await shown(
				[
					story,
					notice(text, text.startsWith("记者") ? { headline: "读报札记" } : {}),
				],
				"/quotes speaker:林若川",
			),
		).not.toContain("⚠ 报纸已");
	});

	it("that fits two stories is laid to neither", async () => {
		const twin = page({
			id: "twin",
			headline: "清江县河堤年内全部修完",
			date: "2024-05-06",
			paragraphs: ["石桥村的村民昨天种下了三百棵柳树，谁也没有提到河堤。"],
		});
		expect(
			await shown([story, twin, notice(correction)], "/quotes speaker:林若川"),
		).not.toContain("⚠ 报纸已");
	});
});
