import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { holdArticles } from "../../src/archive/hold.ts";
import { createDispatcher } from "../../src/dispatch.ts";
import { createLog } from "../../src/log.ts";
import { invented } from "../commands/invented.ts";
import { noon } from "../commands/newsroom.ts";
import type { Person } from "./local/person.ts";
import { read } from "./markdown.ts";
import { type Newsroom, openNewsroom } from "./newsroom.ts";

/** Commitments in Discord, on invented pages: a river with numbers and deadlines, an order from above, a proposal. */

let room: Newsroom;
let zh: Person;
let en: Person;

beforeAll(async () => {
	const archive = holdArticles(invented, { now: noon });
	room = await openNewsroom((state) =>
		createDispatcher({
			archiveFor: () => archive,
			state,
			log: createLog("error", (line) => {
				throw new Error(`a fault was logged: ${line}`);
			}),
			version: "0.0.0",
			now: () => noon,
		}),
	);
	const guild = room.discord.guild();
	zh = room.discord.person({ guild, locale: "zh-CN" });
	en = room.discord.person({ guild, locale: "en-US" });
});

afterAll(() => room.close());

/** The lines of a message that are the paper's words, as they are shown. */
const quotedLines = (description: string | null | undefined): string[] =>
	read(description ?? "")
		.filter(({ kind }) => kind === "quote")
		.map(({ parts }) => parts.map(({ text }) => text).join(""));

describe("/commitments", () => {
	it("gives each action a line of its own, with its number and its deadline", async () => {
		for (const person of [zh, en]) {
			const answer = await person.slash("commitments", { district: "黔江区" });
			expect(answer.isPrivate).toBe(true);
			const lines = quotedLines(answer.message.embeds[0]?.description);
			const river = lines.find((line) => line.includes("新修12公里河堤"));
			expect(river).toContain("12公里");
			expect(river).toContain("2024-12-31");
			expect(lines.some((line) => line.includes("再建3座泵站"))).toBe(true);
			expect(answer.text).toContain("河堤年内修完");
		}
	});

	it("keeps what others were told to do apart from what is promised", async () => {
		const answer = await zh.slash("commitments", { speaker: "何一鸣" });
		const text = answer.text;
		expect(text.indexOf("不计入承诺")).toBeGreaterThan(0);
		expect(text.indexOf("要在汛期前排查隐患")).toBeGreaterThan(
			text.indexOf("不计入承诺"),
		);
	});

	it("numbers its lines as its menu does, and acts on the one that is picked", async () => {
		const answer = await zh.slash("commitments", { district: "黔江区" });
		const lines = quotedLines(answer.message.embeds[0]?.description);
		for (const [index, entry] of answer.menu.entries()) {
			expect(entry.startsWith(`${index + 1}　`)).toBe(true);
			const words = entry.replace(/^\d+　/u, "");
			expect(lines[index]).toContain(words);
		}
		const pumps = answer.menu.find((entry) => entry.includes("泵站")) ?? "";
		await zh.pick(answer.message, pumps);
		const copied = await zh.press(answer.message, "复制引文");
		expect(copied.message.content).toContain("再建3座泵站");
		expect(copied.message.content).toContain("清江晚报");
	});
});
