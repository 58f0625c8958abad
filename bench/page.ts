import { execFile } from "node:child_process";
import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";

const root = join(import.meta.dirname, "..");
const page = join(root, "docs/performance.md");

/**
 * Writes docs/performance.md anew from what it was; an empty text where there was none. It is left as the formatter wants it, or
 * the gate would refuse it.
 */
export async function writePage(
	change: (before: string) => string,
): Promise<void> {
	const before = await readFile(page, "utf8").catch(() => "");
	await writeFile(page, change(before));
	await promisify(execFile)("npx", ["biome", "format", "--write", page], {
		cwd: root,
	});
}
