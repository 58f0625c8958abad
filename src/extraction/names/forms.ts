import type { Extent } from "../../language/sentences.ts";

/** The names of one article, in every form in which it prints them: looked for in each of its paragraphs. */
export class Forms {
	readonly #forms: ReadonlySet<string>;
	/** How long the forms are that begin with a unit, the longest first. */
	readonly #lengths = new Map<number, number[]>();
	/** Whether any form's first unit ends in these eight bits: hardly any of a text's do. */
	readonly #mayOpen = new Uint8Array(0x100);

	constructor(forms: Iterable<string>) {
		this.#forms = new Set(forms);
		for (const form of this.#forms) {
			const first = form.charCodeAt(0);
			const lengths = this.#lengths.get(first);
			if (!lengths) this.#lengths.set(first, [form.length]);
			else if (!lengths.includes(form.length)) lengths.push(form.length);
			this.#mayOpen[first & 0xff] = 1;
		}
		for (const lengths of this.#lengths.values()) lengths.sort((a, b) => b - a);
	}

	/** Places of the names in a text, spaced ones (方 圆) among them. */
	*extentsIn(text: string): Generator<Extent> {
		if (this.#forms.size === 0) return;
		let blank = blankFrom(text, 0);
		for (let at = 0; at < text.length; ) {
			const length =
				this.#mayOpen[text.charCodeAt(at) & 0xff] === 1
					? this.#longestAt(text, at)
					: 0;
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
		for (const length of this.#lengths.get(text.charCodeAt(at)) ?? [])
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
