import {
	endsInCredit,
	LONGEST_CAPTION,
	opensCaption,
	tellsOfPicture,
} from "./captions.ts";
import type { Element } from "./element.ts";
import { endsSentence, joinLines } from "./line.ts";
import type { SignedLine } from "./signedLines.ts";
import { readSign } from "./signs.ts";

/** Most lines that a caption is set over. */
const CAPTION_LINES = 8;

/**
 * Captions that can be told line by line: what stands together with a credit where lines stand apart, and what opens
 * as only captions do. Each is given at its first line; the others are given as empty.
 */
export function captionLines(read: readonly SignedLine[]): Map<number, string> {
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

function isCaptionText(read: SignedLine | undefined): boolean {
	return (
		read !== undefined &&
		(read.sign === null || read.sign.kind === "credit") &&
		read.line.text.length <= LONGEST_CAPTION
	);
}

/** Where a caption that opens at `from` ends: at its credit, or else at the end of its sentence. */
function captionEnd(read: readonly SignedLine[], from: number): number | null {
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
function joinCaption(read: readonly SignedLine[]): string {
	return read.reduce((text, { line, sign }) => {
		if (text === "") return line.text;
		return sign || endsSentence(text)
			? `${text}\n${line.text}`
			: joinLines([text, line.text]);
	}, "");
}

/** Gives a credit that stands by itself the text it belongs to, and takes paragraphs that end in a credit for captions. */
export function claimCaptions(elements: readonly Element[]): Element[] {
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
