import type {
	Article,
	CommitmentKind,
	DateBasis,
	ExtractedArticle,
	HeadlinePart,
	HeadlineSpan,
	Mode,
	Restriction,
	Span,
	Speaker,
	Target,
} from "../model.ts";
import type { PieceKind, Stream } from "./stream.ts";

/**
 * What is kept of an article besides its text and its speakers: short rows of numbers and names, as JSON. Words that
 * stand in the text are kept as their place in it. `unpack` gives back exactly what `pack` got.
 */

export type Place = readonly [paragraph: number, start: number, end: number];
export type HeadlinePlace = readonly [
	part: HeadlinePart,
	start: number,
	end: number,
];
export type QuotationRow = readonly [...Place, speaker?: number];
export type StatementRow<Where, Quoted> = readonly [
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
export type TargetRow = readonly [
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
export type CommitmentRow = readonly [
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

/** In the order of their numbers in a record. */
export const pieceKinds = [
	"kicker",
	"main",
	"subhead",
	"heading",
	"paragraph",
	"caption",
	"byline",
] as const satisfies readonly PieceKind[];

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
	/** Three numbers for each, in print order: its place in `pieceKinds`, where it begins in the text, its length. */
	readonly pieces: readonly number[];
	readonly headings: readonly number[];
	readonly notes: readonly (readonly [...Place, likely: string])[];
}

/** What is said and promised in it. */
export interface PackedRows {
	readonly statements: readonly StatementRow<Place, QuotationRow>[];
	readonly headline: readonly StatementRow<HeadlinePlace, HeadlinePlace>[];
	readonly commitments: readonly CommitmentRow[];
}

/** One article's record: lines of JSON, of which most hits need only the first, and the others one of the next. */
export interface PackedRecord {
	readonly head: PackedHead;
	readonly rows: PackedRows;
}

/** A record as bytes. */
export const encode = ({ head, rows }: PackedRecord): Uint8Array =>
	Buffer.from(
		[head, rows.statements, rows.headline, rows.commitments]
			.map((line) => JSON.stringify(line))
			.join("\n"),
	);

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
		pieces: stream.pieces.flatMap(({ kind, start, end }) => [
			pieceKinds.indexOf(kind),
			start,
			end - start,
		]),
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
