import { join } from "node:path";
import type { Article } from "../model.ts";
import { isOneServersOwn } from "../reading/added.ts";
import type { Skipped } from "./answers.ts";
import type { Made } from "./extractor.ts";
import { type Held, HeldTable, keyOf, tableOf } from "./heldTable.ts";
import { addToHistory, type PastArticle, readHistory } from "./history.ts";
import { mergedOf } from "./merge.ts";
import { articleAt, segmentIn } from "./segment.ts";
import {
	type FileRead,
	type SegmentFile,
	SnapshotFolder,
	type StateChange,
} from "./snapshot.ts";
import type { Stamps } from "./stamps.ts";
import { type ArticleState, articleState } from "./store.ts";

/** A segment that holds what several held, which lie one after the other from `first` on. */
export interface Merged {
	readonly first: number;
	readonly count: number;
	readonly buffer: ArrayBuffer;
}

/** Segments that are small, and how many of them at the end of the list are made one. */
const SMALL = 400_000;
const MANY_SMALL = 16;

/**
 * What is held of the corpus and where: kept up with every arrival and, where there is a folder for it, written down as the
 * snapshot.
 */
export class Ledger {
	readonly #folder: string | null;
	readonly #snapshots: SnapshotFolder | null;
	readonly #stamps: Stamps;
	readonly #writable: boolean;
	readonly #files = new Map<string, FileRead>();
	#table = new HeldTable();
	#segments: SegmentFile[] = [];
	#readAt = 0;
	/** Why something could not be written; nothing more is then, and answers go on from memory. */
	#unwritten: unknown = null;

	constructor({
		folder,
		writable,
		stamps,
	}: {
		/** Where the snapshot is; null keeps nothing. */
		readonly folder: string | null;
		readonly writable: boolean;
		readonly stamps: Stamps;
	}) {
		this.#folder = folder;
		this.#snapshots = folder === null ? null : new SnapshotFolder(folder);
		this.#stamps = stamps;
		this.#writable = folder !== null && writable;
	}

	get files(): ReadonlyMap<string, FileRead> {
		return this.#files;
	}

	get table(): HeldTable {
		return this.#table;
	}

	get readAt(): number {
		return this.#readAt;
	}

	/** Everything of all files that is not read. */
	get skipped(): readonly Skipped[] {
		return [...this.#files.values()].flatMap(({ skipped }) => skipped);
	}

	/** Goes on from the snapshot that there is. Where its files are not whole, from nothing. */
	async restore(): Promise<boolean> {
		const snapshot = await this.#snapshots?.readList();
		if (this.#folder === null || !snapshot) return false;
		try {
			this.#table = await tableOf(this.#folder, snapshot);
		} catch {
			return false;
		}
		this.#segments = [...snapshot.segments];
		this.#readAt = snapshot.readAt;
		for (const file of snapshot.files) this.#files.set(file.name, file);
		return true;
	}

	/** What the corpus no longer holds, for a ledger that begins from nothing. */
	async past(): Promise<readonly PastArticle[]> {
		return this.#folder === null
			? []
			: readHistory(join(this.#folder, HISTORY));
	}

	/** Takes a segment in, and gives back which articles it replaces. @param now - milliseconds since the epoch */
	async addSegment(
		{ buffer, characters, works }: Made,
		now: number,
	): Promise<readonly StateChange[]> {
		this.#readAt = now;
		const number = this.#segments.length;
		this.#segments.push(await this.#write(buffer, works.length, characters));
		const changes: StateChange[] = [];
		const past: PastArticle[] = [];
		for (const [
			index,
			{ article, hash, turn, past: before },
		] of works.entries()) {
			const { file } = article.source;
			const key = keyOf(article.id, turn);
			const held: Held = {
				hash,
				segment: number,
				article: index,
				state: articleState.present,
				since: 0,
			};
			if (before === undefined)
				for (const old of this.#table.versions(file, key))
					if (old.state !== articleState.replaced)
						changes.push(
							await this.#change(old, articleState.replaced, now, turn, past),
						);
			this.#table.add(file, key, held);
			if (before === undefined) continue;
			held.state = before.state;
			held.since = before.since;
			changes.push([number, index, before.state, before.since]);
		}
		await this.#note(past);
		return changes;
	}

	/** Says that an article is back as it was before. */
	async bringBack(
		file: string,
		key: string,
		back: Held,
		now: number,
	): Promise<readonly StateChange[]> {
		const changes: StateChange[] = [];
		const past: PastArticle[] = [];
		for (const old of this.#table.versions(file, key))
			if (old !== back && old.state === articleState.present)
				changes.push(
					await this.#change(
						old,
						articleState.replaced,
						now,
						turnOf(key),
						past,
					),
				);
		changes.push(
			await this.#change(back, articleState.present, 0, turnOf(key), past),
		);
		await this.#note(past);
		return changes;
	}

	/** Says that an article is gone, or stands in another file now. */
	async leave(
		file: string,
		key: string,
		state: ArticleState,
		now: number,
	): Promise<readonly StateChange[]> {
		const changes: StateChange[] = [];
		const past: PastArticle[] = [];
		for (const held of this.#table.versions(file, key))
			if (held.state === articleState.present)
				changes.push(await this.#change(held, state, now, turnOf(key), past));
		await this.#note(past);
		return changes;
	}

	setFile(file: FileRead, now: number): void {
		this.#files.set(file.name, file);
		this.#readAt = now;
	}

	dropFile(name: string, now: number): void {
		this.#files.delete(name);
		this.#readAt = now;
	}

	/** Makes one of the small segments at the end, where there are many; null where there are few. */
	async mergeSmall(): Promise<Merged | null> {
		const snapshots = this.#snapshots;
		if (snapshots === null || !this.#writable || this.#unwritten !== null)
			return null;
		let first = this.#segments.length;
		while (
			first > 0 &&
			(this.#segments[first - 1]?.characters ?? SMALL) < SMALL
		)
			first--;
		const small = this.#segments.slice(first);
		if (small.length < MANY_SMALL) return null;
		const buffers = await Promise.all(
			small.map(({ file }) => snapshots.readSegment(file)),
		);
		const buffer = mergedOf(
			buffers.filter((one) => one !== null).map(segmentIn),
		);
		const offsets: number[] = [];
		let articles = 0;
		for (const segment of small) {
			offsets.push(articles);
			articles += segment.articles;
		}
		this.#segments = [
			...this.#segments.slice(0, first),
			await snapshots.writeSegment(
				buffer,
				articles,
				small.reduce((sum, { characters }) => sum + characters, 0),
			),
		];
		for (const held of this.#table.all()) {
			if (held.segment < first) continue;
			held.article += offsets[held.segment - first] ?? 0;
			held.segment = first;
		}
		return { first, count: small.length, buffer };
	}

	/** Writes the snapshot. @throws what kept anything that belongs to it from being written */
	async commit(): Promise<void> {
		if (!this.#writable) return;
		if (this.#unwritten !== null) throw this.#unwritten;
		await this.#snapshots?.write({
			stamps: this.#stamps,
			readAt: this.#readAt,
			segments: this.#segments,
			states: [...this.#table.all()]
				.filter(({ state }) => state !== articleState.present)
				.map(({ segment, article, state, since }) => [
					segment,
					article,
					state,
					since,
				]),
			files: [...this.#files.values()],
		});
	}

	/** A segment that cannot be written is held in memory all the same. */
	async #write(
		buffer: ArrayBuffer,
		articles: number,
		characters: number,
	): Promise<SegmentFile> {
		const unwritten = { file: "", sha256: "", articles, characters };
		if (this.#snapshots === null || !this.#writable || this.#unwritten !== null)
			return unwritten;
		try {
			return await this.#snapshots.writeSegment(buffer, articles, characters);
		} catch (error) {
			this.#unwritten = error;
			return unwritten;
		}
	}

	async #change(
		held: Held,
		state: ArticleState,
		since: number,
		turn: number,
		past: PastArticle[],
	): Promise<StateChange> {
		const article = await this.#articleOf(held);
		// What people of one server have added for themselves and is taken away is in no answer, and kept nowhere else.
		const isDropped =
			state === articleState.removed &&
			article !== null &&
			isOneServersOwn(article);
		held.state = isDropped ? articleState.replaced : state;
		held.since = since;
		if (article !== null && !isDropped)
			past.push({ article, hash: held.hash, turn, state, since });
		return [held.segment, held.article, held.state, since];
	}

	/** An article as it was read, out of its segment; null where nothing is kept. */
	async #articleOf({ segment, article }: Held): Promise<Article | null> {
		const file = this.#segments[segment]?.file;
		const buffer =
			file === undefined ? null : await this.#snapshots?.readSegment(file);
		if (!buffer) return null;
		const { statements, headlineStatements, commitments, ...read } = articleAt(
			segmentIn(buffer),
			article,
		);
		return read;
	}

	async #note(past: readonly PastArticle[]): Promise<void> {
		if (this.#folder === null || !this.#writable) return;
		try {
			await addToHistory(join(this.#folder, HISTORY), past);
		} catch (error) {
			this.#unwritten ??= error;
		}
	}
}

const HISTORY = "history.jsonl";

const turnOf = (key: string): number => Number(key.split("\n")[1] ?? 0);
