import { fold } from "../language/fold.ts";
import { keyNumber, listBytes, readPlaces } from "./grams.ts";
import type { Reading } from "./library.ts";
import { articleHolding } from "./segment.ts";
import type { Part } from "./store.ts";

/**
 * Finds where words stand that have been altered: pairs of letters that they share with a text, in about the same places
 * from one another. Each pair votes for where the words would begin; where many votes fall together, something like them
 * stands.
 */

/** A stretch of an article's text as it is laid out, UTF-16 offsets. */
export interface Stretch {
	readonly article: number;
	readonly start: number;
	readonly end: number;
}

/** Units of text that votes fall into together: letters may have been added or left out. */
const BUCKET = 32;
/** Bytes of lists of pairs that are read, the rarest first: a place takes two on average. */
const MOST_BYTES = 3_000_000;
/** Pairs that are read in any case. */
const FEWEST_PAIRS = 6;
/** Places that are looked at more closely than by their votes. */
const CANDIDATES = 48;

/** A pair of letters of the words: its key, and where it stands in them, UTF-16. */
interface Pair {
	readonly key: number;
	readonly at: number;
	bytes: number;
}

interface Candidate {
	readonly part: Part;
	/** Where the words would begin, in the segment's text. */
	readonly start: number;
	readonly votes: number;
}

/** Votes by bucket, used again from search to search. */
let votes = new Uint16Array(0);
let places = new Uint32Array(0);

/** Stretches of articles in which something much like the words may stand, the likest first. */
export function resembling(
	{ store, view }: Reading,
	words: string,
	limit: number,
): readonly Stretch[] {
	const pairs = rarestOf(pairsOf(words), store.parts);
	const candidates: Candidate[] = [];
	for (const part of store.parts) vote(part, pairs, candidates);
	candidates.sort(
		(one, other) =>
			other.votes - one.votes ||
			one.part.article - other.part.article ||
			one.start - other.start,
	);
	const found: Stretch[] = [];
	for (const { part, start } of candidates) {
		const { segment } = part;
		const end = start + words.length + 2 * BUCKET;
		// Votes do not tell on which side of an article's end the words stand.
		for (
			let local = articleHolding(segment, Math.max(0, start));
			local < segment.articles && (segment.textStart[local] ?? 0) < end;
			local++
		) {
			const article = part.article + local;
			if (!view.sees(article)) continue;
			const from = segment.textStart[local] ?? 0;
			const to = segment.textStart[local + 1] ?? from;
			found.push({
				article,
				start: Math.max(start, from) - from,
				end: Math.min(end, to) - from,
			});
			if (found.length === limit) return found;
		}
	}
	return found;
}

function pairsOf(words: string): Pair[] {
	const { text, offsets } = fold(words);
	const pairs: Pair[] = [];
	for (let index = 0; index + 1 < text.length; index++)
		pairs.push({
			key: text.charCodeAt(index) * 0x10000 + text.charCodeAt(index + 1),
			at: offsets[index] ?? 0,
			bytes: 0,
		});
	return pairs;
}

/** The pairs that tell most, as many as can be read in good time. */
function rarestOf(pairs: Pair[], parts: readonly Part[]): readonly Pair[] {
	for (const pair of pairs)
		for (const { segment } of parts) {
			const number = keyNumber(segment.grams, pair.key);
			if (number !== -1) pair.bytes += listBytes(segment.grams, number);
		}
	const standing = pairs
		.filter(({ bytes }) => bytes > 0)
		.sort((one, other) => one.bytes - other.bytes || one.at - other.at);
	let bytes = 0;
	return standing.filter((pair, index) => {
		bytes += pair.bytes;
		return index < FEWEST_PAIRS || bytes <= MOST_BYTES;
	});
}

/** A pair that stands everywhere says little, and one that stands nearly nowhere much. */
const weightOf = ({ bytes }: Pair): number =>
	Math.max(1, Math.round(26 - Math.log2(bytes + 1)));

/** Lets pairs vote in a segment, and adds its best places to the candidates. */
function vote(
	part: Part,
	pairs: readonly Pair[],
	candidates: Candidate[],
): void {
	const { text, grams } = part.segment;
	const buckets = Math.ceil(text.length / BUCKET) + 2;
	if (votes.length < buckets) votes = new Uint16Array(buckets * 2);
	const met: number[] = [];
	for (const pair of pairs) {
		const number = keyNumber(grams, pair.key);
		if (number === -1) continue;
		const bytes = listBytes(grams, number);
		if (places.length < bytes) places = new Uint32Array(bytes * 2);
		const count = readPlaces(grams, number, places);
		const weight = weightOf(pair);
		let last = -1;
		for (let index = 0; index < count; index++) {
			const bucket = Math.max(
				0,
				Math.floor(((places[index] ?? 0) - pair.at) / BUCKET),
			);
			// A pair that stands twice close by is one vote.
			if (bucket === last) continue;
			last = bucket;
			if (votes[bucket] === 0) met.push(bucket);
			votes[bucket] = (votes[bucket] ?? 0) + weight;
		}
	}
	const best: { bucket: number; votes: number }[] = [];
	let least = 0;
	for (const bucket of met) {
		const sum = (votes[bucket] ?? 0) + (votes[bucket + 1] ?? 0);
		if (best.length === CANDIDATES && sum <= least) continue;
		best.push({ bucket, votes: sum });
		if (best.length > 2 * CANDIDATES) least = trim(best);
	}
	trim(best);
	for (const bucket of met) votes[bucket] = 0;
	const taken = new Set<number>();
	for (const { bucket, votes } of best) {
		// Votes on both sides of a bucket's edge are one place.
		if (taken.has(bucket - 1) || taken.has(bucket + 1)) continue;
		taken.add(bucket);
		candidates.push({ part, start: bucket * BUCKET, votes });
	}
}

/** Keeps the best, and gives the least that is among them. */
function trim(best: { bucket: number; votes: number }[]): number {
	best.sort(
		(one, other) => other.votes - one.votes || one.bucket - other.bucket,
	);
	if (best.length > CANDIDATES) best.length = CANDIDATES;
	return best.at(-1)?.votes ?? 0;
}
