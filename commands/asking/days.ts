import type { Days } from "../../src/archive/answers.ts";
import type { Context } from "../../src/command.ts";
import { UserError } from "../../src/error.ts";
import { dayIn, readDays } from "../../src/language/days.ts";
import { translator } from "../../src/locale.ts";
import { askButton, withOptions } from "./again.ts";

type DayOption = "from" | "to" | "date";

/** The asker's day. */
export function todayOf(context: Pick<Context, "zone" | "now">): string {
	return dayIn(context.zone, context.now);
}

const stretchOf = (
	typed: string,
	option: DayOption,
	context: Context,
): { readonly from: string; readonly to: string } => {
	const read = readDays(typed, todayOf(context));
	if (read.kind === "days") return read;
	const name = translator(context.locale)(`option.${option}.name`);
	throw new UserError(
		read.kind === "noSuchDay" ? "error.noSuchDay" : "error.notDays",
		{ option: name, typed },
	);
};

const inOrder = (from: string, to: string, context: Context): void => {
	if (from <= to) return;
	const { command, options } = withOptions(context.call, {
		...("date" in context.call.options
			? { date: `${to}..${from}` }
			: { from: to, to: from }),
	});
	throw new UserError(
		"error.daysReversed",
		{ from, to },
		{
			asks: [
				askButton(
					translator(context.locale)("ask.days", { from: to, to: from }),
					command,
					options,
				),
			],
		},
	);
};

/**
 * The days asked for, from what was typed into `from`, `to` and `date`: a month begins with its first day and ends with
 * its last.
 *
 * @throws UserError for what is no day, what no calendar has, and a stretch that ends before it begins
 */
export function daysAsked(
	context: Context,
	{
		from,
		to,
		date,
	}: {
		readonly from?: string | undefined;
		readonly to?: string | undefined;
		readonly date?: string | undefined;
	},
): Days {
	if (date !== undefined) {
		if (from !== undefined || to !== undefined)
			throw new UserError("error.dateAndStretch", null);
		const stretch = stretchOf(date, "date", context);
		inOrder(stretch.from, stretch.to, context);
		return { from: stretch.from, to: stretch.to };
	}
	const first = from === undefined ? null : stretchOf(from, "from", context);
	const last = to === undefined ? null : stretchOf(to, "to", context);
	const days = { from: first?.from ?? null, to: last?.to ?? null };
	if (days.from !== null && days.to !== null)
		inOrder(days.from, days.to, context);
	return days;
}
