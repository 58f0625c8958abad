import { z } from "zod";
import type { Database } from "./database.ts";

/** What a server has set. In a direct message the defaults hold. */
export interface ServerSettings {
	/** The language of what is not an answer to one reader (a digest), as Discord names it; null: the server's own. */
	readonly language: string | null;
	/** IANA time zone. */
	readonly zone: string;
	/** Whether an answer is shown to its asker alone unless the asker says otherwise. */
	readonly private: boolean;
	/** Who may change settings; null: whoever may manage the server. */
	readonly editorsRole: string | null;
	/** Whether one editor alone may correct; else a second one accepts what the first has proposed. */
	readonly correctionsAlone: boolean;
}

/** The settings of every server, each a world of its own. */
export interface Settings {
	/** @param guild - null in a direct message: the defaults */
	of(guild: string | null): ServerSettings;
	/** Sets what `change` names and leaves the rest; gives the settings that now hold. */
	change(guild: string, change: Partial<ServerSettings>): ServerSettings;
	/** Back to the defaults. */
	forget(guild: string): void;
}

const row = z.object({
	language: z.string().nullable(),
	zone: z.string().nullable(),
	private: z.number().nullable(),
	editors_role: z.string().nullable(),
	corrections_alone: z.number().nullable(),
});

/** @param defaults - what holds where a server has set nothing; a later change of it reaches those servers */
export function openSettings(
	database: Database,
	defaults: ServerSettings,
): Settings {
	const of = (guild: string | null): ServerSettings => {
		const set =
			guild === null
				? null
				: database.get(
						row,
						"SELECT language, zone, private, editors_role, corrections_alone FROM settings WHERE guild = ?",
						guild,
					);
		if (set === null) return defaults;
		return {
			language: set.language ?? defaults.language,
			zone: set.zone ?? defaults.zone,
			private: set.private === null ? defaults.private : set.private === 1,
			editorsRole: set.editors_role ?? defaults.editorsRole,
			correctionsAlone:
				set.corrections_alone === null
					? defaults.correctionsAlone
					: set.corrections_alone === 1,
		};
	};
	return {
		of,
		change: (guild, change) =>
			database.transaction(() => {
				database.run(
					"INSERT INTO settings (guild) VALUES (?) ON CONFLICT DO NOTHING",
					guild,
				);
				const set = (column: string, value: string | number | null) =>
					database.run(
						`UPDATE settings SET ${column} = ? WHERE guild = ?`,
						value,
						guild,
					);
				if (change.language !== undefined) set("language", change.language);
				if (change.zone !== undefined) set("zone", change.zone);
				if (change.private !== undefined)
					set("private", change.private ? 1 : 0);
				if (change.editorsRole !== undefined)
					set("editors_role", change.editorsRole);
				if (change.correctionsAlone !== undefined)
					set("corrections_alone", change.correctionsAlone ? 1 : 0);
				return of(guild);
			}),
		forget(guild) {
			database.run("DELETE FROM settings WHERE guild = ?", guild);
		},
	};
}
