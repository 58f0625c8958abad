import { describe, expect, it } from "vitest";
import { extract } from "../../src/extraction/extract.ts";
import type { Article, Extraction } from "../../src/model.ts";
import { faultsOf } from "./challenges/faults.ts";
import { type Challenge, readChallenges } from "./challenges/format.ts";

/*
 * The hard cases of extraction, as data: challenges/README.md says what the fields mean.
 * An item that fails prints every fault and everything that was extracted from it.
 */

function articleOf(item: Challenge): Article {
	const empty = { kicker: null, main: null, subhead: null };
	const given = item.headline ?? empty;
	return {
		id: item.id,
		source: {
			file: `${item.id}.txt`,
			newspaper: null,
			origin: null,
			printed: null,
			page: null,
			url: null,
		},
		headline: typeof given === "string" ? { ...empty, main: given } : given,
		byline: [],
		column: null,
		genre: item.genre,
		date: item.date ?? null,
		dateBasis: item.date === undefined ? null : "metadata",
		paragraphs: item.paragraphs,
		headings: [],
		captions: [],
		notes: [],
	};
}

const shown = (found: Extraction): string[] => [
	...found.headlineStatements.map(
		(h) => `headline: ${h.speaker.name}: ${h.spans.map((s) => s.text)}`,
	),
	...found.statements.flatMap((s) =>
		s.spans.map(
			(span) =>
				`${s.id} ${s.speaker.name} (${s.speaker.kind}, ${s.speaker.titles.join(" | ")}) ${s.mode}, ${s.rule}: ${span.text}`,
		),
	),
	...found.statements.flatMap((s) =>
		s.quotations.map(
			(q) => `quotation: ${(q.speaker ?? s.speaker).name}: ${q.text}`,
		),
	),
	...found.commitments.map(
		(c) =>
			`${c.kind}: ${c.actor.name} → ${c.addressee ?? ""}: ${JSON.stringify(c.actions)}`,
	),
];

for (const { row, phenomenon, items } of readChallenges())
	describe(`${row}. ${phenomenon}`, () => {
		for (const item of items)
			it(`${item.id}${item.nearMiss ? " (near miss)" : ""}: ${item.why}`, () => {
				const found = extract(articleOf(item));
				const faults = faultsOf(item, found);
				expect(
					faults,
					[item.id, ...faults, "extracted:", ...shown(found)].join("\n"),
				).toEqual([]);
			});
	});
