import type { ExtractedArticle } from "../model.ts";
import { NumberList } from "./numberList.ts";
import { articleAt, NO_STRING, type Segment, stringAt } from "./segment.ts";

/**
 * The segments that are held, as one: articles, speakers, statements and commitments are numbered through, in the order
 * they came. Numbers live as long as the process; ids live for ever.
 */

/** A segment, and the numbers of its first article, speaker, statement and commitment. */
export interface Part {
	readonly segment: Segment;
	readonly article: number;
	readonly speaker: number;
	readonly statement: number;
	readonly commitment: number;
	/** The store's number for each of the segment's strings. */
	readonly strings: Uint32Array;
}

/** `present`; `removed`: its file is gone; `replaced`: its file holds another version. */
export const articleState = { present: 0, removed: 1, replaced: 2 } as const;

export class Store {
	readonly #parts: Part[] = [];
	readonly #ids = new Map<string, number[]>();
	readonly #strings: string[] = [];
	readonly #stringNumbers = new Map<string, number>();
	readonly #states = new NumberList();
	/** As unsigned numbers: `| 0` gives the sign back. */
	readonly #days = new NumberList();
	readonly #stateSince = new Map<number, number>();
	readonly #speakerArticle = new NumberList();
	readonly #statementArticle = new NumberList();
	readonly #commitmentArticle = new NumberList();

	get parts(): readonly Part[] {
		return this.#parts;
	}

	/** Articles, whatever their state. */
	get articles(): number {
		return this.#states.length;
	}

	get speakers(): number {
		return this.#speakerArticle.length;
	}

	get statements(): number {
		return this.#statementArticle.length;
	}

	get commitments(): number {
		return this.#commitmentArticle.length;
	}

	/** Takes a segment in; all of its articles are present. */
	attach(segment: Segment): Part {
		const part: Part = {
			segment,
			article: this.articles,
			speaker: this.speakers,
			statement: this.statements,
			commitment: this.commitments,
			strings: Uint32Array.from(segment.strings, (text) => this.#intern(text)),
		};
		for (let local = 0; local < segment.articles; local++) {
			const article = part.article + local;
			this.#states.push(articleState.present);
			this.#days.push((segment.day[local] ?? 0) >>> 0);
			const id = stringAt(segment, segment.articleId[local] ?? NO_STRING) ?? "";
			const same = this.#ids.get(id);
			if (same === undefined) this.#ids.set(id, [article]);
			else same.push(article);
			for (let left = span(segment.speakerStart, local); left > 0; left--)
				this.#speakerArticle.push(article);
			for (let left = span(segment.statementStart, local); left > 0; left--)
				this.#statementArticle.push(article);
			for (let left = span(segment.commitmentStart, local); left > 0; left--)
				this.#commitmentArticle.push(article);
		}
		this.#parts.push(part);
		return part;
	}

	/** Marks an article. @param since - milliseconds since the epoch */
	setState(
		article: number,
		state: (typeof articleState)[keyof typeof articleState],
		since: number,
	): void {
		this.#states.set(article, state);
		this.#stateSince.set(article, since);
	}

	stateOf(article: number): number {
		return this.#states.at(article);
	}

	/** Since when it is removed or replaced, milliseconds since the epoch; null while it is present. */
	stateSince(article: number): number | null {
		return this.#stateSince.get(article) ?? null;
	}

	/** Every version of an article, and every article of that id, in the order they came. */
	withId(id: string): readonly number[] {
		return this.#ids.get(id) ?? [];
	}

	partOf(article: number): Part {
		return this.#partBy("article", article);
	}

	partOfSpeaker(speaker: number): Part {
		return this.#partBy("speaker", speaker);
	}

	partOfStatement(statement: number): Part {
		return this.#partBy("statement", statement);
	}

	partOfCommitment(commitment: number): Part {
		return this.#partBy("commitment", commitment);
	}

	articleOfSpeaker(speaker: number): number {
		return this.#speakerArticle.at(speaker);
	}

	articleOfStatement(statement: number): number {
		return this.#statementArticle.at(statement);
	}

	articleOfCommitment(commitment: number): number {
		return this.#commitmentArticle.at(commitment);
	}

	/** Days since 1970-01-01, or `NO_DAY`. */
	dayOf(article: number): number {
		return this.#days.at(article) | 0;
	}

	idOf(article: number): string {
		const { segment, article: first } = this.partOf(article);
		return (
			stringAt(segment, segment.articleId[article - first] ?? NO_STRING) ?? ""
		);
	}

	/** The article, decoded. */
	article(article: number): ExtractedArticle {
		const { segment, article: first } = this.partOf(article);
		return articleAt(segment, article - first);
	}

	/** A string by the store's number, or null. */
	string(number: number): string | null {
		return this.#strings[number] ?? null;
	}

	/** How many strings there are: their numbers are below. */
	get strings(): number {
		return this.#strings.length;
	}

	#intern(text: string): number {
		const known = this.#stringNumbers.get(text);
		if (known !== undefined) return known;
		const number = this.#strings.length;
		this.#strings.push(text);
		this.#stringNumbers.set(text, number);
		return number;
	}

	#partBy(
		what: "article" | "speaker" | "statement" | "commitment",
		number: number,
	): Part {
		let low = 0;
		let high = this.#parts.length - 1;
		while (low < high) {
			const middle = (low + high + 1) >>> 1;
			if ((this.#parts[middle]?.[what] ?? 0) <= number) low = middle;
			else high = middle - 1;
		}
		const part = this.#parts[low];
		if (part === undefined) throw new RangeError(`no ${what} ${number}`);
		return part;
	}
}

const span = (starts: Uint32Array, index: number): number =>
	(starts[index + 1] ?? 0) - (starts[index] ?? 0);
