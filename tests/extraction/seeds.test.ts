import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { extract } from "../../src/extraction/extract.ts";
import type { Article, Commitment, Extraction } from "../../src/model.ts";
import { readBytes } from "../../src/reading/corpus.ts";

/*
 * What the two pages of the corpus say, read by hand. Every name, place and word here stands on them.
 */

type Read = Article & Extraction;

const corpus = join(import.meta.dirname, "../../corpus");

const [meeting, spirit, forum] = (() => {
	const [first, second, third] = [
		"000_dc21c5cd1ddc3440.txt",
		"003_121bda773067e8f8.txt",
	].flatMap((file) =>
		readBytes(readFileSync(join(corpus, file)), file).articles.map(
			(article): Read => ({ ...article, ...extract(article) }),
		),
	);
	if (!first || !second || !third) throw new Error("not three stories");
	return [first, second, third];
})();
const all = [meeting, spirit, forum];

const once = <T>(values: readonly T[]): T[] => [...new Set(values)];

/** Each one who speaks in an article, as `name: titles`. */
const speakersOf = ({ statements }: Read, kind: string): string[] =>
	once(
		statements
			.filter(({ speaker }) => speaker.kind === kind)
			.map(({ speaker }) => `${speaker.name}: ${speaker.titles.join("|")}`),
	).sort();

const saidBy = ({ statements }: Read, name: string) =>
	statements.filter(({ speaker }) => speaker.name === name);

const wordsOf = (article: Read, name: string): string =>
	saidBy(article, name)
		.flatMap(({ spans }) => spans.map(({ text }) => text))
		.join("\n");

const commitmentsOf = (name: string, kind?: Commitment["kind"]) =>
	all
		.flatMap(({ commitments }) => commitments)
		.filter(
			(each) =>
				each.actor.name === name && (kind === undefined || each.kind === kind),
		);

describe("who speaks on the seed pages", () => {
	it("in the meeting's report", () => {
		expect(speakersOf(meeting, "person")).toEqual(
			["袁家军: 市委书记", "胡衡华: 市委副书记、市长"].sort(),
		);
	});

	it("in the commentary", () => {
		expect(speakersOf(spirit, "person")).toEqual(
			["习近平: 总书记", "贝淡宁: 著名学者", "艾维纳: 著名学者"].sort(),
		);
		expect(speakersOf(spirit, "unnamed")).toEqual(["有人: "]);
	});

	it("in the reactions", () => {
		expect(speakersOf(forum, "person")).toEqual(
			[
				"习近平: 总书记",
				"杨琳: 市政府口岸物流办主任",
				"王开乐: 陆海新通道运营有限公司总经理",
				"谢斌: 重庆海关党委书记、关长",
				"黄茂军: 渝中区委书记",
				"徐江: 黔江区委书记",
				"李庆: 万福区委书记、区政府区长",
				"祝晓琴: 璧山区健龙镇党委书记",
				"杨果: 重庆社科院农业农村研究所所长、研究员",
				"李颖: 重庆市委党校经管教研部主任、教授",
			].sort(),
		);
		expect(speakersOf(forum, "collective")).toEqual(
			["大家: ", "全市广大干部群众: "].sort(),
		);
	});

	it("and nobody else", () => {
		const kinds = all.flatMap(({ statements }) =>
			statements.map(({ speaker }) => speaker.kind),
		);
		expect(once(kinds).sort()).toEqual(["collective", "person", "unnamed"]);
		expect(speakersOf(meeting, "unnamed")).toEqual([]);
		expect(speakersOf(meeting, "collective")).toEqual([]);
		expect(speakersOf(spirit, "collective")).toEqual([]);
		expect(speakersOf(forum, "unnamed")).toEqual([]);
	});

	it("of which places and bodies", () => {
		const of = (name: string) => {
			const [first] = all.flatMap((article) => saidBy(article, name));
			return [first?.speaker.organisation, first?.speaker.place];
		};
		expect(of("李庆")[1]).toBe("万州区");
		expect(of("祝晓琴")[1]).toBe("健龙镇");
		expect(of("黄茂军")[1]).toBe("渝中区");
		expect(of("徐江")[1]).toBe("黔江区");
		expect(of("王开乐")).toEqual(["陆海新通道运营有限公司", null]);
		expect(of("杨琳")[0]).toBe("市政府口岸物流办");
		expect(of("谢斌")[0]).toBe("重庆海关");
		expect(of("贝淡宁")).toEqual([null, null]);
	});
});

describe("quotations on the seed pages", () => {
	it("are these, whole and exact, and no others", () => {
		const quotations = all.flatMap(({ statements }) =>
			statements.flatMap(({ speaker, quotations }) =>
				quotations.map(
					({ text, speaker: inner }) => `${(inner ?? speaker).name}: ${text}`,
				),
			),
		);
		expect(quotations.sort()).toEqual(
			[
				"习近平: 一个民族需要有民族精神，一个城市同样需要有城市精神。城市精神彰显着一个城市的特色风貌。",
				"贝淡宁: 如果人们认同他们的城市，那他们就有可能产生社会责任感，更有可能关心和文明礼待其他市民。",
				"艾维纳: 如果人们认同他们的城市，那他们就有可能产生社会责任感，更有可能关心和文明礼待其他市民。",
				"杨琳: 我们将对总书记擘画的宏伟蓝图坚定前行，用实际行动将总书记的重要讲话和指示精神贯彻落实好。",
				"黄茂军: 渝中区是重庆母城、都市极核、开放窗口，必须更好发挥‘带头开放’‘带动开放’作用，为提高西部地区对内对外开放水平贡献力量。",
				"徐江: 总书记强调要坚持推进新型城镇化和乡村全面振兴有机结合，在发展中保障和改善民生，这为我们的工作指明了方向。",
				"徐江: 我们还要大力推动城乡融合发展，全力推进‘文旅名城、集散兴城、工业强城、开放活城’建设，提升区域中心城市辐射带动能力，努力探索山区富民现代化新路子。",
			].sort(),
		);
	});

	it("are cited where the paper only cites them", () => {
		for (const name of ["习近平", "贝淡宁", "艾维纳"])
			expect(saidBy(spirit, name).map(({ cited }) => cited)).toEqual([true]);
	});
});

describe("how far speech runs on the seed pages", () => {
	it("gives 王开乐 what he counts off in the next paragraph", () => {
		expect(wordsOf(forum, "王开乐")).toContain("一是打造西部陆海新通道");
		expect(wordsOf(forum, "王开乐")).toContain("二是加大国内和国际资源整合");
	});

	it("gives 袁家军 his paragraphs to their ends, and 胡衡华 his own", () => {
		const ends = (name: string) =>
			once(saidBy(meeting, name).flatMap(({ spans }) => spans))
				.filter(
					({ paragraph, end }) => meeting.paragraphs[paragraph]?.length === end,
				)
				.map(({ paragraph }) => paragraph);
		expect(ends("袁家军")).toEqual([0, 3, 4, 5, 6]);
		expect(ends("胡衡华")).toEqual([7]);
	});

	it("leaves narration to the paper", () => {
		const said = (article: Read) =>
			article.statements.flatMap(({ spans }) => spans.map(({ text }) => text));
		expect(said(meeting).filter((text) => text.includes("视频"))).toEqual([]);
		expect(said(forum).filter((text) => text.includes("杨果"))).toEqual([]);
		expect(
			once(meeting.statements.flatMap(({ spans }) => spans)).filter(
				({ paragraph }) => [1, 2, 8].includes(paragraph),
			),
		).toEqual([]);
	});
});

describe("commitments on the seed pages", () => {
	it.each([
		["杨琳", "市政府口岸物流办"],
		["王开乐", "陆海新通道运营有限公司"],
		["谢斌", "重庆海关"],
		["黄茂军", "渝中区"],
		["徐江", "黔江区"],
		["李庆", "万州区"],
		["祝晓琴", "健龙镇"],
	])("%s pledges for %s", (name, answerable) => {
		const commitments = commitmentsOf(name);
		expect(commitments.length).toBeGreaterThan(0);
		expect(once(commitments.map(({ kind }) => kind))).toEqual(["pledge"]);
		expect(once(commitments.map((each) => each.answerable))).toEqual([
			answerable,
		]);
	});

	it.each(["袁家军", "胡衡华", "习近平"])("%s directs", (name) => {
		expect(once(commitmentsOf(name).map(({ kind }) => kind))).toEqual([
			"directive",
		]);
	});

	it("takes 杨果's advice for advice", () => {
		const advice = commitmentsOf("杨果");
		expect(advice.map(({ kind }) => kind)).toEqual(["proposal"]);
		expect(advice[0]?.actions[0]?.text).toContain("发挥好主城都市区的带动作用");
	});

	it("names those whom 袁家军's order is for", () => {
		const told = commitmentsOf("袁家军").filter(
			({ addressee }) => addressee !== null,
		);
		expect(
			told.map(({ addressee, actions }) => [addressee, actions[0]?.text]),
		).toEqual([["各专项工作组和各部门、各区县", "各司其职、各负其责"]]);
	});

	it("finds the three figures that are promised, and no other", () => {
		const targets = all
			.flatMap(({ commitments }) => commitments)
			.filter(({ kind }) => kind === "pledge")
			.flatMap(({ actor, actions }) =>
				actions.flatMap(({ text, targets }) =>
					targets.map((target) => [actor.name, target.text, text]),
				),
			);
		expect(targets).toEqual([
			["黄茂军", "12个", "深入实施12个重大开放项目"],
			["李庆", "百亿级", "打造一批百亿级产业集群"],
			["李庆", "千亿级", "加快迈入千亿级工业大区"],
		]);
	});

	it("takes a sentence apart into the things to be done", () => {
		const [first] = commitmentsOf("李庆");
		expect(first?.actions.length).toBeGreaterThanOrEqual(12);
	});

	it("cuts no action in the middle of a pair of marks", () => {
		for (const { commitments } of all)
			for (const { actions } of commitments)
				for (const { text } of actions)
					for (const [open, close] of ["“”", "‘’", "（）", "《》"])
						expect([text, text.split(open ?? "").length]).toEqual([
							text,
							text.split(close ?? "").length,
						]);
	});
});
