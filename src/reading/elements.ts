import { captionLines, claimCaptions } from "./captionBlocks.ts";
import type { Element } from "./element.ts";
import { type FlowLine, flowOf } from "./flow.ts";
import { joinLines, type Line } from "./line.ts";
import { readSigns, type SignedLine } from "./signedLines.ts";
import { readSign, type Sign } from "./signs.ts";

/** Reads a page's lines into what it consists of. */
export function elementsOf(lines: readonly Line[]): Element[] {
	const read = readSigns(lines);
	const captions = captionLines(read);
	const flowing: { read: SignedLine; index: number }[] = [];
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
	read.forEach(({ line, text, sign }, index) => {
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
		} else if (sign) elements.push(signed(text, sign));
	});
	close();
	return claimCaptions(elements);
}

/** What parts two lines of the flow: nothing, something a paragraph goes on after (a picture), or something it ends at. */
function between(passed: readonly SignedLine[]): FlowLine["between"] {
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

/** A paragraph, or the byline that it turns out to be once its lines are joined. */
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
