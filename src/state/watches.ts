import { z } from "zod";
import { type By, noteChange } from "./audit.ts";
import type { Database } from "./database.ts";
import { freshId } from "./freshId.ts";

/** What can be watched. */
export const targetKinds = [
	"speaker",
	"office",
	"phrase",
	"district",
	"organisation",
	"topic",
	"beat",
] as const;

export type TargetKind = (typeof targetKinds)[number];

export interface Target {
	readonly kind: TargetKind;
	/** A speaker's directory id, a beat's id; of the others the words. */
	readonly value: string;
	/** Of a district: also what lies below it. */
	readonly below: boolean;
}

/** Somebody's wish to be told when something is said. */
export interface Watch {
	readonly id: string;
	/** Whose world it is made in; null in a direct message. */
	readonly guild: string | null;
	readonly owner: string;
	readonly target: Target;
	/** What the target was called when it was set. */
	readonly label: string;
	readonly pace: "once" | "daily";
	/** Of a daily one: minutes after midnight. */
	readonly minute: number;
	/** Where it is told; null: to its owner, as a direct message. */
	readonly channel: string | null;
	/** The role that is mentioned; null: nobody. */
	readonly role: string | null;
	/** The language it is told in. */
	readonly locale: string;
	/** When it was set, milliseconds since the epoch. */
	readonly since: number;
	readonly paused: boolean;
	/** The last arrival that was looked at for it. */
	readonly seen: number;
	/** When it was last looked whether there is anything to tell, milliseconds since the epoch. */
	readonly ran: number;
}

export interface Watches {
	all(): readonly Watch[];
	/** Those that may have something to tell: not paused, and once a day or with arrivals that were not looked at. */
	active(last: number): readonly Watch[];
	/** Somebody's own where they are, and, for editors, those that are told in the server's channels; oldest first. */
	of(guild: string | null, user: string, editor: boolean): readonly Watch[];
	find(id: string): Watch | null;
	/** The watch of the same thing told in the same place, if there is one. */
	same(
		watch: Pick<Watch, "guild" | "owner" | "target" | "channel">,
	): Watch | null;
	add(watch: Omit<Watch, "id">, by: By): Watch;
	/** Sets how it is told; null where it is gone. What waits to be told stays. */
	change(
		id: string,
		change: Partial<Pick<Watch, "pace" | "minute" | "role">>,
		by: By,
	): Watch | null;
	/** Stops telling, or goes on from the arrival `seen`: what came meanwhile is not told. */
	pause(id: string, paused: boolean, seen: number, by: By): Watch | null;
	/** Says that arrivals up to a number are looked at. Not a change that anybody makes. */
	looked(id: string, seen: number, ran: number): void;
	remove(id: string, by: By): boolean;
}

const row = z.object({
	id: z.string(),
	guild: z.string().nullable(),
	owner: z.string(),
	kind: z.enum(targetKinds),
	value: z.string(),
	below: z.number(),
	label: z.string(),
	pace: z.enum(["once", "daily"]),
	minute: z.number(),
	channel: z.string().nullable(),
	role: z.string().nullable(),
	locale: z.string(),
	since: z.number(),
	paused: z.number(),
	seen: z.number(),
	ran: z.number(),
});

const names = Object.keys(row.shape).join(", ");
const columns = `SELECT ${names} FROM watches`;

const watchOf = ({
	kind,
	value,
	below,
	paused,
	...rest
}: z.infer<typeof row>): Watch => ({
	...rest,
	target: { kind, value, below: below === 1 },
	paused: paused === 1,
});

const settingOf = ({
	target: { kind, below },
	label,
	pace,
	minute,
	role,
	paused,
}: Watch): string =>
	JSON.stringify({ kind, below, label, pace, minute, role, paused });

/** What is told to one person alone is that person's, and in no server's list. */
function note(
	database: Database,
	by: By,
	before: Watch | null,
	after: Watch | null,
): void {
	const watch = after ?? before;
	if (watch === null || watch.channel === null) return;
	noteChange(database, watch.guild, by, {
		what: "watch",
		which: watch.channel,
		from: before === null ? null : settingOf(before),
		to: after === null ? null : settingOf(after),
	});
}

export function openWatches(database: Database): Watches {
	const find = (id: string): Watch | null => {
		const found = database.get(row, `${columns} WHERE id = ?`, id);
		return found === null ? null : watchOf(found);
	};
	return {
		active: (last) =>
			database
				.all(
					row,
					`${columns} WHERE paused = 0 AND (pace = 'daily' OR seen < ?) ORDER BY rowid`,
					last,
				)
				.map(watchOf),
		all: () => database.all(row, `${columns} ORDER BY rowid`).map(watchOf),
		of: (guild, user, editor) =>
			database
				.all(
					row,
					`${columns} WHERE guild IS ? AND (owner = ? OR (? AND channel IS NOT NULL)) ORDER BY rowid`,
					guild,
					user,
					editor ? 1 : 0,
				)
				.map(watchOf),
		find,
		same({ guild, owner, target, channel }) {
			const found = database.get(
				row,
				`${columns} WHERE guild IS ? AND channel IS ? AND (channel IS NOT NULL OR owner = ?)
				AND kind = ? AND value = ? AND below = ?`,
				guild,
				channel,
				owner,
				target.kind,
				target.value,
				target.below ? 1 : 0,
			);
			return found === null ? null : watchOf(found);
		},
		add: (given, by) =>
			database.transaction(() => {
				const watch: Watch = { ...given, id: freshId() };
				database.run(
					`INSERT INTO watches (${names}) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
					watch.id,
					watch.guild,
					watch.owner,
					watch.target.kind,
					watch.target.value,
					watch.target.below ? 1 : 0,
					watch.label,
					watch.pace,
					watch.minute,
					watch.channel,
					watch.role,
					watch.locale,
					watch.since,
					watch.paused ? 1 : 0,
					watch.seen,
					watch.ran,
				);
				note(database, by, null, watch);
				return watch;
			}),
		change: (id, change, by) =>
			database.transaction(() => {
				const before = find(id);
				if (before === null) return null;
				const after: Watch = { ...before, ...change };
				database.run(
					"UPDATE watches SET pace = ?, minute = ?, role = ? WHERE id = ?",
					after.pace,
					after.minute,
					after.role,
					id,
				);
				note(database, by, before, after);
				return after;
			}),
		pause: (id, paused, seen, by) =>
			database.transaction(() => {
				const before = find(id);
				if (before === null || before.paused === paused) return before;
				const after: Watch = { ...before, paused, seen, ran: by.at };
				database.run(
					"UPDATE watches SET paused = ?, seen = ?, ran = ? WHERE id = ?",
					paused ? 1 : 0,
					seen,
					by.at,
					id,
				);
				note(database, by, before, after);
				return after;
			}),
		looked(id, seen, ran) {
			database.run(
				"UPDATE watches SET seen = ?, ran = ? WHERE id = ?",
				seen,
				ran,
				id,
			);
		},
		remove: (id, by) =>
			database.transaction(() => {
				const before = find(id);
				if (before === null) return false;
				database.run("DELETE FROM watches WHERE id = ?", id);
				note(database, by, before, null);
				return true;
			}),
	};
}
