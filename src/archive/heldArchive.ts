import { readingDictionary } from "../language/dictionary.ts";
import type { Correction, ExtractedArticle, Speaker } from "../model.ts";
import { alreadyHeld } from "./alreadyHeld.ts";
import type {
	AlreadyHeld,
	Anchoring,
	ArchiveSource,
	ArchiveSuggestion,
	ArticleAnswer,
	ArticleMark,
	CommitmentHit,
	CommitmentsQuestion,
	Coverage,
	CoverageQuestion,
	Days,
	Entry,
	Explanation,
	Found,
	Holder,
	PlaceEntry,
	PlaceResolution,
	Profile,
	QuotesQuestion,
	Resolution,
	ResolveWish,
	Skipped,
	Slice,
	Standing,
	StatementHit,
	Summary,
	Tally,
	TallyQuestion,
	Topic,
	Whereabouts,
} from "./answers.ts";
import type { Archive, Viewer } from "./archive.ts";
import { articleAnswer, numberOfId } from "./articleAnswers.ts";
import { isAnchored } from "./corrected.ts";
import { countsOf } from "./counts.ts";
import { coverageOf } from "./coverage.ts";
import { explained } from "./explanation.ts";
import { articleOf, commitmentHit, statementHit } from "./hits.ts";
import type { Reading } from "./library.ts";
import { markOf, numberIn, presentIn } from "./numbering.ts";
import { holdersOf, printsOffice } from "./offices.ts";
import type { PlaceHeld } from "./placesHeld.ts";
import { profileOf } from "./profile.ts";
import type { Readings } from "./readings.ts";
import { resolve } from "./resolve.ts";
import { commitmentsAskedFor, statementsAskedFor } from "./said.ts";
import type { SearchAnswer, SearchQuestion } from "./searchAnswers.ts";
import { type Freshness, searchedIn } from "./searched.ts";
import { search, USUAL_LIMIT } from "./searching.ts";
import { suggest } from "./suggest.ts";
import { tallyOf } from "./tally.ts";
import { dayRange } from "./timeline.ts";
import { topicsOf } from "./topics.ts";
import { alike, standing } from "./whereabouts.ts";
import { wordedStatement } from "./worded.ts";

/** What reading the files came to, so far. */
export interface Intake extends Freshness {
	readonly skipped: readonly Skipped[];
	/** False where a fault has ended it. */
	readonly keepsUp?: boolean;
}

const ALL_DAYS = { from: null, to: null };

/** Speakers who are worked out before anybody asks, and of those the ones who are searched for, each with so many hits. */
const FREQUENT = 600;
const SEARCHED = 300;
const SEARCHED_HITS = 10;

/** An archive that is held in memory, as one viewer sees it. */
export class HeldArchive implements Archive {
	readonly #readings: Readings;
	readonly #viewer: Viewer;
	readonly #intake: Intake;

	constructor(readings: Readings, viewer: Viewer, intake: Intake) {
		this.#readings = readings;
		this.#viewer = viewer;
		this.#intake = intake;
	}

	/** What the viewer sees at this moment: an hour may have come since the last question. */
	get #reading(): Reading {
		return this.#readings.of(this.#viewer);
	}

	seesMore(): boolean {
		return this.#readings.seesMore(this.#viewer);
	}

	summary(): Summary {
		const reading = this.#reading;
		return {
			...countsOf(reading),
			searched: searchedIn(reading, ALL_DAYS, this.#intake),
			skipped: this.#intake.skipped,
			keepsUp: this.#intake.keepsUp ?? true,
		};
	}

	coverage(question: CoverageQuestion): Coverage {
		return coverageOf(this.#reading, question, this.#intake);
	}

	resolve(typed: string, wish: ResolveWish = {}): Resolution {
		return resolve(this.#reading, typed, wish);
	}

	entry(id: string): Entry | null {
		const { people } = this.#reading;
		return people.withId(id)?.entry ?? people.ofArticle(id);
	}

	resolvePlace(typed: string): PlaceResolution {
		const { places } = this.#reading;
		const [place, ...others] = places.meantBy(typed);
		if (place === undefined)
			return {
				kind: "none",
				near: places.near(typed).map((one) => this.#placeEntry(one)),
			};
		return others.length === 0
			? { kind: "one", place: this.#placeEntry(place) }
			: {
					kind: "several",
					places: [place, ...others].map((one) => this.#placeEntry(one)),
				};
	}

	#placeEntry({ name, within, articles, commitments }: PlaceHeld): PlaceEntry {
		return {
			name,
			within,
			below: this.#reading.places.below(name),
			articles: articles.length,
			commitments: commitments.length,
		};
	}

	holders(office: string, days?: Days): readonly Holder[] {
		return holdersOf(this.#reading, office, days);
	}

	printsOffice(
		office: string,
	): (speaker: Pick<Speaker, "titles" | "place">) => boolean {
		return printsOffice(this.#reading, office);
	}

	quotes(question: QuotesQuestion): Found<StatementHit> {
		const reading = this.#reading;
		return this.#found(
			question,
			statementsAskedFor(reading, question),
			(number) => statementHit(reading, number),
		);
	}

	commitments(question: CommitmentsQuestion): Found<CommitmentHit> {
		const reading = this.#reading;
		return this.#found(
			question,
			commitmentsAskedFor(reading, question),
			(number) => commitmentHit(reading, number),
		);
	}

	tally(question: TallyQuestion): Tally {
		return tallyOf(this.#reading, question, this.#intake);
	}

	profile(entry: string): Profile | null {
		return profileOf(this.#reading, entry, this.#intake);
	}

	standing(words: string, limit: number, speaker?: string): Standing {
		return standing(this.#reading, words, speaker, limit);
	}

	alike(words: string, limit: number): readonly Whereabouts[] {
		return alike(this.#reading, words, limit);
	}

	alreadyHeld(
		paragraphs: readonly string[],
		limit: number,
	): readonly AlreadyHeld[] {
		return alreadyHeld(this.#reading, paragraphs, limit);
	}

	search(question: SearchQuestion): SearchAnswer {
		return search(this.#reading, question, this.#intake);
	}

	article(id: string): ArticleAnswer | null {
		const number = numberOfId(this.#reading, id);
		return number === null
			? null
			: articleAnswer(this.#reading, number, this.#intake);
	}

	statement(id: string): StatementHit | null {
		return this.#byId(id, "statement", (number) =>
			statementHit(this.#reading, number),
		);
	}

	anchoring(correction: Pick<Correction, "article" | "anchors">): Anchoring {
		const number = numberOfId(this.#reading, correction.article);
		if (number === null) return "gone";
		return isAnchored(articleOf(this.#reading, number), correction)
			? "here"
			: "changed";
	}

	explain(id: string): Explanation | null {
		const hit = this.statement(id);
		return hit === null
			? null
			: { hit, ...explained(hit.article, hit.statement) };
	}

	commitment(id: string): CommitmentHit | null {
		return this.#byId(id, "commitment", (number) =>
			commitmentHit(this.#reading, number),
		);
	}

	articles(days: Days & Slice): Found<ArticleAnswer> {
		const { timeline, view, store } = this.#reading;
		// The newest day comes first there, and of one day the articles by id: days are turned round, not their articles.
		const byDay: number[][] = [];
		let last = Number.NaN;
		for (const article of timeline.within(dayRange(days))) {
			if (!view.sees(article)) continue;
			const day = store.dayOf(article);
			if (day === last) byDay.at(-1)?.push(article);
			else byDay.push([article]);
			last = day;
		}
		const numbers = byDay.reverse().flat();
		return this.#found(days, numbers, (number) =>
			articleAnswer(this.#reading, number, this.#intake),
		);
	}

	numbers(): readonly number[] {
		return presentIn(this.#reading);
	}

	mark(number: number): ArticleMark {
		return markOf(this.#reading, number);
	}

	numbered(number: number): ExtractedArticle {
		return articleOf(this.#reading, number);
	}

	numberOf(file: string, id: string): number | null {
		return numberIn(this.#reading, file, id);
	}

	topics(
		statements: readonly StatementHit[],
		limit: number,
		within?: string,
	): readonly Topic[] {
		const reading = this.#reading;
		const speakers = new Set(
			statements.map(({ statement }) => statement.speaker.name),
		);
		return topicsOf(
			statements.flatMap(({ article, statement }) => {
				const number = numberOfId(reading, article.id);
				return number === null
					? []
					: [wordedStatement(reading, number, statement)];
			}),
			limit,
			speakers,
			within,
		);
	}

	suggest(
		source: ArchiveSource,
		typed: string,
		limit: number,
	): readonly ArchiveSuggestion[] {
		return suggest(this.#reading, source, typed, limit);
	}

	/** Works out what is asked first and takes longest: who the most frequent speakers are, the latest topics. */
	*warming(): Generator<() => void> {
		const { directory, people, alike } = this.#reading;
		const frequent = [...directory.all]
			.sort((one, other) => other.speakers.length - one.speakers.length)
			.slice(0, FREQUENT);
		for (const bearers of frequent) {
			for (const _ of people.lookingAt(bearers)) yield () => undefined;
			yield () => undefined;
		}
		for (const _ of alike.adding()) yield () => undefined;
		for (const _ of readingDictionary()) yield () => undefined;
		for (const source of ["speaker", "place", "topic"] as const)
			yield () => this.suggest(source, "", 1);
		// Code that has not run yet is slow: nobody who searches is to wait for that.
		for (const { name } of frequent.slice(0, SEARCHED))
			yield () =>
				this.search({
					query: name,
					today: this.#intake.today(),
					limit: SEARCHED_HITS,
				});
		yield () => this.summary();
	}

	#found<T>(
		{ from, to, offset = 0, limit = USUAL_LIMIT }: Days & Slice,
		numbers: readonly number[],
		hitOf: (number: number) => T | null,
	): Found<T> {
		return {
			hits: numbers
				.slice(offset, offset + limit)
				.map(hitOf)
				.filter((hit) => hit !== null),
			total: numbers.length,
			searched: searchedIn(this.#reading, { from, to }, this.#intake),
		};
	}

	/** `ARTICLE#…`: the hit of that id in the article. */
	#byId<T extends StatementHit | CommitmentHit>(
		id: string,
		what: "statement" | "commitment",
		hitOf: (number: number) => T | null,
	): T | null {
		const { store } = this.#reading;
		const article = numberOfId(
			this.#reading,
			id.slice(0, Math.max(0, id.lastIndexOf("#"))),
		);
		if (article === null) return null;
		const index = store
			.article(article)
			[what === "statement" ? "statements" : "commitments"].findIndex(
				(one) => one.id === id,
			);
		const number = store.numbersIn(article, what)[index];
		return number === undefined ? null : hitOf(number);
	}
}
