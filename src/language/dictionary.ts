import nodejieba from "nodejieba";

const known = new Map<string, string | null>();

/** Enough for every candidate of a long run without growing for ever. */
const REMEMBERED = 50_000;

/**
 * The part of speech that nodejieba's dictionary gives to exactly this word (`nr` for names of people), or null where it
 * has no such word. Loads the dictionary at the first call.
 */
export function partOfSpeech(word: string): string | null {
	const before = known.get(word);
	if (before !== undefined) return before;
	const [only, ...more] = nodejieba.tag(word);
	const part =
		only && more.length === 0 && only.word === word && only.tag !== "x"
			? only.tag
			: null;
	if (known.size >= REMEMBERED) known.clear();
	known.set(word, part);
	return part;
}
