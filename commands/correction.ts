import { isDeepStrictEqual } from "node:util";
import { type Command, type Context, defineCommand } from "../src/command.ts";
import { UserError } from "../src/error.ts";
import { translator } from "../src/locale.ts";
import { type Reply, reply } from "../src/reply.ts";
import type {
	CorrectionRecord,
	Deed,
	Proposal,
} from "../src/state/corrections.ts";
import { askButton } from "./asking/again.ts";
import { hasCorrections, longestId, recordAsked } from "./correcting/asked.ts";
import {
	correctionKinds,
	longestReason,
	longestRight,
} from "./correcting/kinds.ts";
import { proposalOf } from "./correcting/proposal.ts";
import { readRef } from "./correcting/ref.ts";
import { sentTo } from "./correcting/telling.ts";
import { correctionBlocks } from "./correcting/words.ts";

/** Units of a reference to a hit. */
const longestRef = 200;

const deedOf = ({ asker, now }: Context): Deed => ({
	user: asker.user,
	name: asker.name ?? asker.user,
	at: now,
});

const answer = (
	title: string,
	lead: readonly string[],
	record: CorrectionRecord,
	context: Context,
	more: Partial<Reply> = {},
): Reply =>
	reply({
		outcome: "answer",
		title,
		lead,
		blocks: correctionBlocks(
			record,
			context.archive.anchoring(record),
			context.state.notices.countsOf(record.id),
			context,
		),
		// What was done is done: another page, or another reader, asks for the correction as it stands.
		again: { command: "corrections", options: { id: record.id } },
		...more,
	});

/** Tells whoever was sent the wrong words in the last days, and gives how many places that is. */
function tell(record: CorrectionRecord, context: Context): number {
	const { state, now } = context;
	return state.notices.queue(
		record.id,
		"corrected",
		sentTo(record, context),
		now,
	);
}

/** Whether somebody may decide alone what they have proposed. */
const mayAlone = ({ asker, state }: Context): boolean =>
	asker.guild === null || state.settings.of(asker.guild).correctionsAlone;

/** A proposal, kept once however often it is sent: the same of the same person that still waits is the one. */
function proposed(proposal: Proposal, context: Context): CorrectionRecord {
	const { corrections } = context.state;
	const by = deedOf(context);
	return (
		corrections
			.list(proposal.guild)
			.find(
				(one) =>
					one.status === "open" &&
					one.proposed.user === by.user &&
					one.guild === proposal.guild &&
					one.about.id === proposal.about.id &&
					isDeepStrictEqual(one.change, proposal.change),
			) ?? corrections.propose(proposal, by)
	);
}

const propose = defineCommand({
	name: "correction propose",
	options: {
		hit: { type: "text", required: true, maxLength: longestRef },
		what: { type: "text", required: true, choices: correctionKinds },
		reason: { type: "text", required: true, maxLength: longestReason },
		right: { type: "text", maxLength: longestRight },
	},
	run({ hit, what, right, reason }, context) {
		if (!hasCorrections(context))
			throw new UserError("error.correction.noServer", null);
		const t = translator(context.locale);
		const record = proposed(
			proposalOf(readRef(hit), what, right, reason, context),
			context,
		);
		return answer(
			t("correction.proposedTitle"),
			[mayAlone(context) ? t("correction.waitsForYou") : t("correction.waits")],
			record,
			context,
			{
				asks: [
					askButton(
						t("correction.button.accept", { id: record.id }),
						"correction accept",
						{ id: record.id },
					),
					askButton(
						t("correction.button.decline", { id: record.id }),
						"correction decline",
						{ id: record.id },
					),
				],
			},
		);
	},
});

const decided = (
	record: CorrectionRecord,
	status: "accepted" | "declined",
	context: Context,
): CorrectionRecord => {
	const after = context.state.corrections.decide(
		record.id,
		status,
		deedOf(context),
	);
	if (after === null)
		throw new UserError("error.correction.notOpen", {
			id: record.id,
			status: translator(context.locale)(`choice.status.${record.status}`),
		});
	return after;
};

const accept = defineCommand({
	name: "correction accept",
	options: { id: { type: "text", required: true, maxLength: longestId } },
	editorsOnly: true,
	run({ id }, context) {
		const t = translator(context.locale);
		const record = recordAsked(id, context);
		if (record.proposed.user === context.asker.user && !mayAlone(context))
			throw new UserError("error.correction.ownProposal", null);
		const [after, told] = context.state.together(() => {
			const accepted = decided(record, "accepted", context);
			return [accepted, tell(accepted, context)] as const;
		});
		return answer(
			t("correction.acceptedTitle"),
			[
				t("correction.holds"),
				...(told > 0 ? [t("correction.tells", { count: told })] : []),
			],
			after,
			context,
			{
				asks: [
					askButton(
						t("correction.button.undo", { id: after.id }),
						"correction undo",
						{
							id: after.id,
						},
					),
				],
			},
		);
	},
});

const decline = defineCommand({
	name: "correction decline",
	options: { id: { type: "text", required: true, maxLength: longestId } },
	editorsOnly: true,
	run({ id }, context) {
		const t = translator(context.locale);
		const after = decided(recordAsked(id, context), "declined", context);
		return answer(t("correction.declinedTitle"), [], after, context);
	},
});

const undo = defineCommand({
	name: "correction undo",
	options: { id: { type: "text", required: true, maxLength: longestId } },
	editorsOnly: true,
	run({ id }, context) {
		const { state, locale } = context;
		const t = translator(locale);
		const record = recordAsked(id, context);
		const [after, told] = state.together(() => {
			const undone = state.corrections.undo(record.id, deedOf(context));
			return [
				undone,
				undone === null ? 0 : state.notices.takeBack(undone.id, context.now),
			] as const;
		});
		if (after === null)
			throw new UserError("error.correction.notAccepted", {
				id: record.id,
				status: t(`choice.status.${record.status}`),
			});
		return answer(
			t("correction.undoneTitle"),
			[
				t("correction.asRead"),
				...(told > 0 ? [t("correction.tells", { count: told })] : []),
			],
			after,
			context,
		);
	},
});

/** What is done with corrections: said, accepted or declined by a second person, and undone. */
export const correction: readonly Command[] = [propose, accept, decline, undo];
