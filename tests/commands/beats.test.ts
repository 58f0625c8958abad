import { beforeAll, describe, expect, it } from "vitest";
import { invented } from "./invented.ts";
import { type Newsroom, openNewsroom, textOf } from "./newsroom.ts";

/** Beats as an option of questions: whatever is one of a beat's parts is on it. */

let room: Newsroom;
beforeAll(async () => {
	room = openNewsroom(invented);
	await room.ask("/beat add beat:江河 topic:河堤 speaker:何一鸣");
	await room.ask("/beat add beat:万州 district:万州区");
	await room.ask("/beat add beat:教育 organisation:教委");
});

const headlines = (text: string): string[] =>
	invented
		.flatMap(({ headline }) => headline.main ?? [])
		.filter((main) => text.includes(`《${main}》`));

describe("/search on a beat", () => {
	it.each([
		["江河", ["河堤年内修完", "全市防汛会议召开"]],
		["万州", ["全市防汛会议召开", "春耕进行时"]],
		["教育", ["校车全部换新"]],
		["江河、教育", ["河堤年内修完", "全市防汛会议召开", "校车全部换新"]],
	])("%s finds %j alone", async (beat, found) => {
		const all = await room.ask("/search query:2024年");
		expect(headlines(textOf(all))).toHaveLength(4);
		const reply = await room.ask(`/search query:2024年 beat:${beat}`);
		expect(headlines(textOf(reply))).toEqual(found);
		expect(reply.lead[0]).toContain(`条线＝${beat}`);
	});

	it("that has none of it says so, and offers all the rest", async () => {
		const reply = await room.ask("/search query:校车 beat:江河");
		expect(reply.outcome).toBe("empty");
		expect(reply.lead[0]).toContain("条线＝江河");
		const [all] = reply.asks.filter(({ label }) => label.includes("条线"));
		if (all === undefined) throw new Error("nothing is offered");
		expect(textOf(await room.press(all))).toContain("《校车全部换新》");
	});

	it("that is not there is refused with those that are", async () => {
		const reply = await room.ask("/search query:校车 beat:海");
		expect(reply.lead[0]).toContain("没有叫“海”的条线");
		expect(reply.lead[0]).toContain("江河");
	});

	it("is exported as it was asked", async () => {
		const reply = await room.ask(
			"/export search query:2024年 beat:教育 format:csv",
		);
		expect(reply.lead.join("\n")).toContain("条线＝教育");
		expect(reply.lead.join("\n")).toContain("共 1 条");
	});

	it("is completed with the beats there are", async () => {
		for (const command of ["search", "trend", "compare periods"])
			expect(await room.suggest(command, "beat", "江")).toEqual(["江河"]);
	});
});

describe("/trend of a beat", () => {
	it("counts what is said on it and nothing else, month by month", async () => {
		const reply = await room.ask("/trend beat:万州 by:month");
		expect(reply.title).toContain("万州 · 言论 2 条");
		expect(reply.lead[0]).toContain("条线＝万州");
		const text = textOf(reply);
		expect(text).toMatch(/2024-04　｜1　/u);
		expect(text).toMatch(/2024-05　｜1　/u);
		const [quotes] = reply.asks;
		if (quotes === undefined) throw new Error("no words are offered");
		expect(quotes.label).toBe("言论（2）");
		expect((await room.press(quotes)).title).toContain("2 条");
	});

	it("may be somebody's words on it", async () => {
		const reply = await room.ask("/trend beat:江河 speaker:林若川");
		const { title } = await room.ask("/quotes beat:江河 speaker:林若川");
		const count = /(\d+) 条/u.exec(title)?.[1];
		expect(Number(count)).toBeGreaterThan(0);
		expect(reply.title).toContain(`言论 ${count} 条`);
		const { title: all } = await room.ask("/quotes speaker:林若川");
		expect(all).not.toContain(`${count} 条`);
	});
});

describe("/compare on a beat", () => {
	it("counts on each side what is said on it, and so do the words it offers", async () => {
		const reply = await room.ask(
			"/compare speakers speaker:林若川 other:何一鸣 beat:江河",
		);
		expect(reply.lead[0]).toContain("条线＝江河");
		const offered = reply.asks.filter(({ call }) => call.command === "quotes");
		expect(offered).toHaveLength(2);
		const counts = await Promise.all(
			offered.map(async (one) =>
				Number(/(\d+) 条/u.exec((await room.press(one)).title)?.[1]),
			),
		);
		const [table] = reply.blocks.filter(({ kind }) => kind === "table");
		expect(table).toMatchObject({
			columns: ["项", "林若川", "何一鸣"],
			rows: expect.arrayContaining([["言论", ...counts.map(String)]]),
		});
		expect((await room.ask("/quotes speaker:林若川")).title).not.toContain(
			`${counts[0]} 条`,
		);
	});

	it("at two times needs nothing else", async () => {
		const reply = await room.ask(
			"/compare periods date:2024-04 other:2024-05 beat:万州",
		);
		const [table] = reply.blocks.filter(({ kind }) => kind === "table");
		expect(table).toMatchObject({
			rows: expect.arrayContaining([["言论", "1", "1"]]),
		});
	});
});

describe("/digest on a beat", () => {
	it("leads to all words on it, and to no others", async () => {
		const reply = await room.ask(
			"/digest from:2024-04-01 to:2024-05-31 beat:万州",
		);
		const [quotes] = reply.asks.filter(({ call }) => call.command === "quotes");
		if (quotes === undefined) throw new Error("no words are offered");
		expect(quotes.label).toBe("言论（2）");
		expect((await room.press(quotes)).title).toContain("2 条");
	});

	it("is exported with the beat in its words, whatever the format", async () => {
		for (const format of ["csv", "markdown", "jsonl"]) {
			const reply = await room.ask(
				`/export digest from:2024-04-01 to:2024-05-31 beat:万州 format:${format}`,
			);
			expect(reply.lead[0]).toContain("条线＝万州");
			const text = Buffer.from(reply.files[0]?.bytes ?? []).toString("utf8");
			expect(text).toContain("条线＝万州");
			expect(text).toContain("春耕已过八成。");
			expect(text).not.toContain("校车都换新了。");
		}
	});
});
