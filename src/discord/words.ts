import { type Piece, plainText } from "../reply.ts";
import { codeBlock, escaped, visible } from "./escape.ts";
import { graphemeEnds } from "./graphemes.ts";

/** How words stand on a page. */
export type Style = "quote" | "plain" | "quiet" | "bold" | "headline" | "code";

const eachLine = (text: string, line: (line: string) => string): string =>
	text.split("\n").map(line).join("\n");

const bold = (text: string): string =>
	eachLine(text, (line) => (line.trim() === "" ? line : `**${line}**`));

/** Neighbouring matches as one: `**甲****乙**` would not be bold. */
function joined(pieces: readonly Piece[]): Piece[] {
	const result: Piece[] = [];
	for (const piece of pieces) {
		const last = result.at(-1);
		if (
			last?.by === "paper" &&
			piece.by === "paper" &&
			last.match === piece.match
		)
			result[result.length - 1] = { ...last, text: last.text + piece.text };
		else result.push(piece);
	}
	return result;
}

const inline = (pieces: readonly Piece[]): string =>
	joined(pieces)
		.map((piece) => {
			if (piece.by === "us") return `［${escaped(piece.text)}］`;
			const text = escaped(piece.text);
			return piece.match ? bold(text) : text;
		})
		.join("");

/**
 * Words as Discord's markdown: the paper's escaped, what was found in bold, ours in ［ ］.
 * @param before - markdown that stands on the words' first line
 * @param after - markdown that stands on their last line
 */
export function markdown(
	pieces: readonly Piece[],
	style: Style,
	before = "",
	after = "",
): string {
	if (style === "code") return codeBlock(plainText(pieces));
	const text = before + inline(pieces) + after;
	switch (style) {
		case "quote":
			return eachLine(text, (line) => `> ${line}`);
		case "quiet":
			return eachLine(text, (line) =>
				line.trim() === "" ? line : `-# ${line}`,
			);
		case "headline":
			return eachLine(text, (line) =>
				line.trim() === "" ? line : `### ${line}`,
			);
		case "bold":
			return bold(text);
		case "plain":
			return text;
	}
}

/** Words of ours, to be laid out like any. */
export function ours(text: string): Piece[] {
	return [{ by: "paper", text, match: false }];
}

/** The pieces between two offsets into their texts put together; what is ours counts one unit and is never cut. */
function slice(pieces: readonly Piece[], start: number, end: number): Piece[] {
	const result: Piece[] = [];
	let at = 0;
	for (const piece of pieces) {
		const length = piece.by === "us" ? 1 : piece.text.length;
		const from = Math.max(start - at, 0);
		const to = Math.min(end - at, length);
		if (from < to)
			result.push(
				piece.by === "us"
					? piece
					: { ...piece, text: piece.text.slice(from, to) },
			);
		at += length;
	}
	return result;
}

/** Offsets where the pieces may be cut, and whether a sentence or a clause ends there. */
function cutPoints(
	pieces: readonly Piece[],
): { at: number; after: "sentence" | "clause" | "word" }[] {
	const text = pieces
		.map((piece) => (piece.by === "us" ? "\ufffc" : piece.text))
		.join("");
	return graphemeEnds(text).map((at) => {
		const before = text.slice(Math.max(at - 2, 0), at);
		if (/[。！？!?\n][”’」』）]?$/u.test(before))
			return { at, after: "sentence" };
		if (/[；，、;,]$/u.test(before)) return { at, after: "clause" };
		return { at, after: "word" };
	});
}

/** A single character of more units than a page has (letters under heaps of accents) is cut where it must be. */
const anyPoint = (length: number) =>
	Array.from({ length: length + 1 }, (_, at) => ({
		at,
		after: "word" as const,
	}));

/**
 * Cuts words in two: as much as fits first, then the rest. It is cut after a sentence where one ends in the second half
 * of what fits, else after a clause, else between two characters; both parts put together are the words again.
 *
 * @param length - the units a part would take on the page
 * @param room - units there are
 */
export function cutWords(
	pieces: readonly Piece[],
	length: (part: readonly Piece[]) => number,
	room: number,
): [Piece[], Piece[]] {
	const clean = pieces.map((piece) => ({
		...piece,
		text: visible(piece.text),
	}));
	const total = clean.reduce(
		(sum, piece) => sum + (piece.by === "us" ? 1 : piece.text.length),
		0,
	);
	const fitting = (points: readonly { at: number }[]): number => {
		let low = 0;
		let high = points.length - 1;
		while (low < high) {
			const middle = Math.ceil((low + high) / 2);
			const at = points[middle]?.at ?? 0;
			if (length(slice(clean, 0, at)) <= room) low = middle;
			else high = middle - 1;
		}
		return low;
	};
	let points: readonly ReturnType<typeof cutPoints>[number][] =
		cutPoints(clean);
	let last = fitting(points);
	if (last === 0) {
		points = anyPoint(total);
		last = Math.max(fitting(points), 1);
	}
	const most = points[last]?.at ?? total;
	const half = points.filter(({ at }) => at > most / 2 && at <= most);
	const cut =
		most === total
			? total
			: (half.findLast(({ after }) => after === "sentence")?.at ??
				half.findLast(({ after }) => after === "clause")?.at ??
				most);
	return [slice(clean, 0, cut), slice(clean, cut, total)];
}
