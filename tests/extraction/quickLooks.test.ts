import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { whoIs } from "../../src/extraction/commitments/agents.ts";
import { clausesOf } from "../../src/extraction/commitments/clauses.ts";
import { isLeadIn, leadIn } from "../../src/extraction/commitments/leads.ts";
import { DEADLINE_FORMS, deadlinesIn } from "../../src/extraction/deadlines.ts";
import { everyMatch } from "../../src/extraction/everyMatch.ts";
import { skipLeading } from "../../src/extraction/leadingWords.ts";
import {
	HOPE,
	HOPE_STARTS,
	MUST,
	MUST_STARTS,
	WILL,
	WILL_STARTS,
} from "../../src/extraction/tables/modals.ts";
import { THEMES } from "../../src/extraction/tables/themes.ts";
import { themesOf } from "../../src/extraction/themes.ts";
import { BLANKS, UnitSet, UnitSets } from "../../src/language/unitSet.ts";

/* A look at a unit spares a long pattern: it may let through what the pattern refuses, and holds back nothing that it finds. */

const corpus = join(import.meta.dirname, "../../corpus");
const lines = readdirSync(corpus)
	.flatMap((name) => readFileSync(join(corpus, name), "utf8").split("\n"))
	.filter((line) => line.trim() !== "");

describe("sets of units", () => {
	const marks = new UnitSet("，。\uFFFF");

	it("find the first of their units between two places", () => {
		expect(marks.next("修路，种树。", 0, 6)).toBe(2);
		expect(marks.next("修路，种树。", 3, 5)).toBe(5);
		expect(marks.next("修路", 0, 9)).toBe(9);
	});

	it("hold nothing that stands outside a text", () => {
		expect(marks.at("，", 1)).toBe(false);
		expect(marks.at("，", -1)).toBe(false);
		expect(marks.ends("")).toBe(false);
		expect(marks.ends("路。")).toBe(true);
		expect(marks.in("\uFFFF")).toBe(true);
	});

	it("tell which of several a text has units of", () => {
		const sets = new UnitSets(["年月", "日", "月"]);
		expect(sets.of("今年")).toBe(0b001);
		expect(sets.of("六月一日")).toBe(0b111);
		expect(sets.of("以后")).toBe(0);
	});

	it("know every blank that \\s means", () => {
		const all = Array.from({ length: 0x10000 }, (_, code) =>
			String.fromCharCode(code),
		);
		expect([...BLANKS].sort()).toEqual(
			all.filter((unit) => /\s/u.test(unit)).sort(),
		);
	});
});

describe("looks at a unit", () => {
	it.each([
		["WILL", WILL, WILL_STARTS],
		["MUST", MUST, MUST_STARTS],
		["HOPE", HOPE, HOPE_STARTS],
	])("hide no modal verb of %s", (_name, pattern, starts) => {
		const hidden = lines.flatMap((line) =>
			[...line].flatMap((_unit, at) =>
				!starts.at(line, at) && pattern.test(line.slice(at))
					? [line.slice(at, at + 8)]
					: [],
			),
		);
		expect(hidden).toEqual([]);
	});

	it("hide no deadline: each form finds what it finds by itself", () => {
		// 五年: a span without a word in front is none, and what is over neither.
		for (const form of DEADLINE_FORMS)
			for (const line of lines)
				for (const [found] of everyMatch(line, form))
					if (/年底前|年内|到20\d\d年|“十[四五]五”/u.test(found))
						expect(deadlinesIn(line, null).length).toBeGreaterThan(0);
	});

	it.each([
		["首先修路", 2],
		["“十五五”期间修路", 7],
		["三个月后将修路", 4],
		["汛期来临前要修路", 5],
		["明年3月底前修路", 6],
		["12日起修路", 4],
		["修路", 0],
	])("leave what leads in to %s", (words, length) => {
		expect(leadIn(words)).toBe(length);
		expect(isLeadIn(words)).toBe(false);
	});

	it.each([
		["3月5日下午，县长", "县长"],
		["\u3000（一）此外县长", "县长"],
		["县长", "县长"],
	])("leave what stands in front of a noun in %s", (text, rest) => {
		expect(text.slice(skipLeading(text, 0, text.length))).toBe(rest);
	});

	it.each([
		["我市", "own"],
		["扎根山里的我们", "own"],
		["两地", "both"],
		["中俄", "both"],
		["中方", "side"],
		["各乡镇", "others"],
		["市财政", "body"],
		["该县", "body"],
		["广大人民", "others"],
		["", "nobody"],
	])("leave who %s is", (phrase, who) => {
		expect(whoIs(phrase)).toBe(who);
	});
});

describe("themes in one pass", () => {
	it("are those whose patterns match most often", () => {
		for (const line of lines)
			expect(themesOf(line)).toEqual(
				THEMES.map(({ name, words }) => ({
					name,
					count: line.match(words)?.length ?? 0,
				}))
					.filter(({ count }) => count > 0)
					.sort((a, b) => b.count - a.count)
					.slice(0, 3)
					.map(({ name }) => name),
			);
	});
});

describe("a clause", () => {
	const read = (text: string) =>
		clausesOf(text, { start: 0, end: text.length }).map((clause) => ({
			subject: text.slice(clause.subject.start, clause.subject.end),
			predicate: text.slice(clause.predicate, clause.end),
			force: clause.force,
			isPast: clause.isPast,
		}));

	it("tells by its modal verb whom it is about", () => {
		expect(read("渝西县今年将修通环湖路，新建十座桥。")).toEqual([
			{
				subject: "渝西县",
				predicate: "将修通环湖路",
				force: "will",
				isPast: false,
			},
			{ subject: "", predicate: "新建十座桥", force: null, isPast: false },
		]);
	});

	it("hangs on the one before it where a mark parts it from its verb", () => {
		expect(
			read("渝西县今后将“修通环湖路”。").map(({ force }) => force),
		).toEqual(["will"]);
	});

	it("tells what was done", () => {
		expect(read("渝西县已经修通环湖路。")[0]?.isPast).toBe(true);
	});
});
