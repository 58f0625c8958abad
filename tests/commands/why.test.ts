import { describe, expect, it } from "vitest";
import { holdArticles } from "../../src/archive/hold.ts";
import { extract } from "../../src/extraction/extract.ts";
import type { Article, ExtractedArticle } from "../../src/model.ts";
import { pool } from "../archive/pool.ts";
import { noon, openNewsroom, refsOf, textOf } from "./newsroom.ts";

/** Why words are whose they are said to be, in the page's own words. */

const page = (...paragraphs: readonly string[]): ExtractedArticle => {
	const article: Article = {
		id: "page",
		source: {
			file: "page.txt",
			newspaper: null,
			origin: null,
			printed: null,
			page: null,
			url: null,
		},
		headline: { kicker: null, main: "河堤年内修完", subhead: null },
		byline: [],
		column: null,
		genre: "news",
		date: "2024-05-06",
		dateBasis: "metadata",
		paragraphs,
		headings: [],
		captions: [],
		notes: [],
	};
	return { ...article, ...extract(article) };
};

const river = page(
	"5月6日，渝西县水务局局长林若川在工地上看望了老工人周启明。",
	"渝西县水务局局长林若川表示，河堤年内一定修完。",
	"他说，泵站也要同步建好。",
	"岸边的柳树绿了。",
);

describe("/why", () => {
	const room = openNewsroom([river]);

	it("gives rule, cue, and the words it rests on, with the heading of docs/method.md", async () => {
		const text = textOf(await room.ask("/why article:page paragraph:2"));
		expect(text).toContain("林若川");
		expect(text).toContain("提示词：表示");
		expect(text).toMatch(/规则：\w+（说明见 docs\/method\.md 的“\w+”一节）/u);
	});

	it("says whom a pronoun was taken for, where they are named, and who else it could have been", async () => {
		const text = textOf(await room.ask("/why 河堤年内修完 paragraph:3"));
		expect(text).toContain("“他”指林若川：全名见第2段");
		expect(text).toContain("别的可能：规则所看的范围里还提到 周启明（第1段）");
		expect(text).toContain("▸林若川◂");
	});

	it("offers the paragraphs in which somebody speaks where nobody does", async () => {
		const reply = await room.ask("/why article:page paragraph:4");
		expect(reply.outcome).toBe("empty");
		expect(reply.asks.map(({ label }) => label)).toEqual(["第2段", "第3段"]);
		const [first] = reply.asks;
		if (first === undefined) throw new Error("nothing is offered");
		expect((await room.press(first)).outcome).toBe("answer");
	});

	it("refuses a paragraph that is none, with those there are", async () => {
		const reply = await room.ask("/why article:page paragraph:9");
		expect(reply.outcome).toBe("refused");
		expect(textOf(reply)).toContain("1 到 4");
	});

	it("completes paragraphs of the article that was chosen, with who speaks in them", async () => {
		const offered = await room.dispatcher.suggest(
			{
				command: "why",
				option: "paragraph",
				typed: "",
				options: { article: "page" },
			},
			{
				asker: { user: "1", guild: null, editor: false },
				locale: "zh-CN",
			},
		);
		expect(offered.map(({ value }) => value)).toEqual(["2", "3"]);
		expect(offered[0]?.name).toContain("林若川");
	});

	it("is under every hit, and speaks English too", async () => {
		const quotes = await room.ask("/quotes speaker:林若川");
		const [ref] = refsOf(quotes).filter(({ id }) => id.includes("#p2"));
		if (ref === undefined) throw new Error("no such hit");
		expect(textOf(await room.act("why", ref, "en-US"))).toContain(
			"“他” was taken for",
		);
	});
});

describe("an explanation", () => {
	const archive = holdArticles(pool, { now: noon });

	it("shows words of the page only, for every statement there is", () => {
		let explained = 0;
		for (const article of pool)
			for (const { id } of article.statements) {
				const explanation = archive.explain(id);
				if (explanation === null) continue;
				const { reference, named, others, hit } = explanation;
				for (const span of [
					reference,
					named,
					...others.map(({ span }) => span),
				]) {
					if (span === null) continue;
					explained++;
					expect(
						hit.article.paragraphs[span.paragraph]?.slice(span.start, span.end),
					).toBe(span.text);
				}
				expect(others.map(({ name }) => name)).not.toContain(
					hit.statement.speaker.name,
				);
			}
		expect(explained).toBeGreaterThan(100);
	});
});
