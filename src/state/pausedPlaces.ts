import { z } from "zod";
import type { Database } from "./database.ts";

/** Why nothing can be sent somewhere, by what Discord said (topics/opcodes-and-status-codes) or is known of the channel. */
export const pauseReasons = [
	/** The channel is gone (10003). */
	"gone",
	/** The bot may not see it (50001). */
	"unseen",
	/** The bot may not do there what it has to (50013). */
	"forbidden",
	/** Something may stand there already, and the bot may not read it back to see (no Read Message History). */
	"unreadable",
	/** The person takes no direct messages (50007). */
	"closed",
] as const;

export type PauseReason = (typeof pauseReasons)[number];

/** A channel or a person that nothing is sent to until it is mended. */
export interface PausedPlace {
	/** A channel's id; a person's, where `direct`. */
	readonly place: string;
	readonly direct: boolean;
	readonly guild: string | null;
	readonly reason: PauseReason;
	/** Milliseconds since the epoch. */
	readonly since: number;
	/** When it is tried again. */
	readonly probeAt: number;
	/** Whether the editors have been told. */
	readonly told: boolean;
}

export interface PausedPlaces {
	find(place: string): PausedPlace | null;
	/** Those of a server, the longest first. */
	of(guild: string): readonly PausedPlace[];
	/** Those nobody has been told of yet. */
	untold(): readonly PausedPlace[];
	/** Pauses a place, or puts its next trial off further each time. */
	pause(
		place: Pick<PausedPlace, "place" | "direct" | "guild" | "reason">,
		now: number,
	): void;
	told(place: string): void;
	/** All of a server's are to be tried at once: something has changed there. */
	probe(guild: string, now: number): void;
	resume(place: string): boolean;
}

const row = z.object({
	place: z.string(),
	guild: z.string().nullable(),
	direct: z.number(),
	reason: z.enum(pauseReasons),
	since: z.number(),
	probe_at: z.number(),
	probes: z.number(),
	told: z.number(),
});

const names = Object.keys(row.shape).join(", ");
const columns = `SELECT ${names} FROM paused_places`;

const placeOf = ({
	probe_at: probeAt,
	direct,
	told,
	probes: _,
	...rest
}: z.infer<typeof row>): PausedPlace => ({
	...rest,
	probeAt,
	direct: direct === 1,
	told: told === 1,
});

const hour = 3600_000;

/** How long a paused place is left alone, the longer the more often it was tried in vain. */
const waits: readonly number[] = [hour, 3 * hour, 6 * hour, 12 * hour];
const longestWait = 24 * hour;

export function openPausedPlaces(database: Database): PausedPlaces {
	const find = (place: string) =>
		database.get(row, `${columns} WHERE place = ?`, place);
	return {
		find(place) {
			const found = find(place);
			return found === null ? null : placeOf(found);
		},
		of: (guild) =>
			database
				.all(row, `${columns} WHERE guild = ? ORDER BY since, place`, guild)
				.map(placeOf),
		untold: () =>
			database
				.all(row, `${columns} WHERE told = 0 ORDER BY since, place`)
				.map(placeOf),
		pause: ({ place, direct, guild, reason }, now) =>
			database.transaction(() => {
				const probes = find(place)?.probes ?? 0;
				const probeAt = now + (waits[probes] ?? longestWait);
				database.run(
					`INSERT INTO paused_places (${names}) VALUES (?, ?, ?, ?, ?, ?, 1, 0)
					ON CONFLICT DO UPDATE SET reason = excluded.reason, probe_at = excluded.probe_at, probes = probes + 1`,
					place,
					guild,
					direct ? 1 : 0,
					reason,
					now,
					probeAt,
				);
			}),
		told(place) {
			database.run("UPDATE paused_places SET told = 1 WHERE place = ?", place);
		},
		probe(guild, now) {
			database.run(
				"UPDATE paused_places SET probe_at = ? WHERE guild = ?",
				now,
				guild,
			);
		},
		resume: (place) =>
			database.run("DELETE FROM paused_places WHERE place = ?", place) > 0,
	};
}
