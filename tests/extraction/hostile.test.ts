import { describe, expect, it } from "vitest";
import { extract } from "../../src/extraction/extract.ts";
import type { Article } from "../../src/model.ts";
import { article } from "../archive/articles.ts";

/*
 * Text that no paper prints: its reading grows with its length and no faster. Four times the text takes about four times as long; what
 * looks back over all that came before takes sixteen. The best of several rounds counts, so that what else a machine
 * does cannot fail a test, and what is truly too slow fails each round.
 */

const SHORT = 4_000;
const LONGER = 4;
/** Half way, by ratio, between four and sixteen. */
const MOST = 9;
const ROUNDS = 6;

const surnames =
	"赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦许何吕施张孔曹严魏陶姜戚谢邹";
const given = "若川望舒伯文启明秋实临风一鸣思远子墨清和知远云帆景行嘉言";

/** A name for each number; thousands are different. */
const nameOf = (number: number): string =>
	[
		surnames.charAt(number % surnames.length),
		given.charAt((number * 7) % given.length),
		given.charAt(
			(number * 11 + 3 * Math.floor(number / given.length)) % given.length,
		),
	].join("");

const line = (piece: string, length: number): string =>
	piece.repeat(Math.ceil(length / piece.length)).slice(0, length);

function told(length: number, tell: (number: number) => string): string {
	const pieces: string[] = [];
	for (let size = 0, number = 0; size < length; number++) {
		const piece = tell(number);
		pieces.push(piece);
		size += piece.length;
	}
	return pieces.join("");
}

const shapes: Readonly<Record<string, (length: number) => readonly string[]>> =
	{
		"one line without a stop": (n) => [
			line("环湖路修通以后老百姓的日子好过了，", n),
		],
		"no punctuation": (n) => [line("环湖路修通以后老百姓的日子好过了", n)],
		"nothing but punctuation": (n) => [line("，。；：！？、…—（）《》“”‘’", n)],
		"nothing but opening marks": (n) => [line("“", n)],
		"quotations that never close": (n) => [line("“路通了。", n)],
		"quotations in quotations": (n) => [line("“", n / 2) + line("”", n / 2)],
		"many quotations": (n) => [line("“路通了。”", n)],
		"corner marks": (n) => [line("「他說『路通了』。」", n)],
		"thousands of 说": (n) => [line("说", n)],
		"thousands of 他说": (n) => [line("他说，路通了。", n)],
		"one who goes on saying": (n) => [line("林若川说，路通了，", n)],
		"words, and who said them": (n) => [line("“路通了。”林若川说。", n)],
		"officials without a name": (n) => [line("该负责人说，", n)],
		"thousands of names": (n) => [told(n, (i) => `县长${nameOf(i)}、`)],
		"thousands who speak": (n) => [
			told(n, (i) => `县长${nameOf(i)}表示，路通了。`),
		],
		"thousands of bodies that plan": (n) => [
			told(n, (i) => `${nameOf(i)}公司将修路。`),
		],
		"orders without end": (n) => [`县委书记林若川强调，${line("要修路，", n)}`],
		"numbers without end": (n) => [
			`县长林若川说，将${line("新增三百个，", n)}`,
		],
		"deadlines without end": (n) => [
			`县长林若川说，将${line("在2027年6月底前完成，", n)}`,
		],
		brackets: (n) => [line("（甲）", n)],
		"lone surrogates": (n) => [line("\udc00说，\ud83d", n)],
		"a paragraph for each word": (n) => line("他说，路通了。|", n).split("|"),
		"a line for each question": (n) =>
			line("问：路呢？|答：通了。|", n).split("|"),
	};

function milliseconds(page: Article): number {
	const before = performance.now();
	extract(page);
	return performance.now() - before;
}

// A machine that is busy for a moment slows one length and not the other: what is linear is so in one of four tries.
describe("text that no paper prints takes time by its length", {
	retry: 3,
}, () => {
	it.each(Object.entries(shapes))("%s", (_, shape) => {
		const [short, long] = [SHORT, SHORT * LONGER].map((length) =>
			article({ id: "hostile", date: "2024-04-23", paragraphs: shape(length) }),
		);
		if (!short || !long) throw new Error("no pages");
		let [least, most] = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY];
		for (let round = 0; round < ROUNDS; round++) {
			least = Math.min(least, milliseconds(short));
			most = Math.min(most, milliseconds(long));
			if (most < MOST * least) break;
		}
		expect(most / least).toBeLessThan(MOST);
	});

	it("a line of a million characters comes back", () => {
		const text = `${line("环湖路修通以后老百姓的日子好过了", 1_000_000)}。县长林若川说，路通了。`;
		const found = extract(article({ id: "line", paragraphs: [text] }));
		expect(found.statements.map(({ speaker }) => speaker.name)).toEqual([
			"林若川",
		]);
		for (const { spans } of found.statements)
			for (const span of spans)
				expect(text.slice(span.start, span.end)).toBe(span.text);
	});
});
