import { once } from "node:events";
import { stat } from "node:fs/promises";
import { availableParallelism } from "node:os";
import { join } from "node:path";
import { setImmediate, setTimeout } from "node:timers/promises";
import type { Worker } from "node:worker_threads";
import { dayIn } from "../language/days.ts";
import type { Correction } from "../model.ts";
import { startThread } from "../thread.ts";
import type { Progress, Skipped } from "./answers.ts";
import type { Archive, Viewer } from "./archive.ts";
import { applyStates, takeIn } from "./arriving.ts";
import { claimFolder } from "./claim.ts";
import { knowCorpus } from "./corpusKnown.ts";
import type { HeldArchive, Intake as Read } from "./heldArchive.ts";
import { Intake } from "./intake.ts";
import type { FromIntake, IntakeThreadData } from "./intakeThread.ts";
import { attach, openLibrary } from "./library.ts";
import type { Arrival } from "./pass.ts";
import { segmentIn } from "./segment.ts";
import { Showing } from "./showing.ts";
import { SnapshotFolder } from "./snapshot.ts";
import { stampsOfCode } from "./stamps.ts";

export interface ArchiveSettings {
	/** The folder of the articles. */
	readonly corpus: string;
	/** The folder for what changes; `:memory:` keeps nothing and reads the articles once, in this thread. */
	readonly data: string;
	/** IANA zone whose day it is. */
	readonly zone: string;
	/** Milliseconds since the epoch. */
	readonly now: () => number;
	/** Processes that extract at a time while there is much to do: as many as the machine runs at once, unless told. */
	readonly processes?: number;
	/** Told in a line of what went wrong and is not the asker's: an article that could not be extracted, a full disk. */
	readonly onTrouble?: (trouble: string) => void;
	/** Told now and then how far a long reading is, and null when it has ended. */
	readonly onProgress?: (progress: Progress | null) => void;
	/** Ends the waiting for a first reading: what there is then answers. */
	readonly signal?: AbortSignal;
}

/** An archive that follows its folder. */
export interface OpenArchive {
	/** The archive as a viewer may see it; it stays up to date. */
	as(viewer: Viewer): Archive;
	/** Resolves when every file has been read once, or could not be, as `onTrouble` was told. */
	readonly whenRead: Promise<void>;
	/**
	 * Says which corrections hold: they are shown from now on, over whatever is read anew. Resolves when they are shown, and
	 * rejects where they cannot be, as `onTrouble` was told.
	 */
	correct(corrections: readonly Correction[]): Promise<void>;
	/**
	 * Whether it still follows its folder. After a fault of ours it may not, as `onTrouble` was told: it then answers from what it
	 * has, and takes nothing in until it is opened again.
	 */
	keepsUp(): boolean;
	/** Calls back after every change of what is held or shown; returns how to stop that. */
	onChange(changed: () => void): () => void;
	close(): Promise<void>;
}

/** What reading came to, as answers tell it. */
class Reading implements Read {
	readonly #settings: ArchiveSettings;
	skipped: readonly Skipped[] = [];
	readAt: number;
	/** Whether more is taken in. */
	keepsUp = true;
	#progress: Progress | null = null;
	/** A first reading that has not told yet how far it is. */
	#begun: Progress | null = null;
	/** The day it is, worked out once a quarter of an hour: every answer asks, and no zone's day begins between. */
	#today: { readonly quarter: number; readonly day: string } | null = null;

	constructor(settings: ArchiveSettings) {
		this.#settings = settings;
		this.readAt = settings.now();
	}

	get progress(): Progress | null {
		return this.#progress ?? this.#begun;
	}

	set progress(progress: Progress | null) {
		if (progress === null) this.#begun = null;
		if (progress === null && this.#progress === null) return;
		this.#progress = progress;
		this.#settings.onProgress?.(progress);
	}

	/** A first reading begins: until it ends no answer may look complete. */
	begin(): void {
		this.#begun = { articles: 0, of: null, perSecond: 0, secondsLeft: null };
	}

	today(): string {
		const now = this.#settings.now();
		const quarter = Math.floor(now / QUARTER_HOUR);
		if (quarter !== this.#today?.quarter)
			this.#today = { quarter, day: dayIn(this.#settings.zone, now) };
		return this.#today.day;
	}
}

const QUARTER_HOUR = 900_000;

/** Milliseconds that opening waits for what is new: the snapshot answers meanwhile, and without one there is nothing to. */
const WAIT_WITH_SNAPSHOT = 2_000;
const WAIT_WITHOUT = 15_000;

/**
 * Opens the archive of a folder: from its snapshot, where that is whole and was made by the same code, and then from the
 * files that have changed since. A short reading is waited for; a long one goes on behind the answers.
 *
 * @throws the file system's error where there is no such folder, OtherCorpusError where what is kept was made of another
 */
export async function openArchive(
	settings: ArchiveSettings,
): Promise<OpenArchive> {
	await stat(settings.corpus);
	return settings.data === ":memory:" ? readOnce(settings) : follow(settings);
}

/** Reads the articles once, in this thread. */
async function readOnce(settings: ArchiveSettings): Promise<OpenArchive> {
	const library = openLibrary(settings.now());
	const read = new Reading(settings);
	const intake = new Intake(
		{
			corpus: settings.corpus,
			folder: null,
			writable: false,
			stamps: await stampsOfCode(),
			processes: 0,
		},
		{
			arrived: ({ segments, states, skipped }) => {
				for (const buffer of segments) attach(library, segmentIn(buffer));
				applyStates(library, states);
				read.skipped = skipped;
			},
			progressed: (progress) => {
				read.progress = progress;
			},
			failed: ({ article, message }) =>
				settings.onTrouble?.(`${article}: ${message}`),
		},
	);
	await intake.run();
	read.progress = null;
	const showing = new Showing(library, read, settings.now);
	return {
		async correct(corrections) {
			showing.overlay.set(corrections);
			showing.tell();
		},
		as: (viewer) => showing.as(viewer),
		whenRead: Promise.resolve(),
		keepsUp: () => true,
		onChange: (changed) => showing.onChange(changed),
		close() {
			showing.stop();
			return Promise.resolve();
		},
	};
}

/** Keeps up with the folder in a thread of its own. */
async function follow(settings: ArchiveSettings): Promise<OpenArchive> {
	const library = openLibrary(settings.now());
	const read = new Reading(settings);
	const folder = join(settings.data, "archive");
	const [stamps, claim] = await Promise.all([
		stampsOfCode(),
		claimFolder(folder),
	]);
	try {
		await knowCorpus(folder, settings.corpus, claim !== null);
	} catch (error) {
		await claim?.release();
		throw error;
	}
	const loaded = await new SnapshotFolder(folder).load(stamps);
	if (loaded !== null) {
		for (const segment of loaded.segments) attach(library, segment);
		applyStates(library, loaded.snapshot.states);
		read.readAt = loaded.snapshot.readAt;
		read.skipped = loaded.snapshot.files.flatMap(({ skipped }) => skipped);
	}

	if (loaded === null) read.begin();

	const showing = new Showing(library, read, settings.now);
	const thread = startThread(new URL("./intakeThread.ts", import.meta.url), {
		corpus: settings.corpus,
		folder,
		writable: claim !== null,
		stamps,
		processes: settings.processes ?? availableParallelism(),
		fromSnapshot: loaded !== null,
	} satisfies IntakeThreadData);
	let closing = false;
	let taken = Promise.resolve();
	/** Takes a step after all that were to be taken before it. One that fails is told of, and the next are taken all the same. */
	const inTurn = (step: () => Promise<void> | void): Promise<void> => {
		const done = taken.then(step);
		taken = done.catch((error) => {
			// What is half taken in cannot be built upon: whoever comes next would be numbered as another.
			if (library.store.published < library.store.articles)
				read.keepsUp = false;
			settings.onTrouble?.(String(error));
		});
		return done;
	};
	const arrive = async (arrival: Arrival): Promise<void> => {
		if (!read.keepsUp) return;
		try {
			await takeIn(library, arrival);
		} catch (error) {
			read.keepsUp = false;
			throw error;
		}
		read.skipped = arrival.skipped;
		read.readAt = arrival.readAt;
		try {
			showing.overlay.refresh();
		} finally {
			showing.arrived();
		}
	};
	const whenRead = new Promise<void>((resolve, reject) => {
		const ended = (): void => {
			read.progress = null;
			if (read.keepsUp) resolve();
		};
		const failed = (error: Error): void => {
			if (closing || !read.keepsUp) return;
			read.keepsUp = false;
			settings.onTrouble?.(String(error));
			reject(error);
		};
		thread.on("message", (message: FromIntake) => {
			if (message.kind === "arrived")
				inTurn(() => arrive(message.arrival)).catch((error) => {
					if (!read.keepsUp) reject(error);
				});
			else if (message.kind === "progressed")
				read.progress = read.keepsUp ? message.progress : null;
			else if (message.kind === "caughtUp") inTurn(ended);
			else {
				settings.onTrouble?.(troubleOf(message));
				if (message.kind === "trouble") inTurn(ended);
			}
		});
		thread.on("error", failed);
		thread.on("exit", () => failed(new Error("the reading thread has ended")));
	});
	whenRead.catch(() => {
		read.progress = null;
	});
	await Promise.race([
		whenRead.catch(() => undefined),
		setTimeout(loaded === null ? WAIT_WITHOUT : WAIT_WITH_SNAPSHOT, undefined, {
			ref: false,
			...(settings.signal === undefined ? {} : { signal: settings.signal }),
		}).catch(() => undefined),
	]);
	whenRead.then(
		() => warm(showing.as(everybody)),
		() => undefined,
	);
	const end = async (): Promise<void> => {
		closing = true;
		showing.stop();
		await endThread(thread);
		await claim?.release();
	};
	let closed: Promise<void> | null = null;
	return {
		as: (viewer) => showing.as(viewer),
		whenRead,
		// Not between the steps of an arrival: what is numbered is numbered in one order everywhere.
		correct: (corrections) =>
			inTurn(() => {
				if (!read.keepsUp) throw new Error("nothing more is taken in");
				showing.overlay.set(corrections);
				showing.tell();
			}),
		keepsUp: () => read.keepsUp,
		onChange: (changed) => showing.onChange(changed),
		close() {
			closed ??= end();
			return closed;
		},
	};
}

const everybody: Viewer = { guild: null, editor: false };

/** Works out, between other things, what the first askers would wait for. */
async function warm(archive: HeldArchive): Promise<void> {
	for (const step of archive.warming()) {
		step();
		await setImmediate();
	}
}

function troubleOf(
	message: Extract<FromIntake, { kind: "failed" | "trouble" }>,
): string {
	return message.kind === "failed"
		? `${message.fault.article}: ${message.fault.message}`
		: message.message;
}

/** Milliseconds that the thread has to finish what it writes. */
const PATIENCE = 10_000;

async function endThread(thread: Worker): Promise<void> {
	const ended = once(thread, "exit");
	thread.postMessage("end");
	await Promise.race([ended, setTimeout(PATIENCE, undefined, { ref: false })]);
	await thread.terminate();
}
