import { z } from "zod";
import type { Database } from "./database.ts";

/** Who changes something, and when. */
export interface By {
	/** Their id; null for the program itself. */
	readonly who: string | null;
	/** What they were called then. */
	readonly name: string | null;
	/** Milliseconds since the epoch. */
	readonly at: number;
}

/** A change that nobody asked for. @param at - milliseconds since the epoch */
export function byItself(at: number): By {
	return { who: null, name: null, at };
}

/** What may be changed, as the list of changes names it. Worded in the locale files under `audit.`. */
export const changed = [
	"language",
	"zone",
	"private",
	"editorsRole",
	"correctionsAlone",
	"quietDays",
	"beat",
	"digest",
	"watch",
] as const;

export type Changed = (typeof changed)[number];

/** One change, from what to what; null where there was, or is, nothing. */
export interface Change {
	readonly what: Changed;
	/** Which one, where there are several: a beat's name, a channel. */
	readonly which: string | null;
	readonly from: string | null;
	readonly to: string | null;
}

export interface AuditEntry extends Change {
	readonly guild: string;
	readonly by: By;
}

/** Every change of what a server has set, kept in the same transaction as the change itself. */
export interface Audit {
	/** The latest first. @param from - how many of the latest are passed over */
	of(guild: string, limit: number, from?: number): readonly AuditEntry[];
	count(guild: string): number;
}

const row = z.object({
	guild: z.string(),
	who: z.string().nullable(),
	name: z.string().nullable(),
	at: z.number(),
	what: z.enum(changed),
	which: z.string().nullable(),
	before: z.string().nullable(),
	after: z.string().nullable(),
});

const counted = z.object({ count: z.number() });

/**
 * Notes a change; to be called in its transaction. What is nobody's but its owner's (no server) is not noted, nor what
 * stays as it was.
 */
export function noteChange(
	database: Database,
	guild: string | null,
	{ who, name, at }: By,
	{ what, which, from, to }: Change,
): void {
	if (guild === null || from === to) return;
	database.run(
		"INSERT INTO audit (guild, who, name, at, what, which, before, after) VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
		guild,
		who,
		name,
		at,
		what,
		which,
		from,
		to,
	);
}

export function openAudit(database: Database): Audit {
	return {
		of: (guild, limit, from = 0) =>
			database
				.all(
					row,
					"SELECT guild, who, name, at, what, which, before, after FROM audit WHERE guild = ? ORDER BY number DESC LIMIT ? OFFSET ?",
					guild,
					limit,
					from,
				)
				.map(({ who, name, at, before, after, ...rest }) => ({
					...rest,
					from: before,
					to: after,
					by: { who, name, at },
				})),
		count: (guild) =>
			database.get(
				counted,
				"SELECT COUNT(*) AS count FROM audit WHERE guild = ?",
				guild,
			)?.count ?? 0,
	};
}
