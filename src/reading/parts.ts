import { isDatelined } from "./dateline.ts";
import type { Element } from "./element.ts";
import { type Pairs, pairsOf } from "./likeness.ts";

type Paragraph = Element & { readonly kind: "paragraph" };

/** A run of paragraphs with no gap that matters, and the gap before it. The last part has a gap only. */
export interface Part {
	readonly gap: readonly Element[];
	readonly run: readonly Element[];
	readonly pairs: Pairs;
	/** The run opens as a story does: 重庆日报讯（记者……）. */
	readonly datelined: boolean;
}

export const isText = (element: Element): element is Paragraph =>
	element.kind === "paragraph";

/** Cuts a page at every gap that may part stories. Captions and page numbers alone part none. */
export function partsOf(elements: readonly Element[]): Part[] {
	const parts: Part[] = [];
	let gap: Element[] = [];
	let run: Element[] = [];
	let aside: Element[] = [];
	const close = (): void => {
		const texts = run.filter(isText).map(({ text }) => text);
		parts.push({
			gap,
			run,
			pairs: pairsOf(texts),
			datelined: texts[0] !== undefined && isDatelined(texts[0]),
		});
		gap = [];
		run = [];
	};
	let decisive = false;
	for (const element of elements) {
		if (!isText(element)) {
			aside.push(element);
			if (
				element.kind !== "caption" &&
				element.kind !== "furniture" &&
				element.kind !== "mark"
			)
				decisive = true;
			continue;
		}
		const opens = run.length > 0 && (decisive || isDatelined(element.text));
		if (opens) close();
		for (const passed of aside) (run.length === 0 ? gap : run).push(passed);
		run.push(element);
		aside = [];
		decisive = false;
	}
	if (run.length > 0) close();
	parts.push({ gap: aside, run: [], pairs: new Map(), datelined: false });
	return parts;
}

export const isDisplay = ({ kind }: Element): boolean => kind === "display";
