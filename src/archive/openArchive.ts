import { dayIn } from "../language/days.ts";
import { loadWords } from "../language/words.ts";
import { readCorpus } from "../reading/corpus.ts";
import type { Skipped } from "./answers.ts";
import type { Archive, Viewer } from "./archive.ts";
import { HeldArchive, type Intake } from "./heldArchive.ts";
import { attach, openLibrary } from "./library.ts";
import { segmentIn } from "./segment.ts";
import { SegmentBuilder } from "./segmentBuilder.ts";
import { takeIn } from "./takeIn.ts";

export interface ArchiveSettings {
	/** The folder of the articles. */
	readonly corpus: string;
	/** The folder for what changes. */
	readonly data: string;
	/** IANA zone whose day it is. */
	readonly zone: string;
	/** Milliseconds since the epoch. */
	readonly now: () => number;
}

/** An archive that follows its folder. */
export interface OpenArchive {
	/** The archive as a viewer may see it; it stays up to date. */
	as(viewer: Viewer): Archive;
	/** Resolves when every file has been read once. */
	readonly whenRead: Promise<void>;
	close(): Promise<void>;
}

/**
 * Opens the archive of a folder.
 *
 * @throws the file system's error where the folder cannot be read
 */
export async function openArchive(
	settings: ArchiveSettings,
): Promise<OpenArchive> {
	loadWords();
	const builder = new SegmentBuilder();
	const skipped: Skipped[] = [];
	for await (const batch of readCorpus([settings.corpus])) {
		skipped.push(...batch.skipped);
		for (const article of batch.articles) takeIn(builder, article);
	}
	const library = openLibrary();
	attach(library, segmentIn(builder.build()));
	const intake: Intake = {
		readAt: settings.now(),
		today: () => dayIn(settings.zone, settings.now()),
		skipped,
		progress: null,
	};
	return {
		as: (viewer) => new HeldArchive(library, viewer, intake),
		whenRead: Promise.resolve(),
		close: () => Promise.resolve(),
	};
}
