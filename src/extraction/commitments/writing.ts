import type { Extent } from "../../language/sentences.ts";
import type { Commitment } from "../../model.ts";
import { actionsIn } from "../actions.ts";
import { deadlinesIn } from "../deadlines.ts";
import type { Paragraph } from "../layout.ts";
import { themesOf } from "../themes.ts";

/** Whose article it is. */
export interface Issue {
	readonly articleId: string;
	/** Its day, `YYYY-MM-DD`: what 今年 is counted from. */
	readonly date: string | null;
	readonly headline: string;
}

/** A stretch that commits somebody: its clauses that are to be done, in the sentence they stand in. */
export interface Stretch extends Extent {
	readonly parts: readonly Extent[];
	readonly sentenceStart: number;
}

/** Writes a commitment down: its words, its actions clause by clause, their targets, its themes. */
export function writeCommitment(
	{ articleId, date }: Issue,
	paragraph: Paragraph,
	{ start, end, parts, sentenceStart }: Stretch,
	rest: Pick<
		Commitment,
		"kind" | "actor" | "answerable" | "addressee" | "statement"
	>,
): Commitment {
	const deadlines = deadlinesIn(
		paragraph.plain.slice(sentenceStart, end),
		date,
	).map((deadline) => ({
		...deadline,
		start: deadline.start + sentenceStart,
		end: deadline.end + sentenceStart,
	}));
	return {
		id: `${articleId}#c${paragraph.index}.${start}${rest.kind === "pledge" ? "" : `-${rest.kind}`}`,
		...rest,
		paragraph: paragraph.index,
		start,
		end,
		text: paragraph.text.slice(start, end),
		themes: themesOf(paragraph.plain.slice(start, end)),
		actions: actionsIn(paragraph, parts, deadlines),
	};
}
