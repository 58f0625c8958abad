import { align, type Step } from "./alignment.ts";
import { sameCharacters } from "./scripts.ts";
import { type Units, unitsOf } from "./units.ts";

/** A stretch of print that the draft has otherwise. */
export interface Change {
	/** What print has; empty where the draft adds. Offsets are into the text that was compared with. */
	readonly printed: string;
	readonly start: number;
	readonly end: number;
	/** What the draft has; empty where it leaves out. */
	readonly draft: string;
	/** Whether it denies, counts or measures: what misleads most. */
	readonly grave: "negation" | "number" | null;
}

/** A longer stretch that the draft leaves out, going on behind it. */
export interface Omission {
	readonly start: number;
	readonly end: number;
	readonly text: string;
	/** Whether the draft says so with …. */
	readonly marked: boolean;
}

/** How a draft's words stand to a stretch of print. */
export interface Comparison {
	/** Where the words stand: offsets into the text that was compared with. */
	readonly start: number;
	readonly end: number;
	readonly changes: readonly Change[];
	/** Marks that differ between letters that are the same. */
	readonly marks: readonly Change[];
	readonly omissions: readonly Omission[];
	/** How many of the draft's letters are others than print's, 0 to 1. */
	readonly distance: number;
	/** Whether script, width, spaces or line breaks differ where nothing else does. */
	readonly normalised: boolean;
}

/** Letters from which on what is left out in one place is no slip of the pen. */
const LONG = 4;

const negation = /[不未没沒无無非否莫勿毋]/u;
const number = /[0-9.,%‰〇零一二三四五六七八九十百千万萬亿億两兩半倍]/u;

/** Compares a draft's words with a text in which they are to stand. Null where they have nothing in common. */
export function compare(draft: string, print: string): Comparison | null {
	const words = unitsOf(draft);
	const text = unitsOf(print);
	const steps = trimmed(
		align(
			words.letters,
			text.letters,
			sameCharacters(words.scripts, text.scripts),
		),
	);
	const first = steps.find(({ print }) => print !== null)?.print;
	const last = steps.findLast(({ print }) => print !== null)?.print;
	if (first == null || last == null || !steps.some(({ same }) => same))
		return null;
	const runs = runsOf(steps);
	const omissions = runs.filter(isOmission);
	const slips = runs.filter((run) => !isOmission(run));
	const start = text.offsets[first] ?? 0;
	const end = (text.offsets[last] ?? 0) + 1;
	const changes = slips.map((run) => changeIn(run, words, text));
	const marks = [
		...marksBetween(steps, words, text),
		...lastMark(steps, words, text),
	];
	const other =
		omissions.length +
		slips.reduce(
			(sum, { draft, print }) => sum + Math.max(draft.length, print.length),
			0,
		);
	return {
		start,
		end,
		changes,
		marks,
		omissions: omissions.map((run) => omissionIn(run, words, text)),
		distance: other / words.letters.length,
		normalised:
			runs.length + marks.length === 0 &&
			lettersAndMarks(words) !== print.slice(start, end),
	};
}

/** A text from its first letter to its last, as it stands there. */
const lettersAndMarks = ({ source, offsets, letters }: Units): string =>
	source.slice(offsets[0] ?? 0, (offsets[letters.length - 1] ?? 0) + 1);

/** Without what print has more before the first letter of the draft, and behind the last. */
function trimmed(steps: readonly Step[]): readonly Step[] {
	const first = steps.findIndex(({ draft }) => draft !== null);
	const last = steps.findLastIndex(({ draft }) => draft !== null);
	return first === -1 ? [] : steps.slice(first, last + 1);
}

/** Letters that differ, one after the other. */
interface Run {
	readonly draft: readonly number[];
	readonly print: readonly number[];
	/** The letters that come next. */
	readonly nextDraft: number;
	readonly nextPrint: number;
}

function runsOf(steps: readonly Step[]): readonly Run[] {
	const runs: Run[] = [];
	let run: Step[] = [];
	let [draft, print] = [
		0,
		steps.find(({ print }) => print !== null)?.print ?? 0,
	];
	for (const step of [...steps, null]) {
		if (step !== null && !step.same) run.push(step);
		else if (run.length > 0) {
			const own = {
				draft: run.flatMap((one) => one.draft ?? []),
				print: run.flatMap((one) => one.print ?? []),
			};
			runs.push({
				...own,
				nextDraft: draft + own.draft.length,
				nextPrint: print + own.print.length,
			});
			draft += own.draft.length;
			print += own.print.length;
			run = [];
		}
		if (step?.same === true) {
			draft++;
			print++;
		}
	}
	return runs;
}

const isOmission = ({ draft, print }: Run): boolean =>
	draft.length === 0 && print.length >= LONG;

/** Where letters stand, from the first to the last; where there are none, before the next one. */
function extentOf(
	letters: readonly number[],
	next: number,
	{ offsets }: Units,
): readonly [start: number, end: number] {
	const [first] = letters;
	const last = letters.at(-1);
	const at = offsets[next] ?? 0;
	return first === undefined || last === undefined
		? [at, at]
		: [offsets[first] ?? 0, (offsets[last] ?? 0) + 1];
}

function changeIn(run: Run, words: Units, text: Units): Change {
	const [[start, end], [from, to]] = wholeNumbers(
		text.source,
		extentOf(run.print, run.nextPrint, text),
		words.source,
		extentOf(run.draft, run.nextDraft, words),
	);
	const printed = text.source.slice(start, end);
	const draft = words.source.slice(from, to);
	return { printed, start, end, draft, grave: graveIn(printed, draft) };
}

type Ends = readonly [start: number, end: number];

const inNumber = /[0-9０-９.．%％]/u;

/** A change in a number is one of the whole number: 120 and 130, not 2 and 3. */
function wholeNumbers(
	print: string,
	[start, end]: Ends,
	draft: string,
	[from, to]: Ends,
): readonly [print: Ends, draft: Ends] {
	const changed = print.slice(start, end) + draft.slice(from, to);
	if (!inNumber.test(changed))
		return [
			[start, end],
			[from, to],
		];
	const sameBefore = (by: number): boolean =>
		inNumber.test(print[start - by] ?? "") &&
		inNumber.test(draft[from - by] ?? "");
	const sameBehind = (by: number): boolean =>
		inNumber.test(print[end + by] ?? "") && inNumber.test(draft[to + by] ?? "");
	let before = 0;
	while (sameBefore(before + 1)) before++;
	let behind = 0;
	while (sameBehind(behind)) behind++;
	return [
		[start - before, end + behind],
		[from - before, to + behind],
	];
}

/** Whether what print has and what the draft has deny or count otherwise. */
export function graveIn(printed: string, draft: string): Change["grave"] {
	const only = (words: string, wanted: RegExp): string =>
		[...words.normalize("NFKC")].filter((unit) => wanted.test(unit)).join("");
	if (only(printed, negation) !== only(draft, negation)) return "negation";
	return only(printed, number) !== only(draft, number) ? "number" : null;
}

/** With the marks around it: a mark that ends a quotation tells what was left out. */
function omissionIn(run: Run, words: Units, text: Units): Omission {
	const start = (text.offsets[(run.print[0] ?? 0) - 1] ?? -1) + 1;
	const end = text.offsets[run.nextPrint] ?? start;
	return {
		start,
		end,
		text: text.source.slice(start, end).trim(),
		marked: words.marks[run.nextDraft]?.includes("…") === true,
	};
}

/** Marks between two letters that stand beside each other in both texts. */
function marksBetween(
	steps: readonly Step[],
	words: Units,
	text: Units,
): Change[] {
	return steps.slice(1).flatMap((step, index): Change[] => {
		const before = steps[index];
		if (!step.same || before?.same !== true) return [];
		const { draft, print } = step;
		if (draft === null || print === null) return [];
		if (words.marks[draft] === text.marks[print]) return [];
		const start = (text.offsets[print - 1] ?? 0) + 1;
		const end = text.offsets[print] ?? start;
		return [
			{
				printed: text.source.slice(start, end).trim(),
				start,
				end,
				draft: words.source
					.slice((words.offsets[draft - 1] ?? 0) + 1, words.offsets[draft])
					.trim(),
				grave: null,
			},
		];
	});
}

/**
 * What the words end with counts where it makes a question or a call of them, or of these a statement; else the sentence
 * around a quotation decides: “……，”他说.
 */
function lastMark(steps: readonly Step[], words: Units, text: Units): Change[] {
	const last = steps.at(-1);
	if (last?.same !== true || last.print === null) return [];
	const draft = words.marks[words.letters.length] ?? "";
	const printed = text.marks[last.print + 1] ?? "";
	const asks = (marks: string): string => marks.replace(/[^?!]/gu, "");
	if (draft.replace(/["…-]/gu, "") === "" || asks(draft) === asks(printed))
		return [];
	const start = (text.offsets[last.print] ?? 0) + 1;
	const end = text.offsets[last.print + 1] ?? start;
	return [
		{
			printed: text.source.slice(start, end).trim(),
			start,
			end,
			draft: words.source
				.slice((words.offsets[words.letters.length - 1] ?? 0) + 1)
				.trim(),
			grave: null,
		},
	];
}
