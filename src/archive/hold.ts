import { dayIn } from "../language/days.ts";
import type { ExtractedArticle } from "../model.ts";
import type { Progress } from "./answers.ts";
import type { Archive, Viewer } from "./archive.ts";
import { HeldArchive } from "./heldArchive.ts";
import { attach, openLibrary } from "./library.ts";
import { Readings } from "./readings.ts";
import { segmentIn } from "./segment.ts";
import { SegmentBuilder } from "./segmentBuilder.ts";
import { addExtracted } from "./takeIn.ts";

/**
 * An archive of articles that are at hand, with no file and no thread behind it: what a test asks.
 *
 * @param clock - where time is to go on from `now`, for articles that are kept back until an hour
 */
export function holdArticles(
	articles: readonly ExtractedArticle[],
	{
		now,
		clock = () => now,
		zone = "Asia/Shanghai",
		viewer = { guild: null, editor: true },
		progress = null,
	}: {
		now: number;
		clock?: () => number;
		zone?: string;
		viewer?: Viewer;
		progress?: Progress | null;
	},
): Archive {
	const builder = new SegmentBuilder();
	addExtracted(
		builder,
		articles.map((article) => ({ article })),
	);
	const library = openLibrary(now);
	attach(library, segmentIn(builder.build()));
	return new HeldArchive(new Readings(library, clock), viewer, {
		readAt: now,
		today: () => dayIn(zone, now),
		skipped: [],
		progress,
	});
}
