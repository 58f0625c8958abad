import { open, rename } from "node:fs/promises";
import { dirname } from "node:path";

/**
 * Writes a file whole or not at all: whoever reads it, whenever this is killed, finds the old one or the new one.
 *
 * @throws the file system's error
 */
export async function writeWhole(
	path: string,
	bytes: Uint8Array | string,
): Promise<void> {
	const half = `${path}.${process.pid}.half`;
	const file = await open(half, "w");
	try {
		await file.writeFile(bytes);
		await file.sync();
	} finally {
		await file.close();
	}
	await rename(half, path);
	await syncFolder(dirname(path));
}

/** Makes what was renamed or removed in a folder last; file systems that cannot do that do without. */
async function syncFolder(folder: string): Promise<void> {
	try {
		const handle = await open(folder, "r");
		try {
			await handle.sync();
		} finally {
			await handle.close();
		}
	} catch {
		// Windows opens no folders.
	}
}
