import type {
	CommitmentHit,
	Days,
	Found,
	PlaceEntry,
	Searched,
	Slice,
	StatementHit,
} from "../../src/archive/answers.ts";
import type { Context } from "../../src/command.ts";
import { translator } from "../../src/locale.ts";
import { type AskButton, type Reply, reply } from "../../src/reply.ts";
import { dayButtons, nearestDays } from "../asking/nearestDays.ts";
import { articlesPrinting, searchButton } from "../asking/printed.ts";
import {
	type Narrowing,
	onlyDays,
	widerButtons,
	widerQuestions,
} from "../asking/wider.ts";
import { nothingLine } from "./footer.ts";

/** A question of what was said or promised that finds nothing. */
export interface Unanswered {
	readonly title: string;
	/** How it was understood, and that there is nothing. */
	readonly lead: readonly string[];
	readonly searched: Searched;
	readonly days: Days;
	readonly inUse: Readonly<Partial<Record<Narrowing, boolean>>>;
	/** How many it finds without one of its filters. */
	readonly totalWithout: (less: Narrowing) => number;
	/** The same of other days, newest first. */
	readonly find: (asked: Days & Slice) => Found<StatementHit | CommitmentHit>;
	/** The place as it was typed, and the one that is meant. */
	readonly district: string | undefined;
	readonly place: PlaceEntry | null;
	/** The neighbouring commands. */
	readonly asks: readonly AskButton[];
}

/** That there is nothing, and what would find something: a filter less, the nearest days, the neighbours, what is printed of the place. */
export function nothingFound(
	{
		title,
		lead,
		searched,
		days,
		inUse,
		totalWithout,
		find,
		district,
		place,
		asks,
	}: Unanswered,
	context: Context,
): Reply {
	const t = translator(context.locale);
	const wider = widerQuestions(inUse, totalWithout);
	const near = onlyDays(inUse) ? nearestDays(find, days) : [];
	return reply({
		outcome: "empty",
		title,
		lead: [
			...lead,
			...(wider.length > 0 ? [t("empty.wider")] : []),
			...(near.length > 0 ? [t("empty.nearestDays")] : []),
		],
		footer: nothingLine(context, searched),
		asks: [
			...widerButtons(wider, context),
			...dayButtons(near, context),
			...asks,
			...(district !== undefined &&
			place?.articles === 0 &&
			articlesPrinting(district, context) > 0
				? [searchButton(district, context)]
				: []),
		],
	});
}
