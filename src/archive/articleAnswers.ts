import type { ExtractedArticle } from "../model.ts";
import type { ArticleAnswer, EarlierVersion } from "./answers.ts";
import { articleOf, copiesAmong, removedAt } from "./hits.ts";
import type { Reading } from "./library.ts";
import { type Freshness, searchedIn } from "./searched.ts";
import { articleState } from "./store.ts";

/** The article of an id that answers show: the version its file holds, of several files the first by name. */
export function numberOfId(reading: Reading, id: string): number | null {
	const { store, view } = reading;
	const shown = store.withId(id).filter((number) => view.sees(number));
	const fileOf = (number: number): string =>
		articleOf(reading, number).source.file;
	const [first] =
		shown.length < 2
			? shown
			: [...shown].sort(
					(one, other) =>
						store.stateOf(one) - store.stateOf(other) ||
						(fileOf(one) < fileOf(other) ? -1 : 1),
				);
	return first ?? null;
}

/** An article with its earlier versions and copies. */
export function articleAnswer(
	reading: Reading,
	number: number,
	freshness: Freshness,
): ArticleAnswer {
	const { store, people, copies } = reading;
	const article = articleOf(reading, number);
	return {
		article,
		copies: copiesAmong(reading, copies.articles.membersOf(number), number),
		removedAt: removedAt(reading, number),
		earlier: earlierOf(reading, number),
		entries: Object.fromEntries(
			store.numbersIn(number, "speaker").map((speaker) => {
				const part = store.partOfSpeaker(speaker);
				const id =
					part.segment.strings[
						part.segment.speakerId[speaker - part.speaker] ?? 0
					] ?? "";
				return [id, people.entryIdOf(speaker)];
			}),
		),
		searched: searchedIn(
			reading,
			{ from: article.date, to: article.date },
			freshness,
		),
	};
}

/** The versions that an article's file held before, latest first, each with what the next one changed. */
function earlierOf(
	reading: Reading,
	number: number,
): readonly EarlierVersion[] {
	const { store, view } = reading;
	const file = articleOf(reading, number).source.file;
	const versions = store
		.withId(store.idOf(number))
		.filter(
			(other) =>
				store.stateOf(other) === articleState.replaced &&
				!store.audience.isVersion(other) &&
				view.mayRead(other) &&
				articleOf(reading, other).source.file === file,
		)
		.sort(
			(one, other) =>
				(store.stateSince(one) ?? 0) - (store.stateSince(other) ?? 0) ||
				one - other,
		);
	return versions
		.map((version, index): EarlierVersion => {
			const article = articleOf(reading, version);
			const next = articleOf(reading, versions[index + 1] ?? number);
			return {
				article,
				replacedAt: store.stateSince(version) ?? 0,
				...changesBetween(article, next),
			};
		})
		.reverse();
}

/** Which paragraphs went and came, and whether the headline is another. */
export function changesBetween(
	earlier: ExtractedArticle,
	later: ExtractedArticle,
): Pick<EarlierVersion, "gone" | "came" | "headlineChanged"> {
	const not = (
		paragraphs: readonly string[],
		in_: readonly string[],
	): number[] => {
		const known = new Set(in_);
		return paragraphs.flatMap((text, index) =>
			known.has(text) ? [] : [index],
		);
	};
	return {
		gone: not(earlier.paragraphs, later.paragraphs),
		came: not(later.paragraphs, earlier.paragraphs),
		headlineChanged:
			JSON.stringify(earlier.headline) !== JSON.stringify(later.headline),
	};
}
