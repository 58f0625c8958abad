import {
	type Placeless,
	placeless,
	SKETCH,
	type Stretch,
	sameWords,
	sharedPart,
} from "./likeness.ts";
import { NumberIndex } from "./numberIndex.ts";
import { NumberList } from "./numberList.ts";
import { NO_DAY, textBetween } from "./segment.ts";
import type { Part, Store } from "./store.ts";

/** Groups of numbers that are the same: each in one, most alone. */
class Groups {
	readonly #parents = new NumberList();
	readonly #members = new Map<number, number[]>();
	/** 1 for those in company. */
	readonly #inCompany = new NumberList();

	add(): void {
		this.#parents.push(this.#parents.length);
		this.#inCompany.push(0);
	}

	/** Whether a number is its group's only one. */
	isAlone(number: number): boolean {
		return this.#inCompany.at(number) === 0;
	}

	/** The number that stands for a group: its smallest. */
	rootOf(number: number): number {
		let root = number;
		while (this.#parents.at(root) !== root) root = this.#parents.at(root);
		this.#parents.set(number, root);
		return root;
	}

	/** All of a number's group, itself included, ascending. */
	membersOf(number: number): readonly number[] {
		return this.#members.get(this.rootOf(number)) ?? [number];
	}

	join(one: number, other: number): void {
		const roots = [this.rootOf(one), this.rootOf(other)] as const;
		if (roots[0] === roots[1]) return;
		const [root, child] =
			roots[0] < roots[1] ? roots : ([roots[1], roots[0]] as const);
		const members = this.#members.get(root) ?? [root];
		// A story's latest print comes last as a rule.
		const isLater = (members.at(-1) ?? root) < child;
		for (const member of this.membersOf(child)) members.push(member);
		if (!isLater) members.sort((a, b) => a - b);
		this.#members.delete(child);
		this.#members.set(root, members);
		this.#parents.set(child, root);
		this.#inCompany.set(one, 1);
		this.#inCompany.set(other, 1);
	}
}

/** Under one hash: what more articles share than this is no story but boilerplate, unless they are of so few stories. */
const BOILERPLATE = 40;
const FEW_STORIES = 4;
/** How much of the shorter article must stand in the longer one, and how long it must be beside it. */
const SHARED = 0.8;
const LENGTH = 0.6;
/** Days between two prints of the same words; what is said again later is said anew. */
const REPRINT_DAYS = 31;

/** What is looked at in one step: some milliseconds. */
const STEP = 50;

/** Which articles, statements and commitments are printed more than once: reruns and reprints. */
export class Copies {
	readonly #store: Store;
	readonly #articles = new Groups();
	readonly #statements = new Groups();
	readonly #commitments = new Groups();
	readonly #sketches = new NumberIndex();
	readonly #statementLikeness = new NumberIndex();
	readonly #commitmentLikeness = new NumberIndex();

	constructor(store: Store) {
		this.#store = store;
	}

	get articles(): Pick<Groups, "rootOf" | "membersOf" | "isAlone"> {
		return this.#articles;
	}

	get statements(): Pick<Groups, "rootOf" | "membersOf" | "isAlone"> {
		return this.#statements;
	}

	get commitments(): Pick<Groups, "rootOf" | "membersOf" | "isAlone"> {
		return this.#commitments;
	}

	/** Looks for what a part prints again, step by step. */
	*attaching(part: Part): Generator<undefined, void> {
		const { segment } = part;
		for (let local = 0; local < segment.articles; local++) {
			this.#attachArticle(part, local);
			if (local % STEP === STEP - 1) yield;
		}
		for (let local = 0; local < segment.statementLikeness.length; local++) {
			this.#statements.add();
			this.#attachWords(
				"statement",
				part.statement + local,
				segment.statementLikeness[local] ?? 0,
			);
			if (local % STEP === STEP - 1) yield;
		}
		for (let local = 0; local < segment.commitmentLikeness.length; local++) {
			this.#commitments.add();
			this.#attachWords(
				"commitment",
				part.commitment + local,
				segment.commitmentLikeness[local] ?? 0,
			);
			if (local % STEP === STEP - 1) yield;
		}
	}

	/**
	 * Looks for what an article prints again that has become everybody's. What is not everybody's is nobody's copy: else it
	 * would tell by what it joins that it is there.
	 */
	open(article: number): void {
		const part = this.#store.partOf(article);
		this.#matchArticle(part, article - part.article);
		for (const what of ["statement", "commitment"] as const) {
			const likeness = part.segment[`${what}Likeness`];
			for (const number of this.#store.numbersIn(article, what))
				this.#matchWords(what, number, likeness[number - part[what]] ?? 0);
		}
	}

	/** Says that an article stands in the place of another: what is printed again of one is of the other, word for word. */
	standFor(version: number, base: number): void {
		this.#articles.join(base, version);
		for (const what of ["statement", "commitment"] as const) {
			const groups =
				what === "statement" ? this.#statements : this.#commitments;
			const bases = this.#store.numbersIn(base, what);
			for (const number of this.#store.numbersIn(version, what)) {
				const words = this.#wordsOf(what, number);
				const same = bases.find(
					(other) =>
						this.#nameOf(what, other) === this.#nameOf(what, number) &&
						this.#wordsOf(what, other) === words,
				);
				if (same !== undefined) groups.join(same, number);
			}
		}
	}

	#attachArticle(part: Part, local: number): void {
		this.#articles.add();
		if (this.#isOpen(part.article + local)) this.#matchArticle(part, local);
	}

	#isOpen(article: number): boolean {
		return this.#store.audience.isOpen(article);
	}

	#matchArticle({ segment, article: first }: Part, local: number): void {
		const article = first + local;
		const own = segment.sketch.subarray(local * SKETCH, (local + 1) * SKETCH);
		const tried = new Set<number>();
		for (const hash of own) {
			if (hash === 0) continue;
			const sharing = this.#sketches.under(hash, BOILERPLATE);
			this.#sketches.add(hash, article);
			if (
				sharing.length === BOILERPLATE &&
				this.#stories(sharing) > FEW_STORIES
			)
				continue;
			for (const other of sharing) {
				const root = this.#articles.rootOf(other);
				if (tried.has(root)) continue;
				tried.add(root);
				if (this.#sameStory(article, other))
					this.#articles.join(article, other);
			}
		}
	}

	/** How many stories some articles are of. */
	#stories(articles: readonly number[]): number {
		return new Set(articles.map((article) => this.#articles.rootOf(article)))
			.size;
	}

	#sameStory(one: number, other: number): boolean {
		const a = this.#bodyOf(one);
		const b = this.#bodyOf(other);
		const lengths = [a.end - a.start, b.end - b.start];
		return (
			Math.min(...lengths) >= Math.max(...lengths) * LENGTH &&
			sharedPart(a, b, SHARED) >= SHARED
		);
	}

	#bodyOf(article: number): Stretch {
		const { segment, article: first } = this.#store.partOf(article);
		const start = segment.bodyStart[article - first] ?? 0;
		const end = segment.tailStart[article - first] ?? 0;
		return {
			text: segment.text,
			start,
			end,
			string: () => textBetween(segment, start, end),
		};
	}

	#attachWords(
		what: "statement" | "commitment",
		number: number,
		likeness: number,
	): void {
		if (this.#isOpen(this.#store.articleOf(what, number)))
			this.#matchWords(what, number, likeness);
	}

	#matchWords(
		what: "statement" | "commitment",
		number: number,
		likeness: number,
	): void {
		if (likeness === 0) return;
		const index =
			what === "statement" ? this.#statementLikeness : this.#commitmentLikeness;
		const groups = what === "statement" ? this.#statements : this.#commitments;
		let words: Placeless | null = null;
		for (const other of index.under(likeness, BOILERPLATE)) {
			if (
				groups.rootOf(number) === groups.rootOf(other) ||
				!this.#mayBeOnePrint(what, number, other)
			)
				continue;
			words ??= placeless(this.#wordsOf(what, number));
			if (sameWords(words, placeless(this.#wordsOf(what, other))))
				groups.join(number, other);
		}
		index.add(likeness, number);
	}

	/** Whether two stretches may be one that was printed twice: the same speaker, at about the same time. */
	#mayBeOnePrint(
		what: "statement" | "commitment",
		one: number,
		other: number,
	): boolean {
		const store = this.#store;
		const articles = [
			store.articleOf(what, one),
			store.articleOf(what, other),
		] as const;
		if (articles[0] === articles[1]) return false;
		const days = articles.map((article) => store.dayOf(article));
		const near =
			days.every((day) => day !== NO_DAY) &&
			Math.abs((days[0] ?? 0) - (days[1] ?? 0)) <= REPRINT_DAYS;
		if (
			!near &&
			this.#articles.rootOf(articles[0]) !== this.#articles.rootOf(articles[1])
		)
			return false;
		return this.#nameOf(what, one) === this.#nameOf(what, other);
	}

	#nameOf(what: "statement" | "commitment", number: number): number {
		return this.#store.stringOf(
			this.#store.speakerOf(what, number),
			"speakerName",
		);
	}

	#wordsOf(what: "statement" | "commitment", number: number): string {
		const { segment, [what]: first } =
			what === "statement"
				? this.#store.partOfStatement(number)
				: this.#store.partOfCommitment(number);
		const local = number - first;
		if (what === "commitment")
			return textBetween(
				segment,
				segment.commitmentFrom[local] ?? 0,
				segment.commitmentTo[local] ?? 0,
			);
		let words = "";
		const end = segment.spanOfStatement[local + 1] ?? 0;
		for (let span = segment.spanOfStatement[local] ?? 0; span < end; span++)
			words += textBetween(
				segment,
				segment.spanStart[span] ?? 0,
				segment.spanEnd[span] ?? 0,
			);
		return words;
	}
}
