import type { Element } from "./element.ts";
import { looksLikeHeadline } from "./headline.ts";
import {
	likeness,
	type Pairs,
	pairsOf,
	shareIn,
	together,
} from "./likeness.ts";
import { isDisplay, isText, type Part } from "./parts.ts";

/** The story that is open above a gap, as far as a way through the page has it. */
export interface OpenStory {
	/** Its first part. */
	readonly start: number;
	/** Whether it has its headline above its text. */
	readonly headed: boolean;
	readonly headline: Pairs;
}

/** A story's parts that a new part is held against. */
const REMEMBERED = 5;

export const noPairs: Pairs = new Map();

/** How like each part is to the parts of its story before it, worked out once. */
export class Likenesses {
	readonly #parts: readonly Part[];
	readonly #known = new Map<string, number>();

	constructor(parts: readonly Part[]) {
		this.#parts = parts;
	}

	/** Of part `index` to what stands before it from `start` on. */
	of(start: number, index: number): number {
		const from = Math.max(start, index - REMEMBERED);
		const key = `${from} ${index}`;
		let found = this.#known.get(key);
		if (found === undefined) {
			const before = this.#parts.slice(from, index);
			found = likeness(
				before.length === 1
					? (before[0]?.pairs ?? noPairs)
					: together(before.map(({ pairs }) => pairs)),
				this.#parts[index]?.pairs ?? noPairs,
			);
			this.#known.set(key, found);
		}
		return found;
	}
}

/**
 * How much speaks for two stories at a gap, as a logarithm: above 0 they are likelier two than one. The weights were
 * fitted (logistic regression) on 500 pages of three stories each, set from real articles, and rounded: halves of a
 * story share a fifth of their pairs, two stories a twentieth; three tenths of a headline's pairs stand in every part of
 * its story.
 */
export function partedScore(
	parts: readonly Part[],
	index: number,
	story: OpenStory,
	likenesses: Likenesses,
): number {
	const above = parts[index - 1];
	const below = parts[index];
	if (!above || !below) return 0;
	const { gap } = below;
	const lines = gap.filter(isDisplay).map(({ text }) => text);
	const length = Math.min(40, lines.join("").length);
	let score = -2.8;
	score -= 6 * likenesses.of(index - 1, index);
	score -= 9 * likenesses.of(story.start, index);
	score += 0.45 * Math.log(1 + Math.min(above.pairs.size, below.pairs.size));
	score += 0.12 * length;
	if (lines.length === 0) score -= 1.4;
	if (story.headed) score -= 4 * shareIn(story.headline, below.pairs);
	if (below.datelined) score += 5;
	if (endsStory(above, gap)) score += 1.5;
	if (looksLikeHeadline(lines)) score += 3;
	if (lines.length > 0 && gap.some(isUnderlined)) score += 2;
	return score;
}

/** A byline that stands by itself, as under a headline; in brackets it closes a story. */
const isUnderlined = (element: Element): boolean =>
	element.kind === "byline" && !/^[（(【]/u.test(element.text);

/** The story above has ended: 据《重庆日报》, （本报记者……） after its last words. */
function endsStory(above: Part, gap: readonly Element[]): boolean {
	const first = gap.find(({ kind }) => kind !== "caption");
	if (first?.kind === "origin" || first?.kind === "remark") return true;
	if (first?.kind === "byline") return !isUnderlined(first);
	const last = above.run.filter(isText).at(-1)?.text ?? "";
	return /[（(][^（）()]{0,12}(?:记者|記者|完|通讯员)[^（）()]{0,80}[）)]$/u.test(
		last,
	);
}

export interface Cut {
	/** Whether displays before the cut head the story above, and displays after it the story below. */
	readonly before: boolean;
	readonly after: boolean;
	readonly score: number;
}

/** How well the gap is parted at a place: each headline with its own story, each byline under its headline. */
export function cutAt(
	parts: readonly Part[],
	index: number,
	at: number,
	story: OpenStory,
): Cut {
	const above = parts[index - 1]?.pairs ?? noPairs;
	const below = parts[index]?.pairs ?? noPairs;
	const gap = parts[index]?.gap ?? [];
	const [over, under] = [gap.slice(0, at), gap.slice(at)];
	const ends = over.filter(isDisplay);
	const opens = under.filter(isDisplay);
	let score = 0;
	if (ends.length > 0) {
		const pairs = displayPairs(ends);
		score += 3.5 * shareIn(pairs, above) - 4.5 * shareIn(pairs, below);
	}
	if (opens.length > 0) {
		const pairs = displayPairs(opens);
		const first = parts[story.start]?.pairs ?? noPairs;
		score -=
			2 * shareIn(pairs, above) +
			1.5 * shareIn(pairs, first) +
			0.5 * shareIn(pairs, below);
	}
	if (ends.length > 0 && opens.length > 0) {
		const next = opens[0];
		score -= next?.kind === "display" && next.blanks > 1 ? 1 : 2.5;
	}
	under.forEach((element, place) => {
		if (element.kind === "origin" || element.kind === "remark") score -= 2;
		if (element.kind === "byline" && !isUnderlined(element)) score -= 1;
		if (element.kind === "caption" && place === 0) score -= 0.1;
		// A byline stands below its headline, at once or after the text.
		if (isUnderlined(element) && !under.slice(0, place).some(isDisplay))
			score -= ends.length > 0 ? 1.5 : 0.5;
	});
	over.forEach((element, place) => {
		if (!isUnderlined(element)) return;
		if (!over.slice(0, place).some(isDisplay)) score -= 0.5;
	});
	return { before: ends.length > 0, after: opens.length > 0, score };
}

export const displayPairs = (elements: readonly Element[]): Pairs =>
	pairsOf(elements.filter(isDisplay).map(({ text }) => text));
