import { randomBytes } from "node:crypto";
import { z } from "zod";
import type { Call, HitRef } from "../reply.ts";
import type { Database } from "./database.ts";

/**
 * One answer as it was shown: what its buttons and its menu act on. A screen never changes; whoever turns a page or
 * picks a hit is shown another one. So what a button does is what its reader saw, whatever was pressed elsewhere and
 * whatever the archive has read since.
 */
export interface Screen {
	readonly call: Call;
	/** Who asked. */
	readonly asker: string;
	readonly guild: string | null;
	/** The language it was shown in. */
	readonly locale: string;
	/** Whether others see it too. */
	readonly posted: boolean;
	/** Page shown, from 0. */
	readonly page: number;
	/** The hits of this page that the menu offers, in order, with what they are called there. */
	readonly hits: readonly { readonly ref: HitRef; readonly label: string }[];
	/** Which of them the buttons act on. */
	readonly picked: number;
	/** What the asking buttons ask, in order. */
	readonly asks: readonly Call[];
}

/** Screens by their id, kept for as long as their buttons are to live. */
export interface Screens {
	/**
	 * Keeps a screen.
	 * @param now - milliseconds since the epoch
	 * @returns its id: 11 characters, not to be guessed
	 */
	keep(screen: Screen, now: number): string;
	/** The screen of that id, or null: never kept, too old, or of another version. */
	find(id: string): Screen | null;
	/** Forgets screens shown before a moment, and gives their number. */
	forgetBefore(moment: number): number;
	/** Forgets all of one server's. */
	forgetGuild(guild: string): number;
}

const call = z.object({
	command: z.string(),
	options: z.record(z.string(), z.union([z.string(), z.number(), z.boolean()])),
});

/** What stands in `body`: all but what the table can be asked by. */
const body = z.object({
	call,
	locale: z.string(),
	posted: z.boolean(),
	page: z.number().int().nonnegative(),
	hits: z.array(
		z.object({
			ref: z.object({
				kind: z.enum(["statement", "commitment", "article"]),
				id: z.string(),
			}),
			label: z.string(),
		}),
	),
	picked: z.number().int().nonnegative(),
	asks: z.array(call),
});

const row = z.object({
	asker: z.string(),
	guild: z.string().nullable(),
	body: z.string(),
});

/** Screens over a database. */
export function openScreens(database: Database): Screens {
	return {
		keep({ asker, guild, ...rest }, now) {
			// 64 bits of chance: two screens of one id would need some four thousand million of them.
			const id = randomBytes(8).toString("base64url");
			database.run(
				"INSERT INTO screens (id, asker, guild, shown_at, body) VALUES (?, ?, ?, ?, ?)",
				id,
				asker,
				guild,
				now,
				JSON.stringify(rest),
			);
			return id;
		},
		find(id) {
			const found = database.get(
				row,
				"SELECT asker, guild, body FROM screens WHERE id = ?",
				id,
			);
			if (found === null) return null;
			const parsed = body.safeParse(JSON.parse(found.body));
			return parsed.success
				? { asker: found.asker, guild: found.guild, ...parsed.data }
				: null;
		},
		forgetBefore: (moment) =>
			database.run("DELETE FROM screens WHERE shown_at < ?", moment),
		forgetGuild: (guild) =>
			database.run("DELETE FROM screens WHERE guild = ?", guild),
	};
}
