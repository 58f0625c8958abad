import type { Corrected, ExtractedArticle } from "../model.ts";
import { Audience } from "./audience.ts";
import { NumberList } from "./numberList.ts";
import {
	laidOutAt,
	NO_STRING,
	RELEASED,
	type Segment,
	stringAt,
	textBetween,
} from "./segment.ts";
import type { Unpacked } from "./unpack.ts";

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

/** An article of a segment that stands in the place of another, for a server or for all. */
export interface InPlace {
	readonly base: number;
	readonly guild: string | null;
}

/** `present`; `removed`: its file is gone; `replaced`: its file holds another version, or was taken away with its server. */
export const articleState = { present: 0, removed: 1, replaced: 2 } as const;
export type ArticleState = (typeof articleState)[keyof typeof articleState];

/** What is taken in in one step: some milliseconds. */
const STEP = 1000;

export class Store {
	readonly audience: Audience;
	readonly #parts: Part[] = [];
	/** Where the part stands that was asked for last. */
	#lastPart = 0;
	/** The parts that were read, by the segment they were read as: one each, or those that were to be made one. */
	readonly #read: (readonly Part[])[] = [];
	readonly #ids = new Map<string, number[]>();
	readonly #strings: string[] = [];
	readonly #stringNumbers = new Map<string, number>();
	#version = 0;
	#published = 0;
	readonly #states = new NumberList();
	/** As unsigned numbers: `| 0` gives the sign back. */
	readonly #days = new NumberList();
	readonly #stateSince = new Map<number, number>();
	readonly #corrected = new Map<number, readonly Corrected[]>();
	readonly #papers = new NumberList();
	readonly #articles = {
		speaker: new NumberList(),
		statement: new NumberList(),
		commitment: new NumberList(),
	};
	readonly #speakers = {
		statement: new NumberList(),
		commitment: new NumberList(),
	};

	/** @param now - milliseconds since the epoch */
	constructor(now: number) {
		this.audience = new Audience(now);
	}

	/** Counts up with every segment, every change of a state and every release. */
	get version(): number {
		return this.#version;
	}

	get parts(): readonly Part[] {
		return this.#parts;
	}

	/** Articles below this number are in answers; those above are still being taken in. */
	get published(): number {
		return this.#published;
	}

	/** Puts every article that was taken in into the answers. */
	publish(): void {
		this.#published = this.articles;
		this.#version++;
	}

	/** Articles, whatever their state. */
	get articles(): number {
		return this.#states.length;
	}

	get speakers(): number {
		return this.#articles.speaker.length;
	}

	get statements(): number {
		return this.#articles.statement.length;
	}

	get commitments(): number {
		return this.#articles.commitment.length;
	}

	/**
	 * Takes a segment in, step by step. All of its articles are present, but in no answer before `publish`.
	 *
	 * @param inPlace - of a segment that was not read but corrected, in the place of what each of its articles stands
	 */
	*attaching(
		segment: Segment,
		inPlace?: readonly InPlace[],
	): Generator<undefined, Part> {
		const part: Part = {
			segment,
			article: this.articles,
			speaker: this.speakers,
			statement: this.statements,
			commitment: this.commitments,
			strings: new Uint32Array(segment.strings.length),
		};
		for (const [local, text] of segment.strings.entries()) {
			part.strings[local] = this.#intern(text);
			if (local % STEP === STEP - 1) yield;
		}
		for (let local = 0; local < segment.articles; local++) {
			const article = part.article + local;
			this.#states.push(articleState.present);
			this.#days.push((segment.day[local] ?? 0) >>> 0);
			const id = stringAt(segment, segment.articleId[local] ?? NO_STRING) ?? "";
			const same = this.#ids.get(id);
			if (same === undefined) this.#ids.set(id, [article]);
			else same.push(article);
			this.#papers.push(part.strings[segment.paper[local] ?? 0] ?? NO_STRING);
			this.audience.add(
				segment.release[local] ?? RELEASED,
				stringAt(segment, segment.guild[local] ?? NO_STRING),
			);
			for (let left = span(segment.speakerStart, local); left > 0; left--)
				this.#articles.speaker.push(article);
			for (let left = span(segment.statementStart, local); left > 0; left--)
				this.#articles.statement.push(article);
			for (let left = span(segment.commitmentStart, local); left > 0; left--)
				this.#articles.commitment.push(article);
			if (local % STEP === STEP - 1) yield;
		}
		for (const speaker of segment.statementSpeaker)
			this.#speakers.statement.push(part.speaker + speaker);
		for (const speaker of segment.commitmentSpeaker)
			this.#speakers.commitment.push(part.speaker + speaker);
		yield;

		this.#parts.push(part);
		if (inPlace === undefined) this.#read.push([part]);
		else
			for (const [local, { base, guild }] of inPlace.entries())
				this.audience.putInPlace(part.article + local, base, guild);
		return part;
	}

	/** The article of a segment that was read, by its number there; null where there is none. */
	articleRead(segment: number, article: number): number | null {
		let before = 0;
		for (const part of this.#read[segment] ?? []) {
			const local = article - before;
			if (local < part.segment.articles) return part.article + local;
			before += part.segment.articles;
		}
		return null;
	}

	/**
	 * Puts one segment in the place of several that were read one after the other and hold the same articles in the same order:
	 * every number stays. Where a corrected one came between them, they are left as they are.
	 *
	 * @throws RangeError where they do not
	 */
	replaceParts(first: number, count: number, segment: Segment): void {
		const old = this.#read.slice(first, first + count);
		const parts = old.flat();
		const [start] = parts;
		const total = parts.reduce((sum, part) => sum + part.segment.articles, 0);
		if (
			start === undefined ||
			old.length !== count ||
			total !== segment.articles
		)
			throw new RangeError("not the same articles");
		const at = this.#parts.indexOf(start);
		if (parts.some((part, index) => this.#parts[at + index] !== part)) {
			this.#read.splice(first, count, parts);
			return;
		}
		const whole: Part = {
			...start,
			segment,
			strings: Uint32Array.from(segment.strings, (text) => this.#intern(text)),
		};
		this.#parts.splice(at, parts.length, whole);
		this.#read.splice(first, count, [whole]);
	}

	/** Marks an article. @param since - milliseconds since the epoch */
	setState(article: number, state: ArticleState, since: number): void {
		this.#states.set(article, state);
		this.#stateSince.set(article, since);
		this.#version++;
	}

	/** Says what an article was corrected in that stands in the place of another. */
	setCorrected(article: number, corrected: readonly Corrected[]): void {
		this.#corrected.set(article, corrected);
	}

	/** What an article was corrected in; nothing, mostly. */
	correctedIn(article: number): readonly Corrected[] {
		return this.#corrected.get(article) ?? NOTHING;
	}

	/** Says that somebody sees what they did not see, or the other way round. */
	touch(): void {
		this.#version++;
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

	/** The first speaker, statement or commitment of an article, and the one after its last. */
	range(
		article: number,
		what: "speaker" | "statement" | "commitment",
	): readonly [from: number, to: number] {
		const part = this.partOf(article);
		const starts = part.segment[`${what}Start`];
		const local = article - part.article;
		return [
			part[what] + (starts[local] ?? 0),
			part[what] + (starts[local + 1] ?? 0),
		];
	}

	/** The speakers, statements or commitments of an article. */
	numbersIn(
		article: number,
		what: "speaker" | "statement" | "commitment",
	): readonly number[] {
		const [from, to] = this.range(article, what);
		return Array.from({ length: to - from }, (_, index) => from + index);
	}

	/** How many statements or commitments an article has. */
	countIn(article: number, what: "statement" | "commitment"): number {
		const [from, to] = this.range(article, what);
		return to - from;
	}

	/** The statements that take in some of a stretch of an article's text, in print order. Offsets are UTF-16. */
	*statementsOver(
		article: number,
		start: number,
		end: number,
	): Generator<number, undefined> {
		const { segment, article: first, statement } = this.partOf(article);
		const { spanOfStatement, spanStart, spanEnd } = segment;
		const local = article - first;
		const text = segment.textStart[local] ?? 0;
		const last = segment.statementStart[local + 1] ?? 0;
		for (let one = segment.statementStart[local] ?? 0; one < last; one++) {
			const spans = spanOfStatement[one + 1] ?? 0;
			for (let span = spanOfStatement[one] ?? 0; span < spans; span++)
				if (
					(spanStart[span] ?? 0) < text + end &&
					(spanEnd[span] ?? 0) > text + start
				) {
					yield statement + one;
					break;
				}
		}
	}

	/** The article a speaker, a statement or a commitment stands in. */
	articleOf(
		what: "speaker" | "statement" | "commitment",
		number: number,
	): number {
		return this.#articles[what].at(number);
	}

	/** Who makes a statement or a commitment. */
	speakerOf(what: "statement" | "commitment", number: number): number {
		return this.#speakers[what].at(number);
	}

	/** Days since 1970-01-01, or `NO_DAY`. */
	dayOf(article: number): number {
		return this.#days.at(article) | 0;
	}

	/** The paper, as a string's number; `NO_STRING` where it is not known. */
	paperOf(article: number): number {
		return this.#papers.at(article);
	}

	/** A string of a speaker, as the store's number; `NO_STRING` for null. */
	stringOf(
		speaker: number,
		what:
			| "speakerName"
			| "speakerTitles"
			| "speakerOrganisation"
			| "speakerPlace",
	): number {
		const part = this.partOfSpeaker(speaker);
		const local = part.segment[what][speaker - part.speaker] ?? NO_STRING;
		return local === NO_STRING ? NO_STRING : (part.strings[local] ?? NO_STRING);
	}

	/** The speakers whose string of a kind is one of some. @param wanted - by the store's string numbers, 1 for those */
	speakersWith(
		what: "speakerTitles" | "speakerOrganisation",
		wanted: Uint8Array,
	): readonly number[] {
		const found: number[] = [];
		for (const { segment, strings, speaker } of this.#parts) {
			const column = segment[what];
			for (let local = 0; local < column.length; local++)
				if (wanted[strings[column[local] ?? NO_STRING] ?? NO_STRING] === 1)
					found.push(speaker + local);
		}
		return found;
	}

	idOf(article: number): string {
		const { segment, article: first } = this.partOf(article);
		return (
			stringAt(segment, segment.articleId[article - first] ?? NO_STRING) ?? ""
		);
	}

	/** The main headline, or what stands in its place; empty where there is none. */
	headlineOf(article: number): string {
		const { segment, article: first } = this.partOf(article);
		const [from, to] = [
			segment.headlineFrom[article - first] ?? 0,
			segment.headlineTo[article - first] ?? 0,
		];
		return textBetween(segment, from, to);
	}

	/** The article, decoded. */
	article(article: number): ExtractedArticle {
		return this.laidOut(article).article;
	}

	/** The same with the pieces of its text. */
	laidOut(article: number): Unpacked {
		const { segment, article: first } = this.partOf(article);
		return laidOutAt(segment, article - first);
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
		// Numbers are asked for in runs.
		const before = this.#parts[this.#lastPart];
		const next = this.#parts[this.#lastPart + 1];
		if (
			before !== undefined &&
			before[what] <= number &&
			(next === undefined || number < next[what])
		)
			return before;
		let low = 0;
		let high = this.#parts.length - 1;
		while (low < high) {
			const middle = (low + high + 1) >>> 1;
			if ((this.#parts[middle]?.[what] ?? 0) <= number) low = middle;
			else high = middle - 1;
		}
		const part = this.#parts[low];
		if (part === undefined) throw new RangeError(`no ${what} ${number}`);
		this.#lastPart = low;
		return part;
	}
}

const NOTHING: readonly Corrected[] = [];

const span = (starts: Uint32Array, index: number): number =>
	(starts[index + 1] ?? 0) - (starts[index] ?? 0);
