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
		["阿里地区行署专员", "阿里地区"],
		["威州镇布瓦村党支部书记", "布瓦村"],
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
		"阿里云智能总裁",
	])("%s: none, its words only look like one", (title) => {
		expect(placeOf(title)).toBeNull();
	});
});

const organisationOf = (title: string) =>
	affiliationOf([title], new Map()).organisation;

describe("the body a title is of", () => {
	it.each([
		["市政府口岸物流办主任", "市政府口岸物流办"],
		["黔江区委书记", "黔江区委"],
		["国务委员兼外交部长", "外交部"],
		["省文联副主席兼秘书长", "省文联"],
		["璧山区健龙镇党委书记", "璧山区健龙镇"],
		["陆海新通道运营有限公司总经理", "陆海新通道运营有限公司"],
		["重庆海关党委书记、关长", "重庆海关"],
		["外交部长", "外交部"],
		["外交部副部长", "外交部"],
		["法国前总统", "法国"],
		["阿根廷驻华大使", "阿根廷"],
		["上海市文旅局党委书记", "上海市文旅局"],
		["中国企业联合会常务副会长", "中国企业联合会"],
		["北京大学校长", "北京大学"],
		["市政協副主席", "市政協"],
	])("%s: %s", (title, organisation) => {
		expect(organisationOf(title)).toBe(organisation);
	});

	it.each([
		"著名学者",
		"水稻育种专家",
		"公司总经理",
		"高级工程师",
		"总书记",
		"该校校长",
	])("%s: none is told", (title) => {
		expect(organisationOf(title)).toBeNull();
	});
});
