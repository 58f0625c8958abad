/**
 * Every match of a pattern in a text, from left to right. `matchAll` would make a new pattern of it each time, which costs more
 * than looking for most.
 *
 * @param pattern - global, and never empty where it matches
 */
export function everyMatch(text: string, pattern: RegExp): RegExpExecArray[] {
	const found: RegExpExecArray[] = [];
	pattern.lastIndex = 0;
	for (let match = pattern.exec(text); match; match = pattern.exec(text))
		found.push(match);
	return found;
}
