import nodejieba from "nodejieba";

/**
 * Words of a text, cut once by nodejieba and passed along as the offsets where they begin. The dictionary takes about
 * two seconds and 250 MB in every thread that asks for words, so only threads that read pages do.
 */

/** UTF-16 offsets where words begin, ascending. Marks and spaces are words of their own. */
export type WordStarts = readonly number[];

const inserted = new Set<string>();

/**
 * Loads the dictionary, which blocks the thread, and adds static words to it: places, bodies, offices. Never names
 * found while reading, or the same page would be cut differently after another.
 */
export function loadWords(words: Iterable<string> = []): void {
	if (inserted.size === 0) nodejieba.cut("记言", true);
	for (const word of words) {
		if (inserted.has(word)) continue;
		nodejieba.insertWord(word);
		inserted.add(word);
	}
}

/**
 * Where the words of a text begin.
 *
 * @param text - simplified characters, ASCII digits and letters: `plain` text has them at the same offsets
 */
export function cutWords(text: string): WordStarts {
	const starts: number[] = [];
	let at = 0;
	// `true` keeps runs of digits and letters whole.
	for (const word of nodejieba.cut(text, true)) {
		starts.push(at);
		at += word.length;
	}
	return starts;
}

/** The words of a text. */
export function wordsAt(text: string, starts: WordStarts): string[] {
	return starts.map((start, index) => text.slice(start, starts[index + 1]));
}
