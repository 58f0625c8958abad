import { type CueMatch, cuesIn } from "./cueMatches.ts";
import { opensClause } from "./fitting.ts";
import type { Unit } from "./layout.ts";
import type { Scene } from "./scene.ts";
import { subjectBefore } from "./subject.ts";
import { NOUN_LIKE } from "./tables/cues.ts";

/** 司令海达里19日表示，…; 金烨介绍。: somebody speaks whom nobody could read, and whoever spoke before does not go on. */
export function strangerSpeaks(
	scene: Scene,
	unit: Unit,
	start: number,
): boolean {
	const { outside } = scene.paragraph;
	const cues = cuesIn(outside, start, unit.end, scene.mentions);
	if (strangerGoesOnToSay(scene, start, cues)) return true;
	return cues.some(
		(match) =>
			match.follows !== "bare" &&
			match.cue.force === "say" &&
			match.cue.before !== "formal" &&
			match.start < start + STRANGER_REACH &&
			/^(?!\s*(?:我|咱|中方|双方|两国))[^，。；：]{2,}$/u.test(
				outside.slice(start, match.start),
			) &&
			(match.follows === "end" || !NOUN_LIKE.has(match.cue.word)) &&
			subjectBefore(scene, start, match.start).kind === "other",
	);
}

/** 皮门特尔祝贺论坛成功，表示…: a clause that is no predicate, and behind it a verb of saying that opens its own. */
function strangerGoesOnToSay(
	scene: Scene,
	start: number,
	cues: readonly CueMatch[],
): boolean {
	const { outside } = scene.paragraph;
	const said = cues.find(
		(match) =>
			/^(?:表示|指出|强调|宣布|重申|认为|说|称)$/u.test(match.cue.word) &&
			opensClause(scene, match),
	);
	if (!said) return false;
	const subject = subjectBefore(scene, start, said.start);
	return (
		(subject.kind === "other" || (subject.kind === "none" && !subject.clear)) &&
		!/^\s*(?:我|咱|中方|双方|两国|中国|[一二三四五六七八九十]是)/u.test(
			outside.slice(start, said.start),
		)
	);
}

/** How far into a sentence its own verb of saying stands. */
const STRANGER_REACH = 60;
