import type { Attribution, Before } from "./attribution.ts";
import {
	colonQuotation,
	quotationAround,
	subjectThenQuotation,
	wordsOf,
} from "./byPlace.ts";
import { cuedIn } from "./cued.ts";
import type { Unit } from "./layout.ts";
import { type Opener, openerIn, sourceOf } from "./openers.ts";
import { isReference } from "./referring.ts";
import type { Scene } from "./scene.ts";
import type { Voices } from "./voices.ts";

/** The attributions of one sentence from left to right: several where several people speak in it. */
export function attributionsIn(
	voices: Voices,
	scene: Scene,
	unit: Unit,
	start: number,
	before: Before,
): Attribution[] {
	const opener = openerIn(scene.paragraph.outside, start, unit.end);
	if (opener) {
		const found = opened(voices, scene, unit, start, before, opener);
		if (found) return found;
	}
	const cued = cuedIn(voices, scene, unit, start, before);
	const last = cued.at(-1);
	if (last) {
		// “……”甲问的是乙，答话的却是丙：“……”
		// 总书记提出…，令甲深感振奋：“……”: whoever was moved by it.
		const from =
			last.contentStart >= unit.end
				? (last.voice.because.at(-1)?.end ?? start)
				: last.contentEnd;
		const behind =
			from < unit.end
				? colonQuotation(voices, scene, unit, from, before)
				: null;
		return behind ? [...cued, behind] : cued;
	}
	const other =
		colonQuotation(voices, scene, unit, start, before) ??
		quotationAround(voices, scene, unit, start) ??
		wordsOf(voices, scene, unit, start) ??
		subjectThenQuotation(voices, scene, unit, start);
	return other ? [other] : [];
}

/** @returns null where the set phrase names nobody and the sentence may still attribute otherwise */
function opened(
	voices: Voices,
	scene: Scene,
	unit: Unit,
	start: number,
	before: Before,
	opener: Opener,
): Attribution[] | null {
	if (opener.passesOn) {
		// 据韩国《世界日报》报道，朝鲜代表团称…: the one who says it comes before the one who passes it on.
		const inner = cuedIn(
			voices,
			scene,
			unit,
			opener.contentStart,
			before,
			true,
		);
		const [first] = inner;
		if (first && first.voice.rule !== "carriedSubject") return inner;
		if (!opener.source) return [];
	}
	const parties =
		sourceOf(scene, opener) ??
		(opener.source &&
		isReference(
			scene.paragraph.plain.slice(opener.source.start, opener.source.end),
		)
			? voices.reference(scene, opener.source, before)
			: null);
	if (!parties) return null;
	if (
		opener.rule === "dataOf" &&
		parties.some((party) => party.kind !== "body")
	)
		return null;
	return [
		{
			voice: voices.voice(
				scene,
				voices.known(parties),
				opener.rule,
				opener.cue,
				"accordingTo",
			),
			clause: start,
			contentStart: opener.contentStart,
			contentEnd: unit.end,
		},
	];
}
