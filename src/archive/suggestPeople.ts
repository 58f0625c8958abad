import type { ArchiveSuggestion, Entry } from "./answers.ts";
import { fitRank, LATEST, needleOf } from "./completing.ts";
import { dayNumber } from "./dayNumber.ts";
import type { Bearers } from "./directory.ts";
import { Foremost } from "./foremost.ts";
import { latestArticles } from "./latest.ts";
import type { Reading } from "./library.ts";
import { holdersOf } from "./offices.ts";
import type { Known } from "./people.ts";
import { timesOfAll } from "./seen.ts";

/** Names looked at before they are put in order: as many as a surname has, as 李 is the beginning of a thousand. */
const LOOKED_AT = 5000;
/** Holders of an office that are looked at for a completion. */
const HOLDERS = 40;

interface Found {
	readonly bearers: Bearers;
	readonly rank: number;
	readonly times: number;
}

const inOrder = (one: Found, other: Found): number =>
	one.rank - other.rank ||
	other.times - one.times ||
	(one.bearers.id < other.bearers.id ? -1 : 1);

/** People and bodies by name, sound or office; of equals those who are met more often. */
export function suggestPeople(
	reading: Reading,
	typed: string,
	limit: number,
	wanted: (bearers: Bearers) => boolean,
): readonly ArchiveSuggestion[] {
	return needleOf(typed).needle === ""
		? latestSpeakers(reading, limit, wanted)
		: peopleLike(reading, typed, limit, wanted).map(suggestionOf);
}

/** Those whose name begins with or holds a text or sounds so, those who are met more often first; else who holds such an office. */
export function peopleLike(
	reading: Reading,
	typed: string,
	limit: number,
	wanted: (bearers: Bearers) => boolean,
): readonly Entry[] {
	const { names, people } = reading;
	const { needle, isSound } = needleOf(typed);
	const times = timesOfAll(reading);
	const found = new Set<number>();
	const best = new Foremost<Found>(limit, inOrder);
	for (const beginning of isSound ? [true] : [true, false]) {
		if (found.size >= limit) break;
		names.bearers(needle, beginning, (bearers, fit, number) => {
			const seen = times[number] ?? 0;
			if (seen === 0 || !wanted(bearers) || found.has(number)) return undefined;
			found.add(number);
			best.add({ bearers, rank: fitRank[fit], times: seen });
			return found.size >= LOOKED_AT;
		});
	}
	const entries = best.all.flatMap(({ bearers }) =>
		surely(people.knownAs(bearers)),
	);
	// Nobody is called so: who holds such an office?
	const holders =
		entries.length < limit && !isSound && needle.length >= 2
			? holdersOf(reading, typed, undefined, HOLDERS).map(({ entry }) => entry)
			: [];
	return [
		...new Map(
			[...entries, ...holders].map((entry) => [entry.id, entry]),
		).values(),
	];
}

/** Who spoke in the latest articles, the most talkative first. */
function latestSpeakers(
	reading: Reading,
	limit: number,
	wanted: (bearers: Bearers) => boolean,
): readonly ArchiveSuggestion[] {
	const { store, directory, people } = reading;
	const times = new Map<Bearers, number>();
	for (const article of latestArticles(reading, LATEST)) {
		for (const statement of store.numbersIn(article, "statement")) {
			const bearers = directory.ofSpeaker(
				store.speakerOf("statement", statement),
			);
			if (bearers !== null && wanted(bearers))
				times.set(bearers, (times.get(bearers) ?? 0) + 1);
		}
	}
	return [...times]
		.sort(
			([one, count], [other, otherCount]) =>
				otherCount - count || (one.id < other.id ? -1 : 1),
		)
		.slice(0, limit)
		.flatMap(([bearers]) => surely(people.knownAs(bearers)))
		.map(suggestionOf);
}

/** Those who are told apart, those who speak most first; the pile of the unsure only where there is nobody else. */
const surely = (known: readonly Known[]): readonly Entry[] => {
	const entries = known.map(({ entry }) => entry);
	const sure = entries.filter(({ unsure }) => !unsure);
	return [...(sure.length > 0 ? sure : entries)].sort(
		(one, other) =>
			other.statements + other.commitments - one.statements - one.commitments ||
			(one.id < other.id ? -1 : 1),
	);
};

/** A name with what tells it from its namesakes, else with an office: of the last year that papers print one, the commonest. */
function suggestionOf({
	id,
	name,
	apart,
	unsure,
	holdings,
}: Entry): ArchiveSuggestion {
	const latest = dayNumber(holdings[0]?.last ?? null);
	const [common] = holdings
		.filter(({ last }) => dayNumber(last) > latest - A_YEAR || last === null)
		.sort((one, other) => other.articles - one.articles);
	const about = unsure ? null : (apart ?? common?.title ?? null);
	return { name: about === null ? name : `${name} · ${about}`, value: id };
}

const A_YEAR = 365;
