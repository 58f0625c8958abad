import type { Locale } from "../../src/locale.ts";

/** A theme of the closed list in the reader's language. */
export function themeName(theme: string, _locale: Locale): string {
	return theme;
}
