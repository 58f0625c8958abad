import { plain } from "../language/plain.ts";
import { cutWords } from "../language/words.ts";
import { endsSentence, opensWithClosing } from "./line.ts";
import { opensParagraph } from "./openings.ts";

/** Page texts longer than this are not searched for repeated words. */
const LONGEST_SEARCHED = 200_000;

/** Characters that no heading and no paragraph ends with, for they lean on what follows. */
const leaning =
	/[，、；（(“‘「『《〈【—·和与及或的地得在把将被对从向为以于由使让令是有不也就都又再更最很一两几第各每该此其]$/u;

/**
 * Says how strongly a line that ends in the middle of a sentence is held to go on in the next one, from the words on
 * both sides of the break: above 0 it goes on. Where a column's measure tells, it is not asked.
 */
export class CutWords {
	readonly #text: string;
	readonly #known = new Map<string, number>();

	/** @param lines - the lines of the page, in order */
	constructor(lines: readonly string[]) {
		const text = lines.join("");
		this.#text = text.length > LONGEST_SEARCHED ? "" : text;
	}

	evidence(before: string, after: string): number {
		const left = before.slice(-12);
		const right = after.slice(0, 12);
		const key = `${left}\n${right}`;
		let found = this.#known.get(key);
		if (found === undefined) {
			found = this.#weigh(left, right);
			this.#known.set(key, found);
		}
		return found;
	}

	#weigh(left: string, right: string): number {
		if (endsSentence(left)) return 0;
		if (opensWithClosing(right)) return 8;
		if (/(?:[：:；;]|——)$/u.test(left)) return -3;
		let weight = 0;
		if (/^[“‘「『《（(【■□●◆▲△○☆★]/u.test(right)) weight -= 2;
		if (leaning.test(left)) weight += 2;
		if (this.#printedElsewhere(left, right)) weight += 3;
		weight += partsWord(left, right) ? 3 : -0.8;
		return weight - Math.max(0, opensParagraph(right)) / 2;
	}

	/** Whether the same characters stand on one line elsewhere: two on each side of the break. */
	#printedElsewhere(left: string, right: string): boolean {
		const across = left.slice(-2) + right.slice(0, 2);
		if (!/^\p{Script=Han}{4}$/u.test(across)) return false;
		const first = this.#text.indexOf(across);
		return first >= 0 && this.#text.indexOf(across, first + 1) >= 0;
	}
}

/**
 * Whether a word of the dictionary stretches over the break: 有 | 机结合. Columns break every second line inside a word,
 * and what is displayed ends with one.
 */
export function partsWord(left: string, right: string): boolean {
	if (!/\p{Script=Han}$/u.test(left) || !/^\p{Script=Han}/u.test(right))
		return false;
	return !cutWords(plain(left + right)).includes(left.length);
}
