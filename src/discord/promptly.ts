import { setImmediate as nextTurn } from "node:timers/promises";

/** Stands for “not yet”. */
const pending = Symbol("pending");

/**
 * What a promise has come to by the next turn of the event loop, or null where it waits for something: what is answered
 * from memory is there at once, and what is not may take any time.
 */
export async function promptly<T>(promise: Promise<T>): Promise<T | null> {
	const first = await Promise.race([promise, nextTurn(pending)]);
	return first === pending ? null : await promise;
}

/** A promise was not kept in time. */
export class TooLate extends Error {
	override readonly name = "TooLate";
}

/**
 * A promise, or an error where it is not kept in time.
 *
 * @param budget - milliseconds
 * @throws TooLate
 */
export function within<T>(promise: Promise<T>, budget: number): Promise<T> {
	return new Promise((resolve, reject) => {
		const timer = setTimeout(
			() => reject(new TooLate(`not done within ${budget} ms`)),
			budget,
		);
		promise.then(resolve, reject).finally(() => clearTimeout(timer));
	});
}
