import type { Entry } from "./answers.ts";
import type { Appearance } from "./appearance.ts";
import type { Copies } from "./copies.ts";
import { dayText } from "./dayNumber.ts";
import type { Bearers, Directory } from "./directory.ts";
import { holdingsOf, widened } from "./holdings.ts";
import { bodiesOf, type Identity, identitiesOf } from "./identity.ts";
import { NO_DAY, speakerAt } from "./segment.ts";
import type { Store } from "./store.ts";
import type { View } from "./view.ts";

/** One person or body, as a view sees it. */
export interface Known {
	readonly entry: Entry;
	readonly bearers: Bearers;
	/** Whether a speaker of the bearers is this one. */
	has(speaker: number): boolean;
}

/** What is printed beside a name in the same words, and the speakers it is printed beside. */
interface Printed {
	seen: Appearance;
	readonly speakers: number[];
}

interface Remembered {
	/** Speakers looked at, those who have been told apart, and the bearers' changes then. */
	speakers: number;
	told: number;
	readonly changes: number;
	readonly printed: Map<string, Printed>;
	known: readonly Known[];
}

/** Speakers looked at in one step: some milliseconds. */
const STEP = 1000;

/** UTF-16 units of an id, so that it fits Discord's values. */
const LONGEST_ID = 100;
/** What tells the third pile in an id. */
const UNSURE = "?";

/** Who is who among the bearers of a name, as far as a view's articles tell. Worked out when asked, and remembered. */
export class People {
	readonly #store: Store;
	readonly #directory: Directory;
	readonly #view: View;
	readonly #copies: Copies;
	readonly #remembered = new Map<Bearers, Remembered>();

	constructor(store: Store, directory: Directory, copies: Copies, view: View) {
		this.#store = store;
		this.#directory = directory;
		this.#copies = copies;
		this.#view = view;
	}

	/** Those who bear an id; none where the view sees no article of theirs. */
	knownAs(bearers: Bearers): readonly Known[] {
		for (const _ of this.lookingAt(bearers));
		return this.#remembered.get(bearers)?.known ?? [];
	}

	/** Works out who bears an id, step by step: between two steps the event loop may turn. */
	*lookingAt(bearers: Bearers): Generator<undefined, void> {
		const { speakers, changes } = bearers;
		let remembered = this.#remembered.get(bearers);
		if (remembered?.changes !== changes) {
			remembered = {
				speakers: 0,
				told: 0,
				changes,
				printed: new Map(),
				known: [],
			};
			this.#remembered.set(bearers, remembered);
		}
		for (
			let speaker = speakers[remembered.speakers];
			speaker !== undefined &&
			this.#store.articleOf("speaker", speaker) < this.#store.published;
			speaker = speakers[remembered.speakers]
		) {
			this.#look(remembered.printed, speaker);
			remembered.speakers++;
			if (remembered.speakers % STEP === 0) yield;
		}
		if (remembered.speakers === remembered.told) return;
		remembered.told = remembered.speakers;
		remembered.known = this.#tellApart(bearers, remembered);
	}

	/** The one of an entry's id; null where nobody or, meanwhile, more than one bears it. */
	withId(id: string): Known | null {
		const [base = "", apart] = splitId(id);
		// Somebody whom people have told apart has an id of their own.
		const told = apart === undefined ? null : this.#directory.withId(id);
		if (told !== null) return this.knownAs(told)[0] ?? null;
		const bearers = this.#directory.withId(base);
		const known = bearers === null ? [] : this.knownAs(bearers);
		const own = bearers === null ? id : idOf(bearers.id, apart ?? null);
		const exact = known.find(({ entry }) => entry.id === own);
		if (exact !== undefined) return exact;
		if (known.length !== 1 || apart === undefined) return null;
		// Kept apart once, and meanwhile the only one: still this one, if what told it does.
		return (
			known.find(({ entry }) =>
				entry.holdings.some(
					({ title, place, organisation }) =>
						apart === UNSURE ||
						apart === place ||
						apart === organisation ||
						apart === title,
				),
			) ?? null
		);
	}

	/** The speakers of an article that have an id of their own there (`ARTICLE/会议`), as the view sees them. */
	speakersOfArticle(id: string): readonly number[] {
		const [article = ""] = id.split(/\/(?=[^/]*$)/u);
		return this.#store
			.withId(article)
			.filter((number) => this.#view.sees(number))
			.flatMap((number) => this.#store.numbersIn(number, "speaker"))
			.filter((speaker) => this.entryIdOf(speaker) === id);
	}

	/** The entry of somebody who belongs to an article, by the id they have there; null where there is none. */
	ofArticle(id: string): Entry | null {
		const speakers = this.speakersOfArticle(id);
		const [speaker] = speakers;
		if (speaker === undefined) return null;
		const store = this.#store;
		const part = store.partOfSpeaker(speaker);
		const day = dayText(store.dayOf(store.articleOf("speaker", speaker)));
		const { name, kind } = speakerAt(part.segment, speaker - part.speaker);
		const own = new Set(speakers);
		const by = (what: "statement" | "commitment"): number =>
			store
				.numbersIn(store.articleOf("speaker", speaker), what)
				.filter((number) => own.has(store.speakerOf(what, number))).length;
		return {
			id,
			kind,
			name,
			apart: null,
			unsure: false,
			holdings: [],
			statements: by("statement"),
			commitments: by("commitment"),
			first: day,
			last: day,
		};
	}

	/** The entry that a speaker of an article is. */
	entryIdOf(speaker: number): string {
		const bearers = this.#directory.ofSpeaker(speaker);
		if (bearers === null) {
			const { segment, speaker: first } = this.#store.partOfSpeaker(speaker);
			return speakerAt(segment, speaker - first).id;
		}
		const known = this.knownAs(bearers);
		return known.find((one) => one.has(speaker))?.entry.id ?? bearers.id;
	}

	/** Takes in what is printed beside one more speaker. */
	#look(printed: Map<string, Printed>, speaker: number): void {
		const store = this.#store;
		const article = store.articleOf("speaker", speaker);
		if (!this.#view.sees(article)) return;
		const paper = store.paperOf(article);
		const key = [
			store.stringOf(speaker, "speakerTitles"),
			store.stringOf(speaker, "speakerOrganisation"),
			store.stringOf(speaker, "speakerPlace"),
			paper,
		].join();
		const day = store.dayOf(article);
		const known = printed.get(key);
		if (known !== undefined) {
			known.speakers.push(speaker);
			known.seen = widened(known.seen, day);
			return;
		}
		const { segment, speaker: first } = store.partOfSpeaker(speaker);
		const { titles, organisation, place } = speakerAt(segment, speaker - first);
		printed.set(key, {
			seen: {
				titles,
				organisation,
				place,
				paper: store.string(paper) ?? "",
				first: day,
				last: day,
				articles: 1,
			},
			speakers: [speaker],
		});
	}

	#tellApart(bearers: Bearers, { printed }: Remembered): readonly Known[] {
		const ordered = [...printed.values()]
			.map((one) => ({ ...one, key: sortKey(one.seen) }))
			.sort((one, other) => (one.key < other.key ? -1 : 1));
		const identities = joined(
			bearers.id,
			(bearers.kind === "person" ? identitiesOf : bodiesOf)(
				bearers.name,
				ordered.map(({ seen }) => seen),
			),
			this.#view.joined,
		);
		return identities.map(({ appearances, apart, unsure }) => {
			const own = appearances.flatMap((index) => ordered[index] ?? []);
			const alone = identities.length === 1;
			const speakers = new Set(
				alone ? [] : own.flatMap(({ speakers }) => speakers),
			);
			const has = (speaker: number): boolean => alone || speakers.has(speaker);
			const days = own.flatMap(({ seen }) =>
				seen.first === NO_DAY ? [] : [seen.first, seen.last],
			);
			return {
				bearers,
				has,
				entry: {
					id: idOf(bearers.id, alone ? null : unsure ? UNSURE : apart),
					kind: bearers.kind,
					name: bearers.name,
					apart: alone ? (splitId(bearers.id)[1] ?? null) : apart,
					unsure: !alone && unsure,
					holdings: holdingsOf(own.map(({ seen }) => seen)),
					statements: this.#count(bearers.statements, "statement", has),
					commitments: this.#count(bearers.commitments, "commitment", has),
					first: days.length === 0 ? null : dayText(Math.min(...days)),
					last: days.length === 0 ? null : dayText(Math.max(...days)),
				},
			};
		});
	}

	/** How many there are; what is printed more than once is one. */
	#count(
		numbers: readonly number[],
		what: "statement" | "commitment",
		has: (speaker: number) => boolean,
	): number {
		const groups =
			what === "statement" ? this.#copies.statements : this.#copies.commitments;
		const met = new Set<number>();
		let alone = 0;
		for (const number of numbers)
			if (
				this.#view.sees(this.#store.articleOf(what, number)) &&
				has(this.#store.speakerOf(what, number))
			) {
				if (groups.isAlone(number)) alone++;
				else met.add(groups.rootOf(number));
			}
		return alone + met.size;
	}
}

/** Identities of which people hold some to be one. */
function joined(
	base: string,
	identities: readonly Identity[],
	pairs: readonly (readonly [string, string])[],
): readonly Identity[] {
	if (pairs.length === 0 || identities.length < 2) return identities;
	let left = [...identities];
	const withId = (id: string): Identity | undefined =>
		left.find(
			({ apart, unsure }) => idOf(base, unsure ? UNSURE : apart) === id,
		);
	for (const [one, other] of pairs) {
		const [first, second] = [withId(one), withId(other)];
		if (first === undefined || second === undefined || first === second)
			continue;
		const [known, added] = first.unsure ? [second, first] : [first, second];
		left = left.flatMap((identity) =>
			identity === added
				? []
				: identity === known
					? [
							{
								...known,
								appearances: [...known.appearances, ...added.appearances],
							},
						]
					: [identity],
		);
	}
	return left;
}

const sortKey = ({ first, titles, organisation, place, paper }: Appearance) =>
	JSON.stringify([first + 0x80000000, titles, organisation, place, paper]);

const idOf = (base: string, apart: string | null): string =>
	(apart === null ? base : `${base}@${apart}`).slice(0, LONGEST_ID);

/** An entry's id without and with what tells it from its namesakes. */
function splitId(id: string): readonly [string, string?] {
	const at = id.indexOf("@");
	return at === -1 ? [id] : [id.slice(0, at), id.slice(at + 1)];
}
