import { appendFile, mkdir, open, readFile } from "node:fs/promises";
import { dirname } from "node:path";
import type { Article } from "../model.ts";
import type { ArticleHash } from "./articleHash.ts";
import type { ArticleState } from "./store.ts";

/**
 * What the corpus no longer holds: articles that were taken away or changed, as they were read. Files are read anew whenever
 * code or tables change; these cannot be, so they are kept here, one JSON object a line, appended and never rewritten.
 */
export interface PastArticle {
	readonly article: Article;
	readonly hash: ArticleHash;
	/** Which of its file's articles of that id. */
	readonly turn: number;
	readonly state: ArticleState;
	/** Milliseconds since the epoch. */
	readonly since: number;
}

/** Adds to a history. A line is whole or, killed half-way, passed over when it is read. */
export async function addToHistory(
	path: string,
	past: readonly PastArticle[],
): Promise<void> {
	if (past.length === 0) return;
	await mkdir(dirname(path), { recursive: true });
	// A line that was cut off must not swallow the next one: every addition begins on a line of its own.
	await appendFile(
		path,
		`\n${past.map((one) => JSON.stringify(one)).join("\n")}\n`,
	);
	const file = await open(path, "r");
	try {
		await file.sync();
	} finally {
		await file.close();
	}
}

/** The articles of a history that are past still: of each file, id and content the last that was said. */
export async function readHistory(
	path: string,
): Promise<readonly PastArticle[]> {
	const text = await readFile(path, "utf8").catch(() => "");
	const last = new Map<string, PastArticle>();
	for (const line of text.split("\n")) {
		const past = read(line);
		if (past === null) continue;
		const { article, hash } = past;
		const key = JSON.stringify([article.source.file, article.id, hash]);
		last.delete(key);
		last.set(key, past);
	}
	return [...last.values()].filter(({ state }) => state !== 0);
}

function read(line: string): PastArticle | null {
	if (line === "") return null;
	try {
		return JSON.parse(line);
	} catch {
		return null;
	}
}
