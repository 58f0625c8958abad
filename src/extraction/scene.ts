import type { Extent } from "../language/sentences.ts";
import { UnitSet } from "../language/unitSet.ts";
import { lastBefore } from "./extents.ts";
import type { Paragraph } from "./layout.ts";
import type { PersonMention } from "./names/people.ts";
import type { Party } from "./parties.ts";

/** The paragraph in which it is read, and who is named in its own voice. */
export interface Scene {
	readonly paragraph: Paragraph;
	readonly mentions: readonly PersonMention[];
	/** Subjects of clauses, by where their clause starts and ends: every verb of a sentence asks for the same ones. Kept where it
	 * is read in full. */
	readonly leftmost?: Map<number, Subject | null>;
}

/** Who stands in front of a verb of saying, as far as its own sentence tells. */
export type Subject =
	| {
			readonly kind: "parties";
			readonly parties: readonly Party[];
			/** Whether they stand right before the verb, adverbials passed over. */
			readonly adjacent: boolean;
	  }
	/** 他, 她, 该负责人, 李主任, 总书记: somebody named elsewhere. */
	| { readonly kind: "reference"; readonly phrase: Extent }
	/** Nobody stands there: whoever was spoken of may go on. */
	| {
			readonly kind: "none";
			/** Whether the sentence up to the verb is read to its last word, and nothing in it could be somebody. */
			readonly clear: boolean;
	  }
	/** Somebody or something that does not speak for anybody we know: 记者, 数据, 有观点. */
	| { readonly kind: "other"; readonly phrase: Extent | null };

/** Where the clause that ends at `end` starts: behind the last comma, or behind a quotation that stands before it. */
export function clauseStart(scene: Scene, from: number, end: number): number {
	const { outside, marks } = scene.paragraph;
	const lowest = Math.max(from, end - LONGEST_CLAUSE);
	for (let at = end - 1; at >= lowest; at--) {
		if (stops.at(outside, at)) return at + 1;
		if (outside.charCodeAt(at) === CLOSING_MARK) {
			const last = lastBefore(marks, at + 1);
			const mark = last?.end === at + 1 ? last : undefined;
			if (mark && holdsSpeech(scene.paragraph, mark)) return at + 1;
			if (mark) at = mark.start;
		}
	}
	return lowest;
}

const stops = new UnitSet("，。；：！？…");
const CLOSING_MARK = "”".charCodeAt(0);

/** What runs on without a stop for longer is no clause. */
const LONGEST_CLAUSE = 400;

const sentenceMarks = new UnitSet("，。！？；…");

/** Whether what stands between marks is longer than a label: it has a sentence's punctuation in it. */
function holdsSpeech(paragraph: Paragraph, mark: Extent): boolean {
	return sentenceMarks.next(paragraph.plain, mark.start) < mark.end;
}
