import type {
	CommitmentHit,
	Days,
	Found,
	Slice,
	StatementHit,
} from "../../src/archive/answers.ts";
import type { Context } from "../../src/command.ts";
import { daysLater } from "../../src/language/calendar.ts";
import type { AskButton } from "../../src/reply.ts";
import { askButton, withOptions } from "./again.ts";

/**
 * The days with hits that are nearest to a period without any: the last one before it and the first one after it, as far as
 * there are.
 *
 * @param find - what is asked for, of other days; newest first
 */
export function nearestDays(
	find: (asked: Days & Slice) => Found<StatementHit | CommitmentHit>,
	{ from, to }: Days,
): string[] {
	const days: string[] = [];
	if (from !== null) {
		const [last] = find({ from: null, to: daysLater(from, -1), limit: 1 }).hits;
		if (last?.article.date) days.push(last.article.date);
	}
	if (to !== null) {
		const after = { from: daysLater(to, 1), to: null };
		const { total } = find({ ...after, limit: 0 });
		// Answers are newest first: the first day after the period is the last of them.
		const [first] =
			total === 0 ? [] : find({ ...after, offset: total - 1, limit: 1 }).hits;
		if (first?.article.date) days.push(first.article.date);
	}
	return days;
}

/** The same question of each of these days, as buttons. */
export function dayButtons(
	days: readonly string[],
	{ call }: Pick<Context, "call">,
): AskButton[] {
	return days.map((day) => {
		const { command, options } = withOptions(call, { from: day, to: day });
		return askButton(day, command, options);
	});
}
