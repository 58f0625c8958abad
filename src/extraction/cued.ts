import type { Extent } from "../language/sentences.ts";
import type { Attribution, Before } from "./attribution.ts";
import { type CueMatch, cuesIn } from "./cueMatches.ts";
import { documentBefore } from "./documentBefore.ts";
import { within } from "./extents.ts";
import { fitTogether, opensClause, standsBeside } from "./fitting.ts";
import type { Unit } from "./layout.ts";
import { isSentence } from "./marks.ts";
import {
	isParallel,
	mayBeParallel,
	opensHalf,
	passesOn,
	type Said,
} from "./parallel.ts";
import type { Party } from "./parties.ts";
import { receptionFrom } from "./reception.ts";
import type { Rule } from "./rules.ts";
import { clauseStart, type Scene, type Subject } from "./scene.ts";
import { subjectBefore } from "./subject.ts";
import { ASKING } from "./tables/cues.ts";
import type { Voices } from "./voices.ts";

/*
 * Attributions by a verb of saying: 周启明表示，….
 */

export function cuedIn(
	voices: Voices,
	scene: Scene,
	unit: Unit,
	start: number,
	before: Before,
	isRelayed = false,
): Attribution[] {
	let relay: Said | null = null;
	const said: Said[] = [];
	/** Where the last speaker's words end before the sentence does. */
	let stop: number | null = null;
	for (const match of cuesIn(
		scene.paragraph.outside,
		start,
		unit.end,
		scene.mentions,
	)) {
		const last = said.at(-1);
		if (last && !mayBeParallel(scene, last, match)) continue;
		const found = saidBy(voices, scene, unit, start, before, match);
		if (last && standsInChain(scene, last, match)) {
			said.push(inChain(voices, scene, last, match));
			continue;
		}
		if (!found) {
			// 百姓回应“……”；在上海，要求“……”: what somebody nobody could read says behind a semicolon is not the first one's.
			if (last && opensHalf(scene, match))
				stop ??= scene.paragraph.outside.lastIndexOf("；", match.start);
			continue;
		}
		if (
			isRelayed &&
			!last &&
			(match.cue.force !== "say" ||
				!(standsBeside(found.subject) || opensClause(scene, match)))
		)
			continue;
		if (last) {
			if (isParallel(scene, last, found)) said.push(found);
			continue;
		}
		if (relay && (!standsBeside(found.subject) || match.cue.force !== "say"))
			continue;
		// 《读卖新闻》报道，次官对大使说，“……”: a medium passes on what somebody else says.
		if (!relay && passesOn(match, found.attribution.voice.parties))
			relay = found;
		else said.push(found);
	}
	if (said.length === 0 && relay) said.push(relay);
	return said.map(({ attribution }, index) => ({
		...attribution,
		contentEnd: receptionFrom(
			scene,
			attribution.voice.parties,
			attribution.contentStart,
			Math.min(
				beforeSemicolon(
					scene,
					attribution.contentStart,
					said[index + 1]?.attribution.clause,
				) ??
					stop ??
					unit.end,
				concededTo(scene, start, attribution, unit.end),
			),
		),
	}));
}

/** …；在甘肃，总书记提出“……”: where the next speaker's occasion stands in front, what was said ends at the semicolon. */
function beforeSemicolon(
	scene: Scene,
	start: number,
	next: number | undefined,
): number | undefined {
	if (next === undefined) return undefined;
	const occasion = scene.paragraph.outside
		.slice(start, next)
		.match(/；[^，；“”]{0,16}，$/u);
	return occasion?.index === undefined ? next : start + occasion.index;
}

/**
 * 虽然甲称…，|但乙…; 一边宣称…，|一边却…: where the words end that are only set against what the paper tells next; the unit's end
 * where they are not.
 */
function concededTo(
	scene: Scene,
	start: number,
	{ voice, contentStart }: Attribution,
	end: number,
): number {
	const { outside } = scene.paragraph;
	const ground = voice.because.at(-1)?.start ?? contentStart;
	const clause = outside.slice(clauseStart(scene, start, ground), ground);
	const turn = /^\s*(?:虽然|尽管|虽)/u.test(clause)
		? /，(?:但|却|然而|可(?=[\p{Script=Han}]{2})(?!以|能|持))/u
		: /一(?:边|方面)(?:[\p{Script=Han}]{0,4})$/u.test(clause)
			? /，(?:另)?一(?:边|方面)/u
			: null;
	const at = turn ? outside.slice(contentStart, end).search(turn) : -1;
	return at > 0 ? contentStart + at : end;
}

/** 强调“……”，|要求“……”: one verb of saying behind the other, each with its marks. */
const standsInChain = (scene: Scene, last: Said, match: CueMatch): boolean => {
	const { outside } = scene.paragraph;
	return (
		match.follows === "mark" &&
		outside[match.contentStart] === "“" &&
		outside[last.attribution.contentStart] === "“" &&
		/^“\uE000+”，(?:并|还|又)?$/u.test(
			outside.slice(last.attribution.contentStart, match.start),
		)
	);
};

const inChain = (
	voices: Voices,
	scene: Scene,
	{ subject, attribution }: Said,
	match: CueMatch,
): Said => ({
	match,
	subject,
	attribution: {
		...attribution,
		voice: voices.voice(
			scene,
			attribution.voice.parties,
			attribution.voice.rule,
			match,
			match.cue.word,
		),
		clause: match.start,
		contentStart: match.contentStart,
		chained: true,
	},
});

function saidBy(
	voices: Voices,
	scene: Scene,
	unit: Unit,
	start: number,
	before: Before,
	match: CueMatch,
): Said | null {
	const closes = match.follows === "end";
	if (
		closes &&
		!before.quotationsWait &&
		!within(unit.marks, match.start - REACH, match.start).some((mark) =>
			isSentence(scene.paragraph.plain, mark),
		)
	)
		return null;
	const subject = subjectBefore(scene, start, match.start);
	const document = isInside(scene, before, match)
		? documentBefore(scene, before.unitStart)
		: null;
	const parties = document
		? [document]
		: resolve(voices, scene, subject, match, before);
	if (!parties || (!document && !fitTogether(scene, subject, parties, match)))
		return null;
	const voice = voices.voice(
		scene,
		parties,
		ruleOf(scene, subject, match),
		match,
		match.cue.word,
	);
	// 斯诺访问延安，为…所震撼，认为这是“兴国之光”: somebody's view in the middle of a story does not run on.
	const isInPassing =
		/^(?:勉励|叮嘱|嘱咐)$/u.test(match.cue.word) ||
		(match.cue.word === "提出" &&
			match.follows === "bare" &&
			parties.every((party) => party.kind === "person")) ||
		(voice.register === "opinion" &&
			match.follows === "bare" &&
			subject.kind === "parties" &&
			!subject.adjacent);
	const isSpeech =
		IN_A_SPEECH.test(
			scene.paragraph.outside.slice(
				clauseStart(scene, start, match.start),
				match.start,
			),
		) ||
		DELIBERATION.test(
			scene.paragraph.outside.slice(
				Math.max(start, match.start - LONGEST_DELIBERATION),
				match.start,
			),
		);
	const attribution: Attribution = {
		voice: isSpeech
			? { ...voice, register: "address" }
			: isInPassing
				? { ...voice, register: "report" }
				: voice,
		clause: clauseOf(scene, start, match, parties),
		contentStart: closes ? unit.end : match.contentStart,
		contentEnd: unit.end,
	};
	return { match, subject, attribution };
}

/** 《办法》自8月15日起施行。其中|提出，…: what the document of the sentence before lays down. */
const isInside = (scene: Scene, before: Before, match: CueMatch): boolean =>
	match.cue.before === "formal" &&
	/^其中(?:还|也)?$/u.test(
		scene.paragraph.outside.slice(
			clauseStart(scene, before.unitStart, match.start),
			match.start,
		),
	);

/** How far in front of a verb the words stand that it closes. */
const REACH = 2_000;

/** 在贺电中, 在致辞中: what follows is the speech. */
const IN_A_SPEECH =
	/在[^，。]{0,14}(?:贺电|贺信|复信|唁电|慰问电|致辞|致词|讲话|演讲|发言|贺词|贺函|来信)中/u;

/** How far in front of a verb it is told that members deliberate: a bound for hostile input. */
const LONGEST_DELIBERATION = 400;

/** 在分组审议时, 在审议…报告时，: members who deliberate make speeches. */
const DELIBERATION =
	/(?:^|，|[\p{Script=Han}])(?:参加|在)[^，。]{0,36}?(?:审议|讨论)[^，。]{0,30}时/u;

function resolve(
	voices: Voices,
	scene: Scene,
	subject: Subject,
	match: CueMatch,
	before: Before,
): readonly Party[] | null {
	if (match.cue.word.startsWith("报道") && !isByMedium(subject))
		return before.medium ? [before.medium] : null;
	if (subject.kind === "parties") return voices.known(subject.parties);
	if (subject.kind === "reference")
		return voices.reference(scene, subject.phrase, before);
	if (subject.kind === "other") return askerAt(scene, subject.phrase, match);
	// What goes on is somebody's speech in a clause that is empty but for its verb, and no 从根本上说 or 称得上.
	if (!subject.clear) return null;
	if (
		match.cue.word.length < 2 &&
		!/^，?[：“]/u.test(scene.paragraph.outside.slice(match.end))
	)
		return null;
	// 来到服务中心，…，要求…: the walk goes on, and so does the one who walks.
	const walks = WALKS.test(
		scene.paragraph.outside.slice(before.unitStart, match.start),
	);
	if ((match.cue.force !== "say" || match.cue.before === "named") && !walks)
		return null;
	if (before.voice && !before.opensParagraph) return before.voice.parties;
	if (before.opensParagraph && !walks) return null;
	const [only, ...more] = before.topic();
	// 日本政府努力平息。并表示，…
	const joins = /^\s*并/u.test(
		scene.paragraph.outside.slice(before.unitStart, match.start),
	);
	return only &&
		more.length === 0 &&
		(only.kind === "person" || (joins && only.kind === "body"))
		? [only]
		: null;
}

/** 有记者提问：…: the question is the reporter's, who stays without a name. */
function askerAt(
	scene: Scene,
	phrase: Extent | null,
	match: CueMatch,
): readonly Party[] | null {
	if (!phrase || !ASKING.has(match.cue.word)) return null;
	const name = scene.paragraph.text
		.slice(phrase.start, phrase.end)
		.replace(/^有/u, "");
	return name.endsWith("记者") || name.endsWith("記者")
		? [
				{
					kind: "unnamed",
					name,
					person: null,
					phrase: { paragraph: scene.paragraph.index, ...phrase },
				},
			]
		: null;
}

/** Whether the one who stands at 报道称 can be who reports: 报道称 alone is the paper's last cited. */
const isByMedium = (subject: Subject): boolean =>
	subject.kind === "reference" ||
	(subject.kind === "other" && subject.phrase !== null) ||
	(subject.kind === "parties" &&
		subject.adjacent &&
		subject.parties.every((party) => party.kind !== "person"));

/** Where the attribution itself begins: at the first of those it names, or at the clause of its verb. */
function clauseOf(
	scene: Scene,
	start: number,
	match: CueMatch,
	parties: readonly Party[],
): number {
	const clause = clauseStart(scene, start, match.start);
	const named = parties[0]?.phrase;
	return named &&
		named.paragraph === scene.paragraph.index &&
		named.start < clause &&
		named.start >= start
		? clauseStart(scene, start, named.start + 1)
		: clause;
}

/** 正如总书记所言：the words are only referred to. */
function ruleOf(scene: Scene, subject: Subject, match: CueMatch): Rule {
	if (match.follows === "end") return "quotationThenCue";
	if (
		scene.paragraph.plain[match.start - 1] === "所" ||
		match.cue.word === "所言"
	)
		return "cited";
	if (subject.kind === "none") return "carriedSubject";
	if (subject.kind === "reference") return "reference";
	return "cue";
}

/** How a stop of somebody's round begins, or the next thing they do. */
const WALKS =
	/^(?:在[^，]{2,30}(?:，|上|里|中)|来到|走进|走到|走出|沿着|随后|接着|之后|指着|看着|望着|听取|听完|看到|看完|得知|了解到|翻看|翻开|离开|面对|谈到|谈及|座谈|结束|临走|返程|途中|每到一处)/u;
