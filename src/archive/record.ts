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
import type { Piece, PieceKind, Stream } from "./stream.ts";

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

/** One article's record, as JSON has it. */
export interface PackedRecord {
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
	readonly statements: readonly StatementRow<Place, QuotationRow>[];
	readonly headline: readonly StatementRow<HeadlinePlace, HeadlinePlace>[];
	readonly commitments: readonly CommitmentRow[];
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
	return {
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

/**
 * @param text - the article's text as it was laid out
 * @param speakerOf - the speaker of a number
 */
export function unpack(
	record: PackedRecord,
	text: string,
	speakerOf: (number: number) => Speaker,
): ExtractedArticle {
	const pieces = piecesOf(record, text);
	const one = (kind: PieceKind): string | null =>
		pieces.find((piece) => piece.kind === kind)?.text ?? null;
	const all = (kind: PieceKind): string[] =>
		pieces.filter((piece) => piece.kind === kind).map(({ text }) => text);
	const headline = {
		kicker: one("kicker"),
		main: one("main"),
		subhead: one("subhead"),
	};
	const paragraphs = all("paragraph");
	const span = ([paragraph, start, end]: readonly [
		...Place,
		...unknown[],
	]): Span => ({
		paragraph,
		start,
		end,
		text: (paragraphs[paragraph] ?? "").slice(start, end),
	});
	const headlineSpan = ([part, start, end]: HeadlinePlace): HeadlineSpan => ({
		part,
		start,
		end,
		text: (headline[part] ?? "").slice(start, end),
	});
	const headings = all("heading");
	const [file, newspaper, origin, printed, page, url] = record.source;
	return {
		id: record.id,
		source: { file, newspaper, origin, printed, page, url },
		headline,
		byline: record.byline,
		column: record.column,
		genre: record.genre,
		date: record.date,
		dateBasis: record.basis,
		paragraphs,
		headings: record.headings.map((before, index) => ({
			before,
			text: headings[index] ?? "",
		})),
		captions: all("caption"),
		...(record.restriction === undefined
			? {}
			: {
					restriction: {
						release: record.restriction[0],
						guild: record.restriction[1],
					},
				}),
		notes: record.notes.map(
			(note): MisprintNote => ({
				kind: "misprint",
				...span(note),
				likely: note[3],
			}),
		),
		statements: record.statements.map(
			(row): Statement => ({
				...statementHead(row, speakerOf),
				because: row[6].map(span),
				spans: row[7].map(span),
				quotations: row[8].map((quotation): Quotation => {
					const speaker = quotation[3];
					return speaker === undefined
						? span(quotation)
						: { ...span(quotation), speaker: speakerOf(speaker) };
				}),
			}),
		),
		headlineStatements: record.headline.map(
			(row): HeadlineStatement => ({
				...statementHead(row, speakerOf),
				because: row[6].map(headlineSpan),
				spans: row[7].map(headlineSpan),
				quotations: row[8].map(headlineSpan),
			}),
		),
		commitments: record.commitments.map((row): Commitment => {
			const [id, paragraph, start, end, actor, ...rest] = row;
			const [answerable, addressee, kind, statement, themes, actions] = rest;
			return {
				id,
				...span([paragraph, start, end]),
				actor: speakerOf(actor),
				answerable,
				addressee,
				kind,
				statement,
				themes,
				actions: actions.map(
					([from, to, strength, targets]): Action => ({
						text: (paragraphs[paragraph] ?? "").slice(from, to),
						start: from,
						end: to,
						strength,
						targets: targets.map(unpackTarget),
					}),
				),
			};
		}),
	};
}

function statementHead(
	[id, speaker, cue, mode, cited, rule]: StatementRow<unknown, unknown>,
	speakerOf: (number: number) => Speaker,
) {
	return {
		id,
		speaker: speakerOf(speaker),
		cue,
		mode,
		cited: cited === 1,
		rule,
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

/** The pieces of an article's text, as they were laid out. */
export function piecesOf(
	record: PackedRecord,
	text: string,
): (Piece & { readonly text: string })[] {
	const met: Partial<Record<PieceKind, number>> = {};
	return record.pieces.map(([kind, start, end]) => {
		const index = met[kind] ?? 0;
		met[kind] = index + 1;
		return { kind, index, start, end, text: text.slice(start, end) };
	});
}
