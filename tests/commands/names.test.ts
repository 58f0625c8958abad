import { describe, expect, it } from "vitest";
import {
	datedTitles,
	pinyinOf,
	placeInEnglish,
	shownName,
	shownPlace,
	shownTitle,
} from "../../commands/answering/names.ts";
import { titleInEnglish } from "../../commands/answering/offices.ts";
import { article, person } from "../archive/articles.ts";
import { openNewsroom } from "./newsroom.ts";

describe("names for English readers", () => {
	it.each([
		["杨琳", "Yang Lin"],
		["袁家军", "Yuan Jiajun"],
		["欧阳修", "Ouyang Xiu"],
		["单田芳", "Shan Tianfang"],
		["曾国藩", "Zeng Guofan"],
		["李延安", "Li Yan'an"],
		["买买提·艾力", "Maimaiti Aili"],
		["歐陽娜娜", "Ouyang Nana"],
	])("%s is %s", (name, pinyin) => {
		expect(pinyinOf(name)).toBe(pinyin);
	});

	it("leaves a name that is not Chinese alone", () => {
		expect(pinyinOf("Smith")).toBeNull();
		expect(shownName("Smith", "person", "en-US")).toBe("Smith");
	});

	it("shows pinyin beside the name as printed, to English readers only", () => {
		expect(shownName("杨琳", "person", "en-US")).toBe("杨琳 (Yang Lin)");
		expect(shownName("杨琳", "person", "zh-CN")).toBe("杨琳");
		expect(shownName("杨琳", "person", "zh-TW")).toBe("杨琳");
	});

	it("shows bodies from the table, and others as printed", () => {
		expect(shownName("外交部", "body", "en-US")).toBe(
			"外交部 (Ministry of Foreign Affairs)",
		);
		expect(shownName("某某协会", "body", "en-US")).toBe("某某协会");
	});

	it.each([
		["黔江区", "Qianjiang District"],
		["万州区", "Wanzhou District"],
		["秀山县", "Xiushan County"],
		["健龙镇", "Jianlong Town"],
	])("%s is %s", (place, english) => {
		expect(placeInEnglish(place)).toBe(english);
		expect(shownPlace(place, "en-US")).toBe(`${place} (${english})`);
		expect(shownPlace(place, "zh-TW")).toBe(place);
	});

	it("does not invent a rank", () => {
		expect(placeInEnglish("西南大学")).toBeNull();
	});
});

describe("offices for English readers", () => {
	it.each([
		["市政府口岸物流办主任", "Director"],
		["渝中区委书记", "Secretary, District Party Committee"],
		["市委副书记、市长", "Deputy Secretary, Municipal Party Committee; Mayor"],
		["重庆海关党委书记、关长", "Party Secretary; Director-General of Customs"],
		["副市长", "Vice Mayor"],
	])("%s is %s", (title, english) => {
		expect(titleInEnglish(title)).toBe(english);
	});

	it("glosses all of a title or nothing of it", () => {
		expect(titleInEnglish("市委书记、总河长")).toBeNull();
		expect(shownTitle("总河长", "en-US")).toBe("总河长");
	});
});

describe("one headline, several articles", () => {
	it("is no headline that nothing has: each is offered with its day and paper", async () => {
		const room = openNewsroom(
			["2024-05-01", "2024-05-06"].map((date) =>
				article({
					id: date,
					date,
					newspaper: "渝西日报",
					headline: "县内简讯",
					paragraphs: ["河堤要修。"],
				}),
			),
		);
		const reply = await room.ask("/article 县内简讯");
		expect(reply.lead.join()).toContain("不止一篇");
		expect(reply.asks.map(({ label }) => label).sort()).toEqual([
			"2024-05-01 · 渝西日报 · 县内简讯",
			"2024-05-06 · 渝西日报 · 县内简讯",
		]);
		const [ask] = reply.asks;
		if (ask === undefined) throw new Error("nothing is offered");
		expect((await room.press(ask)).outcome).toBe("answer");
	});
});

describe("offices and their day", () => {
	it("are never without it", () => {
		expect(datedTitles(["市委书记"], "2024-03-19", "zh-CN")).toBe(
			"市委书记（2024-03-19 所载）",
		);
		expect(datedTitles(["市委书记"], "2024-03-19", "zh-TW")).toBe(
			"市委书记（2024-03-19 所載）",
		);
		expect(datedTitles(["市委书记"], null, "zh-CN")).toContain("日期未录");
		expect(datedTitles(["市长"], "2024-03-19", "en-US")).toBe(
			"市长 (Mayor), as printed 2024-03-19",
		);
	});

	it("are told of somebody by the office they hold, not by what they are at a meeting", async () => {
		const room = openNewsroom(
			[
				["2024-05-01", "渝西县委书记"],
				["2024-05-06", "代表"],
			].map(([date = "", title]) =>
				article({
					id: date,
					date,
					paragraphs: ["林若川说，河堤要修。"],
					said: [{ by: person("林若川", title), words: ["河堤要修。"] }],
				}),
			),
		);
		const lead = (await room.ask("/quotes speaker:林若川")).lead.join();
		expect(lead).toContain("渝西县委书记（2024-05-01 所载）");
	});

	it("say nothing twice, and leave out no office", () => {
		const shown = (...titles: string[]) =>
			datedTitles(titles, "2024-03-19", "zh-CN");
		expect(shown("市委副书记、市长", "市长")).toBe(
			"市委副书记、市长（2024-03-19 所载）",
		);
		expect(shown("副教授", "教授")).toBe("副教授、教授（2024-03-19 所载）");
		expect(shown("县长", "县委书记")).toBe("县长、县委书记（2024-03-19 所载）");
	});

	it("are not made up where none is printed", () => {
		expect(datedTitles([], "2024-03-19", "zh-CN")).toBeNull();
	});
});
