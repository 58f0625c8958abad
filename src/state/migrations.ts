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
	{
		name: "corrections: proposals, and what became of them",
		sql: [
			`CREATE TABLE corrections (
				id TEXT PRIMARY KEY,
				guild TEXT,
				article TEXT NOT NULL,
				status TEXT NOT NULL,
				body TEXT NOT NULL,
				proposed_by TEXT NOT NULL,
				proposed_name TEXT NOT NULL,
				proposed_at INTEGER NOT NULL,
				decided_by TEXT,
				decided_name TEXT,
				decided_at INTEGER,
				undone_by TEXT,
				undone_name TEXT,
				undone_at INTEGER
			) STRICT, WITHOUT ROWID`,
			"CREATE INDEX corrections_by_guild ON corrections (guild, proposed_at)",
			"ALTER TABLE settings ADD COLUMN corrections_alone INTEGER",
		],
	},
	{
		name: "what was sent, and notices of what was wrong in it",
		sql: [
			`CREATE TABLE sent (
				id INTEGER PRIMARY KEY,
				kind TEXT NOT NULL,
				guild TEXT,
				channel TEXT,
				user TEXT,
				message TEXT,
				locale TEXT NOT NULL,
				at INTEGER NOT NULL
			) STRICT`,
			"CREATE INDEX sent_by_age ON sent (at)",
			`CREATE TABLE sent_refs (
				sent INTEGER NOT NULL REFERENCES sent (id) ON DELETE CASCADE,
				record TEXT NOT NULL,
				PRIMARY KEY (record, sent)
			) STRICT, WITHOUT ROWID`,
			"CREATE INDEX sent_refs_by_sent ON sent_refs (sent)",
			`CREATE TABLE notices (
				id TEXT PRIMARY KEY,
				correction TEXT NOT NULL,
				kind TEXT NOT NULL,
				guild TEXT,
				channel TEXT,
				user TEXT,
				message TEXT,
				locale TEXT NOT NULL,
				sent_at INTEGER NOT NULL,
				queued_at INTEGER NOT NULL,
				tries INTEGER NOT NULL,
				done_at INTEGER,
				failure TEXT
			) STRICT, WITHOUT ROWID`,
			"CREATE INDEX notices_by_correction ON notices (correction)",
		],
	},
];
