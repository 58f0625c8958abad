import { Document, Packer, Paragraph } from "docx";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { holdArticles } from "../../src/archive/hold.ts";
import { createDispatcher } from "../../src/dispatch.ts";
import { createLog } from "../../src/log.ts";
import { invented } from "../commands/invented.ts";
import { noon } from "../commands/newsroom.ts";
import type { Person } from "./local/person.ts";
import { type Newsroom, openNewsroom } from "./newsroom.ts";

/** Before it is printed: checked from the command, from a file, and from the menu of a message. */

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

const right = "黔江区水务局局长林若川说：“我们再建3座泵站。”";
const wrong = "黔江区水务局局长林若川说：“我们再建5座泵站。”";
const file = (name: string, bytes: Uint8Array) => ({
	name,
	type: "application/octet-stream",
	bytes,
});
const text = (words: string) => new TextEncoder().encode(words);

describe("/verify", () => {
	it("says that words are the paper's, with their place", async () => {
		const answer = await zh.slash("核对", { text: right });
		expect(answer.isPrivate).toBe(true);
		expect(answer.text).toContain("一致 1");
		expect(answer.text).toContain("“我们再建3座泵站。”");
		expect(answer.text).toContain("第2段");
		expect(answer.text).toContain("河堤年内修完");
		expect(answer.buttons).not.toContain("发到频道");
		const english = await en.slash("verify", { text: right });
		expect(english.text).toContain("The same (1)");
	});

	it("says what is wrong, the number first, and gives the printed words to copy", async () => {
		const answer = await zh.slash("verify", { text: wrong });
		expect(answer.text).toContain("近似");
		expect(answer.text).toContain("‼ 数字有别");
		expect(answer.text).toContain("［稿件作“5”］");
		const copied = await zh.press(answer.message, "复制引文");
		expect(copied.message.content).toContain("“我们再建3座泵站。”");
	});

	it("takes a draft as .txt, .md and .docx", async () => {
		const docx = await Packer.toBuffer(
			new Document({
				sections: [{ children: [new Paragraph("标题"), new Paragraph(wrong)] }],
			}),
		);
		for (const draft of [
			file("稿.txt", text(`标题\n\n${wrong}`)),
			file("稿.md", text(`标题\n\n${wrong}`)),
			file("稿.docx", docx),
		]) {
			const answer = await zh.slash("verify", { file: draft });
			expect([draft.name, answer.text]).toEqual([
				draft.name,
				expect.stringContaining("稿件第2段"),
			]);
			expect(answer.text).toContain("［稿件作“5”］");
		}
	});

	it("turns the pages of a draft that came as a file, for whoever sent it", async () => {
		const draft = Array.from({ length: 40 }, () => wrong).join("\n");
		const answer = await zh.slash("verify", {
			file: file("稿.txt", text(draft)),
		});
		expect(answer.buttons).toContain("▶");
		await zh.press(answer.message, "▶");
		expect(answer.text).toContain("第 2/");
		expect(answer.text).toContain("［稿件作“5”］");
		room.state.uploads.forgetBefore(Number.MAX_SAFE_INTEGER);
		await zh.press(answer.message, "◀");
		expect(answer.text).toContain("只为上传者保存一天");
	});

	it.each([
		["稿.pdf", text("甲"), ".docx"],
		["稿.txt", new Uint8Array([0, 1, 2]), "不是文本文件"],
		["稿.docx", text("甲"), "Word"],
		["稿.txt", text(""), "没有文字"],
	])("refuses %s clearly", async (name, bytes, reason) => {
		const answer = await zh.slash("verify", { file: file(name, bytes) });
		expect(answer.isPrivate).toBe(true);
		expect(answer.text).toContain(reason);
		expect(answer.text).toContain(name);
	});

	it("says what it wants where it got nothing", async () => {
		const answer = await zh.slash("verify");
		expect(answer.text).toContain("文字");
		expect(answer.text).toContain("文件");
	});

	it("finds nothing, and says what was searched and never that it was not said", async () => {
		const answer = await zh.slash("verify", {
			text: "林若川说：“航班因为大雾都取消了。”",
		});
		expect(answer.text).toContain("未见");
		expect(answer.text).toContain("未见不等于没说过");
		expect(answer.text).toContain("检索 4 篇");
	});
});

describe("the menu of a message", () => {
	it("checks what somebody wrote, for whoever asks alone", async () => {
		const message = zh.says(wrong);
		for (const [person, entry, said] of [
			[zh, "核对", "‼ 数字有别"],
			[en, "Check this", "‼ A number differs"],
		] as const) {
			const answer = await person.menu(message, entry);
			expect(answer.isPrivate).toBe(true);
			expect(answer.message.pings).toEqual([]);
			expect(answer.text).toContain(said);
		}
	});

	it("checks the draft that is attached, and whatever a bot shows", async () => {
		const message = zh.says("请看", file("稿.txt", text(wrong)));
		expect((await zh.menu(message, "核对")).text).toContain("［稿件作“5”］");
		const posted = await zh.slash("quotes", {
			speaker: "林若川",
			private: false,
		});
		expect((await en.menu(posted.message, "Check this")).text).toContain(
			"我们再建3座泵站",
		);
	});

	it("says that there is nothing to check", async () => {
		const message = zh.says("", file("图.png", new Uint8Array([1])));
		const answer = await zh.menu(message, "核对");
		expect(answer.isPrivate).toBe(true);
		expect(answer.text).toContain("没有可核对的文字");
	});
});
