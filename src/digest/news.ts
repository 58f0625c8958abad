import type { CommitmentHit, StatementHit } from "../archive/answers.ts";
import type { Archive } from "../archive/archive.ts";
import type { Article, Span } from "../model.ts";
import type { Arrival } from "../state/arrivals.ts";
import { marksAround, marksOf, splitMarks } from "./sentences.ts";

/** What came in some arrivals, as the news in it. */
export interface News {
	/** The articles that are still there, by the archive's numbers. */
	readonly articles: readonly number[];
	/** Whether a statement came now, and nobody printed it before. */
	isNews(hit: StatementHit): boolean;
	/** Whether a commitment came now, printed before or not. */
	hasCome(hit: CommitmentHit): boolean;
	/** Whether a commitment came now, and nobody printed it before. */
	isNew(hit: CommitmentHit): boolean;
}

/** The sentences of an article that came; null: all of them. */
type Fresh = ReadonlySet<string> | null;

const keyOf = (file: string, id: string): string => `${file}\n${id}`;

/**
 * The news in some arrivals.
 *
 * @param archive - as those see it to whom they came
 */
export function newsIn(archive: Archive, arrivals: readonly Arrival[]): News {
	const fresh = new Map<string, Fresh>();
	const byId = new Map<string, Fresh[]>();
	const articles = new Set<number>();
	for (const { file, id, sentences } of arrivals) {
		const number = archive.numberOf(file, id);
		if (number !== null) articles.add(number);
		const key = keyOf(file, id);
		const before = fresh.get(key);
		const came: Fresh =
			sentences === null || before === null
				? null
				: new Set([...(before ?? []), ...splitMarks(sentences)]);
		fresh.set(key, came);
		byId.set(id, [...(byId.get(id) ?? []), came]);
	}
	/** Whether words of an article came now. */
	const came = (article: Article, spans: readonly Span[]): boolean => {
		const own = fresh.get(keyOf(article.source.file, article.id));
		if (own === undefined) return false;
		return (
			own === null || marksAround(article, spans).some((one) => own.has(one))
		);
	};
	/** Whether the same words in another article came now too, not before. */
	const cameToo = (id: string, marks: readonly string[]): boolean =>
		(byId.get(id) ?? []).some(
			(own) => own === null || marks.some((one) => own.has(one)),
		);
	/** The articles that print the same story as one, each with its sentences. */
	const copies = new Map<string, readonly (readonly [string, Set<string>])[]>();
	const copiesOf = (id: string) => {
		const known = copies.get(id);
		if (known !== undefined) return known;
		const found = (archive.article(id)?.copies ?? []).map((copy) => {
			const printed = archive.article(copy.article)?.article;
			const marks = printed === undefined ? [] : marksOf(printed);
			return [copy.article, new Set(marks)] as const;
		});
		copies.set(id, found);
		return found;
	};
	/** Articles that print the same story, with the same sentences in it: what is short may be told apart by nothing else. */
	const inTheStory = (
		{ id }: Article,
		marks: readonly string[],
	): readonly string[] =>
		copiesOf(id).flatMap(([copy, there]) =>
			marks.every((one) => there.has(one)) ? [copy] : [],
		);
	const isNew = (
		hit: Pick<StatementHit, "article" | "copies">,
		spans: readonly Span[],
	): boolean => {
		const { article } = hit;
		if (!came(article, spans)) return false;
		const marks = marksAround(article, spans);
		return [
			...hit.copies.map((copy) => copy.article),
			...inTheStory(article, marks),
		].every((id) => cameToo(id, marks));
	};
	return {
		articles: [...articles],
		isNews: (hit) => isNew(hit, hit.statement.spans),
		hasCome: ({ article, commitment }) => came(article, [commitment]),
		isNew: (hit) => isNew(hit, [hit.commitment]),
	};
}
