import MiniSearch from "minisearch";
import { foldText } from "../language/fold.ts";
import { blurred, soundOf, typedSound } from "../language/pinyin.ts";
import type { Bearers, Directory } from "./directory.ts";

/** A name as MiniSearch indexes it: what it looks like and what it sounds like, in terms apart by spaces. */
interface Entry {
	/** Which of those who were taken in. */
	readonly id: number;
	/** Each character. */
	readonly characters: string;
	/** Each syllable, with the sounds that many speakers do not tell apart as one. */
	readonly syllables: string;
	/** All of the pinyin as one word, for those who type it. */
	readonly full: string;
}

/** Letters that characters are written in, and the first character written. */
const ALPHABET = "0123456789abcdefghijklmnopqrstuvwxyz_.:;!";
const FIRST = 0x3400;

/**
 * A character in three letters: MiniSearch's tree looks at the branches of a node one by one, and Chinese text would give its
 * root thousands.
 */
function spelled(character: string): string {
	let code = Math.max(0, character.charCodeAt(0) - FIRST);
	let letters = "";
	for (let place = 0; place < 3; place++) {
		letters += ALPHABET.charAt(code % ALPHABET.length);
		code = Math.floor(code / ALPHABET.length);
	}
	return letters;
}

const spelledOut = (folded: string): string =>
	[...folded].map(spelled).join(" ");

/** Names that are looked at more closely. */
const CANDIDATES = 60;

/** Finds names that look or sound somewhat like a text, the likeliest first; how like they are is for others to say. */
export class Alike {
	readonly #directory: Directory;
	readonly #index = new MiniSearch<Entry>({
		fields: ["characters", "syllables", "full"],
		tokenize: (text) => text.split(" "),
		processTerm: (term) => term || null,
	});
	readonly #indexed: Bearers[] = [];
	/** Of the directory, those looked at. */
	#added = 0;
	/** Those who stand in no article that is everybody's: what is in the index weighs in every answer of it. */
	#waiting: Bearers[] = [];

	constructor(directory: Directory) {
		this.#directory = directory;
	}

	/** Takes in names that the directory has got since, some at a time. */
	*adding(): Generator<undefined, void> {
		const waited = this.#waiting;
		this.#waiting = [];
		for (const bearers of waited) this.#take(bearers);
		while (this.#added < this.#directory.all.length) {
			const bearers = this.#directory.all[this.#added++];
			if (bearers !== undefined) this.#take(bearers);
			if (this.#added % STEP === 0) yield;
		}
	}

	#take(bearers: Bearers): void {
		if (!bearers.isOpen) {
			this.#waiting.push(bearers);
			return;
		}
		const { folded, sound } = bearers;
		const syllables = sound.split(" ");
		this.#index.add({
			id: this.#indexed.push(bearers) - 1,
			characters: spelledOut(folded),
			syllables: syllables.map(blurred).join(" "),
			full: syllables.join(""),
		});
	}

	/**
	 * Names somewhat like a text.
	 *
	 * @param isSeen - whether the asker sees somebody
	 */
	to(typed: string, isSeen: (bearers: Bearers) => boolean): readonly Bearers[] {
		for (const _ of this.adding());
		const folded = foldText(typed);
		const sound = typedSound(typed.normalize("NFKC"));
		const found =
			sound === null
				? this.#index.search({
						combineWith: "OR",
						queries: [
							{ queries: [spelledOut(folded)], fields: ["characters"] },
							{
								queries: [
									soundOf(folded, "person").syllables.map(blurred).join(" "),
								],
								fields: ["syllables"],
							},
						],
					})
				: this.#index.search(sound, {
						fields: ["full"],
						fuzzy: 1,
						prefix: sound.length > 3,
					});
		const alike: Bearers[] = [];
		for (const { id } of found) {
			if (alike.length === CANDIDATES) break;
			const bearers = this.#indexed[Number(id)];
			if (bearers !== undefined && isSeen(bearers)) alike.push(bearers);
		}
		return [...alike, ...this.#waiting.filter(isSeen)];
	}
}

/** Names taken in in one step: some milliseconds. */
const STEP = 50;
