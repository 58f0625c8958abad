import type {
	CommitmentsQuestion,
	Days,
	PlaceEntry,
	QuotesQuestion,
} from "../../src/archive/answers.ts";
import type { Context } from "../../src/command.ts";
import { alternativesOf } from "../../src/digest/beat.ts";
import { translator } from "../../src/locale.ts";
import { officeMisprints } from "../answering/misprints.ts";
import { datedTitles, shownName, shownPlace } from "../answering/names.ts";
import { beatNames, beatsAsked } from "./beats.ts";
import { beatsIn, cameIn, cameLine, newsOf } from "./came.ts";
import { daysAsked } from "./days.ts";
import { placeAsked } from "./place.ts";
import {
	latestHolding,
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
	readonly came?: string | undefined;
}

/** What they mean. */
export interface Filters {
	readonly days: Days;
	readonly speaker: SpeakerAsked | null;
	readonly place: PlaceEntry | null;
	/** Whom or what the answer is about, for its title; null where nobody in particular. */
	readonly subject: string | null;
	/** The first lines: how it was understood, and the speaker's office with its day. */
	readonly lead: readonly string[];
	readonly inUse: Readonly<Record<Narrowing, boolean>>;
	/** The part of a question that they make, with one of them left out where that is asked. */
	narrowed(less: Narrowing | null): Narrowed;
}

/** What narrows a question for statements and one for commitments alike. */
export type Narrowed = Pick<
	QuotesQuestion & CommitmentsQuestion,
	"from" | "to" | "entry" | "place" | "topic" | "any" | "articles"
>;

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
	const came = typed.came === undefined ? null : cameIn(typed.came);
	const beats =
		typed.beat !== undefined
			? beatsAsked(typed.beat, context)
			: came !== null && came.beats.length > 0
				? beatsIn(came, context)
				: null;
	const named = beatNames(beats, locale);
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
			["beat", named],
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
	const latest = speaker === null ? null : latestHolding(speaker.entry);
	const any = beats === null ? undefined : alternativesOf(beats);
	const articles = came === null ? undefined : newsOf(came, context).articles;
	return {
		days,
		speaker,
		place,
		subject:
			speaker !== null
				? shownName(speaker.entry.name, speaker.entry.kind, locale)
				: (placeName ?? typed.organisation ?? typed.topic ?? named ?? null),
		lead: [
			understood,
			...(came === null ? [] : [cameLine(came, context)]),
			...(speaker === null || latest === null
				? []
				: [
						[
							datedTitles([latest.title], latest.last, locale),
							...officeMisprints(speaker.entry.id, latest, context),
						].join(" "),
					]),
		],
		inUse: {
			speaker: speaker !== null,
			district: place !== null,
			organisation: typed.organisation !== undefined,
			topic: typed.topic !== undefined,
			beat: typed.beat !== undefined,
			wording: typed.wording !== undefined,
			kind: typed.kind !== undefined,
			days: days.from !== null || days.to !== null,
		},
		narrowed: (less) => ({
			from: less === "days" ? null : days.from,
			to: less === "days" ? null : days.to,
			entry: less === "speaker" ? undefined : speaker?.entry.id,
			place: less === "district" ? undefined : place?.name,
			topic: less === "topic" ? undefined : typed.topic,
			any: less === "beat" ? undefined : any,
			articles,
		}),
	};
}
