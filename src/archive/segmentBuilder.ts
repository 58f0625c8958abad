import { soundOf } from "../language/pinyin.ts";
import { plain } from "../language/plain.ts";
import type { WordStarts } from "../language/words.ts";
import type {
	Commitment,
	ExtractedArticle,
	Speaker,
	Statement,
} from "../model.ts";
import { type ArticleHash, NO_HASH } from "./articleHash.ts";
import { joinColumns } from "./columns.ts";
import { dayNumber } from "./dayNumber.ts";
import { gramsOf } from "./grams.ts";
import { likenessOf, sentenceHashes, sketchOf } from "./likeness.ts";
import { encode, pack } from "./record.ts";
import {
	commitmentTrait,
	NO_STRING,
	RELEASED,
	type StringTable,
	speakerKinds,
	statementTrait,
	UNRELEASED,
} from "./segment.ts";
import { emptyLists, narrow, wide } from "./segmentLists.ts";
import { layOut, type Piece, type Stream } from "./stream.ts";

/** What an article is called by: its main headline, else a part of it, else its first paragraph. */
const headlineIn = ({ pieces }: Stream): Piece | undefined =>
	pieces.find(({ kind }) => kind === "main") ??
	pieces.find(({ kind }) => kind !== "caption" && kind !== "byline");

/** The UTF-16 units of a text. */
function unitsOf(text: string): Uint16Array {
	const bytes = new Uint8Array(text.length * 2);
	Buffer.from(bytes.buffer).write(text, "utf16le");
	return new Uint16Array(bytes.buffer);
}

/** UTF-16 units of a first paragraph that stands for a headline. */
const LONGEST_HEADLINE = 60;

const headlineEnd = (piece: Piece | undefined): number =>
	piece === undefined
		? 0
		: piece.kind === "paragraph"
			? Math.min(piece.end, piece.start + LONGEST_HEADLINE)
			: piece.end;

/** From when on everybody may see an article, as a segment has it. */
function releaseOf({ restriction }: ExtractedArticle): number {
	const release = restriction?.release ?? null;
	if (release === null) return RELEASED;
	const seconds = Math.ceil(Date.parse(release) / 1000);
	return Number.isNaN(seconds)
		? UNRELEASED
		: Math.min(Math.max(seconds, RELEASED), UNRELEASED);
}

/** What tells an article from others of its file: its content, and which of its id it is there. */
export interface Told {
	readonly hash: ArticleHash;
	readonly turn: number;
}

/** Takes articles one by one and makes a segment of them. */
export class SegmentBuilder {
	readonly #texts: Uint16Array[] = [];
	readonly #words: Uint32Array[] = [];
	readonly #records: Uint8Array[] = [];
	readonly #strings = new Map<string, number>();
	readonly #sounds = new Map<number, string>();
	readonly #readAsNames = new Set<number>();
	readonly #lists = emptyLists();
	#length = 0;
	#recordLength = 0;

	/** Articles added. */
	get articles(): number {
		return this.#texts.length;
	}

	/** UTF-16 units added. */
	get characters(): number {
		return this.#length;
	}

	/**
	 * Adds an article and gives back its number.
	 *
	 * @param words - where the words of its text begin, as `layOut` lays it out; none where nobody cut them
	 * @param told - what tells it from others that are read from its file
	 */
	add(
		article: ExtractedArticle,
		stream: Stream = layOut(article),
		words: WordStarts = [],
		{ hash, turn }: Told = { hash: NO_HASH, turn: 0 },
	): number {
		const lists = this.#lists;
		const number = this.articles;
		const start = this.#length;
		lists.textStart.push(start);
		const headline = headlineIn(stream);
		lists.headlineFrom.push(start + (headline?.start ?? 0));
		lists.headlineTo.push(start + headlineEnd(headline));
		lists.bodyStart.push(start + stream.body);
		lists.tailStart.push(start + stream.tail);
		lists.articleId.push(this.#string(article.id));
		lists.articleFile.push(this.#string(article.source.file));
		lists.articleHash.push(...hash);
		lists.articleTurn.push(turn);
		lists.day.push(dayNumber(article.date));
		lists.paper.push(
			this.#string(article.source.newspaper ?? article.source.origin),
		);
		lists.release.push(releaseOf(article));
		lists.guild.push(this.#string(article.restriction?.guild ?? null));
		lists.recordStart.push(this.#recordLength);

		const units = unitsOf(stream.text);
		this.#texts.push(units);
		this.#words.push(new Uint32Array(words));
		lists.sketch.push(
			...sketchOf(sentenceHashes(units, stream.body, stream.tail)),
		);

		const speakers = this.#speakers();
		const record = encode(pack(article, stream, speakers.numberOf));
		this.#records.push(record);
		this.#recordLength += record.length;

		const paragraphs = stream.pieces
			.filter(({ kind }) => kind === "paragraph")
			.map((piece) => start + piece.start);
		lists.statementStart.push(lists.statementSpeaker.length);
		for (const statement of article.statements)
			this.#addStatement(
				statement,
				speakers.first + speakers.numberOf(statement.speaker),
				paragraphs,
			);
		lists.commitmentStart.push(lists.commitmentSpeaker.length);
		for (const commitment of article.commitments)
			this.#addCommitment(
				commitment,
				speakers.first + speakers.numberOf(commitment.actor),
				paragraphs,
			);
		this.#length += units.length;
		return number;
	}

	/** The segment's memory, for `segmentIn`. The builder is done then. */
	build(): ArrayBuffer {
		const lists = this.#lists;
		lists.textStart.push(this.#length);
		lists.recordStart.push(this.#recordLength);
		lists.speakerStart.push(lists.speakerName.length);
		lists.statementStart.push(lists.statementSpeaker.length);
		lists.commitmentStart.push(lists.commitmentSpeaker.length);
		lists.spanOfStatement.push(lists.spanStart.length);

		const text = new Uint16Array(this.#length);
		const words = new Uint8Array((this.#length >>> 3) + 1);
		for (const [article, units] of this.#texts.entries()) {
			const start = lists.textStart[article] ?? 0;
			text.set(units, start);
			for (const word of this.#words[article] ?? []) {
				const at = start + word;
				words[at >>> 3] = (words[at >>> 3] ?? 0) | (1 << (at & 7));
			}
		}
		const grams = gramsOf(text);
		const table: StringTable = {
			strings: [...this.#strings.keys()],
			sounds: [...this.#sounds],
		};
		return joinColumns({
			text,
			words,
			gramKeys: grams.keys,
			gramStarts: grams.starts,
			gramPlaces: grams.places,
			gramGaps: grams.gaps,
			records: Buffer.concat(this.#records),
			strings: new TextEncoder().encode(JSON.stringify(table)),
			day: new Int32Array(lists.day),
			...Object.fromEntries(
				wide.map((name) => [name, new Uint32Array(lists[name])]),
			),
			...Object.fromEntries(
				narrow.map((name) => [name, new Uint8Array(lists[name])]),
			),
		});
	}

	#string(text: string | null): number {
		if (text === null) return NO_STRING;
		const known = this.#strings.get(text);
		if (known !== undefined) return known;
		const number = this.#strings.size;
		this.#strings.set(text, number);
		return number;
	}

	/**
	 * Keeps how a name sounds, which takes too long to work out for all of them when somebody types. What is a person's name
	 * anywhere is read as one, whatever else it was taken for before.
	 */
	#sound(name: string, kind: "person" | "other"): void {
		const number = this.#string(name);
		if (
			this.#readAsNames.has(number) ||
			(kind === "other" && this.#sounds.has(number))
		)
			return;
		// Surnames are known in one script: 單霽翔 is Shan as 单霁翔 is.
		this.#sounds.set(number, soundOf(plain(name), kind).syllables.join(" "));
		if (kind === "person") this.#readAsNames.add(number);
	}

	/** Numbers the speakers of the article being added, each once, from 0. */
	#speakers(): {
		first: number;
		numberOf: (speaker: Speaker) => number;
	} {
		const lists = this.#lists;
		const first = lists.speakerName.length;
		lists.speakerStart.push(first);
		const numbers = new Map<string, number>();
		/** Extraction gives the same speaker as the same record; one that was unpacked is told by what it says. */
		const met = new Map<Speaker, number>();
		const numberOf = (speaker: Speaker): number => {
			const before = met.get(speaker);
			if (before !== undefined) return before;
			const number = numberByContent(speaker);
			met.set(speaker, number);
			return number;
		};
		const numberByContent = (speaker: Speaker): number => {
			const { id, name, kind, titles, organisation, place } = speaker;
			const key = JSON.stringify([id, name, kind, titles, organisation, place]);
			const known = numbers.get(key);
			if (known !== undefined) return known;
			const number = numbers.size;
			numbers.set(key, number);
			lists.speakerId.push(this.#string(id));
			lists.speakerName.push(this.#string(name));
			lists.speakerKind.push(speakerKinds.indexOf(kind));
			lists.speakerTitles.push(this.#string(titles.join("\n")));
			lists.speakerOrganisation.push(this.#string(organisation));
			lists.speakerPlace.push(this.#string(place));
			if (kind === "person" || kind === "body")
				this.#sound(name, kind === "person" ? "person" : "other");
			if (organisation !== null) this.#sound(organisation, "other");
			return number;
		};
		return { first, numberOf };
	}

	#addStatement(
		{ spans, quotations, mode, cited }: Statement,
		speaker: number,
		paragraphs: readonly number[],
	): void {
		const lists = this.#lists;
		lists.statementSpeaker.push(speaker);
		lists.statementTraits.push(
			(mode !== "indirect" || quotations.length > 0
				? statementTrait.exact
				: 0) |
				(mode !== "direct" ? statementTrait.paraphrase : 0) |
				(cited ? statementTrait.cited : 0),
		);
		lists.statementLikeness.push(
			likenessOf(spans.map(({ text }) => text).join("")),
		);
		lists.spanOfStatement.push(lists.spanStart.length);
		for (const span of spans) {
			const from = paragraphs[span.paragraph] ?? 0;
			lists.spanStart.push(from + span.start);
			lists.spanEnd.push(from + span.end);
		}
	}

	#addCommitment(
		commitment: Commitment,
		speaker: number,
		paragraphs: readonly number[],
	): void {
		const lists = this.#lists;
		const targets = commitment.actions.flatMap((action) => action.targets);
		lists.commitmentSpeaker.push(speaker);
		lists.commitmentAnswerable.push(this.#string(commitment.answerable));
		lists.commitmentTraits.push(
			commitmentTrait[commitment.kind] |
				(targets.length > 0 ? commitmentTrait.target : 0) |
				(targets.some(({ deadline }) => deadline !== null)
					? commitmentTrait.deadline
					: 0),
		);
		lists.commitmentLikeness.push(likenessOf(commitment.text));
		const from = paragraphs[commitment.paragraph] ?? 0;
		lists.commitmentFrom.push(from + commitment.start);
		lists.commitmentTo.push(from + commitment.end);
	}
}
