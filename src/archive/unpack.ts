import type {
	Action,
	Article,
	Commitment,
	ExtractedArticle,
	HeadlineSpan,
	HeadlineStatement,
	MisprintNote,
	Quotation,
	Span,
	Speaker,
	Statement,
	Target,
} from "../model.ts";
import {
	type CommitmentRow,
	type HeadlinePlace,
	type PackedHead,
	type Place,
	pieceKinds,
	type QuotationRow,
	type StatementRow,
	type TargetRow,
} from "./record.ts";
import { type RecordLines, Rows } from "./recordLines.ts";
import type { Piece, PieceKind } from "./stream.ts";

/** Reads back what `record.ts` packs. */

/** What the rows of a record are read with. */
class Words {
	readonly headline: Article["headline"];
	readonly paragraphs: readonly string[];
	readonly speakerOf: (number: number) => Speaker;

	constructor(
		headline: Article["headline"],
		paragraphs: readonly string[],
		speakerOf: (number: number) => Speaker,
	) {
		this.headline = headline;
		this.paragraphs = paragraphs;
		this.speakerOf = speakerOf;
	}

	span([paragraph, start, end]: readonly [...Place, ...unknown[]]): Span {
		return {
			paragraph,
			start,
			end,
			text: (this.paragraphs[paragraph] ?? "").slice(start, end),
		};
	}

	spans(places: readonly Place[]): readonly Span[] {
		return places.map((place) => this.span(place));
	}

	headlineSpans(places: readonly HeadlinePlace[]): readonly HeadlineSpan[] {
		return places.map(([part, start, end]) => ({
			part,
			start,
			end,
			text: (this.headline[part] ?? "").slice(start, end),
		}));
	}

	quotation(row: QuotationRow): Quotation {
		const speaker = row[3];
		return speaker === undefined
			? this.span(row)
			: { ...this.span(row), speaker: this.speakerOf(speaker) };
	}

	statement(row: StatementRow<Place, QuotationRow>): Statement {
		return {
			...this.#statementHead(row),
			because: this.spans(row[6]),
			spans: this.spans(row[7]),
			quotations: row[8].map((quotation) => this.quotation(quotation)),
		};
	}

	headlineStatement(
		row: StatementRow<HeadlinePlace, HeadlinePlace>,
	): HeadlineStatement {
		return {
			...this.#statementHead(row),
			because: this.headlineSpans(row[6]),
			spans: this.headlineSpans(row[7]),
			quotations: this.headlineSpans(row[8]),
		};
	}

	commitment(row: CommitmentRow): Commitment {
		const [id, paragraph, start, end, actor, ...rest] = row;
		const [answerable, addressee, kind, statement, themes, actions] = rest;
		return {
			id,
			...this.span([paragraph, start, end]),
			actor: this.speakerOf(actor),
			answerable,
			addressee,
			kind,
			statement,
			themes,
			actions: actions.map(
				([from, to, strength, targets]): Action => ({
					text: (this.paragraphs[paragraph] ?? "").slice(from, to),
					start: from,
					end: to,
					strength,
					targets: targets.map(unpackTarget),
				}),
			),
		};
	}

	#statementHead([id, speaker, cue, mode, cited, rule]: StatementRow<
		unknown,
		unknown
	>) {
		return {
			id,
			speaker: this.speakerOf(speaker),
			cue,
			mode,
			cited: cited === 1,
			rule,
		};
	}
}

/** An article with the pieces of its text, as `layOut` has them. */
export interface Unpacked {
	readonly article: ExtractedArticle;
	readonly pieces: readonly Piece[];
	/** One of its statements, or of its commitments, without making the others; undefined where there is none of that number. */
	statement(number: number): Statement | undefined;
	commitment(number: number): Commitment | undefined;
}

/**
 * What was packed. Its statements and commitments are made when they are first asked for: of most hits one is shown, or none.
 *
 * @param text - the article's text as it was laid out
 * @param speakerOf - the speaker of a number
 */
export function unpack(
	lines: RecordLines,
	text: string,
	speakerOf: (number: number) => Speaker,
): Unpacked {
	const head = lines.head();
	const pieces = piecesOf(head, text);
	const texts = textsOf(pieces);
	const headline = {
		kicker: texts.kicker[0] ?? null,
		main: texts.main[0] ?? null,
		subhead: texts.subhead[0] ?? null,
	};
	const paragraphs = texts.paragraph;
	const words = new Words(headline, paragraphs, speakerOf);
	const statements = new Rows(
		() => lines.statements(),
		(row) => words.statement(row),
	);
	const headlineStatements = new Rows(
		() => lines.headline(),
		(row) => words.headlineStatement(row),
	);
	const commitments = new Rows(
		() => lines.commitments(),
		(row) => words.commitment(row),
	);
	const [file, newspaper, origin, printed, page, url] = head.source;
	const article: ExtractedArticle = {
		id: head.id,
		source: { file, newspaper, origin, printed, page, url },
		headline,
		byline: head.byline,
		column: head.column,
		genre: head.genre,
		date: head.date,
		dateBasis: head.basis,
		paragraphs,
		headings: head.headings.map((before, index) => ({
			before,
			text: texts.heading[index] ?? "",
		})),
		captions: texts.caption,
		...(head.restriction === undefined
			? {}
			: {
					restriction: {
						release: head.restriction[0],
						guild: head.restriction[1],
					},
				}),
		notes: head.notes.map(
			(note): MisprintNote => ({
				kind: "misprint",
				...words.span(note),
				likely: note[3],
			}),
		),
		get statements() {
			return statements.all;
		},
		get headlineStatements() {
			return headlineStatements.all;
		},
		get commitments() {
			return commitments.all;
		},
	};
	return {
		article,
		pieces,
		statement: (number) => statements.at(number),
		commitment: (number) => commitments.at(number),
	};
}

const unpackTarget = ([
	text,
	value,
	min,
	max,
	unit,
	deadline,
]: TargetRow): Target => ({
	text,
	value,
	min,
	max,
	unit,
	deadline: deadline && {
		text: deadline[0],
		from: deadline[1],
		to: deadline[2],
	},
});

function piecesOf(head: PackedHead, text: string): readonly Piece[] {
	const pieces: Piece[] = [];
	const met = pieceKinds.map(() => 0);
	for (let at = 0; at < head.pieces.length; at += 3) {
		const number = head.pieces[at] ?? 0;
		const start = head.pieces[at + 1] ?? 0;
		const end = start + (head.pieces[at + 2] ?? 0);
		const index = met[number] ?? 0;
		met[number] = index + 1;
		const kind = pieceKinds[number] ?? "paragraph";
		pieces.push({ kind, index, start, end, text: text.slice(start, end) });
	}
	return pieces;
}

/** The texts of an article's pieces, by kind, in print order. */
function textsOf(
	pieces: readonly Piece[],
): Readonly<Record<PieceKind, readonly string[]>> {
	const texts: Record<PieceKind, string[]> = {
		kicker: [],
		main: [],
		subhead: [],
		heading: [],
		paragraph: [],
		caption: [],
		byline: [],
	};
	for (const { kind, text } of pieces) texts[kind].push(text);
	return texts;
}
