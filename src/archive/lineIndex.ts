/**
 * Short lines (names, titles, headlines) that are looked through as one long string: tens of thousands in under a
 * millisecond, in the order they were added. A line may have several fields.
 */

/** How a line holds what was looked for; a field is meant, not the line. */
export type Fit = "exact" | "prefix" | "content";

interface Chunk {
	text: string;
	/** Where each line begins in the text. */
	readonly starts: number[];
	/** Where fields begin, ascending, by their first unit. */
	readonly fields: Map<string, number[]>;
	readonly first: number;
}

/** Lines in one string; a new line makes only the last one anew. */
const CHUNK_LINES = 4096;

export class LineIndex {
	readonly #chunks: Chunk[] = [];
	#lines = 0;

	/** Lines added. */
	get length(): number {
		return this.#lines;
	}

	/** Adds a line of fields and gives back its number. Line ends and tabs in them become spaces. */
	add(...fields: readonly string[]): number {
		let chunk = this.#chunks.at(-1);
		if (chunk === undefined || chunk.starts.length === CHUNK_LINES) {
			chunk = {
				text: "",
				starts: [],
				fields: new Map(),
				first: this.#lines,
			};
			this.#chunks.push(chunk);
		}
		chunk.starts.push(chunk.text.length);
		const line = fields.map((field) =>
			field.includes("\n") || field.includes("\t")
				? field.replaceAll(/[\n\t]/gu, " ")
				: field,
		);
		let at = chunk.text.length + 1;
		for (const field of line) {
			const first = field.charAt(0);
			const beginning = chunk.fields.get(first);
			if (beginning !== undefined) beginning.push(at);
			else if (first !== "") chunk.fields.set(first, [at]);
			at += field.length + 1;
		}
		chunk.text += `\t${line.join("\t")}\t\n`;
		return this.#lines++;
	}

	/**
	 * Visits the lines that hold a text, with the best of their fields, those added last first as far as they were added
	 * far apart, until one visit says true.
	 *
	 * @param beginning - whether only whole fields and their beginnings count
	 */
	find(
		text: string,
		beginning: boolean,
		visit: (line: number, fit: Fit) => boolean | undefined,
	): void {
		if (text === "" || /[\n\t]/u.test(text)) return;
		const places = beginning ? beginnings : contents;
		for (let number = this.#chunks.length - 1; number >= 0; number--) {
			const chunk = this.#chunks[number];
			if (chunk === undefined) continue;
			let end = 0;
			for (const at of places(chunk, text)) {
				// Of a line its first place is enough.
				if (at < end) continue;
				const line = lineAt(chunk.starts, at);
				end = chunk.starts[line + 1] ?? chunk.text.length;
				if (visit(chunk.first + line, fitIn(chunk.text, text, at, end))) return;
			}
		}
	}
}

/** Where a text stands in a chunk, ascending. */
function* contents({ text: source }: Chunk, text: string): Generator<number> {
	for (
		let at = source.indexOf(text);
		at !== -1;
		at = source.indexOf(text, at + 1)
	)
		yield at;
}

/** Where fields begin with a text, ascending: looked for by its first unit, of which each field has one. */
function* beginnings(
	{ text: source, fields }: Chunk,
	text: string,
): Generator<number> {
	for (const at of fields.get(text.charAt(0)) ?? [])
		if (source.startsWith(text, at)) yield at;
}

function lineAt(starts: readonly number[], at: number): number {
	let low = 0;
	let high = starts.length - 1;
	while (low < high) {
		const middle = (low + high + 1) >>> 1;
		if ((starts[middle] ?? 0) <= at) low = middle;
		else high = middle - 1;
	}
	return low;
}

/** The best fit from a match on to the end of its line. */
function fitIn(source: string, text: string, from: number, end: number): Fit {
	const line = source.slice(from === 0 ? 0 : from - 1, end);
	if (line.includes(`\t${text}\t`)) return "exact";
	return line.includes(`\t${text}`) ? "prefix" : "content";
}
