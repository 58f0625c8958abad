import type {
	Alternative,
	Days,
	QuotesQuestion,
} from "../../src/archive/answers.ts";
import type { ArgumentsOf, Context, Options } from "../../src/command.ts";
import { alternativesOf } from "../../src/digest/beat.ts";
import { lookedAt } from "../../src/digest/digest.ts";
import { UserError } from "../../src/error.ts";
import { daysBetween, daysLater } from "../../src/language/calendar.ts";
import { translator } from "../../src/locale.ts";
import type { AskButton } from "../../src/reply.ts";
import type { Beat } from "../../src/state/beats.ts";
import { askButton, withOptions } from "./again.ts";
import { beatNames, beatsAsked } from "./beats.ts";
import { cameOption } from "./came.ts";
import { daysAsked } from "./days.ts";
import { understoodLine } from "./understood.ts";

/** What /digest takes, and whatever asks the same. */
export const digestOptions = {
	date: { type: "text", suggest: "day" },
	from: { type: "text", suggest: "day" },
	to: { type: "text", suggest: "day" },
	topic: { type: "text", suggest: "topic" },
	beat: { type: "text", suggest: "beats" },
	since: { type: "text", choices: ["last", "day", "week"] },
	came: cameOption,
} as const satisfies Options;

export interface DigestAsked {
	readonly days: Days;
	/** The beats it is to be about; null where none is named. */
	readonly beats: readonly Beat[] | null;
	/** What they are made of. */
	readonly any: readonly Alternative[] | undefined;
	/** How it was understood, and whether the days are ours: where none is asked for, the latest are taken. */
	readonly lead: readonly string[];
}

/** Days of the shorter period that is offered where one is too long. */
const shorter = 7;

/** Topics that are offered where a single day holds too much. */
const topicsOffered = 5;

/** Statements that those topics are taken from, the newest. */
const topicsFrom = 300;

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
	const { archive, locale } = context;
	const t = translator(locale);
	const asked = daysAsked(context, options);
	const latest = archive.summary().searched.to;
	const chosen = asked.from === null && asked.to === null && latest !== null;
	const days = chosen ? { from: latest, to: latest } : asked;
	const beats =
		options.beat === undefined ? null : beatsAsked(options.beat, context);
	const any = beats === null ? undefined : alternativesOf(beats);
	const about = { ...days, topic: options.topic, any };
	const total = Math.max(
		archive.quotes({ ...about, limit: 0 }).total,
		archive.commitments({ ...about, limit: 0 }).total,
	);
	if (total > lookedAt)
		throw new UserError(
			"error.digestTooWide",
			{ total, most: lookedAt },
			{ asks: narrower(about, context) },
		);
	return {
		days,
		beats,
		any,
		lead: [
			understoodLine(
				[
					["topic", options.topic],
					["beat", beatNames(beats, locale)],
				],
				days,
				locale,
			),
			...(chosen ? [t("digest.latest")] : []),
		],
	};
}

/** Fewer days: a week, or a day of what is no longer than that. Of a single day its topics. */
function narrower(about: QuotesQuestion, context: Context): AskButton[] {
	const { archive, locale } = context;
	const t = translator(locale);
	const { hits, searched } = archive.quotes({ ...about, limit: topicsFrom });
	const { from: first, to } = searched;
	if (first === null || to === null) return [];
	const length = daysBetween(first, to) + 1;
	if (length === 1)
		return archive.topics(hits, topicsOffered).map(({ phrase }) => {
			const { command, options } = withOptions(context.call, {
				topic: phrase,
			});
			return askButton(t("ask.topic", { phrase }), command, options);
		});
	const from = length > shorter ? daysLater(to, 1 - shorter) : to;
	const { command, options } = withOptions(context.call, {
		date: undefined,
		from,
		to,
	});
	return [
		askButton(
			from === to
				? t("ask.digestOf", { day: to })
				: t("ask.days", { from, to }),
			command,
			options,
		),
	];
}
