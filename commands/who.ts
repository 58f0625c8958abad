import type { Entry, Holding, Profile } from "../src/archive/answers.ts";
import { type Context, defineCommand } from "../src/command.ts";
import { type Locale, translator } from "../src/locale.ts";
import { type AskButton, reply } from "../src/reply.ts";
import { heading, note } from "./answering/blocks.ts";
import { searchedLine } from "./answering/footer.ts";
import { officeMisprints } from "./answering/misprints.ts";
import { shownName, shownPlace, shownTitle } from "./answering/names.ts";
import { statementBlocks } from "./answering/statements.ts";
import { askButton } from "./asking/again.ts";
import { commitmentsButtons } from "./asking/commitmentsButton.ts";
import {
	entryLabel,
	speakerAsked,
	speakerUnderstood,
} from "./asking/speaker.ts";
import { understoodLine } from "./asking/understood.ts";

/** Topics named, and offered as buttons. */
const topicsNamed = 8;
const topicsOffered = 3;

/** The latest words shown; /quotes has the rest. */
const wordsShown = 5;

/** Offices shown, and organisations and places: of those who are in the news every day papers print hundreds of wordings. */
const officesShown = 12;
const tiesShown = 6;

/** The offices that most articles print, in their own order: the latest first. */
const mostPrinted = (holdings: readonly Holding[]): readonly Holding[] => {
	const most = new Set(
		[...holdings]
			.sort((one, other) => other.articles - one.articles)
			.slice(0, officesShown),
	);
	return holdings.filter((holding) => most.has(holding));
};

/** An office as printed, and the days of the articles that print it: never "current". */
const holdingLine = (holding: Holding, locale: Locale): string => {
	const t = translator(locale);
	const { first, last, articles } = holding;
	return t("who.holding", {
		title: shownTitle(holding.title, locale),
		days:
			first === null || last === null
				? t("source.dateUnknown")
				: first === last
					? first
					: t("footer.days", { from: first, to: last }),
		articles,
	});
};

/** Organisation and place, where the papers tie the person to one. */
const tiesLine = (entry: Entry, locale: Locale): string | null => {
	const t = translator(locale);
	const shown = mostPrinted(entry.holdings);
	const distinct = (values: readonly (string | null)[]): string[] =>
		[...new Set(values.filter((value) => value !== null))].slice(0, tiesShown);
	const organisations = distinct(shown.map(({ organisation }) => organisation));
	const places = distinct(shown.map(({ place }) => place)).map((place) =>
		shownPlace(place, locale),
	);
	const parts = [
		...(organisations.length > 0
			? [
					t("who.organisation", {
						organisation: organisations.join(t("list.separator")),
					}),
				]
			: []),
		...(places.length > 0
			? [t("who.place", { place: places.join(t("list.separator")) })]
			: []),
	];
	return parts.length > 0 ? parts.join(t("list.semicolon")) : null;
};

const buttons = (profile: Profile, context: Context): AskButton[] => {
	const t = translator(context.locale);
	const { id, statements } = profile.entry;
	return [
		...(statements > 0
			? [
					askButton(t("ask.quotes", { count: statements }), "quotes", {
						speaker: id,
					}),
				]
			: []),
		...commitmentsButtons(profile.entry, context),
		...profile.topics.slice(0, topicsOffered).map(({ phrase }) =>
			askButton(t("ask.topic", { phrase }), "quotes", {
				speaker: id,
				topic: phrase,
			}),
		),
		// Its rows are the statements, all of them, not only the latest.
		...(statements > 0
			? [askButton(t("press.export"), "export quotes", { speaker: id })]
			: []),
		...profile.namesakes.map((entry) =>
			askButton(entryLabel(entry, context.locale), "who", { name: entry.id }),
		),
	];
};

/** Who somebody is, as the papers print it. */
export const who = defineCommand({
	name: "who",
	options: {
		name: { type: "text", suggest: "speaker", required: true },
	},
	run(options, context) {
		const { archive, locale } = context;
		const t = translator(locale);
		const asked = speakerAsked(options.name, "name", context);
		const { entry } = asked;
		const profile = archive.profile(entry.id);
		if (profile === null)
			throw new Error(`no profile of ${entry.id}, which was resolved`);
		const ties = tiesLine(entry, locale);
		const holders =
			asked.by === "office"
				? archive
						.holders(options.name)
						.filter((holder) => holder.entry.id !== entry.id)
				: [];
		const latest = profile.latest.slice(0, wordsShown);
		return reply({
			outcome: "answer",
			title: t("who.title", {
				name: shownName(entry.name, entry.kind, locale),
				kind: entry.kind,
			}),
			lead: [
				understoodLine(
					[["name", speakerUnderstood(asked, locale)]],
					{ from: null, to: null },
					locale,
				),
				t("who.counts", {
					statements: entry.statements,
					commitments: entry.commitments,
				}),
			],
			blocks: [
				heading(t("who.offices")),
				...(entry.holdings.length > 0
					? [
							...mostPrinted(entry.holdings).map((holding) =>
								note(
									[
										holdingLine(holding, locale),
										...officeMisprints(entry.id, holding, context),
									].join(" "),
								),
							),
							...(entry.holdings.length > officesShown
								? [
										note(
											t("who.moreOffices", {
												count: entry.holdings.length - officesShown,
											}),
											"quiet",
										),
									]
								: []),
						]
					: [note(t("who.noOffice"))]),
				...(ties === null ? [] : [note(ties)]),
				...(holders.length > 0
					? [
							heading(t("who.holders", { office: options.name })),
							...holders.map((holder) =>
								note(
									`${shownName(holder.entry.name, holder.entry.kind, locale)} · ${holdingLine(holder.holding, locale)}`,
								),
							),
						]
					: []),
				...(profile.topics.length > 0
					? [
							heading(t("who.topics")),
							note(
								profile.topics
									.slice(0, topicsNamed)
									.map(({ phrase, statements }) =>
										t("who.topic", { phrase, count: statements }),
									)
									.join(t("list.separator")),
							),
						]
					: []),
				...(latest.length > 0
					? [
							heading(t("who.latest")),
							...statementBlocks(latest, { locale, withSpeaker: false }),
						]
					: []),
				...(profile.namesakes.length > 0
					? [
							note(
								t("who.namesakes", {
									names: profile.namesakes
										.map((other) => entryLabel(other, locale))
										.join(t("list.semicolon")),
								}),
								"warning",
							),
						]
					: []),
			],
			footer: searchedLine(context, profile.searched),
			hitActions:
				latest.length > 0 ? ["copy", "context", "why", "dispute", "watch"] : [],
			asks: buttons(profile, context),
		});
	},
});
