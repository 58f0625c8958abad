import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Appearance } from "../../src/archive/appearance.ts";
import { dayNumber } from "../../src/archive/dayNumber.ts";
import { bodiesOf, identitiesOf } from "../../src/archive/identity.ts";

const seen = (
	title: string | null,
	first: string,
	more: Partial<Appearance> & { lastDay?: string } = {},
): Appearance => ({
	titles: title === null ? [] : [title],
	organisation: null,
	place: null,
	paper: "渝西日报",
	first: dayNumber(first),
	last: dayNumber(more.lastDay ?? first),
	articles: 1,
	...more,
});

const people = (name: string, appearances: readonly Appearance[]) =>
	identitiesOf(name, appearances).map(({ appearances, apart, unsure }) => ({
		appearances: [...appearances].sort((a, b) => a - b),
		apart,
		unsure,
	}));

describe("one name, one person or two", () => {
	it("keeps two apart whom place and organisation tell apart", () => {
		expect(
			people("李庆", [
				seen("万州区委书记", "2024-04-23", { place: "万州区" }),
				seen("大连理工大学教授", "2024-05-01"),
			]),
		).toEqual([
			{ appearances: [0], apart: "万州区", unsure: false },
			{ appearances: [1], apart: "大连理工大学教授", unsure: false },
		]);
	});

	it("joins where the place agrees", () => {
		expect(
			people("李庆", [
				seen("万州区委副书记", "2023-04-23", { place: "万州区" }),
				seen("区委书记", "2024-05-01", { place: "万州区" }),
			]),
		).toEqual([{ appearances: [0, 1], apart: null, unsure: false }]);
	});

	it("joins two papers' ways of printing one post, and not two posts of one name", () => {
		expect(
			people("周启明", [
				seen("市委副书记、市长", "2024-01-01", { place: "渝西市" }),
				seen("渝西市市长", "2024-02-01", { place: "渝西市", paper: "新华社" }),
				seen("市长", "2024-02-01", { paper: "山城日报" }),
			]).map(({ appearances }) => appearances),
		).toEqual([[0, 1], [2]]);
	});

	it("does not take every professor, general manager or villager for the same", () => {
		for (const title of ["教授", "副总经理", "高级工程师", "村民", "党委书记"])
			expect(
				people("王磊", [seen(title, "2024-01-01"), seen(title, "2024-02-01")]),
			).toEqual([{ appearances: [0, 1], apart: null, unsure: true }]);
	});

	it("follows somebody from post to post in one province, in time", () => {
		const early = seen("黔江区委书记", "2022-01-01", {
			place: "黔江区",
			lastDay: "2023-06-01",
		});
		expect(
			people("徐江", [
				early,
				seen("万州区委书记", "2023-09-01", { place: "万州区" }),
			]),
		).toHaveLength(1);
		expect(
			people("徐江", [
				early,
				seen("万州区委书记", "2023-03-01", { place: "万州区" }),
			]),
		).toHaveLength(2);
		expect(
			people("徐江", [
				early,
				seen("桂林市市长", "2023-09-01", { place: "桂林市" }),
			]),
		).toHaveLength(2);
	});

	it("puts what nothing tells on a third pile, unless the only bearer is well known", () => {
		const known = seen("万州区委书记", "2024-04-23", { place: "万州区" });
		const bare = seen(null, "2024-05-01");
		expect(people("李庆", [known, bare])).toEqual([
			{ appearances: [0], apart: "万州区", unsure: false },
			{ appearances: [1], apart: null, unsure: true },
		]);
		expect(people("李庆", [{ ...known, articles: 8 }, bare])).toEqual([
			{ appearances: [0, 1], apart: null, unsure: false },
		]);
	});

	it("gives a leader's bare name to the leader, not to his namesake", () => {
		expect(
			people("李强", [
				seen("国务院总理", "2024-01-01", { articles: 9 }),
				seen("健龙镇党委书记", "2024-01-01", { place: "健龙镇" }),
				seen(null, "2024-02-01"),
			])
				.map(({ appearances, unsure }) => ({ appearances, unsure }))
				.sort(
					(one, other) =>
						(one.appearances[0] ?? 0) - (other.appearances[0] ?? 0),
				),
		).toEqual([
			{ appearances: [0, 2], unsure: false },
			{ appearances: [1], unsure: false },
		]);
	});

	it("gives nobody's calling to a leader, and no company's to another of that word", () => {
		const leader = seen("国务院总理", "2024-01-01", { articles: 900 });
		const manager = (first: string) =>
			seen("公司负责人", first, { organisation: "公司" });
		expect(people("李强", [leader, manager("2024-02-01")])).toEqual([
			{ appearances: [0], apart: "国务院总理", unsure: false },
			{ appearances: [1], apart: null, unsure: true },
		]);
		expect(
			people("王磊", [manager("2024-01-01"), manager("2024-02-01")]),
		).toEqual([{ appearances: [0, 1], apart: null, unsure: true }]);
	});

	it("takes a province for no tie between its doctors and drivers", () => {
		const of = (title: string, first: string) =>
			seen(title, first, { place: "北京市" });
		expect(
			people("王磊", [
				of("北京友好医院医生", "2024-01-01"),
				of("北京出租车司机", "2024-02-01"),
			]),
		).toHaveLength(2);
		expect(
			people("王磊", [
				of("北京市副市长", "2024-01-01"),
				of("北京市委常委", "2024-02-01"),
			]),
		).toHaveLength(1);
	});

	it("lets a professor follow nobody into office", () => {
		expect(
			people("张军", [
				seen("中国工程院院士、北京理工大学校长", "2018-04-25", {
					place: "北京市",
				}),
				seen("最高人民检察院检察长", "2018-10-24"),
			]),
		).toHaveLength(2);
		expect(
			people("张军", [
				seen("最高人民检察院检察长", "2022-10-24"),
				seen("最高人民法院院长", "2023-03-24"),
			]),
		).toHaveLength(1);
	});

	it("knows a post that few hold by itself, and one of the State that is printed short", () => {
		expect(
			people("王勇", [
				seen("国务委员", "2016-01-01"),
				seen("国务委员、国家减灾委主任", "2016-07-24"),
			]),
		).toHaveLength(1);
		const spokesman = seen("外交部发言人", "2022-05-21", { articles: 3 });
		const company = seen("渝西集团党委书记、董事长", "2016-02-20");
		expect(
			people("汪文斌", [
				spokesman,
				company,
				seen("发言人", "2022-08-01"),
				seen("发言人", "2016-03-01"),
			]),
		).toEqual([
			{ appearances: [1], apart: "渝西集团党委书记、董事长", unsure: false },
			{ appearances: [0, 2], apart: "外交部发言人", unsure: false },
			{ appearances: [3], apart: null, unsure: true },
		]);
	});

	it("puts every appearance with exactly one person, whatever their order", () => {
		const appearance = fc.record({
			titles: fc.array(
				fc.constantFrom("市长", "区委书记", "重庆市市长", "教授", "外交部长"),
				{ maxLength: 2 },
			),
			organisation: fc.constantFrom(null, "外交部", "市公安局"),
			place: fc.constantFrom(null, "万州区", "重庆市", "桂林市"),
			paper: fc.constantFrom("甲报", "乙报"),
			first: fc.integer({ min: 18_000, max: 18_010 }),
			last: fc.constant(18_010),
			articles: fc.integer({ min: 1, max: 9 }),
		});
		fc.assert(
			fc.property(
				fc.uniqueArray(appearance, {
					maxLength: 9,
					selector: (one) => JSON.stringify(one),
				}),
				(appearances) => {
					const told = identitiesOf("李庆", appearances);
					expect(
						told
							.flatMap(({ appearances }) => appearances)
							.sort((a, b) => a - b),
					).toEqual([...appearances.keys()]);
					const asSets = (list: readonly Appearance[]): ReadonlySet<string> =>
						new Set(
							identitiesOf("李庆", list).map(({ appearances, apart, unsure }) =>
								JSON.stringify([
									apart,
									unsure,
									appearances.map((i) => JSON.stringify(list[i])).sort(),
								]),
							),
						);
					expect(asSets([...appearances].reverse())).toEqual(
						asSets(appearances),
					);
				},
			),
			{ numRuns: 300 },
		);
	});
});

describe("bodies of one name", () => {
	it("are one, however often it is printed", () => {
		expect(
			bodiesOf("国家发展改革委", [
				seen(null, "2024-01-01"),
				seen(null, "2024-02-01", { paper: "山城日报", articles: 9 }),
			]),
		).toEqual([{ appearances: [0, 1], apart: null, unsure: false }]);
	});

	it("are as many as places, where papers call their own place's so", () => {
		expect(
			bodiesOf("市政府", [
				seen(null, "2024-01-01", { place: "重庆市" }),
				seen(null, "2024-02-01", { place: "成都市" }),
				seen(null, "2024-03-01"),
			]),
		).toEqual([
			{ appearances: [1], apart: "成都市", unsure: false },
			{ appearances: [0], apart: "重庆市", unsure: false },
			{ appearances: [2], apart: null, unsure: true },
		]);
		expect(
			bodiesOf("市政府", [
				seen(null, "2024-01-01"),
				seen(null, "2024-03-01", { paper: "山城日报" }),
			])[0]?.unsure,
		).toBe(true);
	});
});
