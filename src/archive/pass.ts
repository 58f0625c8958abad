import type { Article } from "../model.ts";
import type { Progress, Skipped } from "./answers.ts";
import { type Change, departed } from "./departed.ts";
import { ExtractingProcesses } from "./extractingProcesses.ts";
import { Extractor, type Made, type Work } from "./extractor.ts";
import type { Held } from "./heldTable.ts";
import type { Ledger, Merged } from "./ledger.ts";
import { Pace } from "./pace.ts";
import type { FileRead, StateChange } from "./snapshot.ts";
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

export interface IntakeListener {
	arrived(arrival: Arrival): void;
	progressed(progress: Progress): void;
	failed(fault: Fault): void;
}

/** Milliseconds between two notes of progress, between two snapshots of a long reading. */
const PROGRESS_EVERY = 500;
/** Milliseconds after which it is noted in any case. */
const TICK = 2_000;
const COMMIT_EVERY = 20_000;
/** Articles of which it is much that they have changed. */
const MANY_STATES = 1_000;

/** UTF-16 units of an article's body. */
const charactersOf = ({ paragraphs }: Article): number =>
	paragraphs.reduce((sum, text) => sum + text.length, 0);

/** One pass: gathers what changes, and hands it on as one where it is little, segment by segment where it is much. */
export class Pass {
	readonly pace = new Pace(() => performance.now());
	readonly #ledger: Ledger;
	readonly #listener: IntakeListener;
	readonly #processes: ExtractingProcesses | null;
	readonly #extractor = new Extractor();
	readonly #returned: Change[] = [];
	readonly #missing = new Set<Held>();
	readonly #files: FileRead[] = [];
	readonly #gone: string[] = [];
	#segments: ArrayBuffer[] = [];
	#states: StateChange[] = [];
	/** Segments are taken in one after the other, whoever made them. */
	#taken: Promise<void> = Promise.resolve();
	readonly #isLong: boolean;
	#told = Number.NEGATIVE_INFINITY;
	#ticking: NodeJS.Timeout | null = null;
	#committed = performance.now();

	/** @param long - how many processes help with it; null for a short pass, of which nobody is told */
	constructor(
		ledger: Ledger,
		listener: IntakeListener,
		long: { readonly processes: number } | null,
	) {
		this.#ledger = ledger;
		this.#listener = listener;
		this.#isLong = long !== null;
		this.#processes =
			long === null || long.processes === 0
				? null
				: new ExtractingProcesses(
						long.processes,
						(made) => this.segment(made),
						(works) => this.#count(works),
					);
		// It may take long until there is anything new to show: then that time goes on is.
		this.#tell();
		if (this.#isLong) this.#ticking = setInterval(() => this.#tell(), TICK);
	}

	/** Extracts articles, here or in a process of its own. */
	async work(works: readonly Work[]): Promise<void> {
		if (works.length > 0 && this.#processes !== null)
			await this.#processes.give(works);
		else
			for (const work of works) {
				const made = this.#extractor.take(work);
				if (made !== null) this.segment(made);
			}
		if (this.#processes === null) this.#count(works);
		await this.#taken;
	}

	#count(works: readonly Work[]): void {
		for (const { article } of works) this.pace.add(charactersOf(article));
		this.#tell();
	}

	/** An article need not be extracted: it is held. */
	hold(article: Article): void {
		this.pace.pass(charactersOf(article));
	}

	/** Takes a segment in. */
	segment(made: Made): void {
		this.#taken = this.#taken.then(async () => {
			for (const fault of made.faults) this.#listener.failed(fault);
			const states = await this.#ledger.addSegment(made, Date.now());
			this.#states = this.#states.concat(states);
			this.#segments.push(made.buffer);
			// What fills a segment is much: it is in the answers before the rest is read.
			if (made.full) await this.#arrive();
		});
		// A rejection is met where the pass waits.
		this.#taken.catch(() => undefined);
	}

	/** Remembers that a file has been read. It counts when all that was found in it is held: not before the end. */
	fileRead(file: FileRead): void {
		this.#files.push(file);
	}

	/** Remembers that a file is gone. */
	fileGone(name: string): void {
		this.#gone.push(name);
	}

	/** Remembers that articles are back in their file. */
	comeBack(changes: readonly Change[]): void {
		this.#returned.push(...changes);
	}

	/** Remembers that an article's file holds it no more. It may stand in another: that is known when all are read. */
	miss(held: Held): void {
		this.#missing.add(held);
	}

	async end(): Promise<void> {
		const made = this.#extractor.finish();
		if (made !== null) this.segment(made);
		await this.#processes?.finish();
		await this.#taken;
		this.#told = Number.NEGATIVE_INFINITY;
		this.#tell();
		await this.#change(this.#returned);
		await this.#change(departed(this.#ledger.table, this.#missing, Date.now()));
		for (const file of this.#files) this.#ledger.setFile(file, Date.now());
		for (const name of this.#gone) this.#ledger.dropFile(name, Date.now());
		await this.#arrive();
		await this.#ledger.commit();
		const merged = await this.#ledger.mergeSmall();
		if (merged === null) return;
		// Whatever becomes of writing it down: from now on articles are counted as in the merged one.
		this.#hand([], [], merged);
		await this.#ledger.commit();
	}

	/** Says what becomes of articles. What is much is in the answers before the rest. */
	async #change(changes: readonly Change[]): Promise<void> {
		for await (const states of this.#ledger.change(changes)) {
			this.#states = this.#states.concat(states);
			if (this.#states.length >= MANY_STATES) await this.#arrive();
		}
	}

	/** Hands on what was taken in before the pass failed: it is held, and the segments that follow are counted after it. */
	async fail(): Promise<void> {
		this.#processes?.end();
		await this.#taken.catch(() => undefined);
		if (this.#segments.length > 0 || this.#states.length > 0) this.#handAll();
	}

	/** Keeps what is extracted so far. */
	async breakOff(): Promise<void> {
		this.#processes?.end();
		const made = this.#extractor.finish();
		if (made !== null) this.segment(made);
		await this.#taken;
		await this.#ledger.commit();
	}

	close(): void {
		clearInterval(this.#ticking ?? undefined);
		this.#processes?.end();
	}

	async #arrive(): Promise<void> {
		this.#handAll();
		if (performance.now() - this.#committed < COMMIT_EVERY) return;
		this.#committed = performance.now();
		await this.#ledger.commit();
	}

	#handAll(): void {
		const [segments, states] = [this.#segments, this.#states];
		this.#segments = [];
		this.#states = [];
		this.#hand(segments, states, null);
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
		if (!this.#isLong || performance.now() - this.#told < PROGRESS_EVERY)
			return;
		this.#told = performance.now();
		this.#listener.progressed(this.pace.progress());
	}
}
