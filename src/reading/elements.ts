import type { Byline } from "./byline.ts";
import {
	endsInCredit,
	LONGEST_CAPTION,
	opensCaption,
	tellsOfPicture,
} from "./captions.ts";
import { type Column, columnsOf } from "./columns.ts";
import { tooShort } from "./fit.ts";
import { type FlowLine, flowOf } from "./flow.ts";
import { endsSentence, type Line } from "./line.ts";
import { readSign, type Sign } from "./signs.ts";

/** What a page consists of, in print order. */
export type Element =
	| { readonly kind: "paragraph"; readonly text: string }
	/** A line set by itself: part of a headline, a heading, an author's name. `blanks` lines are empty above it. */
	| { readonly kind: "display"; readonly text: string; readonly blanks: number }
	| { readonly kind: "mark"; readonly text: string }
	| { readonly kind: "remark"; readonly text: string }
	| {
			readonly kind: "byline";
			readonly text: string;
			readonly byline: Byline;
			readonly origin: string | null;
	  }
	| { readonly kind: "caption"; readonly text: string }
	| {
			readonly kind: "origin";
			readonly text: string;
			readonly origin: string | null;
	  }
	| {
			readonly kind: "furniture";
			readonly text: string;
			readonly printed: string | null;
			readonly page: string | null;
			readonly origin: string | null;
	  };

/** A line, what it is by itself, and the caption it belongs to. */
interface Read {
	readonly line: Line;
	readonly sign: Sign | null;
}

/** Text that a column or a page broke, joined: the printed characters; a line break between Latin words is a space. */
export function joinLines(lines: readonly string[]): string {
	return lines
		.map((line, index) => {
			const before = lines[index - 1];
			return before !== undefined &&
				isLatin(before.charAt(before.length - 1)) &&
				isLatin(line.charAt(0))
				? ` ${line}`
				: line;
		})
		.join("");
}

const isLatin = (char: string): boolean => /^[A-Za-z]$/u.test(char);

/** Reads a page's lines into what it consists of. */
export function elementsOf(lines: readonly Line[]): Element[] {
	const read = readSigns(lines);
	const captions = captionLines(read);
	const flowing: { read: Read; index: number }[] = [];
	read.forEach((one, index) => {
		if (one.sign === null && !captions.has(index))
			flowing.push({ read: one, index });
	});
	const flow = flowOf(
		flowing.map(({ read: { line }, index }, at): FlowLine => {
			const before = flowing[at - 1];
			return {
				line,
				between: before
					? between(read.slice(before.index + 1, index))
					: "nothing",
			};
		}),
	);
	const elements: Element[] = [];
	/** The lines of the paragraph that is open, and where it stands. */
	let open: { at: number; lines: string[] } | null = null;
	const close = (): void => {
		if (open) elements[open.at] = paragraphOf(open.lines);
		open = null;
	};
	let next = 0;
	read.forEach(({ line, sign }, index) => {
		if (flowing[next]?.index === index) {
			const role = flow[next++];
			if (role === "continues" && open) {
				open.lines.push(line.text);
				return;
			}
			close();
			if (role === "displayed")
				elements.push({
					kind: "display",
					text: line.text,
					blanks: line.blanks,
				});
			else {
				open = { at: elements.length, lines: [line.text] };
				elements.push({ kind: "paragraph", text: line.text });
			}
			return;
		}
		const caption = captions.get(index);
		if (caption !== undefined) {
			if (caption !== "") elements.push({ kind: "caption", text: caption });
		} else if (sign) elements.push(signed(line.text, sign));
	});
	close();
	return claimCaptions(elements);
}

/**
 * Reads each line by its own words, but for those that stand in the flow of a column: after a full line in the middle of a
 * sentence, full themselves or at its end. There 编辑 and 记者 are words like others.
 */
function readSigns(lines: readonly Line[]): Read[] {
	const columns = columnsOf(
		lines,
		lines.map(({ text }) => !endsSentence(text)),
	);
	const read: Read[] = [];
	lines.forEach((line, index) => {
		const sign = readSign(line.text);
		const before = read[index - 1];
		const inFlow =
			sign !== null &&
			before?.sign === null &&
			line.indent < 1 &&
			!endsSentence(before.line.text) &&
			isFull(before.line, line, columns[index - 1]) &&
			(endsSentence(line.text) ||
				isFull(line, lines[index + 1], columns[index]));
		read.push({ line, sign: inFlow ? null : sign });
	});
	return read;
}

function isFull(
	line: Line,
	next: Line | undefined,
	column: Column | undefined,
): boolean {
	return (
		next !== undefined &&
		column?.measure != null &&
		tooShort(line, next, column, true) < 1
	);
}

/** What parts two lines of the flow: nothing, something a paragraph goes on after (a picture), or something it ends at. */
function between(passed: readonly Read[]): FlowLine["between"] {
	if (passed.length === 0) return "nothing";
	return passed.every(
		({ sign }) =>
			sign === null || sign.kind === "credit" || sign.kind === "furniture",
	)
		? "aside"
		: "end";
}

function signed(text: string, sign: Sign): Element {
	return sign.kind === "credit" ? { kind: "caption", text } : { ...sign, text };
}

/** A paragraph, or the list of names that it turns out to be once its lines are joined. */
function paragraphOf(lines: readonly string[]): Element {
	const text = joinLines(lines);
	if (lines.length > 1 || /^[（(]/u.test(text))
		for (const tried of [lines.join(" "), text]) {
			const sign = readSign(tried);
			if (sign?.kind === "byline" || sign?.kind === "credit")
				return signed(text, sign);
		}
	return { kind: "paragraph", text };
}

/** Most lines that a caption is set over. */
const CAPTION_LINES = 8;

/**
 * Captions that can be told line by line: what stands together with a credit where lines stand apart, and what opens
 * as only captions do. Each is given at its first line; the others are given as empty.
 */
function captionLines(read: readonly Read[]): Map<number, string> {
	const found = new Map<number, string>();
	const apart =
		read.filter(({ line }) => line.blanks > 0).length >= read.length * 0.55;
	const take = (from: number, to: number): void => {
		const text = joinCaption(read.slice(from, to + 1));
		for (let index = from; index <= to; index++)
			found.set(index, index === from ? text : "");
	};
	read.forEach(({ line, sign }, index) => {
		if (found.has(index)) return;
		if (apart && sign?.kind === "credit") {
			let from = index;
			while (
				from > 0 &&
				index - from < CAPTION_LINES &&
				read[from]?.line.blanks === 0 &&
				!found.has(from - 1) &&
				isCaptionText(read[from - 1])
			)
				from--;
			if (from < index) take(from, index);
		} else if (sign === null && opensCaption(line.text)) {
			const to = captionEnd(read, index);
			if (to !== null) take(index, to);
		}
	});
	return found;
}

function isCaptionText(read: Read | undefined): boolean {
	return (
		read !== undefined &&
		(read.sign === null || read.sign.kind === "credit") &&
		read.line.text.length <= LONGEST_CAPTION
	);
}

/** Where a caption that opens at `from` ends: at its credit, or else at the end of its sentence. */
function captionEnd(read: readonly Read[], from: number): number | null {
	for (let index = from; index < from + CAPTION_LINES; index++) {
		const here = read[index];
		if (!isCaptionText(here)) return index > from ? index - 1 : null;
		if (here?.sign || endsInCredit(here?.line.text ?? "")) return index;
		if (!endsSentence(here?.line.text ?? "")) continue;
		return read[index + 1]?.sign?.kind === "credit" ? index + 1 : index;
	}
	return null;
}

/** Lines of a caption: joined where a column broke them, on lines of their own where they are apart. */
function joinCaption(read: readonly Read[]): string {
	return read.reduce((text, { line, sign }) => {
		if (text === "") return line.text;
		return sign || endsSentence(text)
			? `${text}\n${line.text}`
			: joinLines([text, line.text]);
	}, "");
}

/** Gives a credit that stands by itself the text it belongs to, and takes paragraphs that end in a credit for captions. */
function claimCaptions(elements: readonly Element[]): Element[] {
	const claimed: Element[] = [];
	for (const element of elements) {
		if (element.kind === "paragraph" || element.kind === "display") {
			claimed.push(
				endsInCredit(element.text) ||
					(element.kind === "paragraph" && opensCaption(element.text))
					? { kind: "caption", text: element.text }
					: element,
			);
			continue;
		}
		const before = claimed.at(-1);
		if (
			element.kind === "caption" &&
			before &&
			readSign(element.text)?.kind === "credit" &&
			takesCredit(before, claimed.at(-2))
		)
			claimed[claimed.length - 1] = {
				kind: "caption",
				text: `${before.text}\n${element.text}`,
			};
		else claimed.push(element);
	}
	return claimed;
}

/** Words of somebody, or of a story, which no caption has. */
const told =
	/[“”「」]|说[，：:]|表示|指出|强调|认为|記者|[（(]记者|[电讯][（(]/u;

function takesCredit(before: Element, earlier: Element | undefined): boolean {
	if (before.kind === "caption")
		return !endsInCredit(before.text) && readSign(before.text) === null;
	if (before.kind === "paragraph")
		return (
			tellsOfPicture(before.text) ||
			(before.text.length <= 100 && !told.test(before.text))
		);
	// A displayed line right above a credit may be the headline; a second one is not.
	return (
		before.kind === "display" &&
		(tellsOfPicture(before.text) || earlier?.kind === "display")
	);
}
