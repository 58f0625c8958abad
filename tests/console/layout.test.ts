import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { printable, widthOf, wrapped } from "../../src/console/layout.ts";

const seed = Number(process.env.SEED ?? Math.floor(Math.random() * 2 ** 31));
console.info(`tests/console/layout: SEED=${seed}`);

const sentence =
	"“我们将对总书记擘画的宏伟蓝图坚定前行，用实际行动将总书记的重要讲话和指示精神贯彻落实好。”";

const characters = fc.constantFrom(
	..."将西部陆海新通道，。：；、“”‘’（）《》abc 12.5%-—…👩‍🌾é",
	"👩‍🌾",
	"e\u0301",
	"\n",
	"word",
);

describe("lines in a terminal", () => {
	it("counts a Chinese character as two columns", () => {
		expect(widthOf("杨琳 2")).toBe(6);
	});

	it("keeps within the width", () => {
		for (const line of wrapped(sentence, 20))
			expect(widthOf(line)).toBeLessThanOrEqual(20);
	});

	it("begins no line with a mark that closes and ends none with one that opens", () => {
		for (let width = 8; width < 60; width++)
			for (const line of wrapped(`${sentence}他说：${sentence}`, width)) {
				expect(line).not.toMatch(/^[，。”：]/u);
				expect(line).not.toMatch(/“$/u);
			}
	});

	it("keeps Latin words and numbers whole", () => {
		expect(wrapped("增长 12.5% and growing", 12)).toEqual([
			"增长 12.5%",
			"and growing",
		]);
	});

	it("keeps an empty line", () => {
		expect(wrapped("一\n\n二", 10)).toEqual(["一", "", "二"]);
	});

	it("loses and adds nothing but space at the breaks, whatever the text", () => {
		const bare = (text: string) => text.replaceAll(/\s/gu, "");
		fc.assert(
			fc.property(
				fc.array(characters, { maxLength: 60 }),
				fc.integer({ min: 4, max: 40 }),
				(parts, width) => {
					const text = parts.join("");
					const lines = wrapped(text, width);
					expect(bare(lines.join(""))).toBe(bare(text));
					for (const line of lines)
						expect(widthOf(line)).toBeLessThanOrEqual(Math.max(width, 2));
				},
			),
			{ seed },
		);
	});

	it("goes on one line where there is no width", () => {
		expect(wrapped(sentence, Number.POSITIVE_INFINITY)).toEqual([sentence]);
	});
});

describe("text that would steer the terminal", () => {
	it("shows control characters as pictures", () => {
		expect(printable("\u001b[31m红\u0007")).toBe("␛[31m红␇");
	});

	it("leaves no direction override and no noncharacter", () => {
		expect(printable("a\u202eb\ufdd0c")).toBe("a\ufffdb\ufffdc");
	});

	it("leaves every ordinary character as it is", () => {
		expect(printable(sentence)).toBe(sentence);
	});
});
