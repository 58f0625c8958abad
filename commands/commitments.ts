import type { PlaceEntry } from "../src/archive/answers.ts";
import { type Context, defineCommand } from "../src/command.ts";
import { translator } from "../src/locale.ts";
import { type AskButton, type Block, reply } from "../src/reply.ts";
import { actionRows, actionsOn } from "./answering/actions.ts";
import { note } from "./answering/blocks.ts";
import {
	apartBlocks,
	groupBlocks,
	sourcesOf,
} from "./answering/commitmentBlocks.ts";
import { countActions, countsText } from "./answering/commitmentCounts.ts";
import { searchedLine } from "./answering/footer.ts";
import { groupsOf } from "./answering/groups.ts";
import { nothingFound } from "./answering/nothingFound.ts";
import { askButton, withOptions } from "./asking/again.ts";
import {
	commitmentsAsked,
	commitmentsOptions,
} from "./asking/commitmentsAsked.ts";
import type { SpeakerAsked } from "./asking/speaker.ts";

/** Commitments (not actions) shown in one answer. */
const shownAtMost = 40;

const neighbours = (
	context: Context,
	speaker: SpeakerAsked | null,
	place: PlaceEntry | null,
): AskButton[] => {
	const t = translator(context.locale);
	const buttons: AskButton[] = [];
	if (speaker !== null) {
		const { id, statements } = speaker.entry;
		if (statements > 0)
			buttons.push(
				askButton(t("ask.quotes", { count: statements }), "quotes", {
					speaker: id,
				}),
			);
		buttons.push(askButton(t("ask.who"), "who", { name: id }));
	}
	if (place !== null) {
		const { total: said } = context.archive.quotes({
			place: place.name,
			from: null,
			to: null,
			limit: 0,
		});
		if (said > 0)
			buttons.push(
				askButton(t("ask.quotesOf", { place: place.name }), "quotes", {
					district: place.name,
				}),
			);
		if (place.below.length > 0 && context.call.options.below !== true) {
			const { command, options } = withOptions(context.call, { below: true });
			buttons.push(
				askButton(
					t("ask.below", { places: place.below.join(t("list.separator")) }),
					command,
					options,
				),
			);
		}
	}
	return buttons;
};

/** What was promised, ordered or advised. */
export const commitments = defineCommand({
	name: "commitments",
	options: commitmentsOptions,
	run(options, context) {
		const { archive, locale } = context;
		const t = translator(locale);
		const {
			days,
			speaker,
			place,
			subject,
			lead,
			inUse,
			question,
			fromAbove,
			fromAboveHeading,
		} = commitmentsAsked(options, context);
		const name = subject ?? t("commitments.everybody");
		const { hits, total, searched } = archive.commitments(
			question(shownAtMost),
		);

		const above = fromAbove(
			new Set(hits.map(({ commitment }) => commitment.id)),
		);
		if (hits.length === 0 && above.length === 0) {
			return nothingFound(
				{
					title:
						subject === null
							? t("commitments.noneAny")
							: t("commitments.none", { name: subject }),
					lead: [...lead, t("empty.notPromised")],
					searched,
					days,
					inUse,
					totalWithout: (less) => archive.commitments(question(0, less)).total,
					find: (slice) => archive.commitments({ ...question(0), ...slice }),
					district: options.district,
					place,
					asks: neighbours(context, speaker, place),
				},
				context,
			);
		}

		const all = actionRows(hits);
		const rows =
			options.topic === undefined ? all : actionsOn(all, options.topic);
		const rowsOf = (kind: string) =>
			rows.filter(({ hit }) => hit.commitment.kind === kind);
		const groups = groupsOf(rowsOf("pledge"));
		const directives = rowsOf("directive");
		const proposals = rowsOf("proposal");
		const sources = sourcesOf(
			[
				...groups.flatMap((group) => group.rows),
				...directives,
				...proposals,
				...above,
			].map(({ hit }) => hit.article),
			locale,
		);
		const blocks: Block[] = [
			...groups.flatMap((group) =>
				groupBlocks(group, sources, locale, {
					// The title says it already where it is all there is.
					heading: groups.length > 1 || group.answerable !== place?.name,
				}),
			),
			...apartBlocks(
				directives,
				t("commitments.directives", { count: directives.length }),
				sources,
				locale,
			),
			...apartBlocks(
				proposals,
				t("commitments.proposals", { count: proposals.length }),
				sources,
				locale,
			),
			...apartBlocks(above, fromAboveHeading(above.length), sources, locale),
		];
		if (place !== null && place.below.length === 0)
			blocks.push(note(t("commitments.nothingBelow"), "quiet"));
		if (rows.length < all.length)
			blocks.push(
				note(
					t("commitments.sameSentence", {
						count: all.length - rows.length,
					}),
					"quiet",
				),
			);
		if (total > hits.length)
			blocks.push(note(t("more.commitments", { shown: hits.length, total })));
		return reply({
			outcome: "answer",
			title: t("commitments.title", {
				name,
				counts: countsText(countActions(rows), locale),
			}),
			lead: [...lead, t("commitments.untracked"), t("commitments.wordings")],
			blocks,
			footer: searchedLine(context, searched),
			hitActions: ["copy", "context", "why", "dispute", "watch"],
			asks: neighbours(context, speaker, place),
			exportable: true,
		});
	},
});
