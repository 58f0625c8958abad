import { foldText } from "../language/fold.ts";
import { soundOf } from "../language/pinyin.ts";
import type { ArchiveSource, ArchiveSuggestion } from "./answers.ts";
import {
	fitRank,
	LATEST,
	LOOKED_AT,
	needleOf,
	type Source,
} from "./completing.ts";
import { latestArticles } from "./latest.ts";
import type { Reading } from "./library.ts";
import { isSeen, organisationsSeen } from "./seen.ts";
import { suggestPeople } from "./suggestPeople.ts";
import { suggestTopics } from "./suggestTopics.ts";

/** UTF-16 units of a suggestion's text and value: Discord's limit. */
const LONGEST = 100;

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

const sources: Readonly<Record<ArchiveSource, Source>> = {
	speaker: (reading, typed, limit) =>
		suggestPeople(reading, typed, limit, () => true),
	person: (reading, typed, limit) =>
		suggestPeople(reading, typed, limit, ({ kind }) => kind === "person"),
	place: suggestPlaces,
	organisation: suggestOrganisations,
	topic: suggestTopics,
	article: suggestArticles,
	newspaper: suggestNewspapers,
};

/** At most so many units, no character cut in half. */
function clipped(text: string): string {
	if (text.length <= LONGEST) return text;
	const end = LONGEST - 1;
	const half = /[\ud800-\udbff]$/u.test(text.slice(0, end)) ? 1 : 0;
	return `${text.slice(0, end - half)}…`;
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

/** Papers, those of which most is held first; what stories are taken from where no paper is named. */
function suggestNewspapers(
	reading: Reading,
	typed: string,
	limit: number,
): readonly ArchiveSuggestion[] {
	const { needle, isSound } = needleOf(typed);
	const rankOf = (name: string): number => {
		const { full, initials } = isSound
			? soundOf(name, "other")
			: { full: foldText(name), initials: "" };
		if (full === needle) return fitRank.exact;
		if (full.startsWith(needle) || initials.startsWith(needle))
			return fitRank.prefix;
		return full.includes(needle) ? fitRank.content : NO_FIT;
	};
	return [...articlesByPaper(reading)]
		.map(([name, articles]) => ({ name, articles, rank: rankOf(name) }))
		.filter(({ rank }) => rank < NO_FIT)
		.sort(
			(one, other) =>
				one.rank - other.rank ||
				other.articles - one.articles ||
				(one.name < other.name ? -1 : 1),
		)
		.slice(0, limit)
		.map(({ name }) => ({ name, value: name }));
}

const NO_FIT = 3;

const papers = new WeakMap<
	Reading,
	{ readonly version: number; readonly held: ReadonlyMap<string, number> }
>();

/** How many articles are held of each paper. */
function articlesByPaper(reading: Reading): ReadonlyMap<string, number> {
	const { store, view } = reading;
	const known = papers.get(reading);
	if (known?.version === store.version) return known.held;
	const byNumber = new Map<number, number>();
	for (let article = 0; article < store.articles; article++)
		if (view.sees(article)) {
			const paper = store.paperOf(article);
			byNumber.set(paper, (byNumber.get(paper) ?? 0) + 1);
		}
	const held = new Map<string, number>();
	for (const [number, articles] of byNumber) {
		const name = store.string(number);
		if (name !== null) held.set(name, articles);
	}
	papers.set(reading, { version: store.version, held });
	return held;
}
