import type { Extent } from "../../language/sentences.ts";
import { ADDRESSEES } from "../tables/agents.ts";
import { whoIs } from "./agents.ts";
import type { Clause } from "./clauses.ts";
import { isDeed, isSlogan, startsWithDeed } from "./deeds.ts";
import { leadIn } from "./leads.ts";
import { subjectOf } from "./mark.ts";

/** 要求|各乡镇|…: who is told, in front of what they are to do. */
export function addresseeOf(text: string, head: Clause): Extent | null {
	const subject = subjectOf(head);
	if (subject) {
		const who = whoIs(text.slice(subject.start, subject.end));
		return who === "thing" || who === "unknown" ? null : subject;
	}
	const lead = head.start + leadIn(text.slice(head.start, head.end));
	const words = text.slice(lead, head.end);
	// 要让|施工方|把护栏加高
	const made = words.match(
		/^(?:要)?(?:让|请|责成|督促|指导)(?<who>[\p{Script=Han}]{2,10}?)(?=把|将|在|按|尽快|及时|立即|限期|必须|做|加|拿)/u,
	)?.groups?.who;
	if (made !== undefined) {
		const start = lead + words.indexOf(made);
		return { start, end: start + made.length };
	}
	if (startsWithDeed(words) || /^(?:要|必须|应|不)/u.test(words)) return null;
	for (let length = Math.min(14, words.length - 2); length >= 2; length--) {
		const phrase = words.slice(0, length);
		if (
			(ADDRESSEES.test(phrase) || whoIs(phrase) === "body") &&
			(isDeed(words.slice(length)) || isSlogan(words.slice(length)))
		)
			return { start: lead, end: lead + length };
	}
	return null;
}
