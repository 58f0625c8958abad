import type {
	Action,
	Article,
	Commitment,
	CommitmentKind,
	DateBasis,
	ExtractedArticle,
	HeadlinePart,
	HeadlineSpan,
	HeadlineStatement,
	MisprintNote,
	Mode,
	Quotation,
	Restriction,
	Span,
	Speaker,
	Statement,
	Target,
} from "../model.ts";
import type { PieceKind, Stream } from "./stream.ts";

/**
 * What is kept of an article besides its text and its speakers: short rows of numbers and names, as JSON. Words that
 * stand in the text are kept as their place in it. `unpack` gives back exactly what `pack` got.
 */

type Place = readonly [paragraph: number, start: number, end: number];
type HeadlinePlace = readonly [part: HeadlinePart, start: number, end: number];
type QuotationRow = readonly [...Place, speaker?: number];
type StatementRow<Where, Quoted> = readonly [
	id: string,
	speaker: number,
	cue: string | null,
	mode: Mode,
	cited: 0 | 1,
	rule: string,
	because: readonly Where[],
	spans: readonly Where[],
	quotations: readonly Quoted[],
];
type TargetRow = readonly [
	text: string,
	value: number | null,
	min: number | null,
	max: number | null,
	unit: string | null,
	deadline: readonly [string, string | null, string | null] | null,
];
type ActionRow = readonly [
	start: number,
	end: number,
	strength: string | null,
	targets: readonly TargetRow[],
];
type CommitmentRow = readonly [
	id: string,
	...Place,
	actor: number,
	answerable: string | null,
	addressee: string | null,
	kind: CommitmentKind,
	statement: string | null,
	themes: readonly string[],
	actions: readonly ActionRow[],
];

/** What an article is shown with. */
export interface PackedHead {
	readonly id: string;
	readonly source: readonly [
		file: string,
		newspaper: string | null,
		origin: string | null,
		printed: string | null,
		page: string | null,
		url: string | null,
	];
	readonly byline: readonly string[];
	readonly column: string | null;
	readonly genre: Article["genre"];
	readonly date: string | null;
	readonly basis: DateBasis | null;
	/** Absent where everybody may see it. */
	readonly restriction?: readonly [
		release: Restriction["release"],
		guild: string | null,
	];
	readonly pieces: readonly (readonly [
		PieceKind,
		start: number,
		end: number,
	])[];
	readonly headings: readonly number[];
	readonly notes: readonly (readonly [...Place, likely: string])[];
}

/** What is said and promised in it. */
export interface PackedRows {
	readonly statements: readonly StatementRow<Place, QuotationRow>[];
	readonly headline: readonly StatementRow<HeadlinePlace, HeadlinePlace>[];
	readonly commitments: readonly CommitmentRow[];
}

/** One article's record: two lines of JSON, of which most hits need only the first. */
export interface PackedRecord {
	readonly head: PackedHead;
	readonly rows: PackedRows;
}

const LINE_END = 0x0a;

/** A record as bytes. */
export const encode = ({ head, rows }: PackedRecord): Uint8Array =>
	Buffer.from(`${JSON.stringify(head)}\n${JSON.stringify(rows)}`);

/** @throws SyntaxError where the bytes are no record */
export function headIn(bytes: Buffer): PackedHead {
	return JSON.parse(bytes.toString("utf8", 0, bytes.indexOf(LINE_END)));
}

/** @throws SyntaxError where the bytes are no record */
export function rowsIn(bytes: Buffer): PackedRows {
	return JSON.parse(bytes.toString("utf8", bytes.indexOf(LINE_END) + 1));
}

/** Numbers speakers; the same speaker has the same number. */
export type NumberSpeaker = (speaker: Speaker) => number;

const place = ({ paragraph, start, end }: Omit<Span, "text">): Place => [
	paragraph,
	start,
	end,
];
const headlinePlace = ({ part, start, end }: HeadlineSpan): HeadlinePlace => [
	part,
	start,
	end,
];

/** @param stream - the article's text as laid out */
export function pack(
	article: ExtractedArticle,
	stream: Stream,
	numberOf: NumberSpeaker,
): PackedRecord {
	const { source } = article;
	const head: PackedHead = {
		id: article.id,
		source: [
			source.file,
			source.newspaper,
			source.origin,
			source.printed,
			source.page,
			source.url,
		],
		byline: article.byline,
		column: article.column,
		genre: article.genre,
		date: article.date,
		basis: article.dateBasis,
		...(article.restriction === undefined
			? {}
			: {
					restriction: [
						article.restriction.release,
						article.restriction.guild,
					] as const,
				}),
		pieces: stream.pieces.map(({ kind, start, end }) => [kind, start, end]),
		headings: article.headings.map(({ before }) => before),
		notes: article.notes.map((note) => [...place(note), note.likely]),
	};
	const rows: PackedRows = {
		statements: article.statements.map((statement) => [
			statement.id,
			numberOf(statement.speaker),
			statement.cue,
			statement.mode,
			statement.cited ? 1 : 0,
			statement.rule,
			statement.because.map(place),
			statement.spans.map(place),
			statement.quotations.map((quotation) =>
				quotation.speaker === undefined
					? place(quotation)
					: [...place(quotation), numberOf(quotation.speaker)],
			),
		]),
		headline: article.headlineStatements.map((statement) => [
			statement.id,
			numberOf(statement.speaker),
			statement.cue,
			statement.mode,
			statement.cited ? 1 : 0,
			statement.rule,
			statement.because.map(headlinePlace),
			statement.spans.map(headlinePlace),
			statement.quotations.map(headlinePlace),
		]),
		commitments: article.commitments.map((commitment) => [
			commitment.id,
			...place(commitment),
			numberOf(commitment.actor),
			commitment.answerable,
			commitment.addressee,
			commitment.kind,
			commitment.statement,
			commitment.themes,
			commitment.actions.map((action) => [
				action.start,
				action.end,
				action.strength,
				action.targets.map(packTarget),
			]),
		]),
	};
	return { head, rows };
}

const packTarget = ({ text, value, min, max, unit, deadline }: Target) =>
	[
		text,
		value,
		min,
		max,
		unit,
		deadline && [deadline.text, deadline.from, deadline.to],
	] satisfies TargetRow;

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

/**
 * What was packed. Its statements and commitments are made when they are first asked for: of most hits one is shown, or none.
 *
 * @param rowsOf - gives the record's rows
 * @param text - the article's text as it was laid out
 * @param speakerOf - the speaker of a number
 */
export function unpack(
	head: PackedHead,
	rowsOf: () => PackedRows,
	text: string,
	speakerOf: (number: number) => Speaker,
): ExtractedArticle {
	const texts = textsOf(head, text);
	const headline = {
		kicker: texts.kicker[0] ?? null,
		main: texts.main[0] ?? null,
		subhead: texts.subhead[0] ?? null,
	};
	const paragraphs = texts.paragraph;
	const words = new Words(headline, paragraphs, speakerOf);
	let read: PackedRows | undefined;
	const rows = (): PackedRows => {
		read ??= rowsOf();
		return read;
	};
	let statements: readonly Statement[] | undefined;
	let headlineStatements: readonly HeadlineStatement[] | undefined;
	let commitments: readonly Commitment[] | undefined;
	const [file, newspaper, origin, printed, page, url] = head.source;
	return {
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
			statements ??= rows().statements.map((row) => words.statement(row));
			return statements;
		},
		get headlineStatements() {
			headlineStatements ??= rows().headline.map((row) =>
				words.headlineStatement(row),
			);
			return headlineStatements;
		},
		get commitments() {
			commitments ??= rows().commitments.map((row) => words.commitment(row));
			return commitments;
		},
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

/** The texts of an article's pieces, by kind, in print order. */
function textsOf(
	head: PackedHead,
	text: string,
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
	for (const [kind, start, end] of head.pieces)
		texts[kind].push(text.slice(start, end));
	return texts;
}
