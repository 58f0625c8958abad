import type { Reading } from "./library.ts";
import { dayRange } from "./timeline.ts";

/** The latest articles that the view sees, newest first. */
export function latestArticles(
	{ timeline, view }: Reading,
	limit: number,
): readonly number[] {
	const latest: number[] = [];
	for (const article of timeline.within(dayRange({ from: null, to: null }))) {
		if (latest.length === limit) break;
		if (view.sees(article)) latest.push(article);
	}
	return latest;
}
