import { describe, expect, it } from "vitest";
import { article, person } from "../archive/articles.ts";
import { openNewsroom } from "./newsroom.ts";

/** What would keep everybody else waiting is refused, with what would be narrower. */

const lin = person("林若川", "局长");

describe("a search that would go through nearly everything, again and again", () => {
	const room = openNewsroom([
		article({
			id: "much",
			headline: "的",
			date: "2024-05-06",
			paragraphs: ["的".repeat(200_000), "河堤要修。"],
		}),
	]);
	// Different words, each of which stands nearly everywhere: characters that stand apart would be one name.
	const costly = Array.from({ length: 28 }, (_, more) => "的".repeat(more + 2));

	it("is refused, and says which words make it so", async () => {
		const reply = await room.ask(`/search ${costly.join(" ")}`);
		expect(reply.outcome).toBe("refused");
		expect(reply.lead[0]).toContain("“的");
		expect(reply.lead[0]).toContain("更长的词");
	});

	it("is answered where it goes through it once", async () => {
		expect((await room.ask("/search 的")).outcome).toBe("answer");
		expect((await room.ask(`/search ${"的 ".repeat(99)}`)).outcome).toBe(
			"answer",
		);
		expect((await room.ask(`/search ${costly[0]}`)).outcome).toBe("answer");
		expect((await room.ask("/search 河堤")).outcome).toBe("answer");
	});
});

/** Two days of 900 statements each. */
const twoDays = (days: readonly string[]) =>
	openNewsroom(
		days.map((date, part) => {
			const words = Array.from(
				{ length: 900 },
				(_, index) => `第${part}${String(index).padStart(4, "0")}号堤要修好。`,
			);
			return article({
				id: `page-${part}`,
				headline: "河堤",
				date,
				paragraphs: words.map((text) => `林若川表示，${text}`),
				said: words.map((text) => ({ by: lin, words: [text] })),
			});
		}),
	);

describe("a digest of more than can be looked at", () => {
	const days = ["2024-03-01", "2024-05-06"];
	const room = twoDays(days);

	it("is refused instead of leaving most of it out, and offers fewer days", async () => {
		const reply = await room.ask("/digest from:2024-01-01 to:2024-05-31");
		expect(reply.outcome).toBe("refused");
		expect(reply.lead[0]).toContain("1,800 条");
		const [fewer] = reply.asks;
		if (fewer === undefined) throw new Error("nothing is offered");
		expect(fewer.call.options).toEqual({
			from: "2024-04-30",
			to: "2024-05-06",
		});
		expect((await room.press(fewer)).outcome).toBe("answer");
	});
});

describe("a latest day of more than can be looked at", () => {
	const words = Array.from(
		{ length: 1600 },
		(_, index) =>
			`${index < 60 ? "清江大桥" : "江堤"}第${String(index).padStart(4, "0")}段要修好。`,
	);
	const room = openNewsroom([
		article({
			id: "flood",
			headline: "清江大桥",
			date: "2024-05-06",
			paragraphs: words.map((text) => `林若川表示，${text}`),
			said: words.map((text) => ({ by: lin, words: [text] })),
		}),
	]);

	it.each(["/digest", "/export digest format:csv", "/digest date:2024-05-06"])(
		"is refused by %s as any other is, and its topics are offered",
		async (asked) => {
			const reply = await room.ask(asked);
			expect(reply.outcome).toBe("refused");
			expect(reply.lead[0]).toContain("1,600 条");
			expect(reply.files).toEqual([]);
			const topics = reply.asks.map(({ call }) => call.options.topic);
			expect(topics).toContain("清江大桥");
			const [narrower] = reply.asks.filter(
				({ call }) => call.options.topic === "清江大桥",
			);
			if (narrower === undefined) throw new Error("nothing is offered");
			expect((await room.press(narrower)).outcome).toBe("answer");
		},
	);
});

describe("a week of more than can be looked at", () => {
	const days = ["2024-05-03", "2024-05-06"];
	const room = twoDays(days);

	it("is refused, and its last day is offered: another week would be no less", async () => {
		const reply = await room.ask("/digest from:2024-05-01 to:2024-05-06");
		expect(reply.outcome).toBe("refused");
		const [fewer] = reply.asks;
		if (fewer === undefined) throw new Error("nothing is offered");
		expect(fewer.call.options).toEqual({
			from: "2024-05-06",
			to: "2024-05-06",
		});
		expect((await room.press(fewer)).outcome).toBe("answer");
	});
});

describe("a name longer than any", () => {
	it("is refused, and nothing is completed of it", async () => {
		const room = openNewsroom([]);
		const reply = await room.ask(`/quotes speaker:${"的".repeat(101)}`);
		expect(reply.outcome).toBe("refused");
		expect(reply.lead[0]).toContain("至多 100 字");
		expect(await room.suggest("quotes", "speaker", "的".repeat(6000))).toEqual(
			[],
		);
	});
});
