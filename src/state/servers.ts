import { z } from "zod";
import type { Database } from "./database.ts";

/** A server the bot is in, or was. */
export interface Server {
	readonly guild: string;
	/** Its own language, as Discord names it. */
	readonly locale: string;
	/** Whether it has been greeted. */
	readonly greeted: boolean;
	/** When the bot was taken out of it, milliseconds since the epoch; null while it is in. */
	readonly leftAt: number | null;
}

export interface Servers {
	find(guild: string): Server | null;
	/** Those the bot was in when it was last seen. */
	joined(): readonly Server[];
	/** Says that the bot is in a server; what was set there before holds again. */
	join(guild: string, locale: string): void;
	greeted(guild: string): void;
	/** Says that the bot is no longer in it. */
	leave(guild: string, at: number): void;
	/** Those that were left before a moment. */
	leftBefore(moment: number): readonly string[];
}

const row = z.object({
	guild: z.string(),
	locale: z.string(),
	greeted: z.number(),
	left_at: z.number().nullable(),
});

const columns = "SELECT guild, locale, greeted, left_at FROM servers";

const serverOf = ({
	guild,
	locale,
	greeted,
	left_at: leftAt,
}: z.infer<typeof row>): Server => ({
	guild,
	locale,
	greeted: greeted === 1,
	leftAt,
});

export function openServers(database: Database): Servers {
	return {
		find(guild) {
			const found = database.get(row, `${columns} WHERE guild = ?`, guild);
			return found === null ? null : serverOf(found);
		},
		joined: () =>
			database
				.all(row, `${columns} WHERE left_at IS NULL ORDER BY guild`)
				.map(serverOf),
		join(guild, locale) {
			database.run(
				`INSERT INTO servers (guild, locale, greeted, left_at) VALUES (?, ?, 0, NULL)
				ON CONFLICT DO UPDATE SET locale = excluded.locale, left_at = NULL`,
				guild,
				locale,
			);
		},
		greeted(guild) {
			database.run("UPDATE servers SET greeted = 1 WHERE guild = ?", guild);
		},
		leave(guild, at) {
			database.run(
				"UPDATE servers SET left_at = ? WHERE guild = ? AND left_at IS NULL",
				at,
				guild,
			);
		},
		leftBefore: (moment) =>
			database
				.all(row, `${columns} WHERE left_at < ? ORDER BY guild`, moment)
				.map(({ guild }) => guild),
	};
}
