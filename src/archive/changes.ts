import { createHash } from "node:crypto";
import { createReadStream, statSync } from "node:fs";
import { setImmediate, setTimeout } from "node:timers/promises";
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

/** Files after which the event loop turns. */
const SLICE = 200;
/** Milliseconds between two looks at a file that may be half written, and how many looks it gets. */
const LOOK_AGAIN = 100;
const LOOKS = 8;

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
		const entry = look(file);
		if (entry !== null && !isSame(entry, known.get(entry.name)))
			seen.push(entry);
		if (there.size % SLICE === 0) await setImmediate();
	}
	return {
		seen: await whole(seen, known),
		gone: [...known.keys()].filter((name) => !there.has(name)),
	};
}

/**
 * Waits, though not for ever, for files that have become smaller: one that is just being written over would seem to have lost
 * what is not written yet.
 */
async function whole(
	seen: readonly FileSeen[],
	known: ReadonlyMap<string, FileRead>,
): Promise<readonly FileSeen[]> {
	const latest = new Map(seen.map((entry) => [entry.name, entry]));
	let smaller = seen.filter(
		({ name, size }) => size < (known.get(name)?.size ?? 0),
	);
	for (let time = 0; smaller.length > 0 && time < LOOKS; time++) {
		await setTimeout(LOOK_AGAIN);
		smaller = smaller
			.map(look)
			.filter((entry) => entry !== null)
			.filter((entry) => !isSame(entry, latest.get(entry.name)));
		for (const entry of smaller) latest.set(entry.name, entry);
	}
	return [...latest.values()];
}

/**
 * A file's entry, or null where it has gone meanwhile. Asked for in this thread: of 100,000 files, handing the questions to other
 * threads takes several times as long as the answers do.
 */
function look({ path, name }: CorpusFile): FileSeen | null {
	try {
		const { size, mtimeMs, ctimeMs } = statSync(path);
		return { path, name, size, modified: mtimeMs, changed: ctimeMs };
	} catch {
		return null;
	}
}

const isSame = (
	seen: FileSeen,
	read: Pick<FileRead, "size" | "modified" | "changed"> | undefined,
): boolean =>
	read !== undefined &&
	seen.size === read.size &&
	seen.modified === read.modified &&
	seen.changed === read.changed;

/** The hash of a file's bytes, or null where it cannot be read. @param first - of so many of them alone, one at least */
export async function sha256OfFile(
	path: string,
	first = Number.POSITIVE_INFINITY,
): Promise<string | null> {
	const hash = createHash("sha256");
	try {
		for await (const chunk of createReadStream(path, { end: first - 1 }))
			hash.update(chunk);
		return hash.digest("hex");
	} catch {
		return null;
	}
}
