import type { CommitmentKind } from "../../model.ts";
import type { Authority } from "../authority.ts";
import { GOES_ON } from "../tables/modals.ts";
import type { Clause } from "./clauses.ts";
import { isSlogan } from "./deeds.ts";
import { isConditional, isForecast } from "./done.ts";
import { hopedBe } from "./hopedBe.ts";
import { mustBe } from "./mustBe.ts";
import type { Reading, Standing } from "./standing.ts";
import { willBe } from "./willBe.ts";

/** What one clause commits somebody to, by its modal verb, whom it is about and from what standing it is said; or null. */
export function kindOfClause(
	text: string,
	clause: Clause,
	standing: Standing,
): CommitmentKind | null {
	const words = text.slice(clause.predicate, clause.end);
	if (clause.isPast || isForecast(text, clause)) return null;
	if (IF.test(clause.words)) return null;
	if (isAdverbial(text, clause)) return null;
	switch (clause.force) {
		case "will":
			return willBe(words, standing);
		case "must":
			// 人才不能辈出，…就不可能做好: what would come of it.
			if (/^不能/u.test(words) && COMES_OF_IT.test(text.slice(clause.end)))
				return null;
			// 要恢复资产负债表，其核心是…: of one who only explains it is what something else depends on.
			return /^(?:还|也|就)?要/u.test(words) &&
				standing.authority !== "command" &&
				isConditional(text, clause)
				? null
				: mustBe(words, standing);
		case "hope":
			return hopedBe(words, standing);
		case null:
			return goesOn(words, standing);
	}
}

/** 在判决企业应当赔偿后，…: a clause that tells when something else happens. */
export const isAdverbial = (
	text: string,
	{ start, end, predicate }: Clause,
): boolean =>
	text[end] === "，" &&
	// 力争|解决在诉讼之前: the place belongs to what is to be done.
	!text.slice(predicate + 1, end).includes("在") &&
	/(?:(?<![年月天周时])后|(?<![及同准按适小当])时|之际|的同时|之前|过程中|背后|背景下|情况下|前提下)$/u.test(
		text.slice(start, end),
	);

const COMES_OF_IT = /^，[^。，]{0,24}就(?:不|无法|难以|没有|会)/u;

/** 如果美国需要…: what only holds if. */
const IF =
	/^(?:但|而|且|并且|因为|如)?(?:如果|假如|假设|倘若|一旦|要是|若(?!干)|只要|除非|即使|即便|哪怕|无论|不管|虽然|尽管|既然|鉴于)/u;

/** From what standing somebody goes on to say what they will do; of all others no clause without a modal verb commits them. */
export const mayGoOn = (authority: Authority): boolean =>
	authority !== "command" && authority !== "delegate" && authority !== "view";

/** 继续推进…: no modal verb, but the words of one who goes on to say what they will do. */
const goesOn: Reading = (words, standing) => {
	const { authority, who, past } = standing;
	if (past || !GOES_ON.test(words) || isSlogan(words)) return null;
	switch (authority) {
		case "state":
		case "abroad":
			return who === "side" && /绝不|决不|尽最大|全力/u.test(words)
				? "pledge"
				: null;
		case "own":
		case "office":
		case "crowd":
			// 我们把…标记为红色，|确保…: what one does already goes on.
			if (
				(who === "own" || who === "body") &&
				!standing.named &&
				!standing.goesOn
			)
				return null;
			if (who === "own" || who === "body")
				return /^(?:还|也|将)?(?:努力|尽全力|尽力|竭尽全力|想方设法|想尽办法|力争|争取|继续|一定|绝不|决不|确保)/u.test(
					words,
				)
					? "pledge"
					: null;
			return who === "nobody" &&
				/^(?:还|也)?(?:继续|绝不|决不|一定|努力|尽全力|尽力|竭尽全力|想方设法|想尽办法|抓紧|坚定不移|全力|确保|力保)/u.test(
					words,
				)
				? "pledge"
				: null;
		default:
			return null;
	}
};
