import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
	codeBlock,
	escaped,
	plainLine,
	visible,
} from "../../src/discord/escape.ts";
import { clipTo, ellipsis, graphemeEnds } from "../../src/discord/graphemes.ts";
import { cutWords, markdown } from "../../src/discord/words.ts";
import { type Piece, plainText } from "../../src/reply.ts";
import { anyText, hostileTexts } from "./hostile.ts";
import { letters, read, shown } from "./markdown.ts";

const seed = 20240318;

const segmenter = new Intl.Segmenter("zh", { granularity: "grapheme" });
const graphemes = (text: string) =>
	[...segmenter.segment(text)].map(({ segment }) => segment);

describe("a text that is clipped", () => {
	it("keeps to its length and to whole characters", () => {
		expect(clipTo("记言", 2)).toBe("记言");
		expect(clipTo("记言记言", 3)).toBe("记言…");
		expect(clipTo("👨‍👩‍👧‍👦👨‍👩‍👧‍👦", 12)).toBe("👨‍👩‍👧‍👦…");
		expect(clipTo("👨‍👩‍👧‍👦👨‍👩‍👧‍👦", 11)).toBe("…");
		expect(clipTo("👍🏽👍🏽👍🏽", 6)).toBe("👍🏽…");
		expect(clipTo("", 5)).toBe("");
		expect(clipTo("记言", 0)).toBe("");
	});

	it(`never splits a grapheme and never exceeds its length (seed ${seed})`, () => {
		fc.assert(
			fc.property(anyText(300), fc.nat(120), (text, length) => {
				const clipped = clipTo(text, length);
				expect(clipped.length).toBeLessThanOrEqual(length);
				if (text.length <= length) expect(clipped).toBe(text);
				else if (length > 0) {
					expect(clipped.endsWith(ellipsis)).toBe(true);
					const kept = clipped.slice(0, -ellipsis.length);
					expect(text.startsWith(kept)).toBe(true);
					expect(graphemeEnds(text)).toContain(kept.length);
				}
			}),
			{ seed, numRuns: 400 },
		);
	});

	it("is given up rather than split where one character is all there is", () => {
		const monster = `e${"\u0301".repeat(500)}`;
		expect(graphemes(monster)).toHaveLength(1);
		expect(clipTo(monster, 100)).toBe("…");
	});
});

describe("a text that is escaped", () => {
	it.each(hostileTexts)("is shown as it is and does nothing: %j", (text) => {
		const lines = read(escaped(text));
		for (const line of lines) {
			expect(line.kind).toBe("plain");
			for (const part of line.parts) expect(part.kind).toBe("text");
		}
		expect(shown(escaped(text))).toBe(visible(text));
	});

	it(`is shown as it is whatever it contains (seed ${seed})`, () => {
		fc.assert(
			fc.property(anyText(200), (text) => {
				expect(shown(escaped(text))).toBe(visible(text));
				for (const line of read(escaped(text)))
					for (const part of line.parts) expect(part.kind).toBe("text");
				expect(escaped(text).length).toBeLessThanOrEqual(2 * text.length);
			}),
			{ seed, numRuns: 500 },
		);
	});

	it("loses what cannot be seen, and nothing else", () => {
		expect(visible("\u202e甲\u0000乙\u200f")).toBe("甲乙");
		expect(visible("一\r\n二\u2028三")).toBe("一\n二\n三");
		expect(visible("👨‍👩‍👧‍👦👍🏽 “5+10+X”　全角")).toBe(
			"👨‍👩‍👧‍👦👍🏽 “5+10+X”　全角",
		);
		expect(visible("半\ud83d个")).toBe("半\ufffd个");
		expect(visible("\ud83d\u0000\ude00")).toBe("\ufffd\ufffd");
		expect(plainLine("一\n 二 \r\n三")).toBe("一 二 三");
	});

	it("stays in its code block", () => {
		const lines = read(`${codeBlock("``` 甲\n# 乙 ````")}\n丙`);
		expect(lines.map((line) => line.kind)).toEqual(["code", "code", "plain"]);
	});
});

const paper = (text: string, match = false): Piece => ({
	by: "paper",
	text,
	match,
});

describe("words on a page", () => {
	it("show the paper's as printed, what was found in bold, and ours in ［ ］", () => {
		const text = markdown(
			[
				paper("建设“33618”"),
				paper("现代", true),
				paper("制造业", true),
				{ by: "us", text: "…" },
				paper("*体系*"),
			],
			"quote",
		);
		expect(text).toBe("> 建设“33618”**现代制造业**［…］\\*体系\\*");
		expect(read(text)[0]).toEqual({
			kind: "quote",
			parts: [
				{ kind: "text", text: "建设“33618”" },
				{ kind: "bold", text: "现代制造业" },
				{ kind: "text", text: "［…］*体系*" },
			],
		});
	});

	it("stay quoted over all their lines", () => {
		expect(
			read(markdown([paper("一\n\n二", true)], "quote")).map(
				({ kind }) => kind,
			),
		).toEqual(["quote", "quote", "quote"]);
	});

	it("are cut after a sentence where one ends late enough, and nothing is lost", () => {
		const pieces = [paper("一是产业。二是通道。三是农业，四是文旅")];
		const length = (part: readonly Piece[]) => plainText(part).length;
		const cutAt = (room: number) =>
			cutWords(pieces, length, room).map(plainText);
		expect(cutAt(14)).toEqual(["一是产业。二是通道。", "三是农业，四是文旅"]);
		expect(cutAt(9)).toEqual(["一是产业。", "二是通道。三是农业，四是文旅"]);
		expect(cutAt(4)).toEqual(["一是产业", "。二是通道。三是农业，四是文旅"]);
		expect(cutAt(99)).toEqual(["一是产业。二是通道。三是农业，四是文旅", ""]);
	});

	it(`put together again are what they were (seed ${seed})`, () => {
		const piece: fc.Arbitrary<Piece> = fc.oneof(
			fc.record({
				by: fc.constant("paper" as const),
				text: anyText(120),
				match: fc.boolean(),
			}),
			fc.record({ by: fc.constant("us" as const), text: fc.constant("…") }),
		);
		fc.assert(
			fc.property(
				fc.array(piece, { minLength: 1, maxLength: 5 }),
				fc.integer({ min: 8, max: 200 }),
				(pieces, room) => {
					const length = (part: readonly Piece[]) =>
						markdown(part, "quote").length;
					const [head, tail] = cutWords(pieces, length, room);
					expect(plainText(head) + plainText(tail)).toBe(
						visible(plainText(pieces)),
					);
					if (tail.length > 0 && head.length > 0)
						expect(plainText(head).length).toBeGreaterThan(0);
				},
			),
			{ seed, numRuns: 300 },
		);
	});

	it("as a reader sees them are the paper's letters", () => {
		for (const text of hostileTexts)
			expect(letters(shown(markdown([paper(text)], "quote")))).toBe(
				letters(visible(text)),
			);
	});
});
