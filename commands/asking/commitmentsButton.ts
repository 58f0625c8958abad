import type { Entry } from "../../src/archive/answers.ts";
import type { Context } from "../../src/command.ts";
import { translator } from "../../src/locale.ts";
import type { AskButton } from "../../src/reply.ts";
import { askButton } from "./again.ts";

/** The way to what somebody promises, orders and advises, called by what there is of it; none where there is nothing. */
export function commitmentsButtons(
	{ id, commitments: count }: Entry,
	{ archive, locale }: Context,
): AskButton[] {
	if (count === 0) return [];
	const { total: pledges } = archive.commitments({
		entry: id,
		from: null,
		to: null,
		kind: "pledge",
		limit: 0,
	});
	const kinds = pledges === 0 ? "others" : pledges < count ? "both" : "pledges";
	return [
		askButton(
			translator(locale)("ask.commitments", { count, kinds }),
			"commitments",
			{ speaker: id },
		),
	];
}
