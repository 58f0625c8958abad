/** Pairs of neighbouring Han characters in a text, and how often each stands there. */
export type Pairs = ReadonlyMap<string, number>;

/** More text than this adds nothing to what a story is about. */
const LONGEST = 30_000;

/** The pairs of these texts. */
export function pairsOf(texts: readonly string[]): Pairs {
	const pairs = new Map<string, number>();
	let read = 0;
	for (const text of texts) {
		if (read > LONGEST) break;
		read += text.length;
		for (let at = 0; at + 1 < text.length && at < LONGEST; at++) {
			if (!isHan(text.charCodeAt(at)) || !isHan(text.charCodeAt(at + 1)))
				continue;
			const pair = text.slice(at, at + 2);
			pairs.set(pair, (pairs.get(pair) ?? 0) + 1);
		}
	}
	return pairs;
}

/** The pairs of several texts in one. */
export function together(texts: readonly Pairs[]): Pairs {
	const all = new Map<string, number>();
	for (const pairs of texts)
		for (const [pair, count] of pairs)
			all.set(pair, (all.get(pair) ?? 0) + count);
	return all;
}

const isHan = (code: number): boolean =>
	(code >= 0x4e00 && code <= 0x9fff) || (code >= 0x3400 && code <= 0x4dbf);

/** The share of one text's pairs that stand in another: of a headline's in a story. 0 where it has none. */
export function shareIn(part: Pairs, whole: Pairs): number {
	if (part.size === 0) return 0;
	let shared = 0;
	for (const pair of part.keys()) if (whole.has(pair)) shared++;
	return shared / part.size;
}

/** How much two stretches of text are about the same, 0 to 1: the cosine of their pairs, common pairs counting less. */
export function likeness(one: Pairs, other: Pairs): number {
	const weight = (count: number): number => 1 + Math.log(count);
	let product = 0;
	for (const [pair, count] of one) {
		const there = other.get(pair);
		if (there !== undefined) product += weight(count) * weight(there);
	}
	const length = (pairs: Pairs): number => {
		let sum = 0;
		for (const count of pairs.values()) sum += weight(count) ** 2;
		return Math.sqrt(sum);
	};
	const lengths = length(one) * length(other);
	return lengths === 0 ? 0 : product / lengths;
}
