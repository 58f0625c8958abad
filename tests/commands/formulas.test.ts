import { describe, expect, it } from "vitest";
import { isFormula } from "../../commands/answering/formulas.ts";

describe("formulas that could not be checked", () => {
	it.each([
		"将深入学习贯彻总书记重要讲话精神",
		"要进一步深入学习贯彻习近平总书记重要指示要求",
		"全面贯彻落实党的二十大精神和全国两会精神",
		"把握新机遇、展现新担当",
		"为全国发展大局作出更大贡献",
		"为现代化新重庆建设提供有力支撑",
		"书写乡村振兴新篇章",
		"为提高开放水平贡献力量",
		"坚决拥护“两个确立”、坚决做到“两个维护”",
	])("%s", (action) => {
		expect(isFormula(action)).toBe(true);
	});

	it.each([
		"坚决守牢粮食安全和不发生规模性返贫底线",
		"建设巴渝和美乡村",
		"深入学习运用“千万工程”经验",
		"为留守老人提供助餐服务",
		"贯彻实施河长制条例",
		"学习外地经验建一所职业学校",
		"年内建成三座贡献突出的水库",
	])("%s can be checked", (action) => {
		expect(isFormula(action)).toBe(false);
	});
});
