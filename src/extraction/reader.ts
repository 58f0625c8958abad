import type { Extent } from "../language/sentences.ts";
import {
	type Attribution,
	Attributor,
	type Before,
	type Setting,
} from "./attribution.ts";
import { goesOn } from "./goesOn.ts";
import { isMedium, isReporting } from "./kinds.ts";
import type { Paragraph, Unit } from "./layout.ts";
import { isSentence } from "./marks.ts";
import { type Party, spokenOf } from "./parties.ts";
import type { People, Person } from "./people.ts";
import type { References } from "./references.ts";
import { isPossessed, lastClauseSubject, type Scene } from "./subject.ts";
import { ABBREVIATED_STATE } from "./tables/countries.ts";
import { answerIn, isAnswer, isQuestion, labelIn } from "./turns.ts";
import type { Nested, Utterance, Voice } from "./voice.ts";

/** Reads an article's units in order and gives each what is said in it, and by whom. */
export class Reader {
	readonly #people: People;
	readonly #references: References;
	readonly #attributor: Attributor;
	readonly #out: Utterance[] = [];
	/** Who is speaking, until narration takes over. */
	#voice: Voice | null = null;
	/** Whom the last sentence was about. */
	#topic: readonly Party[] = [];
	/** Whether the last sentence itself was about them. */
	#topicIsFresh = false;
	/** The two people the last sentence that names exactly two names. */
	#pair: readonly Party[] = [];
	/** The paper or agency last cited. */
	#medium: Party | null = null;
	/** Who wrote the letter or the instruction last told of. */
	#writer: Party | null = null;
	/** The body last cited: whose 声明 and 公告 come next. */
	#issuer: Party | null = null;
	/** A quotation left open at a paragraph's end, or a list announced there by a colon. */
	#running: Voice | null = null;
	/** Whom an interview is with. */
	#interviewee: Party | null = null;
	#isInterview = false;

	constructor(people: People, references: References, setting: Setting) {
		this.#people = people;
		this.#references = references;
		this.#attributor = new Attributor(references, setting);
	}

	read(paragraphs: readonly Paragraph[]): readonly Utterance[] {
		this.#isInterview = paragraphs.some(isQuestion);
		for (const paragraph of paragraphs) {
			if (isQuestion(paragraph)) this.#question(paragraph);
			else if (isHeading(paragraph)) this.#forget();
			else this.#paragraph(paragraph);
		}
		return this.#out;
	}

	/** A heading ends whatever was going on: in a digest another story begins. */
	#forget(): void {
		this.#voice = null;
		this.#topic = [];
		this.#medium = null;
		this.#issuer = null;
		this.#running = null;
	}

	/** Somebody nobody can read speaks: the quotations that waited are theirs, and whoever spoke before is done. */
	#forgetSpeaker(pending: Unit[]): void {
		pending.length = 0;
		this.#voice = null;
		this.#topic = [];
	}

	/** A question is nobody's statement; it ends the answer before it. */
	#question(paragraph: Paragraph): void {
		this.#forget();
		this.#interviewee ??= soleOf(
			this.#people
				.in(paragraph.index - 1)
				.map(({ person, start, end }) =>
					partyOf(person, paragraph.index - 1, start, end),
				),
		);
	}

	#paragraph(paragraph: Paragraph): void {
		const scene: Scene = {
			paragraph,
			mentions: spokenOf(this.#people, paragraph),
		};
		const running = this.#running;
		this.#running = null;
		if (running && this.#listItem(paragraph, running)) return;
		const pending: Unit[] = [];
		const [first] = paragraph.units;
		for (const unit of paragraph.units) {
			const opensParagraph = unit === first;
			const start = opensParagraph
				? behindDateline(paragraph, unit)
				: unit.start;
			const [mark] = unit.marks;
			if (opensParagraph && running && mark && mark.start <= start + 1) {
				this.#say(running, paragraph, [mark], { spoken: [mark] });
				this.#voice = { ...running, closed: true };
				continue;
			}
			if (isQuotationOnly(paragraph, unit)) {
				pending.push(unit);
				continue;
			}
			const before: Before = {
				voice: this.#voice,
				topic: this.#topic,
				medium: this.#medium,
				issuer: this.#issuer,
				writer: this.#writer,
				pair: this.#pair,
				unitStart: start,
				quotationsWait: pending.length > 0,
				opensParagraph:
					opensParagraph || (pending.length > 0 && pending[0] === first),
			};
			const attributions = this.#attributions(
				scene,
				unit,
				start,
				opensParagraph,
				before,
			);
			const stranger =
				attributions.length === 0 &&
				this.#attributor.strangerSpeaks(scene, unit, start);
			if (stranger) this.#forgetSpeaker(pending);
			this.#settle(pending, scene, unit, attributions);
			for (const attribution of attributions)
				this.#attributed(scene, unit, start, attribution);
			if (attributions.length === 0 && !stranger)
				this.#unattributed(scene, unit, start, opensParagraph);
			this.#medium = mediumIn(scene, unit) ?? this.#medium;
			this.#writer = this.#writerIn(scene, unit, start) ?? this.#writer;
			this.#pair = pairOf(scene, unit) ?? this.#pair;
			this.#topic = stranger
				? []
				: this.#topicOf(scene, unit, start, attributions);
		}
		this.#settle(pending, scene, null, []);
		if (paragraph.marks.at(-1)?.open || /：\s*$/u.test(paragraph.plain))
			this.#running = this.#voice;
	}

	/** ——新建公路六十公里； behind “今年的实事已经排定：” is the speaker's still. */
	#listItem(paragraph: Paragraph, running: Voice): boolean {
		if (!LIST_ITEM.test(paragraph.plain)) return false;
		this.#say(running, paragraph, [{ start: 0, end: paragraph.plain.length }], {
			reason: "enumeration",
		});
		this.#running = running;
		return true;
	}

	#attributions(
		scene: Scene,
		unit: Unit,
		start: number,
		opensParagraph: boolean,
		before: Before,
	): Attribution[] {
		const label = labelIn(this.#attributor, scene, unit, start, opensParagraph);
		if (label) {
			if (this.#isInterview) [this.#interviewee = null] = label.voice.parties;
			return [label];
		}
		if (opensParagraph && isAnswer(scene.paragraph)) {
			const answer = answerIn(this.#attributor, scene, unit, this.#interviewee);
			return answer ? [answer] : [];
		}
		if (this.#voice?.turn && (this.#isInterview || !opensParagraph)) return [];
		const found = this.#attributor.attributionsIn(scene, unit, start, before);
		return found.filter(
			(attribution) => !this.#isOwnSide(attribution, scene, opensParagraph),
		);
	}

	/** 中方呼吁… in the speech of China's spokesman is his own sentence still, not another speaker's. */
	#isOwnSide(
		{ voice: found }: Attribution,
		scene: Scene,
		opensParagraph: boolean,
	): boolean {
		const voice = this.#voice;
		if (!voice || voice.closed || opensParagraph) return false;
		const [speaker] = voice.parties;
		if (speaker?.kind !== "person" && speaker?.kind !== "unnamed") return false;
		const [only] = found.parties;
		if (
			only?.person?.titles.includes("总书记") &&
			!speaker.person?.titles.includes("总书记")
		)
			return PRAISED.test(
				scene.paragraph.plain.slice(only.phrase.end, only.phrase.end + 16),
			);
		if (voice.register === "report") return false;
		return found.parties.every(
			(party) =>
				(party.kind === "body" || party.kind === "collective") &&
				isSideName(party.name) &&
				party.phrase.paragraph === scene.paragraph.index,
		);
	}

	#attributed(
		scene: Scene,
		unit: Unit,
		start: number,
		attribution: Attribution,
	): void {
		const { paragraph } = scene;
		const { voice, clause, contentStart, contentEnd } = attribution;
		const before = unit.marks.filter(
			(mark) =>
				mark.end <= clause + 1 &&
				mark.start >= start &&
				isSentence(paragraph.plain, mark),
		);
		const spoken: Extent[] = [...before];
		const content: Extent[] = [...before];
		if (hasWords(paragraph, contentStart, contentEnd)) {
			content.push({ start: contentStart, end: contentEnd });
			const opening = unit.marks.find(
				(mark) =>
					mark.start >= contentStart &&
					!hasWords(paragraph, contentStart, mark.start),
			);
			if (opening && isSentence(paragraph.plain, opening)) spoken.push(opening);
			// “……，”她说，“……”: the half behind the attribution is as much hers as the one before.
			if (opening && before.length > 0 && opening.start < contentEnd)
				spoken.push(opening);
		}
		const allInMarks =
			spoken.length > 0 &&
			!content.some((extent) => hasWordsOutside(paragraph, extent, spoken));
		this.#voice = {
			...voice,
			closed: (allInMarks || content.length === 0) && !voice.turn,
		};
		const nested = this.#attributor.nestedIn(
			scene,
			unit,
			contentStart,
			contentEnd,
			voice,
		);
		if (content.length > 0)
			this.#say(voice, paragraph, content, { opens: true, spoken, nested });
		const [only] = voice.parties;
		if (only && only.kind !== "person" && isReporting(only.name))
			this.#medium = only;
		else if (only?.kind === "body") this.#issuer = only;
	}

	#unattributed(
		scene: Scene,
		unit: Unit,
		start: number,
		opensParagraph: boolean,
	): void {
		const voice = this.#voice;
		if (!voice) return;
		const reason =
			voice.turn && (this.#isInterview || !opensParagraph)
				? "turn"
				: goesOn(scene, unit, start, voice, opensParagraph);
		if (!reason) {
			this.#voice = null;
			return;
		}
		// Once somebody counts off, what explains a point is theirs like the point itself.
		if (reason === "enumeration" && voice.register !== "address")
			this.#voice = { ...voice, register: "address" };
		const nested = this.#attributor.nestedIn(
			scene,
			unit,
			start,
			unit.end,
			voice,
		);
		this.#say(voice, scene.paragraph, [{ start, end: unit.end }], {
			nested,
			reason,
		});
	}

	/** Gives the quotations that stood alone to whom the next sentence names, or the one before. */
	#settle(
		pending: Unit[],
		scene: Scene,
		next: Unit | null,
		attributions: readonly Attribution[],
	): void {
		if (pending.length === 0) return;
		const [first] = pending;
		const atStart = first === scene.paragraph.units[0];
		const words = pending
			.flatMap((unit) => unit.marks)
			.map((mark) => scene.paragraph.plain.slice(mark.start, mark.end))
			.join("");
		const voice = this.#speakerOfQuotation(
			scene,
			next,
			attributions[0] ?? null,
			atStart,
			words,
		);
		if (voice)
			for (const unit of pending)
				this.#say(voice, scene.paragraph, unit.marks, {
					opens: unit === first,
					spoken: unit.marks,
				});
		if (voice) this.#voice = { ...voice, closed: true };
		else if (atStart) this.#voice = null;
		pending.length = 0;
	}

	#speakerOfQuotation(
		scene: Scene,
		next: Unit | null,
		attribution: Attribution | null,
		atStart: boolean,
		words: string,
	): Voice | null {
		const before = this.#voice;
		if (
			next &&
			attribution &&
			(atStart ||
				!before ||
				isImpersonal(before) ||
				attribution.contentStart >= next.end ||
				isSame(attribution.voice, before))
		)
			return attribution.clause <= next.start + 30
				? { ...attribution.voice, rule: "quotationThenCue" }
				: null;
		const beside =
			next && !attribution
				? this.#attributor.besideQuotation(scene, next, atStart)
				: null;
		if (beside && mayBeTheirs(beside.parties, words)) return beside;
		if (before && !atStart) return { ...before, rule: "quotationGoesOn" };
		const only = soleOf(this.#topic);
		if (!atStart && only && this.#topicIsFresh && mayBeTheirs([only], words))
			return {
				...this.#attributor.voice(
					scene,
					[only],
					"subjectThenQuotation",
					only.phrase,
					"subject",
				),
				cue: null,
			};
		return null;
	}

	/** 李克强对…作出重要批示, 习近平致贺信: who wrote it. */
	#writerIn(scene: Scene, unit: Unit, start: number): Party | null {
		const wrote = scene.paragraph.outside
			.slice(start, unit.end)
			.match(WROTE)?.index;
		if (wrote === undefined) return null;
		const subject = lastClauseSubject(scene, start, start + wrote);
		return soleOf(
			subject?.kind === "parties"
				? this.#references.known(subject.parties)
				: [],
		);
	}

	#topicOf(
		scene: Scene,
		unit: Unit,
		start: number,
		attributions: readonly Attribution[],
	): readonly Party[] {
		const last = attributions.at(-1);
		this.#topicIsFresh = true;
		if (last) return last.voice.parties;
		// Whoever is named inside somebody's speech is not whom the article is about.
		if (this.#voice && !this.#voice.closed) return this.#voice.parties;
		const subject = lastClauseSubject(scene, start, unit.end);
		if (subject?.kind === "parties")
			return this.#references.known(subject.parties);
		if (subject?.kind === "reference") {
			this.#topicIsFresh = true;
			return this.#topic;
		}
		const named = scene.mentions.filter(
			(m) => m.start >= start && m.end <= unit.end,
		);
		const [only] = named;
		this.#topicIsFresh = false;
		if (!only || isPossessed(scene, only)) return this.#topic;
		if (named.some((m) => m.person !== only.person)) return [];
		return [partyOf(only.person, scene.paragraph.index, only.start, only.end)];
	}

	#say(
		voice: Voice,
		paragraph: Paragraph,
		content: readonly Extent[],
		more: {
			opens?: boolean;
			spoken?: readonly Extent[];
			nested?: readonly Nested[];
			reason?: string;
		},
	): void {
		this.#out.push({
			voice,
			paragraph: paragraph.index,
			content,
			opens: more.opens ?? false,
			spoken: more.spoken ?? [],
			nested: more.nested ?? [],
			reason: more.reason ?? null,
		});
	}
}

const WROTE =
	/(?<!宣读|转达)(?:[作做]出.{0,12}(?:指示|批示)|(?:致|发|复|回|写|去)(?:了一封|来|去)?(?:贺|慰问|唁)?[电信](?![视影息号])|向.{2,30}致(?:贺|慰问|唁)?[电信]|给.{2,30}(?:回|复|写)信)/u;

const LIST_ITEM =
	/^\s*(?:——|—|•|●|▪|·|◆|■|\d{1,2}[.、．]|[一二三四五六七八九十]、|（[一二三四五六七八九十\d]{1,2}）)/u;

const partyOf = (
	person: Person,
	paragraph: number,
	start: number,
	end: number,
): Party => ({
	kind: "person",
	name: person.name,
	person,
	phrase: { paragraph, start, end },
});

/** The one person among parties, where there is only one. */
function soleOf(parties: readonly Party[]): Party | null {
	const [first] = parties;
	return first?.kind === "person" &&
		parties.every((party) => party.person === first.person)
		? first
		: null;
}

/** Papers put proverbs and songs beside what a leader does; only a verb of saying gives a leader words. */
function mayBeTheirs(parties: readonly Party[], words: string): boolean {
	const isLeader = parties.some((party) =>
		party.person?.titles.some((title) =>
			/总书记|主席|总理|总统|首相/u.test(title),
		),
	);
	return !isLeader || (words.length >= SHORTEST_PROSE && PROSE.test(words));
}

/** Prose of our day, and nobody called by their office. */
const PROSE = /^(?!.*(?:总书记|主席|您))(?!.*起来！).*(?:的|了|要|我们)/u;

const SHORTEST_PROSE = 18;

/** A document or a meeting: no voice that a quotation goes on with. */
const isImpersonal = (voice: Voice): boolean =>
	voice.parties.every(
		(party) => party.kind === "document" || party.kind === "body",
	);

/** The paper or agency a sentence begins with: whose 该报 and 报道称 come next. */
function mediumIn(scene: Scene, unit: Unit): Party | null {
	const subject = lastClauseSubject(scene, unit.start, unit.end);
	const [only] = subject?.kind === "parties" ? subject.parties : [];
	return only && isMedium(only.name) ? only : null;
}

/** The two people a sentence names, where it names exactly two. */
function pairOf(scene: Scene, unit: Unit): Party[] | null {
	const persons = new Map<Person, Party>();
	for (const { person, start, end } of scene.mentions) {
		if (start < unit.start || end > unit.end || persons.has(person)) continue;
		persons.set(person, partyOf(person, scene.paragraph.index, start, end));
	}
	return persons.size === 2 ? [...persons.values()] : null;
}

/** 央视网消息（新闻联播）：, 新华社北京9月19日电（记者…）, 本报讯 —: where the story starts. */
const DATELINE =
	/^\s*(?:[\p{Script=Han}A-Za-z·-]{2,20}(?:消息|讯|报道)(?:[（(][^）)]{1,60}[）)][：:]?\s*|[：:]\s*|\s+)|[\p{Script=Han}]{1,12}(?:\d{1,2}月)?\d{1,2}日(?:综合)?(?:电|讯)\s*(?:[（(][^）)]{1,80}[）)])?\s*|【[^】]{1,30}】\s*|[（(](?:记者|通讯员|本报记者)[^）)]{1,60}[）)]\s*)+/u;

function behindDateline(paragraph: Paragraph, unit: Unit): number {
	const head =
		paragraph.plain.slice(unit.start, unit.start + 160).match(DATELINE)?.[0] ??
		"";
	return unit.start + Math.min(head.length, unit.end - unit.start);
}

/** A line without a sentence in it: a heading, a caption's tail, the chrome of a web page. */
function isHeading(paragraph: Paragraph): boolean {
	const text = paragraph.plain.trim();
	return (
		text.length <= 48 &&
		!/[。！？；…：，]”?$/u.test(text) &&
		!/[。！？]/u.test(text) &&
		!/[：，]/u.test(text.slice(0, 24))
	);
}

const hasWords = (paragraph: Paragraph, start: number, end: number): boolean =>
	start < end && /[\p{L}\p{N}]/u.test(paragraph.plain.slice(start, end));

function hasWordsOutside(
	paragraph: Paragraph,
	extent: Extent,
	marks: readonly Extent[],
): boolean {
	let at = extent.start;
	for (const mark of marks) {
		if (mark.end <= at || mark.start >= extent.end) continue;
		if (hasWords(paragraph, at, mark.start)) return true;
		at = mark.end;
	}
	return hasWords(paragraph, at, extent.end);
}

/** Whether nothing but quotations stands in a unit. */
function isQuotationOnly(paragraph: Paragraph, unit: Unit): boolean {
	return (
		unit.marks.length > 0 &&
		!hasWordsOutside(paragraph, unit, unit.marks) &&
		unit.marks.some((mark) => isSentence(paragraph.plain, mark))
	);
}

const isSame = (a: Voice, b: Voice): boolean =>
	a.parties.length === b.parties.length &&
	a.parties.every((party, i) => party.name === b.parties[i]?.name);

/** 习近平总书记高度重视重庆发展…: what the leader did for the place whose mayor is speaking. */
const PRAISED =
	/^(?:高度重视|亲自|多次|始终|一直|十分|先后|对.{1,12}(?:作出|高度|寄予)|\d|的殷殷|为.{1,10}(?:指明|擘画|把脉))/u;

const isSideName = (name: string): boolean =>
	/^(?:.{1,3}方|国际社会|各国|两军|两党)$/u.test(name) ||
	ABBREVIATED_STATE.test(name) ||
	/^(?:中国|我国|美国|日本|俄罗斯|双方|两国)$/u.test(name);
