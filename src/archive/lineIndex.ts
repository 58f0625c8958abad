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
			chunk = { text: "", starts: [], first: this.#lines };
			this.#chunks.push(chunk);
		}
		chunk.starts.push(chunk.text.length);
		const line = fields.map((field) =>
			field.includes("\n") || field.includes("\t")
				? field.replaceAll(/[\n\t]/gu, " ")
				: field,
		);
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
		const needle = beginning ? `\t${text}` : text;
		for (let number = this.#chunks.length - 1; number >= 0; number--) {
			const chunk = this.#chunks[number];
			if (chunk === undefined) continue;
			let at = chunk.text.indexOf(needle);
			while (at !== -1) {
				const line = lineAt(chunk.starts, at);
				const end = chunk.starts[line + 1] ?? chunk.text.length;
				if (visit(chunk.first + line, fitIn(chunk.text, text, at, end))) return;
				at = chunk.text.indexOf(needle, end);
			}
		}
	}
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
