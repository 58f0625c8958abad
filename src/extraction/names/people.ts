import type { Extent } from "../../language/sentences.ts";

/** Somebody this article names. */
export interface Person {
	/** As printed, without inner space. */
	readonly name: string;
	/** Titles as printed, in the order in which they first stand there. */
	readonly titles: readonly string[];
}

/** A place that names a person. */
export interface PersonMention extends Extent {
	readonly paragraph: number;
	readonly person: Person;
	/** The whole noun phrase: title before, name, title behind. */
	readonly phrase: Extent;
}

/** The people of one article: whom it names, and where. */
export class People {
	readonly persons: readonly Person[];
	readonly #mentions: readonly (readonly PersonMention[])[];

	constructor(
		persons: readonly Person[],
		mentions: readonly (readonly PersonMention[])[],
	) {
		this.persons = persons;
		this.#mentions = mentions;
	}

	/** Mentions in one paragraph, from left to right. */
	in(paragraph: number): readonly PersonMention[] {
		return this.#mentions[paragraph] ?? [];
	}
}
