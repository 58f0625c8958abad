import { describe, expect, it } from "vitest";
import type { PeerEngine } from "../bench/peers/engine.ts";
import { open as openFlexsearch } from "../bench/peers/flexsearch.ts";
import { open as openMinisearch } from "../bench/peers/minisearch.ts";
import { open as openOrama } from "../bench/peers/orama.ts";
import { open as openSqlite } from "../bench/peers/sqlite.ts";
import { open as openTunedSqlite } from "../bench/peers/sqliteTuned.ts";
import type { BenchQuery } from "../bench/queries.ts";
import type { Text } from "../bench/texts.ts";

/** What the archive is measured beside answers what it is asked, or the figures say nothing. */

const filler = (number: number): Text => ({
	id: `other-${number}`,
	date: `2024-03-${String(number + 1).padStart(2, "0")}`,
	headline: "天气预报",
	body: "今天下午有小雨，气温下降，市民出门请带伞。",
});

const texts: readonly Text[] = [
	...Array.from({ length: 12 }, (_, number) => filler(number)),
	{
		id: "undated",
		date: null,
		headline: "渝西县开通新航线",
		body: "记者了解到，国际机场将开通新航线。",
	},
	{
		id: "may",
		date: "2024-05-20",
		headline: "环湖公路建成",
		body: "记者从交通部门获悉，环湖公路昨日建成，全长三十公里。高速公路通往国际机场，国际机场明年扩建。",
	},
	{
		id: "march",
		date: "2024-03-05",
		headline: "国际机场扩建",
		body: "高速公路直通航站楼，旅客在国际机场可换乘。",
	},
];

const query = (
	words: readonly string[],
	days: BenchQuery["days"] = null,
): BenchQuery => ({ words, phrase: false, days });
const march = { from: "2024-03-01", to: "2024-03-31" };
const idsOf = (hits: readonly { readonly id: string }[]): string[] =>
	hits.map(({ id }) => id);

const engines: Readonly<Record<string, () => PeerEngine>> = {
	MiniSearch: openMinisearch,
	Orama: openOrama,
	SQLite: openSqlite,
	"SQLite, tuned": openTunedSqlite,
	FlexSearch: openFlexsearch,
};

describe.each(Object.entries(engines))("%s", (_, open) => {
	const opened = async (): Promise<PeerEngine> => {
		const engine = open();
		await engine.add(texts);
		return engine;
	};

	it("finds every article of several words, whether or not it prints a space", async () => {
		const engine = await opened();
		const both = query(["高速公路", "国际机场"]);
		expect([...(await engine.all(both))].sort()).toEqual(["march", "may"]);
		expect(idsOf(await engine.ask(both)).sort()).toEqual(["march", "may"]);
	});

	it("gives hits of the days asked for, with their text and the stretch around a word", async () => {
		const engine = await opened();
		const [hit, ...others] = await engine.ask(query(["国际机场"], march));
		expect(others).toEqual([]);
		expect(hit).toMatchObject(texts.at(-1) ?? {});
		expect(hit?.around).toContain("国际机场");
		expect(await engine.all(query(["国际机场"], march))).toEqual(["march"]);
	});

	it("gives ten hits at most, and all where all are asked for", async () => {
		const engine = await opened();
		const weather = query(["天气预报"]);
		expect(await engine.ask(weather)).toHaveLength(10);
		expect(await engine.all(weather)).toHaveLength(12);
		expect(await engine.ask(query(["天气预报"], march))).toHaveLength(10);
	});
});

describe("SQLite", () => {
	it("puts first where a word stands in the headline, and gives the same ids alone", async () => {
		const engine = openSqlite();
		const [one, other] = ["国际机场扩建", "市民出行方便"] as const;
		await engine.add([
			{ id: "inBody", date: "2024-03-01", headline: other, body: one },
			{ id: "inHeadline", date: "2024-03-02", headline: one, body: other },
		]);
		const airport = query(["国际机场"]);
		const best = ["inHeadline", "inBody"];
		expect(idsOf(await engine.ask(airport))).toEqual(best);
		expect(engine.ids?.(airport)).toEqual(best);
	});

	it("finds nothing on days of which it has none", async () => {
		const engine = openSqlite();
		await engine.add(texts);
		const later = { from: "2025-01-01", to: "2025-01-31" };
		expect(await engine.ask(query(["国际机场"], later))).toEqual([]);
	});
});
