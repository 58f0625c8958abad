import type { BenchQuery } from "../queries.ts";
import type { Text } from "../texts.ts";

/** An article that was found, and the stretch around a word of the query. */
export interface Hit extends Text {
	readonly around: string;
}

/** Characters on either side of a word. */
const AROUND = 20;

/** A hit of an engine that only tells which article it is. */
export function hitOf(text: Text, { words }: BenchQuery): Hit {
	const [word = ""] = words;
	const of = text.body.includes(word) ? text.body : text.headline;
	const at = Math.max(0, of.indexOf(word));
	return {
		...text,
		around: of.slice(Math.max(0, at - AROUND), at + word.length + AROUND),
	};
}

/** A search engine as its own README sets it up. */
export interface PeerEngine {
	add(texts: readonly Text[]): Promise<void> | void;
	/** The ten best, as somebody who searches wants them shown. */
	ask(query: BenchQuery): Promise<readonly Hit[]> | readonly Hit[];
	/** The ten best by id alone, where an engine gives less work to that. */
	ids?(query: BenchQuery): readonly string[];
	/** Ids of everything it finds. */
	all(query: BenchQuery): Promise<readonly string[]> | readonly string[];
}

/** Whether an article is of a query's days. */
export const isOf = (
	{ days }: BenchQuery,
	date: string | null | undefined,
): boolean => days === null || (!!date && date >= days.from && date <= days.to);
