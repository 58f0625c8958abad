import { readFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { type Asked, isLong, type PeerResult } from "./asked.ts";
import { give, mayMeasure } from "./child.ts";
import { clock, timed } from "./figures.ts";
import type { PeerEngine } from "./peers/engine.ts";
import { open as openFlexsearch } from "./peers/flexsearch.ts";
import { open as openMinisearch } from "./peers/minisearch.ts";
import { open as openOrama } from "./peers/orama.ts";
import { open as openSqlite } from "./peers/sqlite.ts";
import { readArticles, textOf } from "./texts.ts";

const peers: Readonly<Record<string, () => PeerEngine>> = {
	minisearch: openMinisearch,
	sqlite: openSqlite,
	orama: openOrama,
	flexsearch: openFlexsearch,
};

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
	const every = Number(values.every);
	const texts = (await readArticles(values.corpus))
		.filter((_, index) => index % every === 0)
		.map(textOf);
	const given = new Set(texts.map(({ id }) => id));
	const asked: Asked = JSON.parse(readFileSync(values.queries, "utf8"));
	const started = clock();
	await engine.add(texts);
	const buildSeconds = (clock() - started) / 1000;
	globalThis.gc?.();
	const resident = process.memoryUsage().rss;
	await mayMeasure();
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
	const counts = { all: 0, missed: 0, long: 0, missedLong: 0 };
	for (const query of asked.measured) {
		const found = new Set(await engine.all(query));
		const holding = query.holding.filter((id) => given.has(id));
		const missed = holding.filter((id) => !found.has(id)).length;
		counts.all += holding.length;
		counts.missed += missed;
		if (!isLong(query)) continue;
		counts.long += holding.length;
		counts.missedLong += missed;
	}
	give({
		name: values.peer,
		articles: texts.length,
		buildSeconds,
		resident,
		milliseconds,
		idsAlone,
		missed: counts.missed / Math.max(counts.all, 1),
		missedLong: counts.missedLong / Math.max(counts.long, 1),
	} satisfies PeerResult);
}

await main();
