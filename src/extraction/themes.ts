import { THEMES } from "./tables/themes.ts";

/** The words of all themes by the unit that they begin with, in the order of their theme's pattern, each with its theme. */
const byStart = new Map<number, { word: string; theme: number }[]>();
for (const [theme, { words }] of THEMES.entries())
	for (const word of words.source.split("|")) {
		const start = word.charCodeAt(0);
		const here = byStart.get(start) ?? [];
		here.push({ word, theme });
		byStart.set(start, here);
	}

/** The themes of a stretch of plain text, most words first; from the closed list of docs/method.md. */
export function themesOf(text: string): string[] {
	const counts = THEMES.map(({ name }) => ({ name, count: 0, end: 0 }));
	for (let at = 0; at < text.length; at++)
		for (const { word, theme } of byStart.get(text.charCodeAt(at)) ?? []) {
			const own = counts[theme];
			if (!own || own.end > at || !text.startsWith(word, at)) continue;
			own.count++;
			own.end = at + word.length;
		}
	return counts
		.filter(({ count }) => count > 0)
		.sort((a, b) => b.count - a.count)
		.slice(0, 3)
		.map(({ name }) => name);
}
