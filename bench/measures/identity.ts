import type { Entry } from "../../src/archive/answers.ts";
import type { Archive } from "../../src/archive/archive.ts";
import { LEADERS } from "../../src/extraction/tables/leaders.ts";
import { soundOf } from "../../src/language/pinyin.ts";
import { pick, randomFrom } from "../random.ts";
import { KNOWN_BODIES, KNOWN_NAMES } from "./knownNames.ts";
import type { Sample } from "./sample.ts";

const ASKED = 500;
/** Names mistyped: what is near is looked for among all names. */
const MISTYPED = 200;
/** Statements from which on somebody is in the news often enough to be known. */
const OFTEN = 20;

const capital = (text: string): string =>
	text.charAt(0).toUpperCase() + text.slice(1);

/** Entries that a typed text may mean, most prominent first. */
function meantBy(archive: Archive, typed: string): readonly Entry[] {
	const found = archive.resolve(typed);
	return found.kind === "one"
		? [found.entry]
		: found.kind === "several"
			? found.entries
			: [];
}

type Speaker = Sample["spoken"][number];

/** Who is found by what people type, and how those of one name are kept apart. */
export function measureIdentity(archive: Archive, sample: Sample) {
	const speakers = sample.spoken.filter(
		({ entry, name }) =>
			entry.startsWith("person:") && /^\p{Script=Han}{2,3}$/u.test(name),
	);
	return {
		asked: ASKED,
		...bySoundAndOffice(archive, speakers),
		...byKnownReading(archive),
		...byShortName(archive),
		...byNearName(archive, speakers),
		...leadersParted(archive),
		unsure: shareUnsure(sample),
	};
}

/** By the sound that the archive itself takes a name to have, and by the office as it prints it. */
function bySoundAndOffice(archive: Archive, speakers: readonly Speaker[]) {
	const random = randomFrom(43);
	const byPinyin: string[] = [];
	const bySpaced: string[] = [];
	const byInitials: string[] = [];
	const byOffice: string[] = [];
	let offices = 0;
	for (let asked = 0; asked < ASKED; asked++) {
		const { entry, name } = pick(speakers, random);
		const { syllables, full, initials } = soundOf(name, "person");
		const [surname = "", ...given] = syllables;
		const misses = (typed: string): boolean =>
			!meantBy(archive, typed).some(({ id }) => id === entry);
		if (misses(full)) byPinyin.push(`${name}: ${full}`);
		if (misses(initials)) byInitials.push(`${name}: ${initials}`);
		const spaced = `${capital(surname)} ${capital(given.join(""))}`;
		if (misses(spaced)) bySpaced.push(`${name}: ${spaced}`);
		const holding = archive
			.entry(entry)
			?.holdings.find(
				({ title, place }) => place !== null && title.startsWith(place),
			);
		if (holding === undefined) continue;
		offices++;
		if (
			!archive
				.holders(holding.title)
				.some((holder) => holder.entry.id === entry)
		)
			byOffice.push(`${name}: ${holding.title}`);
	}
	return { byPinyin, bySpaced, byInitials, offices, byOffice };
}

/** By the reading that everybody knows, which the archive has to find by itself. */
function byKnownReading(archive: Archive) {
	const known = KNOWN_NAMES.filter(([name]) =>
		meantBy(archive, name).some((entry) => isPerson(entry, name)),
	);
	return {
		known: known.length,
		byReading: known
			.filter(
				([name, reading]) =>
					!meantBy(archive, reading).some((entry) => isPerson(entry, name)),
			)
			.map(([name, reading]) => `${name}: ${reading}`),
	};
}

const isPerson = ({ kind, name }: Entry, wanted: string): boolean =>
	kind === "person" && name === wanted;

/** Bodies that speak under their full name, by the short name that everybody uses. */
function byShortName(archive: Archive) {
	const speaks = (typed: string, names: readonly string[]): boolean =>
		meantBy(archive, typed).some(
			({ kind, name, statements }) =>
				kind === "body" && statements > 0 && names.includes(name),
		);
	const known = KNOWN_BODIES.filter(([, names]) =>
		names.some((name) => speaks(name, [name])),
	);
	return {
		bodies: known.length,
		byShort: known
			.filter(([short, names]) => !speaks(short, [short, ...names]))
			.map(([short]) => short),
	};
}

/** Names whose last character was typed wrong, by another that sounds the same: who is offered, where nobody is called so. */
function byNearName(archive: Archive, speakers: readonly Speaker[]) {
	const random = randomFrom(53);
	const sounds = new Map<string, string[]>();
	const soundOfOne = (character: string): string =>
		soundOf(character, "other").full;
	for (const character of new Set(speakers.map(({ name }) => name.slice(-1)))) {
		const sound = soundOfOne(character);
		sounds.set(sound, [...(sounds.get(sound) ?? []), character]);
	}
	const byNear: string[] = [];
	let mistyped = 0;
	for (let tries = 0; tries < 20 * MISTYPED && mistyped < MISTYPED; tries++) {
		const { entry, name } = pick(speakers, random);
		const last = name.slice(-1);
		const typed =
			name.slice(0, -1) + pick(sounds.get(soundOfOne(last)) ?? [last], random);
		if (typed === name || name.length < 3) continue;
		const found = archive.resolve(typed);
		if (found.kind !== "none") continue;
		mistyped++;
		if (!found.near.some(({ id }) => id === entry))
			byNear.push(`${name}: ${typed}`);
	}
	return { mistyped, byNear };
}

function leadersParted(archive: Archive) {
	const leaders = [...new Set(LEADERS)].flatMap((name) => {
		const entries = meantBy(archive, name).filter((entry) =>
			isPerson(entry, name),
		);
		const all = entries.reduce((sum, { statements }) => sum + statements, 0);
		const [main] = entries;
		return main === undefined || all < OFTEN
			? []
			: [{ name, share: main.unsure ? 0 : main.statements / all }];
	});
	return {
		leaders: leaders.length,
		leadersParted: leaders
			.filter(({ share }) => share < 0.95)
			.map(({ name }) => name),
	};
}

/** Of what persons say, the share of which it is not clear who of that name says it. */
function shareUnsure({ spoken }: Sample): number {
	const persons = spoken.filter(({ entry }) => entry.startsWith("person:"));
	const unsure = persons.filter(({ entry }) => entry.endsWith("@?"));
	return unsure.length / Math.max(1, persons.length);
}
