/** A number as printed, and what it is worth. Offsets are into the text that was searched. */
export interface Numeral {
	readonly start: number;
	readonly end: number;
	readonly value: number;
}

const DIGITS: Readonly<Record<string, number>> = {
	零: 0,
	〇: 0,
	一: 1,
	二: 2,
	两: 2,
	三: 3,
	四: 4,
	五: 5,
	六: 6,
	七: 7,
	八: 8,
	九: 9,
	半: 0.5,
};

const SMALL: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000 };
const LARGE: Readonly<Record<string, number>> = { 万: 1e4, 亿: 1e8 };

/** 12, 1,200.5, 3.2万, 五百, 一百二十, 两千三百万, 二〇二七. */
const NUMERAL =
	/\d+(?:,\d{3})*(?:\.\d+)?(?:[百千]?[万亿]+|[百千](?![分克米瓦里]))?|[零〇一二两三四五六七八九十百千]+(?:[万亿]+[零〇一二两三四五六七八九十百千]*)*|[百千万亿]+/gu;

/** All numbers in a plain text, from left to right. */
export function* numeralsIn(text: string): Generator<Numeral> {
	for (const match of text.matchAll(NUMERAL)) {
		const end = match.index + match[0].length;
		// 百万|千瓦: 千 begins the unit.
		const numeral =
			match[0].length > 1 &&
			match[0].endsWith("千") &&
			/[瓦克米卡]/u.test(text[end] ?? "")
				? match[0].slice(0, -1)
				: match[0];
		const value = numberIn(numeral);
		if (value !== null)
			yield { start: match.index, end: match.index + numeral.length, value };
	}
}

/** What a number is worth, in Arabic digits, 汉字 or both; null where it is none. */
export function numberIn(numeral: string): number | null {
	const arabic = numeral.match(/^(\d[\d,]*(?:\.\d+)?)([百千万亿]*)$/u);
	if (arabic) {
		const [, digits = "", units = ""] = arabic;
		const base = Number(digits.replace(/,/gu, ""));
		return [...units].reduce(
			(value, unit) => value * (SMALL[unit] ?? LARGE[unit] ?? 1),
			base,
		);
	}
	if (/^[零〇一二三四五六七八九]{2,}$/u.test(numeral))
		return Number([...numeral].map((unit) => DIGITS[unit]).join(""));
	let total = 0;
	let section = 0;
	let digit: number | null = null;
	for (const unit of numeral) {
		const small = SMALL[unit];
		const large = LARGE[unit];
		const own = DIGITS[unit];
		if (own !== undefined) digit = own;
		else if (small !== undefined) {
			section += (digit ?? 1) * small;
			digit = null;
		} else if (large !== undefined) {
			const whole = section + (digit ?? 0);
			total = (total + (whole === 0 && total === 0 ? 1 : whole)) * large;
			section = 0;
			digit = null;
		} else return null;
	}
	return total + section + (digit ?? 0);
}
