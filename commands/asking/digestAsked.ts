import type { Days } from "../../src/archive/answers.ts";
import type { ArgumentsOf, Context, Options } from "../../src/command.ts";
import { UserError } from "../../src/error.ts";
import { daysLater } from "../../src/language/calendar.ts";
import { translator } from "../../src/locale.ts";
import { askButton, withOptions } from "./again.ts";
import { daysAsked } from "./days.ts";

/** What /digest takes, and whatever asks the same. */
export const digestOptions = {
	date: { type: "text", suggest: "day" },
	from: { type: "text", suggest: "day" },
	to: { type: "text", suggest: "day" },
	topic: { type: "text", suggest: "topic" },
} as const satisfies Options;

export interface DigestAsked {
	readonly days: Days;
	/** Whether the days are ours: none was asked for, and the latest are taken. */
	readonly chosen: boolean;
}

/** Statements that a digest is made of at most: as many as digestOf looks at. */
const most = 1500;

/** Days of the shorter period that is offered where one is too long. */
const shorter = 7;

/**
 * The period asked for; where none is, the latest day there is news of.
 *
 * @throws UserError for days that cannot be understood, and for a period of which so much is held that a digest would leave
 * most of it out and keep everybody else waiting
 */
export function digestAsked(
	options: ArgumentsOf<typeof digestOptions>,
	context: Context,
): DigestAsked {
	const days = daysAsked(context, options);
	const latest = context.archive.summary().searched.to;
	if (days.from === null && days.to === null && latest !== null)
		return { days: { from: latest, to: latest }, chosen: true };
	const { total, searched } = context.archive.quotes({
		...days,
		topic: options.topic,
		limit: 0,
	});
	if (total <= most) return { days, chosen: false };
	const { to } = searched;
	const from = to === null ? null : daysLater(to, 1 - shorter);
	const { command, options: narrower } = withOptions(context.call, {
		date: undefined,
		from: from ?? undefined,
		to: to ?? undefined,
	});
	throw new UserError(
		"error.digestTooWide",
		{ total, most },
		{
			asks:
				from === null || to === null
					? []
					: [
							askButton(
								translator(context.locale)("ask.days", { from, to }),
								command,
								narrower,
							),
						],
		},
	);
}
