import type { Extent } from "../language/sentences.ts";
import type { Party } from "./parties.ts";
import type { Rule } from "./rules.ts";

/** A stretch of a paragraph that an attribution rests on. */
export interface Ground extends Extent {
	readonly paragraph: number;
}

/**
 * What kind of speech it is, which decides how far it runs without being attributed again.
 * `address`: a meeting, a speech, talks between states; `opinion`: somebody's view; `report`: facts passed on;
 * `citation`: a leader's words in an article about something else.
 */
export type Register = "address" | "opinion" | "report" | "citation";

/** Somebody speaking: who, by which rule, on which words, and in what register. */
export interface Voice {
	readonly parties: readonly Party[];
	/** The word that attributes, as printed, or null. */
	readonly cue: string | null;
	readonly rule: Rule;
	readonly because: readonly Ground[];
	readonly register: Register;
	readonly cited: boolean;
	/** All of it stood in marks: what follows outside marks is the paper's again. */
	readonly closed: boolean;
	/** A turn of an interview or behind a label: all of it is the speaker's own words, marks or no marks. */
	readonly turn: boolean;
	/** Somebody abroad, outside talks with China's leaders. */
	readonly abroad: boolean;
}

/** What one voice says in one unit: where its content lies, attribution left out. */
export interface Utterance {
	readonly voice: Voice;
	readonly paragraph: number;
	readonly content: readonly Extent[];
	/** Whether the voice is attributed here anew, so that a new statement begins. */
	readonly opens: boolean;
	/** Outer marks that are somebody's own words by where they stand: behind a cue, before an attribution, alone. */
	readonly spoken: readonly Extent[];
	/** Words in marks that somebody else says inside this speech: 他说，总书记指出“……”. */
	readonly nested: readonly Nested[];
}

/** Somebody's words inside somebody else's. */
export interface Nested extends Extent {
	readonly party: Party;
}
