import { extract } from "../extraction/extract.ts";
import { isSentence, outerMarks } from "../extraction/marks.ts";
import { dayMentions } from "../language/calendar.ts";
import { plain } from "../language/plain.ts";
import { sentencesOf } from "../language/sentences.ts";
import type { Article, Span, Speaker, Statement } from "../model.ts";
import { attributedTo } from "./attributed.ts";
import { unitsOf } from "./units.ts";
import type { Claim } from "./verdict.ts";

/** Letters that words in marks need to be more than a label, and that any need to be looked for. */
const MORE_THAN_A_LABEL = 8;
const FEWEST = 4;

/** The draft as an article, for finding who says what in it. */
const asArticle = (paragraphs: readonly string[]): Article => ({
	id: "draft",
	source: {
		file: "draft",
		newspaper: null,
		origin: null,
		printed: null,
		page: null,
		url: null,
	},
	headline: { kicker: null, main: null, subhead: null },
	byline: [],
	column: null,
	genre: "news",
	date: null,
	dateBasis: null,
	paragraphs,
	headings: [],
	captions: [],
	notes: [],
});

const lettersIn = (text: string): number => unitsOf(text).letters.length;

/** What a draft says that can be checked. */
export interface Claims {
	/** In the order in which they stand. */
	readonly claims: readonly Claim[];
	/** Sentences that are nobody's words and were not checked. */
	readonly unchecked: number;
}

/**
 * Finds what is to be checked in a draft: every quotation with its speaker, every paraphrase, and longer words in marks that
 * nobody is named for. Where there are none, every sentence.
 *
 * @param paragraphs - of the draft
 */
export function claimsIn(paragraphs: readonly string[]): Claims {
	const { statements } = extract(asArticle(paragraphs));
	const claims = statements.flatMap((statement) =>
		claimsOf(statement, paragraphs),
	);
	for (const [paragraph, text] of paragraphs.entries())
		for (const mark of outerMarks(plain(text))) {
			const start = mark.start + 1;
			const end = mark.open ? mark.end : mark.end - 1;
			const words = text.slice(start, end);
			if (
				!isSentence(plain(text), mark) &&
				lettersIn(words) < MORE_THAN_A_LABEL
			)
				continue;
			if (
				!claims.some(
					(claim) =>
						claim.marked &&
						claim.paragraph === paragraph &&
						claim.start < end &&
						start < claim.end,
				)
			)
				claims.push({
					paragraph,
					start,
					end,
					text: words,
					marked: true,
					within: text,
					speaker: attributedTo(text, mark.start, mark.end),
					day: null,
				});
		}
	const sentences = paragraphs.flatMap((text, paragraph) =>
		sentencesOf(text)
			.map(({ start, end }) => ({ paragraph, start, end }))
			.filter(({ start, end }) => lettersIn(text.slice(start, end)) >= FEWEST),
	);
	const bare = sentences.filter(
		(sentence) =>
			!claims.some(
				(claim) =>
					claim.paragraph === sentence.paragraph &&
					claim.start < sentence.end &&
					sentence.start < claim.end,
			),
	);
	const checked = claims.filter(({ text }) => lettersIn(text) >= FEWEST);
	if (checked.length > 0)
		return { claims: inPrint(checked), unchecked: bare.length };
	return {
		claims: bare.map(({ paragraph, start, end }) =>
			bareClaim(paragraphs[paragraph] ?? "", paragraph, start, end),
		),
		unchecked: 0,
	};
}

const inPrint = (claims: readonly Claim[]): readonly Claim[] =>
	[...claims].sort(
		(one, other) =>
			one.paragraph - other.paragraph ||
			one.start - other.start ||
			other.end - one.end,
	);

/** A sentence that nobody says; in marks altogether it is meant as somebody's words. */
function bareClaim(
	text: string,
	paragraph: number,
	start: number,
	end: number,
): Claim {
	const [mark] = outerMarks(plain(text.slice(start, end)));
	const whole =
		mark !== undefined &&
		lettersIn(text.slice(start, start + mark.start)) === 0 &&
		lettersIn(text.slice(start + mark.end, end)) === 0;
	return whole
		? {
				paragraph,
				start: start + mark.start + 1,
				end: start + mark.end - (mark.open ? 0 : 1),
				text: text.slice(
					start + mark.start + 1,
					start + mark.end - (mark.open ? 0 : 1),
				),
				marked: true,
				within: text,
				speaker: null,
				day: null,
			}
		: {
				paragraph,
				start,
				end,
				text: text.slice(start, end),
				marked: false,
				within: text,
				speaker: null,
				day: null,
			};
}

/** The quotations of a statement, and what of it stands outside of them. */
function claimsOf(
	statement: Statement,
	paragraphs: readonly string[],
): Claim[] {
	const { speaker, quotations, spans, mode } = statement;
	const day = dayOf(statement, paragraphs);
	const claim = (
		{ paragraph, start, end, text }: Span,
		marked: boolean,
		by: Speaker,
	): Claim => ({
		paragraph,
		start,
		end,
		text,
		marked,
		within: paragraphs[paragraph] ?? "",
		speaker: by,
		day,
	});
	return [
		...quotations.map((quotation) =>
			claim(quotation, true, quotation.speaker ?? speaker),
		),
		...(mode === "direct" && quotations.length > 0
			? []
			: spans.map((span) => claim(span, false, speaker))),
	];
}

/** The day that a statement's own sentence names before it begins; none where it names several. */
function dayOf(
	{ spans, because }: Statement,
	paragraphs: readonly string[],
): string | null {
	const [first] = spans;
	if (first === undefined) return null;
	const text = paragraphs[first.paragraph] ?? "";
	const sentence = sentencesOf(text).find(
		({ start, end }) => start <= first.start && first.start < end,
	);
	const ground = because.find(({ paragraph }) => paragraph === first.paragraph);
	const from = sentence?.start ?? 0;
	const to = Math.max(first.start, ground?.end ?? 0);
	const [only, ...more] = [
		...dayMentions(text.slice(from, Math.min(to, sentence?.end ?? to))),
	];
	if (only === undefined || more.length > 0) return null;
	const two = (number: number): string => String(number).padStart(2, "0");
	const monthDay = `${two(only.month)}-${two(only.day)}`;
	return only.year === null ? monthDay : `${only.year}-${monthDay}`;
}
