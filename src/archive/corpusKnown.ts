import { createHash } from "node:crypto";
import { mkdir, readFile, realpath, stat } from "node:fs/promises";
import { dirname, join, resolve } from "node:path";
import { sha256OfFile } from "./changes.ts";
import { type FileRead, SnapshotFolder } from "./snapshot.ts";
import { writeWhole } from "./writeWhole.ts";

/** The folder of the articles is not the one that the archive was made of. */
export class OtherCorpusError extends Error {
	override readonly name = "OtherCorpusError";

	constructor() {
		super(
			"CORPUS_DIR holds hardly any of the files that the archive in DATA_DIR was made of: set another DATA_DIR, or set CORPUS_DIR back. If they are gone for good, delete archive/corpus.json in DATA_DIR; all of them then count as removed",
		);
	}
}

/** Beside the snapshot: which folder it was made of, as a hash. */
const KNOWN = "corpus.json";

/** Of the files that were read, one in so many has to be there for a folder to be the same in another place. */
const ONE_IN = 10;

/**
 * Makes sure that the archive kept in a folder was made of this corpus: of the folder itself, or of one that holds some of the same
 * files, as when it was moved, mounted elsewhere or restored from a copy. Taken for the same, another corpus would turn every
 * article that is held into a removed one, for ever.
 *
 * @param folder - where the snapshot is
 * @param writable - whether the corpus may be noted there as the one that is known
 * @throws OtherCorpusError where it was made of another
 */
export async function knowCorpus(
	folder: string,
	corpus: string,
	writable: boolean,
): Promise<void> {
	const path = join(folder, KNOWN);
	const own = await identityOf(corpus);
	const known = await readFile(path, "utf8").catch(() => null);
	if (known === own) return;
	if (known !== null) {
		const list = await new SnapshotFolder(folder).readList();
		if (list !== null && !(await holdsSome(corpus, list.files)))
			throw new OtherCorpusError();
	}
	if (!writable) return;
	try {
		await mkdir(folder, { recursive: true });
		await writeWhole(path, own);
	} catch {
		// Then nothing else can be written either, and that is told of.
	}
}

/**
 * What tells a folder from others on this machine. A single file is the same in its place when it is written anew, or when
 * the link there leads to another.
 */
async function identityOf(corpus: string): Promise<string> {
	const entry = await stat(corpus);
	const place = entry.isDirectory()
		? [await realpath(corpus), entry.ino]
		: [resolve(corpus), null];
	const folder = createHash("sha256").update(JSON.stringify(place));
	return `${JSON.stringify({ folder: folder.digest("hex") })}\n`;
}

/** Whether enough of the files that were read are in a folder. */
async function holdsSome(
	corpus: string,
	files: readonly FileRead[],
): Promise<boolean> {
	const base = (await stat(corpus)).isDirectory() ? corpus : dirname(corpus);
	let there = 0;
	for (const file of files) {
		if (there * ONE_IN >= files.length) break;
		if (await isThere(join(base, file.name), file)) there++;
	}
	return there * ONE_IN >= files.length;
}

/** Whether a file is as it was read, or has only grown since. */
async function isThere(
	path: string,
	{ size, sha256 }: FileRead,
): Promise<boolean> {
	const entry = await stat(path).catch(() => null);
	if (entry === null || entry.size < size) return false;
	return (
		entry.size === size ||
		(size > 0 && (await sha256OfFile(path, size)) === sha256)
	);
}
