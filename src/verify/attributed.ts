import { CUES } from "../extraction/tables/cues.ts";
import { plain } from "../language/plain.ts";
import { sentencesOf } from "../language/sentences.ts";
import type { Speaker } from "../model.ts";
import { UNREAD } from "./speakers.ts";

/** Words of saying, the longest first. */
const cues = CUES.filter(({ before }) => before !== "formal")
	.map(({ word }) => word)
	.sort((one, other) => other.length - one.length);

/** Units that whoever is named may be called by. */
const LONGEST = 40;

/**
 * Whom a draft names right before or right behind words in marks, where nothing better is known of it: 第十一世班禅表示：“……”,
 * “……”，某某说. The words as they stand, read no further; null where nobody is named.
 */
export function attributedTo(
	text: string,
	start: number,
	end: number,
): Speaker | null {
	const read = plain(text);
	const sentence = sentencesOf(read).find(
		(one) => one.start <= start && start < one.end,
	);
	const before = read
		.slice(sentence?.start ?? 0, start)
		.replace(/[\s“‘：，,:]+$/u, "");
	const behind = /^[”’，。！？\s]*([^，。；：！？“”\s]{2,60})[，。：]/u.exec(
		read.slice(end, end + 80),
	)?.[1];
	const name = saidBy(before) ?? (behind === undefined ? null : saidBy(behind));
	return name === null
		? null
		: {
				id: UNREAD,
				name,
				kind: "unnamed",
				titles: [],
				organisation: null,
				place: null,
			};
}

/** Who stands before the word of saying that a text ends with. */
function saidBy(text: string): string | null {
	const cue = cues.find((word) => text.endsWith(word));
	if (cue === undefined) return null;
	const subject = /[^，。；：！？“”]*$/u
		.exec(text.slice(0, -cue.length))?.[0]
		.trim();
	return subject === undefined ||
		subject.length < 2 ||
		subject.length > LONGEST ||
		/^(?:他|她|我|我们|他们|她们|记者|并|还|也)/u.test(subject)
		? null
		: subject;
}
