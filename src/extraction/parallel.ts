import type { Attribution } from "./attribution.ts";
import type { CueMatch } from "./cueMatches.ts";
import type { Party } from "./parties.ts";
import { clauseStart, type Scene, type Subject } from "./scene.ts";

/*
 * Several speakers in one sentence: who stands beside whom, and who only passes on.
 */

/** A cue with the one who stands before it. */
export interface Said {
	readonly match: CueMatch;
	readonly subject: Subject;
	readonly attribution: Attribution;
}

export const passesOn = (match: CueMatch, parties: readonly Party[]): boolean =>
	/^(?:报道|报道说|报道称|消息称|援引|援引称)$/u.test(match.cue.word) &&
	parties.every(
		(party) => party.kind === "body" || party.kind === "collective",
	);

/** A cheap look before the subject is read: a second speaker's clause starts behind a comma or a semicolon. */
export function mayBeParallel(
	scene: Scene,
	last: Said,
	match: CueMatch,
): boolean {
	const clause = clauseStart(scene, last.attribution.contentStart, match.start);
	return (
		clause > last.attribution.contentStart &&
		/[，；]/u.test(scene.paragraph.outside[clause - 1] ?? "")
	);
}

/**
 * Whether a second attribution in a sentence stands beside the first (甲说要快，乙说要稳) and not inside it (甲说，乙指出…).
 */
export function isParallel(scene: Scene, last: Said, next: Said): boolean {
	if (!isNamedAtOnce(next.subject)) return false;
	const { outside } = scene.paragraph;
	const clause = clauseStart(
		scene,
		last.attribution.contentStart,
		next.match.start,
	);
	// 习主席在新年贺词中提到“……”，国际人士表示: the first has had its say in its marks.
	const between = outside.slice(last.attribution.contentStart, clause);
	if (/^“\uE000+”，?$/u.test(between) && next.match.follows === "mark")
		return true;
	const same = next.attribution.voice.parties.some((party) =>
		last.attribution.voice.parties.some((other) => other.name === party.name),
	);
	// 总书记叮嘱要…；在甘肃，总书记提出“……”: called by name again behind a semicolon.
	if (same)
		return (
			/；[^，；]{0,12}，?$/u.test(outside.slice(0, clause).slice(-16)) &&
			next.match.follows === "mark"
		);
	if (outside[clause - 1] === "；") return true;
	if (
		/^(?:而(?!且)|但)/u.test(outside.slice(clause)) ||
		/(?:则|却|也)$/u.test(outside.slice(clause, next.match.start))
	)
		return true;
	// 文章指出，近年来，|美国认为…: a time is nothing that was said.
	if (ONLY_A_TIME.test(between)) return false;
	if (last.match.follows === "bare") return next.match.follows === "bare";
	const bodies = [
		...last.attribution.voice.parties,
		...next.attribution.voice.parties,
	];
	return (
		bodies.every((party) => party.kind === "body") &&
		next.match.cue.force === "say"
	);
}

const ONLY_A_TIME =
	/^(?:近(?:年来|期|日)|最近|目前|当前|如今|此前|今年(?:以来)?|去年|同时|此外|\d{4}年以?来?|[\p{Script=Han}\d]{1,3}年来)，$/u;

const isNamedAtOnce = (subject: Subject): boolean =>
	subject.kind === "parties" || subject.kind === "reference";

/** Whether a verb of saying with marks behind it stands in the first or second clause behind a semicolon. */
export function opensHalf(scene: Scene, match: CueMatch): boolean {
	const { outside } = scene.paragraph;
	return (
		match.follows === "mark" &&
		outside[match.contentStart] === "“" &&
		/；[^，。；]{0,12}(?:，[^，。；]{0,12})?$/u.test(
			outside.slice(Math.max(0, match.start - 30), match.start),
		)
	);
}
