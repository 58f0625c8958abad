import { means } from "../archive/shortName.ts";
import { foldText } from "../language/fold.ts";
import type { Speaker } from "../model.ts";

/** The id of somebody whom a draft names in words that are not read any further. */
export const UNREAD = "draft/unread";

/** How whom a draft names stands to whom the paper names: the same, somebody else, or one cannot tell. */
export type Match = "same" | "other" | "unsure";

const named = (one: string, other: string): boolean =>
	foldText(one) === foldText(other);

/** 李主任: a surname, and an office of somebody's. */
const byShortTitle = ({ name, titles }: Speaker, short: string): boolean => {
	const folded = foldText(short);
	const surname = foldText(name).charAt(0);
	return (
		folded.startsWith(surname) &&
		titles.some((title) => foldText(title).endsWith(folded.slice(1)))
	);
};

/** 老红军李光: one is called by title and name where the other has them apart. */
const withTitle = (apart: Speaker, together: Speaker): boolean =>
	apart.titles.some((title) => named(`${title}${apart.name}`, together.name));

/** 外交部发言人: what an office, or the body it is of, is called. */
const byOffice = (
	{ titles, organisation, place }: Speaker,
	words: string,
): boolean =>
	[...titles, organisation, place].some(
		(one) =>
			one !== null &&
			(foldText(one).includes(foldText(words)) ||
				foldText(words).includes(foldText(one))),
	);

/** Whether a draft's speaker is a printed one. */
export function matchOf(claimed: Speaker, printed: Speaker): Match {
	if (named(claimed.name, printed.name)) return "same";
	if (claimed.id === UNREAD)
		return foldText(claimed.name).includes(foldText(printed.name))
			? "same"
			: byOffice(printed, claimed.name)
				? "unsure"
				: "other";
	if (withTitle(claimed, printed) || withTitle(printed, claimed)) return "same";
	if (claimed.kind === "person" && printed.kind === "person") return "other";
	if (printed.kind === "person") {
		if (
			byShortTitle(printed, claimed.name) ||
			byOffice(printed, claimed.name) ||
			means(claimed.name, printed.name)
		)
			return "unsure";
		return "other";
	}
	if (claimed.kind === "person") return "other";
	return means(claimed.name, printed.name) || means(printed.name, claimed.name)
		? "same"
		: claimed.kind === printed.kind
			? "other"
			: "unsure";
}
