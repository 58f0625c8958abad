import { type Context, defineCommand } from "../src/command.ts";
import { translator } from "../src/locale.ts";
import { type AskButton, type ReplyFile, reply } from "../src/reply.ts";
import type {
	CorrectionRecord,
	CorrectionStatus,
} from "../src/state/corrections.ts";
import { askButton } from "./asking/again.ts";
import { hasCorrections, longestId, recordAsked } from "./correcting/asked.ts";
import { exportLines } from "./correcting/exported.ts";
import {
	correctionBlocks,
	lastingText,
	timeToCorrection,
} from "./correcting/words.ts";

const statuses = [
	"open",
	"accepted",
	"declined",
	"undone",
] as const satisfies readonly CorrectionStatus[];

/** Corrections shown at once, newest first. */
const shownAtMost = 40;
/** Corrections that buttons act on. */
const actedOn = 4;

const median = (values: readonly number[]): number | null => {
	const sorted = [...values].sort((one, other) => one - other);
	return sorted[Math.floor((sorted.length - 1) / 2)] ?? null;
};

/** What an editor may do with a correction. */
const buttonsFor = (
	{ id, status }: CorrectionRecord,
	{ locale }: Context,
): AskButton[] => {
	const t = translator(locale);
	const button = (what: "accept" | "decline" | "undo"): AskButton =>
		askButton(t(`correction.button.${what}`, { id }), `correction ${what}`, {
			id,
		});
	if (status === "open") return [button("accept"), button("decline")];
	return status === "accepted" ? [button("undo")] : [];
};

const fileOf = (
	records: readonly CorrectionRecord[],
	context: Context,
): ReplyFile => ({
	name: "corrections.jsonl",
	type: "application/jsonl",
	bytes: new TextEncoder().encode(exportLines(records, context.archive)),
	alt: null,
});

/** What people have corrected, with who, when and how fast. */
export const corrections = defineCommand({
	name: "corrections",
	options: {
		status: { type: "text", choices: statuses },
		id: { type: "text", maxLength: longestId },
		export: { type: "flag" },
	},
	run(options, context) {
		const { state, archive, asker, locale } = context;
		const t = translator(locale);
		// Whoever runs the place has those of every server.
		if (!hasCorrections(context))
			return reply({
				outcome: "empty",
				title: t("corrections.none"),
				lead: [t("corrections.perServer")],
			});
		const records = (
			options.id === undefined
				? state.corrections.list(asker.guild)
				: [recordAsked(options.id, context)]
		).filter(
			({ status }) => options.status === undefined || status === options.status,
		);
		const time = median(
			records.flatMap((record) => timeToCorrection(record) ?? []),
		);
		if (records.length === 0)
			return reply({
				outcome: "empty",
				title: t("corrections.none"),
				lead: [t("corrections.how")],
			});
		const shown = records.slice(0, shownAtMost);
		return reply({
			outcome: "answer",
			title: t("corrections.title", {
				total: records.length,
				counts: statuses
					.flatMap((status) => {
						const count = records.filter((one) => one.status === status).length;
						return count === 0
							? []
							: [
									t("corrections.count", {
										status: t(`choice.status.${status}`),
										count,
									}),
								];
					})
					.join(t("list.separator")),
			}),
			lead: [
				...(time === null
					? []
					: [t("corrections.time", { time: lastingText(time, context) })]),
				...(records.length > shown.length
					? [
							t("corrections.more", {
								shown: shown.length,
								total: records.length,
							}),
						]
					: []),
			],
			blocks: shown.flatMap((record) =>
				correctionBlocks(
					record,
					archive.anchoring(record),
					state.notices.countsOf(record.id),
					context,
				),
			),
			hitActions: ["context", "why"],
			asks: asker.editor
				? shown
						.filter(({ status }) => status === "open" || status === "accepted")
						.slice(0, actedOn)
						.flatMap((record) => buttonsFor(record, context))
				: [],
			files: options.export === true ? [fileOf(records, context)] : [],
		});
	},
});
