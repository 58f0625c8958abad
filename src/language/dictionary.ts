import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { WordTable } from "./wordTable.ts";

/** nodejieba's own dictionary. */
const file = createRequire(import.meta.url).resolve(
	"nodejieba/submodules/cppjieba/dict/jieba.dict.utf8",
);

/** Rules ask of words of one to four characters. */
const LONGEST = 4;

let parts: WordTable | undefined;

/**
 * The part of speech that nodejieba's dictionary gives to exactly this word (`nr` for names of people), or null where it
 * has no such word. Its file is read at the first call, in a fifth of a second; nodejieba itself is not loaded.
 */
export function partOfSpeech(word: string): string | null {
	if (parts === undefined) for (const _ of readingDictionary());
	return parts?.get(word) ?? null;
}

/** Whether a text is a word of the dictionary that is no name. */
export function isWord(text: string): boolean {
	const part = partOfSpeech(text);
	return part !== null && !part.startsWith("nr");
}

/** Whether a text is a verb of the dictionary. */
export const isVerb = (text: string): boolean =>
	partOfSpeech(text)?.startsWith("v") ?? false;

/** Lines read in one step: some milliseconds. */
const STEP = 8000;

/**
 * Reads the dictionary's file step by step: between two steps the event loop may turn. Whoever asks before the last step reads it
 * all at once.
 */
export function* readingDictionary(): Generator<undefined, void> {
	if (parts !== undefined) return;
	// A line of the dictionary is `word frequency part`.
	const found = new WordTable();
	const text = readFileSync(file, "utf8");
	for (let start = 0, lines = 0; start < text.length; lines++) {
		if (lines % STEP === STEP - 1) yield;
		const stop = text.indexOf("\n", start);
		const end = stop < 0 ? text.length : stop;
		const gap = text.indexOf(" ", start);
		if (gap > start && gap - start <= LONGEST)
			found.set(
				text.slice(start, gap),
				text.slice(text.lastIndexOf(" ", end) + 1, end),
			);
		start = end + 1;
	}
	parts = found;
}
