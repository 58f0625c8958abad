import { BREAK, SEVERAL, SKIP } from "../language/fold.ts";
import {
	letterAt,
	lettersIn,
	marksIn,
	POINT,
	searchedLetters,
	searchedMarks,
	searchedSeveral,
} from "../language/searchLetters.ts";

/** A stretch to be found: folded units, and whether punctuation counts. */
export interface Pattern {
	/** Letters, figures and symbols only; what the index is asked for. */
	readonly letters: Uint16Array;
	/** With punctuation, where that counts; null where it is passed over. */
	readonly marks: Uint16Array | null;
	/** How many marks that count stand before the first letter. */
	readonly lead: number;
	/** The very units that were typed, and which of them a match begins with. */
	readonly typed: Uint16Array;
	readonly typedFrom: number;
}

const unitsOf = (text: string): Uint16Array => {
	const units = new Uint16Array(text.length);
	for (let index = 0; index < text.length; index++)
		units[index] = text.charCodeAt(index);
	return units;
};

/**
 * What to look for.
 *
 * @param exact - whether punctuation counts; it always does in a text of nothing else
 */
export function patternOf(text: string, exact = false): Pattern {
	const typed = unitsOf(text);
	const letters = lettersIn(typed);
	if (!exact && letters.units.length > 0)
		return {
			letters: letters.units,
			marks: null,
			lead: 0,
			typed,
			typedFrom: letters.first,
		};
	const marks = marksIn(typed);
	return {
		letters: letters.units,
		marks: marks.units,
		lead: Math.max(0, marks.units.indexOf(letters.units[0] ?? 0)),
		typed,
		typedFrom: marks.first,
	};
}

/** Whether there is nothing to look for. */
export function isEmpty(pattern: Pattern): boolean {
	return pattern.letters.length === 0 && (pattern.marks?.length ?? 0) === 0;
}

/**
 * Where a match that begins at a unit ends, or -1 where there is none.
 *
 * @param inside - which unit of a character that folds to several it begins with
 */
export function matchFrom(
	text: Uint16Array,
	at: number,
	pattern: Pattern,
	inside = 0,
): number {
	const lettersOnly = pattern.marks === null;
	const table = lettersOnly ? searchedLetters : searchedMarks;
	const several = lettersOnly ? searchedSeveral.letters : searchedSeveral.marks;
	const wanted = pattern.marks ?? pattern.letters;
	let met = 0;
	let skipInside = inside;
	for (let index = at; index < text.length; index++) {
		const raw = text[index] ?? 0;
		let unit = table[raw] ?? SKIP;
		if (unit === POINT && lettersOnly) unit = letterAt(text, index);
		if (unit === SKIP) continue;
		if (unit === BREAK) return -1;
		if (unit !== SEVERAL) {
			if (unit !== wanted[met]) return -1;
			met++;
		} else {
			for (const one of several.get(raw) ?? []) {
				if (skipInside > 0) {
					skipInside--;
					continue;
				}
				if (one !== wanted[met]) return -1;
				met++;
				if (met === wanted.length) break;
			}
		}
		if (met === wanted.length) return index + 1;
	}
	return -1;
}

/** Whether what stands where a match begins is what was typed, unit by unit. */
export function isAsTyped(
	text: Uint16Array,
	start: number,
	{ typed, typedFrom }: Pattern,
): boolean {
	const from = start - typedFrom;
	for (let index = 0; index < typed.length; index++)
		if (text[from + index] !== typed[index]) return false;
	return true;
}

/** What a visit says to end a search. */
export const STOP = true;
/** Whether a search goes on after a visit. */
export type Step = typeof STOP | undefined;

/** Called with where a match begins and ends, UTF-16 offsets; `STOP` ends the search. */
export type Visit = (start: number, end: number) => Step;

/** Visits every match in a stretch of text, by looking at all of it. */
export function scan(
	text: Uint16Array,
	start: number,
	end: number,
	pattern: Pattern,
	visit: Visit,
): Step {
	const lettersOnly = pattern.marks === null;
	const table = lettersOnly ? searchedLetters : searchedMarks;
	const several = lettersOnly ? searchedSeveral.letters : searchedSeveral.marks;
	const first = (pattern.marks ?? pattern.letters)[0];
	if (first === undefined) return undefined;
	for (let index = start; index < end; index++) {
		const raw = text[index] ?? 0;
		const unit = table[raw] ?? SKIP;
		if (unit === first) {
			const close = matchFrom(text, index, pattern);
			if (close !== -1 && close <= end && visit(index, close) === STOP)
				return STOP;
		} else if (unit === SEVERAL) {
			const units = several.get(raw) ?? [];
			for (let inside = 0; inside < units.length; inside++) {
				const close =
					units[inside] === first
						? matchFrom(text, index, pattern, inside)
						: -1;
				if (close === -1 || close > end) continue;
				if (visit(index, close) === STOP) return STOP;
				break;
			}
		}
	}
	return undefined;
}
