import type { Extent } from "../language/sentences.ts";
import type { CueMatch } from "./cueMatches.ts";
import type { Party } from "./parties.ts";
import { clauseStart, type Scene, type Subject } from "./scene.ts";
import { standsAlone } from "./subject.ts";
import { EXPECTING, NOUN_LIKE } from "./tables/cues.ts";

/*
 * Whether a subject and a verb of saying belong together.
 */

/** Whether those found before a verb can be who it says is speaking. */
export const fitTogether = (
	scene: Scene,
	subject: Subject,
	parties: readonly Party[],
	match: CueMatch,
): boolean =>
	fits(subject, parties, match) &&
	(!NOUN_LIKE.has(match.cue.word) || standsAtVerb(scene, subject, match)) &&
	// 《报告》发布，…: what is published publishes nothing.
	(!/^(?:发布|公布)$/u.test(match.cue.word) ||
		(standsBeside(subject) &&
			parties.every((party) => party.kind !== "document"))) &&
	(!EXPECTING.has(match.cue.word) ||
		(standsBeside(subject) &&
			!isScheduled(scene, parties, match) &&
			// 他不认罪，案件押后，预计|审期两天: in a clause of its own it is foreseen by nobody.
			(!/^预/u.test(match.cue.word) ||
				subject.kind !== "reference" ||
				!/[，；]/u.test(
					scene.paragraph.outside.slice(subject.phrase.end, match.start),
				))));

function fits(
	subject: Subject,
	parties: readonly Party[],
	match: CueMatch,
): boolean {
	if (
		FEELS.test(match.cue.word) &&
		match.cue.word !== "认为" &&
		parties.every((party) => party.kind === "document")
	)
		return false;
	// 美国商务部取消…关税|表明，…: what was done shows it, and nobody says so.
	if (
		/^(?:表明|说明)$/u.test(match.cue.word) &&
		!standsBeside(subject) &&
		parties.every((party) => party.kind === "body")
	)
		return false;
	if (match.cue.word === "显示")
		return parties.every(
			(party) => party.kind === "document" && isNamedDocument(party.name),
		);
	if (match.cue.before !== "formal") return true;
	if (
		match.cue.word === "提出" &&
		(match.proposes ||
			(match.follows === "bare" &&
				parties.every((party) => party.kind === "person")))
	)
		return true;
	return match.cue.force === "order" && match.follows === "mark"
		? true
		: parties.every(
				(party) => party.kind === "document" || party.kind === "body",
			);
}

/** What only people and their bodies do. */
const FEELS =
	/^(?:觉得|认为|相信|坚信|深信|感慨|感叹|坦言|直言|希望|担心|担忧|回忆.*|笑.*|觉得|猜测|怀疑|承认|喊.*|问.*)$/u;

/** 巴西全国工业联合会的一项调查 has an owner; 一项研究, 最新数据 have none. */
const isNamedDocument = (name: string): boolean =>
	name.startsWith("《") ||
	(name.length >= 6 &&
		!/^(?:一项|一份|有|多项|多份|最新|相关|有关|初步|调查|研究|报告|统计|数据|当地|此次|本次|该|这)/u.test(
			name,
		));

/** A noun-like cue needs its subject beside it, or content that can only be speech. */
function standsAtVerb(
	scene: Scene,
	subject: Subject,
	match: CueMatch,
): boolean {
	if (subject.kind === "reference") return true;
	if (subject.kind === "parties") {
		if (subject.adjacent) return true;
		// 居民阮青禾来电反映，: near enough in its own clause.
		const end = subject.parties.at(-1)?.phrase.end ?? 0;
		const between = scene.paragraph.outside.slice(end, match.start);
		if (
			match.follows === "mark" &&
			between.length <= 6 &&
			!/[，；于的由为是把被]/u.test(between)
		)
			return true;
		// 何景云，项目总工程师，指着主墩|介绍，…: nothing but adverbials before the verb in its clause.
		if (
			match.follows === "mark" &&
			match.cue.force === "say" &&
			standsAlone(scene, match.start)
		)
			return true;
	}
	const behind = scene.paragraph.outside.slice(match.end, match.end + 2);
	return (
		/^[：“]|^，“/u.test(behind) ||
		(match.follows === "bare" &&
			(subject.kind === "none" ||
				(subject.kind === "parties" && opensClause(scene, match))))
	);
}

/** …，并要求各乡镇…: nothing but a joint stands before the cue in its clause. */
export const opensClause = (scene: Scene, match: CueMatch): boolean =>
	/^\s*(?:并且|并|还|也|又|同时|再次|曾|且|而)*$/u.test(
		textOf(scene, {
			start: clauseStart(scene, 0, match.start),
			end: match.start,
		}),
	);

const textOf = (scene: Scene, { start, end }: Extent): string =>
	scene.paragraph.plain.slice(start, end);

/** 三国防长预计|将举行会谈: what somebody is expected to do. */
const isScheduled = (
	scene: Scene,
	parties: readonly Party[],
	match: CueMatch,
): boolean =>
	match.follows === "bare" &&
	/^[将会于在]/u.test(scene.paragraph.outside.slice(match.end)) &&
	parties.some((party) => party.kind !== "body");

/** Whether the subject stands right at its verb, adverbials passed over. */
export const standsBeside = (subject: Subject): boolean =>
	subject.kind === "reference" ||
	(subject.kind === "parties" && subject.adjacent);
