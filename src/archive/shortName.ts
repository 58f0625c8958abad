import { foldText } from "../language/fold.ts";

/** Letters a short name has: below two, everything is one. */
const SHORTEST = 2;

/**
 * Whether a text is short for a name: it stands in it, or its characters do in their order, to the end (口岸办 for
 * 市政府口岸物流办, 发改委 for 发展改革委). Both as `foldText` folds them.
 */
export function isShortFor(short: string, name: string): boolean {
	if (short.length < SHORTEST || short.length > name.length) return false;
	if (name.includes(short)) return true;
	if (short.at(-1) !== name.at(-1)) return false;
	let met = 0;
	for (const character of name) if (character === short.charAt(met)) met++;
	return met === short.length;
}

/** How far a short name is from a name: letters left out, more where they part the short name. */
export function shortness(short: string, name: string): number {
	return name.length - short.length + (name.includes(short) ? 0 : 4);
}

/** Whether a text stands in a name or is short for it, spaces, script and width aside. */
export function means(typed: string, name: string): boolean {
	return isShortFor(foldText(typed), foldText(name));
}
