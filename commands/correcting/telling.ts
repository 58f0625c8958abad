import type { Context } from "../../src/command.ts";
import type { CorrectionRecord } from "../../src/state/corrections.ts";
import type { Delivery } from "../../src/state/deliveries.ts";
import type { SentTo } from "../../src/state/sent.ts";

/** Days in which whoever was sent the wrong thing is told. */
const toldWithin = 7 * 24 * 3600_000;

/** What was sent that holds the words of a correction, under any of their names. */
const namesOf = ({ about, article }: CorrectionRecord): string[] => [
	about.id.replace(/\/\d+$/u, ""),
	about.id,
	article,
];

/** Where a digest or an alert stands; where it has not arrived yet, where it is going. */
function placeOf(
	{ id, guild, kind, place, direct, locale, at }: Delivery,
	{ state }: Pick<Context, "state">,
): SentTo[] {
	if (kind !== "digest" && kind !== "alert") return [];
	const [first] = state.deliveries.posted(id);
	return [
		{
			id: 0,
			kind,
			guild,
			channel: direct ? null : (first?.channel ?? place),
			user: direct ? place : null,
			message: first?.message ?? null,
			locale,
			at,
		},
	];
}

/**
 * Everywhere that the words of a correction were sent to in the last days, latest first: what was posted, and what was sent
 * by itself.
 */
export function sentTo(
	record: CorrectionRecord,
	context: Pick<Context, "state" | "now">,
): readonly SentTo[] {
	const { state, now } = context;
	const names = namesOf(record);
	const since = now - toldWithin;
	return [
		...state.sent.since(names, since, record.guild),
		...state.deliveries
			.showing(names, since)
			.filter(({ guild }) => record.guild === null || guild === record.guild)
			.flatMap((delivery) => placeOf(delivery, context)),
	].sort((one, other) => other.at - one.at);
}
