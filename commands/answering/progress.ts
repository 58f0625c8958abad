import type { Progress } from "../../src/archive/answers.ts";
import { type Locale, translator } from "../../src/locale.ts";

/** Seconds below which they are counted one by one. */
const soon = 90;

/** How far a long reading is: articles, how many a second, time left. */
export function progressLine(progress: Progress, locale: Locale): string {
	const { articles, of, perSecond, secondsLeft } = progress;
	return translator(locale)("status.progress", {
		articles,
		of: of ?? 0,
		known: of === null ? "no" : "yes",
		perSecond: Math.round(perSecond),
		minutes:
			secondsLeft === null || secondsLeft < soon
				? 0
				: Math.round(secondsLeft / 60),
		seconds: secondsLeft ?? 0,
		timed: secondsLeft === null ? "no" : "yes",
	});
}
