import type {
	Alternative,
	CommitmentHit,
	Days,
	Searched,
	StatementHit,
} from "../archive/answers.ts";
import type { Archive } from "../archive/archive.ts";
import type { Action, ExtractedArticle, MisprintNote } from "../model.ts";
import { groupsOf } from "./groups.ts";
import { bestLine, type Line } from "./line.ts";
import type { News } from "./news.ts";

export interface DigestQuestion extends Days {
	/** Only statements and commitments that hold these words. */
	readonly topic?: string | undefined;
	/** Only what fits one of these: the beats it is about. */
	readonly any?: readonly Alternative[] | undefined;
	/** Only what came just now; the days are then open. */
	readonly news?: News | undefined;
}

/** One action of a commitment. */
export interface DigestAction {
	readonly hit: CommitmentHit;
	readonly action: Action;
	/** Whether the archive has it from no day before the period. */
	readonly isNew: boolean;
}

/** Somebody's statements on a topic beyond the line shown. */
export interface Others {
	/** Directory id. */
	readonly entry: string;
	readonly name: string;
	readonly statements: number;
}

/** What was said, and by whom. */
export interface DigestSpeech {
	readonly articles: number;
	readonly people: number;
	/** Collectives, bodies and others who are no named people. */
	readonly groups: number;
	/** The best line of each speaker, the best of them first. */
	readonly lines: readonly Line[];
	/** Speakers whose lines are not shown. */
	readonly others: readonly Others[];
	readonly statements: readonly StatementHit[];
}

export interface DigestTopic extends DigestSpeech {
	/** Stands in the statements. */
	readonly phrase: string;
}

/** A misprint in the period's articles that readers of the digest should know of. */
export interface Doubtful {
	readonly article: ExtractedArticle;
	readonly note: MisprintNote;
}

/** A period in short. */
export interface Digest {
	readonly articles: readonly ExtractedArticle[];
	readonly people: number;
	readonly groups: number;
	/** Quotations in somebody's own words. */
	readonly exact: number;
	/** Actions with a number: pledges before orders before advice. */
	readonly numbered: readonly DigestAction[];
	/** Commitments without one. */
	readonly unnumbered: number;
	/** Those that most speakers speak on first. */
	readonly topics: readonly DigestTopic[];
	/** What was said under no topic that has a name; null where that is nothing. */
	readonly rest: DigestSpeech | null;
	readonly doubtful: readonly Doubtful[];
	/** Articles that print again what another one of them prints. */
	readonly reprints: number;
	/** Statements of the period, whether looked at or not. */
	readonly statements: number;
	/** Statements and commitments that were not looked at, for there are too many. */
	readonly left: number;
	readonly searched: Searched;
}

/** Lines a topic shows. */
const LINES = 4;
/** Statements of a period that are looked at at most, and commitments as many, the newest: a month of several papers. */
export const lookedAt = 1500;

const kindOrder = ["pledge", "directive", "proposal"] as const;

/** What was said and promised in a period, or in what came just now. */
export function digestOf(archive: Archive, question: DigestQuestion): Digest {
	const { news, ...asked } = question;
	const slice = { ...asked, articles: news?.articles, limit: lookedAt };
	const quotes = archive.quotes(slice);
	const found = archive.commitments(slice);
	const promises = {
		...found,
		hits: found.hits.filter((hit) => news?.hasCome(hit) ?? true),
	};
	const said = quotes.hits.filter((hit) => news?.isNews(hit) ?? true);
	const statements = inPrintOrder(said.filter(isNews));
	const articles = new Map(
		[...statements, ...promises.hits].map(({ article }) => [
			article.id,
			article,
		]),
	);
	const actions = promises.hits.flatMap((hit) =>
		hit.commitment.actions
			.filter(({ targets }) => targets.length > 0)
			.map((action) => ({
				hit,
				action,
				isNew: news?.isNew(hit) ?? isNew(hit, question),
			})),
	);
	const { named, unnamed } = groupsOf(archive, statements);
	const rest = speechOf(unnamed, promises.hits, "");
	const topics = named
		.map(
			({ phrase, statements }): DigestTopic => ({
				phrase,
				...speechOf(statements, promises.hits, phrase),
			}),
		)
		.filter(({ lines }) => lines.length > 0)
		.sort(
			(one, other) =>
				other.people + other.groups - (one.people + one.groups) ||
				other.statements.length - one.statements.length ||
				(one.phrase < other.phrase ? -1 : 1),
		);
	return {
		articles: [...articles.values()],
		...speakersOf(statements),
		exact: statements.reduce(
			(sum, { statement }) =>
				sum +
				statement.quotations.filter(({ speaker }) => speaker === undefined)
					.length,
			0,
		),
		numbered: actions.sort(
			(one, other) =>
				kindOrder.indexOf(one.hit.commitment.kind) -
					kindOrder.indexOf(other.hit.commitment.kind) ||
				Number(other.isNew) - Number(one.isNew),
		),
		unnumbered: promises.hits.filter(({ commitment }) =>
			commitment.actions.every(({ targets }) => targets.length === 0),
		).length,
		topics,
		rest: rest.lines.length > 0 ? rest : null,
		doubtful: [...articles.values()].flatMap((article) =>
			article.notes.map((note) => ({ article, note })),
		),
		reprints: new Set(
			statements.flatMap(({ copies }) => copies.map((copy) => copy.article)),
		).size,
		statements: news === undefined ? quotes.total : said.length,
		left: [quotes, found].reduce(
			(sum, { total }) => sum + Math.max(total - lookedAt, 0),
			0,
		),
		searched: quotes.searched,
	};
}

/** Words that are only cited have no occasion: they are no news of the period. */
const isNews = ({ statement }: StatementHit): boolean => !statement.cited;

/** Day by day, article by article, as printed. */
function inPrintOrder(hits: readonly StatementHit[]): readonly StatementHit[] {
	return [...hits].sort(
		(one, other) =>
			compare(one.article.date ?? "", other.article.date ?? "") ||
			compare(one.article.id, other.article.id) ||
			(one.statement.spans[0]?.paragraph ?? 0) -
				(other.statement.spans[0]?.paragraph ?? 0) ||
			(one.statement.spans[0]?.start ?? 0) -
				(other.statement.spans[0]?.start ?? 0),
	);
}

const compare = (one: string, other: string): number =>
	one < other ? -1 : one > other ? 1 : 0;

/** Whether no copy of a commitment was printed before the period. */
const isNew = ({ copies }: CommitmentHit, { from }: Days): boolean =>
	from === null || copies.every(({ date }) => date === null || date >= from);

function speakersOf(statements: readonly StatementHit[]): {
	people: number;
	groups: number;
} {
	const kinds = new Map(
		statements.map(({ entry, statement }) => [entry, statement.speaker.kind]),
	);
	const people = [...kinds.values()].filter((kind) => kind === "person").length;
	return { people, groups: kinds.size - people };
}

/** @param phrase - what they are about; empty where that has no name */
function speechOf(
	statements: readonly StatementHit[],
	commitments: readonly CommitmentHit[],
	phrase: string,
): DigestSpeech {
	const bySpeaker = new Map<string, StatementHit[]>();
	for (const hit of statements) {
		const own = bySpeaker.get(hit.entry);
		if (own === undefined) bySpeaker.set(hit.entry, [hit]);
		else own.push(hit);
	}
	const speakers = [...bySpeaker].map(([entry, hits]) => ({
		entry,
		hits,
		line: bestLine(
			hits,
			commitments.filter((commitment) => commitment.entry === entry),
			phrase,
		),
	}));
	const ranked = speakers
		.flatMap(({ line, ...rest }) => (line === null ? [] : [{ ...rest, line }]))
		.map((one, index) => ({ ...one, index }))
		.sort(
			(one, other) =>
				worth(other.line, phrase) - worth(one.line, phrase) ||
				one.index - other.index,
		);
	const shown = ranked.slice(0, LINES);
	return {
		articles: new Set(statements.map(({ article }) => article.id)).size,
		...speakersOf(statements),
		lines: shown.map(({ line }) => line),
		others: ranked.slice(LINES).map(({ entry, hits }) => ({
			entry,
			name: hits[0]?.statement.speaker.name ?? "",
			statements: hits.length,
		})),
		statements,
	};
}

/** Named people before the unnamed, exact words before paraphrase, the topic before none. */
const worth = ({ hit, exact, span }: Line, phrase: string): number =>
	(hit.statement.speaker.kind === "person" ? 4 : 0) +
	(exact ? 2 : 0) +
	(span.text.includes(phrase) ? 1 : 0);
