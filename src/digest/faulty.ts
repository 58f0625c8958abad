import { isOfTheFile } from "../state/database.ts";

/** Told of what went wrong with one thing among many: the others go on. */
export type Trouble = (
	error: unknown,
	what: Readonly<Record<string, string>>,
) => void;

const minute = 60_000;

/** How long what went wrong is left alone, in milliseconds, the longer the more often it was tried in vain. */
const waits: readonly number[] = [minute, 5 * minute, 60 * minute];
const longestWait = 6 * 60 * minute;

/**
 * What went wrong, to be tried again after a while: a fault that stays must neither fill the log at every look nor be
 * forgotten. Kept for as long as the process runs: another one may do better at once.
 */
export class Faulty<Key> {
	readonly #known = new Map<Key, { times: number; until: number }>();

	/** Whether something is to be left alone just now. @param now - milliseconds since the epoch */
	waits(key: Key, now: number): boolean {
		return (this.#known.get(key)?.until ?? now) > now;
	}

	/** Notes that something went wrong; gives how many times in a row it has. */
	failed(key: Key, now: number): number {
		const before = this.#known.get(key)?.times ?? 0;
		const until = now + (waits[before] ?? longestWait);
		this.#known.set(key, { times: before + 1, until });
		return before + 1;
	}

	/** Notes that it went well. */
	mended(key: Key): void {
		this.#known.delete(key);
	}
}

/**
 * Does something with several as one; where that goes wrong, with ever fewer of them, until what is at fault is alone.
 *
 * @param failed - told of each that is at fault
 * @throws what is the state file's fault, and none of theirs
 */
export function asFewAsNeeded<T>(
	all: readonly T[],
	does: (some: readonly T[]) => void,
	failed: (one: T, error: unknown) => void,
): void {
	const [first, second] = all;
	if (first === undefined) return;
	try {
		does(all);
	} catch (error) {
		if (isOfTheFile(error)) throw error;
		if (second === undefined) {
			failed(first, error);
			return;
		}
		const half = all.length >> 1;
		asFewAsNeeded(all.slice(0, half), does, failed);
		asFewAsNeeded(all.slice(half), does, failed);
	}
}
