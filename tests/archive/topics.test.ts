import { describe, expect, it } from "vitest";
import { person } from "./articles.ts";
import { archiveOf } from "./newsroom.ts";

const speech = (id: string, by: string, ...sentences: string[]) => ({
	id,
	paragraphs: sentences,
	said: sentences.map((words) => ({ by: person(by), words: [words] })),
});

const archive = archiveOf(
	speech(
		"a",
		"周启明",
		"要加快推进西部陆海新通道建设，降低物流成本。",
		"西部陆海新通道要提升运营组织质效。",
		"要把西部陆海新通道同中欧班列衔接起来。",
		"要坚持稳中求进，以优异成绩谱写新篇章。",
	),
	speech(
		"b",
		"林若川",
		"乡村振兴要靠产业。",
		"推进乡村振兴，先要修路。",
		"西部陆海新通道带来了机遇。",
	),
);
const { hits } = archive.quotes({ from: null, to: null });
const phrases = (limit: number, within?: string) =>
	archive.topics(hits, limit, within).map(({ phrase }) => phrase);

describe("what statements are about", () => {
	it("is what keeps coming back, in its longest form", () => {
		expect(archive.topics(hits, 2)).toEqual([
			{ phrase: "西部陆海新通道", statements: 4, articles: 2 },
			{ phrase: "乡村振兴", statements: 2, articles: 1 },
		]);
	});

	it("stands in the text, and is no formula, no grammar and no speaker", () => {
		for (const phrase of phrases(50)) {
			expect(
				hits.some(({ statement }) =>
					statement.spans.some(({ text }) => text.includes(phrase)),
				),
			).toBe(true);
			expect(phrase).not.toMatch(
				/^(?:要|推进|的)|新篇章|稳中求进|周启明|林若川/u,
			);
		}
	});

	it("says nothing twice", () => {
		const all = phrases(50);
		for (const one of all)
			for (const other of all)
				if (one !== other) expect(one).not.toContain(other);
	});

	it("can be looked for in a heading", () => {
		expect(phrases(1, "深入实施乡村振兴战略")).toEqual(["乡村振兴"]);
		expect(phrases(1, "其他")).toEqual([]);
	});

	it("is nothing where there is nothing", () => {
		expect(archive.topics([], 5)).toEqual([]);
	});
});
