import type { Article, Commitment, Speaker, Statement } from "../model.ts";
import { answerableOf } from "./answerable.ts";
import { authorityOf } from "./authority.ts";
import { narratedCommitments } from "./commitments/narrated.ts";
import { committedIn } from "./commitments/spoken.ts";
import { writeCommitment } from "./commitments/writing.ts";
import { isMedium } from "./kinds.ts";
import type { Paragraph } from "./layout.ts";
import type { SpeakerBook } from "./speakerBook.ts";

/** What is known of the whole article. */
export interface CommitmentSetting {
	/** Whether it reports talks between states, where a leader asks and does not order. */
	readonly talks: boolean;
	readonly speakers: SpeakerBook;
}

/** Finds what people, bodies and documents commit themselves or others to: in their words, and in the paper's own. */
export function commitmentsOf(
	article: Pick<Article, "id" | "date" | "genre">,
	paragraphs: readonly Paragraph[],
	statements: readonly Statement[],
	setting: CommitmentSetting,
): Commitment[] {
	const issue = { articleId: article.id, date: article.date };
	const found = statements.flatMap((statement, index) =>
		spokenCommitments(
			issue,
			paragraphs,
			statement,
			statements[index - 1] ?? null,
			setting,
		),
	);
	if (article.genre !== "commentary")
		found.push(
			...narratedCommitments(issue, paragraphs, statements, setting.speakers),
		);
	const unique = new Map(
		found.map((each) => [
			`${each.paragraph}.${each.start}.${each.kind}.${each.actor.id}`,
			each,
		]),
	);
	return [...unique.values()].sort(
		(a, b) => a.paragraph - b.paragraph || a.start - b.start,
	);
}

function spokenCommitments(
	issue: Parameters<typeof writeCommitment>[0],
	paragraphs: readonly Paragraph[],
	statement: Statement,
	before: Statement | null,
	{ talks, speakers }: CommitmentSetting,
): Commitment[] {
	const { speaker } = statement;
	const authority = authorityOf(statement, talks);
	const relayed = speaker.kind === "body" && isMedium(speaker.name);
	let last: Commitment["kind"] | null = null;
	return statement.spans.flatMap((span, index) => {
		const paragraph = paragraphs[span.paragraph];
		if (!paragraph) return [];
		const committed = committedIn(paragraph, span, {
			statement,
			authority,
			last,
			first: index === 0,
		});
		last = committed[0]?.kind ?? null;
		return committed.map(({ kind, subject, ...stretch }) => {
			const named = subject
				? paragraph.text.slice(subject.start, subject.end)
				: null;
			const actor: Speaker =
				relayed && subject
					? speakers.speakerOf({
							kind: "body",
							name: (named ?? "").replace(/\s/gu, ""),
							person: null,
							phrase: { paragraph: paragraph.index, ...subject },
						})
					: speaker;
			return writeCommitment(
				issue,
				paragraph,
				{ ...stretch, sentenceStart: span.start },
				{
					kind,
					actor,
					answerable:
						kind === "directive" ? null : answerableOf(speaker, named),
					addressee: kind === "directive" ? named : null,
					statement: statement.id,
				},
			);
		});
	});
}
