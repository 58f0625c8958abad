import { setImmediate, setTimeout } from "node:timers/promises";
import type { ArticleMark } from "../archive/answers.ts";
import type { Archive, Viewer } from "../archive/archive.ts";
import { WorkSlice } from "../archive/workSlice.ts";
import { everybody, type KnownArticle, type Scope } from "../state/arrivals.ts";
import { isOfTheFile } from "../state/database.ts";
import type { State } from "../state/state.ts";
import { asFewAsNeeded, Faulty, type Trouble } from "./faulty.ts";
import { joinMarks, marksOf, splitMarks, wordsOf } from "./sentences.ts";

export interface ArrivingParts {
	readonly archiveFor: (viewer: Viewer) => Archive;
	readonly state: State;
	/** What the articles are read with: where it changes, the same page may be read in another way. */
	readonly code: string;
	/** Told of each article that could not be noted, by its file. */
	readonly trouble: Trouble;
}

/** Milliseconds that a turn of the event loop takes where others have work. */
const busyTurn = 2;
/** Milliseconds for which they go first then: with a slice of work, a sixth of the time is left. */
const standsBack = 40;
/** Articles noted in one transaction. */
const together = 100;
/** Articles of one file that are looked through for sentences that only stand elsewhere in it now. */
const ofOneFile = 60;

/** Lets everything else have its turn: somebody who waits for an answer has waited enough. */
async function letOthers(): Promise<void> {
	const before = performance.now();
	await setImmediate();
	if (performance.now() - before > busyTurn) await setTimeout(standsBack);
}

/** Something to be noted of an article. */
type Noting = (now: number) => void;

/** An article with what is to be noted of it. */
interface ToNote {
	readonly number: number;
	readonly file: string;
	readonly noting: Noting;
}

/**
 * Notes which articles came. What is known by its words is known, whatever happened to the index, to the file's name, or
 * to the code that reads it; of an article that was changed only the sentences that were not there before have come.
 */
export class Arriving {
	readonly #parts: ArrivingParts;
	/** Numbers of what is noted as it is, by scope; what everybody sees is in nobody else's. */
	readonly #met = new Map<Scope, Set<number>>();
	/** Numbers of what could not be noted: nobody else notes it as their own meanwhile. */
	readonly #faulty = new Faulty<number>();
	/** Of which those that were there from the first: when they can be noted, they have not come. */
	readonly #firstFaulty = new Set<number>();

	constructor(parts: ArrivingParts) {
		this.#parts = parts;
	}

	/**
	 * Looks at every article that has not been looked at. At the very first time everything there is counts as known.
	 *
	 * @param guilds - servers that may see more than everybody does
	 * @param now - milliseconds since the epoch
	 */
	async settle(guilds: readonly string[], now: number): Promise<void> {
		const open = this.#parts.archiveFor({ guild: null, editor: false });
		await this.#look(everybody, open, now);
		const { arrivals } = this.#parts.state;
		for (const guild of guilds) {
			const own = this.#parts.archiveFor({ guild, editor: false });
			if (own.numbers() !== open.numbers() || !arrivals.begun(guild))
				await this.#look(guild, own, now);
		}
	}

	async #look(scope: Scope, archive: Archive, now: number): Promise<void> {
		const { arrivals } = this.#parts.state;
		const isFirst = !arrivals.begun(scope);
		// What was noted for a server is gone where the state has forgotten it.
		if (isFirst) this.#met.delete(scope);
		const open = this.#metIn(everybody);
		const met = this.#metIn(scope);
		let notings: ToNote[] = [];
		const slice = new WorkSlice();
		for (const number of archive.numbers()) {
			if (
				open.has(number) ||
				met.has(number) ||
				this.#faulty.waits(number, now)
			)
				continue;
			let file = "";
			try {
				const mark = archive.mark(number);
				file = mark.file;
				const wasThere = isFirst || this.#firstFaulty.has(number);
				const noting = this.#noting(scope, archive, number, mark, wasThere);
				if (noting === null) met.add(number);
				else notings.push({ number, file, noting });
			} catch (error) {
				this.#failed(number, file, error, now, isFirst);
			}
			if (notings.length >= together) {
				// Forgotten while others had their turn: the next look begins anew.
				if (!isFirst && !arrivals.begun(scope)) return;
				this.#note(notings, met, now, isFirst);
				notings = [];
			}
			if (slice.isOver) await slice.next(letOthers);
		}
		if (!isFirst && !arrivals.begun(scope)) return;
		this.#note(notings, met, now, isFirst);
		if (isFirst) arrivals.begin(scope);
	}

	/**
	 * Notes some articles in one transaction; one that is at fault keeps no other from being noted.
	 *
	 * @throws what keeps everything from being written, the disk or another process: what was not written is not met
	 */
	#note(
		notings: readonly ToNote[],
		met: Set<number>,
		now: number,
		isFirst: boolean,
	): void {
		asFewAsNeeded(
			notings,
			(some) => {
				this.#parts.state.together(() => {
					for (const { noting } of some) noting(now);
				});
				for (const { number } of some) {
					met.add(number);
					this.#faulty.mended(number);
					this.#firstFaulty.delete(number);
				}
			},
			({ number, file }, error) =>
				this.#failed(number, file, error, now, isFirst),
		);
	}

	/** @throws what is no fault of this article's */
	#failed(
		number: number,
		file: string,
		error: unknown,
		now: number,
		isFirst: boolean,
	): void {
		if (isOfTheFile(error)) throw error;
		if (isFirst) this.#firstFaulty.add(number);
		this.#faulty.failed(number, now);
		this.#parts.trouble(error, { file });
	}

	#metIn(scope: Scope): Set<number> {
		const known = this.#met.get(scope);
		if (known !== undefined) return known;
		const met = new Set<number>();
		this.#met.set(scope, met);
		return met;
	}

	/** What there is to note of an article; null where it is known as it is. */
	#noting(
		scope: Scope,
		archive: Archive,
		number: number,
		mark: ArticleMark,
		wasThere: boolean,
	): Noting | null {
		const { state, code } = this.#parts;
		const { arrivals } = state;
		const known = arrivals.known(scope, mark);
		if (known !== null && mark.hash !== null && known.hash === mark.hash)
			return null;
		const article = archive.numbered(number);
		const marks = marksOf(article);
		const seen: KnownArticle = {
			scope,
			file: mark.file,
			id: mark.id,
			hash: mark.hash ?? "",
			code,
			words: wordsOf(article),
			sentences: joinMarks(marks),
		};
		if (wasThere || known?.words === seen.words)
			return () => arrivals.remember(seen);
		const moved = known === null ? this.#moved(archive, seen) : null;
		if (moved !== null)
			return () => {
				arrivals.remember(seen);
				arrivals.moved(moved, seen);
			};
		const fresh = this.#fresh(scope, mark, known, marks);
		return (at) => {
			arrivals.remember(seen);
			if (fresh === null || fresh.length > 0)
				arrivals.arrived(
					scope,
					mark,
					at,
					fresh === null ? null : joinMarks(fresh),
				);
		};
	}

	/** An article of the same words that is known and stands nowhere any more: it was moved, or its file was renamed. */
	#moved(
		archive: Archive,
		{ scope, words }: KnownArticle,
	): KnownArticle | null {
		const same = this.#parts.state.arrivals.withWords(scope, words);
		return same !== null && archive.numberOf(same.file, same.id) === null
			? same
			: null;
	}

	/**
	 * The sentences that were not there before; null where all are new. What stood in another article of the same file was
	 * there: a page may be parted into its stories in another way. Where newer code reads mostly the same sentences, the
	 * page has not changed, only its reading.
	 */
	#fresh(
		scope: Scope,
		{ file }: ArticleMark,
		known: KnownArticle | null,
		marks: readonly string[],
	): readonly string[] | null {
		const { state, code } = this.#parts;
		const before = [
			...(known === null ? [] : [known]),
			...state.arrivals.ofFile(scope, file, ofOneFile),
		];
		const there = new Set(
			before.flatMap(({ sentences }) => splitMarks(sentences)),
		);
		const fresh = marks.filter((one) => !there.has(one));
		if (fresh.length === marks.length) return null;
		const isReadAnew =
			before.some((one) => one.code !== code) &&
			fresh.length * 2 <= marks.length;
		return isReadAnew ? [] : fresh;
	}
}
