import { Worker } from "node:worker_threads";

/** A thread does not take over the loader that reads TypeScript: it registers its own before anything else. */
const opening = `
const { workerData } = require("node:worker_threads");
import(workerData.loader)
	.then(({ register }) => {
		register();
		return import(workerData.file);
	})
	.catch((error) => {
		setImmediate(() => {
			throw error;
		});
	});
`;

/** What a thread of ours is started with, besides what its file asks for. */
export interface Started<T> {
	readonly loader: string;
	readonly file: string;
	readonly data: T;
}

/** Starts a thread of ours from its TypeScript source. */
export function startThread<T>(file: URL, data: T): Worker {
	const workerData: Started<T> = {
		loader: import.meta.resolve("tsx/esm/api"),
		file: file.href,
		data,
	};
	return new Worker(opening, { eval: true, workerData, execArgv: [] });
}
