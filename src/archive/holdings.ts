import type { Holding } from "./answers.ts";
import type { Appearance } from "./appearance.ts";
import { dayText } from "./dayNumber.ts";
import { NO_DAY } from "./segment.ts";

/** What was printed once more, on a day. */
export const widened = (seen: Appearance, day: number): Appearance =>
	day === NO_DAY
		? { ...seen, articles: seen.articles + 1 }
		: {
				...seen,
				first: seen.first === NO_DAY ? day : Math.min(seen.first, day),
				last: seen.last === NO_DAY ? day : Math.max(seen.last, day),
				articles: seen.articles + 1,
			};

/** Offices as printed, latest first. */
export function holdingsOf(seen: readonly Appearance[]): Holding[] {
	const held = new Map<
		string,
		{ title: string; seen: Appearance; articles: number }
	>();
	for (const one of seen)
		for (const title of one.titles) {
			const key = JSON.stringify([title, one.organisation, one.place]);
			const known = held.get(key);
			if (known === undefined)
				held.set(key, { title, seen: one, articles: one.articles });
			else {
				known.articles += one.articles;
				known.seen = widened(widened(known.seen, one.first), one.last);
			}
		}
	return [...held.values()]
		.sort(
			(one, other) =>
				other.seen.last - one.seen.last ||
				other.articles - one.articles ||
				(one.title < other.title ? -1 : 1),
		)
		.map(({ title, seen, articles }) => ({
			title,
			organisation: seen.organisation,
			place: seen.place,
			first: dayText(seen.first),
			last: dayText(seen.last),
			articles,
		}));
}
