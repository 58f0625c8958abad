import type { Extent } from "../../language/sentences.ts";
import type { Commitment, Speaker, Statement } from "../../model.ts";
import { isHeading } from "../edges.ts";
import { touching } from "../extents.ts";
import type { Paragraph } from "../layout.ts";
import type { SpeakerBook } from "../speakerBook.ts";
import { actorOf, type Scene } from "./actorOf.ts";
import { isAgent, whoIs } from "./agents.ts";
import { type Clause, clausesOf } from "./clauses.ts";
import { gather } from "./gather.ts";
import { openerOf } from "./openerOf.ts";
import {
	COMES_OF,
	DRIVEN,
	FORESEEN,
	mayTellPlan,
	NEWS_OF_PLANS,
	plannedIn,
} from "./planned.ts";
import { laidDown, reportIn } from "./reports.ts";
import { type Issue, writeCommitment } from "./writing.ts";

/**
 * What the paper reports in its own voice that a body will do or aims at: 重庆将…, 公司计划….
 * A plan without a subject is of the body that its paragraph was about last.
 */
export function narratedCommitments(
	issue: Issue,
	paragraphs: readonly Paragraph[],
	statements: readonly Statement[],
	speakers: SpeakerBook,
	people: Named,
): Commitment[] {
	const spoken = new Map<number, { extent: Extent; speaker: Speaker }[]>();
	for (const { spans, speaker } of statements)
		for (const span of spans) {
			const here = spoken.get(span.paragraph) ?? [];
			here.push({ extent: span, speaker });
			spoken.set(span.paragraph, here);
		}
	const memory: Memory = { last: null };
	const report = reportIn(issue.headline, paragraphs, speakers);
	const upTo = report === null ? whereToRead(paragraphs) : null;
	return paragraphs.flatMap((paragraph) => {
		const stop = upTo?.[paragraph.index] ?? Number.POSITIVE_INFINITY;
		if (stop === 0 || isHeading(paragraph)) return [];
		const said = (spoken.get(paragraph.index) ?? []).sort(
			(a, b) => a.extent.start - b.extent.start,
		);
		let next = 0;
		const narrator = new Narrator(
			issue,
			paragraph,
			speakers,
			people.in(paragraph.index),
			memory,
		);
		return paragraph.sentences.flatMap((sentence) => {
			while ((said[next]?.extent.end ?? sentence.end) <= sentence.start) next++;
			const sayer = said[next];
			if (sayer && sayer.extent.start < sentence.end) {
				narrator.heard(sayer.speaker);
				return [];
			}
			const quoted = touching(
				paragraph.marks,
				sentence.start,
				sentence.end,
			).some(
				(mark) => mark.start <= sentence.start && mark.end >= sentence.end,
			);
			if (quoted || sentence.start >= stop) return [];
			return report?.plans.has(paragraph.index)
				? narrator.readPlan(sentence, report.government)
				: narrator.read(sentence);
		});
	});
}

/** Where an article names people. */
export interface Named {
	in(paragraph: number): readonly Extent[];
}

/** The body that the article's own voice named last, over its paragraphs. */
interface Memory {
	last: Speaker | null;
}

/**
 * Where each paragraph need not be read any further, an offset into it: most of what a paper tells holds no plan, and what it
 * tells is read only for the body that a plan behind it may be of.
 */
function whereToRead(paragraphs: readonly Paragraph[]): number[] {
	const upTo: number[] = [];
	let remembered = false;
	for (const { index, outside, sentences } of [...paragraphs].reverse()) {
		const last = sentences.findLastIndex(({ start, end }) =>
			mayTellPlan(outside.slice(start, end)),
		);
		upTo[index] = remembered
			? Number.POSITIVE_INFINITY
			: (sentences[last]?.end ?? 0);
		remembered ||= sentences
			.slice(0, last + 1)
			.some(({ start, end }) => GOES_ON_WITH.test(outside.slice(start, end)));
	}
	return upTo;
}

/** 根据计划，后续还将…: a plan that goes on with what the article is about. */
const GOES_ON_WITH =
	/^\s*(?:(?:根据|按照)(?:计划|规划|安排|部署|方案)，)?(?:下一步|后续|接下来|今后|未来|此外|届时|年内)/u;

/** 早在2012年6月，…: a sentence of years ago. */
function isOver(words: string, today: string | null): boolean {
	const year = words.match(/^\s*(?:早在|在)?(?<year>(?:19|20)\d\d)年/u)?.groups
		?.year;
	return (
		year !== undefined &&
		today !== null &&
		Number(year) + 1 < Number(today.slice(0, 4))
	);
}

/** What was decided, planned or agreed then. */
const DECIDED = /^(?:还|也|曾|就)?(?:决定|计划|同意|准备|打算|拟|承诺)/u;

/** Reads one paragraph's own voice, sentence by sentence. */
class Narrator {
	readonly #issue: Issue;
	readonly #paragraph: Paragraph;
	readonly #speakers: SpeakerBook;
	readonly #memory: Memory;
	readonly #people: readonly Extent[];
	/** The body that was spoken of last. */
	#about: Speaker | null = null;

	constructor(
		issue: Issue,
		paragraph: Paragraph,
		speakers: SpeakerBook,
		people: readonly Extent[],
		memory: Memory,
	) {
		this.#people = people;
		this.#memory = memory;
		this.#issue = issue;
		this.#paragraph = paragraph;
		this.#speakers = speakers;
	}

	#scene(): Scene {
		return {
			paragraph: this.#paragraph,
			speakers: this.#speakers,
			people: this.#people,
			about: this.#about,
		};
	}

	heard(speaker: Speaker): void {
		this.#about = speaker.kind === "body" ? speaker : null;
	}

	/** Reads a sentence in which a government lays down what it will do. */
	readPlan(sentence: Extent, government: Speaker): Commitment[] {
		const parts = laidDown(this.#paragraph.plain, sentence);
		return this.#written(sentence, government, parts);
	}

	read(sentence: Extent): Commitment[] {
		const { outside } = this.#paragraph;
		const words = outside.slice(sentence.start, sentence.end);
		if (/[？?]/u.test(words)) return [];
		const clauses = clausesOf(outside, sentence);
		const goesOnWith = GOES_ON_WITH.test(words);
		if (goesOnWith) this.#about ??= this.#memory.last;
		const dated = NEWS_OF_PLANS.test(words);
		const over = isOver(words, this.#issue.date);
		const plans = new Map<Clause, Speaker>();
		let subject = "";
		/** Whether something brings it about of itself: 随着…，|将进一步推动…. */
		let driven = false;
		/** Whether the sentence itself says whose plan it is. */
		let named = goesOnWith;
		for (const clause of clauses) {
			// 预计到2030年，…: from here on it is foreseen.
			if (FORESEEN.test(outside.slice(clause.start, clause.end))) break;
			driven ||= DRIVEN.test(outside.slice(clause.start, clause.end));
			const own = outside.slice(clause.subject.start, clause.subject.end);
			if (own !== "") subject = own;
			else if (clause.force === null) {
				const opener = openerOf(outside.slice(clause.start, clause.end));
				if (opener.who !== "nobody") subject = opener.words;
			}
			named ||= isAgent(whoIs(subject));
			const body = actorOf(this.#scene(), clause);
			if (body) this.#about = this.#memory.last = body;
			if (
				(driven || !named) &&
				own === "" &&
				COMES_OF.test(outside.slice(clause.predicate, clause.end))
			)
				continue;
			if (over && DECIDED.test(outside.slice(clause.predicate, clause.end)))
				continue;
			const told = { subject, named: body !== null, dated };
			const whose = plannedIn(outside, clause, told);
			const actor = whose === "named" ? body : whose && this.#about;
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
			return this.#written(sentence, actor, parts);
		});
	}

	/** Stretches of a sentence as a pledge of one body; none where they say too little. */
	#written(
		sentence: Extent,
		actor: Speaker,
		parts: readonly Extent[],
	): Commitment[] {
		const [first] = parts;
		const last = parts.at(-1);
		if (!first || !last || last.end - first.start < 3) return [];
		return [
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
		];
	}
}
