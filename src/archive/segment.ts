import type { ExtractedArticle, Speaker, SpeakerKind } from "../model.ts";
import { type Column, type Columns, columnsIn } from "./columns.ts";
import { type Grams, gramsIn } from "./grams.ts";
import { RecordLines } from "./recordLines.ts";
import { Unpacked } from "./unpack.ts";

/**
 * A part of the archive: some thousand articles, or the few that came today, in columns of numbers that never change.
 * Articles, speakers, statements and commitments are numbered from 0 in the order they were added; text offsets are
 * UTF-16 units into the segment's whole text.
 */
export interface Segment {
	/** The columns as they are moved and stored. */
	readonly buffer: ArrayBuffer;
	readonly articles: number;

	readonly text: Uint16Array;
	readonly grams: Grams;
	/** One bit for each unit of the text: whether a word begins there. */
	readonly words: Uint8Array;

	/** By article; one more for the end where it says where something begins. */
	readonly textStart: Uint32Array;
	/** Where the main headline stands, or what stands in its place. */
	readonly headlineFrom: Uint32Array;
	readonly headlineTo: Uint32Array;
	readonly bodyStart: Uint32Array;
	readonly tailStart: Uint32Array;
	/** Days since 1970-01-01, or `NO_DAY`. */
	readonly day: Int32Array;
	/** Id, file and paper, as strings' numbers. */
	readonly articleId: Uint32Array;
	readonly articleFile: Uint32Array;
	readonly paper: Uint32Array;
	/** From when on everybody may see it, seconds since the epoch: `RELEASED` for always, `UNRELEASED` for not yet. */
	readonly release: Uint32Array;
	/** The only server it belongs to, as a string's number; `NO_STRING` for all. */
	readonly guild: Uint32Array;
	/** Two for each article: what tells whether it was read before. */
	readonly articleHash: Uint32Array;
	/** Which of its file's articles of that id. */
	readonly articleTurn: Uint32Array;
	readonly sketch: Uint32Array;
	readonly recordStart: Uint32Array;
	readonly records: Uint8Array;
	readonly speakerStart: Uint32Array;
	readonly statementStart: Uint32Array;
	readonly commitmentStart: Uint32Array;

	/** By speaker of an article, as strings' numbers; `NO_STRING` for null. */
	readonly speakerId: Uint32Array;
	readonly speakerName: Uint32Array;
	readonly speakerKind: Uint8Array;
	/** Titles, each in a line. */
	readonly speakerTitles: Uint32Array;
	readonly speakerOrganisation: Uint32Array;
	readonly speakerPlace: Uint32Array;

	/** By statement. */
	readonly statementSpeaker: Uint32Array;
	readonly statementTraits: Uint8Array;
	readonly statementLikeness: Uint32Array;
	readonly spanOfStatement: Uint32Array;
	readonly spanStart: Uint32Array;
	readonly spanEnd: Uint32Array;

	/** By commitment. */
	readonly commitmentSpeaker: Uint32Array;
	readonly commitmentAnswerable: Uint32Array;
	readonly commitmentTraits: Uint8Array;
	readonly commitmentLikeness: Uint32Array;
	readonly commitmentFrom: Uint32Array;
	readonly commitmentTo: Uint32Array;

	/** Every name, title and paper, once. */
	readonly strings: readonly string[];
	/** How the names of people and bodies sound, by string: `yuan jia jun`. */
	readonly sounds: ReadonlyMap<number, string>;
}

export const NO_DAY = -0x80000000;
export const NO_STRING = 0xffffffff;
export const RELEASED = 0;
export const UNRELEASED = 0xffffffff;

/** What a statement is, as bits. */
export const statementTrait = {
	/** Some of it stands in quotation marks. */
	exact: 1,
	/** Some of it does not. */
	paraphrase: 2,
	cited: 4,
} as const;

/** What a commitment is, as bits. */
export const commitmentTrait = {
	pledge: 1,
	directive: 2,
	proposal: 4,
	/** It has a number, a deadline. */
	target: 8,
	deadline: 16,
} as const;

/** In the order of their numbers in a segment. */
export const speakerKinds = [
	"person",
	"body",
	"collective",
	"unnamed",
	"document",
] as const satisfies readonly SpeakerKind[];

/**
 * Reads a segment.
 *
 * @throws RangeError or SyntaxError where the memory is none
 */
export function segmentIn(buffer: ArrayBuffer): Segment {
	const columns = columnsIn(buffer);
	const u8 = (name: string): Uint8Array => column(columns, name, Uint8Array);
	const u16 = (name: string): Uint16Array => column(columns, name, Uint16Array);
	const u32 = (name: string): Uint32Array => column(columns, name, Uint32Array);
	const day = column(columns, "day", Int32Array);
	const { strings, sounds } = readStrings(u8("strings"));
	return {
		buffer,
		articles: day.length,
		text: u16("text"),
		grams: gramsIn(
			u32("gramKeys"),
			u32("gramStarts"),
			u8("gramPlaces"),
			u32("gramGaps"),
		),
		words: u8("words"),
		textStart: u32("textStart"),
		headlineFrom: u32("headlineFrom"),
		headlineTo: u32("headlineTo"),
		bodyStart: u32("bodyStart"),
		tailStart: u32("tailStart"),
		day,
		articleId: u32("articleId"),
		articleFile: u32("articleFile"),
		articleHash: u32("articleHash"),
		articleTurn: u32("articleTurn"),
		paper: u32("paper"),
		release: u32("release"),
		guild: u32("guild"),
		sketch: u32("sketch"),
		recordStart: u32("recordStart"),
		records: u8("records"),
		speakerStart: u32("speakerStart"),
		statementStart: u32("statementStart"),
		commitmentStart: u32("commitmentStart"),
		speakerId: u32("speakerId"),
		speakerName: u32("speakerName"),
		speakerKind: u8("speakerKind"),
		speakerTitles: u32("speakerTitles"),
		speakerOrganisation: u32("speakerOrganisation"),
		speakerPlace: u32("speakerPlace"),
		statementSpeaker: u32("statementSpeaker"),
		statementTraits: u8("statementTraits"),
		statementLikeness: u32("statementLikeness"),
		spanOfStatement: u32("spanOfStatement"),
		spanStart: u32("spanStart"),
		spanEnd: u32("spanEnd"),
		commitmentSpeaker: u32("commitmentSpeaker"),
		commitmentAnswerable: u32("commitmentAnswerable"),
		commitmentTraits: u8("commitmentTraits"),
		commitmentLikeness: u32("commitmentLikeness"),
		commitmentFrom: u32("commitmentFrom"),
		commitmentTo: u32("commitmentTo"),
		strings,
		sounds,
	};
}

function column<T extends Column>(
	columns: Columns,
	name: string,
	kind: abstract new (...args: never[]) => T,
): T {
	const found = columns[name];
	if (!(found instanceof kind)) throw new RangeError(`no column ${name}`);
	return found;
}

/** The strings of a segment, as it keeps them. */
export interface StringTable {
	readonly strings: readonly string[];
	readonly sounds: readonly (readonly [string: number, sound: string])[];
}

function readStrings(bytes: Uint8Array): {
	strings: readonly string[];
	sounds: ReadonlyMap<number, string>;
} {
	const table: StringTable = JSON.parse(new TextDecoder().decode(bytes));
	return { strings: table.strings, sounds: new Map(table.sounds) };
}

/** The string of a number, or null. */
export function stringAt(segment: Segment, number: number): string | null {
	return segment.strings[number] ?? null;
}

/** A stretch of a segment's text as a string. */
export function textBetween(
	segment: Segment,
	start: number,
	end: number,
): string {
	const { buffer, byteOffset } = segment.text;
	return Buffer.from(
		buffer,
		byteOffset + start * 2,
		Math.max(0, end - start) * 2,
	).toString("utf16le");
}

/** The article whose text holds a place. */
export function articleHolding(
	{ textStart, articles }: Segment,
	place: number,
): number {
	let low = 0;
	let high = articles - 1;
	while (low < high) {
		const middle = (low + high + 1) >>> 1;
		if ((textStart[middle] ?? 0) <= place) low = middle;
		else high = middle - 1;
	}
	return low;
}

/** A speaker of a segment. */
export function speakerAt(segment: Segment, number: number): Speaker {
	const titles = stringAt(segment, segment.speakerTitles[number] ?? NO_STRING);
	return {
		id: stringAt(segment, segment.speakerId[number] ?? NO_STRING) ?? "",
		name: stringAt(segment, segment.speakerName[number] ?? NO_STRING) ?? "",
		kind: speakerKinds[segment.speakerKind[number] ?? 0] ?? "unnamed",
		titles: titles === null || titles === "" ? [] : titles.split("\n"),
		organisation: stringAt(
			segment,
			segment.speakerOrganisation[number] ?? NO_STRING,
		),
		place: stringAt(segment, segment.speakerPlace[number] ?? NO_STRING),
	};
}

/** The record of an article, as bytes. */
function recordAt(segment: Segment, article: number): Buffer {
	const { buffer, byteOffset } = segment.records;
	const start = segment.recordStart[article] ?? 0;
	const end = segment.recordStart[article + 1] ?? start;
	return Buffer.from(buffer, byteOffset + start, end - start);
}

/** An article of a segment, as it was added. */
export const articleAt = (
	segment: Segment,
	article: number,
): ExtractedArticle => laidOutAt(segment, article).article;

/** The same with the pieces of its text. */
export function laidOutAt(segment: Segment, article: number): Unpacked {
	const firstSpeaker = segment.speakerStart[article] ?? 0;
	return Unpacked.of(
		new RecordLines(recordAt(segment, article)),
		textBetween(
			segment,
			segment.textStart[article] ?? 0,
			segment.textStart[article + 1] ?? 0,
		),
		(number) => speakerAt(segment, firstSpeaker + number),
	);
}
