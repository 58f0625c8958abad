import { readMoment } from "../language/moment.ts";
import type { Restriction } from "../model.ts";

/** What is known of a file's text besides the text: its front matter, or the fields of a record. */
export interface Metadata {
	/** With a title the text is one article, one paragraph a line; without, a page as it came. */
	readonly title: string | null;
	/** The paper whose page it is. */
	readonly source: string | null;
	/** Day of the news, `YYYY-MM-DD`. */
	readonly date: string | null;
	/** The year of days that the text gives without one. */
	readonly year: number | null;
	/** Day of issue, `YYYY-MM-DD`. */
	readonly printed: string | null;
	readonly page: string | null;
	readonly url: string | null;
	/** Who may see its articles; null: everybody. */
	readonly restriction: Restriction | null;
}

/** Nothing is known. */
export const noMetadata: Metadata = {
	title: null,
	source: null,
	date: null,
	year: null,
	printed: null,
	page: null,
	url: null,
	restriction: null,
};

/** Where a text comes from. */
export interface TextSource {
	/** Path of the file, as `Source.file` has it. */
	readonly file: string;
	/** What its articles are named after: the file's name without its ending, or a record's id. */
	readonly name: string;
	readonly metadata: Metadata;
}

/** The restriction of an article as its record has it: no key where there is none. */
export const restricted = ({
	restriction,
}: Metadata): { readonly restriction?: Restriction } =>
	restriction === null ? {} : { restriction };

/**
 * Who may see what a file's metadata restricts.
 *
 * @param release - as written; null where it is not
 */
export function restrictionOf(
	release: string | null,
	guild: string | null,
): Restriction | null {
	if (release === null && guild === null) return null;
	const moment = release === null ? null : readMoment(release);
	return {
		release:
			release === null
				? null
				: moment === null
					? "unreadable"
					: new Date(moment).toISOString(),
		guild,
	};
}
