import { foldText } from "../language/fold.ts";
import { typedSound } from "../language/pinyin.ts";
import type { ArchiveSuggestion } from "./answers.ts";
import type { Reading } from "./library.ts";
import type { Fit } from "./lineIndex.ts";

/** What every kind of completion works with. */

/** Completes a typed text: at most `limit`, best first. */
export type Source = (
	reading: Reading,
	typed: string,
	limit: number,
) => readonly ArchiveSuggestion[];

/** Matches looked at before they are put in order. */
export const LOOKED_AT = 400;
/** Latest articles that an empty text is completed from. */
export const LATEST = 200;

export const fitRank: Readonly<Record<Fit, number>> = {
	exact: 0,
	prefix: 1,
	content: 2,
};

/** What a typed text is looked up as: pinyin where it can be, else as it is. */
export function needleOf(typed: string): { needle: string; isSound: boolean } {
	const sound = typedSound(typed.normalize("NFKC"));
	return sound === null
		? { needle: foldText(typed), isSound: false }
		: { needle: sound, isSound: true };
}
