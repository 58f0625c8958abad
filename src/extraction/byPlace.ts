import type { Attribution, Before } from "./attribution.ts";
import { firstClauseSubject } from "./besideQuotation.ts";
import { within } from "./extents.ts";
import type { Unit } from "./layout.ts";
import { lastClauseSubject, leftmostSubject } from "./leftmost.ts";
import { isSentence } from "./marks.ts";
import { partyOf } from "./parties.ts";
import type { Scene } from "./scene.ts";
import type { Voices } from "./voices.ts";

/*
 * Attributions without a verb of saying: where a whole quotation stands in the sentence says whose it is.
 */

/** 村民张富超满脸笑容：“……”: a colon and a whole quotation behind a sentence about somebody. */
export function colonQuotation(
	voices: Voices,
	scene: Scene,
	unit: Unit,
	start: number,
	before: Before,
): Attribution | null {
	const { plain } = scene.paragraph;
	const mark = unit.marks.find(
		(m) => followsColon(plain, start, m.start) && isSentence(plain, m),
	);
	if (!mark) return null;
	const end = plain.lastIndexOf("：", mark.start);
	const subject = lastClauseSubject(scene, start, end);
	const parties =
		subject?.kind === "parties"
			? voices.known(subject.parties)
			: subject?.kind === "reference"
				? voices.reference(scene, subject.phrase, before)
				: null;
	if (
		!parties ||
		parties.some((party) => party.kind === "body" || party.kind === "document")
	)
		return null;
	return {
		voice: voices.voice(
			scene,
			parties,
			"colonQuotation",
			{ start: end, end: end + 1 },
			"colon",
		),
		clause: start,
		contentStart: mark.start,
		contentEnd: unit.end,
	};
}

function followsColon(text: string, start: number, mark: number): boolean {
	let at = mark;
	while (at > start && /\s/u.test(text[at - 1] ?? "")) at--;
	return at > start && text[at - 1] === "：";
}

/** “一荤两素八块钱，”陈望舒端着餐盘坐下，“自己哪做得出。”: what stands between two halves is about the one who says them. */
export function quotationAround(
	voices: Voices,
	scene: Scene,
	unit: Unit,
	start: number,
): Attribution | null {
	const { plain } = scene.paragraph;
	const [first] = unit.marks;
	const last = unit.marks.at(-1);
	if (!first || !last || first === last || first.start > start + 1) return null;
	if (
		!isSentence(plain, first) ||
		!isSentence(plain, last) ||
		plain[last.start - 1] !== "，"
	)
		return null;
	if (/[\p{L}\p{N}]/u.test(plain.slice(last.end, unit.end))) return null;
	const subject = leftmostSubject(scene, first.end, last.start - 1);
	const [only, ...more] = subject?.kind === "parties" ? subject.parties : [];
	if (!only || more.length > 0 || only.kind !== "person") return null;
	return {
		voice: voices.voice(
			scene,
			[only],
			"quotationAround",
			only.phrase,
			"subject",
		),
		clause: first.end,
		contentStart: last.start,
		contentEnd: unit.end,
	};
}

/** “……”，习近平总书记的回信为…指明方向。: the words in front are those the sentence says are somebody's. */
export function wordsOf(
	voices: Voices,
	scene: Scene,
	unit: Unit,
	start: number,
): Attribution | null {
	const { plain } = scene.paragraph;
	const [mark] = unit.marks;
	if (!mark || mark.start > start + 1 || !isSentence(plain, mark)) return null;
	const behind = mark.end + (plain[mark.end] === "，" ? 1 : 0);
	const whose = within(scene.mentions, behind, behind + REACH).find(
		(m) => m.phrase.start >= behind && m.phrase.start <= behind + 2,
	);
	const words = whose
		? plain.slice(whose.phrase.end, unit.end).match(WORDS_OF)?.[0]
		: undefined;
	if (!whose || !words) return null;
	const end = whose.phrase.end + words.length;
	return {
		voice: voices.voice(
			scene,
			[partyOf(whose.person, scene.paragraph.index, whose)],
			"wordsOf",
			{ start: whose.phrase.end + 1, end },
			"subject",
		),
		clause: behind,
		contentStart: unit.end,
		contentEnd: unit.end,
	};
}

/** A title and a name are no longer. */
const REACH = 100;

/** What somebody says or writes, as a noun. */
const WORDS_OF =
	/^的(?:这?(?:句|番|一席|一番|一句)?话(?:语)?|回信|贺信|复信|来信|重要讲话|讲话|重要指示|指示|批示|嘱托|殷殷嘱托|教诲|谆谆教诲|重要论述|论述|贺词|叮嘱|号召|宣示|承诺|回答|心声|感慨|嘱咐)/u;

/** 村民曹艳伶以前在县城务工，“我婆婆今年84岁了，离不开人。”: a sentence about somebody ends with their words. */
export function subjectThenQuotation(
	voices: Voices,
	scene: Scene,
	unit: Unit,
	start: number,
): Attribution | null {
	const { plain, outside } = scene.paragraph;
	const mark = unit.marks.at(-1);
	if (
		!mark ||
		!isSentence(plain, mark) ||
		!/[。！？…]”$/u.test(plain.slice(mark.start, mark.end)) ||
		plain[mark.start - 1] !== "，" ||
		/[\p{L}\p{N}]/u.test(outside.slice(mark.end, unit.end))
	)
		return null;
	const named = within(scene.mentions, start, mark.start);
	const subject = firstClauseSubject(scene, unit);
	const [only, ...more] = subject?.kind === "parties" ? subject.parties : [];
	if (
		only?.kind !== "person" ||
		more.length > 0 ||
		named.some((m) => m.person !== only.person)
	)
		return null;
	return {
		voice: voices.voice(
			scene,
			[only],
			"subjectThenQuotation",
			only.phrase,
			"subject",
		),
		clause: start,
		contentStart: mark.start,
		contentEnd: unit.end,
	};
}
