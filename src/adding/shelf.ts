import { randomBytes } from "node:crypto";
import { link, mkdir, open, readdir, readFile, unlink } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { ADDED } from "../reading/added.ts";
import { readFrontMatter } from "../reading/frontMatter.ts";

/** Where pages that people add are put. */
export interface Shelf {
	/**
	 * Puts a page below the articles' folder, whole or not at all; nothing is written over.
	 *
	 * @param file - its path below the folder
	 * @returns false where there is one of that name already
	 * @throws the file system's error where it cannot be written
	 */
	put(file: string, text: string): Promise<boolean>;
	/**
	 * Removes the pages that were put here for one server; those for all stay, and so does whatever was not put here.
	 *
	 * @throws the file system's error where one cannot be removed
	 */
	removeOf(guild: string): Promise<void>;
}

/** What a page that was put here is called: its day, and a mark of its words. */
const named = /^\d{4}-\d{2}-\d{2}-[\da-f]{10}\.(?:txt|md)$/u;

const isCode = (error: unknown, code: string): boolean =>
	error instanceof Error && "code" in error && error.code === code;

/** What a file that may be gone gives; null where it is. */
const unlessGone = async <T>(asked: Promise<T>): Promise<T | null> => {
	try {
		return await asked;
	} catch (error) {
		if (isCode(error, "ENOENT")) return null;
		throw error;
	}
};

/** @param folder - the articles' folder */
export function openShelf(folder: string): Shelf {
	return {
		async put(file, text) {
			const path = join(folder, file);
			await mkdir(dirname(path), { recursive: true });
			// What opens with a dot is read by nobody: the page appears when it is whole.
			const draft = join(
				dirname(path),
				`.${basename(path)}.${randomBytes(6).toString("hex")}`,
			);
			const handle = await open(draft, "wx", 0o644);
			try {
				await handle.writeFile(text);
				await handle.sync();
			} finally {
				await handle.close();
			}
			try {
				await link(draft, path);
				return true;
			} catch (error) {
				if (isCode(error, "EEXIST")) return false;
				throw error;
			} finally {
				await unlink(draft);
			}
		},
		async removeOf(guild) {
			const names = (await unlessGone(readdir(join(folder, ADDED)))) ?? [];
			for (const name of names.filter((one) => named.test(one))) {
				const path = join(folder, ADDED, name);
				const text = await unlessGone(readFile(path, "utf8"));
				const of = readFrontMatter(text ?? "").metadata.restriction?.guild;
				if (of === guild) await unlessGone(unlink(path));
			}
		},
	};
}
