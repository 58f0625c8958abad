import { describe, expect, it } from "vitest";
import { excerptPieces, wordsIn } from "../../commands/answering/excerpt.ts";
import {
	relayedNotes,
	statementPassages,
} from "../../commands/answering/passages.ts";
import { sourceLine } from "../../commands/answering/source.ts";
import { statementBlocks } from "../../commands/answering/statements.ts";
import { locales } from "../../src/locale.ts";
import type { ExtractedArticle, Statement } from "../../src/model.ts";
import { plainText } from "../../src/reply.ts";
import { article, person } from "../archive/articles.ts";

const lin = person("林若川", "县水务局局长");

const page = article({
	id: "p1",
	headline: "河堤年内修完",
	date: "2024-05-06",
	paragraphs: [
		"“今年要把河堤修完。”县水务局局长林若川表示，将再修一段堤，并落实“河长制”。",
		"林若川强调，要坚持“一段一段地修”，不搞花架子。",
		"林若川说：“汛期前完成，”他接着说，“一天也不拖。”",
		"周望说，林若川指出“堤坝就是命根子”，我们要守住。",
	],
	said: [
		{
			by: lin,
			words: ["今年要把河堤修完。"],
			mode: "direct",
			quoted: ["今年要把河堤修完。"],
		},
		{ by: lin, words: ["将再修一段堤，并落实“河长制”。"] },
		{
			by: lin,
			words: ["要坚持“一段一段地修”，不搞花架子。"],
			mode: "mixed",
			quoted: ["一段一段地修"],
		},
		{
			by: lin,
			words: ["汛期前完成，", "一天也不拖。"],
			mode: "direct",
			quoted: ["汛期前完成，", "一天也不拖。"],
		},
	],
});

const statementAt = (index: number): Statement => {
	const statement = page.statements[index];
	if (statement === undefined) throw new Error(`no statement ${index}`);
	return statement;
};

const shown = (statement: Statement, wanted?: "exact" | "paraphrase") =>
	statementPassages(page, statement, "zh-CN", { wanted }).map(
		({ wording, label, pieces }) => [wording, label, plainText(pieces)],
	);

const asHits = (from: ExtractedArticle) =>
	from.statements.map((statement) => ({
		article: from,
		statement,
		entry: statement.speaker.id,
		copies: [],
		removedAt: null,
	}));

describe("exact words and paraphrase", () => {
	it("exact words stand in marks and say so", () => {
		expect(shown(statementAt(0))).toEqual([
			["exact", "原话", "“今年要把河堤修完。”"],
		]);
	});

	it("a paraphrase stands in none and says not to put it in any", () => {
		expect(shown(statementAt(1))).toEqual([
			["paraphrase", "转述 · 勿加引号", "将再修一段堤，并落实“河长制”。"],
		]);
	});

	it("a mixed statement shows both, each as what it is", () => {
		expect(shown(statementAt(2))).toEqual([
			["exact", "原话", "“一段一段地修”"],
			[
				"paraphrase",
				"转述 · 仅引号内原话可加引号",
				"要坚持“一段一段地修”，不搞花架子。",
			],
		]);
	});

	it("asked for exact words, a mixed statement gives its quoted part only", () => {
		expect(shown(statementAt(2), "exact")).toEqual([
			["exact", "原话", "“一段一段地修”"],
		]);
		expect(shown(statementAt(1), "exact")).toEqual([]);
		expect(shown(statementAt(0), "paraphrase")).toEqual([]);
	});

	it("an interrupted quotation shows where it was interrupted", () => {
		expect(shown(statementAt(3))).toEqual([
			["exact", "原话", "“汛期前完成，”［…］“一天也不拖。”"],
		]);
	});

	it("words that are only cited say so", () => {
		const cited: Statement = { ...statementAt(0), cited: true };
		expect(shown(cited)[0]?.[1]).toBe("原话 · 引述（场合未注明）");
	});

	it("nested words say whose they are and who relays them", () => {
		const text = page.paragraphs[3] ?? "";
		const start = text.indexOf("堤坝");
		const nested: Statement = {
			...statementAt(1),
			speaker: person("周望"),
			mode: "mixed",
			quotations: [
				{
					paragraph: 3,
					start,
					end: start + 7,
					text: text.slice(start, start + 7),
					speaker: lin,
				},
			],
		};
		expect(relayedNotes(nested, "zh-CN")).toEqual([
			"“堤坝就是命根子”为林若川语，经周望转述",
		]);
		// They are nobody's exact words here: not the relayer's own.
		expect(shown(nested, "exact")).toEqual([]);
	});

	it("keep corner brackets where the page prints them", () => {
		const taiwan = article({
			id: "tw",
			paragraphs: ["林若川表示：「今年要把河堤修完。」"],
			said: [
				{
					by: lin,
					words: ["今年要把河堤修完。"],
					mode: "direct",
					quoted: ["今年要把河堤修完。"],
				},
			],
		});
		const [statement] = taiwan.statements;
		const [passage] =
			statement === undefined
				? []
				: statementPassages(taiwan, statement, "zh-TW");
		expect(plainText(passage?.pieces ?? [])).toBe("「今年要把河堤修完。」");
	});

	it.each(locales)("never look alike in %s", (locale) => {
		for (const statement of page.statements)
			for (const passage of statementPassages(page, statement, locale)) {
				const text = plainText(passage.pieces);
				const inMarks = /^[“「].*[”」]$/su.test(text);
				expect(inMarks).toBe(passage.wording === "exact");
				expect(passage.label).not.toBeNull();
			}
	});
});

describe("a long paraphrase", () => {
	const sentences = Array.from(
		{ length: 9 },
		(_, index) =>
			`第${index}件事，要把这一段河堤从上游到下游一里一里地修好修牢修到群众满意为止。`,
	);
	const long = article({
		id: "long",
		paragraphs: [`林若川强调，${sentences.join("")}`],
		said: [{ by: lin, words: sentences }],
	});
	const statement = () => {
		const [first] = long.statements;
		if (first === undefined) throw new Error("nothing said");
		return first;
	};

	it("shows the sentence that was asked for and its neighbours, with our cuts", () => {
		const { pieces, isCut } = excerptPieces(
			long,
			statement().spans,
			wordsIn(statement(), ["第4件事"]),
		);
		expect(isCut).toBe(true);
		expect(plainText(pieces)).toBe(
			`［…］${sentences.slice(3, 6).join("")}［…］`,
		);
		expect(
			pieces.filter((piece) => piece.by === "paper" && piece.match),
		).toEqual([{ by: "paper", text: "第4件事", match: true }]);
	});

	it("says that it is cut and where the rest is", () => {
		const [passage] = statementPassages(long, statement(), "zh-CN", {
			found: wordsIn(statement(), ["第4件事"]),
		});
		expect(passage?.label).toBe("转述 · 勿加引号 · 节选，全文见“上下文”");
	});

	it("is whole where nothing in particular was asked for", () => {
		const [passage] = statementPassages(long, statement(), "zh-CN");
		expect(plainText(passage?.pieces ?? [])).toBe(sentences.join(""));
	});

	it("finds words in the other script and width", () => {
		expect(wordsIn(statement(), ["群眾滿意"])).not.toEqual([]);
		expect(wordsIn(statement(), ["第４件事"])).toHaveLength(1);
	});
});

describe("hits", () => {
	const blocks = statementBlocks(asHits(page), {
		locale: "zh-CN",
		withSpeaker: true,
	});

	it("of one paragraph and one speaker are one, both wordings side by side", () => {
		const [first] = blocks;
		expect(first).toMatchObject({
			kind: "hit",
			heading: "林若川 · 县水务局局长（2024-05-06 所载） · 第1段",
			passages: [{ wording: "exact" }, { wording: "paraphrase" }],
		});
	});

	it("have the source of their article once, after them", () => {
		expect(blocks.map(({ kind }) => kind)).toEqual([
			"hit",
			"hit",
			"hit",
			"source",
		]);
	});

	it("point at what their actions act on", () => {
		const refs = blocks.flatMap((block) =>
			block.kind === "hit" ? block.passages.map(({ ref }) => ref) : [],
		);
		expect(refs).toEqual([
			{ kind: "statement", id: statementAt(0).id },
			{ kind: "statement", id: statementAt(1).id },
			{ kind: "quotation", id: `${statementAt(2).id}/0` },
			{ kind: "statement", id: statementAt(2).id },
			{ kind: "statement", id: statementAt(3).id },
		]);
	});
});

describe("the source", () => {
	it("names what is not known and guesses nothing", () => {
		expect(sourceLine(page, "zh-CN").details).toEqual([
			"新闻日 2024-05-06（据元数据）",
			"报纸、见报日、版次：未录",
		]);
	});

	it("keeps paper and origin, day of news and day of issue apart", () => {
		const full: ExtractedArticle = {
			...page,
			dateBasis: "text",
			source: {
				...page.source,
				newspaper: "河源晚报",
				origin: "河源日报",
				printed: "2024-05-07",
				page: "3",
			},
		};
		expect(sourceLine(full, "zh-CN").details).toEqual([
			"报纸 河源晚报",
			"来源 河源日报",
			"新闻日 2024-05-06（据文内）",
			"见报 2024-05-07",
			"版次 3",
		]);
	});

	it("says so where even the day is not known", () => {
		expect(
			sourceLine({ ...page, date: null, dateBasis: null }, "zh-CN").details,
		).toEqual(["报纸、新闻日、见报日、版次：未录"]);
	});

	it("lists where else the same was printed", () => {
		const copies = ["甲报", "乙报", null, "丁报"].map((newspaper, index) => ({
			article: `c${index}`,
			headline: "河堤年内修完",
			newspaper,
			date: "2024-05-07",
		}));
		expect(sourceLine(page, "zh-CN", copies).details.at(-1)).toBe(
			"另有 4 处刊发：甲报 2024-05-07、乙报 2024-05-07、（报纸未录） 2024-05-07等",
		);
	});
});
