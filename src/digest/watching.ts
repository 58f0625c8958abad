import type {
	Alternative,
	CommitmentHit,
	StatementHit,
} from "../archive/answers.ts";
import type { Archive } from "../archive/archive.ts";
import type { Beat } from "../state/beats.ts";
import type { Target } from "../state/watches.ts";
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

/** Statements and commitments of one batch of news that are looked at for a watch. */
const lookedAt = 500;

const open = { from: null, to: null, limit: lookedAt };

/** The news that fits one thing asked for; words that are only cited are none. */
function seenBy(
	archive: Archive,
	news: News,
	asked: Alternative,
): Omit<Sighting, "parts"> {
	const question = { ...open, ...asked, articles: news.articles };
	const statements = archive
		.quotes(question)
		.hits.filter((hit) => !hit.statement.cited && news.isNews(hit));
	return {
		statements,
		commitments: archive
			.commitments(question)
			.hits.filter((hit) => news.isNew(hit) && !isSaidIn(hit, statements)),
	};
}

/** Whether the words of a commitment stand in one of some statements, which tells of it already. */
const isSaidIn = (
	{ article, commitment }: CommitmentHit,
	statements: readonly StatementHit[],
): boolean =>
	statements.some(
		(hit) =>
			hit.article.id === article.id &&
			(hit.statement.id === commitment.statement ||
				hit.statement.spans.some(
					({ paragraph, start, end }) =>
						paragraph === commitment.paragraph &&
						start < commitment.end &&
						commitment.start < end,
				)),
	);

/** Who holds an office as an article prints it: whoever the archive knows to have held it on the article's day. */
function byOffice(
	archive: Archive,
	news: News,
	office: string,
): Omit<Sighting, "parts"> {
	const holders = new Map<string | null, ReadonlySet<string>>();
	const heldOn = (day: string | null): ReadonlySet<string> => {
		const known = holders.get(day);
		if (known !== undefined) return known;
		const found = new Set(
			archive
				.holders(office, { from: day, to: day })
				.map(({ entry }) => entry.id),
		);
		holders.set(day, found);
		return found;
	};
	const seen = seenBy(archive, news, {});
	return {
		statements: seen.statements.filter(({ article, entry }) =>
			heldOn(article.date).has(entry),
		),
		commitments: seen.commitments.filter(({ article, entry }) =>
			heldOn(article.date).has(entry),
		),
	};
}

/** A phrase is looked for as one stretch, whatever blanks were typed in it. */
const asPhrase = (text: string): string => text.replace(/\s+/gu, "");

function ofBeat(archive: Archive, news: News, beat: Beat): Sighting {
	const parts: BeatPart[] = [];
	const statements = new Map<string, StatementHit>();
	const commitments = new Map<string, CommitmentHit>();
	for (const part of partsOf(beat)) {
		const seen = seenBy(archive, news, alternativeOf(part));
		if (seen.statements.length + seen.commitments.length === 0) continue;
		parts.push(part);
		for (const hit of seen.statements) statements.set(hit.statement.id, hit);
		for (const hit of seen.commitments) commitments.set(hit.commitment.id, hit);
	}
	const said = [...statements.values()];
	return {
		statements: said,
		commitments: [...commitments.values()].filter(
			(hit) => !isSaidIn(hit, said),
		),
		parts,
	};
}

/**
 * What of the news a watch is told of.
 *
 * @param beat - the beat that is watched; null where none is, or it is gone: then nothing is seen
 */
export function sightingOf(
	archive: Archive,
	news: News,
	{ kind, value, below }: Target,
	beat: Beat | null,
): Sighting {
	const seen = (asked: Alternative): Sighting => ({
		...seenBy(archive, news, asked),
		parts: [],
	});
	switch (kind) {
		case "speaker":
			return seen({ entry: value });
		case "office":
			return { ...byOffice(archive, news, value), parts: [] };
		case "phrase":
			return seen({ topic: asPhrase(value) });
		case "topic":
			return seen({ topic: value });
		case "district":
			return seen({ place: value, below });
		case "organisation":
			return seen({ organisation: value });
		case "beat":
			return beat === null
				? { statements: [], commitments: [], parts: [] }
				: ofBeat(archive, news, beat);
	}
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
	const count = (id: string): number =>
		hits.filter(({ article }) => article.id === id).length;
	const articles = [...new Set(hits.map(({ article }) => article.id))].sort(
		(one, other) => count(other) - count(one),
	);
	const told = new Set<string>();
	return articles.flatMap((id) =>
		hits.filter((hit) => {
			if (hit.article.id !== id) return false;
			const { article, entry, statement } = hit;
			const words = joinMarks(marksAround(article, statement.spans));
			const key = `${entry}\n${words}`;
			if (told.has(key)) return false;
			told.add(key);
			return true;
		}),
	);
}

/** Parts what was seen into stories, in the order in which they were seen. */
export function storiesOf(
	archive: Archive,
	{ statements, commitments }: Sighting,
): readonly Story[] {
	const hits = [...statements, ...commitments];
	/** The articles of a story, itself and its copies, by any of them. */
	const stories = new Map<string, Set<string>>();
	for (const { article, copies } of hits) {
		const together = new Set([
			article.id,
			...copies.map((copy) => copy.article),
			...(archive.article(article.id)?.copies ?? []).map(
				(copy) => copy.article,
			),
		]);
		for (const id of [...together])
			for (const other of stories.get(id) ?? []) together.add(other);
		for (const id of together) stories.set(id, together);
	}
	return [...new Set(hits.map(({ article }) => stories.get(article.id)))].map(
		(story) => ({
			statements: onceTold(
				statements.filter(({ article }) => story?.has(article.id)),
			),
			commitments: commitments.filter(({ article }) => story?.has(article.id)),
		}),
	);
}
