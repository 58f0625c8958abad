import type {
	Days,
	Entry,
	Holding,
	Resolution,
	ResolvedBy,
} from "../../src/archive/answers.ts";
import type { Context } from "../../src/command.ts";
import { UserError } from "../../src/error.ts";
import { type Locale, translator } from "../../src/locale.ts";
import type { AskButton } from "../../src/reply.ts";
import { datedTitles, shownName } from "../answering/names.ts";
import { askButton, withOptions } from "./again.ts";
import { articlesPrinting, searchButton } from "./printed.ts";
import { severalIn } from "./several.ts";

/** Whom a typed name means, and how it was understood. */
export interface SpeakerAsked {
	readonly entry: Entry;
	readonly by: ResolvedBy;
	readonly typed: string;
}

/** Buttons for at most so many names: one row. */
const namesOffered = 5;

/** An entry in one line, with what tells it from others so called. */
export function entryLabel(entry: Entry, locale: Locale): string {
	const name = shownName(entry.name, entry.kind, locale);
	if (entry.unsure) return translator(locale)("entry.unsure", { name });
	const apart = latestTitle(entry, locale) ?? entry.apart;
	return apart === null ? name : `${name} · ${apart}`;
}

/** What somebody is at a meeting, and no office: it tells nobody apart. From the reports of congresses and their groups. */
const AT_MEETINGS = /^(?:代表|委[员員]|成[员員]|同志)$/u;

/** The latest office of an entry; null where none was printed. */
export const latestHolding = ({ holdings }: Entry): Holding | null =>
	holdings.find(({ title }) => !AT_MEETINGS.test(title)) ?? holdings[0] ?? null;

/** The latest office of an entry as printed, with its day; null where none was printed. */
export function latestTitle(entry: Entry, locale: Locale): string | null {
	const latest = latestHolding(entry);
	return latest === null
		? null
		: datedTitles([latest.title], latest.last, locale);
}

const offers = (
	entries: readonly Entry[],
	option: "speaker" | "name" | "other",
	context: Context,
): AskButton[] =>
	entries.slice(0, namesOffered).map((entry) => {
		const { command, options } = withOptions(context.call, {
			[option]: entry.id,
		});
		return askButton(entryLabel(entry, context.locale), command, options);
	});

/** Of several who held an office, those who did in the days asked for, where that leaves any. */
const resolved = (
	typed: string,
	{ archive }: Context,
	days: Days,
): Resolution => {
	const found = archive.resolve(typed);
	if (found.kind !== "several" || (days.from === null && days.to === null))
		return found;
	const then = archive.resolve(typed, { days });
	return then.kind === "none" ? found : then;
};

/** Those who are typed together (袁家军、胡衡华), where that is at least two; null where it is not. */
const together = (
	typed: string,
	{ archive }: Context,
): readonly [Entry, Entry, ...Entry[]] | null => {
	const parts = severalIn(typed);
	const [one, other, ...more] = (parts.length > 1 ? parts : []).flatMap(
		(part) => {
			const found = archive.resolve(part);
			return found.kind === "one" ? [found.entry] : [];
		},
	);
	return one === undefined || other === undefined || one.id === other.id
		? null
		: [one, other, ...more];
};

/** Two of them beside each other, about the same. */
const comparison = (
	[one, other]: readonly [Entry, Entry, ...Entry[]],
	{ call: { options }, locale }: Context,
): AskButton => {
	const { topic, beat, from, to } = options;
	return askButton(
		translator(locale)("compare.title", {
			one: shownName(one.name, one.kind, locale),
			other: shownName(other.name, other.kind, locale),
		}),
		"compare speakers",
		{ speaker: one.id, other: other.id, topic, beat, from, to },
	);
};

/**
 * Whom a typed name, office, short name or pinyin means. Nobody is put in anybody's place: a name that is not there, and
 * one that several have, come back with buttons to choose from.
 *
 * @param days - tell holders of one office apart
 * @throws UserError
 */
export function speakerAsked(
	typed: string,
	option: "speaker" | "name" | "other",
	context: Context,
	days: Days = { from: null, to: null },
): SpeakerAsked {
	const found = resolved(typed, context, days);
	if (found.kind === "one") return { entry: found.entry, by: found.by, typed };
	if (found.kind === "several")
		throw new UserError(
			"error.severalSpeakers",
			{
				typed,
				count: found.entries.length,
				names: found.entries
					.slice(0, namesOffered)
					.map((entry) => entryLabel(entry, context.locale))
					.join(translator(context.locale)("list.semicolon")),
			},
			{
				outcome: "empty",
				asks: offers(found.entries, option, context),
			},
		);
	const named = together(typed, context);
	if (named !== null)
		throw new UserError(
			"error.speakersTogether",
			{ typed },
			{
				outcome: "empty",
				asks: [comparison(named, context), ...offers(named, option, context)],
			},
		);
	throw new UserError(
		found.near.length > 0 ? "error.speakerNear" : "error.speakerUnknown",
		{ typed, printed: articlesPrinting(typed, context) },
		{
			outcome: "empty",
			asks: [
				...offers(found.near, option, context),
				searchButton(typed, context),
			],
		},
	);
}

/** How a speaker was understood: a name as it is, anything else with the name it led to. */
export function speakerUnderstood(
	{ entry, by, typed }: SpeakerAsked,
	locale: Locale,
): string {
	const name = shownName(entry.name, entry.kind, locale);
	const label = entry.unsure
		? translator(locale)("entry.unsure", { name })
		: entry.apart === null
			? name
			: translator(locale)("entry.apart", { name, apart: entry.apart });
	return by === "id" || by === "name"
		? label
		: translator(locale)("understood.by", { typed, name: label, by });
}
