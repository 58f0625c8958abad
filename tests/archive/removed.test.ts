import { describe, expect, it } from "vitest";
import type { Told } from "./articles.ts";
import { growing } from "./growing.ts";
import { hitsOf, now, today, zhou } from "./newsroom.ts";

const open = { from: null, to: null };
const words = "要推动重庆市现代化产业体系建设迈上新水平。";

/** One speech as a paper prints it. */
const printed = (id: string, date: string): Told => ({
	id,
	headline: "全市工作会议举行",
	newspaper: "山城日报",
	date,
	paragraphs: [
		"全市工作会议昨天在会议中心举行，周启明出席并讲话。",
		`周启明指出，${words}`,
		"会议还听取了有关部门关于产业园区建设情况的汇报。",
		"各区县负责同志和市级有关部门负责人参加了会议。",
	],
	said: [{ by: zhou, words: [words] }],
	promised: [{ by: zhou, words, kind: "directive" }],
});

/** A story of two days, of which one has been taken away. */
function without(removed: string) {
	const growth = growing(
		() => now,
		printed("first", "2024-05-01"),
		printed("later", "2024-05-03"),
	);
	growth.remove(removed);
	return growth.archive();
}

describe("of a story that is printed twice, one of which is taken away", () => {
	it.each([
		["first", "later"],
		["later", "first"],
	])("%s taken away, %s stands for it", (removed, there) => {
		const archive = without(removed);
		for (const { hits, total } of [
			{
				hits: hitsOf(archive.search({ query: "产业体系", today })),
				total: 1,
			},
			archive.quotes(open),
			archive.commitments(open),
		]) {
			expect(total).toBe(1);
			expect(hits.map(({ article }) => article.id)).toEqual([there]);
			expect(hits[0]?.removedAt).toBeNull();
			expect(hits[0]?.copies.map(({ article }) => article)).toEqual([removed]);
		}
		expect(
			archive.standing(words, 2).places.map(({ article }) => article.id),
		).toEqual([there, removed]);
	});

	it("taken away both, the first stands for it", () => {
		const growth = growing(
			() => now,
			printed("first", "2024-05-01"),
			printed("later", "2024-05-03"),
		);
		growth.remove("first");
		growth.remove("later");
		const { hits } = growth.archive().quotes(open);
		expect(hits.map(({ article }) => article.id)).toEqual(["first"]);
		expect(hits[0]?.removedAt).toBe(now);
	});
});
