import { randomBytes } from "node:crypto";
import { type ZodType, z } from "zod";
import type { Correction, CorrectionChange, Span } from "../model.ts";
import type { HitRef } from "../reply.ts";
import type { Database } from "./database.ts";

/** Somebody who did something, and when. */
export interface Deed {
	/** The user's id. */
	readonly user: string;
	/** What they went by. */
	readonly name: string;
	/** Milliseconds since the epoch. */
	readonly at: number;
}

/** What is proposed: an overlay, and why. */
export interface Proposal {
	/** The server it is made in; null: by whoever runs the place, for all. */
	readonly guild: string | null;
	readonly article: string;
	/** What the article is called, for lists: it may be gone when they are read. */
	readonly headline: string;
	/** The hit under which it was made. */
	readonly about: HitRef;
	readonly anchors: readonly Span[];
	readonly speaker: string | null;
	readonly change: CorrectionChange;
	readonly was: string;
	readonly right: string | null;
	readonly reason: string;
}

export type CorrectionStatus = "open" | "accepted" | "declined" | "undone";

/** A proposal and what became of it. */
export interface CorrectionRecord extends Proposal {
	/** 8 characters that can be typed. */
	readonly id: string;
	readonly status: CorrectionStatus;
	readonly proposed: Deed;
	/** Who accepted or declined it. */
	readonly decided: Deed | null;
	readonly undone: Deed | null;
}

/** Corrections with all that was done to them; none is ever deleted. */
export interface Corrections {
	propose(proposal: Proposal, by: Deed): CorrectionRecord;
	/** The correction of that id in a server; whoever runs the place (null) has those of every server. */
	find(id: string, guild: string | null): CorrectionRecord | null;
	/** Newest first. @param guild - null: of every server */
	list(guild: string | null): readonly CorrectionRecord[];
	/** Accepts or declines an open one; gives what it is now, or null where it was not open any more. */
	decide(
		id: string,
		status: "accepted" | "declined",
		by: Deed,
	): CorrectionRecord | null;
	/** Undoes an accepted one; null where it was not accepted. */
	undo(id: string, by: Deed): CorrectionRecord | null;
	/** Those that hold, as the archive applies them, oldest first. */
	inForce(): readonly Correction[];
	/** Calls back after every change of what holds; returns how to stop that. */
	onChange(changed: () => void): () => void;
	/** Calls them back: what holds was changed from elsewhere. */
	tell(): void;
}

const span = z.object({
	paragraph: z.number().int().nonnegative(),
	start: z.number().int().nonnegative(),
	end: z.number().int().nonnegative(),
	text: z.string(),
});

const speaker = z.object({
	id: z.string(),
	name: z.string(),
	kind: z.enum(["person", "body", "collective", "unnamed", "document"]),
	titles: z.array(z.string()),
	organisation: z.string().nullable(),
	place: z.string().nullable(),
});

const change: ZodType<CorrectionChange> = z.discriminatedUnion("kind", [
	z.object({ kind: z.literal("speaker"), speaker }),
	z.object({ kind: z.literal("words"), spans: z.array(span) }),
	z.object({ kind: z.literal("notSpeech") }),
	z.object({ kind: z.literal("notCommitment") }),
	z.object({ kind: z.literal("otherPerson"), apart: z.string() }),
	z.object({
		kind: z.literal("samePerson"),
		entries: z.tuple([z.string(), z.string()]),
	}),
]);

/** What stands in `body`: all but what the table can be asked by. */
const body = z.object({
	headline: z.string(),
	about: z.object({
		kind: z.enum(["statement", "quotation", "commitment", "article"]),
		id: z.string(),
	}),
	anchors: z.array(span),
	speaker: z.string().nullable(),
	change,
	was: z.string(),
	right: z.string().nullable(),
	reason: z.string(),
});

const row = z.object({
	id: z.string(),
	guild: z.string().nullable(),
	article: z.string(),
	status: z.enum(["open", "accepted", "declined", "undone"]),
	body: z.string(),
	proposed_by: z.string(),
	proposed_name: z.string(),
	proposed_at: z.number(),
	decided_by: z.string().nullable(),
	decided_name: z.string().nullable(),
	decided_at: z.number().nullable(),
	undone_by: z.string().nullable(),
	undone_name: z.string().nullable(),
	undone_at: z.number().nullable(),
});

const columns = `id, guild, article, status, body, proposed_by, proposed_name, proposed_at,
	decided_by, decided_name, decided_at, undone_by, undone_name, undone_at`;

const deed = (
	user: string | null,
	name: string | null,
	at: number | null,
): Deed | null =>
	user === null || at === null ? null : { user, name: name ?? user, at };

const recordOf = (found: z.infer<typeof row>): CorrectionRecord => ({
	...body.parse(JSON.parse(found.body)),
	id: found.id,
	guild: found.guild,
	article: found.article,
	status: found.status,
	proposed: {
		user: found.proposed_by,
		name: found.proposed_name,
		at: found.proposed_at,
	},
	decided: deed(found.decided_by, found.decided_name, found.decided_at),
	undone: deed(found.undone_by, found.undone_name, found.undone_at),
});

/** Letters and figures that nobody takes for one another. */
const alphabet = "23456789abcdefghjkmnpqrstuvwxyz";

const newId = (): string =>
	Array.from(randomBytes(8), (byte) => alphabet[byte % alphabet.length]).join(
		"",
	);

/** A correction as the archive applies it. */
const inForceOf = ({
	id,
	guild,
	article,
	anchors,
	speaker: said,
	change,
	was,
	right,
	proposed,
	decided,
}: CorrectionRecord): Correction => ({
	id,
	guild,
	article,
	anchors,
	speaker: said,
	change,
	was,
	right,
	proposedBy: proposed.name,
	acceptedBy: decided?.name ?? "",
	acceptedAt: decided?.at ?? 0,
});

/** Corrections over a database. */
export function openCorrections(database: Database): Corrections {
	const listeners = new Set<() => void>();
	const tell = (): void => {
		for (const changed of listeners) changed();
	};
	const byId = (id: string): CorrectionRecord | null => {
		const found = database.get(
			row,
			`SELECT ${columns} FROM corrections WHERE id = ?`,
			id,
		);
		return found === null ? null : recordOf(found);
	};
	return {
		propose({ guild, article, ...rest }, by) {
			const id = newId();
			database.run(
				`INSERT INTO corrections (id, guild, article, status, body, proposed_by, proposed_name, proposed_at)
				VALUES (?, ?, ?, 'open', ?, ?, ?, ?)`,
				id,
				guild,
				article,
				JSON.stringify(rest),
				by.user,
				by.name,
				by.at,
			);
			return {
				...rest,
				id,
				guild,
				article,
				status: "open",
				proposed: by,
				decided: null,
				undone: null,
			};
		},
		find(id, guild) {
			const found = byId(id);
			return found !== null && (guild === null || found.guild === guild)
				? found
				: null;
		},
		list: (guild) =>
			(guild === null
				? database.all(
						row,
						`SELECT ${columns} FROM corrections ORDER BY proposed_at DESC, id`,
					)
				: database.all(
						row,
						`SELECT ${columns} FROM corrections WHERE guild = ? ORDER BY proposed_at DESC, id`,
						guild,
					)
			).map(recordOf),
		decide(id, status, by) {
			const changed = database.run(
				`UPDATE corrections SET status = ?, decided_by = ?, decided_name = ?, decided_at = ?
				WHERE id = ? AND status = 'open'`,
				status,
				by.user,
				by.name,
				by.at,
				id,
			);
			if (changed === 0) return null;
			if (status === "accepted") tell();
			return byId(id);
		},
		undo(id, by) {
			const changed = database.run(
				`UPDATE corrections SET status = 'undone', undone_by = ?, undone_name = ?, undone_at = ?
				WHERE id = ? AND status = 'accepted'`,
				by.user,
				by.name,
				by.at,
				id,
			);
			if (changed === 0) return null;
			tell();
			return byId(id);
		},
		inForce: () =>
			database
				.all(
					row,
					`SELECT ${columns} FROM corrections WHERE status = 'accepted' ORDER BY decided_at, id`,
				)
				.map((found) => inForceOf(recordOf(found))),
		onChange(changed) {
			listeners.add(changed);
			return () => listeners.delete(changed);
		},
		tell,
	};
}
