import type { Element } from "./element.ts";
import {
	cutAt,
	displayPairs,
	Likenesses,
	noPairs,
	type OpenStory,
	partedScore,
} from "./gaps.ts";
import { shareIn } from "./likeness.ts";
import { isDisplay, type Part, partsOf } from "./parts.ts";

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
interface Way extends OpenStory {
	readonly score: number;
	readonly choices: Choices | null;
}

/** Ways that are followed on; a page has few stories that begin in doubt. */
const FOLLOWED = 12;

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
	const headline = displayPairs(gap);
	return [
		{
			score: 2 * shareIn(headline, parts[0]?.pairs ?? noPairs),
			choices: and(null, { parts: true, at: 0 }),
			start: 0,
			headed: true,
			headline,
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
