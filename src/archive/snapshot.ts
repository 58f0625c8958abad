import { createHash } from "node:crypto";
import { mkdir, open, readdir, readFile, unlink } from "node:fs/promises";
import { join } from "node:path";
import type { Skipped } from "./answers.ts";
import type { Segment } from "./segment.ts";
import { segmentIn } from "./segment.ts";
import type { Stamps } from "./stamps.ts";
import type { ArticleState } from "./store.ts";
import { writeWhole } from "./writeWhole.ts";

/**
 * The archive on disk: segments that never change, one file each, and a list of them that is written anew with every change.
 * The list is the snapshot: a segment that it does not name is not part of it, and it names none that is not whole.
 */

/** A file of the corpus, as it was read. */
export interface FileRead {
	readonly name: string;
	readonly size: number;
	/** Milliseconds since the epoch: of the content, of the entry. */
	readonly modified: number;
	readonly changed: number;
	/** Of its bytes. */
	readonly sha256: string;
	readonly skipped: readonly Skipped[];
}

/** A segment's file. */
export interface SegmentFile {
	readonly file: string;
	readonly sha256: string;
	readonly articles: number;
	/** UTF-16 units of text. */
	readonly characters: number;
}

/** What became of an article: which segment of the list, which article of it, what, since when (ms since the epoch). */
export type StateChange = readonly [
	segment: number,
	article: number,
	state: ArticleState,
	since: number,
];

export interface Snapshot {
	readonly stamps: Stamps;
	/** When a file was last read, milliseconds since the epoch. */
	readonly readAt: number;
	readonly segments: readonly SegmentFile[];
	readonly states: readonly StateChange[];
	readonly files: readonly FileRead[];
}

/** A snapshot with its segments in memory. */
export interface LoadedSnapshot {
	readonly snapshot: Snapshot;
	readonly segments: readonly Segment[];
}

const LIST = "snapshot.json";
const ending = ".segment";

const sha256Of = (bytes: Uint8Array | string): string =>
	createHash("sha256").update(bytes).digest("hex");

/** Where an archive keeps its snapshot. */
export class SnapshotFolder {
	readonly #folder: string;

	constructor(folder: string) {
		this.#folder = folder;
	}

	/** Writes a segment; it counts when a list names it. */
	async writeSegment(
		buffer: ArrayBuffer,
		articles: number,
		characters: number,
	): Promise<SegmentFile> {
		await mkdir(this.#folder, { recursive: true });
		const bytes = new Uint8Array(buffer);
		const sha256 = sha256Of(bytes);
		const file = `${sha256.slice(0, 24)}${ending}`;
		await writeWhole(join(this.#folder, file), bytes);
		return { file, sha256, articles, characters };
	}

	/** Writes the list: from now on this is the snapshot. Segments that it does not name are taken away. */
	async write(snapshot: Snapshot): Promise<void> {
		await mkdir(this.#folder, { recursive: true });
		const text = JSON.stringify(snapshot);
		await writeWhole(join(this.#folder, LIST), `${sha256Of(text)}\n${text}`);
		const named = new Set(snapshot.segments.map(({ file }) => file));
		for (const name of await readdir(this.#folder))
			if (
				(name.endsWith(ending) && !named.has(name)) ||
				(name.endsWith(".half") && !name.includes(`.${process.pid}.`))
			)
				await unlink(join(this.#folder, name)).catch(() => undefined);
	}

	/** The list, or null where there is none or it is not whole. */
	async readList(): Promise<Snapshot | null> {
		try {
			const [sha256 = "", text = ""] = cutOnce(
				await readFile(join(this.#folder, LIST), "utf8"),
			);
			return sha256Of(text) === sha256 ? JSON.parse(text) : null;
		} catch {
			return null;
		}
	}

	/**
	 * The snapshot with its segments, or null where there is none, where it was made with something else, or where
	 * anything of it is not as it was written.
	 */
	async load(stamps: Stamps): Promise<LoadedSnapshot | null> {
		const snapshot = await this.readList();
		if (
			snapshot === null ||
			JSON.stringify(snapshot.stamps) !== JSON.stringify(stamps)
		)
			return null;
		const segments: Segment[] = [];
		for (const { file, sha256, articles } of snapshot.segments) {
			const buffer = await this.readSegment(file);
			if (buffer === null || sha256Of(new Uint8Array(buffer)) !== sha256)
				return null;
			try {
				const segment = segmentIn(buffer);
				if (segment.articles !== articles) return null;
				segments.push(segment);
			} catch {
				return null;
			}
		}
		return { snapshot, segments };
	}

	/** The bytes of a segment's file, or null where it cannot be read. */
	async readSegment(file: string): Promise<ArrayBuffer | null> {
		try {
			const handle = await open(join(this.#folder, file));
			try {
				const { size } = await handle.stat();
				const bytes = new Uint8Array(size);
				let at = 0;
				while (at < size) {
					const { bytesRead } = await handle.read(bytes, at, size - at, at);
					if (bytesRead === 0) return null;
					at += bytesRead;
				}
				return bytes.buffer;
			} finally {
				await handle.close();
			}
		} catch {
			return null;
		}
	}
}

const cutOnce = (text: string): [string, string] => {
	const at = text.indexOf("\n");
	return [text.slice(0, at), text.slice(at + 1)];
};
