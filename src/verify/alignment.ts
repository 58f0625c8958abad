import type { SameUnit } from "./scripts.ts";

/** One step of an alignment: a letter of the draft beside one of print, or one that stands alone. */
export interface Step {
	/** Which letter of the draft; null where print has one more. */
	readonly draft: number | null;
	/** Which letter of print; null where the draft has one more. */
	readonly print: number | null;
	readonly same: boolean;
}

/** What a step costs: another letter, one more in the draft, the first and each further one that the draft leaves out. */
const CHANGED = 20;
const ADDED = 20;
const LEFT_OUT = 20;
const LEFT_OUT_MORE = 3;

const fromDiagonal = 0;
const fromAdded = 1;
const fromLeftOut = 2;

/**
 * Lays a draft's letters beside those of a stretch of print, so that as few as possible differ; whatever stands in print before and
 * behind them costs nothing. A longer stretch that the draft leaves out costs little more than a letter.
 *
 * @param alike - which other letters are the same all the same
 * @returns the steps from the first letter of the draft to its last
 */
export function align(
	words: string,
	text: string,
	alike: SameUnit | null,
): readonly Step[] {
	const draft = words.length;
	const print = text.length;
	const same = (row: number, column: number): boolean =>
		words.charCodeAt(row) === text.charCodeAt(column) ||
		(alike?.(row, column) ?? false);
	const width = print + 1;
	const cells = (draft + 1) * width;
	const cost = new Int32Array(cells);
	const from = new Uint8Array(cells);
	/** Whether the stretch left out goes on to the left. */
	const goesOn = new Uint8Array(cells);
	for (let row = 1; row <= draft; row++) {
		const start = row * width;
		cost[start] = row * ADDED;
		from[start] = fromAdded;
		let out = 1 << 28;
		for (let column = 1; column <= print; column++) {
			const cell = start + column;
			const more = out + LEFT_OUT_MORE;
			const first = (cost[cell - 1] ?? 0) + LEFT_OUT;
			out = Math.min(more, first);
			goesOn[cell] = more < first ? 1 : 0;
			const diagonal =
				(cost[cell - width - 1] ?? 0) +
				(same(row - 1, column - 1) ? 0 : CHANGED);
			const added = (cost[cell - width] ?? 0) + ADDED;
			const best = Math.min(diagonal, added, out);
			cost[cell] = best;
			from[cell] =
				best === diagonal
					? fromDiagonal
					: best === added
						? fromAdded
						: fromLeftOut;
		}
	}
	let column = 0;
	for (let end = 1; end <= print; end++)
		if ((cost[draft * width + end] ?? 0) < (cost[draft * width + column] ?? 0))
			column = end;
	const steps: Step[] = [];
	let row = draft;
	while (row > 0) {
		const cell = row * width + column;
		if (from[cell] === fromDiagonal && column > 0) {
			row--;
			column--;
			steps.push({ draft: row, print: column, same: same(row, column) });
		} else if (from[cell] === fromLeftOut && column > 0) {
			let on = true;
			while (on && column > 0) {
				on = goesOn[row * width + column] === 1;
				column--;
				steps.push({ draft: null, print: column, same: false });
			}
		} else {
			row--;
			steps.push({ draft: row, print: null, same: false });
		}
	}
	return steps.reverse();
}
