import { foldText } from "../language/fold.ts";
import { type Sound, soundDistance, soundOf } from "../language/pinyin.ts";
import { type Place, places } from "../language/places.ts";
import { NO_STRING, stringAt } from "./segment.ts";
import type { Part } from "./store.ts";

/** A place the archive's articles speak for, or the gazetteer knows. Numbers are the store's, ascending. */
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

interface GrowingPlace extends PlaceHeld {
	within: string | null;
	readonly articles: number[];
	readonly commitments: number[];
}

const gazetteer = new Map<string, Place[]>();
for (const place of places)
	for (const key of new Set([place.name, place.short].map((n) => foldText(n))))
		gazetteer.set(key, [...(gazetteer.get(key) ?? []), place]);

/** Where a name lies by the gazetteer; null where it has several of that name. */
function gazetteerWithin(name: string): string | null {
	const named = (gazetteer.get(foldText(name)) ?? []).filter(
		(place) => place.name === name,
	);
	return named.length === 1 ? (named[0]?.within ?? null) : null;
}

/** Whether the gazetteer has a whole name. */
const isPlace = (name: string): boolean =>
	(gazetteer.get(foldText(name)) ?? []).some((place) => place.name === name);

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

/** Places across articles. */
export class PlacesHeld {
	readonly #held = new Map<string, GrowingPlace>();
	readonly #sounds = new Map<string, Sound>();

	/** Places that articles speak for. */
	get all(): Iterable<PlaceHeld> {
		return this.#held.values();
	}

	/** Takes in what a part's speakers and commitments stand for. */
	attach(part: Part): void {
		const { segment } = part;
		for (let local = 0; local < segment.articles; local++) {
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
				push(this.#place(name, titles ?? "").articles, article);
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
				for (const name of new Set([of, answerable])) {
					if (name === null || !(name === of || this.#knows(name))) continue;
					const place = this.#place(name, "");
					push(place.articles, article);
					place.commitments.push(part.commitment + commitment);
				}
			}
		}
	}

	/** The place of a whole name, whether articles speak for it or only the gazetteer knows it. */
	named(name: string): PlaceHeld | null {
		return (
			this.#held.get(name) ??
			(isPlace(name)
				? {
						name,
						within: gazetteerWithin(name),
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
			[...this.#held.keys()].filter((name) => foldText(name) === folded),
		);
		if (names.size === 0)
			for (const { name } of gazetteer.get(folded) ?? []) names.add(name);
		const meant = [...names].flatMap((name) => this.named(name) ?? []);
		const held = meant.filter(({ articles }) => articles.length > 0);
		return held.length > 0 ? held : meant;
	}

	/** Places that articles speak for whose name holds a text, folded, or sounds like it; exact and prefix first. */
	like(needle: string, isSound: boolean): readonly PlaceHeld[] {
		const rankOf = ({ name }: PlaceHeld): number => {
			const { full, initials } = this.#soundOf(name);
			const folded = foldText(name);
			if (isSound)
				return full === needle || initials === needle
					? 0
					: full.startsWith(needle) || initials.startsWith(needle)
						? 1
						: 3;
			if (folded === needle) return 0;
			return folded.startsWith(needle) ? 1 : folded.includes(needle) ? 2 : 3;
		};
		return [...this.#held.values()]
			.map((place) => ({ place, rank: rankOf(place) }))
			.filter(({ rank }) => rank < 3)
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
		return [...this.#held.values()]
			.filter(
				({ name }) =>
					(folded.length >= 2 && foldText(name).includes(folded)) ||
					soundDistance(syllables, this.#soundOf(name).syllables) <= 3 ||
					soundDistance(
						syllables,
						this.#soundOf(name).syllables.slice(0, -1),
					) <= 1,
			)
			.sort(
				(one, other) =>
					other.articles.length - one.articles.length ||
					(one.name < other.name ? -1 : 1),
			)
			.slice(0, NEAR);
	}

	#soundOf(name: string): Sound {
		let sound = this.#sounds.get(name);
		if (sound === undefined) {
			sound = soundOf(name, "other");
			this.#sounds.set(name, sound);
		}
		return sound;
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
		return [...this.#held.keys()]
			.map((lower) => ({ lower, steps: this.above(lower).indexOf(name) }))
			.filter(({ steps }) => steps !== -1)
			.sort(
				(one, other) =>
					one.steps - other.steps || (one.lower < other.lower ? -1 : 1),
			)
			.map(({ lower }) => lower);
	}

	#withinOf(name: string): string | null {
		return this.#held.get(name)?.within ?? gazetteerWithin(name);
	}

	#knows(name: string): boolean {
		return this.#held.has(name) || isPlace(name);
	}

	#place(name: string, titles: string): GrowingPlace {
		const known = this.#held.get(name);
		if (known !== undefined) {
			known.within ??= isPlace(name) ? null : withinByTitle(titles, name);
			return known;
		}
		const place: GrowingPlace = {
			name,
			within: isPlace(name)
				? gazetteerWithin(name)
				: withinByTitle(titles, name),
			articles: [],
			commitments: [],
		};
		this.#held.set(name, place);
		return place;
	}
}

/** Adds a number that may stand last already. */
function push(numbers: number[], number: number): void {
	if (numbers.at(-1) !== number) numbers.push(number);
}
