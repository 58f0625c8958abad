import { dayIn } from "../../src/language/days.ts";
import { type Locale, translator } from "../../src/locale.ts";
import { type Reply, reply } from "../../src/reply.ts";
import type { CorrectionRecord } from "../../src/state/corrections.ts";
import type { Notice } from "../../src/state/notices.ts";
import { changeLine } from "../correcting/words.ts";
import { paper } from "./pieces.ts";
import { paragraphLabel } from "./statements.ts";

/** What a notice is called: the same for a correction and a step, whoever is told. */
export const noticeMark = (
	{ correction, kind }: Pick<Notice, "correction" | "kind">,
	locale: Locale,
): string => translator(locale)("notice.footer", { id: correction, kind });

/** 更正: what was shown here in the last days was wrong, or was right after all. */
export function noticeReply(
	notice: Pick<Notice, "correction" | "kind" | "sentAt" | "user">,
	record: CorrectionRecord,
	{ locale, zone }: { readonly locale: Locale; readonly zone: string },
): Reply {
	const t = translator(locale);
	const { headline, anchors, speaker, reason } = record;
	return reply({
		outcome: "answer",
		title: t(`notice.${notice.kind}`, { headline }),
		lead: [
			t("notice.sent", {
				day: dayIn(zone, notice.sentAt),
				place: notice.user === null ? "here" : "direct",
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
					notice.kind === "corrected"
						? [
								changeLine(record, { locale }),
								t("correction.reason", { reason }),
							]
						: [t("notice.stands", { line: changeLine(record, { locale }) })],
			},
		],
		footer: noticeMark(notice, locale),
		postable: false,
	});
}
