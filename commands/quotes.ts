import type { PlaceEntry } from "../src/archive/answers.ts";
import { type Context, defineCommand } from "../src/command.ts";
import { translator } from "../src/locale.ts";
import { type AskButton, type Block, reply } from "../src/reply.ts";
import { note } from "./answering/blocks.ts";
import { searchedLine } from "./answering/footer.ts";
import { nothingFound } from "./answering/nothingFound.ts";
import { countWordings, statementBlocks } from "./answering/statements.ts";
import { askButton, withOptions } from "./asking/again.ts";
import { commitmentsButtons } from "./asking/commitmentsButton.ts";
import { quotesAsked, quotesOptions } from "./asking/quotesAsked.ts";
import type { SpeakerAsked } from "./asking/speaker.ts";

/** Statements shown in one answer; the rest is one button away, older by day. */
const shownAtMost = 40;

/** The neighbouring commands: the same speaker's commitments and profile, the same place's commitments. */
const neighbours = (
	context: Context,
	speaker: SpeakerAsked | null,
	place: PlaceEntry | null,
): AskButton[] => {
	const t = translator(context.locale);
	const buttons: AskButton[] = [];
	if (speaker !== null) {
		buttons.push(
			...commitmentsButtons(speaker.entry, context),
			askButton(t("ask.who"), "who", { name: speaker.entry.id }),
		);
	}
	if (place !== null && place.commitments > 0)
		buttons.push(
			askButton(t("ask.commitmentsOf", { place: place.name }), "commitments", {
				district: place.name,
			}),
		);
	return buttons;
};

/** What was said. */
export const quotes = defineCommand({
	name: "quotes",
	options: quotesOptions,
	run(options, context) {
		const { archive, locale } = context;
		const t = translator(locale);
		const { days, speaker, place, subject, lead, inUse, question } =
			quotesAsked(options, context);
		const name = subject ?? t("quotes.everybody");
		const { hits, total, searched } = archive.quotes(question(shownAtMost));

		if (hits.length === 0) {
			return nothingFound(
				{
					title:
						subject === null
							? t("quotes.noneAny")
							: t("quotes.none", { name: subject }),
					lead: [...lead, t("empty.notSaid")],
					searched,
					days,
					inUse,
					totalWithout: (less) => archive.quotes(question(0, less)).total,
					find: (slice) => archive.quotes({ ...question(0), ...slice }),
					district: options.district,
					place,
					asks: neighbours(context, speaker, place),
				},
				context,
			);
		}

		const counts = countWordings(hits, locale, options.wording);
		const blocks: Block[] = statementBlocks(hits, {
			locale,
			wanted: options.wording,
			words: options.topic?.split(/\s+/u),
			withSpeaker: speaker === null,
		});
		const asks = neighbours(context, speaker, place);
		const oldest = hits.at(-1)?.article.date ?? null;
		if (total > hits.length) {
			blocks.push(note(t("more.statements", { shown: hits.length, total })));
			if (oldest !== null) {
				const { command, options: older } = withOptions(context.call, {
					to: oldest,
				});
				asks.unshift(
					askButton(t("ask.until", { day: oldest }), command, older),
				);
			}
		}
		return reply({
			outcome: "answer",
			title:
				total > hits.length
					? t("quotes.titleMany", { name, total })
					: t("quotes.title", { name, total, ...counts }),
			lead,
			blocks,
			footer: searchedLine(context, searched),
			hitActions: ["copy", "context", "why", "dispute", "watch"],
			asks,
			exportable: true,
		});
	},
});
