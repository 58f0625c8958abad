/** What articles print beside a name, and when. Days since 1970-01-01. */
export interface Appearance {
	/** Each a list of offices as printed. */
	readonly titles: readonly string[];
	readonly organisation: string | null;
	readonly place: string | null;
	/** The paper: what it calls 市委 is its own city's. */
	readonly paper: string;
	readonly first: number;
	readonly last: number;
	readonly articles: number;
}
