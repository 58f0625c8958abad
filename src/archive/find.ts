import {
	BREAK,
	foldedLetters,
	foldedMarks,
	foldedSeveral,
	SEVERAL,
	SKIP,
} from "../language/fold.ts";
import {
	firstKeyFrom,
	forEachPlace,
	type Grams,
	keyNumber,
	listBytes,
	STOP,
	type Step,
} from "./grams.ts";
import { matchFrom, type Pattern, scan, type Visit } from "./pattern.ts";

/** A text with its index. */
export interface IndexedText {
	readonly text: Uint16Array;
	readonly grams: Grams;
}

/** About how many bytes finding a pattern goes through: more where it is more common, 0 where it is nowhere. */
export function costOf({ text, grams }: IndexedText, pattern: Pattern): number {
	const { letters } = pattern;
	if (letters.length === 0) return text.length * 2;
	if (letters.length === 1) {
		const [from, to] = listsOfOne(grams, letters[0] ?? 0);
		return (grams.starts[to] ?? 0) - (grams.starts[from] ?? 0);
	}
	return rarestPair(grams, letters)?.bytes ?? 0;
}

/**
 * Visits every place where a pattern stands, none twice, until one visit says `STOP`; ascending where the pattern has two
 * letters or more.
 */
export function find(
	{ text, grams }: IndexedText,
	pattern: Pattern,
	visit: Visit,
): Step {
	const { letters } = pattern;
	if (letters.length === 0) return scan(text, 0, text.length, pattern, visit);
	const visitAt = (at: number): Step => matchAround(text, at, pattern, visit);
	if (letters.length === 1) {
		const [from, to] = listsOfOne(grams, letters[0] ?? 0);
		for (let number = from; number < to; number++)
			if (forEachPlace(grams, number, visitAt) === STOP) return STOP;
		return undefined;
	}
	const rarest = rarestPair(grams, letters);
	if (rarest === null) return undefined;
	// The pair is the match.
	if (letters.length === 2 && pattern.marks === null)
		return forEachPlace(grams, rarest.number, visitAt);
	let last = -1;
	const visitOnce: Visit = (start, end) => {
		if (start <= last) return undefined;
		last = start;
		return visit(start, end);
	};
	return forEachPlace(grams, rarest.number, (at) => {
		const start = stepBack(text, at, rarest.from);
		if (start !== UNCLEAR) return matchAround(text, start, pattern, visitOnce);
		// A character that folds to several stands in the way: try all places the match may begin at.
		for (let from = Math.max(0, at - 4 * rarest.from - 8); from <= at; from++)
			if (matchAround(text, from, pattern, visitOnce) === STOP) return STOP;
		return undefined;
	});
}

/** Numbers of the keys that begin with a unit. */
function listsOfOne(grams: Grams, unit: number): readonly [number, number] {
	return [
		firstKeyFrom(grams, unit * 0x10000),
		firstKeyFrom(grams, (unit + 1) * 0x10000),
	];
}

/** The pair of a pattern whose list is shortest, and which of its letters it begins with; null where one is nowhere. */
function rarestPair(
	grams: Grams,
	letters: Uint16Array,
): { number: number; from: number; bytes: number } | null {
	let rarest: { number: number; from: number; bytes: number } | null = null;
	for (let from = 0; from + 1 < letters.length; from++) {
		const key = (letters[from] ?? 0) * 0x10000 + (letters[from + 1] ?? 0);
		const number = keyNumber(grams, key);
		if (number === -1) return null;
		const bytes = listBytes(grams, number);
		if (rarest === null || bytes < rarest.bytes)
			rarest = { number, from, bytes };
	}
	return rarest;
}

const UNCLEAR = -2;

/** Where a stretch begins whose letter number `letters` stands at a place: -1 where it would begin before the text. */
function stepBack(text: Uint16Array, at: number, letters: number): number {
	if (foldedLetters[text[at] ?? 0] === SEVERAL) return UNCLEAR;
	let left = letters;
	let from = at;
	while (left > 0) {
		from--;
		if (from < 0) return -1;
		const unit = foldedLetters[text[from] ?? 0] ?? SKIP;
		if (unit === SEVERAL) return UNCLEAR;
		if (unit !== SKIP) left--;
	}
	return from;
}

/** Visits the match whose first letter stands at a place, if there is one. */
function matchAround(
	text: Uint16Array,
	at: number,
	pattern: Pattern,
	visit: Visit,
): Step {
	const raw = text[at] ?? 0;
	if ((foldedLetters[raw] ?? SKIP) <= BREAK) return undefined;
	let start = at;
	for (let lead = pattern.lead; lead > 0; ) {
		start--;
		if (start < 0) return undefined;
		if (foldedMarks[text[start] ?? 0] !== SKIP) lead--;
	}
	const insides =
		pattern.lead === 0 && foldedLetters[raw] === SEVERAL
			? (foldedSeveral.get(raw)?.length ?? 1)
			: 1;
	for (let inside = 0; inside < insides; inside++) {
		const end = matchFrom(text, start, pattern, inside);
		if (end !== -1) return visit(start, end);
	}
	return undefined;
}
