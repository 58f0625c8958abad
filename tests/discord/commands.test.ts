import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Person } from "./local/person.ts";
import type { Answer } from "./local/sight.ts";
import { read } from "./markdown.ts";
import type { Newsroom } from "./newsroom.ts";
import { openSeeds } from "./seeds.ts";

/** Every command, asked in Discord by people who read Chinese or English, about the seed pages. */

let room: Newsroom;
let zh: Person;
let en: Person;

beforeAll(async () => {
	room = await openSeeds();
	const guild = room.discord.guild();
	zh = room.discord.person({ guild, locale: "zh-CN" });
	en = room.discord.person({ guild, locale: "en-US" });
});

afterAll(() => room.close());

/** Quoted lines of an answer under the label above them. */
function quotedUnder(answer: Answer, label: string): string[] {
	const lines = read(answer.message.embeds[0]?.description ?? "");
	const texts: string[] = [];
	let under = "";
	for (const { kind, parts } of lines) {
		const text = parts.map((part) => part.text).join("");
		if (kind !== "quote") under = text;
		else if (under.includes(label)) texts.push(text);
	}
	return texts;
}

/** What holds of everything that was asked and answered: it is private, pings nobody, and was there at once. */
function expectWellBehaved(answer: Answer): void {
	expect(answer.isPrivate).toBe(true);
	expect(answer.message.pings).toEqual([]);
	expect(answer.callback).toBe(4);
}

const headline = "以大开放促大开发提高对内对外开放水平";
const yanglin =
	"“我们将对总书记擘画的宏伟蓝图坚定前行，用实际行动将总书记的重要讲话和指示精神贯彻落实好。”";

const lastWords = "全面落实总书记重要指示批示精神和党中央决策部署贡献力量。";

describe("/quotes", () => {
	it("shows 杨琳's exact words apart from her paraphrased ones, with office and source", async () => {
		const answer = await zh.slash("言论", { speaker: "杨琳" });
		expectWellBehaved(answer);
		expect(quotedUnder(answer, "原话")).toEqual([yanglin]);
		const told = quotedUnder(answer, "勿加引号");
		expect(told).toHaveLength(2);
		expect(told[0]).toContain("紧扣西部陆海新通道");
		for (const text of told) expect(text.startsWith("“")).toBe(false);
		expect(answer.text).toContain("市政府口岸物流办主任");
		expect(answer.text).toContain(headline);
		expect(answer.text).toContain("2024-04-23");
		expect(answer.menu).toHaveLength(3);
	});

	it("speaks English to who reads English, the paper's words as printed", async () => {
		const answer = await en.slash("quotes", { speaker: "杨琳" });
		expectWellBehaved(answer);
		expect(quotedUnder(answer, "Exact words")).toEqual([yanglin]);
		expect(quotedUnder(answer, "no quotation marks")).toHaveLength(2);
		expect(answer.text).toContain("Yang Lin");
		expect(answer.buttons).toContain("Copy quotation");
	});

	it("copies a quotation clean, and a paraphrase without marks", async () => {
		const answer = await zh.slash("quotes", { speaker: "杨琳" });
		const exact = await zh.press(answer.message, "复制引文");
		expectWellBehaved(exact);
		expect(exact.message.content).toContain(yanglin);
		expect(exact.message.content).toContain("2024-04-23");
		await zh.pick(answer.message, "2　");
		const told = await zh.press(answer.message, "复制引文");
		expect(told.message.content).toContain("高起点建设重庆枢纽港产业园");
		expect(told.message.content).not.toContain("“");
	});

	it("shows the words in their place, and why they are hers", async () => {
		const answer = await zh.slash("quotes", { speaker: "杨琳" });
		const context = await zh.press(answer.message, "上下文");
		expectWellBehaved(context);
		expect(context.text).toContain("杨琳");
		const why = await zh.press(answer.message, "依据");
		expectWellBehaved(why);
		expect(why.text).toContain("表示");
	});

	it("offers who sounds alike where there is nobody of that name, and asks for them at a press", async () => {
		const answer = await zh.slash("quotes", { speaker: "杨林" });
		expectWellBehaved(answer);
		expect(answer.text).toContain("杨林");
		expect(answer.text).not.toContain(yanglin);
		const meant = await zh.press(answer.message, "杨琳");
		expect(quotedUnder(meant, "原话")).toEqual([yanglin]);
		const english = await en.slash("quotes", { speaker: "杨林" });
		expectWellBehaved(english);
		expect(english.buttons.join()).toContain("Yang Lin");
	});

	it("says what is wrong with a date", async () => {
		for (const person of [zh, en]) {
			const answer = await person.slash("quotes", { from: "2024-13-45" });
			expectWellBehaved(answer);
			expect(answer.text).toContain("2024-13-45");
		}
	});

	it("completes a speaker from characters, pinyin and initials, and from nothing", async () => {
		for (const typed of ["杨琳", "yanglin", "yl"]) {
			const offered = await zh.type("quotes", "speaker", typed);
			expect(offered.map(({ name }) => name).join(), typed).toContain("杨琳");
		}
		const unasked = await zh.type("quotes", "speaker", "");
		expect(unasked.length).toBeGreaterThan(0);
		expect(unasked.length).toBeLessThanOrEqual(25);
		const [first] = await en.type("quotes", "speaker", "杨琳");
		const answer = await en.slash("quotes", { speaker: String(first?.value) });
		expect(quotedUnder(answer, "Exact words")).toEqual([yanglin]);
	});
});

describe("/who", () => {
	it("gives offices as printed and the latest words", async () => {
		const answer = await zh.slash("人物", { name: "徐江" });
		expectWellBehaved(answer);
		expect(answer.text).toContain("黔江区委书记");
		expect(answer.text).toContain("2024-04-23");
		const english = await en.slash("who", { name: "徐江" });
		expectWellBehaved(english);
		expect(english.text).toContain("Xu Jiang");
		expect(english.text).toContain("黔江区委书记");
	});

	it("finds whoever holds an office", async () => {
		const answer = await zh.slash("who", { name: "黔江区委书记" });
		expect(answer.text).toContain("徐江");
	});

	it("knows nobody of a name that stands nowhere", async () => {
		for (const person of [zh, en]) {
			const answer = await person.slash("who", { name: "欧阳不在" });
			expectWellBehaved(answer);
			expect(answer.text).toContain("欧阳不在");
		}
	});
});

describe("/commitments", () => {
	it("groups what 万州区 promised, numbers with their units, the misprint named", async () => {
		const answer = await zh.slash("承诺", { district: "万州区" });
		expectWellBehaved(answer);
		expect(answer.text).toContain("打造一批百亿级产业集群");
		expect(answer.text).toContain("加快迈入千亿级工业大区");
		expect(answer.text).toContain("李庆");
		expect(answer.text).toContain("万福区");
		const english = await en.slash("commitments", { district: "万州区" });
		expectWellBehaved(english);
		expect(english.text).toContain("打造一批百亿级产业集群");
		expect(english.text).toContain("Wanzhou");
	});

	it("lets a single action be picked and copied", async () => {
		const answer = await zh.slash("commitments", { district: "黔江区" });
		expect(answer.text).toContain("徐江");
		expect(answer.menu.length).toBeGreaterThan(1);
		await zh.pick(answer.message, "文旅名城");
		const copied = await zh.press(answer.message, "复制引文");
		expectWellBehaved(copied);
		expect(copied.message.content).toContain(
			"全力推进‘文旅名城、集散兴城、工业强城、开放活城’建设",
		);
	});

	it("does not call a silence a broken promise", async () => {
		const answer = await zh.slash("commitments", { district: "浦东新区" });
		expectWellBehaved(answer);
		expect(answer.text).toContain("浦东新区");
		const english = await en.slash("commitments", { district: "浦东新区" });
		expectWellBehaved(english);
	});
});

describe("/digest", () => {
	it("tells the topics of a day, each with who said what", async () => {
		const answer = await zh.slash("要点", { date: "2024-04-23" });
		expectWellBehaved(answer);
		for (const words of ["西部陆海新通道", "乡村振兴", "黄茂军", "徐江"])
			expect(answer.text).toContain(words);
		const english = await en.slash("digest", { date: "2024-04-23" });
		expectWellBehaved(english);
		expect(english.text).toContain("Huang Maojun");
	});

	it("has nothing for a day without news, and says which days there are", async () => {
		for (const person of [zh, en]) {
			const answer = await person.slash("digest", { date: "2020-01-01" });
			expectWellBehaved(answer);
			expect(answer.text).toContain("2020-01-01");
			expect(answer.text).toContain("2024-04-23");
		}
	});
});

describe("/search", () => {
	it("marks what it found, in its sentence", async () => {
		const answer = await zh.slash("搜索", { query: "枫桥经验" });
		expectWellBehaved(answer);
		expect(answer.text).toContain("**枫桥经验**");
		expect(answer.text).toContain("徐江");
		const english = await en.slash("search", { query: "枫桥经验" });
		expect(english.text).toContain("**枫桥经验**");
	});

	it("finds nothing where nothing is", async () => {
		for (const person of [zh, en]) {
			const answer = await person.slash("search", { query: "量子纠缠" });
			expectWellBehaved(answer);
			expect(answer.text).toContain("量子纠缠");
		}
	});

	it("is not impressed by hostile queries", async () => {
		for (const query of [
			"@everyone <@1> **粗**",
			"“".repeat(150),
			"\u202e\u0000控制",
			"((((((",
			'"',
		]) {
			const answer = await zh.slash("search", { query });
			expect(answer.message.pings).toEqual([]);
			expect(answer.isPrivate).toBe(true);
		}
	});
});

describe("/article", () => {
	it("is read page by page, and the whole of it is there", async () => {
		const offered = await zh.type("article show", "article", "大开放");
		const value = String(
			offered.find(({ name }) => name.includes(headline))?.value,
		);
		const answer = await zh.slash("原文 查看", { article: value });
		expectWellBehaved(answer);
		let text = answer.text;
		while (answer.buttons.includes("▶")) {
			await zh.press(answer.message, "▶");
			text += answer.text;
		}
		for (const words of [
			headline,
			yanglin,
			"万福区委书记",
			"打造一批百亿级产业集群",
			lastWords,
		])
			expect(text).toContain(words);
		const english = await en.slash("article show", { article: value });
		expectWellBehaved(english);
		expect(english.text).toContain(headline);
	});

	it("that is not there is not made up", async () => {
		for (const person of [zh, en]) {
			const answer = await person.slash("article show", {
				article: "没有这一篇",
			});
			expectWellBehaved(answer);
			expect(answer.text).toContain("没有这一篇");
		}
	});
});

describe("/coverage", () => {
	it("says what is held by paper and month, page by page, and leads to one paper", async () => {
		const all = await zh.slash("收录");
		expectWellBehaved(all);
		expect(all.isPrivate).toBe(true);
		expect(all.text).toContain("重庆日报　｜3 篇");
		expect(all.text).toContain("2024-04　｜1 篇");
		expect(all.text).toContain("万州区");
		const one = await en.slash("coverage", { newspaper: "重庆日报" });
		expectWellBehaved(one);
		expect(one.text).toContain("2024-03　｜2 articles");
	});

	it("completes the papers there are, and says which where there is none so called", async () => {
		expect(await zh.type("收录", "newspaper", "chongqing")).toEqual([
			{ name: "重庆日报", value: "重庆日报" },
		]);
		const none = await zh.slash("收录", { newspaper: "火星日报" });
		expectWellBehaved(none);
		const there = await zh.press(none.message, "重庆日报");
		expect(there.text).toContain("收录 · 重庆日报 · 3 篇");
	});
});

describe("/status and /help", () => {
	it("say what is there and what can be asked", async () => {
		const status = await zh.slash("状态");
		expectWellBehaved(status);
		expect(status.text).toContain("2024-03-18");
		expect((await en.slash("status")).text).toContain("3 articles");
		const help = await zh.slash("帮助");
		expectWellBehaved(help);
		expect(help.text).toContain("/言论");
		expect((await en.slash("help")).text).toContain("/quotes");
	});
});
