/** One step in the life of the tables. Steps are only ever added at the end: what is deployed has run them. */
export interface Migration {
	readonly name: string;
	readonly sql: readonly string[];
}

/** Every step, oldest first. The file's `user_version` counts those it has taken. */
export const migrations: readonly Migration[] = [
	{
		name: "settings of servers",
		sql: [
			`CREATE TABLE settings (
				guild TEXT PRIMARY KEY,
				language TEXT,
				zone TEXT,
				private INTEGER,
				editors_role TEXT
			) STRICT`,
		],
	},
	{
		name: "screens: what buttons act on",
		sql: [
			`CREATE TABLE screens (
				id TEXT PRIMARY KEY,
				asker TEXT NOT NULL,
				guild TEXT,
				shown_at INTEGER NOT NULL,
				body TEXT NOT NULL
			) STRICT, WITHOUT ROWID`,
			"CREATE INDEX screens_by_age ON screens (shown_at)",
		],
	},
	{
		name: "uploads: texts that are asked about again",
		sql: [
			`CREATE TABLE uploads (
				id TEXT PRIMARY KEY,
				asker TEXT NOT NULL,
				kept_at INTEGER NOT NULL,
				name TEXT NOT NULL,
				text TEXT NOT NULL,
				about TEXT
			) STRICT, WITHOUT ROWID`,
			"CREATE INDEX uploads_by_age ON uploads (kept_at)",
		],
	},
];
