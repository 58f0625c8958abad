import type { Context } from "../../src/command.ts";
import { UserError } from "../../src/error.ts";
import { translator } from "../../src/locale.ts";
import { type Block, type HitRef, type Reply, reply } from "../../src/reply.ts";
import { actionLine } from "../answering/actions.ts";
import { statementPassages } from "../answering/passages.ts";
import { sourceLine } from "../answering/source.ts";
import { paragraphLabel, paragraphsOf } from "../answering/statements.ts";
import { hasCorrections } from "../correcting/asked.ts";
import { formFor, kindsFor } from "../correcting/kinds.ts";
import { typedRef } from "../correcting/ref.ts";
import { articleOf, type Picked, picked } from "./find.ts";

/** The words that something is wrong with. */
const wordsOf = (
	thing: Picked,
	{ locale }: Pick<Context, "locale">,
): Block[] => {
	if (thing.kind === "article") return [];
	if (thing.kind === "commitment")
		return [actionLine(thing.row, { source: null, lead: null }, locale)];
	const { article, statement } = thing.hit;
	return [
		{
			kind: "hit",
			heading: paragraphLabel(paragraphsOf(statement), locale),
			passages: statementPassages(article, statement, locale).map(
				(passage) => ({ ...passage, ref: null }),
			),
			notes: [],
		},
	];
};

/**
 * 不对: what is wrong with a hit, each a button that asks for what is right and why.
 *
 * @throws UserError where the hit is there no more, or where nothing can be wrong with it
 */
export function dispute(ref: HitRef, given: Omit<Context, "call">): Reply {
	const { archive, locale } = given;
	const t = translator(locale);
	if (!hasCorrections(given))
		throw new UserError("error.correction.noServer", null);
	const thing = picked(archive, ref);
	const kinds = kindsFor(thing);
	if (kinds.length === 0)
		throw new UserError("error.correction.pickWords", null);
	return reply({
		outcome: "answer",
		title: t("dispute.title"),
		lead: [t("dispute.lead")],
		blocks: [...wordsOf(thing, given), sourceLine(articleOf(thing), locale)],
		controls: kinds.map((kind) => ({
			kind: "form",
			label: t(`choice.what.${kind}`),
			title: t(`choice.what.${kind}`),
			inputs: formFor(kind, locale),
			call: {
				command: "correction propose",
				options: { hit: typedRef(ref), what: kind },
			},
		})),
		postable: false,
	});
}
