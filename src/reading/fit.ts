import {
	type Column,
	needed,
	type Setting,
	SQUEEZED,
	widthIn,
} from "./columns.ts";
import type { Line } from "./line.ts";

/**
 * What it costs that a line was set in a column: roughly minus the logarithm of how rarely lines of that width are.
 * `first`: as the first line of a paragraph, which is set in.
 */

/** Beyond this, how far out a line is does not matter. */
const MOST = 7;

const available = (column: Column, first: boolean): number =>
	(column.measure ?? 0) - (first ? column.inset : 0);

const unlikely = (deviation: number, { spread }: Setting): number =>
	deviation <= 0 ? 0 : Math.min(MOST, 0.5 * (deviation / spread) ** 2);

/** Minus the logarithm of a share; what is never seen here is seen somewhere. */
const rarity = (share: number): number => -Math.log(Math.max(share, 0.015));

/** That a line was full, though more could have been set on it: the next line's first unit fits. */
export function tooShort(
	line: Line,
	next: Line,
	column: Column,
	first: boolean,
): number {
	if (column.measure === null) return 0;
	const { setting } = column;
	const short = available(column, first) - widthIn(setting, line);
	if (setting.counted) return short > 0.5 ? MOST : 0;
	const left = short - needed(next);
	if (left <= 0.2) return 0;
	return Math.min(MOST, rarity(setting.loose) + 2 * Math.max(0, left - 0.5));
}

/** That a line fits, though it is wider than its column. Marks set tight make room. */
export function tooWide(line: Line, column: Column, first: boolean): number {
	if (column.measure === null) return 0;
	const { setting } = column;
	const over = widthIn(setting, line) - available(column, first);
	if (setting.counted || over <= SQUEEZED) return unlikely(over, setting);
	const tight = line.wide - line.yields / 2 - available(column, first);
	const [one, two] = setting.squeezed;
	const rare = rarity(over > 1 + SQUEEZED ? two : one);
	return Math.min(MOST, rare + unlikely(tight, setting));
}
