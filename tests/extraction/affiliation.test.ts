import { describe, expect, it } from "vitest";
import { affiliationOf } from "../../src/extraction/affiliation.ts";

const placeOf = (title: string) => affiliationOf([title], new Map()).place;

describe("the place an office is of", () => {
	it.each([
		["黔江区委书记", "黔江区"],
		["重庆市委书记", "重庆市"],
		["中共重庆市委书记", "重庆市"],
		["中共中央政治局委员、北京市委书记", "北京市"],
		["四川成都高新区管委会主任", "成都市"],
		["中国人民银行重庆营业部主任", "重庆市"],
		["海南海事局局长", "海南省"],
		["香港特区政府财政司司长", "香港特别行政区"],
		["璧山区健龙镇党委书记", "健龙镇"],
		["南海区区长", "南海区"],
		["开封博物馆馆长", "开封市"],
	])("%s: %s", (title, place) => {
		expect(placeOf(title)).toBe(place);
	});

	it.each([
		"上海合作组织秘书长",
		"海湾阿拉伯国家合作委员会秘书长",
		"中华人民共和国国务院总理",
		"中南海紫光阁会见美国国务卿",
		"钓鱼台国宾馆会见柬埔寨首相",
		"北京会见柬埔寨首相",
		"新华社副社长",
		"市公安局局长",
		"塞尔维亚前进党主席",
		"中国和平统一促进会会长",
		"中国解放军总医院主任医师",
		"友好合作中心主任",
		"北京大学教授",
	])("%s: none, its words only look like one", (title) => {
		expect(placeOf(title)).toBeNull();
	});
});
