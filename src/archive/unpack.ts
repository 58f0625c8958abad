import type {
	Action,
	Article,
	Commitment,
	DateBasis,
	ExtractedArticle,
	Headline,
	HeadlineSpan,
	HeadlineStatement,
	MisprintNote,
	Quotation,
	Restriction,
	SectionHeading,
	Source,
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

/** What was said and promised in an article. */
interface Extracted {
	readonly statements: Rows<StatementRow<Place, QuotationRow>, Statement>;
	readonly headlineStatements: Rows<
		StatementRow<HeadlinePlace, HeadlinePlace>,
		HeadlineStatement
	>;
	readonly commitments: Rows<CommitmentRow, Commitment>;
}

/**
 * An article whose statements and commitments are made when they are first asked for. They are its own properties, which a copy
 * takes along, by accessors that all articles share: those of a literal are made for each one on the old heap, and what they
 * hold outlives it there until all memory is gone through.
 */
class HeldArticle implements ExtractedArticle {
	readonly id: string;
	readonly source: Source;
	readonly headline: Headline;
	readonly byline: readonly string[];
	readonly column: string | null;
	readonly genre: Article["genre"];
	readonly date: string | null;
	readonly dateBasis: DateBasis | null;
	readonly paragraphs: readonly string[];
	readonly headings: readonly SectionHeading[];
	readonly captions: readonly string[];
	readonly notes: readonly MisprintNote[];
	declare readonly restriction?: Restriction;
	declare readonly statements: readonly Statement[];
	declare readonly headlineStatements: readonly HeadlineStatement[];
	declare readonly commitments: readonly Commitment[];
	readonly #extracted: Extracted;

	static #reading(name: keyof Extracted) {
		return {
			get(this: HeldArticle) {
				return this.#extracted[name].all;
			},
			enumerable: true,
			configurable: true,
		};
	}

	static readonly #accessors = {
		statements: HeldArticle.#reading("statements"),
		headlineStatements: HeldArticle.#reading("headlineStatements"),
		commitments: HeldArticle.#reading("commitments"),
	};

	constructor(
		head: PackedHead,
		texts: Readonly<Record<PieceKind, readonly string[]>>,
		words: Words,
		extracted: Extracted,
	) {
		const [file, newspaper, origin, printed, page, url] = head.source;
		this.id = head.id;
		this.source = { file, newspaper, origin, printed, page, url };
		this.headline = words.headline;
		this.byline = head.byline;
		this.column = head.column;
		this.genre = head.genre;
		this.date = head.date;
		this.dateBasis = head.basis;
		this.paragraphs = words.paragraphs;
		this.headings = head.headings.map((before, index) => ({
			before,
			text: texts.heading[index] ?? "",
		}));
		this.captions = texts.caption;
		this.notes = head.notes.map((note) => ({
			kind: "misprint",
			...words.span(note),
			likely: note[3],
		}));
		if (head.restriction !== undefined) {
			const [release, guild] = head.restriction;
			this.restriction = { release, guild };
		}
		this.#extracted = extracted;
		const { statements, headlineStatements, commitments } =
			HeldArticle.#accessors;
		Object.defineProperty(this, "statements", statements);
		Object.defineProperty(this, "headlineStatements", headlineStatements);
		Object.defineProperty(this, "commitments", commitments);
	}
}

/** An article with the pieces of its text, as `layOut` has them. */
export class Unpacked {
	readonly article: ExtractedArticle;
	readonly pieces: readonly Piece[];
	readonly #extracted: Extracted;

	private constructor(
		article: ExtractedArticle,
		pieces: readonly Piece[],
		extracted: Extracted,
	) {
		this.article = article;
		this.pieces = pieces;
		this.#extracted = extracted;
	}

	/**
	 * What was packed. Its statements and commitments are made when they are first asked for: of most hits one is shown, or none.
	 *
	 * @param text - the article's text as it was laid out
	 * @param speakerOf - the speaker of a number
	 */
	static of(
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
		const words = new Words(headline, texts.paragraph, speakerOf);
		const extracted = {
			statements: new Rows(
				() => lines.statements(),
				(row) => words.statement(row),
			),
			headlineStatements: new Rows(
				() => lines.headline(),
				(row) => words.headlineStatement(row),
			),
			commitments: new Rows(
				() => lines.commitments(),
				(row) => words.commitment(row),
			),
		};
		return new Unpacked(
			new HeldArticle(head, texts, words, extracted),
			pieces,
			extracted,
		);
	}

	/** The same with its article shown otherwise. */
	showing(article: ExtractedArticle): Unpacked {
		return new Unpacked(article, this.pieces, this.#extracted);
	}

	/** One of its statements without making the others; undefined where there is none of that number. */
	statement(number: number): Statement | undefined {
		return this.#extracted.statements.at(number);
	}

	/** One of its commitments, in the same way. */
	commitment(number: number): Commitment | undefined {
		return this.#extracted.commitments.at(number);
	}
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
