import { describe, expect, it } from "vitest";
import type { Days } from "../../src/archive/answers.ts";
import { readQuery } from "../../src/archive/query.ts";
import { today } from "./newsroom.ts";

const understood = (typed: string, within?: Days) => {
	const read = readQuery(typed, today, within);
	return read.kind === "query" ? read.query.understood : read.problem;
};

const open = { from: null, to: null };
const plain = {
	groups: [],
	without: [],
	days: open,
	daysFrom: [],
	daysWithout: [],
	figures: [],
};

/** Groups as a person writes them: phrases in marks. */
const groups = (...some: readonly (readonly string[])[]) => ({
	groups: some.map((alternatives) =>
		alternatives.map((one) => ({
			text: one.replace(/^"(.*)"$/u, "$1"),
			exact: one.startsWith('"'),
		})),
	),
});

describe("reading a query", () => {
	it.each([
		["环湖路 民宿", groups(["环湖路"], ["民宿"])],
		["环湖路　民宿", groups(["环湖路"], ["民宿"])],
		['"环湖路，民宿"', groups(['"环湖路，民宿"'])],
		["“环湖路 民宿”", groups(['"环湖路 民宿"'])],
		["「环湖路」 民宿", groups(['"环湖路"'], ["民宿"])],
		["环湖路 -民宿", { ...groups(["环湖路"]), without: ["民宿"] }],
		['环湖路 -"民 宿"', { ...groups(["环湖路"]), without: ["民 宿"] }],
		["降息 OR 降准 银行", groups(["降息", "降准"], ["银行"])],
		['"副书记" OR 书记', groups(['"副书记"', "书记"])],
		['"环湖路" OR "民宿"', groups(['"环湖路"', '"民宿"'])],
		["共建“一带一路”倡议", groups(["共建“一带一路”倡议"])],
		["袁 家 军 讲话", groups(["袁家军"], ["讲话"])],
		["高　佶", groups(["高佶"])],
		["的 5 2 0 0 人", groups(["的5200人"])],
		["5 G 基站", groups(["5G"], ["基站"])],
		["水 电力 -火", { ...groups(["水"], ["电力"]), without: ["火"] }],
		['说"好', groups(['说"好'])],
		["or", groups(["or"])],
		["想象力 计划", groups(["想象力"], ["计划"])],
		["想象力 -“坐标，系”", { ...groups(["想象力"]), without: ["坐标，系"] }],
	])("understands %j", (typed, wanted) => {
		expect(understood(typed)).toEqual({ ...plain, ...wanted });
	});

	it.each([
		["环湖路 2024-03-19", "2024-03-19", "2024-03-19"],
		["环湖路 2024年3月", "2024-03-01", "2024-03-31"],
		["环湖路 今天", "2024-05-06", "2024-05-06"],
		["环湖路 本周", "2024-05-06", "2024-05-12"],
		["环湖路 近30天", "2024-04-07", "2024-05-06"],
		["环湖路 from:2024-03-19", "2024-03-19", null],
		["环湖路 至：2024年3月", null, "2024-03-31"],
		["环湖路 from:2024-03-19 to:2024-03-20", "2024-03-19", "2024-03-20"],
		["环湖路 2024 2024年3月", "2024-03-01", "2024-03-31"],
		["环湖路 2024-03-18 至 2024-04-23", "2024-03-18", "2024-04-23"],
		["2024年3月1日 - 2024年3月5日 环湖路", "2024-03-01", "2024-03-05"],
	])("takes the days out of %j", (typed, from, to) => {
		expect(understood(typed)).toMatchObject({
			...groups(["环湖路"]),
			days: { from, to },
		});
	});

	it.each([
		"-10",
		"－１０",
		"-3.5",
		"-10%",
		"-10℃",
		"-10至-5℃",
		"-5℃～3℃",
		"-5~3℃",
		"-100%",
		"-１０度",
	])("takes %s for a figure, and says so", (figure) => {
		expect(understood(`气温 ${figure} 河面`)).toEqual({
			...plain,
			...groups(["气温"], [figure], ["河面"]),
			figures: [figure],
		});
	});

	it.each(["5G", "12345热线", "12345", "110", "3号线", "６月雪", "2024年规划"])(
		"leaves out %s",
		(word) => {
			expect(understood(`建设 -${word}`)).toEqual({
				...plain,
				...groups(["建设"]),
				without: [word],
			});
		},
	);

	it("leaves out days as it takes them, and the words for them in marks", () => {
		const year = { from: "2023-01-01", to: "2023-12-31" };
		for (const text of ["2023年", "2023", "去年"])
			expect(understood(`建设 -${text}`)).toEqual({
				...plain,
				...groups(["建设"]),
				daysWithout: [{ text, days: year }],
			});
		expect(understood('建设 -"2023年"')).toEqual({
			...plain,
			...groups(["建设"]),
			without: ["2023年"],
		});
	});

	it("takes days with OR between them for one stretch, in any order", () => {
		for (const typed of [
			"环湖路 2024年3月 OR 2024年4月",
			"2024年4月 OR 2024年3月 环湖路",
		])
			expect(understood(typed)).toMatchObject({
				...groups(["环湖路"]),
				days: { from: "2024-03-01", to: "2024-04-30" },
			});
	});

	it("takes a day for a word where OR stands between it and a word, either way round", () => {
		expect(understood("大桥 民宿 OR 2024年3月")).toEqual({
			...plain,
			...groups(["大桥"], ["民宿", "2024年3月"]),
		});
		expect(understood("2024年3月 OR 民宿 大桥")).toEqual({
			...plain,
			...groups(["2024年3月", "民宿"], ["大桥"]),
		});
	});

	it.each(["增长 6.1", "5000 个", "12345 投诉", "3.19 事件"])(
		"takes no figure of %j for days",
		(typed) => {
			expect(understood(typed)).toMatchObject({ days: open, daysFrom: [] });
		},
	);

	it.each([
		["", { kind: "empty" }],
		["  ", { kind: "empty" }],
		["-民宿", { kind: "onlyWithout", without: ["民宿"] }],
		["OR 民宿", { kind: "bareOr" }],
		["民宿 OR", { kind: "bareOr" }],
		["民宿 OR OR 环湖路", { kind: "bareOr" }],
		[
			"民宿 OR -环湖路",
			{ kind: "orWithout", without: ["环湖路"], instead: "民宿 -环湖路" },
		],
		[
			"环湖路 -民宿 OR 大桥",
			{
				kind: "orWithout",
				without: ["民宿"],
				instead: "环湖路 OR 大桥 -民宿",
			},
		],
		["-民宿 OR -大桥", { kind: "onlyWithout", without: ["民宿", "大桥"] }],
		[
			"民宿 from:2024-05 to:2024-04",
			{
				kind: "daysReversed",
				from: "2024-05-01",
				to: "2024-04-30",
				instead: "民宿 from:2024-04 to:2024-05",
			},
		],
		[
			"2024-05-02至2024-05-01 民宿",
			{
				kind: "daysReversed",
				from: "2024-05-02",
				to: "2024-05-01",
				instead: "民宿 2024-05-01..2024-05-02",
			},
		],
		[
			"2023年 2024年 民宿",
			{
				kind: "daysApart",
				typed: ["2023年", "2024年"],
				instead: ["民宿 2023年 OR 2024年"],
			},
		],
		[
			"2021年 2024年 民宿",
			{
				kind: "daysApart",
				typed: ["2021年", "2024年"],
				instead: ["民宿 2021年", "民宿 2024年"],
			},
		],
		[
			"民宿 2021年 OR 2024年",
			{
				kind: "daysSplit",
				typed: ["2021年", "2024年"],
				instead: ["民宿 2021年", "民宿 2024年"],
			},
		],
		["民".repeat(501), { kind: "tooLong", most: 500 }],
	])("says why %j cannot be asked", (typed, problem) => {
		expect(understood(typed)).toEqual(problem);
	});

	it("says that days of the query and days besides it have none in common", () => {
		expect(understood("民宿 2023年", { from: "2024-01-01", to: null })).toEqual(
			{
				kind: "daysApart",
				typed: ["2023年", "2024-01-01.."],
				instead: ["民宿"],
			},
		);
	});

	it("offers only queries that can be asked", () => {
		for (const typed of [
			"民宿 OR -环湖路",
			"环湖路 -民宿 OR 大桥",
			"民宿 from:2024-05 to:2024-04",
			"2024-05-02至2024-05-01 民宿",
			"2023年 2024年 民宿",
			"民宿 2021年 OR 2024年",
		]) {
			const problem = understood(typed);
			const instead =
				"kind" in problem && "instead" in problem
					? [problem.instead].flat()
					: [];
			expect(instead.length).toBeGreaterThan(0);
			for (const query of instead)
				expect([query, readQuery(query ?? "", today).kind]).toEqual([
					query,
					"query",
				]);
		}
	});

	it("keeps what was typed as a whole, but for operators", () => {
		const whole = (typed: string) => {
			const read = readQuery(typed, today);
			return read.kind === "query" ? (read.query.whole?.text ?? null) : null;
		};
		expect(whole("2024年3月")).toBe("2024年3月");
		expect(whole("环湖路 民宿")).toBe("环湖路 民宿");
		expect(whole("环湖路")).toBeNull();
		expect(whole("环湖路 -民宿")).toBeNull();
	});
});
