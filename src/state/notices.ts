import { z } from "zod";
import type { Database } from "./database.ts";
import type { SentTo } from "./sent.ts";

/** What somebody is told of: a correction that was accepted, or one that was taken back. */
export type NoticeKind = "corrected" | "withdrawn";

/** A 更正 that is to be sent to whoever was sent the wrong thing. */
export interface Notice {
	/** The same for the same correction, step and place: however often it is tried, it is one. */
	readonly id: string;
	readonly correction: string;
	readonly kind: NoticeKind;
	readonly guild: string | null;
	/** The channel, or the user; one of the two. */
	readonly channel: string | null;
	readonly user: string | null;
	/** The message that was wrong, where it is known. */
	readonly message: string | null;
	readonly locale: string;
	/** Milliseconds since the epoch: of what was sent, of the correction. */
	readonly sentAt: number;
	readonly queuedAt: number;
	/** How often it was tried. */
	readonly tries: number;
}

/** Notices that wait, and those that are done. */
export interface Notices {
	/** Queues a notice for each place, once, whatever was sent there how often. */
	queue(
		correction: string,
		kind: NoticeKind,
		places: readonly SentTo[],
		now: number,
	): number;
	/** Those that are still to be sent, oldest first. */
	waiting(): readonly Notice[];
	/** Says that a notice is being tried: from now on it may have arrived. */
	trying(id: string): void;
	/** Says that a notice has arrived. */
	arrived(id: string, now: number): void;
	/** Says that a notice cannot arrive, and why. */
	failed(id: string, reason: string, now: number): void;
	/** Where a correction's notice has arrived, as places of notices that take it back. */
	arrivedOf(correction: string): readonly SentTo[];
	/** Drops those of a correction that still wait, and gives their number. */
	drop(correction: string): number;
	/** How many of a correction's notices have arrived, wait, and cannot arrive. */
	countsOf(correction: string): {
		readonly arrived: number;
		readonly waiting: number;
		readonly failed: number;
	};
	/** Calls back when notices are queued; returns how to stop that. */
	onQueued(queued: () => void): () => void;
}

const row = z.object({
	id: z.string(),
	correction: z.string(),
	kind: z.enum(["corrected", "withdrawn"]),
	guild: z.string().nullable(),
	channel: z.string().nullable(),
	user: z.string().nullable(),
	message: z.string().nullable(),
	locale: z.string(),
	sent_at: z.number(),
	queued_at: z.number(),
	tries: z.number(),
});

const columns =
	"id, correction, kind, guild, channel, user, message, locale, sent_at, queued_at, tries";

const noticeOf = ({
	sent_at: sentAt,
	queued_at: queuedAt,
	...rest
}: z.infer<typeof row>): Notice => ({ ...rest, sentAt, queuedAt });

const count = z.object({
	arrived: z.number(),
	waiting: z.number(),
	failed: z.number(),
});

/** Notices over a database. */
export function openNotices(database: Database): Notices {
	const listeners = new Set<() => void>();
	return {
		queue(correction, kind, places, now) {
			const queued = database.transaction(() =>
				places.reduce(
					(sum, { guild, channel, user, message, locale, at }) =>
						sum +
						database.run(
							`INSERT INTO notices (${columns}) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 0) ON CONFLICT DO NOTHING`,
							`${correction}:${kind}:${channel ?? user ?? ""}`,
							correction,
							kind,
							guild,
							channel,
							user,
							message,
							locale,
							at,
							now,
						),
					0,
				),
			);
			if (queued > 0) for (const tell of listeners) tell();
			return queued;
		},
		waiting: () =>
			database
				.all(
					row,
					`SELECT ${columns} FROM notices WHERE done_at IS NULL ORDER BY queued_at, id`,
				)
				.map(noticeOf),
		trying(id) {
			database.run("UPDATE notices SET tries = tries + 1 WHERE id = ?", id);
		},
		arrived(id, now) {
			database.run("UPDATE notices SET done_at = ? WHERE id = ?", now, id);
		},
		failed(id, reason, now) {
			database.run(
				"UPDATE notices SET done_at = ?, failure = ? WHERE id = ?",
				now,
				reason,
				id,
			);
		},
		arrivedOf: (correction) =>
			database
				.all(
					row,
					`SELECT ${columns} FROM notices WHERE correction = ? AND kind = 'corrected'
					AND done_at IS NOT NULL AND failure IS NULL ORDER BY queued_at, id`,
					correction,
				)
				.map(noticeOf)
				.map(({ guild, channel, user, message, locale, sentAt }, index) => ({
					id: index,
					kind: "post" as const,
					guild,
					channel,
					user,
					message,
					locale,
					at: sentAt,
				})),
		drop: (correction) =>
			database.run(
				"DELETE FROM notices WHERE correction = ? AND done_at IS NULL AND tries = 0",
				correction,
			),
		countsOf: (correction) =>
			database.get(
				count,
				`SELECT COUNT(CASE WHEN done_at IS NOT NULL AND failure IS NULL THEN 1 END) AS arrived,
				COUNT(CASE WHEN done_at IS NULL THEN 1 END) AS waiting,
				COUNT(CASE WHEN failure IS NOT NULL THEN 1 END) AS failed
				FROM notices WHERE correction = ? AND kind = 'corrected'`,
				correction,
			) ?? { arrived: 0, waiting: 0, failed: 0 },
		onQueued(queued) {
			listeners.add(queued);
			return () => listeners.delete(queued);
		},
	};
}
