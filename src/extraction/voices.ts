import type { Extent } from "../language/sentences.ts";
import type { Before, Setting } from "./attribution.ts";
import { isAbroad, type Party } from "./parties.ts";
import type { References } from "./references.ts";
import { registerOf, TALKS } from "./registers.ts";
import type { Rule } from "./rules.ts";
import type { Scene } from "./scene.ts";
import type { Ground, Voice } from "./voice.ts";

/** Gives words a voice: who is meant, by which rule, in what register. */
export class Voices {
	readonly #references: References;
	readonly #setting: Setting;
	#marked = { text: "", cornered: false };

	constructor(references: References, setting: Setting) {
		this.#references = references;
		this.#setting = setting;
	}

	/** Parties as the article knows them. */
	known(parties: readonly Party[]): readonly Party[] {
		return this.#references.known(parties);
	}

	/** Somebody of whom the article says no more than 姚大姐. */
	unnamedAt(scene: Scene, phrase: Extent): readonly Party[] | null {
		return this.#references.unnamedAt(scene, phrase);
	}

	/** Whom a pronoun or a short title means, where the article makes it clear. */
	reference(
		scene: Scene,
		phrase: Extent | null,
		before: Before,
	): readonly Party[] | null {
		return phrase ? this.#references.resolve(scene, phrase, before) : null;
	}

	/** Whether a paragraph has the marks of Hong Kong and Taiwan; looked for once, not at each of its verbs. */
	#isCornered(text: string): boolean {
		if (this.#marked.text !== text)
			this.#marked = { text, cornered: text.includes("「") };
		return this.#marked.cornered;
	}

	/** @param word - the cue as the tables have it, or the name of what stands in its place */
	voice(
		scene: Scene,
		parties: readonly Party[],
		rule: Rule,
		cue: Extent,
		word: string,
	): Voice {
		const { index, text } = scene.paragraph;
		const because: Ground[] = parties.map((party) => party.phrase);
		// Where the subject alone tells whose words they are, its phrase is all there is, and may stand paragraphs before.
		if (cue.end > cue.start && !parties.some(({ phrase }) => phrase === cue))
			because.push({ paragraph: index, start: cue.start, end: cue.end });
		const register = registerOf(parties, word, this.#setting.headline);
		return {
			parties,
			cue: WITHOUT_A_VERB.has(word) ? null : text.slice(cue.start, cue.end),
			rule,
			because,
			register,
			cited:
				this.#setting.commentary || register === "citation" || rule === "cited",
			closed: false,
			turn: false,
			abroad:
				this.#isCornered(text) ||
				(isAbroad(parties) && !TALKS.test(this.#setting.headline)),
		};
	}
}

/** What stands in the place of a verb of saying: a subject beside the words, a colon, a label. */
const WITHOUT_A_VERB: ReadonlySet<string> = new Set([
	"subject",
	"colon",
	"label",
]);
