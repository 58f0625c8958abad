import { type FSWatcher, watch } from "node:fs";
import { readdir } from "node:fs/promises";
import { join } from "node:path";

/** Milliseconds of silence after which a change is told: a file that is being written is not read half. */
const SETTLES = 150;
/** Milliseconds after which folders are looked at in any case: network file systems tell nothing. */
const IN_ANY_CASE = 30_000;

/**
 * Tells when something changes in a folder or below it. Folders are watched one by one, as the system's own watching of whole
 * trees takes a watch for every file.
 */
export class FolderWatch {
	readonly #root: string;
	readonly #changed: () => void;
	readonly #watchers = new Map<string, FSWatcher>();
	#settling: NodeJS.Timeout | null = null;
	#regular: NodeJS.Timeout | null = null;
	#closed = false;

	/** @param changed - called once for changes that come together, and now and then in any case */
	constructor(root: string, changed: () => void) {
		this.#root = root;
		this.#changed = changed;
	}

	/** Watches the folders there are now; to be called again when there may be others. */
	async follow(): Promise<void> {
		if (this.#closed) return;
		this.#regular ??= setInterval(() => this.#changed(), IN_ANY_CASE);
		const there = new Set<string>();
		for await (const folder of foldersBelow(this.#root)) {
			there.add(folder);
			if (!this.#watchers.has(folder)) this.#watch(folder);
		}
		for (const [folder, watcher] of this.#watchers) {
			if (there.has(folder)) continue;
			watcher.close();
			this.#watchers.delete(folder);
		}
	}

	close(): void {
		this.#closed = true;
		for (const watcher of this.#watchers.values()) watcher.close();
		this.#watchers.clear();
		clearTimeout(this.#settling ?? undefined);
		clearInterval(this.#regular ?? undefined);
	}

	#watch(folder: string): void {
		if (this.#closed) return;
		try {
			const watcher = watch(folder, () => this.#notice());
			// A folder that is taken away: its parent's watcher has told.
			watcher.on("error", () => {
				watcher.close();
				this.#watchers.delete(folder);
			});
			this.#watchers.set(folder, watcher);
		} catch {
			// Gone meanwhile, or more folders than the system watches: they are looked at in any case.
		}
	}

	#notice(): void {
		clearTimeout(this.#settling ?? undefined);
		this.#settling = setTimeout(() => this.#changed(), SETTLES);
	}
}

async function* foldersBelow(folder: string): AsyncGenerator<string> {
	yield folder;
	const entries = await readdir(folder, { withFileTypes: true }).catch(
		() => [],
	);
	for (const entry of entries)
		if (entry.isDirectory() && !entry.name.startsWith("."))
			yield* foldersBelow(join(folder, entry.name));
}
