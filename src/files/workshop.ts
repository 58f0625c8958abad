import type { Worker } from "node:worker_threads";
import { startThread } from "../thread.ts";
import type { Order } from "./order.ts";
import type { FromWorkshop, ToWorkshop } from "./workshopThread.ts";

/** Where files are made: beside the thread that answers, so that nobody waits for somebody else's file. */
export interface Workshop {
	/**
	 * Makes a file; orders are done in the order they come.
	 *
	 * @throws Error where it cannot be made, or the workshop closes before it is
	 */
	make(order: Order): Promise<Uint8Array>;
	/** Ends the thread; what is not made by then is not made. */
	close(): Promise<void>;
}

interface Waiting {
	resolve(bytes: Uint8Array): void;
	reject(error: Error): void;
}

/** How long the thread is kept with nothing to do, in milliseconds: fonts and libraries take 100 MB. */
const idleAfter = 60_000;

/** A workshop whose thread begins with the first order and ends when there has long been none. */
export function openWorkshop(): Workshop {
	const waiting = new Map<number, Waiting>();
	let thread: Worker | null = null;
	let count = 0;
	let idle: NodeJS.Timeout | undefined;

	const giveUp = (reason: Error) => {
		thread = null;
		for (const { reject } of waiting.values()) reject(reason);
		waiting.clear();
	};

	const end = async () => {
		clearTimeout(idle);
		const ending = thread;
		giveUp(new Error("the workshop has closed"));
		await ending?.terminate();
	};

	const begin = (): Worker => {
		const worker = startThread(
			new URL("./workshopThread.ts", import.meta.url),
			null,
		);
		worker.on("message", (said: FromWorkshop) => {
			const one = waiting.get(said.id);
			waiting.delete(said.id);
			if ("bytes" in said) one?.resolve(said.bytes);
			else one?.reject(new Error(said.error));
			if (waiting.size > 0) return;
			// Nothing waits: neither the process's end nor its memory is to hang on this thread.
			worker.unref();
			idle = setTimeout(() => void end(), idleAfter).unref();
		});
		worker.on("error", (error) => {
			if (worker === thread) giveUp(error);
		});
		worker.on("exit", (code) => {
			if (worker === thread)
				giveUp(new Error(`the workshop's thread has ended: ${code}`));
		});
		return worker;
	};

	return {
		make(order) {
			clearTimeout(idle);
			thread ??= begin();
			thread.ref();
			const id = count++;
			const made = new Promise<Uint8Array>((resolve, reject) => {
				waiting.set(id, { resolve, reject });
			});
			thread.postMessage({ id, order } satisfies ToWorkshop);
			return made;
		},
		close: end,
	};
}
