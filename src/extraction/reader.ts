import type { Extent } from "../language/sentences.ts";
import { attributionsIn } from "./attributing.ts";
import type { Attribution, Before, Setting } from "./attribution.ts";
import { behindDateline, isHeading, isListItem, runsOn } from "./edges.ts";
import { hasWords, hasWordsOutside, touching, within } from "./extents.ts";
import { goesOn, pointBefore } from "./goesOn.ts";
import type { Paragraph, Unit } from "./layout.ts";
import { isSentence } from "./marks.ts";
import { Memory } from "./memory.ts";
import type { People } from "./names/people.ts";
import { nestedIn } from "./nested.ts";
import { isOwnSide } from "./ownSide.ts";
import { type Party, partyOf, soleOf, spokenOf } from "./parties.ts";
import type { References } from "./references.ts";
import type { Scene } from "./scene.ts";
import { speakerOfStanding, type Waiting, waitingAt } from "./standing.ts";
import { strangerSpeaks } from "./strangers.ts";
import { answerIn, isAnswer, isQuestion, labelIn } from "./turns.ts";
import type { Nested, Utterance, Voice } from "./voice.ts";
import { Voices } from "./voices.ts";

/** 称，“索道刚检修过”，: behind these all that stands in marks, and nothing else, is what was said. */
const PLAINLY_SAID = /(?:[说称道]|表示|直言|坦言|回应|感叹|感慨)$/u;
const SHORTEST_ALONE = 9;

/** What stands in marks in a chain of words is no label where it is longer than this, marks included. */
const SHORTEST_CHAINED = 7;

/** Reads an article's units in order and gives each what is said in it, and by whom. */
export class Reader {
	readonly #people: People;
	readonly #paragraphs: readonly Paragraph[];
	readonly #voices: Voices;
	readonly #memory: Memory;
	readonly #isInterview: boolean;
	readonly #out: Utterance[] = [];
	/** A quotation left open at a paragraph's end, or a list announced there by a colon. */
	#running: Voice | null = null;
	/** Whom an interview is with. */
	#interviewee: Party | null = null;

	constructor(
		paragraphs: readonly Paragraph[],
		people: People,
		references: References,
		setting: Setting,
	) {
		this.#people = people;
		this.#paragraphs = paragraphs;
		this.#voices = new Voices(references, setting);
		this.#memory = new Memory(references, paragraphs);
		this.#isInterview = paragraphs.some(isQuestion);
	}

	read(): readonly Utterance[] {
		for (const paragraph of this.#paragraphs) {
			if (isQuestion(paragraph)) this.#question(paragraph);
			else if (isHeading(paragraph)) this.#forget();
			else this.#paragraph(paragraph);
		}
		return this.#out;
	}

	#forget(): void {
		this.#memory.forget();
		this.#running = null;
	}

	/** A question is nobody's statement; it ends the answer before it. */
	#question(paragraph: Paragraph): void {
		this.#forget();
		const before = paragraph.index - 1;
		this.#interviewee ??= soleOf(
			this.#people
				.in(before)
				.map((mention) => partyOf(mention.person, before, mention)),
		);
	}

	#paragraph(paragraph: Paragraph): void {
		const scene: Scene = {
			paragraph,
			mentions: spokenOf(this.#people, paragraph),
			leftmost: new Map(),
		};
		const running = this.#running;
		this.#running = null;
		if (running && isListItem(paragraph)) {
			this.#say(running, paragraph, [
				{ start: 0, end: paragraph.plain.length },
			]);
			this.#running = running;
			return;
		}
		let pending: Waiting[] = [];
		const [first] = paragraph.units;
		for (const [index, unit] of paragraph.units.entries()) {
			const opens = unit === first;
			const start = opens ? behindDateline(paragraph, unit) : unit.start;
			const [mark] = unit.marks;
			const waiting = waitingAt(scene, unit, start, paragraph.units[index + 1]);
			if (opens && running && mark && mark.start <= start + 1) {
				this.#say(running, paragraph, [mark], { spoken: [mark] });
				this.#memory.voice = { ...running, closed: true };
			} else if (waiting) {
				pending.push(waiting);
			} else {
				this.#unit(scene, unit, start, pending, opens);
				pending = [];
			}
		}
		this.#settle(pending, scene, null, []);
		if (runsOn(paragraph)) this.#running = this.#memory.voice;
	}

	/** @param pending - the quotations right before it that wait for their speaker */
	#unit(
		scene: Scene,
		unit: Unit,
		start: number,
		pending: readonly Waiting[],
		opens: boolean,
	): void {
		const before = this.#memory.before(
			start,
			pending.length > 0,
			opens || pending[0]?.unit === scene.paragraph.units[0],
		);
		const attributions = this.#attributions(scene, unit, start, opens, before);
		if (
			attributions.length === 0 &&
			!(this.#memory.voice?.turn && (this.#isInterview || !opens)) &&
			strangerSpeaks(scene, unit, start)
		) {
			this.#memory.forgetSpeaker();
			return;
		}
		this.#settle(pending, scene, unit, attributions);
		let from = start;
		for (const attribution of attributions) {
			this.#attributed(scene, unit, from, attribution);
			from = attribution.contentEnd;
		}
		if (attributions.length === 0)
			this.#unattributed(scene, unit, start, opens);
		this.#memory.note(scene, unit, start, attributions);
	}

	#attributions(
		scene: Scene,
		unit: Unit,
		start: number,
		opens: boolean,
		before: Before,
	): Attribution[] {
		const label = labelIn(this.#voices, scene, unit, start, opens);
		if (label) {
			if (this.#isInterview) [this.#interviewee = null] = label.voice.parties;
			return [label];
		}
		if (opens && isAnswer(scene.paragraph)) {
			const answer = answerIn(this.#voices, scene, unit, this.#interviewee);
			return answer ? [answer] : [];
		}
		const { voice } = this.#memory;
		if (voice?.turn && (this.#isInterview || !opens)) return [];
		const found = attributionsIn(this.#voices, scene, unit, start, before);
		return opens
			? found
			: found.filter((attribution) => !isOwnSide(attribution, voice, scene));
	}

	#attributed(
		scene: Scene,
		unit: Unit,
		start: number,
		{ voice, clause, contentStart, contentEnd, chained }: Attribution,
	): void {
		const { paragraph } = scene;
		const before = within(unit.marks, start, clause + 1).filter((mark) =>
			isSentence(paragraph.plain, mark),
		);
		const spoken: Extent[] = [...before];
		const content: Extent[] = [...before];
		if (hasWords(paragraph, contentStart, contentEnd)) {
			content.push({ start: contentStart, end: contentEnd });
			const [next] = touching(unit.marks, contentStart, unit.end);
			const opening =
				next &&
				next.start >= contentStart &&
				!hasWords(paragraph, contentStart, next.start)
					? next
					: undefined;
			if (
				opening &&
				(isSentence(paragraph.plain, opening) ||
					voice.rule === "answerOf" ||
					(PLAINLY_SAID.test(voice.cue ?? "") &&
						opening.end - opening.start > SHORTEST_ALONE &&
						!hasWords(paragraph, opening.end, contentEnd)) ||
					(chained && opening.end - opening.start > SHORTEST_CHAINED))
			)
				spoken.push(opening);
			// “……，”她说，“……”: the half behind the attribution is as much hers as the one before.
			if (opening && before.length > 0 && opening.start < contentEnd)
				spoken.push(opening);
		}
		const allInMarks =
			spoken.length > 0 &&
			!content.some((extent) => hasWordsOutside(paragraph, extent, spoken));
		const closed = (allInMarks || content.length === 0) && !voice.turn;
		this.#memory.voice = closed === voice.closed ? voice : { ...voice, closed };
		if (content.length === 0) return;
		this.#say(voice, paragraph, content, {
			opens: true,
			spoken,
			nested: nestedIn(
				this.#voices,
				scene,
				unit,
				contentStart,
				contentEnd,
				voice,
			),
		});
	}

	#unattributed(scene: Scene, unit: Unit, start: number, opens: boolean): void {
		const { voice } = this.#memory;
		if (!voice) return;
		// （记者 韩晓明）: a note of the paper's.
		if (
			/^\s*（[^）]*）\s*$/u.test(scene.paragraph.plain.slice(start, unit.end))
		) {
			this.#memory.voice = null;
			return;
		}
		const reason =
			voice.turn && (this.#isInterview || !opens)
				? "turn"
				: opens && !this.#isNextPoint(scene.paragraph, unit, start)
					? null
					: goesOn(scene, unit, start, voice, opens);
		if (!reason) {
			this.#memory.voice = null;
			return;
		}
		// Once somebody counts off, what explains a point is theirs like the point itself.
		if (reason === "enumeration" && voice.register !== "address")
			this.#memory.voice = { ...voice, register: "address" };
		this.#say(voice, scene.paragraph, [{ start, end: unit.end }], {
			nested: nestedIn(this.#voices, scene, unit, start, unit.end, voice),
		});
	}

	/** Whether a paragraph that opens with a numbered point stands behind the point before it: 第三 of whoever said 第二. */
	#isNextPoint(paragraph: Paragraph, unit: Unit, start: number): boolean {
		const before = pointBefore(paragraph.plain.slice(start, unit.end));
		if (before === null) return true;
		// 其次，…候选人表示将…。¶第三，…: the writer's own list, in which somebody had a word.
		const said = this.#memory.voice?.because.find(
			(ground) => ground.paragraph === paragraph.index - 1,
		);
		return before.test(
			this.#paragraphs[paragraph.index - 1]?.plain.slice(said?.start ?? 0) ??
				"",
		);
	}

	/** Gives the quotations that stood alone to somebody, or to nobody. */
	#settle(
		pending: readonly Waiting[],
		scene: Scene,
		next: Unit | null,
		attributions: readonly Attribution[],
	): void {
		const [first] = pending;
		if (!first) return;
		const { paragraph } = scene;
		const atStart = first.unit === paragraph.units[0];
		const voice = speakerOfStanding(
			{
				scene,
				words: pending
					.flatMap(({ spoken }) => spoken)
					.map((mark) => paragraph.plain.slice(mark.start, mark.end))
					.join(""),
				atStart,
				next,
				attribution: attributions[0] ?? null,
			},
			this.#voices,
			this.#memory,
		);
		if (!voice) {
			if (atStart) this.#memory.voice = null;
			return;
		}
		for (const waiting of pending)
			this.#say(voice, paragraph, waiting.content, {
				opens: waiting === first,
				spoken: waiting.spoken,
			});
		this.#memory.voice = { ...voice, closed: true };
	}

	#say(
		voice: Voice,
		paragraph: Paragraph,
		content: readonly Extent[],
		more: {
			opens?: boolean;
			spoken?: readonly Extent[];
			nested?: readonly Nested[];
		} = {},
	): void {
		this.#out.push({
			voice,
			paragraph: paragraph.index,
			content,
			opens: more.opens ?? false,
			spoken: more.spoken ?? [],
			nested: more.nested ?? [],
		});
	}
}
