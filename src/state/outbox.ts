import { z } from "zod";
import type { Database } from "./database.ts";

/** A message that is to be sent. */
export interface Waiting {
	/** Its place in the order of all that is sent; counts up. */
	readonly queue: number;
	readonly delivery: string;
	/** Which of the delivery's messages it is, from 0. */
	readonly page: number;
	/** A channel's id; a person's, where the delivery is direct. */
	readonly place: string;
	readonly mark: string;
	readonly body: string;
	/** When it was first tried, milliseconds since the epoch; null where it never was. */
	readonly firstTry: number | null;
	readonly tries: number;
}

/**
 * The messages that wait, in order. To one place they are sent one after the other: what comes later waits for what
 * comes before.
 */
export interface Outbox {
	/** The first message of each place that may be sent now. */
	next(now: number): readonly Waiting[];
	/** How many wait, for whatever reason. */
	waiting(): number;
	/** Whether anything waits for a place that is sent when the place takes it: what a server that was left is to get is not. */
	waitsFor(place: string): boolean;
	/**
	 * Notes that a message is about to be sent: whoever finds it so cannot know whether it was.
	 *
	 * @returns false where it may not be sent any more: it was given up, or its delivery taken back
	 */
	trying(queue: number, now: number): boolean;
	/** Puts a message off. */
	putOff(queue: number, until: number): void;
	/** Says that a message was not sent, for certain: nobody has to look for it. */
	notSent(queue: number): void;
	/** Says where a message stands. */
	sent(queue: number, channel: string, message: string): void;
	/** Gives a message up. */
	drop(queue: number): void;
	/** Gives a message up, and all that follow it of its delivery. */
	dropRest(queue: number): void;
	/** Gives up all that waits for a plan or a watch: it was taken away. */
	dropOf(source: string): void;
}

const row = z.object({
	queue: z.number(),
	delivery: z.string(),
	page: z.number(),
	place: z.string(),
	mark: z.string(),
	body: z.string(),
	first_try: z.number().nullable(),
	tries: z.number(),
});

const counted = z.object({ count: z.number() });

/** That a message is not for a server that has been left. */
const isOfNoneLeft = `NOT EXISTS (SELECT 1 FROM deliveries AS d JOIN servers AS s ON s.guild = d.guild
		WHERE d.id = m.delivery AND s.left_at IS NOT NULL)`;

/** The first of each lane (a place, as one server's deliveries reach it), unless the place is paused and not to be tried again yet, or its server has been left. */
const heads = `delivery_messages AS m WHERE state = 'waiting'
	AND queue = (SELECT MIN(queue) FROM delivery_messages WHERE state = 'waiting' AND lane = m.lane)
	AND NOT EXISTS (SELECT 1 FROM paused_places AS p WHERE p.place = m.place AND p.probe_at > ?)
	AND ${isOfNoneLeft}`;

export function openOutbox(database: Database): Outbox {
	return {
		next: (now) =>
			database
				.all(
					row,
					`SELECT queue, delivery, page, place, mark, body, first_try, tries FROM ${heads} AND not_before <= ? ORDER BY queue`,
					now,
					now,
				)
				.map(({ first_try: firstTry, ...rest }) => ({ ...rest, firstTry })),
		waiting: () =>
			database.get(
				counted,
				"SELECT COUNT(*) AS count FROM delivery_messages WHERE state = 'waiting'",
			)?.count ?? 0,
		waitsFor: (place) =>
			(database.get(
				counted,
				`SELECT COUNT(*) AS count FROM delivery_messages AS m WHERE state = 'waiting' AND place = ? AND ${isOfNoneLeft}`,
				place,
			)?.count ?? 0) > 0,
		trying: (queue, now) =>
			database.run(
				`UPDATE delivery_messages SET first_try = COALESCE(first_try, ?), tries = tries + 1
				WHERE queue = ? AND state = 'waiting'
				AND NOT EXISTS (SELECT 1 FROM deliveries AS d WHERE d.id = delivery AND d.recalled = 1)`,
				now,
				queue,
			) > 0,
		putOff(queue, until) {
			database.run(
				"UPDATE delivery_messages SET not_before = ? WHERE queue = ?",
				until,
				queue,
			);
		},
		notSent(queue) {
			database.run(
				"UPDATE delivery_messages SET first_try = NULL WHERE queue = ?",
				queue,
			);
		},
		sent(queue, channel, message) {
			database.run(
				"UPDATE delivery_messages SET state = 'sent', channel = ?, message = ?, body = NULL WHERE queue = ?",
				channel,
				message,
				queue,
			);
		},
		drop(queue) {
			database.run(
				"UPDATE delivery_messages SET state = 'dropped', body = NULL WHERE queue = ?",
				queue,
			);
		},
		dropOf(source) {
			database.run(
				`UPDATE delivery_messages SET state = 'dropped', body = NULL WHERE state = 'waiting'
				AND delivery IN (SELECT id FROM deliveries WHERE source = ?)`,
				source,
			);
		},
		dropRest(queue) {
			database.run(
				`UPDATE delivery_messages SET state = 'dropped', body = NULL WHERE state = 'waiting' AND queue >= ?
				AND delivery = (SELECT delivery FROM delivery_messages WHERE queue = ?)`,
				queue,
				queue,
			);
		},
	};
}
