import type { Context } from "../../src/command.ts";
import { UserError } from "../../src/error.ts";
import { translator } from "../../src/locale.ts";
import type { CorrectionRecord } from "../../src/state/corrections.ts";

/** Units of a correction's id as it may be typed. */
export const longestId = 20;

/** Whether corrections can be made and read here: in a server, or by whoever runs the place. */
export const hasCorrections = ({ asker }: Pick<Context, "asker">): boolean =>
	asker.guild !== null || asker.editor;

/** @throws UserError where there is no correction of that id here */
export function recordAsked(id: string, context: Context): CorrectionRecord {
	const found = context.state.corrections.find(
		id.trim().toLowerCase().replace(/^#/u, ""),
		context.asker.guild,
	);
	if (found === null)
		throw new UserError("error.correction.unknown", {
			id,
			corrections: translator(context.locale)("command.corrections.name"),
		});
	return found;
}
