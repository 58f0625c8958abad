import type { Whereabouts } from "../archive/answers.ts";
import { layOut, type Piece, type Stream } from "../archive/stream.ts";
import { outerMarks } from "../extraction/marks.ts";
import { plain } from "../language/plain.ts";
import { type Extent, sentencesOf } from "../language/sentences.ts";
import type { ExtractedArticle, Quotation, Span, Statement } from "../model.ts";
import { matchOf } from "./speakers.ts";
import { unitsOf } from "./units.ts";
import type { Claim, Place, Stretch } from "./verdict.ts";

/** Whom a draft names, and in which words. */
type Claimed = Pick<Claim, "speaker" | "within">;

const streams = new WeakMap<ExtractedArticle, Stream>();

/** An article's text as it is laid out, once. */
export function streamOf(article: ExtractedArticle): Stream {
	let stream = streams.get(article);
	if (stream === undefined) {
		stream = layOut(article);
		streams.set(article, stream);
	}
	return stream;
}

const partOf = (kind: Piece["kind"]): Place["part"] =>
	kind === "paragraph"
		? "body"
		: kind === "heading" || kind === "caption" || kind === "byline"
			? kind
			: "headline";

/**
 * What stands at a stretch of an article: whose words, in marks or not.
 *
 * @param claimed - whom the draft names: of several who say it together, that one
 */
export function placeAt(
	where: Whereabouts,
	start: number,
	end: number,
	claimed: Claimed,
): Place | null {
	const { article } = where;
	const { pieces, text } = streamOf(article);
	const touched = pieces.filter(
		(piece) => piece.start < end && start < piece.end,
	);
	const [first] = touched;
	if (first === undefined) return null;
	const stretches = touched.map(
		(piece): Stretch => ({
			paragraph: piece.kind === "paragraph" ? piece.index : -1,
			of: text.slice(piece.start, piece.end),
			at: piece.start,
			start: Math.max(start, piece.start) - piece.start,
			end: Math.min(end, piece.end) - piece.start,
		}),
	);
	const statement = statementAt(article, stretches, claimed);
	const nested =
		statement?.quotations.find(
			(quotation) =>
				quotation.speaker !== undefined &&
				stretches.every((stretch) => isWithin(stretch, quotation)),
		) ?? null;
	const found: Found = {
		stretches,
		part: partOf(first.kind),
		statement,
		nested,
	};
	return {
		...found,
		where,
		start,
		end,
		whole: wholeAround(found),
		speaker: nested?.speaker ?? statement?.speaker ?? null,
		inMarks: standsInMarks(found),
	};
}

/** What a place is told by. */
type Found = Pick<Place, "stretches" | "part" | "statement" | "nested">;

const shared = (stretch: Stretch, span: Span): number =>
	stretch.paragraph === span.paragraph
		? Math.max(
				0,
				Math.min(stretch.end, span.end) - Math.max(stretch.start, span.start),
			)
		: 0;

/** Whether a stretch lies in a span, marks and spaces at its ends aside. */
function isWithin(
	stretch: Stretch,
	span: Pick<Span, "paragraph" | "start" | "end">,
): boolean {
	if (stretch.paragraph !== span.paragraph) return false;
	const bare = (from: number, to: number): boolean =>
		unitsOf(stretch.of.slice(from, to)).letters === "";
	return (
		(stretch.start >= span.start || bare(stretch.start, span.start)) &&
		(stretch.end <= span.end || bare(span.end, stretch.end))
	);
}

/** The statement that holds most of some stretches; of several that hold as much, the claimed speaker's. */
function statementAt(
	{ statements }: ExtractedArticle,
	stretches: readonly Stretch[],
	{ speaker: claimed, within }: Claimed,
): Statement | null {
	const length = stretches.reduce(
		(sum, { start, end }) => sum + end - start,
		0,
	);
	const held = statements
		.map((statement) => {
			const held = (spans: readonly Span[]): number =>
				stretches.reduce(
					(sum, stretch) =>
						spans.reduce((more, span) => more + shared(stretch, span), sum),
					0,
				);
			return {
				statement,
				holds: Math.max(held(statement.spans), held(statement.quotations)),
				isClaimed:
					claimed !== null &&
					[
						statement.speaker,
						...statement.quotations.flatMap(({ speaker }) => speaker ?? []),
					].some((speaker) => matchOf(claimed, speaker, within) === "same"),
			};
		})
		.filter(({ holds }) => holds * 2 >= length)
		.sort(
			(one, other) =>
				Number(other.isClaimed) - Number(one.isClaimed) ||
				other.holds - one.holds,
		);
	return held[0]?.statement ?? null;
}

/** The quotations of a statement that are its speaker's, or the one that is another's. */
function quotationsAt({ statement, nested }: Found): readonly Quotation[] {
	if (nested !== null) return [nested];
	return (
		statement?.quotations.filter(({ speaker }) => speaker === undefined) ?? []
	);
}

function standsInMarks(place: Found): boolean {
	const { statement, stretches } = place;
	const quotations = quotationsAt(place);
	if (statement?.mode === "direct" && quotations.length === 0) return true;
	return stretches.every(
		(stretch) =>
			quotations.some((quotation) => isWithin(stretch, quotation)) ||
			outerMarks(plain(stretch.of)).some(({ start, end }) =>
				isWithin(stretch, { paragraph: stretch.paragraph, start, end }),
			) ||
			(place.nested === null && coveredBy(stretch, quotations)),
	);
}

/** Whether a stretch runs over several quotations and only over what attributes them. */
function coveredBy(
	stretch: Stretch,
	quotations: readonly Quotation[],
): boolean {
	const touched = quotations.filter(
		(quotation) => shared(stretch, quotation) > 0,
	);
	const first = touched[0];
	const last = touched.at(-1);
	return (
		first !== undefined &&
		last !== undefined &&
		isWithin(stretch, {
			paragraph: stretch.paragraph,
			start: first.start,
			end: last.end,
		})
	);
}

/** What the words are a part of there: as much of a quotation, a statement or a paragraph as stands in the same sentences. */
function wholeAround(place: Found): Extent {
	const { stretches, part } = place;
	const first = stretches[0];
	const last = stretches.at(-1);
	if (first === undefined || last === undefined) return { start: 0, end: 0 };
	if (part !== "body")
		return { start: first.at, end: last.at + last.of.length };
	return {
		start:
			first.at + Math.min(first.start, unitAt(place, first, first.start).start),
		end: last.at + Math.max(last.end, unitAt(place, last, last.end - 1).end),
	};
}

/** The quotation or span that an offset stands in, down to the sentence. */
function unitAt(place: Found, stretch: Stretch, offset: number): Extent {
	const sentence = sentencesOf(stretch.of).find(
		({ start, end }) => start <= offset && offset < end,
	) ?? { start: 0, end: stretch.of.length };
	const { statement } = place;
	const holding = (spans: readonly Span[]): Span | undefined =>
		spans.find(
			({ paragraph, start, end }) =>
				paragraph === stretch.paragraph && start <= offset && offset < end,
		);
	const unit =
		holding(quotationsAt(place)) ??
		holding(statement?.spans ?? []) ??
		outerMarks(plain(stretch.of))
			.filter(({ start, end }) => start <= offset && offset < end)
			.map(({ start, end, open }) => ({
				start: start + 1,
				end: open ? end : end - 1,
			}))[0] ??
		sentence;
	return {
		start: Math.max(unit.start, sentence.start),
		end: Math.min(unit.end, sentence.end),
	};
}
