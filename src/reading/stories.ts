import { readDateline } from "./dateline.ts";
import type { Element } from "./elements.ts";
import { looksLikeHeadline } from "./headline.ts";
import { likeness, type Pairs, pairsOf, shareIn } from "./likeness.ts";

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
function partsOf(elements: readonly Element[]): Part[] {
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
		if (run.length === 0) gap.push(...aside);
		else if (opens) {
			close();
			gap.push(...aside);
		} else run.push(...aside);
		run.push(element);
		aside = [];
		decisive = false;
	}
	if (run.length > 0) close();
	parts.push({ gap: aside, run: [], pairs: new Map(), datelined: false });
	return parts;
}

const isDatelined = (text: string): boolean => {
	const dateline = readDateline(text);
	return dateline?.outlet != null && dateline.end >= 4;
};

/** What is decided of a gap: where it parts two stories (the elements before `at` end the first), or that it does not. */
type Choice =
	| { readonly parts: true; readonly at: number }
	| { readonly parts: false };

interface Way {
	readonly score: number;
	readonly choices: readonly Choice[];
}

/** The best way so far, by whether the story that is open has its headline. */
type Ways = { readonly [K in "headed" | "bare"]: Way | null };

function better(one: Way | null, other: Way): Way {
	return one === null || other.score > one.score ? other : one;
}

function bestWay(parts: readonly Part[]): readonly Choice[] {
	let ways: Ways = openingWays(parts);
	for (let index = 1; index < parts.length - 1; index++)
		ways = onward(parts, index, ways);
	return closingWay(parts, ways).choices;
}

/** The gap above the first paragraph: its displays are the first story's headline, or headings of a story headed below. */
function openingWays(parts: readonly Part[]): Ways {
	const gap = parts[0]?.gap ?? [];
	const shown = gap.some(({ kind }) => kind === "display");
	return {
		headed: shown ? { score: 0, choices: [{ parts: true, at: 0 }] } : null,
		bare: { score: shown ? -2.5 : 0, choices: [{ parts: false }] },
	};
}

function onward(parts: readonly Part[], index: number, ways: Ways): Ways {
	const weighed = weigh(parts, index);
	let headed: Way | null = null;
	let bare: Way | null = null;
	for (const [state, way] of Object.entries(ways)) {
		if (way === null) continue;
		const inside = {
			score: way.score + weighed.inside,
			choices: [...way.choices, { parts: false } as const],
		};
		if (state === "headed") headed = better(headed, inside);
		else bare = better(bare, inside);
		for (const { at, before, after, score } of weighed.cuts) {
			const closed =
				way.score + score + headlineScore(state === "headed", before);
			const choices = [...way.choices, { parts: true, at } as const];
			if (after) headed = better(headed, { score: closed, choices });
			else bare = better(bare, { score: closed, choices });
		}
	}
	return { headed, bare };
}

function closingWay(parts: readonly Part[], ways: Ways): Way {
	const gap = parts.at(-1)?.gap ?? [];
	const shown = gap.filter(({ kind }) => kind === "display").length;
	const pairs = parts.at(-2)?.pairs ?? new Map();
	const share = shareIn(displayPairs(gap), pairs);
	const none: Way = { score: Number.NEGATIVE_INFINITY, choices: [] };
	const { headed, bare } = ways;
	const options: Way[] = [];
	if (headed) {
		options.push({
			score: headed.score - (shown > 0 ? 1 + share : 0),
			choices: [...headed.choices, { parts: false }],
		});
	}
	if (bare)
		options.push({
			score: bare.score + (shown > 0 ? 2 * share : MISSING),
			choices: [...bare.choices, { parts: shown > 0, at: gap.length }],
		});
	return options.reduce((best, way) => better(best, way), none);
}

/** What it costs that a story has no headline, or has two. */
const MISSING = -4;
const DOUBLE = -6;

function headlineScore(headedAbove: boolean, headedBelow: boolean): number {
	if (headedAbove) return headedBelow ? DOUBLE : 0;
	return headedBelow ? 0 : MISSING;
}

interface Cut {
	readonly at: number;
	/** Whether displays before the cut head the story above, and displays after it the story below. */
	readonly before: boolean;
	readonly after: boolean;
	readonly score: number;
}

/** How likely a gap lies inside a story, and how likely it parts two, at each place. */
function weigh(
	parts: readonly Part[],
	index: number,
): { inside: number; cuts: Cut[] } {
	const above = parts[index - 1];
	const below = parts[index];
	if (!above || !below) return { inside: 0, cuts: [] };
	const { gap } = below;
	const alike = likeness(above.pairs, below.pairs);
	const displays = gap.filter(({ kind }) => kind === "display");
	// Halves of one story share a quarter of their pairs of characters, two stories a fifteenth.
	let inside = Math.max(-3, Math.min(3, 20 * (alike - 0.14)));
	if (below.datelined) inside -= 5;
	if (endsStory(above, gap)) inside -= 3;
	if (looksLikeHeadline(displays.map(({ text }) => text))) inside -= 3;
	if (displays.length > 0 && gap.some(({ kind }) => kind === "byline"))
		inside -= 2;
	const cuts: Cut[] = [];
	for (let at = 0; at <= gap.length; at++) {
		const cut = cutAt(parts, index, at);
		if (cut) cuts.push(cut);
	}
	return { inside, cuts };
}

/** The story above has ended: 据《重庆日报》, （本报记者……） after its last words. */
function endsStory(above: Part, gap: readonly Element[]): boolean {
	const first = gap.find(({ kind }) => kind !== "caption");
	if (first?.kind === "origin") return true;
	if (first?.kind === "byline") return /^[（(【]/u.test(first.text);
	const last = above.run.filter(isText).at(-1)?.text ?? "";
	return /[（(][^（）()]{0,12}(?:记者|記者|完|通讯员)[^（）()]{0,80}[）)]$/u.test(
		last,
	);
}

/** What a new story costs where nothing speaks for one. */
const NEW_STORY = -2;

function cutAt(parts: readonly Part[], index: number, at: number): Cut | null {
	const above = parts[index - 1];
	const below = parts[index];
	if (!above || !below) return null;
	const [over, under] = [below.gap.slice(0, at), below.gap.slice(at)];
	const ends = over.filter(({ kind }) => kind === "display");
	const opens = under.filter(({ kind }) => kind === "display");
	// Cuts that put the same displays on the same sides differ in bylines and captions only: those go by their place.
	let score = NEW_STORY;
	score += 5 * belongs(ends, above.pairs, below.pairs);
	score += 5 * belongs(opens, below.pairs, above.pairs);
	if (ends.length > 0 && opens.length > 0) {
		const next = opens[0];
		score -= next?.kind === "display" && next.blanks > 1 ? 1 : 2.5;
	}
	// A byline after a headline is under it; 据《……》 and a bracketed list end the story above.
	under.forEach((element, place) => {
		if (element.kind === "origin") score -= 2;
		if (element.kind === "byline" && /^[（(【]/u.test(element.text)) score -= 1;
		if (element.kind === "caption" && place === 0) score -= 0.1;
	});
	over.forEach((element, place) => {
		if (element.kind !== "byline" || /^[（(【]/u.test(element.text)) return;
		const headed = over.slice(0, place).some(({ kind }) => kind === "display");
		if (!headed && ends.length > 0) score -= 0.5;
		if (ends.length === 0 && opens.length > 0) score -= 0.5;
	});
	return { at, before: ends.length > 0, after: opens.length > 0, score };
}

/** How much more a headline's words stand in its own story than in the other, -1 to 1. */
function belongs(
	displays: readonly Element[],
	own: Pairs,
	other: Pairs,
): number {
	if (displays.length === 0) return 0;
	const pairs = displayPairs(displays);
	return shareIn(pairs, own) - shareIn(pairs, other);
}

const displayPairs = (elements: readonly Element[]): Pairs =>
	pairsOf(
		elements.filter(({ kind }) => kind === "display").map(({ text }) => text),
	);

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
		} else text.push(...gap);
		text.push(...run);
	});
	if (stories.length === 0)
		stories.push({ opening, text, closing: [], headed });
	return stories;
}

const isDisplay = ({ kind }: Element): boolean => kind === "display";
