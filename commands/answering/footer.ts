import type { Searched } from "../../src/archive/answers.ts";
import type { Context } from "../../src/command.ts";
import { momentIn } from "../../src/language/days.ts";
import { translator } from "../../src/locale.ts";

type Where = Pick<Context, "locale" | "zone">;

const lastRead = ({ locale, zone }: Where, searched: Searched): string =>
	translator(locale)("footer.lastRead", {
		moment: momentIn(zone, searched.readAt),
	});

const staleness = ({ locale }: Where, searched: Searched): string[] =>
	searched.stale === null
		? []
		: [
				translator(locale)("footer.stale", {
					last: searched.stale.last,
					silent: searched.stale.silent,
					habit: searched.stale.habit,
				}),
			];

const underway = ({ locale }: Where, { reading }: Searched): string[] =>
	reading === null
		? []
		: [
				translator(locale)("footer.reading", {
					articles: reading.articles,
					of: reading.of ?? 0,
					known: reading.of === null ? "no" : "yes",
				}),
			];

const extent = ({ locale }: Where, searched: Searched): string[] => {
	const { from, to } = searched;
	if (from === null || to === null) return [];
	return [from === to ? from : translator(locale)("footer.days", { from, to })];
};

/** Whoever does not read Chinese is told that the words are left as they are. */
const untranslated = ({ locale }: Where): string[] =>
	locale === "en-US" ? [translator(locale)("footer.untranslated")] : [];

/** The last line of an answer: how many articles were searched, of which days, and when the archive last read. */
export function searchedLine(where: Where, searched: Searched): string {
	return [
		translator(where.locale)("footer.searched", {
			articles: searched.articles,
		}),
		...extent(where, searched),
		lastRead(where, searched),
		...underway(where, searched),
		...staleness(where, searched),
		...untranslated(where),
	].join(" · ");
}

/** The last line of an answer that needed no search: what the archive holds. */
export function heldLine(where: Where, held: Searched): string {
	return [
		translator(where.locale)("footer.held", { articles: held.articles }),
		...extent(where, held),
		lastRead(where, held),
		...underway(where, held),
		...staleness(where, held),
	].join(" · ");
}

/** The last line where nothing was found: what was searched and, where that is nothing at all, what there is. */
export function nothingLine(
	context: Where & Pick<Context, "archive">,
	searched: Searched,
): string {
	return searched.articles > 0
		? searchedLine(context, searched)
		: [
				translator(context.locale)("footer.searched", { articles: 0 }),
				heldLine(context, context.archive.summary().searched),
			].join(" · ");
}
