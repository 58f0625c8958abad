import type { Context } from "../../src/command.ts";
import { UserError } from "../../src/error.ts";
import { foldText } from "../../src/language/fold.ts";
import type { AskButton } from "../../src/reply.ts";
import { askButton, withOptions } from "./again.ts";

/** Papers offered where a typed one is several or none. */
const papersOffered = 5;

const offers = (papers: readonly string[], context: Context): AskButton[] =>
	papers.map((newspaper) => {
		const { command, options } = withOptions(context.call, { newspaper });
		return askButton(newspaper, command, options);
	});

/**
 * Which paper a typed name means: the paper so called, else the only one whose name has it as a part.
 *
 * @throws UserError for one that is not held and one that several are called after, with those to choose from
 */
export function newspaperAsked(typed: string, context: Context): string {
	const found = context.archive
		.suggest("newspaper", typed, papersOffered)
		.map(({ value }) => value);
	const exact = found.filter((name) => foldText(name) === foldText(typed));
	const [meant, ...others] = exact.length > 0 ? exact : found;
	if (meant !== undefined && others.length === 0) return meant;
	if (meant !== undefined)
		throw new UserError(
			"error.newspaperNear",
			{ typed },
			{ outcome: "empty", asks: offers(found, context) },
		);
	const held = context.archive
		.suggest("newspaper", "", papersOffered)
		.map(({ value }) => value);
	throw new UserError(
		"error.newspaperUnknown",
		{ typed },
		{ outcome: "empty", asks: offers(held, context) },
	);
}
