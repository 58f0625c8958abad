import { parentPort } from "node:worker_threads";
import { make } from "./make.ts";
import type { Order } from "./order.ts";

/** What the thread is told, and what it says. */
export interface ToWorkshop {
	readonly id: number;
	readonly order: Order;
}

export type FromWorkshop =
	| { readonly id: number; readonly bytes: Uint8Array }
	| { readonly id: number; readonly error: string };

/** The thread in which files are made, one after another. */
const port = parentPort;
if (port !== null) {
	let before = Promise.resolve();
	port.on("message", ({ id, order }: ToWorkshop) => {
		before = before.then(async () => {
			try {
				const made = await make(order);
				// A copy of its own: what is handed over may be a part of something larger.
				const bytes = new Uint8Array(made);
				port.postMessage({ id, bytes } satisfies FromWorkshop, [bytes.buffer]);
			} catch (error) {
				port.postMessage({
					id,
					error:
						error instanceof Error
							? (error.stack ?? error.message)
							: String(error),
				} satisfies FromWorkshop);
			}
		});
	});
}
