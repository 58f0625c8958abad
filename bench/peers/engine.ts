import type { BenchQuery } from "../queries.ts";
import type { Text } from "../texts.ts";

/** A search engine as its own README sets it up. */
export interface PeerEngine {
	add(texts: readonly Text[]): Promise<void> | void;
	/** The ten best, as somebody who searches wants them. Gives back how many came. */
	ask(query: BenchQuery): Promise<number> | number;
	/** Ids of everything it finds. */
	all(query: BenchQuery): Promise<readonly string[]> | readonly string[];
}

/** Whether an article is of a query's days. */
export const isOf = (
	{ days }: BenchQuery,
	date: string | null | undefined,
): boolean => days === null || (!!date && date >= days.from && date <= days.to);
