import { foldText } from "../language/fold.ts";
import type { Speaker } from "../model.ts";
import type { Days, Holder, Holding } from "./answers.ts";
import { dayNumber } from "./dayNumber.ts";
import type { Bearers } from "./directory.ts";
import type { Reading } from "./library.ts";
import { listMarks } from "./marks.ts";
import type { Known } from "./people.ts";
import { NO_DAY, speakerAt } from "./segment.ts";
import { dayRange } from "./timeline.ts";

/** Words that make another office of the one behind them. */
const makesAnother = /[副前原代]$|(?:时任|曾任|名誉)$/u;

/** A way to read a typed office: as printed whole, or without its place where that is known otherwise. */
interface Wanted {
	readonly office: string;
	readonly place: string | null;
}

/** What is typed, by its offices: 市委副书记、市长 are two, both of which are to be held. Each may be read in several ways. */
type Asked = readonly (readonly Wanted[])[];

/** 黔江区委书记 is printed so, or as 区委书记 of somebody who speaks for 黔江区; so is 重庆市委书记. */
function readingsOf({ places }: Reading, typed: string): readonly Wanted[] {
	const office = foldText(typed);
	const wanted: Wanted[] = [{ office, place: null }];
	for (let end = 2; end <= office.length - 2; end++)
		for (const { name } of places.meantBy(office.slice(0, end)))
			wanted.push({ office: office.slice(end), place: name });
	return wanted;
}

/** The offices a title lists. */
export const officesIn = (title: string): readonly string[] =>
	title.split(listMarks).map((office) => foldText(office));

/** Whether a printed office is another one with its place or body in front: 市委书记 ends in 书记, 市委副书记 is another. Both folded. */
export const holdsEnding = (printed: string, office: string): boolean =>
	printed.endsWith(office) &&
	!makesAnother.test(printed.slice(0, -office.length));

function isOffice(title: string, place: string | null, asked: Asked): boolean {
	const printed = officesIn(title);
	return asked.every((wanted) =>
		printed.some((item) =>
			wanted.some((one) =>
				one.place === null
					? holdsEnding(item, one.office)
					: item === one.office && place === one.place,
			),
		),
	);
}

/** Letters of an office: 书记. */
export const SHORTEST_OFFICE = 2;

/** Names of holders looked at, those printed with the office most often: 部长 has thousands. */
const MOST = 300;

/** Whether the typed words are all of offices as printed. */
function isExactly({ title, place }: Holding, asked: Asked): boolean {
	const printed = officesIn(title);
	return asked.every((wanted) =>
		wanted.some(
			(one) =>
				printed.includes(one.office) &&
				(one.place === null || one.place === place),
		),
	);
}

/** The offices that a typed text asks for; none where it holds none that is long enough. */
const askedIn = (reading: Reading, typed: string): Asked =>
	typed
		.split(listMarks)
		.filter((office) => foldText(office).length >= SHORTEST_OFFICE)
		.map((office) => readingsOf(reading, office));

/** Whether speakers are printed with an office in their own articles. */
export function printsOffice(
	reading: Reading,
	typed: string,
): (speaker: Pick<Speaker, "titles" | "place">) => boolean {
	const asked = askedIn(reading, typed);
	return ({ titles, place }) =>
		asked.length > 0 && titles.some((title) => isOffice(title, place, asked));
}

/** The same by a speaker's number; what is printed in the same words is looked at once. */
function printedTest(
	{ store }: Reading,
	asked: Asked,
): (speaker: number) => boolean {
	const fits = new Map<string, boolean>();
	return (speaker) => {
		const key = `${store.stringOf(speaker, "speakerTitles")}/${store.stringOf(speaker, "speakerPlace")}`;
		let fit = fits.get(key);
		if (fit === undefined) {
			const { segment, speaker: first } = store.partOfSpeaker(speaker);
			const { titles: lists, place } = speakerAt(segment, speaker - first);
			fit = lists.some((title) => isOffice(title, place, asked));
			fits.set(key, fit);
		}
		return fit;
	};
}

/** Speakers in whose titles one of some offices stands. @param offices - folded */
export function titled(
	{ store, names }: Reading,
	offices: readonly string[],
): readonly number[] {
	const titles = new Set<number>();
	for (const office of offices)
		names.titles(office, (string) => {
			titles.add(string);
			return undefined;
		});
	if (titles.size === 0) return [];
	const marks = new Uint8Array(store.strings);
	for (const title of titles) marks[title] = 1;
	return store.speakersWith("speakerTitles", marks);
}

/** Those who are printed with an office anywhere, and how often. @param isPrinted - of a speaker */
function bearersOf(
	reading: Reading,
	asked: Asked,
	isPrinted: (speaker: number) => boolean,
): Map<Bearers, number> {
	const offices = (asked[0] ?? []).map(({ office }) => office);
	const times = new Map<Bearers, number>();
	for (const speaker of titled(reading, offices)) {
		const bearers = isPrinted(speaker)
			? reading.directory.ofSpeaker(speaker)
			: null;
		if (bearers !== null) times.set(bearers, (times.get(bearers) ?? 0) + 1);
	}
	return times;
}

/**
 * Whether a speaker holds an office on their article's day: as it prints itself, or as other articles do of that day, or
 * of days before and after it. However many others hold one so called.
 */
export function holdingTest(
	reading: Reading,
	typed: string,
): (speaker: number) => boolean {
	const { store, directory, people } = reading;
	const asked = askedIn(reading, typed);
	if (asked.length === 0) return () => false;
	const isPrinted = printedTest(reading, asked);
	const bearersOfIt = bearersOf(reading, asked, isPrinted);
	const held = new Map<Known, readonly Holding[]>();
	const heldBy = (known: Known): readonly Holding[] => {
		let own = held.get(known);
		if (own === undefined) {
			own = known.entry.holdings.filter(
				({ title, place, first }) =>
					first !== null && isOffice(title, place, asked),
			);
			held.set(known, own);
		}
		return own;
	};
	return (speaker) => {
		const bearers = directory.ofSpeaker(speaker);
		if (bearers === null || !bearersOfIt.has(bearers)) return false;
		if (isPrinted(speaker)) return true;
		const day = store.dayOf(store.articleOf("speaker", speaker));
		if (day === NO_DAY) return false;
		return people
			.knownAs(bearers)
			.some(
				(known) =>
					known.has(speaker) &&
					heldBy(known).some(
						({ first, last }) =>
							dayNumber(first) <= day && day <= dayNumber(last),
					),
			);
	};
}

/** Who held an office, by the titles as printed; those printed in these very words first, then the latest. @param most - names looked at */
export function holdersOf(
	reading: Reading,
	typed: string,
	days: Days = { from: null, to: null },
	most = MOST,
): readonly Holder[] {
	const { people } = reading;
	const asked = askedIn(reading, typed);
	if (asked.length === 0) return [];
	const times = bearersOf(reading, asked, printedTest(reading, asked));
	const bearers = [...times]
		.sort(
			([one, count], [other, otherCount]) =>
				otherCount - count || (one.id < other.id ? -1 : 1),
		)
		.slice(0, most)
		.map(([one]) => one);
	const range = dayRange(days);
	const inRange = (first: string | null, last: string | null): boolean =>
		(days.from === null && days.to === null) ||
		(dayNumber(last) >= range.from &&
			dayNumber(first) !== NO_DAY &&
			dayNumber(first) <= range.to);
	return bearers
		.flatMap((one): readonly Known[] => people.knownAs(one))
		.flatMap(({ entry }) =>
			entry.holdings
				.filter(
					({ title, place, first, last }) =>
						isOffice(title, place, asked) && inRange(first, last),
				)
				.map((holding): Holder => ({ entry, holding })),
		)
		.sort(
			(one, other) =>
				// Who is printed with the very words before who is printed with more: 外交部发言人 before 俄罗斯外交部发言人.
				Number(isExactly(other.holding, asked)) -
					Number(isExactly(one.holding, asked)) ||
				compare(other.holding.last ?? "", one.holding.last ?? "") ||
				compare(other.holding.first ?? "", one.holding.first ?? "") ||
				compare(one.entry.id, other.entry.id),
		);
}

const compare = (one: string, other: string): number =>
	one < other ? -1 : one > other ? 1 : 0;
