import { type FSWatcher, watch } from "node:fs";
import { basename } from "node:path";
import { foldersOf } from "../reading/corpus.ts";

/** Milliseconds of silence after which a change is told: a file that is being written is not read half. */
const SETTLES = 150;
/** Milliseconds after which it is told though there is no silence: a crawler may write for hours. */
const AT_MOST = 500;
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
	#latest: NodeJS.Timeout | null = null;
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
		const watched = (folder: string): void => {
			there.add(folder);
			if (!this.#watchers.has(folder)) this.#watch(folder);
		};
		// The corpus may be a single file.
		watched(this.#root);
		for await (const folder of foldersOf(this.#root)) watched(folder);
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
		this.#stopWaiting();
		clearInterval(this.#regular ?? undefined);
	}

	#watch(folder: string): void {
		if (this.#closed) return;
		try {
			const watcher = watch(folder, (_, name) => {
				// A folder tells its own name when it is taken away or moved: another may stand there by now.
				if (name === basename(folder)) this.#leave(folder, watcher);
				this.#notice();
			});
			watcher.on("error", () => this.#leave(folder, watcher));
			this.#watchers.set(folder, watcher);
		} catch {
			// Gone meanwhile, or more folders than the system watches: they are looked at in any case.
		}
	}

	/** What stands there is watched when the folders are followed again. */
	#leave(folder: string, watcher: FSWatcher): void {
		watcher.close();
		if (this.#watchers.get(folder) === watcher) this.#watchers.delete(folder);
	}

	#notice(): void {
		clearTimeout(this.#settling ?? undefined);
		this.#settling = setTimeout(() => this.#tell(), SETTLES);
		this.#latest ??= setTimeout(() => this.#tell(), AT_MOST);
	}

	#tell(): void {
		this.#stopWaiting();
		this.#changed();
	}

	#stopWaiting(): void {
		clearTimeout(this.#settling ?? undefined);
		clearTimeout(this.#latest ?? undefined);
		this.#latest = null;
	}
}
