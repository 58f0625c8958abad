import { outerMarks } from "../extraction/marks.ts";
import { plain } from "../language/plain.ts";
import type {
	Commitment,
	Corrected,
	Correction,
	ExtractedArticle,
	Mode,
	Quotation,
	Span,
	Speaker,
	Statement,
} from "../model.ts";

/** An article as corrections have it. */
export interface CorrectedArticle {
	readonly article: ExtractedArticle;
	/** Those that have changed something. */
	readonly applied: readonly Corrected[];
}

/** The rule of what people say. */
const RULE = "corrected";

/** Whether the words that a correction is about stand where they stood. */
export function isAnchored(
	{ paragraphs }: ExtractedArticle,
	{ anchors }: Pick<Correction, "anchors">,
): boolean {
	return anchors.every(
		({ paragraph, start, end, text }) =>
			paragraphs[paragraph]?.slice(start, end) === text,
	);
}

/** Applies corrections to an article, one after the other. Those whose words are no longer there are passed over. */
export function corrected(
	read: ExtractedArticle,
	corrections: readonly Correction[],
): CorrectedArticle {
	let article = read;
	const applied: Corrected[] = [];
	for (const correction of corrections) {
		if (!isAnchored(article, correction)) continue;
		const after = appliedTo(article, correction);
		if (after === null) continue;
		article = after.article;
		applied.push({
			correction,
			statement: after.statement ?? null,
			commitment: after.commitment ?? null,
		});
	}
	return { article, applied };
}

interface After {
	readonly article: ExtractedArticle;
	readonly statement?: string;
	readonly commitment?: string;
}

function appliedTo(
	article: ExtractedArticle,
	correction: Correction,
): After | null {
	const { change } = correction;
	switch (change.kind) {
		case "speaker":
			return withSpeaker(article, correction, change.speaker);
		case "words":
			return withWords(article, correction, change.spans);
		case "notSpeech":
			return withoutStatement(article, correction);
		case "notCommitment":
			return withoutCommitment(article, correction);
		case "otherPerson": {
			const statement = statementOf(article, correction);
			return statement === null
				? null
				: withSpeaker(article, correction, {
						...statement.speaker,
						id: `${statement.speaker.id.split("@")[0]}@${change.apart}`,
					});
		}
		case "samePerson":
			// Who is who across articles is not an article's to say.
			return { article };
	}
}

const shared = (one: Span, other: Span): number =>
	one.paragraph === other.paragraph
		? Math.max(
				0,
				Math.min(one.end, other.end) - Math.max(one.start, other.start),
			)
		: 0;

const sharedBy = (ones: readonly Span[], others: readonly Span[]): number =>
	ones.reduce(
		(sum, one) =>
			sum + others.reduce((more, other) => more + shared(one, other), 0),
		0,
	);

const lengthOf = (spans: readonly Span[]): number =>
	spans.reduce((sum, { start, end }) => sum + end - start, 0);

/** The statement that holds most of the anchors, and at least half of them; of equals the one of whom it was held to be. */
function statementOf(
	{ statements }: ExtractedArticle,
	{ anchors, speaker }: Correction,
): Statement | null {
	const [best] = statements
		.map((statement) => ({
			statement,
			holds: sharedBy(statement.spans, anchors),
		}))
		.filter(({ holds }) => holds * 2 >= lengthOf(anchors))
		.sort(
			(one, other) =>
				other.holds - one.holds ||
				Number(other.statement.speaker.name === speaker) -
					Number(one.statement.speaker.name === speaker),
		);
	return best?.statement ?? null;
}

const replaced = (
	statements: readonly Statement[],
	old: Statement,
	next: readonly Statement[],
): readonly Statement[] =>
	statements.flatMap((one) => (one === old ? next : [one]));

/** Gives words to a speaker; words that nobody was found to say become a statement of theirs. */
function withSpeaker(
	article: ExtractedArticle,
	correction: Correction,
	speaker: Speaker,
): After {
	const found = statementOf(article, correction);
	const statement: Statement =
		found === null
			? {
					id: idOf(article, correction.anchors),
					speaker,
					cue: null,
					cited: false,
					rule: RULE,
					because: [],
					spans: correction.anchors,
					...wordsIn(article, correction.anchors),
				}
			: { ...found, speaker, rule: RULE, because: [] };
	return {
		statement: statement.id,
		article: {
			...article,
			statements:
				found === null
					? inPrint([...article.statements, statement])
					: replaced(article.statements, found, [statement]),
			commitments: article.commitments.map((commitment) =>
				found !== null && commitment.statement === found.id
					? withActor(commitment, found.speaker, speaker)
					: commitment,
			),
		},
	};
}

/** What a speaker was answerable for is the other one's; for what place or body is no longer known where the speaker told it. */
function withActor(
	commitment: Commitment,
	before: Speaker,
	actor: Speaker,
): Commitment {
	if (commitment.actor.id !== before.id) return commitment;
	const told = [before.place, before.organisation, before.name];
	return {
		...commitment,
		actor,
		answerable: told.includes(commitment.answerable)
			? (actor.place ?? actor.organisation)
			: commitment.answerable,
	};
}

/** Gives a statement other words of the article. */
function withWords(
	article: ExtractedArticle,
	correction: Correction,
	spans: readonly Span[],
): After | null {
	const found = statementOf(article, correction);
	const stand = spans.every(
		({ paragraph, start, end, text }) =>
			article.paragraphs[paragraph]?.slice(start, end) === text,
	);
	if (found === null || !stand) return null;
	const statement: Statement = {
		...found,
		rule: RULE,
		spans,
		...wordsIn(article, spans, found.quotations),
	};
	return {
		statement: statement.id,
		article: {
			...article,
			statements: replaced(article.statements, found, [statement]),
		},
	};
}

/** Takes a statement away, with what was promised in it. */
function withoutStatement(
	article: ExtractedArticle,
	correction: Correction,
): After | null {
	const found = statementOf(article, correction);
	return found === null
		? null
		: {
				article: {
					...article,
					statements: replaced(article.statements, found, []),
					commitments: article.commitments.filter(
						({ statement }) => statement !== found.id,
					),
				},
			};
}

function withoutCommitment(
	article: ExtractedArticle,
	{ anchors }: Correction,
): After | null {
	const left = article.commitments.filter(
		(commitment) => sharedBy([commitment], anchors) * 2 < lengthOf(anchors),
	);
	return left.length === article.commitments.length
		? null
		: { article: { ...article, commitments: left } };
}

/** What of some spans stands in quotation marks, and how they may be used. */
function wordsIn(
	{ paragraphs }: ExtractedArticle,
	spans: readonly Span[],
	known: readonly Quotation[] = [],
): { readonly mode: Mode; readonly quotations: readonly Quotation[] } {
	const quotations = spans.flatMap((span): Quotation[] => {
		const text = paragraphs[span.paragraph] ?? "";
		const before = known.filter((quotation) => shared(quotation, span) > 0);
		if (before.length > 0) return before.map((one) => within(text, one, span));
		return outerMarks(plain(text))
			.map(({ start, end, open }) => ({
				paragraph: span.paragraph,
				start: start + 1,
				end: open ? end : end - 1,
				text: "",
			}))
			.filter((marked) => shared(marked, span) > 0)
			.map((marked) => within(text, marked, span));
	});
	const quoted = sharedBy(quotations, spans);
	const letters = (text: string): number =>
		text.replace(/[^\p{L}\p{N}]/gu, "").length;
	const all = spans.reduce((sum, { text }) => sum + letters(text), 0);
	const inMarks = quotations.reduce((sum, { text }) => sum + letters(text), 0);
	return {
		quotations,
		mode: quoted === 0 ? "indirect" : inMarks >= all ? "direct" : "mixed",
	};
}

/** As much of a quotation as lies in a span. */
function within(text: string, quotation: Quotation, span: Span): Quotation {
	const start = Math.max(quotation.start, span.start);
	const end = Math.min(quotation.end, span.end);
	return { ...quotation, start, end, text: text.slice(start, end) };
}

const inPrint = (statements: readonly Statement[]): readonly Statement[] =>
	[...statements].sort((one, other) => {
		const [a, b] = [one.spans[0], other.spans[0]];
		return a === undefined || b === undefined
			? 0
			: a.paragraph - b.paragraph || a.start - b.start;
	});

/** As extraction names statements, and never one that is there already. */
function idOf(
	{ id, statements }: ExtractedArticle,
	[first]: readonly Span[],
): string {
	const own = `${id}#p${first?.paragraph ?? 0}.${first?.start ?? 0}`;
	const taken = new Set(statements.map((statement) => statement.id));
	if (!taken.has(own)) return own;
	for (let number = 2; ; number++)
		if (!taken.has(`${own}-${number}`)) return `${own}-${number}`;
}
