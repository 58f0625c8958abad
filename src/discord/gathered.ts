import type { Heading, Part } from "./pages.ts";

/** A part with nothing in it. */
export const emptyPart: Part = {
	above: "",
	aboveFirst: "",
	aboveOn: "",
	words: [],
	style: "plain",
	before: "",
	after: "",
	apart: false,
	offered: null,
	headings: [],
	source: null,
};

/** The same above the words wherever they stand. */
export const above = (
	text: string,
): Pick<Part, "above" | "aboveFirst" | "aboveOn"> => ({
	above: text,
	aboveFirst: text,
	aboveOn: text,
});

/**
 * How long the sources of some parts may be together, in UTF-16 units, to be repeated on every page that shows one of the
 * parts. More of them stand once, behind the last.
 */
const sourcesRepeated = 1100;

/** Parts as they come in, with the headings they stand under and the sources that stand below them. */
export class Gathered {
	readonly #parts: Part[];
	#headings: readonly Heading[] = [];
	/** Whether the last heading has nothing under it yet. */
	#bare = false;
	/** From where on parts wait for their source. */
	#open: number;
	#sources: string[] = [];

	/** @param lead - parts that stand before everything, under no heading and without a source */
	constructor(lead: readonly Part[]) {
		this.#parts = [...lead];
		this.#open = lead.length;
	}

	add(parts: readonly Part[]): void {
		this.#settle();
		this.#push(parts);
	}

	/** A heading over what follows, until the next of its level or above. */
	heading(level: Heading["level"], text: string): void {
		this.#settle();
		if (this.#bare && level === 1) this.#push([emptyPart]);
		this.#headings = [
			...this.#headings.filter((one) => one.level < level),
			{ level, text },
		];
		this.#bare = true;
	}

	/** Where everything since the last source stands. Several in a row are the sources of the same parts. */
	source(text: string): void {
		this.#sources.push(text);
	}

	all(): Part[] {
		this.#settle();
		if (this.#bare) this.#push([emptyPart]);
		return this.#parts;
	}

	#push(parts: readonly Part[]): void {
		this.#bare = false;
		for (const part of parts)
			this.#parts.push({ ...part, headings: this.#headings });
	}

	#settle(): void {
		if (this.#sources.length === 0) return;
		const source = this.#sources.join("\n");
		if (this.#open < this.#parts.length && source.length <= sourcesRepeated)
			this.#parts.splice(
				this.#open,
				this.#parts.length,
				...this.#parts.slice(this.#open).map((part) => ({ ...part, source })),
			);
		else
			this.#push(
				this.#sources.map((text) => ({
					...emptyPart,
					...above(text),
				})),
			);
		this.#sources = [];
		this.#open = this.#parts.length;
	}
}
