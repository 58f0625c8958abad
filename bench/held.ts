import { readFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { openArchive } from "../src/archive/openArchive.ts";
import type { Asked } from "./asked.ts";
import { give, say } from "./child.ts";
import { measureBatch } from "./measures/batch.ts";
import { measureFolding } from "./measures/folding.ts";
import { measureIdentity } from "./measures/identity.ts";
import { measureLive } from "./measures/live.ts";
import { measurePeople } from "./measures/people.ts";
import { measureQuality } from "./measures/quality.ts";
import { measureQueries } from "./measures/queries.ts";
import { sampleOf } from "./measures/sample.ts";
import { IDLE, IDLE_AFTER, residentAfter } from "./resident.ts";

/** What an archive that is held as the bot holds it takes, and answers. */
export interface Held {
	readonly articles: number;
	/** Seconds from the start of the process until everything is in the answers and the first query is answered. */
	readonly readySeconds: number;
	/** Resident memory when all is loaded and the reading thread is warm and idle, before the queries are read, bytes. */
	readonly resident: number;
	/** The same when all queries are answered; null where none were asked. */
	readonly residentAsked: number | null;
	readonly queries: ReturnType<typeof measureQueries> | null;
	readonly people: ReturnType<typeof measurePeople> | null;
	readonly quality: ReturnType<typeof measureQuality> | null;
	readonly folding: ReturnType<typeof measureFolding> | null;
	readonly identity: ReturnType<typeof measureIdentity> | null;
	readonly live: Awaited<ReturnType<typeof measureLive>> | null;
	readonly batch: Awaited<ReturnType<typeof measureBatch>> | null;
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

const resident = await residentAfter(IDLE);

const asked: Asked =
	values.queries === ""
		? { warm: [], measured: [], command: [], operators: [] }
		: JSON.parse(readFileSync(values.queries, "utf8"));
const queries = measures.has("queries")
	? measureQueries(archive, asked, today)
	: null;
const residentAsked = queries === null ? null : await residentAfter(IDLE_AFTER);

/** What is asked of what the archive holds: a function of its own, so that nothing of it is left when files change. */
function measureSampled() {
	const people = measures.has("people");
	const quality = measures.has("quality");
	const sample = people || quality ? sampleOf(archive) : null;
	return {
		people: sample !== null && people ? measurePeople(archive, sample) : null,
		quality:
			sample !== null && quality
				? measureQuality(archive, sample, today)
				: null,
		folding:
			sample !== null && quality
				? measureFolding(archive, sample, today)
				: null,
		identity:
			sample !== null && quality ? measureIdentity(archive, sample) : null,
	};
}
const sampled = measureSampled();
globalThis.gc?.();
// Last: what is added and taken away again stays in the answers, as taken away.
const live = measures.has("live")
	? await measureLive(opened, values.corpus)
	: null;
const batch = measures.has("live")
	? await measureBatch(opened, values.corpus)
	: null;
give({
	articles,
	readySeconds,
	resident,
	residentAsked,
	queries,
	...sampled,
	live,
	batch,
} satisfies Held);
await opened.close();
