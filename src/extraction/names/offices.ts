import { Lexicon } from "../../language/lexicon.ts";
import { OFFICE_TAILS, OFFICES, TITLES_BEHIND } from "../tables/offices.ts";

export const offices = new Lexicon(OFFICES);
export const officeTails = new Lexicon(OFFICE_TAILS);
export const titlesBehind = new Lexicon(TITLES_BEHIND);

/** Whether an office noun ends at `end`, and not in the middle of a longer word (代表|团). */
export function officeEndingAt(text: string, end: number): number {
	const length = offices.endingAt(text, end);
	return length > 0 && officeTails.startingAt(text, end) === 0 ? length : 0;
}
