import { percentile } from "../figures.ts";

const TICK = 2;

/** How late the event loop is, every other millisecond, from now on. */
export class Lateness {
	readonly #late: number[] = [];
	#expected = performance.now() + TICK;
	readonly #timer = setInterval(() => {
		const now = performance.now();
		this.#late.push(Math.max(0, now - this.#expected));
		this.#expected = now + TICK;
	}, TICK);

	/** Milliseconds that it was held: all but a thousandth of the time no longer than the first, never longer than the second. */
	stop(): { readonly heldP999: number; readonly heldEver: number } {
		clearInterval(this.#timer);
		return {
			heldP999: percentile(this.#late, 0.999),
			heldEver: percentile(this.#late, 1),
		};
	}
}
