import { setImmediate } from "node:timers/promises";

/** Lets questions that come all at once be answered by turns. */
export interface Turns {
	/**
	 * Asks when it is this asker's turn. Between two questions the event loop turns, so that whoever comes meanwhile is told
	 * at once that an answer is coming; and the askers take turns, so that nobody waits for all that another one asks.
	 */
	take<T>(asker: string, ask: () => Promise<T>): Promise<T>;
}

/** Questions that wait, by who asks them. */
export function openTurns(): Turns {
	const waiting = new Map<string, (() => void)[]>();
	let running = false;

	const run = async (): Promise<void> => {
		running = true;
		while (waiting.size > 0) {
			// A look at what has come, before the next question holds the event loop again.
			await setImmediate();
			const [first] = waiting;
			if (first === undefined) break;
			const [asker, asks] = first;
			const ask = asks.shift();
			// Whoever has had a turn is last.
			waiting.delete(asker);
			if (asks.length > 0) waiting.set(asker, asks);
			ask?.();
		}
		running = false;
	};

	return {
		take: (asker, ask) =>
			new Promise((resolve, reject) => {
				const begin = () => {
					try {
						ask().then(resolve, reject);
					} catch (error) {
						reject(error);
					}
				};
				const own = waiting.get(asker);
				if (own === undefined) waiting.set(asker, [begin]);
				else own.push(begin);
				if (!running) void run();
			}),
	};
}
