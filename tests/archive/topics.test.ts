import { describe, expect, it } from "vitest";
import { person } from "./articles.ts";
import { archiveOf } from "./newsroom.ts";

const speech = (id: string, by: string, ...sentences: string[]) => ({
	id,
	paragraphs: sentences,
	said: sentences.map((words) => ({ by: person(by), words: [words] })),
});

const archive = archiveOf(
	speech(
		"a",
		"周启明",
		"要加快推进西部陆海新通道建设，降低物流成本。",
		"西部陆海新通道要提升运营组织质效。",
		"要把西部陆海新通道同中欧班列衔接起来。",
		"要坚持稳中求进，以优异成绩谱写新篇章。",
	),
	speech(
		"b",
		"林若川",
		"乡村振兴要靠产业。",
		"推进乡村振兴，先要修路。",
		"西部陆海新通道带来了机遇。",
	),
);
const { hits } = archive.quotes({ from: null, to: null });
const phrases = (limit: number, within?: string) =>
	archive.topics(hits, limit, within).map(({ phrase }) => phrase);

describe("what statements are about", () => {
	it("is what keeps coming back, in its longest form", () => {
		expect(archive.topics(hits, 2)).toEqual([
			{ phrase: "西部陆海新通道", statements: 4, articles: 2 },
			{ phrase: "乡村振兴", statements: 2, articles: 1 },
		]);
	});

	it("stands in the text, and is no formula, no grammar and no speaker", () => {
		for (const phrase of phrases(50)) {
			expect(
				hits.some(({ statement }) =>
					statement.spans.some(({ text }) => text.includes(phrase)),
				),
			).toBe(true);
			expect(phrase).not.toMatch(
				/^(?:要|推进|的)|新篇章|稳中求进|周启明|林若川/u,
			);
		}
	});

	it("says nothing twice", () => {
		const all = phrases(50);
		for (const one of all)
			for (const other of all)
				if (one !== other) expect(one).not.toContain(other);
	});

	it("is a name, never a piece of a sentence or of a longer name", () => {
		const county = archiveOf(
			speech(
				"c",
				"周启明",
				"要为县域经济社会发展提供支撑，与央企和头部企业合作。",
				"乡村医生队伍要稳。",
				"乡村医生队伍是网底。",
				"县里成立工作专班，成立75周年时要见成效。",
				"“一口井工程”要让老百姓喝上放心水。",
				"3家企业已经签约，AI要用起来。",
			),
		);
		const named = county
			.topics(county.quotes({ from: null, to: null }).hits, 20)
			.map(({ phrase }) => phrase);
		expect(named[0]).toBe("乡村医生队伍");
		expect(named).toContain("一口井工程");
		for (const phrase of named)
			expect(phrase).not.toMatch(
				/提供|成立|周年|^与|^乡村医生$|医生队伍要|老百姓|[0-9]/u,
			);
	});

	it("comes from the headline, where the words are said there too", () => {
		const headed = archiveOf({
			...speech(
				"d",
				"周启明",
				"大棚蔬菜卖得好，冷链物流要跟上。",
				"冷链物流还差一截。",
				"大棚蔬菜今年丰收。",
			),
			headline: "渝西县大棚蔬菜走俏",
		});
		expect(
			headed
				.topics(headed.quotes({ from: null, to: null }).hits, 5)
				.map(({ phrase }) => phrase),
		).toEqual(["大棚蔬菜", "冷链物流"]);
	});

	it("is known in traditional characters too, and shown as printed", () => {
		const traditional = archiveOf(
			speech("e", "周啟明", "醫療保險要擴大。", "醫療保險要便民。"),
		);
		expect(
			traditional
				.topics(traditional.quotes({ from: null, to: null }).hits, 1)
				.map(({ phrase }) => phrase),
		).toEqual(["醫療保險"]);
	});

	it("that everybody always speaks of comes only where nothing else does", () => {
		const general = archiveOf(
			speech("f", "周启明", "要推进中国式现代化。", "中国式现代化还要加快。"),
		);
		const { hits: said } = general.quotes({ from: null, to: null });
		expect(general.topics(said, 5).map(({ phrase }) => phrase)).toEqual([
			"中国式现代化",
		]);
	});

	it("can be looked for in a heading", () => {
		expect(phrases(1, "深入实施乡村振兴战略")).toEqual(["乡村振兴"]);
		expect(phrases(1, "其他")).toEqual([]);
	});

	it("is nothing where there is nothing", () => {
		expect(archive.topics([], 5)).toEqual([]);
	});
});
