import type { Alternative, Days } from "../../src/archive/answers.ts";
import type { ArgumentsOf, Context, Options } from "../../src/command.ts";
import { alternativesOf } from "../../src/digest/beat.ts";
import { UserError } from "../../src/error.ts";
import { daysLater } from "../../src/language/calendar.ts";
import { translator } from "../../src/locale.ts";
import type { Beat } from "../../src/state/beats.ts";
import { askButton, withOptions } from "./again.ts";
import { beatsAsked } from "./beats.ts";
import { daysAsked } from "./days.ts";

/** What /digest takes, and whatever asks the same. */
export const digestOptions = {
	date: { type: "text", suggest: "day" },
	from: { type: "text", suggest: "day" },
	to: { type: "text", suggest: "day" },
	topic: { type: "text", suggest: "topic" },
	beat: { type: "text", suggest: "beats" },
} as const satisfies Options;

export interface DigestAsked {
	readonly days: Days;
	/** Whether the days are ours: none was asked for, and the latest are taken. */
	readonly chosen: boolean;
	/** The beats it is to be about; null where none is named. */
	readonly beats: readonly Beat[] | null;
	/** What they are made of. */
	readonly any: readonly Alternative[] | undefined;
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
	const beats =
		options.beat === undefined ? null : beatsAsked(options.beat, context);
	const about = {
		beats,
		any: beats === null ? undefined : alternativesOf(beats),
	};
	const latest = context.archive.summary().searched.to;
	if (days.from === null && days.to === null && latest !== null)
		return { days: { from: latest, to: latest }, chosen: true, ...about };
	const { total, searched } = context.archive.quotes({
		...days,
		topic: options.topic,
		any: about.any,
		limit: 0,
	});
	if (total <= most) return { days, chosen: false, ...about };
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
