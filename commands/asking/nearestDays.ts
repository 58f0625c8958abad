import type { Days } from "../../src/archive/answers.ts";
import type { Archive } from "../../src/archive/archive.ts";
import { daysLater } from "../../src/language/calendar.ts";

/**
 * The days with statements that are nearest to a period without any: the last one before it and the first one after
 * it, as far as there are.
 */
export function nearestDays(
	archive: Archive,
	{ from, to }: Days,
	topic: string | undefined,
): string[] {
	const days: string[] = [];
	if (from !== null) {
		const [last] = archive.quotes({
			from: null,
			to: daysLater(from, -1),
			topic,
			limit: 1,
		}).hits;
		if (last?.article.date) days.push(last.article.date);
	}
	if (to !== null) {
		const after = { from: daysLater(to, 1), to: null, topic };
		const { total } = archive.quotes({ ...after, limit: 0 });
		// Answers are newest first: the first day after the period is the last of them.
		const [first] =
			total === 0
				? []
				: archive.quotes({ ...after, offset: total - 1, limit: 1 }).hits;
		if (first?.article.date) days.push(first.article.date);
	}
	return days;
}
