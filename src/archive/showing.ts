import type { Viewer } from "./archive.ts";
import { HeldArchive, type Intake } from "./heldArchive.ts";
import type { Library } from "./library.ts";
import { Overlay } from "./overlay.ts";
import { Readings } from "./readings.ts";
import { ReleaseClock } from "./releaseClock.ts";

/** What is held as viewers see it: corrected, each article from its hour on; whoever listens is told of every change. */
export class Showing {
	/** What people have corrected. */
	readonly overlay: Overlay;
	readonly #readings: Readings;
	readonly #clock: ReleaseClock;
	readonly #intake: Intake;
	readonly #listeners = new Set<() => void>();

	/** @param now - milliseconds since the epoch */
	constructor(library: Library, intake: Intake, now: () => number) {
		this.#intake = intake;
		this.#readings = new Readings(library, now, () => this.tell());
		this.#clock = new ReleaseClock(this.#readings, library.store.audience, now);
		this.#clock.set();
		this.overlay = new Overlay(library);
	}

	as(viewer: Viewer): HeldArchive {
		return new HeldArchive(this.#readings, viewer, this.#intake);
	}

	/** Articles have come, of which some may have an hour of their own. */
	arrived(): void {
		this.#clock.set();
		this.tell();
	}

	tell(): void {
		for (const changed of this.#listeners) changed();
	}

	/** Calls back after every change of what is held or shown; returns how to stop that. */
	onChange(changed: () => void): () => void {
		this.#listeners.add(changed);
		return () => this.#listeners.delete(changed);
	}

	stop(): void {
		this.#clock.stop();
	}
}
