import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { namedThemes } from "../commands/answering/themes.ts";
import { DEADLINE_FORMS, deadlinesIn } from "../src/extraction/deadlines.ts";
import { extract } from "../src/extraction/extract.ts";
import { RULES } from "../src/extraction/rules.ts";
import { THEMES } from "../src/extraction/tables/themes.ts";
import type { Article } from "../src/model.ts";
import { article } from "./archive/articles.ts";

/*
 * docs/method.md says how Jiyan decides: every rule, theme and form of a deadline the code has stands there and nothing
 * else does, and every example comes to what the page says.
 */

const page = readFileSync(
	join(import.meta.dirname, "../docs/method.md"),
	"utf8",
);

/** What stands under a heading, to the next of its level or above. */
function section(level: number, heading: string): string {
	const [, behind = ""] = page.split(`\n${"#".repeat(level)} ${heading}\n`);
	return behind.split(new RegExp(`^#{1,${level}} `, "mu"))[0] ?? "";
}

/** The rows of the first table in a text, its head left out. */
function rowsIn(text: string): string[][] {
	const [table = ""] = /(?:^\|.*\n)+/mu.exec(text) ?? [];
	return table
		.trim()
		.split("\n")
		.slice(2)
		.map((line) =>
			line
				.split("|")
				.slice(1, -1)
				.map((cell) => cell.trim()),
		);
}

const headings = (level: number, text: string): string[] =>
	[...text.matchAll(new RegExp(`^#{${level}} (.+)$`, "gmu"))].map(
		([, heading = ""]) => heading,
	);

/** An example as the page prints it: 题：… ¶ 渝西县委书记…. */
function printed(example: string): Article {
	const parts = example.split(" ¶ ");
	const lineOf = (label: string): string | undefined =>
		parts.find((part) => part.startsWith(label))?.slice(label.length);
	const [kicker, headline] = [lineOf("引题："), lineOf("题：")];
	return article({
		id: "example",
		date: "2026-03-18",
		...(kicker === undefined ? {} : { kicker }),
		...(headline === undefined ? {} : { headline }),
		paragraphs: parts.filter((part) => !/^引?题：/u.test(part)),
	});
}

describe("the rules of the page", () => {
	const rules = section(2, "Rules");

	it("are those of the code, in its order", () => {
		expect(headings(3, rules)).toEqual([...RULES]);
	});

	describe.each([...RULES])("%s", (rule) => {
		const examples = rowsIn(section(3, rule));

		it("has an example, and one where it declines", () => {
			const found = examples.map(([, who]) => who);
			expect(found).toContain("nobody");
			expect(found.filter((who) => who !== "nobody")).not.toEqual([]);
		});

		it.each(examples)("%s: %s", (example, who) => {
			const { statements, headlineStatements } = extract(printed(example));
			const found = [...statements, ...headlineStatements]
				.filter((statement) => statement.rule === rule)
				.map(({ speaker, mode }) => `${speaker.name}, ${mode}`);
			expect(found).toEqual(who === "nobody" ? [] : [who]);
		});
	});
});

describe("the commitments of the page", () => {
	it.each(rowsIn(section(2, "What a commitment is")))(
		"%s: %s of %s",
		(example, kind, actor, action) => {
			const found = extract(printed(example)).commitments.flatMap((each) =>
				each.actions.map(({ text }) => [each.kind, each.actor.name, text]),
			);
			if (kind === "nothing") expect(found).toEqual([]);
			else expect(found).toContainEqual([kind, actor, action]);
		},
	);
});

describe("the deadlines of the page", () => {
	const rows = rowsIn(section(3, "Deadlines"));
	const DAY = "2026-03-18";
	const open = (day: string | undefined): string | null =>
		day === "–" ? null : (day ?? "");

	it.each(rows)("%s: %s to %s", (words, from, to) => {
		expect(
			deadlinesIn(words, DAY).map((found) => [found.from, found.to]),
		).toEqual([[open(from), open(to)]]);
	});

	it("show every form of the code", () => {
		/** The first form that reads a row's deadline as a whole. */
		const shown = rows.map(([words = ""]) => {
			const [deadline] = deadlinesIn(words, DAY);
			return DEADLINE_FORMS.findIndex((form) =>
				[...words.matchAll(form)].some(
					(match) =>
						match.index === deadline?.start && match[0] === deadline.text,
				),
			);
		});
		expect(new Set(shown)).toEqual(new Set(DEADLINE_FORMS.keys()));
	});
});

describe("the themes of the page", () => {
	const rows = rowsIn(section(3, "Themes"));

	it("are those of the code and of the language files, in one order", () => {
		const names = THEMES.map(({ name }) => name);
		expect(rows.map(([name]) => name)).toEqual(names);
		expect(namedThemes).toEqual(names);
	});

	it.each(rows)("%s: %s (%s)", (name, _, words) => {
		const theme = THEMES.find((each) => each.name === name);
		const listed = words?.split(", ") ?? [];
		expect(listed.length).toBeGreaterThan(2);
		expect(
			listed.filter((word) => word.match(theme?.words ?? /$^/u) === null),
		).toEqual([]);
	});
});
