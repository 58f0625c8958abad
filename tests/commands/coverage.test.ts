import { beforeAll, describe, expect, it } from "vitest";
import type { Reply } from "../../src/reply.ts";
import { article, person } from "../archive/articles.ts";
import { type Newsroom, openNewsroom, textOf } from "./newsroom.ts";

/** A paper that prints every day of some months but for some days, another that prints once a week, and a page of no known paper. */
const day = (month: string, number: number): string =>
	`${month}-${String(number).padStart(2, "0")}`;

const mayor = person("周望舒", "万州区委书记", { place: "万州区" });

const daily = (month: string, without: readonly number[] = []) =>
	Array.from({ length: 28 }, (_, index) => index + 1)
		.filter((number) => !without.includes(number))
		.map((number) =>
			article({
				id: `daily${day(month, number)}`,
				headline: `${day(month, number)}要闻`,
				newspaper: "清江晚报",
				date: day(month, number),
				paragraphs: ["周望舒说，河堤修好了。"],
				said: number === 1 ? [{ by: mayor, words: ["河堤修好了。"] }] : [],
			}),
		);

const weekly = [2, 9, 16, 23].map((number) =>
	article({
		id: `weekly${number}`,
		headline: `周刊${number}`,
		newspaper: "清江周刊",
		date: day("2024-04", number),
		paragraphs: ["本周无事。"],
	}),
);

const undated = article({
	id: "undated",
	headline: "无日期",
	date: null,
	paragraphs: ["没有日期。"],
});

let room: Newsroom;
beforeAll(() => {
	room = openNewsroom([
		...daily("2024-03"),
		...daily("2024-04", [10, 11, 12]),
		...weekly,
		undated,
	]);
});

/** The rows of an answer's tables under the heading each stands under. */
function tables(reply: Reply): Record<string, (readonly string[])[]> {
	const found: Record<string, (readonly string[])[]> = {};
	let heading = "";
	for (const block of reply.blocks) {
		if (block.kind === "heading") heading = block.text;
		if (block.kind === "table") found[heading] = [...block.rows];
	}
	return found;
}

describe("/coverage", () => {
	it("lists papers, months and places, and what is missing", async () => {
		const reply = await room.ask("/收录");
		expect(reply.title).toBe("收录 · 58 篇，3 家报纸");
		expect(tables(reply)).toEqual({
			"报纸 3": [
				[
					"清江晚报",
					"53 篇",
					"2024-03-01 至 2024-04-28（53 天有报道）",
					"缺 6 天",
				],
				[
					"清江周刊",
					"4 篇",
					"2024-04-02 至 2024-04-23（4 天有报道）",
					"零星收录，不计",
				],
				["（报纸未录）", "1 篇", "（日期未录）", "零星收录，不计"],
			],
			"按月（由新到旧）": [
				["2024-04", "29 篇", "清江晚报 25、清江周刊 4"],
				["2024-03", "28 篇", "清江晚报 28"],
			],
			"有人代其发言或负责的地方 1": [
				["万州区", "2 篇", "2024-03-01 至 2024-04-01（2 天有报道）"],
			],
		});
		expect(textOf(reply)).toContain("1 篇日期未录");
	});

	it("names each stretch of missing days, the latest first, and what is usual", async () => {
		const text = textOf(await room.ask("/coverage"));
		expect(text).toMatch(
			/清江晚报：2024-04-10 至 2024-04-12（3 天），平常天天有\n清江晚报：2024-03-29 至 2024-03-31（3 天），平常天天有/u,
		);
		expect(text).not.toContain("清江周刊：");
		expect(text).toContain("不等于报纸未登");
	});

	it("of one paper shows each month's own gaps", async () => {
		const reply = await room.ask("/coverage newspaper:清江晚报");
		expect(reply.lead[0]).toBe("查询：报纸＝清江晚报");
		expect(tables(reply)["按月（由新到旧）"]).toEqual([
			["2024-04", "25 篇", "25 天有报道", "2024-04-10 至 2024-04-12（3 天）"],
			["2024-03", "28 篇", "28 天有报道", "2024-03-29 至 2024-03-31（3 天）"],
		]);
	});

	it("knows a gap by the days around it, also where only the gap is asked for", async () => {
		const reply = await room.ask(
			"/coverage newspaper:清江晚报 from:2024-04-11 to:2024-04-11",
		);
		expect(tables(reply)["报纸 1"]).toEqual([
			["清江晚报", "0 篇", "–", "缺 1 天"],
		]);
	});

	it("of a place says in which months it is spoken for, and misses nothing", async () => {
		const reply = await room.ask("/coverage district:万州");
		expect(reply.title).toBe("收录 · 万州区 · 2 篇");
		expect(tables(reply)["按月（由新到旧）"]).toEqual([
			["2024-04", "1 篇", "1 天有报道"],
			["2024-03", "1 篇", "1 天有报道"],
		]);
		expect(textOf(reply)).not.toContain("缺");
	});

	it("of what is not there says what was asked for", async () => {
		const place = await room.ask("/coverage district:上海");
		expect(place.outcome).toBe("empty");
		expect(place.lead.join("")).toContain("未检到代上海市发言");
		expect(place.lead.join("")).not.toMatch(/日子|无事/u);
		expect(place.asks[0]?.call.command).toBe("search");
		const days = await room.ask("/coverage from:2023-01-01 to:2023-01-02");
		expect(days.lead.join("")).toContain("本库没有这些日子的报道");
		const paper = await room.ask(
			"/coverage newspaper:清江周刊 from:2024-03-01 to:2024-03-02",
		);
		expect(paper.lead.join("")).toContain("本库没有“清江周刊”这些日子的报道");
	});

	it("explains what counts as missing only where anything is counted", async () => {
		const text = textOf(await room.ask("/coverage newspaper:清江周刊"));
		expect(text).toContain("零星收录，不计");
		expect(text).not.toContain("间隔超出");
		expect(textOf(await room.ask("/coverage newspaper:清江晚报"))).toContain(
			"间隔超出",
		);
	});

	it("takes a part of a paper's name or its pinyin, where one paper is meant", async () => {
		for (const typed of ["晚报", "qingjiangwanbao", "qjwb"])
			expect((await room.ask(`/coverage newspaper:${typed}`)).lead[0]).toBe(
				"查询：报纸＝清江晚报",
			);
		expect(await room.suggest("coverage", "newspaper", "")).toEqual([
			"清江晚报",
			"清江周刊",
		]);
		expect(await room.suggest("coverage", "newspaper", "周")).toEqual([
			"清江周刊",
		]);
	});

	it("offers the papers there are where several or none are meant", async () => {
		const several = await room.ask("/coverage newspaper:清江");
		expect(several.outcome).toBe("empty");
		expect(several.asks.map(({ label }) => label)).toEqual([
			"清江晚报",
			"清江周刊",
		]);
		const none = await room.ask("/coverage newspaper:火星日报");
		expect(none.asks.map(({ label }) => label)).toEqual([
			"清江晚报",
			"清江周刊",
		]);
		const [first] = none.asks;
		expect(first && (await room.press(first)).title).toBe(
			"收录 · 清江晚报 · 53 篇",
		);
	});

	it("leads from the latest two years to those before", async () => {
		const years = openNewsroom(
			Array.from({ length: 30 }, (_, index) =>
				article({
					id: `m${index}`,
					headline: `第${index}月`,
					newspaper: "清江晚报",
					date: new Date(Date.UTC(2021, index, 15)).toISOString().slice(0, 10),
					paragraphs: ["平安无事。"],
				}),
			),
		);
		const latest = await years.ask("/coverage");
		const months = tables(latest)["按月（由新到旧）"] ?? [];
		expect(months).toHaveLength(24);
		const older = latest.asks.find(({ call }) => call.options.to);
		expect(older?.label).toBe("2021-06-30 及更早 →");
		const before = older === undefined ? undefined : await years.press(older);
		expect(
			before && tables(before)["按月（由新到旧）"]?.map(([month]) => month),
		).toEqual([
			"2021-06",
			"2021-05",
			"2021-04",
			"2021-03",
			"2021-02",
			"2021-01",
		]);
	});
});
