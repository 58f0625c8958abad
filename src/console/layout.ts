import stringWidth from "string-width";

/** Marks that may not begin a line (GB/T 15834, 5.1: marks that close or follow). */
const notAtStart = /^[、，。；：？！”’）】》〉」』］…—·,.;:?!)\]}%]/u;

/** Marks that may not end one: those that open. */
const notAtEnd = /[“‘（【《〈「『［([{]$/u;

const graphemes = new Intl.Segmenter("zh", { granularity: "grapheme" });

/**
 * Where a marked stretch begins and ends. Noncharacters of Unicode, reserved for use inside a program: no text that came
 * through `printable` has them, and they take no column.
 */
export const markStart = "\uFDD0";
export const markEnd = "\uFDD1";
const marks = /[\uFDD0\uFDD1]/gu;

/**
 * A text that cannot steer a terminal: control characters show as pictures (U+2400 and on), direction overrides and
 * noncharacters as U+FFFD. Line breaks and tabs stay.
 */
export function printable(text: string): string {
	return text.replaceAll(
		/[\p{Cc}\p{Bidi_Control}\p{Noncharacter_Code_Point}]/gu,
		(character) => {
			const code = character.charCodeAt(0);
			if (character === "\n" || character === "\t") return character;
			if (code < 0x20) return String.fromCharCode(0x2400 + code);
			return code === 0x7f ? "\u2421" : "\ufffd";
		},
	);
}

/** A run of text that goes on one line or the next as a whole: a Chinese character, a Latin word, a space. */
interface Unit {
	readonly text: string;
	readonly width: number;
}

const isWide = (text: string): boolean =>
	/[\p{Script=Han}\u3000-\u303f\uff00-\uffef“”‘’…—]/u.test(text);

const bare = (text: string): string => text.replaceAll(marks, "");

/** Whether no line may be broken between two graphemes. */
const together = (before: string, after: string): boolean =>
	notAtStart.test(after) ||
	notAtEnd.test(before) ||
	(/\S$/u.test(before) &&
		/^\S/u.test(after) &&
		!isWide(before.slice(-1)) &&
		!isWide(after));

/** Latin words stay whole; every Chinese character may begin a line, unless it is a mark that may not. */
const unitsOf = (text: string): Unit[] => {
	const units: string[] = [];
	for (const { segment } of graphemes.segment(text)) {
		const last = units.at(-1);
		if (
			last !== undefined &&
			(segment === markEnd ||
				bare(last) === "" ||
				together(bare(last), bare(segment) || segment))
		)
			units[units.length - 1] = last + segment;
		else units.push(segment);
	}
	return units.map((unit) => ({ text: unit, width: widthOf(unit) }));
};

/** A unit wider than a line, in pieces that fit. */
const broken = (unit: Unit, width: number): Unit[] => {
	if (unit.width <= width) return [unit];
	const pieces: Unit[] = [];
	let text = "";
	for (const { segment } of graphemes.segment(unit.text)) {
		if (text !== "" && widthOf(text + segment) > width) {
			pieces.push({ text, width: widthOf(text) });
			text = "";
		}
		text += segment;
	}
	pieces.push({ text, width: widthOf(text) });
	return pieces;
};

/** The width a terminal gives a text: Chinese characters take two columns. */
export function widthOf(text: string): number {
	return stringWidth(bare(text));
}

/**
 * A text in lines of at most `width` columns. Line breaks in it stay; nothing is lost but the spaces at which a line
 * was broken.
 *
 * @param width - columns, at least 2
 */
export function wrapped(text: string, width: number): string[] {
	return text.split("\n").flatMap((paragraph) => {
		const lines: string[] = [];
		let line = "";
		let used = 0;
		for (const unit of unitsOf(paragraph).flatMap((one) =>
			broken(one, width),
		)) {
			if (line !== "" && used + unit.width > width) {
				lines.push(line.trimEnd());
				line = "";
				used = 0;
			}
			if (line === "" && lines.length > 0 && unit.text.trim() === "") continue;
			line += unit.text;
			used += unit.width;
		}
		return [...lines, line.trimEnd()];
	});
}
