import { readFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { openArchive } from "../src/archive/openArchive.ts";
import { type Asked, isLong } from "./asked.ts";
import { give, say } from "./child.ts";
import { timed } from "./figures.ts";
import { asking } from "./measures/queries.ts";
import { open as openSqlite } from "./peers/sqlite.ts";
import { open as openTunedSqlite } from "./peers/sqliteTuned.ts";
import type { BenchQuery } from "./queries.ts";
import { IDLE, residentAfter } from "./resident.ts";
import { readArticles, textOf } from "./texts.ts";

/**
 * Milliseconds of the same queries, of words of three characters and more, asked of us and of SQLite by turns: what the machine
 * does meanwhile, it does to all.
 */
export interface Beside {
	readonly ours: readonly number[];
	readonly sqlite: readonly number[];
	readonly sqliteTuned: readonly number[];
}

const { values } = parseArgs({
	options: {
		corpus: { type: "string", default: "" },
		data: { type: "string", default: "" },
		queries: { type: "string", default: "" },
	},
});
const opened = await openArchive({
	corpus: values.corpus,
	data: values.data,
	zone: "Asia/Shanghai",
	now: Date.now,
	onTrouble: say,
});
await opened.whenRead;
const ask = asking(
	opened.as({ guild: null, editor: true }),
	new Date().toISOString().slice(0, 10),
);
const peers = { sqlite: openSqlite(), sqliteTuned: openTunedSqlite() };

/** A function of its own, so that nothing is left of the texts. */
async function fill(): Promise<void> {
	const texts = (await readArticles(values.corpus)).map(textOf);
	for (const peer of Object.values(peers)) await peer.add(texts);
}
await fill();
await residentAfter(IDLE);

const engines: Readonly<Record<keyof Beside, (query: BenchQuery) => unknown>> =
	{
		ours: (query) => ask(query, 10),
		sqlite: (query) => peers.sqlite.ask(query),
		sqliteTuned: (query) => peers.sqliteTuned.ask(query),
	};
const { warm, measured }: Asked = JSON.parse(
	readFileSync(values.queries, "utf8"),
);
const times: Record<keyof Beside, number[]> = {
	ours: [],
	sqlite: [],
	sqliteTuned: [],
};
const names = ["ours", "sqlite", "sqliteTuned"] as const;
for (const query of warm.filter(isLong))
	for (const name of names) engines[name](query);
// Each is the first as often as the others.
for (const [turn, query] of measured.filter(isLong).entries())
	for (let place = 0; place < names.length; place++) {
		const name = names[(turn + place) % names.length] ?? "ours";
		times[name].push(timed(() => engines[name](query)));
	}
give(times satisfies Beside);
await opened.close();
