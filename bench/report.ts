import { type AskedQuery, isLong, type PeerResult } from "./asked.ts";
import type { Extracted } from "./extraction.ts";
import {
	count,
	megabytes,
	ms,
	percent,
	percentile,
	seconds,
	table,
	times,
} from "./figures.ts";
import type { Held } from "./held.ts";
import type { Killed } from "./kill.ts";
import type { OneCore } from "./oneCore.ts";
import type { Order } from "./order.ts";

/** Everything that one run of the benchmark came to. */
export interface Measured {
	readonly articles: number;
	readonly characters: number;
	readonly machine: string;
	readonly day: string;
	readonly queries: readonly AskedQuery[];
	readonly oneCore: OneCore;
	readonly extracted: Extracted;
	/** Built from nothing, and started again from its snapshot. */
	readonly built: Held;
	readonly held: Held;
	readonly order: Order;
	readonly killed: Killed;
	readonly peers: readonly PeerResult[];
	/** An archive of nothing: Node, the code, two threads, one dictionary. */
	readonly empty: Held;
	readonly small: { readonly core: OneCore; readonly held: Held };
}

const names: Readonly<Record<string, string>> = {
	minisearch: "MiniSearch with nodejieba",
	sqlite: "SQLite FTS5 trigram, ranked",
	orama: "Orama, Mandarin tokenizer",
	flexsearch: "FlexSearch on bigrams, unranked",
};

/** The page docs/performance.md. */
export function report(measured: Measured): string {
	const { articles, characters, machine, day } = measured;
	return [
		"# Performance",
		`What \`npm run bench\` printed on ${day}: ${count(articles)} articles, ${count(characters)} characters, on ${machine}. Each engine ran in a process of its own; a figure stands beside its peer from the same run.`,
		"## Reading and holding",
		ofReading(measured),
		"## Searching",
		`${measured.queries.length} queries of one to three words of two to eight characters, phrases and months among them, seeded; the ten best hits asked for, each with its text and where the words stand in it, whichever engine gives it. Missed is the share of the articles in which every word stands, found by looking at each text, that the engine does not find.`,
		ofSearching(measured),
		"## Asking about people and places",
		ofPeople(measured),
		"## Finding what is there",
		ofQuality(measured),
		"## Staying alive",
		ofLife(measured),
		"## Growing",
		ofGrowth(measured),
	].join("\n\n");
}

const mark = (reached: boolean): string => (reached ? "yes" : "**no**");

function ofReading({
	oneCore,
	extracted,
	built,
	held,
	peers,
}: Measured): string {
	const minisearch = peers.find(({ name }) => name === "minisearch");
	const { extractSeconds, cutSeconds } = extracted.all;
	const toCut = oneCore.ingestSeconds / oneCore.cutSeconds;
	const faster = oneCore.ingestSeconds / built.readySeconds;
	return table(
		["what", "ours", "peer", "ratio", "to reach", "reached"],
		[
			[
				"extraction alone, article by article",
				seconds(extractSeconds),
				`one \`nodejieba.cut\` of each right behind it: ${seconds(cutSeconds)}`,
				times(extractSeconds / cutSeconds),
				"at most 3×",
				mark(extractSeconds / cutSeconds <= 3),
			],
			[
				"whole ingest (read, extract, index), one core",
				seconds(oneCore.ingestSeconds),
				`one \`nodejieba.cut\` of the same text: ${seconds(oneCore.cutSeconds)}`,
				times(toCut),
				"at most 5×",
				mark(toCut <= 5),
			],
			[
				"the same, two cores, process start to last article",
				seconds(built.readySeconds),
				`the one-core run: ${seconds(oneCore.ingestSeconds)}`,
				`${times(faster)} faster`,
				"at least 1.5× faster",
				mark(faster >= 1.5),
			],
			[
				"ready after a restart, from the snapshot",
				seconds(held.readySeconds),
				`building it anew: ${seconds(built.readySeconds)}`,
				times(held.readySeconds / built.readySeconds),
				"under 15 s",
				mark(held.readySeconds < 15),
			],
			[
				"resident memory, all loaded, reading thread warm and idle",
				megabytes(held.resident),
				minisearch === undefined
					? "not run"
					: `MiniSearch with nodejieba, text included: ${megabytes(minisearch.resident)}`,
				minisearch === undefined
					? ""
					: times(held.resident / minisearch.resident),
				"no more than it, under 1,500 MB",
				mark(
					held.resident < 1.5e9 &&
						held.resident <= (minisearch?.resident ?? Number.POSITIVE_INFINITY),
				),
			],
		],
	);
}

function ofSearching({ queries, held, peers }: Measured): string {
	const long = (milliseconds: readonly number[]): number[] =>
		milliseconds.filter((_, index) => {
			const query = queries[index];
			return query !== undefined && isLong(query);
		});
	const ours = held.queries;
	if (ours === null) return "not run";
	const row = (
		name: string,
		of: Pick<PeerResult, "milliseconds" | "missed" | "missedLong"> & {
			readonly articles: number;
		},
		build: string,
	): string[] => [
		name,
		count(of.articles),
		build,
		ms(percentile(of.milliseconds, 0.5)),
		ms(percentile(of.milliseconds, 0.99)),
		ms(percentile(long(of.milliseconds), 0.5)),
		ms(percentile(long(of.milliseconds), 0.99)),
		percent(of.missed),
		percent(of.missedLong),
	];
	const median = percentile(ours.milliseconds, 0.5);
	const minisearch = peers.find(({ name }) => name === "minisearch");
	const sqlite = peers.find(({ name }) => name === "sqlite");
	const faster =
		minisearch === undefined
			? Number.NaN
			: percentile(minisearch.milliseconds, 0.5) / median;
	const ourLong = percentile(long(ours.milliseconds), 0.5);
	const itsLong =
		sqlite === undefined
			? Number.NaN
			: percentile(long(sqlite.milliseconds), 0.5);
	return [
		table(
			[
				"engine",
				"articles",
				"built in",
				"median",
				"p99",
				"median, words of 3 and more",
				"p99, those",
				"missed",
				"missed, those",
			],
			[
				row(
					"**ours**",
					{ ...ours, articles: held.articles },
					"with the ingest",
				),
				...peers.map((peer) =>
					row(names[peer.name] ?? peer.name, peer, seconds(peer.buildSeconds)),
				),
			],
		),
		table(
			["to reach", "figure", "reached"],
			[
				[
					"p99 under 50 ms",
					ms(percentile(ours.milliseconds, 0.99)),
					mark(percentile(ours.milliseconds, 0.99) < 50),
				],
				[
					"median at least 10 times faster than MiniSearch",
					times(faster),
					mark(faster >= 10),
				],
				[
					"on words of three characters and more no slower than SQLite",
					`${ms(ourLong)} beside ${ms(itsLong)}${
						sqlite?.idsAlone
							? `; its ids alone, without a text: ${ms(percentile(long(sqlite.idsAlone), 0.5))}`
							: ""
					}`,
					mark(ourLong <= itsLong),
				],
				[
					"the only one with no misses",
					`${percent(ours.missed, 4)}; ${peers
						.filter(({ missed }) => missed === 0)
						.map(({ name }) => `${names[name] ?? name} misses none either`)
						.join("; ")}`,
					mark(ours.missed === 0),
				],
			],
		),
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

function ofQuality(measured: Measured): string {
	const { quality, folding, identity } = measured.held;
	if (quality === null || folding === null || identity === null)
		return "not run";
	const none = (
		misses: readonly string[],
	): readonly [string, string, string] => [
		[count(misses.length), ...misses.slice(0, 3)].join("; "),
		"0",
		mark(misses.length === 0),
	];
	return table(
		["what", "figure", "to reach", "reached"],
		[
			[
				`${count(quality.stretches)} stretches of 2 to 8 characters, not found`,
				...none(quality.misses),
			],
			...folding.map(({ name, stretches, misses }) => [
				`${count(stretches)} stretches typed with ${name}, not found`,
				...none(misses),
			]),
			[
				"headlines of one article only, asked back: it comes first",
				percent(quality.headlinesFirst, 1),
				"97 %",
				mark(quality.headlinesFirst >= 0.97),
			],
			[
				"fragments of quotations: an article that prints it comes first",
				percent(quality.fragmentsFirst, 1),
				"99 %",
				mark(quality.fragmentsFirst >= 0.99),
			],
			[
				`${count(identity.asked)} speakers by full pinyin (yuanjiajun), not found`,
				...none(identity.byPinyin),
			],
			[
				"the same as names (Yuan Jiajun), not found",
				...none(identity.bySpaced),
			],
			[
				`${count(identity.offices)} offices of places (黔江区委书记), their holder not found`,
				...none(identity.byOffice),
			],
			[
				`${count(identity.leaders)} leaders whom everybody knows, taken for several people`,
				...none(identity.leadersParted),
			],
			[
				"statements of somebody called so, not clear which of them",
				percent(identity.unsure, 1),
				"",
				"",
			],
			[
				`${count(measured.order.asked)} questions after reading in the other order, answered differently`,
				...none(measured.order.differing),
			],
		],
	);
}

function ofLife({ held: { live }, killed }: Measured): string {
	if (live === null) return "not run";
	return table(
		["what", "figure", "to reach", "reached"],
		[
			[
				`${live.changes} files added, changed, removed: in the answers after`,
				`${seconds(live.median)} (median), ${seconds(live.slowest)} (slowest)`,
				"2 s",
				mark(live.slowest <= 2),
			],
			[
				"event loop held meanwhile, p99.9",
				ms(live.heldP999),
				"50 ms",
				mark(live.heldP999 <= 50),
			],
			[
				"event loop held meanwhile, ever",
				ms(live.heldEver),
				"250 ms",
				mark(live.heldEver <= 250),
			],
			[
				`killed ${killed.kills} times while it wrote: the snapshot was whole`,
				`${killed.whole} times`,
				"every time",
				mark(killed.whole === killed.kills),
			],
		],
	);
}

function ofGrowth({ oneCore, held, small, empty }: Measured): string {
	const rate = ({ characters, ingestSeconds }: OneCore): number =>
		characters / ingestSeconds / 1000;
	const per = ({ articles, resident }: Held): number =>
		(resident - empty.resident) / articles / 1000;
	return table(
		[
			"what",
			`${count(small.core.articles)} articles`,
			`${count(oneCore.articles)} articles`,
			"to reach",
		],
		[
			[
				"ingest, one core, thousand characters a second",
				count(rate(small.core)),
				count(rate(oneCore)),
				"linear",
			],
			[
				"resident memory, all of it",
				megabytes(small.held.resident),
				megabytes(held.resident),
				"linear",
			],
			[
				`memory an article, thousand bytes, beyond the ${megabytes(empty.resident)} of an empty archive`,
				per(small.held).toFixed(1),
				per(held).toFixed(1),
				"linear",
			],
			[
				"`/quotes` by speaker, median",
				ms(small.held.people?.quotes.median ?? Number.NaN),
				ms(held.people?.quotes.median ?? Number.NaN),
				"flat",
			],
		],
	);
}
