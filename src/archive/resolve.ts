import { foldText } from "../language/fold.ts";
import { soundDistance, soundOf, typedSound } from "../language/pinyin.ts";
import type { Entry, Resolution, ResolvedBy, ResolveWish } from "./answers.ts";
import type { Reading } from "./library.ts";
import { holdersOf } from "./offices.ts";
import { byProminence, holdersLike } from "./officesLike.ts";
import type { Known } from "./people.ts";
import { isSeen, organisationsSeen } from "./seen.ts";
import { mayMean, shortness, wholeNameOf } from "./shortName.ts";
import { peopleLike } from "./suggestPeople.ts";

/** Entries offered where none is meant for sure. */
const OFFERED = 25;
const NEAR = 5;

/** Whom a typed text means; the first way of meaning somebody that finds anybody. */
export function resolve(
	reading: Reading,
	typed: string,
	wish: ResolveWish = {},
): Resolution {
	const ways: readonly (readonly [ResolvedBy, () => readonly Entry[]])[] = [
		["id", () => byId(reading, typed)],
		["name", () => byName(reading, foldText(typed))],
		["office", () => byOffice(reading, typed, wish)],
		["shortName", () => byShortName(reading, foldText(typed))],
		["pinyin", () => bySound(reading, typed)],
	];
	let silent: Resolution | null = null;
	for (const [by, way] of ways) {
		const entries = unique(way()).filter((entry) => isWished(entry, wish));
		const [entry] = entries;
		if (entry === undefined) continue;
		// A body's bare short name that says nothing itself: whoever is called so in full is meant.
		if ((by === "name" || silent !== null) && entries.every(isSilentBody)) {
			silent ??= { kind: "one", entry, by };
			continue;
		}
		return entries.length === 1
			? { kind: "one", entry, by }
			: { kind: "several", entries: entries.slice(0, OFFERED), by };
	}
	if (silent !== null) return silent;
	return { kind: "none", near: nearTo(reading, typed, wish) };
}

/** Whom to offer where nobody is meant: those who look or sound alike, and holders of an office like it; else whom it completes to. */
function nearTo(
	reading: Reading,
	typed: string,
	wish: ResolveWish,
): readonly Entry[] {
	if (foldText(typed) === "") return [];
	const offered = (entries: readonly Entry[]): readonly Entry[] =>
		unique(entries)
			.filter((entry) => isWished(entry, wish))
			.slice(0, NEAR);
	const near = offered([
		...alikeTo(reading, typed),
		...holdersLike(reading, typed),
	]);
	return near.length > 0
		? near
		: offered(peopleLike(reading, typed, OFFERED, () => true));
}

const isSilentBody = ({ kind, statements, commitments }: Entry): boolean =>
	kind === "body" && statements === 0 && commitments === 0;

const unique = (entries: readonly Entry[]): readonly Entry[] => [
	...new Map(entries.map((entry) => [entry.id, entry])).values(),
];

function isWished({ kind, first, last }: Entry, wish: ResolveWish): boolean {
	const { from = null, to = null } = wish.days ?? {};
	return (
		(wish.kinds === undefined || wish.kinds.includes(kind)) &&
		(from === null || (last !== null && last >= from)) &&
		(to === null || (first !== null && first <= to))
	);
}

function byId({ people, directory }: Reading, typed: string): readonly Entry[] {
	const known = people.withId(typed);
	if (known !== null) return [known.entry];
	// One name that was one person when the id was noted down, and is several now.
	const bearers = directory.withId(typed);
	if (bearers !== null)
		return people.knownAs(bearers).map(({ entry }) => entry);
	const own = people.ofArticle(typed);
	return own === null ? [] : [own];
}

function byName(reading: Reading, folded: string): readonly Entry[] {
	const found: Known[] = [];
	if (folded === "") return [];
	reading.names.bearers(folded, true, (bearers, fit) => {
		if (fit === "exact" && bearers.folded === folded)
			found.push(...reading.people.knownAs(bearers));
		return undefined;
	});
	return found.map(({ entry }) => entry).sort(byProminence);
}

const byOffice = (
	reading: Reading,
	typed: string,
	{ days }: ResolveWish,
): readonly Entry[] =>
	holdersOf(reading, typed, days).map(({ entry }) => entry);

/** Bodies of that short name, else those who speak for an organisation of that short name; the nearest names only. */
function byShortName(reading: Reading, typed: string): readonly Entry[] {
	const { store, names, directory, people, view } = reading;
	const folded = wholeNameOf(typed) ?? typed;
	const meant = directory.all.filter(
		(one) =>
			one.kind === "body" &&
			mayMean(folded, one.folded) &&
			isSeen(reading, one),
	);
	const heard = meant.filter(
		(one) => !people.knownAs(one).every(({ entry }) => isSilentBody(entry)),
	);
	const bodies = nearest(
		heard.length > 0 ? heard : meant,
		({ folded }) => folded,
		folded,
	);
	if (bodies.length > 0)
		return bodies.flatMap((one) =>
			people.knownAs(one).map(({ entry }) => entry),
		);
	const seen = organisationsSeen(reading);
	const organisations = nearest(
		names.allOrganisations.filter(({ string }) => seen[string] === 1),
		({ folded }) => folded,
		folded,
	);
	if (organisations.length === 0) return [];
	const wanted = new Uint8Array(store.strings);
	for (const { string } of organisations) wanted[string] = 1;
	return store
		.speakersWith("speakerOrganisation", wanted)
		.filter((speaker) => view.sees(store.articleOf("speaker", speaker)))
		.flatMap((speaker) => {
			const bearers = directory.ofSpeaker(speaker);
			const known =
				bearers === null
					? undefined
					: people.knownAs(bearers).find((one) => one.has(speaker));
			return known === undefined ? [] : [known.entry];
		})
		.sort(byProminence);
}

/** Those for whose name a text is short, with the fewest letters left out. */
function nearest<T>(
	all: readonly T[],
	nameOf: (one: T) => string,
	folded: string,
): readonly T[] {
	let best = Number.POSITIVE_INFINITY;
	let found: T[] = [];
	for (const one of all) {
		const name = nameOf(one);
		if (!mayMean(folded, name)) continue;
		const distance = shortness(folded, name);
		if (distance < best) found = [];
		if (distance <= best) found.push(one);
		best = Math.min(best, distance);
	}
	return found;
}

/** By full pinyin, given name first or last, or by initials where no full pinyin is meant. */
function bySound(reading: Reading, typed: string): readonly Entry[] {
	const sound = typedSound(typed.normalize("NFKC"));
	if (sound === null) return [];
	const full: Known[] = [];
	const initials: Known[] = [];
	reading.names.bearers(sound, true, (bearers, fit) => {
		if (fit !== "exact") return undefined;
		const letters = bearers.sound
			.split(" ")
			.map((syllable) => syllable.charAt(0))
			.join("");
		(letters === sound ? initials : full).push(
			...reading.people.knownAs(bearers),
		);
		return undefined;
	});
	return (full.length > 0 ? full : initials)
		.map(({ entry }) => entry)
		.sort(byProminence);
}

/** How far a sound may be off to be offered: two syllables blurred, or one altogether different. */
const SOUNDS_LIKE = 3;

/** Those that sound or look alike, the nearest first. */
function alikeTo(reading: Reading, typed: string): readonly Entry[] {
	const folded = foldText(typed);
	const spoken = typedSound(typed.normalize("NFKC"));
	const sound = spoken === null ? soundOf(folded, "person").syllables : null;
	const found: { distance: number; entry: Entry }[] = [];
	for (const bearers of reading.alike.to(typed, (one) =>
		isSeen(reading, one),
	)) {
		const distance = Math.min(
			sound === null
				? Number.POSITIVE_INFINITY
				: soundDistance(sound, bearers.sound.split(" ")),
			spoken !== null && spoken.length > 2
				? lettersApart(spoken, bearers.sound.replaceAll(" ", ""))
				: Number.POSITIVE_INFINITY,
			looksApart(folded, bearers.folded),
		);
		if (distance > SOUNDS_LIKE) continue;
		for (const { entry } of reading.people.knownAs(bearers))
			found.push({ distance, entry });
	}
	return found
		.sort(
			(one, other) =>
				one.distance - other.distance || byProminence(one.entry, other.entry),
		)
		.map(({ entry }) => entry);
}

/** 2 for one character of three that differs, or for one name inside the other; else far. */
function looksApart(one: string, other: string): number {
	if (one.length >= 2 && (other.includes(one) || one.includes(other)))
		return other.length >= 2 ? 2 : Number.POSITIVE_INFINITY;
	if (one.length !== other.length || one.length < 3)
		return Number.POSITIVE_INFINITY;
	let differing = 0;
	for (let index = 0; index < one.length; index++)
		if (one[index] !== other[index]) differing++;
	return differing === 1 ? 2 : Number.POSITIVE_INFINITY;
}

/** 1 where one letter was typed wrong, left out or added; else far. */
function lettersApart(one: string, other: string): number {
	if (Math.abs(one.length - other.length) > 1) return Number.POSITIVE_INFINITY;
	let start = 0;
	while (start < one.length && one[start] === other[start]) start++;
	let end = 0;
	while (
		end < Math.min(one.length, other.length) - start &&
		one.at(-1 - end) === other.at(-1 - end)
	)
		end++;
	return Math.max(one.length, other.length) - start - end <= 1
		? 1
		: Number.POSITIVE_INFINITY;
}
