import { z } from "zod";
import type { HitRef } from "../reply.ts";
import type { Database } from "./database.ts";

/** How words went out. */
export type SentKind = "post" | "digest" | "alert" | "export";

/** Words that went out: what was shown to whom, so that whoever was sent something wrong can be told. */
export interface Sent {
	readonly kind: SentKind;
	/** The server; null in a direct message. */
	readonly guild: string | null;
	/** The channel they stand in, or the user they were sent to; one of the two. */
	readonly channel: string | null;
	readonly user: string | null;
	/** The message, where it is known. */
	readonly message: string | null;
	/** The language they were sent in, as Discord names it. */
	readonly locale: string;
	readonly refs: readonly HitRef[];
	/** Milliseconds since the epoch. */
	readonly at: number;
}

/** Where something was sent to. */
export interface SentTo extends Omit<Sent, "refs"> {
	readonly id: number;
}

/** What was sent, kept as long as somebody may have to be told that it was wrong. */
export interface SentLog {
	/** Records what was sent; nothing where it holds no words of an article. */
	record(sent: Sent): void;
	/**
	 * Who was sent something since a moment, latest first.
	 *
	 * @param ids - ids of statements, commitments or articles; a quotation of a statement counts as the statement
	 * @param guild - only in that server; null: in all
	 */
	since(
		ids: readonly string[],
		moment: number,
		guild: string | null,
	): readonly SentTo[];
	/** Forgets what was sent before a moment, and gives its number. */
	forgetBefore(moment: number): number;
	/** Forgets all of one server's. */
	forgetGuild(guild: string): number;
}

/** The record that a reference is to, without which part of it: `ID/2` is a part of `ID`. */
const recordOf = ({ kind, id }: HitRef): string =>
	kind === "quotation" || kind === "commitment"
		? id.replace(/\/\d+$/u, "")
		: id;

const row = z.object({
	id: z.number(),
	kind: z.enum(["post", "digest", "alert", "export"]),
	guild: z.string().nullable(),
	channel: z.string().nullable(),
	user: z.string().nullable(),
	message: z.string().nullable(),
	locale: z.string(),
	at: z.number(),
});

/** What was sent, over a database. */
export function openSent(database: Database): SentLog {
	return {
		record({ kind, guild, channel, user, message, locale, refs, at }) {
			const records = new Set(refs.map(recordOf));
			if (records.size === 0) return;
			database.transaction(() => {
				database.run(
					"INSERT INTO sent (kind, guild, channel, user, message, locale, at) VALUES (?, ?, ?, ?, ?, ?, ?)",
					kind,
					guild,
					channel,
					user,
					message,
					locale,
					at,
				);
				for (const record of records)
					database.run(
						"INSERT INTO sent_refs (sent, record) SELECT MAX(id), ? FROM sent",
						record,
					);
			});
		},
		since: (ids, moment, guild) =>
			database.all(
				row,
				`SELECT DISTINCT id, kind, guild, channel, user, message, locale, at
				FROM sent JOIN sent_refs ON sent_refs.sent = sent.id
				WHERE at >= ? AND (? IS NULL OR guild = ?)
				AND record IN (SELECT value FROM json_each(?))
				ORDER BY at DESC, id DESC`,
				moment,
				guild,
				guild,
				JSON.stringify(ids),
			),
		forgetBefore: (moment) =>
			database.run("DELETE FROM sent WHERE at < ?", moment),
		forgetGuild: (guild) =>
			database.run("DELETE FROM sent WHERE guild = ?", guild),
	};
}
