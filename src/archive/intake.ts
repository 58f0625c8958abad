import { readFile } from "../reading/corpus.ts";
import type { Skipped } from "./answers.ts";
import { hashOf } from "./articleHash.ts";
import { changesIn, type FileSeen, sha256OfFile } from "./changes.ts";
import { returned } from "./departed.ts";
import { Extractor, type Work } from "./extractor.ts";
import { keyOf } from "./heldTable.ts";
import { Ledger } from "./ledger.ts";
import { type IntakeListener, Pass } from "./pass.ts";
import type { Stamps } from "./stamps.ts";
import { articleState } from "./store.ts";

export interface IntakeSettings {
	/** The folder of the articles. */
	readonly corpus: string;
	/** Where the snapshot is kept; null keeps none. */
	readonly folder: string | null;
	/** Whether it may be written: another process may have it. */
	readonly writable: boolean;
	readonly stamps: Stamps;
	/** Processes that extract while there is much to do. */
	readonly processes: number;
}

/** Bytes of changed files beyond which help is called: some seconds of work. */
const MUCH = 4_000_000;

/** Reads what is new in the corpus, one pass at a time. */
export class Intake {
	readonly #settings: IntakeSettings;
	readonly #listener: IntakeListener;
	readonly #ledger: Ledger;
	#ending = false;

	constructor(settings: IntakeSettings, listener: IntakeListener) {
		this.#settings = settings;
		this.#listener = listener;
		this.#ledger = new Ledger(settings);
	}

	/** Goes on from the snapshot, where whoever answers has loaded it; else begins from nothing. */
	async begin(fromSnapshot: boolean): Promise<void> {
		if (fromSnapshot && (await this.#ledger.restore())) return;
		const past = await this.#ledger.past();
		if (past.length === 0) return;
		const extractor = new Extractor();
		const pass = new Pass(this.#ledger, this.#listener, null);
		for (const { article, hash, turn, state, since } of past) {
			const made = extractor.take({
				article,
				hash,
				turn,
				past: { state, since },
			});
			if (made !== null) pass.segment(made);
		}
		const made = extractor.finish();
		if (made !== null) pass.segment(made);
		await pass.end();
	}

	/** Lets a pass that is under way come to an end soon: what it has read is kept, the rest is read another time. */
	end(): void {
		this.#ending = true;
	}

	/**
	 * Reads what has changed since the last pass, or as much of it as it may before `end`.
	 *
	 * @returns whether anything had
	 * @throws the file system's error where there is no corpus, or where the snapshot cannot be written
	 */
	async run(): Promise<boolean> {
		const { corpus } = this.#settings;
		const { seen, gone } = await changesIn(corpus, this.#ledger.files);
		if (seen.length === 0 && gone.length === 0) return false;
		const bytes = seen.reduce((sum, { size }) => sum + size, 0);
		const pass = new Pass(
			this.#ledger,
			this.#listener,
			bytes > MUCH ? this.#settings : null,
		);
		try {
			for (const file of seen) pass.pace.expect(file);
			for (const file of seen) await this.#readFile(file, pass);
			for (const name of gone) {
				this.#missAll(name, pass, () => false);
				pass.fileGone(name);
			}
			await (this.#ending ? pass.breakOff() : pass.end());
		} catch (error) {
			await pass.fail();
			throw error;
		} finally {
			pass.close();
		}
		return true;
	}

	async #readFile(file: FileSeen, pass: Pass): Promise<void> {
		if (this.#ending) return;
		const before = this.#ledger.files.get(file.name);
		const sha256 = await sha256OfFile(file.path);
		const { name, size, modified, changed } = file;
		if (sha256 !== null && sha256 === before?.sha256) {
			// Only its entry has changed.
			pass.fileRead({ ...before, size, modified, changed });
			return;
		}
		const skipped: Skipped[] = [];
		const met = new Set<string>();
		const turns = new Map<string, number>();
		for await (const batch of readFile(file)) {
			// A file of which some is read is not yet read: nothing it still may hold is taken for gone.
			if (this.#ending) return;
			skipped.push(...batch.skipped);
			const works: Work[] = [];
			for (const article of batch.articles) {
				const turn = turns.get(article.id) ?? 0;
				turns.set(article.id, turn + 1);
				const key = keyOf(article.id, turn);
				met.add(key);
				const hash = hashOf(article);
				const held = this.#ledger.table.find(name, key, hash);
				if (held === undefined) {
					works.push({ article, hash, turn });
					continue;
				}
				pass.hold(article);
				if (held.state !== articleState.present)
					pass.comeBack(
						returned(this.#ledger.table, name, key, held, Date.now()),
					);
			}
			await pass.work(works);
		}
		// What cannot be read just now is not gone.
		if (!skipped.some(({ reason }) => reason === "unreadable"))
			this.#missAll(name, pass, (key) => met.has(key));
		pass.fileRead({
			name,
			size,
			modified,
			changed,
			sha256: sha256 ?? "",
			skipped,
		});
	}

	/** The articles of a file are no longer there, but for some. @param there - whether what is told by a key is */
	#missAll(name: string, pass: Pass, there: (key: string) => boolean): void {
		const { table } = this.#ledger;
		for (const key of table.keysOf(name)) {
			if (there(key)) continue;
			for (const held of table.versions(name, key))
				if (held.state === articleState.present) pass.miss(held);
		}
	}
}
