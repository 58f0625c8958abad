import { describe, expect, it } from "vitest";
import { readClosing, readDateline } from "../../src/reading/dateline.ts";
import { originOf } from "../../src/reading/origin.ts";

describe("a dateline", () => {
	it.each([
		["云溪日报讯（记者 何 山）2月27日上午，", "云溪日报", ["何山"]],
		["新华社北京9月19日电（记者何山　苏禾）外交部", "新华社", ["何山", "苏禾"]],
		[
			"本报石桥2月27日电  （记者何山、通讯员胡小满）",
			"本报",
			["何山", "胡小满"],
		],
		["据新华社联合国9月9日电  （记者何山）9日", "新华社", ["何山"]],
		["中新网云溪1月29日电 (何山)29日，", "中新网", ["何山"]],
		["央视网消息（新闻联播）：国务院", "央视网", []],
		["本报讯 记者何山报道：近日", "本报", ["何山"]],
		["【云溪网报道 记者 何山】近日", "云溪网", ["何山"]],
		["本報訊（記者陳耀珊）昨日", "本報", ["陳耀珊"]],
		["新华社北京9月19日电国务院", "新华社", []],
	])("%s", (text, outlet, names) => {
		expect(readDateline(text)).toMatchObject({ outlet, names });
	});

	it("ends where the news begins", () => {
		const text = "云溪日报讯（记者 何 山）2月27日上午，";
		expect(text.slice(readDateline(text)?.end)).toBe("2月27日上午，");
	});

	it.each([
		"云溪日报社问讯处设在一楼。",
		"电网企业表示，将加快建设。",
		"【新春走基层】石桥镇里年味浓。",
		"记者从会上获悉，",
		"网络电视台的节目很受欢迎。",
	])("is not in %s", (text) => {
		expect(readDateline(text)).toBeNull();
	});

	it("stands in brackets at the end too", () => {
		expect(readClosing("新华社云溪7月21日电  记者何山、苏禾")).toEqual({
			outlet: "新华社",
			names: ["何山", "苏禾"],
		});
		expect(readClosing("见第四版")).toBeNull();
	});
});

describe("where a story is from", () => {
	it.each([
		["新云溪-云溪日报", null, "云溪日报"],
		["《云溪日报》", null, "云溪日报"],
		["人民网-人民日报", null, "人民日报"],
		["本报", "云溪日报", "云溪日报"],
		["本报", null, null],
		["专家", "云溪日报", null],
	])("%s on a page of %s is %s", (printed, newspaper, origin) => {
		expect(originOf(printed, newspaper)).toBe(origin);
	});
});
