import { setImmediate as turn } from "node:timers/promises";

/** How often the heap is collected on being asked: what waits for a finalizer is freed by the next time. */
const times = 3;

// Run inside a bot that is measured: `kill -USR2` collects its heap.
process.on("SIGUSR2", async () => {
	for (let time = 0; time < times; time++) {
		globalThis.gc?.();
		await turn();
	}
});
