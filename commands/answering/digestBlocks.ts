import type { DigestAction, DigestSpeech } from "../../src/digest/digest.ts";
import type { Line as BestLine } from "../../src/digest/line.ts";
import { type Locale, translator } from "../../src/locale.ts";
import type { Article, Span } from "../../src/model.ts";
import type {
	Block,
	HeadingBlock,
	HitRef,
	Line,
	Passage,
} from "../../src/reply.ts";
import { type ActionRow, actionLine } from "./actions.ts";
import type { Sources } from "./commitmentBlocks.ts";
import { answerableOf } from "./groups.ts";
import { shownAnswerable, shownName } from "./names.ts";
import { inMarks } from "./passages.ts";
import { paper } from "./pieces.ts";
import { paragraphLabel } from "./statements.ts";

const late = (mark: string | null): string[] => (mark === null ? [] : [mark]);

/** A digest's action as a row of an answer. */
export const rowOf = ({ hit, action }: DigestAction): ActionRow => ({
	hit,
	action,
	index: Math.max(hit.commitment.actions.indexOf(action), 0),
});

/** How lines and headings are shown. */
export interface Shown {
	readonly sources: Sources;
	readonly locale: Locale;
	/** Of the headings. */
	readonly level: HeadingBlock["level"];
	/** What marks an article that comes late; null where it does not. */
	lateness(article: Article): string | null;
}

/** A commitment with a number: the words, number and deadline, then who answers for it and who said so. */
export const numberedLine = (
	one: DigestAction,
	{ sources, locale, lateness }: Omit<Shown, "level">,
): Line => {
	const t = translator(locale);
	const row = rowOf(one);
	const { actor, kind } = one.hit.commitment;
	const line = actionLine(
		row,
		{ source: sources.numberOf(one.hit.article), lead: null },
		locale,
	);
	const answerable = answerableOf(row);
	const who = [
		shownAnswerable(answerable, locale),
		...(answerable === actor.name
			? []
			: [shownName(actor.name, actor.kind, locale)]),
	].join(" · ");
	return {
		...line,
		tail: [
			...(one.isNew ? [t("digest.new")] : []),
			...(kind === "pledge" ? [] : [t(`choice.kind.${kind}`)]),
			who,
			...line.tail,
			...late(lateness(one.hit.article)),
		],
	};
};

/** What the words of a line are: a quotation, an action, or part of a statement. */
const refOf = ({ hit, commitment, span, exact }: BestLine): HitRef => {
	const { id, quotations } = hit.statement;
	const isSpan = (one: Pick<Span, "start" | "end">): boolean =>
		one.start === span.start && one.end === span.end;
	const quotation = quotations.findIndex(
		(one) => one.paragraph === span.paragraph && isSpan(one),
	);
	if (exact && quotation >= 0)
		return { kind: "quotation", id: `${id}/${quotation}` };
	const action =
		commitment?.commitment.actions.findIndex((one) => isSpan(one)) ?? -1;
	return commitment !== null && action >= 0
		? { kind: "commitment", id: `${commitment.commitment.id}/${action}` }
		: { kind: "statement", id };
};

/** Somebody's best line on a topic, exact or told again, and where it stands. */
const topicLine = (
	shown: BestLine,
	{ sources, locale, lateness }: Shown,
): Line => {
	const t = translator(locale);
	const { hit, commitment, span, exact } = shown;
	const { speaker } = hit.statement;
	const paragraph = paragraphLabel([span.paragraph], locale);
	const source = sources.numberOf(hit.article);
	const wording = exact
		? t("digest.exact")
		: commitment?.commitment.kind === "proposal"
			? t("digest.proposal")
			: t("digest.paraphrase");
	const passage: Passage = {
		ref: refOf(shown),
		wording: exact ? "exact" : "paraphrase",
		label: wording,
		pieces: exact ? inMarks(hit.article, span) : [paper(span.text)],
	};
	return {
		kind: "line",
		lead: shownName(speaker.name, speaker.kind, locale),
		passage,
		tail: [
			source === null
				? paragraph
				: t("commitments.place", { source, paragraph }),
			...late(lateness(hit.article)),
		],
	};
};

/** What is said on a topic is headed by its name; what is said on none, as the rest. */
export const speechHeading = (
	speech: DigestSpeech,
	phrase: string | null,
	locale: Locale,
): string => {
	const t = translator(locale);
	const { articles, people, groups } = speech;
	return t("digest.topic", {
		phrase: phrase ?? t("digest.rest"),
		articles,
		people,
		groups,
	});
};

/** Who says what on a topic, and who else does. @param phrase - its name; null for what has none */
export const speechBlocks = (
	speech: DigestSpeech,
	phrase: string | null,
	shown: Shown,
): Block[] => {
	const { locale, level } = shown;
	const t = translator(locale);
	return [
		{
			kind: "heading",
			level,
			text: speechHeading(speech, phrase, locale),
		},
		...speech.lines.map((line) => topicLine(line, shown)),
		...(speech.others.length > 0
			? [
					{
						kind: "note",
						tone: "quiet",
						text: t("digest.others", {
							names: speech.others
								.map(({ entry, name, statements }) =>
									t("digest.other", {
										name: shownName(
											name,
											speech.statements.find((hit) => hit.entry === entry)
												?.statement.speaker.kind ?? "unnamed",
											locale,
										),
										count: statements,
									}),
								)
								.join(t("list.separator")),
						}),
					} as const,
				]
			: []),
	];
};
