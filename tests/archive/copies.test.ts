import { describe, expect, it } from "vitest";
import {
	likenessOf,
	placeless,
	sameWords,
} from "../../src/archive/likeness.ts";
import { article, person, type Told } from "./articles.ts";
import { archiveOf, found } from "./newsroom.ts";

const open = { from: null, to: null };
const zhou = person("周启明", "市长");

/** One speech as a paper prints it. */
const printed = (id: string, more: Partial<Told> & { city?: string }): Told => {
	const words = `要推动${more.city ?? "重庆市"}现代化产业体系建设迈上新水平。`;
	return {
		id,
		headline: "全市工作会议举行",
		paragraphs: [
			`全市工作会议昨天在会议中心举行，周启明出席并讲话。`,
			`周启明指出，${words}`,
			"会议还听取了有关部门关于产业园区建设情况的汇报。",
			"各区县负责同志和市级有关部门负责人参加了会议。",
		],
		said: [{ by: zhou, words: [words] }],
		promised: [{ by: zhou, words, kind: "directive" }],
		...more,
	};
};

const archive = archiveOf(
	printed("first", { newspaper: "山城日报", date: "2024-03-19" }),
	printed("reprint", {
		newspaper: "渝西日报",
		date: "2024-03-20",
		city: "我市",
	}),
	printed("rerun", { newspaper: "山城晚报", date: "2024-03-21" }),
	{
		...printed("other", { newspaper: "渝西日报", date: "2024-03-20" }),
		headline: "另一次会议",
		paragraphs: [
			"周启明在另一次会议上强调，要守住安全底线不放松。",
			"这次会议研究了夏季防汛抗旱和森林防火的各项工作。",
		],
		said: [{ by: zhou, words: ["要守住安全底线不放松。"] }],
		promised: [],
	},
);

describe("one story, not five copies", () => {
	it("is one result, as it was printed first, with the others listed", () => {
		const { hits, total } = archive.quotes({ ...open, topic: "产业体系" });
		expect(total).toBe(1);
		expect(hits[0]?.article.id).toBe("first");
		expect(hits[0]?.copies).toEqual([
			{
				article: "rerun",
				headline: "全市工作会议举行",
				newspaper: "山城晚报",
				date: "2024-03-21",
			},
			{
				article: "reprint",
				headline: "全市工作会议举行",
				newspaper: "渝西日报",
				date: "2024-03-20",
			},
		]);
	});

	it("holds for commitments, and for searching", () => {
		expect(archive.commitments(open).total).toBe(1);
		expect(found(archive, "产业体系")).toHaveLength(1);
	});

	it("drops nothing: each copy is there by its id, and of its own days", () => {
		expect(archive.article("reprint")?.copies).toHaveLength(2);
		expect(
			archive
				.quotes({ from: "2024-03-20", to: null, topic: "产业体系" })
				.hits.map(({ article }) => article.id),
		).toEqual(["reprint"]);
	});

	it("holds for the fortieth reprint and the ones after it, in any order", () => {
		const prints = Array.from({ length: 90 }, (_, index) =>
			printed(`print${String(index).padStart(2, "0")}`, {
				newspaper: `第${index}日报`,
				date: "2024-03-20",
			}),
		);
		for (const order of [prints, [...prints].reverse()]) {
			const told = archiveOf(...order);
			expect(found(told, "产业园区")).toHaveLength(1);
			expect(told.article("print89")?.copies).toHaveLength(89);
		}
	});

	it("does not take stories for one that share what every paper prints below them", () => {
		const told = archiveOf(
			...Array.from({ length: 60 }, (_, index) => {
				const place = `第${"甲乙丙丁戊己庚辛壬癸"[index % 10]}${"子丑寅卯辰巳"[Math.floor(index / 10)]}号`;
				return {
					id: `story${index}`,
					paragraphs: [
						`${place}泵站昨天开工，工期为${index + 2}个月，由${place}工程队承建。`,
						`${place}桥梁的${index + 5}根桩基全部打完，下一步架设${place}桥面。`,
						"未经本报书面授权，任何单位和个人不得转载使用。",
						"更多内容请下载本报客户端，或者拨打本报新闻热线。",
					],
				};
			}),
		);
		expect(found(told, "新闻热线")).toHaveLength(60);
	});

	it("does not take another place, another speaker or another year for a reprint", () => {
		const words = "要推动万州区现代化产业体系建设迈上新水平。";
		const told = archiveOf(
			printed("a", { city: "万州区" }),
			{
				id: "b",
				date: "2024-03-20",
				paragraphs: ["要推动黔江区现代化产业体系建设迈上新水平。"],
				said: [
					{ by: zhou, words: ["要推动黔江区现代化产业体系建设迈上新水平。"] },
				],
			},
			{
				id: "c",
				date: "2024-03-20",
				paragraphs: [words],
				said: [{ by: person("林若川"), words: [words] }],
			},
			{
				id: "d",
				date: "2025-03-20",
				paragraphs: [words],
				said: [{ by: zhou, words: [words] }],
			},
		);
		expect(told.quotes(open).total).toBe(4);
	});
});

describe("likeness", () => {
	it.each([
		["推动重庆市产业建设迈上新台阶", "推动我市产业建设迈上新台阶", true],
		["推动重庆產業建設，邁上新台階", "推动重庆市产业建设迈上新台阶", true],
		["推动万州区产业建设迈上新台阶", "推动黔江区产业建设迈上新台阶", false],
		["推动我市产业建设迈上新台阶", "不推动我市产业建设迈上新台阶", false],
	])("%s and %s", (one, other, same) => {
		expect(sameWords(placeless(one), placeless(other))).toBe(same);
		if (same) expect(likenessOf(one)).toBe(likenessOf(other));
	});

	it("does not tell short formulas", () => {
		expect(likenessOf("要加快发展")).toBe(0);
	});

	it("is of the text, whatever the article is called", () => {
		const one = archiveOf(
			printed("a", { headline: "甲" }),
			printed("b", { headline: "乙" }),
		);
		expect(one.article("a")?.copies.map(({ article }) => article)).toEqual([
			"b",
		]);
		expect(article(printed("a", {})).id).toBe("a");
	});
});
