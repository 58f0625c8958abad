import { describe, expect, it } from "vitest";
import { officeStart, titleBefore } from "../../src/extraction/names/titles.ts";

/** The office a text prints in front of a name, which ends it. */
function officeOf(text: string, name: string): string | null {
	const at = text.length - name.length;
	expect(text.slice(at)).toBe(name);
	const title = titleBefore(text, at, 0);
	return title === null ? null : text.slice(officeStart(text, title), at);
}

describe("the office in front of a name", () => {
	it.each([
		["秦牧野在北京人民大会堂同比利时首相德克罗", "德克罗", "比利时首相"],
		["秦牧野应约同比利时首相德克罗", "德克罗", "比利时首相"],
		["就建交五十周年同比利时首相德克罗", "德克罗", "比利时首相"],
		["这是渝西大学社工系学生林若川", "林若川", "渝西大学社工系学生"],
		["记者碰到了青溪镇居民林若川", "林若川", "青溪镇居民"],
		["来看本台记者对财政部部长林若川", "林若川", "财政部部长"],
		["会议听取了省高级法院院长林若川", "林若川", "省高级法院院长"],
		["部分党派曾要求现任总理德克罗", "德克罗", "总理"],
		["尤其是市水利局局长林若川", "林若川", "市水利局局长"],
		["秦牧野在利马同秘鲁总统德克罗", "德克罗", "秘鲁总统"],
		["秦牧野当晚同波兰总统德克罗", "德克罗", "波兰总统"],
		["今晚播出对老挝总理德克罗", "德克罗", "老挝总理"],
		["电视台播出了老挝总统德克罗", "德克罗", "老挝总统"],
		["临时政府成员包括首席顾问德克罗", "德克罗", "首席顾问"],
		["茶话会由市政协主席林若川", "林若川", "市政协主席"],
		["一些成员归咎于时任美国总统德克罗", "德克罗", "美国总统"],
	])("%s", (text, name, office) => {
		expect(officeOf(text, name)).toBe(office);
	});

	it.each([
		["国家能源局能源节约与科技装备司副司长林若川", "林若川"],
		["欧盟外交与安全政策高级代表德克罗", "德克罗"],
		["北京同仁医院院长林若川", "林若川"],
		["求是杂志社社长林若川", "林若川"],
		["反对党领袖德克罗", "德克罗"],
		["特别行政区行政长官林若川", "林若川"],
		["约旦首相德克罗", "德克罗"],
		["中国与非洲合作协会会长德克罗", "德克罗"],
		["美国和日本关系专家德克罗", "德克罗"],
		["自由党党首德克罗", "德克罗"],
		["劳动能力认定中心主任林若川", "林若川"],
		["认识论研究所所长林若川", "林若川"],
		["记者专业委员会会长林若川", "林若川"],
		["给排水公司经理林若川", "林若川"],
	])("is whole: %s", (text, name) => {
		expect(officeOf(text, name)).toBe(text.slice(0, -name.length));
	});
});
