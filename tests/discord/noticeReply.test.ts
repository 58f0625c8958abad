import { describe, expect, it } from "vitest";
import { z } from "zod";
import { noticeReply } from "../../commands/index.ts";
import { pack } from "../../src/discord/delivery/pack.ts";
import type { CorrectionRecord } from "../../src/state/corrections.ts";
import { ownState } from "../state/kept.ts";

/** What a notice leads to, and what becomes of a long one. */

const by = { user: "7", name: "编辑", at: 1 };

const record = (more: Partial<CorrectionRecord> = {}): CorrectionRecord => ({
	id: "abcd2345",
	guild: "1",
	article: "second-bridge",
	headline: "渝西再添一桥",
	about: { kind: "statement", id: "second-bridge#p0.10" },
	anchors: [
		{ paragraph: 0, start: 0, end: 12, text: "第二座大桥年底开工12处。" },
	],
	speaker: "林若川",
	change: { kind: "notSpeech" },
	was: "第二座大桥年底开工12处。",
	right: null,
	reason: "是报道自述",
	status: "accepted",
	proposed: by,
	decided: by,
	undone: null,
	...more,
});

const noticeOf = (of: CorrectionRecord, direct = false) =>
	noticeReply({ step: "corrected", sentAt: 1, direct }, of, {
		locale: "zh-CN",
		zone: "Asia/Shanghai",
	});

const leadsTo = (of: CorrectionRecord, direct: boolean): string[] =>
	noticeOf(of, direct).asks.map(({ call }) => call.command);

describe("a notice", () => {
	it("leads to the correction where it can be asked for: in its server", () => {
		expect(leadsTo(record(), false)).toEqual(["corrections", "article"]);
		expect(leadsTo(record(), true)).toEqual(["article"]);
		expect(leadsTo(record({ guild: null }), false)).toEqual(["article"]);
	});

	it("of many words is sent whole, and answers the wrong message once", () => {
		const sentences = Array.from(
			{ length: 400 },
			(_, index) => `第${index + 1}座大桥年底开工，建成后通车。`,
		);
		const reply = noticeOf(
			record({
				anchors: sentences.map((text, paragraph) => ({
					paragraph,
					start: 0,
					end: text.length,
					text,
				})),
			}),
		);
		const messages = pack(
			{
				delivery: "d1",
				reply,
				locale: "zh-CN",
				guild: "1",
				user: null,
				role: null,
				answers: "900",
			},
			ownState().screens,
			1,
		).map(({ mark, body }) => ({
			mark,
			body,
			answers:
				z
					.object({
						message_reference: z.object({ message_id: z.string() }).optional(),
					})
					.parse(JSON.parse(body)).message_reference?.message_id ?? null,
		}));
		expect(messages.length).toBeGreaterThan(1);
		expect(messages.map(({ answers }) => answers)).toEqual(
			messages.map((_, page) => (page === 0 ? "900" : null)),
		);
		// Each is recognised by its own buttons.
		for (const { mark, body } of messages) expect(body).toContain(`${mark}:`);
		const all = messages.map(({ body }) => body).join("");
		expect(sentences.filter((sentence) => !all.includes(sentence))).toEqual([]);
	});
});
