import type { Audience } from "./audience.ts";
import type { Readings } from "./readings.ts";

/** The longest and the shortest that a timer waits, milliseconds. */
const LONGEST = 2 ** 31 - 1;
const SHORTEST = 20;

/**
 * Wakes at the hour of each article that is kept back, so that whoever waits for changes hears of it; whoever asks is
 * answered to the second without it.
 */
export class ReleaseClock {
	readonly #readings: Readings;
	readonly #audience: Audience;
	readonly #now: () => number;
	#timer: NodeJS.Timeout | null = null;

	/** @param now - milliseconds since the epoch */
	constructor(readings: Readings, audience: Audience, now: () => number) {
		this.#readings = readings;
		this.#audience = audience;
		this.#now = now;
	}

	/** Waits for the next hour there is; to be called again when articles have come. */
	set(): void {
		this.stop();
		const { nextRelease } = this.#audience;
		if (nextRelease === null) return;
		const wait = Math.min(
			Math.max(nextRelease - this.#now(), SHORTEST),
			LONGEST,
		);
		this.#timer = setTimeout(() => {
			this.#readings.releaseDue();
			this.set();
		}, wait);
		this.#timer.unref();
	}

	stop(): void {
		clearTimeout(this.#timer ?? undefined);
		this.#timer = null;
	}
}
