import { describe, expect, it } from "vitest";
import { newsDayOf } from "../../src/reading/newsDay.ts";

const nothing = { date: null, year: null, printed: null };

describe("the day of the news", () => {
	it("is metadata's, where it has one", () => {
		expect(
			newsDayOf(["2月27日，会议举行。"], {
				...nothing,
				date: "2024-03-01",
				year: 2024,
			}),
		).toEqual({ date: "2024-03-01", basis: "metadata" });
	});

	it("is the latest that the text reports, in metadata's year", () => {
		expect(
			newsDayOf(
				[
					"2月26日，书屋开门。",
					"2月27日上午，会议举行。",
					"2月25日，征求意见。",
				],
				{ ...nothing, year: 2024 },
			),
		).toEqual({ date: "2024-02-27", basis: "text" });
	});

	it("is written in characters as well", () => {
		expect(
			newsDayOf(["四月二十三日，会议举行。"], { ...nothing, year: 2024 }).date,
		).toBe("2024-04-23");
	});

	it.each([
		["展会将于3月5日开幕。", "2024-02-27"],
		["三月十日前全部恢复通水。", "2024-02-27"],
		["新规自3月1日起施行。", "2024-02-27"],
		["活动持续到3月3日。", "2024-02-27"],
		["2023年3月6日，书屋动工。", "2024-02-27"],
		["将2月28日的安排提前，改在今天。2月28日，雨停了。", "2024-02-28"],
	])("is not a plan, a deadline or a day long past: %s", (text, date) => {
		expect(
			newsDayOf([`2月27日，会议举行。${text}`], { ...nothing, year: 2024 })
				.date,
		).toBe(date);
	});

	it("is not later than its dispatch", () => {
		expect(
			newsDayOf(
				["新华社云溪2月27日电（记者何山）会议27日举行。", "展会3月5日开幕。"],
				{ ...nothing, year: 2024 },
			).date,
		).toBe("2024-02-27");
	});

	it("turns the year in January", () => {
		expect(
			newsDayOf(["1月2日，会议举行。", "12月31日，书屋开门。"], {
				...nothing,
				year: 2024,
			}).date,
		).toBe("2024-01-02");
	});

	it("is unknown where no year is", () => {
		expect(newsDayOf(["2月27日，会议举行。"], nothing)).toEqual({
			date: null,
			basis: null,
		});
		expect(newsDayOf(["2024年2月27日，会议举行。"], nothing).date).toBe(
			"2024-02-27",
		);
	});

	it("is inferred from the day of issue", () => {
		const printed = { ...nothing, printed: "2024-03-01" };
		expect(newsDayOf(["昨日，会议举行。"], printed)).toEqual({
			date: "2024-02-29",
			basis: "inferred",
		});
		expect(newsDayOf(["28日下午，会议举行。"], printed)).toEqual({
			date: "2024-02-28",
			basis: "inferred",
		});
		expect(newsDayOf(["2月27日，会议举行。"], printed)).toEqual({
			date: "2024-02-27",
			basis: "text",
		});
	});
});
