import { readFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { openArchive } from "../src/archive/openArchive.ts";
import type { Asked } from "./asked.ts";
import { give, say } from "./child.ts";
import { measureFolding } from "./measures/folding.ts";
import { measureIdentity } from "./measures/identity.ts";
import { measureLive } from "./measures/live.ts";
import { measurePeople } from "./measures/people.ts";
import { measureQuality } from "./measures/quality.ts";
import { measureQueries } from "./measures/queries.ts";
import { sampleOf } from "./measures/sample.ts";

/** What an archive that is held as the bot holds it takes, and answers. */
export interface Held {
	readonly articles: number;
	/** Seconds from the start of the process until everything is in the answers and the first query is answered. */
	readonly readySeconds: number;
	/** Resident memory when all is loaded and the reading thread is warm and idle, bytes. */
	readonly resident: number;
	readonly queries: ReturnType<typeof measureQueries> | null;
	readonly people: ReturnType<typeof measurePeople> | null;
	readonly quality: ReturnType<typeof measureQuality> | null;
	readonly folding: ReturnType<typeof measureFolding> | null;
	readonly identity: ReturnType<typeof measureIdentity> | null;
	readonly live: Awaited<ReturnType<typeof measureLive>> | null;
}

const { values } = parseArgs({
	options: {
		corpus: { type: "string", default: "" },
		data: { type: "string", default: "" },
		processes: { type: "string", default: "" },
		queries: { type: "string", default: "" },
		measures: { type: "string", default: "" },
	},
});
const measures = new Set(values.measures.split(","));
const opened = await openArchive({
	corpus: values.corpus,
	data: values.data,
	zone: "Asia/Shanghai",
	now: Date.now,
	...(values.processes === "" ? {} : { processes: Number(values.processes) }),
	onTrouble: say,
});
await opened.whenRead;
const archive = opened.as({ guild: null, editor: true });
const today = new Date().toISOString().slice(0, 10);
archive.search({ query: "重庆", today, limit: 10 });
const readySeconds = performance.now() / 1000;
const { articles } = archive.summary();

// The reading thread warms its dictionary, and what is asked most is worked out.
await new Promise((resolve) => setTimeout(resolve, 10_000));
globalThis.gc?.();
const resident = process.memoryUsage().rss;

const asked: Asked =
	values.queries === ""
		? { warm: [], measured: [] }
		: JSON.parse(readFileSync(values.queries, "utf8"));
const ofQueries = measures.has("queries")
	? measureQueries(archive, asked, today)
	: null;
const live = measures.has("live")
	? await measureLive(opened, values.corpus)
	: null;
const sample =
	measures.has("people") || measures.has("quality") ? sampleOf(archive) : null;
const quality = sample !== null && measures.has("quality");
const result: Held = {
	articles,
	readySeconds,
	resident,
	queries: ofQueries,
	live,
	people:
		sample !== null && measures.has("people")
			? measurePeople(archive, sample)
			: null,
	quality: quality ? measureQuality(archive, sample, today) : null,
	folding: quality ? measureFolding(archive, sample, today) : null,
	identity: quality ? measureIdentity(archive, sample) : null,
};
give(result);
await opened.close();
