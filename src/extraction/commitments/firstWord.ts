import { partOfSpeech } from "../../language/dictionary.ts";

/** The dictionary's words have four characters at most. */
const LONGEST = 4;

/** The part of speech of the longest word of the dictionary that a text begins with, or an empty string. */
export function firstPart(words: string): string {
	for (let length = Math.min(LONGEST, words.length); length >= 1; length--) {
		const part = partOfSpeech(words.slice(0, length));
		if (part !== null) return part;
	}
	return "";
}
