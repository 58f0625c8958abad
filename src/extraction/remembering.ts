/**
 * Remembers what a phrase was found to be: several readings of a clause ask about the same one. Forgets everything where it holds
 * too much, so that what was read before costs no memory; what comes back is the same either way.
 *
 * @param read - a pure function of the phrase
 * @param most - how many phrases are kept in mind
 */
export function remembering<T extends object | string | number | null>(
	read: (phrase: string) => T,
	most: number,
): (phrase: string) => T {
	let known = new Map<string, T>();
	return (phrase) => {
		const found = known.get(phrase);
		if (found !== undefined) return found;
		const value = read(phrase);
		// Not cleared: what an old map has dropped holds on to all that comes after it until the whole memory is gone through.
		if (known.size >= most) known = new Map();
		known.set(phrase, value);
		return value;
	};
}
