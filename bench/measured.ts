import type { AskedQuery, PeerResult } from "./asked.ts";
import type { Beside } from "./beside.ts";
import type { Extracted } from "./extraction.ts";
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
	/** Built from nothing, before the one-core run and after it, and started again from its snapshot. */
	readonly builtBefore: Held;
	readonly built: Held;
	readonly held: Held;
	readonly order: Order;
	readonly killed: Killed;
	readonly peers: readonly PeerResult[];
	readonly beside: Beside;
	/** An archive of nothing: Node, the code, two threads, one dictionary. */
	readonly empty: Held;
	readonly small: { readonly core: OneCore; readonly held: Held };
}

/** What peers are called in the tables. */
export const names: Readonly<Record<string, string>> = {
	minisearch: "MiniSearch with nodejieba",
	sqlite: "SQLite FTS5 trigram, ranked",
	sqliteTuned: "SQLite FTS5 trigram, tuned",
	orama: "Orama, Mandarin tokenizer",
	flexsearch: "FlexSearch on bigrams, unranked",
};

/** Peers whose hits are in no order of how well they fit. */
export const unranked: ReadonlySet<string> = new Set(["flexsearch"]);

/** Whether a figure is what it is to be. */
export const mark = (reached: boolean): string => (reached ? "yes" : "**no**");
