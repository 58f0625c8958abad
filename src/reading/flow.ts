import { type Column, columnsOf } from "./columns.ts";
import { CutWords, partsWord } from "./cutWord.ts";
import { isDatelined } from "./dateline.ts";
import { tooShort, tooWide } from "./fit.ts";
import { endsSentence, type Line, opensWithClosing } from "./line.ts";
import { opensParagraph } from "./openings.ts";

/**
 * What a line is in the flow of the text: it opens a paragraph, continues one, or is displayed by itself (a headline,
 * a heading).
 */
export type Flow = "opens" | "continues" | "displayed";

/** A line in the flow, and what stands between it and the line before. */
export interface FlowLine {
	readonly line: Line;
	/** `aside`: a caption or a page number, after which a paragraph may go on. `end`: it may not. */
	readonly between: "nothing" | "aside" | "end";
}

/**
 * Tells wrapped lines from the ends of paragraphs and from displayed lines.
 *
 * Every line costs something in each role, and so does every step from line to line; the cheapest way through the
 * page wins. The costs are rough negative logarithms of how often papers do such a thing, set by hand on pages of
 * known text; what they weigh is said where they stand.
 */
export function flowOf(lines: readonly FlowLine[]): Flow[] {
	const page = measurePage(lines);
	const ways: Way[][] = [];
	lines.forEach((_, index) => {
		const before = ways[index - 1];
		ways.push(
			roles.map((role) => {
				const own = roleCost(page, index, role);
				if (!before)
					return { cost: own + (role === "continues" ? 20 : 0), from: 0 };
				let best: Way = { cost: Number.POSITIVE_INFINITY, from: 0 };
				roles.forEach((previous, from) => {
					const cost =
						(before[from]?.cost ?? 0) + stepCost(page, index, previous, role);
					if (cost < best.cost) best = { cost, from };
				});
				return { cost: best.cost + own, from: best.from };
			}),
		);
	});
	return trace(ways, page);
}

const roles = ["opens", "continues", "displayed"] as const;

interface Way {
	readonly cost: number;
	readonly from: number;
}

function trace(ways: readonly (readonly Way[])[], page: Page): Flow[] {
	const flow: Flow[] = [];
	const last = ways.at(-1);
	if (!last) return flow;
	let at = 0;
	roles.forEach((role, index) => {
		const ending = (i: number, r: Flow): number =>
			(last[i]?.cost ?? 0) + endCost(page, page.lines.length - 1, r);
		if (ending(index, role) < ending(at, roles[at] ?? "opens")) at = index;
	});
	for (let index = ways.length - 1; index >= 0; index--) {
		flow[index] = roles[at] ?? "opens";
		at = ways[index]?.[at]?.from ?? 0;
	}
	return flow;
}

interface Page {
	readonly lines: readonly FlowLine[];
	readonly columns: readonly Column[];
	/** Lines that end in the middle of a sentence. */
	readonly open: readonly boolean[];
	readonly cutWords: CutWords;
	/** Share of blank lines after lines that a column broke; after all lines where there is no column. */
	readonly blankShare: number;
	/** How much oftener a sentence ends with its paragraph on this page than inside one, as a logarithm. */
	readonly endOdds: number;
	/** Whether paragraphs are set in with spaces that are still there. */
	readonly indented: boolean;
}

function measurePage(lines: readonly FlowLine[]): Page {
	const open = lines.map(({ line }) => !endsSentence(line.text));
	const columns = columnsOf(
		lines.map(({ line }) => line),
		open,
	);
	let gaps = 0;
	let blank = 0;
	const columned = columns.some(({ measure }) => measure !== null);
	lines.forEach(({ line, between }, index) => {
		const column = columns[index - 1];
		const previous = lines[index - 1]?.line;
		if (!previous || !column || between !== "nothing") return;
		if (columned) {
			if (column.measure === null || !open[index - 1]) return;
			if (tooShort(previous, line, column, true) > 2) return;
			if (tooWide(previous, column, false) > 2) return;
		}
		gaps++;
		if (line.blanks > 0) blank++;
	});
	const set = lines.filter(({ line }) => line.indent >= 1).length;
	return {
		lines,
		columns,
		open,
		cutWords: new CutWords(lines.map(({ line }) => line.text)),
		blankShare: gaps > 0 ? blank / gaps : 0.5,
		endOdds: endOddsOf(lines, open, columns),
		indented:
			set >= 2 && set >= lines.length * 0.04 && set <= lines.length * 0.8,
	};
}

function endOddsOf(
	lines: readonly FlowLine[],
	open: readonly boolean[],
	columns: readonly Column[],
): number {
	let ends = 1;
	let inside = 1;
	lines.forEach(({ line }, index) => {
		const next = lines[index + 1]?.line;
		const column = columns[index];
		if (!next || !column || column.measure === null) return;
		inside += line.text.slice(0, -2).match(/[。！？]/gu)?.length ?? 0;
		if (!open[index] && tooShort(line, next, column, true) > 4) ends++;
	});
	return Math.max(-2, Math.min(2, Math.log(ends / inside)));
}

/** What it costs that a line has this role, from its own looks. */
function roleCost(page: Page, index: number, role: Flow): number {
	const at = page.lines[index];
	const column = page.columns[index];
	if (!at || !column) return 0;
	const { line } = at;
	const setIn = page.indented && line.indent >= 1;
	const closing = opensWithClosing(line.text)
		? 10
		: closesQuotation(line.text)
			? 4
			: 0;
	if (role === "displayed")
		return closing + displayCost(page, index, line) + (setIn ? 1 : 0);
	const wide = tooWide(line, column, role === "opens");
	if (role === "opens")
		return closing + wide + (page.indented && !setIn ? 3 : 0);
	return wide + (setIn ? 8 : 0);
}

/** Whether a short line stands where stories begin: first on the page, further off than others, or above a dateline. */
function setApart(page: Page, index: number, line: Line): boolean {
	if (line.wide > 40 || /^[“「]/u.test(line.text)) return false;
	const next = page.lines[index + 1];
	return (
		(index === 0 && page.lines.length > 2) ||
		line.blanks > 1 ||
		(next !== undefined && isDatelined(next.line.text))
	);
}

/** In a column, a line below the end of a sentence is a heading or opens a paragraph: the words around its end tell. */
function brokenInside(page: Page, index: number, line: Line): number {
	const next = page.lines[index + 1]?.line;
	if (!next || page.columns[index]?.measure === null) return 0;
	if (!page.open[index] || (index > 0 && page.open[index - 1])) return 0;
	if (partsWord(line.text.slice(-12), next.text.slice(0, 12))) return 2.5;
	return /[，。、；：！？,;:]/u.test(line.text) ? 0 : -0.8;
}

/** Whether a line fills its column, as far as there is one. */
function isFull(page: Page, index: number): boolean {
	const line = page.lines[index]?.line;
	const next = page.lines[index + 1]?.line;
	const column = page.columns[index];
	return (
		line !== undefined &&
		next !== undefined &&
		column !== undefined &&
		column.measure !== null &&
		tooShort(line, next, column, true) < 1
	);
}

/** Whether a quotation that was open above ends in this line. */
function closesQuotation(text: string): boolean {
	const close = text.search(/[”」]/u);
	return close >= 0 && !/[“「]/u.test(text.slice(0, close));
}

/** Displayed lines are few, short, and end no sentence; headlines may ask or exclaim. */
function displayCost(page: Page, index: number, line: Line): number {
	let cost = 3.5;
	if (/。[”’」』）]*$/u.test(line.text.slice(-4))) cost += 6;
	// A headline may ask or exclaim; where a story likely begins, it is one.
	else if (!page.open[index]) cost += setApart(page, index, line) ? -4 : 2;
	else if (/[，、；]$/u.test(line.text)) cost += 4;
	if (line.text.slice(0, 200).includes("。")) cost += 3;
	if (/^——/u.test(line.text) && page.open[index]) cost -= 1.5;
	if (/——$/u.test(line.text) && !isFull(page, index)) cost -= 1.5;
	const start = line.text.slice(0, 60);
	if (isDatelined(start)) cost += 6;
	// Headlines have a comma at most.
	cost += 0.8 * Math.max(0, (start.match(/[，、；]/gu)?.length ?? 0) - 1);
	cost += brokenInside(page, index, line);
	// 取得更大进展　形成更大成果: text is not set with spaces.
	if (/\p{Script=Han}[\s　]+\p{Script=Han}/u.test(start)) cost -= 1.5;
	if (line.wide > 70) cost += 4;
	else if (line.wide > 34) cost += 1;
	return cost;
}

/** What it costs that a line in role `from` is followed by one in role `to`. */
function stepCost(page: Page, index: number, from: Flow, to: Flow): number {
	if (from === "displayed")
		return to === "continues" ? 12 : blockCost(page, index, to);
	return to === "continues"
		? joinCost(page, index, from)
		: endCost(page, index - 1, from) + blockCost(page, index, to);
}

/** A sentence, or a paragraph, ends just where a line does: by chance, one time in a line's length. */
const CHANCE = 2.5;

/** What it costs that the line before goes on in this one. */
function joinCost(page: Page, index: number, from: Flow): number {
	const at = page.lines[index];
	const previous = page.lines[index - 1]?.line;
	const column = page.columns[index - 1];
	if (!at || !previous || !column) return 0;
	const blank = at.line.blanks > 0;
	let cost = 0;
	// Where wrapped lines stand together a blank line parts paragraphs; where blank lines are everywhere, lines that
	// stand together are a block of their own.
	if (blank && page.blankShare < 0.25) cost += 6;
	if (!blank && page.blankShare > 0.75 && at.between === "nothing") cost += 4;
	if (at.line.blanks > 1 && page.blankShare > 0.25) cost += 3;
	if (at.between !== "nothing") cost += at.between === "aside" ? 2 : 30;
	if (isDatelined(at.line.text.slice(0, 60))) cost += 8;
	if (!page.open[index - 1])
		cost +=
			CHANCE +
			page.endOdds +
			Math.max(-3, Math.min(3, opensParagraph(at.line.text, previous.text)));
	if (column.measure !== null)
		return cost + tooShort(previous, at.line, column, from === "opens");
	if (!page.open[index - 1]) return cost + 6;
	return cost + 5.5 - page.cutWords.evidence(previous.text, at.line.text);
}

/** Text that was cut in the middle, not a headline: somebody speaks, or a quotation is open. */
const breaksOff = /(?:说|表示|指出|强调|介绍)[，,：:]|[“「][^”」]*$|^.{46}/u;

/** What it costs that a paragraph ends with this line. */
function endCost(page: Page, index: number, role: Flow): number {
	if (role === "displayed") return 0;
	const line = page.lines[index]?.line;
	const next = page.lines[index + 1]?.line;
	const column = page.columns[index];
	if (!line || !column) return 0;
	if (page.open[index]) {
		if (next === undefined && breaksOff.test(line.text)) return 2;
		if (/[：:；;]$/u.test(line.text)) return 3;
		if (/——$/u.test(line.text)) return 4.5;
		return /[，、]$/u.test(line.text) ? 8 : 6;
	}
	// The last line is full by chance, one time in a line's length.
	if (next === undefined || column.measure === null) return 0;
	return Math.max(0, CHANCE - tooShort(line, next, column, role === "opens"));
}

/** A new paragraph without a blank line above, where wrapped lines have none and paragraphs do. */
function blockCost(page: Page, index: number, to: Flow): number {
	const at = page.lines[index];
	if (!at || to !== "opens") return 0;
	return at.line.blanks === 0 && page.blankShare < 0.25 && !page.indented
		? 1
		: 0;
}
