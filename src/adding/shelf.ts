import { randomBytes } from "node:crypto";
import { link, mkdir, open, unlink } from "node:fs/promises";
import { basename, dirname, join } from "node:path";

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
}

const isThere = (error: unknown): boolean =>
	error instanceof Error && "code" in error && error.code === "EEXIST";

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
				if (isThere(error)) return false;
				throw error;
			} finally {
				await unlink(draft);
			}
		},
	};
}
