import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { doableHere } from "../../src/console/doable.ts";
import { offeringExport, savingIn } from "../../src/console/files.ts";
import { reply } from "../../src/reply.ts";
import { ownFolder } from "../state/kept.ts";

const file = (name: string, text: string) => ({
	name,
	type: "text/csv",
	bytes: new TextEncoder().encode(text),
	alt: null,
});

describe("files of an answer in the terminal", () => {
	it("are saved under their names, and nothing is written over", () => {
		const folder = join(ownFolder(), "made", "here");
		const save = savingIn(folder);
		const paths = [
			...save([file("a.csv", "一"), file("b.csv", "二")]),
			...save([file("a.csv", "三")]),
			...save([file("a.csv", "四")]),
		];
		expect(readdirSync(folder).sort()).toEqual([
			"a-2.csv",
			"a-3.csv",
			"a.csv",
			"b.csv",
		]);
		expect(paths.map((path) => readFileSync(path, "utf8"))).toEqual([
			"一",
			"二",
			"三",
			"四",
		]);
	});

	it("stay in their folder, whatever they are called", () => {
		const folder = ownFolder();
		const [path = ""] = savingIn(folder)([file("../../走势 a.png", "图")]);
		expect(path.startsWith(`${folder}/`)).toBe(true);
		expect(readdirSync(folder)).toHaveLength(1);
	});

	it("make no folder where there are none", () => {
		const folder = join(ownFolder(), "none");
		expect(savingIn(folder)([])).toEqual([]);
		expect(() => readdirSync(folder)).toThrow();
	});
});

describe("an answer that could be followed", () => {
	it("offers nothing in a terminal that needs somebody to send to", () => {
		const ask = (command: string) => ({
			label: command,
			call: { command, options: {} },
		});
		const here = doableHere(
			reply({
				outcome: "answer",
				title: "要点",
				hitActions: ["copy", "watch"],
				asks: ["settings", "watch add", "watch list", "beat list"].map(ask),
			}),
		);
		expect(here.hitActions).toEqual(["copy"]);
		expect(here.asks).toEqual([ask("beat list")]);
	});
});

describe("an answer with rows", () => {
	const call = { command: "quotes", options: { speaker: "杨琳" } };
	it("offers its export beside the other questions; one without does not", () => {
		const answer = reply({ outcome: "answer", title: "言论" });
		expect(offeringExport(answer, call, "zh-CN").asks).toEqual([]);
		expect(
			offeringExport({ ...answer, exportable: true }, call, "zh-CN").asks,
		).toEqual([
			{
				label: "导出",
				call: { command: "export quotes", options: { speaker: "杨琳" } },
			},
		]);
	});
});
