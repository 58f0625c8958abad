import type { Party } from "./parties.ts";
import type { Voice } from "./voice.ts";

/** An attribution made inside one unit, outside all marks. */
export interface Attribution {
	readonly voice: Voice;
	/** Where the clause that attributes starts; what stands in marks before it is content. */
	readonly clause: number;
	/** Where content behind it starts; the unit's end where nothing follows. */
	readonly contentStart: number;
	/** Where it ends: the unit's end, or where the next speaker of the same sentence begins. */
	readonly contentEnd: number;
	/** Whether it only goes on where the same one's words in marks ended: 强调“……”，要求“……”. */
	readonly chained?: boolean;
}

/** What is known before a unit is read. */
export interface Before {
	/** Who is speaking, until narration takes over. */
	readonly voice: Voice | null;
	/** Whom the last sentences were about; worked out when asked. */
	readonly topic: () => readonly Party[];
	/** The paper or agency last cited: whose 报道称 is. */
	readonly medium: Party | null;
	/** The body last cited: whose 声明说 is. */
	readonly issuer: Party | null;
	/** Who wrote the letter or the instruction last told of: whose 批示指出 is. */
	readonly writer: Party | null;
	/** The two people the last sentence that names two names: 两国领导人. */
	readonly pair: readonly Party[];
	readonly opensParagraph: boolean;
	/** Where the unit's own words start, its dateline passed over. */
	readonly unitStart: number;
	/** Whether quotations right before the unit wait for their speaker. */
	readonly quotationsWait: boolean;
}

/** What is known of the whole article. */
export interface Setting {
	/** The plain headline: whose meeting, talks or speech it reports. */
	readonly headline: string;
	readonly commentary: boolean;
}
