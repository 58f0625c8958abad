import { createHash } from "node:crypto";
import type { Article } from "../model.ts";

/** What tells whether an article was read before: 64 bits of its content, wherever its file lies. */
export type ArticleHash = readonly [number, number];

export const NO_HASH: ArticleHash = [0, 0];

/** The hash of an article as read. */
export function hashOf(article: Article): ArticleHash {
	const content = { ...article, source: { ...article.source, file: "" } };
	const digest = createHash("sha1").update(JSON.stringify(content)).digest();
	return [digest.readUInt32LE(0), digest.readUInt32LE(4)];
}

export const sameHash = (one: ArticleHash, other: ArticleHash): boolean =>
	one[0] === other[0] && one[1] === other[1];
