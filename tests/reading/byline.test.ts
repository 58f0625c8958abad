import { describe, expect, it } from "vitest";
import { readByline } from "../../src/reading/byline.ts";

const namesOf = (text: string, bare = false): readonly string[] | null =>
	readByline(text, bare)?.names ?? null;

describe("a byline", () => {
	it.each([
		["记者 杨 帆", ["杨帆"]],
		["本报记者  苏  禾、何  山", ["苏禾", "何山"]],
		["记者何山通讯员胡小满", ["何山", "胡小满"]],
		["云溪日报记者何山、陈一鸣，实习生周小禾", ["何山", "陈一鸣", "周小禾"]],
		["新云溪-云溪日报记者 何山 见习记者 李未", ["何山", "李未"]],
		["记者 何山 陈一鸣 报道", ["何山", "陈一鸣"]],
		["本报记者 陈一鸣整理", ["陈一鸣"]],
		["撰文：苏禾", ["苏禾"]],
		["记者：陳耀珊、江曉琳／攝影：李嘉儀", ["陳耀珊", "江曉琳", "李嘉儀"]],
		["云溪日报驻日本、韩国特派记者 何山", ["何山"]],
		["古丽·买买提摄（新华社发）", ["古丽·买买提"]],
		["何  山摄（云溪图库）", ["何山"]],
	])("%s names %j", (text, names) => {
		expect(namesOf(text)).toEqual(names);
	});

	it.each([
		"记者了解到",
		"记者从县水利局获悉",
		"记者手记",
		"告诉记者一组数据",
		"县水利局局长告诉记者",
		"为我们科研工作者解决了",
		"作者为云溪大学教授",
		"摄影、书法、民间文艺",
		"云溪日报",
		"",
	])("%j is none", (text) => {
		expect(readByline(text)).toBeNull();
	});

	it("of names alone is one only where names are looked for", () => {
		expect(namesOf("何山 陈一鸣")).toBeNull();
		expect(namesOf("何山 陈一鸣", true)).toEqual(["何山", "陈一鸣"]);
		expect(namesOf("苏 禾", true)).toEqual(["苏禾"]);
	});

	it("knows who edited from who wrote", () => {
		expect(readByline("责任编辑：周小禾 李未")).toMatchObject({
			names: [],
			editing: true,
		});
		expect(readByline("记者 何山 编辑 周小禾")).toMatchObject({
			names: ["何山"],
			editing: false,
		});
	});

	it("knows pictures, and whose they are", () => {
		expect(readByline("记者 何山 摄/视觉云溪")).toMatchObject({
			names: ["何山"],
			photo: true,
			outlet: "视觉云溪",
		});
	});
});
