import { describe, expect, it } from "vitest";
import {
	dayMentions,
	dayOf,
	daysBetween,
	daysLater,
	readDay,
} from "../../src/language/calendar.ts";

describe("days in metadata", () => {
	it.each([
		["2024-03-19", "2024-03-19"],
		["2024/3/9", "2024-03-09"],
		["2024.3.9", "2024-03-09"],
		["2024年3月9日 星期六", "2024-03-09"],
		["20240319", "2024-03-19"],
		["2024-03-19T10:00:00+08:00", "2024-03-19"],
		[" 2024-03-19 11:23 ", "2024-03-19"],
		["2024-02-30", null],
		["3月9日", null],
		["2024-03", null],
		["", null],
	])("%j is %s", (text, day) => {
		expect(readDay(text)).toBe(day);
	});
});

describe("days that a text names", () => {
	const found = (text: string): string[] =>
		[...dayMentions(text)].map(
			({ year, month, day, start, end }) =>
				`${year ?? "-"}/${month}/${day} ${text.slice(start, end)}`,
		);

	it("are found in figures, wide figures and characters, with a year or without", () => {
		expect(
			found(
				"2024年3月19日开会，４月２３日再开，四月二十三日三开，二〇二四年十二月三十一日收尾，三月初十不算。",
			),
		).toEqual([
			"2024/3/19 2024年3月19日",
			"-/4/23 ４月２３日",
			"-/4/23 四月二十三日",
			"2024/12/31 二〇二四年十二月三十一日",
		]);
	});

	it("are days of the calendar", () => {
		expect(found("13月2日，2月30日，2023年2月29日，2月29日")).toEqual([
			"-/2/29 2月29日",
		]);
	});
});

describe("days reckoned with", () => {
	it("turn months and years", () => {
		expect(daysLater("2024-02-28", 2)).toBe("2024-03-01");
		expect(daysLater("2024-01-01", -1)).toBe("2023-12-31");
		expect(daysBetween("2023-12-31", "2024-03-01")).toBe(61);
		expect(dayOf(2023, 2, 29)).toBeNull();
	});
});
