import { describe, expect, it } from "vitest";
import { holdArticles } from "../../src/archive/hold.ts";
import { habitOf } from "../../src/archive/searched.ts";
import { article } from "./articles.ts";
import { archiveOf, county, lin, now } from "./newsroom.ts";

const open = { from: null, to: null };

/** A paper that prints every day, but for some days. */
const daily = (newspaper: string, month: string, without: readonly number[]) =>
	Array.from({ length: 28 }, (_, index) => index + 1)
		.filter((day) => !without.includes(day))
		.map((day) => {
			const date = `${month}-${String(day).padStart(2, "0")}`;
			return {
				id: `${newspaper}${date}`,
				newspaper,
				date,
				paragraphs: [`${date}的新闻。`],
			};
		});

describe("what is held", () => {
	it("by paper and month, with the gaps", () => {
		const archive = archiveOf(
			...daily("渝西日报", "2024-03", [10, 11, 12]),
			...daily("山城日报", "2024-02", []),
			{ id: "none", date: null, paragraphs: ["无日期。"] },
		);
		const coverage = archive.coverage(open);
		expect(coverage.undated).toBe(1);
		expect(coverage.papers).toMatchObject([
			{
				name: "山城日报",
				articles: 28,
				first: "2024-02-01",
				last: "2024-02-28",
			},
			{
				name: "渝西日报",
				articles: 25,
				months: [
					{
						month: "2024-03",
						articles: 25,
						days: 25,
						gaps: [{ from: "2024-03-10", to: "2024-03-12" }],
					},
				],
			},
			{ name: "", articles: 1, first: null, last: null, months: [] },
		]);
		expect(
			archive
				.coverage({ ...open, newspaper: "渝西日报" })
				.papers.map(({ name }) => name),
		).toEqual(["渝西日报"]);
		expect(
			archive
				.coverage({ from: "2024-03-01", to: null })
				.papers.map(({ name }) => name),
		).toEqual(["渝西日报"]);
	});

	it("shows a gap in every month it lies in, also where nothing is held", () => {
		const archive = archiveOf(
			...daily("渝西日报", "2024-01", []),
			...daily("渝西日报", "2024-03", []),
		);
		expect(
			archive
				.coverage(open)
				.papers[0]?.months.map(({ month, gaps }) => [month, gaps]),
		).toEqual([
			["2024-01", [{ from: "2024-01-29", to: "2024-01-31" }]],
			["2024-02", [{ from: "2024-02-01", to: "2024-02-29" }]],
			["2024-03", []],
		]);
	});

	it("by place", () => {
		expect(archiveOf(...county).coverage(open).places).toMatchObject([
			{ name: "渝西县", articles: 2 },
			{ name: "重庆市", articles: 1 },
		]);
	});

	it("in short", () => {
		expect(archiveOf(...county).summary()).toMatchObject({
			articles: 3,
			removed: 0,
			statements: 5,
			commitments: 3,
			people: 2,
			skipped: [],
			searched: {
				articles: 3,
				from: "2024-05-01",
				to: "2024-05-05",
				readAt: now,
				reading: null,
			},
		});
	});

	it("of nothing is nothing", () => {
		expect(archiveOf().summary()).toMatchObject({
			articles: 0,
			searched: { articles: 0, from: null, to: null, stale: null },
		});
	});
});

describe("an archive that has fallen silent", () => {
	const silentAt = (day: string) =>
		holdArticles(daily("渝西日报", "2024-03", [24]).map(article), {
			now: Date.parse(`${day}T04:00:00Z`),
		}).summary().searched.stale;

	it("says so after its papers' habit, and not before", () => {
		expect(silentAt("2024-03-29")).toBeNull();
		expect(silentAt("2024-03-31")).toEqual({
			last: "2024-03-28",
			silent: 3,
			habit: 1,
		});
	});

	it("says so on every answer", () => {
		const archive = holdArticles(county.map(article), {
			now: Date.parse("2025-05-06T00:00:00Z"),
		});
		expect(
			archive.quotes({ ...open, entry: "person:袁家军" }).searched.stale,
		).not.toBeNull();
		expect(archive.profile(lin.id)?.searched.stale).not.toBeNull();
		expect(archive.coverage(open).searched.stale).not.toBeNull();
	});

	it("a habit is what is usual, not the longest gap ever", () => {
		const daily = Array.from({ length: 30 }, (_, index) => index);
		expect(habitOf(daily)).toBe(1);
		expect(habitOf([...daily, 60])).toBe(1);
		expect(habitOf([0, 7, 14, 21])).toBe(7);
		expect(habitOf([5])).toBe(7);
	});
});
