import { firstUnitWidth, type Line } from "./line.ts";

/**
 * The measure of the columns that broke the lines. Columns differ from story to story and narrow beside a picture, so
 * it is taken for each line from the lines around it.
 */
export interface Column {
	/** Width of a full line; null where the lines around were not broken by a column. */
	readonly measure: number | null;
	/** How far a paragraph's first line is set in. The spaces themselves are mostly lost, the narrower line remains. */
	readonly inset: number;
	/** Wrapped by a program that counts characters: every full line has exactly as many. */
	readonly counted: boolean;
}

/** Lines around, on each side, that say how wide a column is. */
const AROUND = 12;
/** No newspaper's column is wider, in em; longer lines are whole paragraphs. */
const WIDEST = 48;
/** Nor narrower. */
const NARROWEST = 6;

/** The column of each line. `open` says which lines end in the middle of a sentence: those were broken, if any. */
export function columnsOf(
	lines: readonly Line[],
	open: readonly boolean[],
): Column[] {
	const voters = lines
		.map((line, index) => ({ line, index }))
		.filter(
			({ line, index }) =>
				open[index] && line.wide <= WIDEST && line.wide >= NARROWEST,
		);
	const counted = isCounted(voters.map(({ line }) => line.count));
	const measures = lines.map(() => null as number | null);
	let from = 0;
	lines.forEach((line, index) => {
		while (from < voters.length && (voters[from]?.index ?? 0) < index - AROUND)
			from++;
		let to = from;
		while (to < voters.length && (voters[to]?.index ?? 0) <= index + AROUND)
			to++;
		if (line.wide > WIDEST + 3) return;
		measures[index] = measureOf(
			voters.slice(from, to).map((voter) => voter.line),
			counted,
		);
	});
	const inset = insetOf(lines, open, measures, counted);
	return measures.map((measure) => ({ measure, inset, counted }));
}

/** Whether most lines have exactly the commonest number of characters around them. */
function isCounted(counts: readonly number[]): boolean {
	if (counts.length < 6) return false;
	let same = 0;
	for (let i = 0; i < counts.length; i += AROUND) {
		const votes = new Map<number, number>();
		for (const count of counts.slice(i, i + AROUND))
			votes.set(count, (votes.get(count) ?? 0) + 1);
		same += Math.max(...votes.values());
	}
	return same / counts.length > 0.82;
}

/** The width that most of these lines could be full at, or null where they agree on none. */
function measureOf(lines: readonly Line[], counted: boolean): number | null {
	const votes = new Map<number, number>();
	for (const line of lines) {
		const [low, high] = counted
			? [line.count, line.count]
			: [line.narrow, line.wide + 1];
		for (let width = low; width <= high; width += 0.5)
			votes.set(width, (votes.get(width) ?? 0) + 1);
	}
	let best: number | null = null;
	let most = 0;
	for (const [width, count] of votes)
		if (count > most || (count === most && best !== null && width < best)) {
			best = width;
			most = count;
		}
	return most >= 3 && most / lines.length >= 0.5 ? best : null;
}

/** Two em where the lines that follow a certain end of paragraph are that much narrower, else none. */
function insetOf(
	lines: readonly Line[],
	open: readonly boolean[],
	measures: readonly (number | null)[],
	counted: boolean,
): number {
	let full = 0;
	let inset = 0;
	lines.forEach((line, index) => {
		const next = lines[index + 1];
		const measure = measures[index];
		const nextMeasure = measures[index + 1];
		if (!next || measure == null || nextMeasure == null) return;
		const short = (counted ? line.count : line.wide) + 3 <= measure;
		if (open[index] || !short || !open[index + 1]) return;
		const [low, high] = counted
			? [next.count, next.count]
			: [next.narrow, next.wide + 0.5];
		if (low <= nextMeasure && nextMeasure <= high) full++;
		else if (low <= nextMeasure - 2 && nextMeasure - 2 <= high) inset++;
	});
	return full > inset ? 0 : 2;
}

/**
 * By how much a line fell short of its column: what could still have been set on it after the next line's first
 * unit, in em (or characters). Negative: it was full.
 */
export function room(
	line: Line,
	next: Line,
	column: Column,
	first: boolean,
): number {
	if (column.measure === null) return 0;
	const available = column.measure - (first ? column.inset : 0);
	return column.counted
		? available - line.count - 0.5
		: available - line.wide - firstUnitWidth(next.text);
}

/** By how much a line is too wide for its column. Negative: it fits. */
export function excess(line: Line, column: Column, first: boolean): number {
	if (column.measure === null) return 0;
	const available = column.measure - (first ? column.inset : 0);
	return (column.counted ? line.count : line.narrow) - available;
}
