import { isDatelined } from "./dateline.ts";
import type { Element } from "./elements.ts";
import { looksLikeHeadline } from "./headline.ts";
import {
	likeness,
	type Pairs,
	pairsOf,
	shareIn,
	together,
} from "./likeness.ts";

/** One story of a page, all that belongs to it in print order. */
export interface Story {
	/** What stands above its first paragraph. */
	readonly opening: readonly Element[];
	/** Its paragraphs, and what stands between them. */
	readonly text: readonly Element[];
	/** What stands below its last paragraph. */
	readonly closing: readonly Element[];
	/** Where its headline stands; null where it has none. */
	readonly headed: "opening" | "closing" | null;
}

/**
 * Parts a page into its stories, and finds the headline of each, before its text or after.
 *
 * Between two paragraphs stands a gap: nothing, or displayed lines, bylines, captions. A gap either lies inside a story
 * (what is displayed there are headings) or parts two; what is displayed then is the headline of the story before
 * or after it. All ways through the page are weighed by what papers do, and the likeliest is taken.
 */
export function storiesOf(elements: readonly Element[]): Story[] {
	const parts = partsOf(elements);
	const first = parts[0];
	if (!first) return [];
	return build(parts, bestWay(parts));
}

type Paragraph = Element & { readonly kind: "paragraph" };

/** A run of paragraphs with no gap that matters, and the gap before it. The last part has a gap only. */
interface Part {
	readonly gap: readonly Element[];
	readonly run: readonly Element[];
	readonly pairs: Pairs;
	/** The run opens as a story does: 重庆日报讯（记者……）. */
	readonly datelined: boolean;
}

const isText = (element: Element): element is Paragraph =>
	element.kind === "paragraph";

/** Cuts a page at every gap that may part stories. Captions and page numbers alone part none. */
export function partsOf(elements: readonly Element[]): Part[] {
	const parts: Part[] = [];
	let gap: Element[] = [];
	let run: Element[] = [];
	let aside: Element[] = [];
	const close = (): void => {
		const texts = run.filter(isText).map(({ text }) => text);
		parts.push({
			gap,
			run,
			pairs: pairsOf(texts),
			datelined: texts[0] !== undefined && isDatelined(texts[0]),
		});
		gap = [];
		run = [];
	};
	let decisive = false;
	for (const element of elements) {
		if (!isText(element)) {
			aside.push(element);
			if (
				element.kind !== "caption" &&
				element.kind !== "furniture" &&
				element.kind !== "mark"
			)
				decisive = true;
			continue;
		}
		const opens = run.length > 0 && (decisive || isDatelined(element.text));
		if (opens) close();
		for (const passed of aside) (run.length === 0 ? gap : run).push(passed);
		run.push(element);
		aside = [];
		decisive = false;
	}
	if (run.length > 0) close();
	parts.push({ gap: aside, run: [], pairs: new Map(), datelined: false });
	return parts;
}

/** What is decided of a gap: where it parts two stories (the elements before `at` end the first), or that it does not. */
type Choice =
	| { readonly parts: true; readonly at: number }
	| { readonly parts: false };

/** The choices of a way, the last one first: ways share what they have in common. */
interface Choices {
	readonly last: Choice;
	readonly before: Choices | null;
}

/** A way through the page so far, by the story that is open at its end. */
interface Way {
	readonly score: number;
	readonly choices: Choices | null;
	/** The first part of the open story. */
	readonly start: number;
	/** Whether it has its headline. */
	readonly headed: boolean;
	readonly headline: Pairs;
}

/** Ways that are followed on; a page has few stories that begin in doubt. */
const FOLLOWED = 12;
/** A story's parts that a new part is held against. */
const REMEMBERED = 5;

const noPairs: Pairs = new Map();

function bestWay(parts: readonly Part[]): readonly Choice[] {
	let ways = openingWays(parts);
	const likenesses = new Likenesses(parts);
	for (let index = 1; index < parts.length - 1; index++)
		ways = onward(parts, index, ways, likenesses);
	const best = ways
		.map((way) => closingWay(parts, way))
		.reduce((one, other) => (other.score > one.score ? other : one));
	const choices: Choice[] = [];
	for (let at = best.choices; at !== null; at = at.before)
		choices.push(at.last);
	return choices.reverse();
}

const and = (before: Choices | null, last: Choice): Choices => ({
	last,
	before,
});

/** The gap above the first paragraph: its displays are the first story's headline, or headings of a story headed below. */
function openingWays(parts: readonly Part[]): Way[] {
	const gap = parts[0]?.gap ?? [];
	const bare = {
		choices: and(null, { parts: false }),
		start: 0,
		headed: false,
		headline: noPairs,
	};
	if (!gap.some(isDisplay)) return [{ ...bare, score: 0 }];
	return [
		{
			score: 0,
			choices: and(null, { parts: true, at: 0 }),
			start: 0,
			headed: true,
			headline: displayPairs(gap),
		},
		{ ...bare, score: -2.5 },
	];
}

function onward(
	parts: readonly Part[],
	index: number,
	ways: readonly Way[],
	likenesses: Likenesses,
): Way[] {
	const gap = parts[index]?.gap ?? [];
	const best = new Map<string, Way>();
	const take = (way: Way): void => {
		const key = `${way.start} ${way.headed}`;
		const known = best.get(key);
		if (!known || way.score > known.score) best.set(key, way);
	};
	for (const way of ways) {
		take({ ...way, choices: and(way.choices, { parts: false }) });
		const parted = partedScore(parts, index, way, likenesses);
		for (const at of placesIn(gap)) {
			const cut = cutAt(parts, index, at, way);
			take({
				score:
					way.score +
					parted +
					cut.score +
					headlineScore(way.headed, cut.before),
				choices: and(way.choices, { parts: true, at }),
				start: index,
				headed: cut.after,
				headline: cut.after ? displayPairs(gap.slice(at)) : noPairs,
			});
		}
	}
	return [...best.values()]
		.sort((one, other) => other.score - one.score)
		.slice(0, FOLLOWED);
}

/** Gaps with more elements than this are lists, not the ends of stories: they are parted at their ends only. */
const LONGEST_GAP = 24;

function placesIn(gap: readonly Element[]): number[] {
	return gap.length > LONGEST_GAP
		? [0, gap.length]
		: Array.from({ length: gap.length + 1 }, (_, at) => at);
}

function closingWay(parts: readonly Part[], way: Way): Way {
	const gap = parts.at(-1)?.gap ?? [];
	const shown = gap.some(isDisplay);
	const share = shareIn(displayPairs(gap), parts.at(-2)?.pairs ?? noPairs);
	if (way.headed)
		return {
			...way,
			score: way.score - (shown ? 1 + share : 0),
			choices: and(way.choices, { parts: false }),
		};
	return {
		...way,
		score: way.score + (shown ? 2 * share : MISSING),
		choices: and(way.choices, { parts: shown, at: gap.length }),
	};
}

/** What it costs that a story has no headline, or has two. */
const MISSING = -4;
const DOUBLE = -6;

function headlineScore(headedAbove: boolean, headedBelow: boolean): number {
	if (headedAbove) return headedBelow ? DOUBLE : 0;
	return headedBelow ? 0 : MISSING;
}

/** How like each part is to the parts of its story before it, worked out once. */
class Likenesses {
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
function partedScore(
	parts: readonly Part[],
	index: number,
	way: Way,
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
	score -= 9 * likenesses.of(way.start, index);
	score += 0.45 * Math.log(1 + Math.min(above.pairs.size, below.pairs.size));
	score += 0.12 * length;
	if (lines.length === 0) score -= 1.4;
	if (way.headed) score -= 4 * shareIn(way.headline, below.pairs);
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

interface Cut {
	/** Whether displays before the cut head the story above, and displays after it the story below. */
	readonly before: boolean;
	readonly after: boolean;
	readonly score: number;
}

/** How well the gap is parted at a place: each headline with its own story, each byline under its headline. */
function cutAt(
	parts: readonly Part[],
	index: number,
	at: number,
	way: Way,
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
		const first = parts[way.start]?.pairs ?? noPairs;
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

function build(parts: readonly Part[], choices: readonly Choice[]): Story[] {
	const stories: Story[] = [];
	let opening: readonly Element[] = [];
	let text: Element[] = [];
	let headed: Story["headed"] = null;
	parts.forEach(({ gap, run }, index) => {
		const choice = choices[index] ?? { parts: false };
		const last = index === parts.length - 1;
		if (index === 0) {
			opening = gap;
			headed = choice.parts ? "opening" : null;
		} else if (choice.parts || last) {
			const at = choice.parts ? choice.at : gap.length;
			const closing = gap.slice(0, at);
			const below = choice.parts && closing.some(isDisplay);
			stories.push({
				opening,
				text,
				closing,
				headed: headed ?? (below ? "closing" : null),
			});
			opening = gap.slice(at);
			text = [];
			headed = opening.some(isDisplay) ? "opening" : null;
		} else for (const element of gap) text.push(element);
		for (const element of run) text.push(element);
	});
	if (stories.length === 0)
		stories.push({ opening, text, closing: [], headed });
	return stories;
}

const isDisplay = ({ kind }: Element): boolean => kind === "display";
