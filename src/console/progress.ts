import type { Output } from "./console.ts";

/** Milliseconds between two lines, where each stays; a line that is written over may change at every note. */
const EVERY = 10_000;

const CLEAR = "\r\u001b[K";

/**
 * Shows how far something long is: at a terminal on one line, and once somebody types there on lines above theirs; in a
 * file or a pipe now and then on a line of its own.
 */
export class ProgressShown {
	readonly #output: Output;
	readonly #now: () => number;
	#last: number | null = null;
	/** Draws the line again that somebody is typing; null while nobody does. */
	#typing: (() => void) | null = null;

	/** @param now - milliseconds, any clock that only goes on */
	constructor(output: Output, now: () => number) {
		this.#output = output;
		this.#now = now;
	}

	/** From now on somebody types. @param redraw - draws their line again */
	typing(redraw: () => void): void {
		if (this.#last !== null) this.#clear();
		this.#typing = redraw;
	}

	show(text: string): void {
		const stays = this.#output.isTTY !== true || this.#typing !== null;
		if (stays && this.#last !== null && this.#now() - this.#last < EVERY)
			return;
		this.#last = this.#now();
		this.#write(text, stays);
	}

	/** It has ended; said only where something was shown. */
	end(text: string): void {
		if (this.#last !== null) this.#write(text, true);
		this.#last = null;
	}

	#write(text: string, stays: boolean): void {
		this.#clear();
		this.#output.write(stays ? `${text}\n` : text);
		this.#typing?.();
	}

	#clear(): void {
		if (this.#output.isTTY === true) this.#output.write(CLEAR);
	}
}
