import type { QuotesQuestion } from "../../src/archive/answers.ts";
import type { ArgumentsOf, Context, Options } from "../../src/command.ts";
import { cameOption } from "./came.ts";
import { type Filters, filtersAsked } from "./filters.ts";
import type { Narrowing } from "./wider.ts";

/** What /quotes takes, and whatever asks the same. */
export const quotesOptions = {
	speaker: { type: "text", suggest: "speaker" },
	topic: { type: "text", suggest: "topic" },
	district: { type: "text", suggest: "place" },
	beat: { type: "text", suggest: "beats" },
	from: { type: "text", suggest: "day" },
	to: { type: "text", suggest: "day" },
	wording: { type: "text", choices: ["exact", "paraphrase"] },
	came: cameOption,
} as const satisfies Options;

export interface QuotesAsked extends Filters {
	/** The question, or the same with one filter less. @param limit - hits at most */
	question(limit: number, less?: Narrowing | null): QuotesQuestion;
}

/**
 * The statements that are asked for.
 *
 * @throws UserError for days, names and places that cannot be understood
 */
export function quotesAsked(
	options: ArgumentsOf<typeof quotesOptions>,
	context: Context,
): QuotesAsked {
	const filters = filtersAsked(options, context);
	return {
		...filters,
		question: (limit, less = null) => ({
			...filters.narrowed(less),
			wording: less === "wording" ? undefined : options.wording,
			limit,
		}),
	};
}
