import type {
	Alternative,
	CommitmentHit,
	Found,
	Slice,
	StatementHit,
} from "../archive/answers.ts";
import type { Archive } from "../archive/archive.ts";
import type { Beat } from "../state/beats.ts";
import type { Target, TargetKind } from "../state/watches.ts";
import { alternativeOf, type BeatPart, partsOf } from "./beat.ts";
import type { News } from "./news.ts";
import { joinMarks, marksAround } from "./sentences.ts";

/** What a watch found in the news. */
export interface Sighting {
	readonly statements: readonly StatementHit[];
	/** Commitments that are in none of the statements. */
	readonly commitments: readonly CommitmentHit[];
	/** Of a beat: which of its parts were met. */
	readonly parts: readonly BeatPart[];
}

/** What is looked up in steps: between two of them the event loop may turn. */
export type InSteps<T> = Generator<undefined, T, undefined>;

/** Statements or commitments that are looked at in one step: some milliseconds. */
const atOnce = 200;

/** Everything that a question finds, step by step. */
function* foundBy<T>(
	ask: (slice: Required<Slice>) => Found<T>,
	isWanted: (hit: T) => boolean,
): InSteps<readonly T[]> {
	const wanted: T[] = [];
	for (let offset = 0, total = 1; offset < total; offset += atOnce) {
		const found = ask({ offset, limit: atOnce });
		total = found.total;
		wanted.push(...found.hits.filter(isWanted));
		yield;
	}
	return wanted;
}

/** The news that fits one thing asked for, all of it; words that are only cited are none. */
function* seenBy(
	archive: Archive,
	news: News,
	asked: Alternative,
): InSteps<Omit<Sighting, "parts">> {
	const question = { from: null, to: null, ...asked, articles: news.articles };
	const statements = yield* foundBy(
		(slice) => archive.quotes({ ...question, ...slice }),
		(hit) => !hit.statement.cited && news.isNews(hit),
	);
	const isSaid = saidIn(statements);
	const commitments = yield* foundBy(
		(slice) => archive.commitments({ ...question, ...slice }),
		(hit) => news.isNew(hit) && !isSaid(hit),
	);
	return { statements, commitments };
}

/** Whether the words of a commitment stand in one of some statements, which tells of it already. */
function saidIn(
	statements: readonly StatementHit[],
): (hit: CommitmentHit) => boolean {
	const ofArticle = byArticle(statements);
	return ({ article, commitment }) =>
		(ofArticle.get(article.id) ?? []).some(
			({ statement }) =>
				statement.id === commitment.statement ||
				statement.spans.some(
					({ paragraph, start, end }) =>
						paragraph === commitment.paragraph &&
						start < commitment.end &&
						commitment.start < end,
				),
		);
}

/** Hits by the id of the article they stand in, in their order. */
function byArticle<T extends StatementHit | CommitmentHit>(
	hits: readonly T[],
): Map<string, T[]> {
	const found = new Map<string, T[]>();
	for (const hit of hits) {
		const own = found.get(hit.article.id);
		if (own === undefined) found.set(hit.article.id, [hit]);
		else own.push(hit);
	}
	return found;
}

/** A phrase is looked for as one stretch, whatever blanks were typed in it. */
const asPhrase = (text: string): string => text.replace(/\s+/gu, "");

function* ofBeat(archive: Archive, news: News, beat: Beat): InSteps<Sighting> {
	const parts: BeatPart[] = [];
	const statements = new Map<string, StatementHit>();
	const commitments = new Map<string, CommitmentHit>();
	for (const part of partsOf(beat)) {
		const seen = yield* seenBy(archive, news, alternativeOf(part));
		if (seen.statements.length + seen.commitments.length === 0) continue;
		parts.push(part);
		for (const hit of seen.statements) statements.set(hit.statement.id, hit);
		for (const hit of seen.commitments) commitments.set(hit.commitment.id, hit);
	}
	const said = [...statements.values()];
	const isSaid = saidIn(said);
	return {
		statements: said,
		commitments: [...commitments.values()].filter((hit) => !isSaid(hit)),
		parts,
	};
}

/** What the archive is asked for by a watch on one thing. */
function askedBy(
	kind: Exclude<TargetKind, "beat">,
	{ value, below }: Target,
): Alternative {
	switch (kind) {
		case "speaker":
			return { entry: value };
		case "office":
			return { office: value };
		case "phrase":
			return { topic: asPhrase(value) };
		case "topic":
			return { topic: value };
		case "district":
			return { place: value, below };
		case "organisation":
			return { organisation: value };
	}
}

/** What of the news nobody is told of. */
export const nothingSeen: Sighting = {
	statements: [],
	commitments: [],
	parts: [],
};

/**
 * What of the news a watch is told of, looked up in steps.
 *
 * @param beat - the beat that is watched; null where none is, or it is gone: then nothing is seen
 */
export function* sightingOf(
	archive: Archive,
	news: News,
	target: Target,
	beat: Beat | null,
): InSteps<Sighting> {
	const { kind } = target;
	if (kind === "beat")
		return beat === null ? nothingSeen : yield* ofBeat(archive, news, beat);
	return {
		...(yield* seenBy(archive, news, askedBy(kind, target))),
		parts: [],
	};
}

/** Everything a watch is told of one story, however many papers printed it. */
export interface Story {
	readonly statements: readonly StatementHit[];
	readonly commitments: readonly CommitmentHit[];
}

/**
 * The statements of a story, each told once: as the paper has it that has most of them. Short ones may be told apart by
 * nothing but their words.
 */
function onceTold(hits: readonly StatementHit[]): readonly StatementHit[] {
	const told = new Set<string>();
	return [...byArticle(hits).values()]
		.sort((one, other) => other.length - one.length)
		.flatMap((own) =>
			own.filter(({ article, entry, statement }) => {
				const words = joinMarks(marksAround(article, statement.spans));
				const key = `${entry}\n${words}`;
				if (told.has(key)) return false;
				told.add(key);
				return true;
			}),
		);
}

/** The articles of each story, itself and its copies, by any of them. */
function storiesBy(
	archive: Archive,
	hits: readonly (StatementHit | CommitmentHit)[],
): ReadonlyMap<string, ReadonlySet<string>> {
	const stories = new Map<string, Set<string>>();
	for (const [id, own] of byArticle(hits)) {
		const together = new Set([
			id,
			...own.flatMap(({ copies }) => copies.map(({ article }) => article)),
			...(archive.article(id)?.copies ?? []).map(({ article }) => article),
		]);
		for (const one of [...together])
			for (const other of stories.get(one) ?? []) together.add(other);
		for (const one of together) stories.set(one, together);
	}
	return stories;
}

/** Parts what was seen into stories, in the order in which they were seen. */
export function storiesOf(
	archive: Archive,
	{ statements, commitments }: Sighting,
): readonly Story[] {
	const stories = storiesBy(archive, [...statements, ...commitments]);
	const told = new Map<
		ReadonlySet<string> | undefined,
		{ statements: StatementHit[]; commitments: CommitmentHit[] }
	>();
	const ofStory = ({ article }: StatementHit | CommitmentHit) => {
		const story = stories.get(article.id);
		const own = told.get(story) ?? { statements: [], commitments: [] };
		told.set(story, own);
		return own;
	};
	for (const hit of statements) ofStory(hit).statements.push(hit);
	for (const hit of commitments) ofStory(hit).commitments.push(hit);
	return [...told.values()].map((story) => ({
		...story,
		statements: onceTold(story.statements),
	}));
}
