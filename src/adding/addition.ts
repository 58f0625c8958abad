import { createHash } from "node:crypto";
import { extract } from "../extraction/extract.ts";
import { readDay } from "../language/calendar.ts";
import { readMoment } from "../language/moment.ts";
import type { ExtractedArticle } from "../model.ts";
import { ADDED } from "../reading/added.ts";
import { readBytes, type Warning } from "../reading/corpus.ts";
import { decodePage } from "../reading/decode.ts";
import { readFrontMatter } from "../reading/frontMatter.ts";

/** A page that somebody adds to the articles: what its file will hold, and what is read from it. */

/** Endings of files that may be added. */
export const additionEndings = [".txt", ".md"] as const;

/** Bytes that a page may have: far more than any page of a paper. */
export const LARGEST_ADDITION = 1024 * 1024;

/** What whoever adds a page says about it; what they do not say is as its file says. */
export interface About {
	readonly title?: string | undefined;
	readonly newspaper?: string | undefined;
	/** Day of issue, as typed. */
	readonly printed?: string | undefined;
	readonly page?: string | undefined;
	readonly url?: string | undefined;
	/** From when others may see it, as typed. */
	readonly release?: string | undefined;
	/** The server it is for; null: for all. */
	readonly guild: string | null;
}

export interface Addition {
	/** Where it will lie under the articles' folder. */
	readonly file: string;
	/** The whole file, front matter and all. */
	readonly text: string;
	readonly articles: readonly ExtractedArticle[];
	/** What of its own front matter could not be used. */
	readonly warnings: readonly Warning[];
}

/** The addition, or why there is none: a key of the locale files under `error.addition.`. */
export type AdditionRead =
	| { readonly addition: Addition; readonly reason: null }
	| {
			readonly addition: null;
			readonly reason:
				| "ending"
				| "tooLarge"
				| "binary"
				| "encoding"
				| "empty"
				| "printed"
				| "release"
				| "url";
	  };

type Reason = Exclude<AdditionRead["reason"], null>;

const refused = (reason: Reason): AdditionRead => ({ addition: null, reason });

const endingOf = (name: string): string | undefined =>
	additionEndings.find((ending) => name.toLowerCase().endsWith(ending));

/** The text of a file that may be added, or why it may not. Never throws for what it holds. */
export function pageText(
	name: string,
	bytes: Uint8Array,
):
	| { readonly text: string; readonly reason: null }
	| { readonly text: null; readonly reason: Reason } {
	if (endingOf(name) === undefined) return { text: null, reason: "ending" };
	if (bytes.length > LARGEST_ADDITION)
		return { text: null, reason: "tooLarge" };
	return decodePage(bytes);
}

/**
 * Reads a page as it would be read from its file.
 *
 * @param name - of the file that was sent
 * @param text - all of it, as `pageText` gives it
 * @param day - today, `YYYY-MM-DD`: the file is named after it and its contents
 */
export function readAddition(
	name: string,
	text: string,
	about: About,
	day: string,
): AdditionRead {
	const { metadata, faults, body } = readFrontMatter(text);
	if (body.trim() === "") return refused("empty");
	const printed =
		about.printed === undefined ? metadata.printed : readDay(about.printed);
	if (about.printed !== undefined && printed === null)
		return refused("printed");
	const url = about.url ?? metadata.url;
	if (url !== null && !/^https?:\/\/\S+$/u.test(url)) return refused("url");
	const release = about.release ?? metadata.restriction?.release ?? null;
	if (release !== null && readMoment(release) === null)
		return refused("release");
	const head: readonly (readonly [string, string | number | null])[] = [
		["title", about.title ?? metadata.title],
		["source", about.newspaper ?? metadata.source],
		["date", metadata.date],
		["year", metadata.year],
		["printed", printed],
		["page", about.page ?? metadata.page],
		["url", url],
		["release", release],
		["guild", about.guild],
	];
	const known = head.flatMap(([key, value]) =>
		value === null ? [] : [`${key}: ${JSON.stringify(String(value))}`],
	);
	const whole =
		known.length === 0 ? body : ["---", ...known, "---", body].join("\n");
	// The same page for the same readers is the same file, whoever adds it however often.
	const hash = createHash("sha256")
		.update(JSON.stringify([body, about.guild]))
		.digest("hex")
		.slice(0, 10);
	const file = `${ADDED}/${day}-${hash}${endingOf(name) ?? ".txt"}`;
	const { articles } = readBytes(new TextEncoder().encode(whole), file);
	if (articles.length === 0) return refused("empty");
	return {
		addition: {
			file,
			text: whole,
			articles: articles.map((article) => ({
				...article,
				...extract(article),
			})),
			warnings: faults.map((fault) => ({ ...fault, file: name })),
		},
		reason: null,
	};
}
