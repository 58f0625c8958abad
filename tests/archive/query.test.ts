import { describe, expect, it } from "vitest";
import { readQuery } from "../../src/archive/query.ts";
import { today } from "./newsroom.ts";

const understood = (typed: string) => {
	const read = readQuery(typed, today);
	return read.kind === "query" ? read.query.understood : read.problem;
};

const open = { from: null, to: null };
const plain = {
	words: [],
	phrases: [],
	without: [],
	days: open,
	daysFrom: [],
};

describe("reading a query", () => {
	it.each([
		["环湖路 民宿", { words: [["环湖路"], ["民宿"]] }],
		["环湖路　民宿", { words: [["环湖路"], ["民宿"]] }],
		['"环湖路，民宿"', { phrases: ["环湖路，民宿"] }],
		["“环湖路 民宿”", { phrases: ["环湖路 民宿"] }],
		["「环湖路」 民宿", { phrases: ["环湖路"], words: [["民宿"]] }],
		["环湖路 -民宿", { words: [["环湖路"]], without: ["民宿"] }],
		['环湖路 -"民 宿"', { words: [["环湖路"]], without: ["民 宿"] }],
		["降息 OR 降准 银行", { words: [["降息", "降准"], ["银行"]] }],
		["共建“一带一路”倡议", { words: [["共建“一带一路”倡议"]] }],
		["袁 家 军 讲话", { words: [["袁家军"], ["讲话"]] }],
		["高　佶", { words: [["高佶"]] }],
		["的 5 2 0 0 人", { words: [["的5200人"]] }],
		["气温 -10 度", { words: [["气温"], ["-10"], ["度"]] }],
		["气温 －１０ 度", { words: [["气温"], ["－１０"], ["度"]] }],
		["5 G 基站", { words: [["5G"], ["基站"]] }],
		["水 电力 -火", { words: [["水"], ["电力"]], without: ["火"] }],
		['说"好', { words: [['说"好']] }],
		["or", { words: [["or"]] }],
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
	])("takes the days out of %j", (typed, from, to) => {
		expect(understood(typed)).toMatchObject({
			words: [["环湖路"]],
			days: { from, to },
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
		["民宿 OR -环湖路", { kind: "bareOr" }],
		[
			"民宿 from:2024-05-02 to:2024-05-01",
			{ kind: "daysReversed", from: "2024-05-02", to: "2024-05-01" },
		],
		["民".repeat(501), { kind: "tooLong", most: 500 }],
	])("says why %j cannot be asked", (typed, problem) => {
		expect(understood(typed)).toEqual(problem);
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
