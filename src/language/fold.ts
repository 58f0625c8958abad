import { Converter } from "opencc-js/t2cn";
import { roomFor, written } from "./writing.ts";

/**
 * Folding, for matching only: what is shown keeps the paper's characters. Full and half width, letter case and
 * traditional and simplified characters become one; spaces and line breaks are passed over; so is punctuation, unless
 * it is asked for. It works unit by unit (UTF-16), so a place in the folded text is a place in the paper's.
 */

/** The folded unit of what matching passes over. */
export const SKIP = 0;

/** The folded unit of U+0000, which parts what may not be matched across. No query holds it. */
export const BREAK = 1;

/** Stands for a unit that folds to several (㎡, ⑽): `foldedSeveral` has them. */
export const SEVERAL = 0xffff;

/** The unit that parts texts in one stretch of text: nothing matches across it. */
export const PART_BREAK = "\u0000";

/**
 * Characters that OpenCC's traditional-to-simplified table leaves apart, because the right one depends on the word
 * (看著 and 著名, 瞭解 and 瞭望), or that are one word to Mainland readers (妳, 牠). For matching they are the same.
 */
const sameForMatching: Readonly<Record<string, string>> = {
	著: "着",
	瞭: "了",
	藉: "借",
	妳: "你",
	牠: "它",
	祂: "他",
	於: "于",
	乾: "干",
	甚: "什",
	馀: "余",
	兇: "凶",
	佔: "占",
	姪: "侄",
	堃: "坤",
	喆: "哲",
};

/** Punctuation that tells numbers apart (6.1% and 61) is matched, never passed over. */
const keptPunctuation = new Set([".", "%", "‰"]);

/** Marks that papers use for one another. Unicode keeps them apart; readers do not. */
const sameMark: Readonly<Record<string, string>> = {
	"“": '"',
	"”": '"',
	"„": '"',
	"‟": '"',
	"〝": '"',
	"〞": '"',
	"「": '"',
	"」": '"',
	"『": '"',
	"』": '"',
	"‘": '"',
	"’": '"',
	"'": '"',
	"—": "-",
	"–": "-",
	"―": "-",
	"‐": "-",
	"‑": "-",
	"─": "-",
	"•": "·",
	"‧": "·",
	"・": "·",
	"⋯": "…",
	"〈": "《",
	"〉": "》",
	"〔": "[",
	"〕": "]",
	"【": "[",
	"】": "]",
};

const letterUnits = new Uint16Array(0x10000);
const markUnits = new Uint16Array(0x10000);
const several = new Map<number, Uint16Array>();

const unitsOf = (text: string): Uint16Array =>
	Uint16Array.from({ length: text.length }, (_, index) =>
		text.charCodeAt(index),
	);

{
	const simplify = Converter({ from: "t", to: "cn" });
	for (let unit = 0; unit < 0x10000; unit++) {
		const character = String.fromCharCode(unit);
		if (unit >= 0xd800 && unit < 0xe000) {
			letterUnits[unit] = unit;
			markUnits[unit] = unit;
			continue;
		}
		if (/[\s\p{C}\p{Z}]/u.test(character)) continue;
		const plain = character.normalize("NFKC").toLowerCase();
		if (/\p{P}/u.test(character)) {
			const mark =
				sameMark[character] ?? (plain.length === 1 ? plain : character);
			markUnits[unit] = (sameMark[mark] ?? mark).charCodeAt(0);
			if (keptPunctuation.has(plain)) letterUnits[unit] = plain.charCodeAt(0);
			continue;
		}
		const letters = plain.replace(/[\s\p{C}\p{Z}]|(?![.%‰])\p{P}/gu, "");
		if (letters.length > 1) {
			letterUnits[unit] = SEVERAL;
			markUnits[unit] = SEVERAL;
			several.set(unit, unitsOf(letters));
			continue;
		}
		const simple = unit >= 0x2e80 ? simplify(letters) : letters;
		const folded = sameForMatching[simple] ?? simple;
		letterUnits[unit] = folded.length === 1 ? folded.charCodeAt(0) : unit;
		markUnits[unit] = letterUnits[unit] ?? unit;
	}
	letterUnits[0] = BREAK;
	markUnits[0] = BREAK;
}

/**
 * The folded unit of each UTF-16 unit: `SKIP` for spaces and punctuation, `BREAK`, `SEVERAL`, or a unit. A table, not a
 * function, for loops over millions of characters; nobody writes to it.
 */
export const foldedLetters: Readonly<Uint16Array> = letterUnits;

/** The same with punctuation kept (marks that stand for one another are one): only spaces are `SKIP`. */
export const foldedMarks: Readonly<Uint16Array> = markUnits;

/** What a unit folds to whose entry is `SEVERAL`. */
export const foldedSeveral: ReadonlyMap<number, Uint16Array> = several;

/** A folded text, and where each of its units stands. */
export interface Folded {
	readonly text: string;
	/** For each unit of `text` its UTF-16 offset in the source; one more for the end. */
	readonly offsets: readonly number[];
}

/**
 * Folds a text for matching.
 *
 * @param marks - whether punctuation counts
 */
export function fold(source: string, marks = false): Folded {
	const table = marks ? foldedMarks : foldedLetters;
	const offsets: number[] = [];
	let text = "";
	for (let index = 0; index < source.length; index++) {
		const unit = source.charCodeAt(index);
		const folded = table[unit] ?? SKIP;
		if (folded === SKIP || folded === BREAK) continue;
		for (const one of folded === SEVERAL
			? (foldedSeveral.get(unit) ?? [])
			: [folded]) {
			text += String.fromCharCode(one);
			offsets.push(index);
		}
	}
	offsets.push(source.length);
	return { text, offsets };
}

/** Folds a text for matching, where nobody asks for the offsets. */
export function foldText(source: string, marks = false): string {
	const table = marks ? foldedMarks : foldedLetters;
	const units = roomFor(source.length);
	let length = 0;
	for (let index = 0; index < source.length; index++) {
		const folded = table[source.charCodeAt(index)] ?? SKIP;
		if (folded === SKIP || folded === BREAK) continue;
		if (folded === SEVERAL) return fold(source, marks).text;
		units[length++] = folded;
	}
	return written(units, length);
}
