import type { Days, Searched, Tally } from "../../src/archive/answers.ts";
import type { ArgumentsOf, Context, Options } from "../../src/command.ts";
import { UserError } from "../../src/error.ts";
import { daysBetween } from "../../src/language/calendar.ts";
import { type Locale, translator } from "../../src/locale.ts";
import { shownName } from "../answering/names.ts";
import {
	fittingGrain,
	type Grain,
	grains,
	isTooFine,
	type Period,
	periodOf,
	periodsBetween,
} from "../trending/periods.ts";
import { filtersAsked } from "./filters.ts";
import type { SpeakerAsked } from "./speaker.ts";

/** What /trend takes, and whatever asks the same. */
export const trendOptions = {
	topic: { type: "text", suggest: "topic" },
	speaker: { type: "text", suggest: "speaker" },
	district: { type: "text", suggest: "place" },
	beat: { type: "text", suggest: "beats" },
	from: { type: "text", suggest: "day" },
	to: { type: "text", suggest: "day" },
	by: { type: "text", choices: grains },
} as const satisfies Options;

/** Whose numbers stand in one colour. */
export interface Series {
	readonly label: string;
	/** Directory id, where it is one speaker's. */
	readonly entry: string | null;
	/** Whether it is what is left when all others are named. */
	readonly isRest: boolean;
}

export interface Counted extends Period {
	readonly statements: number;
	/** Those of them with exact words. */
	readonly exact: number;
	/** One for each series. */
	readonly values: readonly number[];
	/** Articles held of these days: none is not the same as silence. */
	readonly held: number;
}

export interface TrendAsked {
	readonly subject: string;
	readonly lead: readonly string[];
	readonly days: Days;
	readonly speaker: SpeakerAsked | null;
	readonly grain: Grain;
	readonly series: readonly Series[];
	readonly periods: readonly Counted[];
	/** Statements in all, the undated among them. */
	readonly statements: number;
	readonly undated: number;
	readonly searched: Searched;
}

/** Speakers that have a colour of their own. */
const named = 5;

const nameOf = (entry: string, { archive, locale }: Context): string => {
	const found = archive.entry(entry);
	if (found === null) return entry;
	const t = translator(locale);
	const name = shownName(found.name, found.kind, locale);
	if (found.unsure) return t("entry.unsure", { name });
	return found.apart === null
		? name
		: t("entry.apart", { name, apart: found.apart });
};

const sum = (numbers: readonly number[]): number =>
	numbers.reduce((total, one) => total + one, 0);

/** Who speaks most, those first; the others together. */
const bySpeaker = (said: Tally["said"], context: Context): Series[] => {
	const counts = new Map<string | null, number>();
	for (const { entry, statements } of said)
		counts.set(entry, (counts.get(entry) ?? 0) + statements);
	const others = counts.get(null) ?? 0;
	counts.delete(null);
	return [
		...[...counts]
			.sort(
				([entry, one], [another, other]) =>
					other - one || ((entry ?? "") < (another ?? "") ? -1 : 1),
			)
			.map(([entry]) => ({
				label: nameOf(entry ?? "", context),
				entry,
				isRest: false,
			})),
		...(others > 0
			? [
					{
						label: translator(context.locale)("trend.others"),
						entry: null,
						isRest: true,
					},
				]
			: []),
	];
};

/** Of one speaker: with exact words, and without. */
const byWording = (locale: Locale): Series[] => {
	const t = translator(locale);
	return [
		{ label: t("trend.exact"), entry: null, isRest: false },
		{ label: t("trend.paraphrase"), entry: null, isRest: true },
	];
};

/** First and last day that are shown: as asked; else from the first time it was said to the archive's last day. */
const stretchOf = (
	days: Days,
	said: Tally["said"],
	searched: Searched,
): Days => {
	const dated = said.flatMap(({ day }) => day ?? []).sort();
	return {
		from: days.from ?? dated[0] ?? null,
		to: days.to ?? searched.to ?? dated.at(-1) ?? null,
	};
};

const grainAsked = (
	by: Grain | undefined,
	from: string,
	to: string,
	locale: Locale,
): Grain => {
	const length = daysBetween(from, to) + 1;
	if (by === undefined) return fittingGrain(length);
	if (isTooFine(by, length)) {
		const t = translator(locale);
		throw new UserError("error.tooManyPeriods", {
			from,
			to,
			by: t(`choice.by.${by}`),
			instead: t(`choice.by.${fittingGrain(length)}`),
		});
	}
	return by;
};

/**
 * How often something was said, or somebody spoke, over time.
 *
 * @throws UserError for names, places and days that cannot be understood, where neither topic, speaker, place nor beat is
 * given, and for more periods than can be shown
 */
export function trendAsked(
	options: ArgumentsOf<typeof trendOptions>,
	context: Context,
): TrendAsked {
	const { archive, locale } = context;
	const { topic, speaker: ofSpeaker, district, beat } = options;
	if ((topic ?? ofSpeaker ?? district ?? beat) === undefined)
		throw new UserError("error.trendOfNothing", null);
	const { days, speaker, subject, lead, narrowed } = filtersAsked(
		options,
		context,
	);
	const tally = archive.tally({
		...narrowed(null),
		named: speaker === null ? named : 0,
	});
	const { said, searched } = tally;
	const { from, to } = stretchOf(days, said, searched);
	const asked = {
		subject:
			speaker !== null && topic !== undefined
				? translator(locale)("trend.both", { name: subject ?? "", topic })
				: (subject ?? ""),
		lead,
		days,
		speaker,
		searched,
		statements: sum(said.map(({ statements }) => statements)),
		undated: sum(
			said
				.filter(({ day }) => day === null)
				.map(({ statements }) => statements),
		),
	};
	if (from === null || to === null || from > to)
		return { ...asked, grain: "month", series: [], periods: [] };
	const grain = grainAsked(options.by, from, to, locale);
	const series =
		speaker === null ? bySpeaker(said, context) : byWording(locale);
	const counted = periodsBetween(from, to, grain).map((period) => ({
		...period,
		statements: 0,
		exact: 0,
		values: series.map(() => 0),
		held: 0,
	}));
	const byLabel = new Map(counted.map((period) => [period.label, period]));
	for (const { day, entry, statements, exact } of said) {
		const period =
			day === null ? undefined : byLabel.get(periodOf(day, grain).label);
		if (period === undefined) continue;
		period.statements += statements;
		period.exact += exact;
		const add = (index: number, count: number) => {
			period.values[index] = (period.values[index] ?? 0) + count;
		};
		if (speaker === null)
			add(
				series.findIndex((one) => one.entry === entry),
				statements,
			);
		else {
			add(0, exact);
			add(1, statements - exact);
		}
	}
	for (const { day, articles } of tally.held) {
		const period = byLabel.get(periodOf(day, grain).label);
		if (period !== undefined) period.held += articles;
	}
	return { ...asked, grain, series, periods: counted };
}
