import { createHash } from "node:crypto";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { HeldArchive } from "../src/archive/heldArchive.ts";
import { attach, openLibrary } from "../src/archive/library.ts";
import { Readings } from "../src/archive/readings.ts";
import type { Segment } from "../src/archive/segment.ts";
import { SnapshotFolder } from "../src/archive/snapshot.ts";
import { stampsOfCode } from "../src/archive/stamps.ts";
import { give } from "./child.ts";
import { sampleOf } from "./measures/sample.ts";
import { pick, randomFrom } from "./random.ts";

/** What is asked of an archive that read its files in one order, and of one that read them the other way round. */
export interface Order {
	readonly asked: number;
	/** Questions that the two answer differently. */
	readonly differing: readonly string[];
}

const { values } = parseArgs({
	options: { data: { type: "string", default: "" } },
});
const ASKED = 1_000;
const today = "2026-01-01";

const loaded = await new SnapshotFolder(join(values.data, "archive")).load(
	await stampsOfCode(),
);
if (loaded === null) throw new Error("no snapshot of this code");

const archiveOf = (segments: readonly Segment[]): HeldArchive => {
	const library = openLibrary(0);
	for (const segment of segments) attach(library, segment);
	return new HeldArchive(
		new Readings(library, () => 0),
		{ guild: null, editor: true },
		{ readAt: 0, skipped: [], progress: null, today: () => today },
	);
};

const one = archiveOf(loaded.segments);
const other = archiveOf(loaded.segments.toReversed());
const sample = sampleOf(one);
const random = randomFrom(47);
const open = { from: null, to: null };
const digest = (answer: unknown): string =>
	createHash("sha256").update(JSON.stringify(answer)).digest("hex");
const differing: string[] = [];
let asked = 0;
const ask = (
	name: string,
	question: (archive: HeldArchive) => unknown,
): void => {
	asked++;
	if (digest(question(one)) !== digest(question(other))) differing.push(name);
};
for (let number = 0; number < ASKED; number++) {
	const { entry, text } = pick(sample.spoken, random);
	ask(`who ${entry}`, (archive) => archive.entry(entry));
	ask(`quotes ${entry}`, (archive) =>
		archive.quotes({ ...open, entry, limit: 5 }),
	);
	const words = text.slice(0, 6);
	ask(`search ${words}`, (archive) =>
		archive.search({ query: words, today, limit: 5 }),
	);
}
give({ asked, differing } satisfies Order);
