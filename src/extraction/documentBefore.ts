import type { Party } from "./parties.ts";
import type { Scene } from "./scene.ts";

/** How far back a sentence begins in which a document is named: a bound for hostile input. */
const REACH = 200;

/** The document that the sentence in front of a place names, where it names one: whose 其中提出 comes next. */
export function documentBefore(scene: Scene, at: number): Party | null {
	const { outside, text, index } = scene.paragraph;
	const from = Math.max(0, at - REACH);
	const sentence =
		outside.slice(from, at).match(/[^。！？]*[。！？]?\s*$/u)?.[0] ?? "";
	const start = at - sentence.length;
	const works = [...sentence.matchAll(DOCUMENT)];
	const last = works.at(-1);
	if (!last) return null;
	const short = last[0].slice(1, -1);
	// 《渝西县停车管理办法》，《办法》自…: the same one, called by its last word.
	if (!works.every((work) => work[0].slice(1, -1).endsWith(short))) return null;
	const phrase = {
		paragraph: index,
		start: start + last.index,
		end: start + last.index + last[0].length,
	};
	return {
		kind: "document",
		name: text.slice(phrase.start, phrase.end),
		person: null,
		phrase,
	};
}

/** What lays something down, and no book or paper. */
const DOCUMENT =
	/《[^《》]{0,60}(?:办法|方案|意见|条例|规定|规划|通知|措施|细则|纲要|计划|决定|规则|指南|白皮书|公报|若干政策|清单|法)(?:（[^（）《》]{1,12}）)?》/gu;
