import { defineCommand } from "../src/command.ts";
import { momentIn } from "../src/language/days.ts";
import { translator } from "../src/locale.ts";
import { reply } from "../src/reply.ts";
import { heading, note } from "./answering/blocks.ts";
import { heldLine } from "./answering/footer.ts";
import { progressLine } from "./answering/progress.ts";

/** Skipped files listed; the log has them all. */
const skippedListed = 20;

/** What the archive holds, how fresh it is, and what was skipped. */
export const status = defineCommand({
	name: "status",
	options: {},
	run(_options, context) {
		const { archive, locale, zone } = context;
		const t = translator(locale);
		const summary = archive.summary();
		const { searched, skipped } = summary;
		return reply({
			outcome: "answer",
			title: t("status.title", { version: context.version }),
			lead: [t("status.lead")],
			blocks: [
				note(
					t("status.holds", {
						articles: summary.articles,
						statements: summary.statements,
						commitments: summary.commitments,
						people: summary.people,
						characters: summary.characters,
					}),
				),
				note(
					searched.from === null || searched.to === null
						? t("status.noDays")
						: t("status.days", { from: searched.from, to: searched.to }),
				),
				note(
					t("status.lastRead", {
						moment: momentIn(zone, searched.readAt),
						zone,
					}),
				),
				...(summary.keepsUp ? [] : [note(t("status.stopped"), "warning")]),
				...(searched.stale === null
					? []
					: [
							note(
								t("footer.stale", {
									last: searched.stale.last,
									silent: searched.stale.silent,
									habit: searched.stale.habit,
								}),
								"warning",
							),
						]),
				...(summary.removed > 0
					? [note(t("status.removed", { count: summary.removed }))]
					: []),
				...(searched.reading === null
					? []
					: [note(progressLine(searched.reading, locale))]),
				...(skipped.length === 0
					? [note(t("status.nothingSkipped"))]
					: [
							heading(t("status.skipped", { count: skipped.length })),
							...skipped.slice(0, skippedListed).map(({ file, line, reason }) =>
								note(
									t("status.skippedFile", {
										file,
										line: line ?? 0,
										reason: t(`skipped.${reason}`),
									}),
									"warning",
								),
							),
							...(skipped.length > skippedListed
								? [
										note(
											t("status.moreSkipped", {
												count: skipped.length - skippedListed,
											}),
										),
									]
								: []),
						]),
			],
			footer: heldLine(context, searched),
		});
	},
});
