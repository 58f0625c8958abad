import { z } from "zod";
import { type By, noteChange } from "./audit.ts";
import type { Database } from "./database.ts";
import { freshId } from "./freshId.ts";

/** A digest that is sent by itself: where, when, of what. */
export interface DigestPlan {
	readonly id: string;
	/** Whose world it is made in; null for one asked for in a direct message. */
	readonly guild: string | null;
	/** Where it is posted; null: to its owner, as a direct message. */
	readonly channel: string | null;
	/** Who set it. */
	readonly owner: string;
	/** Minutes after midnight. */
	readonly minute: number;
	/** 1 (Monday) to 7; null: every day. */
	readonly weekday: number | null;
	/** Ids of the beats it is about; none: everything. */
	readonly beats: readonly string[];
	/** What is posted where nothing came. */
	readonly whenEmpty: "nothing" | "line";
	/** IANA zone; null: the server's. */
	readonly zone: string | null;
	/** Its language; null: the server's. */
	readonly locale: string | null;
	/** The last arrival that an earlier one told of. */
	readonly seen: number;
	/** When it was last looked whether there is anything to send, or when it was set; milliseconds since the epoch. */
	readonly since: number;
}

export interface DigestPlans {
	all(): readonly DigestPlan[];
	/** Those that are posted in a server's channels. */
	ofServer(guild: string): readonly DigestPlan[];
	/** Somebody's own, in the world they ask in. */
	own(guild: string | null, user: string): DigestPlan | null;
	find(id: string): DigestPlan | null;
	/** A new one. */
	add(plan: Omit<DigestPlan, "id">, by: By): DigestPlan;
	/** Sets what `change` names; null where the plan is gone. */
	change(
		id: string,
		change: Partial<Omit<DigestPlan, "id" | "guild" | "seen" | "since">>,
		by: By,
	): DigestPlan | null;
	/** Says that arrivals up to a number are told of. Not a change that anybody makes. */
	told(id: string, seen: number, since: number): void;
	remove(id: string, by: By): boolean;
	/** When a plan last lost one of its beats, milliseconds since the epoch; null where it has lost none. */
	lostBeatAt(id: string): number | null;
}

const row = z.object({
	id: z.string(),
	guild: z.string().nullable(),
	channel: z.string().nullable(),
	owner: z.string(),
	minute: z.number(),
	weekday: z.number().nullable(),
	beats: z.string(),
	when_empty: z.enum(["nothing", "line"]),
	zone: z.string().nullable(),
	locale: z.string().nullable(),
	seen: z.number(),
	since: z.number(),
});

const columns =
	"SELECT id, guild, channel, owner, minute, weekday, beats, when_empty, zone, locale, seen, since FROM digest_plans";

const planOf = ({
	beats,
	when_empty: whenEmpty,
	...rest
}: z.infer<typeof row>): DigestPlan => ({
	...rest,
	beats: z.array(z.string()).parse(JSON.parse(beats)),
	whenEmpty,
});

const beatName = z.object({ name: z.string() });

/**
 * What of a plan people set, for the list of changes: beats by their names, which are still read when the beats are gone.
 */
function settingOf(
	database: Database,
	{ minute, weekday, beats: ids, whenEmpty, zone }: DigestPlan,
): string {
	const beats = ids.flatMap(
		(id) =>
			database.get(beatName, "SELECT name FROM beats WHERE id = ?", id)?.name ??
			[],
	);
	const gone = ids.length - beats.length;
	return JSON.stringify({ minute, weekday, beats, gone, whenEmpty, zone });
}

/** A server's alone: who reads what privately is nobody's business. */
function note(
	database: Database,
	by: By,
	before: DigestPlan | null,
	after: DigestPlan | null,
): void {
	const plan = after ?? before;
	if (plan === null || plan.channel === null) return;
	noteChange(database, plan.guild, by, {
		what: "digest",
		which: plan.channel,
		from: before === null ? null : settingOf(database, before),
		to: after === null ? null : settingOf(database, after),
	});
}

export function openDigestPlans(database: Database): DigestPlans {
	const find = (id: string): DigestPlan | null => {
		const found = database.get(row, `${columns} WHERE id = ?`, id);
		return found === null ? null : planOf(found);
	};
	const put = (plan: DigestPlan) =>
		database.run(
			`INSERT INTO digest_plans (id, guild, channel, owner, minute, weekday, beats, when_empty, zone, locale, seen, since)
			VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
			ON CONFLICT DO UPDATE SET channel = excluded.channel, owner = excluded.owner, minute = excluded.minute,
			weekday = excluded.weekday, beats = excluded.beats, when_empty = excluded.when_empty, zone = excluded.zone,
			locale = excluded.locale`,
			plan.id,
			plan.guild,
			plan.channel,
			plan.owner,
			plan.minute,
			plan.weekday,
			JSON.stringify(plan.beats),
			plan.whenEmpty,
			plan.zone,
			plan.locale,
			plan.seen,
			plan.since,
		);
	return {
		all: () => database.all(row, `${columns} ORDER BY id`).map(planOf),
		ofServer: (guild) =>
			database
				.all(
					row,
					`${columns} WHERE guild = ? AND channel IS NOT NULL ORDER BY minute, id`,
					guild,
				)
				.map(planOf),
		own(guild, user) {
			const found = database.get(
				row,
				`${columns} WHERE guild IS ? AND owner = ? AND channel IS NULL`,
				guild,
				user,
			);
			return found === null ? null : planOf(found);
		},
		find,
		add: (given, by) =>
			database.transaction(() => {
				const plan = { ...given, id: freshId() };
				put(plan);
				note(database, by, null, plan);
				return plan;
			}),
		change: (id, change, by) =>
			database.transaction(() => {
				const before = find(id);
				if (before === null) return null;
				const after = { ...before, ...change };
				put(after);
				note(database, by, before, after);
				return after;
			}),
		told(id, seen, since) {
			database.run(
				"UPDATE digest_plans SET seen = ?, since = ? WHERE id = ?",
				seen,
				since,
				id,
			);
		},
		remove: (id, by) =>
			database.transaction(() => {
				const before = find(id);
				if (before === null) return false;
				database.run("DELETE FROM digest_plans WHERE id = ?", id);
				note(database, by, before, null);
				return true;
			}),
		lostBeatAt: (id) =>
			database.get(
				z.object({ gone_at: z.number().nullable() }),
				"SELECT gone_at FROM digest_plans WHERE id = ?",
				id,
			)?.gone_at ?? null,
	};
}
