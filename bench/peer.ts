import { readFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { type Asked, isLong, type PeerResult } from "./asked.ts";
import { give } from "./child.ts";
import { clock, timed } from "./figures.ts";
import type { PeerEngine } from "./peers/engine.ts";
import { open as openFlexsearch } from "./peers/flexsearch.ts";
import { open as openMinisearch } from "./peers/minisearch.ts";
import { open as openOrama } from "./peers/orama.ts";
import { open as openSqlite } from "./peers/sqlite.ts";
import { open as openTunedSqlite } from "./peers/sqliteTuned.ts";
import { IDLE, IDLE_AFTER, residentAfter } from "./resident.ts";
import { readArticles, textOf } from "./texts.ts";

const peers: Readonly<Record<string, () => PeerEngine>> = {
	minisearch: openMinisearch,
	sqlite: openSqlite,
	sqliteTuned: openTunedSqlite,
	orama: openOrama,
	flexsearch: openFlexsearch,
};

/** Engines whose memory ours stands beside; the others need not be left alone for it. */
const weighed: ReadonlySet<string> = new Set(["minisearch"]);

/** Gives an engine every so-many-th article; what it does not keep of them is gone afterwards. */
async function build(engine: PeerEngine, corpus: string, every: number) {
	const texts = (await readArticles(corpus))
		.filter((_, index) => index % every === 0)
		.map(textOf);
	const started = clock();
	await engine.add(texts);
	return {
		articles: texts.length,
		buildSeconds: (clock() - started) / 1000,
		/** Ids of what it was given; null where that is all. */
		given: every === 1 ? null : new Set(texts.map(({ id }) => id)),
	};
}

/** What an engine misses of the articles that hold a query. */
async function missedBy(
	engine: PeerEngine,
	{ measured }: Asked,
	given: ReadonlySet<string> | null,
) {
	const counts = { all: 0, missed: 0, long: 0, missedLong: 0 };
	for (const query of measured) {
		const found = new Set(await engine.all(query));
		const holding = query.holding.filter((id) => given?.has(id) ?? true);
		const missed = holding.filter((id) => !found.has(id)).length;
		counts.all += holding.length;
		counts.missed += missed;
		if (!isLong(query)) continue;
		counts.long += holding.length;
		counts.missedLong += missed;
	}
	return {
		missed: counts.missed / Math.max(counts.all, 1),
		missedLong: counts.missedLong / Math.max(counts.long, 1),
	};
}

/** Puts one engine to the questions: a process of its own, so that memory is its own. */
async function main(): Promise<void> {
	const { values } = parseArgs({
		options: {
			peer: { type: "string", default: "" },
			corpus: { type: "string", default: "" },
			every: { type: "string", default: "1" },
			queries: { type: "string", default: "" },
		},
	});
	const open = peers[values.peer];
	if (open === undefined) throw new Error(`no such engine: ${values.peer}`);
	const engine = open();
	const { articles, buildSeconds, given } = await build(
		engine,
		values.corpus,
		Number(values.every),
	);
	const memory = async (idle: number): Promise<number | null> =>
		weighed.has(values.peer) ? residentAfter(idle) : null;
	const resident = await memory(IDLE);
	const asked: Asked = JSON.parse(readFileSync(values.queries, "utf8"));
	for (const query of asked.warm) await engine.ask(query);
	const milliseconds: number[] = [];
	for (const query of asked.measured) {
		const before = clock();
		await engine.ask(query);
		milliseconds.push(clock() - before);
	}
	const { ids } = engine;
	if (ids !== undefined) for (const query of asked.warm) ids(query);
	const idsAlone =
		ids === undefined
			? null
			: asked.measured.map((query) => timed(() => ids(query)));
	const missed = await missedBy(engine, asked, given);
	give({
		name: values.peer,
		articles,
		buildSeconds,
		resident,
		residentAsked: await memory(IDLE_AFTER),
		milliseconds,
		idsAlone,
		...missed,
	} satisfies PeerResult);
}

await main();
