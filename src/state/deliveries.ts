import { z } from "zod";
import type { HitRef, Reply } from "../reply.ts";
import type { Database } from "./database.ts";
import { freshId } from "./freshId.ts";
import { type Notice, storedNotice } from "./notice.ts";
import { type Outbox, openOutbox } from "./outbox.ts";
import { openScreens, type Screens } from "./screens.ts";
import { restoreReply, storeReply } from "./storedReply.ts";

/** What is sent by itself. */
export const deliveryKinds = [
	"digest",
	"alert",
	"greeting",
	"notice",
	"correction",
] as const;

export type DeliveryKind = (typeof deliveryKinds)[number];

/** An answer that nobody asked for just now, to be sent somewhere. */
export interface NewDelivery {
	readonly guild: string | null;
	readonly kind: DeliveryKind;
	/** The plan or the watch it is sent for; null for what has none. */
	readonly source: string | null;
	/** A channel's id; a person's, where `direct`. */
	readonly place: string;
	readonly direct: boolean;
	readonly locale: string;
	/** What the thread is called that pages after the first go into; null: they follow in the channel itself. */
	readonly threadName: string | null;
	readonly reply: Reply;
}

/** One message of a delivery, ready to be sent. */
export interface NewMessage {
	/** What it is recognised by, in the channel and by its nonce: at most 25 units, in the custom ids of its buttons. */
	readonly mark: string;
	/** The message as it is sent; JSON. */
	readonly body: string;
}

/** A delivery that was decided, whether it has arrived or not. */
export interface Delivery extends Omit<NewDelivery, "reply"> {
	readonly id: string;
	/** The thread that was started for it. */
	readonly thread: string | null;
	/** When it was decided, milliseconds since the epoch. */
	readonly at: number;
	/** What it tells of a correction; null for what is no notice. */
	readonly notice: Notice | null;
	/** Whether it was taken back: what of it is not in Discord yet is not sent any more. */
	readonly recalled: boolean;
}

/** Makes the messages of a delivery, by its id, and keeps their screens in the same transaction. */
export type Packing = (id: string, screens: Screens) => readonly NewMessage[];

/** A message of a delivery that stands in Discord. */
export interface Posted {
	readonly channel: string;
	readonly message: string;
}

export interface Deliveries extends Outbox {
	/**
	 * Puts a delivery into the outbox; to be called in the transaction of what decides that it is sent.
	 *
	 * @param shown - the hits it shows
	 */
	add(
		delivery: NewDelivery,
		pack: Packing,
		shown: readonly HitRef[],
		now: number,
	): Delivery;
	/** Puts into words what was decided without them; nothing where that was done, or it is gone. */
	draw(id: string, reply: Reply, pack: Packing): void;
	find(id: string): Delivery | null;
	/** Whether anything of a delivery stands in Discord. */
	hasArrived(id: string): boolean;
	/** The answer that was sent; null where it is no longer kept. */
	replyOf(id: string): Reply | null;
	/** When the deliveries of a plan or a watch were decided, since a moment. */
	decidedSince(source: string, moment: number): readonly number[];
	/** Deliveries decided since a moment that showed one of some records (ids of statements, commitments, articles). */
	showing(ids: readonly string[], since: number): readonly Delivery[];
	/** Where the messages of a delivery stand. */
	posted(id: string): readonly Posted[];
	started(id: string, thread: string): void;
	/** Forgets answers sent before one moment, and deliveries decided before another. */
	forget(answersBefore: number, deliveriesBefore: number): void;
}

const row = z.object({
	id: z.string(),
	guild: z.string().nullable(),
	kind: z.enum(deliveryKinds),
	source: z.string().nullable(),
	place: z.string(),
	direct: z.number(),
	locale: z.string(),
	thread_name: z.string().nullable(),
	thread: z.string().nullable(),
	at: z.number(),
	notice: storedNotice.nullable(),
	recalled: z.number(),
});

const names = Object.keys(row.shape)
	.map((name) => `deliveries.${name}`)
	.join(", ");

const deliveryOf = ({
	direct,
	thread_name: threadName,
	recalled,
	...rest
}: z.infer<typeof row>): Delivery => ({
	...rest,
	direct: direct === 1,
	threadName,
	recalled: recalled === 1,
});

/** `ID/2` is a part of `ID`: whoever asks for the whole means its parts too. An id may hold a slash of its own. */
const wholeOf = ({ kind, id }: HitRef): string =>
	kind === "article" || kind === "statement" ? id : id.replace(/\/\d+$/u, "");

/** Deliveries of one server wait for each other; what another server sends the same person does not. */
const laneOf = ({ place, direct, guild }: Delivery): string =>
	direct ? `${place}/${guild ?? ""}` : place;

export function openDeliveries(database: Database): Deliveries {
	const screens = openScreens(database);
	const find = (id: string): Delivery | null => {
		const found = database.get(
			row,
			`SELECT ${names} FROM deliveries WHERE id = ?`,
			id,
		);
		return found === null ? null : deliveryOf(found);
	};
	const putMessages = (delivery: Delivery, pack: Packing): void => {
		for (const [page, { mark, body }] of pack(delivery.id, screens).entries())
			database.run(
				`INSERT INTO delivery_messages (delivery, page, place, lane, mark, body, state, first_try, tries, not_before)
				VALUES (?, ?, ?, ?, ?, ?, 'waiting', ?, 0, 0)`,
				delivery.id,
				page,
				delivery.place,
				laneOf(delivery),
				mark,
				body,
				page === 0 ? (delivery.notice?.triedAt ?? null) : null,
			);
	};
	return {
		...openOutbox(database),
		add: (given, pack, shown, now) =>
			database.transaction(() => {
				const { reply, ...rest } = given;
				const delivery: Delivery = {
					...rest,
					id: freshId(),
					thread: null,
					at: now,
					notice: null,
					recalled: false,
				};
				database.run(
					`INSERT INTO deliveries (id, guild, kind, source, place, direct, locale, thread_name, at, reply)
					VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
					delivery.id,
					delivery.guild,
					delivery.kind,
					delivery.source,
					delivery.place,
					delivery.direct ? 1 : 0,
					delivery.locale,
					delivery.threadName,
					now,
					storeReply(reply),
				);
				putMessages(delivery, pack);
				for (const ref of shown)
					database.run(
						"INSERT INTO delivery_hits (delivery, kind, id) VALUES (?, ?, ?) ON CONFLICT DO NOTHING",
						delivery.id,
						ref.kind === "quotation" ? "statement" : ref.kind,
						wholeOf(ref),
					);
				return delivery;
			}),
		draw: (id, reply, pack) =>
			database.transaction(() => {
				const delivery = find(id);
				const undrawn = database.run(
					"UPDATE deliveries SET reply = ?, drawn = 1 WHERE id = ? AND drawn = 0",
					storeReply(reply),
					id,
				);
				if (delivery !== null && undrawn > 0) putMessages(delivery, pack);
			}),
		find,
		hasArrived: (id) =>
			database.get(
				z.object({ queue: z.number() }),
				"SELECT queue FROM delivery_messages WHERE delivery = ? AND state = 'sent'",
				id,
			) !== null,
		replyOf(id) {
			const found = database.get(
				z.object({ reply: z.string().nullable() }),
				"SELECT reply FROM deliveries WHERE id = ?",
				id,
			);
			return found?.reply == null ? null : restoreReply(found.reply);
		},
		decidedSince: (source, moment) =>
			database
				.all(
					z.object({ at: z.number() }),
					"SELECT at FROM deliveries WHERE source = ? AND at > ? ORDER BY at",
					source,
					moment,
				)
				.map(({ at }) => at),
		showing: (ids, since) =>
			database
				.all(
					row,
					`SELECT DISTINCT ${names} FROM deliveries JOIN delivery_hits ON delivery_hits.delivery = deliveries.id
					WHERE delivery_hits.id IN (SELECT value FROM json_each(?)) AND deliveries.at >= ? ORDER BY deliveries.at, deliveries.id`,
					JSON.stringify(ids),
					since,
				)
				.map(deliveryOf),
		posted: (id) =>
			database.all(
				z.object({ channel: z.string(), message: z.string() }),
				`SELECT channel, message FROM delivery_messages
				WHERE delivery = ? AND state = 'sent' AND message IS NOT NULL ORDER BY page`,
				id,
			),
		started(id, thread) {
			database.run("UPDATE deliveries SET thread = ? WHERE id = ?", thread, id);
		},
		forget: (answersBefore, deliveriesBefore) =>
			database.transaction(() => {
				database.run(
					`UPDATE deliveries SET reply = NULL WHERE at < ? AND reply IS NOT NULL AND NOT EXISTS (
						SELECT 1 FROM delivery_messages WHERE delivery = deliveries.id AND state = 'waiting')`,
					answersBefore,
				);
				const old = `SELECT id FROM deliveries WHERE at < ? AND NOT EXISTS (
					SELECT 1 FROM delivery_messages WHERE delivery = deliveries.id AND state = 'waiting')`;
				for (const table of ["delivery_messages", "delivery_hits"])
					database.run(
						`DELETE FROM ${table} WHERE delivery IN (${old})`,
						deliveriesBefore,
					);
				database.run(
					`DELETE FROM deliveries WHERE at < ? AND NOT EXISTS (
						SELECT 1 FROM delivery_messages WHERE delivery = deliveries.id)`,
					deliveriesBefore,
				);
			}),
	};
}
