import { z } from "zod";
import { type By, byItself, type Changed, noteChange } from "./audit.ts";
import type { Database, Value } from "./database.ts";

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
	/** Days of the week, 1 (Monday) to 7, on which no digest and no daily watch is sent; what comes then is in the next. */
	readonly quietDays: readonly number[];
}

/** The settings of every server, each a world of its own. */
export interface Settings {
	/** @param guild - null in a direct message: the defaults */
	of(guild: string | null): ServerSettings;
	/**
	 * Sets what `change` names and leaves the rest; gives the settings that now hold.
	 *
	 * @param by - who changes it, for the list of changes
	 */
	change(
		guild: string,
		change: Partial<ServerSettings>,
		by?: By,
	): ServerSettings;
	/** Back to the defaults. */
	forget(guild: string): void;
}

const row = z.object({
	language: z.string().nullable(),
	zone: z.string().nullable(),
	private: z.number().nullable(),
	editors_role: z.string().nullable(),
	corrections_alone: z.number().nullable(),
	quiet_days: z.string().nullable(),
});

const daysOf = (text: string): readonly number[] =>
	text === "" ? [] : text.split(",").map(Number);

/** The columns, each with how a value stands in it. */
const columns: readonly {
	readonly setting: keyof ServerSettings & Changed;
	readonly column: string;
	asStored(settings: ServerSettings): Value;
}[] = [
	{
		setting: "language",
		column: "language",
		asStored: ({ language }) => language,
	},
	{ setting: "zone", column: "zone", asStored: ({ zone }) => zone },
	{
		setting: "private",
		column: "private",
		asStored: (settings) => (settings.private ? 1 : 0),
	},
	{
		setting: "editorsRole",
		column: "editors_role",
		asStored: ({ editorsRole }) => editorsRole,
	},
	{
		setting: "correctionsAlone",
		column: "corrections_alone",
		asStored: (settings) => (settings.correctionsAlone ? 1 : 0),
	},
	{
		setting: "quietDays",
		column: "quiet_days",
		asStored: ({ quietDays }) => [...quietDays].sort().join(","),
	},
];

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
						"SELECT language, zone, private, editors_role, corrections_alone, quiet_days FROM settings WHERE guild = ?",
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
			quietDays:
				set.quiet_days === null ? defaults.quietDays : daysOf(set.quiet_days),
		};
	};
	const text = (value: Value): string | null =>
		value === null ? null : String(value);
	return {
		of,
		change: (guild, change, by = byItself(0)) =>
			database.transaction(() => {
				const before = of(guild);
				const after: ServerSettings = { ...before, ...change };
				database.run(
					"INSERT INTO settings (guild) VALUES (?) ON CONFLICT DO NOTHING",
					guild,
				);
				for (const { setting, column, asStored } of columns) {
					if (change[setting] === undefined) continue;
					database.run(
						`UPDATE settings SET ${column} = ? WHERE guild = ?`,
						asStored(after),
						guild,
					);
					noteChange(database, guild, by, {
						what: setting,
						which: null,
						from: text(asStored(before)),
						to: text(asStored(after)),
					});
				}
				return of(guild);
			}),
		forget(guild) {
			database.run("DELETE FROM settings WHERE guild = ?", guild);
		},
	};
}
