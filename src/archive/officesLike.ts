import { foldText } from "../language/fold.ts";
import type { Entry } from "./answers.ts";
import type { Reading } from "./library.ts";
import { ofOwnPlace } from "./marks.ts";
import { holdsEnding, officesIn, SHORTEST_OFFICE, titled } from "./offices.ts";
import { speakerAt } from "./segment.ts";
import { articlesHolding, topicPatterns } from "./topicIn.ts";

/*
 * Whom a typed office may mean that nobody is printed with. All of this is for offering: none of it says who is meant.
 */

/** How far from the end of a typed text an office is looked for. */
const LONGEST = 20;

/** Letters of what may be a surname: 袁, 欧阳. */
const SURNAME = 2;

/** Those who say most first; the pile of the unsure last. */
export const byProminence = (one: Entry, other: Entry): number =>
	Number(one.unsure) - Number(other.unsure) ||
	other.statements + other.commitments - (one.statements + one.commitments) ||
	(one.id < other.id ? -1 : 1);

/**
 * Holders of an office that a typed text ends in, where what stands before it is theirs: their surname (袁书记), or the place
 * or body that their papers do not print in front of this office (重庆市委书记 where 市委书记 is printed, 重庆海关关长 where
 * 重庆海关党委书记、关长 is). The longest such office counts. The likeliest first.
 */
export function holdersLike(reading: Reading, typed: string): readonly Entry[] {
	const folded = foldText(typed);
	for (
		let start = Math.max(1, folded.length - LONGEST);
		start <= folded.length - SHORTEST_OFFICE;
		start++
	) {
		const found = holdersBehind(
			reading,
			folded.slice(0, start),
			folded.slice(start),
		);
		if (found.length > 0) return found;
	}
	return [];
}

/** What is printed beside a speaker, seen from what was typed. */
interface Fit {
	/** Whether they are only addressed by the office: 副书记 is, as 书记. */
	readonly deputy: boolean;
	/** Whether what stands before the office is their place or body. */
	readonly tied: boolean;
	/** Whether the office is printed without its place, which only the article around it may tell. */
	readonly placeless: boolean;
}

function holdersBehind(
	reading: Reading,
	before: string,
	office: string,
): readonly Entry[] {
	const { store, directory, people, places, view } = reading;
	const speakers = titled(reading, [office]);
	if (speakers.length === 0) return [];
	const fitOf = fitting(reading, before, office);
	const isPlace = before.length > 1 && places.meantBy(before).length > 0;
	let holding: Uint8Array | null = null;
	const isAround = (article: number): boolean => {
		if (!isPlace) return false;
		holding ??= articlesHolding(reading, topicPatterns(before));
		return holding[article] === 1;
	};
	const found = new Map<string, { entry: Entry; deputy: boolean }>();
	for (const speaker of speakers) {
		const bearers = directory.ofSpeaker(speaker);
		const fit = bearers === null ? null : fitOf(speaker);
		if (bearers === null || fit === null) continue;
		const article = store.articleOf("speaker", speaker);
		if (!view.sees(article)) continue;
		const isNamed =
			before.length <= SURNAME &&
			bearers.kind === "person" &&
			bearers.folded.startsWith(before);
		if (
			!isNamed &&
			(fit.deputy || !(fit.tied || (fit.placeless && isAround(article))))
		)
			continue;
		const entry = people
			.knownAs(bearers)
			.find((known) => known.has(speaker))?.entry;
		if (entry === undefined) continue;
		const deputy = (found.get(entry.id)?.deputy ?? true) && fit.deputy;
		found.set(entry.id, { entry, deputy });
	}
	return [...found.values()]
		.sort(
			(one, other) =>
				Number(one.deputy) - Number(other.deputy) ||
				byProminence(one.entry, other.entry),
		)
		.map(({ entry }) => entry);
}

/** How what is printed beside a speaker fits; null where it does not. What is printed in the same words is looked at once. */
function fitting(
	{ store }: Reading,
	before: string,
	office: string,
): (speaker: number) => Fit | null {
	const fits = new Map<string, Fit | null>();
	return (speaker) => {
		const key = [
			store.stringOf(speaker, "speakerTitles"),
			store.stringOf(speaker, "speakerOrganisation"),
			store.stringOf(speaker, "speakerPlace"),
		].join();
		let fit = fits.get(key);
		if (fit === undefined) {
			const { segment, speaker: first } = store.partOfSpeaker(speaker);
			fit = fitIn(speakerAt(segment, speaker - first), before, office);
			fits.set(key, fit);
		}
		return fit;
	};
}

function fitIn(
	{
		titles,
		organisation,
		place,
	}: {
		readonly titles: readonly string[];
		readonly organisation: string | null;
		readonly place: string | null;
	},
	before: string,
	office: string,
): Fit | null {
	const begins = (name: string | null): boolean =>
		before.length > 1 && name !== null && foldText(name).startsWith(before);
	let deputy: Fit | null = null;
	for (const list of titles) {
		const printed = officesIn(list);
		const item =
			printed.find((one) => holdsEnding(one, office)) ??
			printed.find((one) => holdsEnding(one, `副${office}`));
		if (item === undefined) continue;
		const fit = {
			deputy: !holdsEnding(item, office),
			tied: begins(place) || begins(organisation) || begins(list),
			placeless: place === null && (item === office || ofOwnPlace.test(item)),
		};
		if (!fit.deputy) return fit;
		deputy = fit;
	}
	return deputy;
}
