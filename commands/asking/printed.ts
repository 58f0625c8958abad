import type { Context } from "../../src/command.ts";
import { foldText } from "../../src/language/fold.ts";
import { translator } from "../../src/locale.ts";
import type { AskButton } from "../../src/reply.ts";
import { askButton } from "./again.ts";
import { todayOf } from "./days.ts";

/** Letters of a text that is looked for: one stands everywhere. */
const shortest = 2;

/** How many articles print a text that names nobody and no place we know: what is printed is not called missing. */
export function articlesPrinting(typed: string, context: Context): number {
	const text = typed.replaceAll(/["“”「」＂]/gu, "").trim();
	if (foldText(text).length < shortest) return 0;
	const found = context.archive.search({
		query: `"${text}"`,
		today: todayOf(context),
		limit: 0,
	});
	return found.kind === "found" ? found.total : 0;
}

/** The way to the articles that print a text. */
export const searchButton = (query: string, { locale }: Context): AskButton =>
	askButton(translator(locale)("ask.search", { query }), "search", { query });
