import { foldText } from "../language/fold.ts";
import type { AlreadyHeld } from "./answers.ts";
import { articleOf } from "./hits.ts";
import type { Reading } from "./library.ts";
import { patternOf } from "./pattern.ts";
import { articleState } from "./store.ts";

/**
 * Which articles hold the words of a text that is not in the archive yet. Texts are compared letter by letter, marks,
 * spaces, width and script aside, by every stretch of some letters that stands in them: a letter that is another spoils the
 * few stretches it stands in, and what is told in other words shares hardly any.
 */

/** Letters of a stretch: long enough that it is seldom said anew. */
const STRETCH = 8;
/**
 * The part of a text's stretches that one article must hold. One altered letter spoils eight of them, so this is about one in
 * eighty; a letter that a report quotes for the most part (0.80) and a text that shares one paragraph of several stay below.
 */
const NEARLY = 0.9;
/** Stretches by which articles are looked for, evenly from all of a text, and the part of them an article must hold. */
const SAMPLES = 8;
const SAMPLED = 0.4;
/** Articles that are compared whole. */
const CANDIDATES = 16;

/** All stretches of a folded text, each once. */
function stretchesOf(text: string): ReadonlySet<string> {
	const stretches = new Set<string>();
	for (let at = 0; at + STRETCH <= text.length; at++)
		stretches.add(text.slice(at, at + STRETCH));
	return stretches;
}

/** Stretches that lie within a paragraph, evenly from all of them: nothing is found across a paragraph's end. */
function samplesOf(paragraphs: readonly string[]): readonly string[] {
	const within = paragraphs.map(({ length }) =>
		Math.max(0, length - STRETCH + 1),
	);
	const all = within.reduce((sum, count) => sum + count, 0);
	const samples = new Set<string>();
	for (let sample = 0; sample < SAMPLES && all > 0; sample++) {
		let at = Math.floor(((sample + 0.5) * all) / SAMPLES);
		for (const [index, count] of within.entries()) {
			if (at < count) {
				samples.add((paragraphs[index] ?? "").slice(at, at + STRETCH));
				break;
			}
			at -= count;
		}
	}
	return [...samples];
}

/** Articles that are there, and in which enough of the samples stand, those of most first. */
function candidatesFor(
	{ engine, store, view }: Reading,
	samples: readonly string[],
): readonly number[] {
	const held = new Map<number, number>();
	for (const sample of samples)
		for (const article of engine.count(patternOf(sample)).articles)
			held.set(article, (held.get(article) ?? 0) + 1);
	return [...held]
		.filter(
			([article, count]) =>
				count >= SAMPLED * samples.length &&
				view.sees(article) &&
				store.stateOf(article) !== articleState.removed,
		)
		.sort(
			([one, held], [other, alsoHeld]) =>
				alsoHeld - held || inPrint(store, one, other),
		)
		.slice(0, CANDIDATES)
		.map(([article]) => article);
}

/** The order in which articles were printed; of one day by their ids. */
const inPrint = (store: Reading["store"], one: number, other: number): number =>
	store.dayOf(one) - store.dayOf(other) ||
	(store.idOf(one) < store.idOf(other) ? -1 : 1);

/** Articles that hold all or nearly all words of a text: those that hold most of it first, of equals what was printed first. */
export function alreadyHeld(
	reading: Reading,
	paragraphs: readonly string[],
	limit: number,
): readonly AlreadyHeld[] {
	const folded = paragraphs.map((paragraph) => foldText(paragraph));
	const text = folded.join("");
	const stretches = stretchesOf(text);
	const found: (AlreadyHeld & { readonly number: number })[] = [];
	for (const number of candidatesFor(reading, samplesOf(folded))) {
		const article = articleOf(reading, number);
		const other = foldText(article.paragraphs.join(""));
		const held = stretchesOf(other);
		let both = 0;
		for (const stretch of stretches) if (held.has(stretch)) both++;
		const share = both / stretches.size;
		if (share >= NEARLY)
			found.push({ number, article, share, isSame: other === text });
	}
	return found
		.sort(
			(one, other) =>
				Number(other.isSame) - Number(one.isSame) ||
				other.share - one.share ||
				inPrint(reading.store, one.number, other.number),
		)
		.slice(0, limit)
		.map(({ number: _, ...rest }) => rest);
}
