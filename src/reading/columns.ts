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

/** How the width of a line's text is taken, in em or in characters, and how full lines stray from their measure. */
export interface Setting {
	/** Wrapped by a program that counts characters: every full line has exactly as many. */
	readonly counted: boolean;
	/** By how much of an em a mark is set tighter on average: 0 where all are set full, half where all are set tight. */
	readonly yielding: number;
	/** The usual deviation of full lines from their measure. */
	readonly spread: number;
	/** Shares of full lines that take one more character, and two, their marks set tighter than usual. */
	readonly squeezed: readonly [one: number, two: number];
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
/** Share of all lines that may be wider than a column by more than squeezing explains: headlines. */
const MOST_WIDER = 0.25;
/** First lines are set in by two characters, everywhere in Chinese print. */
const INSET = 2;
/** What deviates less from a width is of it. */
const NEAR = 0.8;
/** Finer than this no column is set. */
const FINEST = 0.35;
/** From here on a line is wider than its column because its marks were set tight. */
export const SQUEEZED = 0.4;

const counting: Setting = {
	counted: true,
	yielding: 0,
	spread: 0.2,
	squeezed: [0, 0],
	loose: 0,
};

/** The width of a line as this page is set. */
export function widthIn(
	setting: Setting,
	line: Pick<Line, "wide" | "yields" | "count">,
): number {
	return setting.counted
		? line.count
		: line.wide - setting.yielding * line.yields;
}

/** A line that ends in the middle of a sentence: if lines were broken, this one was. */
interface Broken {
	readonly line: Line;
	readonly index: number;
	/** The line above was broken too, so this one goes on in a paragraph. */
	readonly continues: boolean;
}

/** The column of each line. `open` says which lines end in the middle of a sentence. */
export function columnsOf(
	lines: readonly Line[],
	open: readonly boolean[],
): Column[] {
	const broken = lines.flatMap((line, index): Broken[] =>
		open[index] && line.wide <= WIDEST && line.wide >= NARROWEST
			? [{ line, index, continues: open[index - 1] === true }]
			: [],
	);
	const setting = settingOf(broken);
	const measures = measuresOf(lines, broken, setting);
	const shares = strayShares(lines, broken, measures, setting);
	const column = {
		inset: insetOf(lines, open, measures, setting),
		setting: { ...setting, ...shares },
	};
	return measures.map((measure) => ({ ...column, measure }));
}

/** How the page is set: by counting, or with marks as tight as agrees best with one width. */
function settingOf(broken: readonly Broken[]): Setting {
	const chunks: (readonly Line[])[] = [];
	for (let i = 0; i < broken.length; i += AROUND)
		chunks.push(broken.slice(i, i + AROUND).map(({ line }) => line));
	const agreed = (width: (line: Line) => number, near: number): number =>
		chunks.reduce((sum, chunk) => {
			const common = commonest(chunk.map(width), near);
			return sum + common.agreed;
		}, 0) / broken.length;
	const byCount = agreed(({ count }) => count, 0.1);
	// Where all characters are of one width both agree, and the eye wrapped it.
	if (byCount > 0.8 && byCount > agreed(({ wide }) => wide, 0.6) + 0.02)
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

/** The usual deviation, by the middle one: in a normal spread that is two thirds of it. */
function spreadOf(deviations: readonly number[]): number {
	const sorted = [...deviations].sort((one, other) => one - other);
	const middle = sorted[Math.floor(sorted.length / 2)] ?? NEAR;
	return Math.max(FINEST, Math.min(NEAR, middle / 0.67));
}

/** The width that most of these are near to, and how many are, those that are set in included. */
function commonest(
	widths: readonly number[],
	near: number,
): { width: number | null; agreed: number } {
	const grid = new Map<number, number>();
	for (const width of widths) {
		const at = Math.round(width * 2) / 2;
		grid.set(at, (grid.get(at) ?? 0) + 1);
	}
	const beside = near > 0.5 ? 0.6 : 0;
	let best: number | null = null;
	let most = 0;
	for (const [at, own] of grid) {
		const score =
			own + beside * ((grid.get(at - 0.5) ?? 0) + (grid.get(at + 0.5) ?? 0));
		if (score > most || (score === most && at > (best ?? 0))) {
			best = at;
			most = score;
		}
	}
	const full = widths.filter(
		(width) => best !== null && Math.abs(width - best) <= near,
	);
	if (full.length === 0) return { width: null, agreed: 0 };
	const width = full.reduce((sum, one) => sum + one, 0) / full.length;
	const agreed = widths.filter((one) => deviation(one, width) <= near).length;
	return { width, agreed };
}

/** The measure at each line, from the broken lines around it, or else from all of the page. */
function measuresOf(
	lines: readonly Line[],
	broken: readonly Broken[],
	setting: Setting,
): (number | null)[] {
	const widths = lines.map((line) => widthIn(setting, line));
	const everywhere = measureOf(broken, widths, setting);
	let from = 0;
	let to = 0;
	return lines.map((line, index) => {
		while ((broken[from]?.index ?? index) < index - AROUND) from++;
		while ((broken[to]?.index ?? Number.POSITIVE_INFINITY) <= index + AROUND)
			to++;
		if (line.wide > WIDEST + 3) return null;
		const around = widths.slice(
			Math.max(0, index - AROUND),
			index + AROUND + 1,
		);
		return measureOf(broken.slice(from, to), around, setting) ?? everywhere;
	});
}

/**
 * The width that most of these lines are full at, or null where they agree on none. Lines that go on in a paragraph
 * tell; where there are few of them (paragraphs of two lines), all do.
 *
 * @param around - the widths of all lines there, those that end sentences included
 */
function measureOf(
	broken: readonly Broken[],
	around: readonly number[],
	setting: Setting,
): number | null {
	const widthsOf = (some: readonly Broken[]): number[] =>
		some.map(({ line }) => widthIn(setting, line));
	const all = widthsOf(broken);
	const within = widthsOf(broken.filter(({ continues }) => continues));
	for (const telling of [within, all]) {
		const { width } = commonest(telling, NEAR);
		if (width === null || telling.length < 3) continue;
		const agreed = all.filter((one) => deviation(one, width) <= NEAR).length;
		const wider = around.filter((one) => one > width + 3).length;
		if (
			agreed >= 3 &&
			agreed / all.length >= 0.5 &&
			agreed / around.length >= FEWEST_BROKEN &&
			wider / around.length <= MOST_WIDER
		)
			return width;
	}
	return null;
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
		// A headline stands further off than a paragraph does.
		if (next.blanks > 1) return;
		const short = nextMeasure - widthIn(setting, next);
		if (short < 1) full++;
		else if (short < 3) inset++;
	});
	return full > 1.5 * inset ? 0 : INSET;
}

/** How many full lines stray from the measure, to either side. */
function strayShares(
	lines: readonly Line[],
	broken: readonly Broken[],
	measures: readonly (number | null)[],
	setting: Setting,
): Pick<Setting, "squeezed" | "loose"> {
	let all = 1;
	let one = 0;
	let two = 0;
	let loose = 0;
	for (const { line, index, continues } of broken) {
		const measure = measures[index];
		const next = lines[index + 1];
		if (!continues || !next || measure == null) continue;
		all++;
		const over = widthIn(setting, line) - measure;
		const left = -over - needed(next);
		if (over > 1 + SQUEEZED) two++;
		if (over > SQUEEZED) one++;
		else if (left > 0.2 && left < 0.8) loose++;
	}
	return { squeezed: [one / all, two / all], loose: loose / all };
}

/** What may be left on a full line, in em: half an em, or what the next line's first unit would have needed. */
export function needed(next: Line): number {
	return Math.max(0.5, firstUnit(next.text) - 0.5);
}
