import type { Extent } from "../../language/sentences.ts";
import { whoIs } from "./agents.ts";
import type { Clause } from "./clauses.ts";
import { happens, isDeed, isDisposal, isDoneTo, serves } from "./deeds.ts";
import { ASIDE, DEFINES, isForecast } from "./done.ts";
import { isLeadIn } from "./leads.ts";
import { openerOf } from "./openerOf.ts";

/**
 * Takes clauses that were found to commit somebody together with those that only go on with them.
 *
 * @param startOf - where what is to be done starts in a clause that was found; null in all others
 * @param isOther - whether a clause was found to be something else, and so ends what came before it
 * @returns the clauses' own stretches, in order; empty where none was found
 */
export function gather(
	text: string,
	clauses: readonly Clause[],
	startOf: (clause: Clause) => number | null,
	isOther: (clause: Clause) => boolean,
): Extent[] {
	const parts: Extent[] = [];
	let open = false;
	for (const clause of clauses) {
		const start = startOf(clause);
		if (start !== null) {
			open = true;
			parts.push({ start, end: clause.end });
		} else if (open) {
			open = !isOther(clause) && continues(text, clause);
			if (open) parts.push({ start: clause.start, end: clause.end });
		}
	}
	return parts.every((part) => isEmpty(text, part)) ? [] : parts;
}

/** 力争到2030年: when, and nothing to be done by then. */
const isEmpty = (text: string, { start, end }: Extent): boolean =>
	isLeadIn(
		text.slice(start, end).replace(/^(?:将|要|力争|争取|确保|计划|拟)+/u, ""),
	);

/** ；“萨德”确定落户…: behind a semicolon something else is told of. */
const startsAnew = (text: string, { start, end }: Clause): boolean =>
	/；\s*$/u.test(text.slice(Math.max(0, start - 2), start)) &&
	openerOf(text.slice(start, end)).who === "thing";

/** 欧盟是…: somebody is told of, and nothing they are to do. */
const isAbout = (text: string, clause: Clause): boolean =>
	clause.subject.end > clause.subject.start &&
	!isDeed(text.slice(clause.predicate, clause.end));

/** Whether a clause goes on with what is to be done: it has no subject and no verdict of its own. */
function continues(text: string, clause: Clause): boolean {
	const words = clause.words;
	if (ASIDE.test(words) || clause.isPast || isForecast(text, clause))
		return false;
	if (
		clause.force === null &&
		(startsAnew(text, clause) || isAbout(text, clause))
	)
		return false;
	if (
		/^是|^[^，]{2,12}(?<!特别|尤其|但|还|就|或|凡|总)是/u.test(words) &&
		DEFINES.test(words)
	)
		return false;
	const predicate = text.slice(clause.predicate, clause.end);
	// 决定派陆军参加，|将助长…: what comes of it.
	if (clause.force === "will" && (happens(predicate) || serves(predicate)))
		return false;
	if (clause.force === null || clause.subject.end === clause.subject.start)
		return true;
	const who = whoIs(text.slice(clause.subject.start, clause.subject.end));
	// 用实际行动|将指示精神落实好: 将 is 把.
	if (isDisposal(predicate) && /^[用以通]/u.test(words)) return true;
	return (
		(who !== "thing" && who !== "unknown" && who !== "people") ||
		isDoneTo(predicate)
	);
}
