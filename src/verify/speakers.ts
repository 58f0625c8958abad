import { means } from "../archive/shortName.ts";
import { officeEndingAt } from "../extraction/names/offices.ts";
import { CUES } from "../extraction/tables/cues.ts";
import { foldText } from "../language/fold.ts";
import { Lexicon } from "../language/lexicon.ts";
import { plain } from "../language/plain.ts";
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

const cues = new Lexicon(CUES.map(({ word }) => word));

/**
 * Whether the letters in which a draft names somebody name the printed one, read otherwise: 副支队|长孙浩 and 副支队长|孙浩,
 * 张云表|示 and 张云|表示, 纳马尔 and 转播商纳马尔.
 */
function isReadOtherwise(
	one: Speaker,
	other: Speaker,
	within: string,
): boolean {
	const [claimed, printed] = [plain(one.name), plain(other.name)];
	if (!claimed.includes(printed) && !printed.includes(claimed)) return false;
	const draft = plain(within);
	if (printed.endsWith(claimed) || printed.startsWith(claimed))
		return draft.includes(printed);
	const at = draft.indexOf(claimed);
	if (at === -1) return false;
	if (claimed.startsWith(printed))
		return cues.startingAt(draft, at + printed.length) > 0;
	return (
		claimed.endsWith(printed) &&
		officeEndingAt(draft, at + claimed.length - printed.length) > 1
	);
}

/**
 * Whether a draft's speaker is a printed one.
 *
 * @param draft - the draft's own words around: a name may be read in more than one way
 */
export function matchOf(
	claimed: Speaker,
	printed: Speaker,
	draft: string,
): Match {
	if (named(claimed.name, printed.name)) return "same";
	if (isReadOtherwise(claimed, printed, draft)) return "same";
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
