import type { Extent } from "../../language/sentences.ts";
import { UnitSet } from "../../language/unitSet.ts";
import type { Commitment, Speaker, Statement } from "../../model.ts";
import { isHeading } from "../edges.ts";
import { touching } from "../extents.ts";
import type { Paragraph } from "../layout.ts";
import type { SpeakerBook } from "../speakerBook.ts";
import { actorOf, type Scene } from "./actorOf.ts";
import { isAgent, whoIs } from "./agents.ts";
import { type Clause, clausesOf } from "./clauses.ts";
import { gather } from "./gather.ts";
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
	const memory: Memory = { last: null, unread: [] };
	const report = reportIn(issue.headline, paragraphs, speakers);
	return paragraphs.flatMap((paragraph) => {
		if (isHeading(paragraph)) return [];
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
			if (quoted) return [];
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
	/** Paragraphs behind it with sentences that nobody has read. */
	unread: Narrator[];
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

const QUESTION = new UnitSet("？?");

/** What was decided, planned or agreed then. */
const DECIDED = /^(?:还|也|曾|就)?(?:决定|计划|同意|准备|打算|拟|承诺)/u;

/** Whom a clause names: with its modal verb, else to begin with; empty where it names nobody. */
function namedBy(text: string, clause: Clause): string {
	const { start, end } = clause.subject;
	if (end > start) return text.slice(start, end);
	return clause.force === null && clause.opener.who !== "nobody"
		? clause.opener.words
		: "";
}

/** Whom the last of several clauses is about that names anybody. */
function subjectOfLast(text: string, clauses: readonly Clause[]): string {
	for (let index = clauses.length - 1; index >= 0; index--) {
		const clause = clauses[index];
		const named = clause ? namedBy(text, clause) : "";
		if (named !== "") return named;
	}
	return "";
}

/** Whether any of several clauses says whose plan it is. */
const namesAgent = (text: string, clauses: readonly Clause[]): boolean =>
	clauses.some((clause) => isAgent(whoIs(namedBy(text, clause))));

/** Reads one paragraph's own voice, sentence by sentence. */
class Narrator {
	readonly #issue: Issue;
	readonly #paragraph: Paragraph;
	readonly #memory: Memory;
	readonly #speakers: SpeakerBook;
	readonly #people: readonly Extent[];
	/** Made where somebody is looked for: in most paragraphs nobody is. */
	#scene: Scene | null = null;
	/** The body that was spoken of last, what was passed over left out. */
	#about: Speaker | null = null;
	/** What was passed over since, to be caught up with where a sentence asks of whom the ones before it told. */
	#passed: (() => void)[] = [];

	constructor(
		issue: Issue,
		paragraph: Paragraph,
		speakers: SpeakerBook,
		people: readonly Extent[],
		memory: Memory,
	) {
		this.#memory = memory;
		this.#issue = issue;
		this.#paragraph = paragraph;
		this.#speakers = speakers;
		this.#people = people;
	}

	heard(speaker: Speaker): void {
		this.#pass(() => {
			this.#about = speaker.kind === "body" ? speaker : null;
		});
	}

	#pass(step: () => void): void {
		if (this.#passed.length === 0) this.#memory.unread.push(this);
		this.#passed.push(step);
	}

	#spokenOf(): Speaker | null {
		for (const step of this.#passed.splice(0)) step();
		return this.#about;
	}

	/** The body that the article named last, in whatever paragraph. */
	#spokenOfAnywhere(): Speaker | null {
		for (;;) {
			const paragraph = this.#memory.unread.pop();
			if (!paragraph) return this.#memory.last;
			// Where it names a body, none further in front is left unread.
			paragraph.#spokenOf();
		}
	}

	/** The body that a clause names to act: from here on it is the one spoken of. */
	#actorOf(clause: Clause): Speaker | null {
		this.#scene ??= {
			paragraph: this.#paragraph,
			speakers: this.#speakers,
			people: this.#people,
			about: () => this.#spokenOf(),
		};
		const body = actorOf(this.#scene, clause);
		if (body) {
			this.#about = this.#memory.last = body;
			this.#passed = [];
			this.#memory.unread = [];
		}
		return body;
	}

	/** Reads whom a sentence is about that tells no plan. */
	#follow(sentence: Extent): void {
		const { outside } = this.#paragraph;
		for (const clause of clausesOf(outside, sentence)) {
			if (FORESEEN.test(clause.words)) break;
			this.#actorOf(clause);
		}
	}

	/** Reads a sentence in which a government lays down what it will do. */
	readPlan(sentence: Extent, government: Speaker): Commitment[] {
		const parts = laidDown(this.#paragraph.plain, sentence);
		return this.#written(sentence, government, parts);
	}

	read(sentence: Extent): Commitment[] {
		const { outside } = this.#paragraph;
		const words = outside.slice(sentence.start, sentence.end);
		if (QUESTION.in(words)) return [];
		const goesOnWith = GOES_ON_WITH.test(words);
		// Read at once, so that no sentence waits for another paragraph's.
		if (goesOnWith) this.#about = this.#spokenOf() ?? this.#spokenOfAnywhere();
		else if (!mayTellPlan(words)) {
			this.#pass(() => this.#follow(sentence));
			return [];
		}
		const clauses = clausesOf(outside, sentence);
		const dated = NEWS_OF_PLANS.test(words);
		const over = isOver(words, this.#issue.date);
		const plans = new Map<Clause, Speaker>();
		/** Whether something brings it about of itself: 随着…，|将进一步推动…. */
		let driven = false;
		for (const [index, clause] of clauses.entries()) {
			// 预计到2030年，…: from here on it is foreseen.
			if (FORESEEN.test(clause.words)) break;
			driven ||= DRIVEN.test(clause.words);
			if (clause.force !== "will" && clause.force !== "must") {
				this.#pass(() => this.#actorOf(clause));
				continue;
			}
			const body = this.#actorOf(clause);
			const predicate = outside.slice(clause.predicate, clause.end);
			const read = clauses.slice(0, index + 1);
			if (
				COMES_OF.test(predicate) &&
				clause.subject.end === clause.subject.start &&
				(driven || !(goesOnWith || namesAgent(outside, read)))
			)
				continue;
			if (over && DECIDED.test(predicate)) continue;
			const subject = subjectOfLast(outside, read);
			const told = { subject, named: body !== null, dated };
			const whose = plannedIn(outside, clause, told);
			const actor = whose === "named" ? body : whose && this.#spokenOf();
			if (actor) plans.set(clause, actor);
		}
		if (plans.size === 0) return [];
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
