import { readFile } from "../reading/corpus.ts";
import type { Progress, Skipped } from "./answers.ts";
import { hashOf } from "./articleHash.ts";
import { changesIn, type FileSeen, sha256OfFile } from "./changes.ts";
import { Extractor, type Made, type Work } from "./extractor.ts";
import { keyOf } from "./heldTable.ts";
import { Helpers } from "./helpers.ts";
import { Ledger, type Merged } from "./ledger.ts";
import { Pace } from "./pace.ts";
import type { StateChange } from "./snapshot.ts";
import type { Stamps } from "./stamps.ts";
import { articleState } from "./store.ts";
import type { Fault } from "./takeIn.ts";

/** What reading came to, to be taken in as one: segments first, then states, then what was merged. */
export interface Arrival {
	/** They follow the segments that there are. */
	readonly segments: readonly ArrayBuffer[];
	readonly states: readonly StateChange[];
	readonly merged: Merged | null;
	/** Everything of all files that is not read. */
	readonly skipped: readonly Skipped[];
	/** When a file was last read, milliseconds since the epoch. */
	readonly readAt: number;
}

export interface IntakeSettings {
	/** The folder of the articles. */
	readonly corpus: string;
	/** Where the snapshot is kept; null keeps none. */
	readonly folder: string | null;
	/** Whether it may be written: another process may have it. */
	readonly writable: boolean;
	readonly stamps: Stamps;
	/** Processes that extract while there is much to do. */
	readonly helpers: number;
}

export interface IntakeListener {
	arrived(arrival: Arrival): void;
	progressed(progress: Progress): void;
	failed(fault: Fault): void;
}

/** Bytes of changed files beyond which help is called: some seconds of work. */
const MUCH = 4_000_000;
/** Milliseconds between two notes of progress, between two snapshots of a long reading. */
const PROGRESS_EVERY = 500;
const COMMIT_EVERY = 20_000;

/** Reads what is new in the corpus, one pass at a time. */
export class Intake {
	readonly #settings: IntakeSettings;
	readonly #listener: IntakeListener;
	readonly #ledger: Ledger;

	constructor(settings: IntakeSettings, listener: IntakeListener) {
		this.#settings = settings;
		this.#listener = listener;
		this.#ledger = new Ledger(settings);
	}

	/** Goes on from the snapshot, where whoever answers has loaded it; else begins from nothing. */
	async begin(fromSnapshot: boolean): Promise<void> {
		if (fromSnapshot && (await this.#ledger.restore())) return;
		const past = await this.#ledger.past();
		if (past.length === 0) return;
		const extractor = new Extractor();
		const pass = this.#pass();
		for (const { article, hash, turn, state, since } of past) {
			const made = extractor.take({
				article,
				hash,
				turn,
				past: { state, since },
			});
			if (made !== null) pass.segment(made);
		}
		const made = extractor.finish();
		if (made !== null) pass.segment(made);
		await pass.end();
	}

	/**
	 * Reads what has changed since the last pass.
	 *
	 * @returns whether anything had
	 * @throws the file system's error where there is no corpus, or where the snapshot cannot be written
	 */
	async run(): Promise<boolean> {
		const { corpus } = this.#settings;
		const { seen, gone } = await changesIn(corpus, this.#ledger.files);
		if (seen.length === 0 && gone.length === 0) return false;
		const bytes = seen.reduce((sum, { size }) => sum + size, 0);
		const pass = this.#pass(bytes > MUCH);
		try {
			for (const file of seen) pass.pace.expect(file);
			for (const file of seen) await this.#readFile(file, pass);
			for (const name of gone) await this.#leave(name, pass);
			await pass.end();
		} finally {
			pass.close();
		}
		return true;
	}

	#pass(much = false): Pass {
		return new Pass(
			this.#ledger,
			this.#listener,
			much ? this.#settings.helpers : 0,
		);
	}

	async #readFile(file: FileSeen, pass: Pass): Promise<void> {
		const before = this.#ledger.files.get(file.name);
		const sha256 = await sha256OfFile(file.path);
		const { name, size, modified, changed } = file;
		if (sha256 !== null && sha256 === before?.sha256) {
			// Only its entry has changed.
			this.#ledger.setFile({ ...before, size, modified, changed }, Date.now());
			return;
		}
		const skipped: Skipped[] = [];
		const met = new Set<string>();
		const turns = new Map<string, number>();
		for await (const batch of readFile(file)) {
			skipped.push(...batch.skipped);
			const works: Work[] = [];
			for (const article of batch.articles) {
				const turn = turns.get(article.id) ?? 0;
				turns.set(article.id, turn + 1);
				const key = keyOf(article.id, turn);
				met.add(key);
				const hash = hashOf(article);
				pass.meet(article.id, hash);
				const held = this.#ledger.table.find(name, key, hash);
				if (held === undefined) works.push({ article, hash, turn });
				else if (held.state !== articleState.present)
					pass.states(
						await this.#ledger.bringBack(name, key, held, Date.now()),
					);
			}
			await pass.work(works);
		}
		// What cannot be read just now is not gone.
		if (!skipped.some(({ reason }) => reason === "unreadable"))
			for (const key of this.#ledger.table.keysOf(name))
				if (!met.has(key))
					pass.states(
						await this.#ledger.leave(
							name,
							key,
							articleState.removed,
							Date.now(),
						),
					);
		this.#ledger.setFile(
			{ name, size, modified, changed, sha256: sha256 ?? "", skipped },
			Date.now(),
		);
	}

	/** A file is gone; what was moved to another file is not. */
	async #leave(name: string, pass: Pass): Promise<void> {
		for (const key of this.#ledger.table.keysOf(name)) {
			const moved = this.#ledger.table
				.versions(name, key)
				.some(
					({ state, hash }) =>
						state === articleState.present &&
						pass.hasMet(key.split("\n")[0] ?? key, hash),
				);
			pass.states(
				await this.#ledger.leave(
					name,
					key,
					moved ? articleState.replaced : articleState.removed,
					Date.now(),
				),
			);
		}
		this.#ledger.dropFile(name, Date.now());
	}
}

/** One pass: gathers what changes, and hands it on as one where it is little, segment by segment where it is much. */
class Pass {
	readonly pace = new Pace(() => performance.now());
	readonly #ledger: Ledger;
	readonly #listener: IntakeListener;
	readonly #helpers: Helpers | null;
	readonly #extractor = new Extractor();
	readonly #met = new Set<string>();
	#segments: ArrayBuffer[] = [];
	#states: StateChange[] = [];
	/** Segments are taken in one after the other, whoever made them. */
	#taken: Promise<void> = Promise.resolve();
	#told = 0;
	#committed = performance.now();

	constructor(ledger: Ledger, listener: IntakeListener, helpers: number) {
		this.#ledger = ledger;
		this.#listener = listener;
		this.#helpers =
			helpers === 0 ? null : new Helpers(helpers, (made) => this.segment(made));
	}

	/** Remembers that an article stands somewhere. */
	meet(id: string, hash: readonly number[]): void {
		this.#met.add(`${id}\n${hash.join()}`);
	}

	hasMet(id: string, hash: readonly number[]): boolean {
		return this.#met.has(`${id}\n${hash.join()}`);
	}

	/** Extracts articles, here or in a helper. */
	async work(works: readonly Work[]): Promise<void> {
		if (works.length > 0 && this.#helpers !== null)
			await this.#helpers.give(works);
		else
			for (const work of works) {
				const made = this.#extractor.take(work);
				if (made !== null) this.segment(made);
			}
		for (const { article } of works)
			this.pace.add(
				article.paragraphs.reduce((sum, text) => sum + text.length, 0),
			);
		this.#tell();
		await this.#taken;
	}

	/** Takes a segment in. */
	segment(made: Made): void {
		this.#taken = this.#taken.then(async () => {
			for (const fault of made.faults) this.#listener.failed(fault);
			this.#states.push(...(await this.#ledger.addSegment(made, Date.now())));
			this.#segments.push(made.buffer);
			// What fills a segment is much: it is in the answers before the rest is read.
			if (made.full) await this.#arrive();
		});
		// A rejection is met where the pass waits.
		this.#taken.catch(() => undefined);
	}

	states(changes: readonly StateChange[]): void {
		this.#states.push(...changes);
	}

	async end(): Promise<void> {
		const made = this.#extractor.finish();
		if (made !== null) this.segment(made);
		await this.#helpers?.finish();
		await this.#taken;
		await this.#arrive();
		await this.#ledger.commit();
		const merged = await this.#ledger.mergeSmall();
		if (merged === null) return;
		await this.#ledger.commit();
		this.#hand([], [], merged);
	}

	close(): void {
		this.#helpers?.end();
	}

	async #arrive(): Promise<void> {
		this.#hand(this.#segments, this.#states, null);
		this.#segments = [];
		this.#states = [];
		if (performance.now() - this.#committed < COMMIT_EVERY) return;
		this.#committed = performance.now();
		await this.#ledger.commit();
	}

	#hand(
		segments: readonly ArrayBuffer[],
		states: readonly StateChange[],
		merged: Merged | null,
	): void {
		this.#listener.arrived({
			segments,
			states,
			merged,
			skipped: this.#ledger.skipped,
			readAt: this.#ledger.readAt,
		});
	}

	#tell(): void {
		if (performance.now() - this.#told < PROGRESS_EVERY) return;
		this.#told = performance.now();
		this.#listener.progressed(this.pace.progress());
	}
}
