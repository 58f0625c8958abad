import type { Correction, ExtractedArticle, Speaker } from "../model.ts";
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
	PlaceResolution,
	Profile,
	QuotesQuestion,
	Resolution,
	ResolveWish,
	Slice,
	Standing,
	StatementHit,
	Summary,
	Tally,
	TallyQuestion,
	Topic,
	Whereabouts,
} from "./answers.ts";
import type { SearchAnswer, SearchQuestion } from "./searchAnswers.ts";

/** Who looks. What they may not see is in no answer, no count and no completion. */
export interface Viewer {
	/** The server they ask in, or null. */
	readonly guild: string | null;
	/** Whether they see what is not yet public. */
	readonly editor: boolean;
}

/**
 * Everything read, in memory, ready to be asked, as one viewer may see it.
 *
 * Every method answers at once and from memory; answers are plain records and never change. Ids that are not (or no
 * longer) known answer `null` or nothing; a day that is no day is the caller's fault and throws a `RangeError`.
 */
export interface Archive {
	/** Whether this viewer sees anything that other readers of the same server do not. */
	seesMore(): boolean;

	/** What is held, since when, how fresh, what was skipped. */
	summary(): Summary;

	/** By paper, place and month, with the gaps. */
	coverage(question: CoverageQuestion): Coverage;

	/**
	 * Whom a typed text means: a directory id, a name (spaces and script aside), an office (`黔江区委书记`), a short
	 * name (口岸办), full pinyin or initials (`yuanjiajun`, `Yuan Jiajun`, `yjj`), in this order.
	 */
	resolve(typed: string, wish?: ResolveWish): Resolution;

	/** The entry of a directory id. */
	entry(id: string): Entry | null;

	/** Which place a typed text means, with what lies below it. */
	resolvePlace(typed: string): PlaceResolution;

	/** Who held an office, by words that stand in the titles as printed: those of these very words first, then the latest. */
	holders(office: string, days?: Days): readonly Holder[];

	/** Whether speakers are printed with an office in their own articles, in whatever way its words may be read. */
	printsOffice(
		office: string,
	): (speaker: Pick<Speaker, "titles" | "place">) => boolean;

	/** What was said: newest day first, in an article by its order. The same words elsewhere are `copies`. */
	quotes(question: QuotesQuestion): Found<StatementHit>;

	/** What was promised, ordered or advised: newest day first, in an article by its order. */
	commitments(question: CommitmentsQuestion): Found<CommitmentHit>;

	/** How much was said, by day and speaker, of everything a question asks for. */
	tally(question: TallyQuestion): Tally;

	/** All about one entry; null where there is none. */
	profile(entry: string): Profile | null;

	/**
	 * Where words stand letter by letter; punctuation, spaces, width and script aside. First where the speaker of that name
	 * says them.
	 */
	standing(words: string, limit: number, speaker?: string): Standing;

	/** Where something much like words stands, the likest first: the words may have been altered. */
	alike(words: string, limit: number): readonly Whereabouts[];

	/**
	 * Articles that hold the body of a text all or nearly all, letter by letter, what holds most of it first. Its headline does
	 * not count, and neither does what shares a paragraph with it.
	 */
	alreadyHeld(
		paragraphs: readonly string[],
		limit: number,
	): readonly AlreadyHeld[];

	/** Articles in which all words stand, best first. */
	search(question: SearchQuestion): SearchAnswer;

	/** One article with its earlier versions and copies. */
	article(id: string): ArticleAnswer | null;

	statement(id: string): StatementHit | null;

	/** Whether the words that a correction is about still stand where they stood. */
	anchoring(correction: Pick<Correction, "article" | "anchors">): Anchoring;

	/** Why a statement is its speaker's; null where there is no such statement. */
	explain(id: string): Explanation | null;

	commitment(id: string): CommitmentHit | null;

	/** Articles of these days in order of day and print; undated ones only where both ends are open. */
	articles(days: Days & Slice): Found<ArticleAnswer>;

	/**
	 * The articles whose files are there, each by a number that it keeps as long as the archive is open; another version
	 * of an article has another one. In no order. The list stays the same as long as nothing changes, and for all who see the
	 * same.
	 */
	numbers(): readonly number[];

	/** @throws RangeError where there is no such article */
	mark(number: number): ArticleMark;

	/** The article of a number, whoever may see it: a number comes from `numbers`. */
	numbered(number: number): ExtractedArticle;

	/** The number of an article whose file is there; null where there is none. */
	numberOf(file: string, id: string): number | null;

	/**
	 * What these statements are about: phrases that stand in them, those of most statements first.
	 *
	 * @param within - a text (a heading) that the phrases must stand in too
	 */
	topics(
		statements: readonly StatementHit[],
		limit: number,
		within?: string,
	): readonly Topic[];

	/** Completions, at most `limit`; something useful for the empty text. */
	suggest(
		source: ArchiveSource,
		typed: string,
		limit: number,
	): readonly ArchiveSuggestion[];
}
