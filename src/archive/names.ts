import { foldText } from "../language/fold.ts";
import type { Bearers, Directory } from "./directory.ts";
import { type Fit, LineIndex } from "./lineIndex.ts";
import { NO_STRING, stringAt } from "./segment.ts";
import type { Part, Store } from "./store.ts";

/** Fields by which a name is found: as written, as it sounds, its initials, and a person's given name first. */
function fieldsOf(
	name: string,
	sound: string,
	isPerson = false,
): readonly string[] {
	const syllables = sound === "" ? [] : sound.split(" ");
	const [surname = "", ...given] = syllables;
	return [
		foldText(name),
		syllables.join(""),
		syllables.map((syllable) => syllable.charAt(0)).join(""),
		isPerson && given.length > 0 ? given.join("") + surname : "",
	];
}

/** What is taken in in one step: some milliseconds. */
const STEP = 1000;

/** What can be looked up by a part of it: names, organisations, titles, headlines. */
export class Names {
	readonly #directory: Directory;
	readonly #store: Store;
	/** A line for each of the directory's bearers, in their order. */
	readonly #bearers = new LineIndex();
	readonly #organisations = new LineIndex();
	readonly #titles = new LineIndex();
	readonly #headlines = new LineIndex();
	/** Of each line the store's number of its string, or the article's. */
	readonly #organisationOf: number[] = [];
	readonly #allOrganisations: { string: number; folded: string }[] = [];
	readonly #titleOf: number[] = [];
	readonly #articleOf: number[] = [];
	readonly #filed = new Set<number>();

	constructor(store: Store, directory: Directory) {
		this.#store = store;
		this.#directory = directory;
	}

	/** Takes in a part that the directory has, step by step. */
	*attaching(part: Part): Generator<undefined, void> {
		const { segment } = part;
		while (this.#bearers.length < this.#directory.all.length) {
			for (const { name, sound, kind } of this.#directory.all.slice(
				this.#bearers.length,
				this.#bearers.length + STEP,
			))
				this.#bearers.add(...fieldsOf(name, sound, kind === "person"));
			yield;
		}
		const before = this.#organisationOf.length;
		yield* this.#filing(
			part,
			segment.speakerOrganisation,
			this.#organisations,
			this.#organisationOf,
		);
		for (const string of this.#organisationOf.slice(before))
			this.#allOrganisations.push({
				string,
				folded: foldText(this.#store.string(string) ?? ""),
			});
		yield;
		yield* this.#filing(
			part,
			segment.speakerTitles,
			this.#titles,
			this.#titleOf,
		);
		for (let local = 0; local < segment.articles; local++) {
			const article = part.article + local;
			this.#headlines.add(foldText(this.#store.headlineOf(article)));
			this.#articleOf.push(article);
			if (local % STEP === STEP - 1) yield;
		}
	}

	*#filing(
		part: Part,
		strings: Uint32Array,
		lines: LineIndex,
		numbers: number[],
	): Generator<undefined, void> {
		let filed = 0;
		for (const local of new Set(strings)) {
			this.#file(part, local, lines, numbers);
			if (++filed % STEP === 0) yield;
		}
	}

	#file(part: Part, local: number, lines: LineIndex, numbers: number[]): void {
		const text = stringAt(part.segment, local);
		const number = part.strings[local] ?? NO_STRING;
		if (text === null || text === "" || this.#filed.has(number)) return;
		this.#filed.add(number);
		numbers.push(number);
		lines.add(...fieldsOf(text, part.segment.sounds.get(local) ?? ""));
	}

	/** Visits those whose name holds a text, folded. @param visit - is told their number in the directory, too */
	bearers(
		text: string,
		beginning: boolean,
		visit: (bearers: Bearers, fit: Fit, number: number) => boolean | undefined,
	): void {
		this.#bearers.find(text, beginning, (line, fit) => {
			const bearers = this.#directory.all[line];
			return bearers === undefined ? undefined : visit(bearers, fit, line);
		});
	}

	/** Visits organisations of speakers, as the store's strings. */
	organisations(
		text: string,
		beginning: boolean,
		visit: (string: number, fit: Fit) => boolean | undefined,
	): void {
		this.#organisations.find(text, beginning, (line, fit) =>
			visit(this.#organisationOf[line] ?? NO_STRING, fit),
		);
	}

	/** Visits speakers' lists of titles, as the store's strings. */
	titles(text: string, visit: (string: number) => boolean | undefined): void {
		this.#titles.find(text, false, (line) =>
			visit(this.#titleOf[line] ?? NO_STRING),
		);
	}

	/** Visits articles by their headline. */
	headlines(
		text: string,
		beginning: boolean,
		visit: (article: number, fit: Fit) => boolean | undefined,
	): void {
		this.#headlines.find(text, beginning, (line, fit) =>
			visit(this.#articleOf[line] ?? 0, fit),
		);
	}

	/** Every organisation of a speaker, as the store's strings, and as `foldText` folds it. */
	get allOrganisations(): readonly {
		readonly string: number;
		readonly folded: string;
	}[] {
		return this.#allOrganisations;
	}
}
