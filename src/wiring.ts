import { join } from "node:path";
import { progressLine } from "../commands/index.ts";
import manifest from "../package.json" with { type: "json" };
import { openShelf, type Shelf } from "./adding/shelf.ts";
import type { Progress } from "./archive/answers.ts";
import { type OpenArchive, openArchive } from "./archive/openArchive.ts";
import { stampsOfCode } from "./archive/stamps.ts";
import type { Config } from "./config.ts";
import type { ProgressShown } from "./console/progress.ts";
import type { Pushing } from "./discord/delivery/postOffice.ts";
import { createDispatcher, type Dispatcher } from "./dispatch.ts";
import { openWorkshop } from "./files/workshop.ts";
import type { Freshness } from "./health/metrics.ts";
import { type Locale, translator } from "./locale.ts";
import { createLog, type Log } from "./log.ts";
import { openState, type State } from "./state/state.ts";

/** Jiyan's own version. */
export const { version } = manifest;

/** Everything put together, ready to answer. */
export interface Jiyan {
	readonly dispatcher: Dispatcher;
	readonly state: State;
	readonly archive: OpenArchive;
	readonly shelf: Shelf;
	/** How many articles whoever runs it can ask about. */
	articles(): number;
	/** Whether the archive still takes in what is new. */
	keepsUp(): boolean;
	/** Whether every file has been read once. */
	caughtUp(): boolean;
	/** How much is held and how fresh it is. */
	freshness(): Freshness;
	/** Resolves when every article has been read. */
	readonly whenRead: Promise<void>;
	close(): Promise<void>;
}

/** Where the console puts an answer's files. */
export function filesFolder({ dataDir }: Config): string {
	return join(dataDir, "files");
}

/** The log of those who watch answers: faults only, unless LOG_LEVEL asks for more. */
export function quietly(config: Config): Log {
	const asked = process.env.LOG_LEVEL?.trim() ?? "";
	return createLog(asked === "" ? "error" : config.logLevel, (line) =>
		process.stderr.write(line),
	);
}

/**
 * Reads the articles, opens the state and puts the commands before them.
 *
 * @throws the file system's error where the articles cannot be read, OtherCorpusError where DATA_DIR is another corpus's, StateError where the state cannot be opened
 */
export async function openJiyan(
	config: Config,
	log: Log,
	{
		onProgress = () => undefined,
		signal,
	}: {
		/** Told how far a long reading is, several times a second, and null when it has ended. */
		readonly onProgress?: (progress: Progress | null) => void;
		/** Ends the waiting for a first reading. */
		readonly signal?: AbortSignal;
	} = {},
): Promise<Jiyan> {
	const noted = progressNoted(log);
	const archive = await openArchive({
		corpus: config.corpusDir,
		data: config.dataDir,
		zone: config.zone,
		now: Date.now,
		...(signal === undefined ? {} : { signal }),
		onTrouble: (trouble) => log.warn("archive", { trouble }),
		onProgress: (progress) => {
			noted(progress);
			onProgress(progress);
		},
	});
	const state = openState(config.dataDir, { zone: config.zone }, (kept) =>
		log.info("restored", { kept }),
	);
	// What people have corrected lies over whatever is read, from the first answer on.
	const applied = () => archive.correct(state.corrections.inForce());
	applied();
	const apart = state.corrections.onChange(applied);
	const workshop = openWorkshop();
	const shelf = openShelf(config.corpusDir);
	let caughtUp = false;
	archive.whenRead.then(
		() => {
			caughtUp = true;
		},
		() => undefined,
	);
	const summary = () => archive.as({ guild: null, editor: true }).summary();
	return {
		state,
		archive,
		shelf,
		dispatcher: createDispatcher({
			archiveFor: (viewer) => archive.as(viewer),
			state,
			log,
			version,
			now: Date.now,
			workshop,
			shelf,
		}),
		whenRead: archive.whenRead,
		articles: () => summary().articles,
		keepsUp: () => archive.keepsUp(),
		caughtUp: () => caughtUp,
		freshness() {
			const { articles, searched } = summary();
			return {
				articles,
				readAt: searched.readAt,
				latest: searched.to,
				isStale: searched.stale !== null,
			};
		},
		async close() {
			apart();
			await workshop.close();
			await archive.close();
			state.close();
		},
	};
}

/** Shows a long reading to somebody, in their language. */
export function progressOn(
	shown: ProgressShown,
	locale: Locale,
): (progress: Progress | null) => void {
	let articles = 0;
	return (progress) => {
		if (progress === null)
			shown.end(translator(locale)("console.readingDone", { articles }));
		else shown.show(progressLine(progress, locale));
		articles = progress?.articles ?? 0;
	};
}

/** Milliseconds between two lines of the log. */
const NOTED_EVERY = 10_000;

/** Puts a long reading into the log: now and then how far it is, and that it has ended. */
function progressNoted(log: Log): (progress: Progress | null) => void {
	let last: { readonly at: number; readonly progress: Progress } | null = null;
	return (progress) => {
		if (progress === null) {
			if (last !== null) log.info("read", { articles: last.progress.articles });
			last = null;
			return;
		}
		const due = last === null || performance.now() - last.at >= NOTED_EVERY;
		last = { at: due ? performance.now() : (last?.at ?? 0), progress };
		if (due) log.info("reading", { ...progress });
	};
}

/** How often the clock is looked at for what is due, and how long one call of Discord's may take, in milliseconds. */
const lookEvery = 15_000;
const patience = 10_000;

/** What sends digests and alerts by itself. */
export async function pushingOf({ archive, shelf }: Jiyan): Promise<Pushing> {
	return {
		archiveFor: (viewer) => archive.as(viewer),
		code: JSON.stringify(await stampsOfCode()),
		whenRead: archive.whenRead,
		onChange: (changed) => archive.onChange(changed),
		removePages: (guild) => shelf.removeOf(guild),
		every: lookEvery,
		patience,
	};
}
