import { describe, expect, it } from "vitest";
import {
	dayIn,
	momentIn,
	readDays,
	weekdayOf,
} from "../../src/language/days.ts";

/** A Wednesday. */
const today = "2024-05-15";

describe("days as people type them", () => {
	it.each([
		["2024-03-19", "2024-03-19", "2024-03-19"],
		["2024/3/9", "2024-03-09", "2024-03-09"],
		["20240319", "2024-03-19", "2024-03-19"],
		["2024年3月19日", "2024-03-19", "2024-03-19"],
		["２０２４年３月１９號", "2024-03-19", "2024-03-19"],
		["2024年 3月 19日", "2024-03-19", "2024-03-19"],
		["2024年2月", "2024-02-01", "2024-02-29"],
		["2023-02", "2023-02-01", "2023-02-28"],
		["2023年", "2023-01-01", "2023-12-31"],
		["今天", "2024-05-15", "2024-05-15"],
		["昨日", "2024-05-14", "2024-05-14"],
		["前天", "2024-05-13", "2024-05-13"],
		["本周", "2024-05-13", "2024-05-19"],
		["上週", "2024-05-06", "2024-05-12"],
		["本月", "2024-05-01", "2024-05-31"],
		["上個月", "2024-04-01", "2024-04-30"],
		["去年", "2023-01-01", "2023-12-31"],
		["近30天", "2024-04-16", "2024-05-15"],
		["近三天", "2024-05-13", "2024-05-15"],
		["最近十二天", "2024-05-04", "2024-05-15"],
		["近两周", "2024-05-02", "2024-05-15"],
		["近一个月", "2024-04-16", "2024-05-15"],
		["近半年", "2023-11-16", "2024-05-15"],
		["近1天", "2024-05-15", "2024-05-15"],
		["yesterday", "2024-05-14", "2024-05-14"],
		["Last 30 days", "2024-04-16", "2024-05-15"],
		["this week", "2024-05-13", "2024-05-19"],
		["19 March 2024", "2024-03-19", "2024-03-19"],
		["Mar 19, 2024", "2024-03-19", "2024-03-19"],
		["March 2024", "2024-03-01", "2024-03-31"],
		["2024-03-18至2024-04-23", "2024-03-18", "2024-04-23"],
		["2024-03-18..2024-04-23", "2024-03-18", "2024-04-23"],
		["2024年3月到4月", "2024-03-01", "2024-04-30"],
	])("%s is %s to %s", (typed, from, to) => {
		expect(readDays(typed, today)).toEqual({ kind: "days", from, to });
	});

	it("takes a day without a year for the latest that is not ahead", () => {
		expect(readDays("3月19日", today)).toMatchObject({ from: "2024-03-19" });
		expect(readDays("5月15日", today)).toMatchObject({ from: "2024-05-15" });
		expect(readDays("5月16日", today)).toMatchObject({ from: "2023-05-16" });
		expect(readDays("12月", today)).toMatchObject({ from: "2023-12-01" });
	});

	it.each([
		"2024-02-30",
		"2023年2月29日",
		"13月1日",
		"2024-13",
		"24-3",
		"2024-00-10",
		"2024-03-18至2024-04-31",
	])("%s is no day of the calendar", (typed) => {
		expect(readDays(typed, today)).toEqual({ kind: "noSuchDay" });
	});

	it.each(["", "哪天", "西部", "2024-", "近天", "至", "to", "杨琳到今天"])(
		"“%s” is not a day at all",
		(typed) => {
			expect(readDays(typed, today)).toEqual({ kind: "notDays" });
		},
	);

	it("leaves a stretch that ends before it begins as it was typed", () => {
		expect(readDays("2024-04-23至2024-03-18", today)).toEqual({
			kind: "days",
			from: "2024-04-23",
			to: "2024-03-18",
		});
	});
});

describe("the asker's zone", () => {
	const lateEvening = Date.UTC(2024, 3, 23, 17, 30);

	it("decides which day it is", () => {
		expect(dayIn("Asia/Shanghai", lateEvening)).toBe("2024-04-24");
		expect(dayIn("America/New_York", lateEvening)).toBe("2024-04-23");
	});

	it("decides what the clock says", () => {
		expect(momentIn("Asia/Shanghai", lateEvening)).toBe("2024-04-24 01:30");
		expect(momentIn("Europe/London", lateEvening)).toBe("2024-04-23 18:30");
	});

	it("counts the week from Monday", () => {
		expect(weekdayOf("2024-04-22")).toBe(1);
		expect(weekdayOf("2024-04-28")).toBe(7);
	});
});
