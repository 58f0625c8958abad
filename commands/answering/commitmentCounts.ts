import { type Locale, translator } from "../../src/locale.ts";
import { type ActionRow, hasDeadline, hasNumber, isVague } from "./actions.ts";

/** How many things to be done there are of each kind. */
export interface ActionCounts {
	/** Pledges that could be checked: all but the formulas. */
	readonly pledges: number;
	/** Of all pledges. */
	readonly numbers: number;
	readonly deadlines: number;
	/** Formulas among the pledges, which are not counted. */
	readonly vague: number;
	readonly directives: number;
	readonly proposals: number;
}

/** Counts actions. */
export function countActions(rows: readonly ActionRow[]): ActionCounts {
	const kind = (wanted: string): ActionRow[] =>
		rows.filter(({ hit }) => hit.commitment.kind === wanted);
	const pledges = kind("pledge");
	const vague = pledges.filter(isVague).length;
	return {
		pledges: pledges.length - vague,
		numbers: pledges.filter(hasNumber).length,
		deadlines: pledges.filter(hasDeadline).length,
		vague,
		directives: kind("directive").length,
		proposals: kind("proposal").length,
	};
}

/** Those there are, one by one: 承诺 3 项（有数字 2，有期限 1）, 部署 1 项. */
const partsOf = (
	{ pledges, numbers, deadlines, vague, directives, proposals }: ActionCounts,
	locale: Locale,
): string[] => {
	const t = translator(locale);
	return [
		...(pledges + vague > 0
			? [
					t("commitments.count.pledges", {
						actions: pledges,
						numbers,
						deadlines,
					}),
				]
			: []),
		...(directives > 0
			? [t("commitments.count.directives", { count: directives })]
			: []),
		...(proposals > 0
			? [t("commitments.count.proposals", { count: proposals })]
			: []),
	];
};

/** What a title says: 承诺 3 项（有数字 2，有期限 1），部署 1 项. */
export function countsText(counts: ActionCounts, locale: Locale): string {
	const t = translator(locale);
	const parts = partsOf(counts, locale);
	return parts.length > 0
		? parts.join(t("list.comma"))
		: t("commitments.count.none");
}

/**
 * What the rows of a ledger are: also the formulas, and orders from above.
 *
 * @param above - what is said of orders from above; null where there are none
 */
export function ledgerCounts(
	counts: ActionCounts,
	above: string | null,
	locale: Locale,
): string {
	const t = translator(locale);
	return [
		...partsOf(counts, locale),
		...(counts.vague > 0
			? [t("commitments.count.vague", { count: counts.vague })]
			: []),
		...(above === null ? [] : [above]),
	].join(t("list.comma"));
}
