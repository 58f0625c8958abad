import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { foldText } from "../../src/language/fold.ts";
import { lettersIn, marksIn } from "../../src/language/searchLetters.ts";

const unitsOf = (text: string): Uint16Array =>
	Uint16Array.from({ length: text.length }, (_, at) => text.charCodeAt(at));

const letters = (text: string): string =>
	String.fromCharCode(...lettersIn(unitsOf(text)).units);

const marks = (text: string): string =>
	String.fromCharCode(...marksIn(unitsOf(text)).units);

describe("what search looks for", () => {
	it.each([
		["重慶", "重庆"],
		["兩度覆信", "两度复信"],
		["循道衞理", "循道衛理"],
		["林洋鋐", "林洋𬭎"],
		["嗰啲個案", "𠮶啲个案"],
		["增长６．１％", "增长6.1%"],
		["增长6 . 1 %", "增长6.1%"],
		["增长6. 1%", "增长6.1%"],
		["6.\n1", "6.1"],
		["鎖定4.密碼", "锁定4密码"],
		["www.news.cn", "wwwnewscn"],
		["⒈总则", "1.总则"],
		["⒑总则", "10总则"],
	])("is the same for %j and %j", (one, other) => {
		expect(letters(one)).toBe(letters(other));
	});

	it.each([
		["6.1", "61"],
		["损失沉重", "损失沈重"],
		["现像", "现象"],
		["王炼", "王链"],
	])("is another for %j and %j", (one, other) => {
		expect(letters(one)).not.toBe(letters(other));
	});

	it("has every point and mark where punctuation counts", () => {
		expect(marks("鎖定4.密碼")).toBe(marks("锁定4．密码"));
		expect(marks("4.密码")).not.toBe(marks("4密码"));
		expect(marks("⒈总则")).toBe(marks("1.总则"));
		expect(marks("「好」")).toBe(marks("“好”"));
	});

	it("begins where its first letter stands", () => {
		expect(lettersIn(unitsOf(" “（6.1"))).toMatchObject({ first: 3 });
		expect(lettersIn(unitsOf(".6"))).toMatchObject({ first: 1 });
		expect(marksIn(unitsOf(" “好"))).toMatchObject({ first: 1 });
		expect(lettersIn(unitsOf("，"))).toMatchObject({ first: 0 });
	});

	it("is of any stretch of a text what stands there, but for points at its ends", () => {
		const letter = fc.constantFrom(..."一二1２.．。 \n⒈㎡嗰");
		fc.assert(
			fc.property(
				fc.string({ unit: letter, maxLength: 30 }),
				fc.nat(30),
				fc.nat(30),
				(text, from, length) => {
					const stretch = text
						.slice(from, from + length)
						.replace(/^[.．⒈\s]+|[.．⒈\s]+$/gu, "");
					expect(letters(text)).toContain(letters(stretch));
				},
			),
			{ numRuns: 1000 },
		);
	});

	it("leaves names as they are told apart", () => {
		for (const [one, other] of [
			["王濬", "王浚"],
			["李甦", "李苏"],
			["何甯", "何宁"],
			["孙钜", "孙巨"],
		] as const)
			expect(foldText(one)).not.toBe(foldText(other));
	});
});
