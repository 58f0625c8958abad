import { PNG } from "pngjs";
import { beforeAll, describe, expect, it } from "vitest";
import { periodOf, periodsBetween } from "../../commands/trending/periods.ts";
import { holdArticles } from "../../src/archive/hold.ts";
import type { ExtractedArticle } from "../../src/model.ts";
import type { Reply, Table } from "../../src/reply.ts";
import { article, person } from "../archive/articles.ts";
import { type Newsroom, noon, openNewsroom, textOf } from "./newsroom.ts";

/** How often something is said, and two side by side, over pages of a newsroom's year. */

const lin = person("林若川", "水务局局长", { place: "黔江区" });
const zhou = person("周望舒", "万州区委书记", { place: "万州区" });

/** A page of that day on which these people speak of the river. */
const page = (
	day: string,
	said: readonly (readonly [typeof lin, string, boolean?])[],
): ExtractedArticle => {
	const paragraphs = said.map(([by, words, exact = false]) =>
		exact ? `“${words}”${by.name}说。` : `${by.name}表示，${words}`,
	);
	return article({
		id: `page-${day}`,
		headline: `河堤 ${day}`,
		newspaper: "清江晚报",
		date: day,
		paragraphs: [...paragraphs, `${day}，天气晴。`],
		said: said.map(([by, words, exact = false]) => ({
			by,
			words: [words],
			...(exact ? { mode: "direct" as const, quoted: [words] } : {}),
		})),
	});
};

const pages = [
	page("2024-01-08", [
		[lin, "河堤要修一号段。"],
		[zhou, "河堤要修二号段。"],
	]),
	page("2024-01-20", [[lin, "河堤要修三号段。", true]]),
	page("2024-02-11", []),
	page("2024-04-02", [
		[zhou, "河堤要修四号段。"],
		[zhou, "学校要修五号楼。"],
	]),
];

let room: Newsroom;
beforeAll(() => {
	room = openNewsroom(pages);
});

const tablesOf = (reply: Reply): Table[] =>
	reply.blocks.filter((block) => block.kind === "table");

describe("/trend", () => {
	it("counts statements by period and speaker, as a picture and as text", async () => {
		const reply = await room.ask("/trend topic:河堤 by:month");
		expect(reply.outcome).toBe("answer");
		expect(reply.title).toContain("4 条");
		const [table] = tablesOf(reply);
		expect(table?.columns).toEqual([
			"时段",
			"言论",
			"周望舒",
			"林若川",
			"收录篇数",
		]);
		expect(table?.rows).toEqual([
			["2024-01", "3", "1", "2", "2"],
			// Nothing said of it in February, and nothing held at all of March.
			["2024-02", "0", "0", "0", "1"],
			["2024-03", "0", "0", "0", "未收报道"],
			["2024-04", "1", "1", "0", "1"],
		]);
		const [file] = reply.files;
		expect(file?.type).toBe("image/png");
		expect(file?.alt).toContain("2024-01：3 条（周望舒 1、林若川 2）");
		expect(file?.alt).toContain("2024-04：1 条（周望舒 1）");
		expect(PNG.sync.read(Buffer.from(file?.bytes ?? [])).width).toBe(1200);
		expect(textOf(reply)).toContain("不等于没有人说");
	});

	it("agrees with what the archive answers for each period", async () => {
		const archive = holdArticles(pages, { now: noon });
		const reply = await room.ask("/trend topic:河堤 by:week");
		const [table] = tablesOf(reply);
		const counted = (table?.rows ?? []).filter(([, count]) => count !== "0");
		expect(counted.length).toBe(3);
		for (const [label = "", count] of counted) {
			const { from, to } = periodOf(label.slice(0, 10), "week");
			expect(String(archive.quotes({ from, to, topic: "河堤" }).total)).toBe(
				count,
			);
		}
	});

	it("calls weeks by their days, as far as days are asked for", async () => {
		const reply = await room.ask(
			"/trend topic:河堤 by:week from:2024-01-01 to:2024-04-03",
		);
		const [table] = tablesOf(reply);
		expect(table?.rows.map(([week]) => week)).toEqual([
			"2024-01-01 至 2024-01-07",
			"2024-01-08 至 2024-01-14",
			"2024-01-15 至 2024-01-21",
			"2024-01-22 至 2024-02-04",
			"2024-02-05 至 2024-02-11",
			"2024-02-12 至 2024-03-31",
			"2024-04-01 至 2024-04-03",
		]);
		expect(reply.lead.join("")).toContain("一周从周一算起，图上标周一");
		expect(reply.files[0]?.alt).toContain("2024-01-08 至 2024-01-14：2 条");
		const months = await room.ask("/trend topic:河堤 by:month");
		expect(months.lead.join("")).not.toContain("周一");
	});

	it("of one speaker tells exact words from paraphrase", async () => {
		const reply = await room.ask("/trend speaker:林若川 by:month");
		const [table] = tablesOf(reply);
		expect(table?.columns.slice(1, 4)).toEqual(["言论", "有原话", "仅转述"]);
		expect(table?.rows[0]).toEqual(["2024-01", "2", "1", "1", "2"]);
	});

	it("of nothing in particular, and in more periods than can be read, is refused kindly", async () => {
		const nothing = await room.ask("/trend");
		expect(nothing.outcome).toBe("refused");
		expect(nothing.lead[0]).toContain("请填话题、说话人、区县或条线");
		const fine = await room.ask(
			"/trend topic:河堤 by:week from:2015-01-01 to:2024-05-01",
		);
		expect(fine.outcome).toBe("refused");
		expect(fine.lead[0]).toContain("请改按月");
	});

	it("of what nobody said says what was searched", async () => {
		const reply = await room.ask("/trend topic:量子");
		expect(reply.outcome).toBe("empty");
		expect(reply.files).toEqual([]);
		expect(reply.footer).toContain("检索 4 篇");
	});
});

describe("periods", () => {
	it.each([
		["week", "2024-03-01", "2024-02-26", "2024-03-03"],
		["month", "2024-02-29", "2024-02-01", "2024-02-29"],
		["month", "2023-12-31", "2023-12-01", "2023-12-31"],
		["year", "2024-07-01", "2024-01-01", "2024-12-31"],
	] as const)("of a %s around %s is %s to %s", (grain, day, from, to) => {
		expect(periodOf(day, grain)).toMatchObject({ from, to });
	});

	it("follow one another without a day between or twice", () => {
		for (const grain of ["week", "month", "year"] as const) {
			const periods = periodsBetween("2019-12-30", "2024-03-01", grain);
			for (const [index, { from }] of periods.slice(1).entries()) {
				const before = periods[index];
				expect(
					(Date.parse(from) - Date.parse(before?.to ?? "")) / 86_400_000,
				).toBe(1);
			}
			expect(periods.at(-1)?.to.localeCompare("2024-03-01")).not.toBe(-1);
		}
	});
});

describe("/compare", () => {
	it("sets two speakers side by side, with their numbers and their words", async () => {
		const reply = await room.ask(
			"/对比 人物 说话人:林若川 另一方:周望舒 话题:河堤",
		);
		expect(reply.title).toBe("林若川 ｜ 周望舒");
		const [table] = tablesOf(reply);
		expect(table?.columns).toEqual(["项", "林若川", "周望舒"]);
		expect(table?.rows[0]).toEqual(["言论", "2", "2"]);
		expect(table?.rows[1]).toEqual(["其中有原话", "1", "0"]);
		const text = textOf(reply).replaceAll(/[▸◂]/gu, "");
		expect(text).toContain("“河堤要修三号段。”");
		expect(text).toContain("河堤要修二号段。");
		expect(text).not.toContain("“河堤要修二号段。”");
		expect(text).not.toContain("学校");
	});

	it("sets two districts side by side", async () => {
		const reply = await room.ask("/compare districts 黔江区 other:万州区");
		const [table] = tablesOf(reply);
		expect(table?.columns).toEqual(["项", "黔江区", "万州区"]);
		expect(table?.rows[0]).toEqual(["言论", "2", "3"]);
	});

	it("sets one at two times side by side, with what is held of each", async () => {
		const reply = await room.ask(
			"/compare periods date:2024年1月 other:2024年4月 speaker:周望舒",
		);
		const [table] = tablesOf(reply);
		expect(table?.columns).toEqual([
			"项",
			"2024-01-01 至 2024-01-31",
			"2024-04-01 至 2024-04-30",
		]);
		expect(table?.rows[0]).toEqual(["言论", "1", "2"]);
		expect(table?.rows.at(-1)).toEqual(["所查日期收录篇数", "2", "1"]);
	});

	it("offers each side's own words, and they are the same question", async () => {
		const reply = await room.ask(
			"/compare speakers 林若川 other:周望舒 topic:河堤",
		);
		const [ofLin, ofZhou] = reply.asks.filter(
			({ call }) => call.command === "quotes",
		);
		if (ofLin === undefined || ofZhou === undefined)
			throw new Error("no buttons");
		expect((await room.press(ofLin)).title).toContain("2 条");
		expect((await room.press(ofZhou)).title).toContain("2 条");
	});

	it.each([
		["/compare speakers 林若川 other:林若川", "请换一个"],
		[
			"/compare periods date:2024-01 other:2024-02",
			"请填说话人、区县、话题或条线",
		],
		["/compare speakers 林若川 other:欧阳不在", "欧阳不在"],
	])("%s is refused: %s", async (line, said) => {
		const reply = await room.ask(line);
		expect(reply.outcome).not.toBe("answer");
		expect(reply.lead[0]).toContain(said);
	});
});
