import type { Holding, Whereabouts } from "../archive/answers.ts";
import type { Quotation, Speaker, Statement } from "../model.ts";
import type { Change, Omission } from "./comparison.ts";

/** Something in a draft that is to be checked. Offsets are into the draft's paragraph. */
export interface Claim {
	/** Of the draft, from 0. */
	readonly paragraph: number;
	readonly start: number;
	readonly end: number;
	readonly text: string;
	/** Whether the draft has it in quotation marks, as somebody's own words. */
	readonly marked: boolean;
	/** The paragraph of the draft that it stands in. */
	readonly within: string;
	/** Who says it, as the draft has it; null where it does not say. */
	readonly speaker: Speaker | null;
	/** The day it was said, where the draft names one, `YYYY-MM-DD` or `MM-DD` where it names no year. */
	readonly day: string | null;
}

/** A place in the archive where the words stand, or nearly. */
export interface Place {
	readonly where: Whereabouts;
	/** Where the words stand, and the whole they are a part of: UTF-16 offsets into the article as it is laid out. */
	readonly start: number;
	readonly end: number;
	readonly whole: { readonly start: number; readonly end: number };
	/** The same piece by piece. */
	readonly stretches: readonly Stretch[];
	/** What they are part of there. */
	readonly part: "body" | "headline" | "heading" | "caption" | "byline";
	/** Who says them there; null where nobody does. */
	readonly statement: Statement | null;
	/** The quotation they stand in, where it is somebody else's inside the statement. */
	readonly nested: Quotation | null;
	/** Whose words they are. */
	readonly speaker: Speaker | null;
	/** Whether all of them stand in quotation marks there, or are a turn of a conversation printed without. */
	readonly inMarks: boolean;
}

/** A stretch of a paragraph, or of another part of the article. */
export interface Stretch {
	/** From 0; -1 for what is no paragraph. */
	readonly paragraph: number;
	/** The whole paragraph or part, and where it begins in the article as it is laid out. */
	readonly of: string;
	readonly at: number;
	readonly start: number;
	readonly end: number;
}

/** What is wrong with a claim, or how it is right. Offsets of changes are into the article as it is laid out. */
export type Finding =
	/** The same words; `normalised` where script, width, spaces or line breaks differ. */
	| { readonly kind: "same"; readonly normalised: boolean }
	/** Letters differ. */
	| { readonly kind: "altered"; readonly changes: readonly Change[] }
	/** Only marks differ. */
	| { readonly kind: "marks"; readonly changes: readonly Change[] }
	/** The words stand there, but not as anybody's own: they must not be put in marks. */
	| {
			readonly kind: "noQuotation";
			readonly as: "paraphrase" | "report" | "headline";
	  }
	/** A part of what was said; what stands before, behind and between in the same sentences. */
	| {
			readonly kind: "cut";
			readonly before: string;
			readonly after: string;
			readonly inside: readonly Omission[];
	  }
	/** Put together from two places, or over what stands between them. */
	| { readonly kind: "stitched"; readonly between: readonly Omission[] }
	/** The words stand there, and the paper gives them to nobody: whether the named one said them cannot be told. */
	| { readonly kind: "noSpeaker"; readonly claimed: Speaker }
	/** Somebody else says it. */
	| { readonly kind: "otherSpeaker"; readonly claimed: Speaker }
	/** The office is not the one that was printed then. */
	| {
			readonly kind: "otherTitle";
			readonly claimed: string;
			/** Offices printed with the name that day; empty where none is. */
			readonly printed: readonly string[];
			/** When the claimed office is printed with the name, where it ever is. */
			readonly elsewhere: Holding | null;
	  }
	/** The day is not the one that was printed. */
	| {
			readonly kind: "otherDay";
			readonly claimed: string;
			readonly printed: string;
	  }
	/** The words are only referred to there, or relayed by somebody else. */
	| { readonly kind: "citedOnly"; readonly by: Speaker | null }
	/** Nothing like it. */
	| { readonly kind: "notFound" };

/** What checking one claim came to. */
export interface Verdict {
	readonly claim: Claim;
	/** The gravest first; `same` alone, or with none of the graver ones. */
	readonly findings: readonly Finding[];
	/** Where it was found, each place with the part of the claim that stands there; several where it is put together. */
	readonly places: readonly Place[];
	/** How many other articles have the very same words. */
	readonly others: number;
	/** Who else is printed as saying the very same words, where that is not whom the draft names. */
	readonly alsoBy: readonly Speaker[];
}

/** How grave a finding is: what would have to be retracted comes first. */
function gravity(finding: Finding): number {
	switch (finding.kind) {
		case "altered":
			return finding.changes.some(({ grave }) => grave !== null) ? 0 : 3;
		case "otherSpeaker":
		case "noSpeaker":
			return 1;
		case "stitched":
			return 2;
		case "noQuotation":
			return 4;
		case "citedOnly":
			return 5;
		case "otherTitle":
			return 6;
		case "otherDay":
			return 7;
		case "cut":
			return 8;
		case "marks":
			return 9;
		case "notFound":
			return 10;
		case "same":
			return 11;
	}
}

/** The gravest first. */
export function inOrder(findings: readonly Finding[]): readonly Finding[] {
	return [...findings].sort((one, other) => gravity(one) - gravity(other));
}
