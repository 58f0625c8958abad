import * as OpenCC from "opencc-js/t2cn";
import { roomFor, written } from "./writing.ts";

/**
 * A text's plain twin: the same length, unit for unit, in one script, one width and one kind of quotation mark, so that
 * every rule is written once and every offset found in it holds in the untouched text.
 *
 * - traditional characters become simplified ones (character by character, by OpenCC's tables);
 * - full-width digits and letters become ASCII, the ideographic space a space;
 * - half-width `, : ; ? ! ( )` become full-width beside Chinese; inside numbers and Latin text they stay;
 * - 「」 ﹁﹂ and ASCII `"` become “ ”, 『』 become ‘ ’ (“ ” where no outer mark is open).
 */
export function plain(text: string): string {
	const table = simplified();
	if (isPlain(text, table)) return text;
	const units = roomFor(text.length);
	let outerOpen = false;
	/** What the last 『 was taken for: its 』 closes the same. */
	let whiteIsOuter = false;
	for (let i = 0; i < text.length; i++) {
		const code = text.charCodeAt(i);
		let to = code;
		if (code === ASCII_QUOTE || code === FULLWIDTH_QUOTE) {
			to = outerOpen ? CLOSE : OPEN;
		} else if (code === WHITE_OPEN) {
			whiteIsOuter = !outerOpen;
			to = whiteIsOuter ? OPEN : INNER_OPEN;
		} else if (code === WHITE_CLOSE) {
			to = whiteIsOuter ? CLOSE : INNER_CLOSE;
		} else if (code < 0x80) {
			const wide = WIDE[code];
			if (wide !== undefined && besideChinese(text, i)) to = wide;
		} else {
			to = table[code] ?? code;
		}
		if (to === OPEN) outerOpen = true;
		else if (to === CLOSE) outerOpen = false;
		units[i] = to;
	}
	return written(units, text.length);
}

/** Whether nothing in a text can change: most are printed so. */
function isPlain(text: string, table: Uint16Array): boolean {
	for (let i = 0; i < text.length; i++) {
		const code = text.charCodeAt(i);
		if (table[code] !== code || MAY_CHANGE[code] === 1) return false;
	}
	return true;
}

const OPEN = 0x201c;
const CLOSE = 0x201d;
const INNER_OPEN = 0x2018;
const INNER_CLOSE = 0x2019;
const ASCII_QUOTE = 0x22;
const FULLWIDTH_QUOTE = 0xff02;
const WHITE_OPEN = 0x300e;
const WHITE_CLOSE = 0x300f;

/** Full-width forms of ASCII punctuation, by code. */
const WIDE: Readonly<Record<number, number>> = {
	33: 0xff01,
	40: 0xff08,
	41: 0xff09,
	44: 0xff0c,
	58: 0xff1a,
	59: 0xff1b,
	63: 0xff1f,
};

/** What is folded by what stands around it. */
const MAY_CHANGE = new Uint8Array(0x10000);
for (const code of [
	ASCII_QUOTE,
	FULLWIDTH_QUOTE,
	WHITE_OPEN,
	WHITE_CLOSE,
	...Object.keys(WIDE).map(Number),
])
	MAY_CHANGE[code] = 1;

const isAsciiWord = (code: number): boolean =>
	(code >= 0x30 && code <= 0x39) ||
	(code >= 0x41 && code <= 0x5a) ||
	(code >= 0x61 && code <= 0x7a);

/** `1,000`, `17:07` and `Hello, world` keep their marks; everything else is Chinese setting. */
function besideChinese(text: string, at: number): boolean {
	const before = text.charCodeAt(at - 1);
	const after = text.charCodeAt(at + 1);
	return !(isAsciiWord(before) && (isAsciiWord(after) || after === 0x20));
}

let table: Uint16Array | undefined;

/** Code unit to code unit, for everything that is folded without context; built at the first call. */
function simplified(): Uint16Array {
	if (table) return table;
	table = new Uint16Array(0x10000);
	for (let code = 0; code < table.length; code++) table[code] = code;
	const convert = OpenCC.Converter({ from: "t", to: "cn" });
	for (let code = 0x4e00; code <= 0x9fff; code++) {
		const to = convert(String.fromCharCode(code));
		if (to.length === 1) table[code] = to.charCodeAt(0);
	}
	// Full-width ASCII; the marks among it stay full-width.
	for (let code = 0xff10; code <= 0xff5a; code++) {
		if (isAsciiWord(code - 0xfee0)) table[code] = code - 0xfee0;
	}
	table[0xff05] = 0x25; // ％
	table[0x3000] = 0x20;
	table[0xa0] = 0x20;
	table[0x300c] = OPEN; // 「
	table[0x300d] = CLOSE; // 」
	table[0xfe41] = OPEN; // ﹁
	table[0xfe42] = CLOSE; // ﹂
	table[0x201e] = OPEN;
	table[0x201f] = OPEN;
	table[0x2022] = 0xb7; // • in foreign names
	table[0x30fb] = 0xb7; // ・
	table[0x2027] = 0xb7; // ‧
	table[0xff65] = 0xb7; // ･
	return table;
}
