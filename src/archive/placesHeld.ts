import { foldText } from "../language/fold.ts";
import { type Sound, soundDistance, soundOf } from "../language/pinyin.ts";
import { type Place, places } from "../language/places.ts";
import { NO_STRING, stringAt } from "./segment.ts";
import type { Part, Store } from "./store.ts";
import type { View } from "./view.ts";

/** A place that a view's articles speak for, or that the gazetteer knows. Numbers are the store's, ascending. */
export interface PlaceHeld {
	/** As the gazetteer writes it, else as the papers do. */
	readonly name: string;
	/** The place it lies in; null where it is not known, or where several places have the name. */
	readonly within: string | null;
	/** Articles in which somebody speaks or answers for it. */
	readonly articles: readonly number[];
	/** Commitments it answers for, or that somebody makes who speaks for it. */
	readonly commitments: readonly number[];
}

/** All that articles say of one name that may be a place's. Articles may stand several times in a row. */
interface Told {
	/** Articles in which somebody speaks for it: these make it a place. */
	readonly spoken: number[];
	/** Commitments it answers for, or whose maker speaks for it, and their articles. */
	readonly commitments: number[];
	readonly answering: number[];
	/** Where titles say that it lies, and in which article. */
	readonly withins: { readonly article: number; readonly within: string }[];
}

const gazetteer = new Map<string, Place[]>();
for (const place of places)
	for (const key of new Set([place.name, place.short].map((n) => foldText(n))))
		gazetteer.set(key, [...(gazetteer.get(key) ?? []), place]);

/** Where each whole name of the gazetteer lies; null where it has several of that name. */
const withinByName = new Map<string, string | null>();
for (const { name, within } of places)
	withinByName.set(name, withinByName.has(name) ? null : within);

/** Whether the gazetteer has a whole name. */
const isPlace = (name: string): boolean => withinByName.has(name);

/** The place a title names before another: 璧山区 in 璧山区健龙镇党委书记, for 健龙镇. */
function withinByTitle(title: string, name: string): string | null {
	const at = title.indexOf(name);
	for (let start = 0; start < at; start++) {
		const before = title.slice(start, at);
		const [place] = gazetteer.get(foldText(before)) ?? [];
		if (place !== undefined) return place.name;
	}
	return null;
}

/** Places offered where none is meant. */
const NEAR = 5;

/** Articles taken in in one step: some milliseconds. */
const STEP = 200;

/** Names that articles speak for or that answer for something, and what they say of them. */
export class PlacesHeld {
	readonly #told = new Map<string, Told>();
	/** Names that answer for something and that no article speaks for yet: bodies, most of them. */
	readonly #others = new Map<string, Told>();
	readonly #byFolded = new Map<string, string[]>();
	readonly #folded = new Map<string, string>();
	readonly #sounds = new Map<string, Sound>();

	/** Names that some article speaks for, or that the gazetteer has and something answers by. */
	get names(): Iterable<string> {
		return this.#told.keys();
	}

	/** Those of them that fold to a text. */
	folding(folded: string): readonly string[] {
		return this.#byFolded.get(folded) ?? [];
	}

	told(name: string): Told | undefined {
		return this.#told.get(name);
	}

	/** Takes in what a part's speakers and commitments stand for, step by step. */
	*attaching(part: Part): Generator<undefined, void> {
		const { segment } = part;
		for (let local = 0; local < segment.articles; local++) {
			if (local % STEP === STEP - 1) yield;
			const article = part.article + local;
			const speakersEnd = segment.speakerStart[local + 1] ?? 0;
			for (
				let speaker = segment.speakerStart[local] ?? 0;
				speaker < speakersEnd;
				speaker++
			) {
				const name = stringAt(
					segment,
					segment.speakerPlace[speaker] ?? NO_STRING,
				);
				if (name === null) continue;
				const titles = stringAt(
					segment,
					segment.speakerTitles[speaker] ?? NO_STRING,
				);
				this.#speaks(name, article, titles ?? "");
			}
			const commitmentsEnd = segment.commitmentStart[local + 1] ?? 0;
			for (
				let commitment = segment.commitmentStart[local] ?? 0;
				commitment < commitmentsEnd;
				commitment++
			) {
				const answerable = stringAt(
					segment,
					segment.commitmentAnswerable[commitment] ?? NO_STRING,
				);
				const of = stringAt(
					segment,
					segment.speakerPlace[segment.commitmentSpeaker[commitment] ?? 0] ??
						NO_STRING,
				);
				for (const name of new Set([of, answerable]))
					if (name !== null) {
						const told = this.#of(name);
						push(told.answering, article);
						told.commitments.push(part.commitment + commitment);
					}
			}
		}
	}

	#speaks(name: string, article: number, titles: string): void {
		const told = this.#told.get(name) ?? this.#file(name);
		push(told.spoken, article);
		if (isPlace(name) || told.withins.at(-1)?.article === article) return;
		const within = withinByTitle(titles, name);
		if (within !== null) told.withins.push({ article, within });
	}

	#of(name: string): Told {
		const known = this.#told.get(name);
		if (known !== undefined) return known;
		if (isPlace(name)) return this.#file(name);
		let told = this.#others.get(name);
		if (told === undefined) {
			told = { spoken: [], commitments: [], answering: [], withins: [] };
			this.#others.set(name, told);
		}
		return told;
	}

	/** Files a name as a place's. */
	#file(name: string): Told {
		const told = this.#others.get(name) ?? {
			spoken: [],
			commitments: [],
			answering: [],
			withins: [],
		};
		this.#others.delete(name);
		this.#told.set(name, told);
		const folded = foldText(name);
		this.#folded.set(name, folded);
		this.#byFolded.set(folded, [...(this.#byFolded.get(folded) ?? []), name]);
		return told;
	}

	/** A name of `names` as it is compared. */
	folded(name: string): string {
		return this.#folded.get(name) ?? foldText(name);
	}

	soundOf(name: string): Sound {
		let sound = this.#sounds.get(name);
		if (sound === undefined) {
			sound = soundOf(name, "other");
			this.#sounds.set(name, sound);
		}
		return sound;
	}
}

/** What was worked out of the places seen: it changes only when articles do. */
interface Kept {
	readonly version: number;
	readonly names: readonly string[];
	readonly places: Map<string, PlaceHeld>;
	readonly below: Map<string, readonly string[]>;
}

/** Places across the articles that a view sees. */
export class PlacesSeen {
	readonly #held: PlacesHeld;
	readonly #store: Store;
	readonly #view: View;
	#kept: Kept | null = null;

	constructor(held: PlacesHeld, store: Store, view: View) {
		this.#held = held;
		this.#store = store;
		this.#view = view;
	}

	/** Places that articles speak for. */
	get all(): Iterable<PlaceHeld> {
		return this.#now.names.flatMap((name) => this.#seen(name) ?? []);
	}

	/** The place of a whole name, whether articles speak for it or only the gazetteer knows it. */
	named(name: string): PlaceHeld | null {
		return (
			this.#seen(name) ??
			(isPlace(name)
				? {
						name,
						within: withinByName.get(name) ?? null,
						articles: [],
						commitments: [],
					}
				: null)
		);
	}

	/** What a typed text may mean: the whole name or a short one; those that articles speak for before the others. */
	meantBy(typed: string): readonly PlaceHeld[] {
		const folded = foldText(typed);
		const names = new Set(
			this.#held.folding(folded).filter((name) => this.#isSeen(name)),
		);
		if (names.size === 0)
			for (const { name } of gazetteer.get(folded) ?? []) names.add(name);
		const meant = [...names].flatMap((name) => this.named(name) ?? []);
		const held = meant.filter(({ articles }) => articles.length > 0);
		return held.length > 0 ? held : meant;
	}

	/** Places that articles speak for whose name holds a text, folded, or sounds like it; exact and prefix first. */
	like(needle: string, isSound: boolean): readonly PlaceHeld[] {
		const rankOf = (name: string): number => {
			if (isSound) {
				const { full, initials } = this.#held.soundOf(name);
				return full === needle || initials === needle
					? 0
					: full.startsWith(needle) || initials.startsWith(needle)
						? 1
						: 3;
			}
			const folded = this.#held.folded(name);
			if (folded === needle) return 0;
			return folded.startsWith(needle) ? 1 : folded.includes(needle) ? 2 : 3;
		};
		return this.#now.names
			.flatMap((name) => {
				const rank = rankOf(name);
				const place = rank < 3 ? this.#seen(name) : null;
				return place === null ? [] : [{ place, rank }];
			})
			.sort(
				(one, other) =>
					one.rank - other.rank ||
					other.place.commitments.length - one.place.commitments.length ||
					other.place.articles.length - one.place.articles.length ||
					(one.place.name < other.place.name ? -1 : 1),
			)
			.map(({ place }) => place);
	}

	/** Places that look or sound like a text that is none. */
	near(typed: string): readonly PlaceHeld[] {
		const folded = foldText(typed);
		const { syllables } = soundOf(folded, "other");
		return this.#now.names
			.filter((name) => {
				const sound = this.#held.soundOf(name).syllables;
				return (
					(folded.length >= 2 && this.#held.folded(name).includes(folded)) ||
					soundDistance(syllables, sound) <= 3 ||
					soundDistance(syllables, sound.slice(0, -1)) <= 1
				);
			})
			.flatMap((name) => this.#seen(name) ?? [])
			.sort(
				(one, other) =>
					other.articles.length - one.articles.length ||
					(one.name < other.name ? -1 : 1),
			)
			.slice(0, NEAR);
	}

	/** The places it lies in, nearest first. */
	above(name: string): readonly string[] {
		const found: string[] = [];
		for (
			let within = this.#withinOf(name);
			within !== null && !found.includes(within);
			within = this.#withinOf(within)
		)
			found.push(within);
		return found;
	}

	/** Places that articles speak for and that lie below it, nearest first. */
	below(name: string): readonly string[] {
		const { names, below } = this.#now;
		let found = below.get(name);
		if (found === undefined) {
			found = names
				.map((lower) => ({ lower, steps: this.above(lower).indexOf(name) }))
				.filter(({ steps }) => steps !== -1)
				.sort(
					(one, other) =>
						one.steps - other.steps || (one.lower < other.lower ? -1 : 1),
				)
				.map(({ lower }) => lower);
			below.set(name, found);
		}
		return found;
	}

	/** A name that only answers for something is a place's where somebody speaks for it, or the gazetteer has it. */
	#isSeen(name: string): boolean {
		const told = this.#held.told(name);
		return (
			told !== undefined &&
			(this.#seesOne(told.spoken) ||
				(isPlace(name) && this.#seesOne(told.answering)))
		);
	}

	#seesOne(articles: readonly number[]): boolean {
		return articles.some((article) => this.#view.sees(article));
	}

	/** What is worked out of the articles as they are. */
	get #now(): Kept {
		const { version } = this.#store;
		if (this.#kept?.version !== version)
			this.#kept = {
				version,
				names: [...this.#held.names].filter((name) => this.#isSeen(name)),
				places: new Map(),
				below: new Map(),
			};
		return this.#kept;
	}

	/** A place with what the view sees of it; null where that is nothing. */
	#seen(name: string): PlaceHeld | null {
		const { places: known } = this.#now;
		const place = known.get(name) ?? this.#workOut(name);
		if (place !== null) known.set(name, place);
		return place;
	}

	#workOut(name: string): PlaceHeld | null {
		const told = this.#held.told(name);
		if (told === undefined || !this.#isSeen(name)) return null;
		const articles = new Set(
			[...told.spoken, ...told.answering].filter((article) =>
				this.#view.sees(article),
			),
		);
		return {
			name,
			within: this.#withinOf(name),
			articles: [...articles].sort((one, other) => one - other),
			commitments: told.commitments.filter((commitment) =>
				this.#view.sees(this.#store.articleOf("commitment", commitment)),
			),
		};
	}

	#withinOf(name: string): string | null {
		if (isPlace(name)) return withinByName.get(name) ?? null;
		return (
			this.#held
				.told(name)
				?.withins.find(({ article }) => this.#view.sees(article))?.within ??
			null
		);
	}
}

/** Adds a number that may stand last already. */
function push(numbers: number[], number: number): void {
	if (numbers.at(-1) !== number) numbers.push(number);
}
