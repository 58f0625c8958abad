import { themesOf } from "../extraction/themes.ts";
import { plain } from "../language/plain.ts";
import type { Action, Commitment } from "../model.ts";

/**
 * What one action of a commitment is about, from the closed list of docs/method.md: a sentence of a dozen actions has
 * several themes, and each action one. Where its own words tell of none it is what the whole sentence is about; null
 * where that is nothing in particular.
 */
export function themeOf(
	action: Action,
	commitment: Pick<Commitment, "themes">,
): string | null {
	return themesOf(plain(action.text))[0] ?? commitment.themes[0] ?? null;
}
