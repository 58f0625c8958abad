import { randomBytes } from "node:crypto";
import { z } from "zod";
import type { Database } from "./database.ts";

/** A text that somebody has sent along, and that is asked about again: another page of an answer, a confirmation. */
export interface Upload {
	/** The file's name. */
	readonly name: string;
	readonly text: string;
	/** What was said of it, as JSON; null where nothing was. */
	readonly about?: string | null;
}

/** Uploads by their id, kept for a day: a draft is nobody else's business, and nobody's for long. */
export interface Uploads {
	/**
	 * Keeps one.
	 * @param now - milliseconds since the epoch
	 * @returns its id, not to be guessed
	 */
	keep(upload: Upload, asker: string, now: number): string;
	/** The upload of that id, where it is this asker's; null where it is not, or no longer there. */
	find(id: string, asker: string): Upload | null;
	forget(id: string): void;
	/** Forgets uploads kept before a moment, and gives their number. */
	forgetBefore(moment: number): number;
}

const row = z.object({
	name: z.string(),
	text: z.string(),
	about: z.string().nullable(),
});

/** Uploads over a database. */
export function openUploads(database: Database): Uploads {
	return {
		keep({ name, text, about = null }, asker, now) {
			const id = randomBytes(9).toString("base64url");
			database.run(
				"INSERT INTO uploads (id, asker, kept_at, name, text, about) VALUES (?, ?, ?, ?, ?, ?)",
				id,
				asker,
				now,
				name,
				text,
				about,
			);
			return id;
		},
		find: (id, asker) =>
			database.get(
				row,
				"SELECT name, text, about FROM uploads WHERE id = ? AND asker = ?",
				id,
				asker,
			),
		forget(id) {
			database.run("DELETE FROM uploads WHERE id = ?", id);
		},
		forgetBefore: (moment) =>
			database.run("DELETE FROM uploads WHERE kept_at < ?", moment),
	};
}
