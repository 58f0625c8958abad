import type { Extent } from "../language/sentences.ts";
import { type CueMatch, cuesIn } from "./cueMatches.ts";
import type { Unit } from "./layout.ts";
import { isSentence } from "./marks.ts";
import { type Opener, openerIn, sourceOf } from "./openers.ts";
import { isAbroad, type Party, partyOf, readParties } from "./parties.ts";
import type { References } from "./references.ts";
import { registerOf, TALKS } from "./registers.ts";
import {
	clauseStart,
	isReference,
	lastClauseSubject,
	leftmostSubject,
	type Scene,
	type Subject,
	standsAlone,
	subjectBefore,
} from "./subject.ts";
import { ASKING, EXPECTING, NOUN_LIKE } from "./tables/cues.ts";
import type { Ground, Nested, Voice } from "./voice.ts";

/** An attribution made inside one unit, outside all marks. */
export interface Attribution {
	readonly voice: Voice;
	/** Where the clause that attributes starts; what stands in marks before it is content. */
	readonly clause: number;
	/** Where content behind it starts; the unit's end where nothing follows. */
	readonly contentStart: number;
	/** Where it ends: the unit's end, or where the next speaker of the same sentence begins. */
	readonly contentEnd: number;
}

/** What is known before a unit is read. */
export interface Before {
	/** Who is speaking, until narration takes over. */
	readonly voice: Voice | null;
	/** Whom the last sentences were about; worked out when asked. */
	readonly topic: () => readonly Party[];
	/** The paper or agency last cited: whose 报道称 is. */
	readonly medium: Party | null;
	/** The body last cited: whose 声明说 is. */
	readonly issuer: Party | null;
	/** Who wrote the letter or the instruction last told of: whose 批示指出 is. */
	readonly writer: Party | null;
	/** The two people the last sentence that names two names: 两国领导人. */
	readonly pair: readonly Party[];
	readonly opensParagraph: boolean;
	/** Where the unit's own words start, its dateline passed over. */
	readonly unitStart: number;
	/** Whether quotations right before the unit wait for their speaker. */
	readonly quotationsWait: boolean;
}

/** What is known of the whole article. */
export interface Setting {
	/** The plain headline: whose meeting, talks or speech it reports. */
	readonly headline: string;
	readonly commentary: boolean;
}

/** A cue with the one who stands before it. */
interface Said {
	readonly match: CueMatch;
	readonly subject: Subject;
	readonly attribution: Attribution;
}

/** Finds who a unit's own sentence says is speaking. */
export class Attributor {
	readonly #references: References;
	readonly #setting: Setting;

	constructor(references: References, setting: Setting) {
		this.#references = references;
		this.#setting = setting;
	}

	/** The attributions of one sentence from left to right: several where several people speak in it. */
	attributionsIn(
		scene: Scene,
		unit: Unit,
		start: number,
		before: Before,
	): Attribution[] {
		const opener = openerIn(scene.paragraph.outside, start, unit.end);
		if (opener) {
			const found = this.#opened(scene, unit, start, before, opener);
			if (found) return found;
		}
		const cued = this.#cued(scene, unit, start, before);
		const last = cued.at(-1);
		if (last) {
			// “……”甲问的是乙，答话的却是丙：“……”
			const behind =
				last.contentStart >= unit.end
					? this.#colon(
							scene,
							unit,
							last.voice.because.at(-1)?.end ?? start,
							before,
						)
					: null;
			return behind ? [...cued, behind] : cued;
		}
		const other =
			this.#colon(scene, unit, start, before) ??
			this.#between(scene, unit, start) ??
			this.#theirWords(scene, unit, start) ??
			this.#trailing(scene, unit, start);
		return other ? [other] : [];
	}

	/** @returns null where the set phrase names nobody and the sentence may still attribute otherwise */
	#opened(
		scene: Scene,
		unit: Unit,
		start: number,
		before: Before,
		opener: Opener,
	): Attribution[] | null {
		if (opener.passesOn) {
			// 据韩国《世界日报》报道，朝鲜代表团称…: the one who says it comes before the one who passes it on.
			const inner = this.#cued(scene, unit, opener.contentStart, before, true);
			const [first] = inner;
			if (first && first.voice.rule !== "carriedSubject") return inner;
			if (!opener.source) return [];
		}
		const parties =
			sourceOf(scene, opener) ??
			(opener.source && isReference(textOf(scene, opener.source))
				? this.reference(scene, opener.source, before)
				: null);
		if (!parties) return null;
		if (
			opener.rule === "dataOf" &&
			parties.some((party) => party.kind !== "body")
		)
			return null;
		return [
			{
				voice: this.voice(
					scene,
					this.#references.known(parties),
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

	#cued(
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
			const found = this.#saidBy(scene, unit, start, before, match);
			if (!found) {
				// 百姓回应“……”；在上海，要求“……”: what somebody nobody could read says behind a semicolon is not the first one's.
				if (last && opensHalf(scene, match))
					stop ??= clauseStart(
						scene,
						last.attribution.contentStart,
						match.start,
					);
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
			contentEnd: said[index + 1]?.attribution.clause ?? stop ?? unit.end,
		}));
	}

	#saidBy(
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
			!unit.marks.some(
				(mark) =>
					mark.end <= match.start && isSentence(scene.paragraph.plain, mark),
			)
		)
			return null;
		const subject = subjectBefore(scene, start, match.start);
		const parties = this.#resolve(scene, subject, match, before);
		if (!parties || !fits(parties, match)) return null;
		if (NOUN_LIKE.has(match.cue.word) && !standsAtVerb(scene, subject, match))
			return null;
		if (/^(?:发布|公布)$/u.test(match.cue.word) && !standsBeside(subject))
			return null;
		if (
			EXPECTING.has(match.cue.word) &&
			(!standsBeside(subject) || isScheduled(scene, parties, match))
		)
			return null;
		const voice = this.voice(
			scene,
			parties,
			ruleOf(scene, subject, match),
			match,
			match.cue.word,
		);
		// 斯诺访问延安，为…所震撼，认为这是“兴国之光”: somebody's view in the middle of a story does not run on.
		const isInPassing =
			/^(?:勉励|叮嘱|嘱咐)$/u.test(match.cue.word) ||
			(voice.register === "opinion" &&
				match.follows === "bare" &&
				subject.kind === "parties" &&
				!subject.adjacent);
		const isSpeech = IN_A_SPEECH.test(
			scene.paragraph.outside.slice(
				clauseStart(scene, start, match.start),
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

	#resolve(
		scene: Scene,
		subject: Subject,
		match: CueMatch,
		before: Before,
	): readonly Party[] | null {
		if (match.cue.word.startsWith("报道") && !isByMedium(subject))
			return before.medium ? [before.medium] : null;
		if (subject.kind === "parties")
			return this.#references.known(subject.parties);
		if (subject.kind === "reference")
			return this.reference(scene, subject.phrase, before);
		if (subject.kind === "other") return askerAt(scene, subject.phrase, match);
		// What goes on is somebody's speech in a clause that is empty but for its verb, and no 从根本上说 or 称得上.
		if (!subject.clear) return null;
		// 《办法》自8月15日起施行。其中提出，…
		if (
			match.cue.before === "formal" &&
			/^其中(?:还|也)?$/u.test(
				scene.paragraph.outside.slice(
					clauseStart(scene, before.unitStart, match.start),
					match.start,
				),
			)
		) {
			const [document, ...others] = before.topic();
			return document?.kind === "document" && others.length === 0
				? [document]
				: null;
		}
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
		return only && more.length === 0 && only.kind === "person" ? [only] : null;
	}

	/** Whom a pronoun or a short title means, where the article makes it clear. */
	reference(
		scene: Scene,
		phrase: Extent | null,
		before: Before,
	): readonly Party[] | null {
		return phrase ? this.#references.resolve(scene, phrase, before) : null;
	}

	/** 村民张富超满脸笑容：“……”: a colon and a whole quotation behind a sentence about somebody. */
	#colon(
		scene: Scene,
		unit: Unit,
		start: number,
		before: Before,
	): Attribution | null {
		const { plain } = scene.paragraph;
		const mark = unit.marks.find(
			(m) =>
				/：\s*$/u.test(plain.slice(start, m.start)) && isSentence(plain, m),
		);
		if (!mark) return null;
		const end = plain.lastIndexOf("：", mark.start);
		const subject = lastClauseSubject(scene, start, end);
		const parties =
			subject?.kind === "parties"
				? this.#references.known(subject.parties)
				: subject?.kind === "reference"
					? this.reference(scene, subject.phrase, before)
					: null;
		if (
			!parties ||
			parties.some(
				(party) => party.kind === "body" || party.kind === "document",
			)
		)
			return null;
		const voice = this.voice(
			scene,
			parties,
			"colonQuotation",
			{ start: end, end: end + 1 },
			"colon",
		);
		return {
			voice: { ...voice, cue: null },
			clause: start,
			contentStart: mark.start,
			contentEnd: unit.end,
		};
	}

	/** “一荤两素八块钱，”陈望舒端着餐盘坐下，“自己哪做得出。”: what stands between two halves is about the one who says them. */
	#between(scene: Scene, unit: Unit, start: number): Attribution | null {
		const { plain } = scene.paragraph;
		const [first] = unit.marks;
		const last = unit.marks.at(-1);
		if (!first || !last || first === last || first.start > start + 1)
			return null;
		if (
			!isSentence(plain, first) ||
			!isSentence(plain, last) ||
			!/，$/u.test(plain.slice(0, last.start))
		)
			return null;
		if (/[\p{L}\p{N}]/u.test(plain.slice(last.end, unit.end))) return null;
		const subject = leftmostSubject(scene, first.end, last.start - 1);
		const [only, ...more] = subject?.kind === "parties" ? subject.parties : [];
		if (!only || more.length > 0 || only.kind !== "person") return null;
		const voice = this.voice(
			scene,
			[only],
			"quotationAround",
			only.phrase,
			"subject",
		);
		return {
			voice: { ...voice, cue: null },
			clause: first.end,
			contentStart: last.start,
			contentEnd: unit.end,
		};
	}

	/** “……”，习近平总书记的回信为…指明方向。: the words in front are those the sentence says are somebody's. */
	#theirWords(scene: Scene, unit: Unit, start: number): Attribution | null {
		const { plain } = scene.paragraph;
		const [mark] = unit.marks;
		if (!mark || mark.start > start + 1 || !isSentence(plain, mark))
			return null;
		const behind = mark.end + (plain[mark.end] === "，" ? 1 : 0);
		const whose = scene.mentions.find(
			(m) => m.phrase.start >= behind && m.phrase.start <= behind + 2,
		);
		const words = whose
			? plain.slice(whose.phrase.end, unit.end).match(WORDS_OF)?.[0]
			: undefined;
		if (!whose || !words) return null;
		const end = whose.phrase.end + words.length;
		const voice = this.voice(
			scene,
			[partyOf(whose.person, scene.paragraph.index, whose)],
			"wordsOf",
			{ start: whose.phrase.end + 1, end },
			"subject",
		);
		return {
			voice: { ...voice, cue: null },
			clause: behind,
			contentStart: unit.end,
			contentEnd: unit.end,
		};
	}

	/** 村民曹艳伶以前在县城务工，“我婆婆今年84岁了，离不开人。”: a sentence about somebody ends with their words. */
	#trailing(scene: Scene, unit: Unit, start: number): Attribution | null {
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
		const named = scene.mentions.filter(
			(m) => m.start >= start && m.end <= mark.start,
		);
		const subject = firstClauseSubject(scene, unit);
		const [only, ...more] = subject?.kind === "parties" ? subject.parties : [];
		if (
			only?.kind !== "person" ||
			more.length > 0 ||
			named.some((m) => m.person !== only.person)
		)
			return null;
		const voice = this.voice(
			scene,
			[only],
			"subjectThenQuotation",
			only.phrase,
			"subject",
		);
		return {
			voice: { ...voice, cue: null },
			clause: start,
			contentStart: mark.start,
			contentEnd: unit.end,
		};
	}

	/** 司令海达里19日表示，…; 金烨介绍。: somebody speaks whom nobody could read, and whoever spoke before does not go on. */
	strangerSpeaks(scene: Scene, unit: Unit, start: number): boolean {
		const { outside } = scene.paragraph;
		const cues = cuesIn(outside, start, unit.end, scene.mentions);
		if (this.#strangerGoesOnToSay(scene, start, cues)) return true;
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
	#strangerGoesOnToSay(
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
			(subject.kind === "other" ||
				(subject.kind === "none" && !subject.clear)) &&
			!/^\s*(?:我|咱|中方|双方|两国|中国|[一二三四五六七八九十]是)/u.test(
				outside.slice(start, said.start),
			)
		);
	}

	/** “……”长丰县县长李孝鸿信心满满。: the sentence behind a quotation is about the one who said it. */
	besideQuotation(scene: Scene, unit: Unit, atStart: boolean): Voice | null {
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
					? this.#references.unnamedAt(scene, subject.phrase)
					: null;
		const [only, ...more] = parties ?? [];
		if (!only || more.length > 0) return null;
		// 河北省食用菌培育专家走进“蘑菇屋”: a crowd or a role speaks only where the paragraph opens with its words.
		if (
			only.kind !== "person" &&
			!(
				atStart &&
				(only.name.length >= 4 || reacts(scene, unit)) &&
				/^(?:unnamed|collective)$/u.test(only.kind)
			)
		)
			return null;
		return {
			...this.voice(
				scene,
				[only],
				"quotationThenSubject",
				only.phrase,
				"subject",
			),
			cue: null,
		};
	}

	/** Words in marks that somebody else says within a stretch of somebody's speech: 总书记指出“……”. */
	nestedIn(
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
			const mark = unit.marks.find((m) => m.start === match.contentStart);
			if (!mark) continue;
			const subject = subjectBefore(scene, from, match.start);
			if (subject.kind !== "parties") continue;
			// 政府…，保证“反击能力”的导弹: a label far from whoever does something about it.
			if (!subject.adjacent && !isSentence(scene.paragraph.plain, mark))
				continue;
			const [party, ...more] = this.#references.known(subject.parties);
			if (
				!party ||
				more.length > 0 ||
				voice.parties.some((outer) => outer.name === party.name)
			)
				continue;
			let end = mark.start;
			// 指出“……”“……”: one behind the other.
			for (const next of unit.marks)
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

	/** @param word - the cue as the tables have it, or the name of what stands in its place */
	voice(
		scene: Scene,
		parties: readonly Party[],
		rule: string,
		cue: Extent,
		word: string,
	): Voice {
		const { index, text } = scene.paragraph;
		const because: Ground[] = parties.map((party) => party.phrase);
		because.push({ paragraph: index, start: cue.start, end: cue.end });
		const register = registerOf(parties, word, this.#setting.headline);
		return {
			parties,
			cue: text.slice(cue.start, cue.end),
			rule,
			because,
			register,
			cited:
				this.#setting.commentary || register === "citation" || rule === "cited",
			closed: false,
			turn: false,
			abroad:
				text.includes("「") ||
				(isAbroad(parties) && !TALKS.test(this.#setting.headline)),
		};
	}
}

/** What somebody says or writes, as a noun. */
const WORDS_OF =
	/^的(?:这?(?:句|番|一席|一番|一句)?话(?:语)?|回信|贺信|复信|来信|重要讲话|讲话|重要指示|指示|批示|嘱托|殷殷嘱托|教诲|谆谆教诲|重要论述|论述|贺词|叮嘱|号召|宣示|承诺|回答|心声|感慨|嘱咐)/u;

/** 在贺电中, 在致辞中: what follows is the speech. */
const IN_A_SPEECH =
	/在[^，。]{0,14}(?:贺电|贺信|复信|唁电|慰问电|致辞|致词|讲话|演讲|发言|贺词|贺函|来信)中/u;

/** 有老乡不理解。: a short sentence that tells how somebody takes it. */
const reacts = (scene: Scene, unit: Unit): boolean =>
	/^[^，。]{2,8}(?:不理解|犯难|犯愁|犯嘀咕|疑惑|质疑|反对|担心|纳闷|着急|点赞|竖起(?:了)?大拇指|连连点头|不解|叫苦|叫好|抱怨|发愁|赞不绝口|打趣|感慨|附和)[。！]/u.test(
		scene.paragraph.outside.slice(unit.start, unit.end).trim(),
	);

const SOMEBODY =
	/^(?:还|也|又)?有(?:的|些|个|一位|一名|不少)?(?<who>老乡|乡亲|村民|群众|网友|居民|市民|游客|观众|家长|学生|职工|干部|农户|商户)/u;

/** How far into a sentence its own verb of saying stands. */
const STRANGER_REACH = 60;

/** Whom the first clause is about that is about anybody; times and places before it are passed over. */
function firstClauseSubject(scene: Scene, unit: Unit): Subject | null {
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
				!/^\s*[在当].*(?:时|上|中|后|里|前|期间|之际)$/u.test(
					outside.slice(start, end),
				))
		)
			return null;
		start = end + 1;
	}
	return null;
}

const textOf = (scene: Scene, { start, end }: Extent): string =>
	scene.paragraph.plain.slice(start, end);

const passesOn = (match: CueMatch, parties: readonly Party[]): boolean =>
	/^(?:报道|报道说|报道称|消息称|援引|援引称)$/u.test(match.cue.word) &&
	parties.every(
		(party) => party.kind === "body" || party.kind === "collective",
	);

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
			!/[，；]/u.test(between)
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
const opensClause = (scene: Scene, match: CueMatch): boolean =>
	/^\s*(?:并且|并|还|也|又|同时|再次|曾|且|而)*$/u.test(
		textOf(scene, {
			start: clauseStart(scene, 0, match.start),
			end: match.start,
		}),
	);

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

/** 三国防长预计|将举行会谈: what somebody is expected to do. */
const isScheduled = (
	scene: Scene,
	parties: readonly Party[],
	match: CueMatch,
): boolean =>
	match.follows === "bare" &&
	/^[将会于在]/u.test(scene.paragraph.outside.slice(match.end)) &&
	parties.some((party) => party.kind !== "body");

/** Whether a verb of saying with marks behind it stands in the first or second clause behind a semicolon. */
function opensHalf(scene: Scene, match: CueMatch): boolean {
	const { outside } = scene.paragraph;
	return (
		match.follows === "mark" &&
		outside[match.contentStart] === "“" &&
		/；[^，。；]{0,12}(?:，[^，。；]{0,12})?$/u.test(
			outside.slice(0, match.start),
		)
	);
}

/** Whether the subject stands right at its verb, adverbials passed over. */
const standsBeside = (subject: Subject): boolean =>
	subject.kind === "reference" ||
	(subject.kind === "parties" && subject.adjacent);

const isNamedAtOnce = (subject: Subject): boolean =>
	subject.kind === "parties" || subject.kind === "reference";

/** A cheap look before the subject is read: a second speaker's clause starts behind a comma or a semicolon. */
function mayBeParallel(scene: Scene, last: Said, match: CueMatch): boolean {
	const clause = clauseStart(scene, last.attribution.contentStart, match.start);
	return (
		clause > last.attribution.contentStart &&
		/[，；]/u.test(scene.paragraph.outside[clause - 1] ?? "")
	);
}

/**
 * Whether a second attribution in a sentence stands beside the first (甲说要快，乙说要稳) and not inside it (甲说，乙指出…).
 */
function isParallel(scene: Scene, last: Said, next: Said): boolean {
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
	if (same) return false;
	if (outside[clause - 1] === "；") return true;
	if (
		/^(?:而|但)/u.test(outside.slice(clause)) ||
		/(?:则|却|也)$/u.test(outside.slice(clause, next.match.start))
	)
		return true;
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

/** What only people and their bodies do. */
const FEELS =
	/^(?:觉得|认为|相信|坚信|深信|感慨|感叹|坦言|直言|希望|担心|担忧|回忆.*|笑.*|觉得|猜测|怀疑|承认|喊.*|问.*)$/u;

function fits(parties: readonly Party[], match: CueMatch): boolean {
	if (
		FEELS.test(match.cue.word) &&
		match.cue.word !== "认为" &&
		parties.every((party) => party.kind === "document")
	)
		return false;
	if (match.cue.word === "显示")
		return parties.every(
			(party) => party.kind === "document" && isNamedDocument(party.name),
		);
	if (match.cue.before !== "formal") return true;
	if (match.cue.word === "提出" && match.proposes) return true;
	return match.cue.force === "order" && match.follows === "mark"
		? true
		: parties.every(
				(party) => party.kind === "document" || party.kind === "body",
			);
}

/** 巴西全国工业联合会的一项调查 has an owner; 一项研究, 最新数据 have none. */
const isNamedDocument = (name: string): boolean =>
	name.startsWith("《") ||
	(name.length >= 6 &&
		!/^(?:一项|一份|有|多项|多份|最新|相关|有关|初步|调查|研究|报告|统计|数据|当地|此次|本次|该|这)/u.test(
			name,
		));

/** 正如总书记所言：the words are only referred to. */
function ruleOf(scene: Scene, subject: Subject, match: CueMatch): string {
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
