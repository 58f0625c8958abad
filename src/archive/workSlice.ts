import { setImmediate } from "node:timers/promises";

/** Milliseconds of work after which the event loop turns: nobody who asks something meanwhile notices. */
const LONGEST = 8;

/** Work that is long and must not hold the event loop, a slice at a time. */
export class WorkSlice {
	#since = performance.now();

	get isOver(): boolean {
		return performance.now() - this.#since > LONGEST;
	}

	/** Begins the next one when others have had their turn. @param turn - how they get it, where more than once round is wanted */
	async next(turn: () => Promise<void> = () => setImmediate()): Promise<void> {
		await turn();
		this.#since = performance.now();
	}
}
