import { dayIn } from "../../src/language/days.ts";
import { type Locale, translator } from "../../src/locale.ts";
import { type Reply, reply } from "../../src/reply.ts";
import type { CorrectionRecord } from "../../src/state/corrections.ts";
import type { Notice } from "../../src/state/notice.ts";
import { askButton } from "../asking/again.ts";
import { changeLine } from "../correcting/words.ts";
import { paper } from "./pieces.ts";
import { paragraphLabel } from "./statements.ts";

/** What is told, and whether somebody is told it directly. */
export type Told = Pick<Notice, "step" | "sentAt"> & {
	readonly direct: boolean;
};

/** 更正: what was shown here in the last days was wrong, or was right after all. */
export function noticeReply(
	{ step, sentAt, direct }: Told,
	record: CorrectionRecord,
	{ locale, zone }: { readonly locale: Locale; readonly zone: string },
): Reply {
	const t = translator(locale);
	const { id, guild, article, headline, anchors, speaker, reason } = record;
	return reply({
		outcome: "answer",
		title: t(`notice.${step}`, { headline }),
		lead: [
			t("notice.sent", {
				day: dayIn(zone, sentAt),
				place: direct ? "direct" : "here",
			}),
		],
		blocks: [
			{
				kind: "hit",
				heading: t("notice.place", {
					speaker: speaker ?? "",
					paragraph: paragraphLabel(
						anchors.map(({ paragraph }) => paragraph),
						locale,
					),
				}),
				passages: [
					{
						ref: null,
						wording: "report",
						label: null,
						pieces: [paper(anchors.map(({ text }) => text).join(""))],
					},
				],
				notes:
					step === "corrected"
						? [
								changeLine(record, { locale }),
								t("correction.reason", { reason }),
							]
						: [t("notice.stands", { line: changeLine(record, { locale }) })],
			},
		],
		footer: t("notice.footer", { id, kind: step }),
		asks: [
			// A server's corrections can be asked for in that server alone.
			...(direct || guild === null
				? []
				: [askButton(t("ask.correction", { id }), "corrections", { id })]),
			askButton(t("ask.article", { headline }), "article", { article }),
		],
		postable: false,
	});
}
