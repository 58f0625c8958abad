import type { Extent } from "../language/sentences.ts";
import type { Attribution } from "./attribution.ts";
import { besideQuotation } from "./besideQuotation.ts";
import { cuesIn } from "./cueMatches.ts";
import { isQuotationOnly, within } from "./extents.ts";
import type { Unit } from "./layout.ts";
import type { Memory } from "./memory.ts";
import { type Party, soleOf } from "./parties.ts";
import { isReference, nicknameIn } from "./referring.ts";
import type { Scene } from "./scene.ts";
import type { Voice } from "./voice.ts";
import type { Voices } from "./voices.ts";

/*
 * Quotations that stand alone, with no verb of saying in their own sentence: “……”长丰县县长李孝鸿信心满满。
 */

/** A sentence whose words in marks wait for the next one to say whose they are. */
export interface Waiting {
	readonly unit: Unit;
	readonly content: readonly Extent[];
	readonly spoken: readonly Extent[];
}

/** Reads a sentence as one that waits: nothing but words in marks, or words that end in them where the next only attributes. */
export function waitingAt(
	scene: Scene,
	unit: Unit,
	start: number,
	next: Unit | undefined,
): Waiting | null {
	if (isQuotationOnly(scene.paragraph, unit, start))
		return { unit, content: unit.marks, spoken: unit.marks };
	const last = unit.marks.at(-1);
	if (!last || !next || next.marks.length > 0) return null;
	const { plain, outside } = scene.paragraph;
	if (
		plain.slice(last.end, unit.end).trim() !== "" ||
		!/[。！？…]”$/u.test(plain.slice(last.start, last.end)) ||
		/：$/u.test(plain.slice(start, last.start)) ||
		next.end - next.start > LONGEST_TAG
	)
		return null;
	const [said, ...more] = cuesIn(outside, next.start, next.end, scene.mentions);
	return said?.follows === "end" &&
		more.length === 0 &&
		!/[，：；]/u.test(plain.slice(next.start, next.end)) &&
		cuesIn(outside, start, unit.end, scene.mentions).length === 0
		? { unit, content: [{ start, end: unit.end }], spoken: [last] }
		: null;
}

/** 董向荣补充说。: what only attributes is no longer. */
const LONGEST_TAG = 40;

/** Where a quotation stands that waits for its speaker. */
export interface Standing {
	readonly scene: Scene;
	/** Its words, marks included, in the plain twin. */
	readonly words: string;
	/** Whether it opens its paragraph. */
	readonly atStart: boolean;
	/** The sentence behind it, null at the paragraph's end, and the first attribution in that. */
	readonly next: Unit | null;
	readonly attribution: Attribution | null;
}

/** How far into the next sentence its attribution may begin and still be the quotation's. */
const NEAR = 30;

/** Whether the sentence behind tells that its speaker heard what stood in front of it, and then said something of their own. */
const isHeard = (
	scene: Scene,
	next: Unit,
	{ clause, contentStart }: Attribution,
): boolean =>
	contentStart < next.end &&
	/(?:听到|听罢|听完|听了|闻言)[^，。]{0,16}，/u.test(
		scene.paragraph.outside.slice(next.start, Math.max(clause, next.start)),
	);

/** Whose words they are: whom the next sentence names, who went on speaking, whom the last sentence was about; or nobody's. */
export function speakerOfStanding(
	{ scene, words, atStart, next, attribution }: Standing,
	voices: Voices,
	memory: Memory,
): Voice | null {
	const before = memory.voice;
	// “……”听到这样的许诺，丁姣问道：“……”: whoever heard the words did not say them.
	if (next && attribution && isHeard(scene, next, attribution)) return null;
	if (
		next &&
		attribution &&
		(atStart ||
			!before ||
			isImpersonal(before) ||
			attribution.contentStart >= next.end ||
			isSame(attribution.voice, before))
	)
		return attribution.clause <= next.start + NEAR &&
			!isAboutAnother(scene, next, attribution)
			? { ...attribution.voice, rule: "quotationThenCue" }
			: besideOf(scene, next, atStart, voices, words);
	const beside =
		next && !attribution ? besideOf(scene, next, atStart, voices, words) : null;
	if (beside) return beside;
	if (atStart) return null;
	if (before) return { ...before, rule: "quotationGoesOn" };
	const alone = FIRST_PERSON.test(words)
		? memory.onlySpeaker(scene.paragraph.index)
		: null;
	if (alone) return { ...alone, rule: "quotationGoesOn" };
	const { parties, isFresh } = memory.topic();
	const only = soleOf(parties);
	if (!only || !isFresh || !mayBeTheirs([only], words)) return null;
	return voices.voice(
		scene,
		[only],
		"subjectThenQuotation",
		only.phrase,
		"subject",
	);
}

/** “谁来试试？”老师岳知远话音刚落，学生钟小溪说: somebody else stands between the quotation and who speaks next. */
const isAboutAnother = (
	scene: Scene,
	next: Unit,
	{ clause, voice }: Attribution,
): boolean =>
	within(scene.mentions, next.start, clause).some(
		(m) => !voice.parties.some((party) => party.person === m.person),
	);

/** Whom the sentence behind the quotation is about, where the words may be theirs. */
function besideOf(
	scene: Scene,
	next: Unit,
	atStart: boolean,
	voices: Voices,
	words: string,
): Voice | null {
	const beside = besideQuotation(voices, scene, next, atStart);
	return beside && mayBeTheirs(beside.parties, words) ? beside : null;
}

/** Papers put proverbs and songs beside what a leader does; only a verb of saying gives a leader those. */
function mayBeTheirs(parties: readonly Party[], words: string): boolean {
	if (parties.some((party) => party.person && isCalledIn(words, party.name)))
		return false;
	const isLeader = parties.some((party) =>
		party.person?.titles.some((title) =>
			/总书记|主席|总理|总统|首相/u.test(title),
		),
	);
	return !isLeader || (words.length >= SHORTEST_PROSE && PROSE.test(words));
}

/** “老孔，你收地，大家认。”: the one who is called is not the one who speaks. */
function isCalledIn(words: string, name: string): boolean {
	const called = words.match(/^“?(?<called>\p{Script=Han}{2,5})[，！]/u)?.groups
		?.called;
	return (
		called !== undefined &&
		(isReference(called) || FAMILIAR.test(called)) &&
		name.startsWith(called[nicknameIn(called) > 0 ? 1 : 0] ?? " ")
	);
}

/** 孔总, 李哥 */
const FAMILIAR = /^.[总工哥姐]$/u;

/** Prose of our day, and nobody called by their office. */
const PROSE = /^(?!.*(?:总书记|主席|您))(?!.*起来！).*(?:的|了|要|我们)/u;

const SHORTEST_PROSE = 18;

/** 我相信…: words of somebody who speaks for themselves. */
const FIRST_PERSON = /(?:^|[“，。；])我(?:们)?(?!国|市|省|县|区|军|党|校|院)/u;

/** A document or a meeting: no voice that a quotation goes on with. */
const isImpersonal = (voice: Voice): boolean =>
	voice.parties.every(
		(party) => party.kind === "document" || party.kind === "body",
	);

const isSame = (a: Voice, b: Voice): boolean =>
	a.parties.length === b.parties.length &&
	a.parties.every((party, i) => party.name === b.parties[i]?.name);
