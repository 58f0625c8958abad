import type { CommitmentKind } from "../../model.ts";
import type { Authority } from "../authority.ts";
import type { Who } from "./agents.ts";

/** What a clause is read against. */
export interface Standing {
	readonly authority: Authority;
	/** Whom the clause is about: its own subject, else the one of the clause before. */
	readonly who: Who;
	/** Those words, plain; empty where the sentence names nobody. */
	readonly subject: string;
	/** Whether the clause itself names them. */
	readonly named: boolean;
	/** Whether it opens the sentence, or goes on with a clause that commits somebody. */
	readonly goesOn: boolean;
	/** Whether a clause before it told what was done. */
	readonly past: boolean;
}

/** What the words from a clause's modal verb on come to; null: nothing that could be done. */
export type Reading = (
	words: string,
	standing: Standing,
) => CommitmentKind | null;
