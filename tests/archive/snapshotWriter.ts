import { SegmentBuilder } from "../../src/archive/segmentBuilder.ts";
import {
	type SegmentFile,
	SnapshotFolder,
} from "../../src/archive/snapshot.ts";
import { article } from "./articles.ts";

/**
 * Writes one snapshot after the other, each with a segment more, and says on standard output which one is done. Run as a
 * process, so that it can be killed anywhere.
 */
const [, , folder = "", seed = "0"] = process.argv;
const snapshots = new SnapshotFolder(folder);
const before = await snapshots.readList();
const segments: SegmentFile[] = [...(before?.segments ?? [])];
for (;;) {
	const number = segments.length;
	const builder = new SegmentBuilder();
	builder.add(
		article({
			id: `a${number}`,
			paragraphs: [`第${number}篇，${"字".repeat(1000)}，${seed}。`],
		}),
	);
	segments.push(
		await snapshots.writeSegment(builder.build(), 1, builder.characters),
	);
	await snapshots.write({
		stamps: { layout: "", code: "", tables: "", dictionary: "" },
		readAt: number,
		segments,
		states: [],
		files: [],
	});
	process.stdout.write(`${segments.length}\n`);
}
