/** As many answers are kept: the clauses of a few articles, whose text is kept with them. */
const MOST_KEPT = 1 << 12;

/** A function of a text that is asked the same ones again and again: what it said last is kept in mind. */
export function remembering<T>(
	answer: (text: string) => T,
): (text: string) => T {
	const kept = new Map<string, T>();
	return (text) => {
		const known = kept.get(text);
		if (known !== undefined) return known;
		const found = answer(text);
		if (kept.size >= MOST_KEPT) kept.clear();
		kept.set(text, found);
		return found;
	};
}
