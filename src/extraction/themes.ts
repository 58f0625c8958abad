import { THEMES } from "./tables/themes.ts";
import { UnitSet } from "./unitSet.ts";

/** Each theme with the units its words begin with: most are dismissed by one look. */
const themes = THEMES.map(({ name, words }) => ({
	name,
	words,
	starts: new UnitSet(words.source.split("|").map((word) => word.slice(0, 1))),
}));

/** The themes of a stretch of plain text, most words first; from the closed list of docs/method.md. */
export function themesOf(text: string): string[] {
	return themes
		.map(({ name, words, starts }) => ({
			name,
			count: starts.in(text) ? (text.match(words)?.length ?? 0) : 0,
		}))
		.filter(({ count }) => count > 0)
		.sort((a, b) => b.count - a.count)
		.slice(0, 3)
		.map(({ name }) => name);
}
