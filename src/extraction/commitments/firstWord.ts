import { partOfSpeech } from "../../language/dictionary.ts";
import { remembering } from "../remembering.ts";

/** The dictionary's words have four characters at most. */
const LONGEST = 4;

/** As many openings are kept in mind. */
const MOST_KEPT = 1 << 12;

const known = remembering(readFirst, MOST_KEPT);

/** The part of speech of the longest word of the dictionary that a text begins with, or an empty string. */
export const firstPart = (words: string): string =>
	known(words.slice(0, LONGEST));

function readFirst(words: string): string {
	for (let length = Math.min(LONGEST, words.length); length >= 1; length--) {
		const part = partOfSpeech(words.slice(0, length));
		if (part !== null) return part;
	}
	return "";
}
