import { plain } from "../language/plain.ts";
import { type Extent, sentencesOf } from "../language/sentences.ts";
import { type Marked, outerMarks } from "./marks.ts";

/** Stands for every unit inside outer marks, so that no rule for the paper's own voice matches in somebody's words. */
export const QUOTED = "\uE000";

/**
 * A sentence of the paper's own voice: a run of sentences that one pair of marks holds together counts as one, so that
 * a quotation of three sentences and what introduces it are seen together.
 */
export interface Unit extends Extent {
	/** Outer marks that start in it. */
	readonly marks: readonly Marked[];
}

/** A paragraph, made ready to be read. All offsets are into the untouched text. */
export interface Paragraph {
	readonly index: number;
	/** As printed. */
	readonly text: string;
	/** The plain twin, same length. */
	readonly plain: string;
	/** The plain twin with everything inside outer marks blanked. */
	readonly outside: string;
	readonly sentences: readonly Extent[];
	readonly marks: readonly Marked[];
	readonly units: readonly Unit[];
	/** Whether it lies wholly inside a quotation opened in a paragraph before. */
	readonly inside: boolean;
}

/** How many paragraphs one pair of marks may hold. */
const LONGEST_RUN = 12;

export function layOut(paragraphs: readonly string[]): Paragraph[] {
	const plains = paragraphs.map(plain);
	const laidOut: Paragraph[] = [];
	/** Paragraphs before this one are inside a quotation that is still open. */
	let insideUntil = 0;
	paragraphs.forEach((text, index) => {
		const own = plains[index] ?? "";
		const closesHere = index === insideUntil && insideUntil > 0;
		const marks: readonly Marked[] =
			index < insideUntil
				? [{ start: 0, end: own.length, open: true }]
				: outerMarks(own, closesHere);
		if (marks.at(-1)?.open && index >= insideUntil)
			insideUntil = closingParagraph(plains, index) ?? 0;
		const sentences = sentencesOf(own);
		laidOut.push({
			index,
			text,
			plain: own,
			outside: blank(own, marks),
			sentences,
			marks,
			units: unitsOf(sentences, marks),
			inside:
				index < insideUntil && marks.length === 1 && marks[0]?.start === 0,
		});
	});
	return laidOut;
}

/** The paragraph in which a quotation left open in `index` closes, where the first mark after it is a closing one. */
function closingParagraph(
	plains: readonly string[],
	index: number,
): number | null {
	for (let i = index + 1; i < plains.length && i <= index + LONGEST_RUN; i++) {
		const first = plains[i]?.match(/[“”]/u)?.[0];
		if (first === "”") return i;
		if (first === "“") return null;
	}
	return null;
}

function blank(text: string, marks: readonly Marked[]): string {
	let out = "";
	let from = 0;
	for (const mark of marks) {
		const open = text[mark.start] === "“" ? mark.start + 1 : mark.start;
		const close = text[mark.end - 1] === "”" ? mark.end - 1 : mark.end;
		out += text.slice(from, open) + QUOTED.repeat(Math.max(0, close - open));
		from = close;
	}
	return out + text.slice(from);
}

function unitsOf(
	sentences: readonly Extent[],
	marks: readonly Marked[],
): Unit[] {
	const units: Unit[] = [];
	let start: number | null = null;
	let mark = 0;
	let taken = 0;
	for (const [index, sentence] of sentences.entries()) {
		start ??= sentence.start;
		while ((marks[mark]?.end ?? Number.POSITIVE_INFINITY) <= sentence.end)
			mark++;
		const holding = marks[mark];
		if (
			holding &&
			holding.start < sentence.end &&
			holding.end > sentence.end &&
			index < sentences.length - 1
		)
			continue;
		const first = taken;
		while ((marks[taken]?.start ?? Number.POSITIVE_INFINITY) < sentence.end)
			taken++;
		units.push({
			start,
			end: sentence.end,
			marks: marks.slice(first, taken),
		});
		start = null;
	}
	return units;
}
