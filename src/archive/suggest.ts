import { foldText } from "../language/fold.ts";
import { typedSound } from "../language/pinyin.ts";
import type { ArchiveSource, ArchiveSuggestion, Entry } from "./answers.ts";
import type { Bearers } from "./directory.ts";
import { articleOf } from "./hits.ts";
import type { Reading } from "./library.ts";
import type { Fit } from "./lineIndex.ts";
import { holdersOf } from "./offices.ts";
import { isSeen, organisationsSeen, timesSeen } from "./seen.ts";
import { dayRange } from "./timeline.ts";
import { topicsOf } from "./topics.ts";
import { wordedStatement } from "./worded.ts";

/** UTF-16 units of a suggestion's text and value: Discord's limit. */
const LONGEST = 100;
/** Matches looked at before they are put in order. */
const LOOKED_AT = 400;
/** Latest articles that an empty text is completed from. */
const LATEST = 200;

const fitRank: Readonly<Record<Fit, number>> = {
	exact: 0,
	prefix: 1,
	content: 2,
};

/** What an option completes to: exact before prefix before content; of equals those who are met more often. */
export function suggest(
	reading: Reading,
	source: ArchiveSource,
	typed: string,
	limit: number,
): readonly ArchiveSuggestion[] {
	// Marks alone mean nothing; they are not the empty text.
	if (typed.trim() !== "" && foldText(typed) === "") return [];
	return sources[source](reading, typed.trim(), limit)
		.filter(({ value }) => value !== "" && value.length <= LONGEST)
		.slice(0, limit)
		.map(({ name, value }) => ({ name: clipped(name), value }));
}

type Source = (
	reading: Reading,
	typed: string,
	limit: number,
) => readonly ArchiveSuggestion[];

const sources: Readonly<Record<ArchiveSource, Source>> = {
	speaker: (reading, typed, limit) =>
		suggestPeople(reading, typed, limit, () => true),
	person: (reading, typed, limit) =>
		suggestPeople(reading, typed, limit, ({ kind }) => kind === "person"),
	place: suggestPlaces,
	organisation: suggestOrganisations,
	topic: suggestTopics,
	article: suggestArticles,
};

/** At most so many units, no character cut in half. */
function clipped(text: string): string {
	if (text.length <= LONGEST) return text;
	const end = LONGEST - 1;
	const half = /[\ud800-\udbff]$/u.test(text.slice(0, end)) ? 1 : 0;
	return `${text.slice(0, end - half)}…`;
}

function suggestionOf({ id, name, apart, holdings }: Entry): ArchiveSuggestion {
	const about = holdings[0]?.title ?? apart;
	return { name: about === null ? name : `${name} · ${about}`, value: id };
}

/** What a typed text is looked up as: pinyin where it can be, else as it is. */
function needleOf(typed: string): { needle: string; isSound: boolean } {
	const sound = typedSound(typed.normalize("NFKC"));
	return sound === null
		? { needle: foldText(typed), isSound: false }
		: { needle: sound, isSound: true };
}

function suggestPeople(
	reading: Reading,
	typed: string,
	limit: number,
	wanted: (bearers: Bearers) => boolean,
): readonly ArchiveSuggestion[] {
	const { names, people } = reading;
	const { needle, isSound } = needleOf(typed);
	if (needle === "") return latestSpeakers(reading, limit, wanted);
	const found = new Map<Bearers, Fit>();
	for (const beginning of isSound ? [true] : [true, false]) {
		if (found.size >= limit) break;
		names.bearers(needle, beginning, (bearers, fit) => {
			if (wanted(bearers) && !found.has(bearers) && isSeen(reading, bearers))
				found.set(bearers, fit);
			return found.size >= LOOKED_AT;
		});
	}
	const entries = [...found]
		.map(([bearers, fit]) => ({
			bearers,
			fit,
			times: timesSeen(reading, bearers),
		}))
		.sort(
			(one, other) =>
				fitRank[one.fit] - fitRank[other.fit] ||
				other.times - one.times ||
				(one.bearers.id < other.bearers.id ? -1 : 1),
		)
		.slice(0, limit)
		.flatMap(({ bearers }) => people.knownAs(bearers))
		.map(({ entry }) => entry);
	// Nobody is called so: who holds such an office?
	const holders =
		entries.length < limit && !isSound && needle.length >= 2
			? holdersOf(reading, typed).map(({ entry }) => entry)
			: [];
	return [
		...new Map(
			[...entries, ...holders].map((entry) => [entry.id, suggestionOf(entry)]),
		).values(),
	];
}

/** The latest articles that the view sees, newest first. */
function latestArticles(
	{ timeline, view }: Reading,
	limit: number,
): readonly number[] {
	const latest: number[] = [];
	for (const article of timeline.within(dayRange({ from: null, to: null }))) {
		if (latest.length === limit) break;
		if (view.sees(article)) latest.push(article);
	}
	return latest;
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
		.flatMap(([bearers]) => people.knownAs(bearers))
		.map(({ entry }) => suggestionOf(entry));
}

function suggestPlaces(
	{ places }: Reading,
	typed: string,
	limit: number,
): readonly ArchiveSuggestion[] {
	const { needle, isSound } = needleOf(typed);
	return places
		.like(needle, isSound)
		.slice(0, limit)
		.map(({ name, within }) => ({
			name: within === null ? name : `${name} · ${within}`,
			value: name,
		}));
}

function suggestOrganisations(
	reading: Reading,
	typed: string,
	limit: number,
): readonly ArchiveSuggestion[] {
	const { names, store } = reading;
	const { needle, isSound } = needleOf(typed);
	const found = new Map<string, number>();
	if (needle === "") {
		for (const article of latestArticles(reading, LATEST)) {
			for (const speaker of store.numbersIn(article, "speaker")) {
				const name = store.string(
					store.stringOf(speaker, "speakerOrganisation"),
				);
				if (name !== null) found.set(name, (found.get(name) ?? 0) - 1);
			}
		}
	} else {
		const seen = organisationsSeen(reading);
		for (const beginning of isSound ? [true] : [true, false]) {
			if (found.size >= limit) break;
			names.organisations(needle, beginning, (string, fit) => {
				const name = seen[string] === 1 ? store.string(string) : null;
				if (name !== null && !found.has(name)) found.set(name, fitRank[fit]);
				return found.size >= LOOKED_AT;
			});
			names.bearers(needle, beginning, (bearers, fit) => {
				const { kind, name } = bearers;
				if (kind === "body" && !found.has(name) && isSeen(reading, bearers))
					found.set(name, fitRank[fit]);
				return found.size >= LOOKED_AT;
			});
		}
	}
	return [...found]
		.sort(
			([one, rank], [other, otherRank]) =>
				rank - otherRank || one.length - other.length || (one < other ? -1 : 1),
		)
		.slice(0, limit)
		.map(([name]) => ({ name, value: name }));
}

/** What the latest statements are about, and what was typed, if it stands anywhere. */
function suggestTopics(
	reading: Reading,
	typed: string,
	limit: number,
): readonly ArchiveSuggestion[] {
	const needle = foldText(typed);
	const topics = latestTopics(reading).filter((phrase) =>
		foldText(phrase).includes(needle),
	);
	const ranked = [...topics].sort(
		(one, other) =>
			Number(!foldText(one).startsWith(needle)) -
			Number(!foldText(other).startsWith(needle)),
	);
	const own = typed.length >= 2 ? [typed] : [];
	return [...new Set([...ranked.slice(0, limit - own.length), ...own])].map(
		(phrase) => ({ name: phrase, value: phrase }),
	);
}

const TOPICS = 200;
const remembered = new WeakMap<
	Reading,
	{ readonly version: number; readonly phrases: readonly string[] }
>();

function latestTopics(reading: Reading): readonly string[] {
	const { version } = reading.store;
	const known = remembered.get(reading);
	if (known?.version === version) return known.phrases;
	const statements = latestArticles(reading, LATEST / 2).flatMap((article) =>
		articleOf(reading, article).statements.map((statement) =>
			wordedStatement(reading, article, statement),
		),
	);
	const phrases = topicsOf(statements, TOPICS).map(({ phrase }) => phrase);
	remembered.set(reading, { version, phrases });
	return phrases;
}

function suggestArticles(
	reading: Reading,
	typed: string,
	limit: number,
): readonly ArchiveSuggestion[] {
	const { names, timeline, view, store } = reading;
	const needle = foldText(typed);
	const found = new Map<number, number>();
	if (needle === "")
		for (const article of latestArticles(reading, LATEST))
			found.set(article, 0);
	else
		for (const beginning of [true, false]) {
			if (found.size >= limit) break;
			let met = 0;
			names.headlines(needle, beginning, (article, fit) => {
				if (!view.sees(article)) return undefined;
				if (!found.has(article)) found.set(article, fitRank[fit]);
				return ++met >= LOOKED_AT;
			});
		}
	return [...found]
		.sort(
			([one, fit], [other, otherFit]) =>
				fit - otherFit || timeline.rank(one) - timeline.rank(other),
		)
		.slice(0, limit)
		.map(([article]) => ({
			name: store.headlineOf(article),
			value: store.idOf(article),
		}));
}
