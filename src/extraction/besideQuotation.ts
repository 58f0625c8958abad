import type { Unit } from "./layout.ts";
import { leftmostSubject } from "./leftmost.ts";
import { readParties } from "./parties.ts";
import type { Scene, Subject } from "./scene.ts";
import type { Voice } from "./voice.ts";
import type { Voices } from "./voices.ts";

/** “……”长丰县县长李孝鸿信心满满。: the sentence behind a quotation is about the one who said it. */
export function besideQuotation(
	voices: Voices,
	scene: Scene,
	unit: Unit,
	atStart: boolean,
): Voice | null {
	const subject = firstClauseSubject(scene, unit);
	const some = reacts(scene, unit)
		? scene.paragraph.outside.slice(unit.start, unit.end).match(SOMEBODY)
				?.groups?.who
		: undefined;
	const parties = some
		? readParties(
				scene.paragraph,
				[],
				unit.start + scene.paragraph.outside.slice(unit.start).indexOf(some),
				unit.start +
					scene.paragraph.outside.slice(unit.start).indexOf(some) +
					some.length,
			)
		: subject?.kind === "parties"
			? subject.parties
			: subject?.kind === "reference" && atStart
				? voices.unnamedAt(scene, subject.phrase)
				: null;
	const [only, ...more] = parties ?? [];
	if (!only || more.length > 0) return null;
	// 河北省食用菌培育专家走进“蘑菇屋”: a crowd or a role speaks only where the paragraph opens with its words.
	if (
		only.kind !== "person" &&
		!(
			(reacts(scene, unit) || (atStart && only.name.length >= 4)) &&
			/^(?:unnamed|collective)$/u.test(only.kind)
		)
	)
		return null;
	return voices.voice(
		scene,
		[only],
		"quotationThenSubject",
		only.phrase,
		"subject",
	);
}

/** 有老乡不理解。: a short sentence that tells how somebody takes it. */
const reacts = (scene: Scene, unit: Unit): boolean =>
	/^[^，。]{2,8}(?:(?:颇|心|仍|还|也)?[有存怀](?:疑虑|疑问|顾虑|疑)|直?打鼓|不看好|不以为然|不理解|犯难|犯愁|犯嘀咕|疑惑|质疑|反对|担心|纳闷|着急|点赞|竖起(?:了)?大拇指|连连点头|不解|叫苦|叫好|抱怨|发愁|赞不绝口|打趣|感慨|附和)[。！]/u.test(
		scene.paragraph.outside.slice(unit.start, unit.end).trim(),
	);

const SOMEBODY =
	/^(?:还|也|又)?有(?:的|些|个|一位|一名|不少)?(?<who>老乡|乡亲|村民|群众|网友|居民|市民|游客|观众|家长|学生|职工|干部|农户|商户)/u;

/** Whom the first clause is about that is about anybody; times and places before it are passed over. */
export function firstClauseSubject(scene: Scene, unit: Unit): Subject | null {
	const { outside } = scene.paragraph;
	let start = unit.start;
	for (let clauses = 0; clauses < 3 && start < unit.end; clauses++) {
		const length = outside.slice(start, unit.end).search(/[，。；：！？]/u);
		const end = length < 0 ? unit.end : start + length;
		const subject = leftmostSubject(scene, start, end);
		if (subject) return subject;
		if (
			outside[end] !== "，" ||
			(end - start > 20 &&
				!/^\s*(?:[在当].*(?:时|上|中|后|里|前|期间|之际)|(?:[谈说聊提]起|[谈说]到|提及|回忆起|面对|得知|听到).*|.*[着].*)$/u.test(
					outside.slice(start, end),
				))
		)
			return null;
		start = end + 1;
	}
	return null;
}
