import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Call } from "../../src/reply.ts";
import { textOf, wordsOf } from "./newsroom.ts";
import { openSeedroom, type Seedroom } from "./seedroom.ts";

/** What is asked of the seed pages by other words than theirs: what is printed, who may be meant, and where else to look. */

let room: Seedroom;
beforeAll(async () => {
	room = await openSeedroom();
});
afterAll(() => room.close());

const ask = (line: string) => room.ask(line);
const press = (call: Call) => room.press(call);

describe("a name that is printed and says nothing", () => {
	it.each(["王炯", "程丽华", "李明清"])(
		"%s is not called missing, and leads to where it stands",
		async (typed) => {
			const reply = await ask(`/who ${typed}`);
			expect(reply.outcome).toBe("empty");
			expect(reply.lead[0]).toContain(`“${typed}”见于 1 篇报道`);
			expect(reply.lead[0]).not.toContain("本库没有名叫");
			const search = reply.asks.find(({ call }) => call.command === "search");
			expect(search && (await press(search.call)).outcome).toBe("answer");
		},
	);

	it("a place that nobody speaks for is not called missing either", async () => {
		const reply = await ask("/commitments district:秀山县");
		expect(reply.outcome).toBe("empty");
		expect(reply.lead[0]).toContain("“秀山县”见于 1 篇报道");
		expect(reply.lead[0]).not.toContain("本库没有“秀山县”这个地方");
		const search = reply.asks.find(({ call }) => call.command === "search");
		expect(search && (await press(search.call)).outcome).toBe("answer");
	});

	it("a name that stands nowhere is", async () => {
		expect((await ask("/who 林若川")).lead[0]).toContain("本库没有名叫");
		expect((await ask("/commitments district:火星")).lead[0]).toContain(
			"本库没有“火星”这个地方",
		);
	});
});

describe("an office as nobody is printed with it", () => {
	it.each([
		["袁书记", "袁家军"],
		["重庆海关关长", "谢斌"],
		["重庆市委书记", "袁家军"],
		["万州区委书记", "李庆"],
		["万州区区长", "李庆"],
	])("%s is never taken for %s, and offers them", async (typed, name) => {
		const reply = await ask(`/quotes speaker:${typed}`);
		expect(reply.outcome).toBe("empty");
		expect(wordsOf(reply)).toEqual([]);
		const people = reply.asks.filter(({ call }) => call.command === "quotes");
		expect(people.map(({ label }) => label.split(" · ")[0])).toEqual([name]);
		const [offer] = people;
		expect(offer && (await press(offer.call)).title).toContain(`${name} · `);
	});
});

describe("the beginning of a name", () => {
	it.each([
		["杨", ["杨琳", "杨果"]],
		["李", ["李庆", "李颖"]],
		["y", ["袁家军", "杨琳", "杨果"]],
	])("%s offers those whose it is", async (typed, names) => {
		const labels = (await ask(`/who ${typed}`)).asks.map(({ label }) => label);
		for (const name of names) expect(labels.join("\n")).toContain(`${name} · `);
	});
});

describe("two people at once", () => {
	it("lead to each of them and to the two beside each other", async () => {
		const reply = await ask("/quotes speaker:袁家军、胡衡华 topic:通道");
		expect(reply.outcome).toBe("empty");
		const [both, ...each] = reply.asks;
		expect(both?.label).toBe("袁家军 ｜ 胡衡华");
		expect(both?.call.options).toEqual({
			speaker: "person:袁家军",
			other: "person:胡衡华",
			topic: "通道",
		});
		expect(both && (await press(both.call)).outcome).toBe("answer");
		expect(each.map(({ call }) => call.options.speaker)).toEqual([
			"person:袁家军",
			"person:胡衡华",
		]);
	});
});

describe("a search that finds nothing", () => {
	it.each([
		["yuanjiajun", "袁家军"],
		["杨琳说了什么", "杨琳"],
	])("for %s leads to %s", async (query, name) => {
		const reply = await ask(`/search ${query}`);
		expect(reply.outcome).toBe("empty");
		const who = reply.asks.filter(({ call }) => call.command === "who");
		expect(who.map(({ label }) => label.split(" · ")[0])).toEqual([name]);
		expect(who[0] && (await press(who[0].call)).title).toBe(`${name} · 人物`);
	});
});

describe("万福区, a misprint", () => {
	const doubt = "［注：第14段“万福区”，原文如此，疑为“万州区”";

	it.each([
		["where a search shows it", "/search 万福区"],
		["at the office of a person", "/who 万福区委书记"],
		[
			"at the office above words of another paragraph",
			"/quotes speaker:李庆 topic:粮食安全",
		],
	])("has its note %s", async (_, line) => {
		const text = textOf(await ask(line));
		expect(text).toContain("万福区");
		expect(text).toContain(doubt);
	});

	it("has its note at each hit that is headed by the office", async () => {
		const { blocks } = await ask("/quotes topic:粮食安全 district:万州区");
		const [hit] = blocks.filter((block) => block.kind === "hit");
		expect(hit?.heading).toMatch(/^李庆 · 万福区委书记.*第15段$/u);
		expect(hit?.notes.join()).toContain(doubt);
	});

	it("is not to be checked in a digest of what is said elsewhere", async () => {
		const digest = (topic: string) => ask(`/digest 2024-04-23 topic:${topic}`);
		expect(textOf(await digest("乡村振兴"))).not.toContain("万福区");
		expect(textOf(await digest("百亿级"))).toContain(doubt);
	});

	it("stands behind the very office that has it, and behind no other", async () => {
		const [, lead] = (await ask("/quotes speaker:李庆 topic:粮食安全")).lead;
		expect(lead).toMatch(
			/^万福区委书记、区政府区长（2024-04-23 所载） ［注：/u,
		);
		expect((await ask("/quotes speaker:徐江")).lead.join()).not.toContain(
			"注：",
		);
	});
});

describe("numbers that stand for the same", () => {
	it("of a comparison are those of /commitments: formulas are no items, orders are sentences and items", async () => {
		const rowsOf = async (line: string) => {
			const [table] = (await ask(line)).blocks.filter(
				(block) => block.kind === "table",
			);
			return new Map(
				(table?.rows ?? []).map(([name = "", one, other]) => [
					name,
					[one, other],
				]),
			);
		};
		const itemsIn = (text: string | undefined) =>
			/(\d+) 项/u.exec(text ?? "")?.[1];
		const districts = await rowsOf("/compare districts 万州区 other:黔江区");
		for (const [index, district] of ["万州区", "黔江区"].entries())
			expect(itemsIn(districts.get("承诺")?.[index])).toBe(
				itemsIn((await ask(`/commitments district:${district}`)).title),
			);
		const people = await rowsOf("/compare speakers 袁家军 other:胡衡华");
		for (const [index, name] of ["袁家军", "胡衡华"].entries())
			expect(itemsIn(people.get("对他人的部署")?.[index])).toBe(
				itemsIn((await ask(`/commitments speaker:${name}`)).title),
			);
	});

	it("what is only ordered is not called promised", async () => {
		const labels = (await ask("/quotes speaker:袁家军")).asks.map(
			({ label }) => label,
		);
		expect(labels).toContain("部署、建议（15 句）");
		expect(labels.join()).not.toContain("承诺");
	});
});

describe("an order to all districts", () => {
	it.each([
		["重庆市", false],
		["健龙镇", false],
		["黔江区", true],
	])("is %s's: %s", async (district, isIts) => {
		const text = textOf(await ask(`/commitments district:${district}`));
		expect(text.includes("各司其职")).toBe(isIts);
		expect(text.includes("上级对")).toBe(isIts);
	});
});

describe("a place of which nothing is filed", () => {
	it("leads to where it is printed, not to commitments that are none", async () => {
		const { outcome, asks } = await ask("/quotes district:北京");
		expect(outcome).toBe("empty");
		expect(asks.map(({ call }) => call.command)).toEqual(["search"]);
		expect(asks[0] && (await press(asks[0].call)).outcome).toBe("answer");
	});

	it("leads there from /commitments too", async () => {
		const { outcome, asks } = await ask("/commitments district:北京");
		expect(outcome).toBe("empty");
		const found = asks.find(({ call }) => call.command === "search");
		expect(found && (await press(found.call)).outcome).toBe("answer");
	});
});

describe("who promises in their own name and has no office", () => {
	it("is named once, in the heading", async () => {
		const lines = textOf(await ask("/commitments")).split("\n");
		expect(lines.filter((line) => /^\W*大家/u.test(line))).toEqual([
			expect.stringContaining("大家 · 承诺 7 项"),
		]);
	});
});
