import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { stat } from "node:fs/promises";
import { type CorpusFile, filesOf } from "../reading/corpus.ts";
import type { FileRead } from "./snapshot.ts";

/** A file of the corpus as it lies there now. */
export interface FileSeen extends CorpusFile {
	readonly size: number;
	/** Milliseconds since the epoch: of the content, of the entry. */
	readonly modified: number;
	readonly changed: number;
}

/** What differs from what was read. */
export interface Changes {
	/** Files whose entry is not the one that was read; their content may be. */
	readonly seen: readonly FileSeen[];
	/** Names of files that are gone. */
	readonly gone: readonly string[];
}

/**
 * Compares the corpus with what was read of it.
 *
 * @throws the file system's error where there is no corpus
 */
export async function changesIn(
	corpus: string,
	known: ReadonlyMap<string, FileRead>,
): Promise<Changes> {
	const seen: FileSeen[] = [];
	const there = new Set<string>();
	for await (const file of filesOf(corpus)) {
		there.add(file.name);
		const entry = await look(file);
		const read = known.get(file.name);
		if (entry !== null && !isSame(entry, read)) seen.push(entry);
	}
	return { seen, gone: [...known.keys()].filter((name) => !there.has(name)) };
}

/** A file's entry, or null where it has gone meanwhile. */
async function look(file: CorpusFile): Promise<FileSeen | null> {
	const entry = await stat(file.path).catch(() => null);
	return entry === null
		? null
		: {
				...file,
				size: entry.size,
				modified: entry.mtimeMs,
				changed: entry.ctimeMs,
			};
}

const isSame = (seen: FileSeen, read: FileRead | undefined): boolean =>
	read !== undefined &&
	seen.size === read.size &&
	seen.modified === read.modified &&
	seen.changed === read.changed;

/** The hash of a file's bytes, or null where it cannot be read. */
export async function sha256OfFile(path: string): Promise<string | null> {
	const hash = createHash("sha256");
	try {
		for await (const chunk of createReadStream(path)) hash.update(chunk);
		return hash.digest("hex");
	} catch {
		return null;
	}
}
