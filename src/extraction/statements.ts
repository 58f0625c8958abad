import type { Extent } from "../language/sentences.ts";
import type { Mode, Quotation, Span, Speaker, Statement } from "../model.ts";
import { startingAt, touching } from "./extents.ts";
import type { Paragraph } from "./layout.ts";
import { isSentence, type Marked } from "./marks.ts";
import { isOwnWords } from "./ownWords.ts";
import type { Party } from "./parties.ts";
import type { SpeakerBook } from "./speakerBook.ts";
import type { Utterance, Voice } from "./voice.ts";

/** What a voice says in one sentence. */
interface Piece {
	readonly voice: Voice;
	readonly paragraph: number;
	readonly sentence: Extent;
	readonly extents: readonly Extent[];
	readonly mode: Mode;
	readonly quotations: readonly (Extent & { readonly by: Party | null })[];
	readonly opens: boolean;
}

/** Cuts utterances into sentences and joins those that one voice says in one mode into statements. */
export function assemble(
	articleId: string,
	paragraphs: readonly Paragraph[],
	utterances: readonly Utterance[],
	speakers: SpeakerBook,
): Statement[] {
	const repeated = repeatedMarks(paragraphs);
	const pieces = utterances.flatMap((utterance) => {
		const paragraph = paragraphs[utterance.paragraph];
		return paragraph ? piecesOf(paragraph, utterance, repeated) : [];
	});
	pieces.sort(
		(a, b) => a.paragraph - b.paragraph || a.sentence.start - b.sentence.start,
	);
	const groups: Piece[][] = [];
	for (const piece of pieces) {
		const group = groups.at(-1);
		const last = group?.at(-1);
		if (group && last && joins(last, piece)) group.push(piece);
		else groups.push([piece]);
	}
	return groups.flatMap((group) =>
		statementsOf(articleId, paragraphs, group, speakers),
	);
}

function joins(last: Piece, piece: Piece): boolean {
	return (
		!piece.opens &&
		last.mode === piece.mode &&
		last.voice.parties === piece.voice.parties
	);
}

/** Tells which words the article puts in marks more than once. */
function repeatedMarks(
	paragraphs: readonly Paragraph[],
): (words: string) => boolean {
	let counts: Map<string, number> | null = null;
	return (words) => {
		if (!counts) {
			counts = new Map();
			for (const { plain, marks } of paragraphs)
				for (const mark of marks) {
					const each = plain.slice(mark.start + 1, mark.end - 1);
					counts.set(each, (counts.get(each) ?? 0) + 1);
				}
		}
		return (counts.get(words) ?? 0) > 1;
	};
}

function piecesOf(
	paragraph: Paragraph,
	utterance: Utterance,
	repeated: (words: string) => boolean,
): Piece[] {
	const pieces: Piece[] = [];
	let opens = utterance.opens;
	const from = Math.min(...utterance.content.map(({ start }) => start));
	const to = Math.max(...utterance.content.map(({ end }) => end));
	for (const sentence of touching(paragraph.sentences, from, to)) {
		const inside = utterance.content
			.map((extent) => intersect(extent, sentence))
			.filter(
				(extent): extent is Extent =>
					extent !== null && hasWords(paragraph, extent),
			);
		if (inside.length === 0) continue;
		const own = ownMarks(paragraph, utterance, sentence, repeated);
		const mode = utterance.voice.turn
			? "direct"
			: modeOf(paragraph, inside, own);
		const extents = inside
			.map((extent) => trim(paragraph, extent, mode === "direct" ? own : []))
			.filter((extent) => extent.end > extent.start);
		const quotations = own
			.filter((mark) => mark.start >= sentence.start)
			.map((mark) => ({
				...withoutMarks(paragraph, mark),
				by:
					utterance.nested.find((inner) => inner.start === mark.start)?.party ??
					null,
			}))
			.filter((extent) => extent.end > extent.start);
		pieces.push({
			voice: utterance.voice,
			paragraph: paragraph.index,
			sentence,
			extents,
			mode,
			quotations,
			opens,
		});
		opens = false;
	}
	return pieces;
}

/** The marks that hold the speaker's own words and touch this sentence. */
function ownMarks(
	paragraph: Paragraph,
	utterance: Utterance,
	sentence: Extent,
	repeated: (words: string) => boolean,
): Marked[] {
	const marks = marksAt(paragraph, utterance, sentence);
	const own = marks.filter(
		(mark) =>
			utterance.content.some(
				(extent) => extent.start < mark.end && extent.end > mark.start,
			) &&
			(utterance.spoken.some((extent) => extent.start === mark.start) ||
				isOwnWords(paragraph, mark, {
					abroad: utterance.voice.abroad,
					repeated,
				}) ||
				utterance.nested.some((inner) => inner.start === mark.start)),
	);
	// 指出“……”“……”: what stands right behind somebody's words, and is a sentence like them, is theirs too.
	const theirs = new Set(own);
	for (const [index, mark] of marks.entries()) {
		const before = marks[index - 1];
		if (
			before?.end === mark.start &&
			theirs.has(before) &&
			!theirs.has(mark) &&
			isSentence(paragraph.plain, before) &&
			(isSentence(paragraph.plain, mark) || mark.end - mark.start > 7)
		)
			theirs.add(mark);
	}
	return [...theirs].sort((a, b) => a.start - b.start);
}

/** The marks of a sentence that what is said touches, and those right behind them: of a sentence of many speakers not all. */
function marksAt(
	{ marks }: Paragraph,
	{ content }: Utterance,
	sentence: Extent,
): Marked[] {
	const from = Math.min(...content.map(({ start }) => start));
	const to = Math.max(...content.map(({ end }) => end));
	const found = [
		...touching(
			marks,
			Math.max(sentence.start, from),
			Math.min(sentence.end, to),
		),
	];
	let last = found.at(-1);
	while (last) {
		const next: Marked | undefined = startingAt(marks, last.end);
		if (!next || next.start >= sentence.end) break;
		found.push(next);
		last = next;
	}
	return found;
}

function modeOf(
	paragraph: Paragraph,
	extents: readonly Extent[],
	own: readonly Extent[],
): Mode {
	let quoted = 0;
	let told = 0;
	for (const extent of extents)
		for (let at = extent.start, next = 0; at < extent.end; at++) {
			if (!isWordUnit(paragraph.plain, at)) continue;
			while ((own[next]?.end ?? Number.POSITIVE_INFINITY) <= at) next++;
			if ((own[next]?.start ?? Number.POSITIVE_INFINITY) <= at) quoted++;
			else told++;
		}
	if (quoted === 0) return "indirect";
	return told <= 1 ? "direct" : "mixed";
}

/** Whether a letter or a digit stands at a place; most are Chinese. */
function isWordUnit(text: string, at: number): boolean {
	const code = text.charCodeAt(at);
	return (
		(code >= 0x4e00 && code <= 0x9fff) || /[\p{L}\p{N}]/u.test(text[at] ?? "")
	);
}

function intersect(a: Extent, b: Extent): Extent | null {
	const start = Math.max(a.start, b.start);
	const end = Math.min(a.end, b.end);
	return start < end ? { start, end } : null;
}

const hasWords = (paragraph: Paragraph, extent: Extent): boolean =>
	/[\p{L}\p{N}]/u.test(paragraph.plain.slice(extent.start, extent.end));

/** Drops what is not content at the edges: blanks, commas of the attribution, the outer marks of direct speech. */
function trim(
	paragraph: Paragraph,
	extent: Extent,
	own: readonly Extent[],
): Extent {
	let { start, end } = extent;
	const text = paragraph.plain;
	while (start < end && /[\s，：；、]/u.test(text[start] ?? "")) start++;
	while (start < end && /\s/u.test(text[end - 1] ?? "")) end--;
	const opening = own.find((mark) => mark.start === start);
	if (opening && text[start] === "“") start++;
	const closing = own.find(
		(mark) =>
			mark.end > start &&
			mark.end <= end &&
			!hasWords(paragraph, { start: mark.end, end }),
	);
	if (closing && text[closing.end - 1] === "”") end = closing.end - 1;
	while (start < end && /[\s，、]/u.test(text[end - 1] ?? "")) end--;
	return { start, end };
}

function withoutMarks(paragraph: Paragraph, mark: Extent): Extent {
	const text = paragraph.plain;
	return {
		start: text[mark.start] === "“" ? mark.start + 1 : mark.start,
		end: text[mark.end - 1] === "”" ? mark.end - 1 : mark.end,
	};
}

const spanOf = (
	paragraphs: readonly Paragraph[],
	paragraph: number,
	{ start, end }: Extent,
): Span => ({
	paragraph,
	start,
	end,
	text: paragraphs[paragraph]?.text.slice(start, end) ?? "",
});

function statementsOf(
	articleId: string,
	paragraphs: readonly Paragraph[],
	group: readonly Piece[],
	speakers: SpeakerBook,
): Statement[] {
	const [first] = group;
	if (!first) return [];
	const spans = group.flatMap((piece) =>
		piece.extents.map((extent) => spanOf(paragraphs, piece.paragraph, extent)),
	);
	const quotations: Quotation[] = group.flatMap((piece) =>
		piece.quotations.map(({ by, ...extent }) => ({
			...spanOf(paragraphs, piece.paragraph, extent),
			...(by ? { speaker: speakers.speakerOf(by) } : {}),
		})),
	);
	const because = first.voice.because.map((ground) =>
		spanOf(paragraphs, ground.paragraph, ground),
	);
	const [head] = spans;
	if (!head) return [];
	return first.voice.parties.map((party, index): Statement => {
		const speaker: Speaker = speakers.speakerOf(party);
		return {
			id: `${articleId}#p${head.paragraph}.${head.start}${index > 0 ? `-${index + 1}` : ""}`,
			speaker,
			cue: first.voice.cue,
			mode: first.mode,
			cited: first.voice.cited,
			rule: first.voice.rule,
			because,
			spans,
			quotations,
		};
	});
}
