import type {
	Alternative,
	Days,
	PlaceEntry,
} from "../../src/archive/answers.ts";
import type { Context } from "../../src/command.ts";
import { alternativesOf } from "../../src/digest/beat.ts";
import { translator } from "../../src/locale.ts";
import { shownName, shownPlace } from "../answering/names.ts";
import { beatsAsked } from "./beats.ts";
import { daysAsked } from "./days.ts";
import { placeAsked } from "./place.ts";
import {
	latestTitle,
	type SpeakerAsked,
	speakerAsked,
	speakerUnderstood,
} from "./speaker.ts";
import { understoodLine } from "./understood.ts";
import type { Narrowing } from "./wider.ts";

/** The options by which statements and commitments are narrowed, as typed. */
export interface Typed {
	readonly speaker?: string | undefined;
	readonly district?: string | undefined;
	readonly organisation?: string | undefined;
	readonly topic?: string | undefined;
	readonly beat?: string | undefined;
	readonly wording?: "exact" | "paraphrase" | undefined;
	readonly kind?: "pledge" | "directive" | "proposal" | undefined;
	readonly from?: string | undefined;
	readonly to?: string | undefined;
}

/** What they mean. */
export interface Filters {
	readonly days: Days;
	readonly speaker: SpeakerAsked | null;
	readonly place: PlaceEntry | null;
	/** What the beats asked for are made of; undefined where none is. */
	readonly any: readonly Alternative[] | undefined;
	/** Whom or what the answer is about, for its title; null where nobody in particular. */
	readonly subject: string | null;
	/** The first lines: how it was understood, and the speaker's office with its day. */
	readonly lead: readonly string[];
	readonly inUse: Readonly<Record<Narrowing, boolean>>;
}

/**
 * What the typed options mean.
 *
 * @throws UserError for days, names and places that cannot be understood
 */
export function filtersAsked(typed: Typed, context: Context): Filters {
	const { locale } = context;
	const t = translator(locale);
	const days = daysAsked(context, typed);
	const speaker =
		typed.speaker === undefined
			? null
			: speakerAsked(typed.speaker, "speaker", context, days);
	const place =
		typed.district === undefined ? null : placeAsked(typed.district, context);
	const beats =
		typed.beat === undefined ? null : beatsAsked(typed.beat, context);
	const beatNames = beats?.map(({ name }) => name).join(t("list.separator"));
	const placeName = place === null ? undefined : shownPlace(place.name, locale);
	const understood = understoodLine(
		[
			[
				"speaker",
				speaker === null ? undefined : speakerUnderstood(speaker, locale),
			],
			["district", placeName],
			["organisation", typed.organisation],
			["topic", typed.topic],
			["beat", beatNames],
			[
				"wording",
				typed.wording === undefined
					? undefined
					: t(`choice.wording.${typed.wording}`),
			],
			[
				"kind",
				typed.kind === undefined ? undefined : t(`choice.kind.${typed.kind}`),
			],
		],
		days,
		locale,
	);
	const title = speaker === null ? null : latestTitle(speaker.entry, locale);
	return {
		days,
		speaker,
		place,
		any: beats === null ? undefined : alternativesOf(beats),
		subject:
			speaker !== null
				? shownName(speaker.entry.name, speaker.entry.kind, locale)
				: (placeName ?? typed.organisation ?? typed.topic ?? beatNames ?? null),
		lead: title === null ? [understood] : [understood, title],
		inUse: {
			speaker: speaker !== null,
			district: place !== null,
			organisation: typed.organisation !== undefined,
			topic: typed.topic !== undefined,
			beat: beats !== null,
			wording: typed.wording !== undefined,
			kind: typed.kind !== undefined,
			days: days.from !== null || days.to !== null,
		},
	};
}
