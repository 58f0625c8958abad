import type { Extent } from "../../language/sentences.ts";
import type { CommitmentKind, Statement } from "../../model.ts";
import type { Authority } from "../authority.ts";
import type { Clause } from "./clauses.ts";

/** What surrounds a sentence of somebody's. */
export interface SpokenContext {
	readonly statement: Statement;
	readonly authority: Authority;
	/** What the speaker's sentence before it came to. */
	readonly last: CommitmentKind | null;
	/** Whether it stands right behind the cue. */
	readonly first: boolean;
}

/** What a clause was found to be, and whom it is about. */
export interface Mark {
	readonly kind: CommitmentKind;
	readonly start: number;
	readonly subject: Extent | null;
}

export const subjectOf = (clause: Clause): Extent | null =>
	clause.subject.end > clause.subject.start ? clause.subject : null;
