import { type InScripts, inOneUnit, inScripts } from "./scripts.ts";

/**
 * A text as it is compared: its letters one by one, and what stands between them. Width is no difference and spaces are
 * none; every mark is kept, and inside numbers a mark is a letter (6.1, 3—5, 1/3).
 */
export interface Units {
	/** The text as it stands. */
	readonly source: string;
	/** The letters, one unit each, in one width. */
	readonly letters: string;
	/** For each letter its UTF-16 offset in the text; one more for the end. */
	readonly offsets: readonly number[];
	/** What stands before each letter, each mark in one of its ways; one more for the end. */
	readonly marks: readonly string[];
	readonly scripts: InScripts;
}

const FULL_WIDTH = 0xfee0;

/** One unit in its usual width. Only width: ² is no 2, and ① no 1. */
function narrow(unit: string): string {
	const code = unit.charCodeAt(0);
	if (code >= 0xff01 && code <= 0xff5e)
		return String.fromCharCode(code - FULL_WIDTH);
	return unit === "￥" ? "¥" : unit;
}

/** Marks that papers use for one another; what a mark is that is not here is itself. */
const marks: Readonly<Record<string, string>> = {
	"，": ",",
	"、": "、",
	"。": "。",
	"｡": "。",
	"“": '"',
	"”": '"',
	"„": '"',
	"「": '"',
	"」": '"',
	"『": '"',
	"』": '"',
	"﹁": '"',
	"﹂": '"',
	"‘": '"',
	"’": '"',
	"'": '"',
	"—": "-",
	"–": "-",
	"―": "-",
	"─": "-",
	"−": "-",
	"•": "·",
	"‧": "·",
	"・": "·",
	"⋯": "…",
	"〈": "《",
	"〉": "》",
	"〔": "(",
	"〕": ")",
};

/** Marks that are written long or short: ——, ……. */
const long = new Set(["-", "…"]);

/** Marks that a number is made with. */
const inNumbers = /[.,:/~%‰—–\-−·]/u;
const digit = /[0-9０-９]/u;
const isMark = /[\p{P}~～+＋=＝<>＜＞|｜^`¨]/u;

/** Spaces, and what has no width; not halves of characters. */
const isSpace = (unit: string): boolean => /[\s\p{Z}\p{Cc}\p{Cf}]/u.test(unit);

/** Reads a text for comparing. */
export function unitsOf(source: string): Units {
	const offsets: number[] = [];
	const between: string[] = [];
	let letters = "";
	let waiting = "";
	for (let index = 0; index < source.length; index++) {
		const unit = source[index] ?? "";
		if (isSpace(unit)) continue;
		if (isMark.test(unit) && !countsAsLetter(source, index)) {
			const mark = markOf(source, index);
			if (!(long.has(mark) && waiting.endsWith(mark))) waiting += mark;
			continue;
		}
		const whole = inOneUnit(source, index);
		letters += whole ?? marks[narrow(unit)] ?? narrow(unit);
		offsets.push(index);
		between.push(waiting);
		waiting = "";
		if (whole !== null) index++;
	}
	offsets.push(source.length);
	between.push(waiting);
	return {
		source,
		letters,
		offsets,
		marks: between,
		scripts: inScripts(letters),
	};
}

/** A mark in the one way that all its ways are compared as. */
function markOf(source: string, index: number): string {
	const unit = narrow(source[index] ?? "");
	if (unit === ".")
		// Three dots are an omission; a dot that ends a Chinese sentence is its full stop.
		return source[index + 1] === "." || source[index - 1] === "." ? "…" : "。";
	return marks[unit] ?? unit;
}

/** Whether a mark stands in a number: between digits, or behind one as its unit. */
function countsAsLetter(source: string, index: number): boolean {
	const unit = source[index] ?? "";
	if (!inNumbers.test(narrow(unit))) return false;
	if (!digit.test(beside(source, index, -1))) return false;
	return /[%％‰]/u.test(unit) || digit.test(beside(source, index, 1));
}

/** The next unit to one side that is no space. */
function beside(source: string, index: number, step: -1 | 1): string {
	let at = index + step;
	while (isSpace(source[at] ?? "")) at += step;
	return source[at] ?? "";
}
