import type { Extent } from "../../language/sentences.ts";
import type { Commitment, Speaker, Statement } from "../../model.ts";
import { isHeading } from "../edges.ts";
import type { Paragraph } from "../layout.ts";
import type { SpeakerBook } from "../speakerBook.ts";
import { leftmostSubject } from "../subject.ts";
import { PASSING_BODIES } from "../tables/agents.ts";
import { isAgent, type Who, whoIs } from "./agents.ts";
import { type Clause, clausesOf } from "./clauses.ts";
import {
	happens,
	isCalendar,
	isDisposal,
	isDoneTo,
	isSlogan,
	serves,
} from "./deeds.ts";
import { isForecast, isPast } from "./done.ts";
import { gather } from "./gather.ts";
import { type Issue, writeCommitment } from "./writing.ts";

/** A body that can answer for a plan, and whether its own clause names it. */
interface Actor {
	readonly speaker: Speaker;
	readonly named: boolean;
}

/**
 * What the paper reports in its own voice that a body will do or aims at: 重庆将…, 公司计划….
 * A plan without a subject is of the body that its paragraph was about last.
 */
export function narratedCommitments(
	issue: Issue,
	paragraphs: readonly Paragraph[],
	statements: readonly Statement[],
	speakers: SpeakerBook,
): Commitment[] {
	const spoken = new Map<number, { extent: Extent; speaker: Speaker }[]>();
	for (const { spans, speaker } of statements)
		for (const span of spans) {
			const here = spoken.get(span.paragraph) ?? [];
			here.push({ extent: span, speaker });
			spoken.set(span.paragraph, here);
		}
	return paragraphs.flatMap((paragraph) => {
		if (isHeading(paragraph)) return [];
		const said = spoken.get(paragraph.index) ?? [];
		const narrator = new Narrator(issue, paragraph, speakers);
		return paragraph.sentences.flatMap((sentence) => {
			const sayer = said.find(
				({ extent }) =>
					extent.start < sentence.end && extent.end > sentence.start,
			);
			if (sayer) {
				narrator.heard(sayer.speaker);
				return [];
			}
			const quoted = paragraph.marks.some(
				(mark) => mark.start <= sentence.start && mark.end >= sentence.end,
			);
			return quoted ? [] : narrator.read(sentence);
		});
	});
}

/** Reads one paragraph's own voice, sentence by sentence. */
class Narrator {
	readonly #issue: Issue;
	readonly #paragraph: Paragraph;
	readonly #speakers: SpeakerBook;
	/** The body that was spoken of last. */
	#about: Speaker | null = null;

	constructor(issue: Issue, paragraph: Paragraph, speakers: SpeakerBook) {
		this.#issue = issue;
		this.#paragraph = paragraph;
		this.#speakers = speakers;
	}

	heard(speaker: Speaker): void {
		this.#about = speaker.kind === "body" ? speaker : null;
	}

	read(sentence: Extent): Commitment[] {
		const { outside } = this.#paragraph;
		if (/[？?]/u.test(outside.slice(sentence.start, sentence.end))) return [];
		const clauses = clausesOf(outside, sentence);
		const plans = new Map<Clause, Speaker>();
		for (const clause of clauses) {
			const actor = this.#planned(clause);
			if (actor) plans.set(clause, actor);
		}
		const actors = [...new Set(plans.values())];
		return actors.flatMap((actor) => {
			const parts = gather(
				outside,
				clauses,
				(clause) => (plans.get(clause) === actor ? clause.predicate : null),
				(clause) => plans.has(clause),
			);
			const [first] = parts;
			const last = parts.at(-1);
			return first && last && last.end - first.start >= 3
				? [
						writeCommitment(
							this.#issue,
							this.#paragraph,
							{
								start: first.start,
								end: last.end,
								parts,
								sentenceStart: sentence.start,
							},
							{
								kind: "pledge",
								actor,
								answerable: actor.name,
								addressee: null,
								statement: null,
							},
						),
					]
				: [];
		});
	}

	/** Who plans what a clause says, where it says a plan. */
	#planned(clause: Clause): Speaker | null {
		const { outside } = this.#paragraph;
		const actor = this.#actorOf(clause);
		if (actor?.named) this.#about = actor.speaker;
		if (clause.force !== "will") return null;
		const words = outside.slice(clause.predicate, clause.end);
		if (
			isPast(outside, clause) ||
			isForecast(outside, clause) ||
			isDisposal(words) ||
			isSlogan(words) ||
			happens(words) ||
			!PLANNED.test(words)
		)
			return null;
		const phrase = outside.slice(clause.subject.start, clause.subject.end);
		const who = whoIs(phrase);
		if (actor?.named)
			return isCalendar(words) && DATED.test(words) ? null : actor.speaker;
		if (isCalendar(words)) return null;
		if (who === "nobody") return serves(words) ? null : this.#about;
		return who === "thing" &&
			isDoneTo(words) &&
			!/^(?:这|该|本次|此次)/u.test(phrase)
			? this.#about
			: null;
	}

	/** The body a clause is about: before its verb of planning, or at its start. */
	#actorOf(clause: Clause): Actor | null {
		const { outside, text } = this.#paragraph;
		const { start, end } = clause.subject;
		const phrase = outside.slice(start, end);
		if (answers(phrase, whoIs(phrase)))
			return { speaker: this.#bodyAt({ start, end }), named: true };
		if (clause.force !== null) return null;
		const place = outside
			.slice(clause.start, clause.end)
			.match(/^在(?<place>[\p{Script=Han}]{2,10})$/u)?.groups?.place;
		if (place && whoIs(place) === "body" && answers(place, "body"))
			return {
				speaker: this.#bodyAt({ start: clause.start + 1, end: clause.end }),
				named: true,
			};
		const subject = leftmostSubject(
			{ paragraph: this.#paragraph, mentions: [] },
			clause.start,
			clause.end,
		);
		const [only, ...more] = subject?.kind === "parties" ? subject.parties : [];
		if (!only || more.length > 0 || only.kind !== "body") return null;
		const name = text.slice(only.phrase.start, only.phrase.end);
		return answers(name, "body")
			? { speaker: this.#bodyAt(only.phrase), named: true }
			: null;
	}

	#bodyAt({ start, end }: Extent): Speaker {
		return this.#speakers.speakerOf({
			kind: "body",
			name: this.#paragraph.text.slice(start, end).replace(/\s/gu, ""),
			person: null,
			phrase: { paragraph: this.#paragraph.index, start, end },
		});
	}
}

/** What the paper itself says somebody will do; 会, 愿 and 有信心 are for those who speak. */
const PLANNED =
	/^(?:还|也|并|仍|则|又|更|拟)*(?:将|计划|打算|准备|拟|承诺|致力于|力争|争取|决定|会在|会继续|保证)/u;

/** 将于5日举行. */
const DATED = /^(?:还|也)?(?:将|拟|计划)(?:于|在)/u;

/** Whether a phrase names a body that can answer for what it plans. */
function answers(phrase: string, who: Who): boolean {
	if (phrase.length < 2 || phrase.length > 24 || phrase.includes("\uE000"))
		return false;
	if (PASSING_BODIES.test(phrase)) return false;
	if (who === "own")
		return /^(?:我|全|本|该)(?!们)[\p{Script=Han}]/u.test(phrase);
	return isAgent(who) && who !== "people" && who !== "side"
		? true
		: /^[中美俄日韩英法德朝]方$/u.test(phrase);
}
