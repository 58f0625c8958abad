import type { Context } from "../../src/command.ts";
import type { BeatPart } from "../../src/digest/beat.ts";
import type { Story } from "../../src/digest/watching.ts";
import { dayIn, momentIn } from "../../src/language/days.ts";
import { type Locale, translator } from "../../src/locale.ts";
import { type Block, type Reply, reply } from "../../src/reply.ts";
import type { Watch } from "../../src/state/watches.ts";
import { actionRows } from "../answering/actions.ts";
import { note } from "../answering/blocks.ts";
import { apartBlocks, sourcesOf } from "../answering/commitmentBlocks.ts";
import { heldLine } from "../answering/footer.ts";
import { statementBlocks } from "../answering/statements.ts";
import { askButton, shortened } from "../asking/again.ts";
import { partLabel } from "../setting/beatParts.ts";
import { watchedText } from "../setting/watchLines.ts";

/** What is told of a watch. */
export interface AlertAsked {
	readonly watch: Watch;
	/** One, or several gathered. */
	readonly stories: readonly Story[];
	/** Of a beat: which of its parts were met. */
	readonly parts: readonly BeatPart[];
}

type Where = Pick<Context, "archive" | "locale" | "zone" | "now">;

/** Statements shown in one alert. */
const shownAtMost = 40;

/** Words that are marked where they stand. */
const wordsOf = ({ watch, parts }: AlertAsked): string[] => {
	const { kind, value } = watch.target;
	if (kind === "topic") return value.split(/\s+/u);
	if (kind === "phrase") return [value];
	return parts.flatMap((part) =>
		part.kind === "topic" ? part.value.split(/\s+/u) : [],
	);
};

/** How many of the hits stand in articles that do not print the watched office for who speaks: others around them do. */
function printedElsewhere(
	{ watch, stories }: AlertAsked,
	{ archive }: Where,
): number {
	const isPrinted = archive.printsOffice(watch.target.value);
	return stories
		.flatMap(({ statements, commitments }) => [
			...statements.map(({ statement }) => statement.speaker),
			...commitments.map(({ commitment }) => commitment.actor),
		])
		.filter((one) => !isPrinted(one)).length;
}

/** Why it is told, in words. */
const because = (asked: AlertAsked, where: Where): string => {
	const { watch, parts } = asked;
	const t = translator(where.locale);
	const { kind } = watch.target;
	const elsewhere = kind === "office" ? printedElsewhere(asked, where) : 0;
	if (elsewhere > 0)
		return t("alert.because", {
			reason: t("alert.reason.holder", {
				label: watch.label,
				count: elsewhere,
			}),
		});
	return t("alert.because", {
		reason:
			kind === "beat"
				? t("alert.reason.beat", {
						label: watch.label,
						parts: parts
							.map((part) =>
								t("understood.pair", {
									name: t(`option.${part.kind}.name`),
									value: partLabel(part, where),
								}),
							)
							.join(t("list.semicolon")),
					})
				: t(`alert.reason.${kind}`, { label: watch.label }),
	});
};

const neighbour = (watch: Watch, locale: Locale) => {
	const t = translator(locale);
	const { kind, value } = watch.target;
	const label = shortened(watch.label, 40);
	switch (kind) {
		case "speaker":
		case "district":
		case "beat":
			return [
				askButton(t("ask.quotesOf", { place: label }), "quotes", {
					[kind]: value,
				}),
			];
		case "phrase":
		case "topic":
			return [
				askButton(t("ask.topic", { phrase: label }), "quotes", {
					topic: value,
				}),
			];
		case "office":
			return [askButton(t("ask.who"), "who", { name: value })];
		case "organisation":
			return [];
	}
};

/** What was said of what somebody watches, and why they are told. */
export function alertReply(asked: AlertAsked, where: Where): Reply {
	const { archive, locale, zone } = where;
	const t = translator(locale);
	const { watch, stories } = asked;
	const statements = stories.flatMap((story) => story.statements);
	const rows = actionRows(stories.flatMap((story) => story.commitments));
	const shown = statements.slice(0, shownAtMost);
	const left = statements.length - shown.length;
	const sources = sourcesOf(
		rows.map(({ hit }) => hit.article),
		locale,
	);
	const blocks: Block[] = [
		...statementBlocks(shown, {
			locale,
			words: wordsOf(asked),
			withSpeaker: true,
		}),
		...(left > 0 ? [note(t("alert.more", { count: left }))] : []),
		...apartBlocks(
			rows.slice(0, shownAtMost),
			t("alert.commitments", { count: rows.length }),
			sources,
			locale,
		),
	];
	return reply({
		outcome: "answer",
		title: t("alert.title", {
			label: watch.label,
			counts: [
				...(statements.length > 0
					? [t("alert.count.statements", { count: statements.length })]
					: []),
				...(rows.length > 0
					? [t("alert.count.commitments", { count: rows.length })]
					: []),
			].join(t("list.comma")),
		}),
		lead: [
			because(asked, where),
			t("alert.set", {
				what: watchedText(watch, where),
				day: dayIn(zone, watch.since),
			}),
			...(watch.pace === "daily" || stories.length > 1
				? [
						t("alert.gathered", {
							moment: momentIn(zone, watch.ran),
							stories: stories.length,
						}),
					]
				: []),
			...(rows.length > 0 ? [t("commitments.wordings")] : []),
		],
		blocks,
		footer: heldLine(where, archive.summary().searched),
		hitActions: ["copy", "context", "why", "dispute", "watch"],
		asks: [
			...neighbour(watch, locale),
			askButton(t("ask.watches"), "watch list", {}),
		],
		postable: false,
	});
}

/** That something came for a watch which cannot be told: a fault of ours, found in the log by the watch's id. */
export function untoldReply(watch: Watch, where: Where): Reply {
	const { locale, zone } = where;
	const t = translator(locale);
	return reply({
		outcome: "failed",
		title: t("alert.untold.title", { label: watch.label }),
		lead: [
			t("alert.untold", { moment: momentIn(zone, watch.ran), id: watch.id }),
			t("alert.set", {
				what: watchedText(watch, where),
				day: dayIn(zone, watch.since),
			}),
		],
		asks: [
			...neighbour(watch, locale),
			askButton(t("ask.watches"), "watch list", {}),
		],
	});
}
