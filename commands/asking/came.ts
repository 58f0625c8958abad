import type { Context, Option } from "../../src/command.ts";
import { type News, newsIn } from "../../src/digest/news.ts";
import { momentIn } from "../../src/language/days.ts";
import { translator } from "../../src/locale.ts";
import type { Beat } from "../../src/state/beats.ts";

/**
 * What came in some time, and on which beats: what a digest told of. The buttons under it carry this, so that they ask of the
 * same articles whatever has come since.
 */
export interface Came {
	/** Numbers of arrivals: those after one, up to another. */
	readonly after: number;
	readonly upTo: number;
	/** The time in which they came, milliseconds since the epoch. */
	readonly since: number;
	readonly until: number;
	/** Ids of beats; none: everything. */
	readonly beats: readonly string[];
}

/** The option of whatever can be asked of what came. */
export const cameOption = {
	type: "text",
	inner: true,
} as const satisfies Option;

/** As a button carries it. */
export function cameText({ after, upTo, since, until, beats }: Came): string {
	return [[after, upTo, since, until].join("-"), ...beats].join(",");
}

/** Reads what a button carries. */
export function cameIn(text: string): Came {
	const [, after, upTo, since, until, beats = ""] =
		/^(\d+)-(\d+)-(\d+)-(\d+)((?:,[^,]+)*)$/u.exec(text) ?? [];
	if (until === undefined) throw new Error(`nothing came that is “${text}”`);
	return {
		after: Number(after),
		upTo: Number(upTo),
		since: Number(since),
		until: Number(until),
		beats: beats.split(",").slice(1),
	};
}

/** The news in it, as the asker sees it. */
export function newsOf(
	{ after, upTo }: Pick<Came, "after" | "upTo">,
	{ archive, state, asker }: Pick<Context, "archive" | "state" | "asker">,
): News {
	return newsIn(archive, state.arrivals.between(asker.guild, after, upTo));
}

/** Its beats that are still there. What a direct message carries is of whatever server sent it. */
export function beatsIn(
	{ beats }: Came,
	{ state, asker }: Pick<Context, "state" | "asker">,
): readonly Beat[] {
	return beats.flatMap((id) => {
		const beat = state.beats.find(id);
		if (beat === null) return [];
		const isHere = asker.guild === null || beat.guild === asker.guild;
		return isHere && (beat.owner === null || beat.owner === asker.user)
			? [beat]
			: [];
	});
}

/** In which time it came, for the first lines of an answer. */
export function cameLine(
	{ since, until }: Pick<Came, "since" | "until">,
	{ locale, zone }: Pick<Context, "locale" | "zone">,
): string {
	return translator(locale)("understood.came", {
		from: momentIn(zone, since),
		to: momentIn(zone, until),
	});
}
