import { isAllHan, isBreak } from "./endings.ts";

/** One reading of one place as a name. */
export interface NameReading {
	readonly start: number;
	readonly end: number;
	/** Without inner space. */
	readonly name: string;
	/** How well what surrounds it fits a name; above 0. */
	readonly weight: number;
	/** Whether a word follows that follows names, rather than only a mark. */
	readonly verbBehind: boolean;
	/** What makes it a name. */
	readonly by: "office" | "titleBehind" | "dot" | "list" | "cue" | "leader";
}

/** A name without the gaps a page sets in it; names in Latin letters keep theirs. */
export const nameOf = (printed: string): string =>
	isAllHan(printed) || /[A-Za-z]/u.test(printed)
		? printed
		: printed.replace(/\s/gu, "");

/** What stands between `start` and `end` as a name. */
export function reading(
	text: string,
	start: number,
	end: number,
	weight: number,
	by: NameReading["by"],
): NameReading {
	return {
		start,
		end,
		name: nameOf(text.slice(start, end)),
		weight,
		by,
		verbBehind: !isBreak(text, end),
	};
}

/** What joins the names of a list. */
export const LIST_JOINT = /[、和与及]/u;
