import type { Piece } from "../reply.ts";
import type { Offered } from "../state/screens.ts";
import { limits } from "./limits.ts";
import { cutWords, markdown, type Style } from "./words.ts";

/** A heading over some parts. */
export interface Heading {
	readonly level: 1 | 2;
	/** Escaped. */
	readonly text: string;
}

/** Something that stands on one page as a whole, unless it is longer than a page. Markdown but for `words`. */
export interface Part {
	/** Stands above the words; empty where there is nothing. */
	readonly above: string;
	/** The same where they are the first of a page, and what they belong to began on the page before. */
	readonly aboveFirst: string;
	/** The same where the words themselves go on from the page before. */
	readonly aboveOn: string;
	readonly words: readonly Piece[];
	readonly style: Style;
	/** On the words' first line, before them, and on their last, behind them. */
	readonly before: string;
	readonly after: string;
	/** Whether a blank line stands before it. */
	readonly apart: boolean;
	/** What the menu offers of it. */
	readonly offered: Offered | null;
	/** Headings it stands under, level 1 first. */
	readonly headings: readonly Heading[];
	/** Where its words stand: printed once behind all the parts that share it, and on every page that has one of them. */
	readonly source: string | null;
}

export interface Page {
	readonly text: string;
	readonly offered: readonly Offered[];
}

/** What is said where words go over to the next page, in the reader's language. */
export interface Marks {
	readonly goesOn: string;
	readonly wentOn: string;
	/** A heading that stood on the page before. */
	again(heading: string): string;
}

/** What a page holds at most: what a phone shows in a few turns of the thumb, and well under the embed's limit. */
export const pageUnits = 3400;

const headingLine = ({ level, text }: Heading): string =>
	level === 1 ? `### ${text}` : `**${text}**`;

/** A page that is being filled. */
class OpenPage {
	readonly lines: string[] = [];
	readonly offered: Offered[] = [];
	headings: readonly Heading[] = [];
	source: string | null = null;
	used = 0;

	add(text: string): void {
		this.lines.push(text);
		this.used += text.length + 1;
	}

	/** Prints the source of what stands above, where there is one that is still owed. */
	settle(): void {
		if (this.source !== null) this.add(this.source);
		this.source = null;
	}

	closed(): Page {
		this.settle();
		return { text: this.lines.join("\n"), offered: this.offered };
	}
}

/**
 * Lays parts out on pages. No part is broken to fill a page: one that does not fit begins the next, and only one that is
 * longer than a whole page goes on over several, marked where it does. Whatever page a part stands on also says its
 * headings and its source.
 *
 * @param room - UTF-16 units of a page
 */
export function paginate(
	parts: readonly Part[],
	marks: Marks,
	room = pageUnits,
): Page[] {
	const done: Page[] = [];
	const printed = new Set<Heading>();
	let page = new OpenPage();

	const turn = () => {
		done.push(page.closed());
		page = new OpenPage();
	};

	/** What stands above a part's words on the page as it is now. */
	const opening = (part: Part, goesOn: boolean): string[] => {
		const lines: string[] = [];
		const fresh = page.lines.length === 0;
		const news = part.headings.filter((one) => !page.headings.includes(one));
		if (!fresh && (part.apart || news.length > 0)) lines.push("");
		for (const heading of news)
			lines.push(
				headingLine(
					printed.has(heading)
						? { ...heading, text: marks.again(heading.text) }
						: heading,
				),
			);
		const first = fresh ? part.aboveFirst : part.above;
		const above = goesOn ? part.aboveOn : first;
		if (above !== "") lines.push(above);
		return lines;
	};

	/** The words of a part, or null where there are none. Its tail stands where they end. */
	const rendered = (
		part: Part,
		words: readonly Piece[],
		ends: boolean,
	): string | null => {
		const after = ends ? part.after : "";
		return words.length === 0 && after === ""
			? null
			: markdown(words, part.style, part.before, after);
	};

	/** Units a part would take now, its source included. */
	const needs = (
		part: Part,
		words: readonly Piece[],
		goesOn: boolean,
		ends: boolean,
	): number =>
		[...opening(part, goesOn), rendered(part, words, ends), part.source].reduce(
			(sum, line) => sum + (line === null ? 0 : line.length + 1),
			0,
		);

	const put = (
		part: Part,
		words: readonly Piece[],
		goesOn: boolean,
		ends: boolean,
	) => {
		for (const line of opening(part, goesOn)) page.add(line);
		page.headings = part.headings;
		for (const heading of part.headings) printed.add(heading);
		const text = rendered(part, words, ends);
		if (text !== null) page.add(text);
		if (part.offered !== null) page.offered.push(part.offered);
		page.source = part.source;
	};

	for (const part of parts) {
		if (page.source !== part.source) page.settle();
		const full =
			part.offered !== null && page.offered.length === limits.menuEntries;
		const size = needs(part, part.words, false, true);
		// What no page can hold may as well begin on one that has hardly begun itself.
		const tooMuch =
			page.used + size > room && (size <= room || page.used > room / 3);
		if (page.lines.length > 0 && (full || tooMuch)) turn();
		let rest = part.words;
		let goesOn = false;
		while (
			rest.length > 0 &&
			page.used + needs(part, rest, goesOn, true) > room
		) {
			const onNext: Piece = { by: "us", text: marks.goesOn };
			const sizeOf = (some: readonly Piece[]) =>
				page.used + needs(part, [...some, onNext], goesOn, false);
			const [head, tail] = cutWords(rest, sizeOf, room);
			if (tail.length === 0) break;
			put(part, [...head, onNext], goesOn, false);
			turn();
			rest = [{ by: "us", text: marks.wentOn }, ...tail];
			goesOn = true;
		}
		put(part, rest, goesOn, true);
	}
	if (page.lines.length > 0 || done.length === 0) done.push(page.closed());
	return done;
}
