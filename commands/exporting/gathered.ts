import { setImmediate } from "node:timers/promises";
import type { Searched } from "../../src/archive/answers.ts";

/** Things found that a file holds at most; where there are more, the file says so. */
export const mostFound = 5000;

/** Hits decoded at a time: between two times whoever else asks is answered. */
const sliceLength = 100;

/** How often all is begun anew because the archive has changed meanwhile. */
const tries = 3;

interface Slice<T> {
	readonly hits: readonly T[];
	readonly total: number;
	readonly searched: Searched;
}

/** What was gathered: of each hit what was made of it. */
export interface Gathered<R> {
	readonly rows: readonly R[];
	/** How many hits there are. */
	readonly total: number;
	/** How many of them were taken. */
	readonly taken: number;
	readonly searched: Searched;
}

/**
 * All that a question finds, a few at a time, as of one state of the archive: where it changes meanwhile, it is begun
 * anew, and in the end done in one go.
 *
 * @param ask - the hits of a slice
 * @param rowsOf - what a hit comes to; the hit itself is let go, its article is large
 */
export async function gathered<T, R>(
	ask: (offset: number, limit: number) => Slice<T>,
	rowsOf: (hit: T) => readonly R[],
): Promise<Gathered<R>> {
	for (let attempt = 1; ; attempt++) {
		const inOneGo = attempt > tries;
		const length = inOneGo ? mostFound : sliceLength;
		const first = ask(0, length);
		const rows = first.hits.flatMap(rowsOf);
		const taken = Math.min(first.total, mostFound);
		let offset = length;
		let same = true;
		while (same && offset < taken) {
			await setImmediate();
			const next = ask(offset, Math.min(length, taken - offset));
			same =
				next.total === first.total &&
				next.searched.readAt === first.searched.readAt &&
				next.searched.articles === first.searched.articles;
			if (same) rows.push(...next.hits.flatMap(rowsOf));
			offset += length;
		}
		if (same)
			return { rows, total: first.total, taken, searched: first.searched };
	}
}
