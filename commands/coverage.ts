import type { Coverage, Days } from "../src/archive/answers.ts";
import { type Context, defineCommand } from "../src/command.ts";
import { type Locale, translator } from "../src/locale.ts";
import { type AskButton, reply } from "../src/reply.ts";
import { note } from "./answering/blocks.ts";
import {
	beforeListed,
	gapsBlocks,
	monthsBlocks,
	papersBlocks,
	placesBlocks,
} from "./answering/coverageBlocks.ts";
import { nothingLine, searchedLine } from "./answering/footer.ts";
import { shownPlace } from "./answering/names.ts";
import { askButton, withOptions } from "./asking/again.ts";
import { daysAsked } from "./asking/days.ts";
import { newspaperAsked } from "./asking/newspaper.ts";
import { placeAsked } from "./asking/place.ts";
import { understoodLine } from "./asking/understood.ts";

/** Papers offered as buttons. */
const papersOffered = 3;

const buttons = (
	{ papers }: Coverage,
	newspaper: string | undefined,
	context: Context,
): AskButton[] => {
	const t = translator(context.locale);
	const before = beforeListed(papers);
	return [
		...(before === null
			? []
			: [
					askButton(
						t("ask.until", { day: before }),
						"coverage",
						withOptions(context.call, { to: before }).options,
					),
				]),
		...(newspaper === undefined && papers.length > 1
			? papers
					.filter(({ name }) => name !== "")
					.slice(0, papersOffered)
					.map(({ name }) =>
						askButton(
							name,
							"coverage",
							withOptions(context.call, { newspaper: name }).options,
						),
					)
			: []),
		askButton(t("command.status.name"), "status", {}),
	];
};

/** Why there is nothing: of the days alone, of the paper in them, or of the place. */
const nothingOf = (
	{
		days: { from, to },
		newspaper,
		place,
	}: {
		readonly days: Days;
		readonly newspaper: string | undefined;
		readonly place: string | undefined;
	},
	locale: Locale,
): string => {
	const t = translator(locale);
	if (place !== undefined)
		return t("coverage.notOfPlace", { place: shownPlace(place, locale) });
	if (from === null && to === null) return t("coverage.nothing");
	return newspaper === undefined
		? t("digest.notHere")
		: t("coverage.notOfPaper", { newspaper });
};

/** What the archive holds, by paper, place and month, and which days it lacks. */
export const coverage = defineCommand({
	name: "coverage",
	options: {
		newspaper: { type: "text", suggest: "newspaper" },
		district: { type: "text", suggest: "place" },
		from: { type: "text", suggest: "day" },
		to: { type: "text", suggest: "day" },
	},
	run(options, context) {
		const { archive, locale } = context;
		const t = translator(locale);
		const days = daysAsked(context, options);
		const newspaper =
			options.newspaper === undefined
				? undefined
				: newspaperAsked(options.newspaper, context);
		const place =
			options.district === undefined
				? undefined
				: placeAsked(options.district, context).name;
		const held = archive.coverage({ ...days, newspaper, place });
		const { papers, places, undated, searched } = held;
		const articles = papers.reduce((sum, paper) => sum + paper.articles, 0);
		const subject = [
			...(newspaper === undefined ? [] : [newspaper]),
			...(place === undefined ? [] : [shownPlace(place, locale)]),
		].join(t("list.separator"));
		const lead = [
			subject === "" && days.from === null && days.to === null
				? t("status.lead")
				: understoodLine(
						[
							["newspaper", newspaper],
							[
								"district",
								place === undefined ? undefined : shownPlace(place, locale),
							],
						],
						days,
						locale,
					),
		];
		if (papers.length === 0)
			return reply({
				outcome: "empty",
				title: t("coverage.none"),
				lead: [...lead, nothingOf({ days, newspaper, place }, locale)],
				footer: nothingLine(context, searched),
				asks: [
					...(place === undefined
						? []
						: [
								askButton(
									t("ask.search", { query: shownPlace(place, locale) }),
									"search",
									{ query: place },
								),
							]),
					askButton(t("command.coverage.name"), "coverage", {}),
					askButton(t("command.status.name"), "status", {}),
				],
			});
		// A place is in the news now and then: its silences are nobody's gaps.
		const withGaps = place === undefined;
		return reply({
			outcome: "answer",
			title:
				subject === ""
					? t("coverage.title", { articles, papers: papers.length })
					: t("coverage.titleOf", { subject, articles }),
			lead: [
				...lead,
				// What counts as missing is said where anything is counted.
				...(withGaps && papers.some(({ habit }) => habit !== null)
					? [t("coverage.gapsMean")]
					: []),
			],
			blocks: [
				...papersBlocks(papers, withGaps, locale),
				...(undated > 0
					? [note(t("coverage.undated", { count: undated }))]
					: []),
				...(withGaps ? gapsBlocks(papers, locale) : []),
				...monthsBlocks(papers, withGaps, locale),
				...(withGaps ? placesBlocks(places, locale) : []),
			],
			footer: searchedLine(context, searched),
			asks: buttons(held, newspaper, context),
		});
	},
});
