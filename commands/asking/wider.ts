import type { Context } from "../../src/command.ts";
import { translator } from "../../src/locale.ts";
import type { AskButton } from "../../src/reply.ts";
import { askButton, withOptions } from "./again.ts";

/** What narrows a question, the most telling last: who was asked for is the last thing to give up. */
const narrowings = [
	"wording",
	"kind",
	"days",
	"topic",
	"beat",
	"organisation",
	"district",
	"speaker",
] as const;

export type Narrowing = (typeof narrowings)[number];

/** Whether the days alone narrow a question: then the nearest days with an answer are offered. */
export function onlyDays(
	inUse: Readonly<Partial<Record<Narrowing, boolean>>>,
): boolean {
	return narrowings.every(
		(narrowing) => (inUse[narrowing] === true) === (narrowing === "days"),
	);
}

/** One question with a filter less, and how many it would find. */
export interface Wider {
	readonly without: Narrowing;
	readonly total: number;
}

const optionsOf = (narrowing: Narrowing): readonly string[] =>
	narrowing === "days" ? ["from", "to", "date"] : [narrowing];

/**
 * Where nothing was found: which filter left out would find something. Only filters that are in use are tried, and one
 * that is the only one is not: everything is near nothing.
 *
 * @param inUse - the filters, and whether they are in use
 * @param totalWithout - how many the question finds without one of them
 */
export function widerQuestions(
	inUse: Readonly<Partial<Record<Narrowing, boolean>>>,
	totalWithout: (narrowing: Narrowing) => number,
): Wider[] {
	const given = narrowings.filter((narrowing) => inUse[narrowing] === true);
	if (given.length < 2) return [];
	return given
		.map((without) => ({ without, total: totalWithout(without) }))
		.filter(({ total }) => total > 0);
}

/** The wider questions as buttons: 去掉话题：2 条. */
export function widerButtons(
	wider: readonly Wider[],
	context: Context,
): AskButton[] {
	const t = translator(context.locale);
	return wider.map(({ without, total }) => {
		const name =
			without === "days" ? t("wider.days") : t(`option.${without}.name`);
		const { command, options } = withOptions(
			context.call,
			Object.fromEntries(
				optionsOf(without).map((option) => [option, undefined]),
			),
		);
		return askButton(t("wider.without", { name, total }), command, options);
	});
}
