import { firstUnit, type Line } from "./line.ts";

/**
 * The measure of the columns that broke the lines. Columns differ from story to story and narrow beside a picture, so
 * it is taken for each line from the lines around it.
 */
export interface Column {
	/** Width of a full line; null where the lines around were not broken by a column. */
	readonly measure: number | null;
	/** How far a paragraph's first line is set in. The spaces themselves are mostly lost, the narrower line remains. */
	readonly inset: number;
	readonly setting: Setting;
}

/** How the width of a line's text is taken, in em or in characters. */
export interface Setting {
	/** Wrapped by a program that counts characters: every full line has exactly as many. */
	readonly counted: boolean;
	/** By how much of an em a mark is set tighter on average: 0 where all are set full, half where all are set tight. */
	readonly yielding: number;
	/** How far full lines keep to one width: the usual deviation from it. */
	readonly spread: number;
	/** Share of full lines that take one more character, their marks set tighter than usual. */
	readonly squeezed: number;
	/** Share of full lines that fall short by a character, beside a picture or for no reason that shows. */
	readonly loose: number;
}

/** Lines around, on each side, that say how wide a column is. */
const AROUND = 12;
/** No newspaper's column is wider, in em; longer lines are whole paragraphs. */
const WIDEST = 48;
/** Nor narrower. */
const NARROWEST = 6;
/** Share of all lines that a column breaks in the middle of a sentence, at least; headings alone are fewer. */
const FEWEST_BROKEN = 0.22;
/** First lines are set in by two characters, everywhere in Chinese print. */
const INSET = 2;
/** What deviates less from a width is of it. */
const NEAR = 0.8;

/** From here on a line is wider than its column because its marks were set tight. */
const SQUEEZED = 0.4;

const counting: Setting = {
	counted: true,
	yielding: 0,
	spread: 0.2,
	squeezed: 0,
	loose: 0,
};

function widthIn(
	setting: Setting,
	line: Pick<Line, "wide" | "yields" | "count">,
): number {
	return setting.counted
		? line.count
		: line.wide - setting.yielding * line.yields;
}

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
	const setting = settingOf(voters.map(({ line }) => line));
	const widths = voters.map(({ line }) => widthIn(setting, line));
	// A page of short paragraphs has few broken lines near any of its own, and one column.
	const everywhere = measureOf(widths, lines.length);
	const measures: (number | null)[] = [];
	let from = 0;
	let to = 0;
	lines.forEach((line, index) => {
		while ((voters[from]?.index ?? index) < index - AROUND) from++;
		while ((voters[to]?.index ?? Number.POSITIVE_INFINITY) <= index + AROUND)
			to++;
		const around =
			Math.min(lines.length, index + AROUND + 1) - Math.max(0, index - AROUND);
		measures.push(
			line.wide > WIDEST + 3
				? null
				: (measureOf(widths.slice(from, to), around) ?? everywhere),
		);
	});
	const inset = insetOf(lines, open, measures, setting);
	const shares = strayShares(
		voters.map(({ index }, at) => {
			const next = lines[index + 1];
			return {
				over: (widths[at] ?? 0) - (measures[index] ?? WIDEST),
				unit: next ? firstUnit(next.text).wide : 0,
			};
		}),
	);
	return measures.map((measure) => ({
		measure,
		inset,
		setting: { ...setting, ...shares },
	}));
}

/** How many full lines stray from the measure, to either side. `unit` is what stands next, in em. */
function strayShares(
	lines: readonly { readonly over: number; readonly unit: number }[],
): Pick<Setting, "squeezed" | "loose"> {
	let squeezed = 0;
	let loose = 0;
	for (const { over, unit } of lines) {
		if (over > SQUEEZED) squeezed++;
		const left = -over - needed(unit);
		if (left > 0.2 && left < 0.8) loose++;
	}
	const all = Math.max(1, lines.length);
	return { squeezed: squeezed / all, loose: loose / all };
}

/** What may be left on a full line: less than its next unit, half an em at least. */
const needed = (unit: number): number => Math.max(0.5, unit - 0.5);

/** How the page is set: by counting, or with marks as tight as agrees best with one width. */
function settingOf(lines: readonly Line[]): Setting {
	const chunks: (readonly Line[])[] = [];
	for (let i = 0; i < lines.length; i += AROUND)
		chunks.push(lines.slice(i, i + AROUND));
	const exact = (width: (line: Line) => number): number =>
		chunks.reduce(
			(sum, chunk) => sum + commonest(chunk.map(width), 0.1).agreed,
			0,
		) / lines.length;
	const byCount = exact(({ count }) => count);
	// Where all characters are of one width, both agree, and the eye wrapped it.
	if (byCount > 0.8 && byCount > exact(({ wide }) => wide) + 0.02)
		return counting;
	let best: Setting = { ...counting, counted: false, spread: NEAR };
	for (const yielding of [0, 0.125, 0.25, 0.375, 0.5]) {
		const setting = { ...best, yielding };
		const deviations = chunks.flatMap((chunk) => {
			const widths = chunk.map((line) => widthIn(setting, line));
			const { width } = commonest(widths, NEAR);
			return width === null ? [] : widths.map((w) => deviation(w, width));
		});
		const spread = spreadOf(deviations);
		if (spread < best.spread - 0.02) best = { ...setting, spread };
	}
	return best;
}

/** How far a width is from a full line's, or from one that is set in. */
const deviation = (width: number, full: number): number =>
	Math.min(Math.abs(width - full), Math.abs(width - full + INSET));

/** The usual deviation, by the middle one (a normal spread has it at two thirds). Never less than fine setting allows. */
function spreadOf(deviations: readonly number[]): number {
	const sorted = [...deviations].sort((one, other) => one - other);
	const middle = sorted[Math.floor(sorted.length / 2)] ?? NEAR;
	return Math.max(0.35, Math.min(NEAR, middle / 0.67));
}

/** The width that most of these are near to, those set in counting too, and how many they are. */
function commonest(
	widths: readonly number[],
	near: number,
): { width: number | null; agreed: number } {
	const grid = new Map<number, number>();
	for (const width of widths) {
		const at = Math.round(width * 2) / 2;
		grid.set(at, (grid.get(at) ?? 0) + 1);
	}
	let best: number | null = null;
	let most = 0;
	for (const [at, own] of grid) {
		const beside = near > 0.5 ? 0.6 : 0;
		const votes = (width: number): number =>
			(grid.get(width) ?? 0) +
			beside * ((grid.get(width - 0.5) ?? 0) + (grid.get(width + 0.5) ?? 0));
		const score = votes(at) + Math.min(votes(at - INSET), 2 * own);
		if (score > most || (score === most && at > (best ?? 0))) {
			best = at;
			most = score;
		}
	}
	if (best === null) return { width: null, agreed: 0 };
	const full = widths.filter((width) => Math.abs(width - (best ?? 0)) <= near);
	const width = full.reduce((sum, one) => sum + one, 0) / full.length;
	const agreed = widths.filter((one) => deviation(one, width) <= near).length;
	return { width, agreed };
}

/**
 * The width that most of these lines are full at, or null where they agree on none.
 *
 * @param around - how many lines there are, those that end sentences included
 */
function measureOf(widths: readonly number[], around: number): number | null {
	const { width, agreed } = commonest(widths, NEAR);
	return agreed >= 3 &&
		agreed / widths.length >= 0.5 &&
		agreed / around >= FEWEST_BROKEN
		? width
		: null;
}

/** Two em where the lines that follow a certain end of paragraph are that much narrower, else none. */
function insetOf(
	lines: readonly Line[],
	open: readonly boolean[],
	measures: readonly (number | null)[],
	setting: Setting,
): number {
	let full = 0;
	let inset = 0;
	lines.forEach((line, index) => {
		const next = lines[index + 1];
		const measure = measures[index];
		const nextMeasure = measures[index + 1];
		if (!next || measure == null || nextMeasure == null) return;
		if (open[index] || !open[index + 1]) return;
		if (widthIn(setting, line) + 3 > measure) return;
		const short = nextMeasure - widthIn(setting, next);
		if (short < 1) full++;
		else if (short < 3) inset++;
	});
	return full > inset ? 0 : INSET;
}

/** How wide a line of this column may be. */
const available = (column: Column, first: boolean): number =>
	(column.measure ?? 0) - (first ? column.inset : 0);

/** Costs beyond this rule nothing further out. */
const MOST = 7;

/** Minus the logarithm of how unlikely a deviation is, but for a constant. */
const unlikely = (deviation: number, { spread }: Setting): number =>
	deviation <= 0 ? 0 : Math.min(MOST, 0.5 * (deviation / spread) ** 2);

/** What it costs that a line was full, though more could have been set on it: the next line's first unit fits. */
export function tooShort(
	line: Line,
	next: Line,
	column: Column,
	first: boolean,
): number {
	if (column.measure === null) return 0;
	const short = available(column, first) - widthIn(column.setting, line);
	if (column.setting.counted) return short > 0.5 ? MOST : 0;
	const left = short - needed(firstUnit(next.text).wide);
	if (left <= 0.2) return 0;
	return Math.min(
		MOST,
		rarity(column.setting.loose) + 2 * Math.max(0, left - 0.5),
	);
}

/** Minus the logarithm of a share; what is never seen here is seen somewhere. */
const rarity = (share: number): number => -Math.log(Math.max(share, 0.015));

/** What it costs that a line was set in this column, though it is too wide for it. Marks set tight make room. */
export function tooWide(line: Line, column: Column, first: boolean): number {
	if (column.measure === null) return 0;
	const { setting } = column;
	const over = widthIn(setting, line) - available(column, first);
	if (setting.counted || over <= SQUEEZED) return unlikely(over, setting);
	const tight = line.wide - line.yields / 2 - available(column, first);
	return Math.min(MOST, rarity(setting.squeezed) + unlikely(tight, setting));
}
