import { join } from "node:path";
import { type ArticleHash, sameHash } from "./articleHash.ts";
import { readColumns } from "./columns.ts";
import type { Segment } from "./segment.ts";
import type { Snapshot, StateChange } from "./snapshot.ts";
import { type ArticleState, articleState } from "./store.ts";

/** Where an article is held, and what became of it. */
export interface Held {
	readonly hash: ArticleHash;
	/** Which segment of the list, which article of it. */
	segment: number;
	article: number;
	state: ArticleState;
	/** Milliseconds since the epoch; 0 while it is present. */
	since: number;
}

/** One article of a segment, by what tells it. */
export interface HeldAs {
	readonly file: string;
	readonly id: string;
	/** Which of the file's articles of that id, from 0. */
	readonly turn: number;
	readonly hash: ArticleHash;
}

/**
 * What is held of each file, so that only what changed is extracted again. An id that stands twice in a file is told by its
 * turn.
 */
export class HeldTable {
	readonly #files = new Map<string, Map<string, Held[]>>();

	/** The versions held of an article of a file, the latest last. */
	versions(file: string, key: string): readonly Held[] {
		return this.#files.get(file)?.get(key) ?? [];
	}

	/** What a file's articles are told by. */
	keysOf(file: string): Iterable<string> {
		return this.#files.get(file)?.keys() ?? [];
	}

	/** The version of an article that has this content. */
	find(file: string, key: string, hash: ArticleHash): Held | undefined {
		return this.versions(file, key).find((held) => sameHash(held.hash, hash));
	}

	add(file: string, key: string, held: Held): void {
		let articles = this.#files.get(file);
		if (articles === undefined) {
			articles = new Map();
			this.#files.set(file, articles);
		}
		const versions = articles.get(key);
		if (versions === undefined) articles.set(key, [held]);
		else versions.push(held);
	}

	/** Takes in what a segment holds; all of it is present. */
	addSegment(number: number, articles: readonly HeldAs[]): void {
		for (const [article, { file, id, turn, hash }] of articles.entries())
			this.add(file, keyOf(id, turn), {
				hash,
				segment: number,
				article,
				state: articleState.present,
				since: 0,
			});
	}

	/** Says what became of articles. */
	apply(changes: readonly StateChange[]): void {
		const at = new Map<string, Held>();
		for (const held of this.all())
			at.set(`${held.segment}/${held.article}`, held);
		for (const [segment, article, state, since] of changes) {
			const held = at.get(`${segment}/${article}`);
			if (held === undefined) continue;
			held.state = state;
			held.since = since;
		}
	}

	*all(): Generator<Held> {
		for (const [, versions] of this.keyed()) yield* versions;
	}

	/** The versions of every article, with what its file tells it by. */
	*keyed(): Generator<readonly [key: string, versions: readonly Held[]]> {
		for (const articles of this.#files.values()) yield* articles;
	}
}

/** What an article of a file is told by: its id, and its turn where the file has several of that id. */
export const keyOf = (id: string, turn: number): string =>
	turn === 0 ? id : `${id}\n${turn}`;

/** The turn in what an article is told by. */
export const turnOf = (key: string): number => Number(key.split("\n")[1] ?? 0);

/** What a segment holds. */
export function heldIn(
	segment: Pick<
		Segment,
		"articleId" | "articleFile" | "articleHash" | "articleTurn" | "strings"
	>,
): HeldAs[] {
	const { articleId, articleFile, articleHash, articleTurn, strings } = segment;
	return Array.from(articleId, (id, article) => ({
		file: strings[articleFile[article] ?? 0] ?? "",
		id: strings[id] ?? "",
		turn: articleTurn[article] ?? 0,
		hash: [articleHash[article * 2] ?? 0, articleHash[article * 2 + 1] ?? 0],
	}));
}

/**
 * The table of a snapshot, read from its files without their texts.
 *
 * @throws the file system's error, RangeError or SyntaxError where a segment is not whole
 */
export async function tableOf(
	folder: string,
	snapshot: Snapshot,
): Promise<HeldTable> {
	const table = new HeldTable();
	for (const [number, { file }] of snapshot.segments.entries()) {
		const columns = await readColumns(join(folder, file), [
			"articleId",
			"articleFile",
			"articleHash",
			"articleTurn",
			"strings",
		]);
		const { articleId, articleFile, articleHash, articleTurn, strings } =
			columns;
		if (
			!(articleId instanceof Uint32Array) ||
			!(articleFile instanceof Uint32Array) ||
			!(articleHash instanceof Uint32Array) ||
			!(articleTurn instanceof Uint32Array) ||
			strings === undefined
		)
			throw new RangeError("no segment");
		const { strings: texts }: { strings: string[] } = JSON.parse(
			new TextDecoder().decode(strings),
		);
		table.addSegment(
			number,
			heldIn({
				articleId,
				articleFile,
				articleHash,
				articleTurn,
				strings: texts,
			}),
		);
	}
	table.apply(snapshot.states);
	return table;
}
