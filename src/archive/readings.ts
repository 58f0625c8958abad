import type { Viewer } from "./archive.ts";
import {
	type Library,
	type Reading,
	readingOf,
	releaseDue,
} from "./library.ts";
import { viewKey } from "./view.ts";

/** The library as each viewer sees it now. What is worked out for one serves all who see the same. */
export class Readings {
	readonly #library: Library;
	readonly #now: () => number;
	readonly #released: () => void;
	readonly #readings = new Map<string, Reading>();
	/** By viewer, the key of the reading; of one version of the store. */
	#keys = new Map<string, string>();
	#version = -1;

	/**
	 * @param now - milliseconds since the epoch
	 * @param released - called, a moment later, when the hour of an article has come
	 */
	constructor(
		library: Library,
		now: () => number,
		released: () => void = () => undefined,
	) {
		this.#library = library;
		this.#now = now;
		this.#released = released;
	}

	/** What a viewer sees at this moment. */
	of(viewer: Viewer): Reading {
		this.releaseDue();
		const key = this.#keyOf(viewer);
		let reading = this.#readings.get(key);
		if (reading === undefined) {
			reading = readingOf(
				this.#library,
				key === EVERYBODY ? { guild: null, editor: false } : viewer,
			);
			this.#readings.set(key, reading);
		}
		return reading;
	}

	/** Whether a viewer sees anything that readers of the same server do not. */
	seesMore(viewer: Viewer): boolean {
		this.releaseDue();
		return this.#library.store.audience.mayReadMore(viewer);
	}

	/** Shows the articles whose hour has come. */
	releaseDue(): void {
		const { nextRelease } = this.#library.store.audience;
		const now = nextRelease === null ? 0 : this.#now();
		if (
			nextRelease !== null &&
			nextRelease <= now &&
			releaseDue(this.#library, now)
		)
			// Whoever asks just now may be the one who is told: their question comes first.
			queueMicrotask(this.#released);
	}

	#keyOf(viewer: Viewer): string {
		const { store } = this.#library;
		if (store.audience.isPlain) return EVERYBODY;
		if (this.#version !== store.version) {
			this.#keys = new Map();
			this.#version = store.version;
		}
		const who = `${viewer.editor}/${viewer.guild ?? ""}`;
		const known = this.#keys.get(who) ?? viewKey(store, viewer);
		this.#keys.set(who, known);
		return known;
	}
}

const EVERYBODY = "everybody";
