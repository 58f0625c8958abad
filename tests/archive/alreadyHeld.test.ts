import { describe, expect, it } from "vitest";
import { holdArticles } from "../../src/archive/hold.ts";
import { article, type Told } from "./articles.ts";

/** Which articles hold the words of a text already: the same words, whatever stands over them, and nothing that only resembles. */

const now = Date.parse("2024-05-15T12:00:00+08:00");

const embankment = [
	"本报讯 5月6日，清江县水务局局长林若川到河堤工地检查，要求抢在主汛期之前完成全部加固任务。",
	"“今年一定把河堤修完，让两岸群众睡上安稳觉。”林若川在工地上说，各标段要倒排工期，挂图作战。",
	"据介绍，清江河堤全长四百公里，始建于一九九八年，去年冬天以来已加固堤段二百六十公里，完成投资三亿元。",
	"林若川表示，年底前还将建成泵站12座，改造老旧涵闸40处，沿线二十三个村的灌溉用水届时将得到保障。",
];

const told = (id: string, more: Partial<Told> = {}): Told => ({
	id,
	headline: "河堤年内修完",
	newspaper: "清江日报",
	date: "2024-05-07",
	paragraphs: embankment,
	...more,
});

const others: readonly Told[] = [
	told("bridge", {
		headline: "渝西再添一桥",
		paragraphs: [
			"县委书记何一鸣表示，第二座大桥年底开工，三年建成通车，总投资十二亿元。",
			"大桥建成后，两岸居民往来将由四十分钟缩短到十分钟。",
		],
	}),
	told("school", {
		headline: "新学期 新校舍",
		paragraphs: [
			"新学期第一天，清江县第二小学的孩子们搬进了新教室，崭新的操场上彩旗飘扬。",
		],
	}),
];

const heldBy = (
	paragraphs: readonly string[],
	...articles: readonly Told[]
): (readonly [id: string, share: number, isSame: boolean])[] =>
	holdArticles([...others, ...articles].map(article), { now })
		.alreadyHeld(paragraphs, 3)
		.map(({ article: { id }, share, isSame }) => [
			id,
			Math.round(share * 100),
			isSame,
		]);

describe("the same words", () => {
	it("are held by an article of the same body, whatever stands over it", () => {
		expect(
			heldBy(embankment, told("river", { headline: "清江：加固进行时" })),
		).toEqual([["river", 100, true]]);
	});

	it.each([
		[
			"other marks and spaces",
			embankment.map((text) =>
				text.replace("，", " , ").replace("“", "「").replace("”", "」"),
			),
		],
		[
			"full-width figures",
			embankment.map((text) => text.replace("12", "１２")),
		],
		[
			"traditional characters",
			[
				"本報訊 5月6日，清江縣水務局局長林若川到河堤工地檢查，要求搶在主汛期之前完成全部加固任務。",
				"“今年一定把河堤修完，讓兩岸群眾睡上安穩覺。”林若川在工地上說，各標段要倒排工期，掛圖作戰。",
				"據介紹，清江河堤全長四百公里，始建於一九九八年，去年冬天以來已加固堤段二百六十公里，完成投資三億元。",
				"林若川表示，年底前還將建成泵站12座，改造老舊涵閘40處，沿線二十三個村的灌溉用水屆時將得到保障。",
			],
		],
		["other paragraphs", [embankment.join("")]],
	])("are the same with %s", (_what, paragraphs) => {
		expect(heldBy(paragraphs, told("river"))).toEqual([["river", 100, true]]);
	});

	it("are held where nearly all of them are, and it is said how many", () => {
		const [[id, share, isSame] = []] = heldBy(
			embankment.map((text) => text.replace("三亿元", "三亿五千万元")),
			told("river"),
		);
		expect([id, isSame]).toEqual(["river", false]);
		expect(share).toBeGreaterThanOrEqual(90);
		expect(share).toBeLessThan(100);
	});

	it("are held by a longer article that has all of them", () => {
		const roundup = [
			"一周要闻：",
			...embankment,
			...(others[0]?.paragraphs ?? []),
		];
		expect(
			heldBy(embankment, told("roundup", { paragraphs: roundup })),
		).toEqual([["roundup", 100, false]]);
	});

	it("are named where they are all first, and then as they were printed", () => {
		expect(
			heldBy(
				embankment,
				told("later", { date: "2024-05-09" }),
				told("cut", { paragraphs: embankment.slice(0, 3) }),
				told("first", { date: "2024-05-07" }),
				told("longer", { paragraphs: [...embankment, "（记者 何平）"] }),
			),
		).toEqual([
			["first", 100, true],
			["later", 100, true],
			["longer", 100, false],
		]);
	});
});

describe("other words", () => {
	it("under the same headline are not the same", () => {
		expect(
			heldBy(
				[
					"清江县委书记何一鸣昨天主持召开防汛会议，听取河堤加固工程进展情况汇报，研究部署下一步工作。",
					"会议指出，防汛责任重于泰山，要落实落细各项措施，确保人民群众生命财产安全。",
				],
				told("river"),
			),
		).toEqual([]);
	});

	it.each(embankment.map((_, index) => [index] as const))(
		"that share a paragraph with an article are not the same (%s)",
		(index) => {
			const own = [
				"清江县委书记何一鸣昨天主持召开防汛会议，听取河堤加固工程进展情况汇报，研究部署下一步工作。",
				"会议指出，防汛责任重于泰山，要落实落细各项措施，确保人民群众生命财产安全。",
				"全县各乡镇、各部门主要负责人参加会议，会上还通报了近期水雨情和险工险段排查整治情况。",
			];
			expect(heldBy([...own, embankment[index] ?? ""], told("river"))).toEqual(
				[],
			);
		},
	);

	it("of which an article holds two paragraphs of three are not the same", () => {
		expect(
			heldBy(
				[
					...embankment.slice(1, 3),
					"会议指出，防汛责任重于泰山，要落实落细各项措施，确保人民群众生命财产安全。",
				],
				told("river"),
			),
		).toEqual([]);
	});

	it("that tell the same in another way are not the same", () => {
		expect(
			heldBy(
				[
					"清江县水务局局长林若川5月6日检查河堤工地时要求，主汛期到来前加固任务必须全部完成。",
					"林若川说，河堤今年肯定修完，两岸群众可以安心，各标段的工期要倒着排。",
					"这条河堤有四百公里长，一九九八年开始修建，去年入冬到现在加固了二百六十公里，花了三个亿。",
				],
				told("river"),
			),
		).toEqual([]);
	});

	it("of a form that is filled in anew each time are not the same", () => {
		const form = (day: string, low: number, wind: string, word: string) => [
			`清江县气象台${day}发布天气预报：今天夜间到明天白天，全县${word}，最低气温${low}℃，${wind}。`,
		];
		expect(
			heldBy(
				form("5月8日", 9, "偏南风三级", "多云转小雨"),
				told("weather", {
					paragraphs: form("5月7日", 17, "微风", "晴"),
				}),
			),
		).toEqual([]);
	});

	it.each([
		["nothing", []],
		["a blank", [" ", ""]],
		["too few to tell", ["图片新闻。"]],
	])("are not looked for where there is %s", (_what, paragraphs) => {
		expect(heldBy(paragraphs, told("photo", { paragraphs }))).toEqual([]);
	});
});

describe("what somebody may not see", () => {
	it("holds nothing for them", () => {
		const kept = article(
			told("kept", {
				restriction: { release: null, guild: "1" },
			}),
		);
		const as = (guild: string) =>
			holdArticles([kept], { now, viewer: { guild, editor: true } })
				.alreadyHeld(embankment, 3)
				.map(({ article: { id } }) => id);
		expect(as("1")).toEqual(["kept"]);
		expect(as("2")).toEqual([]);
	});
});
