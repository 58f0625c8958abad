import type { BenchQuery } from "./queries.ts";

/** What comes of asking one engine, as one line of JSON on standard output. */
export interface PeerResult {
	readonly name: string;
	readonly articles: number;
	readonly buildSeconds: number;
	/** Resident memory when all is loaded, before the queries are read, bytes; null where it is not looked at. */
	readonly resident: number | null;
	/** The same when all are answered. */
	readonly residentAsked: number | null;
	/** Milliseconds of each query, hits and all. */
	readonly milliseconds: readonly number[];
	/** Milliseconds of each query where hits are ids alone; null where that is no less work. */
	readonly idsAlone: readonly number[] | null;
	/** Of all articles that hold a query, the share that is not found; over all queries, and over those of three characters and more. */
	readonly missed: number;
	readonly missedLong: number;
}

/** A query and the articles that hold it. */
export interface AskedQuery extends BenchQuery {
	readonly holding: readonly string[];
}

/** Queries to warm an engine with, and others to measure it by: an engine may keep what it was asked. */
export interface Asked {
	readonly warm: readonly BenchQuery[];
	readonly measured: readonly AskedQuery[];
	/** Others, for the hits that `/search` asks for; only ours is asked these. */
	readonly command: readonly BenchQuery[];
	/** With OR and -word, as they are typed; only ours is asked these. */
	readonly operators: readonly string[];
}

/** Whether an engine that knows no words of two characters can be asked it. */
export const isLong = ({ words }: BenchQuery): boolean =>
	words.every((word) => word.length >= 3);
