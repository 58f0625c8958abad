import type { Headline, SectionHeading } from "../model.ts";
import { type AuthorLine, readAuthorLine } from "./author.ts";
import type { Element } from "./element.ts";
import { columnOf, headlineOf, looksLikeHeadline } from "./headline.ts";
import { pairsOf, shareIn } from "./likeness.ts";
import { signaturesOf } from "./signatures.ts";
import type { Story } from "./stories.ts";

/** A story of a page, each of its parts in its place. */
export interface StoryRead {
	readonly headline: Headline;
	readonly byline: readonly string[];
	readonly column: string | null;
	/** Papers it is said to be from, as printed, the surest first. */
	readonly outlets: readonly string[];
	/** Lines of their own that say who wrote it, as printed. */
	readonly signed: readonly string[];
	/** These, and what its paragraphs say of it. */
	readonly signatures: readonly string[];
	/** An author is named, and nothing says that it is a report. */
	readonly authored: boolean;
	readonly paragraphs: readonly string[];
	readonly headings: readonly SectionHeading[];
	readonly captions: readonly string[];
	/** What belongs to the page and to no story. */
	readonly leftovers: readonly string[];
}

/** Displayed lines in a row that are still headings; more are a list, or verse. */
const MOST_HEADINGS = 3;
/** Displayed lines in a row that are still a headline. */
const MOST_HEADLINE_LINES = 5;

/**
 * Puts the parts of a story in their places.
 *
 * @param goesOn - whether a displayed line was broken in the middle, and goes on in the next
 */
export function readStory(
	story: Story,
	goesOn: (before: string, after: string) => boolean,
): StoryRead {
	const placing = new Placing(goesOn);
	const text = pairsOf(
		story.text.flatMap((element) =>
			element.kind === "paragraph" ? [element.text] : [],
		),
	);
	const block = (
		elements: readonly Element[],
		where: Story["headed"],
	): Block | null =>
		story.headed === where ? headlineBlock(blocksOf(elements), text) : null;
	placing.take(story.opening, block(story.opening, "opening"));
	placing.take(story.text, null);
	placing.take(story.closing, block(story.closing, "closing"));
	return placing.read();
}

/** Displayed lines that stand together: from, to (exclusive), among the elements. */
interface Block {
	readonly from: number;
	readonly to: number;
	readonly lines: readonly string[];
}

function blocksOf(elements: readonly Element[]): Block[] {
	const blocks: {
		from: number;
		to: number;
		lines: string[];
		blanks: number;
	}[] = [];
	elements.forEach((element, index) => {
		if (element.kind !== "display") return;
		const last = blocks.at(-1);
		// A wider gap than between the lines above begins another block.
		const wider = last && last.lines.length > 1 && element.blanks > last.blanks;
		if (last?.to === index && !wider) {
			last.blanks = Math.max(last.blanks, element.blanks);
			last.to++;
			last.lines.push(element.text);
		} else
			blocks.push({
				from: index,
				to: index + 1,
				lines: [element.text],
				blanks: 0,
			});
	});
	return blocks;
}

/** The block that is the headline: of those whose words stand in the story, the one built like a headline, or the first. */
function headlineBlock(
	blocks: readonly Block[],
	story: ReadonlyMap<string, number>,
): Block | null {
	const [only, ...others] = blocks;
	if (!only || others.length === 0) return only ?? null;
	const scores = blocks.map(
		({ lines }) =>
			shareIn(pairsOf(lines), story) + (looksLikeHeadline(lines) ? 0.4 : 0),
	);
	const enough =
		scores.reduce((most, score) => Math.max(most, score), 0) - 0.35;
	return blocks.find((_, index) => (scores[index] ?? 0) >= enough) ?? only;
}

/** Spreading a long list into a call would overflow the stack. */
function append(list: string[], more: readonly string[]): void {
	for (const one of more) list.push(one);
}

class Placing {
	readonly #goesOn: (before: string, after: string) => boolean;
	#headline: Headline = { kicker: null, main: null, subhead: null };
	#author: AuthorLine | null = null;
	#column: string | null = null;
	readonly #names: string[] = [];
	readonly #signatures: string[] = [];
	readonly #origins: string[] = [];
	readonly #bylineOutlets: string[] = [];
	readonly #pageOrigins: string[] = [];
	readonly #paragraphs: string[] = [];
	readonly #headings: SectionHeading[] = [];
	readonly #captions: string[] = [];
	readonly #leftovers: string[] = [];

	constructor(goesOn: (before: string, after: string) => boolean) {
		this.#goesOn = goesOn;
	}

	take(elements: readonly Element[], headline: Block | null): void {
		const blocks = new Map(blocksOf(elements).map((one) => [one.from, one]));
		elements.forEach((element, index) => {
			if (element.kind !== "display") {
				this.#place(element);
				return;
			}
			const block = blocks.get(index);
			if (!block) return;
			if (block.from === headline?.from) this.#takeHeadline(block.lines);
			else if (headline && block.to <= headline.from)
				// Above the headline stand section names and what navigation calls the page.
				append(this.#leftovers, block.lines);
			else this.#takeHeadings(block.lines);
		});
	}

	#place(element: Element): void {
		switch (element.kind) {
			case "paragraph":
			case "remark":
				this.#paragraphs.push(element.text);
				break;
			case "caption":
				this.#captions.push(element.text);
				break;
			case "mark":
				this.#heading(element.text);
				break;
			case "byline":
				append(this.#names, element.byline.names);
				this.#signatures.push(element.text);
				if (element.byline.outlet)
					this.#bylineOutlets.push(element.byline.outlet);
				break;
			case "origin":
				if (element.origin) this.#origins.push(element.origin);
				this.#leftovers.push(element.text);
				break;
			case "furniture":
				if (element.origin) this.#pageOrigins.push(element.origin);
				this.#leftovers.push(element.text);
				break;
			case "display":
				this.#heading(element.text);
				break;
		}
	}

	#takeHeadline(printed: readonly string[]): void {
		// What is printed twice is kept once; the other is noted as left over.
		const known = new Set<string>();
		const lines: string[] = [];
		for (const line of printed) {
			(known.has(line) ? this.#leftovers : lines).push(line);
			known.add(line);
		}
		for (const at of [lines.length - 1, 0]) {
			const author = readAuthorLine(lines[at] ?? "", lines.length - 1);
			if (!author || this.#author) continue;
			this.#author = author;
			this.#signatures.push(...lines.splice(at, 1));
		}
		const rest = lines.splice(
			lines.length > MOST_HEADLINE_LINES ? 1 : lines.length,
		);
		this.#headline = headlineOf(lines, this.#goesOn);
		this.#column ??=
			lines.map(columnOf).find((column) => column !== null) ?? null;
		append(this.#paragraphs, rest);
	}

	#takeHeadings(lines: readonly string[]): void {
		const repeated = new Set(Object.values(this.#headline));
		for (const line of lines)
			if (repeated.has(line)) this.#leftovers.push(line);
			else if (lines.length > MOST_HEADINGS) this.#paragraphs.push(line);
			else this.#heading(line);
	}

	#heading(text: string): void {
		this.#headings.push({ before: this.#paragraphs.length, text });
	}

	read(): StoryRead {
		const within = signaturesOf(this.#paragraphs);
		const names = [
			...(this.#author ? [this.#author.name] : []),
			...this.#names,
			...within.names,
		];
		return {
			headline: this.#headline,
			byline: [...new Set(names)],
			column: this.#author?.column ?? this.#column,
			outlets: [
				...this.#origins,
				...within.outlets,
				...this.#bylineOutlets,
				...this.#pageOrigins,
			],
			signed: this.#signatures,
			signatures: [...this.#signatures, ...within.lines],
			authored:
				this.#author !== null && this.#names.length === 0 && !within.datelined,
			paragraphs: this.#paragraphs,
			headings: this.#headings,
			captions: this.#captions,
			leftovers: this.#leftovers,
		};
	}
}
