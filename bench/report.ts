import { count, ms, seconds, table } from "./figures.ts";
import { type Measured, mark } from "./measured.ts";
import { ofFinding } from "./tables/finding.ts";
import { ofGrowth } from "./tables/growing.ts";
import { ofReading } from "./tables/reading.ts";
import { ofSearching } from "./tables/searching.ts";

/** The page docs/performance.md. */
export function report(measured: Measured): string {
	const { articles, characters, machine, day } = measured;
	return [
		"# Performance",
		`What \`npm run bench\` printed on ${day}: ${count(articles)} articles, ${count(characters)} characters, on ${machine}. Each engine ran in a process of its own, but where it says that they were asked by turns; a figure stands beside its peer from the same run.`,
		"## Reading and holding",
		ofReading(measured),
		"## Searching",
		`${measured.queries.length} queries of one to three words of two to eight characters, phrases and months among them, seeded, asked when others like them had warmed every engine; the ten best hits asked for, each with its text and where the words stand in it, whichever engine gives it. Peers were built one after the other, each with the machine to itself, and used as their documentation shows, what can be prepared once prepared; SQLite once more as fast as we could make it for an archive that does not grow: its index optimized, articles numbered by their days, texts read of the ten best alone. SQLite's trigrams know no words of two characters: what it answers to those in no time is missed. Missed is the share of the articles in which every word stands, found by looking at each text, that the engine does not find.`,
		ofSearching(measured),
		"## Asking about people and places",
		ofPeople(measured),
		"## Finding what is there",
		ofFinding(measured),
		"## Staying alive",
		ofLife(measured),
		"## Growing",
		ofGrowth(measured),
	].join("\n\n");
}

function ofPeople({ held: { people } }: Measured): string {
	if (people === null) return "not run";
	const row = (
		name: string,
		{ asked, median, p99 }: (typeof people)["quotes"],
		most: number,
	): string[] => [
		name,
		count(asked),
		ms(median),
		ms(p99),
		`under ${most} ms`,
		mark(p99 < most),
	];
	return table(
		["what", "asked", "median", "p99", "p99 to reach", "reached"],
		[
			row("`/quotes` by speaker, and by speaker and topic", people.quotes, 20),
			row("`/commitments` by district", people.commitments, 20),
			row("autocomplete", people.completions, 10),
		],
	);
}

function ofLife({ held: { live, batch }, killed }: Measured): string {
	if (live === null || batch === null) return "not run";
	return table(
		["what", "figure", "to reach", "reached"],
		[
			[
				`${live.changes} files added, changed, removed: in the answers after`,
				`${seconds(live.median)} (median), ${seconds(live.slowest)} (slowest)`,
				"2 s",
				mark(live.slowest <= 2),
			],
			...heldRows(live),
			[
				`a file of ${count(batch.articles)} articles added: its first in the answers, and its last`,
				`${seconds(batch.added.first)}, ${seconds(batch.added.all)}${shortOf(batch.added.met, batch.articles)}`,
				"",
				"",
			],
			[
				"the same file taken away: its first marked removed, and its last",
				`${seconds(batch.removed.first)}, ${seconds(batch.removed.all)}${shortOf(batch.removed.met, batch.articles)}${batch.marked ? "" : "; not marked"}`,
				"",
				"",
			],
			...heldRows(batch),
			[
				`killed ${killed.kills} times while it wrote: the snapshot was whole`,
				`${killed.whole} times`,
				"every time",
				mark(killed.whole === killed.kills),
			],
		],
	);
}

const shortOf = (met: number, all: number): string =>
	met === all ? "" : ` (only ${count(met)} of them)`;

/** How long the event loop was held by what the row before tells of. */
const heldRows = ({
	heldP999,
	heldEver,
}: {
	readonly heldP999: number;
	readonly heldEver: number;
}): string[][] => [
	[
		"event loop held meanwhile, p99.9",
		ms(heldP999),
		"50 ms",
		mark(heldP999 <= 50),
	],
	[
		"event loop held meanwhile, ever",
		ms(heldEver),
		"250 ms",
		mark(heldEver <= 250),
	],
];
