import type { CommitmentHit, StatementHit } from "../archive/answers.ts";
import type { Span } from "../model.ts";
import { isEcho } from "./echo.ts";

/** The words shown for somebody: a stretch of one paragraph, exact or told again. */
export interface Line {
	readonly hit: StatementHit;
	/** The commitment whose action the words are, or null. */
	readonly commitment: CommitmentHit | null;
	readonly span: Span;
	/** Whether the words stand in quotation marks as somebody's own. */
	readonly exact: boolean;
}

/** What a line is chosen by. */
interface Candidate extends Line {
	readonly merits: readonly boolean[];
}

/** Letters of a stretch that may stand for a whole statement; a longer sentence is shown by a clause of it. */
const LONGEST = 60;
const SHORTEST = 8;

/** 12个, 百亿级, 三成, 第一 is none. */
const number =
	/\d|(?<!第)[一二三四五六七八九十百千万亿两]+(?:个|项|家|条|座|公里|亩|吨|人|户|倍|成|级|元|%|以上)|百分之/u;

/**
 * The best line of somebody's statements on a topic. Exact words come before paraphrase, a number before none, words
 * that hold the topic before others, an action before talk, what is printed first before the rest; an echo of the leader's formula comes
 * last of all.
 *
 * @param statements - of one speaker, in print order; not empty
 * @param commitments - what the same speaker commits to there
 */
export function bestLine(
	statements: readonly StatementHit[],
	commitments: readonly CommitmentHit[],
	topic: string,
): Line | null {
	let best: Candidate | null = null;
	for (const candidate of statements.flatMap((hit) =>
		candidatesIn(hit, commitments, topic),
	))
		if (best === null || isBetter(candidate, best)) best = candidate;
	if (best === null) return null;
	const { hit, commitment, span, exact } = best;
	return { hit, commitment, span, exact };
}

function isBetter(one: Candidate, other: Candidate): boolean {
	for (const [index, merit] of one.merits.entries())
		if (merit !== other.merits[index]) return merit;
	return false;
}

function* stretchesOf(
	hit: StatementHit,
	commitments: readonly CommitmentHit[],
): Generator<Omit<Line, "hit">> {
	const { statement, article } = hit;
	for (const span of statement.quotations)
		if (span.speaker === undefined)
			yield { commitment: null, span, exact: true };
	for (const commitment of commitments) {
		const { statement: of, paragraph, actions } = commitment.commitment;
		if (of !== statement.id) continue;
		for (const { text, start, end } of actions)
			yield {
				commitment,
				span: { paragraph, start, end, text },
				exact: false,
			};
	}
	if (statement.mode === "direct") return;
	for (const span of statement.spans) {
		const paragraph = article.paragraphs[span.paragraph] ?? "";
		if (span.text.length <= LONGEST)
			yield { commitment: null, span, exact: false };
		else
			for (const clause of clausesIn(paragraph, span))
				yield { commitment: null, span: clause, exact: false };
	}
}

/** The clauses of a long sentence, cut at its commas and semicolons. */
function* clausesIn(paragraph: string, span: Span): Generator<Span> {
	const marks = /[^，；：。！？]+/gu;
	for (const match of span.text.matchAll(marks)) {
		if (match[0].length < SHORTEST) continue;
		const start = span.start + match.index;
		const end = start + match[0].length;
		yield {
			paragraph: span.paragraph,
			start,
			end,
			text: paragraph.slice(start, end),
		};
	}
}

function candidatesIn(
	hit: StatementHit,
	commitments: readonly CommitmentHit[],
	topic: string,
): Candidate[] {
	return [...stretchesOf(hit, commitments)].map((stretch) => ({
		hit,
		...stretch,
		merits: [
			!isEcho(stretch.span.text, hit.statement.speaker.name),
			stretch.exact,
			number.test(stretch.span.text),
			stretch.span.text.includes(topic),
			stretch.commitment !== null,
		],
	}));
}
