import type { Extent } from "../language/sentences.ts";
import { type CueMatch, cuesIn } from "./cueMatches.ts";
import type { Unit } from "./layout.ts";
import { isSentence } from "./marks.ts";
import { type Opener, openerIn, sourceOf } from "./openers.ts";
import { isAbroad, type Party } from "./parties.ts";
import type { References } from "./references.ts";
import { registerOf } from "./registers.ts";
import {
	clauseStart,
	lastClauseSubject,
	leftmostSubject,
	type Scene,
	type Subject,
	subjectBefore,
} from "./subject.ts";
import type { Ground, Voice } from "./voice.ts";

/** An attribution made inside one unit, outside all marks. */
export interface Attribution {
	readonly voice: Voice;
	/** Where the clause that attributes starts; what stands in marks before it is content. */
	readonly clause: number;
	/** Where content behind it starts; the unit's end where nothing follows. */
	readonly contentStart: number;
}

/** What is known before a unit is read. */
export interface Before {
	/** Who is speaking, until narration takes over. */
	readonly voice: Voice | null;
	/** Whom the last sentence was about. */
	readonly topic: readonly Party[];
	/** The paper or agency last cited: whose 报道称 is. */
	readonly medium: Party | null;
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

/** Finds who a unit's own sentence says is speaking. */
export class Attributor {
	readonly #references: References;
	readonly #setting: Setting;

	constructor(references: References, setting: Setting) {
		this.#references = references;
		this.#setting = setting;
	}

	attributionIn(
		scene: Scene,
		unit: Unit,
		start: number,
		before: Before,
	): Attribution | null {
		const { outside } = scene.paragraph;
		const label = before.opensParagraph
			? this.#label(scene, unit, start)
			: null;
		if (label) return label;
		const opener = openerIn(outside, start, unit.end);
		if (opener) {
			const found = this.#opened(scene, unit, start, before, opener);
			if (found !== undefined) return found;
		}
		return (
			this.#cued(scene, unit, start, before) ??
			this.#colon(scene, unit, start, before)
		);
	}

	/** @returns undefined where the set phrase names nobody and the sentence may still attribute otherwise */
	#opened(
		scene: Scene,
		unit: Unit,
		start: number,
		before: Before,
		opener: Opener,
	): Attribution | null | undefined {
		if (opener.passesOn) {
			// 据韩国《世界日报》报道，朝鲜代表团称…: the one who says it comes before the one who passes it on.
			const inner = this.#cued(scene, unit, opener.contentStart, before);
			if (inner && inner.voice.rule !== "carriedSubject") return inner;
			if (!opener.source) return null;
		}
		const parties =
			sourceOf(scene, opener) ?? this.#reference(scene, opener.source, before);
		if (!parties) return undefined;
		if (
			opener.rule === "dataOf" &&
			parties.some((party) => party.kind !== "body")
		)
			return undefined;
		return {
			voice: this.voice(
				scene,
				this.#references.known(parties),
				opener.rule,
				opener.cue,
				"accordingTo",
			),
			clause: start,
			contentStart: opener.contentStart,
		};
	}

	#cued(
		scene: Scene,
		unit: Unit,
		start: number,
		before: Before,
	): Attribution | null {
		let relay: Attribution | null = null;
		for (const match of cuesIn(scene.paragraph.outside, start, unit.end)) {
			if (
				match.follows === "end" &&
				!before.quotationsWait &&
				!unit.marks.some((mark) => mark.end <= match.start)
			)
				continue;
			const subject = subjectBefore(scene, start, match.start);
			if (subject.kind === "other") continue;
			const parties = this.#resolve(scene, subject, match, before);
			if (!parties || !fits(parties, match, subject)) continue;
			if (relay && (!isNamedAtOnce(subject) || match.cue.force !== "say"))
				continue;
			const attribution: Attribution = {
				voice: this.voice(
					scene,
					parties,
					ruleOf(subject, match),
					match,
					match.cue.word,
				),
				clause: clauseOf(scene, start, match, parties),
				contentStart: match.follows === "end" ? unit.end : match.contentStart,
			};
			// 《读卖新闻》报道，次官对大使说，“……”: a medium passes on what somebody else says.
			if (!relay && passesOn(match, parties)) relay = attribution;
			else return attribution;
		}
		return relay;
	}

	#resolve(
		scene: Scene,
		subject: Subject,
		match: CueMatch,
		before: Before,
	): readonly Party[] | null {
		switch (subject.kind) {
			case "parties":
				return this.#references.known(subject.parties);
			case "reference":
				return this.#reference(scene, subject.phrase, before);
			case "none": {
				if (match.cue.before !== "any" || before.opensParagraph) return null;
				if (before.voice) return before.voice.parties;
				const [only, ...more] = before.topic;
				return only && more.length === 0 && only.kind === "person"
					? [only]
					: null;
			}
			default:
				return null;
		}
	}

	#reference(
		scene: Scene,
		phrase: Extent | null,
		before: Before,
	): readonly Party[] | null {
		return phrase ? this.#references.resolve(scene, phrase, before) : null;
	}

	/** 胡衡华：…, 职务 姓名：… at the start of a paragraph: a turn of speech. */
	#label(scene: Scene, unit: Unit, start: number): Attribution | null {
		const { outside, index } = scene.paragraph;
		const colon = start + outside.slice(start, start + 50).indexOf("：");
		if (colon <= start || colon + 2 >= unit.end) return null;
		if (/[，。；！？“]/u.test(outside.slice(start, colon))) return null;
		const mention = scene.mentions.find(
			(m) => m.phrase.end === colon || m.end === colon,
		);
		if (!mention) return null;
		const opens =
			mention.phrase.start <= start + 1 ||
			/[\s】）〕]/u.test(outside[mention.phrase.start - 1] ?? "");
		if (!opens) return null;
		const party: Party = {
			kind: "person",
			name: mention.person.name,
			person: mention.person,
			phrase: {
				paragraph: index,
				start: mention.phrase.start,
				end: mention.phrase.end,
			},
		};
		const voice = this.voice(
			scene,
			[party],
			"label",
			{ start: colon, end: colon + 1 },
			"label",
		);
		return {
			voice: { ...voice, cue: null },
			clause: start,
			contentStart: colon + 1,
		};
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
					? this.#reference(scene, subject.phrase, before)
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
		};
	}

	/** “……”长丰县县长李孝鸿信心满满。: the sentence behind a quotation is about the one who said it. */
	besideQuotation(scene: Scene, unit: Unit): Voice | null {
		const subject = firstClauseSubject(scene, unit);
		if (subject?.kind !== "parties") return null;
		const [only, ...more] = subject.parties;
		if (!only || more.length > 0 || only.kind !== "person") return null;
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
		return {
			parties,
			cue: text.slice(cue.start, cue.end),
			rule,
			because,
			register: registerOf(parties, word, this.#setting.headline),
			cited: this.#setting.commentary,
			closed: false,
			abroad: isAbroad(parties) && !TALKS.test(this.#setting.headline),
		};
	}
}

/** Whom the first clause is about that is about anybody; times and places before it are passed over. */
function firstClauseSubject(scene: Scene, unit: Unit): Subject | null {
	const { outside } = scene.paragraph;
	let start = unit.start;
	for (let clauses = 0; clauses < 3 && start < unit.end; clauses++) {
		const length = outside.slice(start, unit.end).search(/[，。；：！？]/u);
		const end = length < 0 ? unit.end : start + length;
		const subject = leftmostSubject(scene, start, end);
		if (subject) return subject;
		if (end - start > 20 || outside[end] !== "，") return null;
		start = end + 1;
	}
	return null;
}

const passesOn = (match: CueMatch, parties: readonly Party[]): boolean =>
	/^(?:报道|报道说|报道称|消息称|援引|援引称)$/u.test(match.cue.word) &&
	parties.every(
		(party) => party.kind === "body" || party.kind === "collective",
	);

const isNamedAtOnce = (subject: Subject): boolean =>
	subject.kind === "parties" || subject.kind === "reference";

/** Where the attribution itself begins: at the clause of those it names, or at the clause of its verb. */
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

function fits(
	parties: readonly Party[],
	match: CueMatch,
	subject: Subject,
): boolean {
	if (match.cue.before === "named" && subject.kind === "none") return false;
	if (match.cue.word === "显示")
		return parties.every(
			(party) => party.kind === "document" && isNamedDocument(party.name),
		);
	if (match.cue.before === "formal")
		return parties.every(
			(party) => party.kind === "document" || party.kind === "body",
		);
	return true;
}

/** 巴西全国工业联合会的一项调查 has an owner; 一项研究, 最新数据 have none. */
const isNamedDocument = (name: string): boolean =>
	name.length >= 6 &&
	!/^(?:一项|一份|有|多项|多份|最新|相关|有关|初步|调查|研究|报告|统计|数据|当地|此次|本次|该|这)/u.test(
		name,
	);

function ruleOf(subject: Subject, match: CueMatch): string {
	if (match.follows === "end") return "quotationThenCue";
	if (subject.kind === "none") return "carriedSubject";
	if (subject.kind === "reference") return "reference";
	return "cue";
}

/** Headlines of China's own account of talks. */
const TALKS = /会见|会谈|会晤|通电话|通话|举行|访问|致电|致信|出席/u;
