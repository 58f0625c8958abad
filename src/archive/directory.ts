import { foldText } from "../language/fold.ts";
import { plain } from "../language/plain.ts";
import type { SpeakerKind } from "../model.ts";
import { NumberList } from "./numberList.ts";
import { NO_STRING, speakerKinds, stringAt } from "./segment.ts";
import type { Part } from "./store.ts";

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
}

interface GrowingBearers extends Bearers {
	changes: number;
	readonly speakers: number[];
	readonly statements: number[];
	readonly commitments: number[];
}

/** `person:…` and `body:…` are the same across articles; every other id belongs to its article. */
const acrossArticles = /^(?:person|body):/u;

/** One name in both scripts, with and without its dot, is one name. */
const keyOf = (id: string): string =>
	id.slice(0, id.indexOf(":") + 1) + foldText(id.slice(id.indexOf(":") + 1));

/** Who stands in the archive under one id, whatever the article. */
export class Directory {
	readonly #all: GrowingBearers[] = [];
	readonly #byId = new Map<string, number>();
	/** By speaker: which bearers, plus one; 0 for those who belong to their article. */
	readonly #ofSpeaker = new NumberList();

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

	/** Takes in the speakers of a part. Its strings' sounds are the names'. */
	attach({ segment, speaker, statement, commitment }: Part): void {
		for (let local = 0; local < segment.speakerName.length; local++) {
			const id = stringAt(segment, segment.speakerId[local] ?? NO_STRING) ?? "";
			if (!acrossArticles.test(id)) {
				this.#ofSpeaker.push(0);
				continue;
			}
			const key = keyOf(id);
			let number = this.#byId.get(key);
			if (number === undefined) {
				const name = segment.speakerName[local] ?? NO_STRING;
				number = this.#all.length;
				this.#byId.set(key, number);
				this.#all.push({
					id:
						id.slice(0, id.indexOf(":") + 1) +
						plain(id.slice(id.indexOf(":") + 1)),
					name: plain(stringAt(segment, name) ?? ""),
					folded: foldText(stringAt(segment, name) ?? ""),
					kind: speakerKinds[segment.speakerKind[local] ?? 0] ?? "person",
					sound: segment.sounds.get(name) ?? "",
					speakers: [],
					statements: [],
					commitments: [],
					changes: 0,
				});
			}
			this.#ofSpeaker.push(number + 1);
			this.#all[number]?.speakers.push(speaker + local);
		}
		for (const [local, by] of segment.statementSpeaker.entries())
			this.#growing(speaker + by)?.statements.push(statement + local);
		for (const [local, by] of segment.commitmentSpeaker.entries())
			this.#growing(speaker + by)?.commitments.push(commitment + local);
	}

	/** Says that the state of the article of some speakers has changed. */
	touch(speakers: readonly number[]): void {
		for (const speaker of speakers) {
			const bearers = this.#growing(speaker);
			if (bearers !== undefined) bearers.changes++;
		}
	}

	#growing(speaker: number): GrowingBearers | undefined {
		return this.#all[this.#ofSpeaker.at(speaker) - 1];
	}
}
