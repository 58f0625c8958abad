import type { Reading } from "./library.ts";

/** Questions asked of one state of the archive, and the numbers that answer them. */
interface Remembered {
	readonly version: number;
	readonly answers: Map<string, readonly number[]>;
	/** Numbers in all of them. */
	size: number;
}

const remembered = new WeakMap<Reading, Remembered>();

/** Numbers that are kept in all: 16 MB. */
const MOST = 2_000_000;

/**
 * What a question came to, worked out once for everybody who asks the same of the same articles: whoever turns pages, and
 * an export that takes its rows a few at a time.
 *
 * @param key - the whole of the question, but for which of its hits are wanted
 */
export function rememberedAnswer(
	reading: Reading,
	key: string,
	workOut: () => readonly number[],
): readonly number[] {
	const { version } = reading.store;
	let kept = remembered.get(reading);
	if (kept?.version !== version) {
		kept = { version, answers: new Map(), size: 0 };
		remembered.set(reading, kept);
	}
	const known = kept.answers.get(key);
	if (known !== undefined) {
		// What is asked again is the last to be forgotten.
		kept.answers.delete(key);
		kept.answers.set(key, known);
		return known;
	}
	const fresh = workOut();
	kept.answers.set(key, fresh);
	kept.size += fresh.length + 1;
	for (const [oldest, numbers] of kept.answers) {
		if (kept.size <= MOST || oldest === key) break;
		kept.answers.delete(oldest);
		kept.size -= numbers.length + 1;
	}
	return fresh;
}
