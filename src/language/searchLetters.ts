import { Converter } from "opencc-js/t2cn";
import {
	BREAK,
	foldedLetters,
	foldedMarks,
	foldedSeveral,
	SEVERAL,
	SKIP,
} from "./fold.ts";

/**
 * Texts as search looks through them: folded as `fold.ts` folds them, and further where that parts what a reader takes for
 * one. Names are told apart as they are folded there, never as they are here.
 *
 * - A variant of a character is the character (反覆 and 反复, 循道衞理 and 循道卫理).
 * - A point counts in a number alone: 4.5 is not 45, and 鎖定4.密碼 is 鎖定4密碼.
 * - What is simplified to a character of two units (嗰, 鋐) is that.
 */

/**
 * Variants that OpenCC's phrases write for one another where its characters stay apart, each with the character it is looked for
 * as: its dictionaries STPhrases, TSPhrases, TWVariants and HKVariants, of which those that also make another word of its own
 * (沉 and 沈, 像 and 象, 座 and 坐) are left out.
 */
const variants = new Map(
	"覆复 枱台 衞卫 敍叙 揹背 锺钟 甦苏 薰熏 痺痹 讬托 谘咨 彷仿 衹只 麺面 荳豆 籐藤 簷檐 鎗枪 伕夫 栢柏 甯宁 迳径 颚腭 鲶鲇 暱昵 菓果 拏拿 缐线 澂澄 濬浚 钜巨 睪睾"
		.split(" ")
		.map(([one = "", other = ""]) => [one.charCodeAt(0), other.charCodeAt(0)]),
);

/** What a point is looked for as, where it is one. */
export const POINT = 0x2e;
/** Ten figures from here. */
const ZERO = 0x30;
/** Characters of Chinese, Japanese and Korean begin here. */
const FIRST_OF_CHINESE = 0x2e80;

const letterUnits = Uint16Array.from(
	foldedLetters,
	(unit) => variants.get(unit) ?? unit,
);
const markUnits = Uint16Array.from(
	foldedMarks,
	(unit) => variants.get(unit) ?? unit,
);
const severalLetters = new Map<number, Uint16Array>();
const severalMarks = new Map(foldedSeveral);

const isFigure = (unit: number | undefined): boolean =>
	unit !== undefined && unit >= ZERO && unit < ZERO + 10;

{
	for (const [unit, units] of foldedSeveral) {
		// The point of ⒈ stands in no number.
		const letters = units.filter(
			(one, at) =>
				one !== POINT || (isFigure(units[at - 1]) && isFigure(units[at + 1])),
		);
		if (letters.length > 1) severalLetters.set(unit, letters);
		else letterUnits[unit] = letters[0] ?? SKIP;
	}
	const simplify = Converter({ from: "t", to: "cn" });
	for (let unit = FIRST_OF_CHINESE; unit < 0xd800; unit++) {
		const simple = simplify(String.fromCharCode(unit));
		if (simple.length === 1) continue;
		const units = Uint16Array.from({ length: simple.length }, (_, at) =>
			simple.charCodeAt(at),
		);
		severalLetters.set(unit, units);
		severalMarks.set(unit, units);
		letterUnits[unit] = SEVERAL;
		markUnits[unit] = SEVERAL;
	}
}

/**
 * The unit that a unit is looked for as: `SKIP` for spaces and punctuation, `BREAK`, `SEVERAL`, or a unit. A point is one by what
 * stands around it: `letterAt` knows. A table, not a function, for loops over millions of characters; nobody writes to it.
 */
export const searchedLetters: Readonly<Uint16Array> = letterUnits;

/** The same with punctuation kept (marks that stand for one another are one): only spaces are `SKIP`, and every point is one. */
export const searchedMarks: Readonly<Uint16Array> = markUnits;

/** What a unit is looked for as whose entry is `SEVERAL`: among letters, and with punctuation kept. */
export const searchedSeveral: {
	readonly letters: ReadonlyMap<number, Uint16Array>;
	readonly marks: ReadonlyMap<number, Uint16Array>;
} = { letters: severalLetters, marks: severalMarks };

const isSpace = (unit: number | undefined): boolean =>
	unit !== undefined && searchedMarks[unit] === SKIP;

/** Whether a point stands in a number: a figure on either side, spaces aside (6.1, 6. 1, 6 . 1). */
function isInNumber(text: Readonly<Uint16Array>, point: number): boolean {
	let before = point - 1;
	while (isSpace(text[before])) before--;
	let after = point + 1;
	while (isSpace(text[after])) after++;
	return (
		isFigure(lettersOf(text[before]).at(-1)) &&
		isFigure(lettersOf(text[after])[0])
	);
}

/** The letters that a unit is looked for as; none where there is no unit. */
function lettersOf(unit: number | undefined): Uint16Array | readonly number[] {
	if (unit === undefined) return [];
	return severalLetters.get(unit) ?? [searchedLetters[unit] ?? SKIP];
}

/** The letter that a unit of a text is looked for as: as `searchedLetters` has it, but for a point that stands in no number. */
export function letterAt(text: Readonly<Uint16Array>, index: number): number {
	const letter = searchedLetters[text[index] ?? 0] ?? SKIP;
	return letter !== POINT || isInNumber(text, index) ? letter : SKIP;
}

/** What is looked for of a text, unit by unit, and where its first unit stands; 0 where there is none. */
interface Wanted {
	readonly units: Uint16Array;
	readonly first: number;
}

/** The letters of a text. */
export const lettersIn = (text: Readonly<Uint16Array>): Wanted =>
	wantedIn(text, (index) => letterAt(text, index), severalLetters);

/** The letters and the punctuation of a text. */
export const marksIn = (text: Readonly<Uint16Array>): Wanted =>
	wantedIn(
		text,
		(index) => searchedMarks[text[index] ?? 0] ?? SKIP,
		severalMarks,
	);

function wantedIn(
	text: Readonly<Uint16Array>,
	unitAt: (index: number) => number,
	several: ReadonlyMap<number, Uint16Array>,
): Wanted {
	const units: number[] = [];
	let first = -1;
	for (let index = 0; index < text.length; index++) {
		const unit = unitAt(index);
		if (unit === SKIP || unit === BREAK) continue;
		if (first === -1) first = index;
		if (unit === SEVERAL) units.push(...(several.get(text[index] ?? 0) ?? []));
		else units.push(unit);
	}
	return { units: Uint16Array.from(units), first: Math.max(0, first) };
}
