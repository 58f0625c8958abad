import { z } from "zod";
import { type By, noteChange } from "./audit.ts";
import type { Database } from "./database.ts";
import { freshId } from "./freshId.ts";

/** What a beat is made of. Whatever is one of these is on the beat. */
export interface BeatParts {
	/** Words that stand in what is said. */
	readonly topics: readonly string[];
	/** Places as the archive names them, with what lies below them. */
	readonly districts: readonly string[];
	readonly bodies: readonly string[];
	/** Directory ids. */
	readonly speakers: readonly string[];
}

/** A named set that digests, watches and questions can use: 外贸物流, 农业, 区县. */
export interface Beat extends BeatParts {
	readonly id: string;
	/** The server it belongs to; null for one made in a direct message. */
	readonly guild: string | null;
	/** Whose own it is; null for the whole server's. */
	readonly owner: string | null;
	readonly name: string;
}

export const noParts: BeatParts = {
	topics: [],
	districts: [],
	bodies: [],
	speakers: [],
};

/** Beats, each in the world of its server. */
export interface Beats {
	/** Those somebody may use where they are: their own first, then the server's; by name. */
	of(guild: string | null, user: string): readonly Beat[];
	/** The server's own. */
	ofServer(guild: string): readonly Beat[];
	find(id: string): Beat | null;
	/** Keeps a beat that is new (no id) or changed. */
	put(beat: Omit<Beat, "id"> & { readonly id?: string }, by: By): Beat;
	remove(id: string, by: By): boolean;
}

const parts = z.object({
	topics: z.array(z.string()),
	districts: z.array(z.string()),
	bodies: z.array(z.string()),
	speakers: z.array(z.string()),
});

const row = z.object({
	id: z.string(),
	guild: z.string().nullable(),
	owner: z.string().nullable(),
	name: z.string(),
	parts: z.string(),
});

const columns = "SELECT id, guild, owner, name, parts FROM beats";

const beatOf = ({ parts: text, ...rest }: z.infer<typeof row>): Beat => ({
	...rest,
	...parts.parse(JSON.parse(text)),
});

const partsOf = ({ topics, districts, bodies, speakers }: BeatParts): string =>
	JSON.stringify({ topics, districts, bodies, speakers });

/** Notes what became of a server's own; what somebody has for themselves is in no server's list. */
function note(
	database: Database,
	by: By,
	before: Beat | null,
	after: Beat | null,
): void {
	const beat = after ?? before;
	if (beat === null || beat.owner !== null) return;
	noteChange(database, beat.guild, by, {
		what: "beat",
		which: beat.name,
		from: before === null ? null : partsOf(before),
		to: after === null ? null : partsOf(after),
	});
}

export function openBeats(database: Database): Beats {
	const find = (id: string): Beat | null => {
		const found = database.get(row, `${columns} WHERE id = ?`, id);
		return found === null ? null : beatOf(found);
	};
	return {
		of: (guild, user) =>
			database
				.all(
					row,
					`${columns} WHERE guild IS ? AND (owner IS NULL OR owner = ?) ORDER BY owner IS NULL, name, id`,
					guild,
					user,
				)
				.map(beatOf),
		ofServer: (guild) =>
			database
				.all(
					row,
					`${columns} WHERE guild = ? AND owner IS NULL ORDER BY name, id`,
					guild,
				)
				.map(beatOf),
		find,
		put: (beat, by) =>
			database.transaction(() => {
				const id = beat.id ?? freshId();
				const before = find(id);
				const after: Beat = { ...beat, id };
				database.run(
					`INSERT INTO beats (id, guild, owner, name, parts) VALUES (?, ?, ?, ?, ?)
					ON CONFLICT (id) DO UPDATE SET name = excluded.name, parts = excluded.parts`,
					id,
					after.guild,
					after.owner,
					after.name,
					partsOf(after),
				);
				note(database, by, before, after);
				return after;
			}),
		remove: (id, by) =>
			database.transaction(() => {
				const before = find(id);
				if (before === null) return false;
				database.run("DELETE FROM beats WHERE id = ?", id);
				database.run(
					`UPDATE digest_plans SET gone_at = ?
					WHERE EXISTS (SELECT 1 FROM json_each(digest_plans.beats) WHERE value = ?)`,
					by.at,
					id,
				);
				note(database, by, before, null);
				return true;
			}),
	};
}
