import type { Anchoring } from "../../src/archive/answers.ts";
import type { Context } from "../../src/command.ts";
import { momentIn } from "../../src/language/days.ts";
import { translator } from "../../src/locale.ts";
import type { Block } from "../../src/reply.ts";
import type {
	CorrectionRecord,
	Deed,
	Proposal,
} from "../../src/state/corrections.ts";
import { heading, note } from "../answering/blocks.ts";
import { paper } from "../answering/pieces.ts";
import { paragraphLabel } from "../answering/statements.ts";

type Where = Pick<Context, "locale" | "zone">;

/** What is wrong and what is right instead, on one line. */
export function changeLine(
	{ change, was, right }: Pick<Proposal, "change" | "was" | "right">,
	{ locale }: Pick<Where, "locale">,
): string {
	const t = translator(locale);
	switch (change.kind) {
		case "speaker":
			return t("correction.line.speaker", { was, right: right ?? "" });
		case "words":
			return t("correction.line.words", { right: right ?? "" });
		case "notSpeech":
			return t("correction.line.notSpeech");
		case "notCommitment":
			return t("correction.line.notCommitment");
		case "otherPerson":
			return t("correction.line.otherPerson", { was, right: right ?? "" });
		case "samePerson":
			return t("correction.line.samePerson", { was, right: right ?? "" });
	}
}

/** Milliseconds in words: minutes below two hours, hours below two days, else days. */
export function lastingText(
	milliseconds: number,
	{ locale }: Pick<Where, "locale">,
): string {
	const t = translator(locale);
	const minutes = Math.max(1, Math.round(milliseconds / 60_000));
	if (minutes < 120) return t("lasting.minutes", { count: minutes });
	const hours = Math.round(minutes / 60);
	return hours < 48
		? t("lasting.hours", { count: hours })
		: t("lasting.days", { count: Math.round(hours / 24) });
}

const deedText = ({ name, at }: Deed, { zone }: Where): string =>
	`${name} ${momentIn(zone, at)}`;

/** From proposal to acceptance, milliseconds; null where it was not accepted. */
export const timeToCorrection = ({
	status,
	proposed,
	decided,
}: CorrectionRecord): number | null =>
	decided === null || status === "declined" || status === "open"
		? null
		: decided.at - proposed.at;

/** A correction, its words, who did what and when. */
export function correctionBlocks(
	record: CorrectionRecord,
	anchoring: Anchoring,
	told: {
		readonly arrived: number;
		readonly waiting: number;
		readonly failed: number;
	},
	where: Where,
): Block[] {
	const { locale } = where;
	const t = translator(locale);
	const { id, status, change, headline, anchors, about, reason } = record;
	const { proposed, decided, undone } = record;
	const time = timeToCorrection(record);
	return [
		heading(
			t("correction.heading", {
				id,
				what: t(`choice.what.${change.kind}`),
				status: t(`choice.status.${status}`),
			}),
			2,
		),
		{
			kind: "hit",
			heading: t("correction.place", {
				headline,
				paragraph: paragraphLabel(
					anchors.map(({ paragraph }) => paragraph),
					locale,
				),
			}),
			passages: [
				{
					ref: about,
					wording: "report",
					label: null,
					pieces: [paper(anchors.map(({ text }) => text).join(""))],
				},
			],
			notes: [
				changeLine(record, where),
				t("correction.reason", { reason }),
				t("correction.proposed", { by: deedText(proposed, where) }),
				...(decided === null
					? []
					: [
							t("correction.decided", {
								by: deedText(decided, where),
								status: status === "declined" ? "declined" : "accepted",
							}),
						]),
				...(time === null
					? []
					: [t("correction.time", { time: lastingText(time, where) })]),
				...(undone === null
					? []
					: [t("correction.undone", { by: deedText(undone, where) })]),
				...(told.arrived + told.waiting + told.failed === 0
					? []
					: [t("correction.told", told)]),
			],
		},
		...(status !== "accepted" || anchoring === "here"
			? []
			: [note(t(`correction.${anchoring}`), "warning")]),
	];
}
