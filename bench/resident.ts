import { setTimeout } from "node:timers/promises";

/** Seconds that all are left alone before their memory is looked at: our reading thread warms its dictionary meanwhile. */
export const IDLE = 10;
/** The same after questions, when everything is warm. */
export const IDLE_AFTER = 2;
/** Milliseconds in which what was collected goes back to the system. */
const GIVEN_BACK = 1_000;

/** Resident memory of this process when it has done nothing for some seconds and was collected, in bytes. */
export async function residentAfter(seconds: number): Promise<number> {
	await setTimeout(seconds * 1000);
	globalThis.gc?.();
	await setTimeout(GIVEN_BACK);
	return process.memoryUsage().rss;
}
