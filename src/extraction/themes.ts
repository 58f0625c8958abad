import { THEMES } from "./tables/themes.ts";

/** The themes of a stretch of plain text, most words first; from the closed list of docs/method.md. */
export function themesOf(text: string): string[] {
	return THEMES.map(({ name, words }) => ({
		name,
		count: text.match(words)?.length ?? 0,
	}))
		.filter(({ count }) => count > 0)
		.sort((a, b) => b.count - a.count)
		.slice(0, 3)
		.map(({ name }) => name);
}
