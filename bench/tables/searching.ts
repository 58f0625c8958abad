import { isLong, type PeerResult } from "../asked.ts";
import {
	count,
	ms,
	percent,
	percentile,
	seconds,
	table,
	times,
} from "../figures.ts";
import { type Measured, mark, names, unranked } from "../measured.ts";
import { OF_COMMAND } from "../measures/queries.ts";

type Ours = NonNullable<Measured["held"]["queries"]>;

/** The archive and its peers, asked the same. */
export function ofSearching(measured: Measured): string {
	const ours = measured.held.queries;
	if (ours === null) return "not run";
	return [engines(measured, ours), targets(measured, ours)].join("\n\n");
}

/** Of the times of all queries, those of queries that every engine can be asked. */
const longOf = (
	{ queries }: Measured,
	milliseconds: readonly number[],
): number[] =>
	milliseconds.filter((_, index) => {
		const query = queries[index];
		return query !== undefined && isLong(query);
	});

function engines(measured: Measured, ours: Ours): string {
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
		ms(percentile(longOf(measured, of.milliseconds), 0.5)),
		ms(percentile(longOf(measured, of.milliseconds), 0.99)),
		percent(of.missed),
		percent(of.missedLong),
	];
	return table(
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
				{ ...ours, articles: measured.held.articles },
				"with the ingest",
			),
			...measured.peers.map((peer) =>
				row(names[peer.name] ?? peer.name, peer, seconds(peer.buildSeconds)),
			),
		],
	);
}

function targets(measured: Measured, ours: Ours): string {
	const { peers } = measured;
	const minisearch = peers.find(({ name }) => name === "minisearch");
	const faster =
		minisearch === undefined
			? Number.NaN
			: percentile(minisearch.milliseconds, 0.5) /
				percentile(ours.milliseconds, 0.5);
	const under50 = (what: string, milliseconds: readonly number[]): string[] => [
		`${what}: p99 under 50 ms`,
		ms(percentile(milliseconds, 0.99)),
		mark(percentile(milliseconds, 0.99) < 50),
	];
	return table(
		["to reach", "figure", "reached"],
		[
			under50("ten hits", ours.milliseconds),
			under50(
				`as the command asks, ${OF_COMMAND} hits, ${count(ours.ofCommand.length)} other queries`,
				ours.ofCommand,
			),
			under50(
				`the same, ${count(ours.operators.length)} queries with OR and -word${ours.refused === 0 ? "" : `, ${ours.refused} of them refused as too broad`}`,
				ours.operators,
			),
			[
				"median at least 10 times faster than MiniSearch",
				times(faster),
				mark(faster >= 10),
			],
			besideSqlite(measured),
			besideTuned(measured),
			noMisses(measured, ours),
		],
	);
}

/** What we and one of SQLite's came to, asked by turns, and what its ids alone took where it was asked by itself. */
function bySide(measured: Measured, peer: "sqlite" | "sqliteTuned") {
	const of = (milliseconds: readonly number[]) => ({
		median: percentile(milliseconds, 0.5),
		p99: percentile(milliseconds, 0.99),
	});
	const our = of(measured.beside.ours);
	const its = of(measured.beside[peer]);
	const ids =
		measured.peers.find(({ name }) => name === peer)?.idsAlone ?? null;
	return {
		our,
		its,
		figure: [
			`median ${ms(our.median)} beside ${ms(its.median)}`,
			`p99 ${ms(our.p99)} beside ${ms(its.p99)}`,
			...(ids === null
				? []
				: [
						`its ids alone, without a text, in a process of its own: median ${ms(percentile(longOf(measured, ids), 0.5))}`,
					]),
		].join("; "),
	};
}

/** The median decides; where the slowest are slower than its slowest, that is said. */
function besideSqlite(measured: Measured): string[] {
	const { our, its, figure } = bySide(measured, "sqlite");
	return [
		`on words of three characters and more no slower than SQLite: ${measured.beside.ours.length} of the queries, asked by turns in one process`,
		figure,
		`by the median ${mark(our.median <= its.median)}, by the p99 ${mark(our.p99 <= its.p99)}`,
	];
}

/** What nobody asked for, and a newsroom should know: how fast it can be where nothing is ever added. */
const besideTuned = (measured: Measured): string[] => [
	"the same, beside SQLite tuned for an archive that does not grow",
	bySide(measured, "sqliteTuned").figure,
	"",
];

function noMisses({ peers }: Measured, ours: Ours): string[] {
	const without = peers.filter(({ missed }) => missed === 0);
	return [
		"no misses; of those that rank the only one",
		[
			`ours misses ${percent(ours.missed, 4)}`,
			...without.map(
				({ name }) => `${names[name] ?? name}, misses none either`,
			),
		].join("; "),
		mark(ours.missed === 0 && without.every(({ name }) => unranked.has(name))),
	];
}
