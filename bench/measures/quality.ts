import type { Archive } from "../../src/archive/archive.ts";
import type { SearchAnswer } from "../../src/archive/searchAnswers.ts";
import { pick, randomFrom } from "../random.ts";
import type { Sample } from "./sample.ts";

const STRETCHES = 10_000;
const ASKED_BACK = 1_000;
/** Characters of a headline that says something. */
const SHORTEST_HEADLINE = 6;

/** Articles that an answer has, copies too. */
export const idsIn = (answer: SearchAnswer): ReadonlySet<string> =>
	new Set(
		answer.kind === "refused"
			? []
			: answer.hits.flatMap(({ article, copies }) => [
					article.id,
					...copies.map((copy) => copy.article),
				]),
	);

/** What is found, and whether it comes first. */
export function measureQuality(
	archive: Archive,
	sample: Sample,
	today: string,
) {
	return {
		...stretchesFound(archive, sample, today),
		...headlinesFirst(archive, sample, today),
		...fragmentsFirst(archive, sample, today),
	};
}

/** Any two to eight characters of any article, line breaks and punctuation among them. */
function stretchesFound(archive: Archive, sample: Sample, today: string) {
	const random = randomFrom(23);
	const misses: string[] = [];
	let stretches = 0;
	while (stretches < STRETCHES) {
		const { id, date, text } = pick(sample.articles, random);
		const length = 2 + Math.floor(random() * 7);
		const start = Math.floor(random() * Math.max(1, text.length - length));
		const stretch = text.slice(start, start + length);
		// Spaces alone are no query.
		if (stretch.trim().length < 2) continue;
		stretches++;
		const answer = archive.search({
			query: stretch,
			today,
			from: date,
			to: date,
			limit: Number.MAX_SAFE_INTEGER,
		});
		if (!idsIn(answer).has(id)) misses.push(`${id}: ${stretch}`);
	}
	return { stretches, misses };
}

/** Headlines that only one article has. */
function headlinesFirst(archive: Archive, sample: Sample, today: string) {
	const random = randomFrom(29);
	const ids = new Map<string, string | null>();
	for (const { id, headline } of sample.articles)
		if (headline !== null && headline.length >= SHORTEST_HEADLINE)
			ids.set(headline, ids.has(headline) ? null : id);
	const unique = [...ids].filter(([, id]) => id !== null);
	let first = 0;
	const second: string[] = [];
	for (let asked = 0; asked < ASKED_BACK; asked++) {
		const [headline, id] = pick(unique, random);
		const answer = archive.search({ query: headline, today, limit: 1 });
		const best =
			answer.kind === "found" ? answer.hits[0]?.article.id : undefined;
		if (best === id) first++;
		else second.push(`${id}, not ${best}: ${headline}`);
	}
	return { headlinesFirst: first / ASKED_BACK, headlinesSecond: second };
}

/** Eight characters and more of what somebody said in their own words. */
function fragmentsFirst(archive: Archive, sample: Sample, today: string) {
	const random = randomFrom(37);
	const long = sample.quotations.filter(({ length }) => length >= 8);
	const second: string[] = [];
	for (let asked = 0; asked < ASKED_BACK; asked++) {
		const words = pick(long, random);
		const length = 8 + Math.floor(random() * Math.min(12, words.length - 7));
		const start = Math.floor(random() * (words.length - length + 1));
		const fragment = words.slice(start, start + length);
		const answer = archive.search({ query: fragment, today, limit: 1 });
		const best = answer.kind === "found" ? answer.hits[0]?.article : undefined;
		if (!best?.paragraphs.join("\n").includes(fragment)) second.push(fragment);
	}
	return {
		fragmentsFirst: 1 - second.length / ASKED_BACK,
		fragmentsSecond: second,
	};
}
