import type { Days } from "../src/archive/answers.ts";
import { type Command, type Context, defineCommand } from "../src/command.ts";
import { UserError } from "../src/error.ts";
import { type Locale, translator } from "../src/locale.ts";
import {
	type AskButton,
	type Block,
	type Reply,
	reply,
	type Table,
} from "../src/reply.ts";
import { heading, note } from "./answering/blocks.ts";
import { nothingLine, searchedLine } from "./answering/footer.ts";
import { shownName, shownPlace } from "./answering/names.ts";
import { statementBlocks } from "./answering/statements.ts";
import { askButton } from "./asking/again.ts";
import { daysAsked } from "./asking/days.ts";
import { placeAsked } from "./asking/place.ts";
import { speakerAsked } from "./asking/speaker.ts";
import { understoodLine } from "./asking/understood.ts";
import {
	beatsOnly,
	lookedAt,
	type Side,
	type SideFound,
	sideFound,
	topicsOf,
} from "./comparing/side.ts";

/** Latest statements shown of each side; /quotes has the rest. */
const wordsShown = 3;

/** A stretch of days, for the head of a column. */
const stretch = ({ from, to }: Days, locale: Locale): string =>
	from !== null && to !== null && from !== to
		? translator(locale)("footer.days", { from, to })
		: (from ?? to ?? translator(locale)("compare.none"));

const tableOf = (
	one: SideFound,
	other: SideFound,
	{ locale }: Context,
): Table => {
	const t = translator(locale);
	const row = (
		label: string,
		of: (side: SideFound) => string | number,
	): string[] => [label, String(of(one)), String(of(other))];
	return {
		kind: "table",
		columns: [t("compare.what"), one.side.label, other.side.label],
		rows: [
			row(t("compare.statements"), ({ statements }) => statements),
			row(t("compare.exact"), ({ exact }) => exact),
			row(t("compare.commitments"), (side) =>
				t("compare.actions", {
					commitments: side.commitments,
					actions: side.actions,
					numbers: side.numbers,
					deadlines: side.deadlines,
				}),
			),
			row(t("compare.directives"), ({ directives, ordered }) =>
				t("compare.orders", { directives, actions: ordered }),
			),
			row(t("compare.days"), ({ latest, statements }) =>
				statements > latest.length
					? t("understood.until", {
							to: latest[0]?.article.date ?? t("compare.none"),
						})
					: stretch(
							{
								from: latest.at(-1)?.article.date ?? null,
								to: latest[0]?.article.date ?? null,
							},
							locale,
						),
			),
			row(t("compare.articles"), ({ searched }) => searched.articles),
		],
	};
};

const topicTable = (
	one: SideFound,
	other: SideFound,
	{ locale }: Context,
): Table => ({
	kind: "table",
	columns: [
		translator(locale)("option.topic.name"),
		one.side.label,
		other.side.label,
	],
	rows: topicsOf(one, other).map(({ phrase, counts }) => [
		phrase,
		...counts.map(String),
	]),
});

const wordsOf = (
	{ side, latest, statements }: SideFound,
	{ locale }: Context,
): Block[] => {
	const t = translator(locale);
	return [
		heading(t("trend.title", { name: side.label, count: statements })),
		...(latest.length === 0
			? [note(t("empty.notSaid"))]
			: statementBlocks(latest.slice(0, wordsShown), {
					locale,
					words: side.topic?.split(/\s+/u),
					withSpeaker: side.entry === undefined,
				})),
	];
};

const buttonsOf = (
	{ side, statements, commitments }: SideFound,
	{ locale }: Context,
): AskButton[] => {
	const t = translator(locale);
	const options = {
		speaker: side.entry,
		district: side.place,
		topic: side.topic,
		beat: side.about.typed,
		from: side.days.from ?? undefined,
		to: side.days.to ?? undefined,
	};
	return [
		...(statements > 0
			? [askButton(t("ask.quotesOf", { place: side.label }), "quotes", options)]
			: []),
		...(commitments > 0
			? [
					askButton(
						t("ask.commitmentsOf", { place: side.label }),
						"commitments",
						options,
					),
				]
			: []),
		// The rows of a comparison are the statements of its sides, a file for each.
		...(statements > 0
			? [
					askButton(
						t("ask.exportOf", { what: side.label }),
						"export quotes",
						options,
					),
				]
			: []),
	];
};

/** Two sides beside each other. */
function compared(
	one: Side,
	other: Side,
	understood: string,
	context: Context,
): Reply {
	const { archive, locale } = context;
	const t = translator(locale);
	const [left, right] = [sideFound(archive, one), sideFound(archive, other)];
	const { searched } = archive.quotes({
		from: earliest(one.days.from, other.days.from),
		to: latest(one.days.to, other.days.to),
		limit: 0,
	});
	const title = t("compare.title", { one: one.label, other: other.label });
	const nothing = [left, right].every(
		({ statements, commitments }) => statements + commitments === 0,
	);
	if (nothing)
		return reply({
			outcome: "empty",
			title,
			lead: [understood, t("empty.notSaid")],
			footer: nothingLine(context, searched),
		});
	const topics = topicTable(left, right, context);
	return reply({
		outcome: "answer",
		title,
		lead: [understood, t("compare.counted", { lookedAt })],
		blocks: [
			tableOf(left, right, context),
			...(topics.rows.length > 0
				? [heading(t("compare.topics", { lookedAt })), topics]
				: []),
			...wordsOf(left, context),
			...wordsOf(right, context),
		],
		footer: searchedLine(context, searched),
		hitActions:
			left.latest.length + right.latest.length > 0
				? ["copy", "context", "why", "dispute", "watch"]
				: [],
		asks: [...buttonsOf(left, context), ...buttonsOf(right, context)],
	});
}

const earliest = (one: string | null, other: string | null): string | null =>
	one === null || other === null ? null : one < other ? one : other;

const latest = (one: string | null, other: string | null): string | null =>
	one === null || other === null ? null : one > other ? one : other;

const refuseSame = (one: string, other: string, name: string): void => {
	if (one === other) throw new UserError("error.compareSame", { name });
};

/** How two who speak, or two places, of the same days were understood. */
const twoUnderstood = (
	option: "speaker" | "district",
	one: Side,
	other: Side,
	locale: Locale,
): string =>
	understoodLine(
		[
			[option, one.label],
			["other", other.label],
			["topic", one.topic],
			["beat", one.about.names],
		],
		one.days,
		locale,
	);

/** Two who speak. */
const compareSpeakers = defineCommand({
	name: "compare speakers",
	options: {
		speaker: { type: "text", required: true, suggest: "speaker" },
		other: { type: "text", required: true, suggest: "speaker" },
		topic: { type: "text", suggest: "topic" },
		beat: { type: "text", suggest: "beats" },
		from: { type: "text", suggest: "day" },
		to: { type: "text", suggest: "day" },
	},
	run({ speaker, other, topic, beat, from, to }, context) {
		const { locale } = context;
		const about = beatsOnly(beat, context);
		const days = daysAsked(context, { from, to });
		const sideOf = (option: "speaker" | "other", typed: string): Side => {
			const { entry } = speakerAsked(typed, option, context, days);
			return {
				label: shownName(entry.name, entry.kind, locale),
				days,
				entry: entry.id,
				place: undefined,
				topic,
				about,
			};
		};
		const one = sideOf("speaker", speaker);
		const two = sideOf("other", other);
		refuseSame(one.entry ?? "", two.entry ?? "", one.label);
		return compared(
			one,
			two,
			twoUnderstood("speaker", one, two, locale),
			context,
		);
	},
});

/** Two places. */
const compareDistricts = defineCommand({
	name: "compare districts",
	options: {
		district: { type: "text", required: true, suggest: "place" },
		other: { type: "text", required: true, suggest: "place" },
		topic: { type: "text", suggest: "topic" },
		beat: { type: "text", suggest: "beats" },
		from: { type: "text", suggest: "day" },
		to: { type: "text", suggest: "day" },
	},
	run({ district, other, topic, beat, from, to }, context) {
		const { locale } = context;
		const about = beatsOnly(beat, context);
		const days = daysAsked(context, { from, to });
		const sideOf = (option: "district" | "other", typed: string): Side => {
			const { name } = placeAsked(typed, context, option);
			return {
				label: shownPlace(name, locale),
				days,
				entry: undefined,
				place: name,
				topic,
				about,
			};
		};
		const one = sideOf("district", district);
		const two = sideOf("other", other);
		refuseSame(one.place ?? "", two.place ?? "", one.label);
		return compared(
			one,
			two,
			twoUnderstood("district", one, two, locale),
			context,
		);
	},
});

/** One at two times. */
const comparePeriods = defineCommand({
	name: "compare periods",
	options: {
		date: { type: "text", required: true, suggest: "day" },
		other: { type: "text", required: true, suggest: "day" },
		speaker: { type: "text", suggest: "speaker" },
		district: { type: "text", suggest: "place" },
		topic: { type: "text", suggest: "topic" },
		beat: { type: "text", suggest: "beats" },
	},
	run({ date, other, speaker, district, topic, beat }, context) {
		const { locale } = context;
		if ((speaker ?? district ?? topic ?? beat) === undefined)
			throw new UserError("error.compareNothing", null);
		const about = beatsOnly(beat, context);
		const who =
			speaker === undefined
				? null
				: speakerAsked(speaker, "speaker", context).entry;
		const place =
			district === undefined ? undefined : placeAsked(district, context).name;
		const sideOf = (days: Days): Side => ({
			label: stretch(days, locale),
			days,
			entry: who?.id,
			place,
			topic,
			about,
		});
		const one = sideOf(daysAsked(context, { date }));
		const two = sideOf(daysAsked(context, { date: other }));
		refuseSame(one.label, two.label, one.label);
		return compared(
			one,
			two,
			understoodLine(
				[
					[
						"speaker",
						who === null ? undefined : shownName(who.name, who.kind, locale),
					],
					[
						"district",
						place === undefined ? undefined : shownPlace(place, locale),
					],
					["topic", topic],
					["beat", about.names],
					["date", one.label],
					["other", two.label],
				],
				{ from: null, to: null },
				locale,
			),
			context,
		);
	},
});

/** Two side by side: who speaks, places, times. */
export const compares: readonly Command[] = [
	compareSpeakers,
	compareDistricts,
	comparePeriods,
];
