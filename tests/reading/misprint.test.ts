import { describe, expect, it } from "vitest";
import { misprintsIn } from "../../src/reading/misprint.ts";

const likely = (...paragraphs: string[]): string[] =>
	misprintsIn(paragraphs, paragraphs).map(
		({ text, likely }) => `${text}→${likely}`,
	);

describe("a misprinted district", () => {
	it("is noted where the page prints the right one, oftener", () => {
		const paragraphs = [
			"涪陵区启动了春耕。",
			"据介绍，涪阳区委书记到现场调研，涪陵将再建三座泵站。",
		];
		expect(misprintsIn(paragraphs, paragraphs)).toEqual([
			{
				kind: "misprint",
				paragraph: 1,
				start: 4,
				end: 7,
				text: "涪阳区",
				likely: "涪陵区",
			},
		]);
	});

	it.each([
		[["涪阳区委书记到现场调研。"]],
		[["涪陵区启动了春耕。", "江北区委书记到现场调研，江津区也有人来。"]],
		[["大足区启动了春耕。", "大山区政府服务怎么办？大足区有办法。"]],
		[["渝中区启动了春耕。", "朝阳区委书记来渝中区考察。"]],
		[["涪陵区启动了春耕，涪陵很忙。", "涪阳区里的人说好。"]],
	])("is not seen in %j", (paragraphs) => {
		expect(likely(...paragraphs)).toEqual([]);
	});
});
