/**
 * The records that flow from room to room: an article as read, what is said in it, what is promised in it.
 * All of them are plain, readonly and serialisable; offsets are UTF-16 units into the untouched text they name.
 */

/** A stretch of one body paragraph. `text` is `paragraphs[paragraph].slice(start, end)`, always. */
export interface Span {
	/** Body paragraph, from 0. */
	readonly paragraph: number;
	/** UTF-16 offset of the first unit. */
	readonly start: number;
	/** UTF-16 offset after the last unit. */
	readonly end: number;
	readonly text: string;
}

/** The parts of a headline: 引题, 主题, 副题. */
export type HeadlinePart = "kicker" | "main" | "subhead";

/** A stretch of one part of the headline. */
export interface HeadlineSpan {
	readonly part: HeadlinePart;
	readonly start: number;
	readonly end: number;
	readonly text: string;
}

export interface Headline {
	readonly kicker: string | null;
	readonly main: string | null;
	readonly subhead: string | null;
}

/** Where an article comes from, as far as its file or its page says so. Nothing here is guessed. */
export interface Source {
	/** Path of the file, relative to the corpus folder (or as given on the command line), with `/`. */
	readonly file: string;
	/** The paper whose page it is; only from metadata. */
	readonly newspaper: string | null;
	/** The paper the story is taken from (重庆日报讯, 据《…》). */
	readonly origin: string | null;
	/** Day of issue, `YYYY-MM-DD`; only where metadata or the page says so. */
	readonly printed: string | null;
	readonly page: string | null;
	readonly url: string | null;
}

/** What the date of an article rests on. */
export type DateBasis = "metadata" | "text" | "inferred";

/** A misprint the reader should know of. The text keeps it; `likely` is only a note. */
export interface MisprintNote {
	readonly kind: "misprint";
	readonly paragraph: number;
	readonly start: number;
	readonly end: number;
	readonly text: string;
	readonly likely: string;
}

/** A heading inside the body (小标题, a section mark), and the paragraph it stands before. */
export interface SectionHeading {
	readonly before: number;
	readonly text: string;
}

/** Who may see an article that not everybody may. */
export interface Restriction {
	/**
	 * Until when only editors see it (解禁), ISO 8601 in UTC; null: no such moment. `unreadable`: a moment is given that
	 * cannot be read, and until that is mended only editors see it.
	 */
	readonly release: string | "unreadable" | null;
	/** The only server it belongs to, by its id; null: all. */
	readonly guild: string | null;
}

/** What a paper has printed later to mend a story of its own. */
export interface Mending {
	/** 更正, 来函照登, 致歉, 撤稿. */
	readonly kind: "correction" | "letter" | "apology" | "withdrawal";
	/** The article that says so, and its headline and day. */
	readonly article: string;
	readonly headline: string;
	readonly date: string | null;
	/** The paragraph that says it, as printed. */
	readonly paragraph: number;
	readonly text: string;
}

/** A story that a later one mends. */
export interface Mended {
	readonly article: string;
	readonly headline: string;
	readonly date: string | null;
}

/** One story, as read from its page. */
export interface Article {
	/** Stable: the file's name without its ending, `-1`, `-2` … where one page holds several stories. */
	readonly id: string;
	readonly source: Source;
	readonly headline: Headline;
	/** Who wrote it, without inner spaces: 杨帆. */
	readonly byline: readonly string[];
	/** A standing column it appeared in (重庆瞭望). */
	readonly column: string | null;
	readonly genre: "news" | "commentary";
	/** Day of the news, `YYYY-MM-DD`, in the paper's own calendar. */
	readonly date: string | null;
	readonly dateBasis: DateBasis | null;
	readonly paragraphs: readonly string[];
	readonly headings: readonly SectionHeading[];
	readonly captions: readonly string[];
	readonly notes: readonly MisprintNote[];
	/** Absent where everybody may see it. */
	readonly restriction?: Restriction;
	/** What people have corrected in it; only in answers of the archive, and absent where nothing is. */
	readonly corrected?: readonly Corrected[];
	/** What its paper has mended of it; only in answers of the archive, and absent where nothing is. */
	readonly mended?: readonly Mending[];
	/** Which stories it mends itself, where it is such a notice; as above. */
	readonly mends?: readonly Mended[];
}

export type SpeakerKind =
	| "person"
	| "body"
	| "collective"
	| "unnamed"
	| "document";

/** Who says it, as this article knows them. */
export interface Speaker {
	/**
	 * `person:袁家军`, `body:外交部` for those who are the same across articles;
	 * `ARTICLE/会议`, `ARTICLE/大家` for those who belong to their article.
	 */
	readonly id: string;
	/** Full name as the article gives it somewhere, no title, no inner space. */
	readonly name: string;
	readonly kind: SpeakerKind;
	/** One entry for each list of offices as printed: 市委副书记、市长 is one. */
	readonly titles: readonly string[];
	readonly organisation: string | null;
	/** The place they speak for, as the gazetteer writes it: 万州区. */
	readonly place: string | null;
}

/**
 * `direct`: apart from the attribution all of it stands in quotation marks; `indirect`: none of it;
 * `mixed`: part of it.
 */
export type Mode = "direct" | "indirect" | "mixed";

/** A stretch inside outer quotation marks that is somebody's own words; the marks are not part of it. */
export interface Quotation extends Span {
	/** The inner speaker, where the words of one are nested in the speech of another. */
	readonly speaker?: Speaker;
}

/** What one speaker is reported to say in one stretch: one span for each sentence. */
export interface Statement {
	/** `ARTICLE#pP.S`, from where its first span stands; stable over rebuilds of the same text. */
	readonly id: string;
	readonly speaker: Speaker;
	/** The word that attributes (表示), as printed. */
	readonly cue: string | null;
	readonly mode: Mode;
	/** Words the article only refers to, with no occasion of their own. */
	readonly cited: boolean;
	/** The rule that made the attribution: a heading of docs/method.md. */
	readonly rule: string;
	/** The words the attribution rests on. */
	readonly because: readonly Span[];
	readonly spans: readonly Span[];
	readonly quotations: readonly Quotation[];
}

/** A statement made in the headline, kept apart from the body's. */
export interface HeadlineStatement
	extends Omit<Statement, "because" | "spans" | "quotations"> {
	readonly because: readonly HeadlineSpan[];
	readonly spans: readonly HeadlineSpan[];
	readonly quotations: readonly HeadlineSpan[];
}

export type CommitmentKind = "pledge" | "directive" | "proposal";

/** A stretch of time, both days included, `YYYY-MM-DD`. */
export interface Period {
	readonly from: string;
	readonly to: string;
}

/** When a target is to be reached: the words, and what they come to on the article's date. */
export interface Deadline {
	readonly text: string;
	readonly from: string | null;
	readonly to: string | null;
}

/** A number with its unit, as printed and as a value. A range has `min` and `max`. */
export interface Target {
	readonly text: string;
	readonly value: number | null;
	readonly min: number | null;
	readonly max: number | null;
	/** The unit as printed, without the factor: 元 for 百亿级 of money, 个, 公里, %. */
	readonly unit: string | null;
	readonly deadline: Deadline | null;
}

/** One thing to be done: a clause of a commitment. Offsets are into the commitment's paragraph. */
export interface Action {
	readonly text: string;
	readonly start: number;
	readonly end: number;
	/** 确保, 力争, 坚决 …, as printed. */
	readonly strength: string | null;
	readonly targets: readonly Target[];
}

/** An action somebody is answerable for. It lies in one sentence. */
export interface Commitment extends Span {
	readonly id: string;
	/** Who commits; of a directive, who orders. */
	readonly actor: Speaker;
	/** The post, place or body that answers for it: 黔江区. */
	readonly answerable: string | null;
	/** To whom a directive is addressed: 各区县. */
	readonly addressee: string | null;
	readonly kind: CommitmentKind;
	/** The statement it stands in, or null for narration. */
	readonly statement: string | null;
	/** From the closed list of docs/method.md. */
	readonly themes: readonly string[];
	readonly actions: readonly Action[];
}

/** What extraction finds in one article. */
export interface Extraction {
	readonly statements: readonly Statement[];
	readonly headlineStatements: readonly HeadlineStatement[];
	readonly commitments: readonly Commitment[];
}

/** An article with what was found in it: one line of `npm run extract`. */
export type ExtractedArticle = Article & Extraction;

/** What people have found to be otherwise in what was found in an article. */
export type CorrectionChange =
	/** The words are this speaker's. */
	| { readonly kind: "speaker"; readonly speaker: Speaker }
	/** What was said are these words of the article. */
	| { readonly kind: "words"; readonly spans: readonly Span[] }
	/** Nobody says it. */
	| { readonly kind: "notSpeech" }
	/** Nobody commits to it. */
	| { readonly kind: "notCommitment" }
	/** The speaker is another person of that name, told by this. */
	| { readonly kind: "otherPerson"; readonly apart: string }
	/** Two entries of the directory are one person. */
	| {
			readonly kind: "samePerson";
			readonly entries: readonly [string, string];
	  };

/**
 * A correction that people have agreed on: an overlay on an article's text, which itself never changes. Its anchors are the
 * words it is about; where the article no longer has them there, it is kept and has no effect.
 */
export interface Correction {
	readonly id: string;
	/** The server in which it was made and holds; null: whoever runs the place made it, for all. */
	readonly guild: string | null;
	readonly article: string;
	readonly anchors: readonly Span[];
	/** Who was held to say them: of several who say them together, that one. */
	readonly speaker: string | null;
	readonly change: CorrectionChange;
	/** What it was and what it is, in the papers' words; null where there is nothing in its place. */
	readonly was: string;
	readonly right: string | null;
	/** Who proposed and who accepted it, by the names they went by, and when: milliseconds since the epoch. */
	readonly proposedBy: string;
	readonly acceptedBy: string;
	readonly acceptedAt: number;
}

/** A correction that has changed something of an article as it is shown. */
export interface Corrected {
	readonly correction: Correction;
	/** The statement, or the commitment, that it has changed; null where it has taken one away. */
	readonly statement: string | null;
	readonly commitment: string | null;
}
