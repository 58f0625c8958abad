import { Worker } from "node:worker_threads";

/** Starts a thread of ours from its TypeScript source, with the loader that this process runs with. */
export function startThread(file: string, data?: unknown): Worker {
	return new Worker(new URL(file, import.meta.url), {
		workerData: data,
		execArgv: ["--import", import.meta.resolve("tsx")],
	});
}
