import { foldText } from "../language/fold.ts";
import { plain } from "../language/plain.ts";
import type { SpeakerKind } from "../model.ts";
import { NumberList } from "./numberList.ts";
import { NO_STRING, speakerKinds, stringAt } from "./segment.ts";
import type { Part, Store } from "./store.ts";

/** All that bear one id across articles: one name, which may be several people. Numbers are the store's, ascending. */
export interface Bearers {
	/** `person:袁家军` */
	readonly id: string;
	readonly name: string;
	/** The name as `foldText` folds it. */
	readonly folded: string;
	readonly kind: SpeakerKind;
	/** `yuan jia jun` */
	readonly sound: string;
	readonly speakers: readonly number[];
	readonly statements: readonly number[];
	readonly commitments: readonly number[];
	/** Counts up whenever the state of an article changes that they stand in. */
	readonly changes: number;
	/** Whether they stand in an article that is everybody's. */
	readonly isOpen: boolean;
}

interface GrowingBearers extends Bearers {
	id: string;
	name: string;
	folded: string;
	sound: string;
	changes: number;
	isOpen: boolean;
	readonly speakers: number[];
	readonly statements: number[];
	readonly commitments: number[];
}

/** `person:…` and `body:…` are the same across articles; every other id belongs to its article. */
const acrossArticles = /^(?:person|body):/u;

/** One name in both scripts, with and without its dot, is one name; somebody whom people have told apart is another. */
function keyOf(id: string): string {
	const kind = id.indexOf(":") + 1;
	const [name = "", ...apart] = id.slice(kind).split("@");
	return [id.slice(0, kind) + foldText(name), ...apart].join("@");
}

/** How a name is written, and how it sounds. */
type Written = Pick<Bearers, "id" | "name" | "folded" | "sound">;

/** What is taken in in one step: some milliseconds. */
const STEP = 1000;

/** Who stands in the archive under one id, whatever the article. */
export class Directory {
	readonly #store: Store;
	readonly #all: GrowingBearers[] = [];
	readonly #byId = new Map<string, number>();
	/** By speaker: which bearers, plus one; 0 for those who belong to their article. */
	readonly #ofSpeaker = new NumberList();

	constructor(store: Store) {
		this.#store = store;
	}

	get all(): readonly Bearers[] {
		return this.#all;
	}

	withId(id: string): Bearers | null {
		return this.#all[this.#byId.get(keyOf(id)) ?? -1] ?? null;
	}

	/** Whose speaker this is; null where they belong to their article. */
	ofSpeaker(speaker: number): Bearers | null {
		return this.#growing(speaker) ?? null;
	}

	/** Takes in the speakers of a part, step by step. Its strings' sounds are the names'. */
	*attaching(part: Part): Generator<undefined, void> {
		const { segment, speaker, statement, commitment } = part;
		for (let local = 0; local < segment.speakerName.length; local++) {
			if (local % STEP === STEP - 1) yield;
			const id = stringAt(segment, segment.speakerId[local] ?? NO_STRING) ?? "";
			if (!acrossArticles.test(id)) {
				this.#ofSpeaker.push(0);
				continue;
			}
			const key = keyOf(id);
			const isOpen = this.#isOpen(speaker + local);
			let number = this.#byId.get(key);
			if (number === undefined) {
				number = this.#all.length;
				this.#byId.set(key, number);
				this.#all.push({
					...writtenIn(part, local),
					kind: speakerKinds[segment.speakerKind[local] ?? 0] ?? "person",
					speakers: [],
					statements: [],
					commitments: [],
					changes: 0,
					isOpen,
				});
			}
			this.#ofSpeaker.push(number + 1);
			this.#all[number]?.speakers.push(speaker + local);
			this.#write(number, id, isOpen, () => writtenIn(part, local));
		}
		for (const [local, by] of segment.statementSpeaker.entries()) {
			this.#growing(speaker + by)?.statements.push(statement + local);
			if (local % STEP === STEP - 1) yield;
		}
		for (const [local, by] of segment.commitmentSpeaker.entries()) {
			this.#growing(speaker + by)?.commitments.push(commitment + local);
			if (local % STEP === STEP - 1) yield;
		}
	}

	/** Says that the state of the article of some speakers has changed. */
	touch(speakers: readonly number[]): void {
		for (const speaker of speakers) {
			const bearers = this.#growing(speaker);
			if (bearers !== undefined) bearers.changes++;
		}
	}

	/** Says that the article of some speakers is everybody's now. */
	open(speakers: readonly number[]): void {
		for (const speaker of speakers) {
			const number = this.#ofSpeaker.at(speaker) - 1;
			const part = this.#store.partOfSpeaker(speaker);
			const written = writtenIn(part, speaker - part.speaker);
			this.#write(number, written.id, true, () => written);
		}
	}

	/**
	 * A name is written as an article writes it that is everybody's, where there is one; of several ways (“卡桑旅” in marks and
	 * without) always the same, in whatever order articles are read.
	 */
	#write(
		number: number,
		id: string,
		isOpen: boolean,
		written: () => Written,
	): void {
		const bearers = this.#all[number];
		if (bearers === undefined || (bearers.isOpen && !isOpen)) return;
		if (bearers.isOpen === isOpen) {
			if (id === bearers.id) return;
			const way = written();
			if (way.id < bearers.id) Object.assign(bearers, way);
			return;
		}
		Object.assign(bearers, written());
		bearers.isOpen = true;
	}

	#isOpen(speaker: number): boolean {
		return this.#store.audience.isOpen(
			this.#store.articleOf("speaker", speaker),
		);
	}

	#growing(speaker: number): GrowingBearers | undefined {
		return this.#all[this.#ofSpeaker.at(speaker) - 1];
	}
}

/** How a speaker of a part writes their name. */
function writtenIn({ segment }: Part, local: number): Written {
	const id = stringAt(segment, segment.speakerId[local] ?? NO_STRING) ?? "";
	const string = segment.speakerName[local] ?? NO_STRING;
	const name = stringAt(segment, string) ?? "";
	const kind = id.indexOf(":") + 1;
	return {
		id: id.slice(0, kind) + plain(id.slice(kind)),
		name: plain(name),
		folded: foldText(name),
		sound: segment.sounds.get(string) ?? "",
	};
}
