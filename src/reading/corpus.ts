import { createReadStream, type Dirent } from "node:fs";
import { open, readdir, realpath, stat } from "node:fs/promises";
import { basename, join } from "node:path";
import { createGunzip } from "node:zlib";
import type { Article } from "../model.ts";
import { decodePage, LARGEST_PAGE } from "./decode.ts";
import { type Fault, readFrontMatter } from "./frontMatter.ts";
import { byteLines } from "./lines.ts";
import { readPage } from "./page.ts";
import { LONGEST_LINE, readRecord } from "./records.ts";
import { readTitled } from "./titled.ts";

/** A file of the corpus. */
export interface CorpusFile {
	/** Where it lies. */
	readonly path: string;
	/** What its articles call it: `Source.file`. */
	readonly name: string;
}

/** A file, or a line of one, that was not read, and why. */
export interface Skipped {
	readonly file: string;
	readonly reason:
		| "empty"
		| "binary"
		| "tooLarge"
		| "encoding"
		| "format"
		| "unreadable";
	/** The line of a .jsonl file, from 1; null where it is the file. */
	readonly line: number | null;
}

/** Something read, though not all of what was written there could be used. */
export interface Warning extends Fault {
	readonly file: string;
}

/** What came of a file, or of some lines of one. */
export interface Batch {
	readonly file: string;
	readonly articles: readonly Article[];
	readonly skipped: readonly Skipped[];
	readonly warnings: readonly Warning[];
}

const ending = /\.(?:txt|md|jsonl|jsonl\.gz)$/u;

/** Whether a file's name is that of a format that is read. */
export const isReadable = (name: string): boolean => ending.test(name);

/**
 * The files of a folder, of those in it and so on, each folder's in the order of their names (by UTF-16 unit); of a file,
 * itself. Names are paths below the folder, with `/`. What opens with a dot is passed over.
 *
 * @throws the file system's error where there is nothing at `path`, or where a folder cannot be read
 */
export async function* filesOf(path: string): AsyncGenerator<CorpusFile> {
	for await (const { isFolder, path: file, name } of found(path, true))
		if (!isFolder) yield { path: file, name };
}

/** Where the folders lie whose files `filesOf` gives, each before it is looked into. Throws as `filesOf` does. */
export async function* foldersOf(path: string): AsyncGenerator<string> {
	for await (const { isFolder, path: folder } of found(path, false))
		if (isFolder) yield folder;
}

/** A file, or a folder before it is looked into. */
interface Found extends CorpusFile {
	readonly isFolder: boolean;
}

/** @param files - whether files are asked for: of 100,000, passing them over here saves the time to sort them */
async function* found(path: string, files: boolean): AsyncGenerator<Found> {
	if (!(await stat(path)).isDirectory()) {
		yield { path, name: basename(path), isFolder: false };
		return;
	}
	yield { path, name: "", isFolder: true };
	const real = await realpath(path);
	const inside = await readdir(path, entries);
	yield* foundIn(inside, path, "", new Set([real]), files);
}

const entries = { withFileTypes: true } as const;

async function* foundIn(
	inside: readonly Dirent[],
	folder: string,
	prefix: string,
	above: ReadonlySet<string>,
	files: boolean,
): AsyncGenerator<Found> {
	const shown = inside.filter(
		(entry) =>
			!entry.name.startsWith(".") &&
			(files || entry.isDirectory() || entry.isSymbolicLink()),
	);
	for (const entry of shown.sort((a, b) => byUnit(a.name, b.name))) {
		const path = join(folder, entry.name);
		const name = prefix + entry.name;
		const isFolder =
			entry.isDirectory() ||
			(entry.isSymbolicLink() && (await leadsToFolder(path)));
		if (!isFolder) {
			yield { path, name, isFolder };
			continue;
		}
		const real = await realpath(path).catch(goneMeanwhile);
		// A link to a folder above would lead round in circles.
		if (real === null || above.has(real)) continue;
		yield { path, name, isFolder };
		const below = await readdir(path, entries).catch(goneMeanwhile);
		if (below !== null)
			yield* foundIn(below, path, `${name}/`, new Set([...above, real]), files);
	}
}

const leadsToFolder = (link: string): Promise<boolean> =>
	stat(link).then(
		(entry) => entry.isDirectory(),
		() => false,
	);

/** A folder may be taken away while those before it are gone through: there is nothing in it, and that is no fault. */
function goneMeanwhile(error: unknown): null {
	if (codeOf(error) === "ENOENT") return null;
	throw error;
}

const byUnit = (one: string, other: string): number =>
	one < other ? -1 : one > other ? 1 : 0;

/** Reads every file below these paths, in the order given. Throws as `filesOf` does. */
export async function* readCorpus(
	paths: readonly string[],
): AsyncGenerator<Batch> {
	for (const path of paths)
		for await (const file of filesOf(path)) yield* readFile(file);
}

/**
 * Reads one file: one batch for a page, many for a file of records, which is streamed. Never throws for what the file
 * is or holds: that is in `skipped`.
 */
export async function* readFile(file: CorpusFile): AsyncGenerator<Batch> {
	if (!isReadable(file.name)) yield skip(file.name, "format");
	else if (/\.jsonl(?:\.gz)?$/u.test(file.name)) yield* readRecords(file);
	else yield await readPageFile(file);
}

function skip(
	file: string,
	reason: Skipped["reason"],
	line: number | null = null,
): Batch {
	return {
		file,
		articles: [],
		skipped: [{ file, reason, line }],
		warnings: [],
	};
}

async function readPageFile(file: CorpusFile): Promise<Batch> {
	let bytes: Uint8Array;
	try {
		const handle = await open(file.path);
		try {
			const { size } = await handle.stat();
			if (size > LARGEST_PAGE) return skip(file.name, "tooLarge");
			bytes = await handle.readFile();
		} finally {
			await handle.close();
		}
	} catch {
		return skip(file.name, "unreadable");
	}
	return readBytes(bytes, file.name);
}

/** Reads the bytes of a page file, .txt or .md. Pure; never throws. */
export function readBytes(bytes: Uint8Array, file: string): Batch {
	const { text, reason } = decodePage(bytes);
	if (text === null) return skip(file, reason);
	const { metadata, faults, body } = readFrontMatter(text);
	const name = basename(file).replace(ending, "");
	const source = { file, name, metadata };
	const articles =
		body.trim() === ""
			? []
			: metadata.title === null
				? readPage(body, source).articles
				: [readTitled(body, source)];
	return {
		file,
		articles,
		skipped: articles.length > 0 ? [] : [{ file, reason: "empty", line: null }],
		warnings: faults.map((fault) => ({ ...fault, file })),
	};
}

async function* readRecords(file: CorpusFile): AsyncGenerator<Batch> {
	const raw = createReadStream(file.path, { highWaterMark: 1 << 18 });
	let chunks: AsyncIterable<Uint8Array> = raw;
	if (file.name.endsWith(".gz")) {
		const gunzip = createGunzip({ chunkSize: 1 << 18 });
		raw.on("error", (error) => gunzip.destroy(error));
		chunks = raw.pipe(gunzip);
	}
	let last = 0;
	let found = false;
	try {
		for await (const lines of byteLines(chunks, LONGEST_LINE)) {
			const articles: Article[] = [];
			const skipped: Skipped[] = [];
			for (const { number, bytes } of lines) {
				last = number;
				const read =
					bytes === null
						? { article: null, reason: "tooLarge" as const }
						: readRecord(bytes, file.name);
				if (read === null) continue;
				found = true;
				if (read.article) articles.push(read.article);
				else
					skipped.push({ file: file.name, reason: read.reason, line: number });
			}
			if (articles.length + skipped.length > 0)
				yield { file: file.name, articles, skipped, warnings: [] };
		}
	} catch (error) {
		// Where the bytes are no gzip, what came before them stands. Where they end too early, somebody may be writing still.
		const code = codeOf(error);
		const gzip = /^Z_/u.test(code) && code !== "Z_BUF_ERROR";
		yield skip(
			file.name,
			gzip ? "format" : "unreadable",
			last > 0 ? last + 1 : null,
		);
		return;
	} finally {
		raw.destroy();
	}
	if (!found) yield skip(file.name, "empty");
}

const codeOf = (error: unknown): string =>
	error instanceof Error && "code" in error ? String(error.code) : "";
