import { type Context, defineCommand } from "../src/command.ts";
import { type Locale, translator } from "../src/locale.ts";
import { type AskButton, type Block, reply } from "../src/reply.ts";
import { heading, note } from "./answering/blocks.ts";
import { nothingLine, searchedLine } from "./answering/footer.ts";
import { askButton, withOptions } from "./asking/again.ts";
import {
	type Counted,
	type TrendAsked,
	trendAsked,
	trendOptions,
} from "./asking/trendAsked.ts";
import { fileStem } from "./exporting/reply.ts";
import { grains } from "./trending/periods.ts";

/** Speakers whose words are offered as buttons. */
const speakersOffered = 3;

/** Runs of periods in which nothing was said, and of which something or nothing is held, as one line each. */
const runsOf = (periods: readonly Counted[]): (readonly Counted[])[] => {
	const runs: Counted[][] = [];
	for (const period of periods) {
		const run = runs.at(-1);
		const before = run?.[0];
		if (
			run !== undefined &&
			before !== undefined &&
			period.statements === 0 &&
			before.statements === 0 &&
			(period.held === 0) === (before.held === 0)
		)
			run.push(period);
		else runs.push([period]);
	}
	return runs;
};

const total = (run: readonly Counted[], of: (one: Counted) => number): number =>
	run.reduce((sum, one) => sum + of(one), 0);

/**
 * The periods of a run by their names, weeks by their days: a week's name is a day. Weeks at either end are counted as far
 * as days are asked for.
 */
const runText = (
	run: readonly Counted[],
	{ grain, days }: Pick<TrendAsked, "grain" | "days">,
	locale: Locale,
): string => {
	const first = run[0];
	const last = run.at(-1);
	if (first === undefined || last === undefined) return "";
	const [from, to] =
		grain === "week"
			? [
					days.from !== null && days.from > first.from ? days.from : first.from,
					days.to !== null && days.to < last.to ? days.to : last.to,
				]
			: [first.label, last.label];
	return from === to ? from : translator(locale)("footer.days", { from, to });
};

/** How time is cut and what is counted. */
const countedLine = ({ grain }: TrendAsked, locale: Locale): string => {
	const t = translator(locale);
	return [
		t("trend.by", { by: t(`choice.by.${grain}`) }),
		...(grain === "week" ? [t("trend.weeks")] : []),
		t("trend.counted"),
	].join(t("list.semicolon"));
};

/** The chart's numbers as a table, for those who cannot see it and those who copy. */
const tableOf = (asked: TrendAsked, context: Context): Block => {
	const t = translator(context.locale);
	return {
		kind: "table",
		columns: [
			t("trend.period"),
			t("trend.statements"),
			...asked.series.map(({ label }) => label),
			t("trend.held"),
		],
		rows: runsOf(asked.periods).map((run) => {
			const held = total(run, (one) => one.held);
			return [
				runText(run, asked, context.locale),
				String(total(run, (one) => one.statements)),
				...asked.series.map((_, index) =>
					String(total(run, (one) => one.values[index] ?? 0)),
				),
				held === 0 ? t("trend.unheld") : String(held),
			];
		}),
	};
};

/** What the chart shows, in words: every period with something in it, whoever spoke in it. */
const altOf = (asked: TrendAsked, title: string, context: Context): string => {
	const t = translator(context.locale);
	const numbers = asked.periods
		.filter(({ statements }) => statements > 0)
		.map((period) =>
			t("trend.alt.period", {
				period: runText([period], asked, context.locale),
				statements: period.statements,
				by: asked.series
					.flatMap(({ label: name }, index) =>
						(period.values[index] ?? 0) > 0
							? [`${name} ${period.values[index]}`]
							: [],
					)
					.join(t("list.separator")),
			}),
		);
	return t("trend.alt", { title, numbers: numbers.join(t("list.semicolon")) });
};

const neighbours = (asked: TrendAsked, context: Context): AskButton[] => {
	const t = translator(context.locale);
	const { by: _, ...filters } = context.call.options;
	return [
		askButton(t("ask.quotes", { count: asked.statements }), "quotes", filters),
		...grains
			.filter((grain) => grain !== asked.grain)
			.map((by) => {
				const { command, options } = withOptions(context.call, { by });
				return askButton(
					t("trend.by", { by: t(`choice.by.${by}`) }),
					command,
					options,
				);
			}),
		...asked.series
			.filter(({ entry }) => entry !== null)
			.slice(0, speakersOffered)
			.map(({ label, entry }) =>
				askButton(t("ask.quotesOf", { place: label }), "quotes", {
					...filters,
					speaker: entry ?? undefined,
				}),
			),
	];
};

/** How often something was said, or somebody spoke, over time: a chart and its numbers. */
export const trend = defineCommand({
	name: "trend",
	makesFiles: true,
	options: trendOptions,
	async run(options, context) {
		const { locale, workshop } = context;
		const t = translator(locale);
		const asked = trendAsked(options, context);
		const { subject: name, statements, undated, periods, series, lead } = asked;
		if (statements === 0)
			return reply({
				outcome: "empty",
				title: t("quotes.none", { name }),
				lead: [...lead, t("empty.notSaid")],
				footer: nothingLine(context, asked.searched),
			});
		const title = t("trend.title", { name, count: statements });
		const counted = countedLine(asked, locale);
		const bytes = await workshop.make({
			kind: "chart",
			chart: {
				title,
				subtitle: counted,
				periods: periods.map(({ label }) => label),
				series: series.map(({ label, isRest }, index) => ({
					label,
					isRest,
					values: periods.map(({ values }) => values[index] ?? 0),
				})),
				unheld: periods.map(({ held }) => held === 0),
				unheldLabel: t("trend.unheld"),
			},
		});
		return reply({
			outcome: "answer",
			title,
			lead: [...lead, counted],
			blocks: [
				heading(t("trend.numbers")),
				tableOf(asked, context),
				...(undated > 0
					? [note(t("trend.undated", { count: undated }), "quiet")]
					: []),
				...(periods.some(({ held }) => held === 0)
					? [note(t("trend.silence"), "quiet")]
					: []),
			],
			footer: searchedLine(context, asked.searched),
			asks: neighbours(asked, context),
			exportable: true,
			files: [
				{
					name: `${fileStem(context)}.png`,
					type: "image/png",
					bytes,
					alt: altOf(asked, title, context),
				},
			],
		});
	},
});
