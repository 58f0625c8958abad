import type { ArticleMark } from "./answers.ts";
import type { Reading } from "./library.ts";
import { NO_STRING, stringAt } from "./segment.ts";
import { articleState } from "./store.ts";

interface Present {
	readonly version: number;
	readonly numbers: readonly number[];
}

const remembered = new WeakMap<Reading, Present>();

/** The articles of a reading whose files are there; the same list for all who share it, as long as it stays so. */
export function presentIn(reading: Reading): readonly number[] {
	const { version } = reading.store;
	const known = remembered.get(reading);
	if (known?.version === version) return known.numbers;
	const numbers = lookThrough(reading);
	remembered.set(reading, { version, numbers });
	return numbers;
}

function lookThrough({ store, view }: Reading): readonly number[] {
	const found: number[] = [];
	for (let article = 0; article < store.published; article++)
		if (view.sees(article) && store.stateOf(article) === articleState.present)
			found.push(article);
	return found;
}

/** What tells an article from others, without decoding it. */
export function markOf({ store }: Reading, article: number): ArticleMark {
	const { segment, article: first } = store.partOf(article);
	const local = article - first;
	const hash = [
		segment.articleHash[local * 2] ?? 0,
		segment.articleHash[local * 2 + 1] ?? 0,
	];
	return {
		file: stringAt(segment, segment.articleFile[local] ?? NO_STRING) ?? "",
		id: stringAt(segment, segment.articleId[local] ?? NO_STRING) ?? "",
		hash: hash.every((half) => half === 0)
			? null
			: hash.map((half) => half.toString(36)).join("."),
	};
}

/** The number of a file's article of this id, where a view sees it and its file is there. */
export function numberIn(
	reading: Reading,
	file: string,
	id: string,
): number | null {
	const { store, view } = reading;
	return (
		store
			.withId(id)
			.findLast(
				(number) =>
					view.sees(number) &&
					store.stateOf(number) === articleState.present &&
					markOf(reading, number).file === file,
			) ?? null
	);
}
