import type { Progress } from "./answers.ts";

/** UTF-8 bytes of a UTF-16 unit of Chinese text with its JSON, and how much gzip makes of it: measured on news. */
const BYTES_A_CHARACTER = 2.9;
const GZIP = 2.6;

/** How far a long reading is, and how fast it goes. */
export class Pace {
	readonly #started: number;
	readonly #now: () => number;
	#bytes = 0;
	#read = 0;
	#articles = 0;

	/** @param now - milliseconds, any clock that only goes on */
	constructor(now: () => number) {
		this.#now = now;
		this.#started = now();
	}

	/** Says that a file is to be read. */
	expect(file: { readonly name: string; readonly size: number }): void {
		this.#bytes += file.size * (file.name.endsWith(".gz") ? GZIP : 1);
	}

	/** Says that an article need not be extracted: it is held. @param characters - UTF-16 units of its text */
	pass(characters: number): void {
		this.#bytes -= characters * BYTES_A_CHARACTER;
	}

	/** Says that an article was extracted. @param characters - UTF-16 units of its text */
	add(characters: number): void {
		this.#articles++;
		this.#read += characters * BYTES_A_CHARACTER;
	}

	progress(): Progress {
		const seconds = Math.max((this.#now() - this.#started) / 1000, 0.001);
		const part = Math.min(this.#read / Math.max(this.#bytes, 1), 1);
		const known = this.#articles > 0 && part > 0.01;
		return {
			articles: this.#articles,
			of: known ? Math.round(this.#articles / part) : null,
			perSecond: Math.round(this.#articles / seconds),
			secondsLeft: known ? Math.round((seconds * (1 - part)) / part) : null,
		};
	}
}
