import { daysLater } from "../language/calendar.ts";
import type { Article } from "../model.ts";

/**
 * Whether an article comes late (补): it was printed before the day on which the last digest was made, so that one could
 * have had it. Of an article that says only the day of its news the day after is taken for the day of issue; one that
 * says neither is not late.
 *
 * @param last - the day of the last digest, `YYYY-MM-DD`
 */
export function isLate(
	{ source, date }: Pick<Article, "source" | "date">,
	last: string,
): boolean {
	const printed = source.printed ?? (date === null ? null : daysLater(date, 1));
	return printed !== null && printed < last;
}
