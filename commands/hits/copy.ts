import type { Context } from "../../src/command.ts";
import { type Locale, translator } from "../../src/locale.ts";
import type { Article, Speaker, Statement } from "../../src/model.ts";
import {
	type Block,
	type HitRef,
	type Passage,
	plainText,
	type Reply,
	reply,
} from "../../src/reply.ts";
import { actionLine } from "../answering/actions.ts";
import { misprintsIn } from "../answering/misprints.ts";
import { shownName } from "../answering/names.ts";
import { inMarks, statementPassages } from "../answering/passages.ts";
import { headlineOf, mendedLines } from "../answering/source.ts";
import { paragraphLabel, paragraphsOf } from "../answering/statements.ts";
import { citation } from "./citation.ts";
import { type Picked, picked } from "./find.ts";

/** Attributing words that say no more than that somebody said it; any other printed cue is told as 说. */
const plainCues = new Set(
	"说 表示 指出 强调 认为 介绍 称 提出 要求 透露 說 強調 指出 認為 介紹 稱 透露".split(
		" ",
	),
);

/** A paraphrase told again: no marks around it, and who said so by whom. */
const toldAgain = (
	speaker: Speaker,
	cue: string | null,
	text: string,
	locale: Locale,
): string =>
	translator(locale)("copy.paraphrase", {
		speaker: shownName(speaker.name, speaker.kind, locale),
		cue: cue !== null && plainCues.has(cue) ? cue : "说",
		text,
	});

const copyable = (
	passage: Passage,
	speaker: Speaker,
	cue: string | null,
	locale: Locale,
): string => {
	const text = plainText(passage.pieces);
	switch (passage.wording) {
		case "exact":
			return text;
		case "paraphrase":
			return toldAgain(speaker, cue, text, locale);
		case "report":
			return translator(locale)("copy.report", { text });
	}
};

const ofStatement = (
	article: Article,
	statement: Statement,
	quotation: number | null,
	locale: Locale,
): { readonly passage: Passage; readonly paragraphs: ReadonlySet<number> } => {
	const only = quotation === null ? undefined : statement.quotations[quotation];
	if (only !== undefined)
		return {
			passage: {
				ref: null,
				wording: "exact",
				label: null,
				pieces: inMarks(article, only),
			},
			paragraphs: new Set([only.paragraph]),
		};
	// Exact words and paraphrase: the statement as a whole is its last passage.
	const whole = statementPassages(article, statement, locale).at(-1);
	if (whole === undefined) throw new Error(`${statement.id} has no words`);
	return { passage: whole, paragraphs: paragraphsOf(statement) };
};

interface Copied {
	readonly text: string;
	readonly paragraphs: ReadonlySet<number>;
	readonly wording: Passage["wording"];
}

const copied = (
	thing: Exclude<Picked, { kind: "article" }>,
	locale: Locale,
): Copied => {
	if (thing.kind === "statement") {
		const { article, statement } = thing.hit;
		const { passage, paragraphs } = ofStatement(
			article,
			statement,
			thing.quotation,
			locale,
		);
		return {
			wording: passage.wording,
			paragraphs,
			text:
				copyable(passage, statement.speaker, statement.cue, locale) +
				citation(
					article,
					{
						speaker: statement.speaker,
						cited: statement.cited,
						paragraph: paragraphLabel(paragraphs, locale),
					},
					locale,
				),
		};
	}
	const { article, commitment } = thing.hit;
	const { passage } = actionLine(
		thing.row,
		{ source: null, lead: null },
		locale,
	);
	const paragraphs = new Set([commitment.paragraph]);
	return {
		wording: passage.wording,
		paragraphs,
		text:
			copyable(
				passage,
				commitment.actor,
				thing.statement?.cue ?? null,
				locale,
			) +
			citation(
				article,
				{
					speaker: passage.wording === "report" ? null : commitment.actor,
					cited: thing.statement?.cited ?? false,
					paragraph: paragraphLabel(paragraphs, locale),
				},
				locale,
			),
	};
};

/** Whoever takes words into a layout has to know that their paper has mended the story since. */
const mendedNotes = (article: Article, locale: Locale): Block[] =>
	mendedLines(article, locale).map((text) => ({
		kind: "note",
		tone: "warning",
		text,
	}));

/**
 * 复制引文: clean text with its source, ready for the layout. Exact words in marks; a paraphrase told again without; of an
 * article its headline and place.
 *
 * @throws UserError where the hit is there no more
 */
export function copy(ref: HitRef, context: Omit<Context, "call">): Reply {
	const { archive, locale } = context;
	const t = translator(locale);
	const thing = picked(archive, ref);
	if (thing.kind === "article") {
		const { article } = thing.answer;
		return reply({
			outcome: "answer",
			title: t("action.copy"),
			lead: [t("copy.lead.article")],
			blocks: [
				{
					kind: "copy",
					text:
						t("cite.headline", { headline: headlineOf(article) }) +
						citation(
							article,
							{ speaker: null, cited: false, paragraph: null },
							locale,
						),
				},
				...mendedNotes(article, locale),
			],
			postable: false,
		});
	}
	const { text, paragraphs, wording } = copied(thing, locale);
	return reply({
		outcome: "answer",
		title: t("action.copy"),
		lead: [t("copy.lead.words", { wording })],
		blocks: [
			{ kind: "copy", text },
			...mendedNotes(thing.hit.article, locale),
			...misprintsIn(thing.hit.article, paragraphs, locale).map(
				(note): Block => ({ kind: "note", tone: "warning", text: note }),
			),
		],
		postable: false,
	});
}
