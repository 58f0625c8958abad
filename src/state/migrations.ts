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
		name: "every change of what a server has set",
		sql: [
			`CREATE TABLE audit (
				number INTEGER PRIMARY KEY AUTOINCREMENT,
				guild TEXT NOT NULL,
				who TEXT,
				name TEXT,
				at INTEGER NOT NULL,
				what TEXT NOT NULL,
				which TEXT,
				before TEXT,
				after TEXT
			) STRICT`,
			"CREATE INDEX audit_by_guild ON audit (guild, number)",
			"ALTER TABLE settings ADD quiet_days TEXT",
		],
	},
	{
		name: "beats",
		sql: [
			`CREATE TABLE beats (
				id TEXT PRIMARY KEY,
				guild TEXT,
				owner TEXT,
				name TEXT NOT NULL,
				parts TEXT NOT NULL
			) STRICT, WITHOUT ROWID`,
			"CREATE INDEX beats_by_guild ON beats (guild, owner)",
		],
	},
	{
		name: "what arrived, and when",
		sql: [
			`CREATE TABLE known_scopes (
				scope TEXT PRIMARY KEY
			) STRICT, WITHOUT ROWID`,
			`CREATE TABLE known_articles (
				scope TEXT NOT NULL,
				file TEXT NOT NULL,
				id TEXT NOT NULL,
				hash TEXT NOT NULL,
				code TEXT NOT NULL,
				words TEXT NOT NULL,
				sentences TEXT NOT NULL,
				PRIMARY KEY (scope, file, id)
			) STRICT, WITHOUT ROWID`,
			"CREATE INDEX known_by_words ON known_articles (words)",
			`CREATE TABLE arrivals (
				number INTEGER PRIMARY KEY AUTOINCREMENT,
				scope TEXT NOT NULL,
				file TEXT NOT NULL,
				id TEXT NOT NULL,
				at INTEGER NOT NULL,
				sentences TEXT
			) STRICT`,
			"CREATE INDEX arrivals_of_article ON arrivals (file, id)",
		],
	},
	{
		name: "digests: who gets one, where and when",
		sql: [
			`CREATE TABLE digest_plans (
				id TEXT PRIMARY KEY,
				guild TEXT,
				channel TEXT,
				owner TEXT NOT NULL,
				minute INTEGER NOT NULL,
				weekday INTEGER,
				beats TEXT NOT NULL,
				when_empty TEXT NOT NULL,
				zone TEXT,
				locale TEXT,
				seen INTEGER NOT NULL,
				since INTEGER NOT NULL
			) STRICT, WITHOUT ROWID`,
			"CREATE INDEX digest_plans_by_guild ON digest_plans (guild, owner)",
		],
	},
	{
		name: "watches",
		sql: [
			`CREATE TABLE watches (
				id TEXT PRIMARY KEY,
				guild TEXT,
				owner TEXT NOT NULL,
				kind TEXT NOT NULL,
				value TEXT NOT NULL,
				below INTEGER NOT NULL,
				label TEXT NOT NULL,
				pace TEXT NOT NULL,
				minute INTEGER NOT NULL,
				channel TEXT,
				role TEXT,
				locale TEXT NOT NULL,
				since INTEGER NOT NULL,
				paused INTEGER NOT NULL,
				seen INTEGER NOT NULL,
				ran INTEGER NOT NULL
			) STRICT`,
			"CREATE INDEX watches_by_guild ON watches (guild, owner)",
		],
	},
	{
		name: "deliveries: what is sent by itself, message by message, and what it showed",
		sql: [
			`CREATE TABLE deliveries (
				id TEXT PRIMARY KEY,
				guild TEXT,
				kind TEXT NOT NULL,
				source TEXT,
				place TEXT NOT NULL,
				direct INTEGER NOT NULL,
				locale TEXT NOT NULL,
				thread_name TEXT,
				thread TEXT,
				at INTEGER NOT NULL,
				reply TEXT
			) STRICT, WITHOUT ROWID`,
			"CREATE INDEX deliveries_by_age ON deliveries (at)",
			"CREATE INDEX deliveries_of_source ON deliveries (source, at)",
			`CREATE TABLE delivery_messages (
				queue INTEGER PRIMARY KEY AUTOINCREMENT,
				delivery TEXT NOT NULL,
				page INTEGER NOT NULL,
				place TEXT NOT NULL,
				lane TEXT NOT NULL,
				mark TEXT NOT NULL,
				body TEXT,
				state TEXT NOT NULL,
				channel TEXT,
				message TEXT,
				first_try INTEGER,
				tries INTEGER NOT NULL,
				not_before INTEGER NOT NULL
			) STRICT`,
			"CREATE INDEX delivery_messages_waiting ON delivery_messages (state, lane, queue)",
			"CREATE INDEX delivery_messages_of ON delivery_messages (delivery)",
			`CREATE TABLE delivery_hits (
				delivery TEXT NOT NULL,
				kind TEXT NOT NULL,
				id TEXT NOT NULL,
				PRIMARY KEY (kind, id, delivery)
			) STRICT, WITHOUT ROWID`,
			"CREATE INDEX delivery_hits_of ON delivery_hits (delivery)",
			`CREATE TABLE paused_places (
				place TEXT PRIMARY KEY,
				guild TEXT,
				direct INTEGER NOT NULL,
				reason TEXT NOT NULL,
				since INTEGER NOT NULL,
				probe_at INTEGER NOT NULL,
				probes INTEGER NOT NULL,
				told INTEGER NOT NULL
			) STRICT, WITHOUT ROWID`,
		],
	},
	{
		name: "servers the bot is in, or was",
		sql: [
			`CREATE TABLE servers (
				guild TEXT PRIMARY KEY,
				locale TEXT NOT NULL,
				greeted INTEGER NOT NULL,
				left_at INTEGER
			) STRICT, WITHOUT ROWID`,
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
	{
		name: "notices are deliveries like any other: what was told and what waits goes into the outbox",
		sql: [
			"ALTER TABLE deliveries ADD COLUMN notice TEXT",
			"ALTER TABLE deliveries ADD COLUMN drawn INTEGER NOT NULL DEFAULT 1",
			"ALTER TABLE deliveries ADD COLUMN recalled INTEGER NOT NULL DEFAULT 0",
			"CREATE INDEX deliveries_undrawn ON deliveries (at) WHERE drawn = 0",
			// What waits is put into words when it is sent, as it was before. What was tried may have arrived: it is looked for.
			`INSERT INTO deliveries (id, guild, kind, source, place, direct, locale, at, notice, drawn, recalled)
			SELECT id, guild, 'correction', correction, COALESCE(channel, user), channel IS NULL, locale, queued_at,
				json_object('step', kind, 'message', message, 'sentAt', sent_at, 'takesBack', NULL,
					'triedAt', CASE WHEN done_at IS NULL AND tries > 0 THEN queued_at END),
				done_at IS NOT NULL,
				kind = 'corrected' AND done_at IS NULL AND NOT EXISTS (
					SELECT 1 FROM corrections AS c WHERE c.id = notices.correction AND c.status = 'accepted')
			FROM notices`,
			// Where it arrived is where it is taken back.
			`INSERT INTO delivery_messages (delivery, page, place, lane, mark, state, channel, tries, not_before)
			SELECT id, 0, COALESCE(channel, user), COALESCE(channel, user || '/' || COALESCE(guild, '')), '',
				CASE WHEN failure IS NULL THEN 'sent' ELSE 'dropped' END, channel, tries, 0
			FROM notices WHERE done_at IS NOT NULL`,
			// Taken back while nobody knew whether it had arrived: whoever it reached is told.
			`INSERT INTO deliveries (id, guild, kind, source, place, direct, locale, at, notice, drawn)
			SELECT n.correction || ':withdrawn:' || COALESCE(n.channel, n.user), n.guild, 'correction', n.correction,
				COALESCE(n.channel, n.user), n.channel IS NULL, n.locale, n.queued_at + 1,
				json_object('step', 'withdrawn', 'message', n.message, 'sentAt', n.sent_at, 'takesBack', n.id, 'triedAt', NULL), 0
			FROM notices AS n JOIN corrections AS c ON c.id = n.correction AND c.status <> 'accepted'
			WHERE n.kind = 'corrected' AND n.done_at IS NULL AND n.tries > 0 ON CONFLICT DO NOTHING`,
			"DROP TABLE notices",
		],
	},
	{
		name: "no beat of one person's own in the list of a server's changes",
		sql: [
			// Entries do not say whose the beat was. Those that lead, step by step, to a beat the server has now are its own; the
			// rest goes, and so does what was noted by somebody who has a beat of that name for themselves.
			`WITH RECURSIVE shared (number, guild, which, before) AS (
				SELECT a.number, a.guild, a.which, a.before FROM audit AS a
				JOIN beats AS b ON b.guild = a.guild AND b.owner IS NULL AND b.name = a.which AND b.parts = a.after
				WHERE a.what = 'beat'
				UNION
				SELECT a.number, a.guild, a.which, a.before FROM shared AS s
				JOIN audit AS a ON a.guild = s.guild AND a.which = s.which AND a.after = s.before AND a.number < s.number
				WHERE a.what = 'beat'
			)
			DELETE FROM audit WHERE what = 'beat' AND (
				number NOT IN (SELECT number FROM shared)
				OR EXISTS (SELECT 1 FROM beats AS b WHERE b.guild = audit.guild AND b.owner = audit.who AND b.name = audit.which))`,
		],
	},
	{
		name: "when a digest last lost one of its beats",
		sql: ["ALTER TABLE digest_plans ADD COLUMN gone_at INTEGER"],
	},
];
