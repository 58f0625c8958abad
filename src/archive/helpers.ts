import type { Worker } from "node:worker_threads";
import type { Made, Work } from "./extractor.ts";
import type { FromHelper, ToHelper } from "./helperThread.ts";
import { startThread } from "./threads.ts";

/** Batches a helper may have waiting: enough that it never waits for more. */
const WAITING = 3;

interface Helper {
	readonly thread: Worker;
	/** What it was given and has not made a segment of, in order. */
	works: Work[];
	waiting: number;
	finished: (() => void) | null;
}

/** Threads that extract beside this one while there is much to do. */
export class Helpers {
	readonly #helpers: Helper[] = [];
	#failure: Error | null = null;

	/** @param made - called with every segment */
	constructor(count: number, made: (made: Made) => void) {
		for (let number = 0; number < count; number++) {
			const helper: Helper = {
				thread: startThread("./helperThread.ts", null),
				works: [],
				waiting: 0,
				finished: null,
			};
			helper.thread.on("message", (message: FromHelper) => {
				if (message.kind === "done") helper.waiting--;
				else if (message.kind === "finished") helper.finished?.();
				else {
					const { count, ...rest } = message.made;
					made({ ...rest, works: helper.works.splice(0, count) });
				}
			});
			helper.thread.on("error", (error) => {
				this.#failure = error instanceof Error ? error : new Error("a thread");
				helper.finished?.();
			});
			this.#helpers.push(helper);
		}
	}

	/** Gives a batch to a helper that has little to do; false where all are busy, or there is none. */
	offer(works: readonly Work[]): boolean {
		const [least] = [...this.#helpers].sort(
			(one, other) => one.waiting - other.waiting,
		);
		if (least === undefined || least.waiting >= WAITING) return false;
		least.waiting++;
		least.works.push(...works);
		least.thread.postMessage({ kind: "work", works } satisfies ToHelper);
		return true;
	}

	/**
	 * Waits until everything given is made, and ends the threads.
	 *
	 * @throws what a thread failed with
	 */
	async finish(): Promise<void> {
		await Promise.all(
			this.#helpers.map(
				(helper) =>
					new Promise<void>((resolve) => {
						helper.finished = resolve;
						if (this.#failure !== null) resolve();
						else
							helper.thread.postMessage({ kind: "finish" } satisfies ToHelper);
					}),
			),
		);
		await this.end();
		if (this.#failure !== null) throw this.#failure;
	}

	/** Ends the threads at once. */
	async end(): Promise<void> {
		await Promise.all(this.#helpers.map(({ thread }) => thread.terminate()));
		this.#helpers.length = 0;
	}
}
