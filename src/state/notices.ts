import { z } from "zod";
import type { Database } from "./database.ts";
import { freshId } from "./freshId.ts";
import type { Notice, NoticeStep } from "./notice.ts";
import type { SentTo } from "./sent.ts";

/**
 * 更正: who is told of a correction to what they were sent. Each is a delivery like any other, in the one outbox; here it is
 * decided on, and what came of it is counted. It is put into words when it is drawn, by whoever sends.
 */
export interface Notices {
	/** Decides that each place is told, once, whatever was sent there how often; gives how many that are. */
	queue(
		correction: string,
		step: NoticeStep,
		places: readonly SentTo[],
		now: number,
	): number;
	/**
	 * Takes back what was told of a correction: what was not sent yet never is, and where it arrived that is told. Where
	 * nobody knows whether it arrived, that is found out first.
	 *
	 * @returns how many places are told
	 */
	takeBack(correction: string, now: number): number;
	/** The deliveries that are still to be put into words, oldest first. */
	undrawn(): readonly string[];
	/** Gives one up that was not put into words. */
	giveUp(delivery: string): void;
	/** How many of a correction's notices have arrived, wait, and cannot arrive. */
	countsOf(correction: string): {
		readonly arrived: number;
		readonly waiting: number;
		readonly failed: number;
	};
}

const count = z.object({
	arrived: z.number(),
	waiting: z.number(),
	failed: z.number(),
});

/** A notice of a correction, and how its first message stands. */
const told = z.object({
	id: z.string(),
	guild: z.string().nullable(),
	place: z.string(),
	direct: z.number(),
	locale: z.string(),
	message: z.string().nullable(),
	sent_at: z.number(),
	maybe_sent: z.number(),
	state: z.enum(["waiting", "sent", "dropped"]).nullable(),
});

type Told = z.infer<typeof told>;

const stepOf = (table: string): string =>
	`json_extract(${table}.notice, '$.step')`;

/** Whether it is certain that nothing of it was sent. */
const isUnsent = ({ state, maybe_sent }: Told): boolean =>
	(state === null || state === "waiting") && maybe_sent === 0;

/** Notices over the outbox's tables. */
export function openNotices(database: Database): Notices {
	const insert = (
		correction: string,
		{
			guild,
			place,
			direct,
			locale,
		}: Pick<Told, "guild" | "place" | "direct" | "locale">,
		notice: Notice,
		now: number,
	): number =>
		database.run(
			`INSERT INTO deliveries (id, guild, kind, source, place, direct, locale, at, notice, drawn)
			SELECT ?, ?, 'correction', ?, ?, ?, ?, ?, ?, 0 WHERE NOT EXISTS (
				SELECT 1 FROM deliveries AS d WHERE d.source = ? AND d.kind = 'correction' AND d.place = ? AND ${stepOf("d")} = ?)`,
			freshId(),
			guild,
			correction,
			place,
			direct,
			locale,
			now,
			JSON.stringify(notice),
			correction,
			place,
			notice.step,
		);
	const remove = (id: string): void => {
		database.run("DELETE FROM delivery_messages WHERE delivery = ?", id);
		database.run("DELETE FROM deliveries WHERE id = ?", id);
	};
	return {
		queue: (correction, step, places, now) =>
			database.transaction(() =>
				places.reduce(
					(sum, { guild, channel, user, message, locale, at }) =>
						sum +
						insert(
							correction,
							{
								guild,
								place: channel ?? user ?? "",
								direct: channel === null ? 1 : 0,
								locale,
							},
							{ step, message, sentAt: at, takesBack: null, triedAt: null },
							now,
						),
					0,
				),
			),
		takeBack: (correction, now) =>
			database.transaction(() => {
				const all = database.all(
					told,
					`SELECT d.id, d.guild, d.place, d.direct, d.locale, json_extract(d.notice, '$.message') AS message,
						json_extract(d.notice, '$.sentAt') AS sent_at, m.state,
						json_extract(d.notice, '$.triedAt') IS NOT NULL OR m.first_try IS NOT NULL AS maybe_sent
					FROM deliveries AS d LEFT JOIN delivery_messages AS m ON m.delivery = d.id AND m.page = 0
					WHERE d.source = ? AND d.kind = 'correction' AND ${stepOf("d")} = 'corrected' ORDER BY d.at, d.id`,
					correction,
				);
				return all.reduce((sum, one) => {
					if (isUnsent(one)) {
						remove(one.id);
						return sum;
					}
					database.run(
						"UPDATE deliveries SET recalled = 1 WHERE id = ?",
						one.id,
					);
					if (one.state === "dropped") return sum;
					const { message, sent_at: sentAt, id: takesBack } = one;
					return (
						sum +
						insert(
							correction,
							one,
							{ step: "withdrawn", message, sentAt, takesBack, triedAt: null },
							now,
						)
					);
				}, 0);
			}),
		undrawn: () =>
			database
				.all(
					z.object({ id: z.string() }),
					"SELECT id FROM deliveries WHERE drawn = 0 ORDER BY at, id",
				)
				.map(({ id }) => id),
		giveUp(delivery) {
			database.run(
				"DELETE FROM deliveries WHERE id = ? AND drawn = 0",
				delivery,
			);
		},
		countsOf: (correction) =>
			database.get(
				count,
				`SELECT COUNT(CASE WHEN m.state = 'sent' THEN 1 END) AS arrived,
				COUNT(CASE WHEN m.state IS NULL OR m.state = 'waiting' THEN 1 END) AS waiting,
				COUNT(CASE WHEN m.state = 'dropped' THEN 1 END) AS failed
				FROM deliveries AS d LEFT JOIN delivery_messages AS m ON m.delivery = d.id AND m.page = 0
				WHERE d.source = ? AND d.kind = 'correction' AND ${stepOf("d")} = 'corrected'`,
				correction,
			) ?? { arrived: 0, waiting: 0, failed: 0 },
	};
}
