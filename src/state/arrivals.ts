import { z } from "zod";
import type { Database } from "./database.ts";

/**
 * Which articles are known, and when each came. It is kept apart from the index, which a lost file or newer code makes
 * anew: what has once come does not come again.
 */

/** An article as files hold it: two of one id may lie in two files. */
export interface ArticleKey {
	/** Path in the corpus folder. */
	readonly file: string;
	readonly id: string;
}

/**
 * Who sees an article: everybody (the empty scope), or one server alone.
 */
export type Scope = string;

export const everybody: Scope = "";

/** What is remembered of an article. */
export interface KnownArticle extends ArticleKey {
	readonly scope: Scope;
	/** Of the article as read; another one may only be another way of reading. */
	readonly hash: string;
	/** The code that read it then. */
	readonly code: string;
	/** Of all its words, however they were read and whatever it was called. */
	readonly words: string;
	/** Of each of its sentences, one after the other. */
	readonly sentences: string;
}

/** That an article came, or that more came in it. */
export interface Arrival extends ArticleKey {
	/** Counts up. */
	readonly number: number;
	/** Milliseconds since the epoch. */
	readonly at: number;
	/** Of the sentences that came; null: all of them. */
	readonly sentences: string | null;
}

export interface Arrivals {
	/** Whether everything that somebody saw when they were first looked for has been noted as known. */
	begun(scope: Scope): boolean;
	begin(scope: Scope): void;
	known(scope: Scope, key: ArticleKey): KnownArticle | null;
	/** An article of these words that everybody, or this server, knows already, whatever it is called. */
	withWords(scope: Scope, words: string): KnownArticle | null;
	/** What is known of a file's articles. */
	ofFile(scope: Scope, file: string, limit: number): readonly KnownArticle[];
	remember(article: KnownArticle): void;
	/** Says that an article stands elsewhere now: what arrived is found there. */
	moved(from: ArticleKey, to: ArticleKey): void;
	/** Notes an arrival. @param at - milliseconds since the epoch */
	arrived(
		scope: Scope,
		key: ArticleKey,
		at: number,
		sentences: string | null,
	): void;
	/** The number of the last arrival; 0 where none has come yet. */
	last(): number;
	/** What came to a server after one arrival, up to another, in order. @param guild - null: what everybody sees */
	between(
		guild: string | null,
		after: number,
		upTo: number,
	): readonly Arrival[];
	/** What came after a moment, up to now. */
	since(guild: string | null, moment: number): readonly Arrival[];
	forgetBefore(moment: number): number;
}

const knownRow = z.object({
	scope: z.string(),
	file: z.string(),
	id: z.string(),
	hash: z.string(),
	code: z.string(),
	words: z.string(),
	sentences: z.string(),
});

const knownColumns =
	"SELECT scope, file, id, hash, code, words, sentences FROM known_articles";

const arrivalRow = z.object({
	number: z.number(),
	file: z.string(),
	id: z.string(),
	at: z.number(),
	sentences: z.string().nullable(),
});

/**
 * What everybody sees, and what one server alone does. What that server had before everybody did does not come to it
 * again when it comes to everybody.
 */
const arrivalsFor = `SELECT number, file, id, at, sentences FROM arrivals AS a
	WHERE (scope = '' AND (sentences IS NOT NULL OR NOT EXISTS (
		SELECT 1 FROM known_articles AS k WHERE k.scope = ? AND k.file = a.file AND k.id = a.id
	)) OR (scope = ? AND scope != ''))`;

/** No server's: what comes to everybody comes to whoever is in none. */
const noServer = "-";

export function openArrivals(database: Database): Arrivals {
	return {
		begun: (scope) =>
			database.get(
				z.object({ scope: z.string() }),
				"SELECT scope FROM known_scopes WHERE scope = ?",
				scope,
			) !== null,
		begin(scope) {
			database.run(
				"INSERT INTO known_scopes (scope) VALUES (?) ON CONFLICT DO NOTHING",
				scope,
			);
		},
		known: (scope, { file, id }) =>
			database.get(
				knownRow,
				`${knownColumns} WHERE scope IN ('', ?) AND file = ? AND id = ? ORDER BY scope DESC LIMIT 1`,
				scope,
				file,
				id,
			),
		withWords: (scope, words) =>
			database.get(
				knownRow,
				`${knownColumns} WHERE words = ? AND scope IN ('', ?) LIMIT 1`,
				words,
				scope,
			),
		ofFile: (scope, file, limit) =>
			database.all(
				knownRow,
				`${knownColumns} WHERE scope IN ('', ?) AND file = ? LIMIT ?`,
				scope,
				file,
				limit,
			),
		remember({ scope, file, id, hash, code, words, sentences }) {
			database.run(
				`INSERT INTO known_articles (scope, file, id, hash, code, words, sentences) VALUES (?, ?, ?, ?, ?, ?, ?)
				ON CONFLICT DO UPDATE SET hash = excluded.hash, code = excluded.code, words = excluded.words, sentences = excluded.sentences`,
				scope,
				file,
				id,
				hash,
				code,
				words,
				sentences,
			);
		},
		moved(from, to) {
			database.run(
				"UPDATE arrivals SET file = ?, id = ? WHERE file = ? AND id = ?",
				to.file,
				to.id,
				from.file,
				from.id,
			);
		},
		arrived(scope, { file, id }, at, sentences) {
			database.run(
				"INSERT INTO arrivals (scope, file, id, at, sentences) VALUES (?, ?, ?, ?, ?)",
				scope,
				file,
				id,
				at,
				sentences,
			);
		},
		last: () =>
			database.get(
				z.object({ number: z.number() }),
				"SELECT COALESCE((SELECT seq FROM sqlite_sequence WHERE name = 'arrivals'), 0) AS number",
			)?.number ?? 0,
		between: (guild, after, upTo) =>
			database.all(
				arrivalRow,
				`${arrivalsFor} AND number > ? AND number <= ? ORDER BY number`,
				guild ?? noServer,
				guild ?? noServer,
				after,
				upTo,
			),
		since: (guild, moment) =>
			database.all(
				arrivalRow,
				`${arrivalsFor} AND at > ? ORDER BY number`,
				guild ?? noServer,
				guild ?? noServer,
				moment,
			),
		forgetBefore: (moment) =>
			database.run("DELETE FROM arrivals WHERE at < ?", moment),
	};
}
