import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { dayIn, momentIn, weekdayOf } from "../../src/language/days.ts";
import { dueBetween } from "../../src/push/schedule.ts";

const seed = 20240331;
const day = 24 * 3600_000;

/** Zones whose clocks are moved at all kinds of hours, by half an hour and by two, and one that left out a day. */
const zones = [
	"Asia/Shanghai",
	"Europe/Berlin",
	"America/New_York",
	"America/Santiago",
	"America/Havana",
	"Australia/Lord_Howe",
	"Antarctica/Troll",
	"Africa/Casablanca",
	"Asia/Gaza",
	"UTC",
];

const every = (minute: number, zone: string) => ({
	minute,
	weekday: null,
	zone,
	quietDays: [],
});

describe("an hour of every day", () => {
	it("is kept by the clocks of its zone", () => {
		const due = dueBetween(
			every(450, "Asia/Shanghai"),
			Date.parse("2024-05-06T00:00:00Z"),
			Date.parse("2024-05-09T00:00:00Z"),
		);
		expect(due.map((moment) => momentIn("Asia/Shanghai", moment))).toEqual([
			"2024-05-07 07:30",
			"2024-05-08 07:30",
			"2024-05-09 07:30",
		]);
	});

	it("that a day has not, is due when the clocks are put forward", () => {
		const due = dueBetween(
			every(150, "Europe/Berlin"),
			Date.parse("2024-03-30T12:00:00Z"),
			Date.parse("2024-04-01T12:00:00Z"),
		);
		expect(due.map((moment) => momentIn("Europe/Berlin", moment))).toEqual([
			"2024-03-31 03:00",
			"2024-04-01 02:30",
		]);
	});

	it("that a day has twice, is due the first time", () => {
		const due = dueBetween(
			every(150, "Europe/Berlin"),
			Date.parse("2024-10-26T12:00:00Z"),
			Date.parse("2024-10-28T12:00:00Z"),
		);
		expect(due.map((moment) => new Date(moment).toISOString())).toEqual([
			"2024-10-27T00:30:00.000Z",
			"2024-10-28T01:30:00.000Z",
		]);
	});

	it(`comes once on every day that a zone has, asked in one go or again and again (seed ${seed})`, () => {
		fc.assert(
			fc.property(
				fc.constantFrom(...zones),
				fc.integer({ min: 0, max: 1439 }),
				fc.integer({ min: 2010, max: 2030 }),
				fc.integer({ min: 0, max: 330 }),
				fc.integer({ min: 7, max: 300 }),
				(zone, minute, year, from, step) => {
					const start = Date.UTC(year, 0, 1) + from * day;
					const end = start + 30 * day;
					const due = dueBetween(every(minute, zone), start, end);
					const days = due.map((moment) => dayIn(zone, moment));
					expect(new Set(days).size).toBe(days.length);
					// No day in between is left out.
					const all = new Set<string>();
					for (let at = start; at <= end; at += 3600_000)
						all.add(dayIn(zone, at));
					for (const one of [...all].slice(1, -1)) expect(days).toContain(one);
					// Whoever looks every few minutes, and goes on from where they looked last, finds the same.
					const bit: number[] = [];
					let since = start;
					for (let at = start; at <= start + 3 * day; at += step * 60_000) {
						const found = dueBetween(every(minute, zone), since, at);
						if (found.length === 0) continue;
						bit.push(...found);
						since = at;
					}
					expect(bit).toEqual(due.filter((moment) => moment <= since));
				},
			),
			{ seed, numRuns: 60 },
		);
	});

	it("is left out on quiet days, but for one that is of that very day", () => {
		const from = Date.parse("2024-05-06T00:00:00Z");
		const quiet = { ...every(600, "Asia/Shanghai"), quietDays: [6, 7] };
		const days = dueBetween(quiet, from, from + 14 * day).map((moment) =>
			weekdayOf(dayIn("Asia/Shanghai", moment)),
		);
		expect(days).toEqual([1, 2, 3, 4, 5, 1, 2, 3, 4, 5]);
		const sundays = dueBetween({ ...quiet, weekday: 7 }, from, from + 14 * day);
		expect(sundays.map((moment) => momentIn("Asia/Shanghai", moment))).toEqual([
			"2024-05-12 10:00",
			"2024-05-19 10:00",
		]);
	});
});
