import { cuesIn } from "./cueMatches.ts";
import { startingAt, touching } from "./extents.ts";
import type { Unit } from "./layout.ts";
import { isSentence } from "./marks.ts";
import type { Scene } from "./scene.ts";
import { subjectBefore } from "./subject.ts";
import type { Nested, Voice } from "./voice.ts";
import type { Voices } from "./voices.ts";

/** How far one quotation behind the other is followed. */
const REACH = 2_000;

/** Words in marks that somebody else says within a stretch of somebody's speech: 总书记指出“……”. */
export function nestedIn(
	voices: Voices,
	scene: Scene,
	unit: Unit,
	from: number,
	to: number,
	voice: Voice,
): Nested[] {
	const found: Nested[] = [];
	for (const match of cuesIn(
		scene.paragraph.outside,
		from,
		to,
		scene.mentions,
	)) {
		const mark = startingAt(unit.marks, match.contentStart);
		if (!mark) continue;
		const subject = subjectBefore(scene, from, match.start);
		if (subject.kind !== "parties") continue;
		// 政府…，保证“反击能力”的导弹: a label far from whoever does something about it.
		if (
			!subject.adjacent &&
			!/^(?:表示|称|说|回应|回应称|宣称|声称|强调)$/u.test(match.cue.word) &&
			!isSentence(scene.paragraph.plain, mark)
		)
			continue;
		// 习近平主席提出“丝绸之路经济带”的构想: a name, and no words.
		if (
			/^[的等、]/u.test(scene.paragraph.plain.slice(mark.end)) &&
			!isSentence(scene.paragraph.plain, mark)
		)
			continue;
		const [party, ...more] = voices.known(subject.parties);
		if (
			!party ||
			more.length > 0 ||
			voice.parties.some((outer) => outer.name === party.name)
		)
			continue;
		let end = mark.start;
		// 指出“……”“……”: one behind the other.
		for (const next of touching(unit.marks, mark.start, mark.start + REACH))
			if (
				next.start === end ||
				(next.start > end &&
					/^[、和]$/u.test(scene.paragraph.plain.slice(end, next.start)))
			) {
				found.push({ start: next.start, end: next.end, party });
				end = next.end;
			}
	}
	return found;
}
