import { readDays } from "../language/days.ts";
import type { Days } from "./answers.ts";
import { dayNumber } from "./dayNumber.ts";
import type { Token } from "./queryTokens.ts";

/** Days that a query names. */
export interface NamedDays {
	/** As they were typed, without a minus. */
	readonly text: string;
	readonly days: Days;
	/** What makes them one end of a stretch (`from`, 自), and the day; null where they are days by themselves. */
	readonly bound: { readonly side: "from" | "to"; readonly day: string } | null;
	/** Whether papers print them so (1978年, 3月19日): 今天 is another day in each. */
	readonly isPrinted: boolean;
}

/** 3.19 and 6/1 are numbers as often as days, and 5000 is no year: in a query these are words. */
const notDayInQuery =
	/^\d{1,2}[./-]\d{1,2}$|^(?!(?:19|20)\d\d$)\d{4}$|^\d{5,}$/u;

/** Something that every way of writing days has, in some width and script: most words have nothing of it. */
const mayBeDays = /[\d０-９a-zａ-ｚ年月周週日天号號期]/iu;

/** `from:2024-03`, `自:2024年3月`; the sign may be full width. */
const bound = /^(from|since|自|从|to|until|至|到)[:：](.+)$/iu;

const isFrom = /^(?:from|since|自|从)$/iu;

/** Days that stay what they are, whenever one asks. */
const printed = /^(?:\d|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)/iu;

/** The days that a word of a query means, with a minus before it or without. @param today - `YYYY-MM-DD` */
export function namedDays(
	{ kind, text }: Token,
	today: string,
): NamedDays | "noSuchDay" | null {
	if (kind !== "word" || !mayBeDays.test(text)) return null;
	const [, side = "", day = ""] = bound.exec(text) ?? [];
	if (side === "" && notDayInQuery.test(text)) return null;
	const read = readDays(side === "" ? text : day, today);
	if (read.kind === "notDays") return null;
	if (read.kind === "noSuchDay") return "noSuchDay";
	const { from, to } = read;
	if (side === "")
		return {
			text,
			days: { from, to },
			bound: null,
			isPrinted: printed.test(text.normalize("NFKC")),
		};
	return isFrom.test(side)
		? {
				text,
				days: { from, to: null },
				bound: { side: "from", day },
				isPrinted: false,
			}
		: {
				text,
				days: { from: null, to },
				bound: { side: "to", day },
				isPrinted: false,
			};
}

/** Whether a word of a query means days by itself, and no end of a stretch. */
export function isDay(token: Token, today: string): boolean {
	const named = namedDays(token, today);
	return named !== null && named !== "noSuchDay" && named.bound === null;
}

/** All days. */
export const openDays: Days = { from: null, to: null };

const later = (one: string | null, other: string | null): string | null =>
	one === null || (other !== null && other > one) ? other : one;
const earlier = (one: string | null, other: string | null): string | null =>
	one === null || (other !== null && other < one) ? other : one;

/** The days that lie in both. */
export function bothDays(one: Days, other: Days): Days {
	return { from: later(one.from, other.from), to: earlier(one.to, other.to) };
}

/** Whether a stretch ends before it begins: it has no day. */
export const isReversed = ({ from, to }: Days): boolean =>
	from !== null && to !== null && from > to;

/** The days of one stretch or another, where that is one stretch; null where days lie between them. */
export function eitherDays(stretches: readonly Days[]): Days | null {
	const [first, ...others] = [...stretches].sort(
		(one, other) => Number((one.from ?? "") > (other.from ?? "")) * 2 - 1,
	);
	if (first === undefined) return null;
	let { to } = first;
	for (const next of others) {
		if (
			to !== null &&
			next.from !== null &&
			dayNumber(next.from) > dayNumber(to) + 1
		)
			return null;
		to = to === null || next.to === null ? null : later(to, next.to);
	}
	return { from: first.from, to };
}
