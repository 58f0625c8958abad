import type { Extent } from "../../language/sentences.ts";

/** The names of one article, in every form in which it prints them: looked for in each of its paragraphs. */
export class Forms {
	readonly #forms: ReadonlySet<string>;
	/** How long the forms are that begin with a unit, the longest first. */
	readonly #lengths = new Map<number, number[]>();
	/** A bit for the last five bits of each form's first unit, and one for the five before: hardly any of a text's units have both. */
	#low = 0;
	#high = 0;

	constructor(forms: Iterable<string>) {
		this.#forms = new Set(forms);
		for (const form of this.#forms) {
			const first = form.charCodeAt(0);
			const lengths = this.#lengths.get(first);
			if (!lengths) this.#lengths.set(first, [form.length]);
			else if (!lengths.includes(form.length)) lengths.push(form.length);
			this.#low |= 1 << (first & 31);
			this.#high |= 1 << ((first >>> 5) & 31);
		}
		for (const lengths of this.#lengths.values()) lengths.sort((a, b) => b - a);
	}

	/** Places of the names in a text, spaced ones (方 圆) among them. */
	*extentsIn(text: string): Generator<Extent> {
		if (this.#forms.size === 0) return;
		let blank = blankFrom(text, 0);
		for (let at = 0; at < text.length; ) {
			const length = this.#longestAt(text, at);
			if (length > 0 && !isInsideWord(text, at, at + length)) {
				yield { start: at, end: at + length };
				at += length;
				continue;
			}
			if (blank <= at) blank = blankFrom(text, at + 1);
			const spaced = blank <= at + 2 ? this.#spacedAt(text, at) : 0;
			if (spaced > 0) yield { start: at, end: at + spaced };
			at += Math.max(1, spaced);
		}
	}

	#longestAt(text: string, at: number): number {
		const first = text.charCodeAt(at);
		if (
			(this.#low & (1 << (first & 31))) === 0 ||
			(this.#high & (1 << ((first >>> 5) & 31))) === 0
		)
			return 0;
		for (const length of this.#lengths.get(first) ?? [])
			if (
				at + length <= text.length &&
				this.#forms.has(text.slice(at, at + length))
			)
				return length;
		return 0;
	}

	/** Length of a name set wide that starts at a place, or 0. */
	#spacedAt(text: string, at: number): number {
		const wide = text
			.slice(at, at + 7)
			.match(/^(\p{Script=Han}{1,2})(\s{1,3})(\p{Script=Han}{1,2})/u);
		if (!wide) return 0;
		const [, surname = "", gap = "", given = ""] = wide;
		for (let length = given.length; length > 0; length--)
			if (this.#forms.has(surname + given.slice(0, length)))
				return surname.length + gap.length + length;
		return 0;
	}
}

const LATIN = /[A-Za-z]/u;

/** Ann in Annual, and in Joann. */
const isInsideWord = (text: string, start: number, end: number): boolean =>
	(LATIN.test(text[start] ?? "") && LATIN.test(text[start - 1] ?? "")) ||
	(LATIN.test(text[end - 1] ?? "") && LATIN.test(text[end] ?? ""));

/** The first blank from a place on; the text's length where none is left. */
function blankFrom(text: string, from: number): number {
	let at = from;
	for (; at < text.length; at++) {
		const code = text.charCodeAt(at);
		if (code <= 0x20 || code === 0x3000 || code === 0xa0) break;
	}
	return at;
}
